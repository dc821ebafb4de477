"""A look into a database file that leaves no trace. Standard library only, as `glance` needs it."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def look(path: Path) -> sqlite3.Connection:
    """A connection that only reads. Without a log beside it the file is read as it stands: SQLite would otherwise
    leave a log and its index behind."""
    unused = "" if path.with_name(f"{path.name}-wal").exists() else "&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{unused}", uri=True, timeout=0.2)
