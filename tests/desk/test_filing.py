from dataclasses import replace
from datetime import timedelta

import pytest

from newsroom.desk import filing, syncing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Draft, Section, Tag
from newsroom.domain.document import Figure
from newsroom.domain.errors import BadInput, NotFound, Refused
from newsroom.store.sites import StoredSite


@pytest.fixture(autouse=True)
def tagged(room: Newsroom) -> None:
    """The site's tags, and a section below another."""
    sections = (*room.site(LOCAL_SITE).sections(), Section("77", "موانئ وصيد", "ports", "3"))
    tags = (Tag("1", "أخبار", count=9), Tag("2", "الموانئ", count=4), Tag("3", "أخبار الميناء", count=2))
    room.store.archive.put_terms(LOCAL_SITE, sections, tags)


def test_the_spelling_of_the_site_is_taken_over_and_a_tag_stands_once(room: Newsroom, story: Draft) -> None:
    draft, changes = filing.set_field(room, story.id, "tags", ("اخبار", "أَخبار", " #مزاد ", "مزاد"))
    assert draft.article.tags == ("أخبار", "مزاد")
    assert changes.drafts == {story.id}


def test_a_tag_without_a_letter_is_refused(room: Newsroom, story: Draft) -> None:
    with pytest.raises(Refused, match=r"filing\.empty-tag"):
        filing.set_field(room, story.id, "tags", ("؟!",))


def test_a_near_duplicate_is_seen_before_it_is_made(room: Newsroom) -> None:
    near = filing.near_tag(room, LOCAL_SITE, "موانئ")
    assert near is not None
    assert near.name == "الموانئ"
    assert filing.near_tag(room, LOCAL_SITE, "اخبار") is None
    assert filing.near_tag(room, LOCAL_SITE, "زراعة") is None


def test_tags_are_suggested_by_any_of_their_words_in_any_spelling(room: Newsroom) -> None:
    assert [tag.name for tag in filing.suggest_tags(room, LOCAL_SITE, "اخ")] == ["أخبار", "أخبار الميناء"]
    assert [tag.name for tag in filing.suggest_tags(room, LOCAL_SITE, "موا")] == ["الموانئ"]
    assert [tag.name for tag in filing.suggest_tags(room, LOCAL_SITE, "المينا")] == ["أخبار الميناء"]


@pytest.mark.parametrize("name", ["اقتصاد › موانئ وصيد", "اقتصاد/موانئ وصيد", "موانئ وصيد", "موانِئ وصيد"])
def test_a_section_is_known_by_name_and_by_path(room: Newsroom, story: Draft, name: str) -> None:
    draft, _ = filing.set_field(room, story.id, "sections", (name, "سياسة", name))
    assert draft.article.sections == ("موانئ وصيد", "سياسة")


@pytest.mark.parametrize("name", ["لا وجود له", "سياسة › موانئ وصيد", "  "])
def test_a_section_that_the_site_lacks_is_refused_with_those_it_has(room: Newsroom, story: Draft, name: str) -> None:
    with pytest.raises(NotFound, match=r"filing\.no-section") as refusal:
        filing.set_field(room, story.id, "sections", (name,))
    assert "اقتصاد" in str(refusal.value.values["known"])


def test_the_line_of_sections_survives_a_circle() -> None:
    circle = (Section("1", "أ", "a", "2"), Section("2", "ب", "b", "1"))
    assert filing.line_of(circle, circle[0]) == (circle[1], circle[0])


def test_texts_become_one_clean_line(room: Newsroom, story: Draft) -> None:
    draft, _ = filing.set_field(room, story.id, "headline", "  عنوان\u202e على\n سطرين\u200f ")
    assert draft.article.headline == "عنوان على سطرين"


def test_a_text_that_is_too_long_is_refused_and_nothing_is_set(room: Newsroom, story: Draft) -> None:
    with pytest.raises(Refused, match=r"filing\.too-long"):
        filing.set_fields(room, story.id, byline="منى عون", headline="ا" * 301)
    assert room.store.drafts.get(story.id).article == story.article


@pytest.mark.parametrize(
    ("given", "kept"),
    [("سوق السمك", "سوق-السمك"), ("", ""), ("%D8%B3%D9%88%D9%82", "سوق"), ("Fish Market!", "fish-market")],
)
def test_a_slug_takes_its_form(room: Newsroom, story: Draft, given: str, kept: str) -> None:
    assert filing.set_field(room, story.id, "slug", given)[0].article.slug == kept


def test_a_slug_without_a_letter_is_refused(room: Newsroom, story: Draft) -> None:
    with pytest.raises(Refused, match=r"filing\.no-slug"):
        filing.set_field(room, story.id, "slug", "؟؟")


@pytest.mark.parametrize("reference", ["file:///etc/passwd", "media:../../x.jpg", "media:" + "0" * 64 + ".jpg"])
def test_a_lead_must_be_a_picture_that_is_there(room: Newsroom, story: Draft, reference: str) -> None:
    with pytest.raises((BadInput, NotFound), match="picture"):
        filing.set_field(room, story.id, "lead", Figure(reference))


def test_a_schedule_lies_ahead(room: Newsroom, story: Draft) -> None:
    at = room.now() + timedelta(hours=2)
    draft, _ = filing.set_field(room, story.id, "schedule", at)
    assert draft.schedule == at
    with pytest.raises(Refused, match=r"schedule\.past"):
        filing.set_field(room, story.id, "schedule", room.now())
    assert filing.set_field(room, story.id, "schedule", None)[0].schedule is None


def test_a_draft_moves_to_another_site_until_it_is_on_one(room: Newsroom, story: Draft) -> None:
    stored = room.store.sites.get(LOCAL_SITE)
    room.store.sites.add(replace(stored, name="موقع آخر"))
    assert filing.set_field(room, story.id, "site", "موقع آخر")[0].site == "موقع آخر"
    with pytest.raises(NotFound):
        filing.set_field(room, story.id, "site", "لا وجود له")
    assert isinstance(stored, StoredSite)


def test_a_field_that_is_set_to_what_it_was_changes_nothing(room: Newsroom, story: Draft) -> None:
    before = room.store.drafts.get(story.id)
    filing.set_field(room, story.id, "byline", before.article.byline)
    assert room.store.drafts.get(story.id) == before


def test_reading_the_site_again_brings_its_own_terms(room: Newsroom) -> None:
    _, changes = syncing.pull(room, LOCAL_SITE)
    assert changes.terms
    assert "موانئ وصيد" not in [section.name for section in filing.sections(room, LOCAL_SITE)]
    assert not syncing.pull(room, LOCAL_SITE)[1].terms
