"""The outbox: what is on its way to a site, how far it is, why it waits, and what can be done about it.

How the window uses it::

    sheet = OutboxSheet(window, work.exchange, lang)
    sheet.changed.connect(bench.changed)            # every Changes of the desk
    bench.moved.connect(sheet.take_changes)         # the sheet is true while it is open
    sheet.draft_wanted.connect(session.open)
    sheet.sign_in_wanted.connect(...)               # the name of a site that no longer knows the password
    sheet.open()
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.card_values import Ask
from newsroom.ui.sheets import outbox_desk as desk
from newsroom.ui.sheets import outbox_words as said
from newsroom.ui.sheets.outbox_rows import ROW, OutboxDelegate, OutboxModel
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.theme import Role
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom

WIDTH = 640
SEEN, LEAST_SEEN = 5, 2  # rows at once; the list scrolls
AROUND = 360  # pixels that the rest of the sheet needs
TICK_MS = 1000
NOTICES = {"refused": Role.DANGER, "done": Role.OK, "running": Role.OK}


class OutboxList(QListView):
    """The list. Enter opens the draft of a job, Delete stops it, Ctrl+R tries it now."""

    pressed_key = Signal(str)
    moved = Signal()

    def __init__(self, model: OutboxModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self._delegate = OutboxDelegate(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.pressed_key.emit("open")
        elif key == Qt.Key.Key_Delete:
            self.pressed_key.emit("stop")
        elif key == Qt.Key.Key_R and control:
            self.pressed_key.emit("try")
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.moved.emit()


class OutboxSheet(Sheet):
    """The sheet. See the module for how it is used."""

    draft_wanted = Signal(int)
    sign_in_wanted = Signal(str)
    changed = Signal(object)

    def __init__(self, parent: QWidget, exchange: Ask, lang: str, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(parent, self.tr("Outbox"), width=min(WIDTH, max(parent.width() - 32, theme.SHEET_WIDTH)))
        self._exchange, self._lang = exchange, lang
        self._now = now or (lambda: datetime.now(UTC))
        self._asking = self._once_more = self._sending = False
        self._asked = self._rest = 0.0  # when the outbox was looked at, and until when it is left alone
        self._overdue = 0
        self._shown: tuple[object, ...] = ()
        self.model = OutboxModel(lang)
        self.late = Notice()
        self.list = OutboxList(self.model, self.tr("Jobs on their way to a site"))
        self.list.moved.connect(self._show_job)
        self.list.pressed_key.connect(self._press)
        self.job = Notice()
        self.stays = parts.wrapped("label", theme.SMALL)
        self.none = parts.wrapped("quiet")
        self.fault = parts.wrapped("error")
        for part in (self.late, self.none, self.list, self.job, self.stays, self.fault):
            self.body.addWidget(part)
        for part in (self.none, self.list, self.stays, self.fault):
            part.hide()
        self.button(self.tr("Close"), self.dismiss)
        self.go = self.button(self.tr("Ask the site now"), self._ask_all, primary=True)
        self.go.setEnabled(False)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)
        self.closed.connect(self._clock.stop)

    def open(self) -> None:
        super().open()
        self._clock.start()
        self.refresh()

    def first_stop(self, stops: list[QWidget]) -> QWidget:
        return self.list if self.list in stops else super().first_stop(stops)

    # What is shown

    def take_changes(self, changes: Changes) -> None:
        """Something moved: look again where it concerns the outbox."""
        if changes.jobs or changes.drafts:
            self.refresh()

    def refresh(self) -> None:
        """Look at the outbox anew."""
        if self._asking:
            self._once_more = True
            return
        self._asking, self._once_more, self._asked = True, False, time.monotonic()
        self._exchange(desk.look, self._take, self._looked_in_vain)

    def _looked(self) -> None:
        self._asking = False
        self._rest = time.monotonic() + 3 * (time.monotonic() - self._asked)
        if self._once_more:
            self.refresh()

    def _looked_in_vain(self, error: Exception) -> None:
        self._looked()
        self._say_fault(error)

    def _take(self, standing: desk.Standing) -> None:
        self._looked()
        here = self._current()
        self.model.take(standing.jobs, self._now().astimezone())
        self._overdue = standing.overdue
        waiting = sum(job.open for job in standing.jobs)
        self.set_title(self.tr("Outbox: %n job(s) waiting", "", waiting) if waiting else self.tr("Outbox"))
        self.list.setVisible(bool(standing.jobs))
        room = max(LEAST_SEEN, min(SEEN, (self.height() - AROUND) // ROW))
        self.list.setFixedHeight(ROW * min(max(len(standing.jobs), 1), room))
        self.none.setVisible(not standing.jobs)
        text = self.tr("Nothing waits. What is published goes out at once, or waits here for the network.")
        self.none.setText(parts.lined(text, theme.UI))
        self.go.setEnabled(bool(waiting) and not self._sending)
        self._show_late()
        at = self.model.place(here.entry.job) if here is not None else -1
        self.list.setCurrentIndex(self.model.index(max(at, 0)))
        self._show_job()

    def _current(self) -> desk.Waiting | None:
        return self.model.job(self.list.currentIndex().row())

    def _show_late(self) -> None:
        if not self._overdue:
            self.late.hide()
        elif self.late.isHidden():
            title = self.tr("%n scheduled article(s) past the hour", "", self._overdue)
            text = self.tr("The site should have published by now. What is due can be published from here.")
            self.late.say("clock", Role.WARN, title, text)
            self.late.add(self.tr("Publish what is due"), self._cure)

    def _show_job(self) -> None:
        job = self._current()
        shown = (job and job.entry, job and job.superseded)
        if shown == self._shown:
            return
        self._shown = shown
        self.fault.hide()
        self.job.setVisible(job is not None)
        self.stays.setVisible(job is not None and job.open and job.entry.state != "running")
        if job is None:
            return
        entry = job.entry
        why = said.reason(entry, self._lang) or said.steps(job, self._lang)
        glyph, _role = said.LOOKS[entry.state]
        self.job.say(glyph, NOTICES.get(entry.state, Role.WARN), said.state_word(entry.state), why)
        self.stays.setText(parts.lined(said.what_stays(entry), theme.SMALL))
        for name, text, key in self._ways(job):
            link = self.job.add(text, partial(self._press, name), quiet=name != self._ways(job)[0][0])
            link.setToolTip(f"{text} ({isolate_ltr(key)})" if key else text)

    def _ways(self, job: desk.Waiting) -> list[tuple[str, str, str]]:
        """What can be done about a job: name, words, key."""
        ways: list[tuple[str, str, str]] = []
        if job.signed_out:
            ways.append(("sign-in", self.tr("Sign in again"), ""))
        if job.open and job.entry.state != "running":
            again = self.tr("Ask the site about it now") if job.entry.state == "unknown" else self.tr("Try now")
            ways += [("try", again, "Ctrl+R"), ("stop", self.tr("Stop it"), "Delete")]
        elif job.entry.state == "refused" and not job.superseded and job.entry.kind != "return":
            ways.append(("again", self.tr("Send it once more"), "Ctrl+R"))
        ways.append(("open", self.tr("Open the draft"), "Enter"))
        return ways

    def _tick(self) -> None:
        now = self._now()
        self.model.tick(now.astimezone())
        jobs = self.model.jobs()
        if desk.due(jobs, now):
            self._send(partial(desk.drain, force=False))
        elif time.monotonic() > self._rest and any(job.entry.state == "running" for job in jobs):
            self.refresh()

    # What is done

    def _press(self, name: str) -> None:
        job = self._current()
        if job is None or name not in {way[0] for way in self._ways(job)} | {"try"}:
            return
        entry = job.entry
        if name in ("open", "sign-in"):
            self.dismiss()
            if name == "open":
                self.draft_wanted.emit(entry.draft)
            else:
                self.sign_in_wanted.emit(entry.site)
        elif name == "stop":
            self._send(lambda room: desk.cancel(room, entry.draft))
        elif job.open:
            self._send(lambda room: desk.retry(room, entry.draft))
        elif entry.state == "refused" and not job.superseded:
            self._send(lambda room: desk.again(room, entry))

    def _ask_all(self) -> None:
        self._send(partial(desk.drain, force=True))

    def _cure(self) -> None:
        self._send(desk.cure)

    def _send(self, work: Callable[[Newsroom], Changes]) -> None:
        """Do something at the site; the list tells what came of it."""
        if self._sending:
            return
        self._sending = True
        self.fault.hide()
        self.go.setEnabled(False)
        self._exchange(work, self._sent, self._failed)
        self.refresh()

    def _sent(self, changes: Changes) -> None:
        self._sending = False
        self.changed.emit(changes)
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """A job that waits says itself why; what is said here is what the list cannot tell."""
        from newsroom.desk.changes import Changes

        self._sending = False
        going = [job.entry for job in self.model.jobs() if job.open]
        self.changed.emit(Changes(frozenset(job.draft for job in going), frozenset(job.job for job in going)))
        if not isinstance(error, _of_the_list()):
            self._say_fault(error)
        self.refresh()

    def _say_fault(self, error: Exception) -> None:
        self.fault.setText(parts.lined(sentence(error, self._lang), theme.UI))
        self.fault.show()


def _of_the_list() -> tuple[type[Exception], ...]:
    from newsroom.domain.errors import NetworkError, SiteError, WorkstationError

    return NetworkError, SiteError, WorkstationError
