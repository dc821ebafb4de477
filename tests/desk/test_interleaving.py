"""Two newsrooms and one site, in any order of what they do: no word of either is ever lost.

Everybody only adds words, each with a number of its own, and where two collide both are kept: so in the end the site
must hold every one of them, and so must both drafts.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.desk import drafting, merging, outbox, publishing, sites, syncing, teamwork
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Block, Document, Mark, Paragraph, Span, inline, plain, texts
from newsroom.domain.errors import Conflict, NetworkError
from newsroom.domain.merge import Choice
from newsroom.site.site import Post
from newsroom.store.sites import StoredSite

from .conftest import PAPER, STORY, Clock, remote_id

NAMES = ("القارب", "الشبكة", "الثلج", "المزاد", "الرصيف", "البلدية", "الصيادون", "المخزن", "الميزان", "السوق")


class Desk:
    """One newsroom with its draft of the common post, and the window in which it is written."""

    def __init__(self, room: Newsroom, site: str, draft: int) -> None:
        self.room, self.site, self.draft = room, site, draft
        self.shown = drafting.open(room, draft).article

    def write(self, chance: random.Random, word: str) -> None:
        """Add a word somewhere and let the window save: it may not know yet what has come in."""
        self.shown = added(self.shown, chance, word)
        drafting.save(self.room, self.draft, self.shown)

    def mark(self, chance: random.Random) -> set[str]:
        """Make a word bold, and nothing else; which one."""
        held = sorted(words_of(replace(self.shown, standfirst="")))
        if not held:
            return set()
        word = chance.choice(held)
        self.shown = replace(self.shown, body=Document(tuple(bold(block, word) for block in self.shown.body.blocks)))
        drafting.save(self.room, self.draft, self.shown)
        return {word}

    def show(self) -> None:
        self.shown = drafting.open(self.room, self.draft).article

    def settle(self) -> None:
        while self.room.store.drafts.theirs(self.draft) is not None:
            found = merging.conflict(self.room, self.draft)
            choices = {hunk.id: best(hunk.choices) for hunk in found.conflicts}
            merging.settle_conflict(self.room, self.draft, choices, found)
            self.show()

    def publish(self) -> None:
        self.settle()
        with suppress(Conflict, NetworkError):
            publishing.publish(self.room, self.draft)

    def sync(self) -> None:
        syncing.pull(self.room, self.site)

    def finish(self) -> None:
        for _ in range(4):
            outbox.drain(self.room, force=True)
            self.sync()
            self.publish()


def best(choices: tuple[Choice, ...]) -> Choice:
    return next(choice for choice in (Choice.BOTH, Choice.TOGETHER, Choice.MINE) if choice in choices)


def added(article: Article, chance: random.Random, word: str) -> Article:
    """The article with one word more: in a paragraph, as a paragraph, or in the standfirst."""
    blocks = list(article.body.blocks)
    places = [place for place, block in enumerate(blocks) if isinstance(block, Paragraph)]
    place = chance.choice(places)
    act = chance.choice(("inside", "inside", "paragraph", "standfirst"))
    if act == "standfirst":
        return replace(article, standfirst=put_into(article.standfirst, chance, word))
    if act == "paragraph":
        blocks.insert(place + 1, Paragraph(plain(f"وقال {chance.choice(NAMES)} إن {word} وصل قبل الفجر.")))
    else:
        block = blocks[place]
        assert isinstance(block, Paragraph)
        spans = list(block.content)
        at = chance.choice([place for place, span in enumerate(spans) if len(span.text.split(" ")) > 2])
        spans[at] = replace(spans[at], text=put_into(spans[at].text, chance, word))
        blocks[place] = Paragraph(inline(spans))
    return replace(article, body=Document(tuple(blocks)))


def put_into(text: str, chance: random.Random, word: str) -> str:
    words = text.split(" ")
    words.insert(chance.randint(1, len(words) - 1), word)
    return " ".join(words)


def bold(block: Block, word: str) -> Block:
    """The block with a word of it in bold."""
    if not isinstance(block, Paragraph):
        return block
    spans: list[Span] = []
    for span in block.content:
        before, found, after = span.text.partition(word)
        whole = found and not after[:1].isalnum()
        spans += (
            [replace(span, text=before), Span(word, span.marks | {Mark.STRONG}), replace(span, text=after)]
            if whole
            else [span]
        )
    return Paragraph(inline(spans))


def bold_words(article: Article) -> set[str]:
    spans = [span for block in article.body.blocks if isinstance(block, Paragraph) for span in block.content]
    held = " ".join(span.text for span in spans if Mark.STRONG in span.marks).split()
    return {word.strip(".،؛") for word in held}


def words_of(article: Article) -> set[str]:
    held = " ".join((article.standfirst, *texts(article.body))).split()
    return {word.strip(".،؛") for word in held if "كلمة" in word}


@contextmanager
def slipping_in(desk: Desk, colleague: Desk, change: Callable[[Article], Article]) -> Iterator[list[Article]]:
    """Let a colleague write on the site just before the next write of `desk` comes there: what he wrote, if it came."""
    own, site, post = desk.room.site(desk.site), colleague.room.site(colleague.site), remote_id(desk.room, desk.draft)
    real, slipped = own.update, list[Article]()

    def update(number: str, article: Article) -> Post:
        if number == post and not slipped:
            slipped.append(change(site.read(post).article))
            site.update(post, slipped[0])
        return real(number, article)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own, "update", update)
        yield slipped


@pytest.fixture
def desks(
    profile: Path, furnished: Path, tmp_path: Path, clock: Clock, room: Newsroom
) -> Iterator[Callable[[], tuple[Desk, Desk]]]:
    """Two newsrooms of editors, each with a draft of one published post."""
    other = Newsroom.open(Path(shutil.copytree(furnished, tmp_path / "زميل")), clock)
    sites.add(other, StoredSite(PAPER, "folder", str(profile / "site"), "منى", "editor"))

    def begin() -> tuple[Desk, Desk]:
        draft, _ = drafting.new(room, STORY)
        publishing.publish(room, draft.id)
        taken, _ = teamwork.take_up(other, PAPER, remote_id(room, draft.id))
        return Desk(room, LOCAL_SITE, draft.id), Desk(other, PAPER, taken.id)

    yield begin
    other.close()


@pytest.mark.parametrize("seed", range(12))
def test_no_word_is_lost_in_any_order(desks: Callable[[], tuple[Desk, Desk]], seed: int) -> None:
    chance, written, marked = random.Random(seed), set[str](), set[str]()
    pair = desks()
    post = remote_id(pair[0].room, pair[0].draft)
    for number in range(14):
        desk, colleague = pair if chance.random() < 0.5 else pair[::-1]
        act = chance.choice(("write", "write", "write", "mark", "publish", "sync", "show", "gap"))
        if act in ("write", "gap"):
            word = f"كلمة{number}"
            written.add(word)
            desk.write(chance, word)
        if act == "gap":
            with slipping_in(desk, colleague, lambda article, n=number: added(article, chance, f"كلمة{n}فجوة")) as slip:
                desk.publish()
            written.update(f"كلمة{number}فجوة" for _ in slip)
        elif act == "mark":
            marked |= desk.mark(chance)
        elif act != "write":
            getattr(desk, act)()
    for _ in range(3):
        for desk in pair:
            desk.finish()
    for desk in pair:
        desk.sync()
        desk.settle()
    held = pair[0].room.site(LOCAL_SITE).read(post).article
    assert words_of(held) == written
    assert marked <= bold_words(held)
    for desk in pair:
        assert words_of(desk.room.store.drafts.get(desk.draft).article) == written
        assert desk.room.store.problems() == ()
