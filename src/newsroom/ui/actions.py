"""Actions are data: menus, keys, command palette and the list of keys are made from one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from newsroom.ui import icons


def possible() -> str:
    """The condition of what can always be done."""
    return ""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the program does.

    `refused` gives the reason why it cannot be done at the moment, or nothing; `checked` whether a switch is on.
    `key` is a portable key sequence, `also` other words that it is sought by. Actions of one `menu` whose `group`
    differs are kept apart by a line.
    """

    id: str
    text: str
    run: Callable[[], object] = field(repr=False, compare=False)
    menu: str = ""
    key: str = ""
    glyph: str = ""
    group: int = 0
    refused: Callable[[], str] = field(default=possible, repr=False, compare=False)
    checked: Callable[[], bool] | None = field(default=None, repr=False, compare=False)
    also: str = ""


class Actions(QObject):
    """The table brought to life on a window. `refused` carries the reason when an action cannot be done."""

    refused = Signal(str)

    def __init__(self, window: QWidget, table: Sequence[Action]) -> None:
        super().__init__(window)
        self.table = tuple(table)
        self._by_id = {action.id: action for action in table}
        if len(self._by_id) != len(self.table):
            raise ValueError("two actions share an id")
        self._made = {action.id: self._make(window, action) for action in table}

    def get(self, action_id: str) -> Action:
        """The action of that id."""
        return self._by_id[action_id]

    def qt(self, action_id: str) -> QAction:
        """Its QAction, for a button or a menu."""
        return self._made[action_id]

    def trigger(self, action_id: str) -> None:
        """Do it, or say why not."""
        action = self._by_id[action_id]
        why = action.refused()
        if why:
            self.refused.emit(why)
        else:
            action.run()

    def trigger_key(self, sequence: QKeySequence) -> bool:
        """Do what a key sequence stands for; False when it stands for nothing."""
        for action in self.table:
            if action.key and QKeySequence(action.key) == sequence:
                self.trigger(action.id)
                return True
        return False

    def fill(self, menu: QMenu, name: str) -> None:
        """Put the actions of the menu `name` into `menu`, and keep their state true whenever it opens."""
        last: int | None = None
        for action in self.table:
            if action.menu != name:
                continue
            if last is not None and action.group != last:
                menu.addSeparator()
            last = action.group
            menu.addAction(self._made[action.id])
        menu.aboutToShow.connect(lambda: self._look(name))
        menu.aboutToHide.connect(lambda: self._free(name))

    def refresh(self) -> None:
        """Set every switch as it is."""
        for action in self.table:
            if action.checked is not None:
                self._made[action.id].setChecked(action.checked())

    def _make(self, window: QWidget, action: Action) -> QAction:
        made = QAction(action.text, window)
        made.setObjectName(action.id)
        if action.key:
            made.setShortcut(QKeySequence(action.key))
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if action.checked is not None:
            made.setCheckable(True)
            made.setChecked(action.checked())
        made.triggered.connect(lambda _checked=False: self._triggered(action))
        window.addAction(made)
        return made

    def _triggered(self, action: Action) -> None:
        self.trigger(action.id)
        if action.checked is not None:
            self._made[action.id].setChecked(action.checked())

    def _look(self, name: str) -> None:
        for action in self.table:
            if action.menu == name:
                made = self._made[action.id]
                why = action.refused()
                made.setEnabled(not why)
                made.setToolTip(why or action.text)
                if action.checked is not None:
                    made.setChecked(action.checked())
                if action.glyph:
                    icons.put(made, action.glyph, size=16)

    def _free(self, name: str) -> None:
        # A disabled action would swallow its key in silence; enabled, it can say why it does nothing.
        for action in self.table:
            if action.menu == name:
                self._made[action.id].setEnabled(True)
