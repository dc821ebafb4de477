"""Finding and replacing in the body, driven by the find bar."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom.domain.errors import BadInput
from newsroom.domain.seek import Wanted, check
from newsroom.language.words import say
from newsroom.ui.editor import find
from newsroom.ui.editor.find import Match
from newsroom.ui.editor.find_bar import FindBar
from newsroom.ui.editor.view import TextView
from newsroom.ui.theme import Role, color

SEEK_MS = 120


class Search(QObject):
    """Keeps the matches of the words in the bar and walks through them."""

    def __init__(self, view: TextView, bar: FindBar) -> None:
        super().__init__(view)
        self._view = view
        self._bar = bar
        self._found: list[Match] = []
        self._at = -1
        self._again = False
        self._scope: QTextCursor | None = None
        self._refused: Wanted | None = None  # what took too long is not sought at every key
        self._watching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEEK_MS)
        self._timer.timeout.connect(self._renew)
        bar.sought.connect(self._sought)
        bar.stepped.connect(self.step)
        bar.replaced.connect(self._replace)
        bar.closed.connect(self._clear)

    def open(self) -> None:
        """Show the bar, with the selected words in it; a selection of several paragraphs is where they are sought."""
        if not self._watching:  # only while the bar is open: the signal comes with every key
            self._watching = True
            self._view.document().contentsChanged.connect(self._timer.start)
        cursor = self._view.textCursor()
        words = cursor.selectedText()
        several = "\u2029" in words
        self._scope = QTextCursor(cursor) if several else None
        self._bar.within.setChecked(several)
        self._bar.ask("" if several else words)
        self._renew()

    def _sought(self) -> None:
        """Other words, or another way: go to where they stand from the caret on."""
        cursor = self._view.textCursor()
        if not self._bar.within.isChecked():
            self._scope = None
        elif self._scope is None and cursor.hasSelection():
            self._scope = QTextCursor(cursor)
        cursor.setPosition(cursor.selectionStart())
        self._view.setTextCursor(cursor)
        self.step()

    def _renew(self) -> None:
        if self._bar.isHidden():
            return
        self._seek()
        self._show()

    def _seek(self, most: int | None = find.MOST) -> None:
        wanted, new = self._bar.wanted(), self._bar.words.text()
        scope = self._scope
        within = (scope.selectionStart(), scope.selectionEnd()) if scope is not None else None
        self._found, self._at = [], -1
        if wanted == self._refused:
            return
        self._refused = None
        try:
            check(wanted, new)
            self._found = find.matches(self._view.document(), wanted, new, within, most)
        except BadInput as error:
            self._refused = wanted if error.code == "seek.slow" else None
            arabic = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._bar.say_fault(say(error.code, "ar" if arabic else "en", **error.values))
            return
        self._bar.say_fault("")
        cursor = self._view.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        self._at = next((place for place, m in enumerate(self._found) if (m.start, m.end) == here), -1)

    def step(self, back: bool = False) -> None:
        """Select the next match, or the one before; at the end the search begins anew."""
        self._seek()
        cursor = self._view.textCursor()
        place = cursor.selectionStart() if back else cursor.selectionEnd()
        self._at = find.nearest(self._found, place, back=back)
        if self._at >= 0:
            match = self._found[self._at]
            self._again = match.end > place if back else match.start < place
            self._view.setTextCursor(find.select(self._view.document(), match))
            self._view.ensureCursorVisible()
        self._show()

    def _replace(self, everywhere: bool) -> None:
        self._view.steps.rest()
        self._seek(None if everywhere else find.MOST)
        if everywhere:
            find.replace_all(self._view.document(), self._found)
            self._renew()
            return
        if self._at >= 0:
            find.replace_all(self._view.document(), [self._found[self._at]])
        self.step()

    def _show(self) -> None:
        shown = []
        for place, match in enumerate(self._found):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = find.select(self._view.document(), match)
            mark.format.setBackground(color(Role.TINT if place == self._at else Role.WARN_TINT))
            shown.append(mark)
        self._view.setExtraSelections(shown)
        self._bar.say(self._at, len(self._found), self._again)
        self._again = False

    def _clear(self) -> None:
        if self._watching:
            self._watching = False
            self._view.document().contentsChanged.disconnect(self._timer.start)
        self._found, self._at, self._scope = [], -1, None
        self._view.setExtraSelections([])
