"""Headline, kicker and standfirst: fields of one paragraph that grow with their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from newsroom.language.clean import adopt
from newsroom.ui.editor import caret
from newsroom.ui.editor.ink import Ink
from newsroom.ui.editor.look import MARGIN, device, drop
from newsroom.ui.editor.underlines import Marks
from newsroom.ui.editor.undo import Steps
from newsroom.ui.theme import RADIUS, Role, Type, color, theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.domain.finding import Finding
    from newsroom.ui.editor.hand import Hand

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class Field(QTextEdit):
    """One paragraph of plain text, right to left."""

    edited = Signal()
    left = Signal(int)  # 1: on to what follows, -1: back to what stands above
    grown = Signal()
    menuAt = Signal(object, int)  # a QMenu that is about to be shown, and the letter that it was asked for at

    def __init__(self, face: Type, role: Role, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self.limit = limit
        self._zoom = 1.0
        self._faulty = False
        self.placeholder = ""  # Qt's own knows neither the line's height nor its font
        self.marks = Marks()
        self.cursorPositionChanged.connect(self._left_word)
        self.steps = Steps()
        self.aids: Hand | None = None  # comes after the first picture
        self.setFrameShape(QFrame.Shape.NoFrame)
        # the fields overlap by their overhang, so the paper behind them must show
        self.viewport().setAutoFillBackground(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(caret.WIDTH)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        self.document().documentLayout().documentSizeChanged.connect(self.grown)
        self.textChanged.connect(self.edited)
        # not by a palette: a new style sheet brings the old one back
        self._ink = Ink(self.document(), lambda block: ((0, block.length() - 1, role),))
        self.set_text("")

    def text(self) -> str:
        """The words, in one line."""
        return self.toPlainText().replace("\n", " ")

    def set_text(self, text: str) -> None:
        """Show `text`; the undo history begins here and nothing is said to be edited."""
        self.blockSignals(True)
        document = self.document()
        self.marks.put(())
        document.setUndoRedoEnabled(False)
        document.setPlainText(" ".join(text.split("\n")))
        self._fit()
        frame = document.rootFrame().frameFormat()
        frame.setMargin(0)
        frame.setBottomMargin(drop(self.face))
        frame.setLeftMargin(MARGIN)
        frame.setRightMargin(MARGIN)
        document.rootFrame().setFrameFormat(frame)
        fmt = QTextBlockFormat()
        fmt.setLineHeight(self.face.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        QTextCursor(document).setBlockFormat(fmt)
        document.setUndoRedoEnabled(True)
        self.blockSignals(False)
        self.grown.emit()

    def renew(self, text: str) -> None:
        """Say other words, in one step of undo; the letters at both ends stay, and the caret with them."""
        from newsroom.domain.align import ends  # seldom wanted, and never for the first picture

        old, new = self.text(), " ".join(text.split("\n"))
        if old == new:
            return
        start, end = ends(old, new)
        caret = self.textCursor()
        caret.setKeepPositionOnInsert(True)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(old[:start]))
        cursor.setPosition(_units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[start : len(new) - end])
        caret.setKeepPositionOnInsert(False)
        self.setTextCursor(caret)
        self.steps.rest()

    def _fit(self) -> None:
        self.document().documentLayout().setPaintDevice(device(self._zoom))
        self.document().setDefaultFont(self.face.font(self._zoom))

    def set_faulty(self, faulty: bool) -> None:
        """Tint the field: what it says stops publishing."""
        self._faulty = faulty
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._faulty:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(Role.DANGER_TINT))
            box = self.viewport().rect().adjusted(0, self.overhang(), 0, 0)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
            painter.end()
        if self.marks:
            self._paint_marks(event, under=True)
        super().paintEvent(event)
        if self.marks:
            self._paint_marks(event, under=False)
        caret.paint(self, event.rect(), theme())
        if self.placeholder and self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setFont(self.face.font(self._zoom))
            painter.setPen(color(Role.TEXT3))
            wide = self.face.metrics(self._zoom).horizontalAdvance(self.placeholder)
            baseline = round(self.face.line * self._zoom) * 0.8  # where Qt puts it in a line of fixed height
            painter.drawText(
                QPointF(self.viewport().width() - round(MARGIN * self._zoom) - wide, baseline), self.placeholder
            )
            painter.end()

    def _paint_marks(self, event: QPaintEvent, *, under: bool) -> None:
        painter, area = QPainter(self.viewport()), QRectF(event.rect())
        if under:
            self.marks.tint(painter, area, theme())
        else:
            self.marks.paint(painter, self, area, (theme(), self.face, self._zoom))
        painter.end()

    def _left_word(self) -> None:
        if self.marks.holds and self.marks.release(self.textCursor().position()):
            self.viewport().update()

    def set_findings(self, findings: Iterable[Finding], current: Finding | None) -> None:
        """Mark what these say of words of the line; the words of `current` are tinted."""
        from newsroom.ui.editor.findings import field_marks  # never for the first picture

        found = field_marks(self.document(), self.text(), findings)
        self.marks.put(found, current, self.textCursor().position() if self.hasFocus() else None)
        self.viewport().update()

    def restyle(self, zoom: float) -> None:
        """Take on the look in use, `zoom` times as large. Undo goes on as before."""
        self._zoom = zoom
        self._fit()
        self._ink.rehighlight()
        self.grown.emit()

    def height_for(self, width: int) -> int:
        """The height that the words need in that width; the widget itself must be `overhang` higher."""
        if self.document().textWidth() != width:
            self.document().setTextWidth(width)
        line = round(self.face.line * self._zoom)
        return max(line, round(self.document().size().height() - drop(self.face) * self._zoom))

    def overhang(self) -> int:
        """How far Qt's letters reach below their line; the widget stands as much higher, so they lie as drawn."""
        return drop(self.face, self._zoom)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height_for(self.width()))

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.canInsertFromMimeData(source):
            return
        self.steps.rest()
        self.textCursor().insertText(" ".join(adopt(source.text()).split()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())  # a file is the window's

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menuAt.emit(menu, caret.asked(self, event))
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() in _PLAIN
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit(1)
            return
        if plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() & _PLAIN[1]:
            move = QTextCursor.MoveOperation.Down if key == Qt.Key.Key_Down else QTextCursor.MoveOperation.Up
            if not QTextCursor(self.textCursor()).movePosition(move):
                self.left.emit(1 if key == Qt.Key.Key_Down else -1)
                return
        typed = event.text()
        if typed and plain and self.aids is not None and typed in self.aids.keys:
            self.aids.typed(self, typed, lambda: self._type(event))
        else:
            self._type(event)

    def _type(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed and event.modifiers() in _PLAIN and typed.isprintable() and self.steps.begins(typed):
            self.textCursor().beginEditBlock()
            super().keyPressEvent(event)
            self.textCursor().endEditBlock()
            return
        super().keyPressEvent(event)


def _units(text: str) -> int:
    """How many of Qt's letters `text` has."""
    return len(text.encode("utf-16-le")) // 2
