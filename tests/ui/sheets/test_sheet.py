"""The frame of all sheets: it dims, holds the keyboard, and gives it back."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsroom.ui.sheets.sheet import Sheet


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    rows = QVBoxLayout(made)
    made.text = QTextEdit()  # type: ignore[attr-defined]
    rows.addWidget(made.text)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.text.setFocus()  # type: ignore[attr-defined]
    qtbot.waitUntil(made.text.hasFocus)  # type: ignore[attr-defined]
    return made


def test_the_keyboard_goes_round_inside_and_comes_back(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window, "عنوان")
    field = QLineEdit()
    sheet.body.addWidget(field)
    sheet.button("إلغاء", sheet.dismiss)
    go = sheet.button("نشر", sheet.dismiss, primary=True)
    sheet.open()
    assert field.hasFocus()
    seen = set()
    for _ in range(5):
        seen.add(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert go in seen
    assert window.text not in seen  # type: ignore[attr-defined]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.text.hasFocus()  # type: ignore[attr-defined]


def test_a_sheet_that_goes_takes_nothing_of_the_window_with_it(window: QWidget) -> None:
    document = window.text.document()  # type: ignore[attr-defined]
    sheet = Sheet(window, "عنوان")
    sheet.button("إغلاق", sheet.dismiss, primary=True)
    sheet.open()
    sheet.dismiss()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert shiboken6.isValid(document)


def test_a_press_beside_it_closes_unless_it_is_held(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window, "عنوان")
    sheet.open()
    sheet.held = True
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    sheet.held = False
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_it_stays_inside_a_low_window_and_scrolls(window: QWidget) -> None:
    sheet = Sheet(window, "عنوان")
    for number in range(60):
        sheet.body.addWidget(QLabel(f"سطر {number}"))
    sheet.open()
    assert sheet.frame.geometry().bottom() <= window.height()
    window.resize(500, 300)
    QApplication.processEvents()
    assert sheet.geometry() == window.rect()
    assert sheet.frame.geometry().bottom() <= window.height()
    sheet.dismiss()


def test_the_next_moment_starts_with_nothing(window: QWidget) -> None:
    sheet = Sheet(window, "أول")
    sheet.body.addWidget(QLabel("سطر"))
    sheet.button("نشر", sheet.dismiss, primary=True)
    sheet.open()
    sheet.clear_body()
    sheet.clear_buttons()
    assert sheet.body.count() == 0
    assert sheet.foot.isHidden()
    sheet.set_title("ثانٍ", "check-circle")
    sheet.set_end("3 من 6")
    assert not sheet.close_button.isVisible()
    sheet.dismiss()


def test_a_sheet_closes_though_what_had_the_keyboard_is_gone(window: QWidget, qtbot: QtBot) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    sheet = Sheet(window, "عنوان")
    sheet.button("إغلاق", sheet.dismiss, primary=True)
    sheet.open()
    shiboken6.delete(field)
    with qtbot.waitSignal(sheet.closed):
        sheet.dismiss()
