"""What Enter, Backspace, Delete and Tab do in each kind of block.

Each function returns whether it has dealt with the key; otherwise Qt does what it does in any text.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from newsroom.domain.document import Direction
from newsroom.ui.editor import lists, tables
from newsroom.ui.editor.insert import remove_card
from newsroom.ui.editor.kinds import LINE, OBJECT, Kept, Kind, kind_of
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.shape import Shape, give, shape_of
from newsroom.ui.editor.structure import become, cite_after, remove_block


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1


def new_paragraph_after(cursor: QTextCursor, block: QTextBlock, look: Look) -> None:
    """Stand in a new paragraph after `block`, outside of any list or quote."""
    cursor.setPosition(_end(block))
    cursor.insertBlock(look.block(), look.run())


def enter(cursor: QTextCursor, look: Look, kept: Kept) -> bool:
    """The Enter key."""
    if cursor.hasSelection():
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        enter(cursor, look, kept) or cursor.insertBlock()
        cursor.endEditBlock()
        return True
    shape = shape_of(cursor.block())
    cursor.beginEditBlock()
    done = _enter(cursor, cursor.block(), shape, look)
    cursor.endEditBlock()
    return done


def _enter(cursor: QTextCursor, block: QTextBlock, shape: Shape, look: Look) -> bool:
    empty = block.length() == 1
    if shape.cell or shape.kind is Kind.CODE:
        cursor.insertText(LINE)
    elif shape.kind is Kind.CARD:
        _enter_card(cursor, block, look)
    elif shape.kind in (Kind.CAPTION, Kind.CITE):
        _enter_below(cursor, block, look)
    elif shape.kind is Kind.PULLQUOTE:
        _to_cite(cursor, block, shape, look)
    elif shape.item and empty:
        lists.shift(cursor, -1, look)
    elif shape.quote and empty and _is_last_of_quote(block):
        _to_cite(cursor, block, shape, look)
        if block.isValid() and block.length() == 1 and block != cursor.block():
            remove_block(block)
    elif shape.kind is Kind.HEADING:
        _enter_heading(cursor, block, shape, look)
    elif shape.item:
        cursor.insertBlock()  # Qt's own Enter takes the space between two items away
    elif shape.direction is Direction.LTR and cursor.atBlockEnd():
        cursor.insertBlock(look.block(quote=shape.quote), look.run())
    else:
        return False
    return True


def _enter_card(cursor: QTextCursor, block: QTextBlock, look: Look) -> None:
    if cursor.atBlockStart():
        cursor.insertBlock()
        give(cursor.block().previous(), Shape(), look)
        cursor.setPosition(cursor.block().previous().position())
        return
    after = block.next()
    caption = after.isValid() and kind_of(after.blockFormat()) is Kind.CAPTION
    new_paragraph_after(cursor, after if caption else block, look)


def _enter_below(cursor: QTextCursor, block: QTextBlock, look: Look) -> None:
    """From a caption or a source on to the text below: what stands right of the caret goes along."""
    rest = QTextCursor(cursor)
    rest.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    words = rest.selectedText()
    rest.removeSelectedText()
    new_paragraph_after(cursor, block, look)
    if words:
        place = cursor.position()
        cursor.insertText(words, look.run())
        cursor.setPosition(place)


def _enter_heading(cursor: QTextCursor, block: QTextBlock, shape: Shape, look: Look) -> None:
    first = cursor.atBlockStart() and block.length() > 1
    cursor.insertBlock()
    if first:
        give(cursor.block().previous(), Shape(quote=shape.quote), look)
    else:
        direction = shape.direction if cursor.block().length() > 1 else Direction.AUTO
        give(cursor.block(), Shape(quote=shape.quote, direction=direction), look)


def _is_last_of_quote(block: QTextBlock) -> bool:
    after = block.next()
    return not after.isValid() or shape_of(after).quote != shape_of(block).quote or shape_of(after).kind is Kind.CITE


def _to_cite(cursor: QTextCursor, block: QTextBlock, shape: Shape, look: Look) -> None:
    cite = cite_after(block)
    if cite is None:
        cursor.setPosition(_end(block))
        cursor.insertBlock(look.block(Kind.CITE, 0, shape.quote), look.run(Kind.CITE))
    else:
        cursor.setPosition(cite.position())


def backspace(cursor: QTextCursor, look: Look, kept: Kept) -> bool:
    """The Backspace key."""
    block = cursor.block()
    shape = shape_of(block)
    if cursor.hasSelection():
        return False
    if shape.kind is Kind.CARD and not cursor.atBlockStart():
        return _remove_card(cursor, block)
    if not cursor.atBlockStart():
        return False
    before = block.previous()
    if shape.cell:
        cell = cursor.currentTable().cellAt(cursor)
        return block == cell.firstCursorPosition().block()
    if shape.item:
        lists.shift(cursor, -1, look)
    elif shape.kind in (Kind.HEADING, Kind.CODE) or shape.direction is Direction.LTR:
        _plainer(block, shape, look)
    elif shape.kind is Kind.PULLQUOTE:
        become(cursor, Kind.PARAGRAPH, 0, look, kept)
    elif shape.kind in (Kind.CAPTION, Kind.CITE) and before.isValid():
        _back_from_line(cursor, block, before, shape)
    elif before.isValid() and shape_of(before).cell:
        cursor.setPosition(_end(before))
    elif before.isValid() and kind_of(before.blockFormat()) is Kind.CARD:
        _back_to_card(cursor, block, before)
    else:
        return False
    return True


def _plainer(block: QTextBlock, shape: Shape, look: Look) -> None:
    cursor = QTextCursor(block)
    cursor.beginEditBlock()
    give(block, replace(shape, kind=Kind.PARAGRAPH, level=0, direction=Direction.AUTO), look)
    cursor.endEditBlock()


def _back_from_line(cursor: QTextCursor, block: QTextBlock, before: QTextBlock, shape: Shape) -> None:
    """An empty source line goes away; a caption stays with its picture, and the caret goes up."""
    if shape.kind is Kind.CITE and block.length() == 1 and block.next().isValid():
        remove_block(block)
    cursor.setPosition(_end(before))


def _back_to_card(cursor: QTextCursor, block: QTextBlock, card: QTextBlock) -> None:
    """The first Backspace below a card selects it, the second removes it; an empty line between goes first."""
    if block.length() == 1 and block.next().isValid():
        remove_block(block)
    cursor.setPosition(card.position())
    cursor.setPosition(card.position() + 1, QTextCursor.MoveMode.KeepAnchor)


def _remove_card(cursor: QTextCursor, block: QTextBlock) -> bool:
    cursor.beginEditBlock()
    remove_card(block)
    cursor.endEditBlock()
    return True


def delete(cursor: QTextCursor) -> bool:
    """The Delete key."""
    if cursor.hasSelection():
        return False
    block = cursor.block()
    shape = shape_of(block)
    if shape.kind is Kind.CARD and not cursor.atBlockEnd():
        return _remove_card(cursor, block)
    if not cursor.atBlockEnd():
        return False
    after = block.next()
    if shape.cell:
        cell = cursor.currentTable().cellAt(cursor)
        return block == cell.lastCursorPosition().block()
    if not after.isValid():
        return False
    if block.length() == 1 and shape.kind is Kind.PARAGRAPH and not shape_of(after).cell:
        remove_block(block)  # the block below keeps what it is
        return True
    below = shape_of(after)
    if below.kind is Kind.CARD:
        cursor.setPosition(after.position())
        cursor.setPosition(after.position() + 1, QTextCursor.MoveMode.KeepAnchor)
        return True
    return below.cell or below.kind in (Kind.CAPTION, Kind.CITE) or shape.kind is Kind.CARD


def tab(cursor: QTextCursor, by: int, look: Look) -> bool:
    """Tab (`by` 1) and Shift+Tab (-1): the next cell, a deeper item; elsewhere nothing of ours."""
    there = tables.step(cursor, by, look)
    if there is not None:
        cursor.setPosition(there.position())
        return True
    if cursor.currentTable() is not None:
        return True
    return lists.shift(cursor, by, look)


def before_letter(cursor: QTextCursor, look: Look) -> bool:
    """Make room for a letter where none may stand: beside a card it goes into a paragraph of its own. Returns whether
    the caret moved."""
    block = cursor.block()
    if kind_of(block.blockFormat()) is not Kind.CARD or OBJECT not in block.text() or cursor.hasSelection():
        return False
    cursor.beginEditBlock()
    _enter_card(cursor, block, look)
    cursor.endEditBlock()
    return True
