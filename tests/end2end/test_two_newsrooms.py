"""Two newsrooms, the site's own editor and one WordPress, in any order of what they do: no word vanishes.

Everybody writes words of his own. One post is worked on for some interleavings, then a new one. What must hold:

    in peace  everybody adds only, and where two collide both are kept: whenever all have taken over what the others
              wrote, all words are in the post and in both drafts
    in strife the web editor also puts an old text over the new, words are struck out, and whoever decides a conflict
              drops a side: every word is in the post, in a draft, in a conflict or in a history
    alike     all make the same change at once: no conflict, and the change is there once

`INTERLEAVINGS` says how many there are, over three versions.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import requests
from tests.end2end import desks
from tests.wordpress.debian import SUITES
from tests.wordpress.server import WordPress

from newsroom.desk import drafting, merging, publishing, syncing, teamwork
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, inline, inline_text, plain, texts
from newsroom.domain.errors import Conflict, NetworkError
from newsroom.domain.merge import Choice
from newsroom.site.site import Post
from newsroom.store.outbox import OPEN

INTERLEAVINGS = int(os.environ.get("INTERLEAVINGS", "99"))
LIFE = 11  # interleavings of one post
ACTS = 5  # of one interleaving
WORD = re.compile(r"كلمة\d+")
KINDS = ("peace", "strife", "alike")


class Writer:
    """One newsroom with its draft of the common post, and the window in which it is written."""

    def __init__(self, desk: desks.Desk, draft: int) -> None:
        self.desk, self.room, self.draft = desk, desk.room, draft
        self.shown = drafting.open(self.room, draft).article

    def write(self, change: Callable[[Article], Article], *, told: bool) -> None:
        """Change what the window shows and let it save: it may not know yet what has come in. `told`: it says on which
        text it was written."""
        before, self.shown = self.shown, change(self.shown)
        drafting.save(self.room, self.draft, self.shown, before if told else None)

    def show(self) -> None:
        self.shown = drafting.open(self.room, self.draft).article

    def sync(self) -> None:
        syncing.pull(self.room, desks.PAPER)

    def publish(self, choose: Callable[[tuple[Choice, ...]], Choice]) -> None:
        self.settle(choose)
        with suppress(Conflict, NetworkError):
            publishing.publish(self.room, self.draft)

    def settle(self, choose: Callable[[tuple[Choice, ...]], Choice]) -> None:
        while self.in_conflict:
            found = merging.conflict(self.room, self.draft)
            choices = {hunk.id: choose(hunk.choices) for hunk in found.conflicts}
            merging.settle_conflict(self.room, self.draft, choices, found)
            self.show()

    def catch_up(self, web: Web, choose: Callable[[tuple[Choice, ...]], Choice]) -> None:
        """Take over what is on the site, and send what is not."""
        while any(job.state in OPEN for job in self.room.store.outbox.of(self.draft)):
            self.desk.wait_for_work()
        self.sync()
        self.settle(choose)
        self.show()
        if self.words() != web.words():
            self.publish(choose)
            self.show()

    @property
    def in_conflict(self) -> bool:
        return self.room.store.drafts.theirs(self.draft) is not None

    def words(self) -> set[str]:
        """The words of the draft."""
        return words_of(self.room.store.drafts.get(self.draft).article)

    def remembered(self) -> set[str]:
        """The words of what waits in a conflict, and of the history."""
        waiting = [self.room.store.drafts.theirs(self.draft), self.room.store.drafts.held(self.draft)]
        rows = self.room.store.revisions.of(self.draft)
        kept = [self.room.store.revisions.get(row.id).article for row in rows]
        return set().union(*(words_of(article) for article in (*waiting, *kept) if article is not None))


class Web:
    """Somebody at the site's own editor: it saves the whole text, whatever stands there meanwhile."""

    def __init__(self, site: WordPress, post: int) -> None:
        self.site, self.post = site, post
        self.open = self.content()

    def content(self) -> str:
        held: str = self.site.sql("SELECT post_content FROM wp_posts WHERE ID = ?", self.post)[0]["post_content"]
        return held

    def write(self, change: Callable[[str], str]) -> None:
        """Change what is there now."""
        self.open = change(self.content())
        self._save()

    def write_over(self, change: Callable[[str], str]) -> None:
        """Change what was there when it was opened, and save that over what is there now."""
        self.open = change(self.open)
        self._save()

    def _save(self) -> None:
        answer = requests.post(
            f"{self.site.url}/wp-json/wp/v2/posts/{self.post}?_fields=id",
            auth=("desk", self.site.password("desk")),
            json={"content": self.open},
            timeout=60,
        )
        assert answer.ok, answer.text

    def words(self) -> set[str]:
        """The words of the post."""
        return set(WORD.findall(self.content()))

    def remembered(self) -> set[str]:
        """The words of the site's own history."""
        rows = self.site.sql(
            "SELECT post_content FROM wp_posts WHERE post_parent = ? AND post_type = 'revision'", self.post
        )
        return set(WORD.findall(" ".join(row["post_content"] for row in rows)))


def words_of(article: Article) -> set[str]:
    return set(WORD.findall(" ".join((article.standfirst, *texts(article.body)))))


def both(choices: tuple[Choice, ...]) -> Choice:
    return next(choice for choice in (Choice.BOTH, Choice.TOGETHER, Choice.MINE) if choice in choices)


def added(article: Article, draw: random.Random, word: str) -> Article:
    """The article with a word more, in a paragraph or as one."""
    blocks = list(article.body.blocks)
    place = draw.randrange(len(blocks))
    if draw.random() < 0.3:
        blocks.insert(place + 1, Paragraph(plain(f"{desks.sentence(draw, 4)} {word} {desks.sentence(draw, 3)}")))
    else:
        blocks[place] = with_word(blocks[place], draw, word)
    return replace(article, body=Document(tuple(blocks)))


def with_word(block: Any, draw: random.Random, word: str) -> Paragraph:
    """The paragraph with a word more in its longest run, whose marks stay."""
    spans = list(block.content)
    at = max(range(len(spans)), key=lambda place: len(spans[place].text))
    spans[at] = replace(spans[at], text=put_into(spans[at].text, draw, word))
    return Paragraph(inline(spans))


def struck(article: Article, draw: random.Random, words: set[str]) -> Article:
    """The article without one of `words`."""
    gone = draw.choice(sorted(words)) if words else ""
    blocks = [
        Paragraph(plain(text_of(block).replace(f" {gone}", ""))) if gone and gone in text_of(block) else block
        for block in article.body.blocks
    ]
    return replace(article, body=Document(tuple(blocks)))


def text_of(block: Any) -> str:
    return inline_text(block.content)


def put_into(text: str, draw: random.Random, word: str) -> str:
    words = text.split(" ")
    words.insert(draw.randint(1, len(words) - 1), word)
    return " ".join(words)


def put_into_content(content: str, draw: random.Random, word: str) -> str:
    """A post's content with a word more in one of its paragraphs."""
    places = [found.start() for found in re.finditer(r" |</p>\n<!-- /wp", content) if "<p>" in content[: found.start()]]
    places = [place for place in places if content.rfind("<p>", 0, place) > content.rfind("</p>", 0, place)]
    place = draw.choice(places)
    return f"{content[:place]} {word}{content[place:]}"


def made_bold(content: str, draw: random.Random) -> tuple[str, set[str]]:
    """A post's content with one of its words in bold and no letter more; which word."""
    plain_ones = sorted(set(WORD.findall(content)) - bold_words(content))
    word = draw.choice(plain_ones) if plain_ones else ""
    return (re.sub(rf"{word}\b", f"<strong>{word}</strong>", content, count=1), {word}) if word else (content, set())


def bold_words(content: str) -> set[str]:
    return set(WORD.findall(" ".join(re.findall(r"<strong>(.*?)</strong>", content))))


@contextmanager
def slipping_in(writer: Writer, web: Web, change: Callable[[str], str]) -> Iterator[list[bool]]:
    """Let somebody write on the web just before the next write of `writer` comes there; whether it came to that."""
    own, real, slipped = writer.room.site(desks.PAPER), writer.room.site(desks.PAPER).update, list[bool]()

    def update(number: str, article: Article) -> Post:
        if not slipped:
            slipped.append(True)
            web.write(change)
        return real(number, article)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own, "update", update)
        yield slipped


class Life:
    """One post and those who work on it, for some interleavings."""

    def __init__(self, pair: tuple[desks.Desk, desks.Desk], kind: str, mark: str) -> None:
        self.kind = kind
        first, second = pair
        draw = random.Random(mark)
        body = Document(tuple(Paragraph(plain(desks.sentence(draw))) for _ in range(4)))
        article = Article(desks.headline(draw, mark), standfirst=desks.sentence(draw), body=body, sections=("رياضة",))
        draft = desks.new_draft(first.room, article).id
        publishing.publish(first.room, draft)
        remote = first.room.store.drafts.get(draft).remote
        assert remote is not None
        taken, _ = teamwork.take_up(second.room, desks.PAPER, remote.id)
        self.writers = (Writer(first, draft), Writer(second, taken.id))
        self.web = Web(first.site, int(remote.id))
        self.written: set[str] = set()
        self.bold: set[str] = set()

    def interleave(self, seed: int) -> list[str]:
        """One interleaving; what has vanished."""
        draw = random.Random(seed)
        if self.kind == "alike":
            return self._alike(draw, f"كلمة{seed}")
        choose: Callable[[tuple[Choice, ...]], Choice] = both if self.kind == "peace" else draw.choice
        for number in range(ACTS):
            self._act(draw, f"كلمة{seed}{number:02}", choose)
        if self.kind == "strife" or draw.random() < 0.7:
            return self._vanished(seed)
        self._come_together(choose)
        places = {
            "the post": self.web.words(),
            "a draft": self.writers[0].words(),
            "the other": self.writers[1].words(),
        }
        plain_again = self.bold - bold_words(self.web.content())
        found = [f"{seed}: {sorted(plain_again)} are no longer bold"] if plain_again else []
        return found + [
            f"{seed}: {sorted(self.written ^ words)} in {name}"
            for name, words in places.items()
            if words != self.written
        ]

    def _come_together(self, choose: Callable[[tuple[Choice, ...]], Choice]) -> None:
        """Everybody takes over what the others wrote, until all have the same."""
        for _ in range(6):
            for writer in self.writers:
                writer.catch_up(self.web, choose)
            if self.web.words() == self.writers[0].words() == self.writers[1].words():
                return

    def _act(self, draw: random.Random, word: str, choose: Callable[[tuple[Choice, ...]], Choice]) -> None:
        writer = draw.choice(self.writers)
        acts = ["write", "write", "publish", "publish", "sync", "show", "web", "gap"]
        acts += ["over", "open", "strike"] if self.kind == "strife" else ["bold"]
        act = draw.choice(acts)
        if act in ("write", "gap"):
            self.written.add(word)
            writer.write(lambda article: added(article, draw, word), told=draw.random() < 0.5)
        match act:
            case "publish":
                writer.publish(choose)
            case "sync":
                writer.sync()
            case "show":
                writer.show()
            case "web":
                self.written.add(word)
                self.web.write(lambda content: put_into_content(content, draw, word))
            case "bold":
                content, words = made_bold(self.web.content(), draw)
                self.bold |= words
                self.web.write(lambda _content: content)
            case "over":
                self.written.add(word)
                self.web.write_over(lambda content: put_into_content(content, draw, word))
            case "open":
                self.web.open = self.web.content()
            case "strike":
                words = self.web.words()  # what was typed and never kept anywhere may be taken back
                writer.write(lambda article: struck(article, draw, words & words_of(article)), told=True)
            case "gap":
                with slipping_in(writer, self.web, lambda content: put_into_content(content, draw, f"{word}9")) as came:
                    writer.publish(choose)
                self.written |= {f"{word}9"} if came else set()

    def _vanished(self, seed: int) -> list[str]:
        lost = self.written - self.web.words() - self.writers[0].words() - self.writers[1].words()
        if lost:
            lost -= self.web.remembered() | self.writers[0].remembered() | self.writers[1].remembered()
        return [f"{seed}: {sorted(lost)} have vanished"] if lost else []

    def _alike(self, draw: random.Random, word: str) -> list[str]:
        """Everybody appends the same word to the same paragraph of the same text, and sends it in any order."""
        at = draw.randrange(4)

        def changed(article: Article) -> Article:
            blocks = list(article.body.blocks)
            blocks[at] = Paragraph(plain(f"{text_of(blocks[at])} {word}"))
            return replace(article, body=Document(tuple(blocks)))

        def changed_content(content: str) -> str:
            parts = content.split("</p>")
            parts[at] += f" {word}"
            return "</p>".join(parts)

        some = [writer for writer in self.writers if draw.random() < 0.8]
        for writer in some:
            writer.write(changed, told=draw.random() < 0.5)
        if not some or draw.random() < 0.5:
            self.web.write(changed_content)
        found = []
        for _ in range(2):
            for writer in draw.sample(self.writers, 2):
                draw.choice((writer.sync, lambda writer=writer: writer.publish(both)))()
                found += ["a conflict"] if writer.in_conflict else []
        self._come_together(both)
        counts = [self.web.content().count(word)]
        counts += [" ".join(texts(w.room.store.drafts.get(w.draft).article.body)).count(word) for w in self.writers]
        found += [f"there {counts} times"] if counts != [1, 1, 1] else []
        return [f"{word}: {fault}" for fault in found]


@pytest.mark.parametrize("version", SUITES)
def test_no_word_vanishes_in_any_order(
    version: str, wordpress_of: Callable[[str], WordPress], furnished: Path, tmp_path: Path
) -> None:
    site, first = wordpress_of(version), list(SUITES).index(version)
    wrong: list[str] = []
    try:
        one = desks.open_desk(furnished, tmp_path / "واحدة", site, site.url, "author")
        with closing(one.room):
            other = desks.open_desk(furnished, tmp_path / "أخرى", site, site.url, "editor")
            with closing(other.room):
                life: Life | None = None
                for turn, seed in enumerate(range(first, INTERLEAVINGS, len(SUITES))):
                    if life is None or turn % LIFE == 0:
                        life = Life((one, other), KINDS[turn // LIFE % len(KINDS)], f"{seed}")
                    if found := life.interleave(seed):
                        wrong += [f"{life.kind} {fault}" for fault in found]
                        life = None  # what has vanished would be missed ever after
                assert one.room.store.problems() == other.room.store.problems() == ()
    finally:
        site.reset()
    assert wrong == [], "\n".join(wrong)
