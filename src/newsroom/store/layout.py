"""Where things lie in a profile, and which schema this program speaks. Standard library only, as `glance` needs it."""

from __future__ import annotations

from datetime import UTC, datetime

DATABASE = "newsroom.sqlite"
LOCK = "newsroom.lock"
MEDIA = "media"
RENDITIONS = "renditions"
BACKUPS = "backups"
LOCAL_FOLDER = "site"
"""The folder of the profile's own site, which is that site's address too."""

SCHEMA = 4
"""The number of the newest migration; the database holds it as ``PRAGMA user_version``."""

LAST_OPENED = "last-opened-draft"
"""The key in the table ``meta`` of the draft that was opened last."""

DEFAULT_SITE = "default-site"
"""The key in the table ``meta`` of the name of the site that new drafts are for."""


def now() -> datetime:
    """This machine's time in UTC."""
    return datetime.now(UTC)


def write_moment(at: datetime) -> str:
    """An aware time as text of one length in UTC, so that text order is the order of time."""
    if at.tzinfo is None:
        raise ValueError(f"a time without a zone: {at!r}")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def read_moment(text: str) -> datetime:
    """The time that `write_moment` wrote."""
    return datetime.fromisoformat(text)
