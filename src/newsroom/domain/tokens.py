"""A text as a row of tokens, for comparing and merging word by word.

A token is a word, one sign, a line break or a run of other blanks. Two tokens match when their keys are equal: the
letters without tashkeel, tatweel, bidi marks and other characters that show nothing. Each character keeps its look
(its marks and its link), so tokens joined again are the text that they were cut from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, groupby
from operator import itemgetter

from newsroom.domain.align import Match, matches
from newsroom.domain.document import Inline, Link, Mark, Span, inline, inline_text

Look = tuple[frozenset[Mark], Link | None]

# What hangs on a letter or shows nothing: tashkeel, tatweel, joiners, bidi marks, variation selectors.
_HANGING = (
    "\u00ad\u034f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff"
)
_HANGS = re.compile(f"[{_HANGING}]")
_TOKEN = re.compile(
    rf"(?:\w(?:[\w\u0300-\u036f{_HANGING}]|(?<=\d)[.,:/٫٬](?=\d))*|\n|[^\S\n]+|[^{_HANGING}])[{_HANGING}]*|[{_HANGING}]+"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `looks` has one look for each character of `text`; `word` says that it has a letter or a digit."""

    key: str
    text: str
    looks: tuple[Look, ...]
    word: bool = field(compare=False)

    @property
    def blank(self) -> bool:
        """Whether it is white space."""
        return not self.key.strip()


def key(text: str) -> str:
    """What a token is matched by."""
    if text.isascii():
        return text if not text.isspace() else "\n" if "\n" in text else " "
    letters = _HANGS.sub("", unicodedata.normalize("NFC", text))
    return letters if not letters.isspace() else "\n" if "\n" in letters else " "


def _has_word(letters: str) -> bool:
    return any(map(str.isalnum, letters))


@lru_cache(maxsize=1 << 14)
def _read(text: str) -> tuple[str, bool]:
    """The key of a token, and whether it is a word."""
    letters = key(text)
    return letters, _has_word(letters)


def _word_counts(row: Sequence[Token]) -> list[int]:
    """How many words stand before each token, and in all."""
    return list(accumulate((token.word for token in row), initial=0))


def tokens(content: Inline) -> list[Token]:
    """The tokens of a run of text, in order."""
    looks = tuple(look for span in content for look in ((span.marks, span.link),) * len(span.text))
    out: list[Token] = []
    start = 0
    for text in _TOKEN.findall(inline_text(content)):
        letters, word = _read(text)
        end = start + len(text)
        out.append(Token(letters, text, looks[start:end], word))
        start = end
    return out


def joined(row: Iterable[Token]) -> Inline:
    """The run of text that a row of tokens makes."""
    chars = [pair for token in row for pair in zip(token.text, token.looks, strict=True)]
    return inline(Span("".join(char for char, _ in group), *look) for look, group in groupby(chars, key=itemgetter(1)))


def unmarked(text: str) -> Inline:
    """`text` as one span without marks, every character as it stands."""
    return (Span(text),)


def text_of(row: Iterable[Token]) -> str:
    """The letters of a row of tokens."""
    return "".join(token.text for token in row)


def words(text: str) -> list[str]:
    """The keys of the words of `text`, in order."""
    return [letters for letters, word in map(_read, _TOKEN.findall(text)) if word]


def spread(token: Token, text: str) -> tuple[Look, ...]:
    """The looks of `token` for another spelling of it: each letter keeps its own, what hangs on it goes with it."""
    if text == token.text:
        return token.looks
    own = [look for char, look in zip(token.text, token.looks, strict=True) if not _HANGS.match(char)] or token.looks
    looks, place = [], -1
    for char in text:
        place += not _HANGS.match(char)
        looks.append(own[min(max(place, 0), len(own) - 1)])
    return tuple(looks)


def look_names(before: Token, after: Token) -> frozenset[str]:
    """What differs between the looks of two tokens with one key: names of marks, and ``link``."""
    names: set[str] = set()
    for (marks, link), (new_marks, new_link) in zip(spread(before, after.text), after.looks, strict=True):
        names.update(mark.value for mark in marks ^ new_marks)
        if link != new_link:
            names.add("link")
    return frozenset(names)


def aligned(one: Sequence[Token], other: Sequence[Token]) -> list[Match]:
    """The stretches of two rows of tokens that match, as a reader would see them.

    Blanks and signs match only beside a word that does, and a word or two that match by chance between longer changes
    count as changed: a sentence that was written anew is one change, not ten.
    """
    strong = {token.key for token in one if token.word}
    found = matches([token.key for token in one], [token.key for token in other], lambda letters: letters not in strong)
    one_count, other_count = _word_counts(one), _word_counts(other)
    out: list[Match] = []
    for place, match in enumerate(found):
        a, b = (out[-1].a + out[-1].size, out[-1].b + out[-1].size) if out else (0, 0)
        next_a, next_b = (found[place + 1].a, found[place + 1].b) if place + 1 < len(found) else (len(one), len(other))
        end_a, end_b = match.a + match.size, match.b + match.size
        size = one_count[end_a] - one_count[match.a]
        before = max(one_count[match.a] - one_count[a], other_count[match.b] - other_count[b])
        after = max(one_count[next_a] - one_count[end_a], other_count[next_b] - other_count[end_b])
        at_an_end = (match.a, match.b) == (a, b) or (end_a, end_b) == (next_a, next_b)
        if at_an_end or size >= min(before, after):
            out.append(match)
    return out
