"""The X-ray of direction: small marks over the text where characters stand that are not seen; the text stays as it is.

A mark of direction is a staff with a flag that points where it leads, what opens or closes is a bracket, a joiner a
cross, a blank that does not break a tray under it, tatweel a bar, the rest a broken staff. What does nothing there has
the colour of a mistake.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from newsroom.language.hidden import SHOWN, Hidden, hidden
from newsroom.ui.editor.find import Match, qt_length, replace_all
from newsroom.ui.editor.kinds import Kind, kind_of
from newsroom.ui.editor.look import Look
from newsroom.ui.theme import Role

_FLAGS = {"lrm": 1, "lre": 1, "lro": 1, "lri": 1, "rlm": -1, "alm": -1, "rle": -1, "rlo": -1, "rli": -1}
_ENDS = frozenset({"pdf", "pdi"})
_OPENS = frozenset({"lre", "rle", "lro", "rlo", "lri", "rli", "fsi"})
_JOINERS = frozenset({"zwj", "zwnj", "wj"})
_BLANKS = frozenset({"nbsp", "nnbsp", "fsp", "isp"})
FLAG, HIGH, LOW = 4, 25, 6  # of a mark: its flag, and how far it reaches above and below the line of the letters


def of_block(block: QTextBlock) -> Iterator[tuple[int, Hidden]]:
    """What is not seen in `block`, each with its place in the document."""
    text = block.text()
    if kind_of(block.blockFormat()) is Kind.CODE or SHOWN.search(text) is None:
        return
    for one in hidden(text):
        yield block.position() + qt_length(text[: one.place]), one


def of_document(document: QTextDocument) -> Iterator[tuple[int, Hidden]]:
    """What is not seen in the whole text."""
    block = document.firstBlock()
    while block.isValid():
        yield from of_block(block)
        block = block.next()


def repair(document: QTextDocument, found: list[tuple[int, Hidden]]) -> None:
    """Take these out of the text, as one step of undo; a blank leaves a plain one."""
    replace_all(document, [Match(place, place + 1, one.instead) for place, one in found])


def paint(view: QTextEdit, painter: QPainter, area: QRectF, look: Look) -> None:
    """Mark what lies in `area`; painter and area in document pixels."""
    layout = view.document().documentLayout()
    top = QPointF(area.left(), area.top() - view.verticalScrollBar().value()).toPoint()
    block = view.cursorForPosition(top).block()
    while block.isValid() and layout.blockBoundingRect(block).top() <= area.bottom():
        for place, one in of_block(block):
            _mark(painter, block, place, one, look)
        block = block.next()


def _mark(painter: QPainter, block: QTextBlock, place: int, one: Hidden, look: Look) -> None:
    layout = block.layout()
    inside = place - block.position()
    line = layout.lineForTextPosition(inside)
    if not line.isValid():
        return
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    start, end = (origin.x() + line.cursorToX(at)[0] for at in (inside, inside + 1))  # type: ignore[index]
    baseline = origin.y() + line.y() + line.ascent()
    color = look.colors.color(Role.SPELLING if one.idle else Role.ACCENT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _draw(painter, one.name, min(start, end), max(start, end), baseline, look)


def _draw(painter: QPainter, name: str, left: float, right: float, baseline: float, look: Look) -> None:
    flag = look.px(FLAG)
    top, foot = baseline - look.px(HIGH), baseline + look.px(LOW)
    if name in _BLANKS:
        tray = [
            QPointF(left + 1, foot - 4),
            QPointF(left + 1, foot),
            QPointF(right - 1, foot),
            QPointF(right - 1, foot - 4),
        ]
        painter.drawPolyline(QPolygonF(tray))
        return
    if name == "tatweel":
        painter.fillRect(QRectF(left, baseline + look.px(3), max(2.0, right - left), 2), painter.pen().color())
        return
    if name in _JOINERS:
        for turn in (-1, 1):
            painter.drawLine(QPointF(left - turn * flag, top), QPointF(left + turn * flag, top + 2 * flag))
    painter.drawLine(QPointF(left, top), QPointF(left, foot))
    if name in _FLAGS:
        tip = left + _FLAGS[name] * 2 * flag
        painter.setBrush(painter.pen().color())
        painter.drawPolygon(QPolygonF([QPointF(left, top), QPointF(tip, top + flag), QPointF(left, top + 2 * flag)]))
    elif name in _ENDS or name in _OPENS:
        painter.drawRect(QRectF(left - flag, top, 2 * flag, 2 * flag))
    elif name not in _JOINERS:
        painter.drawLine(QPointF(left - flag, foot), QPointF(left + flag, foot))


def cursor_at(document: QTextDocument, place: int) -> QTextCursor:
    """A cursor that selects the character at `place`."""
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor
