"""The letters of a document: every inline of every block, with the place of the block it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.domain.document import (
    Block,
    Code,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    List,
    Paragraph,
    Pullquote,
    Quote,
    Table,
    inline_text,
    plain,
)


def inlines(document: Document) -> Iterator[tuple[int, Inline]]:
    """(index of the top-level block, inline) in reading order; what no block of text holds is not there."""
    for index, block in enumerate(document.blocks):
        for content in _of_block(block):
            yield index, content


def prose(document: Document) -> str:
    """The text of a document for counting and comparing, an inline a line."""
    return "\n".join(inline_text(content) for _, content in inlines(document))


def _of_block(block: Block) -> Iterator[Inline]:
    match block:
        case Paragraph() | Heading():
            yield block.content
        case List():
            yield from _of_list(block)
        case Quote():
            for inner in block.blocks:
                yield from _of_block(inner)
            yield block.cite
        case Pullquote():
            yield from (block.content, block.cite)
        case Table():
            for row in block.rows:
                yield from row
            yield block.caption
        case Gallery():
            for figure in block.figures:
                yield figure.caption
            yield block.caption
        case Figure() | Embed():
            yield block.caption
        case Code():
            yield plain(block.text)
        case _:
            return


def _of_list(block: List) -> Iterator[Inline]:
    """In reading order without recursion: a hostile file nests lists as deep as it likes."""
    waiting: list[List | Inline] = [block]
    while waiting:
        found = waiting.pop()
        if isinstance(found, List):
            for item in reversed(found.items):
                waiting.extend(reversed(item.children))
                waiting.append(item.content)
        else:
            yield found
