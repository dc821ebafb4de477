"""An editor sees the pictures of a colleague's article: fetched once, seen without a line; the article stays."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from tests.faultline import Faultline
from tests.wordpress.server import WordPress as Server

from newsroom.desk import drafting, pictures, previewing, publishing, syncing, teamwork
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Draft
from newsroom.domain.document import Document, Figure
from newsroom.domain.elsewhere import references
from newsroom.domain.errors import NetworkError
from newsroom.site.site import Rendition, SiteConfig, open_site
from newsroom.store.sites import StoredSite

from .conftest import STORY, illustrated, remote_id
from .faults import DOWN, FaultySite

WEB = "بوابة الخليج"


def wanted() -> bool:
    return True


def taken_up(room: Newsroom, colleague: Newsroom) -> Draft:
    """The editor's draft of a colleague's article with two pictures."""
    draft = illustrated(colleague, drafting.new(colleague, STORY)[0])
    publishing.publish(colleague, draft.id, pending=True)
    syncing.pull(room)
    return teamwork.take_up(room, LOCAL_SITE, remote_id(colleague, draft.id))[0]


def test_pictures_of_a_shared_folder_are_seen_without_it(room: Newsroom, colleague: Newsroom) -> None:
    draft = taken_up(room, colleague)
    shown = references(draft.article)
    assert len(shown) == 2
    assert pictures.missing(room, shown) == shown
    assert [pictures.fetch(room, LOCAL_SITE, one, wanted) for one in shown] == [True, True]
    assert pictures.missing(room, shown) == ()
    (room.profile / "site" / "public" / "media").rename(room.profile / "gone")
    for one in shown:
        path = pictures.here(room, one)
        assert path is not None
        assert path.parent == room.copies.folder
        with Image.open(path) as kept:
            assert kept.size == (1200, 800)
    assert room.store.drafts.get(draft.id).article == draft.article


def test_a_line_that_fails_is_told_and_another_time_it_comes(
    room: Newsroom, colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead, *_ = references(taken_up(room, colleague).article)
    faulty = FaultySite(room.site(LOCAL_SITE))
    monkeypatch.setattr(room, "site", lambda _name="": faulty)
    faulty.plan("picture", DOWN)
    with pytest.raises(NetworkError):
        pictures.fetch(room, LOCAL_SITE, lead, wanted)
    assert pictures.missing(room, [lead]) == (lead,)
    assert pictures.fetch(room, LOCAL_SITE, lead, wanted)


def test_what_is_nowhere_or_no_picture_is_no_fault(room: Newsroom, colleague: Newsroom) -> None:
    lead, *_ = references(taken_up(room, colleague).article)
    assert not pictures.fetch(room, LOCAL_SITE, "media:" + "0" * 64 + ".jpg", wanted)
    assert not pictures.fetch(room, LOCAL_SITE, "https://elsewhere.invalid/1.jpg", wanted)
    for path in (room.profile / "site" / "public" / "media").iterdir():
        path.write_bytes(b"<html>")
    assert not pictures.fetch(room, LOCAL_SITE, lead, wanted)
    assert pictures.here(room, lead) is None


def test_ones_own_pictures_are_shown_from_the_profile(room: Newsroom, story: Draft) -> None:
    shown = references(illustrated(room, story).article)
    assert pictures.missing(room, shown) == ()
    assert {path.parent for one in shown if (path := pictures.here(room, one))} == {room.store.media.folder}


@pytest.fixture
def line(newest_wordpress: Server) -> Iterator[Faultline]:
    with Faultline(newest_wordpress.url) as line:
        yield line


@pytest.fixture
def web(room: Newsroom, line: Faultline, newest_wordpress: Server) -> Newsroom:
    room.passwords.given = newest_wordpress.password("editor")
    room.store.sites.add(StoredSite(WEB, "wordpress", line.url, "editor"))
    return room


def _posted(line: Faultline, server: Server, tmp_path: Path) -> str:
    """A contributor's post whose picture somebody has put on the site."""
    sign_in = SiteConfig(WEB, "wordpress", line.url, "author", password=server.password("author"))
    site = open_site(sign_in)
    out = io.BytesIO()
    Image.new("RGB", (1200, 800), "teal").save(out, "JPEG")
    file = tmp_path / "قارب.jpg"
    file.write_bytes(out.getvalue())
    figure = site.upload(
        "ab" * 16, Figure("media:" + "c" * 64 + ".jpg", "قارب"), (Rendition(file, 1200, 800, "image/jpeg"),)
    )
    body = Document((*STORY.body.blocks, figure))
    section = site.sections()[0].name
    article = replace(STORY, byline="", tags=(), sections=(section,), lead=figure, body=body)
    return site.create("cd" * 16, article).remote.id


def test_the_preview_of_a_site_shows_them_and_asks_nothing(
    web: Newsroom, line: Faultline, newest_wordpress: Server, tmp_path: Path
) -> None:
    draft, _ = teamwork.take_up(web, WEB, _posted(line, newest_wordpress, tmp_path))
    (shown,) = references(draft.article)
    assert shown.startswith(line.url)
    assert pictures.fetch(web, WEB, shown, wanted)
    copy = pictures.here(web, shown)
    assert copy is not None
    line.forget()
    html, _ = previewing.page(web, draft.article, WEB)
    assert html.count(f'src="{copy.as_uri()}"') == 2
    assert line.seen == []
    assert web.store.drafts.get(draft.id).article == draft.article
