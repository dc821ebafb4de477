"""Equal stretches of two rows of anything: of words, of blocks.

Common ends come first, then what stands once in both rows (the way of patience diff), and `difflib` works only between
these anchors, so that a long article costs no more than its changes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import itemgetter
from typing import TypeVar

K = TypeVar("K", bound=Hashable)

COSTLY = 200_000  # pairs of equal keys in one stretch that difflib may look at


@dataclass(frozen=True, slots=True)
class Match:
    """`size` pieces from place `a` in one row equal those from place `b` in the other."""

    a: int
    b: int
    size: int


def matches(one: Sequence[K], other: Sequence[K], weak: Callable[[K], bool]) -> list[Match]:
    """The equal stretches of two rows, in order; a piece that is `weak` starts none, it only lengthens them."""
    start, end = ends(one, other)
    stop, other_stop = len(one) - end, len(other) - end
    anchors = [Match(start + a, start + b, 1) for a, b in _anchors(one[start:stop], other[start:other_stop], weak)]
    found = [Match(0, 0, start)]
    a = b = start
    for anchor in [*anchors, Match(stop, other_stop, end)]:
        found += (Match(a + m.a, b + m.b, m.size) for m in _careful(one[a : anchor.a], other[b : anchor.b], weak))
        found.append(anchor)
        a, b = anchor.a + anchor.size, anchor.b + anchor.size
    return _grown(found, one, other)


def ends(one: Sequence[K], other: Sequence[K]) -> tuple[int, int]:
    """How many pieces two rows have in common at their beginning and, behind those, at their end."""
    start = _common(one, other)
    return start, _common(one[start:][::-1], other[start:][::-1])


def _common(one: Sequence[K], other: Sequence[K]) -> int:
    """How many pieces two rows have in common at their beginning."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _anchors(one: Sequence[K], other: Sequence[K], weak: Callable[[K], bool]) -> list[tuple[int, int]]:
    """Places of pieces that stand once in each row, as many as rise in both."""
    counts, other_counts = Counter(one), Counter(other)
    places = {piece: place for place, piece in enumerate(other)}
    return rising(
        (place, places[piece])
        for place, piece in enumerate(one)
        if counts[piece] == 1 and other_counts[piece] == 1 and not weak(piece)
    )


def rising(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, given in order of their first place, whose second place rises too."""
    tops: list[int] = []
    chains: list[tuple[tuple[int, int], int]] = []  # a pair, and the index of the one before it
    ends: list[int] = []
    for pair in pairs:
        length = bisect_left(tops, pair[1])
        chains.append((pair, ends[length - 1] if length else -1))
        if length == len(tops):
            tops.append(pair[1])
            ends.append(len(chains) - 1)
        else:
            tops[length], ends[length] = pair[1], len(chains) - 1
    run, at = [], ends[-1] if ends else -1
    while at >= 0:
        run.append(chains[at][0])
        at = chains[at][1]
    return run[::-1]


def _careful(one: Sequence[K], other: Sequence[K], weak: Callable[[K], bool]) -> list[Match]:
    """difflib's matches; pieces that are everywhere are weak too, or the time would grow with their square."""
    if one == other:
        return [Match(0, 0, len(one))]
    shared = {piece for piece in set(one).intersection(other) if not weak(piece)}
    if not shared:
        return []
    counts, other_counts = Counter(one), Counter(other)
    total = 0
    for cost, piece in sorted(((counts[piece] * other_counts[piece], piece) for piece in shared), key=itemgetter(0)):
        total += cost
        if total > COSTLY:
            shared.discard(piece)
    matcher = SequenceMatcher(lambda piece: piece not in shared, one, other, autojunk=False)
    return [Match(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]


def _grown(found: Sequence[Match], one: Sequence[K], other: Sequence[K]) -> list[Match]:
    """Matches drawn out to both sides as far as pieces are equal, and those that touch made one."""
    out: list[Match] = []
    end = other_end = 0  # of the last one
    for match in found:
        if out:
            more = _common(one[end : match.a], other[other_end : match.b])
            end, other_end = end + more, other_end + more
            out[-1] = Match(out[-1].a, out[-1].b, out[-1].size + more)
        less = _common(one[end : match.a][::-1], other[other_end : match.b][::-1])
        a, b, size = match.a - less, match.b - less, match.size + less
        if not size:
            continue
        if out and (a, b) == (end, other_end):
            out[-1] = Match(out[-1].a, out[-1].b, out[-1].size + size)
        else:
            out.append(Match(a, b, size))
        end, other_end = a + size, b + size
    return out
