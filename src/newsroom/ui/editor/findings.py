"""Findings of the checks as marks in the text, and as the sentence under the headline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor

from newsroom.domain.finding import Finding, Level
from newsroom.ui.editor.find import qt_length
from newsroom.ui.editor.painting import TextMark
from newsroom.ui.theme import Role

Places = Callable[[int], tuple[QTextBlock, int] | None]


def marks(places: Places, findings: Sequence[Finding], current: Finding | None) -> list[TextMark]:
    """A mark for each finding about words of the body. `places` gives, for the number of a top-level block of the
    document, its first QTextBlock and how many it has."""
    made: list[TextMark] = []
    for finding in findings:
        if finding.field != "body" or finding.item is None or finding.span is None:
            continue
        place = places(finding.item)
        cursor = _selection(*place, finding.span) if place is not None else None
        if cursor is not None:
            role = Role.DANGER if finding.level is Level.BLOCK else Role.STYLE
            made.append(TextMark(cursor, role, wavy=finding.level is Level.BLOCK, open=finding == current))
    return made


def _selection(block: QTextBlock, length: int, span: tuple[int, int]) -> QTextCursor | None:
    """The letters `span` of a run of QTextBlocks, counted without the line ends between them."""
    passed = 0
    for _ in range(length):
        text = block.text()
        first, last = span[0] - passed, span[1] - passed
        if first < len(text):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + qt_length(text[:first]))
            cursor.setPosition(block.position() + qt_length(text[:last]), QTextCursor.MoveMode.KeepAnchor)
            return cursor
        passed += len(text)
        block = block.next()
    return None


def fault(findings: Sequence[Finding]) -> str:
    """The sentence of the first finding that the headline cannot be published with; empty without one."""
    arabic = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for finding in findings:
        if finding.field == "headline" and finding.level is Level.BLOCK and "missing" not in finding.code:
            return finding.sentence("ar" if arabic else "en")
    return ""
