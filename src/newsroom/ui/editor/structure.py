"""Paragraph, heading, quote, pull quote, code, direction: what the selected blocks become. Each is one step of undo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from newsroom.domain.document import Direction
from newsroom.ui.editor.kinds import QUOTE, Kept, Kind, kind_of
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.shape import Shape, blocks, give, restyle, shape_of

_FIXED = (Kind.CARD, Kind.CAPTION)


def _free(cursor: QTextCursor) -> list[QTextBlock]:
    """The selected blocks whose shape may change: not cells, cards, captions."""
    return [
        block
        for block in blocks(cursor)
        if kind_of(block.blockFormat()) not in _FIXED and QTextCursor(block).currentTable() is None
    ]


def cite_after(block: QTextBlock) -> QTextBlock | None:
    """The source line of the quote that `block` is in: the first CITE of the same number after it."""
    number = block.blockFormat().intProperty(QUOTE)
    while number and block.isValid() and block.blockFormat().intProperty(QUOTE) == number:
        if kind_of(block.blockFormat()) is Kind.CITE:
            return block
        block = block.next()
    return None


def remove_block(block: QTextBlock) -> None:
    """Take `block` and its line end out of the document; the only block stays, empty."""
    cursor = QTextCursor(block)
    if block.next().isValid() and QTextCursor(block.next()).currentTable() == cursor.currentTable():
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if block.previous().isValid() and QTextCursor(block.previous()).currentTable() == cursor.currentTable():
        before = block.previous()
        fmt = before.blockFormat()
        cursor.deletePreviousChar()
        cursor.setBlockFormat(fmt)


def _release(number: int, cite: QTextBlock | None, look: Look) -> None:
    """The block before `cite` left its quote: a source line with no quote above it goes too."""
    if cite is None or not cite.isValid():
        return
    before = cite.previous()
    if before.isValid() and before.blockFormat().intProperty(QUOTE) == number:
        return
    if cite.length() == 1:
        remove_block(cite)
    else:
        give(cite, Shape(), look)


def become(cursor: QTextCursor, kind: Kind, level: int, look: Look, kept: Kept) -> None:
    """Make the selected blocks paragraphs, headings, pull quotes or code."""
    chosen = _free(cursor)
    cursor.beginEditBlock()
    for block in chosen:
        old = shape_of(block)
        cite = cite_after(block) if old.quote else None
        keeps = old.quote and old.kind in (Kind.PARAGRAPH, Kind.HEADING) and kind in (Kind.PARAGRAPH, Kind.HEADING)
        number = old.quote if keeps else kept.number() if kind is Kind.PULLQUOTE else 0
        direction = old.direction if kind in (Kind.PARAGRAPH, Kind.HEADING) else Direction.AUTO
        give(block, Shape(kind, level, number, direction), look)
        if old.quote and not keeps and kind is not Kind.PULLQUOTE:
            _release(old.quote, cite, look)
        if kind is Kind.PULLQUOTE:
            if cite is not None and cite.previous() == block:
                give(cite, Shape(Kind.CITE, 0, number), look)
            else:
                anchor, position = cursor.anchor(), cursor.position()
                _add_cite(block, number, look)
                if block == chosen[-1]:
                    cursor.setPosition(anchor)
                    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    cursor.endEditBlock()


def _add_cite(block: QTextBlock, number: int, look: Look) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertBlock(look.block(Kind.CITE, 0, number), look.run(Kind.CITE))


def quote(cursor: QTextCursor, look: Look, kept: Kept) -> None:
    """Put the selected blocks into a quote with a line for its source, or take them out of theirs."""
    chosen = [block for block in _free(cursor) if kind_of(block.blockFormat()) is not Kind.CITE]
    if not chosen:
        chosen = [block.previous() for block in _free(cursor) if block.previous().isValid()][:1]
    if not chosen:
        return
    quoted = all(_is_quoted(block) for block in chosen)
    anchor, position = cursor.anchor(), cursor.position()
    cursor.beginEditBlock()
    if quoted:
        for block in chosen:
            old, cite = shape_of(block), cite_after(block)
            give(block, replace(old, quote=0), look)
            _release(old.quote, cite, look)
    else:
        number = kept.number()
        for block in chosen:
            old, cite = shape_of(block), cite_after(block)
            kind = old.kind if old.kind in (Kind.PARAGRAPH, Kind.HEADING) else Kind.PARAGRAPH
            give(block, replace(old, kind=kind, quote=number), look)
            if old.quote:
                _release(old.quote, cite, look)
        _add_cite(chosen[-1], number, look)
        cursor.setPosition(anchor)  # the source is no part of what was selected
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    cursor.endEditBlock()


def _is_quoted(block: QTextBlock) -> bool:
    shape = shape_of(block)
    return shape.quote != 0 and shape.kind in (Kind.PARAGRAPH, Kind.HEADING)


def turn(cursor: QTextCursor, look: Look) -> None:
    """Make the selected paragraphs and headings left to right, or right to left again."""
    chosen = [b for b in _free(cursor) if kind_of(b.blockFormat()) in (Kind.PARAGRAPH, Kind.HEADING)]
    chosen = [b for b in chosen if b.textList() is None]
    foreign = all(shape_of(b).direction is Direction.LTR for b in chosen)
    cursor.beginEditBlock()
    for block in chosen:
        give(block, replace(shape_of(block), direction=Direction.AUTO if foreign else Direction.LTR), look)
    cursor.endEditBlock()


def mend(block: QTextBlock, look: Look) -> None:
    """After two blocks became one: its letters all look as the block says."""
    if kind_of(block.blockFormat()) is not Kind.CARD:
        restyle(block, look)
