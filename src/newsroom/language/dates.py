"""Dates and hours as an Arabic newsroom prints them: western digits, Roman month names, twelve hours in print.

Times are aware `datetime`; a zone is an IANA name. Babel and hijridate are imported where they are used: neither may
cost the start of the program anything, so the short forms of lists (`ago`, `clock`) do without.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from newsroom.language.words import say

_NOW = timedelta(minutes=1)
MONTHS = {"roman": "ar", "levant": "ar_SY", "maghreb": "ar_DZ", "morocco": "ar_MA"}
"""The regions whose names of the months differ, and where they are spoken so."""


def long_date(at: datetime, zone: str, lang: str = "ar") -> str:
    """The date line of an article in the site's zone: «الأربعاء 28 يناير 4:24 ص»."""
    return _format(at, "EEEE d MMMM h:mm a", zone, lang)


def full_date(at: datetime, zone: str, lang: str = "ar") -> str:
    """The date with its year and zone, which stays readable in an archive: «… 28 يناير 2026، 4:24 ص بتوقيت دمشق»."""
    return say(
        "date.full",
        lang,
        day=_format(at, "EEEE d MMMM y", zone, lang),
        hour=_format(at, "h:mm a", zone, lang),
        city=city(zone, lang),
    )


def appointment(at: datetime, zone: str, lang: str = "ar") -> str:
    """A time to come as the desk speaks of it, 24 hours: «الخميس 26 نوفمبر 2026 الساعة 07:30»."""
    return say("date.appointment", lang, day=_format(at, "EEEE d MMMM y", zone, lang), hour=clock(at, zone))


def city(zone: str, lang: str = "ar") -> str:
    """The city that a zone is named after; a zone without one is named by its distance from Greenwich."""
    from babel.dates import get_timezone_gmt, get_timezone_location

    if "/" not in zone or zone.startswith("Etc/"):
        return get_timezone_gmt(datetime.now(ZoneInfo(zone)), locale=lang).removesuffix("+00:00")
    return get_timezone_location(ZoneInfo(zone), locale=lang, return_city=True)


def hijri(day: date, lang: str = "ar") -> str:
    """The day in the Umm al-Qura calendar: «9 شعبان 1447»; empty outside the years it is known for (1924 to 2077)."""
    from hijridate import Gregorian

    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return ""
    return f"{found.day} {found.month_name('ar' if lang == 'ar' else 'en')} {found.year}"


def day(at: datetime, zone: str, months: str = "roman") -> str:
    """The day as an article names it: «الأربعاء 28 يناير 2026», with the month's name of a region («كانون الثاني»)."""
    return _format(at, "EEEE d MMMM y", zone, MONTHS.get(months, "ar"))


def hijri_day(at: datetime, zone: str) -> str:
    """The day by Umm al-Qura as an article names it: «9 شعبان 1447 هـ»; empty outside the years it is known for."""
    named = hijri(at.astimezone(ZoneInfo(zone)).date())
    return f"{named} هـ" if named else ""


def both_days(at: datetime, zone: str, months: str = "roman") -> str:
    """Both: «الأربعاء 9 شعبان 1447 هـ، الموافق 28 يناير 2026»."""
    lunar, solar = hijri_day(at, zone), day(at, zone, months)
    weekday, _, rest = solar.partition(" ")
    return f"{weekday} {lunar}، الموافق {rest}" if lunar else solar


def clock(at: datetime, zone: str) -> str:
    """The hour in a zone, 24 hours: «07:30»."""
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def ago(at: datetime, now: datetime, lang: str = "ar") -> str:
    """A time as a list row shows it, in the zone of `now`: «الآن», «12:40», «أمس 18:20», «السبت», «14 أكتوبر».

    The year is added where it is another; tomorrow is «غدًا 06:30», and a later day of the coming week has its hour.
    """
    there = at.astimezone(now.tzinfo)
    hour = f"{there:%H:%M}"
    days = (there.date() - now.date()).days
    if abs(there - now) < _NOW:
        return say("date.now", lang)
    if days == 0:
        return hour
    if days in (-1, 1):
        return say("date.yesterday" if days < 0 else "date.tomorrow", lang, hour=hour)
    if -7 < days < 7:
        weekday = _names("date.weekdays", lang)[there.weekday()]
        return weekday if days < 0 else f"{weekday} {hour}"
    day = f"{there.day} {_names('date.months', lang)[there.month - 1]}"
    return day if there.year == now.year else f"{day} {there.year}"


def day_title(day: date, today: date, lang: str = "ar") -> str:
    """A day as the title of what happened on it: «اليوم», «أمس», «الأربعاء 28 يناير»; with its year where that is
    another."""
    if day == today:
        return say("date.this-day", lang)
    if (today - day).days == 1:
        return say("date.day-before", lang)
    name = f"{_names('date.weekdays', lang)[day.weekday()]} {day.day} {_names('date.months', lang)[day.month - 1]}"
    return name if day.year == today.year else f"{name} {day.year}"


@cache
def _names(code: str, lang: str) -> tuple[str, ...]:
    return tuple(say(code, lang).split())


def _format(at: datetime, pattern: str, zone: str, lang: str) -> str:
    from babel.dates import format_datetime

    return format_datetime(at, pattern, tzinfo=ZoneInfo(zone), locale=lang)
