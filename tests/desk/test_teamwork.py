"""The team's work by state and by day; a colleague's post opened, sent back, moved to another hour."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from newsroom.desk import drafting, publishing, syncing, teamwork
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.desk.teamwork import Group
from newsroom.domain.article import State
from newsroom.domain.errors import NetworkError, Refused, SiteForbidden
from newsroom.site.site import Note, Post, PostStatus

from .conftest import PAPER, STORY, Clock, remote_id, with_last
from .test_syncing import submitted, told


def headlines(rows: tuple[teamwork.TeamRow, ...]) -> set[str]:
    return {row.headline for row in rows}


def test_an_editor_sees_everyones_work_by_state(room: Newsroom, colleague: Newsroom) -> None:
    _, post = submitted(colleague)
    own, _ = drafting.new(room, replace(STORY, headline="مسودة المحرر"))
    later, _ = drafting.new(room, replace(STORY, headline="خبر الغد من المحرر"))
    publishing.publish(room, later.id, at=room.now() + timedelta(days=1))
    syncing.pull(room)
    (row,) = teamwork.rows(room, Group.SUBMITTED)
    assert (row.remote_id, row.draft, row.mine, row.editable) == (post, None, False, True)
    assert headlines(teamwork.rows(room, Group.SCHEDULED)) == {"خبر الغد من المحرر"}
    assert {"مسودة المحرر", "خبر الغد من المحرر"} <= headlines(teamwork.rows(room, Group.MINE))
    assert STORY.headline not in headlines(teamwork.rows(room, Group.MINE))
    everything = teamwork.rows(room)
    assert {"مسودة المحرر", "خبر الغد من المحرر", STORY.headline} <= headlines(everything)
    assert len({(row.remote_id, row.draft) for row in everything}) == len(everything)
    assert [row.draft for row in teamwork.rows(room, Group.ALL, "مسوده المحر")] == [own.id]
    assert {row.state for row in teamwork.rows(room, Group.PUBLISHED)} == {State.PUBLISHED}


def test_a_list_is_as_long_as_it_is_asked_for_newest_first(room: Newsroom, story: Any) -> None:
    rows = teamwork.rows(room, limit=3)
    assert len(rows) == 3
    assert rows[0].draft == story.id


def test_a_journalist_sees_his_own_and_what_is_out(room: Newsroom, colleague: Newsroom) -> None:
    other, _ = drafting.new(room, replace(STORY, headline="مسودة المحرر على الموقع"))
    publishing.publish(room, other.id, pending=True)
    _, post = submitted(colleague)
    syncing.pull(colleague)
    assert [row.remote_id for row in teamwork.rows(colleague, Group.SUBMITTED)] == [post]


def test_a_draft_that_waits_says_so_in_the_teams_list(room: Newsroom, colleague: Newsroom) -> None:
    draft, post = submitted(colleague)
    room.site(LOCAL_SITE).update(post, replace(STORY, standfirst="مقدمة المحرر."))
    drafting.save(colleague, draft, replace(STORY, standfirst="مقدمة الصحفية."))
    syncing.pull(colleague)
    (row,) = teamwork.rows(colleague, Group.SUBMITTED)
    assert (row.draft, row.state) == (draft, State.CONFLICT)


def test_a_colleagues_post_is_opened_edited_and_published(room: Newsroom, colleague: Newsroom) -> None:
    theirs, post = submitted(colleague)
    syncing.pull(room)
    draft, changes = teamwork.take_up(room, LOCAL_SITE, post)
    assert (draft.article, draft.state, remote_id(room, draft.id)) == (STORY, State.PENDING, post)
    assert (changes.drafts, changes.posts) == ({draft.id}, True)
    assert room.store.drafts.base(draft.id) == STORY
    edited = with_last(STORY, "وأضاف المحرر سطرًا.")
    drafting.save(room, draft.id, edited)
    outcome, _ = publishing.publish(room, draft.id)
    assert outcome.status is State.PUBLISHED
    assert teamwork.take_up(room, LOCAL_SITE, post)[0].id == draft.id
    assert told(syncing.pull(colleague, PAPER)[1]) == ["sync.taken", "sync.published"]
    assert colleague.store.drafts.get(theirs).article == edited
    syncing.pull(room)
    assert [row.mine for row in teamwork.rows(room, Group.PUBLISHED) if row.remote_id == post] == [False]


def test_a_post_that_is_opened_twice_at_once_is_one_draft(
    room: Newsroom, colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, post = submitted(colleague)
    syncing.pull(room)
    site, both = room.site(LOCAL_SITE), threading.Barrier(2)
    read = site.read

    def together(remote_id: str) -> Post:
        both.wait(20)
        return read(remote_id)

    monkeypatch.setattr(site, "read", together)
    with ThreadPoolExecutor(2) as hands:
        one, other = hands.map(lambda _press: teamwork.take_up(room, LOCAL_SITE, post)[0], range(2))
    assert one == other
    assert room.store.drafts.on_site(LOCAL_SITE)[post] == one.id


def test_a_sample_with_a_picture_is_opened_and_published_again(room: Newsroom) -> None:
    syncing.pull(room)
    sample = next(row for row in teamwork.rows(room) if row.headline == "منارة عمرها مئة عام تضاء من جديد")
    draft, _ = teamwork.take_up(room, LOCAL_SITE, sample.remote_id)
    assert draft.article.lead is not None
    drafting.save(room, draft.id, with_last(draft.article, "سطر جديد."))
    assert publishing.publish(room, draft.id)[0].status is State.PUBLISHED


def test_what_is_here_already_is_brought_up_to_date_and_out_of_the_bin(room: Newsroom, colleague: Newsroom) -> None:
    _, post = submitted(colleague)
    draft, _ = teamwork.take_up(room, LOCAL_SITE, post)
    drafting.bin(room, draft.id)
    theirs = with_last(STORY, "وأضافت الصحفية سطرًا.")
    colleague.site(PAPER).update(post, theirs)
    again, changes = teamwork.take_up(room, LOCAL_SITE, post)
    assert (again.id, again.binned, again.article) == (draft.id, None, theirs)
    assert told(changes) == ["sync.taken"]


def test_posts_that_may_not_be_opened_say_why(room: Newsroom, colleague: Newsroom) -> None:
    mine, post = submitted(colleague)
    other, _ = drafting.new(room, replace(STORY, headline="خبر نشره المحرر"))
    publishing.publish(room, other.id)
    syncing.pull(colleague)
    with pytest.raises(SiteForbidden, match=r"publish\.not-yours"):
        teamwork.take_up(colleague, PAPER, remote_id(room, other.id))
    room.site(LOCAL_SITE).set_status(post, PostStatus.TRASHED)
    with pytest.raises(Refused, match=r"team\.trashed"):
        teamwork.take_up(room, LOCAL_SITE, post)
    assert colleague.store.drafts.get(mine).article == STORY


def test_a_post_is_sent_back_and_its_author_is_told(room: Newsroom, colleague: Newsroom) -> None:
    theirs, post = submitted(colleague)
    draft, _ = teamwork.take_up(room, LOCAL_SITE, post)
    drafting.save(room, draft.id, with_last(STORY, "؟ أين مصدر هذا الرقم"))
    assert not teamwork.note_travels(room, LOCAL_SITE)
    outcome, _ = teamwork.send_back(room, draft.id, "المصدر ناقص.")
    assert (outcome.status, outcome.travelled) == (State.DRAFT, False)
    assert told(syncing.pull(colleague, PAPER)[1]) == ["sync.taken", "sync.returned"]
    found = colleague.store.drafts.get(theirs)
    assert (found.state, found.article) == (State.RETURNED, with_last(STORY, "؟ أين مصدر هذا الرقم"))
    publishing.publish(colleague, theirs, pending=True)
    assert colleague.store.drafts.get(theirs).state is State.PENDING


class Notes:
    """A site that keeps notes beside its posts, as some do."""

    def __init__(self, site: Any) -> None:
        self._site = site
        self.kept: list[Note] = []
        self.lost = 0  # answers that do not come back

    def __getattr__(self, name: str) -> Any:
        return getattr(self._site, name)

    def capabilities(self) -> Any:
        return replace(self._site.capabilities(), notes=True)

    def notes(self, _remote_id: str) -> tuple[Note, ...]:
        return tuple(self.kept)

    def leave_note(self, _remote_id: str, text: str) -> None:
        self.kept.append(Note("المحرر", datetime.now(UTC), text))
        if self.lost:
            self.lost -= 1
            raise NetworkError("folder.unreachable", path="/")


def test_a_note_travels_where_the_site_has_notes_and_is_left_once(room: Newsroom, colleague: Newsroom) -> None:
    _, post = submitted(colleague)
    draft, _ = teamwork.take_up(room, LOCAL_SITE, post)
    site = Notes(room.site(LOCAL_SITE))
    room._sites[LOCAL_SITE] = site  # type: ignore[assignment]
    site.lost = 1
    assert teamwork.note_travels(room, LOCAL_SITE)
    outcome, _ = teamwork.send_back(room, draft.id, "المصدر ناقص.")
    assert (outcome.travelled, len(room.store.outbox.open())) == (False, 1)
    outcome, _ = publishing.resume(room, draft.id)
    assert (outcome.travelled, [note.text for note in teamwork.notes(room, draft.id)]) == (True, ["المصدر ناقص."])


def test_what_is_not_there_or_is_out_is_not_sent_back(room: Newsroom, story: Any) -> None:
    with pytest.raises(Refused, match=r"team\.not-on-site"):
        teamwork.send_back(room, story.id, "لا")
    assert teamwork.notes(room, story.id) == ()
    assert teamwork.unsaved_elsewhere(room, story.id) == ""
    publishing.publish(room, story.id)
    with pytest.raises(Refused, match=r"publish\.already-public"):
        teamwork.send_back(room, story.id, "لا")
    assert teamwork.notes(room, story.id) == ()


def test_unsaved_changes_elsewhere_are_told(room: Newsroom, story: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    publishing.publish(room, story.id)
    site = room.site(LOCAL_SITE)
    read = site.read
    monkeypatch.setattr(site, "read", lambda number: replace(read(number), editing="منى"))
    assert teamwork.unsaved_elsewhere(room, story.id) == "منى"


def test_the_calendar_has_every_day_in_the_sites_own_zone(room: Newsroom, colleague: Newsroom) -> None:
    zone = teamwork.zone_of(room, LOCAL_SITE)
    noon = datetime(2031, 3, 9, 21, 30, tzinfo=UTC)  # past midnight in Riyadh and Dubai
    for hours, headline in ((2, "الثاني"), (0, "الأول")):
        draft, _ = drafting.new(room, replace(STORY, headline=f"{headline} في تقويم ذلك اليوم"))
        publishing.publish(room, draft.id, at=noon + timedelta(hours=hours))
    days = teamwork.calendar(room, date(2031, 3, 8), date(2031, 3, 11))
    assert [day.day.day for day in days] == [8, 9, 10, 11]
    assert zone.startswith("Asia/")
    assert [len(day.rows) for day in days] == [0, 0, 2, 0]
    assert [row.headline.split()[0] for row in days[2].rows] == ["الأول", "الثاني"]
    today = datetime.now(UTC).date()
    past = teamwork.calendar(room, today - timedelta(days=400), today + timedelta(days=1))
    assert sum(len(day.rows) for day in past) == room.store.posts.count(state=State.PUBLISHED)


def test_a_colleagues_post_is_moved_to_another_hour_and_its_text_stays(
    room: Newsroom, colleague: Newsroom, clock: Clock
) -> None:
    _, post = submitted(colleague)
    first = clock().replace(microsecond=0) + timedelta(days=1)
    room.site(LOCAL_SITE).set_status(post, PostStatus.SCHEDULED, first)
    syncing.pull(room)
    outcome, _ = teamwork.reschedule(room, LOCAL_SITE, post, first + timedelta(hours=3))
    assert (outcome.status, outcome.at) == (State.SCHEDULED, first + timedelta(hours=3))
    held = room.site(LOCAL_SITE).read(post)
    assert (held.at, held.article) == (first + timedelta(hours=3), STORY)
    (row,) = teamwork.rows(room, Group.SCHEDULED)
    assert (row.at, row.overdue) == (first + timedelta(hours=3), False)
    clock.pass_by(timedelta(days=2))
    assert teamwork.rows(room, Group.SCHEDULED)[0].overdue


def test_a_journalist_moves_no_hours(room: Newsroom, colleague: Newsroom, clock: Clock) -> None:
    draft, post = submitted(colleague)
    room.site(LOCAL_SITE).set_status(post, PostStatus.SCHEDULED, clock() + timedelta(days=1))
    syncing.pull(colleague)
    with pytest.raises(SiteForbidden, match=r"publish\.locked-out"):
        publishing.reschedule(colleague, draft, clock() + timedelta(days=2))
