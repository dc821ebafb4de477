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
        session.orphaned.connect(self.leave)
        self._asked = False
        self._left: Article | None = None  # what was written on a paper that has been left since

    def begin(self) -> None:
        """Show an empty paper and ask the store for a draft. A paper that waits for its draft already is enough."""
        if self._asked:
            return
        now = datetime.now(UTC)
        self._session.show(Draft(NOWHERE, Article(), "", now, now))
        self.ask()

    def ask(self) -> None:
        """Ask the store for the draft of the paper that waits; asked again after a failure."""
        if not self._asked:
            self._asked = True
            self._session.ask(self._make, self._made, self._failed)

    def leave(self, article: Article) -> None:
        """The paper goes before its draft has come: keep what is on it."""
        self._left = article

    def _made(self, answer: tuple[Draft, Changes]) -> None:
        stored, changes = answer
        session, left = self._session, self._left
        self._asked, self._left = False, None
        if left is not None:
            session.save(stored.id, replace(left, byline=left.byline or stored.article.byline))
        elif session.draft is not None and session.draft.id == NOWHERE:
            session.adopt(stored)
            session.ask(lambda room: room.store.drafts.opened(stored.id), lambda _: None)
        session.changed.emit(changes)

    def _failed(self, _error: Exception) -> None:
        self._asked = False
