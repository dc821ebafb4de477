"""Pictures in a document, and into the profile."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.document import Block, Document, Figure, Gallery
from newsroom.domain.errors import PASSING, NotFound, Refused, SiteError
from newsroom.site.site import Wanted


def add(room: Newsroom, picture: bytes | Path) -> str:
    """Keep a picture in the profile, made ready for the web; its media reference. BadInput."""
    return room.store.media.add(picture)


def here(room: Newsroom, reference: str) -> Path | None:
    """The file that shows a picture: the profile's own, or the copy of one that lies on a site."""
    try:
        return room.store.media.path(reference)
    except NotFound:
        return room.copies.path(reference)


def missing(room: Newsroom, references: Iterable[str]) -> tuple[str, ...]:
    """Those of the pictures that cannot be shown here; copies of the others are kept for longer."""
    return tuple(one for one in references if not room.copies.use(one) and here(room, one) is None)


def fetch(room: Newsroom, site: str, reference: str, wanted: Wanted) -> bool:
    """Keep a copy of a picture that lies on a site; whether there is one now. False where the site has none that can be
    shown, or it is no longer `wanted`. NetworkError, WorkstationError, SignedOut: another time there may be."""
    try:
        room.copies.keep(reference, room.site(site).picture(reference, wanted))
    except PASSING:
        raise
    except (Refused, SiteError):
        return False
    return True


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
