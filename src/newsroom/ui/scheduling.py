"""The calendar in the window: shown in the place of the text, and what is done with the articles on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, QTimeZone
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from newsroom.domain.article import State
from newsroom.domain.errors import Refused
from newsroom.language.direction import isolate
from newsroom.ui import icons
from newsroom.ui.filing import open_address
from newsroom.ui.sheets.schedule import moment_text
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome
    from newsroom.ui.late import Late
    from newsroom.ui.panels.calendar import Answer, CalendarPanel
    from newsroom.ui.panels.calendar_entries import Entry
    from newsroom.ui.shell import Shell

T = TypeVar("T")


class Scheduling(QObject):
    """Ties the calendar to the desk. It is made when it is first wanted."""

    def __init__(self, shell: Shell, late: Late) -> None:
        super().__init__(late)
        self._shell, self._late = shell, late
        self._status = shell.window.status
        self._own_zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        self.calendar: CalendarPanel | None = None
        shell.bench.moved.connect(self._moved)

    def calendar_shown(self) -> bool:
        """Whether the calendar stands in the place of the text."""
        return self.calendar is not None and self._shell.window.middle.currentWidget() is self.calendar

    def show_calendar(self) -> None:
        """The calendar in the place of the text, or the text again."""
        if self.calendar_shown():
            self.leave_calendar()
            return
        if self.calendar is None:
            self.calendar = self._make_calendar()
        self._shell.session.leave()
        self._shell.window.stand_in(self.calendar)
        self.calendar.refresh()
        self.calendar.take_keyboard()
        self._shell.actions.refresh()

    def leave_calendar(self) -> None:
        """Back to the text, or to the empty desk."""
        opened = self._shell.session.draft is not None
        self._shell.window.set_open(opened=opened)
        (self._shell.paper.focus_body if opened else self._shell.window.empty.setFocus)()
        self._shell.actions.refresh()

    def _make_calendar(self) -> CalendarPanel:
        from newsroom.ui.panels.calendar import CalendarPanel

        made = CalendarPanel(self._days, self._shell.lang)
        made.opened.connect(self._open)
        made.moved.connect(self._to_day)
        made.reschedule_wanted.connect(self._ask_hour)
        made.menu_wanted.connect(self._menu)
        made.cure_wanted.connect(self._cure)
        made.left.connect(self.leave_calendar)
        return made

    def _days(self, first: date, last: date, answer: Answer) -> None:
        from newsroom.ui import team_desk
        from newsroom.ui.panels.calendar_entries import shown

        own, lang = self._own_zone, self._shell.lang
        self._shell.session.ask(lambda room: shown(team_desk.span(room, first, last), own, lang), answer)

    def _open(self, entry: Entry) -> None:
        row = entry.row
        if row.draft is not None:
            self._shell.session.open(row.draft)
        else:
            self._late.team.take_up(row.site, row.remote_id)

    def _to_day(self, entry: Entry, day: date) -> None:
        self._reschedule(entry, entry.at_day(day))

    def _ask_hour(self, entry: Entry, at: datetime | None = None, why: str = "") -> None:
        """Ask for another hour; `at` is one that was wanted, and `why` it must be asked about."""
        from newsroom.ui.sheets.reschedule import RescheduleSheet

        if not entry.movable or entry.row.at is None:
            self._status.say(self.tr("Only what is scheduled, and may be written in, can have another hour"))
            return
        shell = self._shell
        sheet = RescheduleSheet(
            shell.window, entry.headline, entry.row.at, zone=entry.zone, own_zone=self._own_zone, lang=shell.lang
        )
        if at is not None:
            sheet.ask(at, why)
        sheet.chosen.connect(lambda at: self._reschedule(entry, at, confirmed=True))
        self._late.show(sheet)

    def _reschedule(self, entry: Entry, at: datetime, *, confirmed: bool = False, back: bool = False) -> None:
        row, lang = entry.row, self._shell.lang

        def done(answer: tuple[Outcome, Changes]) -> None:
            outcome, changes = answer
            if self.calendar_shown() and self.calendar is not None:
                self.calendar.choose(outcome.id, entry.day_of(at))
            self._shell.session.changed.emit(changes)
            when = moment_text(at, entry.zone, datetime.now().astimezone(), lang)
            text = self.tr("%1 appears at another hour: %2")
            text = text.replace("%1", isolate(entry.headline)).replace("%2", isolate(when))
            before = row.at
            if back or before is None:
                self._status.say(text)
            else:
                undo = lambda: self._reschedule(entry, before, confirmed=True, back=True)  # noqa: E731
                self._status.offer_undo(text, undo)

        def refused(error: Exception) -> None:
            if isinstance(error, Refused) and error.code == "schedule.soon":
                self._status.hush()
                self._ask_hour(entry, at, sentence(error, lang))

        self._status.say(self.tr("The site is told of the other hour"))
        self._exchange(lambda room: _moved_to(room, row.site, row.remote_id, at, confirmed), done, refused)

    def _cure(self, sites: Sequence[str]) -> None:
        self._exchange(lambda room: _cured(room, sites), self._shell.session.changed.emit)

    def _menu(self, entry: Entry, at: QPoint) -> None:
        row, menu = entry.row, QMenu(self._shell.window)
        menu.aboutToHide.connect(menu.deleteLater)
        ways: list[tuple[str, str, Callable[[], object]]] = [
            ("folder-open", self.tr("Open"), lambda: self._open(entry)),
        ]
        if entry.movable:
            ways.append(("clock", self.tr("Reschedule…") + "\tF2", lambda: self._ask_hour(entry)))
        if row.url and row.state is State.PUBLISHED:
            ways.append(("browser", self.tr("Open the page in the browser"), lambda: open_address(row.url)))
            copy = self.tr("Copy the page's address")
            ways.append(("copy", copy, lambda: QGuiApplication.clipboard().setText(row.url)))
        for glyph, text, run in ways:
            icons.put(menu.addAction(text, run), glyph, size=16)
        menu.popup(at)

    def _moved(self, changes: Changes) -> None:
        if self.calendar is not None and self.calendar_shown() and (changes.posts or changes.drafts or changes.archive):
            self.calendar.refresh()

    def _exchange(
        self,
        work: Callable[[Newsroom], T],
        done: Callable[[T], None],
        refused: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        """Talk to a site; what goes wrong is said, then to `refused`, and everything shown as the store has it."""

        def failed(error: Exception) -> None:
            self._status.say(sentence(error, self._shell.lang))
            self._shell.bench.look_again()
            if self.calendar is not None and self.calendar_shown():
                self.calendar.refresh()
            refused(error)

        self._shell.work.exchange(work, done, failed)


def _moved_to(room: Newsroom, site: str, remote_id: str, at: datetime, confirmed: bool) -> tuple[Outcome, Changes]:
    from newsroom.desk import teamwork

    return teamwork.reschedule(room, site, remote_id, at, confirmed=confirmed)


def _cured(room: Newsroom, sites: Sequence[str]) -> Changes:
    """Publish on these sites what is past its hour; what cannot be reached waits for the next round."""
    from newsroom.desk import publishing
    from newsroom.desk.changes import Changes

    changes = Changes(posts=True)
    for site in sites:
        changes |= publishing.publish_due(room, site)[1]
    return changes
