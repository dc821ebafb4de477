"""Publishing: what will happen, and then that it happens exactly once.

An action puts a job into the outbox first, committed, and then carries it through its steps (`newsroom.desk.steps`).
Whatever interrupts it, `newsroom.desk.outbox.drain` goes on from the step that was reached, under the same key. A draft
has one unfinished job at most: a newer wish takes the place of the older one and keeps its key.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from newsroom.desk import checking, drafting, outbox, syncing
from newsroom.desk.changes import NOTHING, Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.outbox import Outcome, Progress, quiet, touched
from newsroom.desk.planning import Part, Plan, forbidden, intention, plan
from newsroom.desk.steps import STATE, settle
from newsroom.domain.article import Correction, Draft, State
from newsroom.domain.check import Finding
from newsroom.domain.errors import NetworkError, Refused, SiteError, SiteForbidden, WorkstationError
from newsroom.site.site import PostStatus
from newsroom.store.outbox import OPEN, Job, JobKind, JobState

__all__ = [
    "Blocked",
    "Outcome",
    "Part",
    "Plan",
    "cancel",
    "correct",
    "moment",
    "plan",
    "publish",
    "publish_due",
    "unpublish",
]

_REASON = {
    JobKind.PUBLISH: "publish",
    JobKind.UPDATE: "publish",
    JobKind.SCHEDULE: "schedule",
    JobKind.PENDING: "submit",
    JobKind.UNPUBLISH: "unpublish",
}


class Blocked(Refused):
    """Findings that stop publishing; its sentence is the first one's. `findings` has them all, at least one."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings[0].code)
        self.values = dict(findings[0].values)
        self.findings = findings


def moment(words: str, zone: Callable[[], str]) -> datetime:
    """The time that ISO 8601 `words` say, in UTC; without an offset they are the hour in `zone`, which is asked for an
    IANA name only then. Refused."""
    try:
        at = datetime.fromisoformat(words.strip())
    except ValueError:
        raise Refused("schedule.not-a-time", value=words) from None
    return (at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone()))).astimezone(UTC)


def publish(
    room: Newsroom,
    draft_id: int,
    *,
    site: str | None = None,
    at: datetime | None = None,
    pending: bool = False,
    progress: Progress = quiet,
) -> tuple[Outcome, Changes]:
    """Publish a draft now, at an aware time `at`, or hand it to the desk with `pending`.

    An article that is out already is updated in its place. Blocked, Refused, SiteForbidden: nothing was queued. Any
    other error leaves a job in the outbox, with its reason.
    """
    draft = _ready(room, draft_id, site)
    kind = intention(draft, at, pending=pending)
    if at is not None and at <= room.now():
        raise Refused("schedule.past")
    _admit(room, draft, kind)
    return _send(room, draft, kind, at, progress)


def unpublish(room: Newsroom, draft_id: int, *, progress: Progress = quiet) -> tuple[Outcome, Changes]:
    """Take an article off the site's pages: it goes back to a draft there. Refused when it is not on the site."""
    draft = room.store.drafts.get(draft_id)
    if draft.remote is None:
        raise Refused("unpublish.not-there")
    _permitted(room, draft.site, JobKind.UNPUBLISH)
    return _send(room, draft, JobKind.UNPUBLISH, None, progress)


def correct(room: Newsroom, draft_id: int, note: str, *, progress: Progress = quiet) -> tuple[Outcome, Changes]:
    """Publish the draft as it stands, with a dated note of what was wrong and what is right."""
    draft = room.store.drafts.get(draft_id)
    if draft.remote is None or draft.state is not State.PUBLISHED:
        raise Refused("correct.not-public")
    if not note.strip():
        raise Refused("correct.empty")
    _admit(room, _ready(room, draft_id, None), JobKind.UPDATE)  # a note that is refused must not be there twice later
    noted = Correction(room.now(), note.strip())
    room.corrections[draft_id] = (*room.corrections.get(draft_id, ()), noted)
    drafting.save(room, draft_id, draft.article)
    return publish(room, draft_id, progress=progress)


def cancel(room: Newsroom, draft_id: int) -> tuple[Draft, Changes]:
    """Take a draft's unfinished job out of the outbox; the draft is again what its site last said of it.

    What has reached the site stays there, unseen by readers, and a later publication goes on with it.
    """
    with room.alone(draft_id):
        job = _unfinished(room, draft_id)
        if job is None:
            raise Refused("outbox.nothing-waits")
        room.store.outbox.change(job.id, state=JobState.CANCELLED, next_try=None)
        draft = room.store.drafts.get(draft_id)
        state = STATE[PostStatus(draft.remote.status)] if draft.remote else State.DRAFT
        return room.store.drafts.change(draft_id, state=state), touched(job)


def resume(room: Newsroom, draft_id: int, *, progress: Progress = quiet) -> tuple[Outcome, Changes]:
    """Carry a draft's unfinished job on at once, whenever its next try was due; raises what stops it, as `publish`
    does. Refused when nothing of the draft waits."""
    with room.alone(draft_id):
        job = _unfinished(room, draft_id)
        if job is None:
            raise Refused("outbox.nothing-waits")
        return outbox.carry(room, job, progress), touched(job)


def publish_due(room: Newsroom, site: str = "") -> tuple[list[Outcome], Changes]:
    """Publish what is scheduled and due on a site and note it in the drafts. NetworkError, SiteError.

    Without a name it is done for every site that can be reached and written to.
    """
    if not site:
        done: list[Outcome] = []
        changes = NOTHING
        for stored in room.store.sites.all():
            with suppress(NetworkError, SiteError, WorkstationError):
                some, moved = publish_due(room, stored.name)
                done, changes = [*done, *some], changes | moved
        return done, changes
    return _due(room, site)


def _due(room: Newsroom, name: str) -> tuple[list[Outcome], Changes]:
    """The site may have published by itself, or at a colleague's workstation: what stands there decides."""
    site, done = room.site(name), []
    published = site.publish_due()
    for row in room.store.drafts.rows(state=State.SCHEDULED, site=name):
        draft = room.store.drafts.get(row.id)
        if draft.remote is None or draft.schedule is None or draft.schedule > site.clock():
            continue
        post = site.read(draft.remote.id)
        if post.status is PostStatus.PUBLISHED:
            settle(room, draft.id, name, post)
            done.append(Outcome(draft.id, name, State.PUBLISHED, post.remote.url))
    if published and not done:
        syncing.articles(room, name)
    return done, drafts(*(outcome.id for outcome in done)) | Changes(archive=bool(published or done))


def _ready(room: Newsroom, draft_id: int, site: str | None) -> Draft:
    """The draft, for `site` if one is given; an article that is on one site is not sent to another."""
    draft = room.store.drafts.get(draft_id)
    if draft.binned is not None:
        raise Refused("publish.binned")
    if site and site != draft.site:
        if draft.remote is not None or _unfinished(room, draft_id) is not None:
            raise Refused("publish.other-site", site=draft.site)
        room.store.sites.get(site)
        draft = room.store.drafts.change(draft_id, site=site)
    return draft


def _admit(room: Newsroom, draft: Draft, kind: JobKind) -> None:
    """Blocked by findings, SiteForbidden."""
    if blocks := checking.blocks(checking.check(room, draft)):
        raise Blocked(blocks)
    _permitted(room, draft.site, kind)


def _permitted(room: Newsroom, site: str, kind: JobKind) -> None:
    """SiteForbidden when the user may not do this; a site that cannot be reached will say so itself later."""
    try:
        code = forbidden(room.site(site).capabilities(), kind)
    except NetworkError:
        return
    if code:
        raise SiteForbidden(code)


def _send(
    room: Newsroom, draft: Draft, kind: JobKind, at: datetime | None, progress: Progress
) -> tuple[Outcome, Changes]:
    with room.alone(draft.id):
        room.store.revisions.add(draft.id, draft.article, _REASON[kind])
        job = _queue(room, draft, kind, at)
        room.store.drafts.change(draft.id, state=State.OUTBOX, schedule=at)
        return outbox.carry(room, job, progress), touched(job)


def _queue(room: Newsroom, draft: Draft, kind: JobKind, at: datetime | None) -> Job:
    """The committed job of this wish. It takes over key, post and pictures of an unfinished one, which ends only when
    the new one is committed: a crash in between leaves two wishes for one post, carried out in order."""
    old, box = _unfinished(room, draft.id), room.store.outbox
    if old is None:
        remote_id = draft.remote.id if draft.remote else ""
        return box.add(draft.id, draft.site, kind, draft.article, key=_key(room, draft), at=at, remote_id=remote_id)
    note = {name: fact for name, fact in old.note.items() if name != "checks"}
    job = box.add(draft.id, draft.site, kind, draft.article, key=old.key, at=at, remote_id=old.remote_id, note=note)
    box.change(old.id, state=JobState.CANCELLED, next_try=None)
    return job


def _unfinished(room: Newsroom, draft_id: int) -> Job | None:
    jobs = [job for job in room.store.outbox.of(draft_id) if job.state in OPEN]
    return jobs[-1] if jobs else None


def _key(room: Newsroom, draft: Draft) -> str:
    """The key of an earlier job of this draft whose creation was never answered, or a new one."""
    earlier = (job.key for job in room.store.outbox.of(draft.id) if job.site == draft.site and not job.remote_id)
    return next(earlier, "") or uuid.uuid4().hex
