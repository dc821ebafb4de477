"""What is found in the open draft, checks and spelling in one: read beside everything else while the text rests.

The checks come from the store's worker with the surroundings of the draft. The spelling is read by a worker of its own,
for which no saving waits, and which leaves off as soon as the text is another. Its dictionaries are loaded there, the
first time that an article is open.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom.domain.article import Draft
from newsroom.domain.finding import Finding
from newsroom.domain.whole import once
from newsroom.ui.session import Session
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.proofing import Reader, Spelt


class Proof(QObject):
    """`found` brings the findings of the text as it stands; what was found in an older one is let go. `turn` moves with
    the text."""

    found = Signal(object)  # tuple[Finding, ...]

    def __init__(self, session: Session, lang: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._lang = session, lang
        self.turn = 0
        self.off = ""  # why there is no spelling on this machine
        self._checks: tuple[Finding, ...] = ()
        self._read_once = 0  # the draft whose spelling was read before
        self._reader: Reader | None = None

    def moved(self) -> None:
        """The text is another: what is being looked for in it is wanted no more. This runs at every key."""
        self.turn += 1

    def checked(self, draft: Draft, findings: tuple[Finding, ...], turn: int) -> None:
        """The checks have looked at a draft as it stood at `turn`; now its spelling is read."""
        if turn != self.turn:
            return
        self._checks = findings
        if self._read_once != draft.id:  # the dictionaries may have to be loaded: the rest is not kept waiting
            self.found.emit(findings)
        self._session.work.read(
            lambda room: self._read(room, draft, turn),
            partial(self._spelt, draft.id, turn),
            partial(self._unread, turn),
        )

    def _read(self, room: Newsroom, draft: Draft, turn: int) -> Spelt | None:
        if self._reader is None:
            from newsroom.desk.proofing import Reader

            self._reader = Reader()
        return self._reader.read(room, draft, lambda: self.turn == turn)

    def _spelt(self, draft_id: int, turn: int, spelt: Spelt | None) -> None:
        if spelt is None or turn != self.turn:
            return
        self._read_once = draft_id
        self.off = sentence(spelt.off, self._lang) if spelt.off is not None else ""
        self.found.emit(once(self._checks, spelt.findings))

    def _unread(self, turn: int, error: Exception) -> None:
        self._session.said.emit(sentence(error, self._lang))
        if turn == self.turn:
            self.found.emit(self._checks)
