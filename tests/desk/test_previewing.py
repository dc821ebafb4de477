"""Before it is sent, an article is seen as its site would show it, signed in or not, with a line or without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import showcase
from tests.faultline import Faultline
from tests.wordpress.server import WordPress as Server

from newsroom.desk import previewing, sites, syncing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.site.site import SiteConfig, open_site
from newsroom.store.sites import StoredSite

PAPER = "صحيفة الساحل"
STORY = Article(headline="قارب يعود إلى المرفأ", body=Document((Paragraph(plain("عاد القارب.")),)))


@pytest.fixture
def line(newest_wordpress: Server, tmp_path: Path) -> Iterator[Faultline]:
    """The line to a site with two articles."""
    password = newest_wordpress.password("editor")
    site = open_site(SiteConfig(PAPER, "wordpress", newest_wordpress.url, "editor", password=password))
    showcase.publish(site, showcase.articles(tmp_path / "pictures")[:2], tmp_path / "pictures")
    with Faultline(newest_wordpress.url) as line:
        yield line


@pytest.fixture
def room(tmp_path: Path, line: Faultline, newest_wordpress: Server) -> Iterator[Newsroom]:
    room = Newsroom.open(tmp_path / "profile")
    room.passwords.given = newest_wordpress.password("editor")
    room.store.sites.add(StoredSite(PAPER, "wordpress", line.url, "editor"))
    yield room
    room.close()


def test_a_sync_brings_the_look_and_the_preview_asks_for_nothing(room: Newsroom, line: Faultline) -> None:
    assert "مظهر الموقع لم يصل بعد" in previewing.page(room, STORY, PAPER)[0]
    assert line.seen == []
    assert syncing.catch_up(room, "wordpress").sites
    assert not syncing.catch_up(room, "wordpress").sites
    asked = len(line.seen)
    html, base = previewing.page(room, STORY, PAPER)
    assert "بوابة الخليج" in html
    assert base.startswith((room.profile / "cache").as_uri())
    assert len(line.seen) == asked


def test_the_look_is_asked_for_once_an_hour(room: Newsroom, line: Faultline) -> None:
    syncing.catch_up(room, "wordpress")
    asked = len(line.seen)
    syncing.catch_up(room, "wordpress")
    assert len(line.seen) == asked + 1  # the poll
    room.looked[PAPER, "look"] -= syncing.LOOK_LAST
    syncing.catch_up(room, "wordpress")
    assert line.seen[-1].path.startswith("/ship-")


def test_who_is_not_signed_in_sees_it_too_and_is_asked_for_nothing(room: Newsroom) -> None:
    syncing.catch_up(room, "wordpress")
    profile = room.profile
    room.close()
    again = Newsroom.open(profile)
    again.passwords.ask = lambda site, _why: pytest.fail(f"asked for the password of {site.name}")
    assert "مظهر الموقع" not in previewing.page(again, STORY, PAPER)[0]
    again.close()


def test_the_look_goes_with_its_site(room: Newsroom, tmp_path: Path) -> None:
    syncing.catch_up(room, "wordpress")
    assert list((tmp_path / "profile" / "cache").iterdir())
    sites.remove(room, PAPER)
    assert list((tmp_path / "profile" / "cache").iterdir()) == []
