"""A long paste makes a text that was typed here a pasted one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom.domain.article import Draft, TextOrigin
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.editor.pasting import Pasting
from newsroom.ui.session import Session

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.domain.format.pasted import Pasted


class OriginNoting(QObject):
    """Notes each paste with the draft; one into a paper that has no place yet, as soon as it has one."""

    def __init__(self, session: Session, pasting: Pasting) -> None:
        super().__init__(session)
        self._session = session
        self._words = 0
        pasting.came.connect(self._came)
        session.placed.connect(self._placed)
        session.opened.connect(self._forget)

    def _came(self, came: Pasted) -> None:
        draft = self._session.draft
        if draft is None or draft.origin is not TextOrigin.TYPED:
            return
        if draft.id == NOWHERE:
            self._words = max(self._words, came.words)
        else:
            self._note(draft.id, came.words)

    def _placed(self, draft: Draft) -> None:
        if self._words:
            self._note(draft.id, self._words)
            self._words = 0

    def _forget(self, _draft: Draft | None) -> None:
        self._words = 0

    def _note(self, draft_id: int, words: int) -> None:
        def done(answer: tuple[Draft, Changes]) -> None:
            if answer[1]:
                self._session.changed.emit(answer[1])
                self._session.reload()

        self._session.ask(lambda room: _pasted(room, draft_id, words), done)


def _pasted(room: Newsroom, draft_id: int, words: int) -> tuple[Draft, Changes]:
    from newsroom.desk import origins

    return origins.pasted(room, draft_id, words)
