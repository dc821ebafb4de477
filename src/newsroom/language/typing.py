"""Typing aids: what an Arabic text wants in the place of what the keyboard gave. Pure, and asked at few keys alone.

A key is written first as it was typed; then `follow` says what else should stand there, which is a step of its own
that can be taken back. Nothing here puts an invisible character into a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsroom.language.digits import to_arabic, to_western
from newsroom.language.direction import is_arabic

Digits = Literal["typed", "western", "arabic"]
REACH = 160
"""How many letters before the caret are looked at; of quotes, all that stand before it in the paragraph."""

KEYS = frozenset(',;?". ')
"""The keys after which something may be to do."""

QUOTES = {"guillemets": "«»", "curly": "“”"}

_MARKS = {",": "،", ";": "؛", "?": "؟"}
_WORD = re.compile(r"\S+")
_LATIN_WORDS = re.compile(r"[A-Za-z][^\s\u0600-\u06ff]*\s+[^\s\u0600-\u06ff]*[A-Za-z][^\s\u0600-\u06ff]*$")
_ADDRESS = re.compile(r"(?i)://|^www\.|@\w|\w/|[a-z0-9]\.[a-z]")
_ENTITY = re.compile(r"&#?\w+$")
_NUMBER_AND_COMMA = re.compile(r"(?<![A-Za-z])[0-9٠-٩],$")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_DIGITS = re.compile(r"[0-9]+|[٠-٩۰-۹]+")
_OPENS, _CLOSES = "([{«“\"'", ")]}»”\"'،؛؟.,:;!…"
_SCORE = re.compile(r"\d{1,3}(?:[-–:]\d{1,3})*[-–]\d{1,3}")
_SIGNED = re.compile(r"[+−-]\d[\d.,()-]*")
_HANDLE = re.compile(r"(?i)(?:\w+://|www\.|@\w).+")


@dataclass(frozen=True, slots=True)
class Aids:
    """Which aids are on. `digits` is what numbers are written in, `quotes` the pair that stands for straight ones."""

    marks: bool = True
    pairs: bool = True
    dots: bool = True
    dashes: bool = True
    foreign: bool = True
    digits: Digits = "typed"
    quotes: str = "«»"


@dataclass(frozen=True, slots=True)
class Edit:
    """Letters that take others' place, counted back from the caret: from `start` to `end`, both 0 or less."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """What follows a key. `foreign` is a stretch that runs left to right as a whole, counted as the edits are, before
    they are made."""

    edits: tuple[Edit, ...] = ()
    foreign: tuple[int, int] | None = None


def follow(before: str, aids: Aids) -> Step | None:
    """What the key that was typed last, the end of `before`, has to be followed by in a right-to-left paragraph.

    `before` is the text of the paragraph up to the caret; its last `REACH` letters will do, but for a quote.
    """
    key, so_far = before[-1:], before[:-1]
    if key == " ":
        return _ended(before, aids)
    if key == "." and aids.dots:
        return _dots(before)
    if key == '"' and aids.pairs:
        return _quote(so_far, aids.quotes)
    if key in _MARKS and aids.marks and _wants_mark(key, so_far):
        return Step((Edit(-1, 0, _MARKS[key]),))
    return None


def end(before: str, aids: Aids) -> Step | None:
    """What has to follow the end of a paragraph `before`."""
    step = _ended(before + " ", aids)
    if step is None:
        return None
    edits = tuple(Edit(e.start + 1, e.end + 1, e.text) for e in step.edits)
    return Step(edits, step.foreign and (step.foreign[0] + 1, step.foreign[1] + 1))


def wrap(before: str, quotes: str) -> str:
    """The pair of quotes that a selection after `before` is put between; empty where straight ones are meant."""
    return quotes if _is_arabic_here(before) else ""


def in_digits(text: str, digits: Digits) -> list[Edit]:
    """What has to change for the numbers of `text` to be written so, counted from its beginning; foreign words and
    addresses keep theirs."""
    return [
        edit
        for word in _WORD.finditer(text)
        if not _LATIN.search(word[0]) and not _HANDLE.match(word[0])
        for edit in _in_word(word[0], word.start(), digits)
    ]


def _wants_mark(key: str, before: str) -> bool:
    word = _word(before)
    if _ADDRESS.search(word) or (key == ";" and _ENTITY.search(word)):
        return False
    if key == "," and word[-1:].isdigit():
        return False  # of thousands, or not: the blank behind it tells
    return _is_arabic_here(before)


def _is_arabic_here(before: str) -> bool:
    """Whether the words before are Arabic: a single foreign word among them changes nothing, two are a foreign text."""
    words = before[-REACH:].rstrip().rstrip(_CLOSES)
    return not _LATIN_WORDS.search(words) and (is_arabic(words) or not _LATIN.search(words))


def _word(before: str) -> str:
    near = before[-REACH:]
    return "" if not near or near[-1].isspace() else near.split()[-1]


def _dots(before: str) -> Step | None:
    word = _word(before)
    if not before.endswith("...") or before.endswith("....") or "/" in word or not _is_arabic_here(before[:-3]):
        return None
    return Step((Edit(-3, 0, "…"),))


def _quote(before: str, quotes: str) -> Step | None:
    if not _is_arabic_here(before):
        return None
    opening, closing = quotes[0], quotes[1]
    is_open = before.rfind(opening) > before.rfind(closing)
    last = before[-1:]
    if not is_open and last.isdigit():
        return None  # inches
    opens = not last or last.isspace() or last in "([{" or last == opening or not is_open
    return Step((Edit(-1, 0, opening if opens else closing),))


def _ended(before: str, aids: Aids) -> Step | None:
    """After the blank behind a word: what the word has to become."""
    words = before[:-1]
    word = _word(words)
    if not word:
        return None
    if word == "--":
        apart = len(words) > 2 and words[-3].isspace() and _is_arabic_here(words[:-2])
        return Step((Edit(-3, -1, "–"),)) if aids.dashes and apart else None
    edits: list[Edit] = []
    if aids.digits != "typed" and not _LATIN.search(word) and not _HANDLE.match(word):
        edits += _in_word(word, -len(word) - 1, aids.digits)
    if aids.marks and _NUMBER_AND_COMMA.search(word) and _is_arabic_here(words[: -len(word)]):
        edits.append(Edit(-2, -1, "،"))
    core = word.lstrip(_OPENS).rstrip(_CLOSES)
    foreign = None
    if aids.foreign and core and _jumps(core) and is_arabic(words[: -len(word)]):
        start = -len(word) - 1 + word.index(core)
        foreign = (start, start + len(core))
    return Step(tuple(edits), foreign) if edits or foreign else None


def _in_word(word: str, start: int, digits: Digits) -> list[Edit]:
    change = to_western if digits == "western" else to_arabic
    return [
        Edit(start + found.start(), start + found.end(), change(found[0]))
        for found in _DIGITS.finditer(word)
        if change(found[0]) != found[0]
    ]


def _jumps(core: str) -> bool:
    """Whether a word with no Arabic letter would be torn apart by the Arabic around it: C++, @name, 3-1, +971…"""
    if is_arabic(core):
        return False
    if _LATIN.search(core):
        return bool(_HANDLE.match(core)) or not (core[0].isalnum() and core[-1].isalnum())
    return bool(_SCORE.fullmatch(core) or _SIGNED.fullmatch(core))
