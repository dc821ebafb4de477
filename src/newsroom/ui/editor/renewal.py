"""Another text in the place of the one in a QTextDocument, as one step of undo.

Only what differs is written: words within a paragraph or a heading, else whole blocks, so that carets, marks of
findings and the layout around stay. Where blocks cannot be exchanged one by one (a table has no place without those
around it), the whole text is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from newsroom.domain.align import ends
from newsroom.domain.article import Article
from newsroom.domain.document import Block, Document, Heading, Paragraph, Span, Table, inline, inline_text
from newsroom.domain.pairing import pair
from newsroom.domain.tokens import Token, text_of, tokens
from newsroom.ui.editor.kinds import LINE, Kept, Kind
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.read import Reader
from newsroom.ui.editor.structure import remove_block
from newsroom.ui.editor.write import Writer

if TYPE_CHECKING:
    from newsroom.ui.editor.paper import Paper


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block of the document and its QTextBlocks: the number of the first, how many, and their letters."""

    block: Block
    first: int
    length: int
    text: str


def renew(paper: Paper, article: Article) -> bool:
    """Show `article` in the place of a text that it was made of: each field and the body change in one step of undo,
    caret and scroll stay with their words. False where the undo history of the body begins anew."""
    view, sheet = paper.view, paper.sheet
    with paper.rewriting(article.body.tail):
        paper.head.renew(article.kicker, article.headline, article.standfirst)
        seen, caret, anchor = sheet.first(), QTextCursor(view.document()), QTextCursor(view.document())
        caret.setPosition(view.textCursor().position())
        anchor.setPosition(view.textCursor().anchor())
        height = sheet.height_of(seen)
        undoable = renew_body(view.document(), article.body, view.kept, view.look, (caret, anchor, seen))
        if undoable:
            anchor.setPosition(caret.position(), QTextCursor.MoveMode.KeepAnchor)
            view.setTextCursor(anchor)
            view.steps.rest()
        else:
            view.load(article.body)
    sheet.arrange()
    sheet.bar.setValue(sheet.bar.value() + sheet.height_of(seen) - height)
    return undoable


def renew_body(document: QTextDocument, body: Document, kept: Kept, look: Look, places: Sequence[QTextCursor]) -> bool:
    """Make `document` read as `body`; False where it cannot be made so and must be loaded anew.

    `places` (cursors without a selection) stay in the words that they stand in.
    """
    for place in places:
        place.setKeepPositionOnInsert(True)
    renewal = _Renewal(document, kept, look)
    stood = [renewal.stand(place.position()) for place in places]
    edit = QTextCursor(document)
    edit.beginEditBlock()
    whole = not renewal.exchange(body.blocks) or renewal.read() != list(body.blocks)
    if whole:
        renewal.write(edit, body.blocks)
    edit.endEditBlock()
    for place, (number, offset) in zip(places, stood, strict=True):
        renewal.bring_back(place, number, offset, moved=whole)
        place.setKeepPositionOnInsert(False)
    return not whole or renewal.read() == list(body.blocks)


class _Renewal:
    def __init__(self, document: QTextDocument, kept: Kept, look: Look) -> None:
        self._document, self._kept, self._look = document, kept, look
        self._old = self._pieces()
        self._partners: dict[int, int] = {}
        self._exchanged: set[int] = set()

    def read(self) -> list[Block]:
        """The blocks of the document as it stands."""
        return [piece.block for piece in self._pieces()]

    def _pieces(self) -> list[_Piece]:
        out, first = [], 0
        for unit in Reader(self._kept).units(self._document.firstBlock()):
            if unit.blocks:
                text = "\n".join(self._at(first + number).text() for number in range(unit.length))
                out += [_Piece(block, first, unit.length, text) for block in unit.blocks]
            first += unit.length
        return out

    def _at(self, number: int) -> QTextBlock:
        return self._document.findBlockByNumber(number)

    # The text

    def exchange(self, new: Sequence[Block]) -> bool:
        """Write what differs, from the end to the beginning: what stands before keeps its number. Whether it could."""
        old = [piece.block for piece in self._old]
        self._partners = pair(old, new).kept
        rows = sorted(self._partners.items())
        if not old or not new or len({piece.first for piece in self._old}) < len(old):
            return False
        for (i, j), (end, new_end) in reversed(list(pairwise([(-1, -1), *rows, (len(old), len(new))]))):
            if not self._replace(i + 1, end, new[j + 1 : new_end]):
                return False
            if i >= 0 and old[i] != new[j] and not self._reword(self._old[i], new[j]):
                self._exchanged.add(i)
                if not self._replace(i, i + 1, new[j : j + 1]):
                    return False
        return True

    def write(self, edit: QTextCursor, new: Sequence[Block]) -> None:
        """Write all of the text anew."""
        edit.select(QTextCursor.SelectionType.Document)
        edit.removeSelectedText()
        self._begin(edit)
        Writer(QTextCursor(edit), self._kept, self._look, fresh=True).blocks(new)

    def _begin(self, cursor: QTextCursor) -> None:
        """Make the empty block of the cursor one that the next text takes over."""
        cursor.setBlockFormat(self._look.filler())
        cursor.setBlockCharFormat(self._look.run())

    def _replace(self, start: int, end: int, new: Sequence[Block]) -> bool:
        """`new` in the place of the old blocks from `start` to before `end`."""
        gone = self._old[start:end]
        count = sum(piece.length for piece in gone)
        first = gone[0].first if gone else self._old[start - 1].first + self._old[start - 1].length if start else 0
        if not gone and not new:
            return True
        around = (self._at(first - 1), self._at(first), self._at(first + count))
        if any(block.isValid() and QTextCursor(block).currentTable() is not None for block in around):
            return False
        if any(isinstance(block, Table) for block in new) or (count == self._document.blockCount() and not new):
            return False
        if new:
            self._insert(first + count - 1, new)
        for _ in range(count):
            remove_block(self._at(first))
        return True

    def _insert(self, after: int, new: Sequence[Block]) -> None:
        """Write blocks behind the QTextBlock of that number, or (-1) before the first one."""
        cursor = QTextCursor(self._document)
        if after >= 0:
            cursor.setPosition(self._at(after).position() + self._at(after).length() - 1)
        else:
            cursor.insertBlock()
            cursor.setPosition(0)
            self._begin(cursor)
        Writer(cursor, self._kept, self._look, fresh=after < 0).blocks(new)

    def _reword(self, piece: _Piece, new: Block) -> bool:
        """Exchange words within a block, where that is all that differs in it."""
        old, block = piece.block, self._at(piece.first)
        if not isinstance(old, Paragraph | Heading) or not isinstance(new, Paragraph | Heading):
            return False
        level, new_level = getattr(old, "level", 0), getattr(new, "level", 0)
        same = (type(old), level, old.direction) == (type(new), new_level, new.direction)
        if not same or piece.text.replace(LINE, "\n") != inline_text(old.content):
            return False
        kind = Kind.HEADING if level else Kind.PARAGRAPH
        was, becomes = tokens(old.content), tokens(new.content)
        for tag, a, a_end, b, b_end in reversed(SequenceMatcher(None, was, becomes, autojunk=False).get_opcodes()):
            if tag != "equal":
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + _length(was[:a]))
                cursor.setPosition(block.position() + _length(was[:a_end]), QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                content = inline(_spans(becomes[b:b_end]))
                Writer(cursor, self._kept, self._look, fresh=False).inline(content, kind, level)
        return True

    # Places in it

    def stand(self, position: int) -> tuple[int, int]:
        """In which old block a position lies (-1: in none), and how many letters from its beginning."""
        number = self._document.findBlock(position).blockNumber()
        for place, piece in enumerate(self._old):
            if piece.first <= number < piece.first + piece.length:
                return place, position - self._at(piece.first).position()
        return -1, 0

    def bring_back(self, place: QTextCursor, number: int, offset: int, *, moved: bool) -> None:
        """Put a place where its words are now: behind what stood before it, if they are gone."""
        if not moved and offset and number not in self._exchanged:
            return
        now, partner = self._pieces(), self._partners.get(number)
        if partner is not None and partner < len(now):
            piece = now[partner]
            shift = _shifted(self._old[number].text, piece.text, offset)
            place.setPosition(min(self._at(piece.first).position() + shift, self._document.characterCount() - 1))
        elif moved:
            before = [there for here, there in self._partners.items() if here < number]
            end = max(before, default=-1)
            last = (
                self._at(now[end].first + now[end].length - 1) if 0 <= end < len(now) else self._document.firstBlock()
            )
            place.setPosition(last.position() + (last.length() - 1 if before else 0))


def _length(row: Sequence[Token]) -> int:
    """How many of Qt's letters a row of tokens has."""
    return len(text_of(row).encode("utf-16-le")) // 2


def _spans(row: Sequence[Token]) -> Iterator[Span]:
    for token in row:
        for letter, look in zip(token.text, token.looks, strict=True):
            yield Span(letter, *look)


def _shifted(old: str, new: str, offset: int) -> int:
    """Where a place in the old letters lies in the new ones, by what both begin and end with."""
    head, tail = ends(old, new)
    if offset <= head:
        return offset
    return len(new) - (len(old) - offset) if offset >= len(old) - tail else min(offset, len(new) - tail)
