"""WordPress block markup, byte for byte where nothing was changed.

`read` cuts the source into top-level blocks and never fails: what it does not know, or knows but could not write back
without loss, becomes an `Opaque` with its bytes, nested blocks included. Every block carries an `Origin` with its
source bytes, the white space before it included; white space at the end is the document's `tail`. So

    write(read(source)) == source            for any source
    read(write(document)) == document

and a changed block changes its own bytes only. Text outside block comments (a post of the classic editor) is taken
apart only when all of it is whole elements, each of which reads strictly and has no raw line end in its text;
otherwise all of it is one Opaque, for a site adds paragraphs to such text only as long as no block stands beside it.

The dialect written (`blockwrite`) is valid in the block editors of WordPress 6.1, 6.8 and 7.1 and survives the
filter (KSES) of authors without unfiltered HTML: right to left by the site, ``direction`` only on foreign
paragraphs, ``<span dir="ltr">`` for foreign runs, headings and lists with class names, quotes with inner blocks,
pictures without sizes, tables with ``hasFixedLayout`` false, ``" />"``. What WordPress has no place for goes in a class
or in ``metadata``: ``{"className":"ltr"}`` on a foreign heading, ``<span class="credit">(…)</span>`` at a caption's
end, an embed's provider and title in ``metadata``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from newsroom.domain.document import Block, Document, Opaque, Origin
from newsroom.domain.format.blockread import Unknown, read_block, read_element
from newsroom.domain.format.blockwrite import write_block

_WS = " \t\n\r\f\v"
_OPENING = re.compile(r"<!--[ \t\n\r\f\v]+(/?)wp:([a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)[ \t\n\r\f\v]+")
_ELEMENT = re.compile(r"[ \t\n\r\f\v]*<(p|h[2-4]|ul|ol|blockquote|figure|table|pre|hr)(?=[\s/>])")
_MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class _Delimiter:
    """A block comment: its place, name (with name space), attributes as written, and whether it opens or closes."""

    start: int
    end: int
    name: str
    attributes: str
    closing: bool
    void: bool


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A top-level piece of the source: a block with the delimiters inside it, or (no delimiters) free text."""

    start: int
    end: int
    delimiters: tuple[_Delimiter, ...] = ()


def read(source: str) -> Document:
    """The document in `source`; never fails."""
    blocks: list[Block] = []
    lead = ""
    for chunk in _chunks(source):
        text = source[chunk.start : chunk.end]
        bare = text.strip(_WS)
        if not bare:
            lead += text
            continue
        before = text[: text.index(bare)]
        parts = [(bare, _read(source, chunk))] if chunk.delimiters else list(_free(bare))
        for part, block in parts:
            part_bare = part.strip(_WS)
            origin = Origin(lead + before + part[: part.index(part_bare)] + part_bare, block)
            blocks.append(replace(block, origin=origin))
            lead = before = ""
        lead = text[len(text.rstrip(_WS)) :]
    return Document(tuple(blocks), lead)


def write(document: Document) -> str:
    """The markup of `document`: the source bytes of blocks that are as they were read, new markup for the others."""
    out: list[str] = []
    fresh = False
    for block in document.blocks:
        origin = block.origin
        if origin is not None and origin.block == block:
            apart = "\n\n" if fresh and not origin.source.startswith(tuple(_WS)) else ""
            out.append(apart + origin.source)
        else:
            lead = origin.source[: len(origin.source) - len(origin.source.lstrip(_WS))] if origin else ""
            out.append((lead or ("\n\n" if out and origin is None else "")) + write_block(block))
        fresh = origin is None
    return "".join(out) + document.tail


def _delimiters(source: str) -> Iterator[_Delimiter]:
    at = 0
    while (found := _OPENING.search(source, at)) is not None:
        at = found.end()
        after = source.find("<!--", at)
        end = source.find("-->", at, after if after >= 0 else len(source))
        if end < 0:  # comments do not nest, so this one is text
            continue
        inside = source[found.end() : end]
        void = inside.endswith("/")
        attributes = inside.removesuffix("/")
        if attributes and not (attributes.startswith("{") and attributes.rstrip(_WS).endswith("}")):
            continue
        name = found[2] if "/" in found[2] else f"core/{found[2]}"
        at = end + 3
        yield _Delimiter(found.start(), at, name, attributes.rstrip(_WS), found[1] == "/", void)


def _chunks(source: str) -> Iterator[_Chunk]:
    """The top-level pieces, in order and without gaps. From a block that is not closed, or not by its own name, all
    the rest is free text."""
    at = 0
    inside: list[_Delimiter] = []
    names: list[str] = []
    for found in _delimiters(source):
        if not names and found.start > at:
            yield _Chunk(at, found.start)
            at = found.start
        if found.closing:
            if found.void or not names or names.pop() != found.name:
                break
        elif not found.void:
            names.append(found.name)
        inside.append(found)
        if not names:
            yield _Chunk(at, found.end, tuple(inside))
            at, inside = found.end, []
    if at < len(source):
        yield _Chunk(at, len(source))


def _read(source: str, chunk: _Chunk) -> Block:
    """The block in `chunk`, Opaque when it is not known or cannot be written back without loss."""
    first = chunk.delimiters[0]
    whole = source[chunk.start : chunk.end]
    try:
        html, inner = _without_comments(source, chunk.delimiters)
        return read_block(first.name, _attributes(first), html, inner)
    except Unknown:
        return Opaque(whole, first.name)


def _attributes(delimiter: _Delimiter) -> dict[str, Any]:
    if not delimiter.attributes:
        return {}
    try:
        found = json.loads(delimiter.attributes)
    except (ValueError, RecursionError) as error:
        raise Unknown(str(error)) from error
    if not isinstance(found, dict):
        raise Unknown("attributes")
    return found


def _without_comments(source: str, delimiters: tuple[_Delimiter, ...]) -> tuple[str, list[tuple[str, dict[str, Any]]]]:
    """The HTML of a block without the comments of the blocks inside it, and the names and attributes of those.

    The line ends that an editor puts inside and between comments go with them."""
    if len(delimiters) == 1:
        return "", []
    pieces: list[str] = []
    inner: list[tuple[str, dict[str, Any]]] = []
    depth = 0
    for one, two in pairwise(delimiters):
        depth += -1 if one.closing else 0 if one.void else 1
        if depth > _MAX_DEPTH:
            raise Unknown("too deep")
        if not two.closing:
            inner.append((two.name, _attributes(two)))
        piece = source[one.end : two.start]
        pieces.append(piece.removeprefix("\n").removesuffix("\n") if piece.strip(_WS) else "")
    return "".join(pieces), inner


def _free(text: str) -> Iterator[tuple[str, Block]]:
    """The blocks of text outside block comments, each with its bytes."""
    pieces: list[tuple[str, Block]] = []
    at = 0
    while at < len(text):
        end = _element_end(text, at)
        try:
            if end is None or "\n" in text[at:end].strip(_WS):
                raise Unknown("text outside elements, or a line end that the site would make a break")
            pieces.append((text[at:end], read_element(text[at:end])))
        except Unknown:
            yield text, Opaque(text, "core/freeform")
            return
        at = end
    yield from pieces


def _element_end(text: str, at: int) -> int | None:
    """The end of the element that begins at `at` after white space, or None."""
    found = _ELEMENT.match(text, at)
    if found is None:
        return None
    name, start = found[1], found.start(1) - 1
    if name == "hr":
        end = text.find(">", start)
        return end + 1 if end >= 0 else None
    depth = 0
    for tag in re.compile(rf"<(/?){name}(?=[\s/>])[^<>]*>").finditer(text, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return None
