"""The look over a site's pages goes to the site as any reader does."""

import re

import pytest

from newsroom.desk import sweeping
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import NotFound, SiteError


def test_our_own_pages_have_nothing_to_be_said_of(room: Newsroom) -> None:
    assert sweeping.sweep(room) == ()


def test_what_stands_on_the_front_page_and_on_the_newest_article_is_found(room: Newsroom) -> None:
    for name in ("index.html", f"articles/{newest(room)}"):
        page = room.profile / "site" / "public" / name
        box = "Demo" if name == "index.html" else "Sample Page"
        page.write_text(page.read_text(encoding="utf-8").replace("</main>", f"<p>{box}</p></main>"), encoding="utf-8")
    found = sweeping.sweep(room, spelled=lambda text: [("القائمة", "القايمة")] if text == "القائمة" else [])
    seen = [(one.finding.field, one.finding.code, one.finding.values["text"]) for one in found]
    assert seen == [
        ("front", "sweep.placeholder", "Demo"),
        ("front", "sweep.spelling", "القائمة"),
        ("article", "sweep.placeholder", "Sample Page"),
    ]


def newest(room: Newsroom) -> str:
    found = re.search(r"articles/([^/]+\.html)", room.store.archive.newest(room.default_site(), limit=1)[0].url)
    assert found
    from urllib.parse import unquote

    return unquote(found[1])


def test_a_site_without_a_front_page_says_so(room: Newsroom) -> None:
    (room.profile / "site" / "public" / "index.html").unlink()
    with pytest.raises(SiteError, match=r"sweep\.front-missing"):
        sweeping.sweep(room)


def test_a_site_that_is_not_there(room: Newsroom) -> None:
    with pytest.raises(NotFound):
        sweeping.sweep(room, "غيره")
