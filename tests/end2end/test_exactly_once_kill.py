"""kill -9 while an article goes to a real site: before a request is carried out, after it, and while it is on its way.

The program is the command line in a process of its own. What it left is finished by another run, which is killed as
well every other time, and then by one that comes through. `KILLS` says how many articles are killed so.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from tests.end2end import desks, witness
from tests.end2end.desks import Desk
from tests.faultline import Fault, Faultline, Hold, Late
from tests.wordpress.debian import SUITES
from tests.wordpress.server import WordPress

from newsroom.desk import publishing
from newsroom.domain.article import Article
from newsroom.store.outbox import OPEN, JobState

KILLS = int(os.environ.get("KILLS", "18"))
ROLES = {"editor": "publish", "author": "publish", "contributor": "pending"}
WAYS: tuple[Fault, ...] = (Hold(done=False), Hold(done=True), Late(0, hold=True))
PATIENCE = 60.0


class Press:
    """What one role sends to one site, killed on the way."""

    def __init__(self, desk: Desk, line: Faultline) -> None:
        self.desk, self.line = desk, line
        self.pictures: set[str] = set()
        self.articles = 0
        self.kills = 0
        self.wrong: list[str] = []

    def undisturbed(self) -> int:
        """How many requests an article takes where nothing goes wrong."""
        draft, article = self._draft(random.Random(self.desk.user), f"{self.desk.user} هادئ")
        self.line.forget()
        assert not self._killed("publish", str(draft), *self._wish())
        self.desk.restart()
        self._judge("undisturbed", draft, article)
        return len(self.line.seen)

    def killed(self, number: int, requests: int) -> None:
        """An article that is killed at one of its `requests`, finished later, and what the database says."""
        turn, draw = number // (len(SUITES) * len(ROLES)), random.Random(number)
        draft, article = self._draft(draw, number)
        self.line.forget()
        at, way = 1 + turn % requests, WAYS[turn // requests % len(WAYS)]
        self.line.at(at, way)
        self.kills += self._killed("publish", str(draft), *self._wish())
        if number % 2 and not self.line.late():
            self.line.at(1 + draw.randrange(6), draw.choice(WAYS))
            self.kills += self._killed("publish", "--due")
        self.line.heal()
        self.desk.restart()
        if not self.desk.room.store.outbox.of(draft):  # the wish itself was not committed: it is still to be uttered
            publishing.publish(self.desk.room, draft, pending=self.desk.user == "contributor")
        while any(job.state in OPEN for job in self.desk.room.store.outbox.of(draft)):
            self.desk.wait_for_work()
        self.line.deliver_late()
        self.desk.wait_for_the_watch()
        self._judge(f"{number}: {way} at {at} of {requests}", draft, article)

    def _wish(self) -> list[str]:
        return ["--pending"] if self.desk.user == "contributor" else []

    def _draft(self, draw: random.Random, mark: object) -> tuple[int, Article]:
        article = desks.story(draw, mark)
        if self.desk.user != "contributor":
            article = desks.illustrated(draw, self.desk.room, replace(article, tags=(*article.tags, f"وسم {mark}")))
        self.articles += 1
        self.pictures |= witness.pictures_of(article)
        return desks.new_draft(self.desk.room, article).id, article

    def _killed(self, *words: str) -> bool:
        """Run the command line until the request that a fault is planned for has come as far as it says, and kill it
        then; whether it came to that."""
        self.desk.room.close()
        before = len(self.line.seen)
        command = [sys.executable, "-m", "newsroom", "--profile", str(self.desk.profile), *words]
        environment = {**os.environ, "NEWSROOM_PASSWORD": self.desk.site.password(self.desk.user)}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as program:
            end = time.monotonic() + PATIENCE
            while program.poll() is None and not self._is_reached(before):
                assert time.monotonic() < end, f"{words} does not come to its end"
                time.sleep(0.002)
            program.send_signal(signal.SIGKILL)
            said = program.communicate()[0].decode()
        assert program.returncode in (0, -signal.SIGKILL), said
        return program.returncode != 0

    def _is_reached(self, before: int) -> bool:
        """Whether a request of this run has suffered its fault, and the site has done with it what it was to do."""
        hit = next((seen for seen in self.line.seen[before:] if seen.fault is not None), None)
        if hit is None:
            return False
        return self.line.late() > 0 if isinstance(hit.fault, Late) else hit.fault == WAYS[0] or hit.status > 0

    def _judge(self, told: str, draft: int, article: Article) -> None:
        found = witness.faults(self.desk, article, ROLES[self.desk.user])
        jobs = self.desk.room.store.outbox.of(draft)
        found += [f"{job.kind} ended as {job.state}: {job.reason}" for job in jobs if job.state is not JobState.DONE]
        self.wrong += [f"{told}, {self.desk.user}, {self.desk.site.version}: {fault}" for fault in found]


@pytest.mark.parametrize("version", SUITES)
def test_whenever_it_is_killed_every_article_is_there_once(
    version: str, wordpress_of: Callable[[str], WordPress], furnished: Path, tmp_path: Path
) -> None:
    site = wordpress_of(version)
    first = list(SUITES).index(version)

    def work(role: str) -> Press:
        with Faultline(site.url) as line:
            press = Press(desks.open_desk(furnished, tmp_path / role, site, line.url, role), line)
            try:
                requests = press.undisturbed()
                for number in range(first + 3 * list(ROLES).index(role), KILLS, len(SUITES) * len(ROLES)):
                    press.killed(number, requests)
            finally:
                press.desk.room.close()
            return press

    site.php(f"wp_insert_term('{desks.COMMON_TAG}', 'post_tag'); return 0;")  # contributors may make none
    try:
        with ThreadPoolExecutor(len(ROLES)) as pool:
            presses = list(pool.map(work, ROLES))
        pictures = set().union(*(press.pictures for press in presses))
        wrong = [fault for press in presses for fault in press.wrong]
        wrong += witness.leftovers(site, sum(press.articles for press in presses), len(pictures))
        print(f"{version}: {sum(press.kills for press in presses)} kills")
        assert wrong == []
    finally:
        site.reset()
