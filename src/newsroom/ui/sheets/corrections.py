"""A dated correction: what was wrong and what is right; the page shows it from the next second on.

How the window uses it::

    sheet = CorrectionSheet(window.centralWidget(), headline, earlier)     # earlier: tuple of Correction
    sheet.noted.connect(lambda note: ...)     # text: publish with it, by `Publication.correct`
    sheet.answering.override()                # who answers for what stops it (`offer` says what does), or None
    sheet.open()
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from newsroom.domain.article import Correction
from newsroom.language import dates
from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.sheets.publish_override import Answering
from newsroom.ui.sheets.publish_run import Offer
from newsroom.ui.sheets.sheet import Sheet

HEIGHT = 112


class CorrectionSheet(Sheet):
    """The sheet. `noted` brings the text of the correction, after which it is closed."""

    noted = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        headline: str,
        earlier: Sequence[Correction],
        *,
        zone: str = "UTC",
        lang: str = "ar",
        offer: Offer | None = None,
    ) -> None:
        super().__init__(parent, self.tr("Correction of a published article"))
        self._make_head_text(headline)
        name = self.tr("What was wrong and what is right")
        self.note = NoteField(name)
        self.note.finished.connect(self._take)
        self.body.addWidget(parts.label(name))
        self.body.addWidget(self.note)
        self.answering = Answering(lang)
        self._stopped = offer is not None and bool(offer.plan.blocks)
        if offer is not None and self._stopped:
            self._show_stops(offer, lang)
        self.answering.changed.connect(self._look)
        self._show_earlier(earlier, zone, lang)
        self.button(self.tr("Cancel"), self.dismiss)
        self.go = self.button(self.tr("Publish with the correction"), self._take, primary=True)
        self.note.textChanged.connect(self._look)
        self._look()

    def _make_head_text(self, headline: str) -> None:
        said = parts.wrapped("sentence", theme.SHEET_TEXT)
        text = self.tr("The note stands with its date under «%1», and readers see it.").replace("%1", isolate(headline))
        said.setText(parts.lined(text, theme.SHEET_TEXT))
        self.body.addWidget(said)

    def _show_stops(self, offer: Offer, lang: str) -> None:
        """What stops it, and that an editor can answer for it."""
        self.body.addWidget(parts.label(self.tr("Missing")))
        for finding in offer.plan.blocks:
            row = parts.wrapped("")
            row.setText(parts.lined(finding.sentence(lang), theme.UI))
            self.body.addWidget(row)
        self.body.addWidget(self.answering)
        self.answering.show_offer(offer)

    def _show_earlier(self, earlier: Sequence[Correction], zone: str, lang: str) -> None:
        if earlier:
            self.body.addWidget(parts.label(self.tr("Earlier corrections")))
        for correction in earlier:
            row = parts.wrapped("quiet")
            row.setText(parts.lined(f"{dates.long_date(correction.at, zone, lang)}: {correction.text}", theme.UI))
            self.body.addWidget(row)

    def _look(self) -> None:
        empty = not self.note.toPlainText().strip()
        stopped = self._stopped and self.answering.override() is None
        self.go.setEnabled(not (empty or stopped))
        why = self.tr("The note is empty") if empty else self.tr("Findings stop publishing") if stopped else ""
        self.go.setToolTip(why or self.go.text())

    def _take(self) -> None:
        text = " ".join(self.note.toPlainText().split())
        if text and self.go.isEnabled():
            self.dismiss()
            self.noted.emit(text)


class NoteField(QPlainTextEdit):
    """A few lines, right to left as the readers of the site read them; Ctrl+Enter finishes."""

    finished = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "field")
        self.setFixedHeight(HEIGHT)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({isolate_ltr('Ctrl+Enter')})")
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)
