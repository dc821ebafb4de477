"""The rows of the database. Private to the store: everything else sees the frozen values of `newsroom.domain`.

The migrations make the tables; a test holds the two equal. Long texts stand last in a row and are deferred, so that a
list never reads them. The virtual tables ``draft_index`` and ``archive_index`` (FTS5 over ``draft_words`` and
``archive_words``) are made by the migrations alone and kept by plain triggers, which any SQLite tool can run.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Dialect, ForeignKey, Index, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from newsroom.store.layout import read_moment, write_moment


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as text in UTC."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else write_moment(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else read_moment(value)


class Record(DeclarativeBase):
    """What all rows have in common."""

    type_annotation_map = {datetime: Moment, dict[str, Any]: JSON, list[str]: JSON, list[Any]: JSON}  # noqa: RUF012


class MetaRecord(Record):
    """A fact about the database itself."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class SettingRecord(Record):
    __tablename__ = "settings"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class DraftRecord(Record):
    """`stale` says that the words in the index are older than the article."""

    __tablename__ = "drafts"
    __table_args__ = (Index("drafts_by_time", "binned", "modified"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    headline: Mapped[str]
    state: Mapped[str]
    section: Mapped[str]
    site: Mapped[str]
    created: Mapped[datetime]
    modified: Mapped[datetime]
    schedule: Mapped[datetime | None]
    binned: Mapped[datetime | None]
    stale: Mapped[bool] = mapped_column(index=True)
    remote: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    article: Mapped[str] = mapped_column(deferred=True)


class DraftWordsRecord(Record):
    """The folded words of a draft, as the index holds them."""

    __tablename__ = "draft_words"
    id: Mapped[int] = mapped_column(ForeignKey("drafts.id"), primary_key=True)
    headline: Mapped[str]
    text: Mapped[str]
    stems: Mapped[str]


class SnapshotRecord(Record):
    """An article as it once was; `digest` is the SHA-256 of its stored form, so the same content stands once."""

    __tablename__ = "snapshots"
    digest: Mapped[str] = mapped_column(primary_key=True)
    article: Mapped[str]


class RevisionRecord(Record):
    __tablename__ = "revisions"
    __table_args__ = (Index("revisions_of_draft", "draft", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    draft: Mapped[int] = mapped_column(ForeignKey("drafts.id"))
    at: Mapped[datetime]
    reason: Mapped[str]
    words: Mapped[int]
    digest: Mapped[str] = mapped_column(ForeignKey("snapshots.digest"))


class JobRecord(Record):
    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_of_draft", "draft", "id"), Index("outbox_by_state", "state", "id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    draft: Mapped[int] = mapped_column(ForeignKey("drafts.id"))
    site: Mapped[str]
    kind: Mapped[str]
    key: Mapped[str]
    step: Mapped[str]
    state: Mapped[str]
    attempts: Mapped[int]
    next_try: Mapped[datetime | None]
    reason: Mapped[str]
    detail: Mapped[str]
    remote_id: Mapped[str]
    at: Mapped[datetime | None]
    created: Mapped[datetime]
    digest: Mapped[str] = mapped_column(ForeignKey("snapshots.digest"))
    note: Mapped[dict[str, Any]]


class ArchiveRecord(Record):
    """One published article. `id` grows with the time of publication, so that the newest come first by row;
    `address` is the URL in the form of `plain_address`."""

    __tablename__ = "archive"
    __table_args__ = (
        Index("archive_by_remote", "site", "remote_id", unique=True),
        Index("archive_by_section", "site", "section", "id"),
        Index("archive_by_address", "address"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    site: Mapped[str]
    remote_id: Mapped[str]
    url: Mapped[str]
    address: Mapped[str]
    headline: Mapped[str]
    standfirst: Mapped[str]
    section: Mapped[str]
    tags: Mapped[list[str]]
    published: Mapped[datetime | None]
    modified: Mapped[str]
    picture: Mapped[str]
    text: Mapped[str]


class ArchiveWordsRecord(Record):
    """The folded words of a published article, as the index holds them."""

    __tablename__ = "archive_words"
    id: Mapped[int] = mapped_column(ForeignKey("archive.id"), primary_key=True)
    headline: Mapped[str]
    text: Mapped[str]
    stems: Mapped[str]


class TermRecord(Record):
    """A section or a tag of a site, in the site's order."""

    __tablename__ = "terms"
    site: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    slug: Mapped[str]
    parent: Mapped[str]
    count: Mapped[int]
    place: Mapped[int]


class SiteRecord(Record):
    __tablename__ = "sites"
    name: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    address: Mapped[str]
    user: Mapped[str]
    role: Mapped[str]
