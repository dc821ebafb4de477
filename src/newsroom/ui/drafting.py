"""What is done with drafts as a whole: made, copied, brought in, kept, thrown away and brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

from newsroom.desk.changes import Changes
from newsroom.domain.article import Draft
from newsroom.ui.beginning import Beginning, Make
from newsroom.ui.session import Session


class Drafting:
    """The desk's verbs for drafts, carried out behind the window and shown in the session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._beginning = Beginning(session, lambda room: _drafting().new(room))

    def new(self) -> None:
        """Show an empty paper at once; its draft is made behind it."""
        self._beginning.begin()

    def duplicate(self, draft_id: int) -> None:
        """Copy a draft and open the copy."""
        self._make_and_show(lambda room: _drafting().duplicate(room, draft_id))

    def import_file(self, path: Path) -> None:
        """Make a draft of a file and open it; pictures that did not come with it are told."""
        self._session.leave()

        def brought(answer: tuple[Draft, Changes, Sequence[Exception]]) -> None:
            draft, changes, left = answer
            self._show(draft, changes)
            if left:
                self._session.tell(left)

        self._session.ask(lambda room: _drafting().import_file(room, path), brought)

    def keep(self, done: Callable[[bool], None]) -> None:
        """Save by hand: a version in the history; `done` hears whether it differs from the newest one."""
        if self._session.draft is None:
            return
        self._session.leave()
        draft_id = self._session.draft.id

        def kept(answer: tuple[object, Changes]) -> None:
            done(answer[0] is not None)
            self._session.changed.emit(answer[1])

        self._session.ask(lambda room: _drafting().keep(room, draft_id), kept)

    def bin(self, draft_id: int, done: Callable[[Draft], None]) -> None:
        """Put a draft in the bin; the desk is cleared when it was the open one."""
        self._session.leave()

        def binned(answer: tuple[Draft, Changes]) -> None:
            if self._session.draft is not None and self._session.draft.id == draft_id:
                self._session.show(None)
            self._session.changed.emit(answer[1])
            done(answer[0])

        self._session.ask(lambda room: _drafting().bin(room, draft_id), binned)

    def restore(self, draft_id: int, *, show: bool = False) -> None:
        """Take a draft out of the bin, and perhaps open it."""

        def restored(answer: tuple[Draft, Changes]) -> None:
            self._session.changed.emit(answer[1])
            if show:
                self._session.open(draft_id)

        self._session.ask(lambda room: _drafting().restore(room, draft_id), restored)

    def restore_revision(self, revision_id: int) -> None:
        """Make an old version the text again, as one step of undo; the present one goes into the history first."""
        self._session.leave()

        def restored(answer: tuple[Draft, Changes]) -> None:
            self._session.bring(answer[0])
            self._session.changed.emit(answer[1])

        self._session.ask(lambda room: _drafting().restore_revision(room, revision_id), restored)

    def _make_and_show(self, make: Make) -> None:
        """Save what is open, let the desk make another draft, and open it."""
        self._session.leave()
        self._session.ask(make, lambda answer: self._show(*answer))

    def _show(self, draft: Draft, changes: Changes) -> None:
        self._session.show(draft)
        self._session.changed.emit(changes)
        self._session.ask(lambda room: room.store.drafts.opened(draft.id), lambda _: None)


def _drafting() -> ModuleType:
    from newsroom.desk import drafting

    return drafting
