"""Sending back: the note goes along or the sheet says that it cannot, and earlier notes are read again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from newsroom.ui.sheets.send_back import SendBackSheet, note_text
from newsroom.ui.team_desk import Note

NOTES = tuple(Note("رنا خوري", datetime(2026, 1, day, 9, tzinfo=UTC), f"ملاحظة {day}") for day in range(1, 6))


def _sheet(window: QWidget, *, travels: bool) -> SendBackSheet:
    made = SendBackSheet(window, "مصابيح السردين", "ليلى", travels=travels, notes=NOTES, lang="ar")
    made.open()
    return made


@pytest.mark.parametrize("travels", [True, False])
def test_it_says_whether_the_note_travels(window: QWidget, arabic: QApplication, travels: bool) -> None:
    sheet = _sheet(window, travels=travels)
    assert sheet.stays.isVisible() is not travels
    sheet.dismiss()


def test_the_note_comes_with_the_press_or_with_its_key(window: QWidget, arabic: QApplication, qtbot: QtBot) -> None:
    for press in (lambda sheet: sheet.go.click(), _finish):
        sheet = _sheet(window, travels=True)
        sheet.note.setPlainText("  المصدر ناقص.\nوالرقم يحتاج تأكيدًا. ")
        with qtbot.waitSignal(sheet.sent) as sent:
            press(sheet)
        assert sent.args == ["المصدر ناقص.\nوالرقم يحتاج تأكيدًا."]


def _finish(sheet: SendBackSheet) -> None:
    from PySide6.QtTest import QTest

    QTest.keyClick(sheet.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_last_notes_are_shown_newest_first(window: QWidget, arabic: QApplication) -> None:
    sheet = _sheet(window, travels=True)
    shown = [label.text() for label in sheet.findChildren(QLabel) if "رنا خوري" in label.text()]
    assert [text.count(f"ملاحظة {day}</p>") for text, day in zip(shown, (5, 4, 3), strict=True)] == [1, 1, 1]
    assert note_text(NOTES[0], "ar").startswith("\u2068رنا خوري\u2069، ")
    sheet.dismiss()


def test_the_note_is_written_from_the_right(window: QWidget, arabic: QApplication) -> None:
    sheet = _sheet(window, travels=True)
    sheet.note.setPlainText("قصيرة")
    assert sheet.note.cursorRect().center().x() > sheet.note.width() / 2
    sheet.dismiss()
