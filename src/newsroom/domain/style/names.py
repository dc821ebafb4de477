"""One name in two spellings within an article.

Nothing in Arabic letters says that a word is a name, so a word counts as one where a title stands before it or where
the newsroom's list has it. Another word of the article that is its near twin («زيلينسكي», «زيلنسكي»), differing within
the word and not in its ending, was then meant for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from newsroom.domain.style.rule import Hit
from newsroom.domain.style.text import Text
from newsroom.language.fold import fold, near

SHORTEST = 5
_FULL_NAME = 3  # words after a title
_TITLES = frozenset(
    ("الرئيس", "الرئيسة", "الوزير", "الوزيرة", "السيد", "السيدة", "الدكتور", "الدكتورة", "الشيخ", "الأمير", "الأميرة",
     "الملك", "الملكة", "النائب", "النائبة", "السفير", "السفيرة", "اللواء", "العميد", "العقيد", "الجنرال", "المدرب",
     "اللاعب", "اللاعبة", "الكاتب", "الكاتبة", "الممثل", "الممثلة", "المخرج", "المخرجة", "المغني", "المغنية", "مدينة",
     "بلدة", "محافظة", "نهر", "جزيرة", "شركة", "نادي", "فريق", "السيناتور", "المستشار", "المستشارة", "رئيس", "وزير")
)  # fmt: skip
_PREFIXES = ("و", "ف", "ل", "ب", "ك")
_WEAK = str.maketrans("", "", "اوي")
_TWINS = str.maketrans("غطضذصث", "جتظدسس")


def two_spellings(texts: Sequence[Text], known: Collection[str]) -> Iterator[tuple[int, Hit]]:
    """The rarer spelling of each name that has two, as hits in the texts by their numbers. `known` are names of the
    newsroom's list."""
    counts: Counter[str] = Counter()
    places: dict[str, list[tuple[int, int, int]]] = {}
    names = {name for name in known if len(name) >= SHORTEST}
    for number, text in enumerate(texts):
        follows = 0
        for word in text.words:
            name = word.bare
            if name in _TITLES:
                follows = _FULL_NAME
                continue
            if follows and not name.startswith("ال"):  # that is «الروسي» of «الرئيس الروسي»
                names.add(name)
                follows -= 1
            if len(name) >= SHORTEST and word.end - word.start == len(name):
                counts[name] += 1
                places.setdefault(name, []).append((number, word.start, word.end))
    yield from _rarer(counts, places, names, known)


def _rarer(
    counts: Counter[str], places: dict[str, list[tuple[int, int, int]]], names: set[str], known: Collection[str]
) -> Iterator[tuple[int, Hit]]:
    alike: dict[str, list[str]] = {}
    for word in counts:
        alike.setdefault(_skeleton(word), []).append(word)
    for group in alike.values():
        if len(group) < 2 or not any(_bare(word) in names or word in names for word in group):
            continue
        best = max(group, key=lambda word: (word in known, counts[word], word in names))
        for word in group:
            if word != best and word not in known and _is_twin(word, best):
                for number, start, end in places[word]:
                    yield number, Hit(start, end, best, {"other": best})


def _is_twin(one: str, other: str) -> bool:
    """Whether two spellings differ within the word alone, and in more than what folding evens out at its end."""
    first, second = fold(one), fold(other)
    if not first or not second or first[0] != second[0] or first[-1] != second[-1]:
        return False
    return first == second or near(one, other)


def _bare(word: str) -> str:
    return word[1:] if word[:1] in _PREFIXES and len(word) > SHORTEST else word


@lru_cache(maxsize=1 << 14)
def _skeleton(word: str) -> str:
    """What two spellings of a name have in common: its letters without the weak ones, those written for each other as
    one."""
    folded = fold(word)
    return folded[:1] + folded[1:].translate(_WEAK).translate(_TWINS)
