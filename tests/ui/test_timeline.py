"""The history of the open article in the whole window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from newsroom.desk import drafting, filing, publishing
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import Document, Paragraph, plain, texts
from newsroom.domain.tally import Tally
from newsroom.ui.panels.history import History

from .desk import Desk

OLD = ("امتلأ رصيف الميناء قبل الفجر.", "وبلغت الكلفة ثلاثة ملايين.", "ويفتح السوق عند السابعة صباحًا.")
NEW = ("امتلأ رصيف الميناء القديم قبل الفجر.", "وبلغت الكلفة ثلاثة ملايين.", "ويغلق السوق عند الثامنة مساءً.")


def article(lines: tuple[str, ...]) -> Article:
    return Article(headline="مصابيح السردين", body=Document(tuple(Paragraph(plain(line)) for line in lines)))


@pytest.fixture
def draft(desk_window: Desk) -> Draft:
    """A draft with one version in its history, and changes since."""
    assert desk_window.room is not None
    room = desk_window.room
    made = room.store.drafts.add(article(OLD), room.default_site())
    drafting.keep(room, made.id)
    room.store.drafts.save(made.id, article(NEW))
    desk_window.open(made)
    return made


def history(desk: Desk) -> History:
    late = desk.shell.furnish()
    late.card_part("history")
    desk.wait(lambda: late.card.history.isVisible() and bool(late.timeline.rows()))
    return late.card.history


def body(desk: Desk) -> list[str]:
    return list(texts(desk.shell.session.article.body))


def test_what_a_version_changed_is_counted_beside_the_window(desk_window: Desk, draft: Draft) -> None:
    shown = history(desk_window)
    (version,) = shown.chosen()
    desk_window.wait(lambda: shown.model.tally(version) == Tally(16, 0, changed=True))


def test_a_version_comes_back_as_one_step_of_undo_and_by_the_status_bar(desk_window: Desk, draft: Draft) -> None:
    shown, view = history(desk_window), desk_window.shell.paper.view
    shown.button.click()
    desk_window.wait(lambda: body(desk_window) == list(OLD))
    desk_window.settle()
    view.undo()
    assert body(desk_window) == list(NEW)
    assert not view.document().isUndoAvailable()
    view.redo()
    assert body(desk_window) == list(OLD)
    desk_window.settle()
    assert list(texts(desk_window.stored().article.body)) == list(OLD)
    assert desk_window.shell.window.status.undo()
    desk_window.wait(lambda: body(desk_window) == list(NEW))
    desk_window.settle()
    assert list(texts(desk_window.stored().article.body)) == list(NEW)


def test_a_paragraph_comes_back_alone_as_one_step_of_undo(desk_window: Desk, draft: Draft) -> None:
    shown, reviewing = history(desk_window), desk_window.shell.furnish().reviewing
    shown.compare_button.click()
    desk_window.wait(lambda: reviewing.is_shown() and bool(reviewing.view and reviewing.view.changes))
    view = reviewing.view
    assert view is not None
    last = view.changes[-1].id
    view.go(last)
    assert len(view.block_of(last)) == 2
    assert view.foot.block.isVisible()
    desk_window.qtbot.keyClick(view.list, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.back == view.block_of(last)
    desk_window.qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk_window.wait(desk_window.shell.window.is_open)
    desk_window.wait(lambda: body(desk_window) == [NEW[0], NEW[1], OLD[2]])
    desk_window.settle()
    desk_window.shell.paper.view.undo()
    assert body(desk_window) == list(NEW)
    desk_window.settle()
    assert list(texts(desk_window.stored().article.body)) == list(NEW)


def test_versions_of_the_site_stand_in_the_list_and_are_compared_and_brought_back(
    desk_window: Desk, draft: Draft
) -> None:
    assert desk_window.room is not None
    room = desk_window.room
    room.store.drafts.save(draft.id, replace(article(OLD), sections=("سياسة",), byline="ليلى"))
    publishing.publish(room, draft.id)
    drafting.save(room, draft.id, replace(room.store.drafts.get(draft.id).article, body=article(NEW).body))
    desk_window.shell.session.open(draft.id)
    shown = history(desk_window)
    timeline = desk_window.shell.furnish().timeline

    def on_site() -> list[str]:
        return [row.id for row in timeline.rows() if row.id.startswith("site:")]

    desk_window.wait(lambda: bool(on_site()))
    desk_window.wait(lambda: len(timeline._tallies) == len(timeline.rows()))
    shown.list.clearSelection()
    shown.list.setCurrentIndex(shown.model.place(on_site()[0]))
    shown.compare_button.click()
    reviewing = desk_window.shell.furnish().reviewing
    desk_window.wait(lambda: reviewing.is_shown() and bool(reviewing.view and reviewing.view.changes))
    assert reviewing.view is not None
    assert reviewing.view.head.before.currentData() == on_site()[0]
    reviewing.leave()
    shown.button.click()
    desk_window.wait(lambda: body(desk_window) == list(OLD))
    desk_window.settle()
    assert desk_window.stored().state == room.store.drafts.get(draft.id).state


def test_a_save_by_hand_comes_into_the_list_that_is_looked_at(desk_window: Desk, draft: Draft) -> None:
    shown = history(desk_window)
    desk_window.shell.bench.keep()
    timeline = desk_window.shell.furnish().timeline
    desk_window.wait(lambda: len(timeline.rows()) == 2)
    assert [version.id for version in shown.chosen()] == [timeline.rows()[1].id]


def test_the_history_of_one_article_is_not_shown_beside_another(desk_window: Desk, draft: Draft) -> None:
    shown = history(desk_window)
    desk_window.open(desk_window.add("مقال بلا سجل"))
    desk_window.wait(shown.none.isVisible)
    assert desk_window.shell.furnish().timeline.rows() == []


def test_a_site_that_is_away_is_said_to_lack_its_versions(
    desk_window: Desk, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk_window.room is not None
    room = desk_window.room
    filing.set_fields(room, draft.id, sections=("سياسة",), byline="ليلى")
    publishing.publish(room, draft.id)
    away = room.profile / "site"
    away.rename(room.profile / "away")
    desk_window.shell.session.open(draft.id)
    shown = history(desk_window)
    desk_window.wait(shown.missing.isVisible)
    (room.profile / "away").rename(away)


def test_the_text_of_an_earlier_day_is_kept_before_it_is_written_on(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان", "نص الأمس."))
    desk_window.shell.paper.view.textCursor().insertText("جديد ")
    desk_window.settle()
    assert desk_window.room is not None
    (kept,) = drafting.history(desk_window.room, desk_window.draft().id)
    assert list(texts(desk_window.room.store.revisions.get(kept.id).article.body)) == ["نص الأمس."]
