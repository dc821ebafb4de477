"""The history of the open article: what its list shows, and what is done with a version.

While the list is looked at it is asked for anew whenever the draft has moved; the site is asked for its own versions
once for each text that it has. The words are counted in the store's worker, piece by piece, and each pair once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimeZone

from newsroom.desk.changes import Changes
from newsroom.domain.article import Draft
from newsroom.ui.beginning import NOWHERE

if TYPE_CHECKING:
    from newsroom.desk.merging import Version, Versions
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.timeline import Pair
    from newsroom.domain.tally import Tally
    from newsroom.ui.panels.history import History
    from newsroom.ui.shell import Shell


class Timeline(QObject):
    """Keeps the tab true to the open draft."""

    def __init__(self, shell: Shell, history: History) -> None:
        super().__init__(history)
        self._shell, self._history = shell, history
        self._draft = NOWHERE
        self._here: list[Version] = []
        self._there: list[Version] = []
        self._asked = ""  # the text of the site for which it was asked
        self._tallies: dict[tuple[str, str], Tally] = {}  # by the versions of this draft
        self._counting = False
        self._zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        shell.session.opened.connect(self._opened)
        shell.session.placed.connect(self._opened)
        shell.session.changed.connect(self._moved)
        history.wanted.connect(self.look)
        history.restore.connect(self._bring_back)
        self._opened(shell.session.draft)

    def rows(self) -> list[Version]:
        """The versions that are known, newest first."""
        return sorted([*self._here, *self._there], key=attrgetter("at"), reverse=True)

    def _opened(self, draft: Draft | None) -> None:
        if draft is None or draft.id != self._draft:
            self._draft = NOWHERE if draft is None else draft.id
            self._here, self._there, self._asked = [], [], ""
            self._tallies = {}
            self._history.clear()
        self.look()

    def _moved(self, changes: Changes) -> None:
        if self._draft in changes.drafts:
            self.look()

    def look(self) -> None:
        """Ask for the versions, if somebody looks at them."""
        draft = self._shell.session.draft
        if draft is None or draft.id == NOWHERE or not self._history.isVisible():
            return
        self._draft = draft.id
        self._shell.session.ask(lambda room: _here(room, draft.id), lambda found: self._show_here(draft.id, found))
        there = f"{draft.remote.id} {draft.remote.digest}" if draft.remote is not None else ""
        if there not in ("", self._asked):
            self._asked = there
            self._shell.work.exchange(
                lambda room: _everywhere(room, draft.id),
                lambda found: self._show_everywhere(draft.id, found),
                lambda _error: None,
            )

    def _show_here(self, draft_id: int, found: Sequence[Version]) -> None:
        if draft_id != self._draft:
            return
        known = {version.id: version for version in self._here}  # with names that were found out from the site
        here = [known.get(version.id, version) for version in found]
        if here != self._here or not here:
            self._here = here
            self._show()

    def _show_everywhere(self, draft_id: int, found: Versions) -> None:
        if draft_id != self._draft:
            return
        self._here = [version for version in found.rows if version.id.startswith("here:")]
        self._there = [version for version in found.rows if not version.id.startswith("here:")]
        self._history.show_missing(missing=not found.complete)
        if not found.complete:
            self._asked = ""
        self._show()

    def _show(self) -> None:
        self._history.show_versions(self.rows(), self._zone, datetime.now(UTC), self._shell.lang)
        self._show_tallies()
        self._count()

    # Words

    def _pairs(self) -> dict[tuple[str, str], Pair]:
        """Each version after the one before it, by the ids of both."""
        rows: list[Version | None] = [*self.rows(), None]
        found = ((old, new) for new, old in pairwise(rows) if new is not None)
        return {("" if old is None else old.id, new.id): (old, new) for old, new in found}

    def _show_tallies(self) -> None:
        known = {pair[1]: self._tallies[pair] for pair in self._pairs() if pair in self._tallies}
        self._history.show_tallies(known)

    def _count(self) -> None:
        wanted = [(key, pair) for key, pair in self._pairs().items() if key not in self._tallies]
        if self._counting or not wanted or not self._history.isVisible():
            return
        self._counting = True
        draft_id, keys = self._draft, [key for key, _ in wanted]

        def counted(found: Sequence[Tally]) -> None:
            self._counting = False
            if draft_id == self._draft:
                self._tallies.update(zip(keys, found, strict=False))
                self._show_tallies()
            self._count()

        def failed(_error: Exception) -> None:
            self._counting = False

        self._shell.session.ask(lambda room: _tallies(room, [pair for _, pair in wanted]), counted, failed)

    # A version comes back

    def _bring_back(self, version_id: str) -> None:
        version = next((version for version in self.rows() if version.id == version_id), None)
        draft_id, bench, session = self._draft, self._shell.bench, self._shell.session
        if version is None:
            return
        session.leave()

        def done(answer: tuple[Draft, Changes, int]) -> None:
            draft, changes, before = answer
            session.bring(draft)
            session.changed.emit(changes)
            text = self.tr("The version is the text again. The text as it was is in the history.")
            bench.status.offer_undo(text, lambda: bench.drafting.restore_revision(before))

        session.ask(lambda room: _bring_back(room, draft_id, version), done)


# The desk brings the store with it, so it is imported by the worker.


def _here(room: Newsroom, draft_id: int) -> list[Version]:
    from newsroom.desk import merging

    return merging.kept_here(room, draft_id)


def _everywhere(room: Newsroom, draft_id: int) -> Versions:
    from newsroom.desk import merging

    return merging.versions(room, draft_id)


def _tallies(room: Newsroom, pairs: Sequence[Pair]) -> list[Tally]:
    from newsroom.desk import timeline

    return timeline.tallies(room, pairs)


def _bring_back(room: Newsroom, draft_id: int, version: Version) -> tuple[Draft, Changes, int]:
    from newsroom.desk import timeline

    return timeline.bring_back(room, draft_id, version)
