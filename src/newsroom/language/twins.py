"""Arabic words one slip apart: what a hand, an ear or a keyboard makes of one word when it means another.

A dictionary accepts علي for على, زياره for زيارة and فهوة for قهوة: the newsroom's commonest errors are words. So a
word that the dictionary knows is still doubted when a word one slip away, its twin, is known too and so much commoner
that the slip is the likelier story. How much commoner depends on the slip: a lost hamza is daily bread, one key for
the next is not. Only ever a hint: علي is a name as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

Known = Callable[[str], bool]
Often = Callable[[str], float]
"""The power of ten of a word's occurrences in a milliard words."""


class Slip(StrEnum):
    """What happened to a word."""

    BARE = "bare"  # a hamza was left off its alif
    HAMZA = "hamza"  # it sits elsewhere
    HA = "ha"  # ه at the end, for ة
    TA = "ta"  # ة at the end, for ه
    YA = "ya"  # ي and ى at the end
    DOTS = "dots"
    SOUND = "sound"
    DOUBLED = "doubled"
    SWAPPED = "swapped"
    KEY = "key"  # the next one
    EXTRA = "extra"
    MISSING = "missing"


LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ"
_BARE = {"ا": "أإآ"}
_HAMZA = {"أ": "اإآؤء", "إ": "اأآ", "آ": "اأإ", "ؤ": "وأءئ", "و": "ؤ", "ئ": "يءىأؤ", "ي": "ئء", "ء": "ئيىأؤ", "ى": "ئء"}
_ENDS = {"ه": (Slip.HA, "ة"), "ة": (Slip.TA, "ه"), "ي": (Slip.YA, "ى"), "ى": (Slip.YA, "ي")}


def _groups(*groups: str) -> dict[str, str]:
    """For each letter those that stand with it in a group."""
    found: dict[str, str] = {}
    for group in groups:
        for letter in group:
            found[letter] = found.get(letter, "") + group.replace(letter, "")
    return found


def _neighbours(*rows: str) -> dict[str, str]:
    """For each letter those beside it in a row."""
    return {row[i]: row[max(0, i - 1) : i] + row[i + 1 : i + 2] for row in rows for i in range(len(row))}


_EXCHANGES = (
    (Slip.BARE, _BARE),
    (Slip.HAMZA, _HAMZA),
    (Slip.DOTS, _groups("بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق")),
    (Slip.SOUND, _groups("ضظ", "ذز", "ذد", "تط", "سص", "ثس", "ضد", "قك")),
    (Slip.KEY, _neighbours("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")),
)

_RARE = 2.0
_STEEPER = 0.4  # more is asked of a twin for each power of ten that the word itself is commoner than rare
_TWIN_FROM = 2.5
_COMMONEST = 7.3
_NEED = {
    Slip.BARE: 0.7,
    Slip.HAMZA: 1.2,
    Slip.HA: 0.7,
    Slip.TA: 0.5,
    Slip.YA: 0.55,
    Slip.DOTS: 1.8,
    Slip.SOUND: 1.8,
    Slip.DOUBLED: 2.0,
    Slip.SWAPPED: 2.0,
    Slip.KEY: 1.6,
    Slip.EXTRA: 2.8,
    Slip.MISSING: 1.8,
}
"""Powers of ten by which a twin must be commoner, learnt from the prose of `resources/samples`."""

_ENDINGS = ("ان", "ين", "تا", "ها", "هم", "هما")
_ENDING = 1.0
_REST = 3

CONFUSED = frozenset((Slip.BARE, Slip.HAMZA, Slip.HA, Slip.TA, Slip.YA))
"""The slips of who knows the word and not its spelling."""
_BOTH = frozenset(("كأن", "كان", "إن", "أن"))
"""Words so common that neither can be told from the other by counting."""


def slips(word: str, *, confused: bool = False) -> Iterator[tuple[Slip, str]]:
    """Every string one slip from `word`, the likelier slips first; with `confused`, those of `CONFUSED` alone."""
    if word and word[-1] in _ENDS:
        slip, letter = _ENDS[word[-1]]
        yield slip, word[:-1] + letter
    for slip, table in _EXCHANGES[: 2 if confused else None]:
        for place, letter in enumerate(word):
            for other in table.get(letter, ""):
                yield slip, word[:place] + other + word[place + 1 :]
    if confused:
        return
    for place in range(len(word)):
        doubled = word[place] in (word[place - 1 : place], word[place + 1 : place + 2])
        yield Slip.DOUBLED if doubled else Slip.EXTRA, word[:place] + word[place + 1 :]
        if place + 1 < len(word) and word[place] != word[place + 1]:
            yield Slip.SWAPPED, word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    for place in range(len(word) + 1):
        for letter in LETTERS:
            yield Slip.MISSING, word[:place] + letter + word[place:]


def _expected(word: str, own: float, written: Often) -> float:
    """How common a word may count as: a dual, or a word with its pronoun, as a tenth of the word without."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _REST:
            rest = word[: -len(ending)]
            joined = written(f"{rest[:-1]}ة") if rest[-1] == "ت" else 0.0
            own = max(own, written(rest) - _ENDING, joined - _ENDING)
    return own


def twin(word: str, known: Known, often: Often, written: Often) -> str:
    """The word that was probably meant where the dictionary's `word` stands; empty where nothing speaks against it.

    `often` counts a word with its proclitics, `written` as it stands, which is enough for the many rarer slips.
    """
    own = often(word)
    expected = _expected(word, own, written)
    steeper = _STEEPER * max(0.0, expected - _RARE)
    confused = expected + min(_NEED[slip] for slip in Slip if slip not in CONFUSED) + steeper > _COMMONEST
    best, most = "", 0.0
    for slip, other in slips(word, confused=confused):
        need = _NEED[slip] + (own if slip in CONFUSED else expected + steeper)
        found = often(other) if slip in CONFUSED else written(other)
        if found >= max(need, _TWIN_FROM) and found - need >= most and known(other) and not {word, other} <= _BOTH:
            best, most = other, found - need
    return best
