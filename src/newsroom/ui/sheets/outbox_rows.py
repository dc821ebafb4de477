"""The rows of the outbox: a model that keeps every row where it is while the sheet is open, and how a row is painted.

Three lines a job: its headline and the time of its next try; state, kind and site; the step that was reached, or why
it was refused. Texts are made when a row is first seen, so that several hundred jobs cost what is looked at.
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


@dataclass(slots=True)
class Row:
    """The texts of a job; `time` is its next try, or when it was asked for."""

    headline: str
    below: str
    third: str
    time: str


class OutboxModel(QAbstractListModel):
    """Rows in the order in which the sheet was opened; what comes later stands on top."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self._jobs: list[Waiting] = []
        self._rows: dict[int, Row] = {}  # of the jobs that were seen, by their number
        self._now = datetime.now().astimezone()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._jobs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        job = self.job(index.row())
        if job is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return job.entry.headline
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(job)
            return "\n".join(part for part in (row.headline, row.below, row.third, row.time) if part)
        return None

    def job(self, number: int) -> Waiting | None:
        """The job in that row."""
        return self._jobs[number] if 0 <= number < len(self._jobs) else None

    def jobs(self) -> tuple[Waiting, ...]:
        """The jobs as they are shown."""
        return tuple(self._jobs)

    def place(self, number: int) -> int:
        """The row of the job with that number; -1 where there is none."""
        return next((place for place, job in enumerate(self._jobs) if job.entry.job == number), -1)

    def row(self, job: Waiting) -> Row:
        """The texts of a job."""
        entry = job.entry
        if entry.job not in self._rows:
            headline = entry.headline or QCoreApplication.translate("Outbox", "No headline yet")
            below = painting.isolated(said.state_word(entry.state), said.kind_word(entry.kind), entry.site)
            third = said.reason(entry, self._lang) if entry.state == "refused" else said.steps(job, self._lang)
            self._rows[entry.job] = Row(headline, below, third, self._time(job))
        return self._rows[entry.job]

    def take(self, jobs: Sequence[Waiting], now: datetime) -> None:
        """Show these jobs; those that are shown already keep their places."""
        fresh = {job.entry.job: job for job in jobs}
        before = {job.entry.job: job for job in self._jobs}
        order = [
            *(number for number in fresh if number not in before),
            *(number for number in before if number in fresh),
        ]
        moved = [number for number in fresh if fresh[number] != before.get(number)]
        for number in (*moved, *(number for number in before if number not in fresh)):
            self._rows.pop(number, None)
        if order == list(before):
            self._jobs = [fresh[number] for number in order]
            for number in moved:
                index = self.index(self.place(number))
                self.dataChanged.emit(index, index)
        else:
            self._arrange([fresh[number] for number in order])
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Let the times be those of `now`; only a row whose words change is painted anew."""
        self._now = now
        for place, job in enumerate(self._jobs):
            row = self._rows.get(job.entry.job)
            if row is not None and row.time != (time := self._time(job)):
                row.time = time
                self.dataChanged.emit(self.index(place), self.index(place))

    def _arrange(self, jobs: list[Waiting]) -> None:
        """Put the rows into another order; what is chosen stays chosen."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        numbers = [self._jobs[index.row()].entry.job for index in kept]
        self._jobs = jobs
        places = [self.place(number) for number in numbers]
        self.changePersistentIndexList(kept, [self.index(at) if at >= 0 else QModelIndex() for at in places])
        self.layoutChanged.emit()

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
        job = self._model.job(index.row())
        if job is None:
            return
        painter.save()
        box = option.rect.adjusted(0, 1, 0, -1)
        selected = painting.is_selected(option)
        if job.entry.state == "unknown" and not selected:
            paint.draw_box(painter, box, Role.WARN_TINT, None)
        painting.row_ground(painter, option, box)
        self._paint_words(painter, option, box, job)
        painter.restore()

    def _paint_words(self, painter: QPainter, view: QStyleOptionViewItem, box: QRect, job: Waiting) -> None:
        row = self._model.row(job)
        selected, reading = painting.is_selected(view), view.direction
        glyph, role = said.LOOKS[job.entry.state]
        quiet = Role.ON_TINT if selected else Role.TEXT2
        inner: QRect = box.adjusted(12, 6, -12, -6)
        place = paint.start_rect(inner, 18, reading)
        place.setHeight(24)
        paint.draw_glyph(painter, place, glyph, role, 18)
        words = paint.past_start(inner, 30, reading)
        first = QRect(words.left(), words.top(), words.width(), 24)
        at_end = paint.start_rect(first, TIME, paint.LTR if reading == paint.RTL else paint.RTL)
        self._paint_time(painter, at_end, row.time, theme.color(quiet), reading)
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
