"""The history of a draft. The same content is kept once, however often it comes back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from newsroom.domain.article import Article, Revision
from newsroom.domain.errors import NotFound
from newsroom.domain.format.stored import read_article, write_article
from newsroom.domain.prose import prose
from newsroom.language import count
from newsroom.store.database import Database
from newsroom.store.rows import DraftRecord, RevisionRecord, SnapshotRecord


def keep_snapshot(session: Session, article: Article) -> str:
    """The digest under which `article` is kept, as it is now."""
    stored = write_article(article)
    digest = hashlib.sha256(stored.encode()).hexdigest()
    if session.get(SnapshotRecord, digest) is None:
        session.add(SnapshotRecord(digest=digest, article=stored))
        session.flush()
    return digest


class Revisions:
    """The revisions of every draft of a profile."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def add(self, draft_id: int, article: Article, reason: str) -> Revision | None:
        """Keep `article` in the history of the draft; None when the newest revision is the same. NotFound."""
        newest = (
            select(RevisionRecord.digest).where(RevisionRecord.draft == draft_id).order_by(RevisionRecord.id.desc())
        )
        with self._database.writing() as session:
            if session.get(DraftRecord, draft_id) is None:
                raise NotFound("store.draft-missing", id=draft_id)
            digest = keep_snapshot(session, article)
            if session.scalar(newest.limit(1)) == digest:
                return None
            record = RevisionRecord(
                draft=draft_id,
                at=self._clock(),
                reason=reason,
                words=count.words(prose(article.body)),
                digest=digest,
            )
            session.add(record)
        return _revision(record, article)

    def of(self, draft_id: int) -> list[Revision]:
        """The history of a draft, newest first."""
        statement = (
            select(RevisionRecord, SnapshotRecord.article)
            .join(SnapshotRecord, SnapshotRecord.digest == RevisionRecord.digest)
            .where(RevisionRecord.draft == draft_id)
            .order_by(RevisionRecord.id.desc())
        )
        with self._database.reading() as session:
            return [_revision(record, read_article(stored)) for record, stored in session.execute(statement)]

    def get(self, revision_id: int) -> Revision:
        """The revision of that number. NotFound."""
        with self._database.reading() as session:
            record = session.get(RevisionRecord, revision_id)
            if record is None:
                raise NotFound("store.revision-missing", id=revision_id)
            snapshot = session.get_one(SnapshotRecord, record.digest)
            return _revision(record, read_article(snapshot.article))


def _revision(record: RevisionRecord, article: Article) -> Revision:
    return Revision(record.id, record.draft, record.at, record.reason, record.words, article)
