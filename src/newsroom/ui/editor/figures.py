"""Pictures in the text: which one the caret is at, and new words for it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFileDialog, QWidget

from newsroom.domain.document import Figure, Gallery
from newsroom.ui.editor.kinds import CARD, Kept, Kind, card_key, kind_of
from newsroom.ui.editor.look import Look

if TYPE_CHECKING:
    from newsroom.ui.editor.paper import Paper

PICTURES = (".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp")  # what may be dropped or chosen


def ask_files(parent: QWidget, chosen: Callable[[list[str]], None]) -> None:
    """Ask for picture files; `chosen` gets their paths."""
    title = QCoreApplication.translate("Paper", "Pictures")
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(f"{title} ({' '.join(f'*{suffix}' for suffix in PICTURES)})")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(chosen)
    dialog.open()


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


def show_coming(paper: Paper, coming: frozenset[str], moved: Collection[str]) -> None:
    """The pictures that are on their way from the site are `coming` now, and those `moved` are shown anew. Nothing of
    the text changes, and what is being read stays where it is."""
    view, sheet = paper.view, paper.sheet
    seen = sheet.first()
    height = sheet.height_of(seen)
    view.pictures.coming = coming
    block = view.document().begin()
    while block.isValid():
        card = view.kept.block(card_key(block)) if kind_of(block.blockFormat()) is Kind.CARD else None
        shown = card.figures if isinstance(card, Gallery) else (card,) if isinstance(card, Figure) else ()
        if any(figure.media in moved for figure in shown):
            view.document().markContentsDirty(block.position(), block.length())
        block = block.next()
    sheet.arrange()
    sheet.bar.setValue(sheet.bar.value() + sheet.height_of(seen) - height)


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
