"""Who a version of an article was kept by."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Of the versions that were kept before nobody knows."""
    op.execute("ALTER TABLE revisions ADD COLUMN who VARCHAR NOT NULL DEFAULT ''")
