"""The find bar at work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsroom.domain.document import Document, Link, Mark, Paragraph, Span, inline, plain
from newsroom.ui.editor.paper import Paper

from .documents import paragraphs
from .hand import blocks

Write = Callable[..., Paper]


@pytest.fixture
def seeking(write: Write) -> Callable[..., Paper]:
    def shown(needle: str, words: str, *body: Document | str, **at: tuple[int, int]) -> Paper:
        paper = write(*body, **at)
        paper.commands()["find"]()
        paper.bars.find.words.setText(words)
        paper.bars.find.needle.setText(needle)
        return paper

    return shown


def marked(paper: Paper) -> list[str]:
    return [mark.cursor.selectedText() for mark in paper.view.extraSelections()]


def test_each_way_of_seeking(seeking: Callable[..., Paper]) -> None:
    paper = seeking("أخبار", "", "أخبار اخبار والأخبار")
    bar = paper.bars.find
    assert len(marked(paper)) == 3
    bar.whole.setChecked(True)
    assert marked(paper) == ["أخبار", "اخبار"]
    bar.exact.setChecked(True)
    assert marked(paper) == ["أخبار"]
    bar.whole.setChecked(False)
    assert marked(paper) == ["أخبار", "أخبار"]
    bar.exact.setChecked(False)
    bar.pattern.setChecked(True)
    bar.needle.setText("ا?خبار")
    assert marked(paper) == ["خبار", "اخبار", "خبار"]


def test_a_bad_pattern_is_told_beside_the_switches(seeking: Callable[..., Paper]) -> None:
    paper = seeking("(قال", "", "قال")
    bar = paper.bars.find
    bar.pattern.setChecked(True)
    assert "5" in bar._fault.text()
    assert not marked(paper)
    bar.replaced.emit(True)
    assert paper.text().body == paragraphs("قال")
    bar.needle.setText("(قال)")
    assert not bar._fault.text()
    bar.words.setText(r"\1 و\1")
    bar.replaced.emit(True)
    assert paper.text().body == paragraphs("قال وقال")


def test_a_selection_of_several_paragraphs_is_where_words_are_sought(seeking: Callable[..., Paper]) -> None:
    paper = seeking("قال", "ذكر", "قال هنا", "قال هناك", "قال أيضًا", at=(1, 0), to=(2, 4))
    bar = paper.bars.find
    assert bar.within.isChecked()
    bar.replaced.emit(True)
    assert paper.text().body == paragraphs("قال هنا", "ذكر هناك", "ذكر أيضًا")
    paper.view.undo()
    assert paper.text().body == paragraphs("قال هنا", "قال هناك", "قال أيضًا")
    bar.within.setChecked(False)
    assert len(marked(paper)) == 3


def test_one_after_the_other_and_round_the_end(seeking: Callable[..., Paper]) -> None:
    paper = seeking("قال", "ذكر", "قال هنا", "قال هناك", at=(1, 0))
    bar = paper.bars.find
    assert paper.view.textCursor().block().blockNumber() == 1
    bar.replaced.emit(False)
    assert paper.text().body == paragraphs("قال هنا", "ذكر هناك")
    assert paper.view.textCursor().block().blockNumber() == 0
    assert bar._said == (0, 1, True)
    paper.view.undo()
    assert paper.text().body == paragraphs("قال هنا", "قال هناك")


def test_marks_and_links_stay(seeking: Callable[..., Paper]) -> None:
    link, strong = Link("https://example.org"), frozenset({Mark.STRONG})
    body = Document(
        (Paragraph(inline([Span("في "), Span("المرفأ", strong, link), Span(" أمس")])), Paragraph(plain("س")))
    )
    paper = seeking("المرفأ", "الميناء", body)
    paper.bars.find.replaced.emit(True)
    assert blocks(paper)[0].content == (Span("في "), Span("الميناء", strong, link), Span(" أمس"))


def test_what_took_too_long_is_not_sought_at_the_next_key(seeking: Callable[..., Paper]) -> None:
    paper = seeking("س", "", "a" * 5000 + "b")
    bar = paper.bars.find
    bar.pattern.setChecked(True)
    bar.needle.setText("(a|a)+c|(a+)+$")
    assert bar._fault.text()
    refused = paper.bars.search._refused
    assert refused == bar.wanted()
    paper.bars.search._renew()
    assert paper.bars.search._refused == refused
    bar.needle.setText("b")
    assert not bar._fault.text()
    assert marked(paper) == ["b"]
