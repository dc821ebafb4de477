"""How a row of the drafts list is painted."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from newsroom.domain.article import State
from newsroom.language import dates, fold
from newsroom.ui import icons, painting, theme
from newsroom.ui.panels import row_marks as marks
from newsroom.ui.panels.drafts_model import DraftsModel, Index, Row, Title, due_of
from newsroom.ui.theme import Role


class DraftsDelegate(QStyledItemDelegate):
    """Two lines an article: its headline; its state, a colleague's name, section and time. One line a group."""

    def __init__(self, model: DraftsModel, lang: str) -> None:
        super().__init__()
        self._model = model
        self._lang = lang
        self.words = ""  # what is searched for stands out in the headlines
        self._title = theme.ROW_TITLE.font()
        self._title_bold = theme.ROW_TITLE.font()
        self._title_bold.setBold(True)
        self._small = theme.SMALL.font()
        self._group = theme.SMALL_BOLD.font()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = theme.GROUP_ROW if isinstance(self._model.item(index), Title) else theme.DRAFT_ROW
        return QSize(120, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self._model.item(index)
        painter.save()
        if isinstance(item, Title):
            self._paint_title(painter, option, item)
        elif item is not None:
            self._paint_row(painter, option, item)
        painter.restore()

    def _paint_title(self, painter: QPainter, view: QStyleOptionViewItem, title: Title) -> None:
        text = f"{title.text or self.tr('No section')} · {title.count}"
        box = view.rect.adjusted(16, 4, -16, 0)
        painting.line(painter, box, text, self._group, theme.color(Role.TEXT2), view.direction, reads=view.direction)

    def _paint_row(self, painter: QPainter, view: QStyleOptionViewItem, row: Row) -> None:
        box = view.rect.adjusted(8, 0, -8, 0)
        selected, _ = painting.row_ground(painter, view, box)
        inner: QRect = box.adjusted(12, 5, -12, -5)
        upper = QRect(inner.left(), inner.top(), inner.width(), 24)
        ink = theme.color(Role.ON_TINT if selected else Role.TEXT)
        headline = row.headline or self.tr("No headline yet")
        if not row.headline and not selected:
            ink = theme.color(Role.TEXT3)
        spans = fold.find(headline, self.words) if self.words else []
        painting.line(
            painter, upper, headline, self._title_bold if selected else self._title, ink, view.direction, spans
        )
        look = marks.mark(row)
        glyph = icons.pixmap(look.glyph, Role.ON_TINT if selected and look.role == Role.TEXT2 else look.role, 14)
        rtl = view.direction == Qt.LayoutDirection.RightToLeft
        top = upper.bottom() + 1
        left = inner.right() + 1 - 14 if rtl else inner.left()
        painter.drawPixmap(left, top + 3, glyph)
        lower = QRect(inner.left(), top, inner.width() - 22, 20).translated(0 if rtl else 22, 0)
        ink = theme.color(Role.ON_TINT if selected else Role.TEXT3)
        painting.line(painter, lower, self._below(row), self._small, ink, view.direction, reads=view.direction)

    def _below(self, row: Row) -> str:
        due = due_of(row) if row.state is State.SCHEDULED else None
        when = dates.ago(due or row.modified, datetime.now().astimezone(), self._lang)
        return painting.isolated(*marks.words(row), row.section, when)
