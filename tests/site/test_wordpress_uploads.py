"""Pictures of a WordPress site are fetched from where it keeps them, and from nowhere else."""

from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from PIL import Image
from tests.faultline import Faultline, Instead
from tests.site.contract import PICTURE
from tests.wordpress.server import WordPress as Server

from newsroom.domain.document import Figure
from newsroom.domain.errors import NetworkError, NotFound, SiteError
from newsroom.site.backends.wordpress.connection import Connection, Listing
from newsroom.site.backends.wordpress.uploads import Uploads
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.http import Answer
from newsroom.site.site import Rendition, SiteConfig

Asked = list[str]
Made = Callable[..., tuple[Uploads, Asked]]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    """The uploads of a site that says where they lie; what is asked of a line is written down."""

    def make(address: str, uploads: str = "", leads: str = "") -> tuple[Uploads, Asked]:
        connection, asked = Connection(SiteConfig("الساحل", "wordpress", address)), Asked()

        def fetch(url: str, may: Callable[[str], bool], *_limits: object) -> Answer:
            for there in filter(None, (url, leads)):
                if not may(there):
                    raise SiteError("http.moved", url=there)
                asked.append(there)
            return Answer(200, asked[-1], {}, b"picture")

        rows = [{"source_url": uploads}] if uploads else []
        monkeypatch.setattr(connection.http, "fetch", fetch)
        monkeypatch.setattr(connection, "many", lambda *_route, **_params: Listing(rows, len(rows), None))  # type: ignore[arg-type]
        return Uploads(connection), asked

    return make


@pytest.mark.parametrize(
    ("reference", "asked"),
    [
        ("https://paper.example/wp-content/uploads/1.jpg", "https://paper.example/wp-content/uploads/1.jpg"),
        ("http://paper.example/wp-content/uploads/1.jpg", "https://paper.example/wp-content/uploads/1.jpg"),
        ("https://cdn.example/1.jpg", "https://cdn.example/1.jpg"),
    ],
)
def test_where_the_site_keeps_its_pictures(made: Made, reference: str, asked: str) -> None:
    uploads, seen = made("https://paper.example/news", "https://cdn.example/2026/2.jpg")
    assert uploads.file(reference, lambda: True) == b"picture"
    assert seen == [asked]


@pytest.mark.parametrize(
    "reference",
    [
        "https://elsewhere.example/1.jpg",
        "https://paper.example:8443/1.jpg",
        "https://paper.example.elsewhere.example/1.jpg",
        "https://paper.example@elsewhere.example/1.jpg",
        "http://127.0.0.1/1.jpg",
        "http://localhost:631/1.jpg",
        "file:///etc/passwd",
        "media:" + "a1" * 32 + ".jpg",
        "",
    ],
)
@pytest.mark.parametrize("known", ["", "https://cdn.example/2.jpg", "http://127.0.0.1/2.jpg"])
def test_nowhere_else(made: Made, reference: str, known: str) -> None:
    uploads, seen = made("https://paper.example", known)
    with pytest.raises(NotFound):
        uploads.file(reference, lambda: True)
    assert seen == []


def test_a_picture_leads_nowhere_else(made: Made) -> None:
    uploads, seen = made("https://paper.example", leads="http://127.0.0.1:631/admin")
    with pytest.raises(SiteError):
        uploads.file("https://paper.example/1.jpg", lambda: True)
    assert seen == ["https://paper.example/1.jpg"]


@pytest.fixture
def line(newest_wordpress: Server) -> Iterator[Faultline]:
    with Faultline(newest_wordpress.url) as line:
        yield line


def test_a_real_picture_comes_unsigned_and_a_broken_line_is_said(
    line: Faultline, newest_wordpress: Server, renditions: tuple[Rendition, ...]
) -> None:
    password = newest_wordpress.password("editor")
    site = WordPress(SiteConfig("الشرق", "wordpress", line.url, "editor", password=password))
    sent = site.upload("ab" * 16, Figure(PICTURE), renditions)
    line.forget()
    with Image.open(BytesIO(site.picture(sent.media, lambda: True))) as shown:
        assert shown.width == renditions[-1].width
    assert len(line.seen) == 1
    with pytest.raises(SiteError):
        site.picture(sent.media, lambda: False)
    with pytest.raises(NotFound):
        site.picture(sent.media.replace(".jpg", "-none.jpg"), lambda: True)
    line.at(1, Instead(503), "GET", r"\.jpg", times=9)
    with pytest.raises(NotFound):
        site.picture(sent.media, lambda: True)
    with line.refusing(), pytest.raises(NetworkError):
        site.picture(sent.media, lambda: True)
