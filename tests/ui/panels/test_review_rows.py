"""A comparison cut into rows."""

from __future__ import annotations

from dataclasses import replace

from newsroom.domain.article import Article
from newsroom.domain.difference import ChangeKind, differences
from newsroom.domain.document import Document, Figure, Heading, Paragraph, Table, plain
from newsroom.domain.runs import RunKind
from newsroom.ui.panels.review_rows import MOST, Face, Fold, Text, arrange

MEDIA = "media:" + "a" * 64 + ".png"


def paragraphs(*lines: str) -> Document:
    return Document(tuple(Paragraph(plain(line)) for line in lines))


def words(row: object) -> str:
    assert isinstance(row, Text)
    return "".join(run.text for run in row.runs)


def test_blocks_without_a_change_are_one_row() -> None:
    lines = [f"فقرة رقم {number} في المقال الطويل." for number in range(9)]
    before = Article("عنوان", body=paragraphs(*lines))
    after = replace(before, body=paragraphs(*lines[:4], "فقرة أخرى تمامًا كُتبت اليوم.", *lines[5:]))
    head, fold, *_changed, rest = arrange(differences(before, after))
    assert words(head) == "عنوان"
    assert isinstance(fold, Fold)
    assert isinstance(rest, Fold)
    assert (len(fold.rows), len(rest.rows)) == (4, 4)


def test_fields_are_shown_when_they_differ() -> None:
    before = Article("عنوان", tags=("صيد", "بحر"), body=paragraphs("نص."))
    after = replace(before, tags=("صيد", "ميناء"))
    shown = [row for row in arrange(differences(before, after)) if isinstance(row, Text) and row.field == "tags"]
    assert [row.first for row in shown] == [True, False, False]
    assert {run.kind for row in shown for run in row.runs} == {RunKind.SAME, RunKind.ADDED, RunKind.REMOVED}


def test_what_no_word_shows_is_told_beside_its_block() -> None:
    before = Article("عنوان", body=Document((Heading(2, plain("عنوان فرعي")), Figure(MEDIA, "قارب"))))
    other = MEDIA.replace("a" * 64, "b" * 64)
    after = replace(before, body=Document((Heading(3, plain("عنوان فرعي")), Figure(other, "قارب"))))
    _head, heading, figure = arrange(differences(before, after))
    assert isinstance(heading, Text)
    assert isinstance(figure, Text)
    assert [(change.kind, change.names) for change in heading.changes] == [(ChangeKind.FORMAT, ("level",))]
    assert [change.names for change in figure.changes] == [("media",)]
    assert (heading.face, figure.face) == (Face.HEADING, Face.SMALL)


def test_a_table_shows_the_cells_that_differ() -> None:
    cells = [tuple(plain(f"{row}-{column}") for column in range(3)) for row in range(4)]
    changed = [*cells[:2], (cells[2][0], plain("جديد"), cells[2][2]), cells[3]]
    before = Article("عنوان", body=Document((Table(tuple(cells)),)))
    after = replace(before, body=Document((Table(tuple(changed)),)))
    shown = arrange(differences(before, after))[-1]
    assert "جديد" in words(shown)
    assert "0-0" not in words(shown)


def test_the_newer_version_alone_is_read_without_what_was_taken_out() -> None:
    before = Article("عنوان", body=paragraphs("الكلفة ثلاثة ملايين دولار.", "فقرة ستُحذف."))
    after = replace(before, body=paragraphs("الكلفة أربعة ملايين دولار."))
    shown = arrange(differences(before, after), removed=False)
    assert [words(row) for row in shown[1:]] == ["الكلفة أربعة ملايين دولار."]


def test_a_text_of_any_length_comes_in_rows_of_a_bearable_one() -> None:
    long = " ".join(f"كلمة{number}" for number in range(3000))
    before, after = Article("عنوان", body=paragraphs("قصير")), Article("عنوان", body=paragraphs(long))
    shown = [row for row in arrange(differences(before, after)) if isinstance(row, Text) and row.field == "body"]
    assert all(len(words(row)) <= MOST for row in shown)
    assert "".join(run.text for row in shown for run in row.runs if run.kind is RunKind.ADDED) == long
    assert len({row.key for row in shown}) == len(shown)
