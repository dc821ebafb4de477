"""The version of the database, and its way to the newest. Alembic is imported only when the schema has moved."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from newsroom.domain.errors import WorkstationError
from newsroom.store.database import Database, fault_of
from newsroom.store.layout import BACKUPS, SCHEMA, now
from newsroom.store.look import look

KEPT_BACKUPS = 5
MIGRATIONS = Path(__file__).parent / "migrations"


def version(path: Path) -> int:
    """The schema's number in the database at `path`, 0 where there is none. The file is not touched."""
    if not path.exists() or path.stat().st_size == 0:
        return 0
    try:
        with closing(look(path)) as connection:
            found: int = connection.execute("PRAGMA user_version").fetchone()[0]
            return found
    except sqlite3.Error as error:
        raise fault_of(error, path) or error from error


def prepare(database: Database) -> None:
    """Bring the database to `SCHEMA`, with a copy first if it held anything.

    WorkstationError for a database of a newer program, which stays as it is, and for a disk that fails; a migration
    is one transaction, so the database is then the old one.
    """
    found = version(database.path)
    if found == SCHEMA:
        return
    if found > SCHEMA:
        raise WorkstationError("store.newer", detail=f"schema {found}, known {SCHEMA}", path=str(database.path))
    if found:
        back_up(database.path, found)
    _migrate(database)


def back_up(path: Path, number: int) -> Path:
    """A whole copy of the database at `path` in the profile's folder of backups; the oldest beyond the last few go."""
    folder = path.parent / BACKUPS
    target = folder / f"newsroom-{now():%Y%m%d-%H%M%S-%f}-schema{number}.sqlite"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        with (
            closing(look(path)) as source,
            closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, whole without its log
        os.replace(part, target)  # noqa: PTH105
    except sqlite3.Error as error:
        raise fault_of(error, part) or error from error
    except OSError as error:
        raise WorkstationError("store.disk-fault", detail=str(error), path=str(folder)) from error
    for old in sorted(folder.glob("newsroom-*.sqlite"))[:-KEPT_BACKUPS]:
        old.unlink()
    return target


def _migrate(database: Database) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
