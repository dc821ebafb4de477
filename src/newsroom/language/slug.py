"""The address of an article made from its headline: Arabic words joined by hyphens."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from newsroom.language.digits import to_western

LIMIT = 198  # ASCII characters when percent-encoded: what WordPress keeps, 33 Arabic letters

_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[^\W\d_]", re.ASCII)


def _plain(headline: str) -> str:
    """Compatibility forms resolved, case folded, digits 0-9, tashkeel and accents off (hamza and madda stay)."""
    out: list[str] = []
    for char in unicodedata.normalize("NFKC", to_western(unicodedata.normalize("NFKC", headline))).lower():
        base = unicodedata.normalize("NFD", char)[0]
        if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Cs") or char == "ـ":
            continue
        out.append(base if _LATIN.fullmatch(base) else char)
    return "".join(out)


def _cut(word: str, room: int) -> str:
    """The longest beginning of `word` that takes at most `room` characters when percent-encoded."""
    while word and len(quote(word)) > room:
        word = word[:-1]
    return word


def slug(headline: str) -> str:
    """A slug of whole words, at most `LIMIT` characters when percent-encoded; empty where there is no letter or digit.

    A slug is its own slug. Only a first word that is longer than the limit is cut inside.
    """
    found = ""
    for word in _WORD.findall(_plain(headline)):
        longer = f"{found}-{word}" if found else _cut(word, LIMIT)
        if len(quote(longer)) > LIMIT:
            break
        found = longer
    return found
