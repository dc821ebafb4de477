"""The outline of an article: its headings, links and pictures, each with the place that it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from newsroom.domain.document import Figure, Gallery
from newsroom.ui.editor.direction import name_of
from newsroom.ui.editor.kinds import LEVEL, Kept, Kind, card_key, kind_of
from newsroom.ui.editor.xray import cursor_at, of_document

MOST = 500
AROUND = 24  # letters beside one that is not seen
_HEADINGS = {2: "text-h-two", 3: "text-h-three", 4: "text-h-four"}


@dataclass(frozen=True, slots=True)
class Row:
    """A place of the text: an icon, what is said of it to the eye (`text`) and to the ear (`spoken`). `cursor` selects
    it and moves with it; an `idle` one does nothing in the text."""

    glyph: str
    text: str
    spoken: str
    cursor: QTextCursor = field(compare=False)
    indent: int = 0
    idle: bool = False


def outline(document: QTextDocument, kept: Kept) -> list[Row]:
    """Headings, links and pictures in reading order, at most `MOST`."""
    found: list[Row] = []
    block = document.firstBlock()
    while block.isValid() and len(found) < MOST:
        found += _of_block(block, kept)
        block = block.next()
    return found[:MOST]


def _of_block(block: QTextBlock, kept: Kept) -> Iterator[Row]:
    kind = kind_of(block.blockFormat())
    if kind is Kind.HEADING and block.text().strip():
        level = block.blockFormat().intProperty(LEVEL) or 2
        spoken = QCoreApplication.translate("Outline", "Heading {0}: {1}").format(level - 1, block.text())
        yield Row(_HEADINGS.get(level, "text-h-two"), block.text(), spoken, _select(block, 0, -1), level - 2)
    elif kind is Kind.CARD:
        card = kept.block(card_key(block))
        if isinstance(card, (Figure, Gallery)):
            words = _picture_words(card, block)
            spoken = QCoreApplication.translate("Outline", "Picture: {0}").format(words)
            yield Row("image", words, spoken, _select(block, 0, 1), 1)
    yield from _links(block)


def _picture_words(card: Figure | Gallery, block: QTextBlock) -> str:
    after = block.next()
    caption = after.text() if after.isValid() and kind_of(after.blockFormat()) is Kind.CAPTION else ""
    alt = card.alt if isinstance(card, Figure) else next((f.alt for f in card.figures if f.alt), "")
    return caption or alt or QCoreApplication.translate("Outline", "without words")


def _links(block: QTextBlock) -> Iterator[Row]:
    piece = block.begin()
    start, words, address = -1, "", ""
    while not piece.atEnd():
        fragment = piece.fragment()
        fmt = fragment.charFormat()
        href = fmt.anchorHref() if fmt.isAnchor() else ""
        if href and href == address:
            words += fragment.text()
        else:
            if address:
                yield _link(block, start, words, address)
            start, words, address = fragment.position() - block.position(), fragment.text(), href
        piece += 1
    if address:
        yield _link(block, start, words, address)


def _link(block: QTextBlock, start: int, words: str, address: str) -> Row:
    spoken = QCoreApplication.translate("Outline", "Link: {0}, to {1}").format(words, address)
    text = words if words == address else f"{words} · \u2066{address}\u2069"
    return Row("link-simple", text, spoken, _select(block, start, start + len(words)), 1)


def _select(block: QTextBlock, first: int, last: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + first)
    end = block.position() + (last if last >= 0 else block.length() - 1)
    cursor.setPosition(min(end, block.position() + block.length() - 1), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def unseen(document: QTextDocument) -> list[Row]:
    """The characters that are not seen, in reading order with the words around, at most `MOST`."""
    found: list[Row] = []
    for place, one in of_document(document):
        block = document.findBlock(place)
        inside = place - block.position()
        text = block.text()
        around = f"…{text[max(0, inside - AROUND) : inside]}▏{text[inside + 1 : inside + AROUND]}…"
        name = name_of(one.name)
        idle = QCoreApplication.translate("Outline", "does nothing here") if one.idle else ""
        spoken = ", ".join(filter(None, (name, idle, around)))
        shown = " · ".join(f"\u2068{part}\u2069" for part in (name, idle, around) if part)
        found.append(Row("warning" if one.idle else "eye", shown, spoken, cursor_at(document, place), 0, one.idle))
        if len(found) == MOST:
            break
    return found
