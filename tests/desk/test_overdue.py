"""Hours: asked about when they are near, waited for to the second, by the site's clock; helped out when it slept."""

from dataclasses import replace
from datetime import timedelta

import pytest

from newsroom.desk import drafting, outbox, publishing, syncing
from newsroom.desk.changes import Changes
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Draft, State
from newsroom.domain.errors import Refused
from newsroom.site.site import PostStatus

from .conftest import STORY, Clock, remote_id


def test_a_scheduled_article_appears_when_it_is_due(room: Newsroom, story: Draft) -> None:
    at = room.now().replace(microsecond=0) + timedelta(hours=1)
    outcome, _ = publishing.publish(room, story.id, at=at)
    assert (outcome.status, outcome.at) == (State.SCHEDULED, at)
    site = room.site(LOCAL_SITE)
    remote = room.store.drafts.get(story.id).remote
    assert remote is not None
    assert site.page(remote.id) is None
    assert publishing.publish_due(room)[0] == []
    site._now = lambda: at + timedelta(seconds=1)  # type: ignore[attr-defined]
    (due,), changes = publishing.publish_due(room)
    assert (due.id, due.status) == (story.id, State.PUBLISHED)
    assert STORY.headline in (site.page(remote.id) or "")
    assert room.store.drafts.get(story.id).state is State.PUBLISHED
    assert changes.drafts == {story.id}


def test_what_a_colleagues_workstation_published_when_due_is_noticed(room: Newsroom, story: Draft) -> None:
    at = room.now().replace(microsecond=0) + timedelta(hours=1)
    publishing.publish(room, story.id, at=at)
    site = room.site(LOCAL_SITE)
    site._now = lambda: at + timedelta(seconds=1)  # type: ignore[attr-defined]
    assert len(site.publish_due()) == 1
    (due,), _ = publishing.publish_due(room, LOCAL_SITE)
    assert (due.id, room.store.drafts.get(story.id).state) == (story.id, State.PUBLISHED)


def test_a_time_that_has_passed_is_refused(room: Newsroom, story: Draft) -> None:
    with pytest.raises(Refused, match=r"schedule\.past"):
        publishing.publish(room, story.id, at=room.now() - timedelta(seconds=1))
    assert room.store.outbox.of(story.id) == []


def test_an_hour_is_changed_and_the_text_on_the_site_stays(room: Newsroom, story: Draft) -> None:
    first = room.now().replace(microsecond=0) + timedelta(days=1)
    with pytest.raises(Refused, match=r"schedule\.not-scheduled"):
        publishing.reschedule(room, story.id, first)
    publishing.publish(room, story.id, at=first)
    drafting.save(room, story.id, replace(STORY, headline="عنوان لم يُرسل بعد لسوق السمك"))
    outcome, _ = publishing.reschedule(room, story.id, first + timedelta(hours=2))
    assert (outcome.status, outcome.at) == (State.SCHEDULED, first + timedelta(hours=2))
    held = room.site(LOCAL_SITE).read(remote_id(room, story.id))
    assert (held.at, held.article.headline) == (first + timedelta(hours=2), STORY.headline)
    with pytest.raises(Refused, match=r"schedule\.past"):
        publishing.reschedule(room, story.id, room.now() - timedelta(hours=1))


def test_a_post_that_appeared_meanwhile_is_not_taken_back_by_another_hour(room: Newsroom, story: Draft) -> None:
    at = room.now().replace(microsecond=0) + timedelta(days=1)
    publishing.publish(room, story.id, at=at)
    room.site(LOCAL_SITE).set_status(remote_id(room, story.id), PostStatus.PUBLISHED)
    with pytest.raises(Refused, match=r"publish\.already-public"):
        publishing.reschedule(room, story.id, at + timedelta(hours=2))
    room.store.drafts.change(story.id, state=State.PUBLISHED)
    assert room.site(LOCAL_SITE).read(remote_id(room, story.id)).status is PostStatus.PUBLISHED


def test_an_hour_in_less_than_two_minutes_is_asked_about(room: Newsroom, story: Draft) -> None:
    soon = room.now() + timedelta(seconds=100)
    with pytest.raises(Refused, match=r"schedule\.soon"):
        publishing.publish(room, story.id, at=soon)
    assert room.store.outbox.of(story.id) == []
    assert publishing.publish(room, story.id, at=soon, confirmed=True)[0].status is State.SCHEDULED


def test_an_hour_in_less_than_a_minute_is_waited_for_here_and_nothing_appears_before_it(
    room: Newsroom, story: Draft, clock: Clock
) -> None:
    site = room.site(LOCAL_SITE)
    at = room.now() + timedelta(seconds=40)
    outcome, _ = publishing.publish(room, story.id, at=at, confirmed=True)
    assert outcome.status is State.OUTBOX
    assert site.read(remote_id(room, story.id)).status is PostStatus.DRAFT
    due = outbox.next_due(room)
    assert due is not None
    assert abs(due - at) < timedelta(seconds=2)
    assert outbox.entries(room)[0].reason == "schedule.at-its-hour"
    site._now = lambda: at + timedelta(seconds=1)  # type: ignore[attr-defined]
    clock.pass_by(timedelta(seconds=41))
    assert [done.status for done in outbox.drain(room)[0]] == [State.PUBLISHED]


@pytest.mark.parametrize("wrong", [timedelta(days=2), -timedelta(days=2)])
def test_a_wrong_clock_of_this_workstation_publishes_nothing_early(
    room: Newsroom, story: Draft, clock: Clock, wrong: timedelta
) -> None:
    site = room.site(LOCAL_SITE)
    at = site.clock().replace(microsecond=0) + timedelta(hours=3)
    clock.pass_by(wrong)
    assert publishing.publish(room, story.id, at=at)[0].status is State.SCHEDULED
    assert publishing.publish_due(room)[0] == []
    assert site.read(remote_id(room, story.id)).status is PostStatus.SCHEDULED
    with pytest.raises(Refused, match=r"schedule\.past"):
        publishing.reschedule(room, story.id, site.clock() - timedelta(hours=1))


def test_a_site_that_slept_over_an_hour_is_helped(
    room: Newsroom, story: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = room.site(LOCAL_SITE)
    at = room.now().replace(microsecond=0) + timedelta(hours=1)
    publishing.publish(room, story.id, at=at)
    other = site.create("ab" * 16, replace(STORY, headline="خبر زميل مجدول في الموعد نفسه"))
    site.set_status(other.remote.id, PostStatus.SCHEDULED, at)
    syncing.pull(room)
    monkeypatch.setattr(site, "publish_due", lambda: ())
    monkeypatch.setattr(site, "_now", lambda: at + timedelta(seconds=30))
    assert publishing.publish_due(room)[0] == []  # its own doing is waited for
    monkeypatch.setattr(site, "_now", lambda: at + timedelta(minutes=3))
    (done,), changes = publishing.publish_due(room)
    assert (done.id, done.status, changes.archive) == (story.id, State.PUBLISHED, True)
    assert site.read(other.remote.id).status is PostStatus.PUBLISHED
    assert publishing.publish_due(room) == ([], Changes())
