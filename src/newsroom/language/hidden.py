"""Characters that are not seen: what they are called, where they stand, and which of them do nothing there.

What says something stays: the no-break space between a number and its unit, the joiner of emoji and of «هـ», tatweel at
a word's end, marks of direction between two scripts, isolates that have both ends. Pure and linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

NAMES = {
    "\u200e": "lrm",
    "\u200f": "rlm",
    "\u061c": "alm",
    "\u202a": "lre",
    "\u202b": "rle",
    "\u202c": "pdf",
    "\u202d": "lro",
    "\u202e": "rlo",
    "\u2066": "lri",
    "\u2067": "rli",
    "\u2068": "fsi",
    "\u2069": "pdi",
    "\u200c": "zwnj",
    "\u200d": "zwj",
    "\u200b": "zwsp",
    "\u2060": "wj",
    "\ufeff": "bom",
    "\u180e": "mvs",
    "\u00ad": "shy",
    "\u00a0": "nbsp",
    "\u202f": "nnbsp",
    "\u2007": "fsp",
    "\u3000": "isp",
    "\u0640": "tatweel",
}
"""The short name of each."""

SHOWN = re.compile(f"[{''.join(NAMES)}]")
_BLANKS = frozenset("\u00a0\u202f\u2007\u3000")
_OPENING, _CLOSING = frozenset("\u2066\u2067\u2068"), "\u2069"
_MARKS = frozenset("\u200e\u200f\u061c")
_NEVER = frozenset("\u202a\u202b\u202c\u202d\u202e\u200b\u2060\ufeff\u180e\u00ad\u2007\u3000")
_LETTER = re.compile("[\u0620-\u063f\u0641-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f]")
_OTHER_SCRIPT = re.compile(r"[^\s\u0600-\u06ff\u200e\u200f]")
_EMOJI = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A character that is not seen, at its place in the text; an `idle` one does nothing there."""

    place: int
    char: str
    idle: bool

    @property
    def name(self) -> str:
        """Its short name, such as ``rlm``."""
        return NAMES[self.char]

    @property
    def instead(self) -> str:
        """What stands there once it is repaired."""
        return " " if self.char in _BLANKS else ""


def hidden(text: str) -> Iterator[Hidden]:
    """Every such character of a paragraph, in order."""
    if SHOWN.search(text) is None:
        return
    lone = _lone(text)
    for match in SHOWN.finditer(text):
        place, char = match.start(), match[0]
        yield Hidden(place, char, place in lone or _idle(text, place, char))


def _lone(text: str) -> set[int]:
    """The isolates that lack their other end."""
    opened: list[int] = []
    lone: set[int] = set()
    for place, char in enumerate(text):
        if char in _OPENING:
            opened.append(place)
        elif char == _CLOSING:
            if opened:
                opened.pop()
            else:
                lone.add(place)
    return lone | set(opened)


def _idle(text: str, place: int, char: str) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if char in _NEVER:
        return True
    if char in _MARKS:
        return not (_OTHER_SCRIPT.match(before) or _OTHER_SCRIPT.match(after))
    if char == "\u200c":
        return not (_LETTER.match(before) and _LETTER.match(after))
    if char == "\u200d":
        return not (before == "ه" or _EMOJI.match(before))
    if char == "\u0640":
        return bool(_LETTER.match(after) and (_LETTER.match(before) or before == "\u0640")) or after == "\u0640"
    if char in _BLANKS:
        return not before.isdigit() or not after or after.isspace()
    return False
