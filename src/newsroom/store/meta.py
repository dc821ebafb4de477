"""Single facts of a profile, in the table ``meta``."""

from __future__ import annotations

from sqlalchemy.orm import Session

from newsroom.store.rows import MetaRecord


def read(session: Session, key: str) -> str | None:
    """The value under `key`, if it was ever set."""
    record = session.get(MetaRecord, key)
    return None if record is None else record.value


def write(session: Session, key: str, value: str) -> None:
    """Set the value under `key`."""
    session.merge(MetaRecord(key=key, value=value))
