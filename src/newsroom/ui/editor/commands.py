"""Every command of the paper by name, each a call on the small object that does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit

from newsroom.domain.document import Block, Link, Mark, More, Separator
from newsroom.ui.editor import direction, figures, insert, lists, marks, paste, structure, tables
from newsroom.ui.editor.fields import Field
from newsroom.ui.editor.kinds import Kind
from newsroom.ui.editor.look import Look

if TYPE_CHECKING:
    from newsroom.ui.editor.paper import Paper

_MARKS = {
    "bold": Mark.STRONG,
    "italic": Mark.EMPHASIS,
    "strike": Mark.STRIKE,
    "subscript": Mark.SUB,
    "superscript": Mark.SUP,
    "code_run": Mark.CODE,
    "foreign_run": Mark.FOREIGN,
}


class Commands(QObject):
    """The table of commands. Those that change the body work on its caret and leave the focus in it."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(paper)
        self._paper = paper
        self._view = paper.view
        self._asked = self._view.textCursor()  # what the address bar was opened for
        self._embeds = False
        self._pictured = False  # whether a picture's bar was ever wanted
        self._picture_step: tuple[int, str] | None = None
        self.table: dict[str, Callable[[], None]] = {
            **self._of_runs(),
            **self._of_blocks(),
            **self._of_tables(),
            **self._of_editing(),
        }

    def _of_runs(self) -> dict[str, Callable[[], None]]:
        made: dict[str, Callable[[], None]] = {name: partial(self._mark, mark) for name, mark in _MARKS.items()}
        made.update({name: partial(self._letter, letter) for name, letter in direction.INVISIBLE.items()})
        made["clear"] = self._clear_marks
        made["link"] = self._link
        made["unlink"] = self.link_removed
        return made

    def _of_blocks(self) -> dict[str, Callable[[], None]]:
        view = self._view

        def become(kind: Kind, level: int = 0) -> Callable[[], None]:
            return partial(self._on, lambda c: structure.become(c, kind, level, view.look, view.kept))

        return {
            "paragraph": become(Kind.PARAGRAPH),
            "heading2": become(Kind.HEADING, 2),
            "heading3": become(Kind.HEADING, 3),
            "heading4": become(Kind.HEADING, 4),
            "pullquote": become(Kind.PULLQUOTE),
            "code": become(Kind.CODE),
            "quote": partial(self._on, lambda c: structure.quote(c, view.look, view.kept)),
            "foreign_block": partial(self._on, lambda c: structure.turn(c, view.look)),
            "bullets": partial(self._on, lambda c: lists.toggle(c, False, view.look)),
            "numbers": partial(self._on, lambda c: lists.toggle(c, True, view.look)),
            "deeper": partial(self._on, lambda c: lists.shift(c, 1, view.look)),
            "shallower": partial(self._on, lambda c: lists.shift(c, -1, view.look)),
            "separator": partial(self.card, Separator()),
            "more": partial(self.card, More()),
            "table": partial(self._on, lambda c: insert.table(c, tables.empty(), view.kept, view.look)),
            "embed": self._embed,
            "picture": self._paper.choose_picture,
        }

    def _of_tables(self) -> dict[str, Callable[[], None]]:
        def look() -> Look:  # asked each time, for it changes with the theme
            return self._view.look

        return {
            "row_add": partial(self._on, lambda c: tables.add_row(c, look())),
            "column_add": partial(self._on, lambda c: tables.add_column(c, look())),
            "row_remove": partial(self._on, tables.remove_row),
            "column_remove": partial(self._on, lambda c: tables.remove_column(c, look())),
            "table_head": partial(self._on, lambda c: tables.toggle_head(c, look())),
        }

    def _of_editing(self) -> dict[str, Callable[[], None]]:
        paper = self._paper
        return {
            "undo": lambda: self._editing().undo(),
            "redo": lambda: self._editing().redo(),
            "cut": lambda: self._editing().cut(),
            "copy": lambda: self._editing().copy(),
            "paste": lambda: self._editing().paste(),
            "select_all": lambda: self._editing().selectAll(),
            "paste_plain": partial(self._paste, paste.Way.PLAIN),
            "paste_as_is": partial(self._paste, paste.Way.AS_IS),
            "paste_report": self._view.pasting.report_wanted.emit,
            "find": paper.bars.seek,
            "replace": paper.bars.seek,
            "find_next": paper.bars.seek_next,
            "find_previous": paper.bars.seek_previous,
            "characters": self._characters,
            "kicker": paper.write_kicker,
            "focus_headline": paper.focus_headline,
            "focus_body": paper.focus_body,
        }

    def _editing(self) -> QTextEdit:
        """The field with the focus, otherwise the body."""
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, Field) else self._view

    def _on(self, change: Callable[[QTextCursor], object]) -> None:
        """Do `change` at the caret of the body."""
        cursor = self._view.textCursor()
        self._view.steps.rest()
        change(cursor)
        self._settle(cursor)

    def _settle(self, cursor: QTextCursor) -> None:
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()
        self._paper.focus_body()

    def _mark(self, mark: Mark) -> None:
        cursor = self._view.textCursor()
        self._view.steps.rest()
        fmt = marks.toggle(cursor, mark, self._view.look)
        if fmt is not None:
            self._view.setCurrentCharFormat(fmt)
        self._paper.focus_body()

    def _clear_marks(self) -> None:
        self._on(lambda cursor: marks.clear(cursor, self._view.look))

    def _letter(self, letter: str) -> None:
        """Write an invisible letter, or the two ends of an isolate around what is selected."""
        editing = self._editing()
        cursor = editing.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.beginEditBlock()
        for place, one in ((end, letter[1:]), (start, letter[0])) if len(letter) > 1 else ():
            cursor.setPosition(place)
            cursor.insertText(one)
        if len(letter) == 1:
            cursor.insertText(letter)
        else:
            cursor.setPosition(start + 1)
            cursor.setPosition(end + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.endEditBlock()
        editing.setTextCursor(cursor)

    def card(self, block: Block) -> None:
        """Put a block of its own where the caret is."""
        self._on(lambda cursor: insert.card(cursor, block, self._view.kept, self._view.look))

    def _paste(self, way: paste.Way) -> None:
        editing = self._editing()
        source = QGuiApplication.clipboard().mimeData()
        if source is None:  # nothing was ever copied
            return
        if editing is self._view:
            self._view.pasting.put(source, way)
        else:
            editing.paste()

    def extend(self, menu: QMenu) -> None:
        """Add to the menu of the body what Qt's own lacks."""
        menu.addSeparator()
        menu.addAction(QCoreApplication.translate("Paper", "Paste as plain text"), self.table["paste_plain"])
        menu.addAction(QCoreApplication.translate("Paper", "Paste as it is"), self.table["paste_as_is"])
        letters = menu.addMenu(QCoreApplication.translate("Paper", "Invisible letters"))
        for name, title in direction.titles().items():
            letters.addAction(title, self.table[name])

    def _characters(self) -> None:
        """Offer the letters that no keyboard has, at the caret."""
        view = self._view
        self._paper.toolbar.ask_character(view.viewport().mapToGlobal(view.cursorRect().bottomLeft()))

    # -- links and embeds

    def _link(self) -> None:
        cursor = self._view.textCursor()
        found = marks.link_at(cursor)
        self._embeds = False
        self._asked = cursor if found is None or cursor.hasSelection() else found[0]
        self._paper.bars.find.hide()
        self._paper.bars.address.ask(found[1].href if found else "", embeds=False, may_remove=found is not None)

    def _embed(self) -> None:
        self._embeds = True
        self._asked = self._view.textCursor()
        self._paper.bars.find.hide()
        self._paper.bars.address.ask("", embeds=True, may_remove=False)

    def address_given(self, address: str) -> None:
        """The address bar was answered."""
        cursor = self._asked
        if self._embeds:
            insert.card(cursor, paste.embed(address), self._view.kept, self._view.look)
        else:
            found = marks.link_at(cursor)
            old = found[1] if found else Link("")
            marks.set_link(cursor, Link(address, old.title, old.new_tab), self._view.look)
            cursor.setPosition(cursor.selectionEnd())
        self._settle(cursor)

    def link_removed(self) -> None:
        """Take away the link at the caret."""
        found = marks.link_at(self._view.textCursor())
        if found is not None:
            marks.set_link(found[0], None, self._view.look)
        self._paper.focus_body()

    # -- pictures

    def follow_picture(self) -> None:
        """Show the words of the picture that the caret is at, or hide them."""
        found = figures.figure_at(self._view.textCursor(), self._view.kept)
        if found is None and not self._pictured:
            return
        self._pictured = True
        bar = self._paper.bars.picture
        if found is not None:
            bar.show_words(found[1].alt, found[1].credit)
        focused = QApplication.focusWidget()
        inside = focused is not None and bar.isAncestorOf(focused)
        if found is None and not inside:
            bar.hide()
        if not inside:
            self._picture_step = None

    def picture_words(self, alt: str, credit: str) -> None:
        """The words of the picture at the caret were edited: one step of undo for each field's turn."""
        found = figures.figure_at(self._view.textCursor(), self._view.kept)
        if found is None:
            return
        block, figure = found
        step = (block.position(), "alt" if alt != figure.alt else "credit")
        join = step == self._picture_step
        self._picture_step = step
        figures.update(block, figure, self._view.kept, self._view.look, alt=alt, credit=credit, join=join)
