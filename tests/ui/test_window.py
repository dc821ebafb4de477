"""The frame: panes fold as the window narrows and come back; it asks before it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from newsroom.ui import theme
from newsroom.ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, arabic: QApplication) -> MainWindow:
    made = MainWindow(QWidget(), QWidget())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.set_open(opened=True)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_widths_are_those_of_the_look(window: MainWindow) -> None:
    assert window.drafts.width() == theme.DRAFTS_WIDTH
    assert window.card.width() == theme.CARD_WIDTH
    assert window.middle.width() >= theme.COLUMN_LEAST


def test_in_arabic_the_drafts_are_at_the_right_and_in_english_at_the_left(
    window: MainWindow, qtbot: QtBot, arabic: QApplication
) -> None:
    assert window.drafts.x() > window.middle.x() > window.card.x()
    arabic.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    english = MainWindow(QWidget(), QWidget())
    qtbot.addWidget(english)
    english.resize(1440, 900)
    english.set_open(opened=True)
    english.show()
    qtbot.waitExposed(english)
    assert english.drafts.x() < english.middle.x() < english.card.x()


def test_a_narrow_window_folds_and_a_wide_one_brings_back(window: MainWindow) -> None:
    folds: list[bool] = []
    window.set_card(QWidget(), folds.append)
    window.resize(1100, 800)
    assert folds[-1] is True
    assert window.shows("drafts")
    window.resize(900, 800)
    assert not window.shows("drafts")
    window.resize(1440, 900)
    assert folds[-1] is False
    assert window.shows("drafts")


def test_a_key_brings_a_pane_back_whatever_the_width(window: MainWindow) -> None:
    window.resize(900, 800)
    window.set_pane("drafts", shown=True)
    assert window.shows("drafts")


def test_the_preview_takes_the_place_of_the_drafts_in_a_narrow_window(window: MainWindow) -> None:
    preview = QWidget()
    preview.setMinimumWidth(320)
    window.set_card(QWidget(), lambda _folded: None)
    window.set_preview(preview)
    window.resize(1000, 700)
    window.set_pane("preview", shown=True)
    assert (window.shows("preview"), window.shows("drafts")) == (True, False)
    window.set_pane("drafts", shown=True)
    assert (window.shows("preview"), window.shows("drafts")) == (False, True)


def test_a_pane_that_goes_with_the_keyboard_says_so(window: MainWindow, qtbot: QtBot) -> None:
    card = QWidget()
    field = QLineEdit(card)
    window.set_card(card, lambda folded: field.setVisible(not folded))
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    with qtbot.waitSignal(window.keyboard_lost):
        window.set_pane("card", shown=False)


def test_widths_and_place_are_remembered(window: MainWindow, qtbot: QtBot, arabic: QApplication) -> None:
    geometry, widths = window.remember()
    assert widths.split()[0] == str(theme.DRAFTS_WIDTH)
    other = MainWindow(QWidget(), QWidget())
    qtbot.addWidget(other)
    other.recall(geometry, "260 400 300")
    assert other.panes.liked["drafts"] == 260
    other.recall("damaged", "damaged too")
    assert other.panes.liked["drafts"] == 260


def test_the_empty_desk_has_no_card(window: MainWindow) -> None:
    window.set_open(opened=False)
    assert not window.card.isVisible()
    assert not window.is_open()


def test_it_asks_before_it_goes(window: MainWindow, qtbot: QtBot) -> None:
    window.may_close = lambda: False
    window.close()
    assert window.isVisible()
    window.may_close = lambda: True
    with qtbot.waitSignal(window.closing):
        window.close()


def test_files_that_are_dropped_are_told(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/مقال.md"), QUrl("https://example.org/x")])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.dropped) as dropped:
        window.dropEvent(event)
    assert [path.name for path in dropped.args[0]] == ["مقال.md"]


def test_the_search_field_stands_over_the_paper(window: MainWindow) -> None:
    QApplication.processEvents()
    search = window.header.search
    middle = window.middle.mapTo(window, window.middle.rect().center()).x()
    assert abs(search.geometry().center().x() - middle) <= 2
