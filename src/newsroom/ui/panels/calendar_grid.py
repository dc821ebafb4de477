"""The week and the month in the hand: articles are chosen, opened, and carried to another day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from newsroom.domain.article import State
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.calendar_canvas import CalendarCanvas
from newsroom.ui.panels.calendar_days import View
from newsroom.ui.panels.calendar_entries import Entry
from newsroom.ui.panels.calendar_paint import WEEK_HEAD

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class CalendarGrid(CalendarCanvas):
    """An article is chosen by a press, opened by a second one or Enter, and carried with the pointer or by Alt and the
    arrows.

    `opened` and `reschedule_wanted` carry an `Entry`, `moved` an entry and its new day, `menu_wanted` an entry and a
    point of the screen, `turned` how many weeks or months to go on, `day_wanted` a day to be shown whole.
    """

    opened = Signal(object)
    moved = Signal(object, object)
    reschedule_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    turned = Signal(int)
    day_wanted = Signal(object)

    def __init__(self, lang: str) -> None:
        super().__init__(lang, lambda count: self.tr("%n more", "", count))
        self.setAccessibleName(self.tr("Calendar"))

    # The pointer

    def _entry_at(self, at: QPoint) -> Entry | None:
        """The article under a point, where no head of a day lies over it."""
        covered = self._view is View.WEEK and at.y() < self._top() + WEEK_HEAD
        return None if covered else self.places.entry_at(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        more = next((more for more in self.places.more if more.rect.contains(at)), None)
        entry = self._entry_at(at)
        if more is not None:
            self.day_wanted.emit(more.day)
        elif entry is not None:
            self.choose(entry)
            self._press = (at, entry)
        elif (day := self.places.day_at(at)) is not None:
            self.choose(None, day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._press is not None and event.buttons() & Qt.MouseButton.LeftButton:
            far = (at - self._press[0]).manhattanLength() >= QApplication.startDragDistance()
            if self._press[1].movable and (far or self._carried is not None):
                self._carried = at
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.update()
            return
        entry = self._entry_at(at)
        over = entry.key if entry else None
        if over != self._over:
            self._over = over
            self.update()
        pointing = entry is not None or any(more.rect.contains(at) for more in self.places.more)
        self.setCursor(Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press, carried = self._press, self._carried
        self._drop()
        if press is None or carried is None:
            return
        day = self.places.day_at(event.position().toPoint())
        if day is not None and day != press[1].day:
            self.moved.emit(press[1], day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self._entry_at(event.position().toPoint())
        if entry is not None:
            self.opened.emit(entry)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    def _drop(self) -> None:
        self._press = self._carried = None
        self.unsetCursor()
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        entry = self.current() if by_key else self._entry_at(event.pos())
        if entry is None:
            return
        self.choose(entry)
        place = next(place for place in self.places.entries if place.entry == entry)
        self.menu_wanted.emit(entry, self.mapToGlobal(place.rect.center()) if by_key else event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            entry = self._entry_at(event.pos())
            QToolTip.showText(event.globalPos(), entry.tip if entry else "", self)
            return True
        return super().event(event)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, entry = Qt.Key(event.key()), self.current()
        if key == Qt.Key.Key_Escape and self._carried is not None:
            self._drop()
        elif key in STEPS:
            self._arrow(key, alt=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif entry is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(entry)
        elif entry is not None and key == Qt.Key.Key_F2:
            self.reschedule_wanted.emit(entry)
        else:
            super().keyPressEvent(event)

    def _arrow(self, key: Qt.Key, *, alt: bool) -> None:
        step = STEPS[key]
        if abs(step) == 1 and self.layoutDirection() == paint.RTL:
            step = -step  # time runs as the interface reads
        entry = self.current()
        if alt:
            if entry is not None and entry.movable:
                self.moved.emit(entry, date.fromordinal(entry.day.toordinal() + step))
        elif abs(step) == 1:
            self._to_day(step)
        else:
            self._within(1 if step > 0 else -1)

    def _to_day(self, step: int) -> None:
        day = date.fromordinal(self.cursor_day.toordinal() + step)
        if day not in self.places.days:
            self.day_wanted.emit(day)
            return
        some = self._of_day(day)
        self.choose(some[0] if some else None, day)

    def _within(self, step: int) -> None:
        """The next or the last article of the day; in a month, then the week below or above."""
        shown = [place.entry for place in self.places.entries if place.entry.day == self.cursor_day]
        at = next((number for number, entry in enumerate(shown) if entry.key == self._current), -1)
        if 0 <= at + step < len(shown):
            self.choose(shown[at + step])
        elif self._view is View.MONTH:
            self._to_day(7 * step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        some = self._of_day()
        if self._current is None and some and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(next((entry for entry in some if entry.row.state is State.SCHEDULED), some[0]))
        self._tell()
