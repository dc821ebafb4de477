"""The preview of an article beside the page that the site itself makes of it, in the same browser."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from textwrap import dedent
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, sync_playwright
from tests import showcase
from tests.faultline import Faultline
from tests.wordpress.server import WordPress as Server
from tests.wordpress.themes import wear_classic

from newsroom.desk import syncing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, Opaque, Paragraph, plain
from newsroom.site.site import SiteConfig, open_site
from newsroom.store.sites import StoredSite

PAPER = "صحيفة الساحل"
ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
EQUAL = 0.99  # of the pixels
# A page elsewhere is a card in the preview and something foreign, or its bare address, on the site: both as large.
SAME_EMBEDS = ".wp-block-embed__wrapper { height: 100px; overflow: hidden; visibility: hidden }"
READY = """async () => {
  for (const image of document.images) { image.scrollIntoView(); image.loading = 'eager'; await image.decode() }
  scrollTo(0, 0);
  await document.fonts.ready;
  await new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)));
}"""
# On a phone the site has smaller files, whose heights are rounded: the text below stands a part of a pixel elsewhere.
PHONE = 600
WHOLE_PICTURES = "document.querySelectorAll('img').forEach(image => image.removeAttribute('srcset'))"
COLUMN = """() => {
  const title = document.querySelector('h1').getBoundingClientRect();
  const text = document.querySelector('.entry-content').getBoundingClientRect();
  const lead = document.querySelector('.wp-post-image, h1').getBoundingClientRect();
  const top = Math.min(title.top, lead.top) + scrollY, bottom = text.bottom + scrollY;
  return {x: 0, y: top, width: innerWidth, height: bottom - top};
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


def column(page: Page, address: str, width: int) -> Image.Image:
    """From the headline, or the picture above it, to the end of the text."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    page.add_style_tag(content=SAME_EMBEDS)
    if width < PHONE:
        page.evaluate(WHOLE_PICTURES)
    page.evaluate(READY)
    high = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": high})  # a picture that is not in the window may not be painted
    page.evaluate(READY)
    shot = page.screenshot(clip=page.evaluate(COLUMN))
    return Image.open(io.BytesIO(shot)).convert("RGB")


def equal(one: Image.Image, two: Image.Image) -> float:
    """The share of the pixels that are the same."""
    wide, high = max(one.width, two.width), max(one.height, two.height)
    canvases = [Image.new("RGB", (wide, high), color) for color in ("red", "blue")]
    for canvas, image in zip(canvases, (one, two), strict=True):
        canvas.paste(image)
    bands = ImageChops.difference(*canvases).split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return worst.histogram()[0] / (wide * high)


@pytest.mark.parametrize("theme", ["block", "classic"])
def test_ten_articles_look_as_on_the_site(
    fresh_wordpress: Server, browser: Browser, tmp_path: Path, theme: str
) -> None:
    if theme == "classic":
        wear_classic(fresh_wordpress)
    media, password = tmp_path / "media", fresh_wordpress.password("editor")
    address = fresh_wordpress.url
    config = SiteConfig("الساحل", "wordpress", address, "editor", password=password, cache=tmp_path / "cache")
    site = open_site(config)
    articles = showcase.articles(media)
    posts = showcase.publish(site, articles, media)
    assert site.renew_look()
    shares = {}
    for number, (article, post) in enumerate(zip(articles, posts, strict=True)):
        html, base = site.preview(article, showcase.AT + timedelta(hours=number), showcase.here(media))
        kept = Path(base.removeprefix("file://")) / f"preview-{number}.html"
        kept.write_text(html, encoding="utf-8")
        for width in (1280, 390):
            page = browser.new_page()
            shares[width, number + 1] = equal(column(page, post.remote.url, width), column(page, kept.as_uri(), width))
            page.close()
    print(fresh_wordpress.version, theme, {at: round(share, 4) for at, share in shares.items()})
    assert {at: share for at, share in shares.items() if share < EQUAL} == {}


PANE = dedent(
    """
    import json, sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    from newsroom.desk import previewing
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.panels import preview_web
    from newsroom.ui.panels.preview import Preview
    from tests.end2end.test_preview_wordpress import PAPER, hostile

    profile, picture, elsewhere, shot = sys.argv[1:]
    room = Newsroom.open(Path(profile))
    asked = []

    class Witness(preview_web.Gate):
        def interceptRequest(self, info):
            super().interceptRequest(info)
            url = info.requestUrl()
            asked.append((url.toString(), preview_web.allowed(url, self.folders)))

    preview_web.Gate = Witness

    def ask(work, done, failed):
        done(work(room))

    pane = Preview(ask)
    pane.set_folders((room.store.media.folder,))
    pane.choose("desktop")
    pane.resize(1240, 1400)

    def loaded(ok):
        assert ok
        wait()

    def wait():
        pane._view.page().runJavaScript("document.fonts.status", 1, look)

    def look(fonts):
        image = pane.grab().toImage()
        words = [image.pixelColor(x, y).lightness() < 100 for x in range(300, 1130, 2) for y in range(60, 420, 2)]
        if fonts != "loaded" or sum(words) < 100:  # the headline is not painted yet
            QTimer.singleShot(50, wait)
            return
        image.save(shot)
        pane.close_page()
        room.close()
        print(json.dumps(asked))
        QTimer.singleShot(0, app.quit)

    pane.show_article(hostile(picture, elsewhere), PAPER)
    pane.show()
    pane._view.loadFinished.connect(loaded)
    QTimer.singleShot(60000, lambda: app.exit(3))
    sys.exit(app.exec())
    """
)


def hostile(picture: str, elsewhere: str) -> Article:
    """An article that asks for whatever a page can ask for, at the address `elsewhere` and outside of the profile."""
    asking = (
        f'<img src="{elsewhere}/a.png" srcset="{elsewhere}/b.png 2x"><iframe src="{elsewhere}/c"></iframe>'
        f"<script src='{elsewhere}/d.js'></script><link rel='stylesheet' href='{elsewhere}/e.css'>"
        f"<style>@import '{elsewhere}/f.css'; p {{ background: url({elsewhere}/g.png) }}</style>"
        f"<video src='{elsewhere}/h.mp4' poster='{elsewhere}/i.png'></video><object data='{elsewhere}/j'></object>"
        f"<img src='file:///etc/hostname'><img src='../../newsroom.sqlite'><link rel='prefetch' href='{elsewhere}/k'>"
        f"<meta http-equiv='refresh' content='0;url={elsewhere}/l'><svg><image href='{elsewhere}/m.png'/></svg>"
    )
    body = Document((Paragraph(plain("نص المادة.")), Opaque(f"<!-- wp:html -->\n{asking}\n<!-- /wp:html -->")))
    lead = Figure(picture, "سفينة", plain("سفينة في المرفأ"), "وكالة الساحل")
    return Article('ميناء "جديد"', body=body, byline="هدى", sections=("اقتصاد",), tags=("موانئ",), lead=lead)


@pytest.mark.parametrize("theme", ["block", "classic"])
def test_the_pane_asks_no_network_and_reads_no_file_but_the_look_and_the_pictures(
    newest_wordpress: Server, tmp_path: Path, theme: str
) -> None:
    if theme == "classic":
        wear_classic(newest_wordpress)
    profile, password = tmp_path / "profile", newest_wordpress.password("editor")
    with Faultline(newest_wordpress.url) as line:
        room = Newsroom.open(profile)
        room.passwords.given = password
        room.store.sites.add(StoredSite(PAPER, "wordpress", line.url, "editor"))
        showcase.publish(room.site(PAPER), showcase.articles(room.store.media.folder)[:2], room.store.media.folder)
        assert syncing.look(room, PAPER)
        picture = showcase.picture(3, room.store.media.folder)
        media = room.store.media.folder
        room.close()
        before = len(line.seen)
        env = {**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "offscreen"}
        env["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        command = [sys.executable, "-c", PANE, str(profile), picture, line.url, str(tmp_path / "pane.png")]
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        assert line.seen[before:] == []
    asked: list[tuple[str, bool]] = json.loads(done.stdout.splitlines()[-1])
    files = [Path(unquote(urlsplit(url).path)) for url, allowed in asked if allowed and url.startswith("file:")]
    assert any(file.suffix == ".css" for file in files)
    assert theme == "classic" or any(file.suffix == ".woff2" for file in files)
    assert media / picture.removeprefix("media:") in files
    folders = (profile / "cache", media)
    assert [file for file in files if not any(file.is_relative_to(folder) for folder in folders)] == []
    assert [url for url, allowed in asked if allowed and not url.startswith(("file:", "data:"))] == []
