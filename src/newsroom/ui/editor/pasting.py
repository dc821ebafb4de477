"""Paste and drop into the body: each is one step of undo, and can be done again in another way in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QTextCursor

from newsroom.domain.document import Figure, Link
from newsroom.domain.errors import NewsroomError
from newsroom.ui.editor import insert, marks, paste
from newsroom.ui.editor.paste import Clip, Way
from newsroom.ui.editor.shape import Shape, shape_of

if TYPE_CHECKING:
    from newsroom.domain.format.pasted import Pasted
    from newsroom.ui.editor.view import TextView


class Pasting(QObject):
    """Brings what is on the clipboard into one text.

    `came` tells of text that came in (a `newsroom.domain.format.pasted.Pasted`: its words, and what was left out);
    `report_wanted` asks to be told once more of the newest, which is `newest`.
    """

    came = Signal(object)
    report_wanted = Signal()

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        self.newest: Pasted | None = None
        self._clip = Clip()
        self._before = (0, 0)  # anchor and position of the selection that the newest took the place of
        self._revision = -1
        self._changed = False  # the newest paste put something in

    def put(self, source: QMimeData, way: Way = Way.CLEAN) -> None:
        """Insert what is on the clipboard or dropped."""
        view = self._view
        if not view.canInsertFromMimeData(source):
            return
        view.steps.rest()
        if way is not Way.PLAIN and self._put_pictures(source):
            return
        self._clip = Clip.of(source)
        self._put(way)

    def may_again(self) -> bool:
        """Whether nothing was changed since the newest paste."""
        return self.newest is not None and self._view.document().revision() == self._revision

    def again(self, way: Way) -> bool:
        """Do the newest paste once more in another way, in its place and as one step; False where the text was changed
        since."""
        if not self.may_again():
            return False
        view = self._view
        if self._changed:
            view.document().undo()
        cursor = view.textCursor()
        anchor, position = self._before
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        self._put(way)
        view.setFocus()
        return True

    def _put(self, way: Way) -> None:
        view = self._view
        cursor = view.textCursor()
        self._before = (cursor.anchor(), cursor.position())
        steps = view.document().availableUndoSteps()
        brought = self._stored(paste.brought(self._clip, way))
        if self._clip.address and way is not Way.PLAIN:
            self._put_address(cursor, brought)
        else:
            insert.blocks_at(cursor, brought.whole().blocks, view.kept, view.look)
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
        self.newest, self._revision = brought, view.document().revision()
        self._changed = view.document().availableUndoSteps() != steps
        self.came.emit(brought)

    def _stored(self, brought: Pasted) -> Pasted:
        """With its pictures in the profile; those that cannot be are left out and counted."""
        if not brought.pictures:
            return brought
        from newsroom.desk import pictures
        from newsroom.domain.format.pasted import less_pictures

        kept: dict[str, str] = {}
        for reference, content in brought.pictures.items():
            try:
                if self._view.add_picture is not None:
                    kept[reference] = self._view.add_picture(content)
            except NewsroomError as error:
                self._view.failed.emit(error)
        lost = brought.pictures.keys() - kept.keys()
        body = pictures.replaced(
            pictures.without(brought.document, lost),
            lambda figure: replace(figure, media=kept.get(figure.media, figure.media)),
        )
        return less_pictures(brought, body, len(lost))

    def _put_pictures(self, source: QMimeData) -> bool:
        view = self._view
        if view.add_picture is None or source.hasFormat(paste.OWN):
            return False
        try:
            found: list[Figure] = paste.figures(source, view.add_picture)
        except NewsroomError as error:
            view.failed.emit(error)
            return True
        if found:
            cursor = view.textCursor()
            insert.pictures(cursor, found, view.kept, view.look)
            view.setTextCursor(cursor)
            view.ensureCursorVisible()
        return bool(found)

    def _put_address(self, cursor: QTextCursor, brought: Pasted) -> None:
        """An address alone: a card where a page is meant to be shown, otherwise a link."""
        view, url = self._view, paste.address_in(brought.document) or self._clip.address
        alone = cursor.block().length() == 1 and shape_of(cursor.block()) == Shape()
        if alone and paste.is_embed(url):
            insert.card(cursor, paste.embed(url), view.kept, view.look)
        else:
            marks.set_link(cursor, Link(url), view.look)
            cursor.setPosition(cursor.selectionEnd())
