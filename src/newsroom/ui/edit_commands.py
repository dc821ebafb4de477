"""The menu of what is done with a field or with the text: undo, cut and paste, find."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from newsroom.ui.actions import Action
from newsroom.ui.text_commands import TextCommands
from newsroom.ui.workbench import Workbench


class EditCommands(QObject):
    """Makes its part of the table."""

    def __init__(self, bench: Workbench, text: TextCommands) -> None:
        super().__init__(text)
        self._bench, self._text = bench, text

    def table(self) -> list[Action]:
        """The menu."""
        bench = self._bench
        return [
            Action("edit.undo", self.tr("Undo"), self._undo, "edit", "Ctrl+Z", "arrow-u-up-left"),
            Action("edit.redo", self.tr("Redo"), self._redo, "edit", "Ctrl+Shift+Z", "arrow-u-up-right"),
            Action("edit.cut", self.tr("Cut"), lambda: _to_field("cut"), "edit", "Ctrl+X", "", 1),
            Action("edit.copy", self.tr("Copy"), lambda: _to_field("copy"), "edit", "Ctrl+C", "copy", 1),
            Action("edit.paste", self.tr("Paste"), lambda: _to_field("paste"), "edit", "Ctrl+V", "clipboard-text", 1),
            self._text.on("paste_plain", self.tr("Paste as plain text"), "edit", "Ctrl+Shift+V", "", 1),
            self._text.on("paste_as_is", self.tr("Paste as it is"), "edit", "", "", 1),
            self._text.on("paste_report", self.tr("What the paste left out…"), "edit", "", "", 1),
            Action("edit.all", self.tr("Select all"), lambda: _to_field("selectAll"), "edit", "Ctrl+A", "", 2),
            self._text.on("find", self.tr("Find in the article…"), "edit", "Ctrl+F", "magnifying-glass", 3),
            self._text.on("replace", self.tr("Replace…"), "edit", "Ctrl+H", "swap", 3),
            self._text.on("find_next", self.tr("Find next"), "edit", "F3", "", 3),
            self._text.on("find_previous", self.tr("Find previous"), "edit", "Shift+F3", "", 3),
            Action("drafts.search", self.tr("Search in the drafts"), self._search, "edit", "Ctrl+Shift+F", "files", 3),
            Action(
                "edit.undo-line",
                self.tr("Undo what the status bar offers"),
                bench.status.undo,
                "edit",
                "Ctrl+Shift+N",
                "arrow-counter-clockwise",
                4,
            ),
        ]

    def _undo(self) -> None:
        """The text's own undo, or the newest change of the card when the keyboard is elsewhere."""
        if not _to_field("undo") and not self._text.away() and not self._bench.session.undo_field():
            self._text.written("undo")()

    def _redo(self) -> None:
        if not _to_field("redo") and not self._text.away():
            self._text.written("redo")()

    def _search(self) -> None:
        self._bench.window.set_pane("drafts", shown=True)
        self._bench.panel.search.setFocus()
        self._bench.panel.search.selectAll()


def _to_field(verb: str) -> bool:
    """Let the field with the keyboard do something of its own; False when it has no such thing."""
    field: QWidget | None = QApplication.focusWidget()
    act = getattr(field, verb, None)
    if act is None:
        return False
    act()
    return True
