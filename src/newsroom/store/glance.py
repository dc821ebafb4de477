"""The first picture of the window, read before SQLAlchemy is there: about a millisecond, standard library only.

A look at the database, never a hold on it: what is wrong with it is for `Store.open` to say.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsroom.domain.article import DraftRow, State
from newsroom.store.choices import SETTINGS, Value
from newsroom.store.layout import DATABASE, DEFAULT_SITE, LAST_OPENED, LOCAL_FOLDER, SCHEMA, read_moment
from newsroom.store.look import look

ROWS = 60

_ROW = "id, headline, state, section, site, modified, schedule, binned"
_FIRST = f"SELECT {_ROW} FROM drafts WHERE binned IS NULL ORDER BY modified DESC, id DESC LIMIT {ROWS}"  # noqa: S608
_OPENED = f"""
    SELECT {_ROW}, article FROM drafts
    WHERE binned IS NULL AND id = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?)
"""  # noqa: S608
_SITE = "SELECT name FROM sites JOIN meta ON name = value WHERE key = ? AND address <> ?"


@dataclass(frozen=True, slots=True)
class Glance:
    """What the window shows first: the draft opened last and its article in the stored form (None and empty where
    there is none), the first rows of the list, every setting, and the site that new drafts are for (empty where that is
    the profile's own)."""

    draft: DraftRow | None
    article: str
    rows: tuple[DraftRow, ...]
    settings: dict[str, Value]
    site: str


def glance(profile: Path) -> Glance | None:
    """A look into `profile`; None when it has no database, or one that cannot be read or has another schema."""
    path = profile / DATABASE
    if not path.exists():
        return None
    try:
        with closing(look(path)) as connection:
            connection.execute("BEGIN")  # one moment of the database for all of it
            if connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:
                return None
            opened = connection.execute(_OPENED, (LAST_OPENED,)).fetchone()
            rows = tuple(map(_row, connection.execute(_FIRST)))
            stored = dict(connection.execute("SELECT name, value FROM settings"))
            site = connection.execute(_SITE, (DEFAULT_SITE, LOCAL_FOLDER)).fetchone()
    except (sqlite3.Error, ValueError):
        return None
    settings = {name: setting.read(stored.get(name)) for name, setting in SETTINGS.items()}
    return Glance(
        _row(opened[:8]) if opened else None, opened[8] if opened else "", rows, settings, site[0] if site else ""
    )


def _row(values: tuple[Any, ...]) -> DraftRow:
    number, headline, state, section, site, modified, schedule, binned = values
    return DraftRow(
        number,
        headline,
        State(state),
        section,
        site,
        read_moment(modified),
        read_moment(schedule) if schedule else None,
        read_moment(binned) if binned else None,
    )
