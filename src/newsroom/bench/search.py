"""Search in an archive of 20,000 articles, against SQLite's own `LIKE` over the same folded text.

Bar: p95 under 30 ms. Words are drawn by how often the generator uses them, so common words weigh as they do in life.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from newsroom.bench.figures import case, ratio, sentence, spread
from newsroom.domain.article import ArchiveEntry
from newsroom.language.fold import fold
from newsroom.store.store import Store

ARTICLES = 20_000
QUERIES = 300
REFERENCE_QUERIES = 30
BAR_MS = 30
_SITE = "bench"
_PREFIXES = ("", "ال", "و", "وال", "ب", "لل", "ف")
_SUFFIXES = ("", "ه", "ها", "هم", "ات", "ين", "ية", "نا")


def measure() -> dict[str, object]:
    """Fill an archive, ask it `QUERIES` times, and ask SQLite's LIKE the same."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        try:
            began = time.perf_counter()
            store.archive.put(_entries(chance))
            filled = time.perf_counter() - began
            questions = [_question(chance) for _ in range(QUERIES)]
            ours = spread([_timed(partial(store.archive.search, words)) for words in questions])
            related = spread([_timed(partial(store.archive.like, words.split(), _SITE)) for words in questions])
        finally:
            store.close()
        reference = spread(_like(questions[:REFERENCE_QUERIES]))
    return {
        "cases": [
            case(
                "search",
                "ms",
                ours,
                {"SQLite LIKE": reference},
                ratio=ratio(ours["p95"], reference["p95"]),
                bar_p95=BAR_MS,
            ),
            case("related", "ms", related),
            case("fill", "articles/s", round(ARTICLES / filled)),
        ]
    }


def _entries(chance: random.Random) -> Iterator[ArchiveEntry]:
    start = datetime(2020, 1, 1, tzinfo=UTC)
    for number in range(ARTICLES):
        yield ArchiveEntry(
            site=_SITE,
            remote_id=str(number),
            url=f"https://bench.example/{number}",
            headline=_affixed(chance, 8),
            standfirst=_affixed(chance, 16),
            section="محليات",
            published=start + timedelta(hours=number),
            text=_affixed(chance, 60),
        )


def _affixed(chance: random.Random, length: int) -> str:
    """Words with the prefixes and endings of Arabic, so that the vocabulary grows as a real one does."""
    words = sentence(chance, length).split()
    return " ".join(chance.choice(_PREFIXES) + word + chance.choice(_SUFFIXES) for word in words)


def _question(chance: random.Random) -> str:
    return _affixed(chance, chance.choice((1, 1, 2, 3))).rstrip(".")


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _like(questions: list[str]) -> list[float]:
    """The milliseconds of the same questions as substring tests over folded text in one plain table."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE TABLE flat (folded TEXT)")
        chance = random.Random(7)
        rows = ((fold(f"{entry.headline} {entry.standfirst} {entry.text}"),) for entry in _entries(chance))
        connection.executemany("INSERT INTO flat VALUES (?)", rows)
        return [_timed(partial(_scan, connection, words)) for words in questions]
    finally:
        connection.close()


def _scan(connection: sqlite3.Connection, words: str) -> list[tuple[int]]:
    terms = [f"%{term}%" for term in fold(words).split()]
    conditions = " AND ".join(["folded LIKE ?"] * len(terms))
    return connection.execute(f"SELECT rowid FROM flat WHERE {conditions} LIMIT 20", terms).fetchall()
