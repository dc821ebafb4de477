"""Rows of an article that is read beside its differences: a block's words, or blocks without any, folded."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from newsroom.domain.difference import Change, ItemKind
from newsroom.domain.document import Pullquote, Quote
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.change_words import block_word, field_word, value_word
from newsroom.ui.panels.review_rows import CARDS, Face, Fold, Text
from newsroom.ui.panels.runs import RunText
from newsroom.ui.theme import Role

FACES = {
    Face.HEADLINE: theme.HEADING2,
    Face.STANDFIRST: theme.STANDFIRST,
    Face.HEADING: theme.HEADING3,
    Face.BODY: theme.BODY,
    Face.SMALL: theme.STANDFIRST,
}
EDGE, LABEL, BAR = 24, 26, 3
PAD = 12  # within a card


def became(kind: ItemKind) -> str:
    """What became of a block, where its words do not say."""
    return {
        ItemKind.ADDED: QCoreApplication.translate("Review", "put in"),
        ItemKind.REMOVED: QCoreApplication.translate("Review", "taken out"),
        ItemKind.LEFT: QCoreApplication.translate("Review", "moved away from here"),
        ItemKind.ARRIVED: QCoreApplication.translate("Review", "moved to here"),
    }.get(kind, "")


class Stand(Enum):
    """Where a row's column stands: in the middle of the room, at its reading start, or over all of it."""

    MIDDLE = 0
    START = 1
    WIDE = 2


def column(row: QWidget, stand: Stand, zoom: float, width: int) -> QRect:
    """The column of a row `width` pixels wide, without a height; it is as wide as the paper's own."""
    if stand is Stand.WIDE:
        return QRect(0, 0, width, 0)
    inner = min(round(theme.COLUMN * zoom), width - 2 * EDGE)
    room = width - inner
    at_right = row.layoutDirection() == paint.RTL
    left = room // 2 if stand is Stand.MIDDLE else room - EDGE if at_right else EDGE
    return QRect(left, 0, inner, 0)


class NoteButton(parts.TextButton):
    """A change that no word shows; a press looks at it."""

    def __init__(self, change: Change) -> None:
        super().__init__(value_word(change), "pencil-simple", Role.TEXT2)
        self.change = change


class TextRow(QWidget):
    """One block or field. `pressed` brings the id of a change that was clicked."""

    pressed = Signal(str)

    def __init__(self, row: Text, zoom: float, stand: Stand = Stand.MIDDLE, *, muted: bool = False) -> None:
        super().__init__()
        self._row, self._zoom, self._stand = row, zoom, stand
        self._card = isinstance(row.block, CARDS)
        self._label, self._glyph = self._said()
        self.text = RunText(FACES[row.face], zoom=zoom, ltr=row.ltr, muted=muted)
        self.text.setParent(self)
        self.text.show_runs(row.runs)
        self.text.setVisible(bool(row.runs))
        self.text.pressed.connect(self.pressed)
        self.notes = [NoteButton(change) for change in row.changes]
        for note in self.notes:
            note.setParent(self)
            note.clicked.connect(lambda _checked, made=note: self.pressed.emit(made.change.id))
        self.setAccessibleName(f"{self._label} {self.text.accessibleName()}".strip())

    def _said(self) -> tuple[str, str]:
        row = self._row
        if not row.first:
            return "", ""
        if row.field != "body":
            return ("" if row.field == "headline" else field_word(row.field)), ""
        moved = row.kind in (ItemKind.LEFT, ItemKind.ARRIVED)
        if not self._card and not moved:
            return "", ""
        word, glyph = block_word(row.block)
        return " · ".join(part for part in (word, became(row.kind)) if part), glyph

    def restyle(self, zoom: float) -> None:
        """Be `zoom` times as large."""
        self._zoom = zoom
        self.text.restyle(zoom)

    def set_state(self, current: str, back: frozenset[str]) -> None:
        """Say which change is looked at and which were put back."""
        self.text.set_state(current, back)
        for note in self.notes:
            role = Role.ACCENT if note.change.id == current else Role.TEXT2
            note.dress("arrow-counter-clockwise" if note.change.id in back else "pencil-simple", role)

    def place_of(self, change: str) -> QRect:
        """Where a change stands in the row; all of the row for one that no word shows."""
        box = self.text.place_of(change)
        if box.isNull():
            return self.rect()
        return box.toRect().translated(self.text.pos())

    # Measures

    def _frame(self, width: int) -> QRect:
        return column(self, self._stand, self._zoom, width)

    def _pads(self) -> tuple[int, int]:
        """Room at the sides, and above and below."""
        if self._card:
            return PAD, 8
        return (20 if isinstance(self._row.block, Quote | Pullquote) else 0), 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        side, above = self._pads()
        height = 2 * above + (LABEL if self._label else 0) + len(self.notes) * (parts.LEAST + 4)
        if self._row.runs:
            height += self.text.heightForWidth(self._frame(width).width() - 2 * side)
        return height + theme.BODY_AFTER

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        side, above = self._pads()
        frame = self._frame(self.width())
        inner = frame.adjusted(side, 0, -side, 0)
        y = above + (LABEL if self._label else 0)
        if self._row.runs:
            height = self.text.heightForWidth(inner.width())
            self.text.setGeometry(inner.left(), y, inner.width(), height)
            y += height
        for note in self.notes:
            size = note.sizeHint()
            box = QRect(inner.left(), y + 2, inner.width(), parts.LEAST)
            note.setGeometry(paint.start_rect(box, min(size.width(), inner.width()), paint.RTL))
            y += parts.LEAST + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side, above = self._pads()
        frame = self._frame(self.width())
        frame.setHeight(self.height() - theme.BODY_AFTER)
        if self._card:
            paint.draw_box(painter, frame, Role.RAISED, Role.LINE)
        elif side:
            painter.fillRect(frame.right() - BAR + 1, 0, BAR, frame.height(), theme.color(Role.ACCENT))
        if self._label:
            line = QRect(frame.left() + side, above, frame.width() - 2 * side, LABEL - 4)
            if self._glyph:
                paint.draw_glyph(painter, paint.start_rect(line, 16, paint.RTL), self._glyph, Role.TEXT2, 16)
                line = paint.past_start(line, 24, paint.RTL)
            paint.draw_text(
                painter, line, self._label, theme.SMALL.font(), theme.color(Role.TEXT2), paint.RTL, follow=True
            )


class FoldRow(QAbstractButton):
    """One line for blocks that do not differ; a press shows them."""

    def __init__(self, fold: Fold, zoom: float, stand: Stand = Stand.MIDDLE) -> None:
        super().__init__()
        self._zoom, self._stand = zoom, stand
        self.setText(self.tr("%n block(s) without a change", "", len(fold.rows)))
        self.setAccessibleDescription(self.tr("Show"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def restyle(self, zoom: float) -> None:
        """Stand in a column that is `zoom` times as wide."""
        self._zoom = zoom
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.CONTROL + theme.BODY_AFTER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _box(self) -> QRect:
        box = column(self, self._stand, self._zoom, self.width())
        box.setHeight(theme.CONTROL)
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, reading = QPainter(self), self._box(), self.layoutDirection()
        painter.setPen(theme.color(Role.LINE))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if paint.pressed_over(self):
            paint.draw_box(painter, box.adjusted(0, 2, 0, -2), Role.HOVER, None)
        paint.draw_glyph(painter, paint.start_rect(box, 24, reading), "caret-down", Role.TEXT2, 14)
        rest = paint.past_start(box, 28, reading)
        paint.draw_text(painter, rest, self.text(), theme.SMALL.font(), theme.color(Role.TEXT2), reading, follow=True)
        if self.hasFocus():
            paint.draw_focus(painter, box)
