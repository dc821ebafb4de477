"""Workstations of a newsroom on a real WordPress: clocks are moved by hand, and what is written is drawn by seed."""

from __future__ import annotations

import io
import random
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image
from tests.wordpress.server import WordPress

from newsroom.desk import drafting, outbox, pictures, syncing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, Draft, RelatedLink
from newsroom.domain.document import (
    Block,
    Direction,
    Document,
    Embed,
    Figure,
    Heading,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Span,
    Table,
    inline,
    plain,
)
from newsroom.store.sites import StoredSite

PAPER = "صحيفة الساحل"
COMMON_TAG = "أخبار الساحل"
PROSE = """
افتتحت البلدية حديقة جديدة على ضفة النهر بعد أعمال استمرت عامًا كاملًا وزرع المتطوعون أشجار التين والزيتون قرب الممشى
القديم فيما أعلن مجلس المدينة خطة لتجديد شبكة الحافلات تبدأ من محطة القطار وتصل إلى الجامعة خلال الصيف وأكد سكان الحي أن
الطريق المؤدي إلى السوق صار أكثر أمنًا بعد تركيب الإنارة واستعدت الفرق المسرحية لعروض الخريف
"""
WORDS = PROSE.split()


class Clock:
    """A workstation's clock: the present time, moved ahead by hand."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def pass_by(self, time: timedelta) -> None:
        self.ahead += max(time, timedelta())


class Desk:
    """One user's workstation, which reaches the site at `url`. Opened, closed and opened again on one profile."""

    def __init__(self, profile: Path, site: WordPress, url: str, user: str) -> None:
        self.profile, self.site, self.url, self.user = profile, site, url, user
        self.clock = Clock()
        self.room = self._opened()
        self.room.store.sites.add(StoredSite(PAPER, "wordpress", url, user))
        self.room.store.sites.set_default(PAPER)
        self.room.store.sites.remove(LOCAL_SITE)
        syncing.pull(self.room, PAPER)

    def _opened(self) -> Newsroom:
        room = Newsroom.open(self.profile, self.clock)
        room.passwords.given = self.site.password(self.user)
        return room

    def restart(self) -> None:
        """Open the profile as after a crash or in the morning."""
        self.room.close()
        self.room = self._opened()

    def wait_for_work(self) -> None:
        """Let time pass until the outbox has something to do, and let it do so."""
        due = outbox.next_due(self.room)
        if due is not None:
            self.clock.pass_by(due - self.clock())
        outbox.drain(self.room)

    def wait_for_the_watch(self) -> None:
        """Let the time pass in which a slow server may still carry out what was asked, and look once more."""
        self.clock.pass_by(timedelta(minutes=16))
        outbox.drain(self.room)


def furnished(folder: Path) -> Path:
    """A profile after its first start, to be copied."""
    Newsroom.open(folder).close()
    return folder


def open_desk(furnished: Path, profile: Path, site: WordPress, url: str, user: str) -> Desk:
    """A workstation of its own on a copy of `furnished`."""
    return Desk(Path(shutil.copytree(furnished, profile)), site, url, user)


def sentence(draw: random.Random, words: int = 9) -> str:
    return " ".join(draw.choices(WORDS, k=words)) + "."


def headline(draw: random.Random, mark: object) -> str:
    """A headline that no other seed has."""
    return f"{' '.join(draw.choices(WORDS, k=5))} ({mark})"


def picture(draw: random.Random) -> bytes:
    """A small picture that no other seed has."""
    data = io.BytesIO()
    image = Image.new("RGB", (64, 48))
    image.putdata([(draw.randrange(256), draw.randrange(256), 90)] * 3072)
    for _ in range(40):
        image.putpixel((draw.randrange(64), draw.randrange(48)), (draw.randrange(256), draw.randrange(256), 0))
    image.save(data, "PNG")
    return data.getvalue()


def story(draw: random.Random, mark: object, *, tags: tuple[str, ...] = (COMMON_TAG,)) -> Article:
    """An article of a few blocks of every kind."""
    kinds = [_paragraph, _heading, _list, _quote, _table, _foreign, _page]
    blocks = [_paragraph(draw), *(draw.choice(kinds)(draw) for _ in range(draw.randrange(6)))]
    return Article(
        headline=headline(draw, mark),
        standfirst=sentence(draw, 7) if draw.random() < 0.7 else "",
        body=Document(tuple(blocks)),
        sections=(draw.choice(("اقتصاد", "ثقافة وفن", "رياضة")),),
        tags=tags,
    )


def illustrated(draw: random.Random, room: Newsroom, article: Article) -> Article:
    """The article with a lead picture and perhaps one in its text."""
    lead = Figure(pictures.add(room, picture(draw)), sentence(draw, 4), plain(sentence(draw, 5)), "تصوير: سعاد حيدر")
    body = article.body
    if draw.random() < 0.5:
        second = Figure(pictures.add(room, picture(draw)), sentence(draw, 3), plain(sentence(draw, 4)))
        body = Document((*body.blocks, second))
    return replace(article, lead=lead, body=body)


def related(room: Newsroom, article: Article) -> Article:
    """The article with a link to the newest one that the archive knows."""
    links = [
        RelatedLink(one.url, one.headline, remote_id=one.remote_id) for one in room.store.archive.newest(PAPER, limit=1)
    ]
    return replace(article, related=tuple(links))


def with_last(article: Article, text: str) -> Article:
    """The article with one paragraph more."""
    return replace(article, body=Document((*article.body.blocks, Paragraph(plain(text)))))


def new_draft(room: Newsroom, article: Article) -> Draft:
    return drafting.new(room, article)[0]


def _paragraph(draw: random.Random) -> Block:
    words = [Span(sentence(draw) + " "), Span(f"«{sentence(draw, 3)[:-1]}»", frozenset({Mark.STRONG}))]
    link = Link(f"https://example.org/{draw.randrange(10**6)}?a=1&b=2")
    ending = Span(draw.choice((" البحث & التطوير", " 3 < 5", "\nسطر جديد")))
    return Paragraph(inline([*words, Span(" نص الاتفاق", link=link), ending]))


def _heading(draw: random.Random) -> Block:
    return Heading(draw.choice((2, 3, 4)), plain(sentence(draw, 4)[:-1]))


def _list(draw: random.Random) -> Block:
    items = tuple(ListItem(plain(sentence(draw, 4))) for _ in range(draw.randrange(1, 4)))
    return List(items, ordered=draw.random() < 0.5)


def _quote(draw: random.Random) -> Block:
    return Quote((Paragraph(plain(sentence(draw))),), plain("رئيسة المجلس البلدي"))


def _table(draw: random.Random) -> Block:
    rows = tuple(tuple(plain(sentence(draw, 2)[:-1]) for _ in range(2)) for _ in range(3))
    return Table(rows, head=True)


def _foreign(draw: random.Random) -> Block:
    return Paragraph(plain(f"The council met at {draw.randrange(1, 12)} o'clock & left."), Direction.LTR)


def _page(draw: random.Random) -> Block:
    return Embed(f"https://www.youtube.com/watch?v=abc{draw.randrange(10**8):08d}")
