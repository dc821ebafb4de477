"""The view of a conflict: deciding by keyboard, what is told of it, and that decisions stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, Paragraph, Quote, plain
from newsroom.domain.merge import Choice, Merge, merge
from newsroom.ui import theme
from newsroom.ui.panels.conflict import ConflictView
from newsroom.ui.panels.conflict_choice import Decision, SideCard
from newsroom.ui.panels.conflict_hunk import HunkRow
from newsroom.ui.panels.conflict_rest import HoleRow, SettledRow
from newsroom.ui.panels.conflict_rows import Facts, result

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FACTS = Facts("رنا خوري", NOW, NOW - timedelta(hours=2), NOW - timedelta(minutes=30), "Asia/Damascus")
PICTURE = "media:" + "a" * 64 + ".png"


def article(cost: str, said: str, gate: str = "السابعة", *more: Figure) -> Article:
    lines = ("امتلأ الرصيف قبل الفجر.", f"وبلغت الكلفة {cost} دولار.", f"وتُغلق البوابة عند {gate}.")
    quote = Quote((Paragraph(plain(f"«تعلّمت الحساب {said}»")),), plain("أم هادي"))
    first, second, third = (Paragraph(plain(line)) for line in lines)
    return Article("مصابيح السردين", body=Document((first, second, third, *more, quote)))


@pytest.fixture
def both() -> Merge:
    picture = Figure(PICTURE, "قوارب")
    return merge(
        article("ثلاثة ملايين", "هنا صغيرة"),
        article("أربعة ملايين", "في المدرسة"),
        article("خمسة ملايين", "في السابعة", "الثامنة", picture),
    )


@pytest.fixture
def view(qtbot: QtBot, both: Merge) -> ConflictView:
    made = ConflictView("ar", lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.show_conflict(both, FACTS, {})
    made.show_result(result(both, {}))
    made.begin()
    qtbot.waitUntil(lambda: any(isinstance(row, SettledRow) for row in made.column.widgets()))
    return made


def hunks(view: ConflictView) -> list[HunkRow]:
    assert view.merge is not None
    made = [view.column.show_row((id(view.merge), hunk.id)) for hunk in view.merge.conflicts]
    return [row for row in made if isinstance(row, HunkRow)]


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def test_the_keyboard_begins_at_the_first_decision_and_goes_through_all(view: ConflictView, qtbot: QtBot) -> None:
    first, second = hunks(view)
    first.take_focus()
    assert first.mine.hasFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert second.mine.hasFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert first.mine.hasFocus()
    press(qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert second.mine.hasFocus()
    assert view.decisions == {}


def test_digits_arrows_and_space_choose(view: ConflictView, qtbot: QtBot, both: Merge) -> None:
    first, second = hunks(view)
    first.take_focus()
    press(qtbot, Qt.Key.Key_2)
    assert view.decisions[both.conflicts[0].id] == Decision(Choice.THEIRS)
    press(qtbot, Qt.Key.Key_Right)  # the reading start is at the right
    assert first.mine.isChecked()
    press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_Down)
    assert view.decisions[both.conflicts[0].id].choice is Choice.BOTH
    second.take_focus()
    press(qtbot, Qt.Key.Key_Space)
    assert view.choices()[both.conflicts[1].id] is Choice.MINE


def test_the_merge_can_be_adopted_when_everything_is_decided(view: ConflictView, qtbot: QtBot) -> None:
    first, second = hunks(view)
    told: list[bool] = []
    view.adopt.connect(lambda: told.append(True))
    first.take_focus()
    press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not told
    assert view.foot.adopt.toolTip()
    second.take_focus()
    press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == [True]


def test_decisions_stay_through_size_zoom_and_look(view: ConflictView, qapp: QApplication) -> None:
    first, second = hunks(view)
    first.theirs.click()
    second.mine.click()
    before = dict(view.decisions)
    view.resize(640, 480)
    view.restyle(2.0)
    theme.dress(qapp, "dark")
    view.resize(1400, 900)
    view.restyle(1.0)
    assert view.decisions == before
    assert first.theirs.isChecked()
    assert second.mine.isChecked()
    assert view.foot.adopt.isEnabled()


def test_the_columns_stand_below_each_other_where_they_are_too_narrow(view: ConflictView) -> None:
    first = hunks(view)[0]
    assert first.mine.y() == first.base.y() == first.theirs.y()
    assert first.mine.x() > first.base.x() > first.theirs.x()
    view.resize(700, 800)
    assert first.mine.y() < first.base.y() < first.theirs.y()
    view.resize(1100, 800)
    view.restyle(2.0)
    assert first.mine.y() < first.base.y() < first.theirs.y()


@pytest.mark.parametrize(("width", "zoom"), [(1100, 1.0), (700, 1.0), (1100, 2.0)])
def test_no_text_is_cut(view: ConflictView, width: int, zoom: float) -> None:
    view.resize(width, 800)
    view.restyle(zoom)
    for row in hunks(view):
        for card in row.cards:
            assert card.words.height() >= card.words.heightForWidth(card.words.width())
            assert card.rect().contains(card.words.geometry())
        for choice in row.choices:
            assert row.rect().contains(choice.rect().translated(choice.mapTo(row, choice.rect().topLeft())))


def test_a_choice_says_whose_text_it_is_and_where(view: ConflictView) -> None:
    first, second = hunks(view)
    assert isinstance(first.mine, SideCard)
    name = QAccessible.queryAccessibleInterface(first.mine)
    assert name.role() == QAccessible.Role.RadioButton
    assert "أربعة" in first.mine.accessibleName()
    assert "رنا خوري" in first.theirs.accessibleName()
    assert first.mine.accessibleName() != second.mine.accessibleName()
    assert all(choice.accessibleName() for row in (first, second) for choice in row.choices)


def test_who_wrote_the_other_text_may_become_known_later(view: ConflictView) -> None:
    first = hunks(view)[0]
    first.theirs.click()
    view.show_facts(Facts("هادي قاسم", zone="UTC"))
    assert "هادي قاسم" in first.theirs.text()
    assert first.theirs.isChecked()


def test_what_was_merged_is_a_line_that_unfolds(view: ConflictView, qtbot: QtBot) -> None:
    row = next(made for made in view.column.widgets() if isinstance(made, SettledRow))
    low = row.height()
    row.show_button.click()
    qtbot.waitUntil(lambda: row.height() > low + 40)
    row.show_button.click()
    qtbot.waitUntil(lambda: row.height() == low)


def test_a_hole_of_the_result_leads_to_its_decision(view: ConflictView, both: Merge) -> None:
    row = view.column.show_row(("hole", both.conflicts[1].id))
    assert isinstance(row, HoleRow)
    row.click()
    assert hunks(view)[1].mine.hasFocus()


def test_escape_leaves(view: ConflictView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.later):
        press(qtbot, Qt.Key.Key_Escape)


def test_a_conflict_without_decisions_can_be_adopted_at_once(view: ConflictView, both: Merge) -> None:
    view.show_conflict(merge(both.base, both.mine, both.base), Facts(), {})
    view.begin()
    assert view.foot.adopt.isEnabled()
    assert view.foot.adopt.hasFocus()


def test_the_text_of_a_side_is_chosen_and_copied_without_deciding(view: ConflictView, qtbot: QtBot) -> None:
    card = hunks(view)[0].mine
    shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Left, shift)
    card.copy()
    assert QGuiApplication.clipboard().text().strip() == card.words.text.text().split()[0]
    card.selectAll()
    card.copy()
    assert QGuiApplication.clipboard().text() == card.words.text.text()
    assert not view.decisions
    hunks(view)[1].mine.setFocus()
    assert not card.words.text.selection
    words = card.words.text
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton, pos=QPoint(words.width() - 4, 8))
    assert card.isChecked()
