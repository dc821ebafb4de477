"""What a comparison shows, row by row: pure values, made beside the interface.

Blocks that do not differ are folded into one row, but for a short one between two that do; a text of many letters is
cut into rows of a bearable length.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from newsroom.domain.difference import ArticleDifference, Change, Field, Item, ItemKind
from newsroom.domain.document import (
    Code,
    Direction,
    Embed,
    Figure,
    Gallery,
    Heading,
    List,
    More,
    Opaque,
    Separator,
    Table,
)
from newsroom.domain.runs import Run, RunKind

MOST = 3000  # letters in a row: laying them out takes a few milliseconds
SHORT = 90  # letters of a block that is not worth folding
CARDS = (Figure, Gallery, Embed, Table, Code, Separator, More, Opaque)  # shown as a card with what changed in its words


class Face(StrEnum):
    """How the letters of a row look."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Text:
    """A row of words. `block` is what it belongs to (None for a field), `first` whether it begins there: the row then
    says which `field` or block it is. `changes` are those of it that no word shows."""

    key: str
    field: str
    block: object
    face: Face
    kind: ItemKind
    runs: tuple[Run, ...]
    changes: tuple[Change, ...] = ()
    first: bool = True
    ltr: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that do not differ, in one row until it is unfolded."""

    key: str
    rows: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Hole:
    """A place where the newer version is not known yet: `place` is that of the block or entry in it, which the hole
    stands for or, where there is none (`instead` is off), before."""

    key: str
    field: str
    place: int
    instead: bool


ReviewRow = Text | Fold | Hole


def arrange(difference: ArticleDifference, *, removed: bool = True, holes: Sequence[Hole] = ()) -> list[ReviewRow]:
    """The rows of a comparison: the headline, every field that differs, and the text. Without `removed` what was taken
    out is left out, so that the newer version is read."""
    out: list[ReviewRow] = []
    for field in difference.fields:
        own = [hole for hole in holes if hole.field == field.name]
        if field.name in ("body", "headline") or field.changed or own:
            out += _folded(_pieces(field, own, removed=removed))
    return out


def _pieces(field: Field, holes: Sequence[Hole], *, removed: bool) -> Iterator[tuple[Sequence[Text | Hole], bool]]:
    """The rows of each block or entry, and whether they can be folded."""
    waiting, place = deque(sorted(holes, key=lambda hole: hole.place)), 0
    for number, item in enumerate(field.items):
        stands = item.after is not None and item.kind is not ItemKind.LEFT
        hidden = False
        while stands and waiting and waiting[0].place <= place and not hidden:
            hole = waiting.popleft()
            hidden = hole.instead
            yield (hole,), False
        if not hidden:
            first = field.name in ("body", "lead") or number == 0
            rows = tuple(_texts(field, number, item, removed=removed, first=first))
            yield rows, field.name == "body" and not item.changes
        place += stands
    for hole in waiting:
        yield (hole,), False


def _folded(pieces: Iterable[tuple[Sequence[Text | Hole], bool]]) -> Iterator[ReviewRow]:
    same: list[Text] = []
    for rows, foldable in pieces:
        if foldable:
            same += [row for row in rows if isinstance(row, Text)]
        else:
            yield from _fold(same)
            same = []
            yield from rows
    yield from _fold(same)


def _fold(rows: Sequence[Text]) -> Iterator[ReviewRow]:
    letters = sum(len(run.text) for row in rows for run in row.runs)
    if len(rows) > 1 or letters > SHORT:
        yield Fold(f"fold/{rows[0].key}", tuple(rows))
    else:
        yield from rows


def _texts(field: Field, number: int, item: Item, *, removed: bool, first: bool) -> Iterator[Text]:
    """The rows of a block or field."""
    if not removed and item.kind in (ItemKind.REMOVED, ItemKind.LEFT):
        return
    block = item.after if item.after is not None else item.before
    shown = {run.change for line in item.lines for run in line.runs}
    unseen = tuple(change for change in item.changes if change.id not in shown)
    key = f"{field.name}/{number}"
    made = Text(
        key,
        field.name,
        block if field.name in ("body", "lead") else None,
        _face(field.name, block),
        item.kind,
        (),
        unseen,
        first,
        isinstance(block, Code) or getattr(block, "direction", None) is Direction.LTR,
    )
    pieces = list(_cut(_runs(item, removed=removed))) or [()]
    for part, runs in enumerate(pieces):
        yield replace(
            made, key=f"{key}/{part}", runs=runs, first=first and part == 0, changes=unseen if part == 0 else ()
        )


def _runs(item: Item, *, removed: bool) -> list[Run]:
    """The words of a block, a line for each of its texts; of a card that changed, the texts that did."""
    block = item.after if item.after is not None else item.before
    whole = item.kind is not ItemKind.CHANGED or not isinstance(block, CARDS)
    out: list[Run] = []
    for line in item.lines:
        runs = [run for run in line.runs if removed or run.kind is not RunKind.REMOVED]
        if not runs or not (whole or any(run.kind is not RunKind.SAME for run in runs)):
            continue
        if out:
            out.append(Run(RunKind.SAME, "\n"))
        if isinstance(block, List) and line.part == "content":
            out.append(Run(RunKind.SAME, "• "))
        out += runs
    return out


def _cut(runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """The runs in pieces of at most `MOST` letters, cut at a blank."""
    piece: list[Run] = []
    room = MOST
    for run in runs:
        rest = run.text
        while len(rest) > room:
            at = rest.rfind(" ", 0, room) + 1
            if at or not piece:
                at = at or room
                piece.append(replace(run, text=rest[:at]))
                rest = rest[at:]
            yield tuple(piece)
            piece, room = [], MOST
        if rest:
            piece.append(replace(run, text=rest))
            room -= len(rest)
    if piece:
        yield tuple(piece)


def _face(field: str, block: object) -> Face:
    if field in ("headline", "standfirst"):
        return Face(field)
    if field != "body" or isinstance(block, CARDS):
        return Face.SMALL
    return Face.HEADING if isinstance(block, Heading) else Face.BODY
