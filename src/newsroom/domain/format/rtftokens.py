"""The marks of an RTF text: groups, control words, letters in any encoding, and binary data.

Written here because no library on PyPI gives both what is needed and pays for itself: striprtf gives words alone, and
rtfparse a tree of objects for every character, without code pages per font. RTF's own grammar is this one expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from newsroom.domain.errors import BadInput

MAX_TOKENS = 3_000_000
MAX_DEPTH = 200

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,40})(?P<value>-?\d{1,10})? ?|"
    rb"\\(?P<sign>[^a-zA-Z'])|(?P<text>[^{}\\\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)


class Part(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()  # a control word
    BYTES = auto()  # letters, in the code page of the font
    SIGN = auto()  # a backslash and a sign


@dataclass(frozen=True, slots=True)
class Token:
    """One mark: `name` of a control word or sign with its `value` (None without one), or `data`."""

    part: Part
    name: str = ""
    value: int | None = None
    data: bytes = b""


def tokens(source: bytes) -> Iterator[Token]:
    """The tokens of `source`; the data of a ``\\bin`` is one. BadInput where there are too many, or groups too deep."""
    at, depth, count = 0, 0, 0
    while (found := _TOKEN.match(source, at)) is not None:
        at, count = found.end(), count + 1
        if count > MAX_TOKENS:
            raise BadInput("input.too-large")
        token = _token(found)
        if token is None:
            continue
        depth += (token.part is Part.OPEN) - (token.part is Part.CLOSE)
        if depth > MAX_DEPTH:
            raise BadInput("input.too-deep")
        if token.name == "bin" and token.value and token.value > 0:
            yield Token(Part.WORD, "bin", token.value, source[at : at + token.value])
            at += token.value
        else:
            yield token


def _token(found: re.Match[bytes]) -> Token | None:
    kind = found.lastgroup
    if kind == "open":
        return Token(Part.OPEN)
    if kind == "close":
        return Token(Part.CLOSE)
    if kind == "hex":
        return Token(Part.BYTES, data=bytes([int(found["hex"], 16)]))
    if kind in ("word", "value"):
        value = found["value"]
        return Token(Part.WORD, found["word"].decode("ascii"), int(value) if value is not None else None)
    if kind == "sign":
        return Token(Part.SIGN, found["sign"].decode("latin-1"))
    return Token(Part.BYTES, data=found["text"]) if kind == "text" else None
