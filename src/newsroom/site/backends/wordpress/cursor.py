"""How far the change feed was read, as one text: pure.

A stream is a list of posts that the site is asked for; an editor has one, anybody else two (the own ones, and what
readers see). `since` is the site's time at the start of the last walk through a stream that was finished; a walk under
way has its own `start`, and knows how many rows it has behind it, the number of the last and how many there were.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Place:
    """How far one stream was read."""

    since: str = ""
    start: str = ""
    offset: int = 0
    last: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far every stream was read; `run` and `told` say what of a run of the program came home."""

    places: tuple[Place, ...]
    run: str = ""
    told: int = 0

    def at(self, stream: int, place: Place, told: int) -> Cursor:
        """This cursor with one stream further."""
        places = (*self.places[:stream], place, *self.places[stream + 1 :])
        return replace(self, places=places, told=told)

    def __str__(self) -> str:
        places = [[at.since, at.start, at.offset, at.last, at.total] for at in self.places]
        return json.dumps([self.run, self.told, *places], separators=(",", ":"))


def read(text: str, streams: int) -> Cursor:
    """The cursor in `text`; the beginning where it is none of ours, or of another number of streams."""
    try:
        run, told, *places = json.loads(text)
        found = tuple(Place(str(since), str(start), *map(int, rest)) for since, start, *rest in places)
    except (ValueError, TypeError):
        found, run, told = (), "", 0
    if len(found) != streams:
        return Cursor((Place(),) * streams)
    return Cursor(found, str(run), int(told))
