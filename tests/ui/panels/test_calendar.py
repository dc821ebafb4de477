"""The calendar by pointer and by keys: what is on which day, carried to another, opened, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.desk.teamwork import Day, TeamRow
from newsroom.domain.article import State
from newsroom.ui import states, theme
from newsroom.ui.panels import calendar_days, calendar_paint
from newsroom.ui.panels.calendar import Answer, CalendarPanel
from newsroom.ui.panels.calendar_days import View
from newsroom.ui.panels.calendar_entries import Entry, Shown, shown
from newsroom.ui.team_desk import Span

TODAY = date(2026, 11, 24)
SITE = "صحيفة المرفأ"


def _row(number: int, day: date, hour: int, state: State = State.SCHEDULED) -> TeamRow:
    at = datetime(day.year, day.month, day.day, hour, 30, tzinfo=UTC)
    return TeamRow(SITE, str(number), None, f"مقال رقم {number} عن الميناء القديم", state, "رنا خوري", at, at, "اقتصاد")


SCHEDULED = _row(1, TODAY + timedelta(days=1), 6)
PUBLISHED = _row(2, TODAY, 5, State.PUBLISHED)


class Desk:
    """Answers the calendar at once with the rows that it was given."""

    def __init__(self) -> None:
        self.rows: Sequence[TeamRow] = (SCHEDULED, PUBLISHED)
        self.own_zone = "Asia/Muscat"
        self.lang = "ar"
        self.curable = frozenset({SITE})
        self.waiting: list[Callable[[], None]] | None = None

    def __call__(self, first: date, last: date, answer: Answer) -> None:
        found = self.answer(first, last)
        if self.waiting is None:
            answer(found)
        else:
            self.waiting.append(lambda: answer(found))

    def answer(self, first: date, last: date) -> Shown:
        days = [
            Day(day, tuple(row for row in self.rows if row.at is not None and row.at.date() == day))
            for day in calendar_days.days(first, last)
        ]
        return shown(
            Span(tuple(days), {SITE: "Asia/Muscat"}, frozenset({SITE}), self.curable), self.own_zone, self.lang
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def panel(qtbot: QtBot, arabic: QApplication, desk: Desk) -> CalendarPanel:
    made = CalendarPanel(desk, "ar", lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1080, 760)
    made.show()
    qtbot.waitExposed(made)
    made.refresh()
    return made


def _center(panel: CalendarPanel, key: object) -> QPoint:
    return next(place.rect.center() for place in panel.grid.places.entries if place.entry.key == key)


def _day(panel: CalendarPanel, day: date) -> QPoint:
    return panel.grid.places.days[day].center()


def test_articles_stand_on_their_day_with_hour_state_and_hijri_day(panel: CalendarPanel) -> None:
    places = {place.entry.key: place for place in panel.grid.places.entries}
    for row in (SCHEDULED, PUBLISHED):
        place = places[SITE, row.remote_id]
        assert row.at is not None
        assert panel.grid.places.days[row.at.date()].contains(place.rect)
    entry = places[SITE, "1"].entry
    assert entry.hour == "10:30"  # half past six in Greenwich, on the site's clock
    assert entry.mark.word == states.word(State.SCHEDULED)
    assert panel.head.hijri.text() == "جمادى الآخرة 1448"
    assert panel.head.title.text() == "21 – 27 نوفمبر 2026"


def test_days_run_as_the_interface_reads(panel: CalendarPanel) -> None:
    lefts = [rect.left() for rect in panel.grid.places.days.values()]
    assert all(one > other for one, other in pairwise(lefts))


def test_both_hours_are_told_where_the_clocks_differ(panel: CalendarPanel, desk: Desk) -> None:
    assert panel._said.text() == ""
    desk.own_zone = "Africa/Cairo"
    panel.refresh()
    entry = next(place.entry for place in panel.grid.places.entries if place.entry.key == (SITE, "1"))
    assert (entry.hour, entry.own_hour) == ("10:30", "08:30")
    assert "08:30" in entry.tip
    assert "مسقط" in panel._said.text()
    assert "القاهرة" in panel._said.text()


def test_a_scheduled_article_is_carried_to_another_day_and_keeps_its_hour(panel: CalendarPanel, qtbot: QtBot) -> None:
    day = TODAY + timedelta(days=3)
    start, end = _center(panel, (SITE, "1")), _day(panel, day)
    QTest.mousePress(panel.grid, Qt.MouseButton.LeftButton, pos=start)
    _drag(panel, start, end)
    assert not panel.grid.grab().isNull()  # the day and the article under the pointer are painted
    with qtbot.waitSignal(panel.moved) as moved:
        QTest.mouseRelease(panel.grid, Qt.MouseButton.LeftButton, pos=end)
    entry, to = moved.args
    assert (entry.key, to) == ((SITE, "1"), day)
    assert entry.at_day(to) == datetime(2026, 11, 27, 6, 30, tzinfo=UTC)


def test_what_is_published_cannot_be_carried(panel: CalendarPanel, qtbot: QtBot) -> None:
    start, end = _center(panel, (SITE, "2")), _day(panel, TODAY + timedelta(days=2))
    with qtbot.assertNotEmitted(panel.moved):
        QTest.mousePress(panel.grid, Qt.MouseButton.LeftButton, pos=start)
        _drag(panel, start, end)
        QTest.mouseRelease(panel.grid, Qt.MouseButton.LeftButton, pos=end)


def test_escape_lets_go_of_what_is_carried(panel: CalendarPanel, qtbot: QtBot) -> None:
    start, end = _center(panel, (SITE, "1")), _day(panel, TODAY)
    panel.grid.setFocus()
    with qtbot.assertNotEmitted(panel.moved), qtbot.assertNotEmitted(panel.left):
        QTest.mousePress(panel.grid, Qt.MouseButton.LeftButton, pos=start)
        _drag(panel, start, end)
        qtbot.keyClick(panel.grid, Qt.Key.Key_Escape)
        QTest.mouseRelease(panel.grid, Qt.MouseButton.LeftButton, pos=end)


def _drag(panel: CalendarPanel, start: QPoint, end: QPoint) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    for at in (start, (start + end) / 2, end):
        where = QPointF(panel.grid.mapToGlobal(at))
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), where, none, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(panel.grid, event)


@pytest.mark.parametrize(
    ("key", "days"),
    [(Qt.Key.Key_Left, 1), (Qt.Key.Key_Right, -1), (Qt.Key.Key_Down, 7), (Qt.Key.Key_Up, -7)],
)
@pytest.mark.parametrize("view", [View.WEEK, View.LIST])
def test_alt_and_the_arrows_move_by_day_and_by_week(
    panel: CalendarPanel, qtbot: QtBot, view: View, key: Qt.Key, days: int
) -> None:
    panel.set_view(view)
    _choose(panel, (SITE, "1"))
    with qtbot.waitSignal(panel.moved) as moved:
        qtbot.keyClick(panel.grid if view is View.WEEK else panel.list, key, Qt.KeyboardModifier.AltModifier)
    assert moved.args[1] == TODAY + timedelta(days=1 + days)


def _choose(panel: CalendarPanel, key: tuple[str, str]) -> None:
    if panel.view is View.LIST:
        panel.list.choose(key)
    else:
        panel.grid.choose(next(place.entry for place in panel.grid.places.entries if place.entry.key == key))


@pytest.mark.parametrize("view", [View.WEEK, View.MONTH, View.LIST])
def test_enter_opens_and_f2_asks_for_another_hour(panel: CalendarPanel, qtbot: QtBot, view: View) -> None:
    panel.set_view(view)
    _choose(panel, (SITE, "1"))
    keyboard = panel.list if view is View.LIST else panel.grid
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(keyboard, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.reschedule_wanted) as wanted:
        qtbot.keyClick(keyboard, Qt.Key.Key_F2)
    assert [args[0].row for args in (opened.args, wanted.args)] == [SCHEDULED, SCHEDULED]


def test_arrows_go_from_article_to_article_and_beyond_the_week(panel: CalendarPanel, qtbot: QtBot) -> None:
    panel.take_keyboard()
    qtbot.waitUntil(panel.grid.hasFocus)
    assert panel.current() is not None
    assert panel.grid.accessibleDescription().startswith(PUBLISHED.headline)
    qtbot.keyClick(panel.grid, Qt.Key.Key_Left)
    entry = panel.current()
    assert entry is not None
    assert entry.row == SCHEDULED
    for _day_of_the_rest in range(3):
        qtbot.keyClick(panel.grid, Qt.Key.Key_Left)
    assert panel.head.title.text() == "28 نوفمبر – 4 ديسمبر 2026"
    assert "السبت 28 نوفمبر" in panel.grid.accessibleDescription()


def test_pages_turn_and_home_comes_back(panel: CalendarPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.grid, Qt.Key.Key_PageDown)
    assert panel.head.title.text() == "28 نوفمبر – 4 ديسمبر 2026"
    panel.set_view(View.MONTH)
    qtbot.keyClick(panel.grid, Qt.Key.Key_PageDown)
    assert panel.head.title.text() == "يناير 2027"
    panel.set_view(View.LIST)
    qtbot.keyClick(panel.list, Qt.Key.Key_PageUp)
    assert panel.head.title.text() == "ديسمبر 2026"
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    assert panel.head.title.text() == "نوفمبر 2026"


def test_escape_goes_back_to_the_text(panel: CalendarPanel, qtbot: QtBot) -> None:
    for view in View:
        panel.set_view(view)
        with qtbot.waitSignal(panel.left):
            qtbot.keyClick(panel.list if view is View.LIST else panel.grid, Qt.Key.Key_Escape)


def test_a_month_counts_what_has_no_room_and_shows_that_week(panel: CalendarPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.rows = [_row(number, TODAY, number) for number in range(12)]
    panel.set_view(View.MONTH)
    (more,) = panel.grid.places.more
    listed = [place for place in panel.grid.places.entries if place.entry.day == TODAY]
    assert more.count == 12 - len(listed)
    qtbot.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=more.rect.center())
    assert panel.view is View.WEEK
    assert len(panel.grid.places.entries) == 12


def test_what_is_past_its_hour_has_room_in_the_month(panel: CalendarPanel, desk: Desk) -> None:
    late = replace(_row(23, TODAY, 20), overdue=True)
    desk.rows = [*(_row(number, TODAY, number, State.PUBLISHED) for number in range(12)), late]
    panel.set_view(View.MONTH)
    assert panel.grid.places.entries[0].entry.row == late


def test_the_list_groups_by_days_with_their_hijri_day(panel: CalendarPanel) -> None:
    panel.set_view(View.LIST)
    model = panel.list.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said[0] == "الثلاثاء 24 نوفمبر 2026 · 14 جمادى الآخرة 1448"
    assert said[1].startswith(PUBLISHED.headline)
    assert said[2] == "الأربعاء 25 نوفمبر 2026 · 15 جمادى الآخرة 1448"


def test_empty_days_say_so(panel: CalendarPanel, desk: Desk) -> None:
    desk.rows = ()
    for view in (View.WEEK, View.MONTH):
        panel.set_view(view)
        assert panel._said.text() == panel._says_nothing()
    panel.set_view(View.LIST)
    assert panel._nothing.isVisible()


def test_what_is_past_its_hour_warns_and_can_be_cured(panel: CalendarPanel, desk: Desk, qtbot: QtBot) -> None:
    assert not panel.late.isVisible()
    desk.rows = (replace(SCHEDULED, overdue=True),)
    panel.refresh()
    assert panel.late.title() == "مقال واحد فات موعده ولم يُنشر"
    (entry,) = (place.entry for place in panel.grid.places.entries)
    assert (entry.mark.glyph, entry.mark.word) == ("warning", "فات الموعد")
    with qtbot.waitSignal(panel.cure_wanted) as cure:
        panel.late.links()[0].click()
    assert cure.args == [(SITE,)]
    desk.curable = frozenset()
    panel.refresh()
    assert panel.late.links() == []


def test_only_the_newest_answer_is_shown(panel: CalendarPanel, desk: Desk) -> None:
    desk.waiting = []
    panel.turn(1)
    panel.turn(-1)
    first, second = desk.waiting
    second()
    first()
    assert panel.head.title.text() == "21 – 27 نوفمبر 2026"
    assert len(panel.grid.places.entries) == 2


def test_the_heads_of_a_week_stay_and_cover_what_scrolls_below(panel: CalendarPanel, desk: Desk) -> None:
    desk.rows = [_row(number, TODAY, number) for number in range(16)]
    panel.refresh()
    panel._scroll.verticalScrollBar().setValue(400)
    below_head = QPoint(_day(panel, TODAY).x(), 400 + calendar_paint.WEEK_HEAD // 2)
    assert panel.grid.places.entry_at(below_head) is not None
    assert panel.grid._entry_at(below_head) is None


def test_it_is_painted_in_both_looks_and_directions(
    panel: CalendarPanel, desk: Desk, arabic: QApplication, qtbot: QtBot
) -> None:
    desk.rows = (SCHEDULED, PUBLISHED, replace(SCHEDULED, remote_id="3", overdue=True, mine=False))
    seen = set()
    for look in ("light", "dark"):
        theme.dress(arabic, look)
        for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
            panel.setLayoutDirection(direction)
            for view in View:
                panel.set_view(view)
                seen.add(panel.grab().toImage().cacheKey())
    assert len(seen) == 12


def test_headlines_break_between_words_and_are_cut_after_one(qapp: QApplication) -> None:
    headline = "زيت الزيتون الجديد أغلى، والمعاصر تشرح السبب في موسم طويل"
    first, second = calendar_paint.broken(headline, theme.UI, 150, 2)
    assert headline.startswith(f"{first} {second.removesuffix('…')}")
    assert second.endswith("…")
    assert calendar_paint.broken("قصير", theme.UI, 150, 2) == ("قصير",)
    (long,) = calendar_paint.broken("ا" * 60, theme.UI, 150, 1)
    assert 1 < len(long) < 60


def test_an_entry_of_a_colleague_names_him(desk: Desk) -> None:
    desk.rows = (replace(SCHEDULED, mine=False, editing="هادي"),)
    ((entry,),) = (found for found in desk.answer(TODAY, TODAY + timedelta(days=1)).entries.values() if found)
    assert isinstance(entry, Entry)
    assert "رنا خوري" in entry.foot
    assert "هادي" in entry.foot
