"""Pictures of the open article that lie on its site: fetched one after the other, and shown as they come."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom.domain.article import Draft
from newsroom.domain.elsewhere import references
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.editor import figures

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.panels.card import Card
    from newsroom.ui.shell import Shell


class Fetching(QObject):
    """Asks for each picture once while its article is open. Where the line fails, nothing more is asked for until an
    article is opened the next time; what is under way when another one is opened is given up."""

    come = Signal()  # one more is here

    def __init__(self, shell: Shell, card: Card, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._session, self._paper, self._card = shell.work, shell.session, shell.paper, card
        self._stop = threading.Event()
        self._asked: set[str] = set()
        self._waiting: list[tuple[str, str]] = []  # (site, reference): the first is under way
        self._under_way = False
        self._session.opened.connect(self._opened)
        self._session.placed.connect(self._look)
        self._session.redrawn.connect(self._look)
        self._look(self._session.draft)

    def stop(self) -> None:
        """Give up what is under way."""
        self._stop.set()
        self._stop = threading.Event()
        self._asked.clear()
        self._end(len(self._waiting))

    def _opened(self, draft: Draft | None) -> None:
        self.stop()
        self._look(draft)

    def _look(self, draft: Draft | None) -> None:
        if draft is None or draft.id == NOWHERE:
            return
        new = [one for one in references(draft.article) if one not in self._asked]
        if not new:
            return
        self._asked.update(new)
        stop, site = self._stop, draft.site

        def looked(missing: Sequence[str]) -> None:
            if stop is self._stop and missing:
                self._waiting += [(site, one) for one in missing]
                self._tell(missing)
                self._next()

        self._work.ask(lambda room: _missing(room, new), looked, lambda _error: None)

    def _next(self) -> None:
        """Fetch the first that waits, unless another one is still on its way."""
        if self._under_way or not self._waiting:
            return
        self._under_way = True
        (site, reference), stop = self._waiting[0], self._stop

        def ended(count: int, *, there: bool = False) -> None:
            self._under_way = False
            if stop is self._stop:
                self._end(count)
                if there:
                    self.come.emit()
            self._next()

        self._work.exchange(
            lambda room: _fetch(room, site, reference, stop),
            lambda there: ended(1, there=there),
            lambda _error: ended(len(self._waiting)),
        )

    def _end(self, count: int) -> None:
        """The first `count` pictures wait no longer."""
        ended = [reference for _site, reference in self._waiting[:count]]
        del self._waiting[:count]
        if ended:
            self._tell(ended)

    def _tell(self, references: Collection[str]) -> None:
        """Paper and card show how these pictures stand now."""
        coming = frozenset(reference for _site, reference in self._waiting)
        figures.show_coming(self._paper, coming, references)
        self._card.page.show_coming(coming)


def _missing(room: Newsroom, references: Sequence[str]) -> Sequence[str]:
    from newsroom.desk import pictures

    return pictures.missing(room, references)


def _fetch(room: Newsroom, site: str, reference: str, stop: threading.Event) -> bool:
    from newsroom.desk import pictures

    return pictures.fetch(room, site, reference, lambda: not stop.is_set())
