"""The sites this workstation knows. Passwords are not here: see `newsroom.store.secrets`."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from newsroom.domain.errors import NotFound, Refused
from newsroom.store import meta
from newsroom.store.choices import Value
from newsroom.store.database import Database
from newsroom.store.layout import DEFAULT_SITE
from newsroom.store.rows import SITES, find, has


@dataclass(frozen=True, slots=True)
class StoredSite:
    """How a site is reached. `address` is a folder's path or a URL; `role` is used by the folder site alone."""

    name: str
    kind: str
    address: str
    user: str = ""
    role: str = "editor"


class Sites:
    """The sites of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredSite, ...]:
        """Every site, by name."""
        with self._database.reading() as connection:
            return tuple(map(_site, connection.execute(select(SITES).order_by(SITES.c.name))))

    def get(self, name: str) -> StoredSite:
        """The site of that name. NotFound."""
        with self._database.reading() as connection:
            row = find(connection, SITES, name)
            if row is None:
                raise NotFound("store.site-missing", name=name)
            return _site(row)

    def add(self, site: StoredSite) -> None:
        """Keep a new site; the first one becomes the default. Refused when the name is taken."""
        with self._database.writing() as connection:
            if has(connection, SITES, site.name):
                raise Refused("store.site-taken", name=site.name)
            connection.execute(insert(SITES).values(asdict(site)))
            if not meta.read(connection, DEFAULT_SITE):
                meta.write(connection, DEFAULT_SITE, site.name)

    def set_user(self, name: str, user: str) -> None:
        """The site is signed in to as `user` from now on. NotFound."""
        with self._database.writing() as connection:
            if not has(connection, SITES, name):
                raise NotFound("store.site-missing", name=name)
            connection.execute(update(SITES).where(SITES.c.name == name).values(user=user))

    def remove(self, name: str) -> None:
        """Forget how the site is reached; drafts, history and archive stay. NotFound."""
        with self._database.writing() as connection:
            row = find(connection, SITES, name)
            if row is None:
                raise NotFound("store.site-missing", name=name)
            meta.write(connection, f"was:{name}", row.address)
            connection.execute(delete(SITES).where(SITES.c.name == name))
            for fact in ("byline", "second-reader", "policies"):  # another site may come by that name
                meta.write(connection, f"{fact}:{name}", "")
            if meta.read(connection, DEFAULT_SITE) == name:
                left = connection.scalar(select(SITES.c.name).order_by(SITES.c.name).limit(1))
                meta.write(connection, DEFAULT_SITE, left or "")

    def former(self, name: str) -> str:
        """The address of the site that was last taken off the list under that name; empty where none was."""
        with self._database.reading() as connection:
            return meta.read(connection, f"was:{name}") or ""

    def default(self) -> str | None:
        """The name of the site that new drafts are for."""
        with self._database.reading() as connection:
            return meta.read(connection, DEFAULT_SITE) or None

    def set_default(self, name: str) -> None:
        """Make new drafts be for this site. NotFound."""
        self.get(name)
        with self._database.writing() as connection:
            meta.write(connection, DEFAULT_SITE, name)

    def zone(self, name: str) -> str:
        """The time zone of the site as it last told it (an IANA name), or empty: days can be named while it is away."""
        with self._database.reading() as connection:
            return meta.read(connection, f"zone:{name}") or ""

    def set_zone(self, name: str, zone: str) -> None:
        """Remember the site's time zone."""
        with self._database.writing() as connection:
            meta.write(connection, f"zone:{name}", zone)

    def byline(self, name: str) -> str:
        """The name that the site puts to an article of whoever is signed in, as far as it has told; empty where the
        byline is free text."""
        with self._database.reading() as connection:
            return meta.read(connection, f"byline:{name}") or ""

    def set_byline(self, name: str, byline: str) -> None:
        """Remember the name that the site puts to an article."""
        with self._database.writing() as connection:
            meta.write(connection, f"byline:{name}", byline)

    def second_reader(self, name: str) -> str:
        """The site's rule for text that was taken from elsewhere and that nobody else has read, as it was set; empty
        where it never was."""
        with self._database.reading() as connection:
            return meta.read(connection, f"second-reader:{name}") or ""

    def set_second_reader(self, name: str, rule: str) -> None:
        """Keep the site's rule for text that nobody else has read."""
        with self._database.writing() as connection:
            meta.write(connection, f"second-reader:{name}", rule)

    def policies(self, name: str) -> dict[str, Value]:
        """What was decided for the site in matters of style, by the names of the policies."""
        with self._database.reading() as connection:
            kept = meta.read(connection, f"policies:{name}")
        found: dict[str, Value] = json.loads(kept) if kept else {}
        return found

    def set_policies(self, name: str, decided: dict[str, Value]) -> None:
        """Keep all that is decided for the site in matters of style."""
        with self._database.writing() as connection:
            meta.write(connection, f"policies:{name}", json.dumps(decided, ensure_ascii=False))


def _site(row: Row[Any]) -> StoredSite:
    return StoredSite(row.name, row.kind, row.address, row.user, row.role)
