"""Undo by word and by pause.

Qt joins everything typed up to the next Enter or move into one step. It never joins a step that begins inside an edit
block with what stands before, and lets the plain keys after it join: so only the first letter of a word, or the first
after a pause, is typed inside an edit block.
"""

from __future__ import annotations

from time import monotonic

PAUSE = 1.0  # seconds


class Steps:
    """Says at which typed letters a new step of undo begins."""

    def __init__(self) -> None:
        self._between_words = True
        self._last = 0.0
        self._apart = False

    def begins(self, typed: str) -> bool:
        """Whether the letter(s) `typed` now begin a step."""
        now = monotonic()
        letter = not typed[-1].isspace()
        new = self._apart or (letter and self._between_words) or now - self._last > PAUSE
        self._apart = False
        self._between_words = not letter
        self._last = now
        return new

    def rest(self) -> None:
        """The caret moved or something else was done: the next letter begins a step."""
        self._between_words = True

    def part(self) -> None:
        """What was just done is to be taken back by itself: whatever is typed next begins a step."""
        self._apart = True
