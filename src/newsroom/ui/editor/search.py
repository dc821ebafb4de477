"""Finding and replacing in the body, driven by the find bar."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTextEdit

from newsroom.ui.editor import find
from newsroom.ui.editor.bars import FindBar
from newsroom.ui.editor.view import TextView
from newsroom.ui.theme import Role, color

SEEK_MS = 120


class Search(QObject):
    """Keeps the matches of the words in the bar and walks through them."""

    def __init__(self, view: TextView, bar: FindBar) -> None:
        super().__init__(view)
        self._view = view
        self._bar = bar
        self._spans: list[tuple[int, int]] = []
        self._at = -1
        self._watching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEEK_MS)
        self._timer.timeout.connect(self._again)
        bar.sought.connect(self._sought)
        bar.stepped.connect(self.step)
        bar.replaced.connect(self._replace)
        bar.closed.connect(self._clear)

    def open(self) -> None:
        """Show the bar, with the selected words in it."""
        if not self._watching:  # only while the bar is open: the signal comes with every key
            self._watching = True
            self._view.document().contentsChanged.connect(self._timer.start)
        words = self._view.textCursor().selectedText()
        self._bar.ask("" if "\u2029" in words else words)
        self._seek()
        self._show()

    def _sought(self, _words: str) -> None:
        """Other words: go to where they stand from the caret on."""
        cursor = self._view.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._view.setTextCursor(cursor)
        self.step()

    def _again(self) -> None:
        if self._bar.isHidden():
            return
        self._seek()
        self._show()

    def _seek(self) -> None:
        self._spans = find.matches(self._view.document(), self._bar.needle.text())
        cursor = self._view.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        self._at = self._spans.index(here) if here in self._spans else -1

    def step(self, back: bool = False) -> None:
        """Select the next match, or the one before."""
        self._seek()
        cursor = self._view.textCursor()
        place = cursor.selectionStart() if back else cursor.selectionEnd()
        self._at = find.nearest(self._spans, place, back=back)
        if self._at >= 0:
            self._view.setTextCursor(find.select(self._view.document(), self._spans[self._at]))
            self._view.ensureCursorVisible()
        self._show()

    def _replace(self, words: str, everywhere: bool) -> None:
        self._seek()
        if everywhere:
            find.replace_all(self._view.document(), self._spans, words)
        elif self._at >= 0:
            find.replace_all(self._view.document(), [self._spans[self._at]], words)
            self.step()
            return
        else:
            self.step()
            return
        self._seek()
        self._show()

    def _show(self) -> None:
        shown = []
        for place, span in enumerate(self._spans):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = find.select(self._view.document(), span)
            mark.format.setBackground(color(Role.TINT if place == self._at else Role.WARN_TINT))
            shown.append(mark)
        self._view.setExtraSelections(shown)
        self._bar.say(self._at, len(self._spans))

    def _clear(self) -> None:
        if self._watching:
            self._watching = False
            self._view.document().contentsChanged.disconnect(self._timer.start)
        self._spans, self._at = [], -1
        self._view.setExtraSelections([])
