"""The desk functions behind the publish sheet, imported by the worker that runs them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsroom.domain.article import Override
from newsroom.domain.errors import NetworkError, NewsroomError, OutcomeUnknown, SignedOut, SiteError
from newsroom.ui.sheets.publish_run import Offer, Standing, When

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome, Progress


class Desk:
    """As the desk has them."""

    def plan(self, room: Newsroom, draft: int, when: When) -> Offer:
        """The plan for what is chosen; for a user who may only hand in, the plan of that."""
        from newsroom.desk import checking, planning, publishing

        stored = room.store.drafts.get(draft)
        rights = room.site(stored.site).capabilities()
        pending = when.pending or not (rights.may_publish or stored.public)
        at = None if pending else when.at
        plan = planning.plan(room, draft, at=at, pending=pending)
        fixed = any(finding.code in checking.NEVER_OVERRIDDEN for finding in plan.blocks)
        may = rights.may_publish and rights.may_edit_others and not fixed
        signer = publishing.signer(room, stored.site) if plan.blocks else ""
        return Offer(plan, rights.may_publish, rights.may_schedule, may, fixed, signer)

    def standing(self, room: Newsroom, draft: int) -> Standing | None:
        """Where the newest job of a draft stands; None where there is none, or where it was stopped."""
        from newsroom.desk import outbox
        from newsroom.desk.work import SEQUENCE

        jobs = room.store.outbox.of(draft)
        if not jobs or jobs[-1].state == "cancelled":
            return None
        job = jobs[-1]
        steps = [str(step) for step in SEQUENCE[job.kind]]
        done = steps.index(job.step) + 1 if job.step in steps else 0
        codes = (*(f"publish.done.{step}" for step in steps[:done]), *(f"publish.step.{step}" for step in steps[done:]))
        values = {"site": job.site, **job.note.get("values", {})}
        return Standing(
            codes,
            done,
            open=job.state in ("waiting", "running", "unknown"),
            next_try=job.next_try,
            error=_error(job.state, job.reason, values),
            outcome=outbox.outcome(room, job) if job.state == "done" else None,
        )

    def publish(self, room: Newsroom, draft: int, when: When, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.publish(
            room,
            draft,
            at=when.at,
            pending=when.pending,
            confirmed=when.confirmed,
            override=when.override,
            progress=progress,
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

    def correct(
        self, room: Newsroom, draft: int, note: str, override: Override | None, progress: Progress
    ) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.correct(room, draft, note, override=override, progress=progress)


def _error(state: str, reason: str, values: Mapping[str, str | int]) -> NewsroomError | None:
    """Why a job waits or ended, as it was raised then."""
    if not reason or state in ("done", "running"):
        return None
    if state == "unknown":
        return OutcomeUnknown(reason, "", **values)
    if reason in ("wordpress.signed-out", "signing.needed"):
        return SignedOut(reason, "", **values)
    return (NetworkError if state == "waiting" else SiteError)(reason, "", **values)
