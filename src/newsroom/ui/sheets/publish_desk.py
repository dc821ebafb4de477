"""The desk functions behind the publish sheet, imported by the worker that runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.domain.errors import NetworkError, NewsroomError, OutcomeUnknown, SignedOut, SiteError
from newsroom.ui.sheets.publish_run import Offer, Standing, When

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome, Progress
    from newsroom.store.outbox import Job


class Desk:
    """As the desk has them."""

    def plan(self, room: Newsroom, draft: int, when: When) -> Offer:
        """The plan for what is chosen; for a user who may only hand in, the plan of that."""
        from newsroom.desk import planning

        stored = room.store.drafts.get(draft)
        rights = room.site(stored.site).capabilities()
        pending = when.pending or not (rights.may_publish or stored.public)
        at = None if pending else when.at
        plan = planning.plan(room, draft, at=at, pending=pending)
        return Offer(plan, rights.may_publish, rights.may_schedule)

    def standing(self, room: Newsroom, draft: int) -> Standing | None:
        """Where the newest job of a draft stands; None where there is none, or where it was stopped."""
        jobs = room.store.outbox.of(draft)
        if not jobs or jobs[-1].state == "cancelled":
            return None
        return _standing(room, jobs[-1])

    def publish(self, room: Newsroom, draft: int, when: When, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.publish(
            room, draft, at=when.at, pending=when.pending, confirmed=when.confirmed, progress=progress
        )

    def unpublish(self, room: Newsroom, draft: int, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.unpublish(room, draft, progress=progress)

    def resume(self, room: Newsroom, draft: int, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.resume(room, draft, progress=progress)

    def cancel(self, room: Newsroom, draft: int) -> Changes:
        from newsroom.desk import publishing

        return publishing.cancel(room, draft)[1]

    def correct(self, room: Newsroom, draft: int, note: str, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.correct(room, draft, note, progress=progress)


def _standing(room: Newsroom, job: Job) -> Standing:
    from newsroom.desk import outbox
    from newsroom.desk.work import SEQUENCE

    steps = [str(step) for step in SEQUENCE[job.kind]]
    done = steps.index(job.step) + 1 if job.step in steps else 0
    codes = (*(f"publish.done.{step}" for step in steps[:done]), *(f"publish.step.{step}" for step in steps[done:]))
    outcome = outbox.outcome(room, job) if job.state == "done" else None
    going = job.state in ("waiting", "running", "unknown")
    return Standing(codes, done, going, job.next_try, _error(job), outcome)


def _error(job: Job) -> NewsroomError | None:
    """Why a job waits or ended, as it was raised then."""
    if not job.reason or job.state in ("done", "running"):
        return None
    values = {"site": job.site, **job.note.get("values", {})}
    if job.state == "unknown":
        return OutcomeUnknown(job.reason, **values)
    if job.state == "waiting":
        return NetworkError(job.reason, **values)
    signed_out = job.reason in ("wordpress.signed-out", "signing.needed")
    return (SignedOut if signed_out else SiteError)(job.reason, **values)
