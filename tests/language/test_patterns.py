"""Every pattern over an author's text costs one walk along it, whatever the text is.

A backtracking engine turns quadratic where something follows an unbounded repeat (`\\s+x` over blanks alone) or a
repeat holds another. So neither may stand in a pattern: a property of its shape, which needs no clock.
"""

import importlib
import re
from collections.abc import Iterator
from re import _constants, _parser  # no public module tells the shape of a pattern
from typing import Any

import pytest

MODULES = [
    "language.fold",
    "language.count",
    "language.slug",
    "language.clean",
    "language.direction",
    "language.spelling",
    "language.spelling_words",
    "domain.headline",
    "domain.check",
    "domain.related",
]


def patterns(module: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in vars(importlib.import_module(f"newsroom.{module}")).items():
        if isinstance(value, re.Pattern):
            yield f"{module}.{name}", value


def is_unbounded(op: Any, value: Any) -> bool:
    return op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT) and value[1] == _constants.MAXREPEAT


def children(value: Any) -> Iterator[Any]:
    if isinstance(value, _parser.SubPattern):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from children(part)


def walks_once(parsed: Any, inside_repeat: bool = False) -> bool:
    items = list(parsed)
    for place, (op, value) in enumerate(items):
        unbounded = is_unbounded(op, value)
        if unbounded and (inside_repeat or place < len(items) - 1):
            return False
        if not all(walks_once(child, inside_repeat or unbounded) for child in children(value)):
            return False
    return True


@pytest.mark.parametrize(
    ("name", "pattern"), [pair for module in MODULES for pair in patterns(module)], ids=lambda value: str(value)[:40]
)
def test_every_pattern_walks_once(name: str, pattern: re.Pattern[str]) -> None:
    assert walks_once(_parser.parse(pattern.pattern, pattern.flags)), name


@pytest.mark.parametrize("pattern", [r"\s+x", r"(a+)+", r"(?:a|b+c)", r"[.]+$", r"a(b*)*"])
def test_the_shape_test_sees_what_it_should(pattern: str) -> None:
    assert not walks_once(_parser.parse(pattern))
