"""Transactions are whole, readers do not wait, and what the disk does is said in a sentence."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.errors import WorkstationError
from newsroom.language.words import LANGUAGES, say
from newsroom.store import database, schema
from newsroom.store.database import Database
from newsroom.store.layout import DATABASE
from newsroom.store.store import Store

LONG = Article(headline="نص طويل", body=Document((Paragraph(plain("كلمة " * 200_000)),)))


def test_a_block_that_raises_has_written_nothing(store: Store) -> None:
    def half() -> None:
        with store._database.writing() as session:
            session.execute(text("INSERT INTO settings VALUES ('zoom', '130')"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert store.settings.get("zoom") == 100


def test_what_is_written_together_is_kept_or_undone_together(store: Store) -> None:
    kept: list[int] = []

    def both(*, fails: bool) -> None:
        with store.together():
            draft = store.drafts.add(Article(headline="معًا"), "x")
            store._database.when_kept(lambda: kept.append(draft.id))
            store.settings.set("zoom", 130)
            assert store.drafts.get(draft.id).article.headline == "معًا"
            assert kept == []
            if fails:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        both(fails=True)
    assert (store.drafts.rows(), store.settings.get("zoom"), kept) == ([], 100, [])
    both(fails=False)
    assert ([row.id for row in store.drafts.rows()], store.settings.get("zoom")) == (kept, 130)


def test_a_full_disk_says_so_and_the_same_save_goes_through_later(store: Store) -> None:
    draft = store.drafts.add(Article(headline="قبل"), "x")
    with store._database.reading() as session:
        pages = session.scalar(text("PRAGMA page_count"))
    with store._database.writing() as session:
        limited = session.connection.dbapi_connection
        assert limited
        limited.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(WorkstationError) as caught:
        store.drafts.save(draft.id, LONG)
    assert caught.value.code == "store.disk-full"
    assert store.drafts.get(draft.id) == draft
    limited.execute("PRAGMA max_page_count = 1000000")
    saved = store.drafts.save(draft.id, LONG)
    assert store.drafts.get(draft.id) == saved
    assert store.problems() == ()


@pytest.mark.parametrize(("free", "code"), [(0, "store.disk-full"), (1 << 30, "store.disk-fault")])
def test_a_log_that_finds_no_room_is_a_full_disk(
    profile: Path, monkeypatch: pytest.MonkeyPatch, free: int, code: str
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=free))
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    fault = database.fault_of(error, profile / DATABASE)
    assert fault is not None
    assert fault.code == code


def test_a_disk_that_the_system_made_read_only_is_no_broken_one(
    store: Store, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    for may_write, code in ((True, "store.disk-fault"), (False, "store.read-only")):
        monkeypatch.setattr("os.access", lambda _path, _mode, answer=may_write: answer)
        fault = database.fault_of(error, profile / DATABASE)
        assert fault is not None
        assert fault.code == code


def test_a_disk_that_became_read_only_says_so_and_still_reads(store: Store) -> None:
    draft = store.drafts.save(store.drafts.add(Article(headline="قبل"), "x").id, Article(headline="قبل"))
    with store._database.writing() as session:
        limited = session.connection.dbapi_connection
        assert limited
    limited.execute("PRAGMA query_only = ON")
    with pytest.raises(WorkstationError, match=r"store\.read-only"):
        store.drafts.save(draft.id, LONG)
    assert store.drafts.get(draft.id) == draft
    assert [row.id for row in store.drafts.rows("قبل")] == [draft.id]
    limited.execute("PRAGMA query_only = OFF")
    assert store.drafts.save(draft.id, LONG).article == LONG


def test_another_tool_that_holds_the_database_says_so(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    store = Store.open(profile)
    with closing(sqlite3.connect(profile / DATABASE)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkstationError, match=r"store\.locked"):
            store.drafts.add(LONG, "x")
        assert store.drafts.rows() == []  # readers do not wait
        other.rollback()
    assert store.drafts.add(LONG, "x").article == LONG
    store.close()


@pytest.mark.parametrize("number", sorted(database.FAULTS))
def test_every_fault_of_the_disk_has_a_sentence(number: int) -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = number | 3 << 8  # SQLite adds details in the upper bits
    fault = database.fault_of(error, Path("/ملف"))
    assert fault is not None
    for lang in LANGUAGES:
        assert say(fault.code, lang, **fault.values) != fault.code


def test_a_fault_of_our_own_stays_what_it_is(store: Store) -> None:
    with pytest.raises(OperationalError, match="no such table"), store._database.reading() as session:
        session.execute(text("SELECT * FROM nowhere"))
    with pytest.raises(IntegrityError), store._database.writing() as session:
        session.execute(text("INSERT INTO draft_words VALUES (99, '', '', '')"))


def test_a_database_that_broke_under_way(tmp_path: Path) -> None:
    path = tmp_path / DATABASE
    path.write_bytes(b"no database at all, but long enough to look like one" * 100)
    broken = Database(path)
    with pytest.raises(WorkstationError, match=r"store\.damaged"), broken.reading() as session:
        session.execute(text("SELECT 1"))
    broken.close()
    lost = Database(tmp_path / "none" / DATABASE)
    with pytest.raises(WorkstationError, match=r"store\.cannot-open"), lost.reading() as session:
        session.execute(text("SELECT 1"))
    lost.close()


def test_a_broken_index_is_found(store: Store, profile: Path) -> None:
    store.drafts.add(Article(headline="عنوان"), "x")
    with closing(sqlite3.connect(profile / DATABASE)) as other, other:
        other.execute("INSERT INTO draft_index (rowid, headline, text, stems) VALUES (7, 'x', 'x', 'x')")
    (problem,) = store.problems()
    assert problem.startswith("draft_index")


def test_many_threads_write_and_read_at_once_and_nothing_is_lost(store: Store) -> None:
    drafts = [store.drafts.add(Article(headline=str(n)), "x").id for n in range(4)]
    faults: list[BaseException] = []

    def work(draft: int) -> None:
        try:
            for n in range(25):
                store.drafts.save(draft, Article(headline=f"{draft} {n}"))
                store.revisions.add(draft, Article(headline=f"{draft} {n}"), "save")
                assert len(store.drafts.rows(str(n))) <= 4
        except BaseException as fault:  # handed to the test's own thread
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(draft,)) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert {store.drafts.get(draft).article.headline for draft in drafts} == {f"{draft} 24" for draft in drafts}
    assert all(len(store.revisions.of(draft)) == 25 for draft in drafts)
    assert store.problems() == ()


def test_commits_are_synchronised_in_full(store: Store) -> None:
    with store._database.reading() as session:
        assert session.scalar(text("PRAGMA synchronous")) == 2
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
    assert schema.version(store._database.path) > 0
