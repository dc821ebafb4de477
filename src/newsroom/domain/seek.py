"""Seeking words in a text, and what stands in their place once they are replaced. Pure, and it ends in time.

What is sought is found in any spelling that folds to the same (`newsroom.language.fold`) unless it must be `exact`; a
`pattern` is a regular expression over the letters as they are, whose groups the replacement may name (``\\1``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import TYPE_CHECKING, Any

from newsroom.domain.article import Article
from newsroom.domain.document import inline_text, inlines
from newsroom.domain.errors import BadInput
from newsroom.language import fold

if TYPE_CHECKING:
    import regex

SECONDS = 0.25  # how long a pattern may seek in one text, on the screen or in a draft
_FAULTS = (
    ("unbalanced parenthesis", "bracket"),
    ("missing )", "bracket"),
    ("unterminated character set", "set"),
    ("bad character range", "set"),
    ("bad set", "set"),
    ("nothing to repeat", "repeat"),
    ("multiple repeat", "repeat"),
    ("bad escape", "escape"),
    ("invalid group reference", "group"),
    ("unknown group", "group"),
    ("no such group", "group"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is sought: `exact` letter by letter, `whole` words alone, a `pattern`."""

    needle: str
    exact: bool = False
    whole: bool = False
    pattern: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Letters from `start` to `end` that were sought, and what takes their place."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Place:
    """A hit in an article: the field, in the body the top-level block, and the span as a finding has it. `before` and
    `after` are the words around."""

    field: str
    item: int | None
    hit: Hit
    old: str
    before: str
    after: str


class Clock:
    """The time that is left. BadInput ``seek.slow`` when it is over."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._until = monotonic() + seconds

    def left(self) -> float:
        """Seconds, more than none."""
        left = self._until - monotonic()
        if left <= 0:
            raise BadInput("seek.slow")
        return left


def hits(text: str, wanted: Wanted, new: str = "", clock: Clock | None = None) -> list[Hit]:
    """Where it stands in `text`, in order and never overlapping; BadInput for a pattern that is none or takes too
    long. An empty match is no hit."""
    if wanted.pattern:
        return _by_pattern(text, wanted, new, clock or Clock())
    spans = _exact(text, wanted.needle) if wanted.exact else fold.find(text, wanted.needle)
    return [Hit(start, end, new) for start, end in spans if not wanted.whole or _is_whole(text, start, end)]


def check(wanted: Wanted, new: str = "") -> None:
    """BadInput if the pattern is none, or names a group in `new` that it has not."""
    if wanted.pattern:
        _compiled(wanted)
        _template(wanted, new)


def _exact(text: str, needle: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(re.escape(needle), text)] if needle.strip() else []


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (start and _in_word(text[start - 1]) and _in_word(text[start])) and not (
        end < len(text) and _in_word(text[end]) and _in_word(text[end - 1])
    )


def _in_word(char: str) -> bool:
    return char.isalnum() or char in "_ـ" or unicodedata.category(char) == "Mn"


def _by_pattern(text: str, wanted: Wanted, new: str, clock: Clock) -> list[Hit]:
    import regex

    pattern = _compiled(wanted)
    _template(wanted, new)
    try:
        return [
            Hit(match.start(), match.end(), match.expand(new) if "\\" in new else new)
            for match in pattern.finditer(text, timeout=clock.left())
            if match.end() > match.start() and (not wanted.whole or _is_whole(text, *match.span()))
        ]
    except TimeoutError:
        raise BadInput("seek.slow") from None
    except (regex.error, IndexError) as error:
        raise _fault(error) from error


@lru_cache(maxsize=8)
def _compiled(wanted: Wanted) -> regex.Pattern[str]:
    import regex

    if len(wanted.needle) > 1000:
        raise BadInput("seek.long")
    try:
        return regex.compile(wanted.needle, regex.MULTILINE | (0 if wanted.exact else regex.IGNORECASE))
    except (regex.error, RecursionError, OverflowError) as error:
        raise _fault(error) from error


@lru_cache(maxsize=8)
def _template(wanted: Wanted, new: str) -> None:
    """Try the replacement on a match of nothing."""
    import regex

    if "\\" not in new:
        return
    groups = _compiled(wanted).groups
    try:
        made: Any = regex.match("()" * groups, "")
        made.expand(new)
    except (regex.error, IndexError) as error:
        raise _fault(error) from error


def _fault(error: Exception) -> BadInput:
    words = str(getattr(error, "msg", error))
    kind = next((kind for part, kind in _FAULTS if part in words), "pattern")
    return BadInput(f"seek.{kind}", detail=words, place=(getattr(error, "pos", None) or 0) + 1)


AROUND = 36  # letters on each side of a hit


def places(article: Article, wanted: Wanted, new: str = "") -> Iterator[Place]:
    """Every hit in the words of an article, in reading order. BadInput as `hits`."""
    clock = Clock()
    for field in ("kicker", "headline", "standfirst"):
        yield from _in_text(
            field, None, 0, str(getattr(article, field)), hits(getattr(article, field), wanted, new, clock)
        )
    for item, block in enumerate(article.body.blocks):
        passed = 0
        for content in inlines(block):
            text = inline_text(content)
            yield from _in_text("body", item, passed, text, hits(text, wanted, new, clock))
            passed += len(text)


def _in_text(field: str, item: int | None, passed: int, text: str, found: Iterable[Hit]) -> Iterator[Place]:
    for hit in found:
        before, after = text[max(0, hit.start - AROUND) : hit.start], text[hit.end : hit.end + AROUND]
        if hit.start > AROUND:
            before = "…" + before.partition(" ")[2]
        if hit.end + AROUND < len(text):
            after = after.rpartition(" ")[0] + "…"
        moved = Hit(hit.start + passed, hit.end + passed, hit.new)
        yield Place(field, item, moved, text[hit.start : hit.end], before, after)
