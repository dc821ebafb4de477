"""The posts of the team on the sites, without their texts: what lists and the calendar show."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import Row, Select, delete, func, or_, select
from sqlalchemy.dialects.sqlite import insert

from newsroom.domain.article import PostRow, State
from newsroom.language import fold
from newsroom.store import folding, meta
from newsroom.store.database import Database
from newsroom.store.rows import POSTS, named, shallow

BATCH = 200
"""How many posts go in with one transaction, so that a save never waits long."""


class PostFilters(TypedDict, total=False):
    """What a list shows. `since` and `until` bound the time of publication; `until` is the first moment after it."""

    site: str
    state: State | None
    mine: bool | None
    since: datetime | None
    until: datetime | None


class Posts:
    """The posts of every site of a profile, as the sites last told of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, rows: Iterable[PostRow]) -> frozenset[tuple[str, str]]:
        """Keep these rows, each in place of what was known of the same post; (site, id) of those that are new or
        changed."""
        newest = {(row.site, row.remote_id): row for row in rows}
        moved: set[tuple[str, str]] = set()
        keys = list(newest)
        for start in range(0, len(keys), BATCH):
            some = keys[start : start + BATCH]
            with self._database.writing() as connection:
                known = {(row.site, row.remote_id): _post(row) for row in connection.execute(named(POSTS, some))}
                fresh = [newest[key] for key in some if known.get(key) != newest[key]]
                if fresh:
                    statement = insert(POSTS)
                    others = {column.name: statement.excluded[column.name] for column in POSTS.c}
                    upsert = statement.on_conflict_do_update(index_elements=["site", "remote_id"], set_=others)
                    connection.execute(upsert, [_row(row) for row in fresh])
                moved.update((row.site, row.remote_id) for row in fresh)
        return frozenset(moved)

    def remove(self, site: str, remote_ids: Iterable[str]) -> None:
        """Forget posts that nobody of the team sees any more; one that was never known is no error."""
        numbers = list(remote_ids)
        with self._database.writing() as connection:
            for start in range(0, len(numbers), BATCH):
                some = POSTS.c.remote_id.in_(numbers[start : start + BATCH])
                connection.execute(delete(POSTS).where(POSTS.c.site == site, some))

    def forget(self, site: str) -> None:
        """Forget all posts of a site and how far they were asked for."""
        with self._database.writing() as connection:
            connection.execute(delete(POSTS).where(POSTS.c.site == site))
            meta.write(connection, f"swept:{site}", "")

    def of(self, site: str, remote_ids: Iterable[str]) -> dict[str, PostRow]:
        """What is known of some posts of a site, by their ids."""
        numbers = list(remote_ids)
        found: dict[str, PostRow] = {}
        with self._database.reading() as connection:
            for start in range(0, len(numbers), BATCH):
                some = POSTS.c.remote_id.in_(numbers[start : start + BATCH])
                rows = connection.execute(select(POSTS).where(POSTS.c.site == site, some))
                found |= {row.remote_id: _post(row) for row in rows}
        return found

    def get(self, site: str, remote_id: str) -> PostRow | None:
        """What is known of one post."""
        statement = select(POSTS).where(POSTS.c.site == site, POSTS.c.remote_id == remote_id)
        with self._database.reading() as connection:
            row = connection.execute(statement).one_or_none()
            return None if row is None else _post(row)

    def rows(self, words: str = "", *, limit: int | None = None, **filters: Unpack[PostFilters]) -> list[PostRow]:
        """The posts whose headline, author or section hold words that begin as all of `words` do, in any spelling, and
        that fit the filters; the last changed first."""
        statement = _filtered(select(POSTS), words, filters).order_by(POSTS.c.modified.desc(), POSTS.c.remote_id)
        with self._database.reading() as connection:
            return list(map(_post, connection.execute(statement.limit(-1 if limit is None else limit))))

    def count(self, words: str = "", **filters: Unpack[PostFilters]) -> int:
        """How many posts `rows` would give without a limit."""
        with self._database.reading() as connection:
            return connection.scalar(_filtered(select(func.count()).select_from(POSTS), words, filters)) or 0

    def ids(self, site: str, after: str = "", limit: int | None = None) -> list[str]:
        """The ids of the posts of `site` in their textual order, those that come after `after`."""
        statement = select(POSTS.c.remote_id).where(POSTS.c.site == site, POSTS.c.remote_id > after)
        with self._database.reading() as connection:
            ordered = statement.order_by(POSTS.c.remote_id).limit(-1 if limit is None else limit)
            return list(connection.scalars(ordered))

    def swept(self, site: str) -> str:
        """The last id of which it was asked whether the site still has it; empty: from the beginning."""
        with self._database.reading() as connection:
            return meta.read(connection, f"swept:{site}") or ""

    def set_swept(self, site: str, remote_id: str) -> None:
        """Remember how far `ids` were asked for."""
        with self._database.writing() as connection:
            meta.write(connection, f"swept:{site}", remote_id)

    def fold_again(self) -> None:
        """Make the words of all rows anew; needed when the folding itself has changed."""
        with self._database.writing() as connection:
            rows = [_post(row) for row in connection.execute(select(POSTS))]
            connection.execute(delete(POSTS))
            if rows:
                connection.execute(insert(POSTS), [_row(row) for row in rows])


def _filtered(statement: Select[Any], words: str, filters: PostFilters) -> Select[Any]:
    if site := filters.get("site"):
        statement = statement.where(POSTS.c.site == site)
    if state := filters.get("state"):
        statement = statement.where(POSTS.c.state == state.value)
    if (mine := filters.get("mine")) is not None:
        statement = statement.where(POSTS.c.mine == mine)
    if since := filters.get("since"):
        statement = statement.where(POSTS.c.at >= since)
    if until := filters.get("until"):
        statement = statement.where(POSTS.c.at < until)
    for word in fold.words(words):
        forms = {word, fold.stem(word)}
        statement = statement.where(or_(*(func.instr(POSTS.c.words, f" {form}") > 0 for form in forms)))
    return statement


def _row(row: PostRow) -> dict[str, object]:
    words = folding.folded(row.headline, (row.author, row.section))
    return {**shallow(row), "state": row.state.value, "words": f" {words.headline} {words.text} {words.stems}"}


def _post(row: Row[Any]) -> PostRow:
    return PostRow(
        site=row.site,
        remote_id=row.remote_id,
        headline=row.headline,
        state=State(row.state),
        author=row.author,
        modified=row.modified,
        at=row.at,
        section=row.section,
        url=row.url,
        mine=row.mine,
        editable=row.editable,
        revision=row.revision,
        editing=row.editing,
    )
