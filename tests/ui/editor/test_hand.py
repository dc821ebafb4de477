"""The typing aids, as a hand meets them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from newsroom.domain.document import Direction, Document, Mark, Paragraph, Span, inline, plain
from newsroom.language.typing import Aids
from newsroom.ui.editor.hand import Hand
from newsroom.ui.editor.paper import Paper

from .hand import blocks, keys

Write = Callable[..., Paper]


@pytest.fixture
def written(write: Write) -> Write:
    def shown(*body: Document | str, aids: Aids = Aids(), **at: tuple[int, int]) -> Paper:  # noqa: B008
        made = write(*body, **at)
        made.view.aids = made.head.headline.aids = Hand(aids)
        return made

    return shown


def said(paper: Paper) -> str:
    return paper.view.toPlainText()


@pytest.mark.parametrize(
    ("typed", "stands", "before"),
    [
        ("نعم,", "نعم،", "نعم,"),
        ("هل؟ نعم;", "هل؟ نعم؛", "هل؟ نعم;"),
        ('قال "', "قال «", 'قال "'),
        ("ثم...", "ثم…", "ثم..."),
        ("المرفأ -- ", "المرفأ – ", "المرفأ -- "),
    ],
)
def test_undo_right_after_gives_back_what_was_typed(written: Write, typed: str, stands: str, before: str) -> None:
    paper = written("")
    keys(paper, typed)
    assert said(paper) == stands
    paper.view.undo()
    assert said(paper) == before
    paper.view.redo()
    assert said(paper) == stands


def test_what_is_typed_on_is_no_part_of_the_step(written: Write) -> None:
    paper = written("")
    keys(paper, "نعم, ثم")
    paper.view.undo()
    assert said(paper) in ("نعم، ", "نعم،")
    while said(paper) != "نعم,":
        assert "،" in said(paper)
        paper.view.undo()


def test_quotes_close_and_stand_around_what_is_selected(written: Write) -> None:
    paper = written("")
    keys(paper, 'قال "نعم"')
    assert said(paper) == "قال «نعم»"
    paper = written("قال الوزير نعم", at=(0, 11), to=(0, 14))
    keys(paper, '"')
    assert said(paper) == "قال الوزير «نعم»"
    assert paper.view.textCursor().selectedText() == "نعم"
    paper.view.undo()
    assert said(paper) == "قال الوزير نعم"


def test_marks_of_the_words_stay(written: Write) -> None:
    strong = frozenset({Mark.STRONG})
    paper = written(Document((Paragraph(inline([Span("قال ", frozenset()), Span("الوزير", strong)])),)))
    keys(paper, ",")
    assert blocks(paper)[0].content == (Span("قال ", frozenset()), Span("الوزير،", strong))


def test_a_score_is_foreign_and_the_words_after_it_are_not(written: Write) -> None:
    paper = written("")
    keys(paper, "فاز 3-1 أمس")
    assert blocks(paper)[0].content == (Span("فاز "), Span("3-1", frozenset({Mark.FOREIGN})), Span(" أمس"))


def test_the_last_word_of_a_paragraph(written: Write) -> None:
    paper = written("", aids=Aids(digits="arabic"))
    keys(paper, "في عام 2015", Qt.Key.Key_Return, "ثم")
    assert [block.content for block in blocks(paper)] == [plain("في عام ٢٠١٥"), plain("ثم")]


@pytest.mark.parametrize("body", [Document((Paragraph((), Direction.LTR),))])
def test_a_left_to_right_paragraph_is_left_alone(written: Write, body: Document) -> None:
    paper = written(body)
    keys(paper, 'yes, "so?')
    assert said(paper) == 'yes, "so?'


def test_a_picture_letter_before_the_number_stays_whole(written: Write) -> None:
    paper = written("")
    paper.view.aids = Hand(Aids(digits="arabic"))
    paper.view.insertPlainText("الساعة 🔥5🔥")
    keys(paper, " ")
    assert said(paper) == "الساعة 🔥٥🔥 "


def test_code_is_left_alone(written: Write) -> None:
    paper = written("")
    paper.commands()["code"]()
    keys(paper, "س, ص;")
    assert said(paper) == "س, ص;"


def test_the_headline_has_the_same_aids(written: Write) -> None:
    paper = written("")
    paper.head.headline.set_text("سؤال")
    paper.head.headline.moveCursor(paper.view.textCursor().MoveOperation.End)
    QTest.keyClick(paper.head.headline, "?")
    assert paper.head.headline.text() == "سؤال؟"
    paper.head.headline.undo()
    assert paper.head.headline.text() == "سؤال?"


def test_every_aid_can_be_off(written: Write) -> None:
    paper = written("", aids=Aids(marks=False, pairs=False, dots=False, dashes=False, foreign=False))
    keys(paper, 'قال "نعم", ثم... صمت -- فاز 3-1 ')
    assert said(paper) == 'قال "نعم", ثم... صمت -- فاز 3-1 '
    assert len(blocks(paper)[0].content) == 1
