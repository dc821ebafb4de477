"""The findings of spelling in an article: what no dictionary has, and words that were probably meant to be others.

A run of text is looked at once: the answer is kept by its letters, the dictionaries and the names, so that after a key
only the block that changed costs anything. The first look at a new text of 600 words takes about a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsroom.domain.article import Article
from newsroom.domain.document import Block, Code, Inline, Mark, inline_text, inlines
from newsroom.domain.finding import Finding, Level
from newsroom.language.spelling import Flaw, Misspelt, Spelling
from newsroom.language.spelling_words import bare

_LEVELS = {Flaw.UNKNOWN: Level.WARN, Flaw.TWIN: Level.HINT}
_LINES = ("headline", "kicker", "standfirst")


def check(article: Article, spelling: Spelling, names: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """The doubtful words of headline, kicker, standfirst, the lead picture's caption and the body, in this order.

    In the lead picture the span counts in its caption. `names` are right as they stand; see `names_of` for an
    article's own.
    """
    names |= names_of(article)
    return tuple(_findings(article, spelling, names))


@lru_cache(maxsize=4096)
def look(text: str, spelling: Spelling, names: frozenset[str]) -> tuple[Misspelt, ...]:
    """The doubtful words of one run of text, kept by the text."""
    return spelling.check(text, names)


def read(content: Inline) -> str:
    """The letters of a run of text that are spelt: those of code are blanks."""
    return "".join(" " * len(span.text) if Mark.CODE in span.marks else span.text for span in content)


def names_of(article: Article) -> frozenset[str]:
    """The words of the byline and of the tags, which are right in their article."""
    return words_of((article.byline, *article.tags))


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words of a list of names, one or several words a line, without tashkeel."""
    return frozenset(word for line in lines for word in bare(line).split())


def _findings(article: Article, spelling: Spelling, names: frozenset[str]) -> Iterator[Finding]:
    for field in _LINES:
        text = getattr(article, field)
        for one in look(text, spelling, names):
            yield _finding(one, text, field, one.start, one.end)
    if article.lead is not None:
        yield from _of_block(article.lead, "lead", None, spelling, names)
    for item, block in enumerate(article.body.blocks):
        yield from _of_block(block, "body", item, spelling, names)


def _of_block(
    block: Block, field: str, item: int | None, spelling: Spelling, names: frozenset[str]
) -> Iterator[Finding]:
    if isinstance(block, Code):
        return
    place = 0
    for content in inlines(block):
        text = inline_text(content)
        for one in look(read(content), spelling, names):
            yield _finding(one, text, field, place + one.start, place + one.end, item)
        place += len(text)


def _finding(one: Misspelt, text: str, field: str, start: int, end: int, item: int | None = None) -> Finding:
    values = {"word": one.word, **({"other": one.better} if one.better else {})}
    return Finding(
        f"spelling.{one.kind}",
        _LEVELS[one.kind],
        field,
        (start, end),
        fix=one.better or None,
        item=item,
        values=values,
        safe=False,
        seen=text[one.start : one.end],
    )
