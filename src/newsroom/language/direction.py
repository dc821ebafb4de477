"""Which way a text runs, and how a foreign run is kept from turning its surroundings about."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

_ARABIC = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7\ufb50-\ufdfb\ufe80-\ufefc]"
)
_STRONG: dict[str, Literal["ltr", "rtl"]] = {"L": "ltr", "R": "rtl", "AL": "rtl"}

FIRST_STRONG_ISOLATE = "\u2068"
LEFT_TO_RIGHT_ISOLATE = "\u2066"
POP_ISOLATE = "\u2069"


def first_strong(text: str) -> Literal["ltr", "rtl", ""]:
    """The direction of the first letter that has one; empty where none has."""
    for char in text:
        found = _STRONG.get(unicodedata.bidirectional(char))
        if found:
            return found
    return ""


def is_arabic(text: str) -> bool:
    """Whether `text` holds an Arabic letter. A digit, a mark or a tatweel alone is none."""
    return _ARABIC.search(text) is not None


def isolate(text: str) -> str:
    """`text` as one unit with its own direction, for a name or title set into a sentence of the interface."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if text else ""


def isolate_ltr(text: str) -> str:
    """`text` as a left-to-right unit: addresses, keys, file names."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}" if text else ""
