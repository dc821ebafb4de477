"""Rows that are made when they come near the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom.ui.panels.lazy_column import LazyColumn, Row, guessed


class Tall(QPushButton):
    def __init__(self, height: int) -> None:
        super().__init__()
        self.high = height

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - a virtual of Qt
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - a virtual of Qt
        return self.high

    def sizeHint(self) -> QSize:  # noqa: N802 - a virtual of Qt
        return QSize(100, self.high)


def rows(count: int, guess: int = 50) -> list[Row]:
    return [Row(number, lambda: Tall(80), lambda _width: guess) for number in range(count)]


@pytest.fixture
def column(qtbot: QtBot) -> LazyColumn:
    made = LazyColumn()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.set_rows(rows(1000))
    made.show()
    qtbot.waitUntil(lambda: all(made.widget(number) is not None for number in range(4)))
    return made


def test_only_what_is_near_is_made(column: LazyColumn, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: sum(row.y() < 300 for row in column.widgets()) >= 4)
    QApplication.processEvents()
    assert len(column.widgets()) < 40


def test_a_row_far_away_is_made_when_it_is_shown(column: LazyColumn, qtbot: QtBot) -> None:
    row = column.show_row(700)
    assert row is not None
    qtbot.waitUntil(lambda: row.y() >= 0 and row.y() + row.height() <= column.viewport().height())
    assert row.height() == 80
    assert column.show_row("keine") is None


def test_what_is_seen_stays_where_it_is_while_heights_come_in(column: LazyColumn, qtbot: QtBot) -> None:
    row = column.show_row(500)
    assert row is not None
    place = row.y()
    qtbot.waitUntil(lambda: column.widget(499) is not None and column.widget(505) is not None)
    assert row.y() == place


def test_rows_of_one_key_keep_their_widget(column: LazyColumn, qtbot: QtBot) -> None:
    first = column.widget(0)
    column.set_rows([Row("new", lambda: Tall(30), lambda _width: 30), *rows(3)])
    assert column.widget(0) is first
    assert column.widget(3) is None
    qtbot.waitUntil(lambda: column.widget("new") is not None)


def test_a_row_that_grew_moves_the_rows_below_it(column: LazyColumn, qtbot: QtBot) -> None:
    first, second = column.widget(0), column.widget(1)
    assert isinstance(first, Tall)
    assert second is not None
    first.high = 200
    first.updateGeometry()
    qtbot.waitUntil(lambda: second.y() == 200)


def test_tab_goes_down_the_rows_and_brings_them_into_sight(column: LazyColumn, qtbot: QtBot) -> None:
    first = column.widget(0)
    assert first is not None
    column.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is column.widget(12)
    assert isinstance(focus, QWidget)
    assert 0 <= focus.y() <= column.viewport().height() - focus.height()


def test_a_guess_grows_with_the_letters_and_with_less_room() -> None:
    guess = guessed(1000, 20, 36, 10)
    assert guess(544) < guess(272)
    assert guessed(10, 20, 36, 10)(544) == 46
