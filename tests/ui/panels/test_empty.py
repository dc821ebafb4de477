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


def test_the_first_way_names_the_site_that_it_leads_to(qtbot: QtBot, arabic: QApplication) -> None:
    desk = EmptyDesk()
    qtbot.addWidget(desk)
    first = desk.cards[0]
    assert "موقع التجربة" in first.accessibleName()
    desk.show_site("بوابة الخليج")
    assert first.accessibleName().replace("\u2068", "").replace("\u2069", "") == "كتابة ونشر على «بوابة الخليج»"
    assert "يُرسل إلى الموقع" in first.accessibleDescription()
    desk.show_site("")
    assert "موقع التجربة" in first.accessibleName()
