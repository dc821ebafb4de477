"""The tables of the database. Private to the store: everything else sees the frozen values of `newsroom.domain`.

The migrations make the tables; a test holds the two equal. Long texts stand last in a row, and a list does not ask for
them. The virtual tables ``draft_index`` and ``archive_index`` (FTS5 over ``draft_words`` and ``archive_words``) are
made by the migrations alone and kept by plain triggers, which any SQLite tool can run.

SQLAlchemy's Core alone: its ORM would be 6 MB more in every window for nothing that these tables need.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Row,
    ScalarSelect,
    Select,
    String,
    Table,
    TypeDecorator,
    Update,
    and_,
    bindparam,
    false,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from newsroom.store.layout import read_moment, write_moment

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from sqlalchemy.sql.dml import ReturningInsert


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as text in UTC."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else write_moment(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else read_moment(value)


METADATA = MetaData()


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, String, primary_key=key, nullable=False)


def _number(name: str, *parts: ForeignKey, key: bool = False) -> Column[int]:
    return Column(name, Integer, *parts, primary_key=key, nullable=False)


META = Table("meta", METADATA, _text("key", key=True), _text("value"))
"""Facts about the database itself."""

SETTINGS = Table("settings", METADATA, _text("name", key=True), _text("value"))

DRAFTS = Table(
    "drafts",
    METADATA,
    _number("id", key=True),
    _text("headline"),
    _text("state"),
    _text("section"),
    _text("site"),
    Column("created", Moment, nullable=False),
    Column("modified", Moment, nullable=False),
    Column("schedule", Moment),
    Column("binned", Moment),
    Column("stale", Boolean, nullable=False, index=True),
    Column("remote", JSON(none_as_null=True)),
    _text("article"),
    Column("base", String, ForeignKey("snapshots.digest")),
    Column("theirs", String, ForeignKey("snapshots.digest")),
    Column("held", String, ForeignKey("snapshots.digest")),
    _text("origin"),
    _text("source"),
    Index("drafts_by_time", "binned", "modified"),
)
"""`stale` says that the words in the index are older than the article. `base` is the article that came back at the last
exchange with the site, `theirs` a colleague's text that waits for a decision, `held` what the site holds meanwhile,
where that is another text."""

DRAFT_WORDS = Table(
    "draft_words",
    METADATA,
    _number("id", ForeignKey("drafts.id"), key=True),
    _text("headline"),
    _text("text"),
    _text("stems"),
)
"""The folded words of the drafts, as the index holds them."""

SNAPSHOTS = Table("snapshots", METADATA, _text("digest", key=True), _text("article"))
"""Articles as they once were; `digest` is the SHA-256 of the stored form, so the same content stands once."""

REVISIONS = Table(
    "revisions",
    METADATA,
    _number("id", key=True),
    _number("draft", ForeignKey("drafts.id")),
    Column("at", Moment, nullable=False),
    _text("reason"),
    _number("words"),
    Column("digest", String, ForeignKey("snapshots.digest"), nullable=False),
    Column("override", JSON(none_as_null=True)),
    _text("who"),
    Index("revisions_of_draft", "draft", "id"),
)

OUTBOX = Table(
    "outbox",
    METADATA,
    _number("id", key=True),
    _number("draft", ForeignKey("drafts.id")),
    _text("site"),
    _text("kind"),
    _text("key"),
    _text("step"),
    _text("state"),
    _number("attempts"),
    Column("next_try", Moment),
    _text("reason"),
    _text("detail"),
    _text("remote_id"),
    Column("at", Moment),
    Column("created", Moment, nullable=False),
    Column("digest", String, ForeignKey("snapshots.digest"), nullable=False),
    Column("note", JSON, nullable=False),
    Index("outbox_of_draft", "draft", "id"),
    Index("outbox_by_state", "state", "id"),
)

ARCHIVE = Table(
    "archive",
    METADATA,
    _number("id", key=True),
    _text("site"),
    _text("remote_id"),
    _text("url"),
    _text("address"),
    _text("headline"),
    _text("standfirst"),
    _text("section"),
    Column("tags", JSON, nullable=False),
    Column("published", Moment),
    _text("modified"),
    _text("picture"),
    _text("text"),
    Index("archive_by_remote", "site", "remote_id", unique=True),
    Index("archive_by_section", "site", "section", "id"),
    Index("archive_by_address", "address"),
)
"""The published articles. `id` grows with the time of publication, so that the newest come first by row; `address` is
the URL in the form of `plain_address`."""

ARCHIVE_WORDS = Table(
    "archive_words",
    METADATA,
    _number("id", ForeignKey("archive.id"), key=True),
    _text("headline"),
    _text("text"),
    _text("stems"),
)
"""The folded words of the published articles, as the index holds them."""

POSTS = Table(
    "posts",
    METADATA,
    _text("site", key=True),
    _text("remote_id", key=True),
    _text("headline"),
    _text("state"),
    _text("author"),
    Column("modified", Moment, nullable=False),
    Column("at", Moment),
    _text("section"),
    _text("url"),
    _text("revision"),
    _text("editing"),
    Column("mine", Boolean, nullable=False),
    Column("editable", Boolean, nullable=False),
    _text("words"),
    Index("posts_by_time", "site", "modified"),
    Index("posts_by_day", "at"),
)
"""The posts of the team, without their text. `words` are the folded words of headline, author and section, each after
a blank."""

TERMS = Table(
    "terms",
    METADATA,
    _text("site", key=True),
    _text("kind", key=True),
    _text("id", key=True),
    _text("name"),
    _text("slug"),
    _text("parent"),
    _number("count"),
    _number("place"),
)
"""The sections and tags of the sites, in each site's order."""

SITES = Table("sites", METADATA, _text("name", key=True), _text("kind"), _text("address"), _text("user"), _text("role"))


def those(values: Iterable[str | int]) -> ScalarSelect[Any]:
    """`values` for ``in_``, as one value of the statement: a list of them would be compiled anew at every length."""
    return select(func.json_each(json.dumps(list(values))).table_valued("value").c.value).scalar_subquery()


def named(table: Table, names: Iterable[tuple[str, str]]) -> Select[Any]:
    """The rows of a table that have one of these names: a site, and an id there."""
    of_site: dict[str, list[str]] = {}
    for site, remote_id in names:
        of_site.setdefault(site, []).append(remote_id)
    same = [and_(table.c.site == site, table.c.remote_id.in_(those(ids))) for site, ids in of_site.items()]
    return select(table).where(or_(false(), *same))


def shallow(value: DataclassInstance) -> dict[str, Any]:
    """The fields of a value by their names, as they are: `dataclasses.asdict` would copy each of them deeply."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def find(connection: Connection, table: Table, value: str | int) -> Row[Any] | None:
    """The row of `table` with this value in its first column."""
    return connection.execute(row_of(table), {"of": value}).one_or_none()


def has(connection: Connection, table: Table, value: str | int) -> bool:
    """Whether a row of `table` has this value in its first column; an article is not read for that."""
    return connection.scalar(row_of(table, table.columns[0]), {"of": value}) is not None


def put(connection: Connection, table: Table, **values: object) -> None:
    """Insert a row, or set its other columns where the key in its first column is there already."""
    key = table.columns[0].name
    others = {name: value for name, value in values.items() if name != key}
    statement = insert(table).values(values).on_conflict_do_update(index_elements=[key], set_=others)
    connection.execute(statement)


def add(connection: Connection, table: Table, **values: object) -> int:
    """Insert a row into a table that numbers its rows; its number."""
    number: int = connection.execute(_adding(table), values).scalar_one()
    return number


def change(connection: Connection, table: Table, key: int, **values: object) -> bool:
    """Set columns of the row with this key in its first column; whether there is one."""
    return connection.execute(_changing(table), {"of": key, **values}).rowcount > 0


@cache
def row_of(table: Table, *columns: Column[Any]) -> Select[Any]:
    """The columns of a table, all of them if none are named, where the first one is ``:of``. Made once: to put a
    statement together costs more than to carry it out."""
    return select(*(columns or [table])).where(table.columns[0] == bindparam("of"))


@cache
def _adding(table: Table) -> ReturningInsert[Any]:
    return insert(table).returning(table.c.id)


@cache
def _changing(table: Table) -> Update:
    return update(table).where(table.columns[0] == bindparam("of"))
