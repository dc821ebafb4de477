"""The site's own page is kept on this machine: fetched once, good without a line, renewed when it is old."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import requests
from tests import showcase
from tests.faultline import CutAnswer, Faultline
from tests.wordpress.server import WordPress as Server
from tests.wordpress.themes import wear_classic

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, Gallery, Paragraph, plain
from newsroom.domain.errors import NetworkError
from newsroom.site.backends.wordpress import shellfiles
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.site import Post, SiteConfig

NOWHERE = "http://127.0.0.1:9"
LOADED = re.compile(r"""<(?:link|img|script|iframe|source|video|audio)\b[^>]*?\s(?:href|src|srcset|poster)="([^"]*)""")
STORY = Article(headline="قارب يعود إلى المرفأ", body=Document((Paragraph(plain("عاد القارب.")),)))

At = Callable[..., WordPress]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def media(tmp_path: Path) -> Path:
    folder = tmp_path / "media"
    folder.mkdir()
    return folder


@pytest.fixture
def at(cache: Path) -> At:
    def site(url: str, server: Server | None = None) -> WordPress:
        password = server.password("editor") if server else "none"
        return WordPress(SiteConfig("الساحل", "wordpress", url, "editor", password=password, cache=cache))

    return site


def publish(site: WordPress, media: Path, *numbers: int) -> list[Post]:
    articles = showcase.articles(media)
    return showcase.publish(site, [articles[number] for number in numbers], media)


def looks(cache: Path) -> list[str]:
    return sorted(folder.name for folder in cache.iterdir() if folder.is_dir()) if cache.exists() else []


def styles(cache: Path) -> str:
    folder = cache / (cache / "current").read_text()
    return "".join(path.read_text() for path in folder.glob("*.css"))


def test_before_it_is_fetched_the_page_is_plain_and_says_so(at: At, cache: Path, media: Path) -> None:
    html, base = at(NOWHERE).preview(STORY, None, showcase.here(media))
    assert "مظهر الموقع لم يصل بعد" in html
    assert STORY.headline in html
    assert base == f"{cache.as_uri()}/"
    assert not cache.exists()


def test_it_serves_without_a_line_and_loads_files_alone(
    fresh_wordpress: Server, at: At, cache: Path, media: Path
) -> None:
    site = at(fresh_wordpress.url, fresh_wordpress)
    publish(site, media, 1, 9)
    assert site.renew_look()
    html, base = at(NOWHERE).preview(replace(STORY, lead=showcase.articles(media)[0].lead), None, showcase.here(media))
    assert base == f"{(cache / (cache / 'current').read_text()).as_uri()}/"
    assert "بوابة الخليج" in html
    assert html.count(STORY.headline) > 1
    assert "السفينة" not in html[html.index("<body") : html.index("عاد القارب.")]
    loaded = LOADED.findall(html)
    assert loaded
    for address in loaded:
        path = Path(unquote(urlsplit(urljoin(base, address)).path))
        assert path.is_relative_to(cache) or path.is_relative_to(media)
        assert path.is_file()
    assert not re.search(r"""url\((?!["']?(?:data:|[0-9a-f]{24}\.\w+|#))""", styles(cache))
    assert not re.search(r"@import\s+[\"']?http", styles(cache))


def test_it_is_fetched_anew_when_it_is_old_or_the_theme_is_another(
    newest_wordpress: Server, at: At, cache: Path, media: Path
) -> None:
    site = at(newest_wordpress.url, newest_wordpress)
    publish(site, media, 1)
    assert site.renew_look()
    [first] = looks(cache)
    assert not site.renew_look()
    facts = cache / first / "look.json"
    facts.write_text(json.dumps({**json.loads(facts.read_text()), "made": 0.0}))
    assert at(newest_wordpress.url, newest_wordpress).renew_look()
    second = (cache / "current").read_text()
    assert looks(cache) == sorted([first, second])
    wear_classic(newest_wordpress)
    site = at(newest_wordpress.url, newest_wordpress)
    assert site.renew_look()
    third = (cache / "current").read_text()
    assert looks(cache) == sorted([second, third])
    assert "Proudly powered by" in site.preview(STORY, None, showcase.here(media))[0]


def test_a_look_that_this_version_cannot_read_is_as_none(
    newest_wordpress: Server, at: At, cache: Path, media: Path
) -> None:
    site = at(newest_wordpress.url, newest_wordpress)
    publish(site, media, 1)
    assert site.renew_look()
    (cache / (cache / "current").read_text() / "look.json").write_text('{"page": 1}')
    assert "مظهر الموقع" in at(NOWHERE).preview(STORY, None, showcase.here(media))[0]
    assert at(newest_wordpress.url, newest_wordpress).renew_look()
    assert "مظهر الموقع" not in at(NOWHERE).preview(STORY, None, showcase.here(media))[0]


def test_without_an_article_there_is_no_look(newest_wordpress: Server, at: At, cache: Path, media: Path) -> None:
    assert not at(newest_wordpress.url, newest_wordpress).renew_look()
    assert looks(cache) == []


def test_a_line_that_breaks_leaves_the_look_as_it_was(
    newest_wordpress: Server, at: At, cache: Path, media: Path
) -> None:
    publish(at(newest_wordpress.url, newest_wordpress), media, 1)
    with Faultline(newest_wordpress.url) as line:
        site = at(line.url, newest_wordpress)
        assert site.renew_look()
        before = site.preview(STORY, datetime.now(UTC), showcase.here(media))
        wear_classic(newest_wordpress)
        line.at(2, CutAnswer(0, reset=True), "GET", times=9)
        with pytest.raises(NetworkError):
            site.renew_look()
        assert len(looks(cache)) == 1
        again = line.count("GET")
        assert site.preview(STORY, datetime.now(UTC), showcase.here(media))[1] == before[1]
        assert line.count("GET") == again


def test_styles_come_from_the_articles_that_have_the_blocks(
    fresh_wordpress: Server, at: At, cache: Path, media: Path
) -> None:
    site = at(fresh_wordpress.url, fresh_wordpress)
    publish(site, media, 6)
    fresh_wordpress.fill(30)  # newer ones, of paragraphs alone
    assert site.renew_look()
    found = styles(cache)
    for rule in (".wp-block-table", ".wp-block-code", ".wp-block-pullquote", ".wp-block-gallery", ".wp-block-quote"):
        assert rule in found
    page = requests.get(f"{fresh_wordpress.url}/ship-1/", timeout=30).text
    own = "".join(re.findall(r"<style[^>]*>(.*?)</style>", page, re.DOTALL))
    rules = re.findall(r"[^{}\n/]*wp-block-(?:code|table)[^{}]*\{[^{}]*\}", own)  # the theme's among them
    assert rules
    assert [rule for rule in rules if rule.strip() not in found] == []


def test_files_that_are_too_large_are_left_out(
    newest_wordpress: Server, at: At, cache: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = at(newest_wordpress.url, newest_wordpress)
    publish(site, media, 1)
    monkeypatch.setattr(shellfiles, "FILE_LIMIT", 100)
    assert site.renew_look()
    assert not list(cache.glob("*/*.woff2"))
    assert 'url("data:,")' in styles(cache)


def test_a_picture_that_is_not_here_is_a_grey_box(newest_wordpress: Server, at: At, media: Path) -> None:
    site = at(newest_wordpress.url, newest_wordpress)
    publish(site, media, 1)
    assert site.renew_look()
    figures = (Figure("https://elsewhere.example/a.jpg", "بعيدة"), Figure(f"media:{'0' * 64}.jpg", "ضائعة"))
    story = replace(STORY, lead=figures[0], body=Document((Gallery(figures),)))
    html, _ = site.preview(story, None, showcase.here(media))
    assert html.count('src="data:image/svg+xml,') == 3
    assert "elsewhere.example" not in html


def test_the_hour_is_that_of_the_site_and_of_its_words(newest_wordpress: Server, at: At, media: Path) -> None:
    wear_classic(newest_wordpress)
    site = at(newest_wordpress.url, newest_wordpress)
    publish(site, media, 1)
    assert site.renew_look()
    html, _ = at(NOWHERE).preview(STORY, datetime(2025, 11, 24, 21, 30, tzinfo=UTC), showcase.here(media))
    assert re.search(r'<time [^>]*datetime="2025-11-25T01:30:00\+04:00">25 نوفمبر, 2025</time>', html)


def test_a_site_that_has_neither_standfirsts_nor_pictures_nor_authors_has_a_look(
    newest_wordpress: Server, at: At, media: Path
) -> None:
    site = at(newest_wordpress.url, newest_wordpress)
    publish(site, media, 1)
    gone = "foreach (['excerpt', 'thumbnail', 'author'] as $part) remove_post_type_support('post', $part);"
    newest_wordpress.plugin(f"add_action('init', function () {{ {gone} }});")
    assert site.renew_look()
    assert STORY.headline in site.preview(STORY, None, showcase.here(media))[0]
