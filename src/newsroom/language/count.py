"""How long a text is: words, sentences, minutes of reading."""

from __future__ import annotations

import re

WORDS_A_MINUTE = 200

_WORD = re.compile(r"\w\S*")
_SENTENCE_END = re.compile(r"[.!?؟…۔][\s\"'»”’)\]]|\n")
_LETTER = re.compile(r"\w")


def words(text: str) -> int:
    """The number of words: what stands between blanks and holds a letter or a digit."""
    return len(_WORD.findall(text))


def sentences(text: str) -> int:
    """The number of sentences: runs that end in a full stop, question or exclamation mark, ellipsis or line end."""
    return sum(1 for part in _SENTENCE_END.split(text) if _LETTER.search(part))


def reading_minutes(count: int) -> int:
    """Minutes that `count` words take a reader, rounded; at least 1 where there is anything, 0 where nothing."""
    return max(1, round(count / WORDS_A_MINUTE)) if count > 0 else 0
