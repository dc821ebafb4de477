"""The caret in the accent of the look.

Qt has no colour for a caret: it turns round whatever lies under it, which on paper gives nearly black or nearly white.
So the accent is laid over the caret's place where it is lighter than what is there (on light paper; darker on dark
paper): it shows on the caret and is not seen on the paper, and Qt's own blinking needs no second clock.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter
from PySide6.QtWidgets import QTextEdit

from newsroom.ui.theme import Role, Theme

WIDTH = 2


@cache  # a caret is painted at every key
def _ink(colors: Theme) -> tuple[QColor, QPainter.CompositionMode]:
    modes = QPainter.CompositionMode
    mode = modes.CompositionMode_Darken if colors.dark else modes.CompositionMode_Lighten
    return colors.color(Role.ACCENT), mode


def paint(view: QTextEdit, area: QRect, colors: Theme) -> None:
    """Colour the caret of `view` if it lies in `area`, after the text was painted there."""
    if not view.hasFocus():
        return
    place = view.cursorRect()
    if not place.intersects(area):
        return
    color, mode = _ink(colors)
    painter = QPainter(view.viewport())
    painter.setCompositionMode(mode)
    painter.fillRect(place, color)
    painter.end()


def asked(view: QTextEdit, event: QContextMenuEvent) -> int:
    """The letter that a menu was asked for at: under the pointer, or at the caret for a key."""
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    return (view.textCursor() if by_key else view.cursorForPosition(event.pos())).position()
