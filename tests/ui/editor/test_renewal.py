"""Another text takes the place of the one on the paper, and whoever writes there stays where he was."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument

from newsroom.domain.article import Article
from newsroom.domain.document import Block, Document, Heading, List, ListItem, Mark, Paragraph, Span, Table, plain
from newsroom.ui import theme
from newsroom.ui.editor.kinds import Kept
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.paper import Paper
from newsroom.ui.editor.renewal import renew, renew_body
from newsroom.ui.editor.rich import load, read

from .conftest import place
from .documents import BLOCKS, DOCUMENTS, INLINE, paragraphs
from .edits import random_edits
from .hand import keys, letters

pytestmark = pytest.mark.usefixtures("qapp")
SETTINGS = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@st.composite
def changed(draw: st.DrawFn) -> tuple[Document, Document]:
    """A document and what a colleague made of it: blocks put in, taken out, moved and reworded."""
    before = draw(DOCUMENTS)
    after: list[Block] = list(before.blocks)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(after)))
        act = draw(st.sampled_from(("in", "out", "other", "words", "move")))
        if act == "in":
            after.insert(at, draw(BLOCKS))
        elif at < len(after) and act == "out":
            del after[at]
        elif at < len(after) and act == "other":
            after[at] = draw(BLOCKS)
        elif at < len(after) and act == "move":
            after.append(after.pop(at))
        elif at < len(after) and isinstance(block := after[at], Paragraph | Heading):
            after[at] = replace(block, content=(*block.content[:1], *draw(INLINE)))
    return before, Document(tuple(after))


def loaded(document: Document) -> tuple[QTextDocument, Kept, Look]:
    made, kept, look = QTextDocument(), Kept(), Look(theme.LIGHT)
    load(made, document, kept, look)
    return made, kept, look


@SETTINGS
@given(st.one_of(changed(), st.tuples(DOCUMENTS, DOCUMENTS)), st.integers(0, 2**32))
def test_any_text_takes_the_place_of_any_other_in_one_step_of_undo(texts: tuple[Document, Document], seed: int) -> None:
    made, kept, look = loaded(texts[0])
    random_edits(made, kept, look, random.Random(seed), 2)
    before = read(made, kept)
    done = made.availableUndoSteps()
    assert renew_body(made, texts[1], kept, look, ())
    wanted = Document(tuple(read(*loaded(texts[1])[:2]).blocks))
    assert read(made, kept) == wanted == texts[1]
    if before != texts[1]:
        made.undo()
        assert read(made, kept) == before
        assert made.availableUndoSteps() == done
        made.redo()
        assert read(made, kept) == texts[1]


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (("قبلها", "الأولى", "الثانية هنا", "الثالثة"), "الثانية| هنا"),
        (("الثانية هنا", "الثالثة"), "الثانية| هنا"),
        (("الأولى", "الثانية هنا والآن", "الثالثة"), "الثانية| هنا والآن"),
        (("الأولى", "في الثانية هنا", "الثالثة"), "في الثانية| هنا"),
        (("الأولى", "الثالثة"), "الأولى|"),
    ],
)
def test_the_caret_stays_in_its_words(write: Callable[..., Paper], after: tuple[str, ...], said: str) -> None:
    paper = write("الأولى", "الثانية هنا", "الثالثة", at=(1, 7))
    edits: list[bool] = []
    paper.edited.connect(lambda: edits.append(True))
    assert renew(paper, Article(headline="عنوان آخر", body=paragraphs(*after)))
    cursor = paper.view.textCursor()
    line, at = cursor.block().text(), cursor.positionInBlock()
    assert (f"{line[:at]}|{line[at:]}" == said) or (after == ("الأولى", "الثالثة") and line in after)
    assert (paper.text().headline, paper.text().body) == ("عنوان آخر", paragraphs(*after))
    assert edits == []


def test_a_selection_and_a_caret_at_a_beginning_stay(write: Callable[..., Paper]) -> None:
    paper = write("الأولى", "الثانية هنا", at=(1, 0), to=(1, 7))
    renew(paper, Article(body=paragraphs("جديدة", "الأولى", "الثانية هنا")))
    assert paper.view.textCursor().selectedText() == "الثانية"
    write("الأولى", "الثانية", at=(0, 0))
    renew(paper, Article(body=paragraphs("جديدة", "الأولى", "الثانية")))
    assert paper.view.textCursor().block().text() == "الأولى"


def test_a_caret_in_a_list_or_beside_a_new_table_stays_in_its_words(write: Callable[..., Paper]) -> None:
    items = List((ListItem(plain("بند أول")), ListItem(plain("بند ثان"))))
    more = List((*items.items, ListItem(plain("بند ثالث"))))
    paper = write(Document((Paragraph(plain("قبل")), items)), at=(2, 4))
    renew(paper, Article(body=Document((Paragraph(plain("قبل")), more))))
    cursor = paper.view.textCursor()
    assert (cursor.block().text(), cursor.positionInBlock()) == ("بند ثان", 4)
    renew(paper, Article(body=Document((Table(((plain("خلية"),),)), Paragraph(plain("قبل")), more))))
    cursor = paper.view.textCursor()
    assert (cursor.block().text(), cursor.positionInBlock()) == ("بند ثان", 4)


def test_words_with_marks_and_letters_of_two_halves_are_exchanged_in_place(write: Callable[..., Paper]) -> None:
    strong = frozenset({Mark.STRONG})
    old = Document((Paragraph((Span("رمز 😀 ثم "), Span("كلمة", strong), Span(" أخيرة"))),))
    new = Document((Paragraph((Span("رمز 😀😀 ثم "), Span("لفظة", strong), Span(" أخيرة 😀"))),))
    paper = write(old, at=(0, -1))
    assert renew(paper, Article(body=new))
    assert paper.text().body == new


def test_undo_takes_the_arrival_back_and_then_what_was_typed_before(write: Callable[..., Paper]) -> None:
    paper = write("الأولى", "الثانية", at=(0, -1))
    letters(paper, " كتبت")
    renew(paper, Article(body=paragraphs("الأولى كتبت", "الثانية وأضاف زميل", "ثالثة")))
    letters(paper, "ها")
    assert paper.text().body == paragraphs("الأولى كتبتها", "الثانية وأضاف زميل", "ثالثة")
    paper.view.undo()
    assert paper.text().body == paragraphs("الأولى كتبت", "الثانية وأضاف زميل", "ثالثة")
    paper.view.undo()
    assert paper.text().body == paragraphs("الأولى كتبت", "الثانية")
    paper.view.undo()
    assert paper.text().body == paragraphs("الأولى ", "الثانية")


def test_the_fields_change_around_the_caret_and_can_be_undone(write: Callable[..., Paper]) -> None:
    paper = write("متن")
    field = paper.head.headline
    field.set_text("سوق السمك يفتح")
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    renew(paper, Article(headline="سوق السمك الجديد يفتح اليوم", kicker="تقرير", body=paragraphs("متن")))
    assert (field.text(), field.textCursor().position()) == ("سوق السمك الجديد يفتح اليوم", 3)
    assert not paper.head.kicker.isHidden()
    field.undo()
    assert field.text() == "سوق السمك يفتح"


def test_what_is_read_stays_where_it_is_while_text_comes_in_above(write: Callable[..., Paper]) -> None:
    lines = [f"فقرة {number} " + "كلام طويل في السطر " * 12 for number in range(60)]
    paper = write(*lines, at=(40, 3))
    keys(paper, Qt.Key.Key_Right)
    where = paper.view.mapTo(paper, paper.view.cursorRect().topLeft())
    renew(paper, Article(headline="عنوان", body=paragraphs("فوق " * 80, *lines)))
    assert paper.view.textCursor().block().text() == lines[40]
    assert paper.view.mapTo(paper, paper.view.cursorRect().topLeft()) == where
    caret = QTextCursor(paper.view.document())
    caret.setPosition(place(paper, (2, 0)))
    paper.view.setTextCursor(caret)
    paper.sheet.bar.setValue(paper.sheet.bar.maximum() // 2)
    first = paper.sheet.first()
    high, said = paper.sheet.height_of(first), first.block().text()
    renew(paper, Article(headline="عنوان", body=paragraphs(*lines)))
    now = paper.sheet.first()
    assert (paper.sheet.height_of(now), now.block().text()) == (high, said)
