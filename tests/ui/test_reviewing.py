"""Two versions compared in the whole window, and changes put back in the draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from newsroom.desk import drafting, publishing
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import Document, Paragraph, plain, texts
from newsroom.ui.panels.review import ReviewView
from newsroom.ui.reviewing import PRESENT, Reviewing

from .desk import Desk

OLD = ("امتلأ رصيف الميناء قبل الفجر.", "وبلغت الكلفة ثلاثة ملايين.", "ويفتح السوق عند السابعة.")
NEW = ("امتلأ رصيف الميناء القديم قبل الفجر.", "وبلغت الكلفة ثلاثة ملايين.", "ويفتح السوق عند الثامنة.")


def article(lines: tuple[str, ...]) -> Article:
    return Article(headline="مصابيح السردين", body=Document(tuple(Paragraph(plain(line)) for line in lines)))


@pytest.fixture
def draft(desk_window: Desk) -> Draft:
    """A draft with one version in its history, and two changes since."""
    assert desk_window.room is not None
    room = desk_window.room
    made = room.store.drafts.add(article(OLD), room.default_site())
    drafting.keep(room, made.id)
    room.store.drafts.save(made.id, article(NEW))
    desk_window.open(made)
    return made


def compared(desk: Desk, *pair: str) -> ReviewView:
    reviewing: Reviewing = desk.shell.furnish().reviewing
    reviewing.open(*pair)
    desk.wait(reviewing.is_shown)
    view = reviewing.view
    assert view is not None
    desk.wait(lambda: bool(view.head.said.accessibleName()))
    return view


def body(desk: Desk) -> list[str]:
    return list(texts(desk.shell.session.article.body))


def test_the_newest_version_is_compared_with_the_present_text(desk_window: Desk, draft: Draft) -> None:
    desk_window.shell.actions.trigger("article.compare")
    reviewing = desk_window.shell.furnish().reviewing
    desk_window.wait(reviewing.is_shown)
    view = reviewing.view
    assert view is not None
    desk_window.wait(lambda: view.list.hasFocus() and len(view.changes) == 2)
    assert "تغييران" in view.head.said.text()
    assert view.head.after.currentData() == PRESENT
    desk_window.qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert desk_window.shell.window.is_open()


def test_one_change_is_put_back_by_keyboard_and_taken_back_by_the_status_bar(desk_window: Desk, draft: Draft) -> None:
    view = compared(desk_window)
    desk_window.qtbot.keyClick(view.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk_window.qtbot.keyClick(view.list, Qt.Key.Key_Space)
    assert view.back == {view.changes[1].id}
    desk_window.qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk_window.wait(desk_window.shell.window.is_open)
    assert body(desk_window) == [NEW[0], NEW[1], OLD[2]]
    assert desk_window.shell.window.status.undo()
    desk_window.wait(lambda: body(desk_window) == list(NEW))
    desk_window.settle()


def test_all_changes_are_put_back_and_kept_again(desk_window: Desk, draft: Draft) -> None:
    view = compared(desk_window)
    view.foot.all.click()
    assert view.foot.adopt.isEnabled()
    view.foot.none.click()
    assert not view.foot.adopt.isEnabled()
    view.foot.all.click()
    view.foot.adopt.click()
    desk_window.wait(desk_window.shell.window.is_open)
    assert body(desk_window) == list(OLD)


def test_a_version_that_is_chosen_as_the_newer_one_still_changes_into_the_present(
    desk_window: Desk, draft: Draft
) -> None:
    assert desk_window.room is not None
    view = compared(desk_window)
    old = view.head.before.currentData()
    view.head.wanted.emit(PRESENT, old)
    desk_window.settle()
    assert (view.head.before.currentData(), view.head.after.currentData()) == (old, PRESENT)


def test_the_versions_of_the_site_can_be_compared_too(desk_window: Desk, draft: Draft) -> None:
    assert desk_window.room is not None
    room = desk_window.room
    filed = replace(article(NEW), sections=("سياسة",), byline="ليلى")
    room.store.drafts.save(draft.id, filed)
    publishing.publish(room, draft.id)
    desk_window.shell.session.open(draft.id)
    desk_window.settle()
    view = compared(desk_window)
    box = view.head.before

    def on_site() -> list[int]:
        return [row for row in range(box.count()) if str(box.itemData(row)).startswith("site:")]

    desk_window.wait(lambda: bool(on_site()))
    box.setCurrentIndex(on_site()[0])
    box.activated.emit(on_site()[0])
    desk_window.settle()
    assert view.changes == ()
    assert "لا فرق" in view.head.said.text()


def test_the_history_compares_what_is_chosen(desk_window: Desk, draft: Draft) -> None:
    card = desk_window.shell.furnish().card
    card.show_tab("history")
    desk_window.wait(lambda: bool(card.history.chosen()))
    card.history.compare_button.click()
    reviewing = desk_window.shell.furnish().reviewing
    desk_window.wait(reviewing.is_shown)
    view = reviewing.view
    assert view is not None
    desk_window.wait(lambda: len(view.changes) == 2)


def test_a_draft_without_history_says_so(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("مقال بلا سجل"))
    desk_window.shell.furnish().compare()
    desk_window.settle()
    assert not desk_window.shell.furnish().reviewing.is_shown()
    assert "لا نسخة" in desk_window.shell.window.status._news._text.text()
