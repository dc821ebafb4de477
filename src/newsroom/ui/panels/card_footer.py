"""The last line of the card: whether something stops publishing; one press opens the findings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from newsroom.domain.finding import Finding, Level
from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.theme import Role

HEIGHT = 64


class Footer(QAbstractButton):
    """Icon, a bold sentence, a second line, and how many findings there are at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph, self._role, self._second, self._more = "circle-dashed", Role.TEXT3, "", ""
        self.setText(self.tr("Not checked yet"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_findings(self, findings: Sequence[Finding], rules: int) -> None:
        """Say whether something stops publishing, and how many findings there are; `rules` of them were checked."""
        blocks = sum(finding.level is Level.BLOCK for finding in findings)
        self._glyph, self._role = ("prohibit", Role.DANGER) if blocks else ("check-circle", Role.OK)
        text = self.tr("%n finding(s) stop publishing", "", blocks) if blocks else self.tr("Nothing stops publishing")
        self.setText(text)
        checked = self.tr("%n rule(s) checked", "", rules) if rules else ""
        keys = self.tr("Next %1 · back %2").replace("%1", isolate_ltr("F8")).replace("%2", isolate_ltr("Shift+F8"))
        self._second = keys if blocks else checked
        self._more = self.tr("%n finding(s)", "", len(findings)) if findings else ""
        self.setAccessibleName(". ".join(part for part in (text, self._more, self._second) if part))
        self.setToolTip(self.tr("Show the findings") + f" ({isolate_ltr('F8')})")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        if paint.pressed_over(self):
            painter.fillRect(self.rect(), theme.color(Role.HOVER))
        painter.setPen(theme.color(Role.LINE))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        inner = self.rect().adjusted(16, 12, -16, -10)
        glyph = paint.start_rect(inner, 18, reading)
        glyph.setHeight(22)
        paint.draw_glyph(painter, glyph, self._glyph, self._role, 18)
        inner = paint.past_start(inner, 26, reading)
        first = inner.adjusted(0, 0, 0, 22 - inner.height())
        if self._more:
            first = self._draw_more(painter, first)
        paint.draw_text(painter, first, self.text(), theme.UI_BOLD.font(), theme.color(Role.TEXT), reading)
        second = inner.adjusted(0, 22, 0, 0)
        paint.draw_text(
            painter, second, self._second, theme.SMALL.font(), theme.color(Role.TEXT2), reading, follow=True
        )
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())

    def _draw_more(self, painter: QPainter, line: QRect) -> QRect:
        """Draw how many findings there are at the end of `line`; what is left of it."""
        reading = self.layoutDirection()
        other = paint.LTR if reading == paint.RTL else paint.RTL
        width = QFontMetrics(theme.UI.font()).horizontalAdvance(self._more) + 1
        paint.draw_glyph(painter, paint.start_rect(line, 14, other), "caret-right", Role.ACCENT, 14)
        line = paint.past_end(line, 18, reading)
        more = paint.start_rect(line, width, other)
        paint.draw_text(painter, more, self._more, theme.UI.font(), theme.color(Role.ACCENT), reading)
        return paint.past_end(line, width + 8, reading)
