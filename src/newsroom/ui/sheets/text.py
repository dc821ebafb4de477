"""A sheet that only tells something, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from newsroom.ui import theme
from newsroom.ui.sheets.sheet import Sheet


class TextSheet(Sheet):
    """A title and lines that can be selected and copied."""

    def __init__(self, parent: QWidget, title: str, lines: Sequence[str]) -> None:
        super().__init__(parent, title, width=560)
        self._lines = tuple(lines)
        self.body.setSpacing(4)
        for line in lines:
            label = QLabel(theme.lined(line, theme.UI))
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(label)
        self.button(self.tr("Copy"), self._copy, glyph="copy")
        self.button(self.tr("Close"), self.dismiss, primary=True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._lines))
