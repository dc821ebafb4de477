"""The empty desk names the actions it offers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.ui.panels.empty import EmptyDesk


def test_each_way_asks_for_its_action(qtbot: QtBot, arabic: QApplication) -> None:
    desk = EmptyDesk()
    qtbot.addWidget(desk)
    desk.resize(1000, 800)
    desk.show()
    qtbot.waitExposed(desk)
    wanted: list[str] = []
    desk.wanted.connect(wanted.append)
    for card in desk.cards:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert wanted == [name for name in ("article.new", "site.connect", "article.import") for _ in range(2)]
    assert all(card.accessibleName() and card.accessibleDescription() for card in desk.cards)
    assert not desk.grab().isNull()
