"""Hijri dates: whether there is such a day, and whether it is that of the Gregorian date beside it (Umm al-Qura)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from newsroom.domain.style.months import HIJRI, REGIONS, months_in
from newsroom.domain.style.policy import Policies
from newsroom.domain.style.rule import Hit, Rule
from newsroom.domain.style.text import Text
from newsroom.language.digits import to_western

APART = timedelta(days=1)
"""The crescent is seen a day later in some countries."""
_NEAR = 60  # letters between the two dates

_SPELLED = {
    "ربيع الاول": 3,
    "ربيع الثاني": 4,
    "ربيع الاخر": 4,
    "جمادى الاولى": 5,
    "جمادى الثانية": 6,
    "جمادى الاخرة": 6,
}
_NUMBERS = {name: number for number, name in enumerate(HIJRI, 1)} | _SPELLED
_DAY, _YEAR = "([0-9٠-٩]{1,2})", "([0-9٠-٩]{4})(?![0-9٠-٩])"
_DATE = re.compile(f"(?<![0-9٠-٩]){_DAY} (?:من )?({'|'.join(_NUMBERS)})،? (?:عام |سنة )?{_YEAR}(?: ?هـ)?")
_DAY_BEFORE = re.compile(f"(?<![0-9٠-٩]){_DAY}(?: من)? $")
_YEAR_AFTER = re.compile(f" (?:عام |سنة )?{_YEAR}")


def no_such_day(text: Text, _rule: Rule, _policies: Policies) -> Iterator[Hit]:
    """Hijri dates whose month has no such day. Years that the calendar is not known for are not looked at."""
    for match in _DATE.finditer(to_western(text.text)):
        try:
            _gregorian(match)
        except ValueError:
            yield Hit(match.start(), match.end())
        except OverflowError:
            continue


def other_day(text: Text, _rule: Rule, _policies: Policies) -> Iterator[Hit]:
    """Hijri dates that are more than a day apart from the Gregorian date beside them."""
    found = list(_DATE.finditer(to_western(text.text)))
    twins = list(_dates_in(text)) if found else []
    for match in found:
        beside = [day for start, end, day in twins if max(start - match.end(), match.start() - end) <= _NEAR]
        try:
            day = _gregorian(match)
        except (ValueError, OverflowError):
            continue
        if beside and all(abs(day - other) > APART for other in beside):
            right = f"{day.day} {REGIONS['roman'][day.month - 1]} {day.year}"
            yield Hit(match.start(), match.end(), None, {"right": right})


def _gregorian(match: re.Match[str]) -> date:
    """The day of a Hijri date; ValueError where there is none, OverflowError for a year that is not known."""
    from hijridate import Hijri

    day = Hijri(int(match[3]), _NUMBERS[match[2]], int(match[1])).to_gregorian()
    return date(day.year, day.month, day.day)


def _dates_in(text: Text) -> Iterator[tuple[int, int, date]]:
    """The Gregorian dates of a text: where each stands, and the day."""
    plain = to_western(text.text)
    for month in months_in(text):
        before = _DAY_BEFORE.search(plain, max(0, month.start - 8), month.start)
        after = _YEAR_AFTER.match(plain, month.end)
        if before and after:
            with suppress(ValueError):
                yield before.start(), after.end(), date(int(after[1]), month.number, int(before[1]))
