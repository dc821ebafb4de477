"""The paper in another look: every letter stays readable and in its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.ui import theme
from newsroom.ui.editor.paper import Paper

from .conftest import discard
from .test_keys import letters


@pytest.fixture
def written(qtbot: QtBot, arabic: QApplication) -> Iterator[Paper]:
    paper = Paper()
    paper.resize(900, 700)
    paper.set_article(Article(headline="مصابيح الميناء", standfirst="عادت القوارب"))
    paper.show()
    qtbot.waitExposed(paper)
    yield paper
    discard(paper)


def test_the_headline_is_readable_after_the_look_has_changed(written: Paper, arabic: QApplication) -> None:
    theme.dress(arabic, "dark")
    QApplication.processEvents()
    for field, role in ((written.head.headline, theme.Role.TEXT), (written.head.standfirst, theme.Role.TEXT2)):
        cursor = QTextCursor(field.document())
        cursor.setPosition(3)
        assert cursor.charFormat().foreground().color() == theme.color(role)
        assert field.document().begin().layout().lineCount() == 1


def test_items_stand_as_far_apart_when_typed_as_when_they_were_read(written: Paper) -> None:
    view = written.view
    written.focus_body()
    written.commands()["bullets"]()
    for letter in "أبج":
        letters(written, letter)
        QTest.keyClick(view, Qt.Key.Key_Return)
    typed = _tops(written)
    written.restyle(1.0)
    QApplication.processEvents()
    assert _tops(written) == typed


def _tops(paper: Paper) -> list[float]:
    document = paper.view.document()
    layout = document.documentLayout()
    return [layout.blockBoundingRect(document.findBlockByNumber(n)).y() for n in range(document.blockCount())]
