"""Who may do what on a real WordPress, and what is filed there: tags, sections, pictures, notes, addresses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.site.contract import PICTURE, story
from tests.wordpress.server import WordPress as Server

from newsroom.domain.article import Article
from newsroom.domain.document import Figure, plain
from newsroom.domain.errors import NotFound, Refused, SignedOut, SiteForbidden
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.site import PostStatus, Rendition

SignIn = Callable[[str], WordPress]


def row(server: Server, number: str) -> dict[str, Any]:
    """A post in the database."""
    [found] = server.sql("SELECT * FROM wp_posts WHERE ID = ?", number)
    return found


@pytest.fixture
def editor(sign_in: SignIn) -> WordPress:
    return sign_in("editor")


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


def test_sections_below_others_and_none(editor: WordPress, web: Callable[..., Any]) -> None:
    sections = {section.name: section for section in editor.sections()}
    assert sections["كرة القدم"].parent == sections["رياضة"].id
    assert not {"Uncategorized", "غير مصنف"} & set(sections)
    made = editor.create("k", story(byline=""))
    assert made.article.sections == ()
    filed = editor.update(made.remote.id, story(sections=("كره القدم", "سياسة"), byline=""))
    assert set(filed.article.sections) == {"كرة القدم", "سياسة"}
    twin = web("editor", "POST", "categories", name="سياسة", parent=int(sections["العالم"].id))["id"]
    web("editor", "POST", f"posts/{made.remote.id}", categories=[twin])
    held = editor.update(made.remote.id, replace(editor.read(made.remote.id).article, headline="عنوان آخر"))
    assert held.article.sections == ("سياسة",)
    assert web("editor", "GET", f"posts/{made.remote.id}")["categories"] == [twin]
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
