"""The outbox at work: every job is carried through its steps until readers see the article or somebody must act.

What stops a job, and what then holds:

    `PASSING`         the job waits and is tried again later, the article is kept
    OutcomeUnknown    the site is asked at once whether the request arrived; if it cannot tell, the job waits. A create
                      that was found missing is only sent again after a pause, under the same key, and the key stays
                      under watch for `WATCH`: a slow server may still carry out the first request
    Refused, SiteError  the job ends; the journalist reads why

A process that dies leaves the job at the step it was at, and `drain` goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsroom.desk.changes import NOTHING, Changes, Notice
from newsroom.desk.comparing import Check
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.steps import STEPS, WATCH, NotYet, media_key
from newsroom.desk.work import SEQUENCE, Step, Work
from newsroom.domain.article import State
from newsroom.domain.errors import (
    PASSING,
    Conflict,
    NetworkError,
    NewsroomError,
    OutcomeUnknown,
    Refused,
    SignedOut,
    SiteError,
    WorkstationError,
)
from newsroom.language.words import say
from newsroom.store.outbox import OPEN, Brief, Job, JobKind, JobState

Progress = Callable[[int, int, str, str], None]
"""``progress(step, of, code, detail)``: step counts from 1; `code` names the sentence of a step that begins
(``publish.step.media``) or is done (``publish.done.media``)."""

FIRST_PAUSE = timedelta(seconds=20)
LONGEST_PAUSE = timedelta(minutes=15)
SWEPT = 100  # of the newest jobs, those whose key is still under watch are looked up again


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job came to. `id` is the draft's, `status` the state of the draft now, `checks` what the public page was
    found to show; `at` is when readers see or saw it, where that is a time to come. `removed` is what the site's filter
    made otherwise: (field, words), each said by ``publish.removed.<field>``. `travelled`: a note reached the site."""

    id: int
    site: str
    status: State
    url: str = ""
    at: datetime | None = None
    checks: tuple[Check, ...] = ()
    job: int = 0
    removed: tuple[tuple[str, str], ...] = ()
    travelled: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A job as a list shows it. `step` is the last step that is done (``publish.done.<step>``), or empty; `at` the hour
    that was asked for. What it waits for or why it ended: `sentence`."""

    job: int
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
    values: Mapping[str, str | int]

    def sentence(self, lang: str) -> str:
        """Why the job waits or ended; empty where there is nothing to say."""
        return say(self.reason, lang, **self.values) if self.reason else ""


def entries(room: Newsroom, ended: int = 0) -> tuple[Entry, ...]:
    """The jobs that are on their way, in their order, then as many of the newest ended ones as `ended` says."""
    return tuple(map(_entry, room.store.outbox.listed(ended)))


def _entry(job: Brief) -> Entry:
    return Entry(
        job.id,
        job.draft,
        job.site,
        job.headline,
        job.kind,
        job.state,
        job.step,
        job.attempts,
        job.created,
        job.next_try,
        job.at,
        job.reason,
        _values(job),
    )


def _values(job: Brief | Job) -> dict[str, str | int]:
    """What the sentence of a job's reason speaks of."""
    return {"site": job.site, **job.note.get("values", {})}


def quiet(_step: int, _of: int, _code: str, _detail: str) -> None:
    """A progress that nobody watches."""


def carry(room: Newsroom, job: Job, progress: Progress = quiet) -> Outcome:
    """Carry one job on from the step it reached; the caller holds `Newsroom.alone`.

    Raises what stopped it: one of `PASSING` when it waits, Refused or another SiteError when it ended. A page that
    cannot be read yet stops nobody: readers have the article, and the job waits for that step.
    Nor is it a fault when the job waits for the hour of the article.
    """
    try:
        if job.state is not JobState.RUNNING:
            job = room.store.outbox.change(job.id, state=JobState.RUNNING)
        _walk(Work(room, room.site(job.site), job), progress)
    except PASSING as error:
        if _wait(room, job.id, error).step != Step.STATUS and not isinstance(error, NotYet):
            raise
    except (Refused, SiteError) as error:
        _end(room, job, error)
        raise
    return outcome(room, room.store.outbox.get(job.id))


def drain(room: Newsroom, *, force: bool = False, progress: Progress = quiet) -> tuple[list[Outcome], Changes]:
    """Carry on every job whose time has come (all of them with `force`), in order; what came out, and what moved.

    A job that waits or ends does not stop those of other drafts: its reason is in the outbox. Of one draft, a later
    job waits for an earlier one.
    """
    now = room.now()
    _sweep(room, now)
    done, changes = [], NOTHING
    waiting: set[int] = set()
    for job in room.store.outbox.open():
        early = not force and job.next_try is not None and job.next_try > now
        if not early and job.draft not in waiting:
            with suppress(Refused, SiteError, NetworkError, WorkstationError), room.alone(job.draft):
                job = room.store.outbox.get(job.id)  # another thread may have finished it meanwhile
                if job.state in OPEN:
                    changes |= touched(job)
                    done.append(carry(room, job, progress))
                    changes |= alarm(room, done[-1])
        if room.store.outbox.get(job.id).state in OPEN:
            waiting.add(job.draft)
    return done, changes


def next_due(room: Newsroom) -> datetime | None:
    """When the outbox next has something to do, if it has: at a job's next try, or when a key has been watched long
    enough. In the past for what can be done at once."""
    box, now = room.store.outbox, room.now()
    tries = [job.next_try or job.created for job in box.open()]
    watched = [datetime.fromisoformat(job.note["watch"]) for job in box.recent(SWEPT) if _watched(job)]
    return min([*tries, *(end for end in watched if end > now)], default=None)


def touched(job: Job) -> Changes:
    """What a run of `job` may have changed."""
    return Changes(frozenset({job.draft}), frozenset({job.id}), terms=True, archive=True)


def alarm(room: Newsroom, outcome: Outcome) -> Changes:
    """What is to be told where nobody may be looking: readers still see what was withdrawn."""
    if Check("page.gone", ok=False) not in outcome.checks:
        return NOTHING
    headline = room.store.drafts.get(outcome.id).article.headline
    return Changes(notices=(Notice(outcome.id, "outbox.still-shown", headline),))


def outcome(room: Newsroom, job: Job) -> Outcome:
    """What a job has come to so far."""
    draft = room.store.drafts.get(job.draft)
    url = draft.remote.url if draft.remote else ""
    checks = tuple(Check(code, ok) for code, ok in job.note.get("checks", []))
    removed = tuple((field, words) for field, words in job.note.get("removed", []))
    travelled = bool(job.note.get("travelled"))
    return Outcome(draft.id, job.site, draft.state, url, draft.schedule, checks, job.id, removed, travelled)


def reason(job: Job, lang: str) -> str:
    """The sentence that says why a job waits or ended; empty where it has no reason."""
    return say(job.reason, lang, **_values(job)) if job.reason else ""


def _walk(work: Work, progress: Progress) -> None:
    steps = SEQUENCE[work.job.kind]
    done = steps.index(Step(work.job.step)) + 1 if work.job.step in steps else 0
    try:
        for number, step in enumerate(steps[done:], start=done + 1):
            progress(number, len(steps), f"publish.step.{step}", "")
            detail = _take(work, step)
            work.put(step=step)
            progress(number, len(steps), f"publish.done.{step}", detail)
        work.put(state=JobState.DONE, reason="", detail="", next_try=None)
    finally:
        work.commit()


def _take(work: Work, step: Step) -> str:
    """One step. Where its outcome is unknown, it is gone through once more with the doubt in mind: what was to be made
    is then only looked for, and what goes by the site's id is repeated, which does no harm."""
    try:
        return STEPS[step](work)
    except OutcomeUnknown as error:
        work.doubt, work.post = error, None
        work.learn(watch=(work.room.now() + WATCH).isoformat())
        work.commit()
        try:
            detail = STEPS[step](work)
        except NetworkError as silence:
            raise error from silence
        work.doubt = None
        return detail


def _wait(room: Newsroom, job_id: int, error: NetworkError | WorkstationError | SignedOut) -> Job:
    """Put the job off; each pause is twice as long as the one before. An unknown outcome has words of its own."""
    job = room.store.outbox.get(job_id)
    pause = min(FIRST_PAUSE * 2 ** min(job.attempts, 10), LONGEST_PAUSE)
    unknown = isinstance(error, OutcomeUnknown)
    return room.store.outbox.change(
        job_id,
        state=JobState.UNKNOWN if unknown else JobState.WAITING,
        attempts=job.attempts + 1,
        next_try=room.now() + (error.pause if isinstance(error, NotYet) else pause),
        reason="publish.unknown" if unknown else error.code,
        detail=f"{error.code}: {error.detail}" if unknown else error.detail,
        note=_told(job, error),
    )


def _end(room: Newsroom, job: Job, error: Refused | SiteError) -> None:
    state = State.CONFLICT if isinstance(error, Conflict) else State.REFUSED
    room.store.drafts.change(job.draft, state=state)
    room.store.outbox.change(
        job.id,
        state=JobState.REFUSED,
        next_try=None,
        reason=error.code,
        detail=error.detail,
        note=_told(room.store.outbox.get(job.id), error),
    )


def _told(job: Job, error: NewsroomError) -> dict[str, object]:
    """The job's note with what fills the places of the reason's sentence."""
    return {**job.note, "values": dict(error.values)}


def _watched(job: Job) -> bool:
    return job.state not in OPEN and "watch" in job.note


def _sweep(room: Newsroom, now: datetime) -> None:
    """Look up again every key whose creation was once in doubt: a request that a slow server carried out late leaves a
    second post or picture, which the site's look-up clears away."""
    for job in room.store.outbox.recent(SWEPT):
        if _watched(job):
            try:
                site = room.site(job.site)
                site.find(job.key, job.remote_id)
                for reference in job.note.get("uploading", ()):
                    site.find_media(media_key(reference))
            except (NetworkError, WorkstationError, SignedOut):
                continue  # nobody has looked
            except (Refused, SiteError):
                pass
            if now > datetime.fromisoformat(job.note["watch"]):
                room.store.outbox.change(job.id, note={k: v for k, v in job.note.items() if k != "watch"})
