"""Pictures in the text: which one the caret is at, and new words for it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from newsroom.domain.document import Figure
from newsroom.ui.editor.kinds import CARD, Kept, Kind, card_key, kind_of
from newsroom.ui.editor.look import Look


def card_block(cursor: QTextCursor) -> QTextBlock | None:
    """The block of the card that the caret is at, or in whose caption it is."""
    block = cursor.document().findBlock(cursor.selectionStart())
    if kind_of(block.blockFormat()) is Kind.CAPTION:
        block = block.previous()
    return block if block.isValid() and card_key(block) else None


def figure_at(cursor: QTextCursor, kept: Kept) -> tuple[QTextBlock, Figure] | None:
    """The picture that the caret is at, or in whose caption it is."""
    block = card_block(cursor)
    if block is None:
        return None
    figure = kept.block(card_key(block))
    return (block, figure) if isinstance(figure, Figure) else None


def update(
    block: QTextBlock, figure: Figure, kept: Kept, look: Look, *, alt: str, credit: str, join: bool = False
) -> Figure:
    """Give the picture in `block` another alternative text and credit; `join`: in the same step of undo as the change
    before. Returns the picture as it is now."""
    changed = replace(figure, alt=alt, credit=credit)
    cursor = QTextCursor(block)
    cursor.joinPreviousEditBlock() if join else cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    fmt = QTextCharFormat(cursor.charFormat())
    fmt.setProperty(CARD, kept.keep(changed))
    cursor.setCharFormat(fmt)
    caption = block.next()
    if caption.isValid() and kind_of(caption.blockFormat()) is Kind.CAPTION and figure.credit != credit:
        QTextCursor(caption).setBlockFormat(look.caption(credit))
    cursor.endEditBlock()
    return changed
