"""All versions of an article beside each other, and only some of the changes between two of them taken."""

from dataclasses import replace

import pytest

from newsroom.desk import drafting, merging, publishing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, Draft
from newsroom.domain.difference import ChangeKind
from newsroom.domain.document import Document, Paragraph, plain, texts
from newsroom.domain.errors import Refused
from newsroom.domain.merge import Choice

from .conftest import STORY, illustrated, remote_id, with_last


def test_versions_of_here_and_of_the_site_stand_in_one_row(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    theirs = with_last(STORY, "وأضافت الزميلة سطرًا.")
    room.site(LOCAL_SITE).update(remote_id(room, story.id), theirs)
    found = merging.versions(room, story.id)
    assert found.complete
    assert [version.at for version in found.rows] == sorted((v.at for v in found.rows), reverse=True)
    assert found.rows[0].id.startswith("site:")
    assert merging.article_of(room, found.rows[0]) == theirs
    (here,) = [version for version in found.rows if version.id.startswith("here:")]
    assert (here.reason, merging.article_of(room, here)) == ("publish", STORY)
    assert all(version.words for version in found.rows)


def test_a_site_that_is_away_leaves_the_versions_of_here(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    (room.profile / "site").rename(room.profile / "away")
    found = merging.versions(room, story.id)
    assert (found.complete, [version.id.partition(":")[0] for version in found.rows]) == (False, ["here"])


def test_a_draft_that_was_never_sent_has_versions_of_here_alone(room: Newsroom, story: Draft) -> None:
    drafting.keep(room, story.id)
    assert [version.reason for version in merging.versions(room, story.id).rows] == ["save"]


def test_a_version_of_the_site_differs_from_the_draft_in_what_somebody_wrote_alone(
    room: Newsroom, story: Draft
) -> None:
    draft = illustrated(room, story)
    publishing.publish(room, draft.id)
    mine = room.store.drafts.get(draft.id).article
    newest = merging.versions(room, draft.id).rows[0]
    assert merging.difference(room, newest, mine).changes == ()
    other = replace(mine, standfirst="مقدّمة أخرى.")
    (change,) = merging.difference(room, newest, other).changes
    assert (change.field, change.kind) == ("standfirst", ChangeKind.WORDS)


def test_tashkeel_is_no_change_of_words(room: Newsroom) -> None:
    before, after = Article(headline="محمد في غزة"), Article(headline="مُحَمَّد في غـــزة")
    assert {change.kind for change in merging.difference(room, before, after).changes} == {ChangeKind.SPELLING}


def test_some_changes_are_put_back_and_what_was_written_meanwhile_stays(room: Newsroom, story: Draft) -> None:
    after = replace(with_last(STORY, "سطر جديد."), standfirst="مقدمة جديدة.")
    drafting.save(room, story.id, after)
    changes = merging.difference(room, STORY, after).changes
    kept = [change.id for change in changes if change.field == "body"]
    typed = replace(after, headline="عنوان كُتب أثناء المراجعة لسوق السمك")
    drafting.save(room, story.id, typed)
    draft, moved = merging.accept(room, story.id, STORY, after, kept)
    assert draft.article == replace(typed, standfirst=STORY.standfirst)
    assert moved.drafts == {story.id}
    assert typed in [room.store.revisions.get(row.id).article for row in drafting.history(room, story.id)]


def test_changes_of_another_pair_or_in_words_that_moved_are_not_taken(room: Newsroom, story: Draft) -> None:
    after = replace(STORY, standfirst="مقدمة جديدة.")
    drafting.save(room, story.id, replace(STORY, standfirst="مقدمة ثالثة."))
    with pytest.raises(Refused, match=r"merge\.moved"):
        merging.accept(room, story.id, STORY, after, [])
    with pytest.raises(Refused, match=r"merge\.moved"):
        merging.accept(room, story.id, STORY, after, ["لا تغيير"])
    assert room.store.drafts.get(story.id).article.standfirst == "مقدمة ثالثة."


def collided(room: Newsroom, draft: int) -> None:
    merging.clash(room, draft, STORY, replace(STORY, standfirst="مقدمة الزميلة."))
    drafting.save(room, draft, replace(STORY, standfirst="مقدمتي أنا."))


def test_a_choice_that_is_not_offered_or_was_made_on_an_older_text_is_refused(room: Newsroom, story: Draft) -> None:
    with pytest.raises(Refused, match=r"merge\.no-conflict"):
        merging.conflict(room, story.id)
    collided(room, story.id)
    seen = merging.conflict(room, story.id)
    for choices in ({"لا تعارض": Choice.MINE}, {seen.conflicts[0].id: "غيره"}):
        with pytest.raises(Refused, match=r"merge\.moved"):
            merging.settle_conflict(room, story.id, choices)  # type: ignore[arg-type]
    drafting.save(room, story.id, replace(STORY, standfirst="مقدمة كُتبت الآن."))
    with pytest.raises(Refused, match=r"merge\.moved"):
        merging.settle_conflict(room, story.id, {}, seen)
    assert room.store.drafts.theirs(story.id) is not None
    body = Document((Paragraph(plain("متن آخر.")),))
    drafting.save(room, story.id, replace(STORY, standfirst="مقدمة كُتبت الآن.", body=body))
    draft, _ = merging.settle_conflict(room, story.id, {}, merging.conflict(room, story.id))
    assert (draft.article.standfirst, list(texts(draft.article.body))) == ("مقدمة كُتبت الآن.", ["متن آخر."])
    assert room.store.drafts.theirs(story.id) is None
