"""The SQLite database of a profile: connections, transactions, and faults of the disk put into words.

WAL, ``synchronous=FULL``: what a writing block committed is kept, even through a loss of power. Any number of threads
may read; writers take turns.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError

from newsroom.domain.errors import WorkstationError

BUSY_SECONDS = 5.0
LEAST_FREE = 65536  # bytes; SQLite makes the index of its log this large at the least
INDEXES = ("draft_index", "archive_index")
FAULTS = {
    sqlite3.SQLITE_FULL: "store.disk-full",
    sqlite3.SQLITE_READONLY: "store.read-only",
    sqlite3.SQLITE_PERM: "store.read-only",
    sqlite3.SQLITE_CANTOPEN: "store.cannot-open",
    sqlite3.SQLITE_IOERR: "store.disk-fault",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_NOTADB: "store.damaged",
    sqlite3.SQLITE_BUSY: "store.locked",
    sqlite3.SQLITE_LOCKED: "store.locked",
}


def fault_of(error: BaseException | None, path: Path) -> WorkstationError | None:
    """What the disk has done, as an error with a sentence; None when the fault is in our own statement."""
    code = FAULTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if code == "store.disk-fault" and _is_full(path):  # the log's index cannot grow: SQLite calls it a fault
        code = "store.disk-full"
    elif code == "store.disk-fault" and _is_read_only(path):  # the system has made the disk so: SQLite calls it a fault
        code = "store.read-only"
    return None if code is None else WorkstationError(code, detail=str(error), path=str(path))


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < LEAST_FREE
    except OSError:
        return False


def _is_read_only(path: Path) -> bool:
    return path.exists() and not os.access(path, os.W_OK)


def _connected(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # we open the transactions ourselves, so that DDL is inside them too
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={int(BUSY_SECONDS * 1000)}",
        "temp_store=MEMORY",
        "cache_size=-8000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begun(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    driver.execute("BEGIN IMMEDIATE" if writing else "BEGIN")  # as a statement of SQLAlchemy it would cost as a query


class _Mine(threading.local):
    """The writing block that this thread is in, and what is to be done when it is kept."""

    def __init__(self) -> None:
        self.connection: Connection | None = None
        self.acts: list[Callable[[], object]] = []


class Database:
    """The open database file at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turn = threading.Lock()
        self._mine = _Mine()
        self._readers: Engine = create_engine(
            URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS}
        )
        event.listen(self._readers, "connect", _connected)
        event.listen(self._readers, "begin", _begun)
        self._writers = self._readers.execution_options(writing=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the database; within a writing block of this thread, that block's own.
        WorkstationError when the disk fails."""
        if self._mine.connection is not None:
            yield self._mine.connection
            return
        with self._worded(), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction: committed to the disk at the block's end, undone whole if the block raises.

        A block within another of the same thread is a part of it: what it raises must leave the outer one too.

        WorkstationError when the disk fails; nothing was written then and the block may be tried again.
        """
        mine = self._mine
        if mine.connection is not None:
            yield mine.connection
            return
        acts: list[Callable[[], object]] = []
        with self._turn:
            try:
                with self._worded(), self._writers.begin() as mine.connection:
                    mine.acts = acts
                    yield mine.connection
            finally:
                mine.connection = None
        for act in acts:
            act()

    def when_kept(self, act: Callable[[], object]) -> None:
        """Do `act` once what the present writing block of this thread has written is on the disk."""
        self._mine.acts.append(act)

    def problems(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file and its indexes, in its own words."""
        with self._worded(), self._writers.connect() as connection:
            found = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
            for name in INDEXES:
                try:
                    connection.exec_driver_sql(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
                except DBAPIError as error:
                    found.append(f"{name}: {error.orig}")
        return tuple(found)

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            fault = fault_of(error.orig if isinstance(error, DBAPIError) else error, self.path)
            if fault is None:
                raise
            raise fault from error

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        self._readers.dispose()
