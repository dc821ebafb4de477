"""The tabs over the card: a word each, a line under the current one, and a count where there is something to count."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.theme import Role

PAD, BADGE, GAP = 10, 20, 8


class Tabs(QTabBar):
    """A tab bar of the look; arrows go from tab to tab."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[int, tuple[int, Role]] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFixedHeight(theme.TOOL_ROW)

    def set_count(self, index: int, count: int, role: Role) -> None:
        """Show `count` beside a tab, in the colours of `role` (WARN or DANGER); nought shows nothing."""
        self._counts[index] = (count, role)
        name = self.tabText(index)
        self.setAccessibleTabName(index, f"{name} {count}" if count else name)
        self.setTabText(index, name)  # which lays the tabs out anew

    def tabSizeHint(self, index: int) -> QSize:
        width = QFontMetrics(theme.UI_BOLD.font()).horizontalAdvance(self.tabText(index)) + 2 * PAD
        return QSize(width + (BADGE + GAP if self._counts.get(index, (0,))[0] else 0), theme.TOOL_ROW)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))

    def _paint_tab(self, painter: QPainter, index: int, rect: QRect) -> None:
        reading, current = self.layoutDirection(), index == self.currentIndex()
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        kind = theme.UI_BOLD if current else theme.UI
        color = theme.color(Role.TEXT if current else Role.TEXT2)
        count, role = self._counts.get(index, (0, Role.WARN))
        if count:
            badge = paint.start_rect(inner, BADGE, paint.LTR if reading == paint.RTL else paint.RTL)
            circle = QRect(badge.left(), rect.center().y() - BADGE // 2 + 1, BADGE, BADGE)
            tint = Role.DANGER_TINT if role is Role.DANGER else Role.WARN_TINT
            paint.draw_box(painter, circle, tint, None, BADGE // 2)
            number = str(count) if count < 100 else "99+"
            small = theme.SMALL_BOLD.font()
            paint.draw_text(
                painter, circle.adjusted(-6, 0, 6, 0), number, small, theme.color(role), reading, center=True
            )
            inner = paint.past_end(inner, BADGE + GAP, reading)
        paint.draw_text(painter, inner.adjusted(-2, 0, 2, 0), self.tabText(index), kind.font(), color, reading)
        if current:
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, theme.color(Role.ACCENT))
            if self.hasFocus():
                paint.draw_focus(painter, rect.adjusted(1, 4, -1, -4))
