"""The drafts list asks for rows as one types, shows only the newest answer, and can be used by keys alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from newsroom.domain.article import DraftRow, State
from newsroom.ui.panels.drafts import Answer, DraftsPanel
from newsroom.ui.panels.drafts_model import Item, Order, Query, arrange

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC).astimezone()


def _rows(count: int) -> list[Item]:
    rows = [DraftRow(n, f"مقال {n}", State.DRAFT, "", "", NOW - timedelta(hours=n)) for n in range(1, count + 1)]
    return arrange(rows, Order.NEWEST, NOW)


class _Desk:
    """Keeps what was asked; the test answers when it likes."""

    def __init__(self) -> None:
        self.asked: list[tuple[Query, Answer]] = []

    def __call__(self, query: Query, answer: Answer) -> None:
        self.asked.append((query, answer))

    def answer(self, place: int, items: Sequence[Item]) -> None:
        self.asked[place][1](items, len(items))


@pytest.fixture
def desk() -> _Desk:
    return _Desk()


@pytest.fixture
def panel(qtbot: QtBot, arabic: QApplication, desk: _Desk) -> DraftsPanel:
    made = DraftsPanel(desk, "ar")
    qtbot.addWidget(made)
    made.resize(304, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_typing_asks_once_after_a_pause(panel: DraftsPanel, desk: _Desk, qtbot: QtBot) -> None:
    for typed in ("م", "مي", "ميناء"):
        panel.search.setText(typed)
    assert desk.asked == []
    qtbot.waitUntil(lambda: bool(desk.asked))
    assert [query.words for query, _ in desk.asked] == ["ميناء"]


def test_only_the_newest_answer_is_shown(panel: DraftsPanel, desk: _Desk) -> None:
    panel.refresh()
    panel.refresh()
    desk.answer(1, _rows(2))
    desk.answer(0, _rows(7))
    assert panel.model.rowCount() == 3


def test_the_open_draft_is_marked(panel: DraftsPanel) -> None:
    panel.show_items(_rows(3), 3)
    panel.set_open(2)
    item = panel.model.item(panel.view.currentIndex())
    assert isinstance(item, DraftRow)
    assert item.id == 2
    panel.set_open(0)
    assert not panel.view.selectionModel().hasSelection()


def test_enter_in_the_search_opens_the_first_that_was_found(panel: DraftsPanel, qtbot: QtBot) -> None:
    panel.show_items(_rows(3), 3)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_delete_on_a_row_asks_for_the_bin(panel: DraftsPanel, qtbot: QtBot) -> None:
    panel.show_items(_rows(3), 3)
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.bin_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert wanted.args == [1]


def test_an_empty_list_says_why(panel: DraftsPanel, desk: _Desk) -> None:
    panel.show_items([], 0)
    nothing = panel._nothing_text.text()
    panel.show_items([], 5)
    assert panel._nothing_text.text() != nothing
    assert not panel.view.isVisible()


def test_filters_narrow_and_keep_the_words(panel: DraftsPanel, desk: _Desk, qtbot: QtBot) -> None:
    panel.show_items(_rows(3), 3)
    panel.search.setText("مقال")
    panel.filters.set_sections(["اقتصاد"])
    menu = QMenu()
    panel.filters._fill_filters(menu)
    pending = next(action for action in menu.actions() if action.text() == "للمراجعة")
    pending.trigger()
    assert desk.asked[-1][0] == Query("مقال", State.PENDING)
    qtbot.waitUntil(lambda: not panel._pause.isActive())
    menu.deleteLater()


def test_menus_of_the_filters_read_as_the_window_does(panel: DraftsPanel) -> None:
    for button in (panel.filters.filter_button, panel.filters.order_button):
        assert button.menu().layoutDirection() == panel.layoutDirection()


def test_rows_are_painted_in_both_directions(panel: DraftsPanel, arabic: QApplication) -> None:
    panel.show_items(_rows(3), 3)
    arabic_picture = panel.grab().toImage()
    panel.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert panel.grab().toImage() != arabic_picture
