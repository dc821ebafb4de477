"""What is on its way to a site: one job an intent, its step committed before the next begins."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, TypedDict, Unpack

from sqlalchemy import Connection, Row, bindparam, exists, func, select

from newsroom.domain.article import Article
from newsroom.domain.errors import NotFound
from newsroom.store.database import Database
from newsroom.store.revisions import keep_snapshot, kept_article
from newsroom.store.rows import DRAFTS, OUTBOX, SNAPSHOTS, add, change, has


class JobKind(StrEnum):
    """What is asked of the site."""

    PUBLISH = "publish"
    PENDING = "pending"
    SCHEDULE = "schedule"
    UPDATE = "update"
    CORRECTION = "correction"  # an update with a dated note of what was wrong
    UNPUBLISH = "unpublish"
    RESCHEDULE = "reschedule"  # another hour for what is scheduled; its text stays
    BIN = "bin"
    RESTORE = "restore"  # out of the site's bin, as a draft
    RETURN = "return"  # back to its author, with a note


class JobState(StrEnum):
    """How far a job is. WAITING, RUNNING and UNKNOWN are open; the others are final."""

    WAITING = "waiting"
    RUNNING = "running"
    UNKNOWN = "unknown"  # a request may or may not have been carried out: look it up by the key
    DONE = "done"
    REFUSED = "refused"
    CANCELLED = "cancelled"


WITH_ARTICLE = select(OUTBOX, SNAPSHOTS.c.article).join(SNAPSHOTS)
_ONE = WITH_ARTICLE.where(OUTBOX.c.id == bindparam("of"))
_OF_DRAFT = WITH_ARTICLE.where(OUTBOX.c.draft == bindparam("of")).order_by(OUTBOX.c.id)
OPEN = (JobState.WAITING, JobState.RUNNING, JobState.UNKNOWN)
_IS_OPEN = OUTBOX.c.state.in_([state.value for state in OPEN])
_HEADLINE = func.json_extract(SNAPSHOTS.c.article, "$.headline").label("headline")
_WITH_HEADLINE = select(OUTBOX, _HEADLINE).join(SNAPSHOTS)


@dataclass(frozen=True, slots=True)
class Job:
    """One intent. `key` is the name under which the site can be asked for it, `step` the last step that is done.

    `reason` is an error's code and `detail` its text for support; `at` is the hour asked for; `note` holds what the
    steps brought home, as JSON values.
    """

    id: int
    draft: int
    site: str
    kind: JobKind
    key: str
    article: Article
    created: datetime
    state: JobState = JobState.WAITING
    step: str = ""
    attempts: int = 0
    next_try: datetime | None = None
    reason: str = ""
    detail: str = ""
    remote_id: str = ""
    at: datetime | None = None
    note: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Brief:
    """A job as a list shows it: of the article only its headline, so that several hundred are read at once."""

    id: int
    draft: int
    site: str
    headline: str
    kind: JobKind
    state: JobState
    step: str
    attempts: int
    created: datetime
    next_try: datetime | None
    at: datetime | None
    reason: str
    note: Mapping[str, Any]


class Progress(TypedDict, total=False):
    """What of a job changes."""

    key: str
    article: Article
    state: JobState
    step: str
    attempts: int
    next_try: datetime | None
    reason: str
    detail: str
    remote_id: str
    at: datetime | None
    note: Mapping[str, Any]


class Outbox:
    """The jobs of a profile. Every writing call is on the disk when it returns."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def add(
        self,
        draft: int,
        site: str,
        kind: JobKind,
        article: Article,
        *,
        key: str = "",
        at: datetime | None = None,
        remote_id: str = "",
        note: Mapping[str, Any] | None = None,
        state: JobState = JobState.WAITING,
    ) -> Job:
        """A new job, under a key of its own unless one is given. NotFound for a draft that is not there."""
        with self._database.writing() as connection:
            if not has(connection, DRAFTS, draft):
                raise NotFound("store.draft-missing", id=draft)
            number = add(
                connection,
                OUTBOX,
                draft=draft,
                site=site,
                kind=kind.value,
                key=key or uuid.uuid4().hex,
                step="",
                state=state.value,
                attempts=0,
                reason="",
                detail="",
                remote_id=remote_id,
                at=at,
                created=self._clock(),
                digest=keep_snapshot(connection, article),
                note=dict(note or {}),
            )
            return _get(connection, number)

    def change(self, job_id: int, **fields: Unpack[Progress]) -> Job:
        """Set fields of a job; the job. NotFound."""
        with self._database.writing() as connection:
            self.set(job_id, **fields)
            return _get(connection, job_id)

    def set(self, job_id: int, **fields: Unpack[Progress]) -> None:
        """Set fields of a job, at least one. NotFound."""
        with self._database.writing() as connection:
            values: dict[str, object] = {}
            for name, value in fields.items():
                if isinstance(value, Article):
                    values["digest"] = keep_snapshot(connection, value)
                else:
                    values[name] = dict(value) if isinstance(value, Mapping) else value
            if not change(connection, OUTBOX, job_id, **values):
                raise NotFound("store.job-missing", id=job_id)

    def get(self, job_id: int) -> Job:
        """The job of that number. NotFound."""
        with self._database.reading() as connection:
            return _get(connection, job_id)

    def open(self) -> list[Job]:
        """The jobs that are not final, in the order in which they were asked for, which is each draft's order too."""
        open_ones = WITH_ARTICLE.where(OUTBOX.c.state.in_([state.value for state in OPEN])).order_by(OUTBOX.c.id)
        with self._database.reading() as connection:
            return list(map(_job, connection.execute(open_ones)))

    def of(self, draft_id: int) -> list[Job]:
        """Every job of a draft, oldest first."""
        with self._database.reading() as connection:
            return list(map(_job, connection.execute(_OF_DRAFT, {"of": draft_id})))

    def has(self, site: str) -> bool:
        """Whether there was ever a job for a site of that name."""
        with self._database.reading() as connection:
            return bool(connection.execute(select(exists().where(OUTBOX.c.site == site))).scalar_one())

    def recent(self, limit: int) -> list[Job]:
        """The newest jobs, newest first."""
        with self._database.reading() as connection:
            return list(map(_job, connection.execute(WITH_ARTICLE.order_by(OUTBOX.c.id.desc()).limit(limit))))

    def listed(self, ended: int = 0) -> list[Brief]:
        """The open jobs in their order, then as many of the newest ended ones, newest first."""
        going = _WITH_HEADLINE.where(_IS_OPEN).order_by(OUTBOX.c.id)
        over = _WITH_HEADLINE.where(~_IS_OPEN).order_by(OUTBOX.c.id.desc()).limit(ended)
        with self._database.reading() as connection:
            return [_brief(row) for which in (going, over) for row in connection.execute(which)]

    def waiting(self) -> int:
        """How many jobs are open."""
        with self._database.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(OUTBOX).where(_IS_OPEN)).scalar_one())


def _get(connection: Connection, job_id: int) -> Job:
    row = connection.execute(_ONE, {"of": job_id}).one_or_none()
    if row is None:
        raise NotFound("store.job-missing", id=job_id)
    return _job(row)


def _job(row: Row[Any]) -> Job:
    return Job(
        id=row.id,
        draft=row.draft,
        site=row.site,
        kind=JobKind(row.kind),
        key=row.key,
        article=kept_article(row.article),
        created=row.created,
        state=JobState(row.state),
        step=row.step,
        attempts=row.attempts,
        next_try=row.next_try,
        reason=row.reason,
        detail=row.detail,
        remote_id=row.remote_id,
        at=row.at,
        note=row.note,
    )


def _brief(row: Row[Any]) -> Brief:
    return Brief(
        id=row.id,
        draft=row.draft,
        site=row.site,
        headline=row.headline or "",
        kind=JobKind(row.kind),
        state=JobState(row.state),
        step=row.step,
        attempts=row.attempts,
        created=row.created,
        next_try=row.next_try,
        at=row.at,
        reason=row.reason,
        note=row.note,
    )
