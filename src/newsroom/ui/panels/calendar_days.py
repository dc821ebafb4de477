"""Which days a calendar shows, and what they are called. Pure.

The week begins on Saturday in Arabic and on Monday in English, as in the calendar of the schedule's field.
"""

from __future__ import annotations

import calendar as months
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

SATURDAY, MONDAY = 5, 0


class View(StrEnum):
    """How the calendar is laid out."""

    WEEK = "week"
    MONTH = "month"
    LIST = "list"


def first_weekday(lang: str) -> int:
    """The day that a week begins with, Monday being 0."""
    return SATURDAY if lang == "ar" else MONDAY


def week_of(day: date, lang: str) -> date:
    """The first day of the week of `day`."""
    return day - timedelta(days=(day.weekday() - first_weekday(lang)) % 7)


def span(view: View, anchor: date, lang: str) -> tuple[date, date]:
    """The first and last day to show: the week of `anchor`, whole weeks around its month, or that month alone."""
    if view is View.WEEK:
        first = week_of(anchor, lang)
        return first, first + timedelta(days=6)
    first = anchor.replace(day=1)
    last = anchor.replace(day=months.monthrange(anchor.year, anchor.month)[1])
    if view is View.LIST:
        return first, last
    return week_of(first, lang), week_of(last, lang) + timedelta(days=6)


def days(first: date, last: date) -> tuple[date, ...]:
    """Every day from `first` to `last`."""
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def turned(view: View, anchor: date, by: int) -> date:
    """The day to look at after turning `by` weeks or months."""
    if view is View.WEEK:
        return anchor + timedelta(weeks=by)
    number = anchor.year * 12 + anchor.month - 1 + by
    year, month = divmod(number, 12)
    return date(year, month + 1, min(anchor.day, months.monthrange(year, month + 1)[1]))


def without_year(hijri: str) -> str:
    """«15 جمادى الآخرة» of «15 جمادى الآخرة 1448»."""
    return hijri.rpartition(" ")[0]


def hijri_title(hijri: Mapping[date, str], first: date, last: date) -> str:
    """The Hijri months that the days lie in: «جمادى الأولى – جمادى الآخرة 1448»; empty where they are not known."""
    ends = [hijri.get(day, "").partition(" ")[2] for day in (first, last)]
    if not all(ends):
        return ""
    if ends[0] == ends[1]:
        return ends[0]
    month, _, year = ends[0].rpartition(" ")
    return f"{month} – {ends[1]}" if ends[1].endswith(year) else " – ".join(ends)
