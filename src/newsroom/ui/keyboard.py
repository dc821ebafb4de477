"""Keys that mean what is printed on them in Latin letters, while an Arabic layout is on.

Qt looks a shortcut up by the letter that the layout gives, and finds the Latin one only when a second, Latin layout
is set up beside it. On a machine with the Arabic layout alone, Ctrl and the key of ن would never be Ctrl+K. The place
of a key on the board is the same in all layouts, so it tells which Latin letter was meant.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_ROWS = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'", 44: "ZXCVBNM,./"}
PLACES = {first + step: letter for first, row in _ROWS.items() for step, letter in enumerate(row)}
"""The Latin letter of each place on the board, by the number that the kernel gives the place."""

_SIGNS = frozenset("[]{}/~")
"""Signs that the Arabic layout has on the keys of letters, with Shift; no Latin layout has them there."""

_X11_OFFSET = 8  # X11 and Wayland count places from 8
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def latin_key(event: QKeyEvent) -> Qt.Key | None:
    """The Latin key of the place that was pressed; None when the layout gave a Latin key by itself."""
    sign = event.key() < 0x80
    if (sign and chr(event.key()) not in _SIGNS) or event.key() >= 0x01000000 or sys.platform == "darwin":
        return None
    place = event.nativeScanCode() - (0 if sys.platform == "win32" else _X11_OFFSET)
    letter = PLACES.get(place)
    return Qt.Key(ord(letter)) if letter and (letter.isalpha() or not sign) else None


class LatinKeys(QObject):
    """Watches the keys of a window; `trigger` is asked to do what a key sequence stands for.

    A sequence that stands for no action goes to the widget with the keyboard as a key of the Latin letter, so that copy
    and paste and the like work in every field. The native window is watched and not the application, so that no other
    event takes the way through Python.
    """

    def __init__(self, window: QWidget, trigger: Callable[[QKeySequence], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._native: QWindow | None = None
        self._trigger = trigger
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind in (QEvent.Type.WinIdChange, QEvent.Type.Show):
                self._follow()
            return False
        if kind != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not event.modifiers() & _MODIFIERS:
            return False
        key = latin_key(event)
        return key is not None and self._press(event.modifiers(), key)

    def _follow(self) -> None:
        native = self._window.windowHandle()
        if native is not None and native is not self._native:
            self._native = native
            native.installEventFilter(self)

    def _press(self, modifiers: Qt.KeyboardModifier, key: Qt.Key) -> bool:
        if self._trigger(QKeySequence(QKeyCombination(modifiers, key))):
            return True
        field = QApplication.focusWidget()
        if field is None:
            return False
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
        return True
