"""Single facts of a profile, in the table ``meta``."""

from __future__ import annotations

from sqlalchemy import Connection

from newsroom.store.rows import META, find, put


def read(connection: Connection, key: str) -> str | None:
    """The value under `key`, if it was ever set."""
    row = find(connection, META, key)
    return None if row is None else row.value


def write(connection: Connection, key: str, value: str) -> None:
    """Set the value under `key`."""
    put(connection, META, key=key, value=value)
