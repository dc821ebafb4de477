"""The first moment of publishing: what will happen, what is missing, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.desk.faults import DOWN, FaultySite

from newsroom.desk import drafting, outbox
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Draft, State
from newsroom.domain.finding import Finding
from newsroom.site.backends.folder.folder import FolderSite
from newsroom.store.outbox import JobKind
from newsroom.ui.panels.card_parts import TextButton
from newsroom.ui.panels.card_values import readable
from newsroom.ui.sheets.publish_run import When

from .conftest import Clock
from .publish_sheets import NOW, Exchange, primary, sheet_of

pytestmark = pytest.mark.usefixtures("arabic")


def test_before_it_says_what_will_happen_and_where(window: QWidget, exchange: Exchange, draft: Draft) -> None:
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    assert draft.article.headline in sheet.before.sentence.text()
    assert "ليلى الحمداني" in sheet.before.sentence.text()
    assert primary(sheet).isEnabled()


def test_at_a_time_the_button_says_its_hour(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    sheet.before.time_choice.click()
    assert sheet.before.moment is not None
    sheet.before.moment.time.selectAll()
    with qtbot.waitSignal(sheet.before.when_changed):
        qtbot.keyClicks(sheet.before.moment.time, "2345")
    assert "23:45" in primary(sheet).text()
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    stored = room.store.drafts.get(draft.id)
    assert stored.state is State.SCHEDULED
    assert stored.schedule is not None
    assert stored.schedule.astimezone(UTC).minute == 45


def test_a_new_plan_leaves_the_keyboard_where_it_is(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft, when=When(NOW + timedelta(days=1)))
    assert sheet.before is not None
    assert sheet.before.moment is not None
    hour = sheet.before.moment.time
    window.activateWindow()
    hour.setFocus()
    qtbot.waitUntil(hour.hasFocus)
    with qtbot.waitSignal(sheet.before.when_changed):
        qtbot.keyClick(hour, Qt.Key.Key_Up)
    assert hour.hasFocus()


def test_to_the_desk_it_waits_for_review(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    sheet.before.desk_choice.click()
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert room.store.drafts.get(draft.id).state is State.PENDING


def test_a_time_that_has_passed_cannot_be_asked_for(window: QWidget, exchange: Exchange, draft: Draft) -> None:
    sheet = sheet_of(window, exchange, draft, when=When(NOW - timedelta(hours=1)))
    assert not primary(sheet).isEnabled()
    assert primary(sheet).toolTip()


def test_what_stops_publishing_is_named_with_a_way_to_its_place(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    drafting.save(room, draft.id, replace(draft.article, headline="error code: 524"))
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    assert not primary(sheet).isEnabled()
    links = sheet.before.missing.findChildren(TextButton)
    told: list[Finding] = []
    sheet.jump.connect(told.append)
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert [finding.field for finding in told] == ["headline"]


def test_an_hour_that_is_very_near_is_asked_about_with_both_answers(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft, line: FaultySite
) -> None:
    soon = line.clock() + timedelta(seconds=100)
    sheet = sheet_of(window, exchange, draft, when=When(soon), now=line.clock)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert room.store.outbox.of(draft.id) == []
    assert sheet.before is not None
    meant, later = sheet.before.notice.links()
    with qtbot.waitSignal(sheet.before.when_changed):
        qtbot.mouseClick(later, Qt.MouseButton.LeftButton)
    assert sheet.before.moment is not None
    assert sheet.before.moment.at() > soon + timedelta(minutes=5)
    again = sheet_of(window, exchange, draft, when=When(soon), now=line.clock)
    qtbot.mouseClick(primary(again), Qt.MouseButton.LeftButton)
    assert again.before is not None
    qtbot.mouseClick(again.before.notice.links()[0], Qt.MouseButton.LeftButton)
    (job,) = room.store.outbox.of(draft.id)
    assert (job.kind, job.at) == (JobKind.SCHEDULE, soon.replace(second=0, microsecond=0))
    assert again.after is not None
    assert meant.text() == "الموعد مقصود"


@pytest.mark.parametrize(
    ("publish", "schedule", "offered"),
    [(True, True, [True, True, True]), (True, False, [True, False, True]), (False, False, [False, False, True])],
)
def test_only_what_this_user_may_do_is_offered(
    qtbot: QtBot,
    window: QWidget,
    exchange: Exchange,
    room: Newsroom,
    draft: Draft,
    monkeypatch: pytest.MonkeyPatch,
    publish: bool,
    schedule: bool,
    offered: list[bool],
) -> None:
    can = replace(room.site().capabilities(), may_publish=publish, may_schedule=schedule)
    monkeypatch.setattr(FolderSite, "capabilities", lambda _site: can)
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    before = sheet.before
    choices = (before.now_choice, before.time_choice, before.desk_choice)
    assert [not choice.isHidden() for choice in choices] == offered
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    wanted = State.PUBLISHED if publish else State.PENDING
    assert room.store.drafts.get(draft.id).state is wanted


def test_clocks_that_differ_by_minutes_are_told_and_nothing_goes_out_early(
    window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft, clock: Clock, line: FaultySite
) -> None:
    clock.now = line.clock() - timedelta(minutes=7)
    sheet = sheet_of(window, exchange, draft, when=When(line.clock() + timedelta(hours=1)))
    assert sheet.before is not None
    said = sheet.before._agree_text.text()
    assert "7 دقائق" in said
    assert "لا يُنشر شيء قبل أوانه" in said
    clock.now = line.clock()
    other = sheet_of(window, exchange, draft, when=When(line.clock() + timedelta(hours=1)))
    assert other.before is not None
    assert "الساعتان متفقتان" in other.before._agree_text.text()


def test_findings_that_came_meanwhile_bring_the_first_moment_back(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft)
    drafting.save(room, draft.id, replace(draft.article, sections=()))
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.before is not None
    assert not primary(sheet).isEnabled()


def test_without_the_site_it_can_go_to_the_outbox(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft, line: FaultySite
) -> None:
    line.plan("capabilities", DOWN, DOWN, DOWN)
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    assert "يخرج وحده" in sheet.before.notice.title()
    assert primary(sheet).isEnabled()
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    assert room.store.drafts.get(draft.id).state is State.OUTBOX
    line.heal()
    outbox.drain(room, force=True)
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED
    sheet.dismiss()


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://marfa.example/2026/%D8%B3%D8%B1%D8%AF%D9%8A%D9%86/", "marfa.example/2026/سردين"),
        ("file:///home/x/site/public/articles/%D8%A3.html", "articles/أ.html"),
    ],
)
def test_an_address_is_shown_as_a_person_reads_it(address: str, read: str) -> None:
    assert readable(address) == read
