from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsroom.domain.article import RevisionRow
from newsroom.ui.panels.history import SECOND, History, reason_text

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def panel(qtbot: QtBot) -> History:
    made = History()
    qtbot.addWidget(made)
    versions = (
        RevisionRow(9, 1, NOW - timedelta(hours=1), "save", 612),
        RevisionRow(4, 1, NOW - timedelta(days=1), "publish", 540),
    )
    made.show_revisions(versions, "Asia/Muscat", NOW, "ar")
    made.show()
    return made


def test_a_version_says_why_when_and_how_long(panel: History) -> None:
    item = panel.list.item(1)
    assert item.text() == reason_text("publish")
    assert "أمس 14:00" in item.data(SECOND)
    assert "540" in item.data(SECOND)
    assert "540" in item.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_button_names_the_version_that_it_brings_back(qtbot: QtBot, panel: History) -> None:
    panel.list.setCurrentRow(1)
    assert "أمس 14:00" in panel.button.text()
    with qtbot.waitSignal(panel.restore) as told:
        qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert told.args == [4]


def test_enter_brings_the_chosen_version_back(qtbot: QtBot, panel: History) -> None:
    panel.list.setCurrentRow(0)
    with qtbot.waitSignal(panel.restore) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert told.args == [9]


def test_without_versions_it_says_how_they_come_about(panel: History) -> None:
    panel.show_revisions((), "UTC", NOW, "ar")
    assert not panel.list.isVisible()
    assert not panel.button.isVisible()
    assert panel.none.isVisible()


def test_the_chosen_version_is_compared_with_the_present_text(qtbot: QtBot, panel: History) -> None:
    panel.list.setCurrentRow(1)
    with qtbot.waitSignal(panel.compare) as told:
        panel.compare_button.click()
    assert told.args == ["here:4", "present"]


def test_two_chosen_versions_are_compared_with_each_other_the_older_first(qtbot: QtBot, panel: History) -> None:
    panel.list.selectAll()
    with qtbot.waitSignal(panel.compare) as told:
        panel.compare_button.click()
    assert told.args == ["here:4", "here:9"]
    panel.list.clearSelection()
    assert not panel.compare_button.isEnabled()
