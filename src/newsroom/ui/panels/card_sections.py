"""Where an article is filed: a field with the section's path, and a tree of the site's sections to find it in.

Enter or a press takes a section as the leading one and closes; the space bar or a tick adds and removes further ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QTreeView, QVBoxLayout, QWidget

from newsroom.domain.article import Section
from newsroom.language.direction import isolate
from newsroom.language.fold import fold
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_values import section_path

POPUP_HEIGHT = 336
FOLDED = Qt.ItemDataRole.UserRole + 1


class SectionField(QWidget):
    """The field of the card. `changed` brings the names, the leading one first."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self.button = parts.FieldButton(self.tr("Section"), "")
        self.button.clicked.connect(self.open)
        self.popup: SectionPopup | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.STEPS[0])
        rows.addWidget(parts.label(self.tr("Section")))
        rows.addWidget(self.button)
        self.setFocusProxy(self.button)

    def show_sections(self, sections: Sequence[Section], chosen: tuple[str, ...]) -> None:
        """Show what is chosen out of the site's `sections`."""
        self._sections, self._chosen = tuple(sections), chosen
        path = section_path(self._sections, chosen[0]) if chosen else ""
        more = self.tr("also in %1").replace("%1", "، ".join(isolate(name) for name in chosen[1:]))
        self.button.show_value(path, more if chosen[1:] else "", self.tr("No section yet"))

    def open(self) -> None:
        """Open the tree below the field."""
        self.popup = SectionPopup(self, self._sections, self._chosen)
        self.popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.popup.changed.connect(self._take)
        self.popup.open_below(self.button, self.button.width(), POPUP_HEIGHT)
        self.popup.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, names: tuple[str, ...]) -> None:
        self.show_sections(self._sections, names)
        self.changed.emit(names)


class SectionPopup(parts.Popup):
    """The tree, and a line to find a section in it by any part of its name, folded."""

    changed = Signal(tuple)

    def __init__(self, owner: QWidget, sections: tuple[Section, ...], chosen: tuple[str, ...]) -> None:
        super().__init__(owner, self.tr("Sections of the site"))
        self._chosen = chosen
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a section"))
        self.search.setAccessibleName(self.tr("Find a section"))
        self._model = _model(sections, chosen)
        self._filter = QSortFilterProxyModel(self)
        self._filter.setSourceModel(self._model)
        self._filter.setFilterRole(FOLDED)
        self._filter.setRecursiveFilteringEnabled(True)
        self.tree = QTreeView()
        self.nothing = parts.label(self.tr("No section of that name"), "quiet")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place = QStackedLayout()
        for part in (self.tree, self.nothing):
            self._place.addWidget(part)
        self._fill_tree()
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(self)
        self._model.itemChanged.connect(self._ticked)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(8)
        rows.addWidget(self.search)
        rows.addLayout(self._place)
        keys = parts.label(self.tr("Enter: only this section · Space: add or remove"))
        keys.setWordWrap(True)
        rows.addWidget(keys)

    def _fill_tree(self) -> None:
        self.tree.setModel(self._filter)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Sections of the site"))
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.expandAll()
        self.tree.clicked.connect(self._pressed)
        self.tree.installEventFilter(self)
        self.tree.setCurrentIndex(self._filter.index(0, 0))

    def _find(self, text: str) -> None:
        self._filter.setFilterFixedString(fold(text).strip())
        self.tree.expandAll()
        first = self._first_match(fold(text).strip())
        self._place.setCurrentWidget(self.tree if first.isValid() else self.nothing)
        if first.isValid():
            self.tree.setCurrentIndex(first)

    def _first_match(self, wanted: str) -> QModelIndex:
        """The first row that matches by its own name: a parent may only be shown for its child's sake."""
        index = self._filter.index(0, 0)
        while index.isValid() and wanted not in str(index.data(FOLDED)):
            index = self.tree.indexBelow(index)
        return index

    def _take_first(self) -> None:
        if self.tree.currentIndex().isValid():
            self._lead(self.tree.currentIndex())

    def _pressed(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(self._filter.mapToSource(index))
        if (item.checkState() == Qt.CheckState.Checked) == (item.text() in self._chosen):
            self._lead(index)  # the row was pressed and not its tick

    def _lead(self, index: QModelIndex) -> None:
        self._chosen = (str(index.data()),)
        self.changed.emit(self._chosen)
        self.close()

    def _ticked(self, item: QStandardItem) -> None:
        name, on = item.text(), item.checkState() == Qt.CheckState.Checked
        rest = tuple(other for other in self._chosen if other != name)
        self._chosen = (*rest, name) if on else rest
        self.changed.emit(self._chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                if self._place.currentWidget() is self.tree:
                    self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self.tree and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_first()
                return True
        return super().eventFilter(watched, event)


def _model(sections: tuple[Section, ...], chosen: tuple[str, ...]) -> QStandardItemModel:
    """The sections as a tree in the site's order; one whose parent is unknown stands at the top."""
    model = QStandardItemModel()
    items: dict[str, QStandardItem] = {}
    for section in sections:
        item = QStandardItem(section.name)
        item.setData(fold(section.name), FOLDED)
        item.setCheckable(True)
        item.setCheckState(Qt.CheckState.Checked if section.name in chosen else Qt.CheckState.Unchecked)
        items[section.id] = item
    for section in sections:
        parent = items.get(section.parent)
        (parent if parent is not None and section.parent != section.id else model).appendRow(items[section.id])
    return model
