import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.cli.sites import FOLDER, WEB, _kind
from newsroom.desk.newsroom import LOCAL_SITE
from newsroom.desk.passwords import GIVEN
from newsroom.store import secrets

from .conftest import Cli

PAPER = "بوابة الخليج"


def test_the_local_site_is_there_and_others_come_and_go(cli: Cli, tmp_path: Path) -> None:
    (own,) = cli("site", "list", "--json").json
    assert (own["name"], own["kind"], own["default"]) == (LOCAL_SITE, "folder", True)
    assert {"name", "kind", "address", "user", "role", "default", "signed_in"} == set(own)
    folder = tmp_path / "صحيفة"
    missing = cli("site", "add", "صحيفة المرفأ", folder)
    assert missing.code == 1, "nothing is kept that will go out"
    assert str(folder) in missing.err
    assert "--create" in missing.err
    added = cli("site", "add", "صحيفة المرفأ", folder, "--create")
    assert (added.code, added.out) == (0, "صحيفة المرفأ\n")
    assert "المسودات الجديدة صارت للموقع «صحيفة المرفأ»" in added.err, "the trial site gives way to the first other one"
    assert default(cli) == "صحيفة المرفأ"
    assert cli("site", "add", "صحيفة المرفأ", folder).code == 1
    assert cli("site", "remove", "صحيفة المرفأ").code == 0
    assert cli("site", "remove", "صحيفة المرفأ").code == 1
    assert (folder / "site.json").exists()


def default(cli: Cli) -> str:
    """The site with the star."""
    (line,) = [line for line in cli("site", "list").out.splitlines() if line.startswith("*")]
    return line.removeprefix("* ").split("\t")[0]


def test_new_drafts_are_for_the_site_that_is_named(cli: Cli, tmp_path: Path) -> None:
    for name in ("صحيفة المرفأ", "نشرة المساء"):
        second = cli("site", "add", name, tmp_path / name, "--create")
    assert "صارت" not in second.err
    assert cli("site", "default", "نشرة المساء").code == 0
    assert default(cli) == "نشرة المساء"
    missing = cli("site", "default", "لا موقع")
    assert (missing.code, "لا موقع" in missing.err) == (1, True)
    third = cli("site", "add", "الثالثة", tmp_path / "ثالثة", "--create", "--default")
    assert "صارت للموقع «الثالثة»" in third.err
    assert default(cli) == "الثالثة"


def test_an_unknown_kind_is_refused(cli: Cli) -> None:
    answer = cli("site", "add", "آخر", "gopher://example.org", "--kind", "gopher")
    assert answer.code == 1
    assert "gopher" in answer.err


def test_a_section_that_the_site_has_since_is_known(cli: Cli, profile: Path, draft: int) -> None:
    settings = profile / "site" / "site.json"
    held = json.loads(settings.read_text(encoding="utf-8"))
    held["sections"].append({"id": "77", "name": "موانئ", "slug": "ports", "parent": "3"})
    settings.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    assert cli("set", draft, "--section", "اقتصاد › موانئ").code == 0


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://example.com/news", WEB),
        ("example.com", WEB),
        ("صحيفة.عمان/الأخبار", WEB),
        ("localhost:8080/wp", WEB),
        ("/srv/site", FOLDER),
        ("./example.com", FOLDER),
        ("../site", FOLDER),
        ("site", FOLDER),
        ("C:\\site.d", FOLDER),
    ],
)
def test_an_address_tells_the_kind_of_its_site(address: str, kind: str) -> None:
    assert _kind(address) == kind


def test_a_folder_that_looks_like_a_host_is_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "example.com").mkdir()
    monkeypatch.chdir(tmp_path)
    assert _kind("example.com") == FOLDER


@pytest.fixture
def in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        yield


def test_a_web_site_is_added_with_the_password_of_the_run(
    cli: Cli,
    newest_wordpress: WordPress,
    secret_service: SecretService,
    in_a_pipe: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = newest_wordpress
    assert cli("site", "add", PAPER, site.url, "--user", "author").code == 1, "there is no password"
    monkeypatch.setenv(GIVEN, "author-password")
    refused = cli("site", "add", PAPER, site.url, "--user", "author")
    assert (refused.code, "كلمة مرور تطبيق" in refused.err) == (1, True)
    monkeypatch.setenv(GIVEN, site.password("author"))
    added = cli("site", "add", PAPER, site.url, "--user", "author")
    assert (added.code, added.out) == (0, f"{PAPER}\n")
    assert "author" in added.err
    assert "نشر المقالات" in added.err
    assert site.password("author") not in added.err
    web = next(one for one in cli("site", "list", "--json").json if one["name"] == PAPER)
    assert (web["kind"], web["user"], web["signed_in"]) == (WEB, "author", False)
    assert secrets.password(site.url, "author") is None
    monkeypatch.setenv(GIVEN, site.password("author"))
    assert "الدخول مسجّل" in cli("site", "list").out


def test_a_site_that_is_no_use_says_why(cli: Cli, newest_wordpress: WordPress, in_a_pipe: None) -> None:
    away = cli("site", "add", PAPER, "http://127.0.0.1:9", "--user", "author")
    assert away.code == 3
    taken = cli("site", "add", LOCAL_SITE, newest_wordpress.url, "--user", "author")
    assert taken.code == 1


TYPIST = """
import os, pty, sys
told, typed = sys.argv[1].encode(), (sys.argv[2] + "\\n").encode()
pid, line = pty.fork()
if pid == 0:
    os.execv(sys.executable, [sys.executable, "-m", "newsroom", *sys.argv[3:]])
seen = b""
try:
    while True:
        some = os.read(line, 4096)
        seen += some
        if not some:
            break
        if told in seen and typed:
            os.write(line, typed)
            typed = b""
except OSError:
    pass
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""


def at_a_terminal(told: str, typed: str, *arguments: str) -> tuple[int, str]:
    """Run the program at a terminal, type a line when it has `told` something; its exit code and what was seen."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "LC_ALL": "ar_JO.UTF-8",
    }
    done = subprocess.run(
        [sys.executable, "-c", TYPIST, told, typed, *arguments],
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def test_a_password_is_typed_unseen_and_kept_and_forgotten(
    cli: Cli, profile: Path, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    site, place = fresh_wordpress, ("--profile", str(profile))
    word = site.password("author")
    code, seen = at_a_terminal(
        "كلمة مرور التطبيق", word, *place, "site", "add", PAPER, site.url, "--user", "author", "--default"
    )
    assert code == 0, seen
    assert word not in seen
    assert "".join(word.split()) not in seen
    assert secrets.password(site.url, "author") == "".join(word.split())
    listed = cli("site", "list").out.splitlines()
    assert [line for line in listed if line.startswith("*")] == [
        f"* {PAPER}\twordpress\t{site.url}\tauthor\tالدخول مسجّل"
    ]
    assert cli("site", "sign-out", PAPER).code == 0
    assert secrets.password(site.url, "author") is None
    assert "بلا تسجيل دخول" in cli("site", "list").out
    assert cli("site", "sign-out", LOCAL_SITE).code == 1
    editor = site.password("editor")
    code, seen = at_a_terminal("كلمة مرور التطبيق", editor, *place, "site", "sign-in", PAPER, "--user", "editor")
    assert code == 0, seen
    assert "تحرير مقالات الزملاء" in seen
    assert cli("site", "remove", PAPER).code == 0
    assert secrets.password(site.url, "editor") is None


def test_a_password_that_no_keyring_keeps_is_asked_for_in_each_run(
    cli: Cli, profile: Path, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    site, place = fresh_wordpress, ("--profile", str(profile))
    secret_service.lock()
    word = site.password("author")
    code, seen = at_a_terminal("كلمة مرور التطبيق", word, *place, "site", "add", PAPER, site.url, "--user", "author")
    assert code == 0, seen
    assert "خزانة كلمات المرور مقفلة" in seen
    code, seen = at_a_terminal("كلمة مرور التطبيق", word, *place, "doctor")
    assert code == 0, seen
    assert f"كلمة مرور التطبيق للمستخدم author على «{PAPER}»" in seen
    assert "خزانة كلمات المرور لا تجيب" in cli("site", "list").out
