"""A box that says what is, and offers what can be done: yellow where something waits, red where something is wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_flow import FlowLayout
from newsroom.ui.theme import Role

TINTS = {Role.WARN: Role.WARN_TINT, Role.DANGER: Role.DANGER_TINT, Role.OK: Role.OK_TINT}


class Notice(QFrame):
    """Icon, a bold sentence, a longer one, and links. Hidden until it has something to say."""

    def __init__(self) -> None:
        super().__init__()
        self._role = Role.WARN
        self._glyph = parts.Glyph("warning", Role.WARN, drop=4)
        self._title = parts.wrapped("", theme.UI_BOLD)
        self._text = parts.wrapped("quiet")
        self._links = QFrame()
        self._flow = FlowLayout(self._links, 8, 2)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._title, self._text, self._links):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    def say(self, glyph: str, role: Role, title: str, text: str) -> None:
        """Show `title` and `text` (may be empty) in the colours of `role`; earlier links go."""
        self._role = role
        self._glyph.show_glyph(glyph, role)
        self._title.setText(parts.lined(title, theme.UI))
        self._text.setText(parts.lined(text, theme.UI))
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._links.hide()
        self.show()

    def add(self, text: str, press: Callable[[], object], *, quiet: bool = False) -> parts.TextButton:
        """A link of the box; the `quiet` ones are the other ways out."""
        made = parts.TextButton(text, kind=theme.UI if quiet else theme.UI_BOLD)
        made.setAccessibleName(text)
        made.clicked.connect(lambda _checked: press())
        self._flow.addWidget(made)
        self._links.show()
        return made

    def remark(self) -> QLabel:
        """A quiet label beside the links, for what changes while the box is read."""
        made = parts.label("", "quiet")
        made.setFixedHeight(parts.LEAST)
        self._flow.addWidget(made)
        self._links.show()
        return made

    def links(self) -> list[parts.TextButton]:
        """The ways out that the box offers, in order."""
        items = (self._flow.itemAt(index) for index in range(self._flow.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, parts.TextButton)]

    def title(self) -> str:
        """What the box says, all of it, as it is read aloud."""
        return self.accessibleName()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.draw_box(painter, self.rect(), TINTS[self._role], None)
