"""Publishing from the press on the button to the page that readers see."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.desk.faults import DOWN, UNANSWERED, FaultySite

from newsroom.desk import outbox, publishing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Draft, State
from newsroom.domain.errors import NetworkError, SignedOut, SiteForbidden
from newsroom.site.backends.folder.folder import FolderSite
from newsroom.ui.sheets.publish import PublishSheet
from newsroom.ui.sheets.publish_desk import Desk
from newsroom.ui.sheets.publish_run import Publication, When

from .conftest import Clock
from .publish_sheets import NOW, Exchange, buttons, primary, sheet_of

pytestmark = pytest.mark.usefixtures("arabic")


def test_from_the_press_to_the_page(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft)
    changed: list[object] = []
    sheet.publication.changed.connect(changed.append)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.after is not None
    stored = room.store.drafts.get(draft.id)
    assert stored.state is State.PUBLISHED
    assert stored.remote is not None
    assert changed
    with qtbot.waitSignal(sheet.open_url) as told:
        qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert told.args == [stored.remote.url]
    qtbot.mouseClick(sheet.after.address.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == stored.remote.url


def test_unpublishing_takes_it_back(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons(sheet)[0], Qt.MouseButton.LeftButton)
    assert room.store.drafts.get(draft.id).state is State.DRAFT
    assert sheet.after is not None
    assert sheet.after.address.isHidden()


def test_the_keyboard_alone_publishes(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    sheet.before.now_choice.setFocus()
    qtbot.keyClick(sheet.before.now_choice, Qt.Key.Key_Return)
    assert room.store.drafts.get(draft.id).state is State.DRAFT
    qtbot.keyClick(sheet.before.now_choice, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED


def test_unknown_is_asked_before_anything_is_sent_again(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft, line: FaultySite
) -> None:
    line.plan("create", UNANSWERED)
    line.plan("find", DOWN)
    sheet = sheet_of(window, exchange, draft)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    assert "لا نعرف بعدُ هل وصل" in sheet.during.notice.title()
    assert "مرّتين" in sheet.during.notice.title()
    assert sheet.during.countdown is not None
    assert sheet.during.countdown.text() == "السؤال التالي بعد 20 ثانية"
    qtbot.mouseClick(sheet.during.notice.links()[0], Qt.MouseButton.LeftButton)
    assert sheet.after is not None
    assert line.calls["create"] == 1
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED


def test_the_next_question_comes_by_itself_when_its_time_has_come(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft, line: FaultySite, clock: Clock
) -> None:
    line.plan("create", UNANSWERED)
    line.plan("find", DOWN)
    sheet = sheet_of(window, exchange, draft, now=clock)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    clock.now += timedelta(seconds=15)
    sheet.during.tick()
    assert sheet.during.countdown is not None
    assert sheet.during.countdown.text() == "السؤال التالي بعد 5 ثوانٍ"
    clock.now += timedelta(seconds=5)
    sheet.during.tick()
    assert sheet.after is not None
    assert line.calls["create"] == 1


def test_a_broken_line_keeps_the_work_and_says_so(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft, line: FaultySite
) -> None:
    line.plan("create", DOWN, DOWN)
    sheet = sheet_of(window, exchange, draft)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    assert "صندوق الصادر" in sheet.during.notice.title()
    qtbot.mouseClick(sheet.during.notice.links()[0], Qt.MouseButton.LeftButton)
    assert not sheet.during.notice.isHidden()
    assert sheet.during.countdown is not None
    assert "40" in sheet.during.countdown.text()
    assert not sheet.publication.running
    sheet.dismiss()


def test_what_the_outbox_carried_on_meanwhile_is_shown(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft, line: FaultySite
) -> None:
    line.plan("create", DOWN)
    sheet = sheet_of(window, exchange, draft)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    sheet.publication.take_changes(outbox.drain(room, force=True)[1])
    assert sheet.after is not None
    assert sheet.publication.outcome is not None
    assert sheet.publication.outcome.status is State.PUBLISHED


def test_what_another_run_left_in_the_outbox_is_shown_where_it_stands(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft, line: FaultySite
) -> None:
    line.plan("set_status", DOWN)
    with pytest.raises(NetworkError):
        publishing.publish(room, draft.id)
    publication = Publication(exchange, Desk(), draft.id, lambda: NOW, window)
    publication.adopt(Desk().standing(room, draft.id))
    sheet = PublishSheet(window, publication, lang="ar", own_zone="UTC", when=When())
    sheet.open()
    assert sheet.during is not None
    assert [bool(step.done) for step in publication.steps] == [True] * 5 + [False] * 2
    qtbot.mouseClick(sheet.during.notice.links()[0], Qt.MouseButton.LeftButton)
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED


def test_a_refusal_leads_back_to_what_is_missing(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise SiteForbidden("publish.no-new-tags", tag="ثلج")

    sheet = sheet_of(window, exchange, draft)
    monkeypatch.setattr(FolderSite, "create", refuse)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    assert "ثلج" in sheet.during.notice.title()
    qtbot.mouseClick(buttons(sheet)[-1], Qt.MouseButton.LeftButton)
    assert sheet.before is not None
    assert primary(sheet).isEnabled()


def test_a_password_that_is_no_longer_known_leads_to_signing_in(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise SignedOut("wordpress.signed-out")

    sheet = sheet_of(window, exchange, draft)
    monkeypatch.setattr(FolderSite, "create", refuse)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    with qtbot.waitSignal(sheet.sign_in_wanted):
        qtbot.mouseClick(sheet.during.notice.links()[0], Qt.MouseButton.LeftButton)


def test_a_minute_before_its_hour_it_waits_here_and_says_so(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft, line: FaultySite
) -> None:
    publication = Publication(exchange, Desk(), draft.id, lambda: NOW, window)
    publication.publish(When(line.clock() + timedelta(seconds=40), confirmed=True), ())
    sheet = PublishSheet(window, publication, lang="ar", own_zone="UTC", when=When())
    sheet.open()
    assert sheet.after is not None
    assert room.store.drafts.get(draft.id).state is State.OUTBOX
    assert "حين يحلّ موعده" in sheet.after.sentence.text()
    assert "ينتظر موعده" in sheet.frame.accessibleName()
    sheet.dismiss()


def test_what_the_page_lacks_is_named_with_the_words_that_the_site_took(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_of(window, exchange, draft)
    publication = sheet.publication
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert publication.outcome is not None
    checks = tuple(replace(check, ok=check.code != "page.text") for check in publication.outcome.checks)
    publication.outcome = replace(publication.outcome, checks=checks, removed=(("body", "خريطة الميناء"),))
    again = PublishSheet(window, publication, lang="ar", own_zone="UTC", when=When())
    again.open()
    assert again.after is not None
    assert "نُشر، لكن" in again.after.notice.title()
    assert again.after.removed.isHidden()
    qtbot.mouseClick(again.after.notice.links()[1], Qt.MouseButton.LeftButton)
    assert not again.after.removed.isHidden()
    struck = [label.text() for label in again.after.removed.findChildren(QLabel) if "line-through" in label.text()]
    assert len(struck) == 1
    assert "خريطة الميناء" in struck[0]
    again.dismiss()


def test_a_new_sheet_shows_where_the_publication_stands(window: QWidget, exchange: Exchange, draft: Draft) -> None:
    first = sheet_of(window, exchange, draft)
    publication = first.publication
    publication.publish(When(), ())
    first.dismiss()
    second = PublishSheet(window, publication, lang="ar", own_zone="UTC", when=When())
    assert second.after is not None
    second.deleteLater()


def test_everything_in_every_moment_has_a_name_and_room(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft, when=When(NOW + timedelta(days=1)))
    for _moment in ("before", "after"):
        qtbot.waitExposed(window)
        for widget in sheet.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                interface = QAccessible.queryAccessibleInterface(widget)
                assert interface is not None
                assert interface.text(QAccessible.Text.Name).strip(), widget
                assert min(widget.width(), widget.height()) >= 24, widget
        if sheet.after is None:
            qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
