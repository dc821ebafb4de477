"""Publishing over a bad line: every article is on the site once, as it was written, and nothing beside it.

Each seed is an article of a role on a version. One fault is planned for a request of one step, others are drawn for all
of them; hours pass at once, until the article is where it was to go. Then what was late arrives, the time of the watch
passes, and the database is asked. `FAULTS` says how many seeds there are.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from tests.end2end import desks, witness
from tests.end2end.desks import Desk
from tests.faultline import CutAnswer, CutRequest, Delay, Fault, Faultline, Hold, Instead, Late, Slices
from tests.wordpress.debian import SUITES
from tests.wordpress.server import WordPress

from newsroom.desk import drafting, publishing
from newsroom.domain.article import Article
from newsroom.domain.errors import NetworkError
from newsroom.site import http
from newsroom.store.outbox import OPEN, JobState

FAULTS = int(os.environ.get("FAULTS", "60"))
ROLES = {"editor": "publish", "author": "publish", "contributor": "pending"}
BAD_ROUNDS, ROUNDS = 8, 40  # of the outbox over a bad line; then it heals, and then it must be done
SILENCE = 2.0  # seconds that an answer is waited for

STEPS = {
    "look for a picture": ("GET", r"/wp/v2/media\?"),
    "picture": ("POST", r"/wp/v2/media\?"),
    "tag": ("POST", r"/wp/v2/tags"),
    "post": ("POST", r"/wp/v2/posts\?"),
    "look for a post": ("GET", r"/wp/v2/posts\?.*slug="),
    "read": ("GET", r"/wp/v2/posts/\d+\?"),
    "status or text": ("POST", r"/wp/v2/posts/\d+\?"),
    "history": ("GET", r"/wp/v2/posts/\d+/revisions"),
    "page": ("GET", r"newsroom="),
}
REQUEST_PARTS = (0, 9, 160, 700, 1500, -1)  # bytes: none, in the first line, the head, the body, far in it; all but one
ANSWER_PARTS = (0, 9, 120, 520, -1)
WHOLE: tuple[Fault, ...] = (
    *(Instead(status, done=done) for status in (200, 408, 429, 500, 502, 503, 504, 524) for done in (True, False)),
    *(Late(after) for after in (0, 1, 3)),
    Slices(7),
    Delay(0.02, 0.02),
)
GRID = [
    (step, fault)
    for step in STEPS
    for fault in (
        *(CutRequest(at, reset) for at in REQUEST_PARTS for reset in (False, True)),
        *(CutAnswer(at, reset) for at in ANSWER_PARTS for reset in (False, True)),
        *WHOLE,
        *(Hold(done) for done in (False, True)),
        Late(0, hold=True),
    )
]
SHARES = (0.0, 0.1, 0.3, 0.5)  # of the requests that suffer a drawn fault beside the planned one


def spoil(line: Faultline, seed: int) -> None:
    """Plan the faults of one seed on a line."""
    line.forget()
    step, fault = GRID[seed * 37 % len(GRID)]
    line.at(1 + seed % 2, fault, *STEPS[step])
    line.chaos(seed, SHARES[seed // 3 % len(SHARES)], [drawn])


def drawn(draw: random.Random) -> Fault:
    at, reset = draw.choice((0, draw.randrange(400), draw.randrange(4000), -1)), draw.random() < 0.5
    other = Hold(done=draw.random() < 0.5) if draw.random() < 0.1 else Late(2)
    return draw.choice((CutRequest(at, reset), CutAnswer(at, reset), draw.choice(WHOLE), other))


class Newspaper:
    """What one role publishes on one site over its own bad line, and what came of it."""

    def __init__(self, desk: Desk, line: Faultline) -> None:
        self.desk, self.line = desk, line
        self.pictures: set[str] = set()
        self.articles = 0
        self.wrong: list[str] = []
        self.suffered: Counter[str] = Counter()

    def publish(self, seed: int) -> None:
        """One article over the bad line, half of them changed and sent once more, and what the database says."""
        draw = random.Random(seed)
        article = self._article(draw, seed)
        draft = desks.new_draft(self.desk.room, article).id
        self._send(draft, seed)
        if draw.random() < 0.5:
            article = desks.with_last(article, desks.sentence(draw))
            drafting.save(self.desk.room, draft, article)
            self._send(draft, seed + 500)
        self.line.deliver_late()
        self.desk.wait_for_the_watch()
        self.articles += 1
        self.pictures |= witness.pictures_of(article)
        self._judge(seed, draft, article)

    def _article(self, draw: random.Random, seed: int) -> Article:
        article = desks.story(draw, seed)
        if self.desk.user != "contributor":
            article = replace(article, tags=(*article.tags, f"وسم {seed}"))
            if draw.random() < 0.5:
                article = desks.illustrated(draw, self.desk.room, article)
        return desks.related(self.desk.room, article) if draw.random() < 0.4 else article

    def _send(self, draft: int, seed: int) -> None:
        """Send the draft on its way and wait until nothing of it waits any more."""
        room = self.desk.room
        spoil(self.line, seed)
        room.forget(desks.PAPER)  # as on another day: nothing is known of the site
        with suppress(NetworkError):
            publishing.publish(room, draft, pending=ROLES[self.desk.user] == "pending")
        for turn in range(ROUNDS):
            if turn == BAD_ROUNDS:
                self.line.heal()
            if room.store.outbox.of(draft)[-1].state not in OPEN:
                break
            self.desk.wait_for_work()
        self.line.heal()
        self.suffered.update(type(seen.fault).__name__ for seen in self.line.seen if seen.fault)

    def _judge(self, seed: int, draft: int, article: Article) -> None:
        status = ROLES[self.desk.user]
        found = witness.faults(self.desk, article, status)
        jobs = self.desk.room.store.outbox.of(draft)
        found += [f"{job.kind} ended as {job.state}: {job.reason}" for job in jobs if job.state is not JobState.DONE]
        self.wrong += [f"seed {seed}, {self.desk.user}, {self.desk.site.version}: {fault}" for fault in found]


@pytest.mark.parametrize("version", SUITES)
def test_over_a_bad_line_every_article_is_there_once(
    version: str,
    wordpress_of: Callable[[str], WordPress],
    furnished: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = wordpress_of(version)
    monkeypatch.setattr(http, "READ", SILENCE)
    monkeypatch.setattr(http, "WRITE", SILENCE)
    first = list(SUITES).index(version)

    def work(role: str) -> Newspaper:
        with Faultline(site.url) as line:
            desk = desks.open_desk(furnished, tmp_path / role, site, line.url, role)
            try:
                paper = Newspaper(desk, line)
                for seed in range(first + 3 * list(ROLES).index(role), FAULTS, 9):
                    paper.publish(seed)
            finally:
                desk.room.close()
            return paper

    site.php(f"wp_insert_term('{desks.COMMON_TAG}', 'post_tag'); return 0;")  # contributors may make none
    try:
        with ThreadPoolExecutor(len(ROLES)) as pool:
            papers = list(pool.map(work, ROLES))
        pictures = set().union(*(paper.pictures for paper in papers))
        wrong = [fault for paper in papers for fault in paper.wrong]
        wrong += witness.leftovers(site, sum(paper.articles for paper in papers), len(pictures))
        suffered = sum((paper.suffered for paper in papers), Counter())
        print(f"{version}: {sum(paper.articles for paper in papers)} articles, faults: {dict(suffered)}")
        assert wrong == []
    finally:
        site.reset()
