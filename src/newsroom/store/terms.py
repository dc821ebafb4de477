"""The sections and tags of the sites, as they were last fetched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, delete, insert, select

from newsroom.domain.article import Section, Tag
from newsroom.store.database import Database
from newsroom.store.rows import TERMS

SECTION, TAG = "section", "tag"


class Terms:
    """The terms of every site of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, site: str, sections: Iterable[Section], tags: Iterable[Tag]) -> None:
        """Keep these as all the terms of `site`, in this order."""
        records = [_row(site, SECTION, place, term, parent=term.parent) for place, term in enumerate(sections)]
        records += [_row(site, TAG, place, term, count=term.count) for place, term in enumerate(tags)]
        with self._database.writing() as connection:
            connection.execute(delete(TERMS).where(TERMS.c.site == site))
            if records:
                connection.execute(insert(TERMS), records)

    def sections(self, site: str) -> tuple[Section, ...]:
        """The sections of `site`, in the site's order."""
        return tuple(Section(row.id, row.name, row.slug, row.parent) for row in self._of(site, SECTION))

    def tags(self, site: str) -> tuple[Tag, ...]:
        """The tags of `site`, in the site's order."""
        return tuple(Tag(row.id, row.name, row.slug, row._mapping["count"]) for row in self._of(site, TAG))

    def _of(self, site: str, kind: str) -> list[Row[Any]]:
        statement = select(TERMS).where(TERMS.c.site == site, TERMS.c.kind == kind).order_by(TERMS.c.place)
        with self._database.reading() as connection:
            return list(connection.execute(statement))


def _row(
    site: str, kind: str, place: int, term: Section | Tag, *, parent: str = "", count: int = 0
) -> dict[str, object]:
    named = {"id": term.id, "name": term.name, "slug": term.slug}
    return {"site": site, "kind": kind, **named, "parent": parent, "count": count, "place": place}
