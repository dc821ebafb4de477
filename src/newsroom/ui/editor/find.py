"""Finding and replacing in a QTextDocument: where what `newsroom.domain.seek` finds stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextDocument

from newsroom.ui.editor.kinds import LINE

if TYPE_CHECKING:
    from newsroom.domain.seek import Wanted

MOST = 1000  # matches that are shown
SECONDS = 0.1  # for a pattern, while somebody waits for the next key


@dataclass(frozen=True, slots=True)
class Match:
    """Letters from `start` to `end` in the document, and what takes their place."""

    start: int
    end: int
    new: str


def matches(
    document: QTextDocument,
    wanted: Wanted,
    new: str = "",
    within: tuple[int, int] | None = None,
    most: int | None = MOST,
) -> list[Match]:
    """Where it stands, in reading order, at most `most`; `within` a stretch alone. BadInput as `hits`."""
    from newsroom.domain.seek import Clock, hits  # not for the first picture, which measures letters with this module

    found: list[Match] = []
    first, last = within or (0, document.characterCount())
    clock = Clock(SECONDS)
    block = document.findBlock(first)
    while wanted.needle.strip() and block.isValid() and block.position() <= last:
        start, text = block.position(), block.text().replace(LINE, "\n")
        for hit in hits(text, wanted, new, clock):
            place = start + qt_length(text[: hit.start])
            end = place + qt_length(text[hit.start : hit.end])
            if first <= place and end <= last:
                found.append(Match(place, end, hit.new))
        if most is not None and len(found) >= most:
            return found[:most]
        block = block.next()
    return found


def qt_length(text: str) -> int:
    """The length of `text` as Qt counts it: a letter beyond the basic plane is two."""
    return len(text) + sum(char > "\uffff" for char in text)


def select(document: QTextDocument, match: Match) -> QTextCursor:
    """A cursor that selects `match`."""
    cursor = QTextCursor(document)
    cursor.setPosition(match.start)
    cursor.setPosition(match.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def nearest(found: list[Match], position: int, *, back: bool) -> int:
    """The place in `found` of the next match from `position` on (or before it), round the ends; -1 without any."""
    if not found:
        return -1
    if back:
        before = [place for place, match in enumerate(found) if match.end < position]
        return before[-1] if before else len(found) - 1
    return next((place for place, match in enumerate(found) if match.start >= position), 0)


def replace_all(document: QTextDocument, found: list[Match]) -> None:
    """Put the new words in the place of every match, each with the marks and the link of its first letter, as one step
    of undo."""
    edit = QTextCursor(document)
    edit.beginEditBlock()
    for match in reversed(found):
        fmt = select(document, Match(match.start, match.start + 1, "")).charFormat()
        select(document, match).insertText(match.new.replace("\n", LINE), fmt)
    edit.endEditBlock()
