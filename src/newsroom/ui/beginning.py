"""A new article is on the paper at once, and gets its place in the store as soon as there is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsroom.desk.changes import Changes
from newsroom.domain.article import Article, Draft

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.session import Session

NOWHERE = 0  # the number of a draft that the store does not know yet
Make = Callable[["Newsroom"], tuple[Draft, Changes]]


class Beginning:
    """Lets a journalist write before the store has answered, or has even been opened."""

    def __init__(self, session: Session, make: Make) -> None:
        self._session, self._make = session, make
        session.unplaced.connect(self.ask)
        self._asked = False

    def begin(self) -> None:
        """Show an empty paper and ask the store for a draft. One that is empty and waits for its draft is enough."""
        draft = self._session.draft
        if draft is None or draft.id != NOWHERE or self._session.article != Article():
            now = datetime.now(UTC)
            self._session.show(Draft(NOWHERE, Article(), "", now, now))
        self.ask()

    def ask(self) -> None:
        """Ask the store for the draft of the paper that waits; asked again after a failure."""
        if not self._asked:
            self._asked = True
            self._session.ask(self._make, self._made, self._failed)

    def _made(self, answer: tuple[Draft, Changes]) -> None:
        stored, changes = answer
        session, homeless = self._session, self._session.left.homeless
        self._asked = False
        waits = session.draft is not None and session.draft.id == NOWHERE
        if homeless:
            left = homeless.pop(0)
            session.save(stored.id, replace(left, byline=left.byline or stored.article.byline))
            if homeless or waits:
                self.ask()
        elif waits:
            session.adopt(stored)
            session.ask(lambda room: room.store.drafts.opened(stored.id), lambda _: None)
        session.changed.emit(changes)

    def _failed(self, error: Exception) -> None:
        self._asked = False
        session = self._session
        if session.left.homeless or (session.draft is not None and session.draft.id == NOWHERE):
            session.refused(error)
