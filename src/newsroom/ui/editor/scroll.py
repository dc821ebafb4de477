"""The paper's one scroll: fields above, body below, a single scroll bar for both.

The body is a QTextEdit that lays out lazily and repaints only what changed, so it must stay the scrolling widget at
any length. While the first pixels are scrolled, the fields move up and the body grows into their room; from then on
the body scrolls itself. So one value, that of `bar`, describes the whole.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from newsroom.ui import theme
from newsroom.ui.editor.look import MARGIN
from newsroom.ui.editor.view import TextView

LEVEL = 0.42  # how far down the line of a typewriter stands
SIDE = 50  # free paper beside the column where the window is narrow


class Scroll(QWidget):
    """Shows `head` above `view` in one column. `arrange` is called with the column's x, width and the whole width
    and returns the height of the head."""

    columnChanged = Signal(int, int)  # x, in what this stands in, and width of the column

    def __init__(
        self, head: QWidget, view: TextView, arrange: Callable[[int, int, int], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._head = head
        self._view = view
        self._arrange = arrange
        self._head_height = 0
        self._column = self._stand = (0, 0)
        self._syncing = False
        self.zoom = 1.0
        self._pin: int | None = None  # where in the window the column begins, while it must not move
        self._typewriter = False
        self.setAutoFillBackground(True)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setSingleStep(theme.BODY.line)
        head.setParent(self)
        view.setParent(self)
        self.bar.valueChanged.connect(self._sync)
        view.verticalScrollBar().valueChanged.connect(self._body_scrolled)
        view.document().documentLayout().documentSizeChanged.connect(self._measure)

    def column(self) -> tuple[int, int]:
        """x and width of the text column."""
        return self._column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place everything anew, keeping the first visible line of the body where it is."""
        bar = self.bar.sizeHint().width()
        at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.bar.setGeometry(0 if at_left else self.width() - bar, 0, bar, self.height())
        wide = round(theme.COLUMN * self.zoom)
        width = max(theme.COLUMN_LEAST, min(wide, self.width() - 2 * SIDE))
        column = (self._start(width), width)
        first = self._view.cursorForPosition(QPoint(0, 0)) if self._view.verticalScrollBar().value() else None
        changed, self._column = column != self._column, column
        self._head_height = self._arrange(*column, self.width())
        self._head.resize(self.width(), self._head_height)
        self._measure()
        self._sync()
        if changed and first is not None:
            self._view.verticalScrollBar().setValue(
                self._view.verticalScrollBar().value() + self._view.cursorRect(first).top()
            )
        stand = (column[0] + self.x(), width)
        if stand != self._stand:
            self._stand = stand
            self.columnChanged.emit(*stand)

    def _start(self, width: int) -> int:
        """Where the column begins: in the middle, or where it is pinned to, as far as there is room."""
        if self._pin is None:
            return (self.width() - width) // 2
        here = self._pin - self.mapTo(self.window(), QPoint()).x()
        return max(0, min(here, self.width() - width))

    def pin_column(self, *, on: bool) -> None:
        """Leave the column where it stands in the window, whatever goes beside it; or let it go to the middle."""
        self._pin = self.mapTo(self.window(), QPoint(self._column[0], 0)).x() if on else None

    def set_typewriter(self, *, on: bool) -> None:
        """Keep the line that is being written at one height; the last line can come up to it too."""
        if on == self._typewriter:
            return
        self._typewriter = on
        if on:
            self._view.cursorPositionChanged.connect(self._level)
            self._level()
        else:
            self._view.cursorPositionChanged.disconnect(self._level)
            self.arrange()

    def _level(self) -> None:
        """Bring the caret's line to its height, but never while the mouse chooses words."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        by = self.height_of(self._view.textCursor()) - round(self.height() * LEVEL)
        if by:
            self._measure()
            self.bar.setValue(self.bar.value() + by)

    def _measure(self) -> None:
        body = self._view.document().size().height()
        self.bar.setPageStep(max(1, self.height()))
        beyond = round(self.height() * (1 - LEVEL)) if self._typewriter else 0
        self.bar.setRange(0, max(0, round(self._head_height + body) - self.height() + beyond))

    def _sync(self) -> None:
        self._syncing = True
        value = self.bar.value()
        top = max(0, self._head_height - value)
        x, width = self._column
        self._head.move(0, -min(value, self._head_height))
        margin = round(MARGIN * self.zoom)
        self._view.setGeometry(x - margin, top, width + 2 * margin, max(1, self.height() - top))
        self._view.verticalScrollBar().setValue(max(0, value - self._head_height))
        if self._typewriter:  # beyond its end the body moves up as a whole
            beyond = max(0, value - self._head_height) - self._view.verticalScrollBar().value()
            self._view.move(self._view.x(), top - max(0, beyond))
        self._syncing = False

    def _body_scrolled(self, value: int) -> None:
        """The body moved by itself, after its caret: the same movement for the whole."""
        if self._syncing:
            return
        here = self.bar.value()
        self._measure()
        self.bar.setValue(self._head_height + value if here >= self._head_height else here + value)
        self._sync()

    def first(self) -> QTextCursor:
        """The place in the body that must not move while text around it does: the caret where it is seen, else the
        first line that is."""
        rect = self._view.cursorRect()
        if rect.top() >= 0 and rect.bottom() <= self._view.viewport().height():
            return QTextCursor(self._view.textCursor().block())
        return self._view.cursorForPosition(QPoint(0, 0))

    def height_of(self, place: QTextCursor) -> int:
        """How far below the top of this widget a place in the body stands."""
        return self._view.y() + self._view.cursorRect(place).top()

    def show_head(self) -> None:
        """Scroll to the fields."""
        self.bar.setValue(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self.bar, event)
        event.accept()
