"""The published articles of the sites, found by their words.

A row's number grows with the time of publication, so FTS5 gives the newest matches first without ranking. Ranking
costs by the number of rows it looks at, so only the newest matches are ranked: a word that stands everywhere costs no
more than a rare one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, text

from newsroom.domain.article import ArchiveEntry, Section, Tag
from newsroom.language import fold
from newsroom.store import folding, meta
from newsroom.store.address import plain_address
from newsroom.store.database import Database
from newsroom.store.rows import ARCHIVE, ARCHIVE_WORDS, named, shallow, those
from newsroom.store.terms import Terms

BATCH = 200
"""How many entries go in with one transaction, so that a save never waits long."""
RANKED = 1000
"""How many of the newest matches are ranked."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FOUND = text(f"""
    SELECT rowid FROM (
        SELECT rowid, bm25(archive_index, {folding.WEIGHTS}) AS score FROM archive_index
        WHERE archive_index MATCH :asked
            AND (:site = '' OR :site = (SELECT site FROM archive WHERE id = archive_index.rowid))
        ORDER BY rowid DESC LIMIT :ranked)
    ORDER BY score, rowid DESC LIMIT :limit
""")  # noqa: S608 - the weights are a constant
_FREQUENCY = text("SELECT doc FROM archive_vocabulary WHERE term = :term")
_HOLDING = text("SELECT rowid FROM archive_index WHERE archive_index MATCH :asked")


class Archive:
    """The archive of every site of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._terms = Terms(database)
        self._frequencies: dict[str, _Frequencies] = {}  # by site

    def put(self, entries: Iterable[ArchiveEntry]) -> int:
        """Keep these entries, each in place of what was known of the same article; how many are new or changed."""
        changed = 0
        source = iter(entries)
        while batch := list(islice(source, BATCH)):
            newest = {(entry.site, entry.remote_id): entry for entry in batch}
            with self._database.writing() as connection:
                changed += _replace(connection, newest)
                self._database.when_kept(self._frequencies.clear)
        return changed

    def remove(self, site: str, *remote_ids: str) -> int:
        """Forget articles that are no longer public; how many were known."""
        known = select(ARCHIVE.c.id).where(ARCHIVE.c.site == site, ARCHIVE.c.remote_id.in_(remote_ids))
        with self._database.reading() as connection:
            if not connection.scalars(known.limit(1)).all():
                return 0  # what readers never saw moves often: no need for a turn to write
        with self._database.writing() as connection:
            found = connection.scalars(known).all()
            _drop(connection, found)
            self._database.when_kept(self._frequencies.clear)
        return len(found)

    def forget(self, site: str) -> None:
        """Forget the articles of a site, its sections and tags, and how far it was read."""
        own = select(ARCHIVE.c.id).where(ARCHIVE.c.site == site)
        with self._database.writing() as connection:
            connection.execute(delete(ARCHIVE_WORDS).where(ARCHIVE_WORDS.c.id.in_(own)))
            connection.execute(delete(ARCHIVE).where(ARCHIVE.c.site == site))
            meta.write(connection, f"cursor:{site}", "")
            self._terms.put(site, (), ())
            self._database.when_kept(self._frequencies.clear)

    def get(self, site: str, remote_id: str) -> ArchiveEntry | None:
        """The entry of an article of `site`."""
        statement = select(ARCHIVE).where(ARCHIVE.c.site == site, ARCHIVE.c.remote_id == remote_id)
        with self._database.reading() as connection:
            row = connection.execute(statement).one_or_none()
            return None if row is None else _entry(row)

    def by_url(self, url: str) -> ArchiveEntry | None:
        """The article at a public address, however the address is written: percent-encoded or not, with or without
        ``www``, a last slash, a fragment or the marks of a campaign."""
        statement = select(ARCHIVE).where(ARCHIVE.c.address == plain_address(url)).limit(1)
        with self._database.reading() as connection:
            row = connection.execute(statement).one_or_none()
            return None if row is None else _entry(row)

    def search(self, words: str, site: str = "", limit: int = 20) -> list[ArchiveEntry]:
        """The articles that hold all of `words` (the last may be a beginning), best first; the newest for no words.

        Words match in every spelling, and by their stems after that. Ranked are the newest `RANKED` matches.
        """
        asked = folding.question(words)
        return self._ranked(asked, site, limit) if asked else self.newest(site, limit=limit)

    def like(
        self, terms: Sequence[str], site: str, exclude_urls: Collection[str] = (), limit: int = 10
    ) -> list[ArchiveEntry]:
        """The articles of `site` that share words with an article whose rare words are `terms`, best first."""
        asked = folding.any_of(terms)
        if not asked:
            return []
        excluded = {plain_address(url) for url in exclude_urls}
        found = self._ranked(asked, site, limit + len(excluded))
        return [entry for entry in found if plain_address(entry.url) not in excluded][:limit]

    def frequency(self, word: str, site: str = "") -> int:
        """In how many articles of `site`, or of all sites, a word stands, in any form of the same stem: as many as
        `search` would find by it."""
        return self.frequencies([word], site)[word]

    def frequencies(self, words: Iterable[str], site: str = "") -> dict[str, int]:
        """`frequency` of each of `words`, in one go."""
        with self._database.reading() as connection:
            known = self._frequencies.get(site)
            if known is None:
                known = self._frequencies[site] = _Frequencies(connection, _filter(connection, site))
            return {word: known.of(connection, word) for word in words}

    def total(self, site: str = "") -> int:
        """How many articles of `site`, or of all sites, are known."""
        statement = select(func.count()).select_from(ARCHIVE)
        with self._database.reading() as connection:
            return connection.scalar(statement.where(ARCHIVE.c.site == site) if site else statement) or 0

    def newest(self, site: str = "", section: str = "", limit: int = 20) -> list[ArchiveEntry]:
        """The last published articles of a site and a section, newest first."""
        statement = select(ARCHIVE).order_by(ARCHIVE.c.id.desc()).limit(limit)
        if site:
            statement = statement.where(ARCHIVE.c.site == site)
        if section:
            statement = statement.where(ARCHIVE.c.section == section)
        with self._database.reading() as connection:
            return [_entry(row) for row in connection.execute(statement)]

    def cursor(self, site: str) -> str:
        """How far the site has been read; empty: not at all."""
        with self._database.reading() as connection:
            return meta.read(connection, f"cursor:{site}") or ""

    def set_cursor(self, site: str, cursor: str) -> None:
        """Remember how far the site has been read."""
        with self._database.writing() as connection:
            meta.write(connection, f"cursor:{site}", cursor)

    def put_terms(self, site: str, sections: Iterable[Section], tags: Iterable[Tag]) -> None:
        """Keep these as all the sections and tags of `site`, in this order."""
        self._terms.put(site, sections, tags)

    def sections(self, site: str) -> tuple[Section, ...]:
        """The sections of `site`, in the site's order."""
        return self._terms.sections(site)

    def tags(self, site: str) -> tuple[Tag, ...]:
        """The tags of `site`, in the site's order."""
        return self._terms.tags(site)

    def fold_again(self) -> None:
        """Make the words of all entries anew; needed when the folding itself has changed."""
        last: int | None = None
        statement = select(ARCHIVE).order_by(ARCHIVE.c.id).limit(BATCH)
        while True:
            after = statement if last is None else statement.where(ARCHIVE.c.id > last)
            with self._database.writing() as connection:
                rows = connection.execute(after).all()
                if not rows:
                    return
                numbers = [row.id for row in rows]
                connection.execute(delete(ARCHIVE_WORDS).where(ARCHIVE_WORDS.c.id.in_(numbers)))
                connection.execute(insert(ARCHIVE_WORDS), [_words(row.id, _entry(row)) for row in rows])
                last = numbers[-1]

    def _ranked(self, asked: str, site: str, limit: int) -> list[ArchiveEntry]:
        with self._database.reading() as connection:
            values = {"asked": asked, "site": _filter(connection, site), "ranked": RANKED, "limit": limit}
            order = connection.scalars(_FOUND, values).all()
            found = {row.id: row for row in connection.execute(select(ARCHIVE).where(ARCHIVE.c.id.in_(order)))}
            return [_entry(found[number]) for number in order]


class _Frequencies:
    """In how many articles of one site words stand, kept: while an article is written, it is compared with the archive
    again and again. The index knows only the number for all sites, so that of one among several is counted."""

    def __init__(self, connection: Connection, site: str) -> None:
        own = connection.scalars(select(ARCHIVE.c.id).where(ARCHIVE.c.site == site)) if site else None
        self._own = None if own is None else frozenset(own)
        self._known: dict[str, int] = {}

    def of(self, connection: Connection, word: str) -> int:
        """The number of one word."""
        if word not in self._known:
            self._known[word] = self._count(connection, fold.stem("".join(fold.words(word))))
        return self._known[word]

    def _count(self, connection: Connection, term: str) -> int:
        everywhere = connection.scalar(_FREQUENCY, {"term": term}) or 0
        if self._own is None or not everywhere:
            return everywhere
        return sum(number in self._own for number in connection.scalars(_HOLDING, {"asked": f'"{term}"'}))


def _filter(connection: Connection, site: str) -> str:
    """`site`, or nothing where the archive holds that site alone and the rows need not be asked for theirs."""
    ends = (func.min(ARCHIVE.c.site), func.max(ARCHIVE.c.site))  # one by one, each is a look into the index
    return "" if all(connection.scalar(select(end)) == site for end in ends) else site


def _replace(connection: Connection, entries: dict[tuple[str, str], ArchiveEntry]) -> int:
    """Put the entries that differ from what is known in the place of it; how many they are."""
    known = {(row.site, row.remote_id): row for row in connection.execute(named(ARCHIVE, entries))}
    fresh = {key: entry for key, entry in entries.items() if key not in known or _entry(known[key]) != entry}
    if not fresh:
        return 0
    if known:
        _drop(connection, [known[key].id for key in fresh if key in known])
    numbered = list(zip(_numbers(connection, fresh.values()), fresh.values(), strict=True))
    connection.execute(insert(ARCHIVE), [_row(number, entry) for number, entry in numbered])
    connection.execute(insert(ARCHIVE_WORDS), [_words(number, entry) for number, entry in numbered])
    return len(fresh)


def _drop(connection: Connection, numbers: Sequence[int]) -> None:
    for table in (ARCHIVE_WORDS, ARCHIVE):
        connection.execute(delete(table).where(table.c.id.in_(numbers)))


def _numbers(connection: Connection, entries: Iterable[ArchiveEntry]) -> list[int]:
    """A free row number for each new article: the microseconds of its time since 1970, or the next after the ones of
    the same second."""
    wanted = [_since_epoch(entry.published) for entry in entries]
    taken = set(connection.scalars(select(ARCHIVE.c.id).where(ARCHIVE.c.id.in_(those(wanted)))))
    numbers = []
    for number in wanted:
        free = _next_free(connection, number, taken) if number in taken else number
        taken.add(free)
        numbers.append(free)
    return numbers


def _since_epoch(published: datetime | None) -> int:
    return ((published - _EPOCH) if published else timedelta()) // timedelta(microseconds=1)


def _next_free(connection: Connection, number: int, taken: Collection[int]) -> int:
    """The first number behind those of the same second, here and in `taken`, that nobody has."""
    while number in taken or connection.scalar(select(ARCHIVE.c.id).where(ARCHIVE.c.id == number)) is not None:
        end = (number // 1_000_000 + 1) * 1_000_000
        last = connection.scalar(select(func.max(ARCHIVE.c.id)).where(ARCHIVE.c.id >= number, ARCHIVE.c.id < end))
        number = max((number, last or number, *(other for other in taken if number <= other < end))) + 1
    return number


def _row(number: int, entry: ArchiveEntry) -> dict[str, object]:
    return {**shallow(entry), "tags": list(entry.tags), "id": number, "address": plain_address(entry.url)}


def _words(number: int, entry: ArchiveEntry) -> dict[str, object]:
    row = folding.folded(entry.headline, (entry.standfirst, entry.section, *entry.tags, entry.text))
    return {"id": number, **shallow(row)}


def _entry(row: Row[Any]) -> ArchiveEntry:
    return ArchiveEntry(
        site=row.site,
        remote_id=row.remote_id,
        url=row.url,
        headline=row.headline,
        standfirst=row.standfirst,
        section=row.section,
        tags=tuple(row.tags),
        published=row.published,
        modified=row.modified,
        picture=row.picture,
        text=row.text,
    )
