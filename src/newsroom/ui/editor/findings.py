"""Findings of the checks as marks in the text, and as the sentence under the headline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor, QTextDocument

from newsroom.domain.document import Block, inline_text, inlines
from newsroom.domain.finding import Finding, Level
from newsroom.domain.whole import word_span
from newsroom.ui.editor.find import qt_length
from newsroom.ui.editor.kinds import LINE
from newsroom.ui.editor.rich import Snapshot
from newsroom.ui.editor.underlines import TextMark
from newsroom.ui.theme import Role

Letters = tuple[int, int, str]
"""Where a run of text lies: its first letter among those of the top-level block, its place in the QTextDocument, and
what it says."""


def is_spelling(finding: Finding) -> bool:
    """Whether a finding is about how a word is spelt."""
    return finding.code.startswith("spelling.")


def body_marks(snapshot: Snapshot, findings: Iterable[Finding]) -> Iterator[TextMark]:
    """A mark for each finding about words of the body, which is as it was read last."""
    wanted = [one for one in findings if one.field == "body" and one.item is not None and one.span is not None]
    places = snapshot.places({one.item for one in wanted if one.item is not None})
    runs = {item: list(_runs(*place)) for item, place in places.items()}
    for finding in wanted:
        for first, position, text in runs.get(finding.item or 0, ()):
            start, end = _within(finding, first)
            if 0 <= start < end <= len(text):
                cursor = _selection(places[finding.item or 0][1].document(), position, text, (start, end))
                yield _mark(cursor, finding)
                break


def field_marks(document: QTextDocument, text: str, findings: Iterable[Finding]) -> Iterator[TextMark]:
    """A mark for each of the findings about words of one line."""
    for finding in findings:
        start, end = word_span(finding)
        if 0 <= start < end <= len(text):
            yield _mark(_selection(document, 0, text, (start, end)), finding)


def _within(finding: Finding, first: int) -> tuple[int, int]:
    start, end = word_span(finding)
    return start - first, end - first


def _mark(cursor: QTextCursor, finding: Finding) -> TextMark:
    wavy = finding.level is Level.BLOCK or is_spelling(finding)
    role = Role.DANGER if finding.level is Level.BLOCK else Role.SPELLING if wavy else Role.STYLE
    return TextMark(cursor, role, wavy, finding, cursor.selectedText())


def _runs(block: Block, first: QTextBlock, length: int) -> Iterator[Letters]:
    """The texts of a top-level block that lies in so many QTextBlocks, each where Qt has it: the cells of a row lie
    there from its other end, and what stands in no QTextBlock, as the title of an embed, is left out."""
    lines = [first]
    while len(lines) < length:
        lines.append(lines[-1].next())
    passed = 0
    for content in inlines(block):
        text = inline_text(content)
        wanted = text.replace("\n", LINE)
        line = next((line for line in lines if text and line.text() == wanted), None)
        if line is not None:
            yield passed, line.position(), text
            lines.remove(line)
        elif text and length == 1 and (at := first.text().find(wanted)) >= 0:  # a card slipped into its line
            yield passed, first.position() + qt_length(first.text()[:at]), text
        passed += len(text)


def _selection(document: QTextDocument, position: int, text: str, span: tuple[int, int]) -> QTextCursor:
    """The letters `span` of a text that begins at `position`."""
    cursor = QTextCursor(document)
    start = position + qt_length(text[: span[0]])
    cursor.setPosition(start)
    cursor.setPosition(start + qt_length(text[span[0] : span[1]]), QTextCursor.MoveMode.KeepAnchor)
    cursor.setKeepPositionOnInsert(True)  # what is written on behind the words is not of them
    return cursor


def fault(findings: Sequence[Finding]) -> str:
    """The sentence of the first finding that the headline cannot be published with; empty without one."""
    arabic = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for finding in findings:
        if finding.field == "headline" and finding.level is Level.BLOCK and "missing" not in finding.code:
            return finding.sentence("ar" if arabic else "en")
    return ""
