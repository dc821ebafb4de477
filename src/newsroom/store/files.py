"""Files that are either whole or not there."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from newsroom.domain.errors import WorkstationError

PART = ".part"


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` on the disk under `path`: a reader and a crash see the old file or the new one, never half of it.

    WorkstationError when the disk is full or read-only; the old file is then as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=PART, delete=False) as part:
            try:
                part.write(data)
                part.flush()
                os.fsync(part.fileno())
                part.close()
                os.replace(part.name, path)  # noqa: PTH105
            except BaseException:
                part.close()
                Path(part.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise WorkstationError(code_of(error), detail=str(error), path=str(path.parent)) from error


def code_of(error: OSError) -> str:
    """The sentence that says what the disk has done."""
    if error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return "store.disk-full"
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR):
        return "store.read-only"
    return "store.disk-fault"
