"""Other words in the place of some, as one step of undo: only letters that differ are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from newsroom.ui.editor.find import qt_length
from newsroom.ui.editor.kinds import LINE, marks_of


@dataclass(frozen=True, slots=True, order=True)
class Rewording:
    """The letters `old`, which stand at `position`, become `new`."""

    position: int
    old: str
    new: str


def reword(document: QTextDocument, wanted: Iterable[Rewording], *, join: bool = False) -> None:
    """Carry these out as one step of undo, with `join` as part of the newest one; of two that overlap, the first."""
    apart: list[Rewording] = []
    for one in sorted(set(wanted)):
        if not apart or one.position >= apart[-1].position + qt_length(apart[-1].old):
            apart.append(one)
    cursor = QTextCursor(document)
    if join:
        cursor.joinPreviousEditBlock()
    else:
        cursor.beginEditBlock()
    for one in reversed(apart):
        _write(cursor, one)
    cursor.endEditBlock()


def _write(cursor: QTextCursor, one: Rewording) -> None:
    old, new = one.old, one.new.replace("\n", LINE)
    for tag, a, a_end, b, b_end in reversed(SequenceMatcher(None, old, new, autojunk=False).get_opcodes()):
        if tag == "equal":
            continue
        start = one.position + qt_length(old[:a])
        end = start + qt_length(old[a:a_end])
        letters = _format(cursor, start, end)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[b:b_end], letters)


def _format(cursor: QTextCursor, start: int, end: int) -> QTextCharFormat:
    """What new letters look like: as the first of those that go, or, between two, as the one with less upon it."""
    after = _of(cursor, start + 1)
    if start < end or cursor.document().findBlock(start).position() == start:
        return after
    before = _of(cursor, start)
    if cursor.document().findBlock(start).contains(start + 1):
        return min((before, after), key=lambda fmt: (fmt.isAnchor(), len(marks_of(fmt))))
    return before


def _of(cursor: QTextCursor, position: int) -> QTextCharFormat:
    """The format of the letter that ends at `position`."""
    at = QTextCursor(cursor.document())
    at.setPosition(min(position, cursor.document().characterCount() - 1))
    return at.charFormat()
