"""The body of the article: a QTextEdit that sends each key, paste and paint to the small object that knows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from newsroom.domain.document import Document
from newsroom.ui.editor import caret, ink, keys, marks, paste, rich
from newsroom.ui.editor.cards import CardObject
from newsroom.ui.editor.kinds import CARD_OBJECT, KIND, Kept, Kind
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.painting import Painting
from newsroom.ui.editor.pasting import Pasting
from newsroom.ui.editor.pictures import Pictures
from newsroom.ui.editor.shape import give, is_filler, shape_of
from newsroom.ui.editor.structure import mend
from newsroom.ui.editor.underlines import Marks
from newsroom.ui.editor.undo import Steps
from newsroom.ui.theme import Theme, theme

if TYPE_CHECKING:
    from newsroom.ui.editor.hand import Hand

_SPECIAL = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Escape,
    }
)
_PLAIN_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class TextView(QTextEdit):
    """Edits one QTextDocument of ours. It has no scroll bars: who shows it scrolls it."""

    failed = Signal(object)  # a NewsroomError, from a picture that was refused
    leftUp = Signal()  # Up in the first line
    escaped = Signal()
    menuAsked = Signal(object)  # a QMenu that is about to be shown: more may be added to it
    menuAt = Signal(object, int)  # the same, and the letter that it was asked for at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = Kept()
        self.look = Look(theme())
        self.pictures = Pictures()
        self.add_picture: Callable[[bytes | Path], str] | None = None
        self.steps = Steps()
        self.pasting = Pasting(self)
        self.aids: Hand | None = None  # comes after the first picture
        self.painting = Painting(self, self.kept, lambda: self.look)
        self.cursorPositionChanged.connect(self._left_word)
        self._cards = CardObject(self.kept, self.pictures, lambda: self.look, self._is_selected)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setCursorWidth(caret.WIDTH)
        self.setTabChangesFocus(False)
        rich.prepare(self.document(), self.look)
        self.document().documentLayout().registerHandler(CARD_OBJECT, self._cards)
        rich.load(self.document(), Document(), self.kept, self.look)
        self._ink = ink.Ink(self.document(), lambda b: ink.of_body(b) if self.painting.is_dressed(b) else ())

    # -- what is shown

    @property
    def marks(self) -> Marks:
        """The marks of findings."""
        return self.painting.marks

    def _left_word(self) -> None:
        if self.marks.holds and self.marks.release(self.textCursor().position()):
            self.viewport().update()

    def load(self, body: Document) -> None:
        """Show `body`; its undo history begins here."""
        self.painting.forget()
        top = QTextCursor(self.document())
        top.setKeepPositionOnInsert(True)  # a caret pushed to the end would have all of the text laid out
        self.setTextCursor(top)
        rich.load(self.document(), body, self.kept, self.look)
        self.setTextCursor(QTextCursor(self.document()))
        self.steps.rest()

    def restyle(self, colors: Theme, zoom: float) -> None:
        """Take on other colours and another zoom. No format changes, so undo goes on as before."""
        self.look.colors, self.look.zoom = colors, zoom
        rich.fit(self.document(), self.look)
        self._ink.rehighlight()
        self.viewport().update()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures of the media folder, and nothing else: a pasted text must not pull in files of this machine."""
        url = name.toString() if isinstance(name, QUrl) else name
        path = self.pictures.path(url) if kind == QTextDocument.ResourceType.ImageResource.value else None
        return QImage(str(path)) if path is not None else None

    def _is_selected(self, position: int) -> bool:
        cursor = self.textCursor()
        return cursor.hasSelection() and cursor.selectionStart() <= position < cursor.selectionEnd()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painting.paint_under(event.rect())
        super().paintEvent(event)
        self.painting.paint(event.rect())
        caret.paint(self, event.rect(), self.look.colors)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the paper scrolls

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed and event.modifiers() in _PLAIN_MODIFIERS and event.key() not in _SPECIAL and typed.isprintable():
            self._write(typed, lambda: super(TextView, self).keyPressEvent(event))
            return
        self.steps.rest()
        if event.key() in _SPECIAL and self._special(event):
            self.ensureCursorVisible()
            event.accept()
            return
        deletes = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or event.matches(
            QKeySequence.StandardKey.Cut
        )
        if deletes and self._may_join(self.textCursor()):
            self._joining(lambda: super(TextView, self).keyPressEvent(event))
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _may_join(cursor: QTextCursor) -> bool:
        """Whether a key may make one block of several."""
        if cursor.hasSelection():
            return not cursor.block().contains(cursor.anchor())
        return cursor.atBlockStart() or cursor.atBlockEnd()

    def _joining(self, change: Callable[[], None]) -> None:
        """Do `change`, and if blocks became one, make the letters of the joint look like their block: one step."""
        document = self.document()
        before = document.blockCount()
        self.textCursor().beginEditBlock()
        change()
        if document.blockCount() < before:
            mend(self.textCursor().block(), self.look)
        self.textCursor().endEditBlock()

    def cut(self) -> None:
        self._joining(super().cut)

    def _write(self, typed: str, go_on: Callable[[], None]) -> None:
        """Letters come in, and what follows from them; `go_on` lets Qt write them."""
        if self.aids is not None and typed in self.aids.keys:
            self.aids.typed(self, typed, lambda: self._type(typed, go_on))
        else:
            self._type(typed, go_on)

    def _type(self, typed: str, go_on: Callable[[], None]) -> None:
        """Letters come in; `go_on` lets Qt write them."""
        cursor = self.textCursor()
        if self.look.links and cursor.charFormat().isAnchor():
            fmt = marks.plain_after_link(cursor, self.look)
            if fmt is not None:
                self.setCurrentCharFormat(fmt)
        block = cursor.block()
        several = cursor.hasSelection() and not block.contains(cursor.anchor())
        begins = self.steps.begins(typed)
        if (several or block.blockFormat().intProperty(KIND) == Kind.CARD) and self._make_room(cursor):
            self.textCursor().joinPreviousEditBlock()
        elif begins:
            self.textCursor().beginEditBlock()
        else:
            go_on()
            return
        if is_filler(block):
            give(block, shape_of(block), self.look)
        go_on()
        self.textCursor().endEditBlock()
        self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method writes is typed like any letter."""
        typed = event.commitString()
        if typed and not self.isReadOnly():
            self._write(typed, lambda: super(TextView, self).inputMethodEvent(event))
        else:
            super().inputMethodEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menuAsked.emit(menu)
        self.menuAt.emit(menu, caret.asked(self, event))
        menu.popup(event.globalPos())

    def _make_room(self, cursor: QTextCursor) -> bool:
        """Make room for a letter; whether that has changed the text."""
        selected = cursor.hasSelection()
        if selected:
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            mend(cursor.block(), self.look)
            cursor.endEditBlock()
        moved = keys.before_letter(cursor, self.look)
        self.setTextCursor(cursor)
        return selected or moved

    def _special(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        plain = event.modifiers() in (*_PLAIN_MODIFIERS, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and not shift:
                if self.aids is not None:
                    self.aids.ended(self)
                    cursor = self.textCursor()
                done = keys.enter(cursor, self.look, self.kept)
            case Qt.Key.Key_Backspace if plain:
                done = keys.backspace(cursor, self.look, self.kept)
            case Qt.Key.Key_Delete if plain and not shift:
                done = keys.delete(cursor)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab if plain:
                keys.tab(cursor, -1 if event.key() == Qt.Key.Key_Backtab or shift else 1, self.look)
                done = True
            case Qt.Key.Key_Up if plain and not shift and self._in_first_line(cursor):
                self.leftUp.emit()
                return True
            case Qt.Key.Key_Escape:
                self.escaped.emit()
                return True
            case _:
                return False
        if done:
            self.setTextCursor(cursor)
        return done

    @staticmethod
    def _in_first_line(cursor: QTextCursor) -> bool:
        above = QTextCursor(cursor)
        return not above.movePosition(QTextCursor.MoveOperation.Up)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.steps.rest()
        super().focusOutEvent(event)

    # -- paste, drop, copy

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if paste.files(source):  # any other file is the window's: it becomes a draft of its own
            return self.add_picture is not None and bool(paste.picture_files(source))
        known = source.hasFormat(paste.OWN) or source.hasImage() or source.hasUrls() or source.hasText()
        return known or source.hasHtml() or bool(paste.rtf_of(source))

    def createMimeDataFromSelection(self) -> QMimeData:
        return paste.mime(self.textCursor(), self.kept, self.pictures)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.pasting.put(source)
