"""The rows that the program speaks of are the tables that the migrations make."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from newsroom.store import schema
from newsroom.store.layout import DATABASE, SCHEMA
from newsroom.store.rows import METADATA
from newsroom.store.store import Store


def _ours(_item: object, name: str | None, kind: str, *_: object) -> bool:
    return kind != "table" or (not (name or "").endswith("_vocabulary") and "_index" not in (name or ""))


def test_rows_and_tables_are_equal(store: Store, profile: Path) -> None:
    engine = create_engine(f"sqlite:///{profile / DATABASE}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _ours, "compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_the_newest_migration_is_the_schema_of_the_program(store: Store, profile: Path) -> None:
    script = ScriptDirectory(str(schema.MIGRATIONS))
    assert script.get_current_head() == f"{SCHEMA:04d}"
    with closing(sqlite3.connect(profile / DATABASE)) as other:
        assert other.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_any_sqlite_tool_may_write_to_the_words(store: Store, profile: Path) -> None:
    """The triggers call nothing of ours."""
    with closing(sqlite3.connect(profile / DATABASE)) as other, other:
        other.execute(
            "INSERT INTO drafts (headline, state, section, site, created, modified, stale, article)"
            " VALUES ('a', 'draft', '', 'x', '2026-01-28T00:00:00+00:00', '2026-01-28T00:00:00+00:00', 0, '{}')"
        )
        other.execute("INSERT INTO draft_words VALUES (1, 'a', 'b', 'c')")
        other.execute("UPDATE draft_words SET text = 'd'")
    assert [row.id for row in store.drafts.rows("d")] == [1]
    assert store.drafts.rows("b") == []
    assert store.problems() == ()


def test_the_store_works_without_the_orm() -> None:
    """The ORM would be 6 MB more in every window."""
    question = (
        "import sys, tempfile; from pathlib import Path; from newsroom.store.store import Store;"
        "from newsroom.domain.article import Article;"
        "store = Store.open(Path(tempfile.mkdtemp())); draft = store.drafts.add(Article(headline='خبر'), 'x');"
        "store.drafts.save(draft.id, Article(headline='خبر آخر')); assert store.drafts.rows('خبر'); store.close();"
        "store = Store.open(store.profile); store.close(); print('sqlalchemy.orm' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
