"""Find and replace with Arabic folding: أخبار finds اخبار and أَخبارٌ."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from newsroom.language import fold

MOST = 1000


def matches(document: QTextDocument, needle: str) -> list[tuple[int, int]]:
    """Where `needle` stands, as start and end in the document, in reading order; at most `MOST`."""
    found: list[tuple[int, int]] = []
    block = document.firstBlock()
    while needle.strip() and block.isValid() and len(found) < MOST:
        start, text = block.position(), block.text()
        for first, last in fold.find(text, needle):
            found.append((start + qt_length(text[:first]), start + qt_length(text[:last])))
        block = block.next()
    return found[:MOST]


def qt_length(text: str) -> int:
    """The length of `text` as Qt counts it: a letter beyond the basic plane is two."""
    return len(text) + sum(char > "\uffff" for char in text)


def select(document: QTextDocument, span: tuple[int, int]) -> QTextCursor:
    """A cursor that selects `span`."""
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor


def nearest(spans: list[tuple[int, int]], position: int, *, back: bool) -> int:
    """The place in `spans` of the next match from `position` on (or before it), round the ends; -1 without any."""
    if not spans:
        return -1
    if back:
        before = [place for place, span in enumerate(spans) if span[1] < position]
        return before[-1] if before else len(spans) - 1
    return next((place for place, span in enumerate(spans) if span[0] >= position), 0)


def replace_all(document: QTextDocument, spans: list[tuple[int, int]], words: str) -> None:
    """Put `words` in the place of every span, each in the format of its first letter, as one step of undo."""
    first = QTextCursor(document)
    first.beginEditBlock()
    for span in reversed(spans):
        cursor = select(document, (span[0], span[0] + 1))
        fmt = cursor.charFormat()
        select(document, span).insertText(words, fmt)
    first.endEditBlock()
