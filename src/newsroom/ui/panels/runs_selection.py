"""Letters that are chosen in lines laid out by hand: with the pointer or the keys, and onto the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QWidget

from newsroom.domain.runs import Run
from newsroom.ui import theme
from newsroom.ui.editor.find import qt_length
from newsroom.ui.theme import Role

Place = tuple[int, int]
"""A line of the text as it was written, and how many of Qt's letters stand before the place in it."""

_KEYS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class Laid(Protocol):
    """A line of the text as it was written, laid out `top` pixels below the first."""

    layout: QTextLayout
    top: float


class Selection:
    """From `start` to `end`, which is the one that moves; nothing is chosen where they are the same."""

    def __init__(self, pieces: Sequence[Laid] = ()) -> None:
        self._pieces = pieces
        self.start: Place = (0, 0)
        self.end: Place = (0, 0)

    def __bool__(self) -> bool:
        return self.start != self.end

    def place_at(self, at: QPointF) -> Place:
        """The place that is nearest to a point."""
        number = max((n for n, piece in enumerate(self._pieces) if piece.top <= at.y()), default=0)
        piece = self._pieces[number]
        lines = [piece.layout.lineAt(n) for n in range(piece.layout.lineCount())]
        line = next((line for line in lines if piece.top + line.y() + line.height() > at.y()), lines[-1])
        return number, line.xToCursor(at.x())

    def take_word(self, place: Place) -> None:
        """Choose the word at a place."""
        number, at = place
        layout = self._pieces[number].layout
        mode = QTextLayout.CursorMode.SkipWords
        first = layout.previousCursorPosition(min(at + 1, self._length(number)), mode)
        last = layout.nextCursorPosition(first, mode)
        blanks = last - first - qt_length(_cut(layout.text(), first, last).rstrip())
        self.start, self.end = (number, first), (number, last - blanks)

    def take_all(self) -> None:
        """Choose everything."""
        last = len(self._pieces) - 1
        self.start, self.end = (0, 0), (last, self._length(last)) if last >= 0 else (0, 0)

    def take_key(self, event: QKeyEvent) -> bool:
        """Shift and an arrow (with Ctrl: word by word) move the end; whether the key was one of these."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ctrl = Qt.KeyboardModifier.ControlModifier
        if not self._pieces or event.key() not in _KEYS or held & ~ctrl != Qt.KeyboardModifier.ShiftModifier:
            return False
        self.end = self._moved(Qt.Key(event.key()), words=bool(held & ctrl))
        return True

    def _moved(self, key: Qt.Key, *, words: bool) -> Place:
        number, at = self.end
        layout = self._pieces[number].layout
        mode = QTextLayout.CursorMode.SkipWords if words else QTextLayout.CursorMode.SkipCharacters
        rtl = layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            line = layout.lineForTextPosition(at)
            x: float = line.cursorToX(at)[0]  # type: ignore[index]  # a pair, whatever its stub says
            step = line.height() * (1 if key == Qt.Key.Key_Down else -1)
            y = self._pieces[number].top + line.y() + line.height() / 2 + step
            last = len(self._pieces) - 1
            below = self._pieces[last].top + self._pieces[last].layout.boundingRect().bottom()
            edge: Place = (0, 0) if step < 0 else (last, self._length(last))
            return self.place_at(QPointF(x, y)) if 0 < y < below else edge
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            line = layout.lineForTextPosition(at)
            return number, line.textStart() + (line.textLength() if key == Qt.Key.Key_End else 0)
        if (key == Qt.Key.Key_Left) is rtl:
            if at < self._length(number):
                return number, layout.nextCursorPosition(at, mode)
            return (number + 1, 0) if number + 1 < len(self._pieces) else (number, at)
        if at > 0:
            return number, layout.previousCursorPosition(at, mode)
        return (number - 1, self._length(number - 1)) if number else (number, at)

    def text(self) -> str:
        """What is chosen."""
        first, last = sorted((self.start, self.end))
        lines = []
        for number in range(first[0], last[0] + 1):
            begin = first[1] if number == first[0] else 0
            end = last[1] if number == last[0] else self._length(number)
            lines.append(_cut(self._pieces[number].layout.text(), begin, end))
        return "\n".join(lines) if self else ""

    def ranges(self, piece: Laid) -> list[QTextLayout.FormatRange]:
        """What of a line lies on the ground of a selection."""
        first, last = sorted((self.start, self.end))
        number = next(n for n, one in enumerate(self._pieces) if one is piece)
        if not self or not first[0] <= number <= last[0]:
            return []
        made = QTextLayout.FormatRange()
        made.start = first[1] if number == first[0] else 0
        made.length = (last[1] if number == last[0] else self._length(number)) - made.start
        form = QTextCharFormat()
        form.setBackground(theme.color(Role.SELECTION))
        form.setForeground(theme.color(Role.TEXT))
        made.format = form
        return [made]

    def _length(self, number: int) -> int:
        return qt_length(self._pieces[number].layout.text())


class SelectableText(QWidget):
    """A text that is painted. `pressed` brings the id of the change that was clicked, `clicked` tells of a click
    elsewhere. Letters are chosen by drawing the pointer over them, by a double press, or by Shift and the arrows.
    """

    pressed = Signal(str)
    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.selection = Selection()
        self._press: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def text(self) -> str:
        """All letters."""
        raise NotImplementedError

    def run_at(self, at: QPoint) -> Run | None:
        """The changed run under a point."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._press = event.position()
        at = self.selection.place_at(event.position())
        self.selection.end = at
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection.start = at
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            return
        far = (event.position() - self._press).manhattanLength() >= QApplication.startDragDistance()
        if far or self.selection:
            self.selection.end = self.selection.place_at(event.position())
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._press is None or self.selection:
            self._press = None
            return
        self._press = None
        run = self.run_at(event.position().toPoint())
        if run is not None and run.change:
            self.pressed.emit(run.change)
        else:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.selection.take_word(self.selection.place_at(event.position()))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.selection.take_key(event):
            self.update()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.deselect()

    def copy(self) -> None:
        """Put the chosen letters onto the clipboard; all where none are chosen."""
        QGuiApplication.clipboard().setText(self.selection.text() or self.text())

    def selectAll(self) -> None:
        """Choose every letter."""
        self.selection.take_all()
        self.update()

    def deselect(self) -> None:
        """Choose nothing."""
        self.selection.start = self.selection.end
        self.update()


def _cut(text: str, first: int, last: int) -> str:
    """The letters between two places of Qt's count."""
    return text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le")
