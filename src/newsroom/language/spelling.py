"""Spelling: what in a text is no word, what is a word but probably another than was meant, and what was meant.

Arabic words are asked of hunspell with the Ayaspell dictionary, Latin ones of its English one. Above that stand counts
of how often words occur (`spelling_frequency`): they doubt words that are known (`twins`), clear words that every
newsroom writes and no dictionary has, and put the likeliest suggestion first.

Loading takes a second or two, a suggestion up to one, and 2,000 new words about a second: never on the thread that
paints. A word that was met before is a look-up.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from newsroom.language import spelling_engine
from newsroom.language.spelling_engine import Engine
from newsroom.language.spelling_frequency import Frequencies
from newsroom.language.spelling_suggest import best, halves
from newsroom.language.spelling_words import Script, bare, words
from newsroom.language.twins import CONFUSED, Slip, slips, twin

KEPT = 1 << 16
"""Words whose verdict is remembered: about 10 MB."""
_ESTABLISHED = 2.5
_OF_MANY = re.compile("(.{2,36}ون?)(?:هما?|ها?|هن|ني|نا|كم?)")
_JOINED = ("و", "ف", "ب", "ل", "ك")


class Flaw(StrEnum):
    """What is wrong with a word."""

    UNKNOWN = "unknown"  # no dictionary has it
    TWIN = "twin"  # it is a word, and another one much likelier


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A doubtful word: (start, end) in the text, its bare letters, and for a twin the likelier word."""

    start: int
    end: int
    kind: Flaw
    word: str
    better: str = ""


class Spelling:
    """Both dictionaries and the counts. Any thread may call; the calls of several take turns."""

    def __init__(self, arabic: Engine, english: Engine, frequencies: Frequencies) -> None:
        self._arabic = arabic
        self._english = english
        self._often = frequencies.often
        self._written = frequencies.written
        self._known = lru_cache(KEPT)(arabic.spell)
        self._verdict = lru_cache(KEPT)(self._judge)

    @classmethod
    def load(cls, folder: Path) -> Spelling:
        """With the files that `packaging/spelling_data.py` made in `folder`.

        ImportError where chunspell is not installed, OSError where a file is missing.
        """
        frequencies = Frequencies.read(folder / "ar.frequency")
        arabic = spelling_engine.load(folder, "ar")
        return cls(arabic, spelling_engine.load_english(), frequencies)

    def check(self, text: str, names: Collection[str] = ()) -> tuple[Misspelt, ...]:
        """The doubtful words of a text in order. `names` are right as they stand, Arabic ones after و ف ب ل ك too."""
        found = []
        for start, end, letters, script in words(text):
            verdict = self._verdict(letters, script)
            if verdict is not None and not _named(letters, names):
                found.append(Misspelt(start, end, Flaw.TWIN if verdict else Flaw.UNKNOWN, letters, verdict))
        return tuple(found)

    def suggest(self, word: str, names: Collection[str] = (), limit: int = 6) -> tuple[str, ...]:
        """What was probably meant, most likely first; empty for no word at all."""
        letters = bare(word)
        (found,) = [one for one in words(letters) if one.letters == letters] or (None,)
        if found is None:
            return ()
        if found.script is Script.LATIN:
            return tuple(self._english.suggest(letters))[:limit]
        ranked = best(letters, self._known, self._often, names)
        if not ranked:
            ranked = list(self._arabic.suggest(letters))
        return tuple(other for other in ranked if other != letters)[:limit]

    def _judge(self, letters: str, script: Script) -> str | None:
        """None: right. A word: that one was probably meant. Empty: unknown."""
        if script is Script.LATIN:
            return None if self._english.spell(letters) else ""
        if self._known(letters):
            return twin(letters, self._known, self._often, self._written) or None
        return None if self._established(letters) else ""

    def _established(self, letters: str) -> bool:
        """Whether a word that the dictionary lacks is one all the same: a verb of many with its object, which Ayaspell
        does not build (عرفوها, يعرفونها), or written so often that it is a name or new and no error: no known word that
        it could be a slip of is near it in frequency."""
        if verb := _OF_MANY.fullmatch(letters):
            bare_verb = verb[1] if verb[1].endswith("ن") else f"{verb[1]}ا"
            if self._known(bare_verb):
                return True
        own = self._written(letters)
        if own < _ESTABLISHED:
            return False
        for slip, other in slips(letters):
            margin = -1.0 if slip in CONFUSED else 1.0 if slip in (Slip.EXTRA, Slip.MISSING) else 0.0
            if self._often(other) >= own + margin and self._known(other):
                return False
        return not any(power >= own for _halves, power in halves(letters, self._known, self._written))


def _named(letters: str, names: Collection[str]) -> bool:
    return letters in names or (letters[0] in _JOINED and letters[1:] in names)
