"""Two newsrooms, one site, real windows: what a colleague writes comes onto the paper, and no letter typed is lost."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.desk import drafting, merging, publishing, sites, syncing, teamwork
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, Draft, State
from newsroom.domain.document import Document, Paragraph, inline_text, plain, texts
from newsroom.domain.merge import Choice
from newsroom.store.sites import StoredSite
from newsroom.ui import arrivals
from newsroom.ui.panels.paper_line import PaperLine

from .desk import Desk

PAPER = "صحيفة الميناء"
LINES = ("فتحت البلدية سوق السمك صباح اليوم.", "وقال الصيادون إن الثلج يكفي الجميع.", "ويبدأ المزاد قبل الفجر.")
STORY = Article(
    headline="سوق السمك الجديد يفتح أبوابه أمام الصيادين",
    standfirst="ستون بسطة ومصنع للثلج.",
    body=Document(tuple(Paragraph(plain(line)) for line in LINES)),
    byline="ليلى الحمداني",
    sections=("اقتصاد",),
)


class Pair:
    """A window with an article open, and a colleague with the same post in a newsroom of her own."""

    def __init__(self, desk: Desk, colleague: Newsroom) -> None:
        self.desk, self.colleague = desk, colleague
        room = self.room
        draft, _ = drafting.new(room, STORY)
        publishing.publish(room, draft.id)
        desk.open(draft)
        remote = room.store.drafts.get(draft.id).remote
        assert remote is not None
        self.mine, self.post = draft.id, remote.id
        self.theirs = teamwork.take_up(colleague, PAPER, remote.id)[0].id

    @property
    def room(self) -> Newsroom:
        assert self.desk.room is not None
        return self.desk.room

    def colleague_writes(self, change: Callable[[Article], Article]) -> None:
        """She changes the newest text and publishes it."""
        syncing.pull(self.colleague, PAPER)
        while self.colleague.store.drafts.theirs(self.theirs) is not None:
            found = merging.conflict(self.colleague, self.theirs)
            merging.settle_conflict(self.colleague, self.theirs, dict.fromkeys((h.id for h in found.conflicts), BOTH))
        article = self.colleague.store.drafts.get(self.theirs).article
        drafting.save(self.colleague, self.theirs, change(article))
        publishing.publish(self.colleague, self.theirs)

    def sync(self) -> None:
        """The window's round reads the site, beside the interface as always."""
        done: list[bool] = []
        bench = self.desk.shell.bench

        def went(answer: object) -> None:
            bench.changed(answer[1])  # type: ignore[index]
            done.append(True)

        self.desk.work.exchange(lambda room: syncing.pull(room, LOCAL_SITE), went, done.append)  # type: ignore[arg-type]
        self.desk.wait(lambda: bool(done))
        assert done == [True]

    def shows(self, words: str) -> bool:
        return words in "\n".join(shown(self.desk))

    def at_rest(self) -> bool:
        session = self.desk.shell.session
        return session.is_settled() and session.arrivals._waiting is None


BOTH = Choice.BOTH


def shown(desk: Desk) -> list[str]:
    text = desk.shell.paper.text()
    return [text.headline, text.standfirst, *texts(text.body)]


def with_line(line: str) -> Callable[[Article], Article]:
    return lambda article: replace(article, body=Document((*article.body.blocks, Paragraph(plain(line)))))


def reworded(old: str, new: str) -> Callable[[Article], Article]:
    def change(article: Article) -> Article:
        blocks = tuple(
            replace(block, content=plain(inline_text(block.content).replace(old, new)))
            for block in article.body.blocks
            if isinstance(block, Paragraph)
        )
        return replace(article, body=Document(blocks))

    return change


def caret_at(desk: Desk, line: int, place: int = -1) -> None:
    view = desk.shell.paper.view
    cursor = QTextCursor(view.document().findBlockByNumber(line))
    if place < 0:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    else:
        cursor.setPosition(cursor.position() + place)
    view.setTextCursor(cursor)


def press(desk: Desk, text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(desk.shell.paper.view, event)


@pytest.fixture
def pair(desk_window: Desk, profile: Path, _furnished: Path, tmp_path: Path) -> Iterator[Pair]:
    other = Newsroom.open(Path(shutil.copytree(_furnished, tmp_path / "زميلة")))
    sites.add(other, StoredSite(PAPER, "folder", str(profile / "site"), "منى", "editor"))
    yield Pair(desk_window, other)
    other.close()


def test_a_colleagues_line_comes_onto_the_paper_around_the_caret(pair: Pair) -> None:
    desk = pair.desk
    caret_at(desk, 1, 5)
    pair.colleague_writes(lambda article: with_line("وأضافت منى سطرًا.")(reworded("صباح", "فجر")(article)))
    pair.sync()
    desk.wait(lambda: pair.shows("وأضافت منى سطرًا."))
    assert pair.shows("فجر اليوم")
    cursor = desk.shell.paper.view.textCursor()
    assert (cursor.block().text(), cursor.positionInBlock()) == (LINES[1], 5)
    assert desk.shell.session.article == desk.stored().article
    assert pair.at_rest()
    desk.shell.paper.view.undo()
    assert shown(desk)[2:] == list(LINES)
    desk.settle()
    assert list(texts(desk.stored().article.body)) == list(LINES), "what was taken back does not come again"


def test_it_waits_until_nobody_types_and_both_are_there(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = pair.desk
    pair.colleague_writes(with_line("سطر الزميلة."))
    caret_at(desk, 0)
    press(desk, " كتبت")
    pair.sync()
    press(desk, " ثم")
    assert not pair.shows("سطر الزميلة.")
    desk.wait(lambda: pair.shows("سطر الزميلة."))
    assert shown(desk)[2] == f"{LINES[0]} كتبت ثم"
    desk.settle()
    assert desk.stored().article == desk.shell.session.article


def test_a_letter_that_is_being_composed_is_waited_for(pair: Pair, qtbot: QtBot) -> None:
    desk, view = pair.desk, pair.desk.shell.paper.view
    pair.colleague_writes(with_line("سطر الزميلة."))
    caret_at(desk, 0)
    view.setFocus()
    QApplication.sendEvent(view, QInputMethodEvent("مؤ", []))
    with qtbot.waitSignal(desk.shell.session.arrivals._pause.timeout, timeout=10_000):
        pair.sync()
    assert not pair.shows("سطر الزميلة.")
    done = QInputMethodEvent()
    done.setCommitString(" مؤلف")
    QApplication.sendEvent(view, done)
    desk.wait(lambda: pair.shows("سطر الزميلة."))
    assert shown(desk)[2] == f"{LINES[0]} مؤلف"


def test_headline_and_card_are_renewed_too(pair: Pair) -> None:
    desk = pair.desk
    headline = "سوق السمك الجديد يفتح أبوابه اليوم أمام الصيادين"
    pair.colleague_writes(lambda article: replace(article, headline=headline, tags=("الصيد",)))
    pair.sync()
    desk.wait(lambda: desk.shell.paper.text().headline == headline)
    assert desk.draft().article.tags == ("الصيد",)
    desk.shell.session.edit_field("tags", ("الصيد", "الموانئ"))
    desk.settle()
    assert desk.stored().article.tags == ("الصيد", "الموانئ")
    assert desk.stored().article.headline == headline


def test_a_clash_leaves_the_text_as_it_is_with_a_line_above_it(pair: Pair) -> None:
    desk, shell = pair.desk, pair.desk.shell
    pair.colleague_writes(reworded("صباح اليوم", "أمس عند الظهر"))
    caret_at(desk, 0, len("فتحت البلدية سوق السمك "))
    press(desk, "الكبير ")
    desk.settle()
    pair.sync()
    desk.wait(lambda: any(line.isVisibleTo(shell.paper) for line in shell.paper.findChildren(PaperLine)))
    assert desk.stored().state is State.CONFLICT
    assert shown(desk)[2] == "فتحت البلدية سوق السمك الكبير صباح اليوم."
    caret_at(desk, 2)
    press(desk, " وبعد")
    desk.settle()
    assert shown(desk)[4] == f"{LINES[2]} وبعد" == list(texts(desk.stored().article.body))[2]
    desk.wait(lambda: "كتب زميل" in shell.bench.status._news._news)


def test_an_old_text_put_back_by_the_sites_editor_is_offered_to_be_sent_again(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, shell = pair.desk, pair.desk.shell
    mine = replace(STORY, standfirst="مقدمة بعد المراجعة.")
    drafting.save(pair.room, pair.mine, mine)
    publishing.publish(pair.room, pair.mine)
    pair.room.site(LOCAL_SITE).update(pair.post, STORY)
    done: list[str] = []
    monkeypatch.setattr(shell.actions, "trigger", done.append)
    pair.sync()
    desk.wait(lambda: "نص قديم" in shell.bench.status._news._news)
    assert desk.stored().article == mine
    assert shell.bench.status.undo()
    assert done == ["article.publish"]


def test_news_of_another_draft_opens_it(pair: Pair) -> None:
    desk, shell = pair.desk, pair.desk.shell
    other = desk.add("مسودة أخرى")
    desk.open(other)
    pair.colleague_writes(with_line("سطر الزميلة."))
    pair.sync()
    desk.wait(lambda: STORY.headline in shell.bench.status._news._news)
    assert desk.draft().id == other.id
    assert shell.bench.status.undo()
    desk.wait(lambda: desk.draft().id == pair.mine)
    assert pair.shows("سطر الزميلة.")


def test_a_version_that_comes_back_keeps_what_is_typed_meanwhile(pair: Pair) -> None:
    desk, session = pair.desk, pair.desk.shell.session
    drafting.keep(pair.room, pair.mine)
    version = drafting.history(pair.room, pair.mine)[0].id
    caret_at(desk, 2)
    press(desk, " يُسحب")
    desk.settle()
    desk.shell.bench.drafting.restore_revision(version)
    caret_at(desk, 0)
    press(desk, " يبقى")
    desk.wait(lambda: not pair.shows("يُسحب"))
    desk.wait(lambda: pair.shows("يبقى"))
    desk.wait(pair.at_rest)
    assert session.article == desk.stored().article


class Interleaving:
    """Typing and arrivals in an order that a seed gives. Everybody only adds words, each with its own number."""

    def __init__(self, pair: Pair, seed: int) -> None:
        self.pair, self.chance = pair, random.Random(seed)
        self.written: set[str] = set()

    def word(self, number: int, who: str) -> str:
        word = f"كلمة{number}{who}"
        self.written.add(word)
        return word

    def type(self, number: int) -> None:
        desk = self.pair.desk
        blocks = desk.shell.paper.view.document().blockCount()
        caret_at(desk, self.chance.randrange(blocks))
        press(desk, f" {self.word(number, 'ل')}")

    def colleague(self, number: int) -> None:
        word, chance = self.word(number, "م"), self.chance

        def change(article: Article) -> Article:
            blocks = list(article.body.blocks)
            place = chance.randrange(len(blocks))
            block = blocks[place]
            if chance.random() < 0.5 or not isinstance(block, Paragraph):
                blocks.insert(place, Paragraph(plain(f"وأضافت {word} إلى الخبر.")))
            else:
                blocks[place] = replace(block, content=plain(f"{word} {inline_text(block.content)}"))
            return replace(article, body=Document(tuple(blocks)))

        self.pair.colleague_writes(change)

    def sync(self, _number: int) -> None:
        self.pair.sync()

    def pause(self, _number: int) -> None:
        self.pair.desk.wait(self.pair.at_rest)

    def publish(self, _number: int) -> None:
        desk, pair = self.pair.desk, self.pair
        desk.settle()
        settle(pair)
        changes = publishing.publish(pair.room, pair.mine)[1]
        desk.shell.bench.changed(changes)

    def run(self) -> None:
        for number in range(12):
            getattr(self, self.chance.choice(("type", "type", "type", "colleague", "sync", "pause", "publish")))(number)


def settle(pair: Pair) -> None:
    """Decide a conflict as the view does: both texts, then the paper shows them."""
    while pair.room.store.drafts.theirs(pair.mine) is not None:
        found = merging.conflict(pair.room, pair.mine)
        choices = {hunk.id: BOTH if BOTH in hunk.choices else hunk.choices[-1] for hunk in found.conflicts}
        draft, _ = merging.settle_conflict(pair.room, pair.mine, choices, found)
        pair.desk.shell.session.show(draft)


def words_of(lines: list[str]) -> set[str]:
    return {word.strip(".،") for word in " ".join(lines).split() if "كلمة" in word}


@pytest.mark.parametrize("seed", range(8))
def test_no_letter_is_lost_whatever_comes_in_while_somebody_types(
    pair: Pair, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "PAUSE_MS", 40)
    one = Interleaving(pair, seed)
    one.run()
    desk = pair.desk
    for _ in range(3):
        pair.sync()
        desk.settle()
        settle(pair)
        desk.wait(pair.at_rest)
    assert words_of(shown(desk)) == one.written
    stored: Draft = desk.stored()
    assert stored.article == desk.shell.session.article
    assert list(texts(stored.article.body)) == shown(desk)[2:]
