"""Copies of pictures that lie on a site, so that they can be seen here without a line.

A copy is named by the SHA-256 of its reference, whatever is in it (`newsroom.domain.elsewhere`). All of it can be
fetched again: when the copies take more than `MOST_BYTES`, those go first that were not used for longest.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path

from newsroom.domain.elsewhere import copy_name
from newsroom.store.files import write_atomically

LONGEST = 1600  # pixels of the longer side: as large as a window or a preview shows it
MOST_BYTES = 256 * 1024 * 1024


class Copies:
    """The copies in one folder, which may not be there yet. Any thread may call."""

    def __init__(self, folder: Path, most: int = MOST_BYTES) -> None:
        self.folder = folder
        self._most = most
        self._making_room = threading.Lock()

    def path(self, reference: str) -> Path | None:
        """The copy of a picture; None where there is none."""
        path = self.folder / copy_name(reference)
        return path if path.is_file() else None

    def use(self, reference: str) -> bool:
        """Whether there is a copy of a picture; it is the last that goes now."""
        with suppress(OSError):
            os.utime(self.folder / copy_name(reference))
            return True
        return False

    def keep(self, reference: str, data: bytes) -> None:
        """Keep a picture, without what its file says of camera and place. BadInput for what is no picture of a known
        kind, is damaged or too large (`newsroom.store.pictures.fit`); WorkstationError when the disk fails."""
        from newsroom.store import pictures

        write_atomically(self.folder / copy_name(reference), pictures.fit(data, LONGEST)[0])
        with self._making_room:
            self._make_room()

    def _make_room(self) -> None:
        found: list[tuple[float, int, Path]] = []
        for path in self.folder.iterdir():
            with suppress(OSError):  # the half of a file that another thread has made whole meanwhile
                told = path.stat()
                found.append((told.st_mtime, told.st_size, path))
        too_much = sum(size for _, size, _ in found) - self._most
        for _, size, path in sorted(found):
            if too_much <= 0:
                return
            path.unlink(missing_ok=True)
            too_much -= size
