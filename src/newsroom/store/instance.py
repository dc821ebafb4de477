"""One writer process for a profile: a lock on a file, released by the kernel when the process dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from newsroom.domain.errors import StoreBusy, WorkstationError
from newsroom.store.layout import LOCK

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte behind the text: a locked byte of Windows cannot be read by others

    def _lock(file: IO[str]) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProfileLock:
    """The right to write to a profile. StoreBusy when another process holds it; its number is in the file."""

    def __init__(self, profile: Path) -> None:
        path = profile / LOCK
        try:
            self._file = path.open("a+", encoding="ascii")
        except OSError as error:
            raise WorkstationError("store.read-only", detail=str(error), path=str(profile)) from error
        try:
            _lock(self._file)
        except OSError as error:
            self._file.seek(0)
            holder = self._file.read(20).strip()
            self._file.close()
            raise StoreBusy("store.busy", detail=f"held by process {holder}", path=str(profile)) from error
        self._file.truncate(0)
        self._file.write(f"{os.getpid()}\n")
        self._file.flush()

    def release(self) -> None:
        """Give the profile free; a second call does nothing."""
        self._file.close()
