"""Publishing: what will happen, and then that it happens exactly once.

An action puts a job into the outbox first, committed, and then carries it through its steps (`newsroom.desk.steps`).
Whatever interrupts it, `newsroom.desk.outbox.drain` goes on from the step that was reached, under the same key. A draft
has one unfinished job at most: a newer wish takes the place of the older one and keeps its key.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from newsroom.desk import drafting, outbox
from newsroom.desk.changes import NOTHING, Changes
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.outbox import Outcome, Progress, quiet, touched
from newsroom.desk.overdue import cure
from newsroom.desk.planning import Part, Plan, intention, plan
from newsroom.desk.queueing import Blocked, admit, permitted, ready, send, signer, timely, unfinished
from newsroom.desk.standing import state_of
from newsroom.domain.article import Correction, Draft, Override
from newsroom.domain.errors import NetworkError, Refused, SiteError, WorkstationError
from newsroom.site.site import PostStatus
from newsroom.store.outbox import JobKind, JobState

__all__ = [
    "Blocked",
    "Outcome",
    "Override",
    "Part",
    "Plan",
    "bin",
    "cancel",
    "correct",
    "moment",
    "plan",
    "publish",
    "publish_due",
    "reschedule",
    "restore",
    "resume",
    "signer",
    "unpublish",
]


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
    confirmed: bool = False,
    override: Override | None = None,
    progress: Progress = quiet,
) -> tuple[Outcome, Changes]:
    """Publish a draft now, at an aware time `at`, or hand it to the desk with `pending`.

    An article that is out already is updated in its place. With `override` an editor answers for findings that stop it,
    which is kept in the history. Blocked, Refused, SiteForbidden, and Conflict while a colleague's text waits for a
    decision: nothing was queued. Refused ``schedule.soon`` is a question: `confirmed`
    answers it. Any other error leaves a job in the outbox, with its reason.
    """
    draft = ready(room, draft_id, site)
    kind = intention(draft, at, pending=pending)
    if at is not None:
        timely(room, draft.site, at, confirmed=confirmed)
    answered = admit(room, draft, kind, override)
    return send(room, draft, kind, progress, at, override=answered)


def reschedule(
    room: Newsroom, draft_id: int, at: datetime, *, confirmed: bool = False, progress: Progress = quiet
) -> tuple[Outcome, Changes]:
    """Let a scheduled article appear at another hour; its text stays as it is on the site. Refused where it is not
    scheduled, and as `publish` for the hour."""
    draft = room.store.drafts.get(draft_id)
    if draft.remote is None or draft.remote.status != PostStatus.SCHEDULED:
        raise Refused("schedule.not-scheduled")
    timely(room, draft.site, at, confirmed=confirmed)
    permitted(room, draft, JobKind.RESCHEDULE)
    return send(room, draft, JobKind.RESCHEDULE, progress, at)


def unpublish(room: Newsroom, draft_id: int, *, progress: Progress = quiet) -> tuple[Outcome, Changes]:
    """Take an article off the site's pages: it goes back to a draft there. Refused when it is not on the site."""
    draft = room.store.drafts.get(draft_id)
    if draft.remote is None:
        raise Refused("unpublish.not-there")
    permitted(room, draft, JobKind.UNPUBLISH)
    return send(room, draft, JobKind.UNPUBLISH, progress)


def bin(room: Newsroom, draft_id: int, *, progress: Progress = quiet) -> tuple[Outcome | None, Changes]:  # noqa: A001
    """Put an article in the bin, here and on its site; None for the outcome where it is on no site, or on one that is
    off the list."""
    draft = room.store.drafts.get(draft_id)
    if draft.remote is None or draft.site not in [site.name for site in room.store.sites.all()]:
        return None, drafting.bin(room, draft_id)[1]
    permitted(room, draft, JobKind.BIN)
    outcome, changes = send(room, draft, JobKind.BIN, progress)
    return outcome, changes | outbox.alarm(room, outcome)


def restore(room: Newsroom, draft_id: int, *, progress: Progress = quiet) -> tuple[Outcome | None, Changes]:
    """Take an article out of the bin, here and on its site, where it is a draft again; None for the outcome where it
    lies in no bin of a site, or in that of one that is off the list."""
    draft = room.store.drafts.get(draft_id)
    there = draft.remote is not None and draft.remote.status == PostStatus.TRASHED
    if not there or draft.site not in [site.name for site in room.store.sites.all()]:
        return None, drafting.restore(room, draft_id)[1]
    return send(room, draft, JobKind.RESTORE, progress)


def correct(
    room: Newsroom, draft_id: int, note: str, *, override: Override | None = None, progress: Progress = quiet
) -> tuple[Outcome, Changes]:
    """Publish the draft as it stands, with a dated note of what was wrong and what is right; `override` as in
    `publish`."""
    draft = ready(room, draft_id)
    if not draft.public:
        raise Refused("correct.not-public")
    if not note.strip():
        raise Refused("correct.empty")
    answered = admit(room, draft, JobKind.CORRECTION, override)  # a refused note must not be there twice later
    noted = Correction(room.now(), note.strip())
    room.corrections[draft_id] = (*room.corrections.get(draft_id, ()), noted)
    draft = drafting.save(room, draft_id, draft.article)[0]
    return send(room, draft, JobKind.CORRECTION, progress, override=answered)


def cancel(room: Newsroom, draft_id: int) -> tuple[Draft, Changes]:
    """Take a draft's unfinished job out of the outbox; the draft is again what its site last said of it.

    What has reached the site stays there, unseen by readers, and a later publication goes on with it.
    """
    with room.alone(draft_id):
        job = unfinished(room, draft_id)
        if job is None:
            raise Refused("outbox.nothing-waits")
        room.store.outbox.change(job.id, state=JobState.CANCELLED, next_try=None)
        return room.store.drafts.change(draft_id, state=state_of(room, draft_id)), touched(job)


def resume(room: Newsroom, draft_id: int, *, progress: Progress = quiet) -> tuple[Outcome, Changes]:
    """Carry a draft's unfinished job on at once, whenever its next try was due; raises what stops it, as `publish`
    does. Refused when nothing of the draft waits."""
    with room.alone(draft_id):
        job = unfinished(room, draft_id)
        if job is None:
            raise Refused("outbox.nothing-waits")
        return outbox.carry(room, job, progress), touched(job)


def publish_due(room: Newsroom, site: str = "") -> tuple[list[Outcome], Changes]:
    """Publish what is scheduled and due on a site and note it in the drafts. NetworkError, SiteError.

    Without a name it is done for every site that can be reached and written to.
    """
    if site:
        return cure(room, site)
    done: list[Outcome] = []
    changes = NOTHING
    for stored in room.store.sites.all():
        with suppress(NetworkError, SiteError, WorkstationError):
            some, moved = publish_due(room, stored.name)
            done, changes = [*done, *some], changes | moved
    return done, changes
