"""What is painted: nothing may fail in a paint, and marks lie where their words are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Code,
    Direction,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Link,
    List,
    ListItem,
    Mark,
    More,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    plain,
)
from newsroom.domain.finding import Finding, Level
from newsroom.ui import theme
from newsroom.ui.editor.paper import Paper
from newsroom.ui.editor.underlines import stretches

from .documents import paragraphs

Write = Callable[..., Paper]
FIGURE = Figure("media:" + "a" * 64 + ".png", "", plain("شرح"), "مصدر")
ALL = Document(
    (
        Paragraph(tuple(Span(mark.value, frozenset({mark})) for mark in Mark)),
        Paragraph((Span("رابط في نص طويل " * 12, frozenset(), Link("https://example.org")),)),
        Paragraph(plain("foreign"), Direction.LTR),
        *(Heading(level, plain("عنوان")) for level in (2, 3, 4)),
        List((ListItem(plain("أ"), (List((ListItem(plain("ب")),), True, 9),)),)),
        Quote((Paragraph(plain("قول")), List((ListItem(plain("ج")),)))),
        Pullquote(()),
        FIGURE,
        Gallery((FIGURE,) * 5),
        Embed("https://example.org/v", "", "عنوان"),
        Table(((plain("1"), plain("2")),), True, plain("شرح")),
        Code("x\ny"),
        Separator(),
        More(),
        Opaque("<x>", ""),
        Opaque("<x>", "map"),
    )
)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    yield lambda name: theme.dress(qapp, name)
    theme.dress(qapp, "light")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_everything_is_painted_in_both_looks(write: Write, look: Callable[[str], None], name: str) -> None:
    look("dark" if name == "light" else "light")
    paper = write(ALL)
    paper.text()
    paper.set_findings((Finding("check.link-dead", Level.WARN, "body", (0, 4), item=1),))
    look(name)
    paper.resize(800, 3000)
    image = paper.grab().toImage()
    assert paper.text().body == ALL
    surface = theme.color(theme.Role.SURFACE)
    assert image.pixelColor(20, 2900) == surface


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_caret_has_the_accent(write: Write, look: Callable[[str], None], name: str) -> None:
    paper = write("كلمة ثانية", at=(0, 4))
    look(name)
    QApplication.processEvents()
    for text in (paper.view, paper.head.headline):
        text.setFocus()
        place = text.cursorRect()
        image = text.viewport().grab().toImage()
        assert image.pixelColor(place.right(), place.bottom() - 1) == theme.color(theme.Role.ACCENT)
        assert image.pixelColor(place.left() - 2, place.bottom() - 1) != theme.color(theme.Role.ACCENT)


def test_the_first_column_of_a_table_is_at_the_right(write: Write) -> None:
    paper = write(Document((Table(((plain("أول"), plain("ثانٍ")),)),)))
    places = {}
    block = paper.view.document().firstBlock()
    while block.isValid():
        places[block.text()] = paper.view.document().documentLayout().blockBoundingRect(block).x()
        block = block.next()
    assert places["أول"] > places["ثانٍ"]


def test_marks_of_a_stretch_over_two_lines_are_two(write: Write) -> None:
    paper = write("كلمة " * 40, at=(0, 0), to=(0, -1))
    rects = list(stretches(paper.view.textCursor()))
    assert len(rects) == paper.view.document().firstBlock().layout().lineCount()
    assert all(rect.width() > 0 for rect in rects)


def test_letters_of_an_input_method_are_typed_like_others(write: Write) -> None:
    paper = write(Document((Separator(),)), at=(0, 1))
    event = QInputMethodEvent()
    event.setCommitString("كلمة")
    QApplication.sendEvent(paper.view, event)
    assert paper.text().body == Document((Separator(), Paragraph(plain("كلمة"))))


def test_the_menu_offers_letters_that_no_keyboard_has(write: Write, qapp: QApplication) -> None:
    paper = write("نص")
    seen: list[list[str]] = []
    paper.view.menuAsked.connect(lambda menu: seen.append([a.text() for a in menu.actions()]))
    QApplication.sendEvent(paper.view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    assert "Invisible letters" in seen[0]
    for menu in paper.view.findChildren(QMenu):
        menu.close()
    paper.commands()["zwnj"]()
    assert paper.text().body == paragraphs("نص\u200c")


def test_a_narrow_paper_hides_its_counters(paper: Paper) -> None:
    paper.resize(560, 600)
    assert paper.sheet.column()[1] == theme.COLUMN_LEAST
    assert not any(label.isVisible() for label in paper.head.findChildren(QLabel))


def test_an_empty_body_says_what_belongs_there_until_something_does(write: Write) -> None:
    paper = write(Document())

    def ink() -> bool:
        image = paper.view.viewport().grab().toImage()
        line = range(paper.view.viewport().width() - 40, paper.view.viewport().width() - 12)
        colors = {image.pixelColor(x, y).name() for x in line for y in range(8, 36)}
        return len(colors) > 2

    paper.head.headline.setFocus()  # no caret in the body
    assert ink()
    paper.set_article(Article(headline="عنوان", body=paragraphs("\u200f")))
    assert not ink()
