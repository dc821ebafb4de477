"""A real WordPress behind the protocol, on every version: the promises of every backend, and its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.site.contract import SiteContract, story
from tests.wordpress.server import WordPress as Server

from newsroom.domain.article import Correction, RelatedLink
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.errors import SiteForbidden
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.site import PostStatus, Rendition

SignIn = Callable[[str], WordPress]


def row(server: Server, number: str) -> dict[str, Any]:
    """A post in the database."""
    [found] = server.sql("SELECT * FROM wp_posts WHERE ID = ?", number)
    return found


def posts(server: Server) -> list[dict[str, Any]]:
    """Every post in the database, without versions."""
    return server.sql("SELECT ID, post_name, post_status FROM wp_posts WHERE post_type = 'post' ORDER BY ID")


@pytest.fixture
def editor(sign_in: SignIn) -> WordPress:
    return sign_in("editor")


class TestWordPressContract(SiteContract):
    @pytest.fixture
    def editor(self, editor: WordPress) -> WordPress:
        return editor

    @pytest.fixture
    def renditions(self, renditions: tuple[Rendition, ...]) -> tuple[Rendition, ...]:
        return renditions


def test_a_post_is_made_under_its_key_and_published_under_its_own_address(
    editor: WordPress, fresh_wordpress: Server
) -> None:
    key = "0f" * 16
    made = editor.create(key, story(sections=("سياسة",), byline=""))
    assert row(fresh_wordpress, made.remote.id)["post_name"] == f"nr-{key}"
    assert (made.article.slug, made.remote.url) == ("", "")
    published = editor.set_status(made.remote.id, PostStatus.PUBLISHED, slug="قطار-الساحل")
    assert (
        row(fresh_wordpress, made.remote.id)["post_name"]
        == "%d9%82%d8%b7%d8%a7%d8%b1-%d8%a7%d9%84%d8%b3%d8%a7%d8%ad%d9%84"
    )
    assert published.article.slug == "قطار-الساحل"
    assert editor.find(key) == published  # though it has another slug now


def test_without_a_slug_the_headline_gives_the_address(editor: WordPress) -> None:
    made = editor.create("k", story("قِطارُ السّاحل: يعود!", byline=""))
    published = editor.set_status(made.remote.id, PostStatus.PUBLISHED)
    assert published.article.slug == "قطار-الساحل-يعود"
    assert published.remote.url == editor.address(made.article, published.at)
    scheduled = editor.create("k2", story("خبر مجدول", byline=""))
    later = editor.clock().replace(microsecond=0) + timedelta(days=1)
    post = editor.set_status(scheduled.remote.id, PostStatus.SCHEDULED, later)
    assert (post.article.slug, post.at) == ("خبر-مجدول", later)
    assert post.remote.url == editor.address(scheduled.article, later)


def test_a_twin_is_thrown_away_and_the_oldest_stays(
    editor: WordPress, fresh_wordpress: Server, web: Callable[..., Any]
) -> None:
    made = editor.create("aa" * 16, story(byline=""))
    slug = f"nr-{'aa' * 16}"
    for _ in range(2):
        assert web("editor", "POST", "posts", title="توأم", status="draft", slug=slug)["slug"] != slug
    found = editor.find("aa" * 16)
    assert found is not None
    assert found.remote == made.remote
    assert [post["ID"] for post in posts(fresh_wordpress)] == [int(made.remote.id)]


def test_a_twin_that_comes_after_publication_is_thrown_away_by_whoever_knows_the_post(
    sign_in: SignIn, fresh_wordpress: Server, web: Callable[..., Any]
) -> None:
    editor, key = sign_in("editor"), "bb" * 16
    made = editor.create(key, story(byline=""))
    published = editor.set_status(made.remote.id, PostStatus.PUBLISHED)
    for site, known in ((editor, ""), (sign_in("editor"), made.remote.id)):  # the second after a restart
        web("editor", "POST", "posts", title="توأم", status="draft", slug=f"nr-{key}")
        assert site.find(key, known) == published
        assert [post["ID"] for post in posts(fresh_wordpress)] == [int(made.remote.id)]


def test_a_twin_that_somebody_has_taken_up_stays(
    editor: WordPress, fresh_wordpress: Server, web: Callable[..., Any]
) -> None:
    editor.create("cc" * 16, story(byline=""))
    web("editor", "POST", "posts", title="توأم", slug=f"nr-{'cc' * 16}", status="publish")
    web("desk", "POST", "posts", title="لغيري", status="draft", slug=f"nr-{'cc' * 16}")
    editor.find("cc" * 16)
    assert len(posts(fresh_wordpress)) == 3


def test_creating_twice_makes_one(editor: WordPress, fresh_wordpress: Server) -> None:
    first = editor.create("k", story(byline=""))
    assert editor.create("k", story("شيء آخر", byline="")) == first
    editor.set_status(first.remote.id, PostStatus.PUBLISHED)
    assert editor.create("k", story("شيء آخر", byline="")).remote.id == first.remote.id
    assert len(posts(fresh_wordpress)) == 1


def test_a_thrown_away_post_is_found_and_restored(editor: WordPress, sign_in: SignIn) -> None:
    made = editor.create("dd" * 16, story(byline=""))
    trashed = editor.set_status(made.remote.id, PostStatus.TRASHED)
    assert editor.set_status(made.remote.id, PostStatus.TRASHED) == trashed
    found = sign_in("editor").find("dd" * 16)
    assert found is not None
    assert (found.remote.id, found.status, found.article.slug) == (made.remote.id, PostStatus.TRASHED, "")
    assert editor.set_status(made.remote.id, PostStatus.DRAFT).status is PostStatus.DRAFT


def test_what_a_contributor_hands_in_is_known_though_the_site_takes_its_slug(
    sign_in: SignIn, fresh_wordpress: Server
) -> None:
    contributor, editor = sign_in("contributor"), sign_in("editor")
    rights = contributor.capabilities()
    assert not any((rights.may_publish, rights.may_schedule, rights.may_upload, rights.may_edit_others))
    made = contributor.create("ee" * 16, story(tags=("وسم جديد",), byline="اسم لا يعرفه الموقع"))
    assert made.author == "contributor"
    pending = contributor.set_status(made.remote.id, PostStatus.PENDING)
    assert pending.status is PostStatus.PENDING
    assert row(fresh_wordpress, made.remote.id)["post_name"] == ""
    assert contributor.find("ee" * 16) == pending
    assert sign_in("contributor").find("ee" * 16, made.remote.id) == pending
    for status in (PostStatus.PUBLISHED, PostStatus.SCHEDULED):
        with pytest.raises(SiteForbidden) as refusal:
            contributor.set_status(made.remote.id, status, editor.clock() + timedelta(days=1))
        assert refusal.value.code == "wordpress.may-not-publish"
    published = editor.set_status(made.remote.id, PostStatus.PUBLISHED, slug="خبر")
    assert (published.author, published.article.byline) == ("contributor", "contributor")
    assert published.remote.url == editor.address(replace(made.article, slug="خبر"), published.at)
    with pytest.raises(SiteForbidden) as refusal:
        contributor.read(made.remote.id)
    assert refusal.value.code == "wordpress.may-not-read"
    assert made.article.headline in (editor.page(made.remote.id) or "")


def test_headline_and_standfirst_are_letters_and_no_markup(sign_in: SignIn, fresh_wordpress: Server) -> None:
    sharp = 'R&D <b>ليس غليظًا</b> 3 < 5 "كذا" &amp; \\'
    for user in ("editor", "author"):
        site = sign_in(user)
        made = site.create(user, story(sharp, standfirst=sharp, byline=""))
        assert (made.article.headline, made.article.standfirst) == (sharp, sharp)
        assert "<b>" not in row(fresh_wordpress, made.remote.id)["post_title"]
        again = site.update(made.remote.id, made.article)
        assert again.remote.digest == made.remote.digest


def test_a_post_that_nobody_touched_goes_back_byte_for_byte(
    editor: WordPress, fresh_wordpress: Server, web: Callable[..., Any]
) -> None:
    article = story(
        byline="",
        related=(RelatedLink("https://site.example/a/", "مادة"),),
        corrections=(Correction(datetime(2026, 1, 29, 7, 15, tzinfo=UTC), "كان كذا."),),
    )
    made = editor.create("k", article)
    odd = (
        row(fresh_wordpress, made.remote.id)["post_content"].replace("<h2>", "<h2 >")
        + '\n\n<!-- wp:block {"ref":5} /-->\n'
    )
    odd = odd.replace("تصحيح —", "تنويه في")
    web("editor", "POST", f"posts/{made.remote.id}", content=odd)
    read = editor.read(made.remote.id)
    assert read.article.related == article.related
    assert read.article.corrections == article.corrections
    editor.update(made.remote.id, replace(read.article, headline="عنوان آخر"))
    assert row(fresh_wordpress, made.remote.id)["post_content"] == odd
    more = replace(read.article, body=Document((*read.article.body.blocks, Paragraph(plain("جديد.")))))
    post = editor.update(made.remote.id, more)
    assert "تنويه في" in row(fresh_wordpress, made.remote.id)["post_content"]
    assert (post.article.related, post.article.corrections) == (article.related, article.corrections)


def test_a_write_moves_the_revision_and_the_digest_even_within_one_second(editor: WordPress) -> None:
    made = editor.create("k", story(byline=""))
    assert made.remote.revision == ""
    seen = {made.remote.digest}
    revisions = []
    for number in range(3):
        post = editor.update(made.remote.id, story(f"الصيغة {number}", byline=""))
        assert post.remote == editor.read(made.remote.id).remote
        revisions.append(int(post.remote.revision))
        seen.add(post.remote.digest)
    assert revisions == sorted(set(revisions))
    assert len(seen) == 4
    held = [revision.article.headline for revision in editor.revisions(made.remote.id)]
    assert held == ["الصيغة 2", "الصيغة 1", "الصيغة 0"]


def test_an_open_editor_on_the_web_is_named_and_is_no_revision(sign_in: SignIn, web: Callable[..., Any]) -> None:
    editor = sign_in("editor")
    made = editor.create("k", story(byline=""))
    before = editor.update(made.remote.id, story("الصيغة الثانية", byline=""))
    web("desk", "POST", f"posts/{made.remote.id}/autosaves", title="لم يُحفظ بعد")
    for site in (editor, sign_in("editor")):
        held = site.read(made.remote.id)
        assert held.editing == "desk"
        assert (held.remote.revision, held.remote.digest) == (before.remote.revision, before.remote.digest)
    assert [version.id for version in editor.revisions(made.remote.id)] == [before.remote.revision]
    moved = editor.set_status(made.remote.id, PostStatus.PENDING)
    assert (moved.remote.revision, moved.editing) == (before.remote.revision, "desk")
    web("desk", "POST", f"posts/{made.remote.id}", title="حُفظ الآن")
    held = editor.read(made.remote.id)
    assert held.editing == ""
    assert int(held.remote.revision) > int(before.remote.revision)


def test_what_was_scheduled_is_published_now(editor: WordPress) -> None:
    later = editor.clock().replace(microsecond=0) + timedelta(days=2)
    for way in ((), (PostStatus.DRAFT,), (PostStatus.PENDING,)):
        made = editor.create(f"k{len(way)}{way}", story(byline=""))
        editor.set_status(made.remote.id, PostStatus.SCHEDULED, later)
        for status in way:
            editor.set_status(made.remote.id, status)
        post = editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        assert post.status is PostStatus.PUBLISHED
        assert post.at is not None
        assert abs(post.at - editor.clock()) < timedelta(minutes=1)


def test_a_schedule_that_the_site_forgot_is_kept_by_whoever_comes_by(sign_in: SignIn, fresh_wordpress: Server) -> None:
    editor = sign_in("editor")
    numbers = []
    for key, hours in (("a", 1), ("b", 30)):
        made = editor.create(key, story(f"خبر {key}", byline=""))
        at = editor.clock().replace(microsecond=0) + timedelta(hours=hours)
        editor.set_status(made.remote.id, PostStatus.SCHEDULED, at)
        numbers.append(made.remote.id)
    due = editor.clock().replace(microsecond=0) - timedelta(hours=2)
    local = due + timedelta(hours=4)
    past = "UPDATE wp_posts SET post_date_gmt = ?, post_date = ? WHERE ID = ?"
    fresh_wordpress.sql(past, f"{due:%F %T}", f"{local:%F %T}", numbers[0])
    assert sign_in("contributor").publish_due() == ()
    [post] = editor.publish_due()
    assert (post.remote.id, post.status, post.at) == (numbers[0], PostStatus.PUBLISHED, due)
    assert editor.publish_due() == ()
