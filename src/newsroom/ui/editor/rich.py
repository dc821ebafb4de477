"""The QTextDocument as one more format: `load` writes a Document into it, `Snapshot` reads it back.

A snapshot reads only what changed. `contentsChange` says, for every edit, undo and change of format, how much text
before and after it stayed as it was; the units that lie wholly in those stretches, and do not touch their edge, are
taken over from the last reading. (QTextBlock.revision() cannot carry this: setCharFormat leaves it as it was, and
undo sets it back to a number that later edits use again.)
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextOption

from newsroom.domain.document import Block, Document
from newsroom.ui.editor.kinds import Kept
from newsroom.ui.editor.look import LIST_INDENT, MARGIN, Look, device
from newsroom.ui.editor.read import Reader, Unit
from newsroom.ui.editor.write import Writer

BOTTOM = 160  # free paper below the last line


def fit(document: QTextDocument, look: Look) -> None:
    """Lay `document` out at the zoom of `look`."""
    document.documentLayout().setPaintDevice(device(look.zoom))
    document.setDefaultFont(look.body_font())


def prepare(document: QTextDocument, look: Look) -> None:
    """Give an empty QTextDocument its direction, font and margins: right to left even where a line starts Latin."""
    option = QTextOption(document.defaultTextOption())
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
    fit(document, look)
    document.setIndentWidth(LIST_INDENT)
    document.setDocumentMargin(MARGIN)


def load(document: QTextDocument, article: Document, kept: Kept, look: Look, bottom: int = BOTTOM) -> None:
    """Replace what `document` holds by `article`; its undo history begins here."""
    document.setUndoRedoEnabled(False)
    document.clear()
    prepare(document, look)
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(0)
    frame.setBottomMargin(bottom)
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(look.filler())
    Writer(cursor, kept, look, fresh=True).blocks(article.blocks)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def read(document: QTextDocument, kept: Kept) -> Document:
    """The whole of `document`, read anew."""
    units = Reader(kept).units(document.firstBlock())
    return Document(tuple(block for unit in units for block in unit.blocks))


class Snapshot:
    """Keeps the units of one QTextDocument and reads anew those that an edit touched."""

    def __init__(
        self,
        document: QTextDocument,
        kept: Kept,
        changed: Callable[[], None] = lambda: None,
        renewed: Callable[[Sequence[Unit], Sequence[Unit]], None] = lambda _fresh, _gone: None,
    ) -> None:
        """`changed` is called at every change; `renewed` at every reading, with the units made anew and those they
        replace."""
        self._document = document
        self._reader = Reader(kept)
        self._changed = changed
        self._renewed = renewed
        self._units: list[Unit] = []
        self._tail = ""
        self._head_kept = 0  # letters from the start that are as at the last reading
        self._tail_kept = 0  # letters to the end that are
        document.documentLayout()  # without a layout Qt does not say what changed
        document.contentsChange.connect(self._note)

    def begin(self, tail: str = "") -> None:
        """The document was loaded: read all of it at the next reading; `tail` is the Document's."""
        self._reader.forget()
        self._tail = tail
        gone, self._units = self._units, []
        self._renewed((), gone)
        self._head_kept = self._tail_kept = 0

    def _note(self, position: int, _removed: int, added: int) -> None:
        if position < self._head_kept:
            self._head_kept = position
        after = self._document.characterCount() - position - added
        if after < self._tail_kept:
            self._tail_kept = max(0, after)
        self._changed()

    def document(self) -> Document:
        """The Document as it stands. Costs what changed since the last reading."""
        self._read()
        return Document(tuple(block for unit in self._units for block in unit.blocks), self._tail)

    def place(self, number: int) -> tuple[QTextBlock, int] | None:
        """Where the top-level block `number` of the last reading lies: its first QTextBlock and how many it has."""
        blocks = passed = 0
        for unit in self._units:
            if number < passed + len(unit.blocks):
                return self._document.findBlockByNumber(blocks), unit.length
            passed += len(unit.blocks)
            blocks += unit.length
        return None

    def places(self, numbers: Collection[int]) -> dict[int, tuple[Block, QTextBlock, int]]:
        """Those top-level blocks of the last reading by their numbers, each with where it lies, as `place` says it."""
        found: dict[int, tuple[Block, QTextBlock, int]] = {}
        number = blocks = 0
        for unit in self._units if numbers else ():
            for block in unit.blocks:
                if number in numbers:
                    found[number] = (block, self._document.findBlockByNumber(blocks), unit.length)
                number += 1
            blocks += unit.length
        return found

    def _read(self) -> None:
        length = self._document.characterCount()
        first, start = self._kept_head()
        last, stop = self._kept_tail(first, length)
        made: list[Unit] = []
        block = self._document.findBlockByNumber(start)
        at = start
        while block.isValid() and at != stop:
            unit, block = self._reader.unit(block)
            made.append(unit)
            at += unit.length
            while at > stop and last < len(self._units):  # what follows has grown into the kept units: let go of one
                stop += self._units[last].length
                last += 1
        gone = self._units[first:last]
        self._units[first:last] = made
        self._head_kept = self._tail_kept = length
        self._renewed(made, gone)

    def _kept_head(self) -> tuple[int, int]:
        """How many units at the start stay, and how many QTextBlocks they hold."""
        if not self._units or not self._head_kept:
            return 0, 0
        clean = self._number(self._head_kept) - 1  # blocks wholly unchanged, less one that the edit may touch
        number, blocks = 0, 0
        for unit in self._units:
            if blocks + unit.length >= clean:
                break
            blocks += unit.length
            number += 1
        return number, blocks

    def _kept_tail(self, first: int, length: int) -> tuple[int, int]:
        """The first of the units that stay at the end, and the number of its QTextBlock."""
        total = self._document.blockCount()
        if not self._units or not self._tail_kept:
            return len(self._units), total
        clean = self._number(length - self._tail_kept) + 2
        number, blocks = len(self._units), total
        while number > first and blocks - self._units[number - 1].length >= clean:
            number -= 1
            blocks -= self._units[number].length
        return number, blocks

    def _number(self, position: int) -> int:
        block: QTextBlock = self._document.findBlock(min(position, self._document.characterCount() - 1))
        return block.blockNumber()
