"""The calendar: what is scheduled and what was published, by week and by month, or as a list for the keyboard.

How the window uses it::

    panel = CalendarPanel(ask, lang)        # ask(first, last, answer): answer takes a `Shown`, on the interface thread
    panel.opened / panel.reschedule_wanted / panel.menu_wanted / panel.moved      # (Entry, …)
    panel.cure_wanted                       # (sites): publish there what is past its hour
    panel.left                              # back to the text
    panel.show_at(day); panel.refresh(); panel.go_to(day)
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from newsroom.domain.article import State
from newsroom.ui import states, theme, tongue
from newsroom.ui.panels import calendar_days as days
from newsroom.ui.panels.calendar_days import View
from newsroom.ui.panels.calendar_entries import Entry, Shown
from newsroom.ui.panels.calendar_grid import CalendarGrid
from newsroom.ui.panels.calendar_head import CalendarHead
from newsroom.ui.panels.calendar_list import DayList
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.card_parts import Glyph
from newsroom.ui.panels.drafts_model import Key
from newsroom.ui.sheets.schedule import locale
from newsroom.ui.theme import Role

Answer = Callable[[Shown], None]
Ask = Callable[[date, date, Answer], None]


class CalendarPanel(QWidget):
    """The panel. See the module for how it is used."""

    opened = Signal(object)
    moved = Signal(object, object)
    reschedule_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    cure_wanted = Signal(object)
    left = Signal()

    def __init__(self, ask: Ask, lang: str, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._ask, self._lang, self._today = ask, lang, today
        self._asked = 0
        self.view, self.anchor = View.WEEK, today()
        self.head, self.grid, self.list = CalendarHead(), CalendarGrid(lang), DayList(lang)
        self.late = Notice()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.grid)
        self._scroll.viewport().installEventFilter(self)
        self._foot, self._said = QWidget(), QLabel()
        self._nothing = QLabel()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._below = QWidget()
        self._stack = QStackedLayout(self._below)
        self._nothing.setProperty("kind", "quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        line = QFrame()
        line.setProperty("kind", "line")
        self._late_box = QWidget()
        box = QVBoxLayout(self._late_box)
        box.setContentsMargins(16, 8, 16, 8)
        box.addWidget(self.late)
        self._late_box.hide()
        self._make_foot()
        last = QFrame()
        last.setProperty("kind", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self.head, line, self._late_box):
            rows.addWidget(part)
        rows.addWidget(self._below, 1)
        rows.addWidget(last)
        rows.addWidget(self._foot)

    def _make_foot(self) -> None:
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(6)
        for state in (State.SCHEDULED, State.PUBLISHED, State.OUTBOX):
            look, name = states.LOOKS[state], QLabel(states.word(state))
            name.setProperty("kind", "label")
            row.addWidget(Glyph(look.glyph, look.role, 14))
            row.addWidget(name)
            row.addSpacing(8)
        self._said.setProperty("kind", "label")
        row.addStretch(1)
        row.addWidget(self._said)

    def _connect(self) -> None:
        for part in (self.grid, self.list):
            part.opened.connect(self.opened)
            part.moved.connect(self.moved)
            part.reschedule_wanted.connect(self.reschedule_wanted)
            part.menu_wanted.connect(self.menu_wanted)
            part.turned.connect(self.turn)
        self.grid.stood.connect(self._follow)
        self.grid.day_wanted.connect(self._show_day)
        self.head.view_wanted.connect(self.set_view)
        self.head.turned.connect(self.turn)
        self.head.today_wanted.connect(lambda: self.go_to(self._today()))
        self.head.left.connect(self.left)

    # Which days

    def set_view(self, view: View) -> None:
        """Lay the days out otherwise; the day that the keyboard stands on stays."""
        entry = self.current()
        self.view, self.anchor = view, entry.day if entry else self._day()
        self.refresh()
        self.take_keyboard()

    def turn(self, by: int) -> None:
        """Go on by weeks or months."""
        self.go_to(days.turned(self.view, self._day(), by))

    def go_to(self, day: date) -> None:
        """Show the days around `day`, and stand on it."""
        self.anchor = day
        self.refresh()

    def current(self) -> Entry | None:
        """The article that is chosen."""
        return self.list.current() if self.view is View.LIST else self.grid.current()

    def choose(self, key: Key, day: date) -> None:
        """Stand on an article after it has gone to another day."""
        self.anchor = day
        self.grid.choose_key(key, day)
        self.refresh(key)

    def refresh(self, key: Key | None = None) -> None:
        """Ask for what the days hold now; only the newest answer is shown."""
        self._asked += 1
        ticket = self._asked
        first, last = days.span(self.view, self.anchor, self._lang)
        self._show_span(first, last, "")

        def answer(shown: Shown) -> None:
            if ticket == self._asked:
                self._show(shown, first, last, key)

        self._ask(first, last, answer)

    def _follow(self, rect: QRect) -> None:
        self._scroll.ensureVisible(rect.center().x(), rect.bottom(), 0, 8)
        self._scroll.ensureVisible(rect.center().x(), rect.top(), 0, 0)

    def take_keyboard(self) -> None:
        """The keyboard goes to the days."""
        (self.list if self.view is View.LIST else self.grid).setFocus(Qt.FocusReason.OtherFocusReason)

    def _day(self) -> date:
        return self.anchor if self.view is View.LIST else self.grid.cursor_day

    def _show_day(self, day: date) -> None:
        """A day of which the month has no room for all, or one beyond those that are shown."""
        if self.view is View.MONTH and day in self.grid.places.days:
            self.anchor = day
            self.set_view(View.WEEK)
        self.go_to(day)

    def _show_span(self, first: date, last: date, hijri: str) -> None:
        self.head.show_span(self.view, self._title(first, last), hijri)
        if self.view is not View.LIST:
            shows = tongue.shows_hijri()
            self.grid.show_days(self.view, days.days(first, last), self.anchor, self._today(), hijri=shows)

    def _title(self, first: date, last: date) -> str:
        names = locale(self._lang)

        def said(day: date, form: str) -> str:
            return names.toString(QDate(day.year, day.month, day.day), form)

        if self.view is not View.WEEK:
            return said(self.anchor, "MMMM yyyy")
        form = "d" if first.month == last.month else "d MMMM" if first.year == last.year else "d MMMM yyyy"
        return f"{said(first, form)} – {said(last, 'd MMMM yyyy')}"

    # What they hold

    def _show(self, shown: Shown, first: date, last: date, key: Key | None) -> None:
        hijri = days.hijri_title(shown.hijri, first, last) if tongue.shows_hijri() else ""
        self._show_span(first, last, hijri)
        empty = not any(shown.entries.values())
        if self.view is View.LIST:
            self.list.show_entries(shown, days.days(first, last), self.anchor, hijri=tongue.shows_hijri())
            if key is not None:
                self.list.choose(key)
            self._nothing.setText(theme.lined(self._says_nothing(), theme.UI))
            self._stack.setCurrentWidget(self._nothing if empty else self.list)
        else:
            self.grid.show_entries(shown)
            self._stack.setCurrentWidget(self._scroll)
        self._said.setText(self._says_nothing() if empty and self.view is not View.LIST else shown.hours)
        self._show_late(shown)

    def _says_nothing(self) -> str:
        if self.view is View.WEEK:
            return self.tr("Nothing was published or is scheduled in this week.")
        return self.tr("Nothing was published or is scheduled in this month.")

    def _show_late(self, shown: Shown) -> None:
        self._late_box.setVisible(shown.late > 0)
        if shown.late:
            title = self.tr("%n article(s) past the hour and not published", "", shown.late)
            text = "" if shown.curable else self.tr("This account may not publish; the desk of the site can.")
            self.late.say("warning", Role.WARN, title, text)
            if shown.curable:
                self.late.add(self.tr("Publish now"), lambda: self.cure_wanted.emit(shown.curable))

    # The window

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(self._today())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self.grid.set_least(event.size().height())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color(Role.SURFACE))
