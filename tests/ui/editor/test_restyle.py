"""The paper in another look: every letter stays readable and in its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Code,
    Document,
    Figure,
    Heading,
    Link,
    List,
    ListItem,
    Paragraph,
    Quote,
    Span,
    Table,
    plain,
)
from newsroom.ui import theme
from newsroom.ui.editor.paper import Paper

from .conftest import discard
from .documents import paragraphs
from .hand import letters


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
        assert theme.DARK.color(role).name() in _inks(field)
        assert theme.LIGHT.color(role).name() not in _inks(field)
        assert field.document().begin().layout().lineCount() == 1


@pytest.mark.parametrize("change", ["zoom", "theme"])
def test_another_look_keeps_undo_and_redo(written: Paper, arabic: QApplication, change: str) -> None:
    body = Document(
        (
            Heading(2, plain("عنوان")),
            Paragraph((Span("رابط", frozenset(), Link("https://example.org")),)),
            List((ListItem(plain("بند")),)),
            Table(((plain("1"), plain("2")),), True),
            Code("x"),
            Figure("media:" + "a" * 64 + ".png", "", plain("شرح"), "تصوير: سعاد"),
        )
    )
    written.set_article(Article(headline="مصابيح", body=body))
    written.focus_body()
    letters(written, "و")
    written.commands()["row_add"]()
    QTest.keyClick(written.head.headline, Qt.Key.Key_A)
    before = written.text()
    assert before.body != body
    _change(written, arabic, change)
    assert written.text() == before
    while written.view.document().isUndoAvailable():
        written.view.undo()
    written.head.headline.undo()
    assert written.text().body == body
    assert written.text().headline == "مصابيح"
    while written.view.document().isRedoAvailable():
        written.view.redo()
    written.head.headline.redo()
    assert written.text() == before


def _change(paper: Paper, app: QApplication, change: str) -> None:
    if change == "zoom":
        paper.restyle(1.4)
    else:
        theme.dress(app, "dark")
        QApplication.processEvents()


def test_another_look_is_no_edit(written: Paper, arabic: QApplication, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(written.edited):
        for change in ("zoom", "theme"):
            _change(written, arabic, change)


def test_what_is_shown_for_the_first_time_is_no_edit(qtbot: QtBot, arabic: QApplication) -> None:
    paper = Paper()
    with qtbot.assertNotEmitted(paper.edited):
        paper.set_article(Article(headline="مصابيح", standfirst="عادت", body=paragraphs("نص")))
        paper.show()
        qtbot.waitExposed(paper)
        QApplication.processEvents()
    discard(paper)


def test_links_and_captions_take_on_the_colours_in_use(written: Paper, arabic: QApplication) -> None:
    link = Paragraph((Span("رابط طويل", frozenset(), Link("https://example.org")),))
    quote = Quote((Paragraph(plain("قول")),), plain("قائله المعروف"))
    written.set_article(Article(body=Document((link, quote))))
    _change(written, arabic, "theme")
    inks = _inks(written.view)
    assert {theme.DARK.color(role).name() for role in (theme.Role.ACCENT, theme.Role.TEXT2, theme.Role.TEXT)} <= inks
    assert theme.LIGHT.color(theme.Role.ACCENT).name() not in inks


def test_a_zoom_makes_every_measure_larger(written: Paper) -> None:
    body = Document(
        (
            Heading(2, plain("عنوان")),
            Paragraph(plain("نص")),
            List((ListItem(plain("بند")),)),
            Quote((Paragraph(plain("قول")),), plain("قائله")),
            Code("x"),
            Paragraph(plain("نص")),
        )
    )
    written.set_article(Article(body=body))
    before = _tops(written)
    written.restyle(1.5)
    assert _tops(written) == pytest.approx([top * 1.5 for top in before], abs=4)
    written.restyle(1.0)
    assert _tops(written) == before


def _inks(text: QTextEdit) -> set[str]:
    """The colours of what is shown."""
    image = text.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


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


def test_the_lines_of_a_table_are_there_while_it_is_written_in(written: Paper, arabic: QApplication) -> None:
    written.set_article(Article(body=Document((Table(((plain("1"), plain("2")), (plain("3"), plain("4")))),))))
    written.focus_body()
    cursor = written.view.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextBlock)
    written.view.setTextCursor(cursor)
    for change in ("zoom", "theme"):
        _change(written, arabic, change)
        letters(written, "و")
        QApplication.processEvents()
        image = written.view.viewport().grab().toImage()
        table = cursor.currentTable()
        layout = written.view.document().documentLayout()
        place = layout.blockBoundingRect(table.cellAt(0, 0).firstCursorPosition().block()).toRect()
        line = theme.color(theme.Role.LINE).name()
        across = [image.pixelColor(x, place.center().y()).name() for x in range(image.width())]
        down = [image.pixelColor(place.center().x(), y).name() for y in range(image.height())]
        assert across.count(line) == 3
        assert down.count(line) == 3
