"""What a site last gave back of a draft, a colleague's text that waits for a decision, and the posts of the team."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """No text that was there changes; the sites are read from their beginning once more, for the posts."""
    for column in ("base", "theirs", "held"):  # Alembic cannot add a column with its reference to SQLite
        op.execute(f"ALTER TABLE drafts ADD COLUMN {column} VARCHAR REFERENCES snapshots (digest)")
    op.create_table(
        "posts",
        sa.Column("site", sa.String(), primary_key=True),
        sa.Column("remote_id", sa.String(), primary_key=True),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("headline", "state", "author", "modified")),
        sa.Column("at", sa.String()),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("section", "url", "revision", "editing")),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("mine", "editable")),
        sa.Column("words", sa.String(), nullable=False),
    )
    op.create_index("posts_by_time", "posts", ["site", "modified"])
    op.create_index("posts_by_day", "posts", ["at"])
    op.execute("DELETE FROM meta WHERE key LIKE 'cursor:%'")
    # a creation that may have been sent is noted from now on: of the older ones nobody knows, so they are looked up
    op.execute("UPDATE outbox SET note = json_set(note, '$.creating', json('true')) WHERE remote_id = ''")
