"""The status bar keeps its places and offers to undo for a while."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.domain.errors import NetworkError, SignedOut, SiteError, WorkstationError
from newsroom.ui.panels.status import Line, StatusBar, line_of


@pytest.fixture
def bar(qtbot: QtBot, arabic: QApplication) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.resize(1440, 28)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_places_stay_when_words_change(bar: StatusBar, qtbot: QtBot) -> None:
    bar.counted(7, 1)
    bar.saved(datetime(2026, 11, 24, 9, 5, tzinfo=UTC))
    QApplication.processEvents()
    before = bar._words.x(), bar._outbox.x()
    bar.counted(5612, 28)
    bar.saving()
    QApplication.processEvents()
    assert (bar._words.x(), bar._outbox.x()) == before


def test_counts_are_said_in_arabic_numbers_of_words(bar: StatusBar) -> None:
    said = []
    for words in (0, 1, 2, 7, 612):
        bar.counted(words, 3)
        said.append(bar._words._text.text())
    assert said == ["لا كلمات", "كلمة واحدة", "كلمتان", "7 كلمات", "612 كلمة"]


def test_an_undo_is_offered_once(bar: StatusBar) -> None:
    taken: list[str] = []
    bar.offer_undo("في السلة", lambda: taken.append("back"))
    assert bar.undo()
    assert not bar.undo()
    assert taken == ["back"]


def test_news_does_not_keep_an_old_undo(bar: StatusBar) -> None:
    bar.offer_undo("في السلة", lambda: None)
    bar.say("خبر")
    assert not bar.undo()


def test_the_line_goes_by_itself(bar: StatusBar, qtbot: QtBot) -> None:
    bar.offer_undo("في السلة", lambda: None)
    bar._news._clock.setInterval(1)
    bar._news._clock.start()
    qtbot.waitUntil(lambda: not bar._news._text.text())
    assert not bar.undo()


def test_a_disk_that_refuses_is_said(bar: StatusBar) -> None:
    bar.not_saved("القرص ممتلئ")
    assert bar._saved._text.text() == "لم يُحفظ"
    assert bar._saved.toolTip() == "القرص ممتلئ"


def test_in_a_narrow_window_the_news_has_room_and_ends_with_a_whole_word(bar: StatusBar) -> None:
    bar.counted(612, 3)
    bar.line(Line.HERE, "المكتب المحلي")
    bar.resize(720, 28)
    bar.offer_undo("تغيّرت المقالات ذات الصلة", lambda: None)
    QApplication.processEvents()
    assert not bar._minutes.isVisible()
    assert "الموقع على هذا الجهاز" in bar._site.toolTip()
    assert not bar._site.text()
    assert bar._news._text.text().startswith("تغيّرت المقالات")
    bar.offer_undo("في السلة: عنوان طويل لا تتّسع له نافذة ضيقة كهذه مهما صغرت الحروف فيها", lambda: None)
    QApplication.processEvents()
    shown = bar._news._text.text()
    assert shown.endswith("…")
    assert bar._news._text.sizeHint().width() <= bar._news._text.width()
    bar.resize(1440, 28)
    QApplication.processEvents()
    assert bar._minutes.isVisible()
    assert bar._news._text.text().endswith("فيها")


@pytest.mark.parametrize(
    ("kind", "fault", "line"),
    [
        ("wordpress", None, Line.ONLINE),
        ("wordpress", NetworkError("wordpress.away"), Line.OFFLINE),
        ("wordpress", SiteError("wordpress.no-rest"), Line.OFFLINE),
        ("wordpress", SignedOut("wordpress.signed-out"), Line.SIGN_IN),
        ("wordpress", WorkstationError("store.keyring-locked"), Line.SIGN_IN),
        ("folder", None, Line.HERE),
        ("folder", NetworkError("folder.unreachable"), Line.OFFLINE),
        ("folder", WorkstationError("folder.full"), Line.OFFLINE),
    ],
)
def test_the_line_is_named_by_what_went_wrong(kind: str, fault: Exception | None, line: Line) -> None:
    assert line_of(kind, fault) is line
    assert line_of(kind, fault, asked=False) in (Line.HERE, Line.UNASKED)


def test_the_line_has_one_place_and_can_be_pressed_when_something_is_wrong(bar: StatusBar, qtbot: QtBot) -> None:
    bar.line(Line.ONLINE, "الميناء")
    QApplication.processEvents()
    before = bar._site.geometry()
    pressed: list[str] = []
    bar.line_wanted.connect(pressed.append)
    bar._site.click()
    for line in (Line.OFFLINE, Line.SIGN_IN, Line.UNASKED):
        bar.line(line, "الميناء")
        QApplication.processEvents()
        assert bar._site.geometry() == before
        assert "الميناء" in bar._site.toolTip() or line is Line.UNASKED
        bar._site.click()
    assert pressed == [Line.OFFLINE, Line.SIGN_IN]


def test_late_articles_are_counted_beside_the_outbox(bar: StatusBar) -> None:
    bar.outbox(2, 1)
    assert "2" in bar._outbox.text()
    assert bar._outbox.text().endswith("1")
