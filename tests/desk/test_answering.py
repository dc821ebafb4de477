"""A browser's answer comes back by a port of this machine, or by our own scheme where the system brings it."""

from __future__ import annotations

import socket
import threading
import urllib.error
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from newsroom.desk import answering, signing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import Refused
from newsroom.site.site import Discovery

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
GULF = Discovery("بوابة الخليج", "https://gulf.example", "https://gulf.example/wp-admin/authorize-application.php")


def answer(door: answering.Loopback, state: str) -> str:
    return f"{door.address}?state={state}&site_url=https%3A%2F%2Fgulf.example&user_login=author&password=a1+b2"


def fetch(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url) as found:
            return found.status, found.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_the_port_takes_one_answer_and_closes() -> None:
    with answering.Loopback("ar") as door:
        authorization = signing.begin(GULF, door.address, NOW)
        assert fetch(f"{door.address}?state=")[0] == 404, "nothing is waited for yet"
        door.expect(authorization.state)
        assert fetch(f"{door.address}favicon.ico")[0] == 404
        assert fetch(f"{door.address}?state=another&password=x")[0] == 404
        status, page = fetch(answer(door, authorization.state))
        assert status == 200
        assert "نافذة البرنامج" in page
        assert 'dir="rtl"' in page
        assert signing.finish(door.wait(), authorization).user == "author"
    with pytest.raises(urllib.error.URLError):
        fetch(door.address)


def test_a_refusal_on_the_site_comes_back_through_the_port() -> None:
    with answering.Loopback("en") as door:
        authorization = signing.begin(GULF, door.address, NOW)
        door.expect(authorization.state)
        assert "Not allowed" in fetch(f"{door.address}?state={authorization.state}&success=false")[1]
        with pytest.raises(Refused, match=r"signing\.denied"):
            signing.finish(door.wait(), authorization)


def test_waiting_for_a_browser_ends() -> None:
    with answering.Loopback("ar") as door:
        with pytest.raises(Refused, match=r"signing\.waited"):
            door.wait(0.01)
        other = threading.Thread(target=door.give_up)
        other.start()
        with pytest.raises(Refused, match=r"signing\.waited"):
            door.wait()
        other.join()


def test_a_line_that_a_browser_opened_in_advance_holds_nobody_up() -> None:
    with answering.Loopback("ar") as door:
        port = urlsplit(door.address).port
        assert port
        line = socket.create_connection(("127.0.0.1", port))
        fetch(door.address)
    line.close()


def test_the_scheme_is_used_where_the_system_brings_it_to_this_profile(
    room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, folder in (("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("HOME", "home")):
        (tmp_path / folder / "applications").mkdir(parents=True)
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setattr(answering, "profile_folder", lambda: room.profile)
    assert not answering.scheme_is_ours(room)
    (tmp_path / "data" / "applications" / "newsroom.desktop").write_text(
        "[Desktop Entry]\nType=Application\nName=newsroom\nExec=newsroom %u\nMimeType=x-scheme-handler/newsroom;\n"
    )
    (tmp_path / "config" / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/newsroom=newsroom.desktop\n"
    )
    assert answering.scheme_is_ours(room)
    monkeypatch.setattr(answering, "profile_folder", lambda: tmp_path / "another")
    assert not answering.scheme_is_ours(room)
