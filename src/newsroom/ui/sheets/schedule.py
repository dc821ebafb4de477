"""A time to publish: day, hour, both clocks where they differ, and the Hijri day.

`Moment` is used by the card's schedule field and by the publish sheet. It speaks in the site's zone: what is typed is
the site's time, and `at` gives it back in UTC.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from newsroom.language import dates
from newsroom.language.digits import to_western
from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme, tongue
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.theme import Role

CALENDAR = (320, 280)
HOUR = theme.Type(20, 30, bold=True)


def locale(lang: str) -> QLocale:
    """Western digits and Roman month names in either language."""
    return QLocale("ar_001" if lang == "ar" else "en_GB")


def day_text(day: date, lang: str, *, year: bool = True) -> str:
    """«الأربعاء 25 نوفمبر 2026»."""
    form = "dddd d MMMM" if lang == "ar" or year else "ddd d MMMM"
    return locale(lang).toString(QDate(day.year, day.month, day.day), f"{form} yyyy" if year else form)


def moment_text(at: datetime, zone: str, now: datetime, lang: str) -> str:
    """«غدًا، الأربعاء 25 نوفمبر، 07:30» in the site's zone; the year where it is another."""
    there, today = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    away = (there.date() - today).days
    day = day_text(there.date(), lang, year=there.year != today.year)
    comma = "، " if lang == "ar" else ", "
    near = {
        0: QCoreApplication.translate("Moment", "Today"),
        1: QCoreApplication.translate("Moment", "Tomorrow"),
    }.get(away, "")
    return comma.join(part for part in (near, day, isolate_ltr(f"{there:%H:%M}")) if part)


def same_clock(at: datetime, zone: str, own: str) -> bool:
    """Whether both zones show the same time at that moment."""
    return at.astimezone(ZoneInfo(zone)).utcoffset() == at.astimezone(ZoneInfo(own)).utcoffset()


def next_hour(now: datetime, zone: str) -> datetime:
    """The next full hour of the site that is at least half an hour away."""
    there = (now + timedelta(minutes=30)).astimezone(ZoneInfo(zone))
    whole = there.replace(minute=0, second=0, microsecond=0)
    return (whole if whole == there else whole + timedelta(hours=1)).astimezone(UTC)


class DayField(parts.FieldButton):
    """The day; arrows go by days, a press opens the calendar."""

    changed = Signal(QDate)

    def __init__(self, lang: str) -> None:
        super().__init__(QCoreApplication.translate("Moment", "Day"), "calendar-blank")
        self._lang, self._day = lang, QDate.currentDate()
        self.calendar: QCalendarWidget | None = None
        self.clicked.connect(self._open)

    def show_day(self, day: QDate) -> None:
        self._day = day
        self.show_value(day_text(date(day.year(), day.month(), day.day()), self._lang))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._take(self._day.addDays(step))
        else:
            super().keyPressEvent(event)

    def _take(self, day: QDate) -> None:
        self.show_day(day)
        self.changed.emit(day)

    def _open(self) -> None:
        popup = parts.Popup(self, self.accessibleName())
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = self.calendar = QCalendarWidget()
        calendar.setLocale(locale(self._lang))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Saturday if self._lang == "ar" else Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        _plain_days(calendar)
        calendar.setSelectedDate(self._day)
        for chosen in (calendar.clicked, calendar.activated):
            chosen.connect(self._take)
            chosen.connect(popup.close)
        rows = QVBoxLayout(popup)
        rows.setContentsMargins(4, 4, 4, 4)
        rows.addWidget(calendar)
        popup.open_below(self, *CALENDAR)
        table = calendar.findChild(QTableView)
        if table is not None:
            table.setFocus(Qt.FocusReason.PopupFocusReason)


def _plain_days(calendar: QCalendarWidget) -> None:
    """Red marks an error in this window, not a weekend."""
    plain = QTextCharFormat()
    plain.setForeground(theme.color(Role.TEXT))
    for day in Qt.DayOfWeek:
        calendar.setWeekdayTextFormat(day, plain)


class HourField(QLineEdit):
    """The hour, 24 hours, always left to right. «730», «7:30» and «٧:٣٠» are all read; arrows go by five minutes, with
    Ctrl by hours. What cannot be read gives way to the hour before it."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._hour = time(0, 0)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(112)
        self.setMaxLength(5)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({isolate_ltr('↑↓')})")
        self.textEdited.connect(self._read)
        self.editingFinished.connect(lambda: self.show_hour(self._hour))

    def hour(self) -> time:
        """The hour that was read last."""
        return self._hour

    def show_hour(self, hour: time) -> None:
        """Show `hour`."""
        self._hour = hour
        self.setText(f"{hour:%H:%M}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 5, Qt.Key.Key_Down: -5}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step *= 12
        minutes = (self._hour.hour * 60 + self._hour.minute + step) % (24 * 60)
        self.show_hour(time(minutes // 60, minutes % 60))
        self.changed.emit()

    def _read(self, text: str) -> None:
        hour = read_hour(text)
        if hour is not None and hour != self._hour:
            self._hour = hour
            self.changed.emit()


def read_hour(text: str) -> time | None:
    """The hour that `text` means, or None: «7:30», «07.30», «730», «7», in any digits."""
    match = re.fullmatch(r"(\d{1,2})[:.٫،,]?(\d{2})?", to_western(text.strip()))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class Clock(QFrame):
    """One clock: whose it is, and what it will show."""

    def __init__(self) -> None:
        super().__init__()
        self._whose, self._time = parts.label(""), parts.Elided(Role.TEXT, HOUR)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 6)
        rows.setSpacing(0)
        rows.addWidget(self._whose)
        rows.addWidget(self._time)

    def show_time(self, whose: str, text: str) -> None:
        self._whose.setText(whose)
        self._time.show_text(isolate_ltr(text), text)
        self.setAccessibleName(f"{whose}: {text}")

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.draw_box(QPainter(self), self.rect(), Role.RAISED, Role.LINE)


class Moment(QWidget):
    """Day, hour, Hijri day and clocks. `changed` says that `at` is another."""

    changed = Signal()

    def __init__(self, zone: str, own_zone: str, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone, self._own, self._lang = zone, own_zone, lang
        self._day = QDate.currentDate()
        self.day = DayField(lang)
        self.time = HourField(self.tr("Hour, in the site's time"))
        self._hijri = parts.label("")
        self._clocks = QWidget()
        self._site_clock, self._own_clock = Clock(), Clock()
        self._one_clock = parts.label("")
        pair = QHBoxLayout(self._clocks)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(8)
        pair.addWidget(self._site_clock)
        pair.addWidget(self._own_clock)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.day, 1)
        fields.addWidget(self.time)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(fields)
        for part in (self._hijri, self._clocks, self._one_clock):
            rows.addWidget(part)
        self.day.changed.connect(self._take_day)
        self.time.changed.connect(self._tell)

    def set_at(self, at: datetime) -> None:
        """Show the moment `at` (aware)."""
        there = at.astimezone(ZoneInfo(self._zone))
        self._day = QDate(there.year, there.month, there.day)
        self.day.show_day(self._day)
        self.time.show_hour(time(there.hour, there.minute))
        self._tell()

    def at(self) -> datetime:
        """The moment in UTC."""
        day = date(self._day.year(), self._day.month(), self._day.day())
        there = datetime.combine(day, self.time.hour(), ZoneInfo(self._zone))
        return there.astimezone(UTC)

    def clocks(self) -> tuple[Clock, Clock]:
        """The site's clock and one's own; both are hidden while they agree."""
        return self._site_clock, self._own_clock

    def hijri(self) -> str:
        """The Hijri day as it is shown; nothing where the settings leave it out."""
        return self._hijri.text()

    def _take_day(self, day: QDate) -> None:
        self._day = day
        self._tell()

    def _tell(self) -> None:
        at = self.at()
        there = at.astimezone(ZoneInfo(self._zone))
        self._hijri.setVisible(tongue.shows_hijri())
        self._hijri.setText(dates.hijri(there.date(), self._lang) if tongue.shows_hijri() else "")
        differ = not same_clock(at, self._zone, self._own)
        self._clocks.setVisible(differ)
        self._one_clock.setVisible(not differ)
        city, own_city = dates.city(self._zone, self._lang), dates.city(self._own, self._lang)
        if differ:
            self._site_clock.show_time(self.tr("Site clock · %1").replace("%1", city), dates.clock(at, self._zone))
            self._own_clock.show_time(self.tr("Your clock · %1").replace("%1", own_city), dates.clock(at, self._own))
        else:
            self._one_clock.setText(self.tr("Time of %1, the same here").replace("%1", city))
        self.changed.emit()
