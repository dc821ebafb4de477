"""The drafts on this workstation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import datetime
from functools import cache
from typing import Any, TypedDict, TypeVarTuple, Unpack

from sqlalchemy import Column, Connection, Row, Select, bindparam, func, select, text, update

from newsroom.domain.article import Article, Draft, DraftRow, Remote, State, TextOrigin
from newsroom.domain.errors import NotFound, WorkstationError
from newsroom.domain.format.stored import read_article, write_article
from newsroom.store import folding, meta
from newsroom.store.database import Database
from newsroom.store.layout import LAST_OPENED
from newsroom.store.revisions import keep_snapshot, kept_article
from newsroom.store.rows import DRAFT_WORDS, DRAFTS, SNAPSHOTS, add, change, put, row_of

BATCH = 200
"""How many drafts are folded in one transaction, so that a save never waits long."""

Ts = TypeVarTuple("Ts")

ROW = (
    DRAFTS.c.id,
    DRAFTS.c.headline,
    DRAFTS.c.state,
    DRAFTS.c.section,
    DRAFTS.c.site,
    DRAFTS.c.modified,
    DRAFTS.c.schedule,
    DRAFTS.c.binned,
)

STANDING = tuple(column for column in DRAFTS.c if column.name not in ("article", "base", "theirs", "held"))
"""All of a draft but its texts."""


class Standing(TypedDict, total=False):
    """What of a draft changes without its text. `base` is the article that came back at the last exchange with the
    site, `theirs` a colleague's that waits for a decision, `held` the one that the site holds meanwhile where that is
    another; they are asked for by name, no `Draft` carries them."""

    state: State
    site: str
    schedule: datetime | None
    binned: datetime | None
    remote: Remote | None
    origin: TextOrigin
    source: str
    base: Article | None
    theirs: Article | None
    held: Article | None


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

    def add(self, article: Article, site: str, state: State = State.DRAFT, remote: Remote | None = None) -> Draft:
        """A new draft of `article` for `site`; with `remote`, of a post that is there and holds this very article."""
        at = self._clock()
        draft = Draft(0, article, site, at, at, state, remote=remote)
        with self._database.writing() as connection:
            base = keep_snapshot(connection, article) if remote is not None else None
            values = {**_stood(draft), **_held(article), "created": at, "modified": at, "base": base}
            number = add(connection, DRAFTS, **values, stale=False)
            _index(connection, number, article)
        return replace(draft, id=number)

    def get(self, draft_id: int) -> Draft:
        """The draft of that number, in the bin or not. NotFound."""
        with self._database.reading() as connection:
            row = _row(connection, draft_id)
            return _draft(row, kept_article(row.article))

    def save(self, draft_id: int, article: Article) -> Draft:
        """Keep `article` as the text of the draft; what else the draft is stays. NotFound.

        Its words are folded when somebody next searches, not now: a save stays as cheap as one row.
        """
        held = _held(article)
        with self._database.writing() as connection:
            _set(connection, draft_id, **held, modified=self._clock(), stale=True)
            return _draft(_row(connection, draft_id, *STANDING), article)

    def change(self, draft_id: int, **fields: Unpack[Standing]) -> Draft:
        """Set where a draft stands and leave its text alone, which may be written at the same time. NotFound."""
        with self._database.writing() as connection:
            row = _row(connection, draft_id)
            standing: dict[str, Any] = dict(fields)
            texts = {name: standing.pop(name) for name in ("base", "theirs", "held") if name in standing}
            changed = replace(_draft(row, kept_article(row.article)), **standing)
            kept = {name: article and keep_snapshot(connection, article) for name, article in texts.items()}
            _set(connection, draft_id, **_stood(changed), **kept)
            return changed

    def base(self, draft_id: int) -> Article | None:
        """What came back of the draft at the last exchange with its site, where it is known."""
        return self._kept(draft_id, DRAFTS.c.base)

    def theirs(self, draft_id: int) -> Article | None:
        """A colleague's text of the draft's post that waits for a decision."""
        return self._kept(draft_id, DRAFTS.c.theirs)

    def held(self, draft_id: int) -> Article | None:
        """What the site holds while a colleague's text waits for a decision, where that is another text."""
        return self._kept(draft_id, DRAFTS.c.held)

    def renew(self, draft_id: int, seen: Article, article: Article) -> bool:
        """Keep `article` as the text of the draft if its text is still `seen`; whether it was. NotFound."""
        with self._database.writing() as connection:
            if read_article(_row(connection, draft_id, DRAFTS.c.article).article) != seen:
                return False
            _set(connection, draft_id, **_held(article), modified=self._clock(), stale=True)
            return True

    def remotes(self, site: str) -> dict[int, Remote]:
        """Where the drafts, in the bin or not, have their posts on `site`, by the drafts' numbers."""
        statement = select(DRAFTS.c.id, DRAFTS.c.remote).where(DRAFTS.c.site == site, DRAFTS.c.remote.is_not(None))
        with self._database.reading() as connection:
            return {number: Remote(**remote) for number, remote in connection.execute(statement.order_by(DRAFTS.c.id))}

    def on_site(self, site: str) -> dict[str, int]:
        """The numbers of the drafts that have a post on `site`, by the post's id."""
        return {remote.id: number for number, remote in self.remotes(site).items()}

    def put(self, draft: Draft) -> Draft:
        """Keep every field of `draft` as given, its text too (`change` leaves that alone). NotFound."""
        held = _held(draft.article)
        with self._database.writing() as connection:
            times = {"created": draft.created, "modified": draft.modified}
            _set(connection, draft.id, **held, **_stood(draft), **times, stale=True)
        return draft

    def duplicate(self, draft_id: int) -> Draft:
        """A new draft of the same article: on no site yet, without address and corrections. NotFound."""
        old = self.get(draft_id)
        new = self.add(replace(old.article, slug="", corrections=()), old.site)
        return self.change(new.id, origin=old.origin, source=old.source)

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
        statement = select(*ROW).order_by(DRAFTS.c.modified.desc(), DRAFTS.c.id.desc())
        statement = statement.limit(-1 if limit is None else limit).offset(offset)
        with self._finding(words) as connection:
            return _rows(connection.execute(_filtered(statement, words, filters)))

    def count(self, words: str = "", **filters: Unpack[Filters]) -> int:
        """How many drafts `rows` would give without a limit."""
        with self._finding(words) as connection:
            return connection.scalar(_filtered(select(func.count()).select_from(DRAFTS), words, filters)) or 0

    def holding(self, words: Collection[str]) -> list[DraftRow]:
        """The drafts outside the bin in whose folded text each of the folded `words` stands, inside a longer word too,
        newest first; all of them for no words."""
        statement = select(*ROW).join(DRAFT_WORDS, DRAFT_WORDS.c.id == DRAFTS.c.id).where(DRAFTS.c.binned.is_(None))
        text_of = DRAFT_WORDS.c.headline + " " + DRAFT_WORDS.c.text
        for word in words:
            statement = statement.where(func.instr(text_of, word) > 0)
        with self._finding("*") as connection:
            return _rows(connection.execute(statement.order_by(DRAFTS.c.modified.desc(), DRAFTS.c.id.desc())))

    def opened(self, draft_id: int) -> None:
        """Remember the draft as the one opened last. NotFound."""
        with self._database.writing() as connection:
            _row(connection, draft_id, DRAFTS.c.id)
            meta.write(connection, LAST_OPENED, str(draft_id))

    def last_opened(self) -> int | None:
        """The draft that was opened last, unless it lies in the bin."""
        with self._database.reading() as connection:
            number = meta.read(connection, LAST_OPENED)
            there = select(DRAFTS.c.id).where(DRAFTS.c.id == number, DRAFTS.c.binned.is_(None))
            return connection.scalar(there) if number else None

    def fold_again(self) -> None:
        """Make the words of all drafts anew; needed when the folding itself has changed."""
        with self._database.writing() as connection:
            connection.execute(update(DRAFTS).values(stale=True))
        self._freshen()

    def _kept(self, draft_id: int, column: Column[str | None]) -> Article | None:
        with self._database.reading() as connection:
            stored = connection.scalar(_kept_in(column), {"of": draft_id})
            return None if stored is None else kept_article(stored)

    @contextmanager
    def _finding(self, words: str) -> Iterator[Connection]:
        if words:
            with suppress(WorkstationError):  # a disk that takes no more still finds what was folded before
                self._freshen()
        with self._database.reading() as connection:
            yield connection

    def _freshen(self) -> None:
        """Fold what was saved since its words were last folded: after typing, that is one draft."""
        with self._database.reading() as connection:
            stale = connection.scalars(select(DRAFTS.c.id).where(DRAFTS.c.stale)).all()
        for start in range(0, len(stale), BATCH):
            with self._database.writing() as connection:
                for draft_id in stale[start : start + BATCH]:
                    _index(connection, draft_id, read_article(_row(connection, draft_id).article))
                    _set(connection, draft_id, stale=False)


@cache
def _kept_in(column: Column[str | None]) -> Select[tuple[str]]:
    statement = select(SNAPSHOTS.c.article).join(DRAFTS, column == SNAPSHOTS.c.digest)
    return statement.where(DRAFTS.c.id == bindparam("of"))


def _rows(found: Iterable[Any]) -> list[DraftRow]:
    return [
        DraftRow(number, headline, State(state), lead, of_site, modified, schedule, in_bin)
        for number, headline, state, lead, of_site, modified, schedule, in_bin in found
    ]


def _row(connection: Connection, draft_id: int, *columns: Column[Any]) -> Row[Any]:
    """The row of a draft: these columns of it, or all. NotFound."""
    row = connection.execute(row_of(DRAFTS, *columns), {"of": draft_id}).one_or_none()
    if row is None:
        raise NotFound("store.draft-missing", id=draft_id)
    return row


def _set(connection: Connection, draft_id: int, **values: object) -> None:
    """Set columns of a draft. NotFound."""
    if not change(connection, DRAFTS, draft_id, **values):
        raise NotFound("store.draft-missing", id=draft_id)


def _held(article: Article) -> dict[str, object]:
    section = article.sections[0] if article.sections else ""
    return {"headline": article.headline, "section": section, "article": write_article(article)}


def _stood(draft: Draft) -> dict[str, object]:
    return {
        "state": draft.state.value,
        "site": draft.site,
        "schedule": draft.schedule,
        "binned": draft.binned,
        "remote": None if draft.remote is None else asdict(draft.remote),
        "origin": draft.origin.value,
        "source": draft.source,
    }


def _draft(row: Row[Any], article: Article) -> Draft:
    return Draft(
        id=row.id,
        article=article,
        site=row.site,
        created=row.created,
        modified=row.modified,
        state=State(row.state),
        schedule=row.schedule,
        binned=row.binned,
        remote=None if row.remote is None else Remote(**row.remote),
        origin=TextOrigin(row.origin),
        source=row.source,
    )


def _index(connection: Connection, draft_id: int, article: Article) -> None:
    row = folding.of_article(article)
    put(connection, DRAFT_WORDS, id=draft_id, headline=row.headline, text=row.text, stems=row.stems)


def _filtered(statement: Select[*Ts], words: str, filters: Filters) -> Select[*Ts]:
    """`statement` over drafts with the filters of a list put on."""
    binned = DRAFTS.c.binned.is_not(None) if filters.get("binned") else DRAFTS.c.binned.is_(None)
    statement = statement.where(binned)
    if state := filters.get("state"):
        statement = statement.where(DRAFTS.c.state == state.value)
    if section := filters.get("section"):
        statement = statement.where(DRAFTS.c.section == section)
    if site := filters.get("site"):
        statement = statement.where(DRAFTS.c.site == site)
    if asked := folding.question(words):
        holding = text("SELECT rowid FROM draft_index WHERE draft_index MATCH :asked").bindparams(asked=asked)
        statement = statement.where(DRAFTS.c.id.in_(holding.columns(DRAFTS.c.id).scalar_subquery()))
    return statement
