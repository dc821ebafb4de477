"""Where the text of a draft came from, and who answered for publishing one in spite of what was found in it."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """What was written before counts as typed here."""
    op.execute("ALTER TABLE drafts ADD COLUMN origin VARCHAR NOT NULL DEFAULT 'typed'")
    op.execute("ALTER TABLE drafts ADD COLUMN source VARCHAR NOT NULL DEFAULT ''")
    op.execute("ALTER TABLE revisions ADD COLUMN override JSON")
