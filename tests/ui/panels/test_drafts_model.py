"""The rows of the drafts list: grouped, revealed in portions, and still while somebody holds the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication

from newsroom.domain.article import DraftRow, State
from newsroom.ui.panels.drafts_model import PORTION, DraftsModel, Order, Title, arrange, group_of
from newsroom.ui.states import Group

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC).astimezone()


def _row(number: int, state: State = State.DRAFT, hours: float = 1, section: str = "اقتصاد") -> DraftRow:
    return DraftRow(number, f"مقال {number}", state, section, "المكتب", NOW - timedelta(hours=hours))


def _ids(model: DraftsModel) -> list[int]:
    items = [model.item(model.index(number)) for number in range(model.rowCount())]
    return [item.id for item in items if isinstance(item, DraftRow)]


def test_rows_are_grouped_by_state_newest_first() -> None:
    items = arrange([_row(1, hours=3), _row(2, State.PENDING), _row(3, State.CONFLICT), _row(4)], Order.NEWEST, NOW)
    shown = [item.text if isinstance(item, Title) else item.id for item in items]
    assert [what for what in shown if isinstance(what, int)] == [3, 4, 1, 2]
    assert [item.count for item in items if isinstance(item, Title)] == [1, 2, 1]


def test_what_was_published_today_stands_apart() -> None:
    assert group_of(_row(1, State.PUBLISHED, hours=0), NOW.date()) is Group.TODAY
    assert group_of(_row(1, State.PUBLISHED, hours=30), NOW.date()) is Group.EARLIER
    assert group_of(replace(_row(1, State.PUBLISHED), binned=NOW), NOW.date()) is Group.BIN


def test_scheduled_articles_stand_in_the_order_of_their_hours() -> None:
    late = replace(_row(1, State.SCHEDULED), schedule=NOW + timedelta(hours=9))
    soon = replace(_row(2, State.SCHEDULED, hours=5), schedule=NOW + timedelta(hours=2))
    items = arrange([late, soon], Order.NEWEST, NOW)
    assert [item.id for item in items if isinstance(item, DraftRow)] == [2, 1]


def test_by_section_what_has_none_comes_last() -> None:
    items = arrange([_row(1, section=""), _row(2, section="ثقافة")], Order.SECTION, NOW)
    assert [item.id for item in items if isinstance(item, DraftRow)] == [2, 1]


def test_rows_are_revealed_in_portions() -> None:
    model = DraftsModel()
    model.set_items(arrange([_row(n, hours=n) for n in range(1, 5001)], Order.NEWEST, NOW))
    assert model.rowCount() == PORTION
    assert model.canFetchMore(QModelIndex())
    assert model.place(5000).row() == 5000
    assert not model.canFetchMore(QModelIndex())


def test_one_row_is_shown_anew_in_its_place() -> None:
    model = DraftsModel()
    model.set_items(arrange([_row(1), _row(2, hours=2)], Order.NEWEST, NOW))
    assert model.update(replace(_row(2), headline="عنوان آخر"))
    assert _ids(model) == [1, 2]
    assert model.data(model.place(2)) == "عنوان آخر"
    assert not model.update(_row(9))
    assert not model.update(replace(_row(2), state=State.PUBLISHED))


def test_a_list_in_somebodys_hands_keeps_its_order() -> None:
    model = DraftsModel()
    model.set_items(arrange([_row(1, hours=1), _row(2, hours=2), _row(3, hours=3)], Order.NEWEST, NOW))
    fresh = [_row(3, hours=0), _row(1, hours=1), _row(4, hours=0.5)]
    model.merge(arrange(fresh, Order.NEWEST, NOW))
    assert _ids(model) == [4, 1, 3]


@pytest.mark.usefixtures("qapp")
def test_titles_cannot_be_chosen_and_are_read_aloud(qapp: QApplication) -> None:
    model = DraftsModel()
    model.set_items(arrange([_row(1)], Order.NEWEST, NOW))
    assert not model.flags(model.index(0))
    assert model.flags(model.index(1))
