from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.domain.check import check
from newsroom.domain.finding import Finding, Level
from newsroom.ui.panels.findings import FindingRow, Findings, level_word

FOUND = check(Article(headline="مصابيح السردين تعود إلى الميناء القديم.", tags=("موانئ", "الموانئ")))


@pytest.fixture
def panel(qtbot: QtBot) -> Findings:
    made = Findings()
    qtbot.addWidget(made)
    made.resize(336, 500)
    made.show_findings(FOUND, "ar")
    made.show()
    return made


def rows(panel: Findings) -> list[FindingRow]:
    return sorted(panel.findChildren(FindingRow), key=lambda row: row.y())


def jumps(panel: Findings) -> list[Finding]:
    told: list[Finding] = []
    panel.jump.connect(told.append)
    return told


def test_what_stops_publishing_stands_first_and_every_row_says_its_level(qtbot: QtBot, panel: Findings) -> None:
    qtbot.waitExposed(panel)
    levels = [row.finding.level for row in rows(panel)]
    assert levels == sorted(levels, key=[Level.BLOCK, Level.WARN, Level.HINT].index)
    assert levels[0] is Level.BLOCK
    for row in rows(panel):
        assert level_word(row.finding.level) in row.accessibleName()
        assert row.finding.sentence("ar") in row.accessibleName()


def test_next_and_back_go_around_the_ends(qtbot: QtBot, panel: Findings) -> None:
    told = jumps(panel)
    for _step in range(len(FOUND) + 1):
        panel.step(1)
    assert told[0] == told[len(FOUND)]
    panel.step(-1)
    panel.step(-1)
    assert told[-2:] == [told[-4], told[-5]]
    assert set(map(id, told)) == set(map(id, FOUND))


def test_enter_goes_to_the_place_and_the_fix_key_mends(qtbot: QtBot, panel: Findings) -> None:
    told, mended = jumps(panel), []
    panel.fix.connect(mended.append)
    row = next(row for row in rows(panel) if row.finding.fix is not None)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert told == [row.finding]
    qtbot.keyClick(row, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert mended == [row.finding]


def test_what_cannot_be_mended_offers_no_fix(qtbot: QtBot, panel: Findings) -> None:
    mended: list[object] = []
    panel.fix.connect(mended.append)
    row = next(row for row in rows(panel) if row.finding.fix is None)
    qtbot.keyClick(row, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    panel.mend()
    assert mended == []


def test_the_open_finding_stays_open_when_others_go(qtbot: QtBot, panel: Findings) -> None:
    told = jumps(panel)
    panel.step(1)
    panel.step(1)
    panel.show_findings(tuple(item for item in FOUND if item != told[0]), "ar")
    panel.step(1)
    assert told[2] not in (told[0], told[1])


def test_the_same_findings_again_leave_the_rows_alone(panel: Findings) -> None:
    before = rows(panel)
    panel.show_findings(FOUND, "ar")
    assert rows(panel) == before


def test_counts_of_before_leave_nothing_behind(qtbot: QtBot, panel: Findings) -> None:
    qtbot.waitExposed(panel)
    panel.show_findings(FOUND[:1], "ar")
    QApplication.processEvents()
    words = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert [text for text in words if text[:1].isdigit()] == [f"1 {level_word(FOUND[0].level)}"]
