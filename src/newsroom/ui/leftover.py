"""Texts whose paper was left before the store had them: they wait here until it takes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.domain.article import Article, Draft

if TYPE_CHECKING:
    from newsroom.ui.session import Shared


@dataclass(slots=True)
class Leftover:
    """`refused` are texts by their draft, which the disk did not take, each with the text that it was written on;
    `homeless` are those that have no draft yet."""

    refused: dict[int, tuple[Article, Shared | None]] = field(default_factory=dict)
    homeless: list[Article] = field(default_factory=list)

    def outdated(self, stored: Draft) -> Draft:
        """Forget what the disk refused of a draft before: its text is this one now."""
        self.refused.pop(stored.id, None)
        return stored

    def __bool__(self) -> bool:
        return bool(self.refused or self.homeless)
