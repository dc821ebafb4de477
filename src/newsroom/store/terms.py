"""The sections and tags of the sites, as they were last fetched. What was read of them is kept: an article that is
written is compared with them again and again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from sqlalchemy import Row, delete, insert, select

from newsroom.domain.article import Section, Tag
from newsroom.store.database import Database
from newsroom.store.rows import TERMS

SECTION, TAG = "section", "tag"


class Terms:
    """The terms of every site of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._moved = 0  # grows with every change
        self._known: dict[tuple[str, str], tuple[int, tuple[Section | Tag, ...]]] = {}  # with what `_moved` was

    def put(self, site: str, sections: Iterable[Section], tags: Iterable[Tag]) -> None:
        """Keep these as all the terms of `site`, in this order."""
        records = [_row(site, SECTION, place, term, parent=term.parent) for place, term in enumerate(sections)]
        records += [_row(site, TAG, place, term, count=term.count) for place, term in enumerate(tags)]
        with self._database.writing() as connection:
            connection.execute(delete(TERMS).where(TERMS.c.site == site))
            if records:
                connection.execute(insert(TERMS), records)
            self._database.when_kept(self._move)

    def sections(self, site: str) -> tuple[Section, ...]:
        """The sections of `site`, in the site's order."""
        return cast(tuple[Section, ...], self._of(site, SECTION))

    def tags(self, site: str) -> tuple[Tag, ...]:
        """The tags of `site`, in the site's order."""
        return cast(tuple[Tag, ...], self._of(site, TAG))

    def _of(self, site: str, kind: str) -> tuple[Section | Tag, ...]:
        moved, known = self._moved, self._known.get((site, kind))
        if known is None or known[0] != moved:
            statement = select(TERMS).where(TERMS.c.site == site, TERMS.c.kind == kind).order_by(TERMS.c.place)
            with self._database.reading() as connection:
                known = self._known[site, kind] = (moved, tuple(map(_term, connection.execute(statement))))
        return known[1]

    def _move(self) -> None:
        self._moved += 1


def _term(row: Row[Any]) -> Section | Tag:
    if row.kind == SECTION:
        return Section(row.id, row.name, row.slug, row.parent)
    return Tag(row.id, row.name, row.slug, row._mapping["count"])


def _row(
    site: str, kind: str, place: int, term: Section | Tag, *, parent: str = "", count: int = 0
) -> dict[str, object]:
    named = {"id": term.id, "name": term.name, "slug": term.slug}
    return {"site": site, "kind": kind, **named, "parent": parent, "count": count, "place": place}
