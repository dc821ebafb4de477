"""Pictures in a document, and into the profile."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.document import Block, Document, Figure, Gallery


def add(room: Newsroom, picture: bytes | Path) -> str:
    """Keep a picture in the profile, made ready for the web; its media reference. BadInput."""
    return room.store.media.add(picture)


def replaced(document: Document, change: Callable[[Figure], Figure]) -> Document:
    """`document` with every picture changed."""

    def changed(block: Block) -> Block:
        if isinstance(block, Figure):
            return change(block)
        if isinstance(block, Gallery):
            return replace(block, figures=tuple(map(change, block.figures)))
        return block

    return Document(tuple(map(changed, document.blocks)), document.tail)


def without(document: Document, references: Collection[str]) -> Document:
    """`document` without the pictures of these references, and without galleries that have no other."""

    def left(block: Block) -> Block | None:
        if isinstance(block, Figure):
            return None if block.media in references else block
        if isinstance(block, Gallery):
            figures = tuple(figure for figure in block.figures if figure.media not in references)
            return replace(block, figures=figures) if figures else None
        return block

    return Document(tuple(block for block in map(left, document.blocks) if block is not None), document.tail)
