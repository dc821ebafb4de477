"""Tests that a pattern cannot say, by the names that rules give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom.domain.style.hijri import no_such_day, other_day
from newsroom.domain.style.months import REGIONS, months_in
from newsroom.domain.style.names import two_spellings
from newsroom.domain.style.policy import Policies
from newsroom.domain.style.quotes import other_form, straight, unpaired
from newsroom.domain.style.rule import Hit, Rule, Test
from newsroom.domain.style.text import Text

_SENTENCE_END = re.compile(r"[.!?؟…]++(?=[\s»”\")\]]|$)|\n")
_WORD = re.compile(r"\w\S*+")
_PERCENT = re.compile(
    "(?<![0-9٠-٩])(?P<number>[0-9٠-٩]++(?:[.,٫][0-9٠-٩]{1,6}+)?)(?:[ \u00a0]?(?P<sign>[%٪])"
    "|[ \u00a0](?P<words>في الم(?:ئ|ائ)ة|بالم(?:ئ|ائ)ة)(?![ء-غف-ي]))"
)
_PERCENT_FORMS = {"sign": "%", "arabic": "٪", "words": " في المئة", "joined": " بالمئة"}
_EMBEDDING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ISOLATES = "\u2066\u2067\u2068"
_END_OF_ISOLATE = "\u2069"


def sentence(text: Text, rule: Rule, _policies: Policies) -> Iterator[Hit]:
    """Sentences of at least the first limit of words, and fewer than the second, where there is one."""
    least, most = rule.limits[0], rule.limits[1] if len(rule.limits) > 1 else len(text.text) + 1
    start = 0
    for end in (*(match.end() for match in _SENTENCE_END.finditer(text.text)), len(text.text)):
        words = _WORD.findall(text.text, start, end)
        if least <= len(words) < most:
            first = len(text.text[start:end]) - len(text.text[start:end].lstrip())
            yield Hit(start + first, end, None, {"count": len(words)})
        start = end


def repeated(text: Text, rule: Rule, _policies: Policies) -> Iterator[Hit]:
    """A word of at least as many letters as the limit that stands twice, with nothing but blanks between."""
    words = text.words
    for one, other in pairwise(words):
        if one.bare == other.bare and len(one.bare) >= rule.limits[0]:
            between = text.text[one.end : other.start]
            if between and not between.strip(" \u00a0"):
                yield Hit(one.start, other.end, text.text[one.start : one.end])


def percent(text: Text, _rule: Rule, policies: Policies) -> Iterator[Hit]:
    """Shares of a hundred in another form than the house's."""
    for match in _PERCENT.finditer(text.text):
        right = match["number"] + _PERCENT_FORMS[policies.percent]
        written = match[0].replace("ائة", "ئة").replace("\u00a0", " ")
        if written.replace(" %", "%").replace(" ٪", "٪") != right:
            yield Hit(match.start(), match.end(), right)


def month(text: Text, _rule: Rule, policies: Policies) -> Iterator[Hit]:
    """Months by the name that another region gives them."""
    for found in months_in(text):
        if policies.months not in found.regions:
            yield Hit(found.start, found.end, REGIONS[policies.months][found.number - 1])


def bidi(text: Text, _rule: Rule, _policies: Policies) -> Iterator[Hit]:
    """Embeddings and overrides of direction, and isolates without their other half; one in a pair was meant."""
    opened: list[int] = []
    for match in _EMBEDDING.finditer(text.text):
        place = match.start()
        if match[0] in _ISOLATES:
            opened.append(place)
        elif match[0] == _END_OF_ISOLATE and opened:
            opened.pop()
        else:
            yield Hit(place, place + 1, "")
    yield from (Hit(place, place + 1, "") for place in opened)


def edges(text: Text, _rule: Rule, _policies: Policies) -> Iterator[Hit]:
    """Blanks at the edges of a text. One at its end is none: the next word is being typed there."""
    first, last = len(text.text) - len(text.text.lstrip()), len(text.text.rstrip())
    if first:
        yield Hit(0, first, "")
    if len(text.text) - last > 1:
        yield Hit(last, len(text.text), "")


def longer(text: Text, rule: Rule, policies: Policies) -> Iterator[Hit]:
    """A text longer than the policy of the rule allows."""
    limit = getattr(policies, rule.policy[0]) if rule.policy else 0
    length = len(text.text.strip())
    if length > limit:
        yield Hit(0, len(text.text), None, {"length": length, "limit": limit, "cut": text.text.strip()[:limit].strip()})


def names(text: Text, _rule: Rule, _policies: Policies) -> Iterator[Hit]:
    """Names in two spellings within one text; over an article the engine asks for all of its texts together."""
    return (hit for _, hit in two_spellings([text], ()))


TESTS: dict[str, Test] = {
    "bidi": bidi,
    "edges": edges,
    "hijri-no-day": no_such_day,
    "hijri-other-day": other_day,
    "longer": longer,
    "month": month,
    "names": names,
    "other-quotes": other_form,
    "percent": percent,
    "repeated": repeated,
    "sentence": sentence,
    "straight-quotes": straight,
    "unpaired": unpaired,
}

VALUES = {
    "sentence": ("count",),
    "hijri-other-day": ("right",),
    "longer": ("length", "limit", "cut"),
    "names": ("other",),
}
"""What tests tell beside the letters, for the sentences of their rules."""

WHOLE = frozenset({"names"})
"""Tests about the article as a whole."""

LIMITED = frozenset({"repeated", "sentence"})
"""Tests that need limits."""
