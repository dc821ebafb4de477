"""What became of each block of one version in another: kept, changed, moved or gone.

Equal blocks are matched first; between them a changed block finds its partner by the words that few others have; what
is left may have moved, and what then stands alone between the same neighbours was written anew.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from newsroom.domain.align import matches, rising
from newsroom.domain.parts import Piece, family, is_bare, vocabulary

RARE = 8  # blocks that may hold a word by which partners are sought
ALIKE = 0.4  # share of words that makes two changed blocks partners
MOVED = 0.6  # the same for two that do not stand between the same neighbours


T = TypeVar("T", bound=Piece | str)


@dataclass(frozen=True, slots=True)
class Pairing:
    """What became of the pieces of one row in another: `kept` in order, `moved` out of it; the rest is gone.

    Both lead from a place in the one row to the place in the other. Partners may differ.
    """

    kept: dict[int, int]
    moved: dict[int, int]


def pair(before: Sequence[T], after: Sequence[T]) -> Pairing:
    """What became of each of `before` in `after`."""
    numbers: dict[T, int] = {}
    one = [numbers.setdefault(piece, len(numbers)) for piece in before]
    other = [numbers.setdefault(piece, len(numbers)) for piece in after]
    empty = {number for piece, number in numbers.items() if is_bare(piece)}
    found = matches(one, other, empty.__contains__)
    kept = {match.a + step: match.b + step for match in found for step in range(match.size)}
    moved = _moved(one, other, kept, empty)
    for left, new in _gaps(kept, moved, len(one), len(other)):
        kept.update(rising(_alike(left, new, before, after, ALIKE)))
    rest = _gaps(kept, moved, len(one), len(other))
    gone, come = [i for left, _ in rest for i in left], [j for _, new in rest for j in new]
    moved.update(_alike(gone, come, before, after, MOVED))
    for left, new in _gaps(kept, moved, len(one), len(other)):
        if len(left) == len(new):
            kept.update((i, j) for i, j in zip(left, new, strict=True) if _may_follow(before[i], after[j]))
    return Pairing(kept, moved)


def _gaps(
    kept: dict[int, int], moved: dict[int, int], length: int, new_length: int
) -> list[tuple[list[int], list[int]]]:
    """What has no partner yet between each two kept pieces: places in the one row, and in the other."""
    came = set(moved.values())
    out = []
    a = b = 0
    for i, j in [*sorted(kept.items()), (length, new_length)]:
        left = [place for place in range(a, i) if place not in moved]
        new = [place for place in range(b, j) if place not in came]
        if left or new:
            out.append((left, new))
        a, b = i + 1, j + 1
    return out


def _may_follow(one: Piece | str, other: Piece | str) -> bool:
    """Whether one piece can be a version of the other."""
    kind = family(one)
    return kind is not None and kind == family(other)


def alike(one: Piece | str, other: Piece | str) -> bool:
    """Whether two pieces are equal, or of one family and with many words in common."""
    return one == other or (_may_follow(one, other) and _share(vocabulary(one), vocabulary(other)) >= ALIKE)


def _moved(one: list[int], other: list[int], kept: dict[int, int], empty: set[int]) -> dict[int, int]:
    taken = set(kept.values())
    left = [i for i in range(len(one)) if i not in kept and one[i] not in empty]
    places: dict[int, list[int]] = defaultdict(list)
    for j in reversed(range(len(other))):
        if j not in taken:
            places[other[j]].append(j)
    return {i: places[one[i]].pop() for i in left if places[one[i]]}


def _alike(
    left: list[int], new: list[int], before: Sequence[T], after: Sequence[T], least: float
) -> list[tuple[int, int]]:
    """Pairs of one family that are each other's likest by the words that few others have."""
    bags = {j: vocabulary(after[j]) for j in new}
    holders: dict[str, list[int]] = defaultdict(list)
    for j, bag in bags.items():
        for word in bag:
            holders[word].append(j)
    best: dict[int, tuple[float, int]] = {}
    for i in left:
        bag = vocabulary(before[i])
        votes = Counter(j for word in bag if len(holders[word]) <= RARE for j in holders[word])
        likeness = [(_share(bag, bags[j]), j) for j, _ in votes.most_common(3) if _may_follow(before[i], after[j])]
        share, j = max(likeness, default=(0.0, -1))
        if share >= least and share > best.get(j, (0.0, -1))[0]:
            best[j] = (share, i)
    return sorted((i, j) for j, (_, i) in best.items())


def _share(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())
