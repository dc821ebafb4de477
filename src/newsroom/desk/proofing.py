"""Reading the spelling of an open draft: in short steps that end when the text is another, and whether it can be read.

What is read once is kept by its letters, so that after a key only the block that changed costs anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsroom.desk import spelling
from newsroom.desk.newsroom import Newsroom
from newsroom.domain import spelled
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import Code, inlines
from newsroom.domain.errors import WorkstationError
from newsroom.domain.finding import Finding, Level
from newsroom.language.spelling import Spelling

KEPT = 8192  # texts
STEP = 8  # words that are read at a time: keys and reading have one interpreter
_WORDS = re.compile(rf"(?:\S+\s*){{1,{STEP}}}")


@dataclass(frozen=True, slots=True)
class Spelt:
    """What the spelling of a draft came to. `off` says why it could not be read at all."""

    findings: tuple[Finding, ...] = ()
    off: WorkstationError | None = None


class Reader:
    """Reads spelling. What it has met once costs only a look-up afterwards."""

    def __init__(self) -> None:
        self._met: set[str] = set()

    def read(self, room: Newsroom, draft: Draft, still: Callable[[], bool]) -> Spelt | None:
        """The spelling of a draft as it stands; None as soon as `still` says that it is another by now. The first call
        loads the dictionaries, which takes a second or two, unless the settings have spelling off."""
        if not room.store.settings.get("spelling"):
            return Spelt()
        try:
            speller = spelling.speller()
        except WorkstationError as error:
            return Spelt(off=error)
        for text in _texts(draft.article):
            if not self._meet(text, speller, still):
                return None
        fault = spelling.fault(room)
        unread = () if fault is None else (Finding(fault.code, Level.WARN, "site", values=dict(fault.values)),)
        return Spelt((*spelling.check(room, draft), *unread))

    def _meet(self, text: str, speller: Spelling, still: Callable[[], bool]) -> bool:
        """Let the speller meet the words of a text; whether it is still wanted then."""
        if text not in self._met:
            for step in _WORDS.finditer(text):
                if not still():
                    return False
                speller.check(step[0])
            if len(self._met) >= KEPT:
                self._met.clear()
            self._met.add(text)
        return still()


def _texts(article: Article) -> Iterator[str]:
    yield from (article.headline, article.kicker, article.standfirst)
    for block in (*((article.lead,) if article.lead else ()), *article.body.blocks):
        if not isinstance(block, Code):
            yield from map(spelled.read, inlines(block))
