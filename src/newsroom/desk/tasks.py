"""Work beside the interface thread: one worker for the store, in order, one for reading, and a pool for the network.

Plain data goes in and plain data comes out: `work` takes nothing and gives a value; `done` gets the value and `failed`
the exception, both through `post`, which runs a callable on the interface thread. Exactly one of the two is posted.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]

LINES = 4  # exchanges with sites at once


class Tasks:
    """The workers of one newsroom."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._network = ThreadPoolExecutor(LINES, thread_name_prefix="network")

    def store(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Do `work` after all store work that was given before."""
        self._submit(self._store, work, done, failed)

    def network(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Do `work` beside other exchanges with sites."""
        self._submit(self._network, work, done, failed)

    def reading(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Do `work`, which reads for long and changes nothing: no saving waits for it."""
        self._submit(self._reading, work, done, failed)

    def close(self) -> None:
        """Wait for everything that was given to the store and for exchanges under way; what has not begun to talk to a
        site is dropped, since the outbox holds it."""
        self._reading.shutdown(wait=False, cancel_futures=True)
        self._network.shutdown(wait=True, cancel_futures=True)
        self._reading.shutdown(wait=True)
        self._store.shutdown(wait=True)

    def _submit(
        self,
        workers: Executor,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def run() -> None:
            try:
                value = work()
            except Exception as error:
                self._post(partial(failed, error))
            else:
                self._post(partial(done, value))

        workers.submit(run)
