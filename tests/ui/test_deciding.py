"""A conflict in the whole window: shown with its draft, decided by mouse and keyboard, adopted, taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from newsroom.desk import merging
from newsroom.domain.article import Article, Draft, State
from newsroom.domain.document import Document, Paragraph, plain, texts
from newsroom.ui.deciding import Deciding
from newsroom.ui.panels.conflict import ConflictView
from newsroom.ui.panels.conflict_hunk import HunkRow

from .desk import Desk

LINES = (
    "امتلأ رصيف الميناء قبل الفجر.",
    "وبلغت كلفة الترميم ثلاثة ملايين دولار.",
    "ويفتح السوق عند السابعة.",
)


def article(*lines: str) -> Article:
    return Article(
        headline="مصابيح السردين تعود",
        body=Document(tuple(Paragraph(plain(line)) for line in lines)),
        byline="ليلى الحمداني",
    )


@pytest.fixture
def draft(desk_window: Desk) -> Draft:
    """A draft in which two people wrote: in the second paragraph both, in the third a colleague alone."""
    assert desk_window.room is not None
    room, base = desk_window.room, article(*LINES)
    made = room.store.drafts.add(base, room.default_site())
    theirs = article(LINES[0], "وبلغت كلفة الترميم أربعة ملايين دولار.", "ويفتح السوق عند الثامنة.")
    merging.clash(room, made.id, base, theirs)
    room.store.drafts.save(made.id, article(LINES[0], "وبلغت كلفة الترميم خمسة ملايين دولار.", LINES[2]))
    return room.store.drafts.get(made.id)


def opened(desk: Desk, draft: Draft) -> ConflictView:
    desk.shell.session.open(draft.id)
    deciding: Deciding = desk.shell.furnish().deciding
    desk.wait(deciding.is_shown)
    assert deciding.view is not None
    return deciding.view


def hunk(view: ConflictView, number: int = 0) -> HunkRow:
    assert view.merge is not None
    made = view.column.show_row((id(view.merge), view.merge.conflicts[number].id))
    assert isinstance(made, HunkRow)
    return made


def result(view: ConflictView) -> str:
    return "\n".join(
        made.text.text() for made in view.column.widgets() if hasattr(made, "text") and hasattr(made, "notes")
    )


def test_opening_a_draft_in_a_conflict_shows_it_in_the_place_of_paper_and_card(desk_window: Desk, draft: Draft) -> None:
    view = opened(desk_window, draft)
    assert view.isVisible()
    assert not desk_window.shell.window.card.isVisible()
    assert not desk_window.shell.paper.isVisible()
    assert desk_window.shell.window.drafts.isVisible()
    assert not view.foot.adopt.isEnabled()
    assert view.foot.adopt.toolTip()


def test_a_digit_decides_and_the_merge_becomes_the_text(desk_window: Desk, draft: Draft) -> None:
    view = opened(desk_window, draft)
    desk_window.wait(lambda: QApplication.focusWidget() is hunk(view).mine)
    focus = QApplication.focusWidget()
    desk_window.qtbot.keyClick(focus, Qt.Key.Key_2)
    desk_window.wait(view.foot.adopt.isEnabled)
    desk_window.qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk_window.wait(desk_window.shell.window.is_open)
    assert desk_window.stored().state is State.DRAFT
    assert list(texts(desk_window.shell.session.article.body)) == [
        LINES[0],
        "وبلغت كلفة الترميم أربعة ملايين دولار.",
        "ويفتح السوق عند الثامنة.",
    ]


def test_the_merge_is_taken_back_by_the_status_bar(desk_window: Desk, draft: Draft) -> None:
    view = opened(desk_window, draft)
    hunk(view).theirs.click()
    view.foot.adopt.click()
    desk_window.wait(desk_window.shell.window.is_open)
    assert desk_window.shell.window.status.undo()
    desk_window.wait(lambda: desk_window.draft().article == draft.article)
    desk_window.settle()


def test_later_leaves_the_conflict_and_keeps_what_was_decided(desk_window: Desk, draft: Draft) -> None:
    view = opened(desk_window, draft)
    hunk(view).theirs.click()
    desk_window.qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert desk_window.shell.window.is_open()
    assert desk_window.stored().state is State.CONFLICT
    other = desk_window.add("مقال آخر")
    desk_window.open(other)
    again = opened(desk_window, draft)
    assert hunk(again).theirs.isChecked()
    assert again.foot.adopt.isEnabled()


def test_a_third_text_is_written_where_the_conflict_was(desk_window: Desk, draft: Draft) -> None:
    view = opened(desk_window, draft)
    row = hunk(view)
    own = next(choice for choice in row.choices if choice.decision.own)
    own.click()
    view.foot.adopt.click()
    desk_window.wait(desk_window.shell.window.is_open)
    paper = desk_window.shell.paper
    desk_window.wait(lambda: paper.view.textCursor().block().text().startswith("وبلغت كلفة"))
    assert paper.view.textCursor().atBlockEnd()
    assert "خمسة" in paper.view.textCursor().block().text()


def test_a_third_text_is_written_in_each_of_several_places(desk_window: Desk) -> None:
    desk, base = desk_window, article("الأول قديم.", "فاصل بينهما.", "الثاني قديم.")
    assert desk.room is not None
    made = desk.room.store.drafts.add(base, desk.room.default_site())
    theirs = replace(article("الأول هناك.", "فاصل بينهما.", "الثاني هناك."), headline="عنوان هناك")
    merging.clash(desk.room, made.id, base, theirs)
    mine = replace(article("الأول هنا.", "فاصل بينهما.", "الثاني هنا."), headline="عنوان هنا")
    desk.room.store.drafts.save(made.id, mine)
    view = opened(desk, desk.room.store.drafts.get(made.id))
    assert view.merge is not None
    for number in range(len(view.merge.conflicts)):
        next(choice for choice in hunk(view, number).choices if choice.decision.own).click()
    view.foot.adopt.click()
    desk.wait(desk.shell.window.is_open)
    paper, status = desk.shell.paper, desk.shell.window.status
    desk.wait(paper.head.headline.hasFocus)
    status._news.hush()
    assert "موضعان" in status._news._news
    assert status.undo()
    assert paper.view.textCursor().block().text() == "الأول هنا."
    paper.view.insertPlainText(" وزيادة")
    desk.qtbot.keyClick(paper.view, Qt.Key.Key_Return)
    paper.view.insertPlainText("فقرة أخرى.")
    assert "موضع واحد" in status._news._news
    assert status.undo()
    assert paper.view.textCursor().block().text() == "الثاني هنا."
    assert paper.view.textCursor().atBlockEnd()
    assert status._news._news == ""
    desk.settle()


def test_a_text_that_moved_meanwhile_is_shown_again(desk_window: Desk, draft: Draft) -> None:
    assert desk_window.room is not None
    view = opened(desk_window, draft)
    hunk(view).mine.click()
    desk_window.settle()
    moved = replace(draft.article, standfirst="مقدمة كُتبت في نافذة أخرى.")
    desk_window.room.store.drafts.save(draft.id, moved)
    view.foot.adopt.click()
    desk_window.wait(view.head.fault.isVisible)
    assert view.merge is not None
    assert view.merge.mine.standfirst == moved.standfirst
    assert not view.foot.adopt.isEnabled()
    assert desk_window.stored(draft.id).state is State.CONFLICT


def test_nothing_changes_the_text_while_it_is_not_seen(desk_window: Desk, draft: Draft) -> None:
    view = opened(desk_window, draft)
    actions = desk_window.shell.actions
    desk_window.shell.session.edit_field("byline", "هادي قاسم")
    for name in ("text.bold", "text.separator", "edit.undo", "edit.redo"):
        actions.trigger(name)
    desk_window.settle()
    assert desk_window.stored().article == replace(draft.article, byline="هادي قاسم")
    assert view.isVisible()
    assert actions.get("text.bold").refused()
    view.foot.later.click()
    assert not actions.get("text.bold").refused()
