"""The drafts on this workstation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import datetime
from typing import TypedDict, TypeVarTuple, Unpack

from sqlalchemy import Select, func, select, text, update
from sqlalchemy.orm import Session, undefer

from newsroom.domain.article import Article, Draft, DraftRow, Remote, State
from newsroom.domain.errors import NotFound, WorkstationError
from newsroom.domain.format.stored import read_article, write_article
from newsroom.store import folding, meta
from newsroom.store.database import Database
from newsroom.store.layout import LAST_OPENED
from newsroom.store.rows import DraftRecord, DraftWordsRecord

BATCH = 200
"""How many drafts are folded in one transaction, so that a save never waits long."""

Ts = TypeVarTuple("Ts")

ROW = (
    DraftRecord.id,
    DraftRecord.headline,
    DraftRecord.state,
    DraftRecord.section,
    DraftRecord.site,
    DraftRecord.modified,
    DraftRecord.schedule,
    DraftRecord.binned,
)


class Standing(TypedDict, total=False):
    """What of a draft changes without its text."""

    state: State
    site: str
    schedule: datetime | None
    binned: datetime | None
    remote: Remote | None


class Filters(TypedDict, total=False):
    """What a list shows. `section` is the leading one; `binned` gives the bin instead of the rest."""

    state: State | None
    section: str
    site: str
    binned: bool


class Drafts:
    """The drafts of a profile. Every writing call is on the disk when it returns."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def add(self, article: Article, site: str, state: State = State.DRAFT) -> Draft:
        """A new draft of `article` for `site`."""
        at = self._clock()
        record = DraftRecord(site=site, state=state.value, created=at, modified=at, stale=False)
        _hold(record, article)
        with self._database.writing() as session:
            session.add(record)
            session.flush()
            _index(session, record.id, article)
        return _draft(record, article)

    def get(self, draft_id: int) -> Draft:
        """The draft of that number, in the bin or not. NotFound."""
        with self._database.reading() as session:
            record = _record(session, draft_id, whole=True)
            return _draft(record, read_article(record.article))

    def save(self, draft_id: int, article: Article) -> Draft:
        """Keep `article` as the text of the draft; what else the draft is stays. NotFound.

        Its words are folded when somebody next searches, not now: a save stays as cheap as one row.
        """
        stored = write_article(article)
        with self._database.writing() as session:
            record = _record(session, draft_id)
            _hold(record, article, stored)
            record.modified = self._clock()
            record.stale = True
        return _draft(record, article)

    def change(self, draft_id: int, **fields: Unpack[Standing]) -> Draft:
        """Set where a draft stands and leave its text alone, which may be written at the same time. NotFound."""
        with self._database.writing() as session:
            record = _record(session, draft_id, whole=True)
            changed = replace(_draft(record, Article()), **fields)
            _stand(record, changed)
            return replace(changed, article=read_article(record.article))

    def put(self, draft: Draft) -> Draft:
        """Keep every field of `draft` as given, its text too (`change` leaves that alone). NotFound."""
        stored = write_article(draft.article)
        with self._database.writing() as session:
            record = _record(session, draft.id)
            _hold(record, draft.article, stored)
            _stand(record, draft)
            record.created, record.modified = draft.created, draft.modified
            record.stale = True
        return draft

    def duplicate(self, draft_id: int) -> Draft:
        """A new draft of the same article: on no site yet, without address and corrections. NotFound."""
        old = self.get(draft_id)
        return self.add(replace(old.article, slug="", corrections=()), old.site)

    def bin(self, draft_id: int) -> Draft:
        """Put the draft in the bin; nothing is deleted. NotFound."""
        return self.change(draft_id, binned=self._clock())

    def restore(self, draft_id: int) -> Draft:
        """Take the draft out of the bin. NotFound."""
        return self.change(draft_id, binned=None)

    def rows(
        self, words: str = "", *, limit: int | None = None, offset: int = 0, **filters: Unpack[Filters]
    ) -> list[DraftRow]:
        """The drafts that hold all of `words` (the last may be a beginning) and fit the filters, newest first."""
        statement = select(*ROW).order_by(DraftRecord.modified.desc(), DraftRecord.id.desc())
        statement = statement.limit(-1 if limit is None else limit).offset(offset)
        with self._finding(words) as session:
            found = session.execute(_filtered(statement, words, filters))
            return [
                DraftRow(number, headline, State(state), lead, of_site, modified, schedule, in_bin)
                for number, headline, state, lead, of_site, modified, schedule, in_bin in found
            ]

    def count(self, words: str = "", **filters: Unpack[Filters]) -> int:
        """How many drafts `rows` would give without a limit."""
        with self._finding(words) as session:
            return session.scalar(_filtered(select(func.count()).select_from(DraftRecord), words, filters)) or 0

    def opened(self, draft_id: int) -> None:
        """Remember the draft as the one opened last. NotFound."""
        with self._database.writing() as session:
            _record(session, draft_id)
            meta.write(session, LAST_OPENED, str(draft_id))

    def last_opened(self) -> int | None:
        """The draft that was opened last, unless it lies in the bin."""
        with self._database.reading() as session:
            number = meta.read(session, LAST_OPENED)
            record = session.get(DraftRecord, int(number)) if number else None
            return None if record is None or record.binned else record.id

    def fold_again(self) -> None:
        """Make the words of all drafts anew; needed when the folding itself has changed."""
        with self._database.writing() as session:
            session.execute(update(DraftRecord).values(stale=True))
        self._freshen()

    @contextmanager
    def _finding(self, words: str) -> Iterator[Session]:
        if words:
            with suppress(WorkstationError):  # a disk that takes no more still finds what was folded before
                self._freshen()
        with self._database.reading() as session:
            yield session

    def _freshen(self) -> None:
        """Fold what was saved since its words were last folded: after typing, that is one draft."""
        with self._database.reading() as session:
            stale = session.scalars(select(DraftRecord.id).where(DraftRecord.stale)).all()
        for start in range(0, len(stale), BATCH):
            with self._database.writing() as session:
                for draft_id in stale[start : start + BATCH]:
                    record = _record(session, draft_id, whole=True)
                    _index(session, record.id, read_article(record.article))
                    record.stale = False


def _record(session: Session, draft_id: int, *, whole: bool = False) -> DraftRecord:
    """The row of a draft, with its text only if `whole`."""
    record = session.get(DraftRecord, draft_id, options=[undefer(DraftRecord.article)] if whole else [])
    if record is None:
        raise NotFound("store.draft-missing", id=draft_id)
    return record


def _hold(record: DraftRecord, article: Article, stored: str = "") -> None:
    record.headline = article.headline
    record.section = article.sections[0] if article.sections else ""
    record.article = stored or write_article(article)


def _stand(record: DraftRecord, draft: Draft) -> None:
    record.state, record.site = draft.state.value, draft.site
    record.schedule, record.binned = draft.schedule, draft.binned
    record.remote = None if draft.remote is None else asdict(draft.remote)


def _draft(record: DraftRecord, article: Article) -> Draft:
    return Draft(
        id=record.id,
        article=article,
        site=record.site,
        created=record.created,
        modified=record.modified,
        state=State(record.state),
        schedule=record.schedule,
        binned=record.binned,
        remote=None if record.remote is None else Remote(**record.remote),
    )


def _index(session: Session, draft_id: int, article: Article) -> None:
    row = folding.of_article(article)
    session.merge(DraftWordsRecord(id=draft_id, headline=row.headline, text=row.text, stems=row.stems))


def _filtered(statement: Select[*Ts], words: str, filters: Filters) -> Select[*Ts]:
    """`statement` over drafts with the filters of a list put on."""
    binned = DraftRecord.binned.is_not(None) if filters.get("binned") else DraftRecord.binned.is_(None)
    statement = statement.where(binned)
    if state := filters.get("state"):
        statement = statement.where(DraftRecord.state == state.value)
    if section := filters.get("section"):
        statement = statement.where(DraftRecord.section == section)
    if site := filters.get("site"):
        statement = statement.where(DraftRecord.site == site)
    if asked := folding.question(words):
        holding = text("SELECT rowid FROM draft_index WHERE draft_index MATCH :asked").bindparams(asked=asked)
        statement = statement.where(DraftRecord.id.in_(holding.columns(DraftRecord.id).scalar_subquery()))
    return statement
