from dataclasses import replace
from pathlib import Path

import pytest
from tests.domain.format.test_docx import PICTURE, packed, paragraph, png

from newsroom.desk import drafting, filing, merging, previewing, publishing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, Draft, State
from newsroom.domain.document import Document, Figure, Paragraph, plain
from newsroom.domain.errors import BadInput, NotFound, Refused
from newsroom.domain.format.stored import write_article
from newsroom.store.outbox import JobKind

from .conftest import STORY, illustrated, with_last


def test_a_new_draft_is_for_the_default_site_under_the_usual_byline(room: Newsroom) -> None:
    room.store.settings.set("byline", "منى عون")
    draft, changes = drafting.new(room)
    assert (draft.site, draft.article.byline, draft.state) == (LOCAL_SITE, "منى عون", State.DRAFT)
    assert changes.drafts == {draft.id}
    assert drafting.new(room, STORY)[0].article.byline == STORY.byline
    with pytest.raises(NotFound):
        drafting.new(room, site="لا وجود له")


def test_saving_writes_no_history_and_keeping_writes_each_text_once(room: Newsroom, story: Draft) -> None:
    drafting.save(room, story.id, replace(STORY, kicker="تقرير"))
    assert drafting.history(room, story.id) == []
    assert drafting.keep(room, story.id)[0] is not None
    assert drafting.keep(room, story.id)[0] is None


def test_an_old_version_comes_back_and_the_present_one_is_kept(room: Newsroom, story: Draft) -> None:
    kept, _ = drafting.keep(room, story.id)
    assert kept is not None
    newer = replace(STORY, headline="عنوان كُتب بعد ذلك")
    drafting.save(room, story.id, newer)
    draft, _ = drafting.restore_revision(room, kept.id)
    assert draft.article == STORY
    assert newer in [room.store.revisions.get(version.id).article for version in drafting.history(room, story.id)]


def test_the_bin_gives_back_what_was_thrown_in(room: Newsroom, story: Draft) -> None:
    drafting.bin(room, story.id)
    assert drafting.rows(room) == []
    assert [row.id for row in drafting.rows(room, binned=True)] == [story.id]
    drafting.restore(room, story.id)
    assert [row.id for row in drafting.rows(room, "الصيادين")] == [story.id]


def test_what_is_in_the_outbox_is_not_thrown_away(room: Newsroom, story: Draft) -> None:
    room.store.outbox.add(story.id, LOCAL_SITE, JobKind.PUBLISH, STORY)
    with pytest.raises(Refused, match=r"draft\.in-outbox"):
        drafting.bin(room, story.id)


def test_a_copy_is_on_no_site(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    copy, _ = drafting.duplicate(room, story.id)
    assert (copy.remote, copy.state, copy.article) == (None, State.DRAFT, STORY)
    assert copy.id != story.id


def test_the_draft_that_was_opened_last_is_remembered(room: Newsroom, story: Draft) -> None:
    drafting.new(room)
    drafting.open(room, story.id)
    assert room.store.drafts.last_opened() == story.id


def test_a_markdown_file_becomes_a_draft_with_its_headline(room: Newsroom, tmp_path: Path) -> None:
    path = tmp_path / "مقال جديد.md"
    path.write_text("# عنوان المقال\n\nفقرة أولى.\n\n## عنوان فرعي\n\nفقرة ثانية.\n", encoding="utf-8")
    draft, _, left = drafting.import_file(room, path)
    assert left == ()
    assert draft.article.headline == "عنوان المقال"
    assert draft.article.body.blocks[0] == Paragraph(plain("فقرة أولى."))
    assert len(draft.article.body.blocks) == 3
    assert [revision.reason for revision in drafting.history(room, draft.id)] == ["import"]


@pytest.mark.parametrize("name", ["لا وجود له.md", "."])
def test_a_file_that_cannot_be_read_leaves_nothing(room: Newsroom, tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match=r"draft\.unreadable-file"):
        drafting.import_file(room, tmp_path / name, "markdown")
    assert drafting.rows(room) == []


def test_a_file_of_another_encoding_leaves_nothing(room: Newsroom) -> None:
    with pytest.raises(BadInput):
        drafting.import_data(room, b"\xff\xd8\xff\xe0" * 50, "markdown")
    assert drafting.rows(room) == []


def test_a_picture_of_a_file_that_is_no_picture_leaves_nothing(room: Newsroom) -> None:
    with pytest.raises(BadInput):
        drafting.import_data(room, b"not a docx", "docx")
    assert drafting.rows(room) == []


def test_a_stored_article_becomes_a_draft_as_it_was_filed(room: Newsroom, story: Draft) -> None:
    room.store.settings.set("byline", "هيئة التحرير")
    illustrated(room, story)
    filing.set_fields(room, story.id, kicker="تقرير", slug="سوق-السمك", byline="")
    publishing.publish(room, story.id)
    publishing.correct(room, story.id, "العدد 60 لا 600.")
    whole = room.store.drafts.get(story.id).article
    assert whole.related
    assert whole.lead
    draft, _, left = drafting.import_data(room, write_article(whole).encode(), "json")
    assert (draft.article, left) == (whole, ())


def test_pictures_that_are_not_kept_here_are_named_and_all_else_comes(room: Newsroom, story: Draft) -> None:
    whole = illustrated(room, story).article
    for file in room.store.media.folder.glob("*.*"):
        file.unlink()
    draft, _, left = drafting.import_data(room, write_article(whole).encode(), "json")
    assert draft.article == whole
    assert [fault.code for fault in left] == ["input.picture-missing"] * 2
    assert [fault.values["name"] for fault in left] == ["1 (قوارب عند الرصيف)", "2 (صناديق ثلج)"]
    with pytest.raises(NotFound, match=r"store\.picture-missing"):
        publishing.publish(room, draft.id)


def test_a_stored_article_of_a_strangers_making_gets_its_right_form(room: Newsroom) -> None:
    data = write_article(Article(headline="سطر\nثان", slug="../../../etc/x")).encode()
    article = drafting.import_data(room, data, "json")[0].article
    assert (article.headline, article.slug) == ("سطر ثان", "etc-x")


def test_a_picture_of_a_word_file_that_cannot_be_kept_is_left_out_and_named(room: Newsroom) -> None:
    whole, cut = (packed(paragraph("نص") + PICTURE, word__media__1_png=data) for data in (png(), png()[:40]))
    assert [type(block) for block in drafting.import_data(room, whole, "docx")[0].article.body.blocks] == [
        Paragraph,
        Figure,
    ]
    draft, _, (fault,) = drafting.import_data(room, cut, "docx")
    assert draft.article.body == Document((Paragraph(plain("نص")),))
    assert (fault.code, fault.values) == ("input.picture-damaged", {"name": "1 (الميناء)"})


def test_the_preview_is_the_sites_own_page_and_writes_nothing(room: Newsroom) -> None:
    before = sorted((room.profile / "site").rglob("*"))
    html, base = previewing.page(room, STORY)
    assert STORY.headline in html
    assert base.startswith("file:")
    html, _ = previewing.page(room, replace(Article(), lead=Figure("media:" + "0" * 64 + ".jpg")))
    assert "dir=" in html
    assert sorted((room.profile / "site").rglob("*")) == before


def test_whoever_tells_what_he_has_seen_may_take_it_out_again(room: Newsroom, story: Draft) -> None:
    longer = with_last(STORY, "سطر الزميلة.")
    assert merging.arrive(room, story.id, STORY, longer)
    typed = replace(STORY, headline="عنوان كُتب قبل أن يُرى السطر")
    kept, _ = drafting.save(room, story.id, typed, seen=STORY)
    assert kept.article == replace(longer, headline=typed.headline)
    assert drafting.save(room, story.id, typed, seen=kept.article)[0].article == typed
    assert drafting.save(room, story.id, STORY, seen=typed)[0].article == STORY


def test_what_is_still_typed_on_the_old_text_is_not_lost_under_a_version_that_comes_back(
    room: Newsroom, story: Draft
) -> None:
    drafting.keep(room, story.id)
    old = drafting.history(room, story.id)[0]
    longer = with_last(STORY, "سطر يُسحب.")
    drafting.save(room, story.id, longer)
    drafting.restore_revision(room, old.id)
    typed = replace(longer, standfirst="كُتبت في الأثناء.")
    assert drafting.save(room, story.id, typed, seen=longer)[0].article == replace(STORY, standfirst=typed.standfirst)
