"""Reading the sites behind the window: at the start with a count for a long one, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom.domain.errors import NetworkError, NewsroomError, SiteError, WorkstationError
from newsroom.language.direction import isolate
from newsroom.ui.panels.status import StatusBar
from newsroom.ui.work import Work, sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom

Faults = dict[str, NewsroomError | None]
"""By the name of a site, what went wrong when it was last looked at, if anything did."""
LONG = 400  # posts; a shorter reading is over before it could be read about
REST_MS, LOOK_S = 500, 0.02  # how long nobody types until a reading goes on, and how often it looks


def after_keys(rested: Callable[[], int], stopped: Callable[[], bool]) -> bool:
    """Whether a reading should stop where it is. While somebody types it waits: keys and reading have one interpreter,
    and a key would be late. `rested` gives the milliseconds since the last change of the text."""
    while not stopped() and rested() < REST_MS:
        sleep(LOOK_S)
    return stopped()


class Reading(QObject):
    """Reads every site whole once a run, and then only what moves, one reading at a time, and while nobody types
    (`rested`, see `after_keys`).

    What was read stays; a reading that was stopped goes on from there when it is asked for, or at the next start.
    `done` carries what moved and what went wrong, by the name of its site; away from the network it is quiet.
    """

    done = Signal(object, object)  # Changes, Faults
    _counted = Signal(str, int)

    def __init__(self, parent: QObject, work: Work, status: StatusBar, lang: str, rested: Callable[[], int]) -> None:
        super().__init__(parent)
        self._work, self._status, self._lang, self._rested = work, status, lang, rested
        self._whole: set[str] = set()
        self._under_way = self._stopped = False
        self._counted.connect(self._tell)

    def go(self) -> None:
        """Read what has changed, unless a reading is under way or was stopped."""
        if not self._under_way and not self._stopped:
            self._under_way = True
            self._work.exchange(self._read, self._over, self._failed)

    def stop(self) -> None:
        """Stop after the posts that are on the line."""
        self._stopped = True

    def _over(self, answer: tuple[Changes, Faults]) -> None:
        self._under_way = False
        self._status.release()
        self.done.emit(*answer)

    def _failed(self, error: Exception) -> None:
        self._under_way = False
        self._status.release()
        self._status.say(sentence(error, self._lang))

    def _tell(self, site: str, posts: int) -> None:
        if self._under_way and not self._stopped:
            text = self.tr("Reading %1: %n article(s)", "", posts).replace("%1", isolate(site))
            self._status.hold(text, self.tr("Stop"), self._stop_and_tell)

    def _stop_and_tell(self) -> None:
        self.stop()
        text = self.tr("The site is not read any further; what was read is here")
        self._status.offer_way(text, self.tr("Go on"), self._go_on)

    def _go_on(self) -> None:
        self._stopped = False
        self.go()

    # In a worker

    def _read(self, room: Newsroom) -> tuple[Changes, Faults]:
        from newsroom.desk import syncing
        from newsroom.desk.changes import NOTHING

        changes = NOTHING
        faults: Faults = {}
        for name in [stored.name for stored in room.store.sites.all() if stored.name not in self._whole]:
            with suppress(NetworkError, SiteError, WorkstationError):  # catching up tells of it
                changes |= syncing.posts(room, name, partial(self._count, name), self._is_over)[1]
                self._whole |= set() if self._stopped else {name}
        if not self._stopped:
            changes |= syncing.catch_up(room, heard=faults.__setitem__)
        return changes, faults

    def _count(self, site: str, read: int) -> None:
        if read >= LONG:
            self._counted.emit(site, read)

    def _is_over(self) -> bool:
        return after_keys(self._rested, lambda: self._stopped)
