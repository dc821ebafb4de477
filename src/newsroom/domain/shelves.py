"""Which section an article belongs in, by the words of what each section has published: a small naive Bayes.

It speaks only with enough material: sections with fewer than `ENOUGH` articles are not known, and of fewer than two
known ones nothing is said. Words are folded and stemmed; one article counts a word once, so that one long text about
one thing does not stand for its section.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsroom.domain.article import Article
from newsroom.domain.document import prose
from newsroom.language.fold import stem, words
from newsroom.language.stopwords import STOPWORDS

ENOUGH = 12  # articles of a section
READ = 40  # of its newest articles, as many are read
OPENING = 120  # words of an article that are read
TELLING = 8  # known words that an article must have
SURE = 0.35  # how much likelier another section must be for each telling word, in nats


def telling(*texts: str) -> frozenset[str]:
    """The stems of an article that can tell its section."""
    found: set[str] = set()
    for text in texts:
        for word in words(text[: OPENING * 12])[:OPENING]:
            if len(word) > 2 and not word.isdigit() and word not in STOPWORDS and len(root := stem(word)) > 1:
                found.add(root)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Shelves:
    """What the sections of a site are about. `articles` counts those that were read of each; `holding` tells in how
    many of them a stem stands."""

    articles: Mapping[str, int]
    holding: Mapping[str, Mapping[str, int]]

    def far(self, article: Article) -> str:
        """The section that an article is surely nearer to than to those it is in; empty where there is none."""
        best, score = self._nearest(article)
        own = [name for name in article.sections if name in self.articles]
        if not best or best in article.sections or len(own) != len(article.sections) or not own:
            return ""
        here = max(self._score(name, self._known(article)) for name in own)
        return best if score - here > SURE * len(self._known(article)) else ""

    def nearest(self, article: Article) -> str:
        """The section that an article is nearest to; empty where too little is known."""
        return self._nearest(article)[0]

    def _nearest(self, article: Article) -> tuple[str, float]:
        known = self._known(article)
        if len(self.articles) < 2 or len(known) < TELLING:
            return "", 0.0
        scores = {name: self._score(name, known) for name in self.articles}
        best = max(scores, key=lambda name: scores[name])
        return best, scores[best]

    def _known(self, article: Article) -> list[str]:
        found = telling(article.headline, article.standfirst, " ".join(article.tags), prose(article.body))
        return [word for word in found if any(word in held for held in self.holding.values())]

    def _score(self, name: str, known: Sequence[str]) -> float:
        """How likely these words are in a section, as the logarithm; a word it never had counts as half an article."""
        held, total = self.holding[name], self.articles[name] + 1
        return sum(math.log((held.get(word, 0) + 0.5) / total) for word in known)


def learn(published: Iterable[tuple[str, Iterable[frozenset[str]]]]) -> Shelves:
    """The shelves of a site, from each section's name with the `telling` words of its articles."""
    articles: dict[str, int] = {}
    holding: dict[str, Counter[str]] = {}
    for name, texts in published:
        read = list(texts)
        if len(read) >= ENOUGH:
            articles[name] = len(read)
            holding[name] = Counter(word for found in read for word in found)
    return Shelves(articles, holding)
