"""The calendar as a list: days with their articles one below the other, for the keyboard and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem

from newsroom.domain.article import DraftRow
from newsroom.language.direction import isolate_ltr
from newsroom.ui import painting, theme
from newsroom.ui.panels import row_marks as marks
from newsroom.ui.panels.calendar_entries import Entry, Shown
from newsroom.ui.panels.calendar_grid import STEPS
from newsroom.ui.panels.drafts_delegate import DraftsDelegate
from newsroom.ui.panels.drafts_model import DraftsModel, Item, Key, Row, Title, key_of
from newsroom.ui.sheets.schedule import day_text
from newsroom.ui.theme import Role


class _Delegate(DraftsDelegate):
    """The hour comes first in the lower line."""

    def __init__(self, model: DraftsModel, lang: str) -> None:
        super().__init__(model, lang)
        self.hours: dict[Key, str] = {}

    def _paint_title(self, painter: QPainter, view: QStyleOptionViewItem, title: Title) -> None:
        box = view.rect.adjusted(16, 4, -16, 0)
        color, reads = theme.color(Role.TEXT2), view.direction
        painting.line(painter, box, title.text, theme.SMALL_BOLD.font(), color, view.direction, reads=reads)

    def _below(self, row: Row) -> str:
        return painting.isolated(self.hours.get(key_of(row), ""), *marks.words(row), row.section)


class DayList(QListView):
    """Signals as those of the grid: `opened`, `moved`, `reschedule_wanted`, `menu_wanted`, `turned`."""

    opened = Signal(object)
    moved = Signal(object, object)
    reschedule_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    turned = Signal(int)

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self._model = DraftsModel()
        self._delegate = _Delegate(self._model, lang)
        self._entries: dict[Key, Entry] = {}
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Calendar as a list"))
        self.activated.connect(lambda _index: self._open())
        self.customContextMenuRequested.connect(self._menu)

    def show_entries(self, shown: Shown, days: Sequence[date], anchor: date, *, hijri: bool) -> None:
        """Show the days that have articles; the keyboard stands on the article it stood on, or at `anchor`."""
        before = self.current()
        items: list[Item] = []
        self._entries = {entry.key: entry for day in days for entry in shown.entries.get(day, ())}
        self._delegate.hours = {key: _hours(entry) for key, entry in self._entries.items()}
        for day in days:
            if some := shown.entries.get(day, ()):
                parts = (day_text(day, self._lang), shown.hijri.get(day, "") if hijri else "")
                items.append(Title(day.isoformat(), " · ".join(part for part in parts if part), len(some)))
                items += [entry.row for entry in some]
        self._model.set_items(items)
        self._stand(before.key if before else None, anchor)

    def current(self) -> Entry | None:
        """The article that the keyboard stands on."""
        row = self._model.row(self.currentIndex())
        return self._entries.get(key_of(row)) if row is not None else None

    def choose(self, key: Key) -> None:
        """Stand on an article."""
        self.setCurrentIndex(self._model.place(key))

    def _stand(self, key: Key | None, anchor: date) -> None:
        if key not in self._entries:
            entries = list(self._entries.values())
            key = next((entry.key for entry in entries if entry.day >= anchor), entries[-1].key if entries else None)
        if key is not None:
            place = self._model.place(key)
            self.setCurrentIndex(place)
            self.scrollTo(place.siblingAtRow(max(0, place.row() - 1)), QAbstractItemView.ScrollHint.PositionAtTop)

    def _open(self) -> None:
        if (entry := self.current()) is not None:
            self.opened.emit(entry)

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and not isinstance(self._model.row(index), (type(None), DraftRow)):
            self.setCurrentIndex(index)
        entry = self.current()
        if entry is not None:
            self.menu_wanted.emit(entry, self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, entry = Qt.Key(event.key()), self.current()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif alt and key in STEPS:
            step = STEPS[key] * (-1 if abs(STEPS[key]) == 1 and self.isRightToLeft() else 1)
            if entry is not None and entry.movable:
                self.moved.emit(entry, date.fromordinal(entry.day.toordinal() + step))
        elif entry is not None and key == Qt.Key.Key_F2:
            self.reschedule_wanted.emit(entry)
        elif entry is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(entry)
        elif key == Qt.Key.Key_Home:
            event.ignore()  # the way to today
        else:
            super().keyPressEvent(event)


def _hours(entry: Entry) -> str:
    own = f" ({isolate_ltr(entry.own_hour)})" if entry.own_hour else ""
    return isolate_ltr(entry.hour) + own
