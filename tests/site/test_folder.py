"""The folder site: the promises of every backend, and its own."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image
from tests.showcase import here
from tests.site.contract import PICTURE, SiteContract, story

from newsroom.domain.article import Article, RelatedLink
from newsroom.domain.document import Document, Figure, Paragraph, plain
from newsroom.domain.errors import NetworkError, Refused, SiteForbidden, WorkstationError
from newsroom.site.backends.folder import seed, settings
from newsroom.site.backends.folder.folder import FolderSite
from newsroom.site.site import PostStatus, Rendition, Site, SiteConfig, create_site, open_site

NOON = datetime(2026, 1, 28, 1, 24, tzinfo=UTC)  # 4:24 in the morning where the site is


class Clock:
    """The site's time, in the hands of the test."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def config(root: Path, role: str = "editor", user: str = "رنا") -> SiteConfig:
    return SiteConfig("المكتب المحلي", "folder", str(root), user, role)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site with no article: sections and nothing else."""
    folder = tmp_path / "الموقع المشترك"
    for name in ("posts", "media", "tags", "public"):
        (folder / name).mkdir(parents=True)
    (folder / settings.FILE).write_bytes(settings.write(settings.Settings("المكتب المحلي", "test")))
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def editor(root: Path, clock: Clock) -> FolderSite:
    return FolderSite(config(root), clock)


@pytest.fixture
def journalist(root: Path, clock: Clock) -> FolderSite:
    return FolderSite(config(root, "journalist", "سامر"), clock)


@pytest.fixture
def renditions(tmp_path: Path) -> tuple[Rendition, ...]:
    made = []
    for width in (480, 960, 1600):
        path = tmp_path / f"train-{width}.jpg"
        Image.new("RGB", (width, width * 9 // 16), (140, 60, 50)).save(path)
        made.append(Rendition(path, width, width * 9 // 16, "image/jpeg"))
    return tuple(made)


def publish(site: Site, key: str, article: Article, slug: str = "") -> str:
    """Publish an article; its id."""
    made = site.create(key, article)
    site.set_status(made.remote.id, PostStatus.PUBLISHED, slug=slug)
    return made.remote.id


def public(root: Path) -> dict[str, str]:
    """Every text file that readers can open."""
    folder = root / "public"
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.suffix in (".html", ".xml", ".js", ".txt")
    }


class TestFolderContract(SiteContract):
    @pytest.fixture
    def editor(self, root: Path, clock: Clock) -> FolderSite:
        return FolderSite(config(root), clock)

    @pytest.fixture
    def renditions(self, renditions: tuple[Rendition, ...]) -> tuple[Rendition, ...]:
        return renditions


def test_a_new_site_opens_with_its_sections_and_articles(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    create_site(config(folder))
    site = open_site(config(folder))
    entries = [change.entry for change in site.changes("")]
    assert len(entries) >= 20
    assert {entry.section for entry in entries if entry} == {section.name for section in site.sections()}
    home = (folder / "public" / "index.html").read_text(encoding="utf-8")
    menu = ["الرئيسية", "آخر الأخبار", *(section.name for section in site.sections())]
    assert len(menu) == 12
    assert all(f">{name}</a>" in home for name in menu)
    with pytest.raises(Refused):
        create_site(config(folder))


def test_no_page_of_a_new_site_leads_nowhere(tmp_path: Path) -> None:
    create_site(config(tmp_path / "site"))
    folder = tmp_path / "site" / "public"
    dead = []
    for page in folder.rglob("*.html"):
        for link in re.findall(r'\s(?:href|src|action)="([^"]+)"', page.read_text(encoding="utf-8")):
            if "://" not in link and not link.startswith(("#", "mailto:")):
                target = (page.parent / unquote(link)).resolve()
                if not target.exists():
                    dead.append((page.name, link))
    assert dead == []


def test_the_date_is_printed_as_the_newsroom_prints_it(editor: FolderSite) -> None:
    number = publish(editor, "k", story(sections=("اقتصاد",)))
    page = editor.page(number) or ""
    assert '<time datetime="2026-01-28T04:24:00+03:00">الأربعاء 28 يناير 4:24 ص</time>' in page


def test_an_article_appears_in_every_list_and_leaves_all_of_them(root: Path, editor: FolderSite) -> None:
    empty = {name for name, text in public(root).items() if "يعود" in text}
    number = publish(editor, "k", story(sections=("اقتصاد", "سياحة وسفر"), tags=("قطارات",)))
    told = {name for name, text in public(root).items() if "قطار الساحل يعود" in text}
    assert empty == set()
    assert told >= {
        "index.html",
        "404.html",
        "feed.xml",
        "search/0.js",
        "latest/index.html",
        "economy/index.html",
        "travel/index.html",
        "tag/قطارات/index.html",
        "articles/قطار-الساحل-يعود-بعد-عامين.html",
    }
    assert "قطار" in unquote(public(root)["sitemap-0.xml"])
    editor.set_status(number, PostStatus.DRAFT)
    assert {name for name, text in public(root).items() if "قطار الساحل يعود" in text} == set()
    assert "tag/قطارات/index.html" not in public(root)


def test_a_related_article_that_is_taken_back_leaves_the_pages_that_name_it(root: Path, editor: FolderSite) -> None:
    old = publish(editor, "old", story("خبر قديم عن الميناء", sections=("سياسة",)))
    link = RelatedLink(editor.read(old).remote.url, "خبر قديم عن الميناء")
    new = publish(editor, "new", story(sections=("اقتصاد",), related=(link,)))
    assert "خبر قديم عن الميناء" in (editor.page(new) or "")
    editor.set_status(old, PostStatus.TRASHED)
    assert "خبر قديم عن الميناء" not in (editor.page(new) or "")
    assert editor.read(new).article.related == (link,)  # the journalist's choice is kept
    editor.set_status(old, PostStatus.PUBLISHED)
    assert "خبر قديم عن الميناء" in (editor.page(new) or "")


def test_the_latest_of_a_section_stays_true_on_the_pages_that_show_it(editor: FolderSite, clock: Clock) -> None:
    first = publish(editor, "a", story("أول خبر اقتصادي", sections=("اقتصاد",)))
    clock.now += timedelta(hours=1)
    second = publish(editor, "b", story("ثاني خبر اقتصادي", sections=("اقتصاد",)))
    assert "ثاني خبر اقتصادي" in (editor.page(first) or "")
    editor.set_status(second, PostStatus.DRAFT)
    assert "ثاني خبر اقتصادي" not in (editor.page(first) or "")


def test_another_address_leaves_a_page_that_leads_on(root: Path, editor: FolderSite) -> None:
    article = story(sections=("اقتصاد",))
    number = publish(editor, "k", article, slug="العنوان-الأول")
    editor.update(number, replace(article, slug="العنوان-الثاني"))
    old = (root / "public" / "articles" / "العنوان-الأول.html").read_text(encoding="utf-8")
    assert "url=العنوان-الثاني.html" in old
    assert "العنوان-الأول" not in public(root)["economy/index.html"]
    other = publish(editor, "other", replace(article, headline="خبر آخر"), slug="العنوان-الأول")
    assert unquote(editor.read(other).remote.url).endswith("العنوان-الأول-2.html")  # an address is never given twice
    editor.set_status(number, PostStatus.DRAFT)
    assert not (root / "public" / "articles" / "العنوان-الأول.html").exists()
    editor.update(number, replace(article, slug="العنوان-الأول"))
    editor.set_status(number, PostStatus.PUBLISHED)
    assert article.headline in (editor.page(number) or "")


def test_a_journalist_hands_in_and_an_editor_publishes(journalist: FolderSite, editor: FolderSite) -> None:
    made = journalist.create("k", story(sections=("اقتصاد",)))
    assert not journalist.capabilities().may_publish
    for status in (PostStatus.PUBLISHED, PostStatus.SCHEDULED):
        with pytest.raises(SiteForbidden):
            journalist.set_status(made.remote.id, status, NOON + timedelta(days=1))
    assert journalist.set_status(made.remote.id, PostStatus.PENDING).status is PostStatus.PENDING
    assert editor.set_status(made.remote.id, PostStatus.PUBLISHED).author == "سامر"
    with pytest.raises(SiteForbidden):
        journalist.update(made.remote.id, story("عنوان آخر"))
    theirs = editor.create("other", story())
    with pytest.raises(SiteForbidden):
        journalist.update(theirs.remote.id, story("عنوان آخر"))


def test_what_is_due_is_published_by_whoever_comes_by(editor: FolderSite, clock: Clock) -> None:
    at = NOON + timedelta(hours=3)
    made = editor.create("k", story(sections=("اقتصاد",)))
    editor.set_status(made.remote.id, PostStatus.SCHEDULED, at)
    assert editor.publish_due() == ()
    clock.now = at + timedelta(minutes=1)
    [post] = editor.publish_due()
    assert (post.status, post.at) == (PostStatus.PUBLISHED, at)
    assert editor.page(made.remote.id) is not None
    assert editor.publish_due() == ()


def test_every_version_is_kept(root: Path, editor: FolderSite) -> None:
    made = editor.create("k", story("الصيغة الأولى"))
    editor.update(made.remote.id, story("الصيغة الثانية"))
    editor.update(made.remote.id, story("الصيغة الثانية"))  # the same again is no version
    kept = sorted((root / "revisions" / made.remote.id).glob("*.json"))
    assert [json.loads(path.read_bytes())["article"]["headline"] for path in kept] == [
        "الصيغة الأولى",
        "الصيغة الثانية",
    ]


def test_a_create_that_is_repeated_makes_one_post(editor: FolderSite) -> None:
    first = editor.create("k", story())
    assert editor.create("k", story("شيء آخر")) == first


def test_a_section_that_the_site_does_not_have_is_refused(editor: FolderSite) -> None:
    with pytest.raises(Refused) as refusal:
        editor.create("k", story(sections=("رأي القراء",)))
    assert refusal.value.values == {"name": "رأي القراء"}


def test_text_is_escaped_and_never_a_path(root: Path, editor: FolderSite) -> None:
    sharp = '<script>alert(1)</script> "؟'
    article = story(sharp, sections=("اقتصاد",), standfirst=sharp, byline=sharp, kicker=sharp, tags=("../../سر",))
    number = publish(editor, "k", article, slug="../../خارج")
    page = editor.page(number) or ""
    assert "<script>alert" not in page
    assert all("<script>alert" not in text for name, text in public(root).items() if name.endswith((".html", ".xml")))
    assert (root / "public" / "articles" / "خارج.html").exists()
    assert sorted(path.name for path in root.parent.iterdir()) == [root.name]


def test_a_picture_has_three_sizes_and_its_measure(
    root: Path, editor: FolderSite, renditions: tuple[Rendition, ...]
) -> None:
    sent = editor.upload("p", Figure(PICTURE, "قطار"), renditions)
    number = publish(editor, "k", story(sections=("اقتصاد",), lead=sent, body=Document((sent,))))
    page = editor.page(number) or ""
    for width in (480, 960, 1600):
        assert f"-{width}.jpg {width}w" in page
    assert 'width="960" height="540"' in page
    assert len(list((root / "public" / "media").iterdir())) == 3


def test_a_picture_that_was_never_sent_leaves_no_hole(editor: FolderSite) -> None:
    article = story(sections=("اقتصاد",), lead=Figure(PICTURE, "قطار"), body=Document((Figure(PICTURE, "قطار"),)))
    page = editor.page(publish(editor, "k", article)) or ""
    assert "<img" not in page[page.index("<main") :]


def test_a_preview_shows_pictures_of_this_workstation(root: Path, editor: FolderSite, tmp_path: Path) -> None:
    media = tmp_path / "media"
    media.mkdir()
    Image.new("RGB", (64, 36)).save(media / PICTURE.removeprefix("media:"))
    before = sorted(root.rglob("*"))
    html, base = editor.preview(story(sections=("اقتصاد",), lead=Figure(PICTURE, "قطار")), None, here(media))
    assert (media / PICTURE.removeprefix("media:")).as_uri() in html
    assert 'width="64" height="36"' in html
    assert base.endswith("/public/articles/")
    assert sorted(path for path in root.rglob("*") if path.suffix != ".sqlite" and path.name != "lock") == [
        path for path in before if path.suffix != ".sqlite" and path.name != "lock"
    ]


def test_pages_of_a_list_and_their_months(root: Path, editor: FolderSite, clock: Clock) -> None:
    seed.fill(root, 60)
    names = set(public(root))
    assert {"latest/index.html", "latest/2.html", "latest/3.html", "latest/4.html"} <= names
    assert "latest/5.html" not in names
    months = [name for name in names if name.startswith("latest/20")]
    listed = "".join(public(root)[name] for name in months)
    posts = [c.entry.headline for c in editor.changes("") if c.entry]
    assert len(posts) == 60
    assert all(headline in listed for headline in posts)


def test_the_months_come_and_go_with_the_last_article_that_needs_them(root: Path, editor: FolderSite) -> None:
    seed.fill(root, 46)
    assert not [name for name in public(root) if name.startswith("latest/20")]
    number = publish(editor, "k", story(sections=("اقتصاد",)))
    assert [name for name in public(root) if name.startswith("latest/20")]
    editor.set_status(number, PostStatus.DRAFT)
    assert not [name for name in public(root) if name.startswith("latest/20")]


@pytest.mark.parametrize("broken", [None, b"", b"not a database at all"])
def test_the_index_is_made_again_from_the_posts(root: Path, editor: FolderSite, broken: bytes | None) -> None:
    number = publish(editor, "k", story(sections=("اقتصاد",), tags=("قطارات",)))
    before = list(editor.changes(""))
    index = root / "index.sqlite"
    if broken is None:
        index.unlink()
    else:
        index.write_bytes(broken)
    assert list(editor.changes("")) == before
    assert [tag.name for tag in editor.tags()] == ["قطارات"]
    assert editor.find("k") == editor.read(number)


def test_another_name_of_the_site_reaches_every_page(root: Path, editor: FolderSite) -> None:
    number = publish(editor, "k", story(sections=("اقتصاد",)))
    held = replace(settings.read(root), name="جريدة الساحل", address="https://sahil.example/news/")
    (root / settings.FILE).write_bytes(settings.write(held))
    publish(editor, "other", story("خبر آخر", sections=("سياسة",)))
    page = editor.page(number) or ""
    assert "جريدة الساحل" in page
    assert "المكتب المحلي" not in page
    assert 'rel="canonical" href="https://sahil.example/news/articles/' in page
    assert str(root) not in unquote(page)
    assert 'href="https://sahil.example/news/site.css"' in public(root)["404.html"]  # shown at any depth


def test_a_folder_that_is_not_there_is_said_to_be_out_of_reach(tmp_path: Path) -> None:
    site = open_site(config(tmp_path / "gone"))
    calls: list[Callable[[], object]] = [
        site.sections,
        site.tags,
        lambda: site.find("k"),
        lambda: site.read("1"),
        lambda: site.page("1"),
        lambda: site.set_status("1", PostStatus.DRAFT),
        lambda: site.create("k", story()),
        lambda: list(site.changes("")),
    ]
    for call in calls:
        with pytest.raises(NetworkError) as fault:
            call()
        assert fault.value.code == "folder.unreachable"


def test_a_site_of_a_newer_program_is_left_alone(root: Path, editor: FolderSite) -> None:
    held = json.loads((root / settings.FILE).read_bytes())
    (root / settings.FILE).write_text(json.dumps({**held, "format": 2}), encoding="utf-8")
    with pytest.raises(WorkstationError) as fault:
        editor.create("k", story())
    assert fault.value.code == "folder.newer"


def test_many_writers_at_once_lose_nothing(root: Path) -> None:
    def one(number: int) -> str:
        site = FolderSite(config(root))
        return publish(site, f"k{number}", story(f"خبر رقم {number}", sections=("اقتصاد",), tags=(f"وسم {number}",)))

    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(one, range(8)))
    site = FolderSite(config(root))
    assert len(set(ids)) == 8
    assert {c.entry.headline for c in site.changes("") if c.entry} == {f"خبر رقم {n}" for n in range(8)}
    listed = public(root)["economy/index.html"]
    assert all(f"خبر رقم {number}" in listed for number in range(8))
    assert len(site.tags()) == 8


def test_a_second_process_waits_for_the_first(root: Path, editor: FolderSite) -> None:
    script = (
        "import sys; from newsroom.site.site import *; from tests.site.contract import story\n"
        "site = open_site(SiteConfig('م', 'folder', sys.argv[1], 'ب'))\n"
        "for n in range(5):\n"
        "    made = site.create(f'other-{n}', story(f'من العملية الثانية {n}'))\n"
        "    site.set_status(made.remote.id, PostStatus.PUBLISHED)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(root)]) as other:
        for number in range(5):
            publish(editor, f"k{number}", story(f"من العملية الأولى {number}"))
    assert other.returncode == 0
    assert len([c for c in editor.changes("") if c.entry]) == 10
    assert public(root)["latest/index.html"].count("من العملية") >= 10


def test_body_text_is_whole(editor: FolderSite) -> None:
    words = "«الشرق» — نصّ فيه تشكيلٌ وأرقام 1,234 و٪ وَعلامات & < >"
    page = editor.page(publish(editor, "k", story(body=Document((Paragraph(plain(words)),)), sections=()))) or ""
    assert "«الشرق» — نصّ فيه تشكيلٌ وأرقام 1,234 و٪ وَعلامات &amp; &lt; &gt;" in page
