"""What a QTextDocument of ours carries beyond Qt's own formats: the properties, and the blocks they mark.

Meaning lives in block and char formats, because formats survive undo and user data does not. How a `Document` lies in
a QTextDocument:

- Paragraph, Heading, Pullquote, Code are one QTextBlock each; a line break inside is U+2028.
- A list item is one QTextBlock in a QTextList; the list's identity, order, start and depth (its indent) are the
  QTextList's own.
- A quote is a run of blocks with one `QUOTE` number; its source is a last block of kind CITE with the same number. A
  pull quote and its source share a number likewise.
- Figure, Gallery, Embed, Separator, More and Opaque are one block of kind CARD that holds one object character; its
  char format names, by `CARD`, a block kept in `Kept`. A caption is the block of kind CAPTION after it.
- A table is a QTextTable with its columns reversed (see `tables.py`), its caption the block of kind CAPTION after it.
- Where Qt needs an empty block and the document has none (before a table at the start, after a table at the end, in an
  empty document), that block bears `FILLER`.
- `ORIGIN` on the first block (or on the table's format) names a kept `Origin`.
"""

from __future__ import annotations

from enum import IntEnum
from itertools import count

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextFormat

from newsroom.domain.document import Block, Direction, Link, Mark, Origin

_FIRST = int(QTextFormat.Property.UserProperty)
KIND, LEVEL, QUOTE, ORIGIN, FILLER = range(_FIRST + 1, _FIRST + 6)  # of a block (ORIGIN also of a table)
ORDERED = _FIRST + 11  # of a list; its Qt style is undefined, because its marks are painted by us
MARKS, LINK_TITLE, LINK_NEW_TAB, CARD = range(_FIRST + 21, _FIRST + 25)  # of a run of letters
CARD_OBJECT = int(QTextFormat.ObjectTypes.UserObject) + 1

OBJECT = "\ufffc"
LINE = "\u2028"


class Kind(IntEnum):
    """What a QTextBlock is; absent means PARAGRAPH. Items of lists are PARAGRAPH in a QTextList."""

    PARAGRAPH = 0
    HEADING = 1
    PULLQUOTE = 2
    CITE = 3
    CAPTION = 4
    CODE = 5
    CARD = 6


BITS: dict[Mark, int] = {mark: 1 << place for place, mark in enumerate(Mark)}
_SETS = [frozenset(mark for mark in Mark if bits & BITS[mark]) for bits in range(1 << len(Mark))]


def bits_of(marks: frozenset[Mark]) -> int:
    """The marks as one number."""
    return sum(BITS[mark] for mark in marks)


def marks_of(fmt: QTextCharFormat) -> frozenset[Mark]:
    """The marks of a run of letters."""
    return _SETS[fmt.intProperty(MARKS) % len(_SETS)]


def link_of(fmt: QTextCharFormat) -> Link | None:
    """The link of a run of letters."""
    if not fmt.isAnchor():
        return None
    return Link(fmt.anchorHref(), fmt.stringProperty(LINK_TITLE), fmt.boolProperty(LINK_NEW_TAB))


def kind_of(fmt: QTextBlockFormat) -> Kind:
    """The kind of a block."""
    return Kind(fmt.intProperty(KIND))


def direction_of(fmt: QTextBlockFormat) -> Direction:
    """The direction of a block; one that was not set is AUTO."""
    ltr = (
        fmt.hasProperty(int(QTextFormat.Property.LayoutDirection))
        and fmt.intProperty(int(QTextFormat.Property.LayoutDirection)) == 0
    )
    return Direction.LTR if ltr else Direction.AUTO


def card_key(block: QTextBlock) -> int:
    """The number of the card that `block` holds; 0 when it holds none."""
    piece = block.begin()
    while not piece.atEnd():
        fmt = piece.fragment().charFormat()
        if fmt.objectType() == CARD_OBJECT:
            return fmt.intProperty(CARD)
        piece += 1
    return 0


class Kept:
    """Blocks and origins that formats name by number: formats hold numbers, because Qt compares them, and a number
    that undo brings back must still mean the same. So nothing is dropped while the document lives."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._blocks: dict[int, Block] = {}
        self._origins: dict[int, Origin] = {}

    def number(self) -> int:
        """A number that nothing bears yet."""
        return next(self._numbers)

    def keep(self, block: Block) -> int:
        """Keep a card's block and return its number."""
        key = self.number()
        self._blocks[key] = block
        return key

    def keep_origin(self, origin: Origin) -> int:
        """Keep an origin and return its number."""
        key = self.number()
        self._origins[key] = origin
        return key

    def block(self, key: int) -> Block | None:
        """The card of that number."""
        return self._blocks.get(key)

    def origin(self, key: int) -> Origin | None:
        """The origin of that number."""
        return self._origins.get(key)
