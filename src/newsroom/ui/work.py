"""Work beside the interface: everything that needs the newsroom goes through here and comes home as plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newsroom.desk.tasks import Tasks
from newsroom.domain.errors import NewsroomError
from newsroom.language import words
from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui.bridge import Bridge

if TYPE_CHECKING:  # the store behind it takes longer to import than the whole first picture
    from newsroom.desk.newsroom import Newsroom

T = TypeVar("T")
Failed = Callable[[Exception], None]
COPIES = Path("cache", "pictures")  # within the profile: copies of pictures that lie on a site
ADDRESSES = {"path", "url"}


def sentence(error: Exception, lang: str) -> str:
    """What an error says to the journalist; one that nobody foresaw is shown by its own words."""
    if isinstance(error, NewsroomError):
        return told(error.code, lang, error.values)
    return f"{type(error).__name__}: {error}"


def told(code: str, lang: str, values: Mapping[str, str | int]) -> str:
    """The sentence of `code`; each name and address in it keeps a direction of its own."""
    apart = {
        name: value if isinstance(value, int) else (isolate_ltr if name in ADDRESSES else isolate)(value)
        for name, value in values.items()
    }
    return words.say(code, lang, **apart)


class Work:
    """Opens the newsroom of a profile in the store's worker and runs there what is asked, in order.

    What is asked before the newsroom is open waits for it. When it cannot be opened, everything that is asked fails
    with the reason.
    """

    def __init__(self, profile: Path, bridge: Bridge) -> None:
        self.profile = profile
        self._bridge = bridge
        self._tasks = Tasks(lambda call: self._bridge.post(call))  # noqa: PLW0108 - the bridge changes
        self._room: Newsroom | None = None
        self._error: Exception | None = None

    def attach(self, bridge: Bridge) -> None:
        """Bring results home over another bridge from now on: for a window in the place of an older one."""
        self._bridge = bridge

    def open(self, done: Callable[[Newsroom], None], failed: Failed) -> None:
        """Begin to open the newsroom."""
        self._tasks.store(self._open, done, failed)

    def ask(self, work: Callable[[Newsroom], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run `work` in the store's worker, after everything that was asked before."""
        self._tasks.store(lambda: work(self._opened()), self._bridge.only(done), self._bridge.only(failed))

    def exchange(self, work: Callable[[Newsroom], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run `work`, which talks to a site, beside everything else; for an open newsroom only."""
        self._tasks.network(lambda: work(self._opened()), self._bridge.only(done), self._bridge.only(failed))

    def read(self, work: Callable[[Newsroom], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run `work`, which reads for long and changes nothing, beside everything else; for an open newsroom only."""
        self._tasks.reading(lambda: work(self._opened()), self._bridge.only(done), self._bridge.only(failed))

    def now(self, work: Callable[[Newsroom], T]) -> T:
        """Run `work` here and now: for what touches files alone, on the interface thread, and is wanted at once."""
        return work(self._opened())

    def close(self) -> None:
        """Wait for all that was asked, then close the newsroom."""
        self._tasks.close()
        if self._room is not None:
            self._room.close()
            self._room = None

    def _open(self) -> Newsroom:
        from newsroom.desk.newsroom import Newsroom

        try:
            self._room = Newsroom.open(self.profile)
        except Exception as error:
            self._error = error
            raise
        return self._room

    def _opened(self) -> Newsroom:
        if self._room is None:
            raise self._error or RuntimeError("the newsroom is not open")
        return self._room
