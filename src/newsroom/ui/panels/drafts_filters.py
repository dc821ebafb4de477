"""Which drafts the list shows and in what order: two words above it, each with a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from newsroom.domain.article import State
from newsroom.ui import icons, states, theme
from newsroom.ui.panels.drafts_model import Order, Query


class Filters(QWidget):
    """Says `narrowed` with a query (without words) and `ordered` with an order."""

    narrowed = Signal(object)
    ordered = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._query = Query()
        self._order = Order.NEWEST
        self._sections: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 0)
        row.setSpacing(0)
        self.filter_button = self._menu_button(self._fill_filters)
        self.order_button = self._menu_button(self._fill_orders)
        row.addWidget(self.filter_button)
        row.addStretch(1)
        row.addWidget(self.order_button)
        self._name()

    def set_team(self, *, team: bool) -> None:
        """Whose work is shown; the bin is one's own."""
        self._query = replace(Query(), team=team) if self._query.binned else replace(self._query, team=team)
        self._name()
        self.narrowed.emit(self._query)

    def set_sections(self, names: Sequence[str]) -> None:
        """The sections that the filter offers."""
        self._sections = tuple(names)

    def _menu_button(self, fill: Callable[[QMenu], None]) -> QPushButton:
        made = QPushButton(self)
        made.setProperty("kind", "quiet")
        made.setFont(theme.SMALL.font())
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(made)
        menu.setLayoutDirection(self.layoutDirection())  # the button below is turned, its menu is not
        menu.aboutToShow.connect(lambda: fill(menu))
        made.setMenu(menu)
        icons.put(made, "caret-down", size=12)
        # the caret stands after the word
        turned = Qt.LayoutDirection.LeftToRight if self.isRightToLeft() else Qt.LayoutDirection.RightToLeft
        made.setLayoutDirection(turned)
        return made

    def _name(self) -> None:
        query = self._query
        text = states.word(query.state) if query.state else query.section or self.tr("All states")
        self.filter_button.setText(self.tr("Bin") if query.binned else text)
        names = {
            Order.NEWEST: self.tr("Newest first"),
            Order.OLDEST: self.tr("Oldest first"),
            Order.SECTION: self.tr("By section"),
        }
        self.order_button.setText(names[self._order])

    def _fill_filters(self, menu: QMenu) -> None:
        menu.clear()
        every = Query(team=self._query.team)
        self._option(menu, self.tr("All states"), every)
        menu.addSeparator()
        for state in State:
            self._option(menu, states.word(state), replace(every, state=state), states.LOOKS[state].glyph)
        if self._sections:
            inner = menu.addMenu(self.tr("Section"))
            for name in self._sections:
                self._option(inner, name, replace(every, section=name))
        if not every.team:
            menu.addSeparator()
            self._option(menu, self.tr("Bin"), Query(binned=True), "trash")

    def _option(self, menu: QMenu, text: str, query: Query, glyph: str = "") -> None:
        made = menu.addAction(text, partial(self._narrow, query))
        made.setCheckable(True)
        made.setChecked(query == self._query)
        if glyph:
            icons.put(made, glyph, size=16)

    def _fill_orders(self, menu: QMenu) -> None:
        menu.clear()
        for order, text in (
            (Order.NEWEST, self.tr("Newest first")),
            (Order.OLDEST, self.tr("Oldest first")),
            (Order.SECTION, self.tr("By section")),
        ):
            made = menu.addAction(text, partial(self._sort, order))
            made.setCheckable(True)
            made.setChecked(order is self._order)

    def _sort(self, order: Order) -> None:
        self._order = order
        self._name()
        self.ordered.emit(order)

    def _narrow(self, query: Query) -> None:
        self._query = query
        self._name()
        self.narrowed.emit(query)
