"""Marks of findings: under their words wherever those stand, never under what is being written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Block,
    Document,
    Embed,
    Figure,
    Gallery,
    List,
    ListItem,
    Paragraph,
    Pullquote,
    Quote,
    Span,
    Table,
    inline_text,
    inlines,
    plain,
)
from newsroom.domain.finding import Finding, Level
from newsroom.ui.editor.paper import Paper
from newsroom.ui.editor.underlines import TextMark

Write = Callable[..., Paper]
WRONG = "مدرسه"
PICTURE = "media:" + "a" * 64 + ".png"


def finding(block: Block, item: int, word: str = WRONG) -> Finding:
    letters = "".join(map(inline_text, inlines(block)))
    start = letters.index(word)
    return Finding("spelling.unknown", Level.WARN, "body", (start, start + len(word)), item=item, values={"word": word})


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(plain(f"😀 في {WRONG} الحي")),
        Paragraph((Span("أول\nثان 😀 "), Span(WRONG[:2]), Span(WRONG[2:]))),
        List((ListItem(plain("بند")), ListItem(plain("بند آخر"), (List((ListItem(plain(f"في {WRONG}")),)),)))),
        Quote((Paragraph(plain("قال")), Paragraph(plain(f"إن {WRONG} فُتحت"))), plain("المصدر")),
        Quote((Paragraph(plain("قال")),), plain(f"مدير {WRONG}")),
        Pullquote(plain("سطر"), plain(f"مدير {WRONG}")),
        Figure(PICTURE, "بديل", plain(f"باب {WRONG}"), "وكالة"),
        Gallery((Figure(PICTURE),) * 2, plain(f"باب {WRONG}")),
        Embed("https://example.org/v", "", "عنوان", plain(f"باب {WRONG}")),
        Table(((plain("أول"), plain("ثان"), plain("")), (plain("ثالث"), plain(f"في {WRONG}"), plain("أول"))), True),
        Table(((plain("أول"), plain(f"في {WRONG}")),), False, plain("شرح")),
    ],
)
def test_the_mark_lies_under_the_word_wherever_it_stands(write: Write, block: Block) -> None:
    paper = write(Document((Paragraph(plain("سطر سابق")), block, Paragraph(plain("سطر لاحق")))))
    body = paper.text().body
    item = next(number for number, one in enumerate(body.blocks) if WRONG in "".join(map(inline_text, inlines(one))))
    wanted = finding(body.blocks[item], item)
    paper.set_findings((wanted,), wanted)
    (mark,) = paper.view.marks
    assert mark.cursor.selectedText() == WRONG
    assert paper.view.marks.open is mark
    assert not paper.grab().isNull()


@pytest.mark.parametrize("name", ["kicker", "headline", "standfirst"])
def test_the_lines_above_the_body_have_marks_too(paper: Paper, name: str) -> None:
    paper.set_article(Article(**{name: f"😀 عن {WRONG} قديمة"}))
    one = Finding("spelling.unknown", Level.WARN, name, (5, 10))
    paper.set_findings((one,))
    found = paper.mark_of(one)
    assert found is not None
    editing, mark = found
    assert mark.cursor.selectedText() == WRONG
    cursor = QTextCursor(editing.document())
    cursor.insertText("ثم ")
    assert mark.stands()
    cursor.insertText("أيضًا ")
    assert paper.mark_of(one) is not None
    assert not paper.grab().isNull()


def one_word(write: Write, text: str = f"في {WRONG} الحي") -> tuple[Paper, Finding]:
    paper = write(Document((Paragraph(plain(text)),)), at=(0, 0))
    wanted = finding(paper.text().body.blocks[0], 0)
    paper.view.setFocus()
    return paper, wanted


def test_marks_move_with_what_is_written_before_them_and_not_with_what_follows(write: Write) -> None:
    paper, wanted = one_word(write)
    paper.set_findings((wanted,))
    (mark,) = paper.view.marks
    QTest.keyClicks(paper.view, "ab ")
    assert mark.cursor.selectedText() == WRONG
    end = mark.cursor.selectionEnd()
    after = QTextCursor(paper.view.document())
    after.setPosition(end)
    after.insertText(" جديدة")
    assert (mark.cursor.selectedText(), mark.cursor.selectionEnd()) == (WRONG, end)


def test_a_word_that_is_written_on_has_no_mark(write: Write) -> None:
    paper, wanted = one_word(write)
    paper.set_findings((wanted,))
    place = next(iter(paper.view.marks)).cursor.selectionStart() + 2
    assert paper.view.marks.at(place)
    cursor = QTextCursor(paper.view.document())
    cursor.setPosition(place)
    cursor.insertText("x")
    assert not paper.view.marks.at(place)
    assert paper.mark_of(wanted) is None


def test_the_word_at_the_caret_gets_its_mark_when_the_caret_has_left_it(write: Write) -> None:
    paper, wanted = one_word(write)
    cursor = paper.view.textCursor()
    cursor.setPosition(len(f"في {WRONG}"))
    paper.view.setTextCursor(cursor)
    paper.set_findings((wanted,))
    assert not list(paper.view.marks)
    paper.set_findings((wanted,))
    assert not list(paper.view.marks)
    paper.view.moveCursor(QTextCursor.MoveOperation.End)
    assert [mark.finding for mark in paper.view.marks] == [wanted]
    paper.view.setTextCursor(cursor)
    paper.set_findings((wanted,))
    assert [mark.finding for mark in paper.view.marks] == [wanted]


def test_a_key_in_a_long_article_looks_at_the_marks_of_its_line_alone(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    stands = TextMark.stands

    def counted(mark: TextMark) -> bool:
        looked.append(1)
        return stands(mark)

    monkeypatch.setattr(TextMark, "stands", counted)
    counts = {}
    for number in (40, 400):
        paper = write(
            Document(tuple(Paragraph(plain(f"كلمات في {WRONG} الحي " * 6)) for _ in range(number))), at=(3, 0)
        )
        blocks = paper.text().body.blocks
        paper.set_findings(tuple(finding(block, item) for item, block in enumerate(blocks)))
        assert len(list(paper.view.marks)) == number
        paper.view.setFocus()
        QTest.keyClicks(paper.view, "a")
        QApplication.processEvents()
        looked.clear()
        QTest.keyClicks(paper.view, "b")
        QApplication.processEvents()
        counts[number] = len(looked)
    assert 0 < counts[40] == counts[400] <= 12
