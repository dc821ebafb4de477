"""What every backend promises: the tests of the `Site` protocol, to be run on each of them.

A backend's test module has a class that inherits from `SiteContract` and gives the fixtures `editor` (a site signed
in as somebody who may do everything) and `renditions` (the sizes of one picture, as files).
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from newsroom.domain.article import Article, Correction, RelatedLink, State
from newsroom.domain.document import Document, Figure, Heading, Paragraph, Quote, plain
from newsroom.domain.errors import NotFound, Refused
from newsroom.site.site import Change, PostStatus, Rendition, Site

PICTURE = "media:" + "a1" * 32 + ".jpg"


def story(headline: str = "قطار الساحل يعود بعد عامين", **fields: object) -> Article:
    """An article that a newsroom would publish."""
    body = Document(
        (
            Paragraph(plain("عاد القطار إلى سكته صباح اليوم، وحمل أول مسافريه.")),
            Heading(2, plain("ماذا تغيّر؟")),
            Quote((Paragraph(plain("الموعد هو الموعد.")),), plain("سائق القطار")),
        )
    )
    article = Article(headline=headline, standfirst="رحلتان في اليوم", body=body, byline="سلمى الحداد")
    return replace(article, **fields)  # type: ignore[arg-type]


class SiteContract:
    """Exactly once, never lost, never a colleague's work undone."""

    @pytest.fixture
    def editor(self) -> Site:
        raise NotImplementedError

    @pytest.fixture
    def renditions(self) -> tuple[Rendition, ...]:
        raise NotImplementedError

    @pytest.fixture
    def filed(self, editor: Site) -> Article:
        """An article in the site's first section, under a byline that the site can have."""
        byline = "سلمى الحداد" if editor.capabilities().byline_text else editor.authors()[0]
        return story(sections=(editor.sections()[0].name,), tags=("قطارات", "سفر"), byline=byline)

    def test_a_post_is_made_as_a_draft_and_found_by_its_key(self, editor: Site, filed: Article) -> None:
        assert editor.find("key-1") is None
        made = editor.create("key-1", filed)
        assert made.status is PostStatus.DRAFT
        assert editor.page(made.remote.id) is None
        found = editor.find("key-1")
        assert found is not None
        assert found.remote.id == made.remote.id
        assert editor.find("key-2") is None

    def test_what_is_read_is_what_was_sent(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        read = editor.read(made.remote.id)
        assert read.article.headline == filed.headline
        assert read.article.standfirst == filed.standfirst
        assert read.article.body == filed.body
        assert read.article.sections == filed.sections
        assert set(read.article.tags) == set(filed.tags)
        assert read.remote == made.remote

    def test_a_post_that_is_not_there_is_not_found(self, editor: Site, filed: Article) -> None:
        with pytest.raises(NotFound):
            editor.read("999999")
        with pytest.raises(NotFound):
            editor.update("999999", filed)
        with pytest.raises(NotFound):
            editor.set_status("999999", PostStatus.PUBLISHED)

    def test_publishing_shows_the_article_at_its_address(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        post = editor.set_status(made.remote.id, PostStatus.PUBLISHED, slug="قطار-الساحل")
        assert post.status is PostStatus.PUBLISHED
        assert post.at is not None
        assert post.remote.url == editor.address(replace(filed, slug="قطار-الساحل"), post.at)
        page = editor.page(made.remote.id)
        assert page is not None
        assert filed.headline in page
        assert filed.sections[0] in page

    def test_publishing_twice_is_publishing_once(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        first = editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        assert editor.set_status(made.remote.id, PostStatus.PUBLISHED) == first
        ids = [change.remote_id for change in editor.changes("")]
        assert ids.count(made.remote.id) == 1

    def test_an_update_keeps_the_status_and_moves_the_revision(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        before = editor.read(made.remote.id)
        after = editor.update(made.remote.id, replace(filed, headline="قطار الساحل يعود بعد ثلاثة أعوام"))
        assert after.status is PostStatus.PUBLISHED
        assert after.remote.url == before.remote.url
        assert after.remote.revision != before.remote.revision
        assert after.remote.digest != before.remote.digest
        page = editor.page(made.remote.id)
        assert page is not None
        assert "قطار الساحل يعود بعد ثلاثة أعوام" in page

    def test_the_front_page_is_what_a_reader_gets(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        assert filed.headline not in (editor.front() or "")
        editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        assert filed.headline in (editor.front() or "")

    def test_taking_a_post_back_and_giving_it_again(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        published = editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        editor.set_status(made.remote.id, PostStatus.DRAFT)
        assert editor.page(made.remote.id) is None
        again = editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        assert again.remote.url == published.remote.url
        assert editor.page(made.remote.id) is not None

    def test_pending_scheduled_and_trashed_posts_are_not_public(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        later = (editor.clock() + timedelta(days=2)).replace(microsecond=0)
        for status, at in ((PostStatus.PENDING, None), (PostStatus.SCHEDULED, later), (PostStatus.TRASHED, None)):
            post = editor.set_status(made.remote.id, status, at)
            assert post.status is status
            assert editor.page(made.remote.id) is None
        assert editor.find("key-1") is not None

    def test_a_schedule_needs_a_time_and_keeps_it(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        with pytest.raises(Refused):
            editor.set_status(made.remote.id, PostStatus.SCHEDULED)
        later = (editor.clock() + timedelta(days=2)).replace(microsecond=0)
        editor.set_status(made.remote.id, PostStatus.SCHEDULED, later)
        assert editor.read(made.remote.id).at == later
        assert editor.publish_due() == ()

    def test_two_spellings_are_one_tag(self, editor: Site) -> None:
        first = editor.make_tag("أخبار الإمارات")
        assert editor.make_tag("اخبار الامارات").id == first.id
        assert editor.make_tag("أخبار الإمارات").id == first.id
        assert [tag.name for tag in editor.tags() if tag.id == first.id] == ["أخبار الإمارات"]

    def test_the_same_headline_gets_another_address(self, editor: Site, filed: Article) -> None:
        urls = set()
        for key in ("key-1", "key-2", "key-3"):
            made = editor.create(key, filed)
            urls.add(editor.set_status(made.remote.id, PostStatus.PUBLISHED).remote.url)
        assert len(urls) == 3

    def test_a_picture_is_found_by_its_key(self, editor: Site, renditions: tuple[Rendition, ...]) -> None:
        figure = Figure(PICTURE, "قطار أحمر", plain("القطار عند وصوله."), "تصوير: المكتب")
        assert editor.find_media("picture-1") is None
        sent = editor.upload("picture-1", figure, renditions)
        assert (sent.alt, sent.caption, sent.credit) == (figure.alt, figure.caption, figure.credit)
        found = editor.find_media("picture-1")
        assert found is not None
        assert (found.media, found.remote_id) == (sent.media, sent.remote_id)
        assert editor.upload("picture-1", figure, renditions).remote_id == sent.remote_id

    def test_the_lead_picture_stands_in_the_page(
        self, editor: Site, filed: Article, renditions: tuple[Rendition, ...]
    ) -> None:
        lead = editor.upload(
            "picture-1", Figure(PICTURE, "قطار أحمر", plain("القطار عند وصوله."), "المكتب"), renditions
        )
        made = editor.create("key-1", replace(filed, lead=lead))
        editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        page = editor.page(made.remote.id)
        assert page is not None
        assert 'alt="قطار أحمر"' in page
        assert editor.read(made.remote.id).article.lead == lead

    def test_a_picture_on_the_site_can_be_looked_at(self, editor: Site, renditions: tuple[Rendition, ...]) -> None:
        lead = editor.upload("picture-1", Figure(PICTURE, "قطار أحمر"), renditions)
        with Image.open(BytesIO(editor.picture(lead.media, lambda: True))) as shown:
            assert shown.size == (renditions[-1].width, renditions[-1].height)

    @pytest.mark.parametrize(
        "reference",
        ["media:" + "b2" * 32 + ".jpg", "https://elsewhere.invalid/1.jpg", "http://127.0.0.1:9/1.jpg"],
    )
    def test_a_picture_elsewhere_is_not_fetched(self, editor: Site, reference: str) -> None:
        with pytest.raises(NotFound):
            editor.picture(reference, lambda: True)

    def test_related_articles_keep_the_order_of_the_journalist(self, editor: Site, filed: Article) -> None:
        links = []
        for number in (3, 1, 2):
            headline = f"مادة سابقة رقم {number}"
            made = editor.create(f"old-{number}", replace(filed, headline=headline))
            url = editor.set_status(made.remote.id, PostStatus.PUBLISHED).remote.url
            links.append(RelatedLink(url, headline))
        made = editor.create("key-1", replace(filed, related=tuple(links)))
        editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        page = editor.page(made.remote.id) or ""
        related = page[page.rindex("مقالات ذات صلة") :]
        places = [related.index(link.headline) for link in links]
        assert places == sorted(places)
        assert [link.url for link in editor.read(made.remote.id).article.related] == [link.url for link in links]

    def test_a_correction_is_shown_with_its_date(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        note = Correction(datetime(2026, 1, 29, 7, 15, tzinfo=UTC), "ورد أن الرحلات ثلاث، والصواب رحلتان.")
        editor.update(made.remote.id, replace(filed, corrections=(note,)))
        assert editor.read(made.remote.id).article.corrections == (note,)
        page = editor.page(made.remote.id) or ""
        assert note.text in page
        assert "29 يناير" in page

    def test_the_change_feed_tells_what_came_changed_and_went(self, editor: Site, filed: Article) -> None:
        cursor = ([""] + [change.cursor for change in editor.changes("")])[-1]
        made = editor.create("key-1", filed)
        change = self._last(editor, cursor, made.remote.id)
        assert change.entry is None  # a draft is no reader's business
        assert change.row is not None
        assert (change.row.headline, change.row.state, change.row.mine) == (filed.headline, State.DRAFT, True)
        post = editor.set_status(made.remote.id, PostStatus.PUBLISHED)
        change = self._last(editor, change.cursor, made.remote.id)
        assert change.entry is not None
        assert (change.entry.url, change.entry.headline) == (post.remote.url, filed.headline)
        assert change.entry.section == filed.sections[0]
        assert change.row is not None
        assert change.row.state is State.PUBLISHED
        editor.set_status(made.remote.id, PostStatus.DRAFT)
        change = self._last(editor, change.cursor, made.remote.id)
        assert change.entry is None
        assert change.row is not None
        editor.set_status(made.remote.id, PostStatus.TRASHED)
        change = self._last(editor, change.cursor, made.remote.id)
        assert change.row is None
        assert editor.gone((made.remote.id,)) == frozenset()

    @staticmethod
    def _last(editor: Site, cursor: str, remote_id: str) -> Change:
        """What the feed after `cursor` says last of a post; others it may say again."""
        return [change for change in editor.changes(cursor) if change.remote_id == remote_id][-1]

    def test_the_history_of_the_site_has_every_text(self, editor: Site, filed: Article) -> None:
        made = editor.create("key-1", filed)
        editor.update(made.remote.id, replace(filed, headline="قطار الساحل يعود بعد ثلاثة أعوام"))
        editor.update(made.remote.id, replace(filed, headline="قطار الساحل يعود بعد أربعة أعوام"))
        newest, before = editor.revisions(made.remote.id, 2)
        assert newest.article.headline == "قطار الساحل يعود بعد أربعة أعوام"
        assert before.article.headline == "قطار الساحل يعود بعد ثلاثة أعوام"
        assert newest.id == editor.read(made.remote.id).remote.revision
        assert newest.article.body == filed.body

    def test_a_preview_is_the_page_and_leaves_no_trace(self, editor: Site, filed: Article) -> None:
        html, base = editor.preview(filed, None, lambda _reference: None)
        assert filed.headline in html
        assert base
        assert editor.find("key-1") is None
        assert all(change.row is None or change.row.headline != filed.headline for change in editor.changes(""))
