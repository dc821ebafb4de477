"""The program is killed while somebody types and publishes: half a second of typing at most is lost, nothing breaks.

`KILLS` moments are tried, 12 unless the environment names another number; the seed of a failure is in its message.
"""

import os
import random
import threading
import time
from pathlib import Path

import pytest
from tests.end2end.desktop import Desktop, until

from newsroom.desk import drafting, filing, outbox
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, State
from newsroom.domain.document import Document, Paragraph, inline_text, plain
from newsroom.domain.format.stored import read_article
from newsroom.site.site import PostStatus
from newsroom.store.glance import glance

KILLS = int(os.environ.get("KILLS", "12"))
GAP_MS = 30  # between two keys
LOST = 0.5  # seconds of typing that may be gone
ON_THE_WAY = 0.25  # seconds that a key may need from the keyboard into the text on a busy machine
BEGINNING = "قبل الفجر بساعة كان الرصيف قد امتلأ. "
TYPED = "عاد الصيادون إلى الميناء بعد ليل طويل ومعهم ما يكفي لسوق الصباح كله " * 4


@pytest.fixture(scope="module")
def desktop():
    with Desktop() as screen:
        yield screen


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile on a path with a space and Arabic letters; its last draft is ready to be published."""
    folder = tmp_path / "غرفة الأخبار"
    room = Newsroom.open(folder)
    body = Document((Paragraph(plain(BEGINNING)),))
    draft, _changes = drafting.new(room, Article(headline="أول الصيد قبل الفجر", body=body, byline="سلمى الحداد"))
    filing.set_fields(room, draft.id, sections=(room.site().sections()[2].name,))
    drafting.open(room, draft.id)
    room.close()
    return folder


class _Typist(threading.Thread):
    """Types `TYPED` word by word, so that no key is held down when it is told to stop, and notes when each was done."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self._desktop = desktop
        self._stopped = threading.Event()
        self._done: list[tuple[float, int]] = []

    def run(self) -> None:
        letters = 0
        for word in TYPED.split(" "):
            if self._stopped.is_set():
                return
            self._desktop.write(word + " ", GAP_MS)
            letters += len(word) + 1
            self._done.append((time.monotonic(), letters))

    def stop(self) -> None:
        self._stopped.set()
        self.join()

    def letters_before(self, moment: float) -> int:
        """How many letters had been typed by then."""
        return max((letters for at, letters in self._done if at <= moment), default=0)


def _kept(profile: Path) -> str:
    seen = glance(profile)
    assert seen is not None, "the database cannot be read"
    return "".join(inline_text(block.content) for block in read_article(seen.article).body.blocks)


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_while_typing_loses_half_a_second_at_most(desktop: Desktop, profile: Path, seed: int) -> None:
    moment = random.Random(seed).uniform(0.3, 4.0)
    desktop.open(profile)
    desktop.press("ctrl+End")
    typist = _Typist(desktop)
    typist.start()
    killed = time.monotonic() + moment
    desktop.kill(killed)
    typist.stop()
    kept = _kept(profile)
    must = typist.letters_before(killed - LOST - ON_THE_WAY)
    assert kept.startswith(BEGINNING)
    written = kept.removeprefix(BEGINNING)
    assert TYPED.startswith(written)
    assert len(written) >= must, f"{must - len(written)} letters too many are gone"
    _sound(profile)


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_while_publishing_leaves_one_post_and_whole_pages(desktop: Desktop, profile: Path, seed: int) -> None:
    moment = random.Random(seed).uniform(0.0, 1.2)
    desktop.open(profile)
    desktop.press("ctrl+shift+p")
    desktop.settle()
    desktop.press("ctrl+Return")
    desktop.kill(time.monotonic() + moment)
    _pages_are_whole(profile / "site" / "public")
    room = Newsroom.open(profile)
    try:
        outbox.drain(room, force=True)
        _exactly_one(room)
    finally:
        room.close()
    _pages_are_whole(profile / "site" / "public")
    _sound(profile)


def _exactly_one(room: Newsroom) -> None:
    """The article is on the site once, as its draft says; or it never set out."""
    number = room.store.drafts.last_opened()
    assert number is not None
    draft = room.store.drafts.get(number)
    posts = [c for c in room.site().changes("") if c.entry and c.entry.headline == draft.article.headline]
    if draft.state is State.PUBLISHED:
        assert len(posts) == 1
        assert draft.remote is not None
        assert room.site().read(draft.remote.id).status is PostStatus.PUBLISHED
    else:
        assert draft.state is State.DRAFT
        assert posts == []


def _pages_are_whole(public: Path) -> None:
    pages = list(public.rglob("*.html"))
    assert pages
    assert [page for page in pages if not page.read_text(encoding="utf-8").rstrip().endswith("</html>")] == []


def _sound(profile: Path) -> None:
    room = Newsroom.open(profile)
    try:
        assert room.store.problems() == ()
    finally:
        room.close()


def test_the_second_of_two_programs_hands_over_and_leaves(desktop: Desktop, profile: Path) -> None:
    desktop.open(profile)
    second = desktop.start(profile)
    assert second.wait(60) == 0
    desktop.press("ctrl+End")
    desktop.write("بقيت نافذة واحدة.")
    until(lambda: _kept(profile).endswith("بقيت نافذة واحدة."), "what was typed is saved")
    assert desktop.close() == 0
