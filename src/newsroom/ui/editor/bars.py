"""The small bars of the paper: address of a link or an embed, words of a picture; what all bars have in common."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from newsroom.ui import icons, theme


class Bar(QWidget):
    """One row of controls in a column; Escape closes it. A bar makes its controls without words and says them in
    `_say`, for the language may change while it is there."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 12, 8)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.column.addLayout(self.row)
        self._labels: dict[QWidget, QLabel] = {}
        self.hide()

    def _say(self) -> None:
        """Say every word of the bar in the language in use."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def name(self, control: QLineEdit | QPushButton | QToolButton, words: str) -> None:
        """Say what a control is: beside a field, on a button, in the tooltip of a glyph."""
        if isinstance(control, QPushButton):
            control.setText(words)
            return
        control.setAccessibleName(words)
        if isinstance(control, QToolButton):
            control.setToolTip(words)
        else:
            self._labels[control].setText(words)

    def field(self, stretch: int = 1) -> QLineEdit:
        """A field with room for its name, added to the row."""
        label = QLabel(self)
        label.setProperty("kind", "label")
        made = QLineEdit(self)
        made.setMinimumWidth(60)
        label.setBuddy(made)
        self._labels[made] = label
        self.row.addWidget(label)
        self.row.addWidget(made, stretch)
        return made

    def button(self, kind: str = "quiet") -> QPushButton:
        """A button with words, added to the row."""
        made = QPushButton(self)
        made.setProperty("kind", kind)
        made.setAutoDefault(False)
        self.row.addWidget(made)
        return made

    def glyph(self, name: str) -> QToolButton:
        """A button with an icon alone, added to the row."""
        made = QToolButton(self)
        icons.put(made, name)
        made.setFixedSize(theme.CONTROL, theme.CONTROL)
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
        self._embeds = False
        self._address = self.field()
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._address.setPlaceholderText("https://")
        self._address.returnPressed.connect(self._give)
        self._done = self.button("primary")
        self._done.clicked.connect(self._give)
        self._remove = self.button()
        self._remove.clicked.connect(self._take_away)
        self._close = self.glyph("x")
        self._close.clicked.connect(self.close_bar)
        self._say()

    def _say(self) -> None:
        self.name(self._address, self.tr("Address"))
        card, link = QCoreApplication.translate("Paper", "Card"), QCoreApplication.translate("Paper", "Link")
        self.name(self._done, card if self._embeds else link)
        self.name(self._remove, self.tr("Remove the link"))
        self.name(self._close, self.tr("Close"))

    def ask(self, address: str, *, embeds: bool, may_remove: bool) -> None:
        """Show the bar with `address` in it, for the card of a page (`embeds`) or for a link."""
        self._embeds = embeds
        self._say()
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


class PictureBar(Bar):
    """Alternative text and credit of the picture that the caret is at; the caption is written below it."""

    edited = Signal(str, str)  # alternative text, credit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alt, self._credit = self.field(3), self.field(2)
        for field in (self._alt, self._credit):
            field.textEdited.connect(lambda: self.edited.emit(self._alt.text(), self._credit.text()))
        self._say()

    def _say(self) -> None:
        self.name(self._alt, self.tr("Alternative text"))
        self._alt.setPlaceholderText(self.tr("What is seen, for those who do not see it"))
        self.name(self._credit, self.tr("Credit"))

    def show_words(self, alt: str, credit: str) -> None:
        """Show the words of a picture."""
        for field, words in ((self._alt, alt), (self._credit, credit)):
            if field.text() != words:
                field.setText(words)
        self.show()

    def focus_alt(self) -> None:
        """Put the caret into the alternative text."""
        self._alt.setFocus()
