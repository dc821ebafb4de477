from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.domain.check import check
from newsroom.domain.finding import Finding, Level
from newsroom.ui.panels.findings import SHOWN, Findings
from newsroom.ui.panels.findings_row import FindingRow
from newsroom.ui.panels.findings_words import level_word

FOUND = check(Article(headline="مصابيح السردين تعود إلى الميناء القديم.", tags=("موانئ", "الموانئ")))

WORDS = {"ar": "فاصلة لاتينية.", "en": "A Latin comma.", "ar.fix": "إبدالها", "en.fix": "Replace it"}


@pytest.fixture
def panel(qtbot: QtBot) -> Findings:
    made = Findings()
    qtbot.addWidget(made)
    made.resize(336, 500)
    made.show_findings(FOUND, "ar")
    made.show()
    return made


def rows(panel: Findings) -> list[FindingRow]:
    return list(panel._rows)


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


def test_counts_say_how_many_there_are_of_each_kind(panel: Findings) -> None:
    panel.show_findings(FOUND[:1], "ar")
    assert panel.counts.accessibleName() == "".join(panel.counts.words())
    assert [word[:1] for word in panel.counts.words()] == ["1"]
    panel.show_findings((), "ar")
    assert panel.counts.words() == []
    assert panel.counts.accessibleName() == panel.counts.tr("Nothing found")


def test_what_is_wrong_stands_beside_what_is_right(qtbot: QtBot, panel: Findings) -> None:
    style = Finding("style.x", Level.HINT, "body", (0, 1), "،", 0, seen=",", words=WORDS)
    word = Finding("spelling.unknown", Level.WARN, "body", (4, 9), None, 0, {"word": "مدرسه"}, safe=False, seen="مدرسه")
    panel.show_findings((style, word, *FOUND), "ar")
    stops = sum(finding.level is Level.BLOCK for finding in FOUND)
    assert [row.finding for row in rows(panel)][stops : stops + 2] == [word, style]
    asked: list[Finding] = []
    written: list[tuple[Finding, str]] = []
    panel.opened.connect(asked.append)
    panel.write.connect(lambda finding, text: written.append((finding, text)))
    panel.open_finding(word)
    assert asked == [word]
    detail = rows(panel)[stops].detail
    assert detail is not None
    assert detail.mend.isHidden()
    panel.show_suggestions(word, ("مدرسة", "مدرسته", "مدرس"))
    assert not detail.mend.isHidden()
    panel.mend()
    assert written == [(word, "مدرسة")]


def test_a_long_list_shows_its_beginning_and_steps_through_all(panel: Findings) -> None:
    many = tuple(Finding("style.x", Level.HINT, "body", (n, n + 1), "،", n, seen=",", words=WORDS) for n in range(150))
    panel.show_findings(many, "ar")
    assert len(rows(panel)) == SHOWN
    panel.step(-1)
    assert panel.current() == many[-1]
    assert len(rows(panel)) == len(many)


def test_a_list_that_moved_makes_no_rows_anew(panel: Findings) -> None:
    before = rows(panel)
    panel.show_findings(FOUND[1:], "ar")
    assert rows(panel) == before[:-1]

    assert [row.finding for row in rows(panel)] == list(FOUND[1:])
