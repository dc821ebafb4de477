"""The days of a calendar: weeks from Saturday in Arabic, whole weeks around a month, Hijri months in a title."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from newsroom.ui.panels import calendar_days as days
from newsroom.ui.panels.calendar_days import View

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(("lang", "first"), [("ar", date(2026, 11, 21)), ("en", date(2026, 11, 23))])
def test_a_week_begins_as_the_language_has_it(lang: str, first: date) -> None:
    assert days.span(View.WEEK, TUESDAY, lang) == (first, first + timedelta(days=6))


def test_a_month_is_shown_in_whole_weeks_and_a_list_without_its_neighbours() -> None:
    assert days.span(View.MONTH, TUESDAY, "ar") == (date(2026, 10, 31), date(2026, 12, 4))
    assert days.span(View.LIST, TUESDAY, "ar") == (date(2026, 11, 1), date(2026, 11, 30))
    assert len(days.days(*days.span(View.MONTH, TUESDAY, "ar"))) == 35


def test_turning_goes_by_weeks_and_by_months_of_any_length() -> None:
    assert days.turned(View.WEEK, TUESDAY, -1) == date(2026, 11, 17)
    assert days.turned(View.MONTH, date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert days.turned(View.MONTH, date(2026, 1, 5), -1) == date(2025, 12, 5)


def test_the_title_names_the_hijri_months_once() -> None:
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    assert days.hijri_title({first: "21 جمادى الأولى 1448", last: "20 جمادى الآخرة 1448"}, first, last) == (
        "جمادى الأولى – جمادى الآخرة 1448"
    )
    assert days.hijri_title({first: "1 رجب 1448", last: "29 رجب 1448"}, first, last) == "رجب 1448"
    assert days.hijri_title({first: "20 ذو الحجة 1447", last: "10 محرم 1448"}, first, last) == (
        "ذو الحجة 1447 – محرم 1448"
    )
    assert days.hijri_title({}, first, last) == ""
    assert days.without_year("15 جمادى الآخرة 1448") == "15 جمادى الآخرة"
