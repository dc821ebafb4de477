"""What can be set, and setting it."""

from __future__ import annotations

from newsroom.desk.newsroom import Newsroom
from newsroom.store.choices import SETTINGS, Setting, Value


def table() -> tuple[Setting, ...]:
    """Everything that can be set, in the order in which a form asks for it."""
    return tuple(SETTINGS.values())


def values(room: Newsroom) -> dict[str, Value]:
    """The value of every setting by its name."""
    return room.store.settings.all()


def change(room: Newsroom, changes: dict[str, Value]) -> None:
    """Keep new values by name. NotFound for what cannot be set, BadInput for a value that is not allowed."""
    for name, value in changes.items():
        room.store.settings.set(name, value)
