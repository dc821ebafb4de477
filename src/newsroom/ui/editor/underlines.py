"""Marks of findings in a text: where they lie, and how they are painted.

A mark moves with its words, as its cursor does, and is seen only as long as they are the words that were found: what is
being written on has no mark until it is looked at again. A paint looks at the marks of its own stretch alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom.domain.finding import Finding
from newsroom.ui import theme
from newsroom.ui.theme import Role, Theme, Type

BELOW_BASELINE = 7  # of the text of the body; larger letters reach lower
PEN = 2
WAVE, WAVE_HEIGHT = 4.0, 3.0
DOTS = (1.5, 1.0)
SPARE = 64  # letters that may have been written into a mark since it was put


@dataclass(frozen=True, slots=True)
class TextMark:
    """A stretch of text that a finding is about. The cursor moves with the text as it is edited; `seen` are the letters
    that it had, as Qt counts them."""

    cursor: QTextCursor
    role: Role
    wavy: bool
    finding: Finding
    seen: str

    def stands(self) -> bool:
        """Whether its words are still those that were found."""
        return self.cursor.selectedText() == self.seen


class Marks:
    """The marks of one document, in the order of its text. `open` is the mark whose words are tinted."""

    def __init__(self) -> None:
        self._marks: list[TextMark] = []
        self._held: list[TextMark] = []
        self._longest = 0
        self.open: TextMark | None = None

    def __iter__(self) -> Iterator[TextMark]:
        return iter(self._marks)

    def __bool__(self) -> bool:
        return bool(self._marks)

    @property
    def holds(self) -> bool:
        """Whether a mark is held back, since somebody writes there."""
        return bool(self._held)

    def put(self, marks: Iterable[TextMark], current: Finding | None = None, typed: int | None = None) -> None:
        """Show these; the words of `current` are tinted. `typed` is where somebody writes: a mark that was not there
        before and touches it is held back until `release`."""
        found = list(marks)
        before = set(map(_key, self._marks))
        fresh = [mark for mark in found if typed is not None and _touches(mark, typed)]
        self._held = [mark for mark in fresh if _key(mark) not in before]
        held = set(map(id, self._held))
        self._set(mark for mark in found if id(mark) not in held)
        self.open = next((mark for mark in found if mark.finding == current), None) if current is not None else None

    def release(self, position: int) -> bool:
        """The caret stands at `position`: what it has left is shown. Whether that changed anything."""
        left = [mark for mark in self._held if not _touches(mark, position)]
        if not left:
            return False
        self._held = [mark for mark in self._held if _touches(mark, position)]
        self._set((*self._marks, *(mark for mark in left if mark.stands())))
        return True

    def at(self, position: int) -> list[TextMark]:
        """The marks whose words a position lies in or touches, the shortest first."""
        found = [mark for mark in self._between(position, position) if _touches(mark, position) and mark.stands()]
        return sorted(found, key=lambda mark: len(mark.seen))

    def of(self, finding: Finding) -> TextMark | None:
        """The mark of a finding, while its words stand."""
        return next((mark for mark in (*self._marks, *self._held) if mark.finding == finding and mark.stands()), None)

    def _set(self, marks: Iterable[TextMark]) -> None:
        self._marks = sorted(marks, key=_start)
        self._longest = max((len(mark.seen) for mark in self._marks), default=0)

    def _between(self, first: int, last: int) -> Iterator[TextMark]:
        """The marks that may reach into the letters from `first` to `last`."""
        place = bisect_left(self._marks, first - self._longest - SPARE, key=_start)
        for mark in self._marks[place:]:
            if mark.cursor.selectionStart() > last:
                return
            yield mark

    def tint(self, painter: QPainter, area: QRectF, colors: Theme) -> None:
        """Paint the ground of the words whose finding is open; in document pixels, before the letters."""
        if self.open is not None and self.open.stands():
            for stretch in stretches(self.open.cursor):
                if stretch.intersects(area):
                    painter.fillRect(stretch, colors.color(Role.SELECTION))

    def paint(self, painter: QPainter, view: QTextEdit, area: QRectF, look: tuple[Theme, Type, float]) -> None:
        """Paint what lies in `area`; painter and area in document pixels, `look` the colours, the letters' type and the
        zoom."""
        colors, face, zoom = look
        below = BELOW_BASELINE * zoom * face.px / theme.BODY.px
        first, last = _reach(view, area)
        for mark in self._between(first, last):
            if mark.cursor.selectionEnd() < first or not mark.stands():
                continue
            for stretch in stretches(mark.cursor, below):
                if stretch.intersects(area):
                    underline(painter, stretch, colors, mark.role, wavy=mark.wavy)


def _start(mark: TextMark) -> int:
    return mark.cursor.selectionStart()


def _key(mark: TextMark) -> tuple[int, str]:
    return mark.cursor.selectionStart(), mark.seen


def _touches(mark: TextMark, position: int) -> bool:
    return mark.cursor.selectionStart() <= position <= mark.cursor.selectionEnd()


def _reach(view: QTextEdit, area: QRectF) -> tuple[int, int]:
    """The letters that lie in `area`: those nearest to its corners, and all between."""
    layout = view.document().documentLayout()
    corners = (area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight())
    found = [layout.hitTest(corner, Qt.HitTestAccuracy.FuzzyHit) for corner in corners]
    return min(found), max(found)


def underline(painter: QPainter, stretch: QRectF, colors: Theme, role: Role, *, wavy: bool) -> None:
    """Draw a wavy or dotted line; `stretch` ends where the line lies. Qt's own is a hair that runs through dots."""
    pen = QPen(colors.color(role), PEN)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    y = stretch.bottom()
    if not wavy:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(DOTS)
        painter.setPen(pen)
        painter.drawLine(QPointF(stretch.left(), y), QPointF(stretch.right(), y))
        return
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(stretch.left(), y))
    x, up = stretch.left(), True
    while x + WAVE / 2 < stretch.right():
        path.quadTo(x + WAVE / 2, y - WAVE_HEIGHT if up else y + WAVE_HEIGHT, x + WAVE, y)
        x, up = x + WAVE, not up
    painter.drawPath(path)


def stretches(cursor: QTextCursor, below: float = BELOW_BASELINE) -> Iterator[QRectF]:
    """The stretches of lines that a selection covers, in document pixels: from the line's top to `below` its
    baseline, where a mark lies."""
    document = cursor.document()
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    block = document.findBlock(first)
    while block.isValid() and block.position() < last:
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        begun = layout.lineForTextPosition(max(0, first - block.position()))
        for number in range(begun.lineNumber() if begun.isValid() else layout.lineCount(), layout.lineCount()):
            line = layout.lineAt(number)
            start = max(first - block.position(), line.textStart())
            end = min(last - block.position(), line.textStart() + line.textLength())
            if line.textStart() + block.position() >= last:
                break
            if start >= end:
                continue
            left, right = sorted((line.cursorToX(start)[0], line.cursorToX(end)[0]))  # type: ignore[index]
            top = origin.y() + line.y()
            yield QRectF(origin.x() + left, top, right - left, line.ascent() + below)
        block = block.next()
