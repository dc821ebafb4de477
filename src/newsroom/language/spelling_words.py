"""The words of a text that can be spelt, with their places; every character is looked at a fixed number of times.

No words for spelling: addresses, mentions, hashtags, and what holds a digit or an underscore. A word's tashkeel and
tatweel stay in its place in the text and are no part of its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_CHUNK = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|^www\.|[a-z0-9]\.[a-z]{2}", re.IGNORECASE)
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff"
_RUN = re.compile(f"[\\w{_MARKS}{_UNSEEN}]++(?:['’][A-Za-z]{{1,3}})?")
_DRESS = re.compile(f"[{_MARKS}{_UNSEEN}\u0640]+")
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]{2,40}")
_LATIN = re.compile("[a-zà-öø-ÿ'’]{2,40}")


class Script(Enum):
    """Which dictionary knows a word."""

    ARABIC = "ar"
    LATIN = "en"


class Word(NamedTuple):
    """A word: its place in the text, and its bare letters."""

    start: int
    end: int
    letters: str
    script: Script


def bare(text: str) -> str:
    """`text` without tashkeel, tatweel and what nobody sees; ٱ is a plain alif."""
    return _DRESS.sub("", text).replace("ٱ", "ا")


def words(text: str) -> Iterator[Word]:
    """The words of `text` in order.

    Of Latin words those in small letters alone: with a capital they are names and abbreviations in an Arabic text.
    """
    for chunk in _CHUNK.finditer(text):
        letters = chunk.group()
        if not letters.isalpha() and _ADDRESS.search(letters):
            continue
        for run in _RUN.finditer(letters):
            if letters[run.start() - 1 : run.start()] == "#":
                continue
            word = bare(run.group())
            script = Script.ARABIC if _ARABIC.fullmatch(word) else Script.LATIN if _LATIN.fullmatch(word) else None
            if script:
                yield Word(chunk.start() + run.start(), chunk.start() + run.end(), word, script)
