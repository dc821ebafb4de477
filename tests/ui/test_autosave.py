"""The text is saved after a pause, and during unbroken typing as well."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from newsroom.ui.autosave import LATEST_MS, QUIET_MS, Autosave


def test_it_is_due_after_a_pause(qtbot: QtBot) -> None:
    autosave = Autosave()
    with qtbot.waitSignal(autosave.due, timeout=5000):
        autosave.touch()
    assert not autosave.waiting


def test_typing_without_a_pause_puts_the_latest_moment_off_by_nothing(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.touch()
    left = autosave._latest.remainingTime()
    autosave.touch()
    assert autosave._latest.remainingTime() <= left <= LATEST_MS
    assert autosave._quiet.remainingTime() <= QUIET_MS
    autosave.stop()


def test_what_was_stopped_is_not_due(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.touch()
    autosave.stop()
    with qtbot.assertNotEmitted(autosave.due):
        autosave.now()
