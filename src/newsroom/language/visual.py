"""Arabic that a PDF gave as it is seen, glyph after glyph from left to right, put back in the order it is read in.

Arabic itself tells which order it is in: no word begins with ة or ى, the article stands at a word's beginning, and
where letters come as presentation forms, an initial form begins a word and a final one ends it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile("[\u0621-\u065f\u0670-\u06d3\ufb50-\ufdcf\ufe70-\ufefc]{2,}")
_MARKS = re.compile("[\u064b-\u065f\u0670ـ]")
_CLUSTER = re.compile("[^\u064b-\u065f\u0670][\u064b-\u065f\u0670]*|[\u064b-\u065f\u0670]+", re.DOTALL)
_MARK_FIRST = re.compile("(?:^|\\s)[\u064b-\u065f\u0670]")
_FORWARD = frozenset(["في", "من", "على", "إلى", "أن", "عن", "إن", "هذا", "التي", "الذي"])
_BACKWARD = frozenset(word[::-1] for word in _FORWARD)
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_NUMBER = re.compile(f"[{_DIGIT}]+(?:[.,:/\u066b\u066c][{_DIGIT}]+)*")
_RUN = re.compile(f"[A-Za-zÀ-ɏ{_DIGIT}]+(?:[ '’.,@_/&:+-]+[A-Za-zÀ-ɏ{_DIGIT}]+)*")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def is_visual(texts: Iterable[str]) -> bool:
    """Whether the words of `texts`, taken together, stand in the order in which they are seen."""
    forward = backward = 0.0
    for text in texts:
        for match in _WORD.finditer(text):
            ahead, back = _evidence(match[0])
            forward, backward = forward + ahead, backward + back
    return backward >= 2 and backward > 2 * forward


def _evidence(word: str) -> tuple[float, float]:
    """How much a word speaks for the order in which it is read, and for the one in which it is seen."""
    word = _MARKS.sub("", word)
    if len(word) < 2:
        return 0, 0
    first, last = unicodedata.decomposition(word[0])[:8], unicodedata.decomposition(word[-1])[:8]
    if first.startswith("<") or last.startswith("<"):
        return (
            first.startswith("<initial") + last.startswith("<final"),
            first.startswith("<final") + last.startswith("<initial"),
        )
    long = len(word) > 4
    return (
        (long and word.startswith(("ال", "وال"))) + (word[-1] in "ةى") + (word in _FORWARD),
        # «أصلا» ends in the same letters, so many such words are needed
        2 * (word[0] in "ةى") + 0.4 * (long and word.endswith(("لا", "لاو"))) + (word in _BACKWARD),
    )


def logical(line: str) -> str:
    """One line in the order in which it is read; Latin words and numbers in it keep theirs."""
    turned = line[::-1]
    if _MARK_FIRST.search(turned):  # the marks stood behind their letters
        turned = "".join(_CLUSTER.findall(line)[::-1])
    return _RUN.sub(_kept, turned.translate(_MIRRORED))


def _kept(match: re.Match[str]) -> str:
    run = match[0]
    if _LATIN.search(run):
        return run[::-1]
    return _NUMBER.sub(lambda number: number[0][::-1], run)
