"""What is not seen: marked over the text, listed with its place, taken out as one step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsroom.domain.document import Code, Document, Figure, Heading, Link, Mark, Paragraph, Span, inline, plain
from newsroom.ui.editor import xray
from newsroom.ui.editor.outline import outline, unseen
from newsroom.ui.editor.paper import Paper
from newsroom.ui.theme import Role, color

from .documents import paragraphs
from .hand import keys

Write = Callable[..., Paper]
HIDDEN = "قال\u200f إن\u00a0العمل في \u2066BBC\u2069 مـمكن"


def has(paper: Paper, role: Role) -> bool:
    picture = paper.view.viewport().grab().toImage()
    wanted = color(role).rgb()
    return any(picture.pixel(x, y) == wanted for y in range(120) for x in range(picture.width()))


def test_marks_lie_over_the_text_and_the_text_stays(write: Write) -> None:
    paper = write("سطر أول", HIDDEN)
    assert not has(paper, Role.SPELLING)
    paper.view.painting.over = xray.paint
    assert has(paper, Role.SPELLING)
    assert paper.text().body == paragraphs("سطر أول", HIDDEN)
    assert not paper.view.document().isUndoAvailable()
    paper.view.painting.over = None
    assert not has(paper, Role.SPELLING)


def test_each_is_named_with_the_words_around(write: Write) -> None:
    paper = write("سطر أول", HIDDEN)
    rows = unseen(paper.view.document())
    assert [row.idle for row in rows] == [True, True, False, False, True]
    assert [row.cursor.selectedText() for row in rows] == ["\u200f", "\u00a0", "\u2066", "\u2069", "ـ"]
    assert "RLM" in rows[0].spoken
    assert "قال▏ إن" in rows[0].text


def test_code_is_no_text(write: Write) -> None:
    assert not unseen(write(Document((Code("a\u200bb"),))).view.document())


def test_what_does_nothing_goes_in_one_step_and_marks_stay(write: Write) -> None:
    strong = frozenset({Mark.STRONG})
    body = Document((Paragraph(inline([Span("قال\u200f "), Span("إمـكان\u00a0كبير", strong)])),))
    paper = write(body)
    document = paper.view.document()
    xray.repair(document, [found for found in xray.of_document(document) if found[1].idle])
    assert paper.text().body.blocks[0] == Paragraph((Span("قال "), Span("إمكان كبير", strong)))
    paper.view.undo()
    assert paper.text().body == body


def test_the_list_leads_to_its_places_and_repairs(write: Write) -> None:
    paper = write(HIDDEN)
    bar = paper.bars.places
    bar.repaired.connect(lambda rows: xray.repair(paper.view.document(), _found(paper, rows)))
    bar.show_places(lambda: unseen(paper.view.document()), lambda: "خفي", lambda: "لا شيء", repairs=True)
    assert QApplication.focusWidget() is bar.list
    assert bar.list.accessibleName() == "خفي"
    QTest.keyClick(bar.list, Qt.Key.Key_Down)
    assert paper.view.textCursor().selectedText() == "\u00a0"
    QTest.keyClick(bar.list, Qt.Key.Key_Delete)
    bar.renew()
    assert "\u00a0" not in paper.text().body.blocks[0].content[0].text
    bar._all.click()
    assert paper.text().body == paragraphs("قال إن العمل في \u2066BBC\u2069 ممكن")
    QTest.keyClick(bar.list, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert paper.view.hasFocus()


def _found(paper: Paper, rows: list) -> list:
    places = {row.cursor.selectionStart() for row in rows}
    return [found for found in xray.of_document(paper.view.document()) if found[0] in places]


def test_the_outline_has_headings_links_and_pictures(write: Write) -> None:
    link = Link("https://example.org")
    body = Document(
        (
            Heading(2, plain("أول")),
            Paragraph(
                inline([Span("في "), Span("الخطة", frozenset(), link), Span(" و"), Span("مهمّ", frozenset(), link)])
            ),
            Heading(3, plain("ثانٍ")),
            Figure("media:" + "a" * 64 + ".png", "بديل", plain("عند الغروب")),
        )
    )
    paper = write(body)
    rows = outline(paper.view.document(), paper.view.kept)
    assert [row.text.split(" · ")[0] for row in rows] == ["أول", "الخطة", "مهمّ", "ثانٍ", "عند الغروب"]
    assert [row.indent for row in rows] == [0, 1, 1, 1, 1]
    assert rows[1].cursor.selectedText() == "الخطة"
    assert all(row.spoken for row in rows)


def test_the_outline_follows_the_text_while_it_is_open(write: Write) -> None:
    paper = write(Document((Heading(2, plain("أول")), Paragraph(plain("نص")))))
    bar = paper.bars.places
    bar.show_places(
        lambda: outline(paper.view.document(), paper.view.kept), lambda: "فهرس", lambda: "فارغ", repairs=False
    )
    assert bar._one.isHidden()
    QTest.keyClick(bar.list, Qt.Key.Key_Return)
    assert paper.view.hasFocus()
    keys(paper, "س")
    assert bar._rest.isActive()
    bar.renew()
    assert bar.list.item(0).text() == "س"
    bar.close_bar()
    assert not bar._rest.isActive()


def test_isolates_stand_around_what_is_selected(write: Write) -> None:
    paper = write("قال BBC إن", at=(0, 4), to=(0, 7))
    paper.commands()["lri"]()
    assert paper.view.toPlainText() == "قال \u2066BBC\u2069 إن"
    assert paper.view.textCursor().selectedText() == "BBC"
    paper.view.undo()
    assert paper.view.toPlainText() == "قال BBC إن"
    paper.commands()["zwj"]()
    assert "\u200d" in paper.view.toPlainText()
