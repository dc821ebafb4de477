"""The part of the table of actions that helps the hand: what is written for it, replaced, and shown of the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from newsroom.ui.actions import Action, possible

Verb = Callable[[str], Callable[[], object]]
ANYWHERE = ("everywhere", "full_screen")
SWITCHES = ("xray", "typewriter", "beside")


class HandCommands(QObject):
    """Makes its part of the table. `verb` gives what the second half of the window does under a name, `away` says why
    not while no text is seen, `on` whether a switch is on."""

    def __init__(self, parent: QObject, verb: Verb, away: Callable[[], str], on: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self._verb, self._away, self._on = verb, away, on

    def _one(self, name: str, text: str, menu: str, key: str, glyph: str, group: int) -> Action:
        refused = possible if name in ANYWHERE else self._away
        checked = (lambda: self._on(name)) if name in SWITCHES else None
        return Action(f"hand.{name}", text, self._verb(name), menu, key, glyph, group, refused, checked)

    def table(self) -> list[Action]:
        """Its actions, each in its menu."""
        one = self._one
        return [
            one("everywhere", self.tr("Replace in all drafts…"), "edit", "Ctrl+R", "files", 3),
            one("digits_arabic", self.tr("Numbers in ١٢٣"), "edit", "", "", 4),
            one("digits_western", self.tr("Numbers in 123"), "edit", "", "", 4),
            one("today", self.tr("Today"), "insert", "Ctrl+;", "calendar-blank", 4),
            one("hijri", self.tr("Today by the Hijri calendar"), "insert", "Ctrl+'", "", 4),
            one("both_days", self.tr("Today by both calendars"), "insert", "", "", 4),
            one("outline", self.tr("Headings, links and pictures"), "view", "F4", "list-bullets", 1),
            one("xray", self.tr("What is not seen in the text"), "view", "F12", "eye", 1),
            one("beside", self.tr("A second article beside"), "view", "F2", "columns", 1),
            one("typewriter", self.tr("The line that is written at one height"), "view", "Ctrl+F11", "", 1),
            one("full_screen", self.tr("The whole screen"), "view", "Shift+F11", "", 1),
        ]
