"""The history of a draft. The same content is kept once, however often it comes back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, insert, select

from newsroom.domain.article import Article, Override, Revision, RevisionRow
from newsroom.domain.document import prose
from newsroom.domain.errors import NotFound
from newsroom.domain.format.stored import read_article, write_article
from newsroom.language import count
from newsroom.store import choices
from newsroom.store.database import Database
from newsroom.store.rows import DRAFTS, REVISIONS, SETTINGS, SNAPSHOTS, add, find, has

OF_A_SITE = ("site", "undone")  # reasons of versions that were not written here
_OF = REVISIONS.c
ROW = (_OF.id, _OF.draft, _OF.at, _OF.reason, _OF.words, _OF.override, _OF.who)


kept_article = lru_cache(maxsize=8)(read_article)
"""The article in the text of a snapshot or draft: a job at work asks for the same few again and again."""


def keep_snapshot(connection: Connection, article: Article) -> str:
    """The digest under which `article` is kept, as it is now."""
    stored = write_article(article)
    digest = hashlib.sha256(stored.encode()).hexdigest()
    if not has(connection, SNAPSHOTS, digest):
        connection.execute(insert(SNAPSHOTS).values(digest=digest, article=stored))
    return digest


class Revisions:
    """The revisions of every draft of a profile."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def add(
        self, draft_id: int, article: Article, reason: str, override: Override | None = None, who: str = ""
    ) -> Revision | None:
        """Keep `article` in the history of the draft; None when the newest revision is the same and there is no
        `override` to be kept with it. `who` wrote it; unless it is said, whoever writes here or, of a text that came
        from a site, nobody who is known. NotFound."""
        newest = select(REVISIONS.c.digest).where(REVISIONS.c.draft == draft_id).order_by(REVISIONS.c.id.desc())
        with self._database.writing() as connection:
            if not has(connection, DRAFTS, draft_id):
                raise NotFound("store.draft-missing", id=draft_id)
            digest = keep_snapshot(connection, article)
            if override is None and connection.scalar(newest.limit(1)) == digest:
                return None
            values: dict[str, Any] = {"reason": reason, "at": self._clock(), "words": count.words(prose(article.body))}
            values["who"] = who or ("" if reason in OF_A_SITE else _writer(connection))
            kept = None if override is None else asdict(override)
            number = add(connection, REVISIONS, draft=draft_id, digest=digest, override=kept, **values)
        return Revision(number, draft_id, article=article, override=override, **values)

    def of(self, draft_id: int) -> list[RevisionRow]:
        """The history of a draft, newest first; no text is read for it."""
        statement = select(*ROW).where(REVISIONS.c.draft == draft_id).order_by(REVISIONS.c.id.desc())
        with self._database.reading() as connection:
            rows = connection.execute(statement)
            return [RevisionRow(*row[:5], override=_override(row.override), who=row.who) for row in rows]

    def get(self, revision_id: int) -> Revision:
        """The revision of that number. NotFound."""
        with self._database.reading() as connection:
            whole = select(*ROW, SNAPSHOTS.c.article).join(SNAPSHOTS).where(REVISIONS.c.id == revision_id)
            found = connection.execute(whole).one_or_none()
            if found is None:
                raise NotFound("store.revision-missing", id=revision_id)
            article = read_article(found.article)
            return Revision(*found[:5], article=article, override=_override(found.override), who=found.who)


def _writer(connection: Connection) -> str:
    """The byline of whoever writes on this workstation."""
    row = find(connection, SETTINGS, "byline")
    return str(choices.SETTINGS["byline"].read(None if row is None else row.value))


def _override(kept: dict[str, Any] | None) -> Override | None:
    return None if kept is None else Override(kept["who"], kept["reason"], tuple(kept["codes"]))
