"""How a row of an article's history is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from newsroom.ui import painting, theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.history_rows import Day, HistoryModel, Index, reason_text, tally_text
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.desk.merging import Version

HIGH = theme.FINDING_ROW + 4
GLYPHS = {
    "": "globe-simple",
    "site": "users",
    "undone": "users",
    "publish": "paper-plane-tilt",
    "submit": "paper-plane-tilt",
    "schedule": "clock",
    "import": "file-arrow-up",
    "save": "floppy-disk",
}


class HistoryDelegate(QStyledItemDelegate):
    """One line a day. A version has two beside a glyph: why, and at the end the words that came and went; then when, by
    whom and how long."""

    def __init__(self, view: QListView, model: HistoryModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme.GROUP_ROW if isinstance(self._model.item(index), Day) else HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self._model.item(index)
        painter.save()
        if isinstance(item, Day):
            box, reading = option.rect.adjusted(8, 6, -8, 0), self._view.layoutDirection()
            color = theme.color(Role.TEXT2)
            paint.draw_text(painter, box, item.text, theme.SMALL_BOLD.font(), color, reading, follow=True)
        elif item is not None:
            self._paint_version(painter, option, item)
        painter.restore()

    def _paint_version(self, painter: QPainter, option: QStyleOptionViewItem, version: Version) -> None:
        reading = self._view.layoutDirection()
        chosen, _active = painting.row_ground(painter, option, option.rect.adjusted(0, 1, 0, -1), bar=False)
        inner = option.rect.adjusted(8, 4, -8, -4)
        glyph = paint.start_rect(inner, 18, reading)
        glyph.setHeight(22)
        name = "warning" if version.override is not None else GLYPHS.get(version.reason, "clock-counter-clockwise")
        paint.draw_glyph(painter, glyph, name, Role.WARN if version.override is not None else Role.TEXT2, 18)
        inner = paint.past_start(inner, 28, reading)
        inner.setHeight(22)
        upper = paint.past_end(inner, self._paint_tally(painter, inner, version), reading)
        kind, ink = (theme.UI_BOLD, Role.ON_TINT) if chosen else (theme.UI, Role.TEXT)
        words = reason_text(version.reason)
        paint.draw_text(painter, upper, words, kind.font(), theme.color(ink), reading, follow=True)
        inner.translate(0, 22)
        ink = Role.ON_TINT if chosen else Role.TEXT2
        below = self._model.below(version)
        paint.draw_text(painter, inner, below, theme.SMALL.font(), theme.color(ink), reading, follow=True)

    def _paint_tally(self, painter: QPainter, line: QRect, version: Version) -> int:
        """Paint the words that came and went at the end of a line; how much room that has taken."""
        tally, font = self._model.tally(version), theme.SMALL_BOLD.font()
        if tally is None:
            return 0
        away = paint.LTR if self._view.layoutDirection() == paint.RTL else paint.RTL
        taken = 0
        for text, role in reversed(tally_text(tally)):
            width = QFontMetrics(font).horizontalAdvance(text) + 2
            box = paint.start_rect(paint.past_start(line, taken, away), width, away)
            paint.draw_text(painter, box, text, font, theme.color(role), paint.LTR, follow=True)
            taken += width + 6
        return taken
