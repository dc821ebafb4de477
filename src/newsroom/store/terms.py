"""The sections and tags of the sites, as they were last fetched."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, select

from newsroom.domain.article import Section, Tag
from newsroom.store.database import Database
from newsroom.store.rows import TermRecord

SECTION, TAG = "section", "tag"


class Terms:
    """The terms of every site of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, site: str, sections: Iterable[Section], tags: Iterable[Tag]) -> None:
        """Keep these as all the terms of `site`, in this order."""
        records = [
            TermRecord(
                site=site,
                kind=SECTION,
                id=term.id,
                name=term.name,
                slug=term.slug,
                parent=term.parent,
                count=0,
                place=place,
            )
            for place, term in enumerate(sections)
        ]
        records += [
            TermRecord(
                site=site,
                kind=TAG,
                id=term.id,
                name=term.name,
                slug=term.slug,
                parent="",
                count=term.count,
                place=place,
            )
            for place, term in enumerate(tags)
        ]
        with self._database.writing() as session:
            session.execute(delete(TermRecord).where(TermRecord.site == site))
            session.add_all(records)

    def sections(self, site: str) -> tuple[Section, ...]:
        """The sections of `site`, in the site's order."""
        return tuple(Section(row.id, row.name, row.slug, row.parent) for row in self._of(site, SECTION))

    def tags(self, site: str) -> tuple[Tag, ...]:
        """The tags of `site`, in the site's order."""
        return tuple(Tag(row.id, row.name, row.slug, row.count) for row in self._of(site, TAG))

    def _of(self, site: str, kind: str) -> list[TermRecord]:
        statement = (
            select(TermRecord).where(TermRecord.site == site, TermRecord.kind == kind).order_by(TermRecord.place)
        )
        with self._database.reading() as session:
            return list(session.scalars(statement))
