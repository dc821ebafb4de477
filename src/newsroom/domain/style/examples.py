"""The examples of a rule, tried."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.domain.document import Span
from newsroom.domain.style.rule import Example, Rule
from newsroom.domain.style.text import Text, masked
from newsroom.language.direction import is_arabic


def broken(rule: Rule) -> Iterator[tuple[str, str, str]]:
    """The examples that do not come out as they say: the code of a sentence, the field, and the text."""
    for example in rule.examples:
        field = "hits" if example.hit else "clean"
        after = tried(rule, example)
        if (after is not None) != example.hit:
            yield ("example-missed" if example.hit else "example-hit"), field, example.text
        elif example.mended not in (None, after):
            yield "example-mended", field, after or ""


def tried(rule: Rule, example: Example) -> str | None:
    """The example with what the rule finds in it mended; None where it finds nothing."""
    text = masked((Span(example.text),))
    if not rule.holds(example.policies) or not (rule.anywhere or is_arabic(text)):
        return None
    if rule.needs and not any(need in text for need in rule.needs):
        return None
    hits = list(rule.find(Text(text), rule, example.policies))
    after = example.text
    for hit in sorted(hits, key=lambda hit: hit.start, reverse=True):
        if hit.fix is not None:
            after = after[: hit.start] + hit.fix + after[hit.end :]
    return after if hits else None
