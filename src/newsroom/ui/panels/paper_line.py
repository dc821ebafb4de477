"""One quiet line above the text: what is the matter with the open article, and what can be done about it."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.theme import Role


class PaperLine(QFrame):
    """Glyph, sentence and a way on: `button.clicked`."""

    def __init__(self, glyph: str, text: str, way: str) -> None:
        super().__init__()
        self.setFixedHeight(theme.COMMAND_ROW)
        said = parts.Elided(Role.TEXT, theme.UI)
        said.show_text(text, text)
        self.button = parts.TextButton(way, kind=theme.UI_BOLD)
        self.button.setAccessibleName(f"{way}: {text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(parts.Glyph(glyph, Role.WARN, 16))
        row.addWidget(said, 1)
        row.addWidget(self.button)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(Role.WARN_TINT))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color(Role.LINE))
