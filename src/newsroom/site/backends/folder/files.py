"""Files of a folder that several people write: whole or not at all, one writer at a time.

A `Batch` is a set of files that belong together. They are written aside and forced to the disk; then ``journal.json``
says where each goes; then they are moved there. Up to the journal nothing has happened, from the journal on
everything will: `finish` completes a journal that somebody left lying, as often as it is called.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from newsroom.domain.errors import NetworkError, NewsroomError, WorkstationError

INDEX = "index.sqlite"
STAGING = "staging"
JOURNAL = "journal.json"
PATIENCE = 30.0  # seconds that a writer waits for the one before it
_SYNCERS = 8  # files forced to the disk side by side: the disk joins them into few writes
_OF_INDEX = {  # what SQLite says of the disk, in the words of the system
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.ENOENT,
    sqlite3.SQLITE_IOERR: errno.EIO,
}


@contextmanager
def faults(root: Path) -> Iterator[None]:
    """Faults of the disk, the network drive or the index, said as ours.

    An index that turns out to be broken is thrown away: the next who comes makes it anew.
    """
    try:
        yield
    except OSError as fault:
        raise _said(fault, root) from fault
    except sqlite3.OperationalError as fault:
        number = _OF_INDEX.get(fault.sqlite_errorcode & 0xFF)
        if number is None:
            raise NetworkError("folder.busy", str(fault), path=str(root)) from fault
        raise _said(OSError(number, str(fault)), root) from fault
    except sqlite3.DatabaseError as fault:
        (root / INDEX).unlink(missing_ok=True)
        raise NetworkError("folder.busy", str(fault), path=str(root)) from fault


def _said(fault: OSError, root: Path) -> NewsroomError:
    where, detail = str(root), str(fault)
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return WorkstationError("folder.full", detail=detail, path=where)
    if fault.errno == errno.EROFS:
        return WorkstationError("folder.read-only", detail=detail, path=where)
    if isinstance(fault, PermissionError):
        return WorkstationError("folder.forbidden", detail=detail, path=where)
    return NetworkError("folder.unreachable", detail=detail, path=where)


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Be the only writer of the folder; NetworkError when another one does not come to an end.

    The lock belongs to the open file, so the system takes it back from a process that dies.
    """
    with (root / "lock").open("ab") as handle:
        deadline = time.monotonic() + PATIENCE
        while not _take(handle):
            if time.monotonic() > deadline:
                raise NetworkError("folder.busy", path=str(root))
            time.sleep(0.02)
        yield


def _take(handle: IO[bytes]) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            handle.seek(0)
            getattr(msvcrt, "locking")(handle.fileno(), getattr(msvcrt, "LK_NBLCK"), 1)  # noqa: B009 - Windows only
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


class Batch:
    """Files to be written and removed together, in the order they were given; removals come last.

    `durable` says whether the disk itself must hold them: without it the change survives the death of the program
    but not of the machine.
    """

    def __init__(self, root: Path, *, durable: bool = True) -> None:
        self._root = root
        self._durable = durable
        self._staged: dict[str, str] = {}
        self._removals: set[str] = set()

    def write(self, target: str, data: bytes | Path) -> None:
        """Put `data`, or a copy of the file it names, at `target`, a path within the folder."""
        staged = self._staged.setdefault(target, f"{STAGING}/{len(self._staged)}")
        path = self._root / staged
        if len(self._staged) == 1:
            path.parent.mkdir(exist_ok=True)
        if isinstance(data, Path):
            shutil.copyfile(data, path)
        else:
            path.write_bytes(data)
        self._removals.discard(target)

    def remove(self, target: str) -> None:
        """Take the file at `target` away when the change is put in place; one that is not there is no fault."""
        if target not in self._staged:
            self._removals.add(target)

    def commit(self, note: dict[str, Any]) -> None:
        """Put everything in place. `note` goes into the journal, for whoever must finish it."""
        if self._durable:
            with ThreadPoolExecutor(_SYNCERS) as pool:
                list(pool.map(_sync, [self._root / staged for staged in self._staged.values()]))
        moves = [(staged, target) for target, staged in self._staged.items()]
        removals = sorted(target for target in self._removals if (self._root / target).exists())
        journal = {"moves": moves, "removals": removals, "note": note}
        path = self._root / STAGING / JOURNAL
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(journal, ensure_ascii=False), encoding="utf-8")
        _sync(path)
        path.replace(self._root / JOURNAL)
        _sync(self._root)
        _apply(self._root, journal)


def pending(root: Path) -> bool:
    """Whether a change was left unfinished."""
    return (root / JOURNAL).exists()


def finish(root: Path) -> dict[str, Any] | None:
    """Complete the journal that lies there and give back its note; None where there is none.

    The journal stays: call `close` when what the note says is done too.
    """
    try:
        journal = json.loads((root / JOURNAL).read_bytes())
    except FileNotFoundError:
        shutil.rmtree(root / STAGING, ignore_errors=True)  # files of a change that never came to its journal
        return None
    _apply(root, journal)
    note: dict[str, Any] = journal["note"]
    return note


def close(root: Path) -> None:
    """The change is complete: forget its journal."""
    (root / JOURNAL).unlink(missing_ok=True)


def _apply(root: Path, journal: dict[str, Any]) -> None:
    folders = set()
    for staged, target in journal["moves"]:
        if (root / staged).exists():  # else it was moved before the program died
            (root / target).parent.mkdir(parents=True, exist_ok=True)
            (root / staged).replace(root / target)
        folders.add((root / target).parent)
    for target in journal["removals"]:
        (root / target).unlink(missing_ok=True)
    for folder in folders:
        _sync(folder)


def _sync(path: Path) -> None:
    """Force a file, or the list of files of a folder, to the disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
