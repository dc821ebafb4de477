"""Misspellings made of correct words by program: eleven classes of what hands, ears and keyboards really do.

What is made is the same at every call. A made string that is a word in its own right is no misspelling, and is left
out: one that the dictionary knows and that is written at least a third as often as the word it was made of. The rule
asks the dictionary and the frequencies themselves, never what the checker says.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

AS_OFTEN = 0.5  # of a power of ten: a third as often


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A class, what was written, and what was meant (two words where their blank was lost)."""

    kind: str
    wrong: str
    right: str


_SEATS = {
    "أ": "اااإ", "إ": "اااأ", "آ": "اا", "ؤ": "وئ", "ئ": "يءؤ", "ء": "ئؤ", "ا": "أإ",
}  # fmt: skip
_DOTS = ("بتثن", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق")
_SOUNDS = ("ضظ", "ذز", "ذد", "تط", "سص", "ثس", "ضد", "قك")
_ROWS = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def _among(groups: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for group in groups:
        for letter in group:
            found[letter] = found.get(letter, "") + group.replace(letter, "")
    return found


def _beside() -> dict[str, str]:
    found = {}
    for row in _ROWS:
        for place, letter in enumerate(row):
            found[letter] = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    return found


def _exchanged(word: str, table: dict[str, str], places: range) -> list[str]:
    """Every word with one letter at one of the places put for another of the table."""
    return [word[:i] + other + word[i + 1 :] for i in places for other in table.get(word[i], "")]


def _hamza(word: str) -> list[str]:
    """A hamza lost, added or on another seat; a plain alif gets one only where it opens the word or its stem."""
    opening = 2 if word.startswith("ال") else 1 if word[0] in "وفبلك" else 0
    made = []
    for i, letter in enumerate(word):
        if letter != "ا" or i in (0, opening):
            made += [word[:i] + other + word[i + 1 :] for other in _SEATS.get(letter, "")]
    return [wrong for wrong in made if not wrong.startswith(("أل", "إل")) or not word.startswith("ال")]


def _whole(word: str) -> range:
    return range(len(word))


_MAKERS: dict[str, Callable[[str], list[str]]] = {
    "hamza": _hamza,
    "ta marbuta": lambda word: _exchanged(word, {"ة": "ه", "ه": "ة"}, range(len(word) - 1, len(word))),
    "ya": lambda word: _exchanged(word, {"ى": "ي", "ي": "ى"}, range(len(word) - 1, len(word))),
    "doubled": lambda word: [word[: i + 1] + word[i:] for i in _whole(word)],
    "dots": lambda word: _exchanged(word, _among(_DOTS), _whole(word)),
    "sounds": lambda word: _exchanged(word, _among(_SOUNDS), _whole(word)),
    "missing": lambda word: [word[:i] + word[i + 1 :] for i in range(1, len(word))],
    "swapped": lambda word: [
        word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1) if word[i] != word[i + 1]
    ],
    "next key": lambda word: _exchanged(word, _beside(), _whole(word)),
    "extra": lambda word: [word[:i] + other + word[i:] for i in range(1, len(word)) for other in _LETTERS],
}
KINDS = (*_MAKERS, "joined")


def misspellings(
    words: Sequence[str],
    each: int,
    seed: int,
    known: Callable[[str], bool],
    often: Callable[[str], float],
    left_out: list[Misspelling] | None = None,
) -> Iterator[Misspelling]:
    """At most `each` of every class, of the words of a correct text in its order; what is no misspelling goes to
    `left_out`. `known` says whether a string is in the dictionary, `often` gives the power of ten of its frequency."""
    chance = random.Random(seed)
    distinct = [word for word in dict.fromkeys(words) if len(word) >= 3]
    pairs = [(one, other) for one, other in pairwise(words) if min(len(one), len(other)) >= 3]
    for kind, maker in _MAKERS.items():
        made = 0
        for right in chance.sample(distinct, len(distinct)):
            wrongs = [wrong for wrong in maker(right) if wrong != right]
            if made == each or not wrongs:
                continue
            candidate = Misspelling(kind, chance.choice(wrongs), right)
            if known(candidate.wrong) and often(candidate.wrong) > often(right) - AS_OFTEN:
                if left_out is not None:
                    left_out.append(candidate)
                continue
            made += 1
            yield candidate
    for one, other in chance.sample(pairs, min(each, len(pairs))):
        yield Misspelling("joined", one + other, f"{one} {other}")
