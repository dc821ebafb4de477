"""Kills a writer of the store at random moments and looks at what is left. Run by `test_kill.py`, or by hand:

    python tests/store/kill_writer.py PROFILE ROUNDS SEED

Each round forks a process that opens the profile and saves, keeps revisions and moves a job on without a pause, and
says so after each call that came back. It is killed with SIGKILL after a random number of those words and a random
spin. What was said to be kept must be there, the database sound, and the profile free. Prints one JSON object.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import struct
import sys
import time
from pathlib import Path

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.store.outbox import JobKind
from newsroom.store.store import Store

FRAME = struct.Struct("!Q")
LENGTHS = (1, 40, 400, 2000)  # words


def article(number: int) -> Article:
    words = LENGTHS[number % len(LENGTHS)]
    return Article(headline=str(number), body=Document((Paragraph(plain(f"كلمة{number} " * words)),)))


def write_on(profile: Path, draft: int, job: int, said: int) -> None:
    """Save for ever; each number that is said has been kept in draft, history and outbox."""
    store = Store.open(profile)
    for number in itertools.count(1):
        given = article(number)
        store.drafts.save(draft, given)
        store.revisions.add(draft, given, str(number))
        store.outbox.change(job, step=str(number), article=given)
        if number % 7 == 0:
            store.drafts.rows(f"كلمة{number}")
        os.write(said, FRAME.pack(number))


def one_round(profile: Path, draft: int, job: int, chance: random.Random) -> int:
    """The last number that was said before the kill."""
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        write_on(profile, draft, job, said)
    os.close(said)
    last = 0
    for _ in range(chance.randint(0, 8)):
        last = FRAME.unpack(os.read(heard, FRAME.size))[0]
    until = time.perf_counter() + chance.random() * 0.02
    while time.perf_counter() < until:
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while frame := os.read(heard, FRAME.size):  # what was said before the kill and not yet heard
        last = FRAME.unpack(frame)[0]
    os.close(heard)
    return last


def kept(store: Store, draft: int, job: int) -> list[tuple[int, Article]]:
    """The numbers that draft, history and outbox hold, each with the article that belongs to it."""
    saved = store.drafts.get(draft).article
    history = store.revisions.get(store.revisions.of(draft)[0].id)
    moved = store.outbox.get(job)
    return [
        (int(saved.headline), saved),
        (int(history.reason), history.article),
        (int(moved.step), moved.article),
    ]


def main(profile: Path, rounds: int, seed: int) -> dict[str, int]:
    chance = random.Random(seed)
    seen = {"kills": 0, "acknowledged": 0, "lost": 0, "torn": 0, "unsound": 0}
    store = Store.open(profile)
    for _ in range(rounds):
        draft = store.drafts.add(article(0), "x").id
        store.revisions.add(draft, article(0), "0")
        job = store.outbox.add(draft, "x", JobKind.PUBLISH, article(0))
        store.outbox.change(job.id, step="0")
        store.close()
        last = one_round(profile, draft, job.id, chance)
        store = Store.open(profile)
        held = kept(store, draft, job.id)
        seen["kills"] += 1
        seen["acknowledged"] += last
        seen["lost"] += any(number < last for number, _ in held)
        seen["torn"] += any(found != article(number) for number, found in held)
        seen["unsound"] += store.drafts.count(f"كلمة{held[0][0]}") == 0 or store.problems() != ()
    store.close()
    return seen


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
