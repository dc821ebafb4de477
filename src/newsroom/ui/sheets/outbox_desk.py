"""What the outbox sheet asks of the newsroom; each function runs in a worker and brings plain data home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Entry

ENDED = 80  # of the newest ended jobs, those of the last days are shown
LAST_DAYS = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A job that is shown. `ahead` is the code of the step that comes next, or empty; `superseded` says that a newer
    job of the same article has taken its place."""

    entry: Entry
    ahead: str = ""
    superseded: bool = False

    @property
    def open(self) -> bool:
        """Whether the job is still on its way."""
        return self.entry.state in ("waiting", "running", "unknown")

    @property
    def signed_out(self) -> bool:
        """Whether it is a password that stops it."""
        return self.entry.reason in ("wordpress.signed-out", "signing.needed")


@dataclass(frozen=True, slots=True)
class Standing:
    """The jobs, those that want somebody first, and how many scheduled articles should have appeared by now."""

    jobs: tuple[Waiting, ...]
    overdue: int = 0


def look(room: Newsroom) -> Standing:
    """What is on its way, and what ended in the last days."""
    from newsroom.desk import outbox
    from newsroom.language.words import catalogue

    catalogue()  # read from the disk here, not by the interface thread when it says the first sentence
    found = outbox.entries(room, ENDED)
    newest: dict[int, int] = {}
    for entry in found:
        newest[entry.draft] = max(entry.job, newest.get(entry.draft, 0))
    since = room.now() - LAST_DAYS
    jobs = [Waiting(entry, _ahead(entry), entry.job != newest[entry.draft]) for entry in found]
    shown = [job for job in jobs if job.open or (job.entry.created > since and not _is_noise(job))]
    return Standing(tuple(sorted(shown, key=_rank)), overdue(room))


def overdue(room: Newsroom) -> int:
    """How many scheduled articles of this workstation are past their hour, by more than a site needs to publish."""
    from newsroom.desk.overdue import SLEPT
    from newsroom.domain.article import State

    late = room.now() - SLEPT
    rows = room.store.drafts.rows(state=State.SCHEDULED)
    return sum(row.schedule is not None and row.schedule <= late for row in rows)


def retry(room: Newsroom, draft: int) -> Changes:
    """Carry the job of a draft on at once; errors as `publishing.resume`."""
    from newsroom.desk import publishing

    return publishing.resume(room, draft)[1]


def cancel(room: Newsroom, draft: int) -> Changes:
    """Take the job of a draft out of the outbox."""
    from newsroom.desk import publishing

    return publishing.cancel(room, draft)[1]


def again(room: Newsroom, entry: Entry) -> Changes:
    """Ask once more for what was refused, with the article as it stands now; errors as `newsroom.desk.publishing`."""
    from newsroom.desk import publishing

    match entry.kind:
        case "unpublish":
            return publishing.unpublish(room, entry.draft)[1]
        case "bin":
            return publishing.bin(room, entry.draft)[1]
        case "restore":
            return publishing.restore(room, entry.draft)[1]
        case "reschedule" if entry.at is not None:
            return publishing.reschedule(room, entry.draft, entry.at)[1]
    return publishing.publish(room, entry.draft, at=entry.at, pending=entry.kind == "pending")[1]


def drain(room: Newsroom, *, force: bool) -> Changes:
    """Carry on what is due, or everything with `force`."""
    from newsroom.desk import outbox

    return outbox.drain(room, force=force)[1]


def cure(room: Newsroom) -> Changes:
    """Publish what should have appeared."""
    from newsroom.desk import publishing

    return publishing.publish_due(room)[1]


def due(jobs: tuple[Waiting, ...], now: datetime) -> bool:
    """Whether the hour of some job has come."""
    return any(
        job.entry.next_try is not None and job.entry.next_try <= now and job.entry.state != "running" and job.open
        for job in jobs
    )


def _ahead(entry: Entry) -> str:
    from newsroom.desk.work import SEQUENCE

    steps = [str(step) for step in SEQUENCE[entry.kind]]
    done = steps.index(entry.step) + 1 if entry.step in steps else 0
    return f"publish.step.{steps[done]}" if done < len(steps) else ""


def _is_noise(job: Waiting) -> bool:
    return job.superseded and job.entry.state == "cancelled"


def _rank(job: Waiting) -> tuple[int, int]:
    """Who waits for a decision first, then the open ones in their order, then the ended ones, the newest first."""
    state, number = job.entry.state, job.entry.job
    if state == "refused" and not job.superseded:
        return 0, -number
    if job.open:
        return (1 if state == "unknown" else 2), number
    return 3, -number
