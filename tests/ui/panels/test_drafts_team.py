"""The team in the drafts list: a switch where there is a team, rows with the author and what is urgent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from newsroom.desk.teamwork import TeamRow
from newsroom.domain.article import DraftRow, State
from newsroom.ui.panels import row_marks as marks
from newsroom.ui.panels.drafts import Answer, DraftsPanel
from newsroom.ui.panels.drafts_model import DraftsModel, Order, Query, arrange, key_of
from newsroom.ui.theme import Role

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC).astimezone()
SITE = "صحيفة المرفأ"


def _row(number: int, state: State = State.PENDING, **more: object) -> TeamRow:
    values = {"mine": False, "at": None, "draft": None, **more}
    return TeamRow(
        SITE, str(number), headline=f"مقال {number}", state=state, author="رنا خوري", modified=NOW, section="", **values
    )  # type: ignore[arg-type]


@pytest.fixture
def asked() -> list[tuple[Query, Answer]]:
    return []


@pytest.fixture
def panel(qtbot: QtBot, arabic: QApplication, asked: list[tuple[Query, Answer]]) -> DraftsPanel:
    made = DraftsPanel(lambda query, answer: asked.append((query, answer)), "ar")
    qtbot.addWidget(made)
    made.resize(304, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_switch_comes_with_a_team_and_goes_with_it(panel: DraftsPanel, asked: list[tuple[Query, Answer]]) -> None:
    assert panel.switch is None
    panel.set_team(team=True)
    panel.set_team(team=True)
    assert panel.switch is not None
    panel.switch.team.click()
    assert panel.shows_team()
    assert asked[-1][0] == Query(team=True)
    panel.set_team(team=False)
    assert panel.switch is None
    assert asked[-1][0] == Query()


def test_the_filter_stays_when_the_other_work_is_shown_but_the_bin_is_ones_own(
    panel: DraftsPanel, asked: list[tuple[Query, Answer]]
) -> None:
    panel.set_team(team=True)
    assert panel.switch is not None
    panel.filters._narrow(Query(state=State.SCHEDULED))
    panel.switch.team.click()
    assert asked[-1][0] == Query(state=State.SCHEDULED, team=True)
    menu = QMenu()
    panel.filters._fill_filters(menu)
    assert "السلة" not in [action.text() for action in menu.actions()]
    menu.deleteLater()
    panel.switch.mine.click()
    panel.filters._narrow(Query(binned=True))
    panel.switch.team.click()
    assert asked[-1][0] == Query(team=True)


def test_a_row_without_a_draft_asks_for_its_post(panel: DraftsPanel, qtbot: QtBot) -> None:
    panel.show_items(arrange([_row(5)], Order.NEWEST, NOW), 1)
    with qtbot.waitSignal(panel.post_chosen) as chosen:
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert chosen.args == [_row(5)]
    panel.show_items(arrange([_row(5, draft=9)], Order.NEWEST, NOW), 1)
    with qtbot.waitSignal(panel.chosen) as opened:
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert opened.args == [9]


def test_a_row_says_what_is_urgent_and_whose_it_is() -> None:
    assert marks.mark(_row(1, State.SCHEDULED, overdue=True))[:2] == ("warning", Role.WARN)
    assert marks.mark(_row(1, editing="هادي"))[:2] == ("globe-simple", Role.WARN)
    assert marks.words(_row(1))[1:] == ["رنا خوري"]
    assert len(marks.words(_row(1, editing="هادي", mine=True))) == 2
    assert len(marks.words(DraftRow(1, "", State.DRAFT, "", "", NOW))) == 1


def test_rows_are_known_by_their_draft_or_by_their_post() -> None:
    assert key_of(_row(5)) == (SITE, "5")
    assert key_of(_row(5, draft=9)) == 9


def test_a_draft_that_is_saved_shows_in_its_row_and_leaves_the_author(arabic: QApplication) -> None:
    model = DraftsModel()
    model.set_items(arrange([_row(5, draft=9), _row(6)], Order.NEWEST, NOW))
    assert model.update(DraftRow(9, "عنوان جديد", State.PENDING, "اقتصاد", SITE, NOW))
    row = model.row(model.place(9))
    assert isinstance(row, TeamRow)
    assert (row.headline, row.section, row.author) == ("عنوان جديد", "اقتصاد", "رنا خوري")


def test_a_list_in_hand_keeps_its_order_and_takes_new_rows_at_the_top_of_their_group() -> None:
    model = DraftsModel()
    model.set_items(arrange([_row(1), _row(2)], Order.NEWEST, NOW))
    model.merge(arrange([_row(2), _row(1), _row(3)], Order.NEWEST, NOW))
    rows = (model.row(model.index(place)) for place in range(model.rowCount()))
    assert [row.headline for row in rows if row is not None] == ["مقال 3", "مقال 1", "مقال 2"]


def test_what_was_published_today_goes_by_its_hour_and_not_by_a_later_change() -> None:
    rows = [_row(1, State.PUBLISHED, at=NOW - timedelta(days=3)), _row(2, State.PUBLISHED, at=NOW)]
    titles = [item.text for item in arrange(rows, Order.NEWEST, NOW) if hasattr(item, "count")]
    assert len(titles) == 2
