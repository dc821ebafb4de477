"""What the site does to blocks when it shows them is done here as well, on every version, for both kinds of theme."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests import showcase
from tests.wordpress.server import WordPress as Server
from tests.wordpress.themes import wear_classic

from newsroom.site.backends.wordpress import look as looks
from newsroom.site.backends.wordpress.shellrender import Dialect, rendered
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.site import SiteConfig

OF_THE_SITE_ALONE = ("width", "height", "srcset", "sizes", "loading", "decoding", "fetchpriority", "data-id")


def said(html: str) -> str:
    """HTML without what may differ: the sizes of pictures, numbers of galleries, pages elsewhere, order of classes."""
    tree = LexborHTMLParser(html)
    for node in tree.css("img,[style],[class]"):
        for name in (*OF_THE_SITE_ALONE, "style"):
            if name in node.attributes:
                del node.attrs[name]
        classes = (node.attributes.get("class") or "").split()
        node.attrs["class"] = " ".join(sorted(c for c in classes if not re.fullmatch(r"wp-block-gallery-\d+", c)))
    for node in tree.css("style,.wp-block-embed__wrapper *"):
        node.decompose()
    for node in tree.css(".wp-block-embed__wrapper"):
        node.inner_html = ""
    text = re.sub(r'<(\w+)((?: [\w-]+="[^"]*")+)', _sorted, tree.html or "")
    return re.sub(r"\s+", " ", text.replace(">", ">\n").replace("<", "\n<"))


ATTRIBUTE = re.compile(r'[\w-]+="[^"]*"')


def _sorted(tag: re.Match[str]) -> str:
    return f"<{tag[1]} {' '.join(sorted(ATTRIBUTE.findall(tag[2])))}"


@pytest.mark.parametrize("classic", [False, True])
def test_blocks_are_shown_as_the_site_shows_them(
    fresh_wordpress: Server, web: Callable[..., Any], tmp_path: Path, classic: bool
) -> None:
    if classic:
        wear_classic(fresh_wordpress)
    password, cache = fresh_wordpress.password("editor"), tmp_path / "cache"
    site = WordPress(SiteConfig("الساحل", "wordpress", fresh_wordpress.url, "editor", password=password, cache=cache))
    posts = showcase.publish(site, showcase.articles(tmp_path), tmp_path)
    assert site.renew_look()
    look = looks.load(cache / (cache / "current").read_text())
    assert look is not None
    for post in posts:
        row = web("editor", "GET", f"posts/{post.remote.id}?context=edit")
        mine = rendered(row["content"]["raw"], look.dialect, str)
        assert said(mine) == said(row["content"]["rendered"])


def test_a_block_that_only_the_site_can_fill_is_a_note() -> None:
    shown = rendered('<!-- wp:latest-posts {"postsToShow":3} /-->', Dialect(), str)
    assert "wp:" not in shown
    assert "latest-posts" in shown


def test_nothing_that_runs_or_loads_a_page_is_left() -> None:
    inside = "<script>alert(1)</script><iframe src='https://x.example/'></iframe><object>ن</object><p>نص</p>"
    inside += (
        "<META http-equiv='refresh' content='0;url=https://x.example/'><base href='/'><embed src='x'><script src='y'>"
    )
    source = f"<!-- wp:html -->\n{inside}\n<!-- /wp:html -->"
    assert rendered(source, Dialect(), str).strip() == "<p>نص</p>"


def test_a_page_elsewhere_is_a_card_of_its_words() -> None:
    url = "https://www.video.example/1"
    attributes = {"url": url, "metadata": {"provider": "شاشة", "name": "لقاء &amp; حوار"}}
    wrapper = f'<div class="wp-block-embed__wrapper">\n{url}\n</div>'
    figure = f'<figure class="wp-block-embed">{wrapper}</figure>'
    source = f"<!-- wp:embed {json.dumps(attributes)} -->\n{figure}\n<!-- /wp:embed -->"
    shown = rendered(source, Dialect(), str)
    assert "<strong>لقاء &amp; حوار</strong>" in shown
    assert "شاشة" in shown
    assert ">video.example<" in shown
    assert "https://www.video.example/1" not in shown


@pytest.mark.parametrize(
    "source",
    [
        "<!-- wp:group {broken} -->\n<div>نص</div>\n<!-- /wp:group -->",
        '<!-- wp:group {"layout":"x"} -->\nنص بلا عنصر\n<!-- /wp:group --><!-- /wp:group -->',
        '<!-- wp:embed -->\n<div class="wp-block-embed__wrapper">\nx\n</div><p>نص</p>\n<!-- /wp:embed -->',
        "<!-- wp:group --><!-- wp:quote --><p>نص</p>",
    ],
)
@pytest.mark.parametrize("inside", [False, True])
def test_broken_blocks_keep_their_words(source: str, inside: bool) -> None:
    assert "نص" in rendered(source, Dialect(inside=inside), str)


def test_groups_within_groups_have_their_containers_closed() -> None:
    inner = '<!-- wp:group -->\n<div class="wp-block-group"><p>ن</p></div>\n<!-- /wp:group -->'
    source = f'<!-- wp:group -->\n<div class="wp-block-group">{inner}</div>\n<!-- /wp:group -->'
    shown = rendered(source, Dialect(inside=True), str)
    assert shown.count("<div") == shown.count("</div>") == 4
