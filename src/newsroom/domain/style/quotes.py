"""Tests of what stands in pairs: quotes of one form, straight ones, and pairs with one half missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.domain.style.policy import Policies
from newsroom.domain.style.rule import Hit, Rule
from newsroom.domain.style.text import Text

_FORMS = {"guillemets": "«»", "curly": "“”"}
_PAIRS = {"»": "«", "”": "“", ")": "(", "]": "["}
_OPENING = frozenset(_PAIRS.values())
_SIGN = re.compile(r"[«»“”()\[\]]")
_NUMBERED = re.compile(r"\s*(?:[0-9٠-٩]{1,3}|[ء-ي]) ?\)")  # «1)» at the beginning of a paragraph
_INCHES = re.compile(r'(?<=[0-9٠-٩])"')


def unpaired(text: Text, _rule: Rule, _policies: Policies) -> Iterator[Hit]:
    """Each quote or bracket without its other half."""
    opened: list[int] = []
    numbered = _NUMBERED.match(text.text)
    for match in _SIGN.finditer(text.text, numbered.end() if numbered else 0):
        place, sign = match.start(), match[0]
        if sign in _OPENING:
            opened.append(place)
        elif opened and text.text[opened[-1]] == _PAIRS[sign]:
            opened.pop()
        else:
            yield Hit(place, place + 1)
    yield from (Hit(place, place + 1) for place in opened)


def straight(text: Text, _rule: Rule, policies: Policies) -> Iterator[Hit]:
    """Straight quotes, where the house has another form; mended where they come in pairs."""
    inches = {match.start() for match in _INCHES.finditer(text.text)}
    places = [match.start() for match in re.finditer('"', text.text)]
    if len(places) % 2:
        places = [place for place in places if place not in inches]
    form = _FORMS[policies.quotes] * (len(places) // 2)
    for number, place in enumerate(places):
        yield Hit(place, place + 1, form[number] if len(places) % 2 == 0 else None)


def other_form(text: Text, _rule: Rule, policies: Policies) -> Iterator[Hit]:
    """Quotes of the form that the house does not have, except those within others; mended where they are in pairs."""
    own = _FORMS[policies.quotes]
    other = next(form for name, form in _FORMS.items() if name != policies.quotes)
    within, places = 0, []
    for match in _SIGN.finditer(text.text):
        if match[0] in own:
            within = 1 if match[0] == own[0] else 0
        elif match[0] in other and not within:
            places.append(match.start())
    paired = "".join(text.text[place] for place in places) == other * (len(places) // 2)
    for number, place in enumerate(places):
        yield Hit(place, place + 1, own[number % 2] if paired else None)
