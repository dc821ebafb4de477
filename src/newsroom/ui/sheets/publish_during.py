"""The second moment: the steps with what they learned, and the box that says what stopped them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from newsroom.domain.errors import PASSING, NewsroomError, OutcomeUnknown, SignedOut, SiteError
from newsroom.language import words
from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.outbox_words import Span
from newsroom.ui.sheets.publish_run import Publication, StepState
from newsroom.ui.theme import Role
from newsroom.ui.work import sentence


class StepRow(QWidget):
    """One step: a glyph that stands still, its sentence, a line of detail, and the time at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = parts.Glyph("circle-dashed", Role.TEXT3, drop=5)
        self._title, self._detail, self._time = parts.label("", ""), parts.label(""), parts.label("")
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self._title)
        text.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)

    def show_step(self, step: StepState, lang: str, zone: str) -> None:
        """Show where it stands."""
        title = words.say(step.code, lang) if step.code else ""
        if step.done:
            self._glyph.show_glyph("check-circle", Role.OK)
            self._time.setText(isolate_ltr(_clock(step.done, zone)) if step.begun else "")
        elif step.begun:
            self._glyph.show_glyph("circle-half", Role.ACCENT)
            self._time.setText(self.tr("now"))
        self._title.setFont((theme.UI_BOLD if step.begun and not step.done else theme.UI).font())
        self._title.setText(title)
        self._title.setEnabled(bool(step.begun or step.done))
        self.setVisible(bool(step.code))
        detail = self._learned(step)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(" ".join(part for part in (title, detail, self._time.text()) if part))

    def _learned(self, step: StepState) -> str:
        """What a step learned, in words: how many pictures went, which tags were made, what the page lacks."""
        if step.code == "publish.done.media" and step.detail.isdigit():
            return self.tr("%n picture(s)", "", int(step.detail)) if int(step.detail) else ""
        if step.code == "publish.done.tags" and step.detail:
            return self.tr("new: %1").replace("%1", step.detail)
        if step.code == "publish.done.page" and step.detail.isdigit():
            return self.tr("%n thing(s) not on the page", "", int(step.detail))
        return ""


TICK_MS = 1000


class During(QWidget):
    """The body. It reads the publication and shows it; `notice` is the box of what stopped it, with the time until the
    next try, which is made from here when it has come. `sign_in_wanted` asks for signing in anew."""

    sign_in_wanted = Signal()

    def __init__(self, publication: Publication, lang: str, zone: str) -> None:
        super().__init__()
        self._publication, self._lang, self._zone = publication, lang, zone
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.rows: list[StepRow] = []
        self._steps = QVBoxLayout()
        self._steps.setSpacing(4)
        self.notice = Notice()
        self.countdown: QLabel | None = None
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self.tick)
        publication.waits.connect(self.tick)
        self._note = parts.wrapped("label", theme.SMALL)
        note = self.tr(
            "The window may be closed: the work is in the outbox and goes on from its step at the next start."
        )
        self._note.setText(parts.lined(note, theme.SMALL))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.bar)
        rows.addLayout(self._steps)
        rows.addWidget(self.notice)
        rows.addWidget(self._note)
        self.look()

    def look(self) -> None:
        """Show where the publication stands."""
        steps = self._publication.steps
        while len(self.rows) < len(steps):
            self.rows.append(StepRow())
            self._steps.addWidget(self.rows[-1])
        for row, step in zip(self.rows, steps, strict=False):
            row.show_step(step, self._lang, self._zone)
        self.bar.setMaximum(max(len(steps), 1))
        self.bar.setValue(self.done())
        if self._publication.running:
            self._clock.stop()
            self.countdown = None
            self.notice.hide()
            self._note.show()

    def done(self) -> int:
        """How many steps are done."""
        return sum(step.done is not None for step in self._publication.steps)

    def show_error(self, error: Exception) -> bool:
        """Say what stopped it; True when the work is kept in the outbox and can be taken up again."""
        text = sentence(error, self._lang)
        kept = self._publication.kept
        if isinstance(error, OutcomeUnknown) and kept:
            title = self.tr("Not known yet whether it arrived")
            more = self.tr(
                "The line broke after sending. The site is asked first, and nothing is sent a second time before its "
                "answer, so it will not appear twice."
            )
            self.notice.say("hourglass-medium", Role.WARN, title, more)
            self._offer_try(self.tr("Ask the site now"))
            return True
        if isinstance(error, PASSING) and kept:
            self.notice.say("tray", Role.WARN, self.tr("Kept in the outbox"), text)
            if isinstance(error, SignedOut):
                self.notice.add(self.tr("Sign in again"), self.sign_in_wanted.emit)
            self._offer_try(self.tr("Try now"))
            return True
        title = self.tr("It stopped by a fault")
        if isinstance(error, NewsroomError):
            title = self.tr("The site refused it") if isinstance(error, SiteError) else self.tr("It was not sent")
        self.notice.say("warning-octagon", Role.DANGER, title, text)
        self._note.hide()
        return False

    def _offer_try(self, text: str) -> None:
        self.notice.add(text, self._publication.resume)
        self.countdown = self.notice.remark()
        self._clock.start()
        self.tick()

    def tick(self) -> None:
        """Count down to the next try, and make it when its time has come."""
        publication = self._publication
        if self.countdown is None or publication.next_try is None or publication.running:
            return
        left = publication.next_try - publication.now()
        asks = isinstance(publication.error, OutcomeUnknown)
        text = self.tr("Next question %1") if asks else self.tr("Next try %1")
        text = text.replace("%1", Span().of(left))
        if text != self.countdown.text():
            self.countdown.setText(text)
        if left.total_seconds() <= 0:
            publication.resume()


def _clock(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M:%S}"
