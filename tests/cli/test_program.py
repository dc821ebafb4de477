import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom.cli.program import program, run
from newsroom.cli.spoken import Option, Verb, Verbs
from newsroom.language.words import catalogue

from .conftest import Cli

VERBS = {
    "new", "list", "show", "set", "origin", "check", "publish", "correct", "unpublish", "bin", "restore", "outbox",
    "search", "related", "site", "doctor", "bench", "convert",
    "team", "take", "return", "notes", "calendar", "sync", "conflict", "settle", "history", "compare",
}  # fmt: skip


def test_the_verbs_are_all_there() -> None:
    assert set(program.commands) == VERBS


def test_every_verb_and_option_has_its_help() -> None:
    waiting = [program]
    while waiting:
        command = waiting.pop()
        assert isinstance(command, Verb | Verbs)
        assert command.code in catalogue()
        for param in command.params:
            assert not isinstance(param, Option) or param.code in catalogue(), param.name
        if isinstance(command, Verbs):
            waiting += command.commands.values()


@pytest.mark.parametrize("verb", [(), *[(name,) for name in sorted(VERBS)], ("site", "add"), ("outbox", "list")])
def test_help_is_spoken_in_both_languages(capsys: pytest.CaptureFixture[str], verb: tuple[str, ...]) -> None:
    assert run(["--lang", "ar", *verb, "--help"]) == 0
    arabic = capsys.readouterr().out
    assert run(["--lang=en", *verb, "--help"]) == 0
    english = capsys.readouterr().out
    assert arabic.startswith("الاستعمال: newsroom")
    assert english.startswith("Usage: newsroom")
    assert english.isascii()
    assert "cli." not in arabic + english


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("", "الاستعمال"),
        ("C.UTF-8", "الاستعمال"),
        ("ar_SY.UTF-8", "الاستعمال"),
        ("en_GB.UTF-8", "Usage"),
        ("fr_FR", "Usage"),
    ],
)
def test_the_language_is_the_locales_and_arabic_where_it_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], locale: str, words: str
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", locale)
    assert run(["--help"]) == 0
    assert capsys.readouterr().out.startswith(words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("fly",), "fly"),
        (("list", "--fly"), "--fly"),
        (("show",), "ID"),
        (("convert", "--from", "pdf", "--to", "text"), "markdown, html"),
        (("show", "سبعة"), "ID"),
        (("bench", "luck"), "typing"),
        (("--lang", "fr", "list"), "ar, en"),
        (("list", "extra"), "extra"),
        (("set", "1", "--headline"), "--headline"),
        (("list", "--json=1"), "--json"),
        (("search",), "WORDS."),
        (("--profile", __file__, "list"), "--profile"),
        (("site",), "remove"),
    ],
)
def test_a_command_that_is_not_written_right_is_2_and_says_what(
    cli: Cli, arguments: tuple[str, ...], words: str
) -> None:
    answer = cli(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err
    assert "--help" in answer.err
    assert re.search("[a-z]+ [a-z]+ [a-z]+", answer.err) is None, "a sentence of click's own"


def test_help_loads_neither_the_store_nor_qt() -> None:
    script = (
        "import sys; from newsroom.cli.program import run; run(['--help']);"
        "sys.exit(any(name in sys.modules for name in ('sqlalchemy', 'PySide6', 'requests', 'jinja2', 'keyring')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, stdout=subprocess.DEVNULL).returncode == 0


def test_every_letter_is_printed_where_the_locale_knows_none(profile: Path) -> None:
    command = [sys.executable, "-m", "newsroom", "--profile", str(profile), "site", "list"]
    environment = {"PATH": "", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert done.returncode == 0
    assert "المكتب المحلي" in done.stdout.decode("utf-8")


def test_a_reader_that_has_enough_is_no_fault(profile: Path) -> None:
    command = [sys.executable, "-m", "newsroom", "--profile", str(profile), "search", "في", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_the_doctor_reports(cli: Cli) -> None:
    points = cli("doctor", "--json").json
    assert {"code", "value", "ok"} == set(points[0])
    assert "المكتب المحلي" in cli("doctor").out


def test_the_doctor_says_why_a_site_is_not_reached(cli: Cli, profile: Path) -> None:
    shutil.move(profile / "site", profile / "away")
    answer = cli("doctor")
    assert answer.code == 1
    assert "لا وصول إلى مجلد الموقع" in answer.out
    assert "folder." not in answer.out


def test_the_doctor_reports_also_where_the_database_is_broken(cli: Cli, profile: Path) -> None:
    (profile / "newsroom.sqlite").write_bytes(b"no database at all" * 1000)
    answer = cli("doctor", "--json")
    assert answer.code == 1
    points = {point["code"]: point for point in answer.json}
    assert not points["database"]["ok"]
    assert points["python"]["ok"]
