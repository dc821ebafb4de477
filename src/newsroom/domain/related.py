"""Which articles belong beside this one: by few, rare, whole words, and never for want of something better.

`terms` gives the words that an archive is asked for; `why` gives the words that make one article of the archive
related, and none where the two only happen to share a word. Words are compared folded and by stem, never by letters
inside another word: روس is not in بفيروس.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from newsroom.domain.article import ArchiveEntry, Article
from newsroom.domain.document import (
    Heading,
    inline_text,
    prose,
)
from newsroom.language.fold import stem, words
from newsroom.language.stopwords import STOPWORDS

LIMIT = 12  # terms of one article
MAIN = 4  # the first of them name what it is about
MATCHES = 2  # words that two articles must share
RARE = 0.05  # share of the archive that may hold a term
ALWAYS_RARE = 3  # articles that may hold a term, however small the archive
COMMONEST = 6  # words of the body that may name what it is about
OFTEN = 4  # times that such a word must stand in it

_SPELLED = re.compile(r"[\w\u0640\u064b-\u065f\u0670]+")
_PROCLITICS = "وفبلك"
_HEADLINE, _STANDFIRST, _HEADING = 5, 2, 1  # on top of the 1 of each place in the text


def terms(article: Article, frequency: Callable[[str], int] | Mapping[str, int], total: int) -> list[str]:
    """The rare folded words of an article, the most telling first, at most `LIMIT`.

    `frequency` tells in how many of the archive's `total` articles a folded word stands. Words that stand in none
    or in too many are left out, and of several words with one stem only the most frequent in the text is kept.
    """
    known = frequency if callable(frequency) else lambda word: frequency.get(word, 0)
    ceiling = max(ALWAYS_RARE, int(total * RARE))
    weights = _weights(article)
    scores: list[tuple[float, str]] = []
    for forms in _by_stem(weights).values():
        found = next(((form, count) for form in forms if (count := known(form))), None)
        if found is None or found[1] > ceiling:
            continue
        weight = sum(weights[form] for form in forms)
        scores.append((-(1 + math.log(weight)) * math.log((total + 2) / found[1]), found[0]))
    return [word for _, word in sorted(scores)[:LIMIT]]


def why(found: list[str], entry: ArchiveEntry) -> list[str]:
    """Which of an article's terms make `entry` related to it, as the entry spells them; empty where none do.

    Related are articles that share at least `MATCHES` terms, one of which is a main one and stands where the entry
    says what it is about: in its headline, its standfirst or its tags.
    """
    about = _spellings(f"{entry.headline} {' '.join(entry.tags)} {entry.standfirst}")
    if not any(stem(term) in about for term in found[:MAIN]):
        return []
    anywhere = _spellings(entry.text) | about
    matches = [anywhere[stem(term)] for term in found if stem(term) in anywhere]
    return matches if len(matches) >= MATCHES else []


def subjects(article: Article) -> frozenset[str]:
    """The stems of the words that name what an article is about: its headline's, its tags', the body's commonest."""
    counts = Counter(stem(word) for word in _telling(prose(article.body)))
    often = {found for found, count in counts.most_common(COMMONEST) if count >= OFTEN}
    return frozenset(often | {stem(word) for word in _telling(f"{article.headline} {' '.join(article.tags)}")})


def names_a_subject(about: frozenset[str], headline: str) -> bool:
    """Whether a headline holds one of the stems that `subjects` gave."""
    return not about.isdisjoint(stem(word) for word in _telling(headline))


def _telling(text: str) -> Iterator[str]:
    """The folded words of a text that can tell what it is about."""
    for word in words(text):
        bare = word[1:] if word[0] in _PROCLITICS and len(word) > 3 else word
        if len(stem(word)) >= 3 and not word.isdigit() and STOPWORDS.isdisjoint((word, bare, bare.removeprefix("ال"))):
            yield word


def _spellings(text: str) -> dict[str, str]:
    """How each stem of a text is spelled where it first stands in it."""
    found: dict[str, str] = {}
    for match in _SPELLED.finditer(text):
        for word in words(match[0]):
            found.setdefault(stem(word), match[0])
    return found


def _weights(article: Article) -> Counter[str]:
    found = Counter(_telling(prose(article.body)))
    headings = (inline_text(block.content) for block in article.body.blocks if isinstance(block, Heading))
    places = (
        (article.headline, _HEADLINE),
        (" ".join(article.tags), _HEADLINE),
        (article.standfirst, _STANDFIRST),
        (" ".join(headings), _HEADING),
    )
    for text, weight in places:
        for word in _telling(text):
            found[word] += weight
    return found


def _by_stem(weights: Counter[str]) -> dict[str, list[str]]:
    """The forms of each stem, heaviest first; of equal ones the first in the alphabet."""
    found: dict[str, list[str]] = {}
    for word in _heaviest_first(weights.items()):
        found.setdefault(stem(word), []).append(word)
    return found


def _heaviest_first(items: Iterable[tuple[str, int]]) -> list[str]:
    return [word for word, _ in sorted(items, key=lambda item: (-item[1], item[0]))]
