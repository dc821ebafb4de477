"""A rule of the house style as a value, and what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from newsroom.domain.finding import Level
from newsroom.domain.style.policy import Policies
from newsroom.domain.style.text import Text

FIELDS = ("headline", "kicker", "standfirst")
BODY = ("paragraph", "heading", "list", "quote", "cite", "caption", "cell")
SCOPES = {
    **{place: (place,) for place in (*FIELDS, *BODY)},
    "body": BODY,
    "lines": ("kicker", "standfirst", *BODY),
    "text": (*FIELDS, *BODY),
    "prose": ("standfirst", "paragraph", "list", "quote"),
}
"""What a rule may be limited to: fields of one line, kinds of text in the body, and groups of these. ``lines`` is all
but the headline, which has checks of its own (`newsroom.domain.headline`)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Letters from `start` to `end` that a rule found; `fix` is what stands there once mended, None without a mend."""

    start: int
    end: int
    fix: str | None = None
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)


OPEN = Policies()
"""Nothing decided."""

Test = Callable[[Text, "Rule", Policies], Iterator[Hit]]
Mend = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must hit, or must not; `mended` is the text once all that the rule finds is mended."""

    text: str
    hit: bool
    mended: str | None = None
    policies: Policies = OPEN


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule. `needs` are texts of which one must be there for a hit: they are looked for first. `find` gives the
    hits in a text. `policy` names the policy that it depends on and the values of it under which it holds (all but the
    empty one and 0 if none are named). `anywhere` says that it holds in text without an Arabic letter as well, `whole`
    that it is about the names of an article and not about one text (`newsroom.domain.style.names`).
    """

    id: str
    level: Level
    places: frozenset[str]
    find: Test
    words: Mapping[str, str]
    safe: bool = False
    policy: tuple[str, tuple[str, ...]] | None = None
    needs: tuple[str, ...] = ()
    anywhere: bool = False
    whole: bool = False
    limits: tuple[int, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def code(self) -> str:
        """The code of its findings."""
        return f"style.{self.id}"

    def holds(self, policies: Policies) -> bool:
        """Whether the rule holds under these policies."""
        if self.policy is None:
            return True
        name, values = self.policy
        value = getattr(policies, name)
        return value in values if values else bool(value)
