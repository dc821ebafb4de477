"""Two people changed one article: what both made of it, and where somebody has to choose.

`merge` takes every change that only one of them made, field by field, block by block, word by word. Where they clash,
the article has mine, and a `ConflictHunk` has all three versions; `resolve` gives the article with the choices made.
No word that either of them wrote is missing from both the article and the hunks. A block that nobody changed, or only
one, is the very block of its version, with the source that it was read from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Any

from newsroom.domain.article import Article
from newsroom.domain.difference import Change, Item, ItemKind, compared
from newsroom.domain.document import Document
from newsroom.domain.parts import Value, shown
from newsroom.domain.runs import Run, RunKind
from newsroom.domain.threeway import Joined, Strand, join, join_text, weave
from newsroom.language.fold import fold

_TEXTS = ("headline", "kicker", "standfirst", "byline")
_KEYS: dict[str, Callable[[Any], Hashable]] = {
    "sections": lambda name: fold(name) or name,
    "tags": lambda name: fold(name) or name,
    "related": lambda link: link.url,
    "corrections": lambda note: note.at,
}


class Choice(StrEnum):
    """What to take where both wrote."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"  # one after the other
    TOGETHER = "together"  # one text with the changes of both, mine first where they touch


@dataclass(frozen=True, slots=True)
class Side:
    """One version of what is in conflict. `value` is the block, link, note, picture or text, None where it is gone.

    `runs` are its text beside the others: in mine and theirs what they ADDED, in base what either REMOVED. `changes`
    are all that this side did to base, marks and links too; none in base itself.
    """

    value: Any
    text: str
    runs: tuple[Run, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictHunk:
    """One place where both wrote. `field` is the field of `Article`, `place` the index of the block or entry in the
    merged article; `choices` are those that can be made."""

    id: str
    field: str
    place: int
    base: Side
    mine: Side
    theirs: Side
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """One change that needed no choice: MINE, THEIRS, BOTH for the same change, TOGETHER for changes in one text.

    `value` is what stands in the merged article at `place`, or what stood there before it was removed; `runs` are its
    words beside those of base. A block that moved has ARRIVED; so has the first entry of a list in another order.
    """

    who: Choice
    field: str
    place: int
    kind: ItemKind
    value: Any
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged article with mine in every conflict, and the three versions that it was made of."""

    article: Article
    conflicts: tuple[ConflictHunk, ...]
    taken: tuple[Taken, ...]
    base: Article = field(repr=False)
    mine: Article = field(repr=False)
    theirs: Article = field(repr=False)


def merge(base: Article, mine: Article, theirs: Article) -> Merge:
    """What two changed versions of one article make together."""
    weaver = _Weaver({})
    article = weaver.article(base, mine, theirs)
    return Merge(article, tuple(weaver.conflicts), tuple(weaver.taken), base, mine, theirs)


def resolve(merge: Merge, choices: Mapping[str, Choice]) -> Article:
    """The merged article with these choices by conflict; mine where none was made.

    KeyError for an id that no conflict has, ValueError for a choice that its conflict does not offer.
    """
    offered = {hunk.id: hunk.choices for hunk in merge.conflicts}
    for hunk, choice in choices.items():
        if choice not in offered[hunk]:
            raise ValueError(f"{hunk}: {choice}")
    return _Weaver(choices).article(merge.base, merge.mine, merge.theirs)


class _Weaver:
    """Makes one article of three, and tells what it did on the way."""

    def __init__(self, choices: Mapping[str, Choice]) -> None:
        self._choices = choices
        self.conflicts: list[ConflictHunk] = []
        self.taken: list[Taken] = []

    def article(self, base: Article, mine: Article, theirs: Article) -> Article:
        """The article; conflicts and what was taken are told in reading order."""
        values: dict[str, Any] = {}
        for name in (*_TEXTS, "lead"):
            values[name] = self._single(name, *(getattr(article, name) for article in (base, mine, theirs)))
        blocks = self._blocks(base.body.blocks, mine.body.blocks, theirs.body.blocks)
        values["body"] = Document(tuple(blocks), theirs.body.tail or mine.body.tail)
        for name in _KEYS:
            values[name] = tuple(self._list(name, *(getattr(article, name) for article in (base, mine, theirs))))
        for name in ("slug", "comments_open"):
            values[name] = self._single(name, *(getattr(article, name) for article in (base, mine, theirs)))
        return Article(**values)

    def _single(self, name: str, base: Value, mine: Value, theirs: Value) -> Value:
        """A field that is one text, one picture or one value."""
        made = join_text(base, mine, theirs) if name in _TEXTS else join(base, mine, theirs)
        found = self._settled(name, 0, Strand(base, mine, theirs), made)
        return found[0] if found else None

    def _blocks(self, *versions: Sequence[Value]) -> list[Value]:
        out: list[Value] = []
        for strand in weave(*versions):
            out += self._settled("body", len(out), strand, join(strand.base, strand.mine, strand.theirs))
        return out

    def _list(self, name: str, *versions: Sequence[Value]) -> list[Value]:
        """A field that is a list: a set with an order. What one took out stays where the other changed it."""
        base, mine, theirs = (_by_key(row, _KEYS[name]) for row in versions)
        out: list[Value] = []
        for key in _order(base, mine, theirs):
            strand = Strand(base.get(key), mine.get(key), theirs.get(key))
            if strand.base is not None and (strand.mine is None or strand.theirs is None):
                left = strand.theirs if strand.mine is None else strand.mine
                made = Joined(left if left != strand.base else None)
            else:
                made = join(strand.base, strand.mine, strand.theirs)
            if isinstance(made.value, str):
                made = Joined(made.value)  # two spellings of one name
            out += self._settled(name, len(out), strand, made)
        if out and (_reordered(base, mine) or _reordered(base, theirs)):
            who = Choice.MINE if _reordered(base, mine) else Choice.THEIRS
            self.taken.append(Taken(who, name, 0, ItemKind.ARRIVED, out[0], ()))
        return out

    def _settled(self, name: str, place: int, strand: Strand, made: Joined) -> list[Value]:
        """What stands in the article for three versions of a piece."""
        if not made.clash:
            self._take(name, place, strand, made.value)
            return [] if made.value is None else [made.value]
        mine, theirs = strand.mine, strand.theirs
        values = {Choice.MINE: [mine], Choice.THEIRS: [theirs]}
        if name in _TEXTS and mine and theirs:
            values[Choice.BOTH] = [f"{mine} {theirs}"]
        elif name == "body" and mine is not None and theirs is not None:
            values[Choice.BOTH] = [mine, theirs]
        if made.value not in (mine, theirs):
            values[Choice.TOGETHER] = [made.value]
        hunk = f"{name}/{len(self.conflicts)}"
        self.conflicts.append(
            ConflictHunk(hunk, name, place, *_sides(strand.base, mine, theirs), choices=tuple(values))
        )
        return [value for value in values[self._choices.get(hunk, Choice.MINE)] if value is not None]

    def _take(self, name: str, place: int, strand: Strand, value: Value) -> None:
        base, (mine_moved, theirs_moved) = strand.base, strand.moved
        who = _who(base, strand.mine, strand.theirs)
        if value is None:
            kind = ItemKind.REMOVED
        elif base is None:
            kind = ItemKind.ADDED
        elif value != base:
            kind = ItemKind.CHANGED
        elif mine_moved or theirs_moved:
            kind = ItemKind.ARRIVED
            who = Choice.BOTH if mine_moved and theirs_moved else Choice.MINE if mine_moved else Choice.THEIRS
        else:
            return
        there = base if value is None else value
        if there is not None:
            self.taken.append(Taken(who, name, place, kind, there, _flat(compared(base, value))))


def _who(base: Value, mine: Value, theirs: Value) -> Choice:
    if mine == theirs:
        return Choice.BOTH
    return Choice.THEIRS if mine == base else Choice.MINE if theirs == base else Choice.TOGETHER


def _sides(base: Value, mine: Value, theirs: Value) -> tuple[Side, Side, Side]:
    ours, yours = compared(base, mine), compared(base, theirs)
    was = shown(base)
    first = Side(base, was, _removed(was, _flat(ours, RunKind.ADDED), _flat(yours, RunKind.ADDED)))
    return first, _side(ours), _side(yours)


def _side(item: Item) -> Side:
    return Side(item.after, shown(item.after), _flat(item, RunKind.REMOVED), item.changes)


def _flat(item: Item, without: RunKind | None = None) -> tuple[Run, ...]:
    """All runs of an item but those of one kind, a line for each of its texts."""
    out: list[Run] = []
    for line in item.lines:
        runs = [run for run in line.runs if run.kind is not without]
        if runs and out:
            out.append(Run(RunKind.SAME, "\n"))
        out += runs
    return tuple(out)


def _removed(text: str, *versions: Iterable[Run]) -> tuple[Run, ...]:
    """`text` in runs: what any of the versions took out, what any spelt otherwise, and the rest."""
    kinds = [RunKind.SAME] * len(text)
    for runs in versions:
        at = 0
        for run in runs:
            end = at + len(run.was or run.text)
            if run.kind in (RunKind.REMOVED, RunKind.SPELLED):
                kinds[at:end] = [kind if kind is RunKind.REMOVED else run.kind for kind in kinds[at:end]]
            at = end
    return tuple(
        Run(kind, "".join(char for char, _ in group))
        for kind, group in groupby(zip(text, kinds, strict=True), key=itemgetter(1))
    )


# Lists

_Key = tuple[Hashable, int]


def _by_key(row: Iterable[Value], key: Callable[[Any], Hashable]) -> dict[_Key, Value]:
    """The entries of a list by their key and how many of that key stand before them."""
    seen: Counter[Hashable] = Counter()
    out: dict[_Key, Value] = {}
    for value in row:
        found = key(value)
        out[found, seen[found]] = value
        seen[found] += 1
    return out


def _reordered(base: Collection[_Key], changed: Collection[_Key]) -> bool:
    return [key for key in changed if key in base] != [key for key in base if key in changed]


def _order(base: Collection[_Key], mine: Collection[_Key], theirs: Collection[_Key]) -> list[_Key]:
    """All keys: in mine's order if mine changed it, else in theirs, each of the rest after the one before it."""
    was, ours, yours = list(base), list(mine), list(theirs)
    first, *others = (ours, yours, was) if _reordered(base, mine) else (yours, ours, was)
    out = list(first)
    for row in others:
        for place, key in enumerate(row):
            if key not in out:
                out.insert(out.index(row[place - 1]) + 1 if place else 0, key)
    return out
