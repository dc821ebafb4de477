"""The whole program in this process, with a given draft open, for a bench to work on."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit

from newsroom.app import first_picture, has_display
from newsroom.bench.profile import prepare
from newsroom.domain.document import Document
from newsroom.ui.program import Program
from newsroom.ui.shell import Shell

SETTLE_MS = 3000


def on_the_desk(profile: Path, body: Document, script: Callable[[Shell, QTextEdit], None]) -> None:
    """Open the window on a draft with this body, run `script` with it and its text once settled, and close it."""
    prepare(profile, body)
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    program = Program(profile, "ar", [], first_picture)
    faults: list[Exception] = []

    def begin() -> None:
        try:
            editor = QApplication.focusWidget()
            assert program.shell is not None
            assert isinstance(editor, QTextEdit), editor
            script(program.shell, editor)
        except Exception as error:
            faults.append(error)
        program.app.quit()

    QTimer.singleShot(SETTLE_MS, program.app, begin)
    program.run()
    if faults:
        raise faults[0]


def until_due(due: float) -> float:
    """Serve events until the `time.perf_counter` of `due`; the time it has become."""
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.start(max(0, round((due - time.perf_counter()) * 1000)))
    until(lambda: time.perf_counter() >= due or not timer.isActive())
    return time.perf_counter()


def until(condition: Callable[[], bool]) -> None:
    """Serve events until `condition` holds."""
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
