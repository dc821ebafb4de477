"""A publication under way: it outlives the sheet that shows it.

A `Publication` runs the desk's functions beside the window and tells how far they are. Its values are kept, so that a
sheet that is opened again in the middle shows where it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from newsroom.domain.article import Override
from newsroom.domain.errors import PASSING, NewsroomError, Refused
from newsroom.ui.panels.card_values import Ask

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome
    from newsroom.desk.planning import Plan

    Answer = tuple[Outcome, Changes]
    Progress = Callable[[int, int, str, str], None]
    Send = Callable[[Newsroom, Progress], Answer]


ELSEWHERE = ("publish.under-way", "outbox.nothing-waits")  # another thread carries the job, or has carried it


@dataclass(frozen=True, slots=True)
class When:
    """When the article is to appear: now, at an aware time, or when the desk has seen it. `confirmed` answers the
    question about an hour that is very near, `override` for findings that stop it."""

    at: datetime | None = None
    pending: bool = False
    confirmed: bool = False
    override: Override | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What will happen, and what this user may choose at all on this site."""

    plan: Plan
    may_publish: bool
    may_schedule: bool
    may_override: bool = False  # may answer for what stops it
    fixed: bool = False  # something stops it that nobody can answer for
    signer: str = ""  # the name of whoever would


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the newest job of a draft stands in the outbox: the codes of its steps, the first `done` of them done.
    `open`: it is still on its way. `error` says why it waits or ended, `next_try` until when; `outcome` is what it has
    come to, once it has."""

    steps: tuple[str, ...]
    done: int
    open: bool
    next_try: datetime | None = None
    error: NewsroomError | None = None
    outcome: Outcome | None = None


class PublishDesk(Protocol):
    """The desk functions behind the sheet."""

    def plan(self, room: Newsroom, draft: int, when: When) -> Offer: ...
    def standing(self, room: Newsroom, draft: int) -> Standing | None: ...
    def publish(self, room: Newsroom, draft: int, when: When, progress: Progress) -> Answer: ...
    def unpublish(self, room: Newsroom, draft: int, progress: Progress) -> Answer: ...
    def resume(self, room: Newsroom, draft: int, progress: Progress) -> Answer: ...
    def correct(
        self, room: Newsroom, draft: int, note: str, override: Override | None, progress: Progress
    ) -> Answer: ...
    def cancel(self, room: Newsroom, draft: int) -> Changes: ...


@dataclass(frozen=True, slots=True)
class StepState:
    """A step by the code of its sentence: waiting, begun or done (then with what it learned). One that is done and has
    no beginning was done elsewhere."""

    code: str
    begun: datetime | None = None
    done: datetime | None = None
    detail: str = ""


class Stopped(Exception):
    """The journalist stopped the publication between two steps."""


class Line(QObject):
    """Carries progress from the worker home. The worker holds it too, so it cannot be gone before the work is done."""

    told = Signal(int, int, str, str)


class Publication(QObject):
    """One draft on its way. `finished` brings an Outcome, `failed` an exception, `changed` the desk's Changes.

    What waits in the outbox may be carried on by others too, so every Changes of the desk belongs into `take_changes`.
    `kept` says that the outbox holds it after a failure, `next_try` when it is tried next then.
    """

    progressed = Signal()
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    waits = Signal()
    changed = Signal(object)

    def __init__(
        self, exchange: Ask, desk: PublishDesk, draft: int, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.draft = draft
        self.desk = desk
        self.exchange = exchange
        self.steps: tuple[StepState, ...] = ()
        self.running = False
        self.outcome: Outcome | None = None
        self.error: Exception | None = None
        self.next_try: datetime | None = None
        self.kept = False
        self._resuming = False
        self.now = now
        self._stop = Event()
        self._line: Line | None = None

    def publish(self, when: When, steps: tuple[str, ...]) -> None:
        """Send the draft; `steps` are the codes of what lies ahead."""
        draft, desk = self.draft, self.desk
        self._begin(steps, lambda room, progress: desk.publish(room, draft, when, progress))

    def correct(self, note: str, override: Override | None = None) -> None:
        """Publish the draft again with a dated correction."""
        draft, desk = self.draft, self.desk
        self._begin((), lambda room, progress: desk.correct(room, draft, note, override, progress))

    def unpublish(self) -> None:
        """Take the article off the site's pages."""
        draft, desk = self.draft, self.desk
        self._begin(
            ("publish.step.status", "publish.step.page"), lambda room, progress: desk.unpublish(room, draft, progress)
        )

    def resume(self) -> None:
        """Ask the site now, and go on from the step that was reached."""
        draft, desk = self.draft, self.desk
        self._begin(
            tuple(step.code for step in self.steps),
            lambda room, progress: desk.resume(room, draft, progress),
            keep=True,
        )

    def stop(self) -> None:
        """Stop before the next step; what has reached the site stays there, unseen."""
        if self.running:
            self._stop.set()
        else:
            draft, desk = self.draft, self.desk
            self.exchange(lambda room: desk.cancel(room, draft), self._cancelled, self._fail)

    def _begin(self, steps: tuple[str, ...], send: Send, *, keep: bool = False) -> None:
        if not keep:
            self.steps = tuple(StepState(code) for code in steps)
        self.running, self.outcome, self.error, self.next_try = True, None, None, None
        self.kept, self._resuming = False, keep
        self._stop.clear()
        line = self._line = Line()
        line.told.connect(self._told)
        self.progressed.emit()
        self.exchange(self._guarded(send, line, self._stop), self._done, self._fail)

    def _guarded(self, send: Send, line: Line, stop: Event) -> Callable[[Newsroom], Answer | Changes]:
        draft, desk = self.draft, self.desk

        def progress(step: int, of: int, code: str, detail: str) -> None:
            line.told.emit(step, of, code, detail)
            if stop.is_set():
                raise Stopped

        def work(room: Newsroom) -> Answer | Changes:
            try:
                return send(room, progress)
            except Stopped:
                return desk.cancel(room, draft)

        return work

    def _told(self, step: int, of: int, code: str, detail: str) -> None:
        if len(self.steps) != of:
            self.steps = tuple(StepState("") for _ in range(of))
        now, old = self.now(), self.steps[step - 1]
        if code.startswith("publish.done."):
            state = StepState(code, old.begun or now, now, detail)
        else:
            state = StepState(code, now, None, detail)
        self.steps = (*self.steps[: step - 1], state, *self.steps[step:])
        self.progressed.emit()

    def _done(self, answer: Answer | Changes) -> None:
        if not isinstance(answer, tuple):
            self._cancelled(answer)
            return
        self.running = False
        self.outcome, changes = answer
        self.changed.emit(changes)
        self.finished.emit(self.outcome)

    def _cancelled(self, changes: Changes) -> None:
        self.running = False
        self.changed.emit(changes)
        self.stopped.emit()

    def _fail(self, error: Exception) -> None:
        carried = self._resuming and isinstance(error, Refused) and error.code in ELSEWHERE
        if carried:
            self._look_up(self._carried)
        elif isinstance(error, PASSING):
            self._look_up(lambda standing: self._stopped_by(error, standing))
        else:
            self._stopped_by(error, None)

    def _stopped_by(self, error: Exception, standing: Standing | None) -> None:
        from newsroom.desk.changes import drafts

        self.running, self.error = False, error
        self.kept = standing is not None and standing.open
        self.next_try = standing.next_try if standing is not None else None
        self.changed.emit(drafts(self.draft))
        self.failed.emit(error)

    # What others do to the job

    def take_changes(self, changes: Changes) -> None:
        """Something moved: see whether somebody else has carried the job on."""
        if self.draft in changes.drafts and changes.jobs and self.kept and not self.running:
            self._look_up(self.adopt)

    def _look_up(self, done: Callable[[Standing | None], None]) -> None:
        draft, desk = self.draft, self.desk
        self.exchange(lambda room: desk.standing(room, draft), done, lambda _error: done(None))

    def _carried(self, standing: Standing | None) -> None:
        self.running = False
        self.adopt(standing)

    def adopt(self, standing: Standing | None) -> None:
        """Stand where the outbox says that the job stands."""
        if standing is None or self.running:
            return
        self.kept, self.next_try = standing.open, standing.next_try
        self._take_steps(standing)
        self.outcome, before = standing.outcome, self.error
        self.error = None if standing.outcome is not None else standing.error
        if standing.outcome is not None:
            self.finished.emit(standing.outcome)
        elif standing.error is not None and type(standing.error) is not type(before):
            self.failed.emit(standing.error)
        else:
            self.waits.emit()

    def _take_steps(self, standing: Standing) -> None:
        """The steps as the outbox has them; of those that were done elsewhere nobody knows the time."""
        now, old = self.now(), self.steps if len(self.steps) == len(standing.steps) else ()
        self.steps = tuple(
            old[number]
            if number < len(old) and old[number].done
            else StepState(code, done=now)
            if number < standing.done
            else StepState(code)
            for number, code in enumerate(standing.steps)
        )
