"""The drafts: search, filter and order above, the list below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsroom.domain.article import DraftRow
from newsroom.ui import icons, theme
from newsroom.ui.panels.drafts_delegate import DraftsDelegate
from newsroom.ui.panels.drafts_filters import Filters
from newsroom.ui.panels.drafts_model import DraftsModel, Item, Order, Query, Row
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.ui.panels.drafts_switch import TeamSwitch

TYPING_MS = 60  # a pause this long between two keys starts the search


Answer = Callable[[Sequence[Item], int], None]
"""Takes what `arrange` made of the rows that were found, and the number of all drafts."""


class DraftsPanel(QWidget):
    """The list of drafts.

    `rows(query, answer)` is asked for what fits and answers later on the interface thread; `chosen` names the draft to
    open, `post_chosen` the row of a post that has none here; `menu_wanted` the row whose menu is to be shown at a point
    of the screen.
    """

    chosen = Signal(int)
    post_chosen = Signal(object)  # TeamRow
    new_wanted = Signal()
    menu_wanted = Signal(object, QPoint)  # Row
    bin_wanted = Signal(int)

    def __init__(self, rows: Callable[[Query, Answer], None], lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._asked = 0
        self._query = Query()
        self._open = 0
        self.model = DraftsModel()
        self._delegate = DraftsDelegate(self.model, lang)
        self._pause = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self.setMinimumWidth(theme.DRAFTS_LEAST)
        self._make_top()
        self._make_list()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(0)
        self._whole = whole
        self.switch: TeamSwitch | None = None
        whole.addWidget(self._top)
        whole.addWidget(self.filters)
        whole.addWidget(self._below, 1)
        self.set_count(0)

    def _make_top(self) -> None:
        self._top = QWidget(self)
        row = QHBoxLayout(self._top)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        self.search = QLineEdit(self._top)
        self.search.setAccessibleName(self.tr("Search in the drafts"))
        glyph = QAction(self.search)
        icons.put(glyph, "magnifying-glass", size=16)
        self.search.addAction(glyph, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._typed)
        self.search.installEventFilter(self)
        self.new_button = QToolButton(self._top)
        icons.put(self.new_button, "note-pencil", Role.ACCENT)
        self.new_button.setToolTip(self.tr("New article (Ctrl+N)"))
        self.new_button.setAccessibleName(self.tr("New article"))
        self.new_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new_button.clicked.connect(self.new_wanted)
        row.addWidget(self.search, 1)
        row.addWidget(self.new_button)
        self.filters = Filters(self)
        self.filters.narrowed.connect(self._narrow)
        self.filters.ordered.connect(self._sort)

    def _make_list(self) -> None:
        self._below = QWidget(self)
        self._stack = QStackedLayout(self._below)
        self.view = QListView(self._below)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setAccessibleName(self.tr("Drafts"))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.installEventFilter(self)
        self._nothing = self._make_nothing()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)

    def _make_nothing(self) -> QWidget:
        made = QWidget(self._below)
        column = QVBoxLayout(made)
        column.setContentsMargins(40, 0, 40, 120)
        column.setSpacing(8)
        self._nothing_glyph = QLabel(made)
        self._nothing_text = QLabel(made)
        self._nothing_text.setProperty("kind", "quiet")
        self._nothing_text.setWordWrap(True)
        column.addStretch(1)
        for part in (self._nothing_glyph, self._nothing_text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addStretch(1)
        return made

    def sizeHint(self) -> QSize:
        return QSize(theme.DRAFTS_WIDTH, 600)

    def set_count(self, count: int) -> None:
        """How many drafts there are in all."""
        text = self.tr("Search %n draft(s)", "", count) if count else self.tr("Search in the drafts")
        self.search.setPlaceholderText(self.tr("Search the team's work") if self._query.team else text)
        self.filters.setVisible(count > 0 or replace(self._query, order=Order.NEWEST) != Query())

    def set_team(self, *, team: bool) -> None:
        """Whether there is a team whose work can be shown; without one, nothing speaks of it."""
        if team and self.switch is None:
            from newsroom.ui.panels.drafts_switch import TeamSwitch

            self.switch = TeamSwitch(self)
            self.switch.switched.connect(lambda team: self.show_team(team=team))
            self._whole.insertWidget(1, self.switch)
        elif not team and self.switch is not None:
            self.show_team(team=False)
            self.switch.deleteLater()
            self.switch = None

    def show_team(self, *, team: bool) -> None:
        """Show everybody's work, or the drafts of this workstation."""
        if self.switch is not None and team != self._query.team:
            self.switch.show_team(team=team)
            self.model.set_items([])
            self.filters.set_team(team=team)

    def shows_team(self) -> bool:
        """Whether everybody's work is shown."""
        return self._query.team

    def set_open(self, draft: int) -> None:
        """Mark the draft that is open on the paper; 0 for none."""
        self._open = draft
        self._mark()

    def show_items(self, items: Sequence[Item], count: int) -> None:
        """Show `items`; a list that is under the pointer or holds the keyboard keeps its order."""
        same = self._delegate.words == self._query.words
        self._delegate.words = self._query.words
        if same and self._in_hand():
            self.model.merge(items)
        else:
            self.model.set_items(items)
        self.set_count(count)
        self._say_nothing(empty=not items, none_at_all=not count)
        self._mark()

    def update_row(self, row: DraftRow) -> None:
        """Show one row anew in its place, or ask for all rows when it is not among them."""
        if not self.model.update(row):
            self.refresh()

    def refresh(self) -> None:
        """Ask for the rows of the present query; only the newest answer is shown."""
        self._asked += 1
        ticket = self._asked

        def answer(items: Sequence[Item], count: int) -> None:
            if ticket == self._asked:
                self.show_items(items, count)

        self._rows(self._query, answer)

    def _in_hand(self) -> bool:
        return bool(self.model.rowCount()) and (self.view.underMouse() or self.view.hasFocus())

    def _say_nothing(self, *, empty: bool, none_at_all: bool) -> None:
        self._stack.setCurrentWidget(self._nothing if empty else self.view)
        if not empty:
            return
        if none_at_all and not (self._query.binned or self._query.team):
            text = self.tr("Your drafts gather here, with what waits for review and what was published.")
            glyph = "files"
        elif self._query.binned:
            text, glyph = self.tr("The bin is empty."), "trash"
        elif self._query.team:
            text, glyph = self.tr("Nothing of the team's work fits."), "users"
        else:
            text, glyph = self.tr("No draft fits the search."), "magnifying-glass"
        self._nothing_text.setText(theme.lined(text, theme.UI))
        self._nothing_glyph.setPixmap(icons.pixmap(glyph, Role.TEXT3, 28))

    def _mark(self) -> None:
        place = self.model.place(self._open) if self._open else None
        selection = self.view.selectionModel()
        if place is None or not place.isValid():
            selection.clear()
        else:
            self.view.setCurrentIndex(place)

    def _typed(self, text: str) -> None:
        self.search.setClearButtonEnabled(bool(text))
        self._query = replace(self._query, words=text.strip())
        self._pause.start()

    def _narrow(self, query: Query) -> None:
        self._query = replace(query, words=self._query.words, order=self._query.order)
        self.refresh()

    def _sort(self, order: Order) -> None:
        self._query = replace(self._query, order=order)
        self.model.set_items([])
        self.refresh()

    def _choose(self, index: object) -> None:
        row = self.model.row(self.view.currentIndex())
        if row is not None:
            self.choose(row)

    def choose(self, row: Row) -> None:
        """Ask for the article of a row."""
        draft = row.id if isinstance(row, DraftRow) else row.draft
        if draft is not None:
            self.chosen.emit(draft)
        else:
            self.post_chosen.emit(row)

    def _menu(self, at: QPoint) -> None:
        row = self.model.row(self.view.indexAt(at))
        if row is not None:
            self.menu_wanted.emit(row, self.view.viewport().mapToGlobal(at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter_list(choose=event.key() != Qt.Key.Key_Down)
            return True
        if watched is self.search and event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        if watched is self.view and event.key() == Qt.Key.Key_Delete:
            item = self.model.item(self.view.currentIndex())
            if isinstance(item, DraftRow):
                self.bin_wanted.emit(item.id)
            return True
        return False

    def _enter_list(self, *, choose: bool) -> None:
        for number in range(self.model.rowCount()):
            index = self.model.index(number)
            if self.model.row(index) is not None:
                self.view.setCurrentIndex(index)
                self.view.setFocus(Qt.FocusReason.TabFocusReason)
                if choose:
                    self._choose(index)
                return
