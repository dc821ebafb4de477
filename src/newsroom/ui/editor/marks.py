"""Bold, italic, strike, sub, sup, code, foreign run and link: on and off."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor

from newsroom.domain.document import Link, Mark
from newsroom.ui.editor.kinds import link_of, marks_of
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.shape import blocks, rerun, runs, shape_of

_RIVALS = {Mark.SUB: frozenset({Mark.SUP}), Mark.SUP: frozenset({Mark.SUB})}


def has(cursor: QTextCursor, mark: Mark) -> bool:
    """Whether everything selected bears `mark`; without a selection, whether the next letter typed would."""
    if not cursor.hasSelection():
        return mark in marks_of(cursor.charFormat())
    found = [marks for block in blocks(cursor) for _, _, marks, _ in runs(block, cursor)]
    return bool(found) and all(mark in marks for marks in found)


def _changed(marks: frozenset[Mark], mark: Mark, *, on: bool) -> frozenset[Mark]:
    return (marks - _RIVALS.get(mark, frozenset())) | {mark} if on else marks - {mark}


def toggle(cursor: QTextCursor, mark: Mark, look: Look) -> QTextCharFormat | None:
    """Turn `mark` on or off over the selection, as one step of undo. Without a selection, returns the format in which
    the next letter must be typed."""
    on = not has(cursor, mark)
    if not cursor.hasSelection():
        shape = shape_of(cursor.block())
        fmt = cursor.charFormat()
        marks = _changed(marks_of(fmt), mark, on=on)
        return look.run(shape.kind, shape.level, marks, link_of(fmt), head=shape.head)
    cursor.beginEditBlock()
    rerun(cursor, look, lambda marks, link: (_changed(marks, mark, on=on), link))
    cursor.endEditBlock()
    return None


def clear(cursor: QTextCursor, look: Look) -> None:
    """Take every mark and link from the selection."""
    cursor.beginEditBlock()
    rerun(cursor, look, lambda _marks, _link: (frozenset(), None))
    cursor.endEditBlock()


def link_at(cursor: QTextCursor) -> tuple[QTextCursor, Link] | None:
    """The whole link under the caret or at the start of the selection, and where it leads."""
    block = cursor.block() if not cursor.hasSelection() else next(iter(blocks(cursor)))
    at = cursor.selectionStart()
    whole = QTextCursor(block)
    whole.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    start = end = -1
    found: Link | None = None
    for first, last, _, link in runs(block, whole):
        if link is None or link != found or first != end:
            if found is not None and start <= at <= end:
                break
            start, found = first, link
        end = last
    if found is None or not start <= at <= end:
        return None
    whole.setPosition(start)
    whole.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return whole, found


def set_link(selection: QTextCursor, link: Link | None, look: Look) -> None:
    """Make the selection a link, or no link; without a selection the address itself is written."""
    selection.beginEditBlock()
    if not selection.hasSelection() and link is not None:
        shape = shape_of(selection.block())
        selection.insertText(link.href, look.run(shape.kind, shape.level, frozenset({Mark.FOREIGN}), link, shape.head))
    else:
        rerun(selection, look, lambda marks, _old: (marks, link))
    selection.endEditBlock()


def plain_after_link(cursor: QTextCursor, look: Look) -> QTextCharFormat | None:
    """The format for a letter typed right after the end of a link, which is no part of it; None elsewhere."""
    fmt = cursor.charFormat()
    if not fmt.isAnchor() or cursor.hasSelection():
        return None
    ahead = QTextCursor(cursor)
    if not ahead.atBlockEnd():
        ahead.movePosition(QTextCursor.MoveOperation.NextCharacter)
        if ahead.charFormat().anchorHref() == fmt.anchorHref():
            return None
    shape = shape_of(cursor.block())
    return look.run(shape.kind, shape.level, marks_of(fmt) - {Mark.FOREIGN}, None, head=shape.head)
