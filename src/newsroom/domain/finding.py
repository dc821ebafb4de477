"""A finding: what a check saw, where, how heavy it weighs, and how it is mended."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from newsroom.language.direction import first_strong, isolate
from newsroom.language.words import say


class Level(StrEnum):
    """How heavy a finding weighs."""

    BLOCK = "block"  # stops publishing
    WARN = "warn"  # is said before publishing
    HINT = "hint"  # could be better


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check saw.

    `field` is the field of `Article`. `item` is the place in a field that is a sequence: a tag, a section, a related
    link, a top-level block of the body. `span` is (start, end) in the field's text or, in the body, in the letters of
    the block `item`; None: all of it. `fix` is what stands there once mended, None where there is no mend; `safe` says
    that the mend needs no look first. `seen` are the letters of the span, where the check tells them: other letters
    there, and it is mended no more. `words` are the sentences of a finding that is in no catalogue: ``ar`` and ``en``,
    and for its mend ``ar.fix`` and ``en.fix``.
    """

    code: str
    level: Level
    field: str
    span: tuple[int, int] | None = None
    fix: str | None = None
    item: int | None = None
    values: Mapping[str, str | int] = dataclasses.field(default_factory=dict, hash=False)
    safe: bool = True
    seen: str | None = None
    words: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False, compare=False, repr=False)

    def sentence(self, lang: str) -> str:
        """What is, then what can be done."""
        return self._said("", lang)

    def mend_words(self, lang: str) -> str:
        """What the mend does, as a button says it; empty where there is no mend."""
        return "" if self.fix is None else self._said(".fix", lang)

    def _said(self, part: str, lang: str) -> str:
        if self.words:
            return self.words[f"{lang}{part}"].format(**self._shown(lang))
        return say(f"{self.code}{part}", lang, **self._shown(lang))

    def _shown(self, lang: str) -> dict[str, str | int]:
        """The values, those that run against the sentence kept from turning it about."""
        own = "rtl" if lang == "ar" else "ltr"
        return {
            name: isolate(value) if isinstance(value, str) and first_strong(value) not in (own, "") else value
            for name, value in self.values.items()
        }


@dataclasses.dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that somebody looked at and let stand: its code, its letters, why, who, and when (aware, UTC)."""

    code: str
    text: str
    reason: str
    who: str
    at: datetime
