from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Correction
from newsroom.ui.sheets.corrections import CorrectionSheet

EARLIER = (Correction(datetime(2026, 11, 20, 8, 0, tzinfo=UTC), "الصحيح أن الرصيف أُغلق عام 2017."),)


@pytest.fixture
def sheet(window: QWidget) -> CorrectionSheet:
    made = CorrectionSheet(window, "مصابيح السردين", EARLIER, zone="Asia/Muscat", lang="ar")
    made.open()
    return made


def test_an_empty_note_cannot_be_published_and_says_why(sheet: CorrectionSheet) -> None:
    assert not sheet.go.isEnabled()
    assert sheet.go.toolTip()
    sheet.note.setPlainText("  \n ")
    assert not sheet.go.isEnabled()


def test_the_note_is_told_as_one_line_and_the_sheet_goes(qtbot: QtBot, sheet: CorrectionSheet) -> None:
    sheet.note.setPlainText("ورد أن القوارب ثلاثون،\nوالصحيح أربعون.")
    notes: list[str] = []
    sheet.noted.connect(notes.append)
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert notes == ["ورد أن القوارب ثلاثون، والصحيح أربعون."]


def test_a_note_that_begins_with_a_latin_name_is_right_to_left(sheet: CorrectionSheet) -> None:
    sheet.note.setPlainText("Reuters قالت")
    option = sheet.note.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
