"""The list of changes between two versions: where, what, and whether it stays or is put back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsroom.domain.difference import Change, ChangeKind
from newsroom.ui import theme
from newsroom.ui.painting import is_selected, isolated, row_ground
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.change_words import excerpt, kind_word
from newsroom.ui.theme import Role

GLYPHS = {
    ChangeKind.WORDS: "pencil-simple",
    ChangeKind.SPELLING: "pencil-simple",
    ChangeKind.FORMAT: "text-h-two",
    ChangeKind.VALUE: "gear-six",
    ChangeKind.ADDED: "plus",
    ChangeKind.REMOVED: "minus",
    ChangeKind.MOVED: "swap",
}
Index = QModelIndex | QPersistentModelIndex


class ChangeModel(QAbstractListModel):
    """Changes in reading order, `places` by their ids, and those that were put `back`."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: tuple[Change, ...] = ()
        self.places: Mapping[str, str] = {}
        self.back: frozenset[str] = frozenset()

    def fill(self, changes: Sequence[Change], places: Mapping[str, str]) -> None:
        """Show these changes, all of which stay."""
        self.beginResetModel()
        self.changes, self.places, self.back = tuple(changes), places, frozenset()
        self.endResetModel()

    def set_back(self, back: frozenset[str]) -> None:
        """Say which were put back."""
        self.back = back
        if self.changes:
            self.dataChanged.emit(self.index(0), self.index(len(self.changes) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.changes)

    def second(self, change: Change) -> str:
        """The line below the words: where and what."""
        state = self.tr("put back") if change.id in self.back else ""
        return isolated(self.places.get(change.id, ""), kind_word(change), state)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        change = self.changes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return excerpt(change)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.second(change)}: {excerpt(change)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return isolated(change.before, change.after)
        return None


class ChangeDelegate(QStyledItemDelegate):
    """Two lines beside the glyph of the kind."""

    def __init__(self, view: QListView, model: ChangeModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, theme.FINDING_ROW + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        change, reading = self._model.changes[index.row()], self._view.layoutDirection()
        painter.save()
        row_ground(painter, option, option.rect.adjusted(0, 1, 0, -1))
        chosen, back = is_selected(option), change.id in self._model.back
        inner = option.rect.adjusted(12, 5, -12, -5)
        glyph = paint.start_rect(inner, 18, reading)
        glyph.setHeight(20)
        name = "arrow-counter-clockwise" if back else GLYPHS[change.kind]
        paint.draw_glyph(painter, glyph, name, Role.WARN if back else Role.TEXT2, 16)
        inner = paint.past_start(inner, 26, reading)
        inner.setHeight(20)
        words, kind = excerpt(change), theme.UI_BOLD if chosen else theme.UI
        color = theme.color(Role.ON_TINT if chosen else Role.TEXT)
        paint.draw_text(painter, inner, words, kind.font(), color, reading)
        inner.translate(0, 22)
        color = theme.color(Role.TEXT2)
        paint.draw_text(painter, inner, self._model.second(change), theme.SMALL.font(), color, reading, follow=True)
        painter.restore()


class ChangeList(QListView):
    """The list. `looked` brings the id of the change that is selected; `turned` asks to put it back or to keep it,
    `block_turned` the same for all of its paragraph."""

    looked = Signal(str)
    turned = Signal(str)
    block_turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes = ChangeModel()
        self.changes.setParent(self)
        self.setModel(self.changes)
        self.setItemDelegate(ChangeDelegate(self, self.changes))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Changes"))
        self.doubleClicked.connect(lambda index: self.turned.emit(self.changes.changes[index.row()].id))

    def select(self, change: str) -> None:
        """Select a change without telling it."""
        row = next((row for row, one in enumerate(self.changes.changes) if one.id == change), -1)
        if row >= 0 and row != self.currentIndex().row():
            self.blockSignals(True)
            self.setCurrentIndex(self.changes.index(row))
            self.blockSignals(False)
            self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.looked.emit(self.changes.changes[current.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            turned = self.block_turned if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.turned
            turned.emit(self.changes.changes[self.currentIndex().row()].id)
        else:
            super().keyPressEvent(event)
