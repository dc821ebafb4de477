"""How the state of a draft is shown: always icon, word and colour together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from newsroom.domain.article import State
from newsroom.ui.theme import Role


class Group(IntEnum):
    """The groups of the drafts list, in their order."""

    DECISION = 0
    WRITING = 1
    DESK = 2
    SCHEDULED = 3
    UNDERWAY = 4
    TODAY = 5
    EARLIER = 6
    BIN = 7


@dataclass(frozen=True, slots=True)
class Look:
    """A state's icon, colour, word (source text) and group."""

    glyph: str
    role: Role
    word: str
    group: Group


LOOKS: dict[State, Look] = {
    State.DRAFT: Look("pencil-simple", Role.TEXT2, str(QT_TRANSLATE_NOOP("State", "Draft")), Group.WRITING),
    State.RETURNED: Look("arrow-bend-up-left", Role.WARN, str(QT_TRANSLATE_NOOP("State", "Sent back")), Group.WRITING),
    State.PENDING: Look("eye", Role.TEXT2, str(QT_TRANSLATE_NOOP("State", "In review")), Group.DESK),
    State.SCHEDULED: Look("clock", Role.ACCENT, str(QT_TRANSLATE_NOOP("State", "Scheduled")), Group.SCHEDULED),
    State.OUTBOX: Look("tray", Role.WARN, str(QT_TRANSLATE_NOOP("State", "In the outbox")), Group.UNDERWAY),
    State.PUBLISHED: Look("check-circle", Role.OK, str(QT_TRANSLATE_NOOP("State", "Published")), Group.EARLIER),
    State.PRIVATE: Look("identification-card", Role.TEXT2, str(QT_TRANSLATE_NOOP("State", "Private")), Group.DESK),
    State.CONFLICT: Look("users", Role.WARN, str(QT_TRANSLATE_NOOP("State", "Conflict")), Group.DECISION),
    State.REFUSED: Look("warning-octagon", Role.DANGER, str(QT_TRANSLATE_NOOP("State", "Refused")), Group.DECISION),
}

_GROUPS: dict[Group, str] = {
    Group.DECISION: str(QT_TRANSLATE_NOOP("State", "Waiting for a decision")),
    Group.WRITING: str(QT_TRANSLATE_NOOP("State", "Writing")),
    Group.DESK: str(QT_TRANSLATE_NOOP("State", "With the desk")),
    Group.SCHEDULED: str(QT_TRANSLATE_NOOP("State", "Scheduled")),
    Group.UNDERWAY: str(QT_TRANSLATE_NOOP("State", "On its way")),
    Group.TODAY: str(QT_TRANSLATE_NOOP("State", "Published today")),
    Group.EARLIER: str(QT_TRANSLATE_NOOP("State", "Published earlier")),
    Group.BIN: str(QT_TRANSLATE_NOOP("State", "Bin")),
}


def word(state: State) -> str:
    """The state's word in the interface's language."""
    return QCoreApplication.translate("State", LOOKS[state].word)


def group_title(group: Group) -> str:
    """The title of a group in the interface's language."""
    return QCoreApplication.translate("State", _GROUPS[group])
