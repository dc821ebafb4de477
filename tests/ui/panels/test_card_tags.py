from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.ui import theme
from newsroom.ui.panels.card_tags import TagField
from newsroom.ui.panels.card_values import CardContext, DeskWork
from newsroom.ui.theme import Role

SITE = "صحيفة المرفأ"


@pytest.fixture
def field(qtbot: QtBot, ask: Any, desk: DeskWork, context: CardContext) -> TagField:
    made = TagField(ask, desk)
    qtbot.addWidget(made)
    made.resize(304, 120)
    made.show_tags(("الصيد", "السردين"), SITE, context)
    made.show()
    return made


def heard(field: TagField) -> list[tuple[str, ...]]:
    told: list[tuple[str, ...]] = []
    field.changed.connect(told.append)
    return told


def names(field: TagField) -> list[str]:
    return [chip.text() for chip in field.chips()]


def take(qtbot: QtBot, field: TagField, name: str) -> None:
    field.type_tag()
    field.entry.setText(name)
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)


def test_another_spelling_takes_the_tag_that_the_site_has(qtbot: QtBot, field: TagField) -> None:
    told = heard(field)
    take(qtbot, field, "اخبار")
    assert told == [("الصيد", "السردين", "أخبار")]


def test_a_comma_finishes_a_tag(write: Any, field: TagField) -> None:
    field.type_tag()
    write(field.entry, "ثقافه،")
    assert names(field) == ["الصيد", "السردين", "ثقافة"]
    assert field.entry.text() == ""


def test_a_near_tag_is_said_before_a_new_one_is_made(qtbot: QtBot, field: TagField) -> None:
    told = heard(field)
    take(qtbot, field, "موانئ")
    assert told == []
    assert not field.notice.isHidden()
    assert "الموانئ" in field.notice.title()
    adopt, new = field.notice.links()
    qtbot.mouseClick(adopt, Qt.MouseButton.LeftButton)
    assert told == [("الصيد", "السردين", "الموانئ")]
    assert field.notice.isHidden()
    take(qtbot, field, "موانئ")
    _adopt, new = field.notice.links()
    qtbot.keyClick(new, Qt.Key.Key_Return)
    assert told[-1] == ("الصيد", "السردين", "الموانئ", "موانئ")


def test_without_the_right_to_make_tags_an_unknown_one_is_refused(
    qtbot: QtBot, field: TagField, context: CardContext
) -> None:
    field.show_tags((), SITE, replace(context, may_make_tags=False))
    told = heard(field)
    take(qtbot, field, "جديد تمامًا")
    assert told == []
    assert not field.notice.isHidden()


@pytest.mark.parametrize("may", [True, False])
def test_a_name_that_no_tag_has_is_told_while_it_is_typed(
    write: Any, field: TagField, context: CardContext, may: bool
) -> None:
    field.activateWindow()
    field.show_tags(("الصيد",), SITE, replace(context, may_make_tags=may))
    field.type_tag()
    write(field.entry, "فلك")
    assert field.nothing.isVisible()
    assert field.nothing.text().endswith("Enter: a new one") == may
    field.entry.clear()
    write(field.entry, "ثق")
    assert field.nothing.isHidden()
    write(field.entry, "ظ")
    assert field.nothing.isVisible()
    field.forget()
    assert field.nothing.isHidden()


def test_the_same_tag_twice_is_not_added(qtbot: QtBot, field: TagField) -> None:
    told = heard(field)
    take(qtbot, field, "الصَّيد")
    assert told == []


def test_shown_again_as_they_are_tags_leave_keyboard_and_notice_alone(
    qtbot: QtBot, field: TagField, context: CardContext
) -> None:
    take(qtbot, field, "الصيد")
    chip = field.chips()[0]
    assert field.focusWidget() is chip
    take(qtbot, field, "موانئ")
    field.show_tags(("الصيد", "السردين"), SITE, context)
    assert field.chips()[0] is chip
    assert not field.notice.isHidden()
    field.show_tags(("الصيد",), SITE, context)
    assert field.notice.isHidden()


def test_another_draft_does_not_get_what_was_being_typed(qtbot: QtBot, field: TagField) -> None:
    field.type_tag()
    field.entry.setText("وسم لمقال آخر")
    field.forget()
    assert field.entry.isHidden()
    assert field.entry.text() == ""


def test_the_list_of_completions_goes_with_the_last_of_them(qtbot: QtBot, write: Any, field: TagField) -> None:
    field.activateWindow()
    field.type_tag()
    qtbot.waitUntil(field.entry.hasFocus)
    popup = field.entry.completer().popup()
    write(field.entry, "أخب")
    assert popup.isVisible()
    write(field.entry, "ث")
    assert not popup.isVisible()
    field.entry.setText("")
    write(field.entry, "ثقا")
    assert popup.isVisible()
    write(field.entry, "ف،")
    assert not popup.isVisible()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_list_of_completions_has_a_ground_of_its_own(
    qtbot: QtBot, qapp: QApplication, write: Any, field: TagField, look: str
) -> None:
    theme.dress(qapp, look)
    field.activateWindow()
    field.type_tag()
    qtbot.waitUntil(field.entry.hasFocus)
    write(field.entry, "أخب")
    popup = field.entry.completer().popup()
    picture = popup.grab().toImage()
    assert picture.pixelColor(popup.width() // 2, popup.height() - 3) == theme.color(Role.SURFACE)
    popup.hide()


def test_what_is_typed_on_a_chip_goes_into_the_line(qtbot: QtBot, write: Any, field: TagField) -> None:
    take(qtbot, field, "الصيد")
    chip = field.chips()[0]
    write(chip, "ثقا")
    assert field.entry.text() == "ثقا"
    assert not field.entry.isHidden()
    write(field.entry, "فه،")
    assert names(field) == ["الصيد", "السردين", "ثقافة"]


def test_keys_of_a_chip_type_nothing(qtbot: QtBot, field: TagField) -> None:
    chip = field.chips()[0]
    qtbot.keyClick(chip, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.keyClick(chip, Qt.Key.Key_Left)
    qtbot.keyClick(chip, Qt.Key.Key_Escape)
    assert field.entry.text() == ""
    assert field.entry.isHidden()


def test_backspace_in_the_empty_line_takes_the_last_tag_away(qtbot: QtBot, field: TagField) -> None:
    field.type_tag()
    qtbot.keyClick(field.entry, Qt.Key.Key_Backspace)
    assert names(field) == ["الصيد"]


def test_delete_on_a_chip_removes_it(qtbot: QtBot, field: TagField) -> None:
    qtbot.keyClick(field.chips()[0], Qt.Key.Key_Delete)
    assert names(field) == ["السردين"]


def test_alt_and_left_moves_a_chip_on_in_a_right_to_left_window(qtbot: QtBot, field: TagField) -> None:
    qtbot.keyClick(field.chips()[0], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert names(field) == ["السردين", "الصيد"]
    qtbot.keyClick(field.chips()[1], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert names(field) == ["الصيد", "السردين"]


def test_the_cross_at_the_reading_end_removes(qtbot: QtBot, field: TagField) -> None:
    chip = field.chips()[1]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, chip.height() // 2))
    assert names(field) == ["الصيد"]


def test_an_answer_to_an_older_question_does_nothing(
    qtbot: QtBot, later: Any, desk: DeskWork, context: CardContext
) -> None:
    field = TagField(later, desk)
    qtbot.addWidget(field)
    field.show_tags((), SITE, context)
    field.show()
    take(qtbot, field, "اخبار")
    take(qtbot, field, "ثقافه")
    later.answer(0)
    assert names(field) == []
    later.answer(0)
    assert names(field) == ["ثقافة"]


def test_first_chip_stands_at_the_right(qtbot: QtBot, field: TagField) -> None:
    qtbot.waitExposed(field)
    first, second = field.chips()
    assert first.geometry().left() > second.geometry().right()
    assert first.geometry().right() == first.parentWidget().rect().right()
