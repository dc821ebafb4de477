"""The keys of a view that is gone through step by step and left again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.painting import isolated
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.theme import Role

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Words(QLabel):
    """A label of several lines."""

    def __init__(self, text: str = "", kind: theme.Type = theme.UI, look: str = "quiet") -> None:
        super().__init__()
        self._kind = kind
        self.setProperty("kind", look)
        self.setFont(kind.font())
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.say(text)

    def say(self, text: str) -> None:
        """Show `text`, which is plain."""
        self.setText(parts.lined(text, self._kind))
        self.setAccessibleName(text)


def keys_label(before: str, after: str) -> Words:
    """The words for the steps with their keys."""
    text = isolated(f"{before} {isolate_ltr('Alt+↑')}", f"{after} {isolate_ltr('Alt+↓')}")
    made = Words(text, theme.SMALL)
    made.setWordWrap(False)
    return made


class Stepped(QWidget):
    """Alt+Up and Alt+Down step, Ctrl+Enter finishes, Esc leaves; they are the view's before any menu's."""

    def step(self, by: int) -> None:
        """Go to the next (1) or to the one before (-1)."""
        raise NotImplementedError

    def finish(self) -> None:
        """Carry out what was chosen, where that can be done."""
        raise NotImplementedError

    def leave(self) -> None:
        """Go back to the paper."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_ours(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in STEPS:
            self.step(STEPS[Qt.Key(event.key())])
        else:
            self.finish()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color(Role.SURFACE))


def _is_ours(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in STEPS:
        return bool(held == Qt.KeyboardModifier.AltModifier)
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return bool(held == Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()
