"""Titles are cut after a word, and a line of parts keeps the direction of each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from newsroom.ui import painting, theme

TITLE = "شتاء بلا زكام؟ ما وجده باحثون في جامعات المدينة الثلاث هذا العام"


@pytest.mark.usefixtures("arabic")
def test_a_title_is_cut_after_a_word() -> None:
    metrics = QFontMetrics(theme.ROW_TITLE.font())
    whole = metrics.horizontalAdvance(TITLE)
    assert painting.elide(TITLE, metrics, whole) == TITLE
    for width in range(60, whole, 17):
        cut = painting.elide(TITLE, metrics, width)
        assert cut.endswith(painting.ELLIPSIS)
        assert metrics.horizontalAdvance(cut) <= width
        assert TITLE[len(cut) - 1] in " ؟،" or len(cut.split()) == 1


@pytest.mark.usefixtures("arabic")
def test_one_long_word_is_cut_within_itself() -> None:
    metrics = QFontMetrics(theme.ROW_TITLE.font())
    assert metrics.horizontalAdvance(painting.elide("م" * 200, metrics, 80)) <= 80


def test_parts_are_isolated_and_empty_ones_left_out() -> None:
    assert painting.isolated("Draft", "", "اقتصاد") == "\u2068Draft\u2069 · \u2068اقتصاد\u2069"


def test_a_line_stands_at_the_reading_start(arabic: QApplication) -> None:
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        image = QImage(400, 30, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painting.line(painter, QRect(0, 0, 400, 30), "اقتصاد", theme.UI.font(), Qt.GlobalColor.black, direction)
        painter.end()
        inked = [x for x in range(400) if any(image.pixelColor(x, y).lightness() < 128 for y in range(30))]
        start = inked[-1] > 380 if direction == Qt.LayoutDirection.RightToLeft else inked[0] < 20
        assert start, direction
