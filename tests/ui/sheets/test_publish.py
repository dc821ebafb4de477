from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom.desk import drafting
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Draft, State
from newsroom.domain.errors import NetworkError, OutcomeUnknown, SiteForbidden
from newsroom.domain.finding import Finding
from newsroom.ui.panels.card_parts import TextButton
from newsroom.ui.panels.card_values import readable
from newsroom.ui.sheets.publish import PublishSheet
from newsroom.ui.sheets.publish_desk import Desk
from newsroom.ui.sheets.publish_run import Publication, When

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
Exchange = Callable[..., None]


def sheet_of(
    window: QWidget, exchange: Exchange, draft: Draft, *, desk: Any = None, when: When | None = None
) -> PublishSheet:
    publication = Publication(exchange, desk or Desk(), draft.id, lambda: NOW, window)
    sheet = PublishSheet(window, publication, lang="ar", own_zone="Africa/Cairo", when=when or When())
    sheet.open()
    return sheet


def primary(sheet: PublishSheet) -> QPushButton:
    return next(button for button in buttons(sheet) if button.property("kind") == "primary")


def buttons(sheet: PublishSheet) -> list[QPushButton]:
    items = (sheet.footer.itemAt(index) for index in range(sheet.footer.count()))
    return [item.widget() for item in items if item is not None and isinstance(item.widget(), QPushButton)]


class Failing(Desk):
    """The desk, but the line to the site does what the test says."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)

    def _fail(self) -> None:
        if self.errors:
            raise self.errors.pop(0)

    def publish(self, room: Newsroom, draft: int, when: When, progress: Any) -> Any:
        self._fail()
        return super().publish(room, draft, when, progress)

    def resume(self, room: Newsroom, draft: int, progress: Any) -> Any:
        self._fail()
        return super().publish(room, draft, When(), progress)


def test_before_it_says_what_will_happen_and_where(window: QWidget, exchange: Exchange, draft: Draft) -> None:
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    assert draft.article.headline in sheet.before.sentence.text()
    assert "ليلى الحمداني" in sheet.before.sentence.text()
    assert primary(sheet).isEnabled()


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


def test_unknown_is_asked_before_anything_is_sent_again(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft, desk=Failing(OutcomeUnknown("publish.under-way")))
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    assert not sheet.during.notice.isHidden()
    qtbot.mouseClick(sheet.during.notice.links()[0], Qt.MouseButton.LeftButton)
    assert sheet.after is not None
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED


def test_a_broken_line_keeps_the_work_and_says_so(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft
) -> None:
    line = NetworkError("publish.under-way")
    sheet = sheet_of(window, exchange, draft, desk=Failing(line, line))
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    qtbot.mouseClick(sheet.during.notice.links()[0], Qt.MouseButton.LeftButton)
    assert not sheet.during.notice.isHidden()
    assert not sheet.publication.running


def test_a_refusal_leads_back_to_what_is_missing(
    qtbot: QtBot, window: QWidget, exchange: Exchange, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft, desk=Failing(SiteForbidden("publish.not-permitted")))
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.during is not None
    assert "للتحرير" in sheet.during.notice.title()
    qtbot.mouseClick(buttons(sheet)[-1], Qt.MouseButton.LeftButton)
    assert sheet.before is not None
    assert primary(sheet).isEnabled()


def test_findings_that_came_meanwhile_bring_the_first_moment_back(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    sheet = sheet_of(window, exchange, draft)
    drafting.save(room, draft.id, replace(draft.article, sections=()))
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert sheet.before is not None
    assert not primary(sheet).isEnabled()


def test_without_the_site_it_can_go_to_the_outbox(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    class Away(Desk):
        def plan(self, _room: Newsroom, _draft: int, _when: When) -> Any:
            raise NetworkError("publish.under-way")

    sheet = sheet_of(window, exchange, draft, desk=Away())
    assert sheet.before is not None
    assert not sheet.before.notice.isHidden()
    assert primary(sheet).isEnabled()
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED


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


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://marfa.example/2026/%D8%B3%D8%B1%D8%AF%D9%8A%D9%86/", "marfa.example/2026/سردين"),
        ("file:///home/x/site/public/articles/%D8%A3.html", "articles/أ.html"),
    ],
)
def test_an_address_is_shown_as_a_person_reads_it(address: str, read: str) -> None:
    assert readable(address) == read
