"""Whole blocks into the text: pasted ones, cards, tables. Each is one step of undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor

from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    List,
    ListItem,
    Paragraph,
    Pullquote,
    Quote,
    Span,
    Table,
    inline,
)
from newsroom.ui.editor.kinds import QUOTE, Kept, Kind, kind_of
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.shape import shape_of
from newsroom.ui.editor.structure import cite_after, mend, remove_block
from newsroom.ui.editor.write import Writer

_LINES_ONLY = (Kind.CITE, Kind.CAPTION, Kind.PULLQUOTE, Kind.CODE)
_QUOTABLE = (Paragraph, Heading, List)


def flat(blocks: Sequence[Block]) -> Inline:
    """The letters of `blocks` as one Inline, a line each; pictures and cards say nothing."""
    lines = [line for block in blocks for line in _lines(block)]
    spans: list[Span] = []
    for line in lines:
        spans += [Span("\n")] if spans else []
        spans += line
    return inline(spans)


def _lines(block: Block) -> list[Inline]:
    match block:
        case Paragraph() | Heading():
            return [block.content]
        case Pullquote():
            return [line for line in (block.content, block.cite) if line]
        case Quote():
            return [line for inner in block.blocks for line in _lines(inner)] + ([block.cite] if block.cite else [])
        case List():
            return [line for item in block.items for line in _item_lines(item)]
        case Table():
            return [cell for row in block.rows for cell in row if cell]
        case Code():
            return [inline([Span(block.text)])]
        case Figure() | Gallery() | Embed():
            return [block.caption] if block.caption else []
        case _:
            return []


def _item_lines(item: ListItem) -> list[Inline]:
    return [item.content, *(line for child in item.children for line in _lines(child))]


def blocks_at(cursor: QTextCursor, blocks: Sequence[Block], kept: Kept, look: Look) -> None:
    """Put `blocks` where the caret is, in place of the selection; `cursor` is left behind them.

    One paragraph goes into the line. A cell, a source, a caption, a pull quote and code take letters only.
    """
    cursor.beginEditBlock()
    if cursor.hasSelection():
        cursor.removeSelectedText()
        mend(cursor.block(), look)
    shape = shape_of(cursor.block())
    if shape.cell or shape.kind in _LINES_ONLY:
        Writer(cursor, kept, look, fresh=False).inline(flat(blocks), shape.kind, shape.level, head=shape.head)
    elif len(blocks) == 1 and _is_line(blocks[0]) and shape.kind is not Kind.CARD:
        Writer(cursor, kept, look, fresh=False).inline(_content(blocks[0]), shape.kind, shape.level)
    elif blocks:
        _between(cursor, blocks, kept, look)
    cursor.endEditBlock()


def _is_line(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.direction is Direction.AUTO and block.origin is None


def _content(block: Block) -> Inline:
    return block.content if isinstance(block, Paragraph) else ()


def _between(cursor: QTextCursor, blocks: Sequence[Block], kept: Kept, look: Look) -> None:
    """Split the block with the caret and write `blocks` between its parts; the first and the last paragraph join
    them."""
    todo = list(blocks)
    number = cursor.block().blockFormat().intProperty(QUOTE)
    if number and not all(isinstance(block, _QUOTABLE) for block in todo):
        _leave_quote(cursor, look)
        number = 0
    shape = shape_of(cursor.block())
    letters = shape.kind in (Kind.PARAGRAPH, Kind.HEADING)
    rest = _split(cursor, look)
    if letters and not cursor.atBlockStart() and _is_line(todo[0]):
        Writer(cursor, kept, look, fresh=False).inline(_content(todo.pop(0)), shape.kind, shape.level)
    writer = Writer(cursor, kept, look, fresh=letters and cursor.block().length() == 1)
    writer.blocks(todo, number)
    end = QTextCursor(writer.cursor)
    _join_rest(end, rest, todo, look)
    cursor.setPosition(end.position())


def _leave_quote(cursor: QTextCursor, look: Look) -> None:
    """Stand in a new empty paragraph after the quote: it can hold no pictures, tables or cards."""
    block = cite_after(cursor.block()) or cursor.block()
    cursor.setPosition(block.position() + block.length() - 1)
    cursor.insertBlock(look.block(), look.run())


def _split(cursor: QTextCursor, look: Look) -> QTextCursor | None:
    """Cut the block at the caret; the caret stays at the end of the first part. Returns a cursor in the second part,
    None when there is none."""
    card = kind_of(cursor.block().blockFormat()) is Kind.CARD
    if card:
        after = _captioned(cursor.block())
        cursor.setPosition(after.position() + after.length() - 1)
    if card or cursor.atBlockEnd():
        return None
    place = cursor.position()
    cursor.insertBlock()
    rest = QTextCursor(cursor)
    cursor.setPosition(place)
    return rest


def _captioned(card: QTextBlock) -> QTextBlock:
    """The caption after a card, or the card itself."""
    after = card.next()
    return after if after.isValid() and kind_of(after.blockFormat()) is Kind.CAPTION else card


def _join_rest(end: QTextCursor, rest: QTextCursor | None, written: list[Block], look: Look) -> None:
    if rest is None:
        return
    last = written[-1] if written else Paragraph()
    if not _is_line(last) or rest.block().previous() != end.block():
        return
    place = rest.block().position()
    joint = QTextCursor(rest.document())
    joint.setPosition(place)
    joint.deletePreviousChar()
    mend(joint.block(), look)
    end.setPosition(joint.position())


def card(cursor: QTextCursor, block: Block, kept: Kept, look: Look) -> None:
    """Put one block of its own (picture, embed, table, rule …) after what the caret is in, or in its place when that
    is an empty paragraph, and leave the caret where writing goes on: in the caption, otherwise below."""
    cursor.beginEditBlock()
    writer = Writer(cursor, kept, look, fresh=_free_place(cursor))
    writer.blocks([block])
    cursor.setPosition(writer.cursor.position())
    if kind_of(cursor.block().blockFormat()) is Kind.CARD:
        _go_below(cursor, look)
    cursor.endEditBlock()


def pictures(cursor: QTextCursor, figures: Sequence[Figure], kept: Kept, look: Look) -> None:
    """Put pictures below each other where the caret is, and leave the caret where the text goes on behind them."""
    cursor.beginEditBlock()
    for figure in figures:
        card(cursor, figure, kept, look)
    _go_below(cursor, look)
    cursor.endEditBlock()


def _go_below(cursor: QTextCursor, look: Look) -> None:
    """Stand where writing goes on below a card; before another card or a table that is right behind it, for a letter
    typed there makes its own paragraph."""
    after = cursor.block().next()
    if not after.isValid():
        cursor.insertBlock(look.block(), look.run())
    elif kind_of(after.blockFormat()) is not Kind.CARD and QTextCursor(after).currentTable() is None:
        cursor.setPosition(after.position())


def _free_place(cursor: QTextCursor) -> bool:
    """Stand where a block of its own may be written: in an empty block (then True), or at the end of what the caret
    is in: a paragraph, a whole quote, a card with its caption, a table with its."""
    around = cursor.currentTable()
    if around is not None:
        cursor.setPosition(around.lastPosition() + 1)
    at = cursor.block()
    shape = shape_of(at)
    letters = shape.kind in (Kind.PARAGRAPH, Kind.HEADING) and not shape.quote
    if letters and at.length() == 1:
        cursor.setPosition(at.position())
        return True
    if around is not None and shape.kind is not Kind.CAPTION:  # what follows the table is no part of it
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        return True
    last = cite_after(at) or _captioned(at)
    cursor.setPosition(last.position() + last.length() - 1)
    return False


def table(cursor: QTextCursor, block: Table, kept: Kept, look: Look) -> None:
    """Put a table where the caret is, and the caret into the cell that an Arabic reader reads first."""
    card(cursor, block, kept, look)
    made = QTextCursor(cursor.block().previous()).currentTable()
    if made is not None:
        cursor.setPosition(made.cellAt(0, made.columns() - 1).firstPosition())


def remove_card(block: QTextBlock) -> None:
    """Remove a card; its caption goes with it when nothing is written in it."""
    after = block.next()
    if after.isValid() and kind_of(after.blockFormat()) is Kind.CAPTION and after.length() == 1:
        remove_block(after)
    remove_block(block)
