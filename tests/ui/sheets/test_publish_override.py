"""An editor answers for findings that stop an article: at publishing, updating, scheduling and correcting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsroom.desk import drafting
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Draft, Override, State
from newsroom.site.backends.folder.folder import FolderSite
from newsroom.ui.sheets.corrections import CorrectionSheet
from newsroom.ui.sheets.publish import PublishSheet
from newsroom.ui.sheets.publish_desk import Desk
from newsroom.ui.sheets.publish_run import Publication, When

from .publish_sheets import NOW, Exchange, primary, sheet_of

pytestmark = pytest.mark.usefixtures("arabic")


@pytest.fixture
def faulty(room: Newsroom, draft: Draft) -> Draft:
    """An article whose headline stops it."""
    return drafting.save(room, draft.id, replace(draft.article, headline="error code: 524"))[0]


def answer(qtbot: QtBot, sheet: PublishSheet, who: str = "هدى", reason: str = "العنوان مقصود") -> None:
    assert sheet.before is not None
    answering = sheet.before.answering
    assert answering.open.isVisible()
    qtbot.mouseClick(answering.open, Qt.MouseButton.LeftButton)
    answering.who.setText(who)
    answering.reason.setText(reason)


def kept(room: Newsroom, draft: Draft) -> list[Override | None]:
    return [revision.override for revision in room.store.revisions.of(draft.id)]


def test_only_with_name_and_reason_it_is_published_and_both_stay(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, faulty: Draft
) -> None:
    sheet = sheet_of(window, exchange, faulty)
    assert not primary(sheet).isEnabled()
    answer(qtbot, sheet, "هدى", " ")
    assert not primary(sheet).isEnabled()
    answering = sheet.before.answering if sheet.before is not None else None
    assert answering is not None
    answering.reason.setText("العنوان مقصود")
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert room.store.drafts.get(faulty.id).state is State.PUBLISHED
    (record,) = [one for one in kept(room, faulty) if one is not None]
    assert (record.who, record.reason) == ("هدى", "العنوان مقصود")
    assert "check.headline-error" in record.codes


def test_an_update_asks_again(qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft) -> None:
    first = sheet_of(window, exchange, draft)
    qtbot.mouseClick(primary(first), Qt.MouseButton.LeftButton)
    first.dismiss()
    drafting.save(room, draft.id, replace(draft.article, headline="error code: 524"))
    sheet = sheet_of(window, exchange, draft)
    assert not primary(sheet).isEnabled()
    answer(qtbot, sheet)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert [one.who for one in kept(room, draft) if one is not None] == ["هدى"]


def test_a_schedule_takes_the_answer_too(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, faulty: Draft
) -> None:
    at = room.site(faulty.site).clock() + timedelta(days=1)
    sheet = sheet_of(window, exchange, faulty, when=When(at))
    answer(qtbot, sheet)
    qtbot.mouseClick(primary(sheet), Qt.MouseButton.LeftButton)
    assert room.store.drafts.get(faulty.id).state is State.SCHEDULED
    assert [one.who for one in kept(room, faulty) if one is not None] == ["هدى"]


def test_what_is_missing_altogether_cannot_be_answered_for(
    qtbot: QtBot, window: QWidget, exchange: Exchange, room: Newsroom, draft: Draft
) -> None:
    drafting.save(room, draft.id, replace(draft.article, headline=""))
    sheet = sheet_of(window, exchange, draft)
    assert sheet.before is not None
    assert sheet.before.answering.isVisible()
    assert not sheet.before.answering.open.isVisible()
    assert sheet.before.answering.override() is None


def test_who_is_no_editor_is_told_who_may(
    qtbot: QtBot,
    window: QWidget,
    exchange: Exchange,
    room: Newsroom,
    faulty: Draft,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    can = FolderSite.capabilities
    monkeypatch.setattr(FolderSite, "capabilities", lambda site: replace(can(site), may_edit_others=False))
    sheet = sheet_of(window, exchange, faulty)
    assert sheet.before is not None
    assert not sheet.before.answering.open.isVisible()
    assert "محرري الموقع" in sheet.before.answering._why_not.text()
    assert not primary(sheet).isEnabled()


def test_a_correction_takes_the_answer_too(
    qtbot: QtBot, window: QWidget, exchange: Callable[..., None], room: Newsroom, draft: Draft
) -> None:
    run = Publication(exchange, Desk(), draft.id, lambda: NOW, window)
    run.publish(When(), ())
    drafting.save(room, draft.id, replace(draft.article, headline="error code: 524"))
    offer = Desk().plan(room, draft.id, When())
    sheet = CorrectionSheet(window, "عنوان", (), lang="ar", offer=offer)
    sheet.open()
    sheet.noted.connect(lambda note: run.correct(note, sheet.answering.override()))
    sheet.note.setPlainText("الصحيح أربعون.")
    assert not sheet.go.isEnabled()
    qtbot.mouseClick(sheet.answering.open, Qt.MouseButton.LeftButton)
    sheet.answering.who.setText("هدى")
    sheet.answering.reason.setText("تصحيح عاجل")
    assert sheet.go.isEnabled()
    qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert [one.reason for one in kept(room, draft) if one is not None] == ["تصحيح عاجل"]
    assert room.store.drafts.get(draft.id).article.corrections[-1].text == "الصحيح أربعون."
