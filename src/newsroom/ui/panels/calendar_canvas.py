"""What the week and the month show: days side by side with their articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from newsroom.ui import theme
from newsroom.ui.panels import calendar_paint as draw
from newsroom.ui.panels import calendar_places as places
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.calendar_days import View, without_year
from newsroom.ui.panels.calendar_entries import Entry, Shown
from newsroom.ui.panels.drafts_model import Key
from newsroom.ui.sheets.schedule import day_text, locale
from newsroom.ui.theme import Role


class CalendarCanvas(QWidget):
    """Paints `Shown`, with the article or day that is chosen and the one that is carried. `stood` tells where the
    keyboard stands now; `more` says how many articles have no room."""

    stood = Signal(QRect)

    def __init__(self, lang: str, more: Callable[[int], str]) -> None:
        super().__init__()
        self._lang, self._more = lang, more
        self._view = View.WEEK
        self._days: Sequence[date] = ()
        self._month = 0
        self._shown = Shown()
        self._today = date.min
        self._hijri = True
        self.cursor_day = date.min
        self._current: Key | None = None
        self._over: Key | None = None
        self._press: tuple[QPoint, Entry] | None = None
        self._carried: QPoint | None = None
        self._least = 0
        self.places = places.Places({}, (), (), 0)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What is shown

    def show_days(self, view: View, days: Sequence[date], anchor: date, today: date, *, hijri: bool) -> None:
        """Show these days, at first without their articles."""
        if (view, tuple(days)) != (self._view, tuple(self._days)):
            self._shown = Shown()
        self._view, self._days, self._month = view, tuple(days), anchor.month
        self._today, self._hijri = today, hijri
        self._go_to(anchor)
        self._lay()

    def show_entries(self, shown: Shown) -> None:
        """Show the articles of the days."""
        self._shown = shown
        self._lay()
        self._tell()
        self._stand()

    def set_least(self, height: int) -> None:
        """As high as the place in which it scrolls."""
        self._least = height
        self._lay()

    def current(self) -> Entry | None:
        """The article that is chosen."""
        return next((entry for entry in self._of_day() if entry.key == self._current), None)

    def choose(self, entry: Entry | None, day: date | None = None) -> None:
        """Choose an article, or a day without one."""
        self.cursor_day = entry.day if entry else day or self.cursor_day
        self._current = entry.key if entry else None
        self.update()
        self._tell()
        self._stand()

    def choose_key(self, key: Key, day: date) -> None:
        """Choose an article that will stand on `day`."""
        self.cursor_day, self._current = day, key

    def _stand(self) -> None:
        place = next((place for place in self.places.entries if place.entry.key == self._current), None)
        if place is not None:
            self.stood.emit(place.rect.adjusted(0, -draw.WEEK_HEAD, 0, 8))

    def _go_to(self, day: date) -> None:
        if day != self.cursor_day:
            self.cursor_day, self._current = day, None

    def _of_day(self, day: date | None = None) -> Sequence[Entry]:
        return self._shown.entries.get(day or self.cursor_day, ())

    def _lay(self) -> None:
        lay = places.week if self._view is View.WEEK else places.month
        rtl = self.layoutDirection() == paint.RTL
        self.places = lay(self._days, self._shown.entries, self.width(), self._least, rtl=rtl)
        self.setMinimumHeight(self.places.height)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * places.COLUMN_LEAST, self.places.height)

    def _tell(self) -> None:
        """Let a screen reader know where the keyboard stands."""
        entry = self.current()
        day = day_text(self.cursor_day, self._lang) if self.cursor_day > date.min else ""
        hijri = self._shown.hijri.get(self.cursor_day, "") if self._hijri else ""
        said = entry.tip.replace("\n", ", ") if entry else ", ".join(part for part in (day, hijri) if part)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            if self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(Role.SURFACE))
        self._paint_days(painter, event)
        week, focus = self._view is View.WEEK, self.hasFocus()
        for place in self.places.entries:
            if place.rect.intersects(event.rect()):
                carried = self._carried is not None and self._press is not None and place.entry == self._press[1]
                painter.setOpacity(0.4 if carried else 1)
                self._paint_entry(painter, place, week=week, focus=focus)
        painter.setOpacity(1)
        if week:
            self._paint_heads(painter)
        for more in self.places.more:
            text = self._more(more.count)
            box = more.rect.adjusted(4, 0, -4, 0)
            color = theme.color(Role.ACCENT)
            paint.draw_text(painter, box, text, theme.SMALL.font(), color, self.layoutDirection(), follow=True)
        self._paint_carried(painter, week=week)

    def _top(self) -> int:
        """Where the part of it that is seen begins: the days' heads of a week stay there."""
        return -self.y() if self._view is View.WEEK else 0

    def _paint_days(self, painter: QPainter, event: QPaintEvent) -> None:
        reading, line = self.layoutDirection(), theme.color(Role.LINE)
        names = locale(self._lang)
        for number, (day, rect) in enumerate(self.places.days.items()):
            if not rect.adjusted(0, -draw.NAMES, 0, 0).intersects(event.rect()):
                continue
            name = names.dayName(day.weekday() + 1)
            hijri = without_year(self._shown.hijri.get(day, "")) if self._hijri else ""
            today = day == self._today
            if self._view is View.MONTH:
                inside = day.month == self._month
                if not inside:
                    painter.fillRect(rect, theme.color(Role.RAISED))
                if number < 7:
                    above = rect.translated(0, -draw.NAMES).adjusted(10, 0, -8, 0)
                    above.setHeight(draw.NAMES)
                    color = theme.color(Role.TEXT3)
                    paint.draw_text(painter, above, name, theme.SMALL.font(), color, reading, follow=True)
                draw.month_head(painter, rect, str(day.day), hijri, reading, today=today, inside=inside)
                painter.fillRect(rect.left(), rect.top(), rect.width(), 1, line)
            if rect.left() > 0:
                painter.fillRect(rect.left(), rect.top(), 1, rect.height(), line)
            if self._view is View.MONTH and self._is_ringed(day):
                paint.draw_focus(painter, rect.adjusted(1, 1, 0, 0))

    def _paint_heads(self, painter: QPainter) -> None:
        reading, names = self.layoutDirection(), locale(self._lang)
        for day, rect in self.places.days.items():
            head = QRect(rect.left(), self._top(), rect.width(), draw.WEEK_HEAD - 2)
            painter.fillRect(head.adjusted(1 if head.left() > 0 else 0, 0, 0, 0), theme.color(Role.SURFACE))
            hijri = without_year(self._shown.hijri.get(day, "")) if self._hijri else ""
            name = names.dayName(day.weekday() + 1)
            draw.week_head(painter, head, name, day, hijri, reading, today=day == self._today)
            if self._is_ringed(day):
                paint.draw_focus(painter, head.adjusted(2, 2, -1, 0))

    def _is_ringed(self, day: date) -> bool:
        return day == self.cursor_day and self._current is None and self.hasFocus()

    def _paint_entry(self, painter: QPainter, place: places.Place, *, week: bool, focus: bool) -> None:
        key = place.entry.key
        chosen = key == self._current
        reading = self.layoutDirection()
        draw.entry_at(
            painter,
            place.rect,
            place.entry,
            reading,
            week=week,
            chosen=chosen,
            hover=key == self._over,
            focus=chosen and focus,
        )

    def _paint_carried(self, painter: QPainter, *, week: bool) -> None:
        if self._carried is None or self._press is None:
            return
        day = self.places.day_at(self._carried)
        if day is not None and day != self._press[1].day:
            draw.target(painter, self.places.days[day])
        place = next((place for place in self.places.entries if place.entry == self._press[1]), None)
        if place is not None:
            rect = place.rect.translated(self._carried - self._press[0])
            painter.setOpacity(0.9)
            paint.draw_box(painter, rect, Role.SURFACE, Role.ACCENT)
            self._paint_entry(painter, replace(place, rect=rect), week=week, focus=False)

    def moveEvent(self, event: QMoveEvent) -> None:
        if self._view is View.WEEK:
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()
