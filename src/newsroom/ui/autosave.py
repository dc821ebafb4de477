"""When the text goes to the disk: 300 ms after the last key, at latest every 500 ms of unbroken typing."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

QUIET_MS, LATEST_MS = 300, 450  # 50 ms are left for the commit


class Autosave(QObject):
    """Says `due` when it is time to save what `touch` announced."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._latest = QTimer(self, interval=LATEST_MS, singleShot=True)
        for clock in (self._quiet, self._latest):
            clock.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may be 5 % late
            clock.timeout.connect(self.now)
        self._touched = 0.0

    @property
    def waiting(self) -> bool:
        """Whether something was announced that is not due yet."""
        return self._latest.isActive()

    def rested(self) -> int:
        """For how many milliseconds nothing has changed."""
        return int((monotonic() - self._touched) * 1000)

    def touch(self) -> None:
        """Something changed."""
        self._touched = monotonic()
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def now(self) -> None:
        """It is due, if anything waits."""
        waited = self._latest.isActive() or self._quiet.isActive() or self.sender() is not None
        self.stop()
        if waited:
            self.due.emit()

    def stop(self) -> None:
        """Nothing waits any more."""
        self._quiet.stop()
        self._latest.stop()
