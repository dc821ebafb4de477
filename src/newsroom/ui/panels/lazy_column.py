"""A column of rows that are made when they come near the window, so that an article of any length opens at once.

A row that was never near it has the height that was guessed for it; while real heights come in, what is looked at
stays where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from time import perf_counter

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

SLICE = 0.004  # seconds of making rows, after which the events that wait have their turn
FRAME_MS = 16
STEP = 36


@dataclass(frozen=True, slots=True)
class Row:
    """A row to be made. Rows of one key are one row, whose widget stays; `guess` is its height in a width."""

    key: Hashable
    make: Callable[[], QWidget] = field(repr=False, compare=False)
    guess: Callable[[int], int] = field(repr=False, compare=False)


class LazyColumn(QAbstractScrollArea):
    """Rows below each other, as wide as the column, `above` pixels below its top. A row says by `heightForWidth` how
    high it is."""

    def __init__(self, above: int = 0) -> None:
        super().__init__()
        self._above = above
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._rows: tuple[Row, ...] = ()
        self._made: dict[Hashable, QWidget] = {}
        self._heights: dict[Hashable, tuple[int, int]] = {}  # width, height
        self._tops = [above]
        self._held: Hashable = None  # the row that was brought into sight last
        self._placing = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.place)
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._soon())

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; those that were shown before keep their widgets and what is in them."""
        self._rows = tuple(rows)
        keys = {row.key for row in rows}
        for key in [key for key in self._made if key not in keys]:
            gone = self._made.pop(key)
            gone.hide()
            gone.deleteLater()
        self._heights = {key: known for key, known in self._heights.items() if key in keys}
        self._count()
        self._lay()
        self._soon()

    def widget(self, key: Hashable) -> QWidget | None:
        """The widget of a row, once it is made."""
        return self._made.get(key)

    def widgets(self) -> list[QWidget]:
        """All widgets that are made, in no order."""
        return list(self._made.values())

    def show_row(self, key: Hashable, inner: QRect | None = None) -> QWidget | None:
        """Bring a row (or `inner`, a part of it) into sight, made if need be; None for a key that no row has."""
        place = next((place for place, row in enumerate(self._rows) if row.key == key), None)
        if place is None:
            return None
        made = self._widget(self._rows[place])
        self._measure(self._rows[place])
        self._held = key
        self._count()
        height = self._tops[place + 1] - self._tops[place]
        part = inner or QRect(0, 0, 1, min(height, self.viewport().height()))
        top, bottom = self._tops[place] + part.top(), self._tops[place] + part.bottom()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() + 8 or bottom > bar.value() + page - 8:
            bar.setValue(max(0, top - max(24, (page - part.height()) // 3)))
        self._lay()
        self._next.start(FRAME_MS)
        return made

    def forget_heights(self) -> None:
        """Every row may be of another height: the letters are."""
        self._heights.clear()
        self.place()

    # Placing

    def place(self) -> None:
        """Make and place what is near the window, the rest of it in the next turn where time runs out."""
        if self._placing or not self.isVisible():
            return
        self._placing = True
        try:
            self._place()
        finally:
            self._placing = False

    def _place(self) -> None:
        began = perf_counter()
        self._count()
        late = False
        for place in self._near(self.viewport().height()):
            late = self._measure(self._rows[place]) and perf_counter() - began > SLICE
            if late:
                break
        self._keep_place()
        if late:
            self._soon(FRAME_MS)

    def _soon(self, ms: int = 0) -> None:
        """Make what is near in a turn of its own; after some was made, when that has been painted."""
        if not self._next.isActive():
            self._next.start(ms)

    def _keep_place(self) -> None:
        """Lay the rows out by their heights as they are known now; what is looked at stays where it is."""
        bar = self.verticalScrollBar()
        anchor = self._anchor(self.viewport().height())
        offset = bar.value() - self._tops[anchor]
        self._count()
        if bar.value() > 0 or (self._rows and self._rows[anchor].key == self._held):
            bar.setValue(self._tops[anchor] + offset)
        self._lay()

    def _near(self, page: int) -> list[int]:
        """The rows that are seen, then those of a page below and of a page above."""
        top = self.verticalScrollBar().value()
        spans = ((top, top + page), (top + page, top + 2 * page), (top - page, top))
        near: dict[int, None] = {}
        for low, high in spans:
            near |= {
                place: None
                for place in range(len(self._rows))
                if self._tops[place] < high and self._tops[place + 1] > low
            }
        return list(near)

    def _anchor(self, page: int) -> int:
        """The row that stays where it is: the one that was brought into sight, while it is seen, or the first seen."""
        top = self.verticalScrollBar().value()
        seen = [
            place for place in range(len(self._rows)) if self._tops[place] < top + page and self._tops[place + 1] > top
        ]
        return next((place for place in seen if self._rows[place].key == self._held), seen[0] if seen else 0)

    def _count(self) -> None:
        """Where each row begins, as far as is known."""
        width = self.viewport().width()
        heights = [known[1] if (known := self._heights.get(row.key)) else row.guess(width) for row in self._rows]
        self._tops = list(accumulate(heights, initial=self._above))
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._tops[-1] - page))

    def _lay(self) -> None:
        width, value = self.viewport().width(), self.verticalScrollBar().value()
        for place, row in enumerate(self._rows):
            made = self._made.get(row.key)
            if made is not None:
                made.setGeometry(0, self._tops[place] - value, width, self._tops[place + 1] - self._tops[place])

    def _measure(self, row: Row) -> bool:
        """Make a row if need be and learn its height; whether that was work."""
        made, width = self._widget(row), self.viewport().width()
        known = self._heights.get(row.key)
        if known is not None and known[0] == width:
            return False
        self._heights[row.key] = (width, _height(made, width))
        return True

    def _widget(self, row: Row) -> QWidget:
        made = self._made.get(row.key)
        if made is None:
            made = row.make()
            made.setParent(self.viewport())
            self._made[row.key] = made
            self._order(row)
            made.show()
        return made

    def _order(self, row: Row) -> None:
        """Tab goes down the rows, in whatever order they were made."""
        before = None
        for other in self._rows:
            if other.key == row.key:
                break
            before = self._made.get(other.key, before)
        if before is not None:
            last = _last_stop(before)
            for stop in _stops(self._made[row.key]):
                QWidget.setTabOrder(last, stop)
                last = stop

    # Events

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a row has become higher or lower
            width = self.viewport().width()
            for key, made in self._made.items():
                near = self._is_near(made)
                self._heights[key] = (width, _height(made, width)) if near else (-1, made.height())
            self._keep_place()
            self._soon()
            return True
        return super().viewportEvent(event)

    def _is_near(self, made: QWidget) -> bool:
        page = self.viewport().height()
        return made.y() < 2 * page and made.y() + made.height() > -page

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()
        self._soon()  # where a view comes up, several sizes follow each other

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt and an arrow scroll nothing
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        self._make_beside(1 if next else -1)
        moved = super().focusNextPrevChild(next)
        focus = QApplication.focusWidget()
        if moved and focus is not None and self.isAncestorOf(focus):
            self.show_widget(focus)
        return moved

    def _make_beside(self, by: int) -> None:
        """Make the rows next to the one that has the keyboard, so that it finds them."""
        focus = QApplication.focusWidget()
        for place, row in enumerate(self._rows):
            made = self._made.get(row.key)
            if made is not None and focus is not None and (made is focus or made.isAncestorOf(focus)):
                for other in range(place + by, place + 3 * by, by):
                    if 0 <= other < len(self._rows):
                        self._widget(self._rows[other])
                return

    def show_widget(self, inner: QWidget) -> None:
        """Bring a widget within a row into sight."""
        for row in self._rows:
            made = self._made.get(row.key)
            if made is inner:
                self.show_row(row.key)
            elif made is not None and made.isAncestorOf(inner):
                self._measure(row)
                self._count()
                self._lay()
                self.show_row(row.key, QRect(inner.mapTo(made, inner.rect().topLeft()), inner.size()))


def _height(row: QWidget, width: int) -> int:
    return row.heightForWidth(width) if row.hasHeightForWidth() else row.sizeHint().height()


def _stops(row: QWidget) -> list[QWidget]:
    """What Tab stops at in a row, in the order in which it was made."""
    inner = [row, *row.findChildren(QWidget)]
    return [widget for widget in inner if widget.focusPolicy().value & 1]


def _last_stop(row: QWidget) -> QWidget:
    return (_stops(row) or [row])[-1]


def guessed(letters: int, px: int, line: int, extra: int) -> Callable[[int], int]:
    """How high a text of that many letters of `px` pixels stands in a width, with `extra` around it: Naskh averages
    0.37 em a letter."""
    return lambda width: extra + line * max(1, -(-round(letters * px * 0.37) // max(width, 1)))
