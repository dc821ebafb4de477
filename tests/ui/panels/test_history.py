"""The versions of an article in their tab."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.desk.merging import Version
from newsroom.domain.article import Override
from newsroom.domain.tally import Tally
from newsroom.ui.panels.history import PRESENT, History
from newsroom.ui.panels.history_rows import Day, reason_text, tally_text

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
VERSIONS = (
    Version("here:9", NOW - timedelta(hours=1), 612, "سلمى", "save"),
    Version("site:7", NOW - timedelta(hours=2), 600, "ليلى"),
    Version("here:4", NOW - timedelta(days=1), 540, "سلمى", "publish", override=Override("هدى", "خبر عاجل")),
)


@pytest.fixture
def panel(qtbot: QtBot, arabic: QApplication) -> History:
    made = History()
    qtbot.addWidget(made)
    made.show_versions(VERSIONS, "Asia/Muscat", NOW, "ar")
    made.resize(336, 500)
    made.show()
    return made


def row(panel: History, version: str, role: Qt.ItemDataRole = Qt.ItemDataRole.AccessibleTextRole) -> str:
    return str(panel.model.data(panel.model.place(version), role))


def choose(panel: History, *versions: str) -> None:
    panel.list.clearSelection()
    for version in versions:
        select = QItemSelectionModel.SelectionFlag.Select
        panel.list.selectionModel().setCurrentIndex(panel.model.place(version), select)


def test_versions_stand_under_their_day(panel: History) -> None:
    items = [panel.model.item(panel.model.index(number)) for number in range(panel.model.rowCount())]
    assert items == [Day("اليوم"), VERSIONS[0], VERSIONS[1], Day("أمس"), VERSIONS[2]]


def test_a_version_says_why_when_who_and_how_long(panel: History) -> None:
    said = row(panel, "here:4")
    for part in (reason_text("publish"), "14:00", "سلمى", "540", "هدى", "خبر عاجل"):
        assert part in said
    assert reason_text("") in row(panel, "site:7")
    assert "ليلى" in row(panel, "site:7")


def test_words_that_came_and_went_are_told_once_they_are_counted(panel: History) -> None:
    assert "أُضيف" not in row(panel, "here:9")
    panel.show_tallies({"here:9": Tally(12, 3, changed=True)})
    assert panel.model.words(Tally(12, 3, changed=True)) in row(panel, "here:9")
    assert [text for text, _ in tally_text(Tally(12, 3, changed=True))] == ["+12", "\u22123"]
    assert tally_text(Tally(0, 0, changed=True)) == []
    assert len({panel.model.words(Tally(0, 0, changed=changed)) for changed in (True, False)}) == 2


def test_arrows_go_from_version_to_version_over_the_days(qtbot: QtBot, panel: History) -> None:
    panel.list.setFocus()
    for wanted in ("site:7", "here:4"):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
        assert [version.id for version in panel.chosen()] == [wanted]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert [version.id for version in panel.chosen()] == ["here:4", "site:7"]


def test_the_button_and_enter_bring_the_chosen_version_back(qtbot: QtBot, panel: History) -> None:
    choose(panel, "site:7")
    assert "12:00" in panel.button.accessibleName()
    with qtbot.waitSignal(panel.restore) as told:
        qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert told.args == ["site:7"]
    with qtbot.waitSignal(panel.restore) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert told.args == ["site:7"]


def test_without_versions_it_says_how_they_come_about(panel: History) -> None:
    panel.show_versions((), "UTC", NOW, "ar")
    assert not panel.list.isVisible()
    assert not panel.foot.isVisible()
    assert panel.none.isVisible()
    panel.clear()
    assert not panel.none.isVisible()


def test_the_chosen_version_is_compared_with_the_present_text(qtbot: QtBot, panel: History) -> None:
    choose(panel, "here:4")
    with qtbot.waitSignal(panel.compare) as told:
        panel.compare_button.click()
    assert told.args == ["here:4", PRESENT]


def test_two_chosen_versions_are_compared_with_each_other_the_older_first(qtbot: QtBot, panel: History) -> None:
    choose(panel, "here:9", "here:4")
    assert not panel.button.isEnabled()
    with qtbot.waitSignal(panel.compare) as told:
        panel.compare_button.click()
    assert told.args == ["here:4", "here:9"]
    panel.list.clearSelection()
    assert not panel.compare_button.isEnabled()


def test_what_is_chosen_stays_chosen_when_the_list_comes_anew(panel: History) -> None:
    choose(panel, "site:7")
    newer = Version("here:11", NOW, 613, "سلمى", "save")
    panel.show_versions((newer, *VERSIONS), "Asia/Muscat", NOW, "ar")
    assert [version.id for version in panel.chosen()] == ["site:7"]


def test_versions_of_a_site_that_is_away_are_said_to_be_missing(panel: History) -> None:
    assert not panel.missing.isVisible()
    panel.show_missing(missing=True)
    assert panel.missing.isVisible()
    assert panel.missing.accessibleName()
