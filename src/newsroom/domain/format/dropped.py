"""What does not come in with foreign text, by kind and number, so that whoever pasted it is told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What can be left out or mended, the weightiest first."""

    DELETIONS = "deletions"
    COMMENTS = "comments"
    PICTURES = "pictures"
    HIDDEN = "hidden"
    SCRIPTS = "scripts"
    FILES = "files"
    TRACKERS = "trackers"
    PREFIXES = "prefixes"
    COLOURS = "colours"
    FONTS = "fonts"
    SIZES = "sizes"
    OFFICE = "office"
    REVERSED = "reversed"
    JOINED = "joined"
    FORMS = "forms"
    LOOK_ALIKES = "look-alikes"
    KASHIDA = "kashida"
    BIDI = "bidi"
    UNSEEN = "unseen"


MENDED = frozenset([Kind.REVERSED, Kind.JOINED, Kind.FORMS, Kind.LOOK_ALIKES, Kind.KASHIDA, Kind.BIDI, Kind.UNSEEN])
"""What was put right in the words; the other kinds were left out."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """So many of one kind."""

    kind: Kind
    count: int


def listed(found: Counter[Kind]) -> tuple[Dropped, ...]:
    """What was counted, in the order of `Kind`."""
    return tuple(Dropped(kind, found[kind]) for kind in Kind if found[kind] > 0)
