"""From a wish to a committed job: whether it may be, under which key, in place of which older wish."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from newsroom.desk import checking, outbox
from newsroom.desk.changes import Changes
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.outbox import Outcome, Progress, touched
from newsroom.desk.planning import SOON, forbidden, locked_out
from newsroom.domain.article import Draft, Override, State
from newsroom.domain.check import Finding
from newsroom.domain.errors import Conflict, NetworkError, Refused, SignedOut, SiteForbidden
from newsroom.store.outbox import OPEN, Job, JobKind, JobState

_REASON = {
    JobKind.PUBLISH: "publish",
    JobKind.UPDATE: "publish",
    JobKind.CORRECTION: "publish",
    JobKind.SCHEDULE: "schedule",
    JobKind.PENDING: "submit",
    JobKind.UNPUBLISH: "unpublish",
    JobKind.RETURN: "return",
    JobKind.BIN: "bin",
}
_OF_ONE_RUN = ("checks", "removed", "message", "noting", "travelled", "values")


class Blocked(Refused):
    """Findings that stop publishing; its sentence is the first one's. `findings` has them all, at least one."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings[0].code)
        self.values = dict(findings[0].values)
        self.findings = findings


def ready(room: Newsroom, draft_id: int, site: str | None = None) -> Draft:
    """The draft, for `site` if one is given; an article that is on one site is not sent to another. Conflict while a
    colleague's text waits for a decision."""
    draft = room.store.drafts.get(draft_id)
    if draft.binned is not None:
        raise Refused("publish.binned")
    if room.store.drafts.theirs(draft_id) is not None:
        raise Conflict("publish.settle-first")
    if site and site != draft.site:
        if draft.remote is not None or unfinished(room, draft_id) is not None:
            raise Refused("publish.other-site", site=draft.site)
        room.store.sites.get(site)
        draft = room.store.drafts.change(draft_id, site=site)
    return draft


def admit(room: Newsroom, draft: Draft, kind: JobKind, override: Override | None = None) -> Override | None:
    """Blocked by findings, SiteForbidden. What an `override` answers for is given back with it, for the history; None
    where nothing had to be answered for. Refused for one without a name or a reason, SiteForbidden for one by somebody
    who is no editor on the site, and NetworkError where the site cannot say so."""
    blocks = checking.blocks(checking.check(room, draft, handing_in=kind is JobKind.PENDING))
    answered = _answered(room, draft, blocks, override) if blocks else None
    permitted(room, draft, kind)
    return answered


def _answered(room: Newsroom, draft: Draft, blocks: tuple[Finding, ...], override: Override | None) -> Override:
    if override is None:
        raise Blocked(blocks)
    if fixed := tuple(finding for finding in blocks if finding.code in checking.NEVER_OVERRIDDEN):
        raise Blocked(fixed)
    if not override.who.strip() or not override.reason.strip():
        raise Refused("override.unsigned")
    can = room.site(draft.site).capabilities()
    if not (can.may_publish and can.may_edit_others):
        raise SiteForbidden("override.not-permitted")
    codes = tuple(dict.fromkeys(finding.code for finding in blocks))
    return replace(override, who=override.who.strip(), reason=override.reason.strip(), codes=codes)


def signer(room: Newsroom, site: str) -> str:
    """The name of whoever is at this workstation, for an override: as the site knows them, or the usual byline; empty
    where neither is there. NotFound."""
    return room.store.sites.get(site).user or str(room.store.settings.get("byline"))


def permitted(room: Newsroom, draft: Draft, kind: JobKind) -> None:
    """SiteForbidden when the user may not do this; a site that cannot be reached will say so itself later."""
    code = locked_out(room, draft)
    if not code:
        try:
            code = forbidden(room.site(draft.site).capabilities(), kind)
        except (NetworkError, SignedOut):
            return
    if code:
        raise SiteForbidden(code)


def timely(room: Newsroom, site: str, at: datetime, *, confirmed: bool) -> None:
    """Refused for an hour that has passed by the site's clock (this workstation's where the site is away), and for
    one so near that it must be asked about first."""
    try:
        left = at - room.site(site).clock()
    except NetworkError:
        left = at - room.now()
    if left <= timedelta():
        raise Refused("schedule.past")
    if left < SOON and not confirmed:
        raise Refused("schedule.soon")


def send(
    room: Newsroom,
    draft: Draft,
    kind: JobKind,
    progress: Progress,
    at: datetime | None = None,
    facts: Mapping[str, Any] | None = None,
    override: Override | None = None,
) -> tuple[Outcome, Changes]:
    """Commit the wish and carry it out at once; `facts` go into its job's note, `override` into the history. Errors as
    `outbox.carry`."""
    with room.alone(draft.id):
        with room.store.together():
            if kind in _REASON:
                room.store.revisions.add(draft.id, draft.article, _REASON[kind], override)
            job = _queue(room, draft, kind, at, facts or {})
            room.store.drafts.change(draft.id, state=State.OUTBOX, schedule=at)
        return outbox.carry(room, job, progress), touched(job)


def unfinished(room: Newsroom, draft_id: int) -> Job | None:
    """The job of a draft that is still on its way, the newest if a crash has left two."""
    return _unfinished(room.store.outbox.of(draft_id))


def _unfinished(jobs: Sequence[Job]) -> Job | None:
    return next((job for job in reversed(jobs) if job.state in OPEN), None)


def _queue(room: Newsroom, draft: Draft, kind: JobKind, at: datetime | None, facts: Mapping[str, Any]) -> Job:
    """The job of this wish, which is carried out as soon as it is committed. It takes over key, post and pictures of an
    unfinished one, which ends with the same commit."""
    box = room.store.outbox
    jobs = box.of(draft.id)
    old = _unfinished(jobs)
    remote_id = draft.remote.id if draft.remote else ""
    key, note = (old.key, _lasting(old)) if old else _taken_up(jobs, draft)
    job = box.add(
        draft.id,
        draft.site,
        kind,
        draft.article,
        key=key,
        at=at,
        remote_id=(old.remote_id if old else "") or remote_id,
        note={**note, **facts},
        state=JobState.RUNNING,
    )
    if old is not None:
        box.change(old.id, state=JobState.CANCELLED, next_try=None)
    return job


def _lasting(job: Job) -> dict[str, Any]:
    return {name: fact for name, fact in job.note.items() if name not in _OF_ONE_RUN}


def _taken_up(known: Sequence[Job], draft: Draft) -> tuple[str, dict[str, Any]]:
    """The key and note to begin with: those of an earlier job of this draft whose creation was never answered, or a new
    key and what the last job, if it was not done, knows to have sent."""
    jobs = [job for job in known if job.site == draft.site]
    if draft.remote is None:
        answered = {job.key for job in jobs if job.remote_id}
        for job in jobs:
            if job.key not in answered:
                return job.key, _lasting(job)
    last = last_sent(jobs, draft.site)
    if last is None or last.state is JobState.DONE:
        return uuid.uuid4().hex, {}
    return uuid.uuid4().hex, {name: last.note[name] for name in ("sent", "unchecked") if name in last.note}


def last_sent(jobs: Sequence[Job], site: str) -> Job | None:
    """The last of a draft's jobs that sent its text to the site, whatever became of it."""
    return next((job for job in reversed(jobs) if job.site == site and job.note.get("sent")), None)
