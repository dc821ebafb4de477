"""A schema moves forward whole, with a copy first; a newer database and a damaged one are left as they are."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsroom.domain.article import Article, Remote, TextOrigin
from newsroom.domain.errors import WorkstationError
from newsroom.domain.format.stored import write_article
from newsroom.store import schema
from newsroom.store.database import Database
from newsroom.store.layout import BACKUPS, DATABASE, SCHEMA
from newsroom.store.store import Store

STEP = """
from alembic import op
revision = "{new:04d}"
down_revision = "{old:04d}"

def upgrade():
    op.execute("CREATE TABLE added (x)")
    op.execute("INSERT INTO settings VALUES ('zoom', '130')")
    {more}
"""


def move(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str = "") -> None:
    """Let the program be one schema further than it is."""
    shutil.copytree(schema.MIGRATIONS, folder)
    step = STEP.format(new=SCHEMA + 1, old=SCHEMA, more=more)
    (folder / "versions" / "further.py").write_text(step, encoding="utf-8")
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    monkeypatch.setattr(schema, "SCHEMA", SCHEMA + 1)


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


@pytest.fixture
def written(profile: Path) -> Path:
    """A profile with a draft in it, closed."""
    store = Store.open(profile)
    store.drafts.add(Article(headline="عنوان"), "x")
    store.close()
    return profile


def test_a_step_is_taken_once_with_a_copy_first(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    move(monkeypatch, tmp_path / "100% moved")
    for _ in range(2):
        store = Store.open(written)
        assert store.settings.get("zoom") == 130
        assert store.drafts.rows()[0].headline == "عنوان"
        store.close()
    assert "added" in tables(written / DATABASE)
    (copy,) = (written / BACKUPS).iterdir()
    assert f"schema{SCHEMA}" in copy.name
    assert "added" not in tables(copy)
    assert schema.version(copy) == SCHEMA
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT headline FROM drafts").fetchall() == [("عنوان",)]


def test_a_step_that_fails_in_the_middle_leaves_the_old_database(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        move(patched, tmp_path / "moved", "raise ZeroDivisionError")
        with pytest.raises(ZeroDivisionError):
            Store.open(written)
    assert "added" not in tables(written / DATABASE)
    assert schema.version(written / DATABASE) == SCHEMA
    assert len(list((written / BACKUPS).iterdir())) == 1
    store = Store.open(written)  # and the profile is free again
    assert store.settings.get("zoom") == 100
    store.close()


def test_the_last_copies_are_kept(written: Path) -> None:
    copies = [schema.back_up(written / DATABASE, 1) for _ in range(schema.KEPT_BACKUPS + 3)]
    assert sorted((written / BACKUPS).iterdir()) == copies[3:]


def test_a_copy_holds_what_is_still_in_the_log(store: Store, profile: Path) -> None:
    store.drafts.add(Article(headline="آخر ما كُتب"), "x")
    copy = schema.back_up(profile / DATABASE, 1)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT headline FROM drafts").fetchall() == [("آخر ما كُتب",)]


def test_no_room_for_the_copy_is_no_migration(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    move(monkeypatch, tmp_path / "moved")
    (written / BACKUPS).write_text("a file where the folder should be")
    with pytest.raises(WorkstationError, match=r"store\.disk-fault"):
        Store.open(written)
    assert schema.version(written / DATABASE) == SCHEMA


def test_a_newer_database_is_not_touched(written: Path) -> None:
    with closing(sqlite3.connect(written / DATABASE)) as connection, connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in written.glob("*.sqlite*")}
    for _ in range(2):
        with pytest.raises(WorkstationError, match=r"store\.newer"):
            Store.open(written)
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in written.glob("*.sqlite*")} == before
    assert not (written / BACKUPS).exists()


@pytest.mark.parametrize("damage", [b"this is no database" * 100, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_database_is_not_touched(written: Path, damage: bytes) -> None:
    (written / DATABASE).write_bytes(damage)
    with pytest.raises(WorkstationError, match=r"store\.damaged"):
        Store.open(written)
    assert (written / DATABASE).read_bytes() == damage


def test_a_database_that_was_never_begun_is_begun(profile: Path) -> None:
    profile.mkdir(parents=True)
    (profile / DATABASE).touch()
    store = Store.open(profile)
    assert store.drafts.rows() == []
    store.close()
    assert not (profile / BACKUPS).exists()


def test_a_profile_of_the_first_release_opens_and_keeps_everything(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "first"
    shutil.copytree(schema.MIGRATIONS, first, ignore=shutil.ignore_patterns("v000[2-9].py"))
    profile.mkdir(parents=True)
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", first)
        patched.setattr(schema, "SCHEMA", 1)
        database = Database(profile / DATABASE)
        schema.prepare(database)
        database.close()
    moment = "2026-01-28T00:00:00.000000+00:00"
    with closing(sqlite3.connect(profile / DATABASE)) as connection, connection:
        connection.execute(
            "INSERT INTO drafts (id, headline, state, section, site, created, modified, stale, remote, article)"
            " VALUES (4, 'عنوان', 'published', '', 'س', ?, ?, 1, '{\"id\": \"9\"}', ?)",
            (moment, moment, write_article(Article(headline="عنوان"))),
        )
        connection.execute("INSERT INTO meta VALUES ('cursor:س', '12'), ('default-site', 'س')")
        connection.execute("INSERT INTO settings VALUES ('zoom', '120')")
        connection.execute("INSERT INTO snapshots VALUES ('d', ?)", (write_article(Article(headline="عنوان")),))
        connection.executemany(
            "INSERT INTO outbox (draft, site, kind, key, step, state, attempts, reason, detail, remote_id, created,"
            " digest, note) VALUES (4, 'س', 'publish', ?, '', 'waiting', 0, '', '', ?, ?, 'd', '{\"tags\": {}}')",
            [("k1", "", moment), ("k2", "9", moment)],
        )
    store = Store.open(profile)
    (row,) = store.drafts.rows("عنوان")
    draft = store.drafts.get(row.id)
    assert (draft.id, draft.article, draft.remote) == (4, Article(headline="عنوان"), Remote("9"))
    assert (draft.origin, draft.source) == (TextOrigin.TYPED, "")
    assert (store.drafts.base(4), store.drafts.on_site("س")) == (None, {"9": 4})
    assert (store.settings.get("zoom"), store.sites.default()) == (120, "س")
    assert [job.note for job in store.outbox.open()] == [{"tags": {}, "creating": True}, {"tags": {}}]
    assert store.archive.cursor("س") == ""  # read from its beginning once, for the posts of the team
    assert store.problems() == ()
    store.close()
    (copy,) = (profile / BACKUPS).iterdir()
    assert schema.version(copy) == 1
