"""The first schema: drafts, history, outbox, archive, settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

INDEX = """
CREATE VIRTUAL TABLE {name}_index USING fts5(
    headline, text, stems, content='{name}_words', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')
"""
VOCABULARY = "CREATE VIRTUAL TABLE {name}_vocabulary USING fts5vocab({name}_index, 'row')"
ADDED = """
CREATE TRIGGER {name}_words_added AFTER INSERT ON {name}_words BEGIN
    INSERT INTO {name}_index (rowid, headline, text, stems) VALUES (new.id, new.headline, new.text, new.stems);
END
"""
GONE = """
CREATE TRIGGER {name}_words_gone AFTER DELETE ON {name}_words BEGIN
    INSERT INTO {name}_index ({name}_index, rowid, headline, text, stems)
    VALUES ('delete', old.id, old.headline, old.text, old.stems);
END
"""
CHANGED = """
CREATE TRIGGER {name}_words_changed AFTER UPDATE ON {name}_words BEGIN
    INSERT INTO {name}_index ({name}_index, rowid, headline, text, stems)
    VALUES ('delete', old.id, old.headline, old.text, old.stems);
    INSERT INTO {name}_index (rowid, headline, text, stems) VALUES (new.id, new.headline, new.text, new.stems);
END
"""


def upgrade() -> None:
    """Make every table of the first release."""
    settings()
    drafts()
    history()
    outbox()
    archive()
    for name in ("draft", "archive"):
        words(name)


def key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), primary_key=True)


def number(name: str = "id") -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), primary_key=True)


def text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=null)


def settings() -> None:
    op.create_table("meta", key("key"), text("value"))
    op.create_table("settings", key("name"), text("value"))
    op.create_table("sites", key("name"), text("kind"), text("address"), text("user"), text("role"))


def drafts() -> None:
    op.create_table(
        "drafts",
        number(),
        text("headline"),
        text("state"),
        text("section"),
        text("site"),
        text("created"),
        text("modified"),
        text("schedule", null=True),
        text("binned", null=True),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("remote", sa.JSON(), nullable=True),
        text("article"),
    )
    op.create_index("drafts_by_time", "drafts", ["binned", "modified"])
    op.create_index("ix_drafts_stale", "drafts", ["stale"])


def history() -> None:
    op.create_table("snapshots", key("digest"), text("article"))
    op.create_table(
        "revisions",
        number(),
        sa.Column("draft", sa.Integer(), sa.ForeignKey("drafts.id"), nullable=False),
        text("at"),
        text("reason"),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), sa.ForeignKey("snapshots.digest"), nullable=False),
    )
    op.create_index("revisions_of_draft", "revisions", ["draft", "id"])


def outbox() -> None:
    op.create_table(
        "outbox",
        number(),
        sa.Column("draft", sa.Integer(), sa.ForeignKey("drafts.id"), nullable=False),
        text("site"),
        text("kind"),
        text("key"),
        text("step"),
        text("state"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        text("next_try", null=True),
        text("reason"),
        text("detail"),
        text("remote_id"),
        text("at", null=True),
        text("created"),
        sa.Column("digest", sa.String(), sa.ForeignKey("snapshots.digest"), nullable=False),
        sa.Column("note", sa.JSON(), nullable=False),
    )
    op.create_index("outbox_of_draft", "outbox", ["draft", "id"])
    op.create_index("outbox_by_state", "outbox", ["state", "id"])


def archive() -> None:
    op.create_table(
        "archive",
        number(),
        *(text(name) for name in ("site", "remote_id", "url", "address", "headline", "standfirst", "section")),
        sa.Column("tags", sa.JSON(), nullable=False),
        text("published", null=True),
        *(text(name) for name in ("modified", "picture", "text")),
    )
    op.create_index("archive_by_remote", "archive", ["site", "remote_id"], unique=True)
    op.create_index("archive_by_section", "archive", ["site", "section", "id"])
    op.create_index("archive_by_address", "archive", ["address"])
    op.create_table(
        "terms",
        *(key(name) for name in ("site", "kind", "id")),
        *(text(name) for name in ("name", "slug", "parent")),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
    )


def words(name: str) -> None:
    """The folded words beside `name`, their index, and the triggers that keep it: plain SQL, for any SQLite tool."""
    parent = "drafts.id" if name == "draft" else "archive.id"
    op.create_table(
        f"{name}_words",
        sa.Column("id", sa.Integer(), sa.ForeignKey(parent), primary_key=True),
        *(text(column) for column in ("headline", "text", "stems")),
    )
    for statement in (INDEX, VOCABULARY, ADDED, GONE, CHANGED):
        op.execute(statement.format(name=name))
