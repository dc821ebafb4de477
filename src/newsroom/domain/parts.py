"""The parts of a block, one after the other: what comparing and merging walk over.

A piece is a block, a list's item, a table's row, a related link or a correction. Its parts are named for their fields:
texts with marks (`is_inline`), texts without (`is_text`), rows of pieces (`is_row`), and values that are one thing.
A paragraph and a heading are one kind of piece here, whose level is 0 for a paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, cast

from newsroom.domain.article import Correction, RelatedLink
from newsroom.domain.document import (
    Block,
    Embed,
    Heading,
    Inline,
    List,
    ListItem,
    Opaque,
    Paragraph,
    inline_text,
    one_line,
)
from newsroom.domain.tokens import words

Row = tuple[Inline, ...]
Piece = Block | ListItem | Row | RelatedLink | Correction
Value = Any  # of a part: an Inline, a text, a tuple of pieces, or one thing

_INLINES = frozenset({"content", "cite", "caption", "cell"})
_TEXTS = frozenset({"alt", "credit", "title", "text", "headline"})
_LINES = frozenset({"alt", "credit", "title"})
_ROWS = frozenset({"items", "children", "blocks", "figures", "rows"})
_UNSEEN = frozenset({"media", "url", "source"})


def _field(name: str) -> str:
    return name.split(" ")[0]


def is_inline(name: str) -> bool:
    """Whether a part of that name is text with marks."""
    return _field(name) in _INLINES


def is_text(name: str) -> bool:
    """Whether a part of that name is text without marks."""
    return name in _TEXTS


def is_row(name: str) -> bool:
    """Whether a part of that name is a row of pieces."""
    return name in _ROWS


def parts(piece: Piece) -> dict[str, Value]:
    """The parts of a piece by name, where it came from left out."""
    if isinstance(piece, tuple):
        return {f"cell {number}": cell for number, cell in enumerate(piece)}
    if isinstance(piece, Paragraph):
        return {"level": 0, "content": piece.content, "direction": piece.direction}
    return {field.name: getattr(piece, field.name) for field in fields(piece) if field.name != "origin"}


def build(kind: type[Piece], values: dict[str, Value]) -> Piece:
    """The piece of `kind` that has these parts."""
    if kind is tuple:
        return tuple(values.values())
    values = {name: one_line(value) if name in _LINES else value for name, value in values.items()}
    if kind in (Paragraph, Heading):
        level = values.pop("level")
        return Heading(level, **values) if level else Paragraph(**values)
    if kind is List and not values["ordered"]:
        values["start"] = 1
    return cast(Piece, cast(Any, kind)(**values))


def family(piece: Piece | str) -> object:
    """What two pieces must share for one to be a version of the other; None for what has no versions."""
    match piece:
        case Paragraph() | Heading():
            return Paragraph
        case Opaque():
            return (Opaque, piece.name)
        case Embed() | RelatedLink():
            return (type(piece), piece.url)
        case Correction():
            return (Correction, piece.at)
        case tuple():
            return (tuple, len(piece))
        case str():
            return None
        case _:
            return type(piece)


def is_whole(name: str, row: tuple[Piece, ...]) -> bool:
    """Whether a row of pieces may stand under that name."""
    if name == "rows":
        return len({len(cast(Row, cells)) for cells in row}) == 1
    return len(row) >= {"figures": 2, "children": 0}.get(name, 1)


def _leaves(piece: Piece | str) -> Iterator[tuple[str, str]]:
    """Every text and address of a piece with the name of its part, in order."""
    if isinstance(piece, str):
        yield "text", piece
        return
    for name, value in parts(piece).items():
        if is_inline(name):
            yield _field(name), inline_text(value)
        elif is_text(name) or name in _UNSEEN:
            yield name, value
        elif is_row(name):
            for inner in value:
                yield from _leaves(inner)


def texts(piece: Piece | str) -> Iterator[tuple[str, str]]:
    """Every text of a piece with the name of its part, in order; none of a block that we cannot read."""
    return ((name, text) for name, text in _leaves(piece) if name not in _UNSEEN)


def shown(piece: Piece | str | None) -> str:
    """The texts of a piece, a text a line."""
    return "" if piece is None else "\n".join(text for _, text in texts(piece) if text)


def vocabulary(piece: Piece | str) -> Counter[str]:
    """The words of a piece and how often it has them; an address, and the source of an unknown block, is one word."""
    bag: Counter[str] = Counter()
    for name, text in _leaves(piece):
        bag.update([text] if name in _UNSEEN else words(text))
    return bag


def is_bare(piece: Piece | str) -> bool:
    """Whether a piece has nothing to be known by: no letter, no address, no source."""
    return not any(name in _UNSEEN or any(map(str.isalnum, text)) for name, text in _leaves(piece))
