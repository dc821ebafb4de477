"""Rows of articles as related list and linker draw them: picture, headline, section and date, and what they share."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.card_pictures import Pictures
from newsroom.ui.panels.card_values import CardContext
from newsroom.ui.theme import Role

ROW = Qt.ItemDataRole.UserRole + 1
THUMB = QSize(44, 32)
HANDLE = 28
HEIGHT, HEIGHT_WITH_WHY = 44, 62

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows. `why` is a third line; `done` marks one that is linked already."""

    headline: str
    meta: str = ""
    picture: str = ""
    why: str = ""
    glyph: str = ""  # in place of the picture
    done: bool = False


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row`; with `handle` the dots to drag it by stand at the reading start."""

    def __init__(self, view: QWidget, pictures: Pictures, *, handle: bool) -> None:
        super().__init__(view)
        self._view, self._pictures, self._handle = view, pictures, handle
        self.context = CardContext()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        return QSize(100, HEIGHT_WITH_WHY if isinstance(row, Row) and row.why else HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        assert isinstance(row, Row)
        box, reading = option.rect, self._view.layoutDirection()
        state = option.state
        chosen, focus = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_HasFocus)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            paint.draw_box(painter, box, Role.TINT if chosen and self._view.hasFocus() else Role.HOVER, None)
        inner = box.adjusted(0, 0, 0, 0)
        if self._handle:
            paint.draw_glyph(painter, paint.start_rect(inner, 16, reading), "dots-six-vertical", Role.TEXT3, 16)
            inner = paint.past_start(inner, HANDLE - 4, reading)
        else:
            inner = inner.adjusted(8, 0, -8, 0)
        self._thumb(painter, paint.start_rect(inner, THUMB.width(), reading), row)
        inner = paint.past_start(inner, THUMB.width() + 8, reading)
        if row.done:
            end = paint.start_rect(inner, 24, paint.LTR if reading == paint.RTL else paint.RTL)
            paint.draw_glyph(painter, end, "check", Role.OK, 16)
            inner = paint.past_end(inner, 28, reading)
        self._lines(painter, inner, row, chosen)
        if focus and self._view.hasFocus():
            paint.draw_focus(painter, box)

    def _lines(self, painter: QPainter, inner: QRect, row: Row, chosen: bool) -> None:
        reading, top = self._view.layoutDirection(), inner.top() + 2
        name = theme.UI_BOLD if chosen and not self._handle else theme.UI
        lines = (
            (row.headline, name, Role.TEXT),
            (row.meta, theme.SMALL, Role.TEXT2),
            (row.why, theme.SMALL, Role.ACCENT),
        )
        for text, kind, role in lines:
            if text:
                line = QRect(inner.left(), top, inner.width(), kind.line)
                follow = text is not row.headline
                paint.draw_text(painter, line, text, kind.font(), theme.color(role), reading, follow=follow)
                top += kind.line

    def _thumb(self, painter: QPainter, place: QRect, row: Row) -> None:
        box = QRect(place.left(), place.top() + 6, THUMB.width(), THUMB.height())
        ratio = self._view.devicePixelRatioF()
        view = self._view
        image = self._pictures.wanted(row.picture, self.context, THUMB * ratio, view.update)
        if row.picture and not image.isNull():
            paint.draw_cover(painter, box, image)
            return
        paint.draw_box(painter, box, Role.HOVER, None, 2)
        paint.draw_glyph(painter, box, row.glyph or "newspaper", Role.TEXT2, 18)
