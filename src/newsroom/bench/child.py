"""One start of a window in a process of its own: `python -m newsroom.bench.child WHAT PROFILE BEGAN`.

WHAT is ``newsroom`` (the whole program on PROFILE) or ``bare`` (a QTextEdit with the same text, nothing else). BEGAN is
the parent's `time.monotonic()` when it started the process: one clock for both. Printed is one line of JSON:
``painted_ms`` (the text is on the screen and has the caret) and ``pss_mb`` (after everything has settled).
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import newsroom.ui  # noqa: F401 - Qt comes by it in the program too; what it switches off would be paid for here alone

# isort: split
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

SETTLE_MS = 4000


class Watch(QObject):
    """Waits for the first paint of a text that holds the caret, then for quiet, then ends the program."""

    def __init__(self, application: QApplication, began: float) -> None:
        super().__init__()
        self._application, self._began = application, began
        self._painted_ms = 0.0
        # the text alone is watched: a filter on the application would cost every event of either window its way here
        application.focusChanged.connect(self._focused)

    def _focused(self, _old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QTextEdit) and not now.document().isEmpty():
            now.viewport().installEventFilter(self)
            now.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the text, stop none."""
        if not self._painted_ms and event.type() == QEvent.Type.Paint:
            text = watched.parent()
            if isinstance(text, QTextEdit) and text.hasFocus():
                self._painted_ms = -1.0
                QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._painted_ms = (time.monotonic() - self._began) * 1000
        QTimer.singleShot(SETTLE_MS, self._settled)

    def _settled(self) -> None:
        sys.stdout.write(json.dumps({"painted_ms": round(self._painted_ms, 1), "pss_mb": _pss_mb()}) + "\n")
        self._application.quit()


def _pss_mb() -> float | None:
    """The memory of this process, shared pages counted in part; None where the system does not tell."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    return next(round(int(line.split()[1]) / 1024, 1) for line in lines if line.startswith("Pss:"))


def _newsroom(profile: Path, began: float) -> int:
    from newsroom import app

    program = app.program(profile, "ar")
    watch = Watch(program.app, began)
    code = program.run()
    watch.deleteLater()
    return code


def _bare(profile: Path, began: float) -> int:
    application = QApplication([])
    watch = Watch(application, began)
    text = QTextEdit()
    text.setPlainText((profile / "text.txt").read_text(encoding="utf-8"))
    text.resize(1440, 900)
    text.show()
    text.setFocus()
    code = application.exec()
    watch.deleteLater()
    return code


if __name__ == "__main__":
    what, folder, began = sys.argv[1:]
    sys.exit({"newsroom": _newsroom, "bare": _bare}[what](Path(folder), float(began)))
