"""The findings that somebody looked at and let stand, by draft, with the reason."""

from __future__ import annotations

import json

from newsroom.domain.finding import Ignored
from newsroom.store import meta
from newsroom.store.database import Database
from newsroom.store.layout import read_moment, write_moment


class IgnoredFindings:
    """The ignored findings of every draft of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, draft_id: int) -> tuple[Ignored, ...]:
        """What is ignored in a draft, in the order in which it was."""
        with self._database.reading() as connection:
            kept = meta.read(connection, f"ignored:{draft_id}")
        rows = json.loads(kept) if kept else []
        return tuple(Ignored(**{**row, "at": read_moment(row["at"])}) for row in rows)

    def put(self, draft_id: int, ignored: tuple[Ignored, ...]) -> None:
        """Keep these as all that is ignored in a draft."""
        names = ("code", "text", "reason", "who")
        rows = [{name: getattr(one, name) for name in names} | {"at": write_moment(one.at)} for one in ignored]
        with self._database.writing() as connection:
            meta.write(connection, f"ignored:{draft_id}", json.dumps(rows, ensure_ascii=False))
