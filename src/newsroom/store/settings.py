"""The settings of a profile, kept as JSON by name. What can be set stands in `newsroom.store.choices`."""

from __future__ import annotations

import json

from sqlalchemy import select

from newsroom.domain.errors import BadInput, NotFound
from newsroom.store.choices import SETTINGS, Setting, Value
from newsroom.store.database import Database
from newsroom.store.rows import SETTINGS as TABLE
from newsroom.store.rows import find, put


class Settings:
    """The settings of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> Value:
        """The value of a setting: its default while it was never set. NotFound for what cannot be set."""
        setting = _setting(name)
        with self._database.reading() as connection:
            row = find(connection, TABLE, name)
            return setting.read(None if row is None else row.value)

    def all(self) -> dict[str, Value]:
        """Every setting by name."""
        with self._database.reading() as connection:
            stored = {row.name: row.value for row in connection.execute(select(TABLE))}
        return {name: setting.read(stored.get(name)) for name, setting in SETTINGS.items()}

    def set(self, name: str, value: Value) -> None:
        """Keep a value. NotFound for what cannot be set, BadInput for a value that is not allowed."""
        if not _setting(name).allows(value):
            raise BadInput("store.setting-value", name=name, value=str(value)[:80])
        with self._database.writing() as connection:
            put(connection, TABLE, name=name, value=json.dumps(value, ensure_ascii=False))


def _setting(name: str) -> Setting:
    setting = SETTINGS.get(name)
    if setting is None:
        raise NotFound("store.setting-missing", name=name)
    return setting
