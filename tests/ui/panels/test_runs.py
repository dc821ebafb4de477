"""Words in difference, as they are painted, spoken and pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from newsroom.domain.runs import Run, RunKind
from newsroom.ui import theme
from newsroom.ui.panels.runs import RunText, condensed, spoken, tip
from newsroom.ui.theme import Role

RUNS = (
    Run(RunKind.SAME, "بلغت الكلفة "),
    Run(RunKind.REMOVED, "ثلاثة", change="1"),
    Run(RunKind.ADDED, "أربعة", change="1"),
    Run(RunKind.SAME, " ملايين في "),
    Run(RunKind.SPELLED, "غَزّة", was="غزة", change="2"),
)


@pytest.fixture
def text(qtbot: QtBot) -> RunText:
    made = RunText(theme.BODY)
    qtbot.addWidget(made)
    made.show_runs(RUNS)
    made.resize(500, made.heightForWidth(500))
    made.show()
    return made


def colors(text: RunText) -> set[str]:
    image: QImage = text.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())}


def test_added_and_removed_have_their_grounds_in_either_look(text: RunText, qapp: object) -> None:
    assert {theme.color(role).name() for role in (Role.ADDED, Role.REMOVED)} <= colors(text)
    theme.dress(qapp, "dark")  # type: ignore[arg-type]
    assert {theme.color(role).name() for role in (Role.ADDED, Role.REMOVED)} <= colors(text)


def test_spelling_has_no_ground(qtbot: QtBot) -> None:
    made = RunText(theme.BODY)
    qtbot.addWidget(made)
    made.show_runs(RUNS[4:])
    made.resize(500, 40)
    grounds = {theme.color(role).name() for role in (Role.ADDED, Role.REMOVED)}
    assert not grounds & colors(made)
    assert theme.color(Role.STYLE).name() in colors(made)


def test_what_is_put_back_stands_and_what_took_its_place_is_gone(text: RunText) -> None:
    text.set_state("", frozenset({"1"}))
    assert theme.color(Role.TINT).name() in colors(text)
    assert theme.color(Role.ADDED).name() not in colors(text)


def test_a_press_brings_the_change(text: RunText, qtbot: QtBot) -> None:
    place = text.place_of("2").center().toPoint()
    with qtbot.waitSignal(text.pressed) as told:
        qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["2"]
    assert text.run_at(QPoint(2, 2)) is None


def test_removed_and_added_words_do_not_join(text: RunText) -> None:
    assert text.text() == "بلغت الكلفة ثلاثة أربعة ملايين في غَزّة"


def test_what_came_and_went_is_spoken(text: RunText) -> None:
    assert spoken(RUNS[:3]) == "بلغت الكلفة [removed: ثلاثة][added: أربعة]"
    assert "غزة" in tip(RUNS[4])
    assert "link" in tip(Run(RunKind.FORMATTED, "كلمة", names=("link",)))


def test_a_narrower_text_is_higher_and_a_larger_one_too(text: RunText) -> None:
    low = text.heightForWidth(500)
    assert text.heightForWidth(120) > low
    text.restyle(2.0)
    assert text.heightForWidth(500) >= 2 * low


def test_a_long_text_is_shown_around_its_changes() -> None:
    same = Run(RunKind.SAME, "كلمة " * 2000)
    short = condensed((same, *RUNS[1:3], same))
    assert sum(len(run.text) for run in short) < 700
    assert short[1:3] == RUNS[1:3]
    assert short[0].text.endswith("كلمة ")
    assert condensed(RUNS) == RUNS


def test_letters_beyond_the_basic_plane_do_not_shift_what_follows(qtbot: QtBot) -> None:
    made = RunText(theme.BODY)
    qtbot.addWidget(made)
    made.show_runs((Run(RunKind.SAME, "😀😀😀 "), Run(RunKind.ADDED, "آخر", change="1")))
    made.resize(500, 40)
    assert made.place_of("1").width() == pytest.approx(theme.BODY.metrics().horizontalAdvance("آخر"), abs=2)


SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def copied(text: RunText, qtbot: QtBot) -> str:
    qtbot.keyClick(text, Qt.Key.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()


@pytest.fixture
def lines(qtbot: QtBot) -> RunText:
    made = RunText(theme.BODY)
    qtbot.addWidget(made)
    made.show_runs((Run(RunKind.SAME, "عاد الصيادون 𞤀\nإلى الرصيف"),))
    made.resize(500, made.heightForWidth(500))
    made.show()
    return made


def test_letters_are_chosen_with_the_pointer_and_copied(text: RunText, qtbot: QtBot) -> None:
    middle = text.height() // 2
    with qtbot.assertNotEmitted(text.pressed), qtbot.assertNotEmitted(text.clicked):
        qtbot.mousePress(text, Qt.MouseButton.LeftButton, pos=QPoint(text.width() - 1, middle))
        qtbot.mouseMove(text, QPoint(0, middle))
        qtbot.mouseRelease(text, Qt.MouseButton.LeftButton, pos=QPoint(0, middle))
    assert theme.color(Role.SELECTION).name() in colors(text)
    assert copied(text, qtbot) == text.text()
    text.clearFocus()
    assert theme.color(Role.SELECTION).name() not in colors(text)


def test_a_double_press_chooses_the_word(text: RunText, qtbot: QtBot) -> None:
    place = text.place_of("2").center().toPoint()
    qtbot.mouseDClick(text, Qt.MouseButton.LeftButton, pos=place)
    assert copied(text, qtbot) == "غَزّة"


def test_a_press_without_a_change_is_told(text: RunText, qtbot: QtBot) -> None:
    with qtbot.waitSignal(text.clicked):
        qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(text.width() - 4, text.height() // 2))


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([(Qt.Key.Key_Left, SHIFT)] * 3, "عاد"),
        ([(Qt.Key.Key_Left, SHIFT)] * 3 + [(Qt.Key.Key_Right, SHIFT)], "عا"),
        ([(Qt.Key.Key_Left, SHIFT | CONTROL)] * 2, "عاد الصيادون "),
        ([(Qt.Key.Key_End, SHIFT)], "عاد الصيادون 𞤀"),
        ([(Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Down, SHIFT)], "عاد الصيادون 𞤀\nإلى الرصيف"),
        ([(Qt.Key.Key_End, SHIFT), (Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_Left, SHIFT)], "عاد الصيادون 𞤀\nإ"),
        ([(Qt.Key.Key_A, CONTROL)], "عاد الصيادون 𞤀\nإلى الرصيف"),
    ],
)
def test_letters_are_chosen_with_the_keys(
    lines: RunText, qtbot: QtBot, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], chosen: str
) -> None:
    for key, held in keys:
        qtbot.keyClick(lines, key, held)
    assert copied(lines, qtbot) == chosen
