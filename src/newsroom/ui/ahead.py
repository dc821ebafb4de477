"""What is read from the disk before it is wanted: the second half of the window's code, while nobody waits for it.

To import a view takes longer than to show it. The store's worker does it, one view after another and between whatever
else it is asked, while nobody types: keys and imports have one interpreter.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from newsroom.ui.work import Work

REST_MS = 10_000
VIEWS = (
    "newsroom.ui.finder",
    "newsroom.ui.sheets.palette",
    "newsroom.ui.publishing",
    "newsroom.ui.sheets.publish",
    "newsroom.ui.sheets.outbox",
    "newsroom.ui.panels.calendar",
    "newsroom.ui.reviewing",
)


class Ahead(QObject):
    """Imports the views. `rested` gives the milliseconds since the last change of the text; `stop` ends it: the window
    goes."""

    def __init__(self, parent: QObject, work: Work, rested: Callable[[], int]) -> None:
        super().__init__(parent)
        self._work, self._rested = work, rested
        self._left = list(VIEWS)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._next)
        self._rest.start()

    def stop(self) -> None:
        """Import no more."""
        self._rest.stop()
        self._left.clear()

    def _next(self) -> None:
        if self._left and self._rested() < REST_MS:
            self._rest.start()
        elif self._left:
            view = self._left.pop(0)
            self._work.ask(lambda _room: import_module(view), *(lambda _done: self._next(),) * 2)
