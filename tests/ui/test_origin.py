"""Where the text of an article came from: noted by a paste, told in the card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from newsroom.desk import origins
from newsroom.domain.article import TextOrigin

from .desk import Desk


def paste(desk: Desk, words: int) -> None:
    data = QMimeData()
    data.setText("كلمة " * words)
    QGuiApplication.clipboard().setMimeData(data)
    desk.shell.paper.view.paste()
    desk.settle()


def test_a_long_paste_is_noted_and_a_short_one_is_not(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان المقال"))
    paste(desk_window, origins.PASTED_WORDS - 5)
    assert desk_window.stored().origin is TextOrigin.TYPED
    paste(desk_window, origins.PASTED_WORDS + 5)
    assert desk_window.stored().origin is TextOrigin.PASTED
    line = desk_window.shell.furnish().card.page.origin
    desk_window.wait(lambda: line.origin.text() == "ملصق")
    desk_window.settle()


def test_a_paste_into_a_paper_without_a_place_is_noted_as_soon_as_it_has_one(desk_window: Desk) -> None:
    desk_window.shell.bench.drafting.new()
    paste(desk_window, origins.PASTED_WORDS + 5)
    desk_window.wait(lambda: desk_window.draft().id > 0)
    desk_window.settle()
    desk_window.wait(lambda: desk_window.stored().origin is TextOrigin.PASTED)
    desk_window.settle()


@pytest.mark.parametrize("origin", [TextOrigin.IMPORTED, TextOrigin.TRANSLATED])
def test_a_text_from_elsewhere_asks_for_its_source_and_can_be_taken_back(desk_window: Desk, origin: TextOrigin) -> None:
    desk_window.open(desk_window.add("عنوان المقال"))
    late = desk_window.shell.furnish()
    late.card.show_tab("card")
    line = late.card.page.origin
    assert line.source.isHidden()
    line.origin.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == line.words(origin)).trigger()
    menu.close()
    desk_window.wait(lambda: desk_window.stored().origin is origin)
    desk_window.settle()
    assert not line.source.isHidden()
    desk_window.wait(lambda: any(finding.code == "check.source-missing" for finding in late.filing.findings))
    line.source.setFocus()
    QTest.keyClicks(line.source, "Reuters")
    QTest.keyClick(line.source, Qt.Key.Key_Return)
    desk_window.wait(lambda: desk_window.stored().source == "Reuters")
    desk_window.settle()
    desk_window.wait(lambda: all(finding.code != "check.source-missing" for finding in late.filing.findings))
    assert desk_window.shell.session.undo_field()
    assert desk_window.shell.session.undo_field()
    desk_window.settle()
    assert (desk_window.stored().origin, desk_window.stored().source) == (TextOrigin.TYPED, "")
    desk_window.wait(lambda: not late.filing._rest.isActive())
    desk_window.settle()
