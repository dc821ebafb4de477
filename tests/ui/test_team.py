"""An editor's window on a folder that a journalist shares: the team's list, a post taken up, sent back, moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from newsroom.desk import drafting, noticing, publishing, syncing, teamwork
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, State
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.site.site import PostStatus
from newsroom.ui import team_desk
from newsroom.ui.panels.calendar import CalendarPanel
from newsroom.ui.panels.calendar_entries import Entry
from newsroom.ui.panels.drafts_model import Query, Title
from newsroom.ui.sheets.reschedule import RescheduleSheet
from newsroom.ui.sheets.send_back import SendBackSheet
from newsroom.ui.shell import Shell
from newsroom.ui.team_desk import Note

from .desk import PAPER, Desk

STORY = Article(
    headline="خط الترام الثالث يبلغ الجامعة قبل بدء الدراسة",
    standfirst="يصل الخط إلى باب الجامعة في أول أيام الدراسة.",
    body=Document((Paragraph(plain("قالت البلدية إن القطارات الأولى تسير عند السادسة.")),)),
    byline="ليلى الحمداني",
    sections=("اقتصاد",),
)


def _submitted(colleague: Newsroom) -> tuple[int, str]:
    draft, _ = drafting.new(colleague, STORY)
    publishing.publish(colleague, draft.id, pending=True)
    remote = colleague.store.drafts.get(draft.id).remote
    assert remote is not None
    return draft.id, remote.id


def _room(desk: Desk) -> Newsroom:
    assert desk.room is not None
    return desk.room


def _pull(desk: Desk) -> None:
    """Read the site as the round does, and show it."""
    desk.shell.bench.reading.go()
    desk.wait(lambda: not desk.shell.bench.reading._under_way)
    desk.shell.panel.refresh()
    desk.settle()


def _headlines(desk: Desk) -> list[str]:
    return [item.headline for item in desk.shell.panel.model._items if not isinstance(item, Title)]


def _calendar(desk: Desk) -> CalendarPanel:
    desk.shell.actions.trigger("view.calendar")
    calendar = desk.shell.furnish().scheduling.calendar
    assert calendar is not None
    desk.settle()
    return calendar


def test_a_newsroom_of_one_hears_nothing_of_a_team(desk_window: Desk) -> None:
    _pull(desk_window)
    assert desk_window.shell.panel.switch is None
    said: list[str] = []
    desk_window.shell.actions.refused.connect(said.append)
    desk_window.shell.actions.trigger("view.team")
    assert said == ["لا عمل لزميل يمكن الكتابة فيه من هنا"]


def test_the_list_of_a_team_is_where_it_was_from_the_first_picture_on(desk_window: Desk, colleague: Newsroom) -> None:
    desk = desk_window
    _submitted(colleague)
    _pull(desk)
    desk.wait(lambda: desk.shell.panel.switch is not None)
    desk.shell.window.closing.emit()
    desk.settle()
    kept = _room(desk).store.settings.all()
    again = Shell(desk.work, kept, "ar")
    assert again.panel.switch is not None
    again.window.deleteLater()
    again.deleteLater()


def test_an_editor_opens_a_colleagues_post_from_the_teams_list(desk_window: Desk, colleague: Newsroom) -> None:
    desk = desk_window
    own = desk.add("مسودة المحرر")
    _submitted(colleague)
    _pull(desk)
    panel = desk.shell.panel
    desk.wait(lambda: panel.switch is not None)
    assert STORY.headline not in _headlines(desk)
    desk.shell.actions.trigger("view.team")
    desk.wait(lambda: STORY.headline in _headlines(desk))
    assert own.article.headline in _headlines(desk)
    row = next(item for item in panel.model._items if not isinstance(item, Title) and item.headline == STORY.headline)
    panel.choose(row)
    desk.wait(lambda: desk.shell.session.draft is not None and desk.draft().article == STORY)
    assert desk.draft().state is State.PENDING
    desk.wait(lambda: panel.model.row(panel.view.currentIndex()) is not None)
    team = desk.shell.furnish().team
    desk.wait(lambda: team.beside is not None and team.beside.isVisible())
    assert team.beside is not None
    assert "ليلى الحمداني" in team.beside.author.text()
    assert team.may_send_back() == ""


def test_the_teams_list_is_narrowed_by_state_section_and_words(desk_window: Desk, colleague: Newsroom) -> None:
    desk_window.add("مسودة المحرر")
    _submitted(colleague)
    _pull(desk_window)

    def found(query: Query) -> set[str]:
        listed = team_desk.listed(_room(desk_window), query)
        return {item.headline for item in listed.items if not isinstance(item, Title)}

    assert found(Query(team=True, state=State.PENDING)) == {STORY.headline}
    assert found(Query(team=True, state=State.DRAFT)) == {"مسودة المحرر"}
    assert found(Query(team=True, words="الترام")) == {STORY.headline}
    assert STORY.headline in found(Query(team=True, section="اقتصاد"))
    assert found(Query(team=True, section="رياضة", state=State.PENDING)) == set()
    assert found(Query()) == {"مسودة المحرر"}


def test_a_colleagues_draft_is_there_however_much_is_newer(
    desk_window: Desk, colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of everything may end before it."""
    desk = desk_window
    _, post = _submitted(colleague)
    _pull(desk)
    room = _room(desk)
    room.site(LOCAL_SITE).set_status(post, PostStatus.DRAFT)
    _pull(desk)
    assert [row.remote_id for row in teamwork.rows(room, teamwork.Group.DRAFTS)] == [post]
    real = teamwork.rows
    monkeypatch.setattr(
        teamwork,
        "rows",
        lambda room, group=teamwork.Group.ALL, words="", **more: (
            () if group is teamwork.Group.ALL else real(room, group, words, **more)
        ),
    )
    for state in (None, State.DRAFT):
        listed = team_desk.listed(room, Query(team=True, state=state)).items
        assert STORY.headline in [item.headline for item in listed if not isinstance(item, Title)]


def test_a_post_is_sent_back_with_a_note_that_cannot_travel(desk_window: Desk, colleague: Newsroom) -> None:
    desk = desk_window
    _, post = _submitted(colleague)
    _pull(desk)
    team = desk.shell.furnish().team
    team.take_up(LOCAL_SITE, post)
    desk.wait(lambda: team.known is not None and team.known.may_return)
    desk.shell.actions.trigger("article.return")
    sheet = desk.shell.furnish()._open
    assert isinstance(sheet, SendBackSheet)
    assert sheet.stays.isVisible()
    sheet.note.setPlainText("المصدر ناقص في الفقرة الأولى.")
    sheet.go.click()
    desk.wait(lambda: desk.draft().state is State.DRAFT and desk.stored().state is State.DRAFT)
    desk.wait(lambda: "بقيت الملاحظة" in desk.shell.window.status._news._news)
    syncing.pull(colleague, PAPER)
    assert {row.state for row in drafting.rows(colleague)} == {State.RETURNED}
    desk.wait(lambda: team.may_send_back() != "")


def test_notes_the_web_and_an_undone_text_are_told_beside_the_article(
    desk_window: Desk, colleague: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_window
    _, post = _submitted(colleague)
    _pull(desk)
    team = desk.shell.furnish().team
    team.take_up(LOCAL_SITE, post)
    desk.wait(lambda: team.known is not None)
    notes = tuple(Note("رنا خوري", datetime(2026, 11, day, 9, tzinfo=UTC), f"ملاحظة {day}") for day in (3, 4))
    assert team.known is not None
    team._show(replace(team.known, notes=notes, editing="هادي قاسم", undone=True))
    beside = team.beside
    assert beside is not None
    assert "ملاحظة 4" in beside.notes.title()
    assert "هادي قاسم" in beside.editing.title()
    assert beside.undone.isVisible()
    late = desk.shell.furnish()
    asked: list[str] = []
    monkeypatch.setattr(late, "publish", asked.append)
    beside.undone.links()[0].click()
    assert asked == ["now"]
    beside.notes.links()[0].click()
    assert late._open is not None
    late._open.dismiss()
    desk.open(desk.add("مقال آخر"))
    assert not beside.isVisible()


def test_an_old_text_that_the_web_put_back_is_known_from_the_history(desk_window: Desk, colleague: Newsroom) -> None:
    room = _room(desk_window)
    _, post = _submitted(colleague)
    draft, _ = teamwork.take_up(room, LOCAL_SITE, post)
    assert not team_desk.beside(room, draft.id).undone
    room.store.revisions.add(draft.id, replace(STORY, standfirst="نصّ قديم"), noticing.UNDONE)
    assert team_desk.beside(room, draft.id).undone


def test_a_post_that_is_not_ones_to_write_in_says_so(desk_window: Desk) -> None:
    desk = desk_window
    room = _room(desk)
    row = room.store.posts.rows(limit=1)[0]
    room.store.posts.put([replace(row, mine=False, editable=False)])
    desk.shell.furnish().team.take_up(row.site, row.remote_id)
    desk.wait(lambda: "لزميل" in desk.shell.window.status._news._news)
    assert desk.shell.session.draft is None


# The calendar


def _scheduled(desk: Desk, at: datetime) -> str:
    room = _room(desk)
    draft, _ = drafting.new(room, replace(STORY, headline="ناشئات المنتخب يبدأن معسكر الجبل"))
    publishing.publish(room, draft.id, at=at)
    syncing.pull(room)
    remote = room.store.drafts.get(draft.id).remote
    assert remote is not None
    return remote.id


def _entry(calendar: CalendarPanel, post: str) -> Entry:
    return next(place.entry for place in calendar.grid.places.entries if place.entry.row.remote_id == post)


def _at(desk: Desk, post: str) -> datetime:
    row = _room(desk).store.posts.get(LOCAL_SITE, post)
    assert row is not None
    assert row.at is not None
    return row.at


def _soon(desk: Desk) -> tuple[datetime, date]:
    """An hour in three days, and its day on the site's clock."""
    at = (datetime.now(UTC) + timedelta(days=3)).replace(minute=30, second=0, microsecond=0)
    return at, at.astimezone(ZoneInfo(teamwork.zone_of(_room(desk), LOCAL_SITE))).date()


def test_the_calendar_takes_the_place_of_the_text_and_gives_it_back(desk_window: Desk) -> None:
    desk = desk_window
    desk.open(desk.add("مقال مفتوح"))
    calendar = _calendar(desk)
    assert calendar.isVisible()
    assert not desk.shell.paper.isVisible()
    assert desk.shell.actions.qt("view.calendar").isChecked()
    desk.shell.actions.trigger("view.calendar")
    assert desk.shell.paper.isVisible()
    assert not desk.shell.actions.qt("view.calendar").isChecked()
    desk.open(desk.add("مقال آخر"))
    desk.shell.actions.trigger("view.calendar")
    desk.shell.session.open(desk.add("مقال ثالث").id)
    desk.wait(desk.shell.paper.isVisible)


def test_an_article_is_moved_to_another_day_and_back(desk_window: Desk, qtbot: QtBot) -> None:
    desk = desk_window
    at, day = _soon(desk)
    post = _scheduled(desk, at)
    calendar = _calendar(desk)
    calendar.go_to(day)
    desk.settle()
    calendar.moved.emit(_entry(calendar, post), day + timedelta(days=1))
    desk.wait(lambda: _at(desk, post) == at + timedelta(days=1))
    status = desk.shell.window.status
    desk.wait(lambda: "موعده الآن" in status._news._news and status._news._undo is not None)
    desk.settle()
    current = calendar.current()
    assert current is not None
    assert (current.row.remote_id, current.day) == (post, day + timedelta(days=1))
    assert status.undo()
    desk.wait(lambda: _at(desk, post) == at)


def test_another_hour_is_chosen_in_the_sheet(desk_window: Desk) -> None:
    desk = desk_window
    at, day = _soon(desk)
    post = _scheduled(desk, at)
    calendar = _calendar(desk)
    calendar.go_to(day)
    desk.settle()
    calendar.reschedule_wanted.emit(_entry(calendar, post))
    sheet = desk.shell.furnish()._open
    assert isinstance(sheet, RescheduleSheet)
    assert not sheet.go.isEnabled()
    sheet.moment.set_at(at + timedelta(hours=2))
    sheet.go.click()
    desk.wait(lambda: _at(desk, post) == at + timedelta(hours=2))
    desk.wait(lambda: desk.shell.window.status._news._undo is not None)


def test_an_hour_near_at_hand_is_asked_about_wherever_it_comes_from(desk_window: Desk) -> None:
    desk = desk_window
    soon = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=110)
    at = soon + timedelta(days=1)
    day = at.astimezone(ZoneInfo(teamwork.zone_of(_room(desk), LOCAL_SITE))).date()
    post = _scheduled(desk, at)
    calendar = _calendar(desk)
    calendar.go_to(day)
    desk.settle()
    calendar.moved.emit(_entry(calendar, post), day - timedelta(days=1))
    late = desk.shell.furnish()
    desk.wait(lambda: isinstance(late._open, RescheduleSheet))
    sheet = late._open
    assert isinstance(sheet, RescheduleSheet)
    assert "أقرب من دقيقتين" in sheet.notice.title()
    assert sheet.go.isEnabled()
    assert not _room(desk).store.outbox.open()
    sheet.go.click()
    desk.wait(lambda: [job.at for job in _room(desk).store.outbox.recent(1)] == [soon.replace(second=0)])
    desk.wait(lambda: desk.shell.window.status._news._undo is not None)


def test_a_day_that_has_passed_is_refused_in_words(desk_window: Desk) -> None:
    desk = desk_window
    at, day = _soon(desk)
    post = _scheduled(desk, at)
    calendar = _calendar(desk)
    calendar.go_to(day)
    desk.settle()
    calendar.moved.emit(_entry(calendar, post), day - timedelta(days=30))
    desk.wait(lambda: "الموعد مضى" in desk.shell.window.status._news._news)
    assert _at(desk, post) == at
    desk.settle()


def test_a_colleagues_post_is_opened_from_the_calendar(desk_window: Desk, colleague: Newsroom) -> None:
    desk = desk_window
    at, day = _soon(desk)
    _, post = _submitted(colleague)
    room = _room(desk)
    draft, _ = teamwork.take_up(room, LOCAL_SITE, post)
    publishing.publish(room, draft.id, at=at)
    syncing.pull(room)
    calendar = _calendar(desk)
    calendar.go_to(day)
    desk.settle()
    entry = _entry(calendar, post)
    assert "ليلى الحمداني" in entry.foot
    calendar.opened.emit(entry)
    desk.wait(lambda: desk.shell.session.draft is not None and desk.draft().id == draft.id)


def test_what_slept_over_its_hour_is_published_from_the_calendar(desk_window: Desk) -> None:
    desk = desk_window
    at, _day = _soon(desk)
    post = _scheduled(desk, at)
    room = _room(desk)
    row = room.store.posts.get(LOCAL_SITE, post)
    assert row is not None
    past = datetime.now(UTC) - timedelta(minutes=10)
    room.site(LOCAL_SITE).set_status(post, PostStatus.SCHEDULED, past)
    room.store.posts.put([replace(row, at=past)])
    calendar = _calendar(desk)
    desk.wait(calendar.late.isVisible)
    calendar.late.links()[0].click()
    desk.wait(lambda: not calendar.late.isVisible())
    found = room.store.posts.get(LOCAL_SITE, post)
    assert found is not None
    assert found.state is State.PUBLISHED
