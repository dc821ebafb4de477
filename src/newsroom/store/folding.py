"""The words by which drafts and archive are found: folded for the index, and a question for it.

An index row has three columns: the folded headline, the folded text, and the stems of both that are not words of the
text themselves. A question asks for each word as it is or for its stem in any column: what is written as asked stands
in two columns, what merely shares the stem in one, and so comes after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsroom.domain.article import Article
from newsroom.domain.document import prose
from newsroom.language import fold

WEIGHTS = "10.0, 3.0, 1.0"
"""The weights of headline, text and stems in ``bm25``."""


@dataclass(frozen=True, slots=True)
class Folded:
    """An index row without its number; each column is words with blanks between."""

    headline: str
    text: str
    stems: str


def folded(headline: str, parts: Iterable[str]) -> Folded:
    """The index row of something with this headline and these other texts."""
    top = fold.words(headline)
    rest = [word for part in parts for word in fold.words(part)]
    known = {*top, *rest}
    stems = {fold.stem(word) for word in known} - known
    return Folded(" ".join(top), " ".join(rest), " ".join(sorted(stems)))


def of_article(article: Article) -> Folded:
    """The index row of an article: all that a journalist may remember of it."""
    filing = (article.kicker, article.standfirst, article.byline, *article.sections, *article.tags)
    return folded(article.headline, (*filing, prose(article.body)))


def question(text: str) -> str:
    """What FTS5 is asked for `text` while it is typed: every word, the last one as a beginning. Empty: no words."""
    words = fold.words(text)
    if not words:
        return ""
    return " AND ".join((*map(_either, words[:-1]), f'("{words[-1]}"* OR "{fold.stem(words[-1])}")'))


def any_of(terms: Sequence[str]) -> str:
    """What FTS5 is asked for articles that hold at least one of these words. Empty: no words."""
    return " OR ".join(_either(word) for term in terms for word in fold.words(term))


def _either(word: str) -> str:
    stem = fold.stem(word)
    return f'"{word}"' if stem == word else f'("{word}" OR "{stem}")'
