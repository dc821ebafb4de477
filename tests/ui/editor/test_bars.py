"""The bars of the paper in another language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure
from newsroom.language.direction import is_arabic
from newsroom.ui import tongue
from newsroom.ui.editor.paper import Paper

from .conftest import discard
from .documents import paragraphs

FIGURE = Figure("media:" + "a" * 64 + ".png")


@pytest.fixture
def paper(qtbot: QtBot, arabic: QApplication) -> Iterator[Paper]:
    made = Paper()
    made.set_article(Article(body=Document((*paragraphs("port port").blocks, FIGURE))))
    made.show()
    qtbot.waitExposed(made)
    yield made
    discard(made)


@pytest.mark.parametrize("name", ["find", "link", "embed", "picture"])
def test_a_bar_that_stands_speaks_the_language_in_use(paper: Paper, arabic: QApplication, name: str) -> None:
    if name == "picture":
        bar: QWidget = paper.bars.picture
    else:
        paper.commands()[name]()
        bar = paper.bars.find if name == "find" else paper.bars.address
    if name == "find":
        paper.bars.find.needle.setText("port")
    assert all(is_arabic(words) for words in _said(bar))
    tongue.speak(arabic, "en")
    QApplication.processEvents()
    said = _said(bar)
    assert said
    assert not any(is_arabic(words) for words in said)


def _said(bar: QWidget) -> list[str]:
    """What the controls of a bar say to the eye or to a reader of the screen, but for what was typed."""
    said = [label.text() for label in bar.findChildren(QLabel) if label.text()]
    for button in bar.findChildren(QAbstractButton):
        said += [button.text()] if button.text() else [button.toolTip(), button.accessibleName()]
    for field in bar.findChildren(QLineEdit):
        said.append(field.accessibleName())
        said += [field.placeholderText()] if field.placeholderText() not in ("", "https://") else []
    return said
