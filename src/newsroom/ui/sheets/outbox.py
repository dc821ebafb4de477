"""The outbox: what is on its way to a site, and why it waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsroom.ui import icons, theme
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.theme import Role
from newsroom.ui.work import told


@dataclass(frozen=True, slots=True)
class Waiting:
    """One job that is not finished. `reason` is the code of the sentence that says why it waits, or empty;
    `values` fill its places."""

    draft: int
    headline: str
    kind: str
    state: str
    reason: str = ""
    next_try: datetime | None = None
    site: str = ""
    values: Mapping[str, str | int] = field(default_factory=dict)


class OutboxSheet(Sheet):
    """`wanted` asks for another try of everything now, `draft_wanted` for the draft of a job."""

    wanted = Signal()
    draft_wanted = Signal(int)

    def __init__(self, parent: QWidget, waiting: Sequence[Waiting], lang: str) -> None:
        super().__init__(parent, self.tr("Outbox"))
        self._lang = lang
        for job in waiting:
            self.body.addWidget(self._row(job))
        if not waiting:
            text = self.tr("Nothing waits. What is published goes out at once, or waits here for the network.")
            said = QLabel(theme.lined(text, theme.UI))
            said.setWordWrap(True)
            self.body.addWidget(said)
            self.button(self.tr("Close"), self.dismiss, primary=True)
            return
        self.button(self.tr("Close"), self.dismiss)
        self.button(self.tr("Ask the site now"), self._ask, primary=True)

    def _row(self, job: Waiting) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        unsure = job.state == "unknown"
        glyph = QLabel()
        glyph.setPixmap(icons.pixmap("hourglass-medium" if unsure else "tray", Role.WARN, 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        title = QLabel(job.headline)
        title.setFont(theme.ROW_TITLE.font())
        title.setWordWrap(True)
        below = QLabel(theme.lined(self._why(job), theme.SMALL))
        below.setProperty("kind", "label")
        below.setWordWrap(True)
        words.addWidget(title)
        words.addWidget(below)
        show = QPushButton(self.tr("Open"))
        show.setProperty("kind", "link")
        show.clicked.connect(lambda: self._show(job.draft))
        row.addWidget(glyph)
        row.addLayout(words, 1)
        row.addWidget(show)
        return made

    def _why(self, job: Waiting) -> str:
        parts = [told(job.reason, self._lang, job.values)] if job.reason else [self.tr("On its way")]
        if job.next_try is not None:
            hour = f"\u2066{job.next_try.astimezone():%H:%M}\u2069"
            parts.append(self.tr("Next try at %1").replace("%1", hour))
        return " · ".join(parts)

    def _ask(self) -> None:
        self.dismiss()
        self.wanted.emit()

    def _show(self, draft: int) -> None:
        self.dismiss()
        self.draft_wanted.emit(draft)
