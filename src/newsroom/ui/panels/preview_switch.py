"""One part of the switch between phone, tablet and desktop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.theme import Role


class Segment(QAbstractButton):
    """A glyph and a word; the parts of one switch share their edges and only its ends are round."""

    def __init__(self, text: str, glyph: str, *, first: bool, last: bool) -> None:
        super().__init__()
        self._glyph, self._first, self._last = glyph, first, last
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.UI_BOLD.font()).horizontalAdvance(self.text())
        return QSize(width + 46, theme.CONTROL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        fill = Role.TINT if chosen else Role.HOVER if paint.pressed_over(self) else Role.SURFACE
        painter.setBrush(theme.color(fill))
        painter.setPen(QPen(theme.color(Role.FIELD), 1))
        painter.drawPath(self._outline())
        inner = self.rect().adjusted(12, 0, -10, 0)
        role = Role.ON_TINT if chosen else Role.TEXT2
        paint.draw_glyph(painter, paint.start_rect(inner, 16, reading), self._glyph, role, 16)
        inner = paint.past_start(inner, 22, reading)
        kind = theme.UI_BOLD if chosen else theme.UI
        color = theme.color(Role.ON_TINT if chosen else Role.TEXT)
        paint.draw_text(painter, inner, self.text(), kind.font(), color, reading)
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())

    def _outline(self) -> QPainterPath:
        """Round at the ends of the switch, straight between its parts."""
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        mirrored = self.layoutDirection() == paint.RTL
        round_left = self._last if mirrored else self._first
        round_right = self._first if mirrored else self._last
        if not round_right:
            box.setRight(box.right() + 1)  # the neighbour's edge is the common one
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(box, theme.RADIUS, theme.RADIUS)
        half = box.width() / 2
        if not round_left:
            path.addRect(box.adjusted(0, 0, -half, 0))
        if not round_right:
            path.addRect(box.adjusted(half, 0, 0, 0))
        return path.simplified()
