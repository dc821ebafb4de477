"""Folding: the one form in which two spellings of the same Arabic word are equal, for search and for tags.

The folded form serves comparison and is never shown. It is made character by character, so every folded character
knows the place it came from (`fold_with_map`), and folding twice changes nothing. What it does: compatibility forms
resolved, case folded, tashkeel and other combining marks, tatweel, bidi and invisible characters dropped, hamza taken
off its seat and dropped where it stands alone, ى as ي, ة as ه, Persian, Urdu and Maghrebi letters as the Arabic ones,
every digit as 0-9, every white space as one blank. Blanks and punctuation stay, so word boundaries do.

A store that keeps folded text or stems keeps `FOLD_VERSION` beside it and folds again when the number moved.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

FOLD_VERSION = 1

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[0-9]+")
_BLANKS = re.compile(r"\s+")

# Letters whose folding Unicode's own decomposition does not give.
_LETTERS = {
    **dict.fromkeys("ىیےېۍێ", "ي"),
    **dict.fromkeys("ةەہھۃۀۂۿ", "ه"),
    **dict.fromkeys("ٱٲٳٵ", "ا"),
    **dict.fromkeys("کڪگڭݣګڬ", "ك"),
    **dict.fromkeys("ۇۆۈۋۉ", "و"),
    **dict.fromkeys("چڃڄ", "ج"),
    "پ": "ب",
    "ژ": "ز",
    "ڤ": "ف",
    "ڥ": "ف",
    "ڨ": "ق",
    "ڧ": "ق",
    "ڢ": "ف",
    "ٹ": "ت",
    "ڈ": "د",
    "ڑ": "ر",
    "ں": "ن",
    "ء": "",
    "ـ": "",
    "\u034f": "",  # combining grapheme joiner
    "\u115f": "",  # the fillers of Hangul show nothing
    "\u1160": "",
    "\u3164": "",
    "\uffa0": "",
}


def _is_dropped(char: str) -> bool:
    category = unicodedata.category(char)
    return (
        unicodedata.combining(char) != 0
        or category in ("Cf", "Cs", "Cc", "Me")
        or 0xFE00 <= ord(char) <= 0xFE0F
        or 0xE0100 <= ord(char) <= 0xE01EF
    )


def _fold_char(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if char.isspace():
        return " "
    if _is_dropped(char):
        return ""
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    parts = unicodedata.normalize("NFKD", char)
    if len(parts) > 1 and parts[0] in " ـ" and all(unicodedata.combining(part) for part in parts[1:]):
        return ""  # a mark drawn on nothing, as copies from PDF have them inside words
    parts = parts.casefold()
    return parts if parts == char else "".join(_fold_char(part) for part in parts)


class _Table(dict[int, str]):
    """The folding of each code point, worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        folded = self[point] = _fold_char(chr(point))
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """`text` in its folded form."""
    return text.translate(_TABLE)


def fold_with_map(text: str) -> tuple[str, list[int]]:
    """The folded form, and for each of its characters the index in `text` of the character it came from.

    The list has one more entry than the folded form has characters: the length of `text`.
    """
    pieces = [_TABLE[ord(char)] for char in text]
    places = [index for index, piece in enumerate(pieces) for _ in piece]
    places.append(len(text))
    return "".join(pieces), places


def words(text: str) -> list[str]:
    """The folded words of `text`, in order: runs of letters and digits."""
    return _WORD.findall(text.translate(_TABLE))


def find(haystack: str, needle: str) -> list[tuple[int, int]]:
    """Where the folded `needle` stands in `haystack`: (start, end) in the original text, in order, never overlapping.

    A span takes in the marks that hang on its letters. Runs of blanks are equal to one; a needle with nothing left
    after folding is nowhere.
    """
    parts = _BLANKS.sub(" ", fold(needle)).split()
    if not parts:
        return []
    folded = fold(haystack)
    if not all(part in folded for part in parts):
        return []
    folded, places = fold_with_map(haystack)
    pattern = re.compile(" +".join(map(re.escape, parts)))
    spans: list[tuple[int, int]] = []
    for match in pattern.finditer(folded):
        start = places[match.start()]
        end = max(places[match.end()], places[match.end() - 1] + 1)
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans


_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_LONGEST_WORD = 40
# Endings, and how many letters must be left: لبنان, إيران and البحرين are no duals, ضحايا no country.
_ENDINGS = (("ها", 2), ("ات", 2), ("ون", 2), ("يه", 2), ("ه", 2), ("ي", 2), ("يا", 3), ("ان", 4), ("ين", 4))
# Words of the news whose first و is their own and no conjunction.
_OWN_WAW = (
    "وزير", "وزرا", "وزار", "وزن", "وطن", "وقت", "وقع", "وقوع", "وقف", "وقود", "وقاي", "ولايه", "ولايات", "ولد", "والد",
    "وفد", "وفود", "وفاه", "وفيات", "وسط", "وسيط", "وسيل", "وسايل", "وساط", "وسام", "وجه", "وجوه", "وجود", "وحده",
    "وحدات", "وحيد", "وصل", "وصول", "وصف", "وضع", "وظيف", "وظايف", "وكيل", "وكال", "وكلا", "ورق", "ورد", "ورشه", "ورث",
    "وثيق", "وثايق", "وعد", "وعود", "وعي", "ودي", "وادي", "واقع", "واسع", "واحد", "واضح", "واجب", "واشنطن", "وارسو",
    "واتس", "وهران", "ويب", "وهم",
)  # fmt: skip
# Two spellings, both in daily use, whose hamza sits on different seats.
_SEATS = {"مسيول": "مسوول", "شيون": "شوون", "ريوس": "رووس", "كيوس": "كووس"}


def _without_ending(word: str) -> str:
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= rest and not word.endswith("ايا"):
            return word[: -len(ending)]
    return word


def stem(word: str) -> str:
    """A folded word without its article, conjunction and commonest endings (the light10 way).

    Stems bring together what folding keeps apart (السورية and سوري) and sometimes what does not belong together:
    rank a match of stems below a match of folded words. What is longer than any word is left as it is.
    """
    return _stem(word) if len(word) <= _LONGEST_WORD else word


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    if len(word) > 3 and word[0] == "و" and not word.startswith(_OWN_WAW):
        word = word[1:]
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 2:
            word = word[len(article) :]
            break
    word = _SEATS.get(word, word)
    while (shorter := _without_ending(word)) != word:
        word = shorter
    return _SEATS.get(word, word)


# Letters that one name is written with in different newsrooms.
_TWINS = str.maketrans("غطضذصث", "جتظدسس")
_WEAK = frozenset("اوي")
_HELD_KEY = re.compile("اا+")  # no word is written so
_LONG = 6  # under this length one letter more or less makes another word


@lru_cache(maxsize=1 << 15)
def _tag_form(name: str) -> tuple[str, tuple[str, ...]]:
    """What tells a tag from others: its letters without blanks and article, one ending for ات ا ة, one for ون ين; and
    its numbers."""
    found = []
    for word in words(name):
        word = _HELD_KEY.sub("ا", word)
        if word.startswith("ال") and len(word) > 4:
            word = word[2:]
        if word.endswith("ات") and len(word) > 4:
            word = word[:-2] + "ه"
        elif word.endswith("ا") and len(word) > 3:
            word = word[:-1] + "ه"
        elif word.endswith("ون") and len(word) > 4:
            word = word[:-2] + "ين"
        found.append(word)
    form = "".join(found)
    return form, tuple(_NUMBER.findall(form))


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether two long words differ in one weak letter (not the last) or in two neighbours that changed places."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) < _LONG or len(other) - len(one) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return start < len(one) and other[start] in _WEAK and one[start:] == other[start + 1 :]
    if one[start + 2 :] == other[start + 2 :] and one[start : start + 2] == other[start : start + 2][::-1]:
        return True
    return one[start + 1 :] == other[start + 1 :] and {one[start], other[start]} <= _WEAK


def near(a: str, b: str) -> bool:
    """Whether two tag names are so close that one was probably meant for the other; equal names are near.

    Tags that differ in a number or in a letter that makes another word are not: مونديال 2026 and مونديال 2030,
    حمل and حملة.
    """
    (one, numbers), (other, other_numbers) = _tag_form(a), _tag_form(b)
    if not one or not other:
        return a.strip() == b.strip()
    if one == other:
        return True
    if numbers != other_numbers or abs(len(one) - len(other)) > 1:
        return False
    return one.translate(_TWINS) == other.translate(_TWINS) or _one_letter_apart(one, other)
