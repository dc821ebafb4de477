"""A paper on the screen with the caret in its body."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.domain.document import Document
from newsroom.ui.editor.paper import Paper

from .documents import paragraphs


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every window."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture
def paper(qtbot: QtBot, qapp: QApplication) -> Iterator[Paper]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made = Paper()
    made.resize(800, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    discard(made)
    qapp.setLayoutDirection(before)


def discard(paper: Paper) -> None:
    """Delete a paper at once: pytest-qt leaves that to an event loop, and every look put on meanwhile dresses all."""
    paper.close()
    paper.deleteLater()
    QCoreApplication.sendPostedEvents(paper, QEvent.Type.DeferredDelete)


@pytest.fixture
def write(paper: Paper) -> Callable[..., Paper]:
    """Shows a body (texts are paragraphs) with the caret at (block, place); place -1 is the block's end."""

    def shown(*body: Document | str, at: tuple[int, int] = (-1, -1), to: tuple[int, int] | None = None) -> Paper:
        document = body[0] if body and isinstance(body[0], Document) else paragraphs(*map(str, body))
        paper.set_article(Article(headline="عنوان", body=document))
        cursor = QTextCursor(paper.view.document())
        cursor.setPosition(place(paper, at))
        if to is not None:
            cursor.setPosition(place(paper, to), QTextCursor.MoveMode.KeepAnchor)
        paper.view.setTextCursor(cursor)
        paper.view.setFocus()
        return paper

    return shown


def place(paper: Paper, at: tuple[int, int]) -> int:
    """The position of a place in the QTextDocument, by QTextBlock and letter."""
    document = paper.view.document()
    number = at[0] if at[0] >= 0 else document.blockCount() + at[0]
    block = document.findBlockByNumber(number)
    return block.position() + (at[1] if at[1] >= 0 else block.length() - 1)
