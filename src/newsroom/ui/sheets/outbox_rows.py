"""The rows of the outbox: a model that keeps every row where it is while the sheet is open, and how a row is painted.

Three lines a job: its headline and the time of its next try; state, kind and site; the step that was reached and the
reason. All texts are made when a job comes or changes, so that painting several hundred costs what is seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from newsroom.ui import painting, theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.sheets import outbox_words as said
from newsroom.ui.sheets.outbox_desk import Waiting
from newsroom.ui.theme import Role

Index = QModelIndex | QPersistentModelIndex
ROW = 76
TIME = 168  # pixels of the first line that belong to the time


@dataclass(frozen=True, slots=True)
class Row:
    """A job with its texts."""

    job: Waiting
    headline: str
    below: str
    third: str


class OutboxModel(QAbstractListModel):
    """Rows in the order in which the sheet was opened; what comes later stands on top."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self._rows: list[Row] = []
        self._times: list[str] = []
        self._now = datetime.now().astimezone()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headline
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (row.headline, row.below, row.third, self._times[index.row()])
            return "\n".join(part for part in parts if part)
        return None

    def row(self, number: int) -> Row | None:
        """The row of that number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def time(self, number: int) -> str:
        """What stands at the far end of a row: its next try, or when it was asked for."""
        return self._times[number]

    def place(self, job: int) -> int:
        """The number of a job's row; -1 where there is none."""
        return next((number for number, row in enumerate(self._rows) if row.job.entry.job == job), -1)

    def jobs(self) -> tuple[Waiting, ...]:
        """The jobs as they are shown."""
        return tuple(row.job for row in self._rows)

    def take(self, jobs: Sequence[Waiting], now: datetime) -> None:
        """Show these jobs; those that are shown already keep their places."""
        self._now = now
        fresh = {job.entry.job: job for job in jobs}
        kept = [row.job.entry.job for row in self._rows if row.job.entry.job in fresh]
        order = [number for number in fresh if number not in set(kept)] + kept
        rows = [self._row(fresh[number]) for number in order]
        if order == [row.job.entry.job for row in self._rows]:
            self._change(rows)
        else:
            self.layoutAboutToBeChanged.emit()
            before = self.persistentIndexList()
            stayed = [self._moved(index, order) for index in before]
            self._rows, self._times = rows, [self._time(row.job) for row in rows]
            self.changePersistentIndexList(before, stayed)
            self.layoutChanged.emit()

    def tick(self, now: datetime) -> None:
        """Let the times be those of `now`; only a row whose words change is painted anew."""
        self._now = now
        for number, row in enumerate(self._rows):
            text = self._time(row.job)
            if text != self._times[number]:
                self._times[number] = text
                self.dataChanged.emit(self.index(number), self.index(number))

    def _change(self, rows: list[Row]) -> None:
        for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old != new:
                self._rows[number] = new
                self.dataChanged.emit(self.index(number), self.index(number))
        self.tick(self._now)

    def _moved(self, index: Index, order: list[int]) -> QModelIndex:
        row = self.row(index.row())
        job = row.job.entry.job if row is not None else 0
        return self.index(order.index(job)) if job in order else QModelIndex()

    def _row(self, job: Waiting) -> Row:
        entry = job.entry
        headline = entry.headline or QCoreApplication.translate("Outbox", "No headline yet")
        below = painting.isolated(said.state_word(entry.state), said.kind_word(entry.kind), entry.site)
        third = said.reason(entry, self._lang) if entry.state == "refused" else said.steps(job, self._lang)
        return Row(job, headline, below, third)

    def _time(self, job: Waiting) -> str:
        entry = job.entry
        return said.next_try(entry, self._now) if job.open else said.hour(entry, self._now, self._lang)


class OutboxDelegate(QStyledItemDelegate):
    """Paints a row; a job whose outcome is unknown lies on the tint of warning."""

    def __init__(self, model: OutboxModel) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        if row is None:
            return
        painter.save()
        box = option.rect.adjusted(0, 1, 0, -1)
        selected = painting.is_selected(option)
        if row.job.entry.state == "unknown" and not selected:
            paint.draw_box(painter, box, Role.WARN_TINT, None)
        painting.row_ground(painter, option, box)
        self._paint_words(painter, option, box, row, index.row())
        painter.restore()

    def _paint_words(self, painter: QPainter, view: QStyleOptionViewItem, box: QRect, row: Row, number: int) -> None:
        selected, reading = painting.is_selected(view), view.direction
        glyph, role = said.LOOKS[row.job.entry.state]
        quiet = Role.ON_TINT if selected else Role.TEXT2
        inner: QRect = box.adjusted(12, 6, -12, -6)
        place = paint.start_rect(inner, 18, reading)
        place.setHeight(24)
        paint.draw_glyph(painter, place, glyph, role, 18)
        words = paint.past_start(inner, 30, reading)
        first = QRect(words.left(), words.top(), words.width(), 24)
        at_end = paint.start_rect(first, TIME, paint.LTR if reading == paint.RTL else paint.RTL)
        self._paint_time(painter, at_end, self._model.time(number), theme.color(quiet), reading)
        title = theme.ROW_TITLE.font()
        title.setBold(selected)
        ink = theme.color(Role.ON_TINT if selected else Role.TEXT)
        painting.line(painter, paint.past_end(first, TIME + 8, reading), row.headline, title, ink, reading)
        small = theme.SMALL.font()
        second = QRect(words.left(), first.bottom() + 1, words.width(), 20)
        state_ink = theme.color(Role.ON_TINT if selected else role if role != Role.ACCENT else Role.TEXT2)
        painting.line(painter, second, row.below, small, state_ink, reading, reads=reading)
        third = second.translated(0, 20)
        painting.line(painter, third, row.third, small, theme.color(quiet), reading, reads=reading)

    def _paint_time(self, painter: QPainter, box: QRect, text: str, ink: QColor, reading: Qt.LayoutDirection) -> None:
        side = Qt.AlignmentFlag.AlignLeft if reading == paint.RTL else Qt.AlignmentFlag.AlignRight
        painter.setFont(theme.SMALL.font())
        painter.setPen(ink)
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), text)
