"""Reading a site: the team's posts, stopped and gone on with, and what happened to the drafts of this workstation."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.desk import drafting, merging, newsroom, publishing, syncing
from newsroom.desk.changes import Changes
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, State
from newsroom.domain.document import texts
from newsroom.domain.errors import NetworkError, NotFound, OutcomeUnknown, SiteForbidden, WorkstationError
from newsroom.site.site import Change, Post, PostStatus

from .conftest import PAPER, STORY, Clock, illustrated, remote_id, with_last
from .faults import DOWN, FaultySite, behind_a_bad_line


def submitted(colleague: Newsroom) -> tuple[int, str]:
    """A draft of the journalist that is with the desk, and its post's id."""
    draft, _ = drafting.new(colleague, STORY)
    publishing.publish(colleague, draft.id, pending=True)
    return draft.id, remote_id(colleague, draft.id)


def told(changes: Changes) -> list[str]:
    return [notice.code for notice in changes.notices]


def reasons(room: Newsroom, draft: int) -> dict[str, Article]:
    return {row.reason: room.store.revisions.get(row.id).article for row in drafting.history(room, draft)}


def pulled(room: Newsroom, site: str = PAPER) -> Changes:
    return syncing.pull(room, site)[1]


def test_the_teams_posts_are_read_with_the_archive(room: Newsroom, colleague: Newsroom) -> None:
    _, post = submitted(colleague)
    count, changes = syncing.pull(room)
    row = room.store.posts.get(LOCAL_SITE, post)
    assert row is not None
    assert (count, row.state, row.headline, row.mine) == (1, State.PENDING, STORY.headline, False)
    assert (changes.posts, changes.archive) == (True, False)
    assert syncing.pull(room) == (0, Changes())
    publishing.publish(room, drafting.new(room, replace(STORY, headline="خبر نشره المحرر الآن"))[0].id)
    assert syncing.pull(colleague)[0] == 1


def test_a_reading_that_is_stopped_goes_on_where_it_stopped(
    room: Newsroom, colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "BATCH", 10)
    colleague.store.archive.forget(PAPER)
    colleague.store.posts.forget(PAPER)
    total = room.store.posts.count(site=LOCAL_SITE)
    counts: list[int] = []
    first, _ = syncing.pull(colleague, PAPER, counts.append, lambda: bool(counts))
    assert counts[0] == 10 <= counts[-1] == first < total  # what was on the line is kept as well
    assert colleague.store.posts.count(site=PAPER) == first
    rest, _ = syncing.pull(colleague, PAPER, counts.append)
    assert colleague.store.posts.count(site=PAPER) == total == first + rest
    assert counts[-1] == rest


def read_anew(room: Newsroom, monkeypatch: pytest.MonkeyPatch, seen: Callable[[int], None]) -> int:
    """Let the first reading of a site lie before `room`, in batches of ten, and `seen` be told the number of each post
    before it is read; how many there are."""
    site = room.site(PAPER)
    total = room.store.posts.count(site=PAPER)
    room.store.archive.forget(PAPER)
    room.store.posts.forget(PAPER)
    real = site.changes

    def changes(since: str) -> Iterator[Change]:
        for number, change in enumerate(real(since), start=1):
            seen(number)
            yield change

    monkeypatch.setattr(syncing, "BATCH", 10)
    monkeypatch.setattr(site, "changes", changes)
    return total


def test_what_was_read_before_a_fault_is_kept_and_the_reading_goes_on_behind_it(
    colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    syncing.pull(colleague, PAPER)

    def broken(number: int) -> None:
        if number == 16:
            raise NetworkError("folder.unreachable", path="/")

    with monkeypatch.context() as patch:
        total = read_anew(colleague, patch, broken)
        with pytest.raises(NetworkError):
            syncing.pull(colleague, PAPER)
        assert colleague.store.posts.count(site=PAPER) == 15
    assert syncing.pull(colleague, PAPER)[0] == total - 15


def test_a_disk_that_takes_no_more_ends_the_reading_too(colleague: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    syncing.pull(colleague, PAPER)
    seen: list[int] = []
    read_anew(colleague, monkeypatch, seen.append)

    def full(_rows: object) -> None:
        raise WorkstationError("store.disk-full", path="/")

    monkeypatch.setattr(colleague.store.posts, "put", full)
    with pytest.raises(WorkstationError):
        syncing.pull(colleague, PAPER)
    assert (colleague.store.archive.cursor(PAPER), len(seen)) == ("", 10)


def test_an_untouched_draft_takes_a_colleagues_text_and_keeps_its_own_in_the_history(
    room: Newsroom, colleague: Newsroom
) -> None:
    draft, post = submitted(colleague)
    theirs = with_last(STORY, "وأضاف المحرر سطرًا.")
    room.site(LOCAL_SITE).update(post, theirs)
    changes = pulled(colleague)
    assert told(changes) == ["sync.taken"]
    assert changes.drafts == {draft}
    assert colleague.store.drafts.get(draft).article == theirs
    assert STORY in reasons(colleague, draft).values()
    assert colleague.store.drafts.get(draft).state is State.PENDING
    assert pulled(colleague) == Changes()


def test_a_picture_of_this_workstation_stays_its_own_when_a_colleagues_text_is_taken(
    room: Newsroom, colleague: Newsroom
) -> None:
    draft = illustrated(room, drafting.new(room, STORY)[0])
    publishing.publish(room, draft.id)
    syncing.pull(colleague)
    mine = room.store.drafts.get(draft.id).article
    post = remote_id(room, draft.id)
    held = room.site(LOCAL_SITE).read(post).article
    room.site(LOCAL_SITE).update(post, with_last(held, "وأضافت الزميلة سطرًا."))
    assert told(pulled(room, LOCAL_SITE)) == ["sync.taken"]
    assert room.store.drafts.get(draft.id).article == with_last(mine, "وأضافت الزميلة سطرًا.")


def test_a_draft_that_was_touched_elsewhere_is_merged(room: Newsroom, colleague: Newsroom) -> None:
    draft, post = submitted(colleague)
    room.site(LOCAL_SITE).update(post, with_last(STORY, "وأضاف المحرر سطرًا."))
    mine = replace(STORY, standfirst="مقدمة جديدة.")
    drafting.save(colleague, draft, mine)
    assert told(pulled(colleague)) == ["sync.merged"]
    merged = colleague.store.drafts.get(draft).article
    assert (merged.standfirst, list(texts(merged.body))[-1]) == ("مقدمة جديدة.", "وأضاف المحرر سطرًا.")
    kept = reasons(colleague, draft)
    assert kept["merge"] == mine
    assert kept["site"] == with_last(STORY, "وأضاف المحرر سطرًا.")


def test_a_draft_that_was_touched_in_the_same_words_waits_in_a_conflict(room: Newsroom, colleague: Newsroom) -> None:
    draft, post = submitted(colleague)
    site = room.site(LOCAL_SITE)
    site.update(post, replace(STORY, standfirst="مقدمة المحرر."))
    drafting.save(colleague, draft, replace(STORY, standfirst="مقدمة الصحفية."))
    assert told(pulled(colleague)) == ["sync.conflict"]
    assert colleague.store.drafts.get(draft).state is State.CONFLICT
    (hunk,) = merging.conflict(colleague, draft).conflicts
    assert (hunk.mine.text, hunk.theirs.text) == ("مقدمة الصحفية.", "مقدمة المحرر.")
    assert pulled(colleague) == Changes()
    site.update(post, replace(STORY, standfirst="مقدمة المحرر الثانية."))
    pulled(colleague)
    (hunk,) = merging.conflict(colleague, draft).conflicts
    assert hunk.theirs.text == "مقدمة المحرر الثانية."
    merging.settle_conflict(colleague, draft, {})
    publishing.publish(colleague, draft, pending=True)
    assert site.read(post).article.standfirst == "مقدمة الصحفية."


@pytest.mark.parametrize(
    ("move", "code", "state"),
    [
        (lambda site, post, at: site.set_status(post, PostStatus.PUBLISHED), "sync.published", State.PUBLISHED),
        (lambda site, post, at: site.set_status(post, PostStatus.SCHEDULED, at), "sync.scheduled", State.SCHEDULED),
        (lambda site, post, at: site.set_status(post, PostStatus.DRAFT), "sync.returned", State.RETURNED),
        (lambda site, post, at: site.set_status(post, PostStatus.TRASHED), "sync.trashed", State.DRAFT),
    ],
)
def test_what_a_colleague_did_with_my_post_is_noticed(
    room: Newsroom,
    colleague: Newsroom,
    clock: Clock,
    move: Callable[[object, str, object], Post],
    code: str,
    state: State,
) -> None:
    draft, post = submitted(colleague)
    move(room.site(LOCAL_SITE), post, clock().replace(hour=1, microsecond=0, year=2031))
    changes = pulled(colleague)
    assert (told(changes), changes.drafts) == ([code], {draft})
    found = colleague.store.drafts.get(draft)
    assert (found.state, found.article) == (state, STORY)
    assert (found.schedule is not None) == (state is State.SCHEDULED)
    assert pulled(colleague) == Changes()
    assert colleague.store.drafts.get(draft).state is state


def test_a_post_that_its_author_may_not_write_in_any_more_says_so(room: Newsroom, colleague: Newsroom) -> None:
    draft, post = submitted(colleague)
    room.site(LOCAL_SITE).set_status(post, PostStatus.PUBLISHED)
    pulled(colleague)
    with pytest.raises(SiteForbidden, match=r"publish\.locked-out"):
        publishing.unpublish(colleague, draft)


def test_a_post_that_may_not_even_be_read_is_known_by_the_list(
    room: Newsroom, colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, post = submitted(colleague)
    room.site(LOCAL_SITE).set_status(post, PostStatus.PUBLISHED)

    def closed(_number: str) -> Post:
        raise SiteForbidden("folder.not-yours")

    monkeypatch.setattr(colleague.site(PAPER), "read", closed)
    assert told(pulled(colleague)) == ["sync.published"]
    found = colleague.store.drafts.get(draft)
    assert (found.state, found.article) == (State.PUBLISHED, STORY)
    assert pulled(colleague) == Changes()


def test_what_was_deleted_for_good_is_found_by_the_sweep(
    room: Newsroom, colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, post = submitted(colleague)
    syncing.pull(colleague)
    site = colleague.site(PAPER)
    monkeypatch.setattr(syncing, "SLICE", 4)
    monkeypatch.setattr(site, "gone", lambda numbers: frozenset({post} & set(numbers)))

    def missing(number: str) -> Post:
        raise NotFound("folder.no-post", id=number)

    monkeypatch.setattr(site, "read", missing)
    rounds = colleague.store.posts.count(site=PAPER) // 4 + 1
    changes = [syncing.sweep(colleague, PAPER) for _ in range(rounds)]
    assert [code for moved in changes for code in told(moved)] == ["sync.gone"]
    found = colleague.store.drafts.get(draft)
    assert (found.remote, found.state, found.article) == (None, State.DRAFT, STORY)
    assert colleague.store.posts.get(PAPER, post) is None
    assert colleague.store.posts.swept(PAPER) == ""


def test_an_old_text_that_the_sites_editor_put_back_over_mine_is_offered_again(
    room: Newsroom, colleague: Newsroom
) -> None:
    draft, post = submitted(colleague)
    mine = replace(STORY, standfirst="مقدمة بعد المراجعة.")
    drafting.save(colleague, draft, mine)
    publishing.publish(colleague, draft, pending=True)
    room.site(LOCAL_SITE).update(post, STORY)
    assert told(pulled(colleague)) == ["sync.undone"]
    assert colleague.store.drafts.get(draft).article == mine
    assert reasons(colleague, draft)["undone"] == STORY
    assert pulled(colleague) == Changes()
    publishing.publish(colleague, draft, pending=True)
    assert room.site(LOCAL_SITE).read(post).article.standfirst == "مقدمة بعد المراجعة."


def test_an_older_text_of_mine_that_arrives_late_is_no_text_of_now(
    room: Newsroom, colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, post = submitted(colleague)
    first, second = with_last(STORY, "السطر الأول بعد المراجعة."), with_last(STORY, "السطر الثاني بعد المراجعة.")

    def silent(*_written: object) -> None:
        raise OutcomeUnknown("folder.unreachable", path="/")

    drafting.save(colleague, draft, first)
    with monkeypatch.context() as patch:
        patch.setattr(colleague.site(PAPER), "update", silent)
        with pytest.raises(OutcomeUnknown):
            publishing.publish(colleague, draft, pending=True)
    drafting.save(colleague, draft, second)
    publishing.publish(colleague, draft, pending=True)
    room.site(LOCAL_SITE).update(post, first)  # the request that nobody answered
    assert told(pulled(colleague)) == ["sync.undone"]
    assert colleague.store.drafts.get(draft).article == second
    assert pulled(colleague) == Changes()
    publishing.publish(colleague, draft, pending=True)
    assert room.site(LOCAL_SITE).read(post).article.body == second.body


def test_a_draft_on_its_way_is_left_to_the_outbox(room: Newsroom, colleague: Newsroom) -> None:
    draft, post = submitted(colleague)
    room.site(LOCAL_SITE).update(post, with_last(STORY, "وأضاف المحرر سطرًا."))
    with colleague.alone(draft):
        assert told(pulled(colleague)) == []
        assert colleague.store.drafts.get(draft).article == STORY
    assert told(pulled(colleague)) == ["sync.taken"]


@pytest.fixture
def line(profile: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Newsroom, FaultySite]]:
    monkeypatch.setattr(newsroom, "open_site", behind_a_bad_line(newsroom.open_site))
    room = Newsroom.open(profile, clock)
    site = room.site(LOCAL_SITE)
    assert isinstance(site, FaultySite)
    yield room, site
    room.close()


def test_what_could_not_be_looked_at_is_looked_at_next_time(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    publishing.publish(room, draft.id)
    site._site.update(remote_id(room, draft.id), with_last(STORY, "سطر الزميلة."))
    site.plan("read", DOWN)
    with pytest.raises(NetworkError):
        syncing.pull(room)
    assert told(syncing.pull(room)[1]) == ["sync.taken"]


def test_a_quiet_site_is_asked_one_question(line: tuple[Newsroom, FaultySite], clock: Clock) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    publishing.publish(room, draft.id)
    syncing.catch_up(room)
    site.calls.clear()
    assert syncing.catch_up(room) == Changes()
    assert dict(site.calls) == {"changes": 1}
    clock.pass_by(syncing.TERMS_LAST)
    syncing.catch_up(room)
    assert site.calls["sections"] == site.calls["gone"] == 1


def test_what_was_published_is_known_at_once_and_the_feed_tells_nothing_new_of_the_draft(
    line: tuple[Newsroom, FaultySite],
) -> None:
    room, site = line
    draft, _ = drafting.new(room, STORY)
    publishing.publish(room, draft.id)
    row = room.store.posts.get(LOCAL_SITE, remote_id(room, draft.id))
    assert row is not None
    assert (row.state, row.mine, row.section) == (State.PUBLISHED, True, "اقتصاد")
    site.calls.clear()
    assert told(syncing.pull(room)[1]) == []
    assert site.calls["read"] == 0
