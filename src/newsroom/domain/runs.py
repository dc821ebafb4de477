"""Two wordings of a text beside each other, run by run.

A word that only got or lost tashkeel or tatweel is the same word spelt otherwise (SPELLED), and one whose marks or link
differ is FORMATTED: neither is shown as a word taken out and another put in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from newsroom.domain.align import Match
from newsroom.domain.tokens import Token, aligned, look_names, text_of


class RunKind(StrEnum):
    """What a run of text is in the newer of two wordings."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    SPELLED = "spelled"  # the same letters with other tashkeel, tatweel, blanks or bidi marks
    FORMATTED = "formatted"  # the same text with other marks or another link


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text. `was` is the older spelling of a SPELLED run; `names` says what its format got or lost: values of
    `Mark`, and ``link``. `change` is the id of the change that it belongs to."""

    kind: RunKind
    text: str
    was: str = ""
    names: tuple[str, ...] = ()
    change: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens of the older wording and those of the newer that stand in their place, at most one of them empty.

    `kind` is SAME, SPELLED, FORMATTED, or ADDED for words taken out, put in or replaced.
    """

    kind: RunKind
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    names: tuple[str, ...] = ()

    def runs(self, change: str) -> Iterator[Run]:
        """The stretch as it is shown, what was taken out first."""
        was, text = text_of(self.before), text_of(self.after)
        if self.kind is not RunKind.ADDED:
            spelled = self.kind is RunKind.SPELLED
            yield Run(self.kind, text, was if spelled else "", self.names, change)
            return
        if was:
            yield Run(RunKind.REMOVED, was, change=change)
        if text:
            yield Run(RunKind.ADDED, text, change=change)


def stretches(before: Sequence[Token], after: Sequence[Token]) -> Iterator[Stretch]:
    """Two rows of tokens cut where they begin and cease to differ."""
    a = b = 0
    for match in [*aligned(before, after), Match(len(before), len(after), 0)]:
        if match.a > a or match.b > b:
            yield Stretch(RunKind.ADDED, tuple(before[a : match.a]), tuple(after[b : match.b]))
        a, b = match.a + match.size, match.b + match.size
        yield from _matched(before[match.a : a], after[match.b : b])


def _matched(before: Sequence[Token], after: Sequence[Token]) -> Iterator[Stretch]:
    """Matching tokens, those that differ alike in one stretch, the blanks between them taken in."""
    kinds = [_kind(old, new) for old, new in zip(before, after, strict=True)]
    for place in range(1, len(kinds) - 1):
        if kinds[place] is RunKind.SAME and after[place].blank and kinds[place - 1] == kinds[place + 1]:
            kinds[place] = kinds[place - 1]
    place = 0
    for kind, group in groupby(kinds):
        end = place + len(list(group))
        old, new = tuple(before[place:end]), tuple(after[place:end])
        names = frozenset().union(*map(look_names, old, new)) if kind is not RunKind.SAME else ()
        yield Stretch(kind, old, new, tuple(sorted(names)))
        place = end


def _kind(before: Token, after: Token) -> RunKind:
    if before.text != after.text:
        return RunKind.SPELLED
    return RunKind.SAME if before.looks == after.looks else RunKind.FORMATTED
