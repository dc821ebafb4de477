"""A run of text as the rules see it: letters that are no prose are masked, words are found once for all rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from newsroom.domain.document import Inline, Mark

LETTERS = "ء-غف-يٱ"
MARKS = "\u064b-\u0652\u0670"
MASK = "\ufffc"
"""Stands for a letter that no rule may read. No document holds it."""

_WORD = re.compile(f"[{LETTERS}{MARKS}ـ]++")
_MARK = re.compile(f"[{MARKS}ـ]")
_ADDRESS = re.compile(
    r"\bhttps?://[^\s«»“”،؛]++|\bwww\.[^\s«»“”،؛]++|(?<![\w.+-])[\w.+-]++@[\w.-]++|(?<![@#])[@#]\w++", re.IGNORECASE
)
_UNREAD = frozenset({Mark.CODE, Mark.FOREIGN})


class Word(NamedTuple):
    """A word at its place; `bare` is without tashkeel and tatweel."""

    start: int
    end: int
    bare: str


@dataclass(frozen=True)
class Text:
    """A text with the words in it."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The Arabic words, in order."""
        dressed = _MARK.search(self.text) is not None
        found = ((match.start(), match.end(), match[0]) for match in _WORD.finditer(self.text))
        return tuple(Word(start, end, _MARK.sub("", word) if dressed else word) for start, end, word in found)


read = lru_cache(maxsize=4096)(Text)
"""A text whose words are found once for all who ask."""


def masked(content: Inline) -> str:
    """The letters of a text; `MASK` for each letter of code, of foreign runs, and of addresses."""
    text = "".join(MASK * len(span.text) if span.marks & _UNREAD else span.text for span in content)
    if any(sign in text for sign in ("://", "www.", "@", "#")):
        return _ADDRESS.sub(lambda match: MASK * len(match[0]), text)
    return text
