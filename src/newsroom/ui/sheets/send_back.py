"""Sending an article back to its author, with a note where the site can carry one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsroom.language import dates
from newsroom.language.direction import isolate
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.corrections import NoteField
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.ui.team_desk import Note

LAST = 3  # of the notes that were left before


class SendBackSheet(Sheet):
    """The sheet. `sent` brings the note, which may be empty, after which it is closed.

    Where `travels` is off the sheet says that the note stays on this machine.
    """

    sent = Signal(str)

    def __init__(
        self, parent: QWidget, headline: str, author: str, *, travels: bool, notes: Sequence[Note], lang: str
    ) -> None:
        super().__init__(parent, self.tr("Back to the author"))
        said = parts.wrapped("sentence", theme.SHEET_TEXT)
        text = self.tr("“%1” becomes a draft of %2 again, with the text as it stands here.")
        text = text.replace("%1", isolate(headline)).replace("%2", isolate(author))
        said.setText(parts.lined(text, theme.SHEET_TEXT))
        self.body.addWidget(said)
        name = self.tr("Note to the author")
        self.note = NoteField(name)
        self.note.finished.connect(self._send)
        self.body.addWidget(parts.label(name))
        self.body.addWidget(self.note)
        self.stays = Notice()
        if not travels:
            self._say_stays(author)
        self.body.addWidget(self.stays)
        self._show_notes(notes, lang)
        self.button(self.tr("Cancel"), self.dismiss)
        self.go = self.button(self.tr("Send back to %1").replace("%1", isolate(author)), self._send, primary=True)

    def _say_stays(self, author: str) -> None:
        title = self.tr("This site carries no notes")
        text = self.tr("The note stays in the outbox's record on this machine. %1 must be told of it in another way.")
        self.stays.say("warning", Role.WARN, title, text.replace("%1", isolate(author)))

    def _show_notes(self, notes: Sequence[Note], lang: str) -> None:
        if notes:
            self.body.addWidget(parts.label(self.tr("Earlier notes")))
        for note in reversed(notes[-LAST:]):
            row = parts.wrapped("quiet")
            row.setText(parts.lined(note_text(note, lang), theme.UI))
            self.body.addWidget(row)

    def _send(self) -> None:
        self.dismiss()
        self.sent.emit(self.note.toPlainText().strip())


def note_text(note: Note, lang: str) -> str:
    """«رنا خوري، أمس 18:20: …»."""
    when = dates.ago(note.at, datetime.now().astimezone(), lang)
    comma = "،" if lang == "ar" else ","
    return f"{isolate(note.author)}{comma} {isolate(when)}: {note.text}"
