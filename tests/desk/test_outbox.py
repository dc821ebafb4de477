"""Exactly once: whatever happens to the line or to the process, one post comes out of one wish."""

import itertools
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from newsroom.desk import drafting, newsroom, outbox, publishing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Draft, State
from newsroom.domain.errors import NetworkError, OutcomeUnknown, SignedOut, SiteError
from newsroom.site.site import PostStatus
from newsroom.store.outbox import JobKind, JobState

from .conftest import STORY, Clock, illustrated
from .faults import DOWN, SIGNED_OUT, UNANSWERED, UNSENT, FaultySite, behind_a_bad_line

WRITES = ("upload", "make_tag", "create", "update", "set_status")
READS = ("find_media", "find", "read", "page", "capabilities")


@pytest.fixture
def line(profile: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Newsroom, FaultySite]]:
    """A newsroom whose line to its site can be broken."""
    monkeypatch.setattr(newsroom, "open_site", behind_a_bad_line(newsroom.open_site))
    room = Newsroom.open(profile, clock)
    site = room.site(LOCAL_SITE)
    assert isinstance(site, FaultySite)
    yield room, site
    room.close()


def held(room: Newsroom, headline: str = STORY.headline) -> list[str]:
    """The states of the posts with that headline, as the files of the site say."""
    found = []
    for path in (room.profile / "site" / "posts").glob("*.json"):
        post = json.loads(path.read_text(encoding="utf-8"))
        if post["article"].get("headline") == headline:
            found.append(post["status"])
    return found


def finish(room: Newsroom, clock: Clock, draft: Draft) -> None:
    """Let time pass until the outbox has nothing left to do for the draft."""
    for _ in range(6):
        clock.pass_by(outbox.LONGEST_PAUSE)
        outbox.drain(room)
    assert [job.state for job in room.store.outbox.of(draft.id)][-1] is JobState.DONE


@pytest.mark.parametrize(("method", "fault"), list(itertools.product(WRITES, (UNSENT, UNANSWERED, DOWN))))
def test_one_broken_request_makes_no_second_post(
    line: tuple[Newsroom, FaultySite], clock: Clock, method: str, fault: str
) -> None:
    room, site = line
    draft = illustrated(room, drafting.new(room, STORY)[0])
    site.plan(method, fault)
    try:
        outcome, _ = publishing.publish(room, draft.id)
        assert outcome.status is State.PUBLISHED
    except NetworkError:
        assert room.store.drafts.get(draft.id).state is State.OUTBOX
        assert held(room) in ([], ["draft"])
        finish(room, clock, draft)
    assert held(room) == ["published"]
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED


@pytest.mark.parametrize("method", READS)
def test_a_question_that_gets_no_answer_stops_nothing_for_good(
    line: tuple[Newsroom, FaultySite], clock: Clock, method: str
) -> None:
    room, site = line
    draft = illustrated(room, drafting.new(room, STORY)[0])
    site.plan(method, "", DOWN, DOWN) if method == "capabilities" else site.plan(method, DOWN, DOWN)
    try:
        publishing.publish(room, draft.id)
    except NetworkError:
        finish(room, clock, draft)
    assert held(room) == ["published"]


def test_an_answer_that_is_lost_at_creation_is_found_by_the_key_at_once(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("create", UNANSWERED)
    outcome, _ = publishing.publish(room, draft.id)
    assert outcome.status is State.PUBLISHED
    assert site.calls["create"] == 1
    assert held(room) == ["published"]


def test_a_creation_that_is_not_found_is_not_repeated_before_a_pause(
    line: tuple[Newsroom, FaultySite], clock: Clock
) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("create", UNSENT)
    with pytest.raises(OutcomeUnknown):
        publishing.publish(room, draft.id)
    (job,) = room.store.outbox.of(draft.id)
    assert (job.state, job.next_try) == (JobState.UNKNOWN, job.next_try)
    assert job.next_try is not None
    assert job.next_try > room.now()
    assert outbox.drain(room)[0] == []
    assert site.calls["create"] == 1
    clock.pass_by(outbox.FIRST_PAUSE)
    ((outcome,), _) = outbox.drain(room)
    assert outcome.status is State.PUBLISHED
    assert site.calls["create"] == 2
    assert held(room) == ["published"]


def test_a_key_that_was_in_doubt_stays_under_watch_for_a_while(line: tuple[Newsroom, FaultySite], clock: Clock) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("create", UNANSWERED)
    publishing.publish(room, draft.id)
    asked = site.calls["find"]
    outbox.drain(room)
    assert site.calls["find"] == asked + 1
    clock.pass_by(outbox.WATCH)
    outbox.drain(room)
    outbox.drain(room)
    assert site.calls["find"] == asked + 2


def test_a_picture_that_a_killed_run_was_sending_stays_under_watch(
    line: tuple[Newsroom, FaultySite], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, site = line
    draft = illustrated(room, drafting.new(room, STORY)[0])

    def die(*_picture: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(site, "upload", die, raising=False)
        with pytest.raises(KeyboardInterrupt):
            publishing.publish(room, draft.id)
    outbox.drain(room)
    assert [job.state for job in room.store.outbox.of(draft.id)] == [JobState.DONE]
    asked = site.calls["find_media"]
    outbox.drain(room)
    assert site.calls["find_media"] == asked + 2
    clock.pass_by(outbox.WATCH)
    outbox.drain(room)
    assert outbox.next_due(room) is None


def test_the_pauses_grow_and_a_person_can_ask_at_once(line: tuple[Newsroom, FaultySite], clock: Clock) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("create", *[DOWN] * 4)
    with pytest.raises(NetworkError):
        publishing.publish(room, draft.id)
    assert "/مجلد" in outbox.reason(room.store.outbox.of(draft.id)[0], "ar")
    pauses = []
    for _ in range(3):
        (job,) = room.store.outbox.of(draft.id)
        assert job.next_try is not None
        pauses.append(job.next_try - room.now())
        outbox.drain(room, force=True)
    assert pauses[0] < pauses[1] < pauses[2] <= outbox.LONGEST_PAUSE
    site.heal()
    assert outbox.drain(room, force=True)[0][0].status is State.PUBLISHED


@pytest.mark.parametrize("method", ["capabilities", "create", "set_status"])
def test_work_waits_for_the_password_and_then_goes_out(
    line: tuple[Newsroom, FaultySite], clock: Clock, method: str
) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan(method, *[SIGNED_OUT] * 9)
    with pytest.raises(SignedOut):
        publishing.publish(room, draft.id)
    assert [job.state for job in room.store.outbox.of(draft.id)] == [JobState.WAITING]
    site.heal()
    finish(room, clock, draft)
    assert held(room) == ["published"]


def test_a_newer_wish_takes_the_place_of_one_that_waits(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("create", UNSENT)
    with pytest.raises(OutcomeUnknown):
        publishing.publish(room, draft.id)
    drafting.save(room, draft.id, replace(STORY, headline="عنوان أحدث لسوق السمك الجديد في الميناء"))
    outcome, _ = publishing.publish(room, draft.id)
    first, second = room.store.outbox.of(draft.id)
    assert (first.state, second.state) == (JobState.CANCELLED, JobState.DONE)
    assert first.key == second.key
    assert outcome.status is State.PUBLISHED
    assert held(room) == []
    assert held(room, "عنوان أحدث لسوق السمك الجديد في الميناء") == ["published"]


def test_a_wish_that_was_taken_back_in_doubt_is_gone_on_with_under_the_same_key(
    line: tuple[Newsroom, FaultySite],
) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("create", UNANSWERED)
    site.plan("find", DOWN)
    with pytest.raises(OutcomeUnknown):
        publishing.publish(room, draft.id)
    publishing.cancel(room, draft.id)
    assert publishing.publish(room, draft.id)[0].status is State.PUBLISHED
    assert site.calls["create"] == 1
    assert held(room) == ["published"]


def test_what_a_colleague_threw_away_is_made_anew_also_after_a_wish_that_was_replaced(
    line: tuple[Newsroom, FaultySite],
) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("create", UNSENT)
    with pytest.raises(OutcomeUnknown):
        publishing.publish(room, draft.id)
    publishing.publish(room, draft.id)
    first, _ = room.store.outbox.of(draft.id)
    remote = room.store.drafts.get(draft.id).remote
    assert not first.remote_id
    assert remote is not None
    site.set_status(remote.id, PostStatus.TRASHED)
    with pytest.raises(SiteError) as gone:
        publishing.publish(room, draft.id)
    assert gone.value.code == "publish.gone"
    assert publishing.publish(room, draft.id)[0].status is State.PUBLISHED
    assert sorted(held(room)) == ["published", "trashed"]


def test_a_page_that_cannot_be_read_leaves_the_article_published(
    line: tuple[Newsroom, FaultySite], clock: Clock
) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("page", DOWN)
    outcome, _ = publishing.publish(room, draft.id)
    assert (outcome.status, outcome.checks) == (State.PUBLISHED, ())
    clock.pass_by(outbox.LONGEST_PAUSE)
    ((later,), _) = outbox.drain(room)
    assert [check.ok for check in later.checks] == [True] * len(later.checks) != []


@pytest.mark.parametrize("seed", range(8))
def test_any_run_of_faults_ends_with_one_post(line: tuple[Newsroom, FaultySite], clock: Clock, seed: int) -> None:
    room, site = line
    chance = random.Random(seed)
    for method in (*WRITES, *READS[:-1]):
        site.plan(method, *chance.choices(("", UNSENT, UNANSWERED, DOWN), (4, 2, 2, 1), k=6))
    draft = illustrated(room, drafting.new(room, STORY)[0])
    try:
        publishing.publish(room, draft.id)
    except NetworkError:
        for _ in range(40):
            clock.pass_by(timedelta(hours=1))
            if outbox.drain(room)[0]:
                break
    assert held(room) == ["published"]
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED


def test_the_list_of_jobs_says_what_each_waits_for(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    first, second = drafting.new(room, STORY)[0], drafting.new(room, replace(STORY, headline="خبر آخر عن الميناء"))[0]
    site.plan("create", UNSENT, DOWN)
    for draft in (first, second):
        with pytest.raises(NetworkError):
            publishing.publish(room, draft.id)
    unsure, down = outbox.entries(room)
    assert [(entry.draft, entry.state, entry.step) for entry in (unsure, down)] == [
        (first.id, JobState.UNKNOWN, "tags"),
        (second.id, JobState.WAITING, "tags"),
    ]
    assert unsure.reason == "publish.unknown"
    assert "مرتين" in unsure.sentence("ar")
    assert "/مجلد" in down.sentence("ar")
    assert (unsure.attempts, down.headline, unsure.at) == (1, "خبر آخر عن الميناء", None)
    outbox.drain(room, force=True)
    assert outbox.entries(room) == ()
    assert [entry.draft for entry in outbox.entries(room, ended=1)] == [second.id]
    assert outbox.entries(room, ended=5)[0].sentence("ar") == ""


def test_the_next_hour_at_which_something_is_to_be_done(line: tuple[Newsroom, FaultySite], clock: Clock) -> None:
    room, site = line
    assert outbox.next_due(room) is None
    draft, _ = drafting.new(room, STORY)
    site.plan("create", UNSENT)
    with pytest.raises(OutcomeUnknown):
        publishing.publish(room, draft.id)
    (job,) = room.store.outbox.of(draft.id)
    assert outbox.next_due(room) == job.next_try
    clock.pass_by(outbox.FIRST_PAUSE)
    outbox.drain(room)
    (job,) = room.store.outbox.of(draft.id)
    end = datetime.fromisoformat(job.note["watch"])
    assert (job.state, outbox.next_due(room)) == (JobState.DONE, end)
    clock.pass_by(outbox.WATCH)
    outbox.drain(room)
    assert outbox.next_due(room) is None


def test_of_one_draft_a_later_wish_waits_for_an_earlier_one(line: tuple[Newsroom, FaultySite], clock: Clock) -> None:
    """A crash between two commits leaves two jobs of one draft: they go out in their order."""
    room, site = line
    draft, _ = drafting.new(room, STORY)
    site.plan("create", UNSENT)
    with pytest.raises(OutcomeUnknown):
        publishing.publish(room, draft.id)
    (first,) = room.store.outbox.of(draft.id)
    newer = replace(STORY, standfirst="مقدمة أحدث.")
    room.store.outbox.add(draft.id, LOCAL_SITE, JobKind.PUBLISH, newer, key=first.key, note=first.note)
    assert outbox.drain(room)[0] == []
    clock.pass_by(outbox.FIRST_PAUSE)
    done, _ = outbox.drain(room)
    assert [outcome.job for outcome in done] == [1, 2]
    assert held(room) == ["published"]
    found = site._site.find(first.key)
    assert found is not None
    assert found.article.standfirst == "مقدمة أحدث."


def test_days_without_a_line_lose_nothing(line: tuple[Newsroom, FaultySite], clock: Clock) -> None:
    room, site = line
    drafts = [drafting.new(room, replace(STORY, headline=f"الخبر رقم {number} من الميناء"))[0] for number in range(3)]
    site.plan("create", *[DOWN] * 500)
    for draft in drafts:
        with pytest.raises(NetworkError):
            publishing.publish(room, draft.id)
    for _ in range(72):
        clock.pass_by(timedelta(hours=1))
        outbox.drain(room)
    assert len(outbox.entries(room)) == 3
    site.heal()
    clock.pass_by(outbox.LONGEST_PAUSE)
    assert [outcome.id for outcome in outbox.drain(room)[0]] == [draft.id for draft in drafts]


def test_a_picture_whose_answer_was_lost_is_swept_too_even_after_a_restart(
    profile: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newsroom, "open_site", behind_a_bad_line(newsroom.open_site))
    room = Newsroom.open(profile, clock)
    site = room.site(LOCAL_SITE)
    assert isinstance(site, FaultySite)
    draft = illustrated(room, drafting.new(room, STORY)[0])
    site.plan("upload", UNANSWERED)
    publishing.publish(room, draft.id)
    room.close()
    room = Newsroom.open(profile, clock)
    site = room.site(LOCAL_SITE)
    assert isinstance(site, FaultySite)
    outbox.drain(room)
    assert (site.calls["find"], site.calls["find_media"]) == (1, 2)
    room.close()
