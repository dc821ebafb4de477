"""Where days and entries of the calendar stand. Pure: rectangles in, rectangles out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QRect

from newsroom.ui.panels.calendar_entries import Entry
from newsroom.ui.panels.calendar_paint import LINE, MONTH_HEAD, NAMES, WEEK_HEAD, height

CELL_LEAST = MONTH_HEAD + 2 * LINE + 4  # a cell of a month: its day, an entry, and how many more there are
COLUMN_LEAST = 84


@dataclass(frozen=True, slots=True)
class Place:
    """An entry and where it stands."""

    entry: Entry
    rect: QRect


@dataclass(frozen=True, slots=True)
class More:
    """Entries of a day that have no room: how many, and where that is told."""

    day: date
    count: int
    rect: QRect


@dataclass(frozen=True, slots=True)
class Places:
    """Everything that stands somewhere, and how high that is in all."""

    days: Mapping[date, QRect]
    entries: tuple[Place, ...]
    more: tuple[More, ...]
    height: int

    def day_at(self, at: QPoint) -> date | None:
        """The day at a point."""
        return next((day for day, rect in self.days.items() if rect.contains(at)), None)

    def entry_at(self, at: QPoint) -> Entry | None:
        """The entry at a point."""
        return next((place.entry for place in self.entries if place.rect.contains(at)), None)


Entries = Mapping[date, Sequence[Entry]]


def column(width: int, number: int, *, rtl: bool) -> tuple[int, int]:
    """Left edge and width of one of seven columns, counted from the reading start."""
    place = 6 - number if rtl else number
    left, right = width * place // 7, width * (place + 1) // 7
    return left, right - left


def week(days: Sequence[date], entries: Entries, width: int, least: int, *, rtl: bool) -> Places:
    """Seven columns, each as high as the highest."""
    high = [sum(height(entry, week=True) for entry in entries.get(day, ())) for day in days]
    whole = max(least, WEEK_HEAD + max(high, default=0) + 8)
    cells: dict[date, QRect] = {}
    found: list[Place] = []
    for number, day in enumerate(days):
        left, wide = column(width, number, rtl=rtl)
        cells[day] = QRect(left, 0, wide, whole)
        top = WEEK_HEAD
        for entry in entries.get(day, ()):
            tall = height(entry, week=True)
            found.append(Place(entry, QRect(left + 4, top, wide - 8, tall - 6)))
            top += tall
    return Places(cells, tuple(found), (), whole)


def month(days: Sequence[date], entries: Entries, width: int, least: int, *, rtl: bool) -> Places:
    """A row for each week; what has no room in its day is counted."""
    weeks = max(1, len(days) // 7)
    tall = max(CELL_LEAST, (least - NAMES) // weeks)
    cells: dict[date, QRect] = {}
    found: list[Place] = []
    more: list[More] = []
    fit = (tall - MONTH_HEAD - 4) // LINE
    for number, day in enumerate(days):
        left, wide = column(width, number % 7, rtl=rtl)
        cell = cells[day] = QRect(left, NAMES + tall * (number // 7), wide, tall)
        some = sorted(entries.get(day, ()), key=lambda entry: not entry.row.overdue)  # what is urgent has room
        shown = some if len(some) <= fit else some[: fit - 1]
        lines = [QRect(left + 3, cell.top() + MONTH_HEAD + LINE * row, wide - 6, LINE - 2) for row in range(fit)]
        found += [Place(entry, rect) for entry, rect in zip(shown, lines, strict=False)]
        if len(shown) < len(some):
            more.append(More(day, len(some) - len(shown), lines[-1]))
    return Places(cells, tuple(found), tuple(more), NAMES + tall * weeks)
