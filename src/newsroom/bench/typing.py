"""From a key to its paint at 800 and 10,000 words, the whole program against a bare QTextEdit with the same text.

Bar: p99 at most 1.25 times. Keys fall due at fixed times and count from then, so that work on the interface thread
between two keys (a save, a count, a check) shows as lateness of the key it delays. Both windows take turns on one
screen; the caret stands in the middle of the text.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from newsroom.bench.desk import on_the_desk, until, until_due
from newsroom.bench.figures import case, document, ratio, spread
from newsroom.domain.format import text
from newsroom.ui.shell import Shell

SIZES = (800, 10_000)
TURNS, KEYS, GAP_MS = 16, 30, 45
LATE_S = 0.0015  # a timer may be this late by itself
BAR = 1.25
_LETTERS = "المنتسب "


def measure() -> dict[str, object]:
    """Type `TURNS` times `KEYS` keys into each window at each size."""
    return {"cases": [_at(size) for size in SIZES]}


def _at(size: int) -> dict[str, object]:
    times: dict[str, list[float]] = {"newsroom": [], "bare": []}
    body = document(size)

    def script(_shell: Shell, editor: QTextEdit) -> None:
        bare = QTextEdit()
        bare.setPlainText(text.write(body))
        bare.resize(editor.window().size())
        bare.show()
        for turn in range(TURNS + 1):
            for name, typed in (("newsroom", editor), ("bare", bare)):
                found = Typist(typed).type(KEYS)
                if turn:  # the first turn lays the text out
                    times[name] += found
        bare.close()

    with tempfile.TemporaryDirectory() as folder:
        on_the_desk(Path(folder), body, script)
    ours, bare = spread(times["newsroom"]), spread(times["bare"])
    ratios = {name: ratio(ours[name], bare[name]) for name in ("p50", "p95", "p99")}
    return case(f"{size} words", "ms", ours, {"bare QTextEdit": bare}, ratio=ratios, bar_ratio_p99=BAR)


class Typist(QObject):
    """Types into one text, a key every `GAP_MS`, and waits for the paint of each."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._painted = False

    def type(self, keys: int) -> list[float]:
        """The milliseconds of `keys` keys."""
        window = self._editor.window()
        window.raise_()
        window.activateWindow()
        self._editor.setFocus()
        cursor = self._editor.textCursor()
        cursor.setPosition(self._editor.document().characterCount() // 2)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
        until_due(time.perf_counter() + 0.2)
        self._editor.viewport().installEventFilter(self)
        due, found = time.perf_counter(), []
        for number in range(keys):
            due = max(due, time.perf_counter()) + GAP_MS / 1000
            found.append(self._key(_LETTERS[number % len(_LETTERS)], due))
        self._editor.viewport().removeEventFilter(self)
        return found

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See the paint."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def _key(self, letter: str, due: float) -> float:
        now = until_due(due)
        began = due if now - due > LATE_S else now
        self._painted = False
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._editor, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        until(lambda: self._painted)
        return (time.perf_counter() - began) * 1000
