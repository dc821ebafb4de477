"""Straight quotes, dots and dashes as WordPress prints them: its `wptexturize`, the same in 6.1, 6.8 and 7.1. Pure.

It changes what is sent out, never what is kept, so a preview has to do the same. Left out: English words that begin
with an apostrophe ('tis), and shortcodes.
"""

from __future__ import annotations

import re

OPENING, CLOSING = "&#8220;", "&#8221;"
OPENING_SINGLE, CLOSING_SINGLE = "&#8216;", "&#8217;"
_PRIME, _DOUBLE_PRIME = "&#8242;", "&#8243;"
_EN, _EM = "&#8211;", "&#8212;"
_KEPT = frozenset({"pre", "code", "kbd", "style", "script", "tt"})  # elements whose text stays
_PARTS = re.compile(r"(<!--.*?(?:-->|\Z)|</?[a-zA-Z][^<>]*>)", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")

# Stand for a quotation mark until it is known what it is; no document holds them.
_OPEN, _OPEN_SINGLE, _APOSTROPHE, _EITHER = "\ue0f1", "\ue0f2", "\ue0f3", "\ue0f4"

_SPACE = r"(?:[\r\n\t \u00a0]|&nbsp;)"
_BEFORE = r"(?:(?<=[\r\n\t \u00a0])|(?<=&nbsp;)|\A)"  # a look-behind has one length in Python
_ENDS = rf"(?=\Z|[.,:;!?)}}\-\]]|&gt;|{_SPACE})"
_STATIC = (("...", "&#8230;"), ("``", OPENING), ("''", CLOSING), (" (tm)", " &#8482;"))
_APOSTROPHES = (
    (re.compile(rf"'([0-9][0-9])'{_ENDS}"), rf"{_APOSTROPHE}\1{CLOSING_SINGLE}"),
    (re.compile(rf"'([0-9][0-9])\"{_ENDS}"), rf"{_APOSTROPHE}\1{CLOSING}"),
    (re.compile(r"'(?=[0-9][0-9](?:\Z|(?![%0-9]|[.,][0-9])))"), _APOSTROPHE),
    (re.compile(rf"{_BEFORE}'([0-9][.,0-9]*)'"), rf"{_OPEN_SINGLE}\1{CLOSING_SINGLE}"),
    (re.compile(rf"(?:{_BEFORE}|(?<=[(\[{{\"\-])|(?<=&lt;))'"), _OPEN_SINGLE),
    (
        re.compile(rf"(?<![\r\n\t \u00a0])(?<!&nbsp;)'(?!\Z|[.,:;!?\"'(){{}}\[\]\-]|&[lg]t;|{_SPACE})"),
        _APOSTROPHE,
    ),
)
_QUOTES = (
    (re.compile(rf"{_BEFORE}\"([0-9][.,0-9]*)\""), rf"{_OPEN}\1{CLOSING}"),
    (re.compile(rf"(?:{_BEFORE}|(?<=[(\[{{\-])|(?<=&lt;))\"(?!{_SPACE})"), _OPEN),
)
_DASHES = (
    (re.compile("---"), _EM),
    (re.compile(rf"{_BEFORE}--(?=\Z|{_SPACE})"), _EM),
    (re.compile("(?<!xn)--"), _EN),
    (re.compile(rf"{_BEFORE}-(?=\Z|{_SPACE})"), _EN),
)
_TIMES = re.compile(r"\b([0-9](?:(?<=0)[0-9.,]+|(?<!0)[0-9.,]*))x([0-9][0-9.,]*)\b", re.ASCII)
_AMPERSAND = re.compile(r"&(?!#(?:[0-9]+|x[a-f0-9]+);|[a-z1-4]{1,8};)", re.IGNORECASE)


def texturize(markup: str) -> str:
    """`markup` with the marks that the site prints."""
    inside: list[str] = []  # open elements whose text stays
    out: list[str] = []
    for part in _PARTS.split(markup):
        if part.startswith("<") and _PARTS.fullmatch(part):
            if (tag := _TAG.match(part)) is not None:
                part = _AMPERSAND.sub("&#038;", part)
                _follow(tag, inside)
        elif part.strip() and not inside:
            part = _words(part)
        out.append(part)
    return "".join(out)


def _follow(tag: re.Match[str], inside: list[str]) -> None:
    name = tag[2]
    if name in _KEPT and not tag[1]:
        inside.append(name)
    elif inside and tag[1] and inside[-1] == name:
        inside.pop()


def _words(text: str) -> str:
    for found, mark in _STATIC:
        text = text.replace(found, mark)
    if "'" in text:
        text = _changed(text, _APOSTROPHES)
        text = _closed(text, "'", _PRIME, _OPEN_SINGLE, CLOSING_SINGLE)
        text = text.replace(_APOSTROPHE, CLOSING_SINGLE).replace(_OPEN_SINGLE, OPENING_SINGLE)
    if '"' in text:
        text = _closed(_changed(text, _QUOTES), '"', _DOUBLE_PRIME, _OPEN, CLOSING).replace(_OPEN, OPENING)
    if "-" in text:
        text = _changed(text, _DASHES)
    return _AMPERSAND.sub("&#038;", _TIMES.sub(r"\1&#215;\2", text))


def _changed(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, mark in rules:
        text = pattern.sub(mark, text)
    return text


def _closed(text: str, straight: str, prime: str, opening: str, closing: str) -> str:
    """The straight marks that are left, as closing quotes or as feet and inches."""
    first, *others = text.split(opening)
    parts = [_plain(first, straight, prime, closing)]
    for part in others:
        quoted = straight in part and closing not in part
        found = _quotation(part, straight, prime, closing) if quoted else _plain(part, straight, prime, closing)
        parts.append(found)
    if straight == '"':
        parts = [part.replace('"', closing) for part in parts]
    return opening.join(parts)


def _plain(part: str, straight: str, prime: str, closing: str) -> str:
    part = re.sub(rf"(?<=[0-9]){straight}", prime, part)
    return re.sub(f"{straight}{_ENDS}", closing, part)


def _quotation(part: str, straight: str, prime: str, closing: str) -> str:
    """What follows an opening quote: one of its marks closes it before any is a prime."""
    part, count = re.subn(f"{straight}{_ENDS}", _EITHER, part)
    if count > 1:
        part, words = re.subn(rf"(?<![0-9]){_EITHER}", closing, part)
        if not words:
            at = part.rfind(f"{_EITHER}.")
            at = at if at >= 0 else part.rfind(_EITHER)
            part = part[:at] + closing + part[at + len(_EITHER) :]
        part = re.sub(rf"(?<=[0-9])[{straight}{_EITHER}]", prime, part)
    return re.sub(rf"(?<=[0-9]){straight}", prime, part.replace(_EITHER, closing))
