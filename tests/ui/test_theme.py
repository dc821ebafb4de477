"""The colours of the look are readable, and the style sheet is made of them alone."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from newsroom.ui import theme
from newsroom.ui.theme import DARK, LIGHT, Role, Theme

TEXT = [
    (Role.TEXT, (Role.WINDOW, Role.SURFACE, Role.RAISED, Role.HOVER, Role.SELECTION)),
    (Role.TEXT2, (Role.WINDOW, Role.SURFACE, Role.RAISED, Role.HOVER)),
    (Role.TEXT3, (Role.WINDOW, Role.SURFACE, Role.RAISED, Role.HOVER)),
    (Role.ACCENT, (Role.WINDOW, Role.SURFACE)),
    (Role.ON_ACCENT, (Role.ACCENT, Role.ACCENT_HOVER)),
    (Role.ON_TINT, (Role.TINT,)),
    (Role.DANGER, (Role.WINDOW, Role.SURFACE, Role.DANGER_TINT)),
    (Role.WARN, (Role.WINDOW, Role.SURFACE, Role.WARN_TINT)),
    (Role.OK, (Role.WINDOW, Role.SURFACE, Role.OK_TINT)),
    (Role.TEXT, (Role.ADDED, Role.REMOVED)),
]
EDGES = [(Role.FIELD, (Role.WINDOW, Role.SURFACE)), (Role.RING, (Role.WINDOW, Role.SURFACE))]


def _luminance(color: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("column", [LIGHT, DARK])
def test_text_is_readable_on_every_surface_it_stands_on(column: Theme) -> None:
    for ink, grounds in TEXT:
        for ground in grounds:
            assert _contrast(column.color(ink), column.color(ground)) >= 4.5, (ink, ground)


@pytest.mark.parametrize("column", [LIGHT, DARK])
def test_edges_and_focus_are_seen(column: Theme) -> None:
    for ink, grounds in EDGES:
        for ground in grounds:
            assert _contrast(column.color(ink), column.color(ground)) >= 3, (ink, ground)


@pytest.mark.parametrize("column", [LIGHT, DARK])
def test_the_style_sheet_has_no_colour_of_its_own(column: Theme) -> None:
    sheet = theme.style_sheet(column)
    assert "$" not in sheet
    assert {color.upper() for color in re.findall(r"#[0-9A-Fa-f]{6,8}", sheet)} <= set(map(column.value, Role))


def test_every_role_has_both_columns() -> None:
    assert set(theme.ROLES) == set(Role)
    assert all(QColor(value).isValid() for pair in theme.ROLES.values() for value in pair)


def test_the_look_is_read_from_the_application(arabic: QApplication) -> None:
    theme.dress(arabic, "dark")
    assert theme.theme() is DARK
    theme.dress(arabic, "light")
    assert theme.theme() is LIGHT


@pytest.mark.usefixtures("arabic")
def test_a_line_is_equally_high_whatever_script_it_holds() -> None:
    """With the Arabic family first; with the Latin one first, rows would jump."""
    for kind in (theme.UI, theme.BODY, theme.SMALL):
        assert kind.font().families()[0].endswith("Arabic")


def test_lined_text_escapes_what_it_is_given(qapp: QApplication) -> None:
    assert "&lt;b&gt;" in theme.lined("<b>", theme.UI)


@pytest.mark.parametrize("kind", [theme.UI, theme.SMALL, theme.SHEET_TEXT, theme.SHEET_TITLE, theme.ROW_TITLE])
def test_the_dots_below_the_last_line_are_all_there(arabic: QApplication, kind: theme.Type) -> None:
    """The ink is as high as where Qt cuts nothing off, but for a row lost to rounding."""

    def ink(label: QLabel) -> int:
        picture = label.grab().toImage()
        ground = picture.pixelColor(0, 0)
        rows = [
            y for y in range(picture.height()) for x in range(picture.width()) if picture.pixel(x, y) != ground.rgb()
        ]
        return max(rows) - min(rows)

    whole, lined = QLabel("يي جٍ"), QLabel(theme.lined("يي جٍ", kind))
    for label in (whole, lined):
        label.setFont(kind.font())
        label.setMargin(0 if label is lined else 20)
        label.resize(label.sizeHint())
    assert ink(lined) >= ink(whole) - 1
    for label in (whole, lined):
        label.deleteLater()
