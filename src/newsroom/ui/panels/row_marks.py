"""What stands before a row of an article: its state or what is more urgent, as icon, colour and word together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Union

from PySide6.QtCore import QCoreApplication

from newsroom.domain.article import DraftRow
from newsroom.language.direction import isolate
from newsroom.ui import states
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.desk.teamwork import TeamRow

Row = Union[DraftRow, "TeamRow"]


class Mark(NamedTuple):
    """Icon, colour and word."""

    glyph: str
    role: Role
    word: str


def mark(row: Row) -> Mark:
    """What a row is marked with: an hour that has passed without the article, somebody's unsaved changes on the web, or
    the article's state."""
    look = states.LOOKS[row.state]
    if isinstance(row, DraftRow):
        if row.binned is None:
            return Mark(look.glyph, look.role, states.word(row.state))
        return Mark(look.glyph, look.role, QCoreApplication.translate("State", "In the bin"))
    if row.overdue:
        return Mark("warning", Role.WARN, QCoreApplication.translate("State", "Overdue"))
    if row.editing:
        text = QCoreApplication.translate("State", "Unsaved on the web: %1").replace("%1", isolate(row.editing))
        return Mark("globe-simple", Role.WARN, text)
    return Mark(look.glyph, look.role, states.word(row.state))


def words(row: Row) -> list[str]:
    """The mark's word, the state where that is another, and the author where it is a colleague."""
    first, state = mark(row).word, states.word(row.state)
    found = [first]
    if not isinstance(row, DraftRow):
        if first != state:
            found.append(state)
        if not row.mine and row.author:
            found.append(row.author)
    return found
