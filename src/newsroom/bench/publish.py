"""Publishing one article to the folder site: a site of 5,000 articles against a site of 50, in turns.

Bar: at most 3 times. Measured is the desk's whole way: outbox, draft on the site, read back, status, the page read as a
reader gets it, every step committed.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from newsroom.bench.figures import case, document, ratio, spread
from newsroom.desk import drafting, publishing
from newsroom.desk.newsroom import LOCAL_FOLDER, LOCAL_SITE, Newsroom
from newsroom.domain.article import Article
from newsroom.site.backends.folder import seed

SIZES = (50, 5_000)
ROUNDS = 15
BAR = 3.0


def measure() -> dict[str, object]:
    """Publish `ROUNDS` articles into each site, by turns so that both see the same machine."""
    with tempfile.TemporaryDirectory() as folder:
        rooms = {size: _room(Path(folder) / str(size), size) for size in SIZES}
        times: dict[int, list[float]] = {size: [] for size in SIZES}
        try:
            for number in range(ROUNDS + 1):
                for size, room in rooms.items():
                    took = _publish(room, number)
                    if number:  # the first also brings the filled site's articles into the archive
                        times[size].append(took)
        finally:
            for room in rooms.values():
                room.close()
    small, large = (spread(times[size]) for size in SIZES)
    return {
        "cases": [
            case("publish", "ms", large, {"site of 50": small}, ratio=ratio(large["p50"], small["p50"]), bar_ratio=BAR)
        ]
    }


def _room(profile: Path, size: int) -> Newsroom:
    room = Newsroom.open(profile)
    seed.fill(profile / LOCAL_FOLDER, size - room.store.archive.total(LOCAL_SITE))
    return room


def _publish(room: Newsroom, number: int) -> float:
    section = room.site().sections()[2].name
    article = Article(headline=f"القياس يصل إلى المقال رقم {number}", body=document(600), byline="ليلى الحمداني")
    draft, _changes = drafting.new(room, replace(article, sections=(section,)))
    began = time.perf_counter()
    publishing.publish(room, draft.id)
    return (time.perf_counter() - began) * 1000
