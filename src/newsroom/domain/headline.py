"""The checks of a headline: what is none, and what the desk of a newspaper would strike out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsroom.domain.finding import Finding, Level
from newsroom.language.count import words
from newsroom.language.direction import first_strong, is_arabic

FEWEST_WORDS = 4

ERROR = re.compile(
    r"\b(?:error|exception|not found|forbidden|bad gateway|gateway timeout|timed out|time-?out|unavailable"
    r"|access denied|just a moment|attention required|untitled|[45]\d\d)\b",
    re.IGNORECASE,
)
_STOPS = ".،؛:"
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){2}$")
_TASHKEEL = re.compile("[\u064c-\u0652\u0670]")  # tanwin on alef is spelling, not vowelling
_BRACKETS = re.compile(r"\(([^()]{1,60})\)|\[([^\[\]]{1,60})\]")
_USUAL_BRACKETS = frozenset(("فيديو", "صور", "صورة", "شاهد", "خاص", "تحديث", "بث مباشر", "محدث"))
_CUT_OFF = re.compile(r"(?<![\w«“])(?:([بلكف])ـ{1,8}|(و)ـ{0,8}) {1,4}(?=[ء-ي])")
_GLUED = re.compile('(?<=[ء-ي])[«“”"](?=[ء-ي])')
_PAIRS = {"»": "«", "”": "“", ")": "(", "]": "["}


class Lengths(NamedTuple):
    """How long texts may be, in letters; 0 is not watched: a headline at best and at most, a standfirst at best."""

    headline: int = 70
    most: int = 90
    standfirst: int = 160


USUAL = Lengths()


def check(headline: str, lengths: Lengths = USUAL) -> Iterator[Finding]:
    """The findings of a headline; one that is none has only the finding that says so."""
    text = headline.strip()
    if not text:
        yield Finding("check.headline-missing", Level.BLOCK, "headline")
    elif not is_arabic(text):
        code = "check.headline-error" if ERROR.search(text) else "check.headline-no-arabic"
        yield Finding(code, Level.BLOCK, "headline", (0, len(headline)), values={"text": text[:60]})
    else:
        yield from _length(headline, lengths)
        for rule in (_spaces, _stop, _start, _tashkeel, _brackets, _cut_off, _quotes):
            yield from rule(headline)


def _spaces(headline: str) -> Iterator[Finding]:
    """A blank at the end is no fault: the next word is being typed there."""
    plain = " ".join(headline.split())
    if plain != headline.rstrip():
        yield Finding("check.headline-spaces", Level.HINT, "headline", fix=plain)


def _stop(headline: str) -> Iterator[Finding]:
    text = headline.rstrip()
    start = len(text.rstrip(_STOPS))
    stops = text[start:]
    if stops and not stops.endswith("...") and not _ABBREVIATION.search(text[-4:]):
        yield Finding("check.headline-stop", Level.WARN, "headline", (start, len(headline)), fix="")


def _length(headline: str, lengths: Lengths) -> Iterator[Finding]:
    length, best = len(headline.strip()), lengths.headline or lengths.most
    if 0 < lengths.most < length:
        values = {"length": length, "limit": best}
        yield Finding("check.headline-very-long", Level.WARN, "headline", values=values)
    elif 0 < best < length:
        yield Finding("check.headline-long", Level.HINT, "headline", values={"length": length, "limit": best})
    elif words(headline) < FEWEST_WORDS:
        yield Finding("check.headline-short", Level.HINT, "headline", values={"words": FEWEST_WORDS})


def _start(headline: str) -> Iterator[Finding]:
    if first_strong(headline) == "ltr":
        yield Finding("check.headline-foreign-start", Level.HINT, "headline")


def _tashkeel(headline: str) -> Iterator[Finding]:
    for match in _TASHKEEL.finditer(headline):
        yield Finding("check.headline-tashkeel", Level.HINT, "headline", (max(0, match.start() - 1), match.end()))
        return


def _brackets(headline: str) -> Iterator[Finding]:
    for match in _BRACKETS.finditer(headline):
        inside = (match[1] or match[2]).strip()
        if not is_arabic(inside) and any(char.isalpha() for char in inside):
            values = {"text": inside}
            yield Finding("check.headline-brackets-latin", Level.WARN, "headline", match.span(), values=values)
        elif inside not in _USUAL_BRACKETS:
            yield Finding("check.headline-brackets", Level.HINT, "headline", match.span(), values={"text": inside})


def _cut_off(headline: str) -> Iterator[Finding]:
    """A particle of one letter that stands apart from its word: joined, and ل with the article becomes لل."""
    for match in _CUT_OFF.finditer(headline):
        letter = particle = match[1] or match[2]
        start, end = match.span()
        if particle == "ل" and headline.startswith("ال", end):
            end += 2
            particle = "ل" if headline.startswith("ل", end) else "لل"
        yield Finding(
            "check.headline-cut-off", Level.WARN, "headline", (start, end), fix=particle, values={"text": letter}
        )


def _quotes(headline: str) -> Iterator[Finding]:
    for match in _GLUED.finditer(headline):
        yield Finding("check.headline-quote-glued", Level.WARN, "headline", match.span())
        return
    if (place := _unpaired(headline)) is not None:
        values = {"text": headline[place]}
        yield Finding("check.headline-unpaired", Level.WARN, "headline", (place, place + 1), values=values)


def _unpaired(headline: str) -> int | None:
    """The place of the first quote or bracket without its other half."""
    opened: list[int] = []
    for place, char in enumerate(headline):
        if char in _PAIRS.values():
            opened.append(place)
        elif char in _PAIRS:
            if not opened or headline[opened.pop()] != _PAIRS[char]:
                return place
        elif char == '"':
            if opened and headline[opened[-1]] == '"':
                opened.pop()
            else:
                opened.append(place)
    return opened[0] if opened else None
