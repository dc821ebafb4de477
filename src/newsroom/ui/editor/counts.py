"""Words of the body and minutes of reading, kept up as units come and go."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom.domain.document import inline_text, inlines
from newsroom.language.count import reading_minutes, words
from newsroom.ui.editor.read import Unit


def _words(units: Sequence[Unit]) -> int:
    return sum(words(inline_text(content)) for unit in units for block in unit.blocks for content in inlines(block))


class Counts:
    """The running count of one body."""

    def __init__(self) -> None:
        self.words = 0

    @property
    def minutes(self) -> int:
        """Minutes that a reader needs."""
        return reading_minutes(self.words)

    def renew(self, fresh: Sequence[Unit], gone: Sequence[Unit]) -> None:
        """Units were read anew in place of others."""
        self.words += _words(fresh) - _words(gone)
