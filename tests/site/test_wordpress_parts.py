"""The parts of the WordPress backend that need no site, and what stands at an address before signing in."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.faultline import Faultline, Instead
from tests.site.contract import story
from tests.wordpress.server import WordPress as Server

from newsroom.domain.errors import NetworkError, NotFound, Refused, SiteError
from newsroom.site.backends.wordpress import cursor, permalinks, rows
from newsroom.site.backends.wordpress.connection import Connection
from newsroom.site.backends.wordpress.cursor import Cursor, Place
from newsroom.site.backends.wordpress.discovery import normal
from newsroom.site.backends.wordpress.feed import OVERLAP, Feed, Stream
from newsroom.site.backends.wordpress.media import MOST, Media
from newsroom.site.backends.wordpress.people import People
from newsroom.site.backends.wordpress.terms import Terms
from newsroom.site.backends.wordpress.viewer import Viewer
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.backends.wordpress.zones import zone
from newsroom.site.site import PostStatus, SiteConfig, discover, open_site

AT = datetime(2026, 1, 5, 9, 7, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ({"timezone_string": "Asia/Damascus", "gmt_offset": 3}, "Asia/Damascus"),
        ({"timezone_string": "Mars/Olympus", "gmt_offset": 3}, "Etc/GMT-3"),
        ({"timezone_string": "", "gmt_offset": "-5"}, "Etc/GMT+5"),
        ({"timezone_string": "", "gmt_offset": "0"}, "Etc/UTC"),
        ({"timezone_string": "", "gmt_offset": "5.75"}, "Asia/Kathmandu"),
        ({"timezone_string": "", "gmt_offset": "-2.5"}, "Etc/UTC"),
        ({"timezone_string": "", "gmt_offset": "x"}, "Etc/UTC"),
        ({}, "Etc/UTC"),
    ],
)
def test_the_zone_is_a_name(about: dict[str, Any], name: str) -> None:
    assert zone(about) == name


@pytest.mark.parametrize(
    ("template", "pattern"),
    [
        ("https://a.example/%postname%/", "https://a.example/%postname%/"),
        ("https://a.example/news/2026/01/05/%postname%", "https://a.example/news/%year%/%monthnum%/%day%/%postname%"),
        ("https://a.example/2026-01/%postname%.html", "https://a.example/%year%-%monthnum%/%postname%.html"),
        ("https://2026.example/sport/ball/%postname%/", "https://2026.example/%category%/%postname%/"),
        ("https://a.example/01/%postname%/", "https://a.example/01/%postname%/"),
        ("https://a.example/?p=17", ""),
        ("https://a.example/archives/17", ""),
    ],
)
def test_the_pattern_of_addresses(template: str, pattern: str) -> None:
    place = permalinks.Place(AT, "sport/ball")
    assert permalinks.pattern(template, place) == pattern
    if pattern:
        assert permalinks.filled(pattern, "x", place) == template.replace("%postname%", "x")
    assert permalinks.filled(pattern, "", place) == ""


@given(
    st.lists(st.tuples(st.text(), st.text(), st.integers(), st.integers(), st.integers()), min_size=1, max_size=2),
    st.text(),
    st.integers(),
)
def test_a_cursor_is_read_as_it_was_written(places: list[tuple[str, str, int, int, int]], run: str, told: int) -> None:
    held = Cursor(tuple(Place(*place) for place in places), run, told)
    assert cursor.read(str(held), len(places)) == held
    assert cursor.read(str(held), len(places) + 1) == Cursor((Place(),) * (len(places) + 1))


@given(st.text())
def test_any_words_are_a_headline(words: str) -> None:
    assert rows.words(rows.escaped(words)) == words.strip()


def test_a_key_is_a_slug_that_is_no_address() -> None:
    for key in ("0f" * 16, "0f" * 32, "مفتاح", "key-1"):
        slug = rows.slug_of(key)
        assert len(rows.encoded(slug)) == len(slug) <= rows.SLUG_LIMIT
        for name in rows.twins(slug).split(","):
            assert rows.slug({"slug": name}) == ""
    assert rows.slug({"slug": "nr-1-خبر"}) == "nr-1-خبر"
    assert rows.slug({"slug": "%d8%ae%d8%a8%d8%b1__trashed"}) == "خبر"
    assert rows.status({"status": "in-review"}) is PostStatus.DRAFT


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("site.example", "https://site.example"),
        (" http://site.example/ ", "https://site.example"),
        ("http://site.example:80/news/?x=1#a", "https://site.example/news"),
        ("https://user:secret@site.example:8443/wp-admin/index.php", "https://site.example:8443"),
        ("https://site.example/news/wp-login.php", "https://site.example/news"),
        ("https://site.example/wp-json/wp/v2/posts", "https://site.example"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080/a/", "http://[::1]:8080/a"),
        ("https://أخبار.example", "https://أخبار.example"),
    ],
)
def test_an_address_as_people_type_it(typed: str, address: str) -> None:
    assert normal(typed) == address


@pytest.mark.parametrize("typed", ["", "ftp://site.example", "https://", "https://site.example:port", "صحيفة الساحل"])
def test_no_address(typed: str) -> None:
    with pytest.raises(Refused) as refusal:
        normal(typed)
    assert refusal.value.code == "http.no-address"


def config(url: str, user: str = "", password: str = "") -> SiteConfig:
    return SiteConfig("الشرق", "wordpress", url, user, password=password)


def test_a_site_tells_its_name_and_where_to_sign_in(wordpress: Server) -> None:
    for address in (wordpress.url, f"{wordpress.url}/wp-admin/", f"{wordpress.url}/wp-json/"):
        found = discover(config(address))
        assert (found.name, found.address) == ("بوابة الخليج", wordpress.url)
        assert found.authorize == f"{wordpress.url}/wp-admin/authorize-application.php"


def test_a_site_with_plain_addresses(fresh_wordpress: Server) -> None:
    fresh_wordpress.php("$GLOBALS['wp_rewrite']->set_permalink_structure(''); flush_rewrite_rules();")
    with Faultline(fresh_wordpress.url) as line:
        line.at(1, Instead(404, "<h1>Not Found</h1>", done=False), path="/wp-json/", times=99)  # as without rewriting
        assert discover(config(line.url)).address == line.url
        site = open_site(config(line.url, "editor", fresh_wordpress.password("editor")))
        line.forget()
        line.at(1, Instead(200, "<h1>Home</h1>", done=False), path="/wp-json/", times=99)
        made = site.create("k", story(byline=""))
        assert site.set_status(made.remote.id, PostStatus.PUBLISHED).remote.url == f"{line.url}/?p={made.remote.id}"
        assert line.count(path="/wp-json/") == 1
        assert line.count("POST", "rest_route=") == 2


def test_a_long_list_is_whole_though_its_headers_do_not_come_through(fresh_wordpress: Server) -> None:
    fresh_wordpress.php("for ($n = 0; $n < 130; $n++) wp_insert_term(\"وسم $n\", 'post_tag'); return 1;")
    bare = "function ($served) { header_remove('X-WP-Total'); return $served; }"
    fresh_wordpress.plugin(f"add_filter('rest_pre_serve_request', {bare});")
    with Faultline(fresh_wordpress.url) as line:
        site = open_site(config(line.url, "editor", fresh_wordpress.password("editor")))
        assert {f"وسم {number}" for number in range(130)} <= {tag.name for tag in site.tags()}
        assert line.count("GET", "/tags") == 3
        with pytest.raises(NotFound):
            site.revisions("999999")


def test_a_site_whose_rest_is_switched_off(fresh_wordpress: Server) -> None:
    fresh_wordpress.plugin(
        "add_filter('rest_authentication_errors', fn () => new WP_Error('rest_off', 'Off', ['status' => 401]));"
    )
    with pytest.raises(SiteError) as fault:
        discover(config(fresh_wordpress.url))
    assert fault.value.code == "wordpress.rest-off"


Answers = dict[str, tuple[int, dict[str, str], str]]


class Pages(BaseHTTPRequestHandler):
    """Says at each path what the test has put there."""

    answers: Answers = {}  # noqa: RUF012 - the test's own

    def do_GET(self) -> None:
        path = self.path.partition("?")[0] if "rest_route" not in self.path else "/?rest_route"
        status, headers, body = self.answers.get(path, (404, {}, "<h1>Not Found</h1>"))
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body.encode())), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_words: object) -> None:
        """In silence."""


@pytest.fixture
def pages() -> Iterator[Callable[[Answers], str]]:
    """A web server with the test's own pages; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = Thread(target=server.serve_forever, args=[0.01])
    thread.start()

    def serve(answers: Answers) -> str:
        Pages.answers = answers
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    server.shutdown()
    thread.join()
    server.server_close()


ROOT = json.dumps({"name": "أخبار &amp; آراء", "namespaces": ["wp/v2"], "authentication": []})
LINK = {"Link": '</news/wp-json/>; rel="https://api.w.org/"'}


def test_a_site_in_a_folder_behind_a_redirect(pages: Callable[[Answers], str]) -> None:
    url = pages(
        {
            "/": (301, {"Location": "/news/"}, ""),
            "/news/": (200, LINK, "<html>"),
            "/news/wp-json/": (200, {}, ROOT),
        }
    )
    found = discover(config(url))
    assert (found.name, found.address, found.authorize) == ("أخبار & آراء", f"{url}/news", "")


@pytest.mark.parametrize("way", [{"endpoints": {"authorization": "file:///etc/hosts"}}, {"endpoints": []}, "yes"])
def test_only_a_page_of_the_web_is_where_consent_is_given(pages: Callable[[Answers], str], way: object) -> None:
    root = json.dumps({"namespaces": ["wp/v2"], "authentication": {"application-passwords": way}})
    assert discover(config(pages({"/": (200, {}, "x"), "/wp-json/": (200, {}, root)}))).authorize == ""


def test_a_site_that_names_its_interface_in_the_page_alone(pages: Callable[[Answers], str]) -> None:
    element = '<link rel="https://api.w.org/" href="/?rest_route=/&amp;lang=ar" />'
    url = pages({"/": (200, {}, element), "/?rest_route": (200, {}, ROOT)})
    assert discover(config(url)).address == url


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"/": (200, {}, "<html>متجر")}, "wordpress.not-wordpress"),
        ({}, "wordpress.not-wordpress"),
        ({"/": (200, {}, '<img src="/wp-content/uploads/a.jpg">')}, "wordpress.rest-off"),
        ({"/": (200, {}, "x"), "/wp-json/": (403, {}, '{"code":"rest_disabled"}')}, "wordpress.rest-off"),
        ({"/": (200, LINK, "x"), "/news/wp-json/": (404, {}, "<h1>no</h1>")}, "wordpress.rest-off"),
        ({"/": (200, {}, "x"), "/wp-json/": (200, {}, '{"namespaces":["oembed/1.0"]}')}, "wordpress.not-wordpress"),
    ],
)
def test_each_reason_has_its_own_sentence(pages: Callable[[Answers], str], answers: Answers, code: str) -> None:
    with pytest.raises(SiteError) as fault:
        discover(config(pages(answers)))
    assert fault.value.code == code


def test_a_site_in_trouble_is_none_of_these(pages: Callable[[Answers], str]) -> None:
    with pytest.raises(NetworkError):
        discover(config(pages({"/": (500, {}, "")})))


def test_what_is_remembered_in_a_long_run_does_not_grow() -> None:
    connection = Connection(config("https://site.invalid"))
    people = People(connection)
    media = Media(connection, people)
    for number in range(MOST + 100):
        media._figure({"id": number, "source_url": "https://site.invalid/a.jpg"})
    assert list(media._known) == list(range(100, MOST + 100))
    feed = Feed(connection, Viewer("الشرق", people, Terms(connection)), lambda: "Asia/Dubai")
    for minutes in range(0, 3000, 5):
        at = AT + timedelta(minutes=minutes)
        feed._remember(Stream(0, {}, ""), {"id": minutes, "modified_gmt": rows.written(at - timedelta(seconds=9))}, at)
    assert len(feed._told) == 2 * OVERLAP // timedelta(minutes=5)
    assert feed._is_known(Stream(0, {}, ""), {"id": 2995, "modified_gmt": rows.written(at - timedelta(seconds=9))}, 999)


def test_nothing_is_asked_of_a_site_that_is_only_opened() -> None:
    site = open_site(config("https://site.invalid", "سلمى", "secret"))
    assert isinstance(site, WordPress)
    assert "secret" not in repr(site.config)
    with pytest.raises(Refused) as refusal:
        open_site(config("http://site.example", "سلمى", "secret")).capabilities()
    assert refusal.value.code == "http.insecure"
