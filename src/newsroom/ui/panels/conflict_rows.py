"""What the view of a conflict shows, in reading order: pure values, the costly ones made beside the interface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from newsroom.domain.difference import differences
from newsroom.domain.merge import Choice, ConflictHunk, Merge, Taken, resolve
from newsroom.ui.panels.review_rows import Hole, ReviewRow, arrange

_FIELDS = ("headline", "kicker", "standfirst", "byline", "lead", "body", "sections", "tags", "related", "corrections")
_ORDER = {name: place for place, name in enumerate((*_FIELDS, "slug", "comments_open"))}


@dataclass(frozen=True, slots=True)
class Facts:
    """Who wrote the other text (empty where nobody says), and when each of the three was left, in UTC."""

    who: str = ""
    mine: datetime | None = None
    base: datetime | None = None
    theirs: datetime | None = None
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Settled:
    """Changes that needed no decision, one after the other."""

    taken: tuple[Taken, ...]


def rows(merge: Merge) -> list[Settled | ConflictHunk]:
    """Decisions and what stands between them, as the article is read."""
    found: list[Taken | ConflictHunk] = [*merge.taken, *merge.conflicts]
    found.sort(key=lambda one: (_ORDER[one.field], one.place, isinstance(one, ConflictHunk)))
    out: list[Settled | ConflictHunk] = []
    for decided, group in groupby(found, lambda one: isinstance(one, Taken)):
        members = list(group)
        if decided:
            out.append(Settled(tuple(one for one in members if isinstance(one, Taken))))
        else:
            out += [one for one in members if isinstance(one, ConflictHunk)]
    return out


def place_in(merge: Merge, choices: Mapping[str, Choice], hunk: ConflictHunk) -> int:
    """The place of a conflict's text in the article that these choices give."""
    before = [one for one in merge.conflicts if one.field == hunk.field]
    return hunk.place + sum(
        _length(one, choices.get(one.id, Choice.MINE)) - _length(one, Choice.MINE)
        for one in before[: before.index(hunk)]
    )


def _length(hunk: ConflictHunk, choice: Choice) -> int:
    """How many blocks or entries a choice puts there."""
    if hunk.field != "body":
        return 1
    mine, theirs = hunk.mine.value is not None, hunk.theirs.value is not None
    return {Choice.MINE: int(mine), Choice.THEIRS: int(theirs), Choice.BOTH: 2}.get(choice, 1)


def result(merge: Merge, choices: Mapping[str, Choice]) -> list[ReviewRow]:
    """The article as the choices made so far give it, with what it got beside the common base. Where a decision is
    missing there is a hole under the conflict's id."""
    holes = [
        Hole(hunk.id, hunk.field, place_in(merge, choices, hunk), _length(hunk, Choice.MINE) > 0)
        for hunk in merge.conflicts
        if hunk.id not in choices
    ]
    return arrange(differences(merge.base, resolve(merge, choices)), removed=False, holes=holes)
