import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import get_day_names, get_month_names

from newsroom.language.dates import ago, both_days, city, clock, day, full_date, hijri, hijri_day, long_date
from newsroom.language.words import say

PRINTED = datetime(2026, 1, 28, 1, 24, tzinfo=UTC)
DAMASCUS = ZoneInfo("Asia/Damascus")
NOW = datetime(2026, 11, 24, 14, 2, tzinfo=DAMASCUS)  # a Tuesday


def test_the_date_line_of_an_article() -> None:
    assert long_date(PRINTED, "Asia/Damascus") == "الأربعاء 28 يناير 4:24 ص"
    assert long_date(PRINTED + timedelta(hours=12), "Asia/Damascus") == "الأربعاء 28 يناير 4:24 م"
    assert long_date(PRINTED, "Asia/Damascus", "en") == "Wednesday 28 January 4:24 AM"


def test_the_zone_decides_the_day() -> None:
    assert long_date(PRINTED, "America/New_York") == "الثلاثاء 27 يناير 8:24 م"


def test_the_full_date_has_year_and_zone() -> None:
    assert full_date(PRINTED, "Asia/Damascus") == "الأربعاء 28 يناير 2026، 4:24 ص بتوقيت دمشق"
    assert full_date(PRINTED, "Africa/Cairo", "en") == "Wednesday 28 January 2026, 3:24 AM Cairo time"


@pytest.mark.parametrize(
    ("zone", "name"), [("UTC", "غرينتش"), ("Etc/GMT-3", "غرينتش+03:00"), ("Asia/Riyadh", "الرياض")]
)
def test_a_zone_is_named_after_its_city_or_its_distance(zone: str, name: str) -> None:
    assert city(zone) == name


def test_hijri_is_umm_al_qura_and_empty_where_it_is_not_known() -> None:
    assert hijri(date(2026, 1, 28)) == "9 شعبان 1447"
    assert hijri(date(2026, 1, 28), "en") == "9 Sha'ban 1447"
    assert hijri(date(1900, 1, 1)) == ""
    assert hijri(date(2100, 1, 1)) == ""


def test_clock_has_two_digits_and_the_zone() -> None:
    assert clock(datetime(2026, 1, 28, 4, 30, tzinfo=UTC), "Asia/Damascus") == "07:30"


@pytest.mark.parametrize(
    ("at", "arabic", "english"),
    [
        (NOW - timedelta(seconds=30), "الآن", "now"),
        (NOW.replace(hour=12, minute=40), "12:40", "12:40"),
        (NOW.replace(hour=23), "23:02", "23:02"),
        (NOW.replace(day=23, hour=18, minute=20), "أمس 18:20", "yesterday 18:20"),
        (NOW.replace(day=25, hour=6, minute=30), "غدًا 06:30", "tomorrow 06:30"),
        (NOW.replace(day=21), "السبت", "Saturday"),
        (NOW.replace(day=27, hour=9), "الجمعة 09:02", "Friday 09:02"),
        (NOW.replace(month=10, day=14), "14 أكتوبر", "14 October"),
        (NOW.replace(year=2025, month=9, day=2), "2 سبتمبر 2025", "2 September 2025"),
    ],
)
def test_times_in_a_list(at: datetime, arabic: str, english: str) -> None:
    assert ago(at.astimezone(UTC), NOW) == arabic
    assert ago(at.astimezone(UTC), NOW, "en") == english


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_names_of_days_and_months_are_those_of_cldr(lang: str) -> None:
    assert say("date.weekdays", lang).split() == [get_day_names(locale=lang)[day] for day in range(7)]
    assert say("date.months", lang).split() == [get_month_names(locale=lang)[month] for month in range(1, 13)]


def test_the_first_picture_needs_neither_babel_nor_hijridate() -> None:
    source = (
        "import sys; from datetime import datetime, UTC; from newsroom.language import dates;"
        "now = datetime.now(UTC); dates.ago(now, now); dates.clock(now, 'UTC');"
        "print(sorted({'babel', 'hijridate'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_day_as_an_article_names_it() -> None:
    at = datetime(2026, 1, 28, 1, 24, tzinfo=UTC)
    assert day(at, "Asia/Damascus") == "الأربعاء 28 يناير 2026"
    assert day(at, "Asia/Damascus", "levant") == "الأربعاء 28 كانون الثاني 2026"
    assert day(at, "Asia/Damascus", "maghreb") == "الأربعاء 28 جانفي 2026"
    assert hijri_day(at, "Asia/Damascus") == "9 شعبان 1447 هـ"
    assert both_days(at, "Asia/Damascus") == "الأربعاء 9 شعبان 1447 هـ، الموافق 28 يناير 2026"
    assert both_days(datetime(2100, 1, 1, tzinfo=UTC), "UTC") == "الجمعة 1 يناير 2100"
