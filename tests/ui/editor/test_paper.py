"""The paper as a whole: fields, lengths, counts, findings, scroll, look."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, Link, Paragraph, Span, Table, plain
from newsroom.domain.finding import Finding, Level
from newsroom.ui import theme
from newsroom.ui.editor.paper import Paper

from .conftest import discard
from .documents import paragraphs
from .hand import letters

Write = Callable[..., Paper]
FIGURE = Figure("media:" + "a" * 64 + ".png", "", plain("شرح"))


def test_showing_an_article_says_nothing_and_gives_it_back(paper: Paper, qtbot: QtBot) -> None:
    article = Article(headline="عنوان", kicker="تمهيد", standfirst="مقدمة", body=paragraphs("نص"))
    with qtbot.assertNotEmitted(paper.edited):
        paper.set_article(article)
    text = paper.text()
    assert (text.headline, text.kicker, text.standfirst, text.body) == ("عنوان", "تمهيد", "مقدمة", article.body)


def test_an_edit_is_said(write: Write, qtbot: QtBot) -> None:
    paper = write("نص")
    with qtbot.waitSignal(paper.edited):
        letters(paper, "و")
    with qtbot.waitSignal(paper.edited):
        QTest.keyClick(paper.head.headline, Qt.Key.Key_A)


def test_words_are_counted_as_they_come_and_go(write: Write, qtbot: QtBot) -> None:
    with qtbot.waitSignal(write("واحد اثنان", "ثلاثة").counted) as said:
        pass
    assert said.args == [3, 1]
    paper = write("واحد")
    with qtbot.waitSignal(paper.counted):
        pass
    with qtbot.waitSignal(paper.counted) as said:
        letters(paper, " اثنان")
    assert said.args == [2, 1]


def test_enter_and_down_lead_from_field_to_field(write: Write) -> None:
    paper = write("نص")
    paper.focus_headline()
    QTest.keyClick(paper.head.headline, Qt.Key.Key_Return)
    assert paper.head.standfirst.hasFocus()
    QTest.keyClick(paper.head.standfirst, Qt.Key.Key_Down)
    assert paper.view.hasFocus()
    assert paper.view.textCursor().position() == 0
    QTest.keyClick(paper.view, Qt.Key.Key_Up)
    assert paper.head.standfirst.hasFocus()


def test_the_length_is_live(paper: Paper) -> None:
    paper.set_article(Article(headline="أربعة"))
    said = [label.text() for label in paper.head.findChildren(QLabel)]
    assert "5 / 70" in said
    QTest.keyClick(paper.head.headline, Qt.Key.Key_A)
    assert "6 / 70" in [label.text() for label in paper.head.findChildren(QLabel)]


def test_a_length_of_more_figures_is_seen_whole(paper: Paper) -> None:
    paper.set_article(Article(headline="ا" * 9))
    (counter,) = (label for label in paper.head.findChildren(QLabel) if label.text() == "9 / 70")
    QTest.keyClick(paper.head.headline, Qt.Key.Key_A)
    assert counter.text() == "10 / 70"
    assert counter.width() >= counter.sizeHint().width()


def test_a_headline_keeps_to_one_line_when_pasted(paper: Paper, qapp: QApplication) -> None:
    paper.set_article(Article())
    qapp.clipboard().setText("سطر\nوآخر")
    paper.head.headline.paste()
    assert paper.text().headline == "سطر وآخر"


def test_a_blocking_headline_says_why(paper: Paper) -> None:
    paper.set_article(Article(headline="error code: 524"))
    finding = Finding("check.headline-error", Level.BLOCK, "headline", (0, 15), values={"text": "524"})
    paper.set_findings((finding,))
    assert any("524" in label.text() and label.isVisible() for label in paper.head.findChildren(QLabel))
    paper.set_findings(())
    assert not any("524" in label.text() and label.isVisible() for label in paper.head.findChildren(QLabel))


def test_a_finding_marks_its_words_and_moves_with_them(write: Write) -> None:
    body = Document((Table(((plain("خلية"),),)), Paragraph(plain("نص 😀 رابط هنا"))))
    paper = write(body)
    paper.text()
    paper.set_findings((Finding("check.link-dead", Level.WARN, "body", (5, 9), item=1),))
    (mark,) = paper.view.painting.marks
    assert mark.cursor.selectedText() == "رابط"
    paper.view.textCursor().insertText("ثم ")
    assert mark.cursor.selectedText() == "رابط"


def test_alt_and_credit_are_written_in_the_strip(write: Write, qtbot: QtBot) -> None:
    paper = write(Document((FIGURE,)), at=(1, 0))
    qtbot.waitUntil(paper.bars.picture.isVisible)
    paper.bars.picture.focus_alt()
    QTest.keyClicks(QApplication.focusWidget(), "boats")
    assert paper.text().body.blocks == (Figure(FIGURE.media, "boats", FIGURE.caption),)
    paper.view.undo()
    assert paper.text().body.blocks == (FIGURE,)


def test_a_link_is_asked_for_in_a_bar(write: Write) -> None:
    paper = write("نص هنا", at=(0, 0), to=(0, 2))
    paper.commands()["link"]()
    assert paper.bars.address.isVisible()
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "example.org")
    QTest.keyClick(field, Qt.Key.Key_Return)
    link = Link("https://example.org")
    assert paper.text().body.blocks[0].content == (Span("نص", frozenset(), link), Span(" هنا"))
    paper.commands()["unlink"]()
    assert paper.text().body == paragraphs("نص هنا")


def test_find_folds_and_replace_all_is_one_step(write: Write, qtbot: QtBot) -> None:
    paper = write("أخبار المدينة", "أَخبار اخبار")
    paper.commands()["find"]()
    paper.bars.find.needle.setText("اخبار")
    assert len(paper.view.extraSelections()) == 3
    assert paper.view.textCursor().selectedText() == "أخبار"
    QTest.keyClick(paper.bars.find.needle, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is paper.bars.find.words
    paper.bars.find.words.setText("أنباء")
    paper.bars.find.replaced.emit(True)
    assert paper.text().body == paragraphs("أنباء المدينة", "أنباء أنباء")
    paper.view.undo()
    assert paper.text().body == paragraphs("أخبار المدينة", "أَخبار اخبار")
    QTest.keyClick(paper.bars.find.needle, Qt.Key.Key_Escape)
    assert not paper.bars.find.isVisible()
    assert not paper.view.extraSelections()
    assert paper.view.hasFocus()


def test_the_whole_paper_scrolls_as_one(write: Write) -> None:
    paper = write(*(f"فقرة {n}" for n in range(200)), at=(0, 0))
    bar = paper.sheet.bar
    head, top = paper.head.y(), paper.view.y()
    bar.setValue(40)
    assert (paper.head.y(), paper.view.y()) == (head - 40, top - 40)
    assert paper.view.verticalScrollBar().value() == 0
    bar.setValue(bar.maximum())
    assert paper.view.y() == 0
    assert paper.view.verticalScrollBar().value() == paper.view.verticalScrollBar().maximum()


def test_the_caret_stays_in_sight(write: Write) -> None:
    paper = write(*(f"فقرة {n}" for n in range(200)), at=(0, 0))
    QTest.keyClick(paper.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert paper.view.viewport().rect().contains(paper.view.cursorRect().center())
    assert paper.sheet.bar.value() > 1000
    QTest.keyClick(paper.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert paper.view.viewport().rect().contains(paper.view.cursorRect().center())


def test_zoom_and_look_keep_text_and_caret(write: Write, qapp: QApplication) -> None:
    paper = write("أول", "ثانٍ", at=(1, 2))
    before = paper.text().body
    paper.restyle(1.5)
    assert paper.text().body == before
    assert paper.view.textCursor().positionInBlock() == 2
    assert paper.sheet.column()[1] > theme.COLUMN


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_counters_stand_in_the_free_margin(qapp: QApplication, direction: Qt.LayoutDirection) -> None:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(direction)
    paper = Paper()
    paper.resize(800, 600)
    paper.show()
    paper.set_article(Article(headline="عنوان", body=paragraphs("نص")))
    x, width = paper.sheet.column()
    counter = next(label for label in paper.head.findChildren(QLabel) if label.text() == "5 / 70")
    if direction == Qt.LayoutDirection.RightToLeft:
        assert counter.geometry().right() < x
    else:
        assert counter.x() > x + width
    assert paper.view.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
    discard(paper)
    qapp.setLayoutDirection(before)


def test_the_kicker_has_its_line_where_there_is_one(paper: Paper) -> None:
    paper.set_article(Article(headline="عنوان"))
    assert not paper.head.kicker.isVisible()
    paper.commands()["kicker"]()
    assert paper.head.kicker.hasFocus()
    paper.head.kicker.insertPlainText("خاص")
    assert paper.text().kicker == "خاص"
    paper.set_article(Article(headline="عنوان", kicker="من الميدان"))
    assert paper.head.kicker.isVisible()
