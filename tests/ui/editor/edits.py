"""Random edits through the same functions that keys and commands call."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtGui import QTextCursor, QTextDocument

from newsroom.domain.document import Embed, Figure, Link, Mark, More, Paragraph, Separator, plain
from newsroom.domain.seek import Wanted
from newsroom.ui.editor import figures, find, insert, keys, lists, marks, structure, tables
from newsroom.ui.editor.kinds import Kept, Kind
from newsroom.ui.editor.look import Look

Edit = Callable[[QTextCursor, Kept, Look, random.Random], object]


def _enter(cursor: QTextCursor, kept: Kept, look: Look, _chance: random.Random) -> None:
    if not keys.enter(cursor, look, kept):
        cursor.insertBlock()


def _backspace(cursor: QTextCursor, kept: Kept, look: Look, _chance: random.Random) -> None:
    if not keys.backspace(cursor, look, kept):
        cursor.deletePreviousChar()


def _delete(cursor: QTextCursor, _kept: Kept, _look: Look, _chance: random.Random) -> None:
    if not keys.delete(cursor):
        cursor.deleteChar()


def _type(cursor: QTextCursor, _kept: Kept, look: Look, _chance: random.Random) -> None:
    keys.before_letter(cursor, look)
    cursor.insertText("كلمة ")


def _picture_words(cursor: QTextCursor, kept: Kept, look: Look, chance: random.Random) -> None:
    found = figures.figure_at(cursor, kept)
    if found is not None:
        figures.update(*found, kept, look, alt="بديل", credit=chance.choice(("", "مصوّر")))


def _replace(cursor: QTextCursor, _kept: Kept, _look: Look, _chance: random.Random) -> None:
    find.replace_all(cursor.document(), find.matches(cursor.document(), Wanted("كلمة"), "لفظ"))


FIGURE = Figure("media:" + "b" * 64 + ".png", "", plain("شرح"))
EDITS: tuple[Edit, ...] = (
    _type,
    _type,
    _enter,
    _enter,
    _backspace,
    _delete,
    lambda c, k, w, r: structure.become(c, r.choice((Kind.PARAGRAPH, Kind.HEADING)), r.choice((2, 3)), w, k),
    lambda c, k, w, r: structure.become(c, r.choice((Kind.PULLQUOTE, Kind.CODE)), 0, w, k),
    lambda c, k, w, _r: structure.quote(c, w, k),
    lambda c, _k, w, _r: structure.turn(c, w),
    lambda c, _k, w, r: lists.toggle(c, r.random() < 0.5, w),
    lambda c, _k, w, r: lists.shift(c, r.choice((1, -1)), w),
    lambda c, _k, w, r: marks.toggle(c, r.choice(list(Mark)), w),
    lambda c, _k, w, _r: marks.set_link(c, Link("https://example.org"), w),
    lambda c, k, w, r: insert.card(c, r.choice((FIGURE, Separator(), More(), Embed("https://e.x"))), k, w),
    lambda c, k, w, _r: insert.card(c, tables.empty(2, 2), k, w),
    lambda c, k, w, _r: insert.blocks_at(c, (Paragraph(plain("أول")), Paragraph(plain("ثانٍ"))), k, w),
    lambda c, k, w, _r: insert.blocks_at(c, (Paragraph(plain("ملصق")),), k, w),
    lambda c, _k, w, _r: tables.add_row(c, w),
    lambda c, _k, w, _r: tables.add_column(c, w),
    lambda c, _k, _w, _r: tables.remove_row(c),
    lambda c, _k, w, _r: tables.remove_column(c, w),
    lambda c, _k, w, _r: tables.toggle_head(c, w),
    _picture_words,
    _replace,
)


def random_edits(
    document: QTextDocument, kept: Kept, look: Look, chance: random.Random, count: int, *, undo: bool = True
) -> None:
    """Do `count` edits at random places, some over a selection; `undo`: some of them are undo and redo."""
    for _ in range(count):
        if undo and chance.random() < 0.15:
            chance.choice((document.undo, document.redo))()
            continue
        cursor = QTextCursor(document)
        place = chance.randrange(document.characterCount())
        cursor.setPosition(place)
        if chance.random() < 0.3:
            end = min(document.characterCount() - 1, place + chance.randrange(1, 12))
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        chance.choice(EDITS)(cursor, kept, look, chance)
