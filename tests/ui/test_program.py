"""The program from outside: first picture, faults that lose nothing, another language in the same session."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = str(Path(__file__).parents[2] / "src")
PRELUDE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from newsroom import app

def when(true, then):
    clock = QTimer()
    def look():
        if true():
            clock.stop()
            then()
    clock.timeout.connect(look)
    clock.start(10)
    KEEP.append(clock)

KEEP = []
program = app.program(Path(sys.argv[1]), "ar")

def drafting():
    program.shell.actions.trigger("article.new")
    when(lambda: program.shell.session.draft is not None, act)

when(lambda: program._room is not None and program.shell.late is not None, drafting)
"""


def _run(profile: Path, act: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": SOURCE}
    script = PRELUDE + act + "\nsys.exit(program.run())\n"
    return subprocess.run(
        [sys.executable, "-c", script, str(profile)],
        env=environment,
        timeout=60,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_fault_of_our_own_saves_first_and_is_told(profile: Path) -> None:
    done = _run(
        profile,
        """
def act():
    program.shell.paper.head.headline.textCursor().insertText("قبل الخلل")
    def fault():
        raise ZeroDivisionError("a bug of ours")
    QTimer.singleShot(0, fault)
    from newsroom.ui.sheets.report import ReportSheet
    def told():
        sheet = program.shell.window.findChildren(ReportSheet)[0]
        assert "ZeroDivisionError" in sheet.text.toPlainText()
        sheet.dismiss()
        when(program.shell.session.is_settled, program.shell.window.close)
    when(lambda: program.shell.window.findChildren(ReportSheet), told)
""",
    )
    assert done.returncode == 0, done.stderr
    assert "a bug of ours" in (profile / "newsroom.log").read_text(encoding="utf-8")
    assert "قبل الخلل" in _headlines(profile)


def test_what_a_browser_answers_is_brought_by_another_start(profile: Path) -> None:
    done = _run(
        profile,
        """
import subprocess
second = []
def act():
    command = [sys.executable, "-m", "newsroom", "--profile", sys.argv[1], "newsroom://auth?state=x&password=canary"]
    second.append(subprocess.Popen(command))
    news = program.shell.window.status._news
    when(lambda: "لا تسجيل دخول ينتظره" in news._news and second[0].poll() is not None, program.shell.window.close)
""",
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    written = b"".join(path.read_bytes() for path in profile.rglob("*") if path.is_file())
    assert b"canary" not in written + done.stdout.encode() + done.stderr.encode()


def test_another_language_goes_on_with_the_same_draft(profile: Path) -> None:
    done = _run(
        profile,
        """
def act():
    program.shell.paper.head.headline.textCursor().insertText("الجلسة نفسها")
    before = program.shell
    def in_english():
        assert program.shell.lang == "en"
        assert program.shell.window.header.publish.text() == "Publish…"
        program.shell.paper.head.standfirst.textCursor().insertText("مقدّمة")
        program.shell.window.close()
    when(lambda: program.shell is not before and program.shell.session.draft is not None, in_english)
    program.shell.actions.trigger("view.language")
""",
    )
    assert done.returncode == 0, done.stderr
    assert not (profile / "newsroom.log").exists() or "Traceback" not in (profile / "newsroom.log").read_text("utf-8")
    assert _headlines(profile) == ["الجلسة نفسها"]


def test_the_last_draft_stands_in_the_first_picture(profile: Path) -> None:
    _run(
        profile,
        """
def act():
    program.shell.paper.head.headline.textCursor().insertText("آخر مسودة")
    program.shell.window.close()
""",
    )
    done = _run(
        profile,
        """
def first():
    assert program._room is None
    assert program.shell.session.draft.article.headline == "آخر مسودة"
    assert "sqlalchemy" not in sys.modules
    program.shell.window.close()
for clock in KEEP:
    clock.stop()
program._patience.timeout.disconnect()
program._patience.timeout.connect(first)
""",
    )
    assert done.returncode == 0, done.stderr
    log = profile / "newsroom.log"
    assert not log.exists() or "Traceback" not in log.read_text("utf-8")


def test_without_a_display_it_says_so_and_leaves(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.fail("only Linux can be without a display: this test is for Linux")
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    script = (
        "import sys; from newsroom.app import main; from pathlib import Path; sys.exit(main(Path(sys.argv[1]), 'ar'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        env={**environment, "PYTHONPATH": SOURCE},
        timeout=60,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "لا شاشة" in done.stderr
    assert "Traceback" not in done.stderr


def _headlines(profile: Path) -> list[str]:
    from newsroom.store.glance import glance

    seen = glance(profile)
    assert seen is not None
    return [row.headline for row in seen.rows]
