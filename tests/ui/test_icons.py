"""Every glyph that is named is shipped, is turned as Arabic reads, and follows the look."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QToolButton

from newsroom.resources import resource
from newsroom.ui import icons, theme
from newsroom.ui.theme import Role

SOURCE = Path(icons.__file__).parent
SHIPPED = {path.stem for path in resource("icons").glob("*.svg")}
NAMED = re.compile(r"icons\.(?:put|pixmap|icon)\((?:[^,()]+, )?\"([a-z-]+)\"")


def test_every_glyph_that_the_source_names_is_shipped() -> None:
    named = {name for path in SOURCE.rglob("*.py") for name in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert len(named) >= 8
    assert named <= SHIPPED
    assert icons.MIRRORED <= SHIPPED
    assert resource("icons", "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_a_glyph_with_a_direction_is_mirrored_in_arabic_and_no_other(arabic: QApplication) -> None:
    for name in ("caret-right", "clock"):
        plain = icons.pixmap(name, mirrored=False).toImage()
        shown = icons.pixmap(name).toImage()
        assert (shown == plain) is (name == "clock")


def test_icons_follow_the_look(arabic: QApplication) -> None:
    button = QToolButton()
    icons.put(button, "check", Role.ACCENT)
    before = button.icon().pixmap(20).toImage()
    theme.dress(arabic, "dark")
    icons.refresh([button])
    assert button.icon().pixmap(20).toImage() != before
    button.deleteLater()


@pytest.mark.usefixtures("arabic")
def test_a_pressed_switch_and_a_disabled_button_look_different() -> None:
    icon = icons.icon("identification-card")
    normal = icon.pixmap(20).toImage()
    assert icon.pixmap(20, QIcon.Mode.Normal, QIcon.State.On).toImage() != normal
    assert icon.pixmap(20, QIcon.Mode.Disabled).toImage() != normal
