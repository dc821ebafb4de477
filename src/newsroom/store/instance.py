"""One writer process for a profile: a lock on a file, released by the kernel when the process dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import IO, TypedDict

from newsroom.domain.errors import StoreBusy, WorkstationError
from newsroom.store.layout import LOCK

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte behind the text: a locked byte of Windows cannot be read by others

    def _lock(file: IO[bytes]) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


PATIENCE = 10.0  # seconds that a command is waited for
PAUSE = 0.05  # seconds between two tries: no system waits for a lock and gives up after a while
_BRIEF, _LASTING = "command", "window"


def _silently() -> None:
    """Nobody is told of the waiting."""


def _free(file: IO[bytes]) -> bool:
    """Whether the lock was free; it is ours then."""
    try:
        _lock(file)
    except OSError:
        return False
    return True


class Holding(TypedDict, total=False):
    """How a profile is held and waited for; see `ProfileLock`."""

    brief: bool
    waiting: Callable[[], None]


class ProfileLock:
    """The right to write to a profile. Its file has the number of the process that holds it, and for what.

    Held for a command (`brief`), it is waited for, at most `PATIENCE`; `waiting` is called once when that begins. Held
    for a window, it is not: StoreBusy at once.
    """

    def __init__(self, profile: Path, *, brief: bool = False, waiting: Callable[[], None] = _silently) -> None:
        try:
            self._file = (profile / LOCK).open("a+b", buffering=0)
        except OSError as error:
            raise WorkstationError("store.read-only", detail=str(error), path=str(profile)) from error
        try:
            self._take(profile, waiting)
        except BaseException:
            self._file.close()
            raise
        with suppress(OSError):  # a full disk: the lock holds all the same
            self._file.truncate(0)
            self._file.write(f"{os.getpid()} {_BRIEF if brief else _LASTING}\n".encode())

    def _take(self, profile: Path, waiting: Callable[[], None]) -> None:
        end, told = monotonic() + PATIENCE, False
        while not _free(self._file):
            sleep(PAUSE)  # meanwhile, whoever has only just come writes what for
            if _free(self._file):
                break
            self._file.seek(0)
            holder, _, purpose = self._file.read(40).decode("ascii", "replace").strip().partition(" ")
            if purpose == _LASTING or monotonic() > end:
                code = "store.window" if purpose == _LASTING else "store.busy"
                raise StoreBusy(code, detail=f"held by process {holder}", path=str(profile))
            if not told:
                waiting()
            told = True

    def release(self) -> None:
        """Give the profile free; a second call does nothing."""
        self._file.close()
