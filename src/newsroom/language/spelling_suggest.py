"""Suggestions in the order of how likely they are: how easily the slip happens, and how common the word is."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsroom.language.twins import Known, Often, Slip, slips

_EASE = {
    Slip.BARE: 2.0,
    Slip.HAMZA: 2.0,
    Slip.HA: 2.0,
    Slip.TA: 2.0,
    Slip.YA: 2.0,
    Slip.DOTS: 1.2,
    Slip.SOUND: 1.2,
    Slip.DOUBLED: 2.0,
    Slip.SWAPPED: 1.3,
    Slip.KEY: 1.0,
    Slip.EXTRA: -0.2,
    Slip.MISSING: 1.0,
}
"""Powers of ten by which a slip is easier than an extra letter."""
_BLANK = -1.2
_NAME = 4.0
_SEEN = 0.5


def best(word: str, known: Known, often: Often, names: Collection[str]) -> list[str]:
    """Every known word and name one slip from `word`, and what it is in two, most likely first."""
    likely: dict[str, float] = {}
    for slip, other in slips(word):
        power = _NAME if other in names else often(other)
        if power > _SEEN and (other in names or known(other)):
            likely[other] = max(likely.get(other, 0.0), power + _EASE[slip])
    for pair, power in halves(word, known, often):
        likely[pair] = power + _BLANK
    return sorted(likely, key=lambda other: -likely[other])


def halves(word: str, known: Known, often: Often) -> Iterator[tuple[str, float]]:
    """`word` as two known words, and the power of ten of the rarer one."""
    for place in range(2, len(word) - 1):
        one, other = word[:place], word[place:]
        if known(one) and known(other) and (power := min(often(one), often(other))) > 0:
            yield f"{one} {other}", power
