"""What the caret is in, as the tool row shows it."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from newsroom.domain.document import Mark
from newsroom.ui.editor import lists, marks
from newsroom.ui.editor.kinds import Kind
from newsroom.ui.editor.shape import shape_of


def style_and_pressed(cursor: QTextCursor) -> tuple[str, frozenset[str]]:
    """The command whose style the caret's block has, and the commands that hold there."""
    shape = shape_of(cursor.block())
    match shape.kind:
        case Kind.HEADING:
            style = f"heading{shape.level}"
        case Kind.PULLQUOTE:
            style = "pullquote"
        case Kind.CODE:
            style = "code"
        case _:
            style = "paragraph"
    pressed = {name for name, mark in (("bold", Mark.STRONG), ("italic", Mark.EMPHASIS)) if marks.has(cursor, mark)}
    if shape.item:
        pressed.add("numbers" if lists.is_ordered(cursor.block()) else "bullets")
    if shape.quote and shape.kind is not Kind.PULLQUOTE:
        pressed.add("quote")
    return style, frozenset(pressed)
