"""The small bars of the paper: address of a link or an embed, find and replace, words of a picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from newsroom.ui import icons, theme


class Bar(QWidget):
    """One row of controls; Escape closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 8, 12, 8)
        self.row.setSpacing(8)
        self.hide()

    def field(self, label: str, stretch: int = 1) -> QLineEdit:
        """A field with its label, added to the row."""
        name = QLabel(label, self)
        name.setProperty("kind", "label")
        made = QLineEdit(self)
        made.setAccessibleName(label)
        made.setMinimumWidth(60)
        name.setBuddy(made)
        self.row.addWidget(name)
        self.row.addWidget(made, stretch)
        return made

    def button(self, text: str, kind: str = "quiet") -> QPushButton:
        """A button with words, added to the row."""
        made = QPushButton(text, self)
        made.setProperty("kind", kind)
        made.setAutoDefault(False)
        self.row.addWidget(made)
        return made

    def glyph(self, name: str, title: str) -> QToolButton:
        """A button with an icon alone, added to the row."""
        made = QToolButton(self)
        icons.put(made, name)
        made.setFixedSize(theme.CONTROL, theme.CONTROL)
        made.setToolTip(title)
        made.setAccessibleName(title)
        self.row.addWidget(made)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return
        super().keyPressEvent(event)

    def close_bar(self) -> None:
        """Hide the bar and say so."""
        self.hide()
        self.closed.emit()


class AddressBar(Bar):
    """Asks for a web address: of a link, or of a page to show as a card."""

    given = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = self.field(self.tr("Address"))
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._address.setPlaceholderText("https://")
        self._address.returnPressed.connect(self._give)
        self._done = self.button("", "primary")
        self._done.clicked.connect(self._give)
        self._remove = self.button(self.tr("Remove the link"))
        self._remove.clicked.connect(self._take_away)
        self.glyph("x", self.tr("Close")).clicked.connect(self.close_bar)

    def ask(self, address: str, action: str, *, may_remove: bool) -> None:
        """Show the bar with `address` in it; `action` is the word on its button."""
        self._done.setText(action)
        self._remove.setVisible(may_remove)
        self._address.setText(address)
        self.show()
        self._address.setFocus()
        self._address.selectAll()

    def _give(self) -> None:
        words = self._address.text().strip()
        if not words:
            return
        if "@" in words and "/" not in words and ":" not in words:
            words = f"mailto:{words}"
        elif "://" not in words and not words.startswith(("mailto:", "tel:", "#", "/")):
            words = f"https://{words}"
        self.hide()
        self.given.emit(words)

    def _take_away(self) -> None:
        self.hide()
        self.removed.emit()


class FindBar(Bar):
    """Find and replace."""

    sought = Signal(str)
    stepped = Signal(bool)  # back
    replaced = Signal(str, bool)  # the new words; everywhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.needle = self.field(self.tr("Find"), 3)
        self.needle.textChanged.connect(self.sought)
        self.needle.returnPressed.connect(lambda: self.stepped.emit(False))
        self._state = QLabel(self)
        self._state.setProperty("kind", "label")
        self.row.addWidget(self._state)
        self.glyph("caret-up", self.tr("Previous match")).clicked.connect(lambda: self.stepped.emit(True))
        self.glyph("caret-down", self.tr("Next match")).clicked.connect(lambda: self.stepped.emit(False))
        self._words = self.field(self.tr("Replace with"), 3)
        self._words.returnPressed.connect(lambda: self.replaced.emit(self._words.text(), False))
        self.button(self.tr("Replace")).clicked.connect(lambda: self.replaced.emit(self._words.text(), False))
        self.button(self.tr("All")).clicked.connect(lambda: self.replaced.emit(self._words.text(), True))
        self.glyph("x", self.tr("Close")).clicked.connect(self.close_bar)
        self.setTabOrder(self.needle, self._words)

    def ask(self, needle: str) -> None:
        """Show the bar, with what is selected to be found."""
        if needle:
            self.needle.setText(needle)
        self.show()
        self.needle.setFocus()
        self.needle.selectAll()

    def say(self, at: int, count: int) -> None:
        """Say which match is selected (from 0, -1 for none) of how many."""
        if not self.needle.text().strip():
            self._state.setText("")
        elif not count:
            self._state.setText(self.tr("No match"))
        else:
            self._state.setText(self.tr("{0} of {1}").format(at + 1, count))


class PictureBar(Bar):
    """Alternative text and credit of the picture that the caret is at; the caption is written below it."""

    edited = Signal(str, str)  # alternative text, credit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alt = self.field(self.tr("Alternative text"), 3)
        self._alt.setPlaceholderText(self.tr("What is seen, for those who do not see it"))
        self._credit = self.field(self.tr("Credit"), 2)
        for field in (self._alt, self._credit):
            field.textEdited.connect(lambda: self.edited.emit(self._alt.text(), self._credit.text()))

    def show_words(self, alt: str, credit: str) -> None:
        """Show the words of a picture."""
        for field, words in ((self._alt, alt), (self._credit, credit)):
            if field.text() != words:
                field.setText(words)
        self.show()

    def focus_alt(self) -> None:
        """Put the caret into the alternative text."""
        self._alt.setFocus()
