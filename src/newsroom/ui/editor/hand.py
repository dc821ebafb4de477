"""The typing aids at work in a field or in the body: each a step of undo of its own, after the key as it was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from newsroom.domain.document import Direction, Mark
from newsroom.language import typing
from newsroom.ui.editor.find import qt_length
from newsroom.ui.editor.kinds import Kind, direction_of, kind_of, marks_of
from newsroom.ui.editor.shape import rerun
from newsroom.ui.editor.view import TextView

if TYPE_CHECKING:
    from newsroom.ui.editor.fields import Field

_MOVE, _KEEP = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor


class Hand:
    """Watches the `keys` after which there may be something to do; every other key passes it by."""

    keys = typing.KEYS

    def __init__(self, aids: typing.Aids) -> None:
        self.aids = aids

    def typed(self, view: TextView | Field, key: str, write: Callable[[], None]) -> None:
        """`key` is typed and `write` writes it: do so, then what follows from it."""
        cursor = view.textCursor()
        if cursor.hasSelection():
            if key != '"' or not self.aids.pairs or not self._wrap(view, cursor):
                write()
            return
        write()
        cursor = view.textCursor()
        if _is_arabic(cursor):
            before = _before(cursor, whole=key == '"')
            self._take(view, cursor, before, typing.follow(before, self.aids))

    def ended(self, view: TextView) -> None:
        """The paragraph is about to end at the caret."""
        cursor = view.textCursor()
        if not cursor.hasSelection() and _is_arabic(cursor):
            before = _before(cursor)
            self._take(view, cursor, before, typing.end(before, self.aids))

    def _take(self, view: TextView | Field, cursor: QTextCursor, before: str, step: typing.Step | None) -> None:
        if step is None:
            return
        caret = cursor.position()

        def at(offset: int) -> int:  # letters of ours before the caret, units of Qt's in the document
            return caret - qt_length(before[offset:]) if offset else caret

        cursor.beginEditBlock()
        if step.foreign is not None and isinstance(view, TextView):
            select(cursor, at(step.foreign[0]), at(step.foreign[1]))
            rerun(cursor, view.look, lambda marks, link: (marks | {Mark.FOREIGN} if link is None else marks, link))
        for edit in reversed(step.edits):
            put(cursor, at(edit.start), at(edit.end), edit.text)
        cursor.endEditBlock()
        view.steps.part()

    def _wrap(self, view: TextView | Field, cursor: QTextCursor) -> bool:
        """Put the selected words between quotes, as one step, and keep them selected; whether it was done."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        at = QTextCursor(cursor.document())
        at.setPosition(start)
        quotes = typing.wrap(_before(at), self.aids.quotes)
        if not quotes or not _is_arabic(at) or not at.block().contains(end):
            return False
        at.beginEditBlock()
        put(at, end, end, quotes[1])
        put(at, start, start, quotes[0])
        at.endEditBlock()
        view.setTextCursor(select(at, start + 1, end + 1))
        view.steps.part()
        return True


def select(cursor: QTextCursor, start: int, end: int) -> QTextCursor:
    """Let `cursor` select what stands from `start` to `end`."""
    cursor.setPosition(start, _MOVE)
    cursor.setPosition(end, _KEEP)
    return cursor


def put(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    """Put `text` in the place of what stands there, in the format of its first letter."""
    select(cursor, start, min(start + 1, max(end, start)))
    fmt = cursor.charFormat()
    select(cursor, start, end).insertText(text, fmt)


def _before(cursor: QTextCursor, *, whole: bool = False) -> str:
    block = cursor.block().position()
    reach = QTextCursor(cursor)
    reach.setPosition(block if whole else max(block, cursor.position() - typing.REACH), _KEEP)
    return reach.selectedText()


def _is_arabic(cursor: QTextCursor) -> bool:
    """Whether a right-to-left text is being written there: no code, no foreign words."""
    fmt = cursor.blockFormat()
    marks = marks_of(cursor.charFormat())
    if Mark.CODE in marks or Mark.FOREIGN in marks:
        return False
    return kind_of(fmt) is not Kind.CODE and direction_of(fmt) is not Direction.LTR


def convert(selection: QTextCursor, digits: typing.Digits) -> bool:
    """Write the selected numbers in other digits, as one step of undo, but for those in foreign words and code; whether
    any was written otherwise."""
    document = selection.document()
    edits: list[tuple[int, int, str]] = []
    block = document.findBlock(selection.selectionStart())
    while block.isValid() and block.position() <= selection.selectionEnd():
        if kind_of(block.blockFormat()) is not Kind.CODE:
            text = block.text()
            for edit in typing.in_digits(text, digits):
                start = block.position() + qt_length(text[: edit.start])
                edits.append((start, start + edit.end - edit.start, edit.text))
        block = block.next()
    first, last = selection.selectionStart(), selection.selectionEnd()
    edits = [edit for edit in edits if first <= edit[0] and edit[1] <= last]
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, end, text in reversed(edits):
        put(cursor, start, end, text)
    cursor.endEditBlock()
    return bool(edits)
