"""Tests made of data: from a pattern, and from words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsroom.domain.style.policy import Policies
from newsroom.domain.style.rule import Hit, Mend, Rule, Test
from newsroom.domain.style.text import LETTERS, MARKS, Text, Word

_SHORT = {"{A}": LETTERS, "{M}": MARKS, "{B}": " \u00a0"}


def expanded(pattern: str) -> str:
    """A pattern with its short forms written out."""
    for short, long in _SHORT.items():
        pattern = pattern.replace(short, long)
    return pattern


def by_pattern(pattern: re.Pattern[str], mend: str | Mend | None) -> Test:
    """Hits where a pattern matches. `mend` is a template of `re.Match.expand` or a function; what mends nothing is no
    hit. `re.error`, IndexError for a template that names what the pattern does not have."""
    if isinstance(mend, str):
        _prove(pattern, mend)

    def find(text: Text, _rule: Rule, _policies: Policies) -> Iterator[Hit]:
        for match in pattern.finditer(text.text):
            if mend is None:
                yield Hit(match.start(), match.end())
                continue
            fix = match.expand(mend) if isinstance(mend, str) else mend(match)
            if fix is not None and fix != match[0]:
                yield Hit(match.start(), match.end(), fix)

    return find


def _prove(pattern: re.Pattern[str], template: str) -> None:
    """`re.error`, IndexError where the pattern has no group of the template."""
    re.compile(f"(?:{pattern.pattern})|").sub(template, "")


def by_words(lexicon: Mapping[str, str | None], before: Sequence[str], then: re.Pattern[str]) -> Test:
    """Hits at words, with each of the letters `before` them, where `then` matches after. Tashkeel does not disturb; a
    mend keeps it where the letters are as many."""
    known = {
        prefix + word: None if right is None else prefix + right for word, right in lexicon.items() for prefix in before
    }

    def find(text: Text, _rule: Rule, _policies: Policies) -> Iterator[Hit]:
        for word in text.words:
            if word.bare in known and then.match(text.text, word.end):
                right = known[word.bare]
                yield Hit(word.start, word.end, None if right is None else _dressed(text.text, word, right))

    return find


def _dressed(text: str, word: Word, right: str) -> str | None:
    """`right` with the tashkeel and tatweel of the word; None where they have no sure place."""
    written = text[word.start : word.end]
    if written == word.bare:
        return right
    if len(right) != len(word.bare):
        return None
    letters, bare = iter(right), iter(word.bare)
    wanted = next(bare)
    out = []
    for char in written:
        if char == wanted:
            out.append(next(letters))
            wanted = next(bare, "")
        else:
            out.append(char)
    return "".join(out)


def excepting(find: Test, texts: Sequence[str]) -> Test:
    """The hits of `find` but those in these very letters."""
    if not texts:
        return find
    spared = frozenset(texts)

    def rest(text: Text, rule: Rule, policies: Policies) -> Iterator[Hit]:
        return (hit for hit in find(text, rule, policies) if text.text[hit.start : hit.end] not in spared)

    return rest
