"""The months of the Gregorian calendar as the Arab countries name them, and those of the Hijri calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.domain.style.text import Text

HIJRI = ("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
         "ذو القعدة", "ذو الحجة")  # fmt: skip
REGIONS = {
    "roman": ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
              "ديسمبر"),
    "levant": ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
               "تشرين الثاني", "كانون الأول"),
    "maghreb": ("جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر",
                "ديسمبر"),
    "morocco": ("يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
                "دجنبر"),
}  # fmt: skip
"""The names of the months by region, January first."""

_SPELLED = {"ابريل": "أبريل", "إبريل": "أبريل", "نيسان": "نيسان", "اغسطس": "أغسطس", "اكتوبر": "أكتوبر", "ايار": "أيار"}
# These are other words too (to practise, a name, a car): a month only beside a number.
_OTHER_WORDS = frozenset(("مارس", "ماي", "جوان", "أوت", "نيسان", "آب", "تموز"))
_PREFIXES = ("", "و", "ل", "ب", "ف")
_TWO = frozenset(name.split(" ")[0] for name in REGIONS["levant"] if " " in name)
_NUMBER_BEFORE = re.compile(r"[0-9٠-٩][ \u00a0]?$")
_NUMBER_AFTER = re.compile(r"[ \u00a0،]{1,2}[0-9٠-٩]")
_NEIGHBOUR = 3


@dataclass(frozen=True, slots=True)
class Month:
    """A month at its place in a text, 1 to 12. `regions` are those that name it so."""

    start: int
    end: int
    number: int
    regions: tuple[str, ...]

    @property
    def region(self) -> str:
        """The region where one alone names it so; else empty."""
        return self.regions[0] if len(self.regions) == 1 else ""


def _by_name() -> dict[str, tuple[str, int, tuple[str, ...]]]:
    """Every name with each prefix: the prefix, the number, the regions."""
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for region, names in REGIONS.items():
        for number, name in enumerate(names, 1):
            found[name] = (number, (*found.get(name, (0, ()))[1], region))
    found |= {other: found[name] for other, name in _SPELLED.items()}
    return {prefix + name: (prefix, *value) for name, value in found.items() for prefix in _PREFIXES}


_BY_NAME = _by_name()
_FIRST = frozenset(prefix + name for name in _TWO for prefix in _PREFIXES)


def months_in(text: Text) -> Iterator[Month]:
    """The months of a text, in order. One that stands with its twin of another region («كانون الثاني/يناير») is left
    out: who writes both is of one mind."""
    words = text.words
    for place, word in enumerate(words):
        name, end = word.bare, word.end
        if name in _FIRST and place + 1 < len(words):
            name, end = f"{name} {words[place + 1].bare}", words[place + 1].end
        known = _BY_NAME.get(name)
        if known is None or end - word.start != len(name):
            continue
        prefix, number, regions = known
        start = word.start + len(prefix)
        before, after = text.text[max(0, start - _NEIGHBOUR) : start], text.text[end : end + _NEIGHBOUR]
        if "/" in before + after or "(" in before:
            continue
        if name[len(prefix) :] in _OTHER_WORDS and not (_NUMBER_BEFORE.search(before) or _NUMBER_AFTER.match(after)):
            continue
        yield Month(start, end, number, regions)
