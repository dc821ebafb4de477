"""The words that are right in one draft, though no dictionary has them: kept until somebody takes them back."""

from __future__ import annotations

import json

from newsroom.store import meta
from newsroom.store.database import Database


class Words:
    """The words of every draft of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, draft_id: int) -> tuple[str, ...]:
        """The words that are right in a draft, in the order in which they came."""
        with self._database.reading() as connection:
            kept = meta.read(connection, f"words:{draft_id}")
        return tuple(json.loads(kept)) if kept else ()

    def put(self, draft_id: int, words: tuple[str, ...]) -> None:
        """Keep these as all the words of a draft."""
        with self._database.writing() as connection:
            meta.write(connection, f"words:{draft_id}", json.dumps(words, ensure_ascii=False))
