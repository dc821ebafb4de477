"""The second start hands its files to the first and leaves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsroom.ui.instance import Instance, _wishes

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from newsroom.ui.instance import Instance
app = QCoreApplication([])
second = Instance(Path(sys.argv[1]))
assert not second.is_first()
sys.exit(0 if second.hand_over(sys.argv[2:]) else 3)
"""


def test_a_second_process_hands_its_files_and_a_browsers_answer_over(tmp_path: Path, qtbot: QtBot) -> None:
    first = Instance(tmp_path / "profile")
    assert first.is_first()
    first.listen()
    asked: list[list[str]] = []
    first.asked.connect(asked.append)
    answer = "newsroom://auth?state=abc&user_login=%D9%84&password=x"
    command = [sys.executable, "-c", SECOND, str(tmp_path / "profile"), "مقال.md", answer]
    second = subprocess.Popen(command, cwd=tmp_path)
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    first.close()
    assert second.returncode == 0
    assert asked == [[str((tmp_path / "مقال.md").resolve()), answer]]


def test_a_profile_is_free_again_after_the_window(tmp_path: Path, qtbot: QtBot) -> None:
    first = Instance(tmp_path)
    assert first.is_first()
    first.close()
    other = Instance(tmp_path)
    assert other.is_first()
    other.close()


def test_nobody_answers_for_a_window_that_is_not_there(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.ui.instance.ANSWER_MS", 10)
    assert not Instance(tmp_path).hand_over([])


def test_a_wish_that_makes_no_sense_asks_for_the_window_alone() -> None:
    assert _wishes(b"{") == []
    assert _wishes(b'{"a": 1}') == []
    assert _wishes(b'["/a", 3]') == ["/a"]
