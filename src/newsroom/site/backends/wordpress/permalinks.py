"""The address that a post will have, from the pattern of those that the site has.

A site tells its pattern only filled in, but for the slug: ``https://site/2026/01/%postname%/``. What of it is the date,
the section or the author of that post is put back into words (`pattern`), and filled in for another (`filled`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

SLUG = "%postname%"
_DATE = ("year", "monthnum", "day", "hour", "minute", "second")
_FORMS = ("%Y", "%m", "%d", "%H", "%M", "%S")


@dataclass(frozen=True, slots=True)
class Place:
    """What an address may say of a post beside its slug: its local time, the slugs of its section and of the sections
    above, its author's slug."""

    at: datetime
    section: str = ""
    author: str = ""


def pattern(template: str, place: Place) -> str:
    """The pattern behind `template`, the address of a post at `place`; empty where its slug is no part of it."""
    if SLUG not in template:
        return ""
    site, _, path = template.partition("://")
    host, _, path = path.partition("/")
    parts = f"/{path}"
    if place.section:
        parts = parts.replace(f"/{place.section}/", "/%category%/", 1)
    if place.author:
        parts = parts.replace(f"/{place.author}/", "/%author%/", 1)
    for name, form in zip(_DATE, _FORMS, strict=True):
        # each part of a date is looked for behind the one before it
        start = max((parts.rfind(f"%{done}%") for done in _DATE if f"%{done}%" in parts), default=0)
        head, tail = parts[:start], parts[start:]
        parts = head + re.sub(rf"(?<=[/-]){place.at.strftime(form)}(?=[/-]|$)", f"%{name}%", tail, count=1)
        if f"%{name}%" not in parts:
            break
    return f"{site}://{host}{parts}"


def filled(known: str, slug: str, place: Place) -> str:
    """The address of a post with that slug at `place`; empty where there is no pattern or no slug."""
    if not known or not slug:
        return ""
    found = known
    for name, form in zip(_DATE, _FORMS, strict=True):
        found = found.replace(f"%{name}%", place.at.strftime(form))
    found = found.replace("%category%", place.section).replace("%author%", place.author)
    return found.replace(SLUG, quote(slug, safe="").lower())
