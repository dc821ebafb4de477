from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from newsroom.desk import drafting, filing, merging, publishing, searching
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, Draft, State
from newsroom.domain.document import texts
from newsroom.domain.errors import Conflict, NetworkError, Refused, SiteError, SiteForbidden
from newsroom.site.site import PostStatus
from newsroom.store.outbox import JobKind, JobState
from newsroom.store.sites import StoredSite

from .conftest import STORY, Clock, illustrated, remote_id


def file_of(url: str) -> Path:
    return Path(unquote(urlsplit(url).path))


def posts(room: Newsroom) -> list[Path]:
    return sorted((room.profile / "site" / "posts").glob("*.json"))


def test_an_article_is_published_and_its_page_shows_it_letter_for_letter(room: Newsroom, story: Draft) -> None:
    draft = illustrated(room, story)
    steps: list[tuple[int, int, str]] = []
    outcome, changes = publishing.publish(
        room, draft.id, progress=lambda step, of, code, _detail: steps.append((step, of, code))
    )
    assert (outcome.id, outcome.site, outcome.status) == (draft.id, LOCAL_SITE, State.PUBLISHED)
    assert [check.code for check in outcome.checks if not check.ok] == []
    assert {check.code for check in outcome.checks} == {
        "page.headline", "page.standfirst", "page.text", "page.section", "page.byline", "page.picture", "page.related",
    }  # fmt: skip
    page = file_of(outcome.url).read_text(encoding="utf-8")
    for piece in (STORY.headline, STORY.standfirst, *texts(STORY.body)):
        assert piece in page.replace("<strong>", "").replace("</strong>", "")
    assert steps[0] == (1, 7, "publish.step.media")
    assert steps[-1] == (7, 7, "publish.done.page")
    assert draft.id in changes.drafts
    assert changes.archive


def test_publishing_leaves_a_version_in_the_history_and_the_article_in_the_archive(
    room: Newsroom, story: Draft
) -> None:
    outcome, _ = publishing.publish(room, story.id)
    (version,) = drafting.history(room, story.id)
    assert (version.reason, room.store.revisions.get(version.id).article) == ("publish", STORY)
    found = searching.search(room, "بلديه المينا سوق السمك", LOCAL_SITE)
    assert found[0].url == outcome.url
    assert room.store.drafts.get(story.id).remote == found_remote(room, found[0].remote_id)


def found_remote(room: Newsroom, remote_id: str) -> object:
    return room.site(LOCAL_SITE).read(remote_id).remote


def test_publishing_again_updates_the_same_post_at_the_same_address(room: Newsroom, story: Draft) -> None:
    first, _ = publishing.publish(room, story.id)
    count = len(posts(room))
    drafting.save(room, story.id, replace(STORY, headline="سوق السمك الجديد يستقبل أول مزاد في الميناء"))
    second, _ = publishing.publish(room, story.id)
    assert second.url == first.url
    assert len(posts(room)) == count
    assert room.store.outbox.of(story.id)[-1].kind is JobKind.UPDATE
    assert "أول مزاد" in file_of(first.url).read_text(encoding="utf-8")


def test_what_stops_publishing_is_said_and_nothing_is_queued(room: Newsroom) -> None:
    draft, _ = drafting.new(room, replace(STORY, headline="error code: 524", sections=()))
    with pytest.raises(publishing.Blocked) as refusal:
        publishing.publish(room, draft.id)
    assert len(refusal.value.findings) >= 2
    assert refusal.value.code == refusal.value.findings[0].code
    assert room.store.outbox.of(draft.id) == []
    assert room.store.drafts.get(draft.id).state is State.DRAFT


def test_what_readers_see_is_not_taken_from_them_by_a_schedule(room: Newsroom, story: Draft) -> None:
    outcome, _ = publishing.publish(room, story.id)
    with pytest.raises(Refused, match=r"publish\.already-public"):
        publishing.publish(room, story.id, at=room.now() + timedelta(days=1))
    with pytest.raises(Refused, match=r"publish\.already-public"):
        filing.set_field(room, story.id, "schedule", room.now() + timedelta(days=1))
    assert file_of(outcome.url).exists()
    assert room.store.drafts.get(story.id).state is State.PUBLISHED
    publishing.unpublish(room, story.id)
    again, _ = publishing.publish(room, story.id, at=room.now() + timedelta(days=1))
    assert again.status is State.SCHEDULED


def test_a_scheduled_article_can_be_published_now(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id, at=room.now() + timedelta(days=1))
    outcome, _ = publishing.publish(room, story.id)
    assert outcome.status is State.PUBLISHED
    assert room.store.drafts.get(story.id).schedule is None


def test_unpublishing_takes_the_page_away_and_publishing_brings_it_back_to_its_address(
    room: Newsroom, story: Draft
) -> None:
    first, _ = publishing.publish(room, story.id)
    gone, _ = publishing.unpublish(room, story.id)
    assert gone.status is State.DRAFT
    assert [(check.code, check.ok) for check in gone.checks] == [("page.gone", True)]
    assert not file_of(first.url).exists()
    assert searching.search(room, STORY.headline, LOCAL_SITE) == []
    again, _ = publishing.publish(room, story.id)
    assert again.url == first.url


def test_what_was_never_sent_cannot_be_taken_back(room: Newsroom, story: Draft) -> None:
    with pytest.raises(Refused, match=r"unpublish\.not-there"):
        publishing.unpublish(room, story.id)


def test_a_correction_stands_on_the_page_with_its_date(room: Newsroom, story: Draft) -> None:
    with pytest.raises(Refused, match=r"correct\.not-public"):
        publishing.correct(room, story.id, "ورد أن البسطات سبعون، والصواب ستون.")
    first, _ = publishing.publish(room, story.id)
    outcome, _ = publishing.correct(room, story.id, "ورد أن البسطات سبعون، والصواب ستون.")
    assert outcome.url == first.url
    assert "والصواب ستون" in file_of(outcome.url).read_text(encoding="utf-8")
    drafting.save(room, story.id, replace(STORY, standfirst="كُتبت والتصحيح في طريقه."))
    publishing.publish(room, story.id)
    page = file_of(outcome.url).read_text(encoding="utf-8")
    assert "والصواب ستون" in page
    assert len(room.store.drafts.get(story.id).article.corrections) == 1
    assert "كُتبت والتصحيح في طريقه." in page
    with pytest.raises(Refused, match=r"correct\.empty"):
        publishing.correct(room, story.id, "  ")


def journalist(room: Newsroom) -> None:
    """Make the local site one at which this user is a journalist."""
    stored = room.store.sites.get(LOCAL_SITE)
    room.store.sites.add(StoredSite("للصحفيين", stored.kind, stored.address, "ليلى", "journalist"))


def test_a_correction_that_is_refused_leaves_no_note(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    drafting.save(room, story.id, replace(STORY, headline=""))
    with pytest.raises(publishing.Blocked):
        publishing.correct(room, story.id, "العدد 60 لا 600.")
    assert room.store.drafts.get(story.id).article.corrections == ()
    drafting.save(room, story.id, STORY)
    publishing.correct(room, story.id, "العدد 60 لا 600.")
    assert [note.text for note in room.store.drafts.get(story.id).article.corrections] == ["العدد 60 لا 600."]


def test_a_journalist_hands_in_and_may_not_publish(room: Newsroom, story: Draft) -> None:
    journalist(room)
    with pytest.raises(SiteForbidden, match=r"publish\.not-permitted"):
        publishing.publish(room, story.id, site="للصحفيين")
    assert room.store.outbox.of(story.id) == []
    outcome, _ = publishing.publish(room, story.id, site="للصحفيين", pending=True)
    assert outcome.status is State.PENDING
    remote = room.store.drafts.get(story.id).remote
    assert remote is not None
    assert room.site(LOCAL_SITE).read(remote.id).status is PostStatus.PENDING


def test_an_article_of_one_site_is_not_sent_to_another(room: Newsroom, story: Draft) -> None:
    journalist(room)
    publishing.publish(room, story.id)
    with pytest.raises(Refused, match=r"publish\.other-site"):
        publishing.publish(room, story.id, site="للصحفيين", pending=True)


def test_a_colleagues_text_is_kept_before_ours_takes_its_place(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    remote = room.store.drafts.get(story.id).remote
    assert remote is not None
    theirs = replace(STORY, standfirst="مقدمة كتبها زميل على الموقع.")
    room.site(LOCAL_SITE).update(remote.id, theirs)
    drafting.save(room, story.id, replace(STORY, standfirst="مقدمة كتبناها هنا."))
    with pytest.raises(Conflict):
        publishing.publish(room, story.id)
    assert room.store.drafts.get(story.id).state is State.CONFLICT
    assert theirs in [room.store.revisions.get(version.id).article for version in drafting.history(room, story.id)]
    assert room.site(LOCAL_SITE).read(remote.id).article.standfirst == theirs.standfirst
    with pytest.raises(Conflict, match=r"publish\.settle-first"):
        publishing.publish(room, story.id)
    merging.settle_conflict(room, story.id, {})
    publishing.publish(room, story.id)
    assert room.site(LOCAL_SITE).read(remote.id).article.standfirst == "مقدمة كتبناها هنا."


def test_a_site_that_is_away_has_deleted_nothing(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    remote = room.store.drafts.get(story.id).remote
    site, away = room.profile / "site", room.profile / "away"
    site.rename(away)
    for go in (publishing.publish, publishing.unpublish):
        with pytest.raises(NetworkError):
            go(room, story.id)
    assert room.store.drafts.get(story.id).remote == remote
    away.rename(site)
    outcome, _ = publishing.resume(room, story.id)
    assert (outcome.status, remote and remote.id in [path.stem for path in posts(room)]) == (State.DRAFT, True)


def test_an_article_that_was_deleted_on_the_site_can_be_made_anew(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    remote = room.store.drafts.get(story.id).remote
    assert remote is not None
    room.site(LOCAL_SITE).set_status(remote.id, PostStatus.TRASHED)
    with pytest.raises(SiteError, match=r"publish\.gone"):
        publishing.publish(room, story.id)
    outcome, _ = publishing.publish(room, story.id)
    assert outcome.status is State.PUBLISHED
    assert room.store.drafts.get(story.id).remote != remote


def test_tags_take_the_spelling_of_the_site(room: Newsroom) -> None:
    room.site(LOCAL_SITE).make_tag("أسواق")
    draft, _ = drafting.new(room, replace(STORY, tags=("اسواق",)))
    publishing.publish(room, draft.id)
    remote = room.store.drafts.get(draft.id).remote
    assert remote is not None
    assert room.site(LOCAL_SITE).read(remote.id).article.tags == ("أسواق",)


def test_a_binned_draft_is_not_published(room: Newsroom, story: Draft) -> None:
    drafting.bin(room, story.id)
    with pytest.raises(Refused, match=r"publish\.binned"):
        publishing.publish(room, story.id)


@pytest.mark.parametrize(
    ("words", "zone", "expected"),
    [
        ("2026-11-25T07:30", "Asia/Riyadh", datetime(2026, 11, 25, 4, 30, tzinfo=UTC)),
        ("2026-11-25T07:30:15+00:00", "Asia/Riyadh", datetime(2026, 11, 25, 7, 30, 15, tzinfo=UTC)),
        ("2026-11-25 07:30Z", "Asia/Riyadh", datetime(2026, 11, 25, 7, 30, tzinfo=UTC)),
        (" 2026-11-25 ", "UTC", datetime(2026, 11, 25, tzinfo=UTC)),
    ],
)
def test_a_time_without_an_offset_is_the_sites(words: str, zone: str, expected: datetime) -> None:
    assert publishing.moment(words, lambda: zone) == expected


@pytest.mark.parametrize("words", ["غدًا", "2026-13-01", "", "07:30"])
def test_what_is_no_time_is_refused(words: str) -> None:
    with pytest.raises(Refused, match=r"schedule\.not-a-time"):
        publishing.moment(words, "UTC")


def test_a_job_that_waits_can_be_taken_back(room: Newsroom, story: Draft) -> None:
    with pytest.raises(Refused, match=r"outbox\.nothing-waits"):
        publishing.cancel(room, story.id)
    room.store.outbox.add(story.id, LOCAL_SITE, JobKind.PUBLISH, story.article)
    draft, changes = publishing.cancel(room, story.id)
    assert draft.state is State.DRAFT
    assert changes.jobs
    assert room.store.outbox.of(story.id)[0].state is JobState.CANCELLED


def test_one_draft_is_not_sent_by_two_threads(room: Newsroom, story: Draft) -> None:
    with room.alone(story.id), pytest.raises(Refused, match=r"publish\.under-way"):
        publishing.publish(room, story.id)
    assert publishing.publish(room, story.id)[0].status is State.PUBLISHED


def test_a_new_address_is_taken_from_the_slug(room: Newsroom, clock: Clock) -> None:
    draft, _ = drafting.new(room, STORY)
    filing.set_field(room, draft.id, "slug", "Fish Market 2026")
    outcome, _ = publishing.publish(room, draft.id)
    assert "fish-market-2026" in outcome.url


def test_an_empty_newsroom_publishes_nothing(room: Newsroom) -> None:
    draft, _ = drafting.new(room, Article())
    with pytest.raises(publishing.Blocked):
        publishing.publish(room, draft.id)


def test_an_article_goes_into_the_bin_of_its_site_and_comes_back_as_a_draft(room: Newsroom, story: Draft) -> None:
    first, _ = publishing.publish(room, story.id)
    post = remote_id(room, story.id)
    outcome, _ = publishing.bin(room, story.id)
    assert outcome is not None
    assert room.site(LOCAL_SITE).read(post).status is PostStatus.TRASHED
    assert not file_of(first.url).exists()
    assert room.store.drafts.get(story.id).binned is not None
    assert searching.search(room, STORY.headline, LOCAL_SITE) == []
    outcome, _ = publishing.restore(room, story.id)
    assert outcome is not None
    found = room.store.drafts.get(story.id)
    assert (found.binned, found.state, remote_id(room, story.id)) == (None, State.DRAFT, post)
    again, _ = publishing.publish(room, story.id)
    assert (again.url, remote_id(room, story.id)) == (first.url, post)


def test_what_is_on_no_site_is_binned_here_alone(room: Newsroom, story: Draft) -> None:
    outcome, changes = publishing.bin(room, story.id)
    assert (outcome, changes.drafts) == (None, {story.id})
    assert room.store.drafts.get(story.id).binned is not None
    assert publishing.restore(room, story.id)[0] is None
    assert room.store.drafts.get(story.id).binned is None
    assert room.store.outbox.of(story.id) == []


def test_a_bin_that_waits_for_the_line_is_emptied_into_later(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    site, away = room.profile / "site", room.profile / "away"
    site.rename(away)
    with pytest.raises(NetworkError):
        publishing.bin(room, story.id)
    assert room.store.drafts.get(story.id).binned is None
    away.rename(site)
    publishing.resume(room, story.id)
    assert room.store.drafts.get(story.id).binned is not None
