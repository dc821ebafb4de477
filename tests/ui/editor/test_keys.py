"""Keys in the body, as a journalist presses them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from newsroom.domain.document import (
    Code,
    Direction,
    Document,
    Figure,
    Heading,
    Link,
    List,
    ListItem,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    plain,
)
from newsroom.ui.editor.paper import Paper

from .documents import paragraphs
from .hand import blocks, keys

Write = Callable[..., Paper]
FIGURE = Figure("media:" + "a" * 64 + ".png", "", plain("شرح"))


def item(text: str, *children: List) -> ListItem:
    return ListItem(plain(text), children)


def test_typing_in_an_empty_article(write: Write) -> None:
    paper = write(Document())
    keys(paper, "سلام", Qt.Key.Key_Return, "عليكم")
    assert blocks(paper) == paragraphs("سلام", "عليكم").blocks


def test_a_latin_first_and_an_empty_paragraph_stay_right_to_left(write: Write) -> None:
    paper = write("Kremlin قال", "")
    first = paper.view.document().firstBlock()
    assert first.layout().lineAt(0).naturalTextRect().right() > 400
    assert first.next().textDirection() == Qt.LayoutDirection.RightToLeft


def test_the_caret_moves_as_it_is_seen(write: Write) -> None:
    paper = write("قال Reuters إن", at=(0, 0))
    places = [paper.view.cursorRect().x()]
    for _ in range(12):
        keys(paper, Qt.Key.Key_Left)
        places.append(paper.view.cursorRect().x())
    assert places == sorted(places, reverse=True)
    assert len(set(places)) > 10


@pytest.mark.parametrize("level", [2, 3, 4])
def test_enter_at_the_end_of_a_heading_starts_a_paragraph(write: Write, level: int) -> None:
    paper = write(Document((Heading(level, plain("عنوان")),)))
    keys(paper, Qt.Key.Key_Return, "نص")
    assert blocks(paper) == (Heading(level, plain("عنوان")), Paragraph(plain("نص")))
    assert paper.view.currentCharFormat().fontWeight() < 600


def test_enter_at_the_start_of_a_heading_makes_room_above(write: Write) -> None:
    paper = write(Document((Heading(2, plain("عنوان")),)), at=(0, 0))
    keys(paper, Qt.Key.Key_Return)
    assert blocks(paper) == (Paragraph(), Heading(2, plain("عنوان")))


def test_backspace_at_the_start_of_a_heading_makes_it_a_paragraph(write: Write) -> None:
    paper = write(Document((Paragraph(plain("أ")), Heading(2, plain("عنوان")))), at=(1, 0))
    keys(paper, Qt.Key.Key_Backspace)
    assert blocks(paper) == paragraphs("أ", "عنوان").blocks


def test_joining_a_paragraph_to_a_heading_gives_it_the_headings_letters(write: Write) -> None:
    paper = write(Document((Heading(2, plain("عنوان")), Paragraph(plain("نص")))), at=(1, 0))
    keys(paper, Qt.Key.Key_Backspace)
    assert blocks(paper) == (Heading(2, plain("عنواننص")),)
    assert paper.view.currentCharFormat().fontWeight() >= 600
    keys(paper, Qt.Key.Key_Z, control=True)
    assert blocks(paper) == (Heading(2, plain("عنوان")), Paragraph(plain("نص")))


def test_enter_in_a_list_makes_an_item_and_twice_leaves_it(write: Write) -> None:
    paper = write(Document((List((item("أول"),), True),)))
    keys(paper, Qt.Key.Key_Return, "ثانٍ", Qt.Key.Key_Return, Qt.Key.Key_Return, "بعدها")
    assert blocks(paper) == (List((item("أول"), item("ثانٍ")), True), Paragraph(plain("بعدها")))


def test_tab_puts_an_item_below_the_one_before_and_back(write: Write) -> None:
    paper = write(Document((List((item("أول"), item("ثانٍ"), item("ثالث"))),)), at=(1, 0))
    keys(paper, Qt.Key.Key_Tab)
    assert blocks(paper) == (List((item("أول", List((item("ثانٍ"),))), item("ثالث"))),)
    keys(paper, Qt.Key.Key_Tab, shift=True)
    assert blocks(paper) == (List((item("أول"), item("ثانٍ"), item("ثالث"))),)


def test_the_first_item_goes_no_deeper(write: Write) -> None:
    paper = write(Document((List((item("أول"),)),)))
    keys(paper, Qt.Key.Key_Tab)
    assert blocks(paper) == (List((item("أول"),)),)


def test_backspace_at_the_start_of_an_item_makes_it_a_paragraph(write: Write) -> None:
    paper = write(Document((List((item("أول"), item("ثانٍ"))),)), at=(1, 0))
    keys(paper, Qt.Key.Key_Backspace)
    assert blocks(paper) == (List((item("أول"),)), Paragraph(plain("ثانٍ")))


def test_enter_twice_in_a_quote_goes_to_its_source_and_then_out(write: Write) -> None:
    paper = write(Document((Quote((Paragraph(plain("قول")),)),)), at=(0, -1))
    keys(paper, Qt.Key.Key_Return, Qt.Key.Key_Return, "قائله", Qt.Key.Key_Return, "نص")
    assert blocks(paper) == (Quote((Paragraph(plain("قول")),), plain("قائله")), Paragraph(plain("نص")))


def test_enter_in_a_pull_quote_goes_to_its_source(write: Write) -> None:
    paper = write(Document((Pullquote(plain("قول")),)), at=(0, -1))
    keys(paper, Qt.Key.Key_Return, "قائله")
    assert blocks(paper) == (Pullquote(plain("قول"), plain("قائله")),)


def test_shift_enter_breaks_the_line(write: Write) -> None:
    paper = write("سطر")
    keys(paper, Qt.Key.Key_Return, shift=True)
    keys(paper, "آخر")
    assert blocks(paper) == paragraphs("سطر\nآخر").blocks


def test_enter_in_code_and_in_a_cell_breaks_the_line(write: Write) -> None:
    paper = write(Document((Code("a"),)))
    keys(paper, Qt.Key.Key_Return, "b")
    assert blocks(paper) == (Code("a\nb"),)
    paper = write(Document((Table(((plain("أ"),),)),)), at=(1, -1))
    keys(paper, Qt.Key.Key_Return, "ب")
    assert blocks(paper) == (Table(((plain("أ\nب"),),)),)


def test_tab_walks_a_table_from_right_to_left_and_adds_a_row(write: Write) -> None:
    paper = write(Document((Table(((plain("1"), plain("2")),)),)))
    document = paper.view.document()
    first = next(block for block in map(document.findBlockByNumber, range(9)) if block.text() == "1")
    cursor = paper.view.textCursor()
    cursor.setPosition(first.position())
    paper.view.setTextCursor(cursor)
    right = paper.view.cursorRect().x()
    keys(paper, Qt.Key.Key_Tab)
    assert paper.view.textCursor().block().text() == "2"
    assert paper.view.cursorRect().x() < right
    keys(paper, Qt.Key.Key_Tab, "3")
    assert blocks(paper) == (Table(((plain("1"), plain("2")), (plain("3"), ()))),)


def test_a_new_table_is_written_from_its_first_cell_on(write: Write) -> None:
    paper = write("نص")
    paper.commands()["table"]()
    keys(paper, "1", Qt.Key.Key_Tab, "2")
    made = next(block for block in blocks(paper) if isinstance(block, Table))
    assert made.rows[0] == (plain("1"), plain("2"), ())


@pytest.mark.parametrize(
    ("body", "at", "made"),
    [
        (paragraphs("قبل بعد"), (0, 3), (Paragraph(plain("قبل بعد")), Separator(), Paragraph(plain("هنا")))),
        (paragraphs("قبل", "بعد"), (0, 0), (Paragraph(plain("قبل")), Separator(), Paragraph(plain("هنابعد")))),
        (paragraphs("قبل", "", "بعد"), (1, 0), (Paragraph(plain("قبل")), Separator(), Paragraph(plain("هنابعد")))),
        (
            Document((Heading(2, plain("عنوان")), Separator())),
            (0, 2),
            (Heading(2, plain("عنوان")), Separator(), Paragraph(plain("هنا")), Separator()),
        ),
        (Document((FIGURE,)), (0, 0), (FIGURE, Separator(), Paragraph(plain("هنا")))),
        (Document((FIGURE,)), (1, 2), (FIGURE, Separator(), Paragraph(plain("هنا")))),
        (Document((Code("أ"),)), (0, 0), (Code("أ"), Separator(), Paragraph(plain("هنا")))),
        (
            Document((Quote((Paragraph(plain("قول")),), plain("قائله")),)),
            (0, 1),
            (Quote((Paragraph(plain("قول")),), plain("قائله")), Separator(), Paragraph(plain("هنا"))),
        ),
        (
            Document((Table(((plain("أ"),),), caption=plain("شرح")), Paragraph(plain("نص")))),
            (1, 0),
            (Table(((plain("أ"),),), caption=plain("شرح")), Separator(), Paragraph(plain("هنانص"))),
        ),
        (
            Document((Table(((plain("أ"),),)), Paragraph(plain("نص")))),
            (1, 0),
            (Table(((plain("أ"),),)), Separator(), Paragraph(plain("هنانص"))),
        ),
        (
            Document((Table(((plain("أ"),),)), FIGURE)),
            (1, 0),
            (Table(((plain("أ"),),)), Separator(), Paragraph(plain("هنا")), FIGURE),
        ),
        (
            Document((Table(((plain("أ"),),)), List((item("بند"),)))),
            (1, 0),
            (Table(((plain("أ"),),)), Separator(), List((item("هنابند"),))),
        ),
    ],
)
def test_a_card_goes_below_what_the_caret_is_in(
    write: Write, body: Document, at: tuple[int, int], made: tuple[object, ...]
) -> None:
    paper = write(body, at=at)
    paper.commands()["separator"]()
    keys(paper, "هنا")
    assert blocks(paper) == made
    paper.commands()["undo"]()
    paper.commands()["undo"]()
    assert paper.text().body == body
    assert not paper.view.document().isUndoAvailable()


def test_a_letter_in_place_of_several_paragraphs_is_one_step_of_undo(write: Write) -> None:
    paper = write("أول", "ثانٍ", at=(0, 1), to=(1, 2))
    keys(paper, "و")
    assert blocks(paper) == paragraphs("أونٍ").blocks
    paper.view.undo()
    assert blocks(paper) == paragraphs("أول", "ثانٍ").blocks


def test_a_table_goes_below_the_paragraph_that_the_caret_is_in(write: Write) -> None:
    paper = write("قبل بعد", at=(0, 3))
    paper.commands()["table"]()
    keys(paper, "1")
    first, table = blocks(paper)[:2]
    assert first == Paragraph(plain("قبل بعد"))
    assert isinstance(table, Table)
    assert table.rows[0][0] == plain("1")


def test_several_pictures_follow_one_another(write: Write) -> None:
    paper = write("نص", at=(0, 1))
    paper.insert_figure(FIGURE)
    paper.insert_figure(replace(FIGURE, caption=()))
    keys(paper, "شرح", Qt.Key.Key_Return, "بعد")
    assert blocks(paper) == (Paragraph(plain("نص")), FIGURE, FIGURE, Paragraph(plain("بعد")))


def test_below_a_foreign_paragraph_writing_is_right_to_left_again(write: Write) -> None:
    foreign = Paragraph(plain("Reuters said"), Direction.LTR)
    paper = write(Document((foreign,)))
    keys(paper, Qt.Key.Key_Return, "قال")
    assert blocks(paper) == (foreign, Paragraph(plain("قال")))
    paper = write(Document((foreign,)), at=(0, 8))
    keys(paper, Qt.Key.Key_Return)
    assert blocks(paper) == (
        Paragraph(plain("Reuters "), Direction.LTR),
        Paragraph(plain("said"), Direction.LTR),
    )
    paper = write(Document((Heading(2, plain("Reuters"), Direction.LTR),)))
    keys(paper, Qt.Key.Key_Return, "قال")
    assert blocks(paper)[1] == Paragraph(plain("قال"))
    quote = Quote((foreign,))
    paper = write(Document((quote,)), at=(0, -1))
    keys(paper, Qt.Key.Key_Return, "قال")
    assert blocks(paper) == (Quote((foreign, Paragraph(plain("قال")))),)


def test_backspace_below_a_picture_selects_it_and_then_removes_it(write: Write) -> None:
    paper = write(Document((Separator(), Paragraph(plain("نص")))), at=(1, 0))
    keys(paper, Qt.Key.Key_Backspace)
    assert len(blocks(paper)) == 2
    keys(paper, Qt.Key.Key_Backspace)
    assert [block for block in blocks(paper) if block != Paragraph()] == [Paragraph(plain("نص"))]
    keys(paper, Qt.Key.Key_Z, control=True)
    assert blocks(paper) == (Separator(), Paragraph(plain("نص")))


def test_letters_beside_a_card_go_into_a_paragraph_of_their_own(write: Write) -> None:
    paper = write(Document((FIGURE, Paragraph(plain("نص")))), at=(0, 1))
    keys(paper, "حرف")
    assert blocks(paper) == (FIGURE, Paragraph(plain("حرف")), Paragraph(plain("نص")))
    paper = write(Document((FIGURE,)), at=(0, 0))
    keys(paper, "حرف")
    assert blocks(paper) == (Paragraph(plain("حرف")), FIGURE)


def test_enter_in_a_caption_goes_on_below_the_picture(write: Write) -> None:
    paper = write(Document((FIGURE,)))
    keys(paper, Qt.Key.Key_Return, "نص")
    assert blocks(paper) == (FIGURE, Paragraph(plain("نص")))


def test_what_is_typed_after_a_link_is_no_part_of_it(write: Write) -> None:
    link = Link("https://example.org")
    paper = write(Document((Paragraph((Span("رابط", frozenset(), link),)),)))
    keys(paper, " ثم")
    assert blocks(paper)[0].content == (Span("رابط", frozenset(), link), Span(" ثم"))
    paper = write(Document((Paragraph((Span("رابط", frozenset(), link),)),)), at=(0, 2))
    keys(paper, "ا")
    assert blocks(paper)[0].content == (Span("راابط", frozenset(), link),)


def test_undo_goes_back_by_words(write: Write) -> None:
    paper = write(Document())
    keys(paper, "واحد اثنان ثلاثة")
    seen = []
    while paper.view.document().isUndoAvailable():
        keys(paper, Qt.Key.Key_Z, control=True)
        seen.append("".join(span.text for block in blocks(paper) for span in block.content))
    assert seen == ["واحد اثنان ", "واحد ", ""]


def test_a_pause_begins_a_step_of_undo(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("newsroom.ui.editor.undo.monotonic", lambda: now)
    paper = write(Document())
    keys(paper, "كت")
    now += 5
    keys(paper, "اب")
    paper.view.undo()
    assert blocks(paper) == paragraphs("كت").blocks
