"""A site's time zone as an IANA name: WordPress keeps one, or a distance from Greenwich set by hand."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Zones without summer time that stand for the distances which are no whole hours.
_BROKEN = {
    -9.5: "Pacific/Marquesas",
    3.5: "Asia/Tehran",
    4.5: "Asia/Kabul",
    5.5: "Asia/Kolkata",
    5.75: "Asia/Kathmandu",
    6.5: "Asia/Yangon",
    8.75: "Australia/Eucla",
    9.5: "Australia/Darwin",
}
NO_ZONE = "Etc/UTC"


def zone(about: dict[str, Any]) -> str:
    """The zone in what a site says of itself; UTC where no zone of that distance exists."""
    name = str(about.get("timezone_string") or "")
    if name:
        with suppress(ValueError, OSError, ZoneInfoNotFoundError):  # a zone that this machine does not know yet
            return ZoneInfo(name).key
    try:
        hours = float(about.get("gmt_offset") or 0)  # a number beside a zone's name, text without one
    except (TypeError, ValueError):
        return NO_ZONE
    if hours == int(hours) and -12 <= hours <= 14:
        return f"Etc/GMT{-int(hours):+d}" if hours else NO_ZONE  # whose signs are those of POSIX
    return _BROKEN.get(hours, NO_ZONE)
