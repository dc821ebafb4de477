"""What the HTML reader gathers: text with its marks, line by line, into blocks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsroom.domain.document import (
    Block,
    Code,
    Direction,
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
    inline,
)
from newsroom.domain.format.tidy import tidy_inline, visible

_SPACE = re.compile(r"[ \t\n\r\f]+")
_DECLARATION = re.compile(r"\s*([a-z-]+)\s*:\s*([^;]*)", re.IGNORECASE)
_MARK_TAGS = {
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "i": Mark.EMPHASIS,
    "em": Mark.EMPHASIS,
    "dfn": Mark.EMPHASIS,
    "var": Mark.EMPHASIS,
    "s": Mark.STRIKE,
    "strike": Mark.STRIKE,
    "del": Mark.STRIKE,
    "sub": Mark.SUB,
    "sup": Mark.SUP,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
}


@dataclass(frozen=True, slots=True)
class Style:
    """What holds for the text inside an element: marks, link, base direction said by an ancestor, depth."""

    marks: frozenset[Mark] = frozenset()
    link: Link | None = None
    ltr: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True)
class WordItem:
    """A paragraph that Word shows as a list item: its level (from 1), kind and text."""

    level: int
    ordered: bool
    content: Inline


class Flow:
    """Text and blocks in reading order; text outside a block becomes a paragraph."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._line: list[Span] = []
        self._items: list[WordItem] = []

    def text(self, text: str, style: Style) -> None:
        """Text of the source: its white space is one space each."""
        self._line.append(Span(_SPACE.sub(" ", text), style.marks, style.link))

    def line_break(self, style: Style) -> None:
        self._line.append(Span("\n", style.marks, style.link))

    def end(self, direction: Direction = Direction.AUTO, *, hinted: bool = False) -> None:
        """Close the paragraph that is open; with `hinted`, it is left to right if its first letter is."""
        content, self._line = tidy_inline(inline(self._line)), []
        if visible(content):
            if hinted and starts_ltr("".join(span.text for span in content)):
                direction = Direction.LTR
            self.block(Paragraph(content, direction))

    def block(self, block: Block) -> None:
        self._close_items()
        self.blocks.append(block)

    def item(self, item: WordItem) -> None:
        self._items.append(item)

    def finish(self) -> list[Block]:
        """All blocks; nothing more may come."""
        self.end()
        self._close_items()
        return self.blocks

    def _close_items(self) -> None:
        items, self._items = self._items, []
        self.blocks.extend(nest(items))


def nest(items: list[WordItem]) -> list[List]:
    """Word's flat items as nested lists; a list ends where bullets turn into numbers."""
    lists: list[List] = []
    at = 0
    while at < len(items):
        first = items[at]
        rows: list[ListItem] = []
        while at < len(items) and (items[at].level > first.level or items[at].ordered == first.ordered):
            if items[at].level < first.level:
                first = replace(first, level=items[at].level)
            row, at = items[at], at + 1
            below = at
            while at < len(items) and items[at].level > row.level:
                at += 1
            rows.append(ListItem(row.content, tuple(nest(items[below:at]))))
        lists.append(List(tuple(rows), first.ordered))
    return lists


def lines(blocks: Iterable[Block]) -> tuple[Inline, list[Block]]:
    """The text of `blocks` as one Inline, a line each, and the blocks that are no text."""
    spans: list[Span] = []
    rest: list[Block] = []
    for block in blocks:
        texts = _texts(block)
        if texts is None:
            rest.append(block)
            continue
        for content in texts:
            spans += ([Span("\n")] if spans else []) + list(content)
    return tidy_inline(inline(spans)), rest


def _texts(block: Block) -> list[Inline] | None:
    match block:
        case Paragraph(content) | Heading(_, content):
            return [content]
        case Quote(parts, cite):
            return [text for part in parts for text in _texts(part) or []] + [cite]
        case Pullquote(content, cite):
            return [content, cite]
        case Code(text):
            return [(Span(text, frozenset({Mark.CODE})),)]
        case List(items):
            return [
                text for item in items for text in [item.content, *(t for c in item.children for t in _texts(c) or [])]
            ]
        case _:
            return None


def css(style: str) -> dict[str, str]:
    """The declarations of a style attribute, in small letters."""
    found = (_DECLARATION.match(part) for part in style.split(";"))
    return {m[1].lower(): m[2].strip().lower() for m in found if m}


def element_marks(tag: str, declared: dict[str, str], marks: frozenset[Mark]) -> frozenset[Mark]:
    """The marks inside an element, by its tag and by what its style says against it."""
    if tag in _MARK_TAGS:
        marks |= {_MARK_TAGS[tag]}
    if not declared:
        return marks
    weight = declared.get("font-weight", "")
    if weight in ("bold", "bolder", "600", "700", "800", "900"):
        marks |= {Mark.STRONG}
    elif weight in ("normal", "400"):
        marks -= {Mark.STRONG}
    slant = declared.get("font-style", "")
    if slant in ("italic", "oblique"):
        marks |= {Mark.EMPHASIS}
    elif slant == "normal":
        marks -= {Mark.EMPHASIS}
    if "line-through" in declared.get("text-decoration", "") + declared.get("text-decoration-line", ""):
        marks |= {Mark.STRIKE}
    return marks | {
        "super": frozenset({Mark.SUP}),
        "sub": frozenset({Mark.SUB}),
    }.get(declared.get("vertical-align", ""), frozenset())


def starts_ltr(text: str) -> bool:
    """Whether the first letter with a direction runs left to right."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind == "L"
    return False
