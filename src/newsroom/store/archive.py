"""The published articles of the sites, found by their words.

A row's number grows with the time of publication, so FTS5 gives the newest matches first without ranking. Ranking
costs by the number of rows it looks at, so only the newest matches are ranked: a word that stands everywhere costs no
more than a rare one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from itertools import islice

from sqlalchemy import delete, func, insert, select, text, tuple_, update
from sqlalchemy.orm import Session

from newsroom.domain.article import ArchiveEntry, Section, Tag
from newsroom.language import fold
from newsroom.store import folding, meta
from newsroom.store.address import plain_address
from newsroom.store.database import Database
from newsroom.store.rows import ArchiveRecord, ArchiveWordsRecord
from newsroom.store.terms import Terms

BATCH = 100
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


class Archive:
    """The archive of every site of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._terms = Terms(database)
        self._frequencies: dict[str, int] = {}

    def put(self, entries: Iterable[ArchiveEntry]) -> int:
        """Keep these entries, each in place of what was known of the same article; how many are new or changed."""
        changed = 0
        source = iter(entries)
        while batch := list(islice(source, BATCH)):
            newest = {(entry.site, entry.remote_id): entry for entry in batch}
            with self._database.writing() as session:
                changed += _replace(session, newest)
            self._frequencies.clear()
        return changed

    def remove(self, site: str, remote_id: str) -> None:
        """Forget an article that is no longer public; one that was never known is no error."""
        with self._database.writing() as session:
            found = session.scalars(
                select(ArchiveRecord.id).where(ArchiveRecord.site == site, ArchiveRecord.remote_id == remote_id)
            ).all()
            _drop(session, found)
        self._frequencies.clear()

    def get(self, site: str, remote_id: str) -> ArchiveEntry | None:
        """The entry of an article of `site`."""
        statement = select(ArchiveRecord).where(ArchiveRecord.site == site, ArchiveRecord.remote_id == remote_id)
        with self._database.reading() as session:
            record = session.scalar(statement)
            return None if record is None else _entry(record)

    def by_url(self, url: str) -> ArchiveEntry | None:
        """The article at a public address, however the address is written: percent-encoded or not, with or without
        ``www``, a last slash, a fragment or the marks of a campaign."""
        statement = select(ArchiveRecord).where(ArchiveRecord.address == plain_address(url)).limit(1)
        with self._database.reading() as session:
            record = session.scalar(statement)
            return None if record is None else _entry(record)

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

    def frequency(self, word: str) -> int:
        """In how many articles a word stands, in any form of the same stem: as many as `search` would find by it."""
        return self.frequencies([word])[word]

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """`frequency` of each of `words`, in one go."""
        known = self._frequencies  # an article is compared with the archive again and again while it is written
        with self._database.reading() as session:
            return {word: known.get(word) or known.setdefault(word, _frequency(session, word)) for word in words}

    def total(self, site: str = "") -> int:
        """How many articles of `site`, or of all sites, are known."""
        statement = select(func.count()).select_from(ArchiveRecord)
        with self._database.reading() as session:
            return session.scalar(statement.where(ArchiveRecord.site == site) if site else statement) or 0

    def newest(self, site: str = "", section: str = "", limit: int = 20) -> list[ArchiveEntry]:
        """The last published articles of a site and a section, newest first."""
        statement = select(ArchiveRecord).order_by(ArchiveRecord.id.desc()).limit(limit)
        if site:
            statement = statement.where(ArchiveRecord.site == site)
        if section:
            statement = statement.where(ArchiveRecord.section == section)
        with self._database.reading() as session:
            return [_entry(record) for record in session.scalars(statement)]

    def cursor(self, site: str) -> str:
        """How far the site has been read; empty: not at all."""
        with self._database.reading() as session:
            return meta.read(session, f"cursor:{site}") or ""

    def set_cursor(self, site: str, cursor: str) -> None:
        """Remember how far the site has been read."""
        with self._database.writing() as session:
            meta.write(session, f"cursor:{site}", cursor)

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
        statement = select(ArchiveRecord).order_by(ArchiveRecord.id).limit(BATCH)
        while True:
            after = statement if last is None else statement.where(ArchiveRecord.id > last)
            with self._database.writing() as session:
                records = session.scalars(after).all()
                if not records:
                    return
                session.execute(update(ArchiveWordsRecord), [_words(record.id, _entry(record)) for record in records])
                last = records[-1].id

    def _ranked(self, asked: str, site: str, limit: int) -> list[ArchiveEntry]:
        with self._database.reading() as session:
            values = {"asked": asked, "site": _filter(session, site), "ranked": RANKED, "limit": limit}
            order = session.scalars(_FOUND, values).all()
            found = {
                record.id: record
                for record in session.scalars(select(ArchiveRecord).where(ArchiveRecord.id.in_(order)))
            }
            return [_entry(found[number]) for number in order]


def _frequency(session: Session, word: str) -> int:
    return session.scalar(_FREQUENCY, {"term": fold.stem("".join(fold.words(word)))}) or 0


def _filter(session: Session, site: str) -> str:
    """`site`, or nothing where the archive holds that site alone and the rows need not be asked for theirs."""
    ends = (func.min(ArchiveRecord.site), func.max(ArchiveRecord.site))  # one by one, each is a look into the index
    return "" if all(session.scalar(select(end)) == site for end in ends) else site


def _replace(session: Session, entries: dict[tuple[str, str], ArchiveEntry]) -> int:
    """Put the entries that differ from what is known in the place of it; how many they are."""
    known = {
        (record.site, record.remote_id): record
        for record in session.scalars(
            select(ArchiveRecord).where(tuple_(ArchiveRecord.site, ArchiveRecord.remote_id).in_(entries))
        )
    }
    fresh = {key: entry for key, entry in entries.items() if key not in known or _entry(known[key]) != entry}
    if not fresh:
        return 0
    _drop(session, [known[key].id for key in fresh if key in known])
    taken: set[int] = set()
    numbered = [(_number(session, entry.published, taken), entry) for entry in fresh.values()]
    session.execute(insert(ArchiveRecord), [_row(number, entry) for number, entry in numbered])
    session.execute(insert(ArchiveWordsRecord), [_words(number, entry) for number, entry in numbered])
    return len(fresh)


def _drop(session: Session, numbers: Sequence[int]) -> None:
    for table in (ArchiveWordsRecord, ArchiveRecord):
        session.execute(delete(table).where(table.id.in_(numbers)))


def _number(session: Session, published: datetime | None, taken: set[int]) -> int:
    """A free row number for an article of that time: its microseconds since 1970, or the next after the ones of the
    same second. The new number is added to `taken`."""
    since = (published - _EPOCH) if published else timedelta()
    number = since // timedelta(microseconds=1)
    while number in taken or session.scalar(select(ArchiveRecord.id).where(ArchiveRecord.id == number)) is not None:
        end = (number // 1_000_000 + 1) * 1_000_000
        last = session.scalar(
            select(func.max(ArchiveRecord.id)).where(ArchiveRecord.id >= number, ArchiveRecord.id < end)
        )
        number = max((number, last or number, *(other for other in taken if number <= other < end))) + 1
    taken.add(number)
    return number


def _row(number: int, entry: ArchiveEntry) -> dict[str, object]:
    return {**asdict(entry), "tags": list(entry.tags), "id": number, "address": plain_address(entry.url)}


def _words(number: int, entry: ArchiveEntry) -> dict[str, object]:
    row = folding.folded(entry.headline, (entry.standfirst, entry.section, *entry.tags, entry.text))
    return {"id": number, **asdict(row)}


def _entry(record: ArchiveRecord) -> ArchiveEntry:
    return ArchiveEntry(
        site=record.site,
        remote_id=record.remote_id,
        url=record.url,
        headline=record.headline,
        standfirst=record.standfirst,
        section=record.section,
        tags=tuple(record.tags),
        published=record.published,
        modified=record.modified,
        picture=record.picture,
        text=record.text,
    )
