"""Findings as somebody reads them: with the whole word that some letters are of, and each word told of once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from newsroom.domain.article import Article
from newsroom.domain.finding import Finding
from newsroom.domain.mend import text_of

WHOLE, BETTER, BEFORE = "whole", "better", "before"
"""Of `Finding.values`: the word, the word once mended, and how many of its letters stand before the finding's own."""
_FIELDS = ("kicker", "headline", "standfirst", "body")


def whole_words(article: Article, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings; those that mend letters within a word have the word among their values, before and after."""
    texts: dict[tuple[str, int | None], str] = {}
    told = []
    for finding in findings:
        if finding.fix is None or finding.span is None or finding.field not in _FIELDS:
            told.append(finding)
            continue
        place = (finding.field, finding.item)
        if place not in texts:
            texts[place] = text_of(article, replace(finding, span=None))
        told.append(_with_word(finding, texts[place], *finding.span))
    return tuple(told)


def _with_word(finding: Finding, text: str, start: int, end: int) -> Finding:
    first, last = start, end
    if not all(map(_is_letter, text[start:end])):
        return finding
    while first and _is_letter(text[first - 1]):
        first -= 1
    while last < len(text) and _is_letter(text[last]):
        last += 1
    if (first, last) == (start, end):
        return finding
    better = f"{text[first:start]}{finding.fix}{text[end:last]}"
    return replace(finding, values={**finding.values, WHOLE: text[first:last], BETTER: better, BEFORE: start - first})


def word_span(finding: Finding) -> tuple[int, int]:
    """Where the words of a finding lie, the whole word where it is of a word's letters; (0, 0) for one about none."""
    start, end = finding.span or (0, 0)
    if WHOLE not in finding.values:
        return start, end
    first = start - int(finding.values[BEFORE])
    return first, first + len(str(finding.values[WHOLE]))


def offered(finding: Finding) -> str | None:
    """What is to stand at `word_span` once the finding is mended; None where it offers nothing."""
    return finding.fix if finding.fix is None else str(finding.values.get(BETTER, finding.fix))


def _is_letter(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LM"


def once(findings: Iterable[Finding], spelling: Iterable[Finding]) -> tuple[Finding, ...]:
    """All of them but the spelling of a word that a rule says already how to mend."""
    told = tuple(findings)
    mended: dict[tuple[str, int | None], list[tuple[int, int]]] = {}
    for finding in told:
        if finding.fix is not None and finding.span is not None:
            mended.setdefault((finding.field, finding.item), []).append(finding.span)

    def is_told(finding: Finding) -> bool:
        start, end = finding.span or (0, 0)
        return any(start <= first and last <= end for first, last in mended.get((finding.field, finding.item), ()))

    return (*told, *(finding for finding in spelling if finding.span is None or not is_told(finding)))
