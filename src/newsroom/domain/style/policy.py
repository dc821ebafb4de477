"""What a newsroom has decided for a site, and what an article itself does where nothing is decided.

A policy of forms that is empty asks for one thing only: that an article is of one mind. The form that it has most often
is then the one that holds in it (`settled`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from newsroom.domain.style.months import months_in
from newsroom.domain.style.text import read

LONGEST = 1000


def _form(*choices: str) -> Any:  # noqa: ANN401 - as `field`
    return field(default="", metadata={"choices": ("", *choices)})


def _length(default: int) -> Any:  # noqa: ANN401 - as `field`
    return field(default=default, metadata={"least": 0, "most": LONGEST})


@dataclass(frozen=True, slots=True)
class Policies:
    """The policies of a site. Forms are empty where nothing is decided; lengths are in letters, 0 is not watched.

    ``digits``: western 0-9, arabic ٠-٩. ``quotes``: guillemets «», curly “”. ``months``: roman يناير, levant كانون
    الثاني, maghreb جانفي (Tunisia, Algeria), morocco غشت. ``tanwin``: on the alef اً, or before it ًا. ``percent``:
    sign %, arabic ٪, words في المئة, joined بالمئة. ``two_dots``: what stands for «..», an ellipsis or a comma.
    ``search_length`` and ``card_length`` are where search results and cards cut a headline.
    """

    digits: str = _form("western", "arabic")
    quotes: str = _form("guillemets", "curly")
    months: str = _form("roman", "levant", "maghreb", "morocco")
    tanwin: str = _form("alef", "before")
    percent: str = _form("sign", "arabic", "words", "joined")
    two_dots: str = _form("ellipsis", "comma")
    headline_length: int = _length(70)
    headline_most: int = _length(90)
    search_length: int = _length(0)
    card_length: int = _length(0)
    standfirst_length: int = _length(160)


FORMS = ("digits", "quotes", "months", "tanwin", "percent")
"""The policies that an article settles for itself."""

_COUNTED = {
    ("digits", "western"): re.compile(r"(?<![A-Za-z0-9])[0-9]++(?![A-Za-z])"),
    ("digits", "arabic"): re.compile("[٠-٩]++"),
    ("quotes", "guillemets"): re.compile("«"),
    ("quotes", "curly"): re.compile("“"),
    ("tanwin", "alef"): re.compile("اً"),
    ("tanwin", "before"): re.compile("ًا"),
    ("percent", "sign"): re.compile("%"),
    ("percent", "arabic"): re.compile("٪"),
    ("percent", "words"): re.compile(r"[0-9٠-٩] في الم(?:ئ|ائ)ة"),
    ("percent", "joined"): re.compile(r"[0-9٠-٩] بالم(?:ئ|ائ)ة"),
}


@lru_cache(maxsize=2048)
def _census(text: str) -> tuple[tuple[tuple[str, str], int], ...]:
    """How often a text has each form of each policy."""
    found = Counter({form: len(pattern.findall(text)) for form, pattern in _COUNTED.items()})
    found.update(("months", month.region) for month in months_in(read(text)) if month.region)
    return tuple((form, count) for form, count in found.items() if count)


def settled(policies: Policies, texts: Iterable[str]) -> Policies:
    """The policies with those that are empty settled by what the texts do: where they do a thing in several ways, the
    commonest holds."""
    open_forms = {name for name in FORMS if not getattr(policies, name)}
    found: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for form, count in _census(text):
            if form[0] in open_forms:
                found[form] += count
    chosen: dict[str, Any] = {}
    for name in open_forms:
        ways = [(count, value) for (policy, value), count in found.items() if policy == name]
        if len(ways) > 1:
            chosen[name] = max(ways)[1]
    return replace(policies, **chosen) if chosen else policies
