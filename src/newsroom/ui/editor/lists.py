"""Lists: on, off, deeper, shallower. An item's depth is the indent of its QTextList."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor, QTextList

from newsroom.ui.editor.kinds import ORDERED, QUOTE, Kind, kind_of
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.shape import blocks, give, shape_of

DEEPEST = 6


def depth(block: QTextBlock) -> int:
    """How deep an item lies; 0 for what is no item."""
    owner = block.textList()
    return owner.format().indent() if owner is not None else 0


def is_ordered(block: QTextBlock) -> bool:
    """Whether `block` is an item of a numbered list."""
    owner = block.textList()
    return owner is not None and bool(owner.format().boolProperty(ORDERED))


def _may_be_item(block: QTextBlock) -> bool:
    return kind_of(block.blockFormat()) in (Kind.PARAGRAPH, Kind.HEADING) and QTextCursor(block).currentTable() is None


def toggle(cursor: QTextCursor, ordered: bool, look: Look) -> None:
    """Make the selected blocks items of a numbered (`ordered`) or dotted list; make them paragraphs if they all are
    such items; change the kind of the list if they are items of the other kind."""
    chosen = [block for block in blocks(cursor) if _may_be_item(block)]
    cursor.beginEditBlock()
    if chosen and all(block.textList() is not None and is_ordered(block) == ordered for block in chosen):
        for block in chosen:
            leave(block, look)
    else:
        for block in chosen:
            owner = block.textList()
            if owner is None:
                _join(block, ordered, 1, look)
            elif is_ordered(block) != ordered:
                owner.setFormat(look.list(ordered, owner.format().indent()))
    cursor.endEditBlock()


def leave(block: QTextBlock, look: Look) -> None:
    """Make an item a paragraph."""
    give(block, replace(shape_of(block), item=False), look)


def _join(block: QTextBlock, ordered: bool, deep: int, look: Look) -> None:
    """Make `block` an item `deep` deep: of the list just before it where one fits, otherwise of a new one."""
    owner = _list_before(block, ordered, deep)
    old = block.textList()
    if old is not None:
        old.remove(block)
    give(block, replace(shape_of(block), kind=Kind.PARAGRAPH, level=0, item=True), look)
    if owner is not None:
        owner.add(block)
    else:
        QTextCursor(block).createList(look.list(ordered, deep))


def _list_before(block: QTextBlock, ordered: bool, deep: int) -> QTextList | None:
    number = block.blockFormat().intProperty(QUOTE)
    before = block.previous()
    while before.isValid() and before.textList() is not None and before.blockFormat().intProperty(QUOTE) == number:
        found = depth(before)
        if found < deep:
            return None
        if found == deep:
            return before.textList() if is_ordered(before) == ordered else None
        before = before.previous()
    return None


def shift(cursor: QTextCursor, by: int, look: Look) -> bool:
    """Move the selected items one deeper (`by` 1) or shallower (-1; from the outermost they become paragraphs).
    Returns whether anything was an item."""
    chosen = [block for block in blocks(cursor) if block.textList() is not None]
    cursor.beginEditBlock()
    for block in chosen:
        deep = depth(block) + by
        before = block.previous()
        if deep < 1:
            leave(block, look)
        elif deep <= min(DEEPEST, depth(before) + 1 if before.isValid() else 1):
            _join(block, is_ordered(block), deep, look)
    cursor.endEditBlock()
    return bool(chosen)
