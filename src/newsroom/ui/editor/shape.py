"""The shape of one QTextBlock as a value, and how a block takes on another shape or other marks.

Everything here works inside the caller's edit block; letters get the format that their block, marks and link ask for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextTable

from newsroom.domain.document import Direction, Link, Mark
from newsroom.ui.editor.kinds import (
    CARD_OBJECT,
    FILLER,
    LEVEL,
    ORIGIN,
    QUOTE,
    Kind,
    direction_of,
    kind_of,
    link_of,
    marks_of,
)
from newsroom.ui.editor.look import Look

Change = Callable[[frozenset[Mark], Link | None], tuple[frozenset[Mark], Link | None]]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a block is, without its letters."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    quote: int = 0
    direction: Direction = Direction.AUTO
    item: bool = False
    cell: bool = False
    head: bool = False


def shape_of(block: QTextBlock) -> Shape:
    """The shape of `block`."""
    fmt = block.blockFormat()
    table = QTextCursor(block).currentTable()
    return Shape(
        kind_of(fmt),
        fmt.intProperty(LEVEL),
        fmt.intProperty(QUOTE),
        direction_of(fmt) if kind_of(fmt) is not Kind.CODE else Direction.AUTO,
        block.textList() is not None,
        table is not None,
        table is not None and _is_head(table, block),
    )


def _is_head(table: QTextTable, block: QTextBlock) -> bool:
    return table.format().toTableFormat().headerRowCount() > 0 and table.cellAt(block.position()).row() == 0


def is_filler(block: QTextBlock) -> bool:
    """Whether `block` is there only because Qt needs it."""
    return block.length() == 1 and bool(block.blockFormat().boolProperty(FILLER))


def give(block: QTextBlock, shape: Shape, look: Look) -> None:
    """Make `block` of that shape; leaves its list if the shape is no item. Origin stays: equality decides later."""
    owner = block.textList()
    if owner is not None and not shape.item:
        owner.remove(block)
    fmt = QTextBlockFormat(
        look.block(shape.kind, shape.level, shape.quote, shape.direction, item=shape.item, cell=shape.cell)
    )
    origin = block.blockFormat().intProperty(ORIGIN)
    if origin:
        fmt.setProperty(ORIGIN, origin)
    QTextCursor(block).setBlockFormat(fmt)
    restyle(block, look)


def restyle(block: QTextBlock, look: Look) -> None:
    """Give every letter of `block` the format that its shape, marks and link ask for."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    rerun(cursor, look, lambda marks, link: (marks, link))
    shape = shape_of(block)
    QTextCursor(block).setBlockCharFormat(look.run(shape.kind, shape.level, head=shape.head))


def rerun(selection: QTextCursor, look: Look, change: Change) -> None:
    """Change marks and link of the selected letters."""
    for block in blocks(selection):
        shape = shape_of(block)
        for start, end, marks, link in list(runs(block, selection)):
            cursor = QTextCursor(block)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look.run(shape.kind, shape.level, *change(marks, link), head=shape.head))


def runs(block: QTextBlock, selection: QTextCursor) -> Iterator[tuple[int, int, frozenset[Mark], Link | None]]:
    """The selected runs of `block`: start and end in the document, marks, link; cards are left out."""
    first, last = selection.selectionStart(), selection.selectionEnd()
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        fmt = fragment.charFormat()
        start, end = max(first, fragment.position()), min(last, fragment.position() + fragment.length())
        if start < end and fmt.objectType() != CARD_OBJECT:
            yield start, end, marks_of(fmt), link_of(fmt)
        piece += 1


def blocks(selection: QTextCursor) -> Iterator[QTextBlock]:
    """The blocks that a selection touches; the block of the caret when nothing is selected."""
    document = selection.document()
    block = document.findBlock(selection.selectionStart())
    end = selection.selectionEnd()
    while block.isValid():
        following = block.next()
        yield block
        # a selection that ends at the start of a block does not touch that block
        if not following.isValid() or following.position() >= max(end, block.position() + 1):
            return
        block = following
