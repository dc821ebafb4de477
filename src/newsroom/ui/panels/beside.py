"""What stands above the card of an article that others work on too: whose it is, notes, what happened on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from newsroom.language.direction import isolate
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.send_back import note_text
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.ui.team_desk import Beside


class BesideArticle(QWidget):
    """Hidden while there is nothing to say. `return_wanted`, `notes_wanted`; `again_wanted`: the text that was undone
    on the web is to be sent once more."""

    return_wanted = Signal()
    notes_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self.author = parts.Elided(Role.TEXT2, theme.UI)
        self.back = parts.TextButton(self.tr("Send back…"), "arrow-bend-up-left")
        self.back.setToolTip(self.tr("Send back to the author with a note"))
        self.back.clicked.connect(lambda _checked: self.return_wanted.emit())
        self.undone, self.editing, self.notes = Notice(), Notice(), Notice()
        self._whose = QWidget()
        row = QHBoxLayout(self._whose)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(parts.Glyph("user"))
        row.addWidget(self.author, 1)
        row.addWidget(self.back)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 2)
        rows.setSpacing(8)
        for part in (self._whose, self.undone, self.editing, self.notes):
            rows.addWidget(part)
        self.hide()

    def clear(self) -> None:
        """Say nothing: another article is open."""
        self.hide()

    def show_beside(self, beside: Beside) -> None:
        """Say what there is to say of the open article."""
        self._whose.setVisible(bool(beside.author))
        text = self.tr("An article of %1").replace("%1", isolate(beside.author))
        self.author.show_text(text, text)
        self.back.setVisible(beside.may_return)
        self.undone.setVisible(False)
        if beside.undone:
            title = self.tr("The web editor undid the last change")
            text = self.tr("The site shows an older text. The one sent from here is kept in this draft.")
            self.undone.say("warning", Role.WARN, title, text)
            self.undone.add(self.tr("Send it again…"), self.again_wanted.emit)
        self.editing.setVisible(False)
        if beside.editing:
            title = self.tr("Unsaved changes on the web: %1").replace("%1", isolate(beside.editing))
            text = self.tr(
                "They are in the site's own editor and not in this text. Saved there later, they stand over it."
            )
            self.editing.say("globe-simple", Role.WARN, title, text)
        self._show_notes(beside)
        self.setVisible(bool(beside.author or beside.undone or beside.editing or beside.notes))

    def _show_notes(self, beside: Beside) -> None:
        self.notes.setVisible(False)
        if beside.notes:
            self.notes.say(
                "chat-circle", Role.WARN, self.tr("Note of the desk"), note_text(beside.notes[-1], self._lang)
            )
            if len(beside.notes) > 1:
                self.notes.add(self.tr("All notes (%1)").replace("%1", str(len(beside.notes))), self.notes_wanted.emit)
