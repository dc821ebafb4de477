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

from newsroom.ui.panels.card_values import Ask

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome
    from newsroom.desk.planning import Plan

    Answer = tuple[Outcome, Changes]
    Progress = Callable[[int, int, str, str], None]
    Send = Callable[[Newsroom, Progress], Answer]


@dataclass(frozen=True, slots=True)
class When:
    """When the article is to appear: now, at an aware time, or when the desk has seen it."""

    at: datetime | None = None
    pending: bool = False


class PublishDesk(Protocol):
    """The desk functions behind the sheet."""

    def plan(self, room: Newsroom, draft: int, when: When) -> Plan: ...
    def publish(self, room: Newsroom, draft: int, when: When, progress: Progress) -> Answer: ...
    def unpublish(self, room: Newsroom, draft: int, progress: Progress) -> Answer: ...
    def resume(self, room: Newsroom, draft: int, progress: Progress) -> Answer: ...
    def correct(self, room: Newsroom, draft: int, note: str, progress: Progress) -> Answer: ...
    def cancel(self, room: Newsroom, draft: int) -> Changes: ...


@dataclass(frozen=True, slots=True)
class StepState:
    """A step by the code of its sentence: waiting, begun or done (then with what it learned)."""

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
    """One draft on its way. `finished` brings an Outcome, `failed` an exception, `changed` the desk's Changes."""

    progressed = Signal()
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()
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
        self.now = now
        self._stop = Event()
        self._line: Line | None = None

    def publish(self, when: When, steps: tuple[str, ...]) -> None:
        """Send the draft; `steps` are the codes of what lies ahead."""
        draft, desk = self.draft, self.desk
        self._begin(steps, lambda room, progress: desk.publish(room, draft, when, progress))

    def correct(self, note: str) -> None:
        """Publish the draft again with a dated correction."""
        draft, desk = self.draft, self.desk
        self._begin((), lambda room, progress: desk.correct(room, draft, note, progress))

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
        self.running, self.outcome, self.error = True, None, None
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
        from newsroom.desk.changes import drafts

        self.running, self.error = False, error
        self.changed.emit(drafts(self.draft))
        self.failed.emit(error)
