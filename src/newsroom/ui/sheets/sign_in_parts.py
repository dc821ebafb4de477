"""What the moments of connecting a site are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.theme import Role


class Line(QWidget):
    """A sentence with a glyph before it; `below` is a small line of which the end may be cut."""

    def __init__(self, text: str, glyph: str, role: Role, below: str = "") -> None:
        super().__init__()
        said = parts.wrapped("", theme.UI)
        said.setText(parts.lined(text, theme.UI))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(parts.Glyph(glyph, role, drop=2), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(said)
        if below:
            small = parts.Elided(Role.TEXT3, theme.SMALL)
            small.show_text(below, below)
            words.addWidget(small)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{text} {below}".strip())


def address_field() -> QLineEdit:
    """A field for what is written from left to right."""
    made = QLineEdit()
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return made


def password_field() -> QLineEdit:
    """A field for a password that is pasted, unseen."""
    made = address_field()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
    return made


def give_keyboard(widget: QWidget) -> None:
    """Give the keyboard to what a layout is about to show."""
    QTimer.singleShot(0, widget, widget.setFocus)


def add_field(sheet: Sheet, text: str, field: QWidget) -> QLabel:
    """Put a field with its name above it on a sheet; the name."""
    label = QLabel(text)
    label.setProperty("kind", "label")
    label.setWordWrap(True)
    label.setBuddy(field)
    field.setAccessibleName(text)
    sheet.body.addWidget(label)
    sheet.body.addWidget(field)
    field.show()
    return label
