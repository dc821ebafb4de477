"""The outbox shows every job with its step, its next try and its reason, and does what is asked about each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.desk.faults import DOWN, UNANSWERED, FaultySite

from newsroom.desk import drafting, publishing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Draft, State
from newsroom.domain.errors import NetworkError, SignedOut, SiteForbidden
from newsroom.store.outbox import JobKind, JobState
from newsroom.ui.panels.card_parts import TextButton
from newsroom.ui.sheets import outbox_desk, outbox_words
from newsroom.ui.sheets.outbox import SEEN, OutboxSheet
from newsroom.ui.sheets.outbox_rows import ROW

from .conftest import Clock

Exchange = Callable[..., None]


@pytest.fixture
def window(qtbot: QtBot, arabic: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


@pytest.fixture
def sheet(window: QWidget, exchange: Exchange, clock: Clock) -> Callable[[], OutboxSheet]:
    def made() -> OutboxSheet:
        opened = OutboxSheet(window, exchange, "ar", clock)
        opened.open()
        return opened

    return made


def fail(room: Newsroom, draft: Draft, line: FaultySite, method: str, *faults: str) -> None:
    """Publish the draft over a line that fails there."""
    line.plan(method, *faults)
    with pytest.raises(NetworkError):
        publishing.publish(room, draft.id)


def ways(sheet: OutboxSheet) -> dict[str, TextButton]:
    return {link.text(): link for link in sheet.job.links()}


def row(sheet: OutboxSheet, number: int = 0) -> str:
    said = sheet.model.data(sheet.model.index(number), Qt.ItemDataRole.ToolTipRole)
    assert isinstance(said, str)
    return said


def test_a_job_that_waits_says_step_reason_and_next_try(
    sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft
) -> None:
    fail(room, draft, line, "create", DOWN)
    shown = sheet()
    said = row(shown)
    for words in (draft.article.headline, "ينتظر", "نشر", draft.site, "جُهّزت الوسوم", "حفظ المسودة على الموقع"):
        assert words in said
    assert "المحاولة التالية بعد 20 ثانية" in said
    assert "\u2066/مجلد\u2069" in shown.job.title()
    assert "لم تُنشأ مسودة" in shown.stays.text()
    shown.dismiss()


def test_the_next_try_counts_down_and_is_made_when_its_time_has_come(
    sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft, clock: Clock
) -> None:
    fail(room, draft, line, "create", DOWN)
    shown = sheet()
    assert "بعد 20 ثانية" in row(shown)
    painted: list[int] = []
    shown.model.dataChanged.connect(lambda first, _last: painted.append(first.row()))
    clock.now += timedelta(seconds=9)
    shown._tick()
    assert "بعد 11 ثانية" in row(shown)
    assert painted == [0]
    shown._tick()
    assert painted == [0]
    clock.now += timedelta(seconds=11)
    shown._tick()
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED
    assert "تمّ" in row(shown)
    shown.dismiss()


def test_an_unknown_outcome_has_words_of_its_own_and_is_asked_before_anything_is_sent(
    qtbot: QtBot, sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft
) -> None:
    line.plan("find", DOWN)
    fail(room, draft, line, "create", UNANSWERED)
    shown = sheet()
    assert "لا نعرف بعدُ هل وصل" in row(shown)
    assert "لا يُرسل شيء مرتين" in shown.job.title()
    line.heal()
    made = line.calls["create"]
    with qtbot.waitSignal(shown.changed):
        qtbot.mouseClick(ways(shown)["سؤال الموقع عنه الآن"], Qt.MouseButton.LeftButton)
    assert line.calls["create"] == made
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED
    assert "تمّ" in row(shown)
    shown.dismiss()


def test_stopping_says_what_stays_and_leaves_it_there(
    qtbot: QtBot, sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft
) -> None:
    fail(room, draft, line, "set_status", DOWN)
    shown = sheet()
    assert "مسودة لا يراها القرّاء" in shown.stays.text()
    with qtbot.waitSignal(shown.changed):
        qtbot.keyClick(shown.list, Qt.Key.Key_Delete)
    assert room.store.outbox.open() == []
    assert room.store.drafts.get(draft.id).state is State.DRAFT
    assert "أُوقف" in row(shown)
    assert shown.stays.isHidden()
    qtbot.keyClick(shown.list, Qt.Key.Key_Delete)
    shown.dismiss()


def test_enter_opens_the_draft_of_a_job(
    qtbot: QtBot, sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft
) -> None:
    fail(room, draft, line, "create", DOWN)
    shown = sheet()
    with qtbot.waitSignal(shown.draft_wanted) as wanted, qtbot.waitSignal(shown.closed):
        qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert wanted.args == [draft.id]


def test_all_are_tried_at_once(
    qtbot: QtBot, sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft
) -> None:
    fail(room, draft, line, "create", DOWN)
    shown = sheet()
    qtbot.mouseClick(shown.go, Qt.MouseButton.LeftButton)
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED
    assert not shown.go.isEnabled()
    shown.dismiss()


def test_what_wants_somebody_stands_first_and_can_be_sent_once_more(
    qtbot: QtBot, sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft
) -> None:
    other = drafting.duplicate(room, draft.id)[0]
    fail(room, other, line, "create", DOWN)
    line.heal()
    third = drafting.duplicate(room, draft.id)[0]
    room.store.outbox.add(third.id, third.site, JobKind.PUBLISH, third.article)
    refused = room.store.outbox.add(draft.id, draft.site, JobKind.PUBLISH, draft.article)
    code = SiteForbidden("publish.no-new-tags").code
    room.store.outbox.change(refused.id, state=JobState.REFUSED, reason=code, note={"values": {"tag": "ثلج"}})
    shown = sheet()
    assert [job.entry.draft for job in shown.model.jobs()] == [draft.id, other.id, third.id]
    assert "«\u2068ثلج\u2069»" in row(shown)
    qtbot.mouseClick(ways(shown)["إعادة الإرسال"], Qt.MouseButton.LeftButton)
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED
    assert [job.entry.draft for job in shown.model.jobs()][1:] == [draft.id, other.id, third.id]
    assert not any("إعادة" in text for text in ways(shown))
    shown.dismiss()


def test_a_site_that_wants_a_password_leads_to_signing_in(
    qtbot: QtBot, sheet: Callable[[], OutboxSheet], room: Newsroom, draft: Draft
) -> None:
    job = room.store.outbox.add(draft.id, draft.site, JobKind.PUBLISH, draft.article)
    room.store.outbox.change(job.id, state=JobState.REFUSED, reason=SignedOut("wordpress.signed-out").code)
    shown = sheet()
    with qtbot.waitSignal(shown.sign_in_wanted) as wanted:
        qtbot.mouseClick(ways(shown)["تسجيل الدخول من جديد"], Qt.MouseButton.LeftButton)
    assert wanted.args == [draft.site]


def test_scheduled_articles_past_their_hour_are_told_and_cured(
    qtbot: QtBot, sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft, clock: Clock
) -> None:
    at = line.clock() + timedelta(hours=1)
    publishing.publish(room, draft.id, at=at)
    clock.now = at + timedelta(minutes=1)
    assert outbox_desk.overdue(room) == 0
    clock.now = at + timedelta(minutes=3)
    shown = sheet()
    assert "فات موعده" in shown.late.title()
    asked = line.calls["publish_due"]
    qtbot.mouseClick(shown.late.links()[0], Qt.MouseButton.LeftButton)
    assert line.calls["publish_due"] == asked + 1
    shown.dismiss()


def test_it_is_true_while_it_is_open_and_rows_keep_their_places(
    sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft
) -> None:
    fail(room, draft, line, "create", DOWN)
    shown = sheet()
    line.heal()
    other = drafting.duplicate(room, draft.id)[0]
    line.plan("create", DOWN)
    with pytest.raises(NetworkError):
        publishing.publish(room, other.id)
    line.heal()
    shown.take_changes(publishing.resume(room, draft.id)[1])
    assert [job.entry.draft for job in shown.model.jobs()] == [other.id, draft.id]
    assert shown.list.currentIndex().row() == 1
    shown.dismiss()


def test_hundreds_of_jobs_are_shown_without_a_widget_for_each(
    sheet: Callable[[], OutboxSheet], room: Newsroom, draft: Draft
) -> None:
    for number in range(300):
        room.store.outbox.add(draft.id, draft.site, JobKind.UPDATE, replace(draft.article, headline=f"خبر {number}"))
    shown = sheet()
    assert shown.model.rowCount() == 300
    assert shown.list.height() == ROW * SEEN
    assert len(shown.findChildren(QWidget)) < 60
    shown.list.scrollToBottom()
    QGuiApplication.processEvents()
    assert shown.list.indexAt(shown.list.viewport().rect().center()).row() > 290
    shown.dismiss()


def test_what_nobody_waits_for_is_not_shown(
    sheet: Callable[[], OutboxSheet], room: Newsroom, draft: Draft, clock: Clock
) -> None:
    publishing.publish(room, draft.id)
    clock.now += timedelta(days=4)
    shown = sheet()
    assert shown.model.rowCount() == 0
    assert any("لا شيء ينتظر" in label.text() for label in shown.findChildren(QLabel))
    shown.dismiss()


def test_everything_in_it_has_a_name(
    sheet: Callable[[], OutboxSheet], room: Newsroom, line: FaultySite, draft: Draft
) -> None:
    fail(room, draft, line, "create", DOWN)
    shown = sheet()
    for widget in shown.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name).strip(), widget
    shown.dismiss()


def test_every_job_has_words_for_what_stays_when_it_is_stopped(room: Newsroom, draft: Draft) -> None:
    room.store.outbox.add(draft.id, draft.site, JobKind.PUBLISH, draft.article)
    (shown,) = outbox_desk.look(room).jobs
    for kind, state, step in product(JobKind, JobState, ("", "media", "create", "content", "verify", "status")):
        entry = replace(shown.entry, kind=kind, state=state, step=step)
        assert outbox_words.what_stays(entry)
        assert outbox_words.kind_word(kind)
        assert outbox_words.state_word(state)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-3, "الآن"),
        (1, "بعد ثانية"),
        (90, "بعد 90 ثانية"),
        (100, "بعد دقيقتين"),
        (840, "بعد 14 دقيقة"),
        (7200, "بعد ساعتين"),
    ],
)
@pytest.mark.usefixtures("arabic")
def test_a_time_to_come_is_said_in_words(seconds: int, words: str) -> None:
    assert outbox_words.Span().of(timedelta(seconds=seconds)) == words
