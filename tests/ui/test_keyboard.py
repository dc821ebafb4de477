"""Keys mean what is printed on them in Latin letters while an Arabic layout is on."""

from __future__ import annotations

import sys
from collections import defaultdict

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from newsroom.ui.hand_commands import HandCommands
from newsroom.ui.keyboard import PLACES, LatinKeys, latin_key
from newsroom.ui.text_commands import TextCommands

CONTROL = Qt.KeyboardModifier.ControlModifier
NOON, SHEEN = 0x0646, 0x0634  # what the keys of K and A give in the Arabic layout
PLACE = {"K": 37, "A": 30, "D": 32, "[": 26, ";": 39}  # the kernel's numbers of those keys


def _press(letter: int, place: int, modifiers: Qt.KeyboardModifier = CONTROL) -> QKeyEvent:
    scan = place if sys.platform == "win32" else place + 8
    return QKeyEvent(QEvent.Type.KeyPress, letter, modifiers, scan, 0, 0, chr(letter))


def test_the_place_of_a_key_tells_its_latin_letter() -> None:
    assert latin_key(_press(NOON, PLACE["K"])) == Qt.Key.Key_K
    assert latin_key(_press(ord("ك"), PLACE[";"])) == Qt.Key.Key_Semicolon
    assert latin_key(_press(ord("K"), PLACE["K"])) is None
    assert latin_key(_press(NOON, 200)) is None


def test_a_sign_on_the_key_of_a_letter_is_of_the_arabic_layout() -> None:
    assert latin_key(_press(ord("]"), PLACE["D"])) == Qt.Key.Key_D
    assert latin_key(_press(ord("["), PLACE["["])) is None


class _Field(QLineEdit):
    """A field in a window of its own, watched before it is shown."""

    def __init__(self, known: bool) -> None:
        super().__init__("نص المقال")
        self.asked: list[str] = []
        self._known = known
        self.keys = LatinKeys(self, self._trigger)

    def _trigger(self, keys: QKeySequence) -> bool:
        self.asked.append(keys.toString())
        return self._known


def _shown(qtbot: QtBot, *, known: bool) -> _Field:
    made = _Field(known)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    made.deselect()
    return made


def test_a_shortcut_is_found_by_its_place(qtbot: QtBot) -> None:
    field = _shown(qtbot, known=True)
    QCoreApplication.sendEvent(field.windowHandle(), _press(NOON, PLACE["K"]))
    assert field.asked == ["Ctrl+K"]


def test_a_key_of_the_field_itself_reaches_the_field(qtbot: QtBot) -> None:
    field = _shown(qtbot, known=False)
    QCoreApplication.sendEvent(field.windowHandle(), _press(SHEEN, PLACE["A"]))
    assert field.selectedText() == "نص المقال"


def test_a_letter_without_control_is_a_letter(qtbot: QtBot) -> None:
    field = _shown(qtbot, known=True)
    QCoreApplication.sendEvent(field.windowHandle(), _press(NOON, PLACE["K"], Qt.KeyboardModifier.NoModifier))
    assert field.asked == []
    assert field.text().endswith("ن")


def test_what_helps_the_hand_is_reached_on_an_arabic_board(qapp: QApplication) -> None:
    """Each key is one of those without a letter, or has a place that tells it."""
    made = HandCommands(qapp, lambda _name: qapp.beep, str, bool).table()
    keys = [action.key for action in made if action.key]
    assert len(keys) == len(set(keys)) >= 8
    last = [key.rsplit("+", 1)[-1] for key in keys]
    assert [key for key in last if not (key[0] == "F" and key[1:].isdigit()) and key not in PLACES.values()] == []


@pytest.mark.parametrize("menu", ["insert", "format"])
def test_no_key_is_a_sign_that_the_arabic_layout_has_on_a_letter(qapp: QApplication, menu: str) -> None:
    """With a Latin layout beside the Arabic one Qt takes such a sign for either key, and then does neither."""
    made = TextCommands(qapp, defaultdict(lambda: qapp.beep), str)
    keys = [action.key for action in getattr(made, menu)() if action.key]
    assert keys
    assert [key for key in keys if key[-1] in "[]{}/~"] == []
