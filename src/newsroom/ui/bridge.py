"""The way home: runs what a worker posts on the interface thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class Bridge(QObject):
    """One signal that carries callables to the thread this object lives in. After `close` nothing arrives any more."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._open = True
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` on the interface thread; may be called from any thread."""
        self._posted.emit(call)

    def only(self, call: Callable[[T], None]) -> Callable[[T], None]:
        """`call`, doing nothing once this bridge is closed, by whichever bridge its value comes home."""

        def arrive(value: T) -> None:
            if self._open:
                call(value)

        return arrive

    def close(self) -> None:
        """Drop what arrives from now on: whoever waited for it is gone."""
        self._open = False

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        if self._open:
            call()
