"""Lines that a page or a column has broken, told from lines that somebody meant.

Where a column breaks, the next word would not have fitted: the line with that word is as long as the column is wide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WIDEST = 160  # letters of the widest column; whoever writes longer lines broke none
_NARROWEST = 25
_ENDED = re.compile('[.!?؟…:»"”)\\]]\\s*$')
_BEGINS = re.compile("[•●▪◦‣∙·*\uf0b7–—-]\\s|[(\\[]?\\w{1,3}[.)\\]-]\\s")
_COLUMNS = re.compile("\\S(?:[ \u00a0]{3,}|\t)\\S")
_HYPHEN = re.compile("(?<=[a-zà-ɏ])[-\u00ad\u2010]$")


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
    return [is_full and not _BEGINS.match(after) for is_full, after in zip(full, lines[1:], strict=True)] + [False]


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
    if _HYPHEN.search(line) and after[:1].islower():
        return line[:-1] + after
    return f"{line} {after}"
