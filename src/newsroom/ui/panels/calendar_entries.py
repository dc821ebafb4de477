"""What the calendar shows of an article, made ready once, so that painting only paints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from newsroom.domain.article import State
from newsroom.language import dates
from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui import painting
from newsroom.ui.panels.drafts_model import Key, key_of
from newsroom.ui.panels.row_marks import Mark, mark, words
from newsroom.ui.sheets.schedule import day_text

if TYPE_CHECKING:
    from newsroom.desk.teamwork import TeamRow
    from newsroom.ui.team_desk import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """An article on its day in the site's `zone`. `hour` is the site's, `own_hour` the workstation's where that is
    another; `tip` tells everything, `movable`: it may be put on another day. `foot` is what is urgent about it, and a
    colleague's name."""

    row: TeamRow
    day: date
    zone: str
    mark: Mark
    headline: str
    hour: str
    own_hour: str
    foot: str
    tip: str
    movable: bool

    @property
    def key(self) -> Key:
        """What the entry is known by."""
        return key_of(self.row)

    def day_of(self, at: datetime) -> date:
        """The day on which a moment falls on the site."""
        return at.astimezone(ZoneInfo(self.zone)).date()

    def at_day(self, day: date) -> datetime:
        """The article's hour on another day, in UTC."""
        assert self.row.at is not None
        zone = ZoneInfo(self.zone)
        return datetime.combine(day, self.row.at.astimezone(zone).time(), zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Shown:
    """The entries of every day that is shown, its Hijri day, and whose hours they are where that must be said. `late`
    counts the articles whose hour has passed, `curable` are the sites on which this user may publish them."""

    entries: Mapping[date, tuple[Entry, ...]] = field(default_factory=dict)
    hijri: Mapping[date, str] = field(default_factory=dict)
    hours: str = ""
    late: int = 0
    curable: tuple[str, ...] = ()


def shown(span: Span, own_zone: str, lang: str) -> Shown:
    """What the calendar shows of these days. For a worker: calendars and names of cities take their time to come."""
    rows = [row for day in span.days for row in day.rows]
    sites = {row.site for row in rows}
    found = {
        day.day: tuple(
            _entry(row, day.day, span, own_zone, lang, site=row.site if len(sites) > 1 else "") for row in day.rows
        )
        for day in span.days
    }
    late = [row for row in rows if row.overdue and row.editable]
    return Shown(
        found,
        {day.day: dates.hijri(day.day, lang) for day in span.days},
        _hours({span.zones[site] for site in sites}, own_zone, lang, [one for day in found.values() for one in day]),
        len(late),
        tuple(sorted({row.site for row in late} & span.curable)),
    )


def _entry(row: TeamRow, day: date, span: Span, own_zone: str, lang: str, *, site: str) -> Entry:
    assert row.at is not None
    zone = span.zones[row.site]
    hour, own = dates.clock(row.at, zone), dates.clock(row.at, own_zone)
    headline = row.headline or QCoreApplication.translate("DraftsDelegate", "No headline yet")
    own = "" if own == hour else own
    return Entry(
        row,
        day,
        zone,
        mark(row),
        headline,
        hour,
        own,
        painting.isolated(mark(row).word if row.overdue or row.editing else "", "" if row.mine else row.author),
        _tip(row, headline, day, hour, own, lang, site),
        row.state is State.SCHEDULED and row.editable and row.site in span.movable,
    )


def _tip(row: TeamRow, headline: str, day: date, hour: str, own: str, lang: str, site: str) -> str:
    when = f"{day_text(day, lang, year=False)} {isolate_ltr(hour)}"
    if own:
        yours = QCoreApplication.translate("Entry", "%1 for you").replace("%1", isolate_ltr(own))
        when = f"{when} ({yours})"
    parts = [when, *map(isolate, words(row)), row.section, isolate(site) if site else ""]
    return f"{headline}\n" + " · ".join(part for part in parts if part)


def _hours(zones: AbstractSet[str], own_zone: str, lang: str, entries: Sequence[Entry]) -> str:
    if not any(entry.own_hour for entry in entries):
        return ""
    if len(zones) != 1:
        return QCoreApplication.translate("Entry", "The hours are those of each site.")
    text = QCoreApplication.translate("Entry", "The hours are those of %1; you are in %2.")
    there, here = (dates.city(zone, lang) for zone in (*zones, own_zone))
    return text.replace("%1", isolate(there)).replace("%2", isolate(here))
