"""Reading a WordPress site for the first time, against downloading the same pages barely; and typing meanwhile.

Bars: the first sync at most 1.2 times the download, an empty poll one request, the p99 of a key during syncs at most
1.1 times that without. A reading waits while somebody types, so the first key of a burst may still meet it and the rest
do not; a burst is two sentences long. The site is named by the environment (`newsroom.bench.server`); the bars are
meant for one with 5,000 posts.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from newsroom.bench.figures import case, document, ratio, spread
from newsroom.bench.server import SITE, Bare, counting, room
from newsroom.desk import syncing

ROUNDS = 5
TURNS, KEYS, WORDS = 8, 120, 800
BAR, BAR_POLL, BAR_TYPING = 1.2, 1, 1.1
_PAGE = 100
_FIELDS = "id,status,link,date_gmt,modified_gmt,title.raw,excerpt.raw,author,categories,tags"
_STATUSES = "publish,future,draft,pending,private,trash"


def measure() -> dict[str, object]:
    """First syncs and downloads by turns, an empty poll, and keys with and without a sync beside them."""
    return {"cases": [*_reading(), _typing()]}


def _reading() -> list[dict[str, object]]:
    ours, barely, polls, posts = list[float](), list[float](), 0, 0
    bare = Bare()
    for number in range(ROUNDS + 1):
        took, posts, polled = _synced()
        downloaded = _downloaded(bare)
        polls = max(polls, polled)
        if number:
            ours.append(took)
            barely.append(downloaded)
    bare.close()
    found, reference = spread(ours), spread(barely)
    compared = ratio(found["p50"], reference["p50"])
    return [
        case(f"first sync of {posts} posts", "ms", found, {"download": reference}, ratio=compared, bar_ratio=BAR),
        case("empty poll", "requests", polls, bar=BAR_POLL),
    ]


def _synced() -> tuple[float, int, int]:
    """The milliseconds of a first sync, how many posts it read, and how many requests the next poll took."""
    with tempfile.TemporaryDirectory() as folder, room(Path(folder)) as desk:
        syncing.terms(desk, SITE)
        began = time.perf_counter()
        posts, _changes = syncing.posts(desk, SITE)
        took = (time.perf_counter() - began) * 1000
        with counting() as sent:
            syncing.posts(desk, SITE)
    return took, posts, len(sent)


def _downloaded(bare: Bare) -> float:
    began = time.perf_counter()
    at, total = 0, 1
    while at < total:
        answer = bare.get(
            "posts",
            per_page=_PAGE,
            context="edit",
            status=_STATUSES,
            _fields=_FIELDS,
            orderby="id",
            order="desc",
            offset=at,
        )
        answer.json()
        total, at = int(answer.headers["X-WP-Total"]), at + _PAGE
    return (time.perf_counter() - began) * 1000


def _typing() -> dict[str, object]:
    from PySide6.QtWidgets import QTextEdit  # what reads a site needs no Qt

    from newsroom.bench.desk import on_the_desk
    from newsroom.bench.typing import Typist
    from newsroom.ui.reading import after_keys
    from newsroom.ui.shell import Shell

    times: dict[bool, list[float]] = {True: [], False: []}

    def script(shell: Shell, editor: QTextEdit) -> None:
        for turn in range(2 * TURNS + 2):
            busy = turn % 2 == 0
            with _Syncing(partial(after_keys, shell.session.autosave.rested)) if busy else threading.Lock():
                found = Typist(editor).type(KEYS)
            if turn > 1:  # the first turns lay the text out
                times[busy] += found

    with tempfile.TemporaryDirectory() as folder:
        on_the_desk(Path(folder), document(WORDS), script)
    found, reference = spread(times[True]), spread(times[False])
    return case(
        "typing during a sync",
        "ms",
        found,
        {"typing without": reference},
        ratio=ratio(found["p99"], reference["p99"]),
        bar_ratio=BAR_TYPING,
    )


class _Syncing:
    """First syncs in another thread of this process, one after the other, as the window has them (`after_keys`)."""

    def __init__(self, over: Callable[[Callable[[], bool]], bool]) -> None:
        self._over = over
        self._ended, self._begun = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._work, name="sync")

    def __enter__(self) -> None:
        self._thread.start()
        self._begun.wait()

    def __exit__(self, *_fault: object) -> None:
        self._ended.set()
        self._thread.join()

    def _work(self) -> None:
        with tempfile.TemporaryDirectory() as folder, room(Path(folder)) as desk:
            self._begun.set()
            while not self._ended.is_set():
                syncing.posts(desk, SITE, stop=lambda: self._over(self._ended.is_set))
                desk.store.archive.forget(SITE)
                desk.store.posts.forget(SITE)
