"""Blocks of a QTextDocument as blocks of a Document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextTable

from newsroom.domain.document import (
    Block,
    Code,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Pullquote,
    Quote,
    Span,
    Table,
    inline,
)
from newsroom.ui.editor.kinds import (
    CARD,
    CARD_OBJECT,
    FILLER,
    LEVEL,
    LINE,
    OBJECT,
    ORDERED,
    ORIGIN,
    QUOTE,
    Kept,
    Kind,
    direction_of,
    kind_of,
    link_of,
    marks_of,
)

CAPTIONED: Final = (Figure, Gallery, Embed)


@dataclass(frozen=True, slots=True)
class Unit:
    """What one stretch of QTextBlocks says: usually one block of the document, none for a filler."""

    blocks: tuple[Block, ...]
    length: int  # in QTextBlocks


@dataclass(frozen=True, slots=True)
class _Item:
    """An item while its list is being read."""

    list: int
    ordered: bool
    start: int
    depth: int
    content: Inline


_B = TypeVar("_B", bound=Block)


class Reader:
    """Reads units from a QTextDocument. A unit depends on nothing before it."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._runs: dict[int, tuple[frozenset[Mark], Link | None]] = {}

    def forget(self) -> None:
        """The document was cleared: its numbers of formats mean something else now."""
        self._runs.clear()

    def units(self, block: QTextBlock) -> Iterator[Unit]:
        """The units from `block` on to the end of the document."""
        while block.isValid():
            unit, block = self.unit(block)
            yield unit

    def unit(self, block: QTextBlock) -> tuple[Unit, QTextBlock]:
        """The unit that begins with `block`, and the block after it."""
        table = QTextCursor(block).currentTable()
        if table is not None:
            return self._table(block, table)
        fmt = block.blockFormat()
        kind = kind_of(fmt)
        if kind is Kind.CARD:
            return self._card(block)
        if kind is Kind.PULLQUOTE:
            return self._pullquote(block, fmt)
        if fmt.intProperty(QUOTE):
            return self._quote(block, fmt)
        if block.textList() is not None:
            items, after = self._list(block, 0)
            return self._done(block, after, (self._with_origin(items, fmt),)), after
        after = block.next()
        if fmt.boolProperty(FILLER) and block.length() == 1:
            return Unit((), 1), after
        return Unit(self._text(block, fmt, kind), 1), after

    @staticmethod
    def _done(first: QTextBlock, after: QTextBlock, blocks: tuple[Block, ...]) -> Unit:
        end = after.blockNumber() if after.isValid() else first.document().blockCount()
        return Unit(blocks, end - first.blockNumber())

    def _with_origin(self, block: _B, fmt: QTextBlockFormat) -> _B:
        origin = self._kept.origin(fmt.intProperty(ORIGIN))
        return replace(block, origin=origin) if origin else block

    def _text(self, block: QTextBlock, fmt: QTextBlockFormat, kind: Kind) -> tuple[Block, ...]:
        """One block of letters; more when a card slipped into its line."""
        if OBJECT in block.text():
            return tuple(self._pieces(block))
        if kind is Kind.HEADING:
            heading = Heading(fmt.intProperty(LEVEL) or 2, self.content(block), direction_of(fmt))
            return (self._with_origin(heading, fmt),)
        if kind is Kind.CODE:
            return (self._with_origin(Code(block.text().replace(LINE, "\n")), fmt),)
        return (self._with_origin(Paragraph(self.content(block), direction_of(fmt)), fmt),)

    def content(self, block: QTextBlock) -> Inline:
        """The letters of one block; object characters are left out."""
        return inline(self._spans(block))

    def _spans(self, block: QTextBlock) -> Iterator[Span]:
        piece = block.begin()
        while not piece.atEnd():
            fragment = piece.fragment()
            number = fragment.charFormatIndex()
            run = self._runs.get(number)
            if run is None:
                fmt = fragment.charFormat()
                run = self._runs[number] = (marks_of(fmt), link_of(fmt))
            yield Span(fragment.text().replace(LINE, "\n").replace(OBJECT, ""), *run)
            piece += 1

    def _pieces(self, block: QTextBlock) -> Iterator[Block]:
        spans: list[Span] = []
        piece = block.begin()
        while not piece.atEnd():
            fragment = piece.fragment()
            fmt = fragment.charFormat()
            card = self._kept.block(fmt.intProperty(CARD)) if fmt.objectType() == CARD_OBJECT else None
            if card is None:
                spans.append(Span(fragment.text().replace(LINE, "\n").replace(OBJECT, ""), marks_of(fmt), link_of(fmt)))
            else:
                if inline(spans):
                    yield Paragraph(inline(spans))
                spans = []
                yield from [card] * fragment.length()
            piece += 1
        if inline(spans):
            yield Paragraph(inline(spans))

    def _card(self, block: QTextBlock) -> tuple[Unit, QTextBlock]:
        fmt, after = block.blockFormat(), block.next()
        blocks = list(self._pieces(block))
        if not blocks and block.length() > 1:
            blocks = [Paragraph()]
        if len(blocks) != 1 or OBJECT not in block.text():
            return Unit(tuple(blocks), 1), after
        card = blocks[0]
        caption: Inline = ()
        if isinstance(card, CAPTIONED) and _is_caption(after):
            caption = self.content(after)
            after = after.next()
            card = replace(card, caption=caption)
        return self._done(block, after, (self._with_origin(card, fmt),)), after

    def _pullquote(self, block: QTextBlock, fmt: QTextBlockFormat) -> tuple[Unit, QTextBlock]:
        after = block.next()
        cite: Inline = ()
        if after.isValid() and _is_cite(after, fmt.intProperty(QUOTE)):
            cite = self.content(after)
            after = after.next()
        quote = Pullquote(self.content(block), cite)
        return self._done(block, after, (self._with_origin(quote, fmt),)), after

    def _quote(self, first: QTextBlock, fmt: QTextBlockFormat) -> tuple[Unit, QTextBlock]:
        number = fmt.intProperty(QUOTE)
        inner: list[Paragraph | Heading | List] = []
        cite: Inline = ()
        block = first
        while block.isValid() and _in_quote(block, number):
            inner_fmt = block.blockFormat()
            kind = kind_of(inner_fmt)
            if kind is Kind.CITE:
                cite = self.content(block)
                block = block.next()
                break
            if block.textList() is not None:
                made, block = self._list(block, number)
                inner.append(made)
                continue
            if kind is Kind.HEADING:
                inner.append(Heading(inner_fmt.intProperty(LEVEL) or 2, self.content(block), direction_of(inner_fmt)))
            else:
                inner.append(Paragraph(self.content(block), direction_of(inner_fmt)))
            block = block.next()
        quote = Quote(tuple(inner) or (Paragraph(),), cite)
        return self._done(first, block, (self._with_origin(quote, fmt),)), block

    def _list(self, first: QTextBlock, quote: int) -> tuple[List, QTextBlock]:
        """The list that begins with `first`, inside the quote of that number."""
        items: list[_Item] = []
        block = first
        while block.isValid() and block.blockFormat().intProperty(QUOTE) == quote:
            owner = block.textList()
            if owner is None or kind_of(block.blockFormat()) is Kind.CITE or OBJECT in block.text():
                break
            fmt = owner.format()
            ordered = bool(fmt.boolProperty(ORDERED))
            item = _Item(owner.objectIndex(), ordered, fmt.start(), fmt.indent(), self.content(block))
            if items and (item.depth < items[0].depth or (item.depth == items[0].depth and item.list != items[0].list)):
                break
            items.append(item)
            block = block.next()
        if not items:  # a card slipped into the line of an item
            return List((ListItem(self.content(first)),)), first.next()
        return _tree(items, 0)[0], block

    def _table(self, first: QTextBlock, table: QTextTable) -> tuple[Unit, QTextBlock]:
        columns = table.columns()
        rows = tuple(
            tuple(self._cell(table, row, columns - 1 - column) for column in range(columns))
            for row in range(table.rows())
        )
        fmt = table.format().toTableFormat()
        # not by table.document(): PySide would let go of the document together with the table
        after = first.document().findBlock(table.lastPosition() + 1)
        caption: Inline = ()
        if _is_caption(after):
            caption = self.content(after)
            after = after.next()
        origin = self._kept.origin(fmt.intProperty(ORIGIN))
        made = Table(rows, fmt.headerRowCount() > 0, caption, origin=origin)
        return self._done(first, after, (made,)), after

    def _cell(self, table: QTextTable, row: int, column: int) -> Inline:
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastPosition()
        spans: list[Span] = []
        while block.isValid() and block.position() <= last:
            if spans:
                spans.append(Span("\n"))
            spans.extend(self.content(block))
            block = block.next()
        return inline(spans)


def _tree(items: list[_Item], at: int) -> tuple[List, int]:
    """The list that begins at `at`, with the lists below its items, and where it ends."""
    head = items[at]
    made: list[ListItem] = []
    while at < len(items) and items[at].depth == head.depth and items[at].list == head.list:
        content = items[at].content
        at += 1
        children: list[List] = []
        while at < len(items) and items[at].depth > head.depth:
            child, at = _tree(items, at)
            children.append(child)
        made.append(ListItem(content, tuple(children)))
    return List(tuple(made), head.ordered, head.start), at


def _is_caption(block: QTextBlock) -> bool:
    return (
        block.isValid() and kind_of(block.blockFormat()) is Kind.CAPTION and QTextCursor(block).currentTable() is None
    )


def _is_cite(block: QTextBlock, number: int) -> bool:
    fmt = block.blockFormat()
    return kind_of(fmt) is Kind.CITE and fmt.intProperty(QUOTE) == number


def _in_quote(block: QTextBlock, number: int) -> bool:
    fmt = block.blockFormat()
    return (
        fmt.intProperty(QUOTE) == number
        and kind_of(fmt) is not Kind.PULLQUOTE
        and kind_of(fmt) is not Kind.CARD
        and QTextCursor(block).currentTable() is None
    )
