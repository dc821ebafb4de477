"""Small acts of painting that rows share: text elided at a word, words in bold, rows with their focus and tint."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from newsroom.ui import theme
from newsroom.ui.theme import Role

ELLIPSIS = "…"


def elide(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text` cut after a word so that it fits `width`; cut within the word only when not even one word fits."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    ends = [place for place, letter in enumerate(text) if letter.isspace() and not text[place - 1 : place].isspace()]
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[: ends[middle - 1]].rstrip(" ،,.:؛") + ELLIPSIS) <= width:
            low = middle
        else:
            high = middle - 1
    if low == 0:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return text[: ends[low - 1]].rstrip(" ،,.:؛") + ELLIPSIS


def isolated(*parts: str) -> str:
    """`parts` joined by middle dots, each keeping its own direction; empty ones are left out."""
    return " · ".join(f"\u2068{part}\u2069" for part in parts if part)


def start_aligned(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Flags that put a text at the start of a row that reads in `direction`, whatever script the text is in."""
    side = Qt.AlignmentFlag.AlignRight if direction == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def line(
    painter: QPainter,
    box: QRect,
    text: str,
    font: QFont,
    color: QColor,
    direction: Qt.LayoutDirection,
    bold: Sequence[tuple[int, int]] = (),
    reads: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft,
) -> int:
    """Paint one line of `text` at the reading start of `box`, elided at a word; `bold` are spans of it to stand out.

    Gives the width that was used. The text itself `reads` right to left, as an article does; only its place follows
    the row's `direction`.
    """
    shown = elide(text, QFontMetrics(font), box.width())
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(reads)
    layout.setTextOption(option)
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    layout.setFormats([_range(start, end - start, strong) for start, end in bold if end <= len(shown)])
    layout.beginLayout()
    row = layout.createLine()
    row.setLineWidth(1 << 20)
    width = math.ceil(row.naturalTextWidth())
    row.setLineWidth(width)
    layout.endLayout()
    left = box.right() + 1 - width if direction == Qt.LayoutDirection.RightToLeft else box.left()
    painter.setPen(color)
    layout.draw(painter, QRectF(left, box.top() + (box.height() - row.height()) / 2, width, row.height()).topLeft())
    return width


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the row is the selected one."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def row_ground(
    painter: QPainter, option: QStyleOptionViewItem, box: QRect, *, bar: bool = True, inset: int = 0
) -> tuple[bool, bool]:
    """Paint what lies under a row: tint and accent bar when selected, hover, and the ring of keyboard focus.

    Gives (selected, with the keyboard in the list).
    """
    state = option.state
    selected = is_selected(option)
    active = bool(state & QStyle.StateFlag.State_HasFocus)
    hover = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if selected or hover:
        painter.setBrush(theme.color(Role.TINT if selected else Role.HOVER))
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    direction = option.direction
    if selected and bar:
        side = box.right() - 2 if direction == Qt.LayoutDirection.RightToLeft else box.left()
        painter.fillRect(QRect(side + inset, box.top() + 6, 3, box.height() - 12), theme.color(Role.ACCENT))
    if active:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color(Role.RING), 2))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
    return selected, active
