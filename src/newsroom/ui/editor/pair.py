"""Two texts side by side: the paper and one that is read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from newsroom.ui.editor.paper import Paper


def stand_beside(paper: Paper, other: QWidget | None) -> None:
    """Let `other` share the room below the tool row of `paper`; None: the paper has it alone again."""
    sheet = paper.sheet
    pair = sheet.parentWidget()
    if other is not None:
        if not isinstance(pair, QSplitter):
            pair = _pair(paper)
        pair.addWidget(other)
        pair.setSizes([paper.width() * 3 // 5, paper.width() * 2 // 5])
        other.show()
    elif isinstance(pair, QSplitter) and (there := pair.widget(1)) is not None:
        there.hide()
    sheet.arrange()


def _pair(paper: Paper) -> QSplitter:
    keyboard = paper.window().focusWidget()
    made = QSplitter(paper)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    column = paper.layout()
    assert isinstance(column, QVBoxLayout)
    column.replaceWidget(paper.sheet, made)
    column.setStretchFactor(made, 1)
    made.addWidget(paper.sheet)
    made.setStretchFactor(0, 1)
    if keyboard is not None:  # who moves loses it
        keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
    return made
