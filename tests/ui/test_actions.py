"""The table of actions makes menus and keys, and says why something cannot be done."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from newsroom.ui.actions import Action, Actions


class _Made:
    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.done: list[str] = []
        self.why = ""
        self.on = False
        self.actions = Actions(
            window,
            (
                Action("one", "One", lambda: self.done.append("one"), "menu", "Ctrl+1"),
                Action("two", "Two", lambda: self.done.append("two"), "menu", "", "", 1, lambda: self.why),
                Action("switch", "Switch", self._turn, "menu", group=1, checked=lambda: self.on),
            ),
        )

    def _turn(self) -> None:
        self.on = not self.on


@pytest.fixture
def made(qtbot: QtBot) -> _Made:
    window = QWidget()
    qtbot.addWidget(window)
    return _Made(window)


def test_an_action_that_is_refused_says_why_and_does_nothing(made: _Made, qtbot: QtBot) -> None:
    made.why = "not now"
    with qtbot.waitSignal(made.actions.refused) as said:
        made.actions.trigger("two")
    assert said.args == ["not now"]
    assert made.done == []
    made.why = ""
    made.actions.trigger("two")
    assert made.done == ["two"]


def test_a_menu_shows_what_is_possible_and_groups_it(made: _Made) -> None:
    menu = QMenu()
    made.actions.fill(menu, "menu")
    made.why = "not now"
    menu.aboutToShow.emit()
    two = made.actions.qt("two")
    assert not two.isEnabled()
    assert two.toolTip() == "not now"
    assert [action.isSeparator() for action in menu.actions()] == [False, True, False, False]
    menu.aboutToHide.emit()
    assert two.isEnabled()
    menu.deleteLater()


def test_a_key_finds_its_action(made: _Made) -> None:
    assert made.actions.trigger_key(QKeySequence("Ctrl+1"))
    assert made.done == ["one"]
    assert not made.actions.trigger_key(QKeySequence("Ctrl+9"))


def test_a_switch_shows_how_it_is(made: _Made) -> None:
    made.actions.qt("switch").trigger()
    assert made.on
    assert made.actions.qt("switch").isChecked()
    made.on = False
    made.actions.refresh()
    assert not made.actions.qt("switch").isChecked()


def test_two_actions_never_share_an_id(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(ValueError, match="share an id"):
        Actions(window, (Action("one", "One", print), Action("one", "Two", print)))
