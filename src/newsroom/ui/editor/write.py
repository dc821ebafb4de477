"""Blocks of a Document into a QTextDocument, at a cursor."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextList, QTextTableCell

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
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Table,
)
from newsroom.ui.editor.kinds import CARD, CARD_OBJECT, LINE, OBJECT, ORIGIN, Kept, Kind
from newsroom.ui.editor.look import Look

_FRAMES = ("\ufdd0", "\ufdd1")  # Qt's own marks of where a frame begins and ends
_HALVES = re.compile("[\ud800-\udfff]")


def qt_text(text: str) -> str:
    """Text as a QTextBlock holds it: line breaks are U+2028; Qt's frame marks and halves of letters are gone."""
    for mark in _FRAMES:
        if mark in text:
            text = text.replace(mark, "")
    try:
        text.encode("utf-16-le")  # a tenth of what a search for halves costs
    except UnicodeEncodeError:
        text = _HALVES.sub("", text)
    return text.replace("\n", LINE)


class Writer:
    """Writes blocks at a cursor.

    `fresh` says that the cursor stands in an empty block that the next block may take over. The cursor is left at the
    end of what was written.
    """

    def __init__(self, cursor: QTextCursor, kept: Kept, look: Look, *, fresh: bool) -> None:
        self._cursor = cursor
        self._kept = kept
        self._look = look
        self._fresh = fresh
        self._origin = 0

    def blocks(self, blocks: Iterable[Block], quote: int = 0) -> None:
        """Write `blocks`, inside the quote of that number if it is one."""
        for block in blocks:
            self._origin = self._kept.keep_origin(block.origin) if block.origin else 0
            self._one(block, quote)

    def _one(self, block: Block, quote: int = 0) -> None:
        match block:
            case Paragraph():
                self._text(Kind.PARAGRAPH, 0, block.content, quote, block.direction)
            case Heading():
                self._text(Kind.HEADING, block.level, block.content, quote, block.direction)
            case List():
                self._list(block, 1, quote)
            case Quote():
                self._quote(block)
            case Pullquote():
                number = self._kept.number()
                self._text(Kind.PULLQUOTE, 0, block.content, number)
                self._text(Kind.CITE, 0, block.cite, number)
            case Code():
                self._begin(self._look.block(Kind.CODE), self._look.run(Kind.CODE))
                self._cursor.insertText(qt_text(block.text), self._look.run(Kind.CODE))
            case Table():
                self._table(block)
            case Figure() | Embed() | Gallery():
                self._card(replace(block, caption=(), origin=None))
                if isinstance(block, Figure):
                    self._caption(block)
                elif block.caption:
                    self._text(Kind.CAPTION, 0, block.caption)
            case _:
                self._card(replace(block, origin=None) if not isinstance(block, Opaque) else block)

    def _begin(self, fmt: QTextBlockFormat, run: QTextCharFormat) -> None:
        """Stand in an empty block of that format: the fresh one, or a new one."""
        if self._origin:
            fmt = QTextBlockFormat(fmt)
            fmt.setProperty(ORIGIN, self._origin)
            self._origin = 0
        if self._fresh:
            self._cursor.setBlockFormat(fmt)
            self._cursor.setBlockCharFormat(run)
            self._cursor.setCharFormat(run)
            self._fresh = False
        else:
            self._cursor.insertBlock(fmt, run)

    def inline(self, content: Inline, kind: Kind = Kind.PARAGRAPH, level: int = 0, *, head: bool = False) -> None:
        """Write an Inline at the cursor as letters of a block of `kind`."""
        for span in content:
            self._cursor.insertText(qt_text(span.text), self._look.run(kind, level, span.marks, span.link, head))

    def _text(
        self, kind: Kind, level: int, content: Inline, quote: int = 0, direction: Direction = Direction.AUTO
    ) -> None:
        self._begin(self._look.block(kind, level, quote, direction), self._look.run(kind, level))
        self.inline(content, kind, level)

    def _caption(self, block: Figure) -> None:
        self._begin(self._look.caption(block.credit), self._look.run(Kind.CAPTION))
        self.inline(block.caption, Kind.CAPTION)

    def _quote(self, block: Quote) -> None:
        number = self._kept.number()
        for inner in block.blocks:
            self._one(inner, number)
        self._text(Kind.CITE, 0, block.cite, number)

    def _list(self, block: List, depth: int, quote: int) -> None:
        made: QTextList | None = None
        fmt = self._look.list(block.ordered, depth, block.start)
        for item in block.items:
            self._begin(self._look.block(Kind.PARAGRAPH, 0, quote, item=True), self._look.run())
            if made is None:
                made = self._cursor.createList(fmt)
            else:
                made.add(self._cursor.block())
            self.inline(item.content)
            for child in item.children:
                self._list(child, depth + 1, quote)

    def _card(self, block: Block) -> None:
        fmt = QTextCharFormat(self._look.card())
        fmt.setObjectType(CARD_OBJECT)
        fmt.setProperty(CARD, self._kept.keep(block))
        self._begin(self._look.block(Kind.CARD), self._look.card())
        self._cursor.insertText(OBJECT, fmt)

    def _table(self, block: Table) -> None:
        columns = len(block.rows[0])
        fmt = self._look.table(columns, block.head)
        if self._origin:
            fmt.setProperty(ORIGIN, self._origin)
            self._origin = 0
        if self._fresh:  # Qt wants a block before the table: the empty one stays as a filler
            self._cursor.setBlockFormat(self._look.filler())
        table = self._cursor.insertTable(len(block.rows), columns, fmt)
        for row, cells in enumerate(block.rows):
            for column, content in enumerate(cells):
                self._cell(table.cellAt(row, columns - 1 - column), content, head=block.head and row == 0)
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._cursor.setBlockFormat(self._look.filler())
        self._cursor.setBlockCharFormat(self._look.run())
        self._fresh = True
        if block.caption:
            self._text(Kind.CAPTION, 0, block.caption)

    def _cell(self, cell: QTextTableCell, content: Inline, *, head: bool) -> None:
        outer, self._cursor = self._cursor, cell.firstCursorPosition()
        self._cursor.setBlockFormat(self._look.block(cell=True))
        self._cursor.setBlockCharFormat(self._look.run(head=head))
        self.inline(content, head=head)
        self._cursor = outer

    @property
    def cursor(self) -> QTextCursor:
        """Where the next block would go."""
        return self._cursor
