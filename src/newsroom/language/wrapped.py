"""Lines that a page or a column has broken, told from lines that somebody meant.

Where a column breaks, the next word would not have fitted: the line with that word is as long as the column is wide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsroom.language.fold import words

_WIDEST = 160  # letters of the widest column; whoever writes longer lines broke none
_NARROWEST = 25
_ENDED = re.compile('[.!?؟…:»"”)\\]]\\s*$')
_BEGINS = re.compile("[•●▪◦‣∙·*\uf0b7–—-]\\s|[(\\[]?\\w{1,3}[.)\\]-]\\s")
_COLUMNS = re.compile("\\S(?:[ \u00a0]{3,}|\t)\\S")
_HYPHEN = re.compile("(?<=[a-zà-ɏ])[-\u00ad\u2010]$")

_COMMA = re.compile("[،؛,] [^،؛,]{1,60}$")
_UNFINISHED = frozenset(
    words(
        "في من إلى على عن مع بين حتى منذ خلال بعد قبل فوق تحت عند لدى حول ضد دون غير عبر نحو أمام وراء ضمن إن أن لأن "
        "كأن لكن إذا كي لن لم هذا هذه ذلك تلك الذي التي الذين كان كانت قد بل أو ثم كما عندما حيث بينما كل بعض "
        "the of in to and a an for with on at by from that"
    )
)


def joints(lines: Sequence[str], narrowest: int = _NARROWEST) -> list[bool]:
    """For each line whether the next one goes on with it; `narrowest` is the least width of a column, in letters."""
    none = [False] * len(lines)
    width = max(map(len, lines), default=0)
    if len(lines) < 3 or not narrowest <= width <= _WIDEST:
        return none
    if sum(bool(_COLUMNS.search(line)) for line in lines) * 3 > len(lines):  # verses, or a table
        return none
    full = [
        len(line) + 1 + len(after.split(maxsplit=1)[0] if after.strip() else "") >= 0.9 * width
        for line, after in pairwise(lines)
    ]
    going_on = [not _ENDED.search(line) for line in lines[:-1]]
    unended = sum(going_on)
    tight = sum(a and b for a, b in zip(full, going_on, strict=True))
    if tight < 2 or tight < 0.75 * unended or unended < 0.4 * len(going_on):
        return none
    if not any(map(_is_unfinished, lines[:-1])) or sum(line[-1:].isdigit() for line in lines) * 2 > len(lines):
        return none
    return [is_full and not _BEGINS.match(after) for is_full, after in zip(full, lines[1:], strict=True)] + [False]


def _is_unfinished(line: str) -> bool:
    """Whether a line ends as no verse and no item of a list does: after «from» or «that», in the middle of a Latin
    word, or a few words after a comma."""
    last = words(line)[-1:]
    return bool(_HYPHEN.search(line) or _COMMA.search(line)) or (bool(last) and last[0] in _UNFINISHED)


def joined(lines: Sequence[str]) -> list[str]:
    """The paragraphs of `lines`."""
    found: list[str] = []
    open_line = False
    for line, goes_on in zip(lines, joints(lines), strict=True):
        if open_line:
            found[-1] = join(found[-1], line)
        else:
            found.append(line)
        open_line = goes_on
    return found


def join(line: str, after: str) -> str:
    """Two parts of a broken line in one; the hyphen of a Latin word that was broken goes."""
    line, after = line.rstrip(), after.lstrip()
    if _HYPHEN.search(line, max(0, len(line) - 2)) and after[:1].islower():
        return line[:-1] + after
    return f"{line} {after}"
