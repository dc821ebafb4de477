"""A real WordPress behind the protocol, on every version: the promises of every backend, and its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from PIL import Image
from tests.site.contract import PICTURE, SiteContract, story
from tests.wordpress.server import WordPress as Server

from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.document import Document, Figure, Paragraph, plain
from newsroom.domain.errors import NotFound, Refused, SignedOut, SiteForbidden
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.site import PostStatus, Rendition, SiteConfig

SignIn = Callable[[str], WordPress]


@pytest.fixture
def sign_in(fresh_wordpress: Server) -> SignIn:
    """Sign in as one of the site's users, as at another workstation each time."""
    return lambda user: WordPress(
        SiteConfig("الشرق تايمز", "wordpress", fresh_wordpress.url, user, password=fresh_wordpress.password(user))
    )


@pytest.fixture
def web(fresh_wordpress: Server) -> Callable[..., Any]:
    """What somebody does on the site itself, by REST: ``web(user, method, route, **json)``."""

    def ask(user: str, method: str, route: str, **data: object) -> Any:
        answer = requests.request(
            method,
            f"{fresh_wordpress.url}/wp-json/wp/v2/{route}",
            auth=(user, fresh_wordpress.password(user)),
            json=data,
            timeout=30,
        )
        assert answer.ok, answer.text
        return answer.json()

    return ask


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


@pytest.fixture
def renditions(tmp_path: Path) -> tuple[Rendition, ...]:
    made = []
    for width in (480, 960, 1600):
        path = tmp_path / f"train-{width}.jpg"
        Image.new("RGB", (width, width * 9 // 16), (140, 60, 50)).save(path)
        made.append(Rendition(path, width, width * 9 // 16, "image/jpeg"))
    return tuple(made)


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


def test_an_author_publishes_his_own_and_touches_nobody_elses(sign_in: SignIn) -> None:
    author, editor = sign_in("author"), sign_in("editor")
    rights = author.capabilities()
    assert rights.may_publish
    assert rights.may_upload
    assert not any((rights.may_edit_others, rights.may_set_author))
    made = author.create("k", story(byline="كاتب آخر"))
    post = author.set_status(made.remote.id, PostStatus.PUBLISHED)
    assert post.status is PostStatus.PUBLISHED
    theirs = editor.create("other", story(byline=""))
    for act in (
        lambda: author.read(theirs.remote.id),
        lambda: author.update(theirs.remote.id, story()),
        lambda: author.set_status(theirs.remote.id, PostStatus.TRASHED),
        lambda: author.revisions(theirs.remote.id),
    ):
        with pytest.raises(SiteForbidden):
            act()


def test_an_editor_names_the_author(sign_in: SignIn) -> None:
    editor = sign_in("editor")
    assert editor.authors()[0] == "editor"
    assert set(editor.authors()) == {"desk", "editor", "author", "contributor"}
    made = editor.create("k", story(byline="Author"))
    assert (made.author, made.article.byline) == ("author", "author")
    assert editor.update(made.remote.id, story(byline="")).author == "author"
    assert editor.update(made.remote.id, story(byline="desk")).author == "desk"
    with pytest.raises(Refused) as refusal:
        editor.update(made.remote.id, story(byline="سلمى الحداد"))
    assert refusal.value.values["name"] == "سلمى الحداد"


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


def test_a_tag_of_another_spelling_is_not_made_again(sign_in: SignIn, web: Callable[..., Any]) -> None:
    editor = sign_in("editor")
    editor.tags()
    theirs = web("author", "POST", "tags", name="R&D أخبار")
    assert editor.make_tag("r&d اخبار").id == str(theirs["id"])  # made elsewhere since the list was read
    made = sign_in("contributor").make_tag("غزة")
    assert sign_in("editor").make_tag("غزه") == made
    assert [tag["name"] for tag in web("editor", "GET", "tags?search=غز")] == ["غزة"]
    with pytest.raises(Refused):
        editor.make_tag("؟!")


def test_sections_below_others_and_none(editor: WordPress, fresh_wordpress: Server) -> None:
    sections = {section.name: section for section in editor.sections()}
    assert sections["كرة القدم"].parent == sections["رياضة"].id
    assert not {"Uncategorized", "غير مصنف"} & set(sections)
    made = editor.create("k", story(byline=""))
    assert made.article.sections == ()
    filed = editor.update(made.remote.id, story(sections=("كره القدم", "سياسة"), byline=""))
    assert set(filed.article.sections) == {"كرة القدم", "سياسة"}
    with pytest.raises(Refused) as refusal:
        editor.update(made.remote.id, story(sections=("رأي القراء",), byline=""))
    assert refusal.value.values == {"name": "رأي القراء"}


def test_a_picture_has_its_words_on_the_site(
    sign_in: SignIn, renditions: tuple[Rendition, ...], fresh_wordpress: Server
) -> None:
    author = sign_in("author")
    figure = Figure(PICTURE, 'قطار "أحمر" & طويل', plain("القطار عند <وصوله>."), "تصوير: المكتب")
    sent = author.upload("a1" * 32, figure, renditions)
    assert sent == replace(figure, media=sent.media, remote_id=sent.remote_id)
    assert sent.media.endswith(f"/nr-{'a1' * 32}.jpg")
    held = row(fresh_wordpress, sent.remote_id)
    assert held["post_excerpt"] == 'القطار عند &lt;وصوله&gt;. <span class="credit">(تصوير: المكتب)</span>'
    other = sign_in("author")
    assert other.find_media("a1" * 32) == sent
    made = other.create("k", story(lead=replace(sent, alt="وصف آخر", credit="وكالة"), byline=""))
    assert made.article.lead == replace(sent, alt="وصف آخر", credit="وكالة")
    assert sign_in("editor").read(made.remote.id).article.lead == made.article.lead


def test_a_twin_of_a_picture_is_thrown_away_and_a_colleagues_stays(
    sign_in: SignIn, renditions: tuple[Rendition, ...], fresh_wordpress: Server
) -> None:
    figure = Figure(PICTURE, "قطار")
    author = sign_in("author")
    sent = author.upload("a1" * 32, figure, renditions)
    assert author.upload("a1" * 32, figure, renditions).remote_id == sent.remote_id
    editor = sign_in("editor")
    assert editor.upload("a1" * 32, figure, renditions).remote_id == sent.remote_id  # and the editor's own is not lost
    held = fresh_wordpress.sql("SELECT ID FROM wp_posts WHERE post_type = 'attachment' ORDER BY ID")
    assert held[0]["ID"] == int(sent.remote_id)
    assert len(held) == 2


def test_a_file_that_the_site_would_not_show_is_refused(editor: WordPress, tmp_path: Path) -> None:
    path = tmp_path / "no.jpg"
    path.write_text("ليست صورة", encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        editor.upload("k", Figure(PICTURE), (Rendition(path, 10, 10, "image/jpeg"),))
    assert refusal.value.code == "wordpress.picture-refused"
    for renditions, code in (
        ((), "wordpress.no-picture"),
        ((Rendition(path, 1, 1, "image/avif"),), "wordpress.picture-kind"),
    ):
        with pytest.raises(Refused) as refusal:
            editor.upload("k", Figure(PICTURE), renditions)
        assert refusal.value.code == code


def test_the_desks_notes_travel_where_the_site_has_a_place_for_them(sign_in: SignIn, fresh_wordpress: Server) -> None:
    editor, author, contributor = (sign_in(user) for user in ("editor", "author", "contributor"))
    made = author.create("k", story(byline=""))
    if not editor.capabilities().notes:
        assert not fresh_wordpress.version.startswith("7")
        assert editor.notes(made.remote.id) == ()
        with pytest.raises(Refused):
            editor.leave_note(made.remote.id, "ملاحظة")
        return
    words = 'العنوان <طويل> & "الصورة" بلا وصف.\nوالتاريخ؟'
    editor.leave_note(made.remote.id, words)
    author.leave_note(made.remote.id, "أُصلح.")
    for site in (editor, author):
        assert [(note.author, note.text) for note in site.notes(made.remote.id)][1] == ("author", "أُصلح.")
        assert site.notes(made.remote.id)[0].author == "editor"
    assert editor.notes(made.remote.id)[0].text == words
    with pytest.raises(SiteForbidden):
        contributor.leave_note(made.remote.id, "لا")
    editor.set_status(made.remote.id, PostStatus.PUBLISHED)
    assert "بلا وصف" not in (editor.page(made.remote.id) or "")


def test_signing_out_makes_the_site_forget_the_password(sign_in: SignIn) -> None:
    site = sign_in("author")
    site.capabilities()
    site.sign_out()
    for act in (site.capabilities, lambda: list(site.changes("")), lambda: site.create("k", story(byline=""))):
        with pytest.raises(SignedOut):
            act()
    site.sign_out()  # it has no effect the second time


def test_a_password_that_was_revoked_is_noticed_by_everything(sign_in: SignIn, fresh_wordpress: Server) -> None:
    site = sign_in("editor")
    made = site.create("k", story(byline=""))
    cursor = [change.cursor for change in site.changes("")][-1]
    fresh_wordpress.php(
        "WP_Application_Passwords::delete_all_application_passwords(get_user_by('login', 'editor')->ID);"
    )
    acts: list[Callable[[], object]] = [
        lambda: site.find("k"),
        lambda: site.create("k2", story(byline="")),
        lambda: site.read(made.remote.id),
        lambda: site.update(made.remote.id, story(byline="")),
        lambda: site.set_status(made.remote.id, PostStatus.PENDING),
        lambda: site.find_media("k"),
        lambda: list(site.changes(cursor)),
        lambda: site.gone((made.remote.id,)),
        lambda: site.revisions(made.remote.id),
        lambda: site.make_tag("جديد"),
        site.capabilities,
    ]
    for act in acts:
        with pytest.raises(SignedOut):
            act()


def test_rights_that_were_taken_away_are_noticed(sign_in: SignIn, fresh_wordpress: Server) -> None:
    site = sign_in("editor")
    made = site.create("k", story(byline=""))
    assert site.capabilities().may_publish
    fresh_wordpress.php("(new WP_User(get_user_by('login', 'editor')->ID))->set_role('contributor');")
    with pytest.raises(SiteForbidden):
        site.set_status(made.remote.id, PostStatus.PUBLISHED)
    assert not site.capabilities().may_publish


def test_a_page_is_read_as_any_reader_gets_it(editor: WordPress, fresh_wordpress: Server) -> None:
    made = editor.create("k", story(byline=""))
    editor.set_status(made.remote.id, PostStatus.PUBLISHED)
    page = editor.page(made.remote.id)
    assert page is not None
    assert "wp-admin-bar" not in page
    fresh_wordpress.sql("UPDATE wp_posts SET post_status = 'draft' WHERE ID = ?", made.remote.id)
    assert editor.page(made.remote.id) is None
    with pytest.raises(NotFound):
        editor.page("99999")


def test_the_address_is_known_before_on_sites_of_every_kind(sign_in: SignIn, fresh_wordpress: Server) -> None:
    empty = sign_in("editor")
    article = story("خبر الجسر", sections=("كرة القدم",), byline="")
    assert empty.address(article, None) == f"{fresh_wordpress.url}/%d8%ae%d8%a8%d8%b1-%d8%a7%d9%84%d8%ac%d8%b3%d8%b1/"
    assert empty.address(Article(), None) == ""
    for number, structure in enumerate(
        (
            "/%year%/%monthnum%/%day%/%postname%/",
            "/%category%/%postname%.html",
            "/news/%postname%",
            "/%postname%/%year%",
        )
    ):
        fresh_wordpress.php(f"$GLOBALS['wp_rewrite']->set_permalink_structure('{structure}'); flush_rewrite_rules();")
        site = sign_in("editor")
        first = site.create(f"a{number}", story("خبر آخر", sections=("سياسة",), byline=""))
        site = sign_in("editor")
        at = site.clock().replace(microsecond=0) + timedelta(days=40)
        foretold = site.address(article, at)
        made = site.create(f"b{number}", article)
        post = site.set_status(made.remote.id, PostStatus.SCHEDULED, at, "خبر-الجسر")
        assert post.remote.url == foretold, structure
        site.set_status(made.remote.id, PostStatus.TRASHED)
        site.set_status(first.remote.id, PostStatus.TRASHED)
    fresh_wordpress.php("$GLOBALS['wp_rewrite']->set_permalink_structure(''); flush_rewrite_rules();")
    plain_site = sign_in("editor")
    made = plain_site.create("plain", article)
    assert plain_site.address(article, None) == ""
    post = plain_site.set_status(made.remote.id, PostStatus.PUBLISHED)
    assert post.remote.url.startswith(f"{fresh_wordpress.url}/?p=")
    assert article.headline in (plain_site.page(made.remote.id) or "")


@pytest.mark.parametrize(
    ("name", "offset", "zone"),
    [("Africa/Cairo", "", "Africa/Cairo"), ("", "3", "Etc/GMT-3"), ("", "3.5", "Asia/Tehran")],
)
def test_the_zone_of_the_site(sign_in: SignIn, fresh_wordpress: Server, name: str, offset: str, zone: str) -> None:
    fresh_wordpress.php(f"update_option('timezone_string', '{name}'); update_option('gmt_offset', '{offset}');")
    assert sign_in("editor").zone() == zone
