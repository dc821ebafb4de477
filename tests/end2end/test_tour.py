"""The main job from outside: write, file, link, see, publish, open in a browser, take back. A picture of every step.

The pictures go to tour/, numbered, or to the folder that TOUR names.
"""

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import sync_playwright
from tests.end2end.desktop import ROOT, Desktop, until

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, State
from newsroom.domain.document import inline_text
from newsroom.domain.format.stored import read_article
from newsroom.language.slug import slug
from newsroom.store.glance import Glance, glance

HEADLINE = "مصابيح السردين تعود إلى الميناء القديم"
STANDFIRST = "عاد أربعون صيادًا إلى الرصيف الشمالي في أول ليالي الموسم، وعاد معهم مزاد الفجر."
OPENING = "قبل الفجر بساعة كان رصيف الميناء قد امتلأ. رست القوارب جنبًا إلى جنب، وعلى كل قارب مصباح لا يُطفأ."
HEADING = "مزاد بلا مكبّر صوت"
SECOND = "يبدأ البيع عند الرابعة والنصف، ويقف الدلّال على صندوق من خشب ويبيع بالإشارة."
ITEMS = ("السردين أولًا، فهو أسرع ما يذبل", "ثم التونة والسلطان إبراهيم")
QUOTE = "تعلّمت الحساب هنا قبل أن أتعلّمه في المدرسة."
CITE = "سعاد مراد، بائعة سمك منذ عام 1988"
BYLINE, TAG, SECTION = "ليلى الحمداني", "الميناء", "اقتصاد"
ALT, CAPTION, CREDIT = "سفينة عند الرصيف", "الميناء قبيل المزاد.", "رسم: المكتب المحلي"
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


class Tour:
    """Takes the numbered pictures, and reads what the program has kept."""

    def __init__(self, desktop: Desktop, profile: Path, folder: Path) -> None:
        self.desktop, self.profile, self.folder = desktop, profile, folder
        self._taken = 0

    def picture(self, name: str) -> None:
        self.keep(self.desktop.settle(), name)

    def keep(self, image: Image.Image, name: str) -> None:
        self._taken += 1
        image.save(self.folder / f"{self._taken:02}-{name}.png")

    def seen(self) -> Glance:
        seen = glance(self.profile)
        assert seen is not None
        return seen

    def article(self) -> Article:
        """The article as the program has kept it this moment."""
        seen = self.seen()
        return read_article(seen.article) if seen.article else Article()

    def state(self) -> State | None:
        row = self.seen().draft
        return row.state if row else None

    def page(self) -> Path:
        """Where the page of the article is, or would be."""
        return self.profile / "site" / "public" / "articles" / f"{slug(HEADLINE)}.html"


@pytest.fixture
def tour(tmp_path: Path):
    folder = Path(os.environ.get("TOUR", ROOT / "tour"))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with Desktop() as desktop:
        yield Tour(desktop, tmp_path / "الملف الشخصي", folder)


def test_a_newcomer_publishes_a_page_and_takes_it_back(tour: Tour) -> None:
    tour.desktop.open(tour.profile)
    tour.picture("empty")
    write(tour)
    file(tour)
    picture(tour)
    link(tour)
    see(tour)
    publish(tour)
    read(tour)
    look(tour)
    unpublish(tour)
    assert tour.desktop.close() == 0
    nothing_is_lost(tour)


def write(tour: Tour) -> None:
    """Enter leads from the headline through the standfirst to the text."""
    desktop = tour.desktop
    desktop.press("ctrl+n")
    for line in (HEADLINE, STANDFIRST, OPENING):
        desktop.write(line)
        desktop.press("Return")
    desktop.command("عنوان فرعي")
    for line in (HEADING, SECOND):
        desktop.write(line)
        desktop.press("Return")
    desktop.command("قائمة منقّطة")
    for line in ITEMS:
        desktop.write(line)
        desktop.press("Return")
    desktop.press("Return")
    desktop.command("اقتباس")
    desktop.write(QUOTE)
    desktop.press("Down")
    desktop.write(CITE)
    until(lambda: _texts(tour.article())[-1:] == [CITE], "all that was typed is saved")
    assert tour.article().headline == HEADLINE
    assert tour.article().standfirst == STANDFIRST
    assert _texts(tour.article()) == [OPENING, HEADING, SECOND, *ITEMS, QUOTE, CITE]
    tour.picture("written")


def _texts(article: Article) -> list[str]:
    """The texts of the blocks, one for each paragraph, item and cited source."""
    found = []
    for block in article.body.blocks:
        parts = getattr(block, "items", None) or getattr(block, "blocks", None) or (block,)
        contents = [part.content for part in parts] + [getattr(block, "cite", ())]
        found += [inline_text(content) for content in contents if content]
    return found


def file(tour: Tour) -> None:
    """Section, tag and byline, each found in the palette."""
    desktop = tour.desktop
    desktop.command("القسم")
    desktop.write(SECTION)
    tour.picture("section")
    desktop.press("Return")
    desktop.command("الوسوم")
    desktop.write(TAG)
    desktop.settle()
    desktop.press("Return")
    tour.picture("tag")
    desktop.command("اسم الكاتب")
    desktop.write(BYLINE)
    desktop.press("Return")
    until(lambda: tour.article().byline == BYLINE, "the byline is kept")
    assert tour.article().sections == (SECTION,)
    assert tour.article().tags == (TAG,)


def picture(tour: Tour) -> None:
    """The lead image from a file, with what a reader and a blind reader need."""
    desktop = tour.desktop
    desktop.command("الصورة الرئيسة")
    desktop.press("Return")
    desktop.settle()
    desktop.write(str(ROOT / "resources" / "samples" / "harbour-1600.jpg"))
    desktop.press("Return")
    until(lambda: tour.article().lead, "the picture is kept")
    desktop.settle()
    for words in (ALT, CAPTION, CREDIT):
        desktop.write(words)
        desktop.press("Tab")
    until(lambda: (lead := tour.article().lead) and lead.credit == CREDIT, "the credit is kept")
    lead = tour.article().lead
    assert lead is not None
    assert (lead.alt, inline_text(lead.caption)) == (ALT, CAPTION)
    tour.picture("filed")


def link(tour: Tour) -> None:
    """A related article from the suggestions."""
    tour.desktop.command("مقالات ذات صلة")
    tour.picture("related")
    tour.desktop.press("Return", "Escape")
    until(lambda: tour.article().related, "the link is kept")
    tour.picture("linked")


def see(tour: Tour) -> None:
    """The site's own page beside the text."""
    tour.desktop.command("المعاينة")
    tour.picture("preview")
    tour.desktop.command("المعاينة")


def publish(tour: Tour) -> None:
    """What will happen in a sentence, then it happens."""
    tour.desktop.press("ctrl+shift+p")
    tour.picture("publish")
    tour.desktop.press("ctrl+Return")
    until(lambda: tour.state() is State.PUBLISHED, "the article is published")
    tour.picture("published")
    tour.desktop.press("Escape")


def read(tour: Tour) -> None:
    """A browser opens the page, and every letter of the article stands on it."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(tour.page().as_uri())
        assert page.locator("h1").text_content() == HEADLINE
        body = page.locator(".text").text_content() or ""
        assert [line for line in (OPENING, HEADING, SECOND, *ITEMS, QUOTE, CITE) if line not in body] == []
        main = page.locator("main").text_content() or ""
        assert [line for line in (SECTION, BYLINE, CAPTION, CREDIT, TAG) if line not in main] == []
        related = page.locator(".related h3").all_text_contents()
        assert [text.strip() for text in related] == [link.headline for link in tour.article().related]
        shot = tour.folder / "page.png"
        page.screenshot(path=shot)
        browser.close()
    with Image.open(shot) as image:
        tour.keep(image, "page")
    shot.unlink()


def look(tour: Tour) -> None:
    """The dark look and the English window."""
    tour.picture("window")
    tour.desktop.command("الوضع الداكن")
    tour.picture("dark")
    tour.desktop.command("الوضع الفاتح")
    tour.desktop.command("English")
    tour.picture("english")
    tour.desktop.command("العربية")
    tour.desktop.settle()


def unpublish(tour: Tour) -> None:
    """Undo of publishing."""
    page = tour.page()
    tour.desktop.command("إلغاء النشر")
    until(lambda: not page.exists(), "the page is gone")
    until(lambda: tour.state() is State.DRAFT, "the article is a draft again")
    tour.picture("unpublished")


def nothing_is_lost(tour: Tour) -> None:
    room = Newsroom.open(tour.profile)
    try:
        (row,) = room.store.drafts.rows()
        assert _texts(room.store.drafts.get(row.id).article)[0] == OPENING
        assert room.store.problems() == ()
    finally:
        room.close()
