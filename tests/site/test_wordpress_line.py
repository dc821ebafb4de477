"""A real WordPress behind a bad line: what was sent is known to be there, known not to be, or said to be unknown."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import pytest
from PIL import Image
from tests.faultline import CutAnswer, CutRequest, Fault, Faultline, Instead, Late
from tests.site.contract import PICTURE, story
from tests.wordpress.server import WordPress as Server

from newsroom.domain.document import Figure
from newsroom.domain.errors import NetworkError, OutcomeUnknown, Refused, SignedOut, SiteError, SiteForbidden
from newsroom.site.backends.wordpress.posts import _is_within
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.site import PostStatus, Rendition, SiteConfig

T = TypeVar("T")

CREATE, KEY = r"/wp/v2/posts\?", "ab" * 16
NO_ANSWER = [
    CutAnswer(0, reset=True),
    CutAnswer(30),
    CutAnswer(-1),
    Instead(200),
    Instead(502),
    Instead(504),
    Instead(524),
]


@pytest.fixture
def server(newest_wordpress: Server) -> Server:
    return newest_wordpress


@pytest.fixture
def line(server: Server) -> Iterator[Faultline]:
    with Faultline(server.url) as line:
        yield line


@pytest.fixture
def sign_in(server: Server, line: Faultline) -> Callable[[str], WordPress]:
    return lambda user: WordPress(SiteConfig("الشرق", "wordpress", line.url, user, password=server.password(user)))


SignIn = Callable[[str], WordPress]


def titles(server: Server, kind: str = "post") -> list[str]:
    found = server.sql("SELECT post_title FROM wp_posts WHERE post_type = ? AND post_status <> 'auto-draft'", kind)
    return [row["post_title"] for row in found]


@pytest.mark.parametrize("fault", NO_ANSWER, ids=repr)
def test_a_post_that_was_made_without_an_answer_is_found(
    server: Server, line: Faultline, sign_in: SignIn, fault: Fault
) -> None:
    site = sign_in("editor")
    line.at(1, fault, "POST", CREATE)
    with pytest.raises(OutcomeUnknown):
        site.create(KEY, story(byline=""))
    assert len(titles(server)) == 1
    found = site.find(KEY)
    assert found is not None
    assert found.article.headline == story().headline
    assert line.count("POST", CREATE) == 1


@pytest.mark.parametrize(
    "fault", [CutRequest(0), CutRequest(-1), Instead(429, done=False), Instead(503, done=False)], ids=repr
)
def test_a_post_that_never_arrived_is_not_found(server: Server, line: Faultline, sign_in: SignIn, fault: Fault) -> None:
    site = sign_in("author")
    line.at(1, fault, "POST", CREATE)
    with pytest.raises(OutcomeUnknown):
        site.create(KEY, story(byline=""))
    assert titles(server) == []
    assert site.find(KEY) is None


def test_what_arrives_late_is_thrown_away_even_after_publication(
    server: Server, line: Faultline, sign_in: SignIn
) -> None:
    site = sign_in("editor")
    line.at(1, Late(), "POST", CREATE)
    with pytest.raises(OutcomeUnknown):
        site.create(KEY, story(byline=""))
    assert site.find(KEY) is None
    made = site.create(KEY, story(byline=""))
    published = site.set_status(made.remote.id, PostStatus.PUBLISHED)
    assert line.deliver_late() == [201]
    assert len(titles(server)) == 2
    assert site.find(KEY) == published
    assert len(titles(server)) == 1


def test_what_arrives_late_stays_once_a_colleague_has_written_in_it(
    server: Server, line: Faultline, sign_in: SignIn
) -> None:
    site = sign_in("author")
    line.at(1, Late(), "POST", CREATE)
    with pytest.raises(OutcomeUnknown):
        site.create(KEY, story(byline=""))
    made = site.create(KEY, story(byline=""))
    assert line.deliver_late() == [201]
    late = server.sql("SELECT ID FROM wp_posts WHERE post_type = 'post' ORDER BY ID DESC LIMIT 1")[0]["ID"]
    assert str(late) != made.remote.id
    sign_in("editor").update(str(late), story("عنوان كتبته الزميلة في النسخة المتأخرة", byline=""))
    assert site.find(KEY) == made
    assert "عنوان كتبته الزميلة في النسخة المتأخرة" in titles(server)


def test_a_look_up_that_fails_after_the_post_was_made_says_nothing_was_lost(
    server: Server, line: Faultline, sign_in: SignIn
) -> None:
    site = sign_in("editor")
    line.at(1, Instead(500), "GET", r"slug=nr-", times=9)
    with pytest.raises(NetworkError):
        site.create(KEY, story(byline=""))
    line.forget()
    assert site.find(KEY) is not None
    assert len(titles(server)) == 1


@pytest.mark.parametrize("fault", NO_ANSWER, ids=repr)
def test_what_goes_by_number_may_be_repeated(server: Server, line: Faultline, sign_in: SignIn, fault: Fault) -> None:
    site = sign_in("editor")
    number = site.create(KEY, story(byline="")).remote.id
    for act in (
        lambda: site.update(number, story("عنوان آخر", byline="")),
        lambda: site.set_status(number, PostStatus.PUBLISHED),
        lambda: site.set_status(number, PostStatus.TRASHED),
    ):
        line.forget()
        line.at(1, fault, path=rf"/wp/v2/posts/{number}\?_fields")
        with pytest.raises(OutcomeUnknown):
            act()
        act()
    versions = server.sql("SELECT ID FROM wp_posts WHERE post_parent = ? AND post_type = 'revision'", number)
    assert len(versions) == 1
    assert titles(server) == ["عنوان آخر"]


def test_a_picture_that_was_sent_without_an_answer_is_found(
    server: Server, line: Faultline, sign_in: SignIn, tmp_path: Path
) -> None:
    path = tmp_path / "p.jpg"
    Image.new("RGB", (64, 36), (140, 60, 50)).save(path)
    sizes = (Rendition(path, 64, 36, "image/jpeg"),)
    site = sign_in("author")
    for number, fault in enumerate((CutAnswer(0, reset=True), Instead(502), Late())):
        key = f"{number:064x}"
        line.at(1, fault, "POST", r"/wp/v2/media\?")
        with pytest.raises(OutcomeUnknown):
            site.upload(key, Figure(PICTURE, "قطار"), sizes)
        found = site.find_media(key)
        assert (found is None) == isinstance(fault, Late)
        sent = site.upload(key, Figure(PICTURE, "قطار"), sizes)
        line.deliver_late()
        again = site.find_media(key)
        assert again is not None
        assert again.remote_id == sent.remote_id
        assert len(titles(server, "attachment")) == number + 1


@pytest.mark.parametrize("seed", range(12))
def test_one_post_comes_of_it_however_bad_the_line_is(
    server: Server, line: Faultline, sign_in: SignIn, seed: int
) -> None:
    site = sign_in(("editor", "author")[seed % 2])
    line.chaos(seed, 0.4)
    article = story(f"خبر رقم {seed}", tags=("سفر",), byline="")

    def made() -> str:
        post = site.find(KEY) or site.create(KEY, article)
        return post.remote.id

    number = until_known(made)
    post = until_known(lambda: site.set_status(number, PostStatus.PUBLISHED, slug="خبر"))
    line.deliver_late()
    until_known(lambda: site.find(KEY))
    assert post.status is PostStatus.PUBLISHED
    held = server.sql("SELECT ID, post_status, post_title FROM wp_posts WHERE post_type = 'post'")
    assert held == [{"ID": int(number), "post_status": "publish", "post_title": article.headline}]


def until_known(act: Callable[[], T]) -> T:
    """Do it again until an answer comes."""
    for _ in range(60):
        try:
            return act()
        except NetworkError:
            continue
    raise AssertionError("no answer in 60 trials")


@pytest.mark.parametrize(
    ("answer", "error", "code"),
    [
        (Instead(401, "<h1>no</h1>", done=False), SignedOut, "wordpress.signed-out"),
        (Instead(403, "<h1>blocked</h1>", done=False), SiteError, "wordpress.blocked"),
        (Instead(403, '{"code":"x"}', "application/json", done=False), SiteForbidden, "wordpress.forbidden"),
        (Instead(400, '{"code":"x"}', "application/json", done=False), SiteError, "wordpress.refused"),
        (Instead(413, "<h1>large</h1>", done=False), Refused, "wordpress.picture-too-large"),
        (Instead(500, '{"code":"x"}', "application/json"), OutcomeUnknown, "wordpress.unknown"),
        (Instead(201, "[]", "application/json"), OutcomeUnknown, "wordpress.unknown"),
    ],
)
def test_a_4xx_is_final_and_anything_else_is_unknown(
    line: Faultline, sign_in: SignIn, answer: Instead, error: type[Exception], code: str
) -> None:
    site = sign_in("editor")
    line.at(1, answer, "POST", CREATE)
    with pytest.raises(error) as fault:
        site.create(KEY, story(byline=""))
    assert type(fault.value) is error
    assert fault.value.code == code  # type: ignore[attr-defined]


def test_a_page_that_breaks_off_is_no_page(line: Faultline, sign_in: SignIn) -> None:
    site = sign_in("editor")
    number = site.set_status(site.create(KEY, story(byline="")).remote.id, PostStatus.PUBLISHED).remote.id
    for fault in (CutAnswer(3000), Instead(503), Instead(200, "<html><body>نصف صفحة")):
        line.forget()
        line.at(1, fault, "GET", r"newsroom=", times=9)
        with pytest.raises(NetworkError):
            site.page(number)
    line.forget()
    assert site.page(number)


@pytest.mark.parametrize("status", [PostStatus.DRAFT, PostStatus.TRASHED])
def test_a_page_is_gone_when_readers_find_it_no_more(line: Faultline, sign_in: SignIn, status: PostStatus) -> None:
    site = sign_in("editor")
    post = site.set_status(site.create(KEY, story(byline="")).remote.id, PostStatus.PUBLISHED, slug="train")
    number, url = post.remote.id, post.remote.url
    html = site.page(number) or ""
    site.set_status(number, status)
    assert site.page(number) is None
    assert site.page(number, url) is None
    line.at(1, Instead(200, html), "GET", "^/train/", times=1)  # a cache on the way
    assert site.page(number, url) == html
    line.at(1, Instead(403), "GET", "^/train/")
    with pytest.raises(SiteForbidden, match=r"wordpress\.page-refused"):  # whether others see it nobody can say
        site.page(number, url)
    line.at(1, Instead(503), "GET", "^/train/", times=9)
    with pytest.raises(NetworkError):
        site.page(number, url)


def test_being_led_to_what_is_named_alike_is_no_page(server: Server, line: Faultline, sign_in: SignIn) -> None:
    site = sign_in("editor")
    post = site.set_status(site.create(KEY, story(byline="")).remote.id, PostStatus.PUBLISHED, slug="train")
    other = site.create("cd" * 16, story("خبر آخر", byline=""))
    site.set_status(other.remote.id, PostStatus.PUBLISHED, slug="train-of-the-coast")
    site.set_status(post.remote.id, PostStatus.DRAFT)
    line.forget()
    assert site.page(post.remote.id, post.remote.url) is None
    assert [urlsplit(seen.path).path for seen in line.seen][-2:] == ["/train/", "/train-of-the-coast/"]


@pytest.mark.parametrize(
    ("asked", "url", "within"),
    [
        ("http://a.example/x/", "https://www.a.example/x", True),
        ("https://a.example/%D8%AE/", "https://a.example/%d8%ae/?amp=1", True),
        ("https://a.example/x/", "https://a.example/x/amp/", True),
        ("https://a.example/x/", "https://a.example/", False),
        ("https://a.example/x/", "https://a.example/xy/", False),
        ("https://a.example/?p=5", "https://a.example/?p=5&lang=ar", True),
        ("https://a.example/?p=5", "https://a.example/", False),
        ("https://a.example/?p=5", "https://a.example/x/", False),
    ],
)
def test_where_readers_are_led_to(asked: str, url: str, within: bool) -> None:
    assert _is_within(asked, url) is within


def test_a_whole_publication_takes_few_requests(line: Faultline, sign_in: SignIn) -> None:
    site = sign_in("editor")
    site.sections()
    site.create("00" * 16, story(byline=""))
    line.forget()
    made = site.create(KEY, story(byline=""))
    assert line.count() == 2
    site.set_status(made.remote.id, PostStatus.PUBLISHED, slug="خبر")
    assert line.count() == 3
    site.page(made.remote.id)
    assert line.count() == 4
    site.read(made.remote.id)
    assert line.count() == 5
    site.update(made.remote.id, story("عنوان آخر", byline=""))
    assert line.count() == 6
