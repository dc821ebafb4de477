from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Section
from newsroom.ui.panels.card_sections import SectionField
from newsroom.ui.panels.card_values import CardContext, section_path

Write = Callable[[QWidget, str], None]


def open_field(qtbot: QtBot, context: CardContext, chosen: tuple[str, ...] = ()) -> SectionField:
    field = SectionField()
    qtbot.addWidget(field)
    field.show()
    field.show_sections(context.sections, chosen)
    qtbot.keyClick(field.button, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.popup is not None
    return field


def test_the_field_shows_the_path_to_the_section(qtbot: QtBot, context: CardContext) -> None:
    field = SectionField()
    qtbot.addWidget(field)
    field.show_sections(context.sections, ("موانئ وصيد",))
    assert field.button.text() == "اقتصاد › موانئ وصيد"
    assert "اقتصاد › موانئ وصيد" in field.button.accessibleName()


def test_typing_another_spelling_finds_the_section_and_enter_takes_it(
    qtbot: QtBot, write: Write, context: CardContext
) -> None:
    field = open_field(qtbot, context)
    with qtbot.waitSignal(field.changed) as told:
        write(field.popup.search, "موانىء و")
        qtbot.keyClick(field.popup.search, Qt.Key.Key_Return)
    assert told.args == [("موانئ وصيد",)]
    assert field.button.text() == "اقتصاد › موانئ وصيد"


def test_space_adds_a_further_section_behind_the_leading_one(qtbot: QtBot, write: Write, context: CardContext) -> None:
    field = open_field(qtbot, context, ("سياسة",))
    write(field.popup.search, "محليات")
    with qtbot.waitSignal(field.changed) as told:
        qtbot.keyClick(field.popup.tree, Qt.Key.Key_Space)
    assert told.args == [("سياسة", "محليات")]
    with qtbot.waitSignal(field.changed) as told:
        qtbot.keyClick(field.popup.tree, Qt.Key.Key_Space)
    assert told.args == [("سياسة",)]


def test_a_name_that_no_section_has_is_told_in_the_lists_place(
    qtbot: QtBot, write: Write, context: CardContext
) -> None:
    field = open_field(qtbot, context, ("سياسة",))
    popup = field.popup
    told: list[object] = []
    field.changed.connect(told.append)
    write(popup.search, "فلك")
    assert (popup.nothing.isVisible(), popup.tree.isVisible()) == (True, False)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup.search, key)
    assert (popup.focusWidget() is popup.search, told) == (True, [])
    popup.search.clear()
    assert (popup.nothing.isVisible(), popup.tree.isVisible()) == (False, True)


def test_sections_that_stand_above_each_other_in_a_circle_end() -> None:
    circle = (Section("1", "أ", "a", "2"), Section("2", "ب", "b", "1"))
    assert section_path(circle, "أ") == "ب › أ"
