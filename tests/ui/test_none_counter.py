"""PySide6 must not lose references to None: on Python 3.11 the process would abort after some thousand calls."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

CALLS = 1000
SLACK = 50  # what the interpreter itself may hold more or less of meanwhile


class _Signals(QObject):
    said = Signal()


class _Painted(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        pass


def _calls() -> dict[str, Callable[[], object]]:
    document, edit, timer, signals = QTextDocument("نص"), QTextEdit(), QTimer(), _Signals()
    cursor, widget, font, image = QTextCursor(document), _Painted(), QFont(), QImage(8, 8, QImage.Format.Format_RGB32)
    signals.said.connect(lambda: None)

    def paint() -> None:
        painter = QPainter(image)
        painter.translate(0, 1)
        painter.drawLine(0, 0, 4, 4)
        painter.end()

    return {
        "set plain text": lambda: document.setPlainText("نص"),
        "set font": lambda: edit.setFont(font),
        "insert text": lambda: cursor.insertText("و"),
        "set position": lambda: cursor.setPosition(0),
        "paint": paint,
        "start timer": lambda: timer.start(10_000),
        "stop timer": lambda: timer.stop(),
        "emit": lambda: signals.said.emit(),
        "overridden paintEvent": lambda: widget.render(image),
    }


@pytest.mark.usefixtures("qapp")
def test_none_is_not_lost() -> None:
    """The count stays; where None is immortal (Python 3.12 and later) it stays too."""
    for name, call in _calls().items():
        call()
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        assert abs(sys.getrefcount(None) - before) < SLACK, name
