import errno
import json
import re
import shutil
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import NotFound
from newsroom.site.backends.folder import files
from newsroom.site.backends.folder.folder import FolderSite
from newsroom.store import instance
from newsroom.store.instance import ProfileLock

from .conftest import ARTICLE, Cli


def page(url: str) -> str:
    return Path(unquote(urlsplit(url).path)).read_text(encoding="utf-8")


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_from_a_file_to_a_page_letter_for_letter(cli: Cli, draft: int) -> None:
    answer = cli("publish", draft, "--json")
    assert (answer.code, answer.err) == (0, "")
    assert {"id", "site", "status", "url", "at", "checks"} == set(answer.json)
    assert (answer.json["id"], answer.json["status"], answer.json["at"]) == (draft, "published", None)
    assert all(check["ok"] for check in answer.json["checks"])
    text = plain(page(answer.json["url"]))
    for line in re.sub(r"[*#]", "", ARTICLE).splitlines():
        assert line.strip() in text


def test_publishing_twice_is_one_article(cli: Cli, draft: int) -> None:
    first = cli("publish", draft, "--json").json
    cli("set", draft, "--standfirst", "مقدمة بعد التحديث.")
    second = cli("publish", draft, "--json").json
    assert first["url"] == second["url"]
    assert "مقدمة بعد التحديث." in page(second["url"])
    assert [entry["url"] for entry in cli("search", "سوق السمك الجديد", "--json").json].count(first["url"]) == 1


def test_what_stops_publishing_is_said_on_standard_error(cli: Cli, article: Path) -> None:
    number = int(cli("new", article).out)
    cli("set", number, "--headline", "error code: 524")
    answer = cli("publish", number, "--json")
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.splitlines()) >= 2
    assert cli("list", "--json").json[0]["state"] == "draft"


def test_a_schedule_without_an_offset_is_in_the_sites_time(cli: Cli, draft: int) -> None:
    answer = cli("publish", draft, "--at", "2099-11-25T07:30", "--json")
    assert (answer.code, answer.json["status"], answer.json["at"]) == (0, "scheduled", "2099-11-25T04:30:00+00:00")
    assert not Path(unquote(urlsplit(answer.json["url"]).path)).exists()


def test_what_is_due_is_published(cli: Cli, draft: int, monkeypatch: pytest.MonkeyPatch) -> None:
    at = datetime.now(UTC) + timedelta(hours=1)
    url = cli("publish", draft, "--at", at.isoformat(), "--json").json["url"]
    assert cli("publish", "--due", "--json").json == []
    later = at + timedelta(minutes=1)
    monkeypatch.setattr(FolderSite, "clock", lambda _self: later)
    monkeypatch.setattr("newsroom.site.backends.folder.folder._now", lambda: later)
    monkeypatch.setattr(FolderSite.__init__, "__defaults__", (lambda: later,))
    (due,) = cli("publish", "--due", "--json").json
    assert (due["id"], due["status"], due["url"]) == (draft, "published", url)
    assert "سوق السمك" in page(url)


@pytest.mark.parametrize("at", ["أمس", "2020-01-01T00:00", "2026-13-40", "0001-01-01T00:00"])
def test_a_time_that_cannot_be_is_refused(cli: Cli, draft: int, at: str) -> None:
    answer = cli("publish", draft, "--at", at)
    assert answer.code == 1
    assert answer.err


def test_a_correction_stands_on_the_page_with_its_note(cli: Cli, draft: int) -> None:
    assert cli("correct", draft, "العدد 60 لا 600.").code == 1
    cli("publish", draft)
    answer = cli("correct", draft, "العدد 60 لا 600.", "--json")
    assert (answer.code, answer.json["status"]) == (0, "published")
    assert "العدد 60 لا 600." in page(answer.json["url"])
    assert cli("correct", draft, " ").code == 1


def test_unpublish_takes_the_page_away(cli: Cli, draft: int) -> None:
    url = cli("publish", draft, "--json").json["url"]
    answer = cli("unpublish", draft, "--json")
    assert (answer.code, answer.json["status"]) == (0, "draft")
    assert not Path(unquote(urlsplit(url).path)).exists()
    assert cli("unpublish", 4711).code == 1


def test_a_site_that_cannot_be_reached_keeps_the_work_and_sends_it_later(cli: Cli, profile: Path, draft: int) -> None:
    shutil.move(profile / "site", profile / "away")
    answer = cli("publish", draft)
    assert answer.code == 3
    assert answer.err
    assert cli("list", "--json").json[0]["state"] == "outbox"
    still = cli("publish", "--due")
    assert still.code == 3
    assert str(profile / "site") in still.err
    shutil.move(profile / "away", profile / "site")
    (sent,) = cli("publish", "--due", "--json").json
    assert (sent["id"], sent["status"]) == (draft, "published")
    assert cli("publish", "--due").code == 0


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EROFS, "للقراءة فقط"), (errno.ENOSPC, "امتلأ القرص"), (errno.EACCES, "لا إذن")]
)
def test_a_site_that_cannot_be_written_keeps_the_work_and_sends_it_later(
    cli: Cli, draft: int, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fail(_path: Path) -> None:
        raise OSError(number, "as the system says it")

    with monkeypatch.context() as patch:
        patch.setattr(files, "_sync", fail)
        for arguments in ((draft,), ("--due",)):
            answer = cli("publish", *arguments)
            assert (answer.code, answer.out) == (3, "")
            assert words in answer.err
            assert "محفوظ هنا" in answer.err
        assert cli("list", "--json").json[0]["state"] == "outbox"
    assert cli("publish", "--due", "--json").json[0]["status"] == "published"
    with monkeypatch.context() as patch:
        patch.setattr(files, "_sync", fail)
        assert [cli("correct", draft, "العدد 60.").code, cli("unpublish", draft).code] == [3, 3]
        assert "newsroom publish --due" in cli("publish", draft).err


def test_what_is_due_on_a_site_that_is_away_is_told(
    cli: Cli, profile: Path, draft: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = datetime.now(UTC) + timedelta(hours=1)
    shutil.move(profile / "site", profile / "away")
    refused = cli("publish", draft, "--at", "2099-11-25T07:30")
    assert (refused.code, cli("list", "--json").json[0]["state"]) == (1, "draft")
    assert "+03:00" in refused.err
    shutil.move(profile / "away", profile / "site")
    assert cli("publish", draft, "--at", at.isoformat()).code == 0
    shutil.move(profile / "site", profile / "away")
    assert cli("publish", "--due", "--json").code == 0
    monkeypatch.setattr("newsroom.desk.newsroom._now", lambda: at + timedelta(minutes=1))
    monkeypatch.setattr(Newsroom.open.__func__, "__defaults__", (lambda: at + timedelta(minutes=1),))
    answer = cli("publish", "--due", "--json")
    assert (answer.code, answer.json) == (3, [])
    assert str(profile / "site") in answer.err


def test_a_job_that_ends_while_what_waits_is_sent_is_told(
    cli: Cli, profile: Path, draft: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("publish", draft)
    shutil.move(profile / "site", profile / "away")
    assert cli("publish", draft).code == 3
    shutil.move(profile / "away", profile / "site")

    def gone(_site: FolderSite, _number: str) -> None:
        raise NotFound("folder.no-post", id="1")

    monkeypatch.setattr(FolderSite, "read", gone)
    answer = cli("publish", "--due")
    assert (answer.code, answer.out) == (1, "")
    assert "حُذف هناك" in answer.err


def test_a_journalist_hands_in(cli: Cli, profile: Path, draft: int) -> None:
    folder = str(profile / "site")
    assert cli("site", "add", "للصحفيين", folder, "--user", "ليلى", "--role", "journalist").code == 0
    refused = cli("publish", draft, "--site", "للصحفيين")
    assert refused.code == 1
    assert "للمراجعة" in refused.err
    answer = cli("publish", draft, "--site", "للصحفيين", "--pending", "--json")
    assert (answer.code, answer.json["site"], answer.json["status"]) == (0, "للصحفيين", "pending")


def test_a_profile_in_use_is_told(cli: Cli, profile: Path, draft: int) -> None:
    room = Newsroom.open(profile)
    answer, due = cli("publish", draft), cli("publish", "--due", "--json")
    room.close()
    assert (answer.code, answer.out) == (1, "")
    assert "مفتوح في نافذة" in answer.err
    assert (due.code, due.json) == (0, []), "the window does it"
    assert "وهي ترسل" in due.err
    assert json.loads(cli("show", draft, "--to", "json").out)


def test_a_second_command_waits_for_the_first(cli: Cli, profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ProfileLock(profile, brief=True)
    pauses = iter([lambda: None, first.release])
    monkeypatch.setattr(instance, "sleep", lambda _seconds: next(pauses)())
    answer = cli("list", "--json")
    assert (answer.code, answer.json) == (0, [])
    assert "والانتظار جارٍ" in answer.err


def test_a_first_command_that_does_not_end_is_told(cli: Cli, profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ProfileLock(profile, brief=True)
    monkeypatch.setattr(instance, "PATIENCE", 0.0)
    answers = [cli("list"), cli("publish", "--due")]
    first.release()
    assert [answer.code for answer in answers] == [1, 1]
    assert all("أمر آخر" in answer.err for answer in answers)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        (10**30,),
        (0,),
        (1, "--due"),
        (1, "--pending", "--at", "2099-01-01"),
        ("--due", "--pending"),
        ("x",),
        (1, "--lately"),
    ],
)
def test_a_command_that_is_not_written_right_is_2(cli: Cli, arguments: tuple[object, ...]) -> None:
    answer = cli("publish", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert "newsroom publish --help" in answer.err
