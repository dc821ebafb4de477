"""What a save costs the interface thread: a 10,000-word article with one changed paragraph.

Bar: p99 under 8 ms. Measured is the hand-over of the session, snapshot included; the commit itself is the store's
worker's. The reference reads the same text out of a bare QTextEdit as plain text.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom.bench.desk import on_the_desk, until, until_due
from newsroom.bench.figures import case, document, ratio, spread
from newsroom.domain.format import text
from newsroom.ui.shell import Shell

WORDS, SAVES = 10_000, 200
BAR_MS = 8


def measure() -> dict[str, object]:
    """Change one paragraph and save, `SAVES` times."""
    body = document(WORDS)
    times: list[float] = []
    plain: list[float] = []

    def script(shell: Shell, editor: QTextEdit) -> None:
        bare = QTextEdit()
        bare.setPlainText(text.write(body))
        for number in range(SAVES):
            cursor = editor.textCursor()
            cursor.setPosition(number * editor.document().characterCount() // SAVES)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("كلمة ")
            times.append(_timed(shell.session.flush))
            plain.append(_timed(bare.toPlainText))
            until(shell.session.is_settled)
            until_due(time.perf_counter() + 0.01)

    with tempfile.TemporaryDirectory() as folder:
        on_the_desk(Path(folder), body, script)
    ours, reference = spread(times), spread(plain)
    named = {"QTextEdit.toPlainText": reference}
    return {"cases": [case("save", "ms", ours, named, ratio=ratio(ours["p99"], reference["p99"]), bar_p99=BAR_MS)]}


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
