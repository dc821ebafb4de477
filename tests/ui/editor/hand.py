"""Keys as a hand presses them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsroom.ui.editor.paper import Paper


def keys(paper: Paper, *pressed: str | Qt.Key, shift: bool = False, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    if control:
        modifier |= Qt.KeyboardModifier.ControlModifier
    for key in pressed:
        if isinstance(key, str):
            letters(paper, key)
        else:
            QTest.keyClick(paper.view, key, modifier)


def letters(paper: Paper, text: str) -> None:
    """What an Arabic keyboard sends; QTest knows Latin letters only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(paper.view, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def blocks(paper: Paper) -> tuple:
    return paper.text().body.blocks
