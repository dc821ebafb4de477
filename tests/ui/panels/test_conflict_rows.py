"""What a conflict shows, in reading order, and the result that choices give."""

from __future__ import annotations

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.merge import Choice, ConflictHunk, Merge, merge, resolve
from newsroom.ui.panels.conflict_rows import Settled, place_in, result, rows
from newsroom.ui.panels.review_rows import Fold, Hole, Text


def article(*lines: str, standfirst: str = "") -> Article:
    return Article(
        headline="عنوان", standfirst=standfirst, body=Document(tuple(Paragraph(plain(one)) for one in lines))
    )


BASE = ("السطر الأول كما كان عند الجميع.", "بلغت الكلفة ثلاثة ملايين.", "يفتح السوق باكرًا.", "وتغلق البوابة مساءً.")


def clashing() -> Merge:
    mine = article(BASE[0], "بلغت الكلفة أربعة ملايين.", BASE[2], "وتغلق البوابة عصرًا.", standfirst="مقدمة")
    theirs = article(
        BASE[0], "بلغت الكلفة خمسة ملايين.", "يفتح السوق متأخرًا.", "وتغلق البوابة فجرًا.", standfirst="مقدمة"
    )
    return merge(article(*BASE), mine, theirs)


def test_decisions_and_what_stands_between_them_come_in_reading_order() -> None:
    found = rows(clashing())
    assert [type(row) for row in found] == [Settled, ConflictHunk, Settled, ConflictHunk]
    first, between = (row for row in found if isinstance(row, Settled))
    assert [(taken.field, taken.who) for taken in first.taken] == [("standfirst", Choice.BOTH)]
    assert [(taken.place, taken.who) for taken in between.taken] == [(2, Choice.THEIRS)]


def test_the_result_has_holes_until_everything_is_decided() -> None:
    both = clashing()
    first, second = both.conflicts
    holes = [row.key for row in result(both, {}) if isinstance(row, Hole)]
    assert holes == [first.id, second.id]
    decided = result(both, {first.id: Choice.THEIRS, second.id: Choice.MINE})
    assert not any(isinstance(row, Hole) for row in decided)
    said = ["".join(run.text for run in row.runs) for row in decided if isinstance(row, Text) and row.field == "body"]
    assert said[1:] == ["بلغت الكلفة خمسة ملايين.", "يفتح السوق متأخرًا.", "وتغلق البوابة عصرًا."]


def test_a_hole_stands_where_its_text_will_stand() -> None:
    both = clashing()
    first, second = both.conflicts
    choices = {first.id: Choice.BOTH}
    assert place_in(both, choices, second) == second.place + 1
    shown = result(both, choices)
    assert isinstance(shown[-1], Hole)
    assert resolve(both, choices).body.blocks[place_in(both, choices, second)] == second.mine.value


def test_a_paragraph_that_one_took_out_and_the_other_changed_waits_between_its_neighbours() -> None:
    base = article(*BASE)
    both = merge(base, article(BASE[0], *BASE[2:]), article(BASE[0], "بلغت الكلفة خمسة ملايين كاملة.", *BASE[2:]))
    (hunk,) = both.conflicts
    before, hole, after = (row for row in result(both, {}) if isinstance(row, Hole | Fold) or row.field == "body")
    assert isinstance(hole, Hole)
    assert not hole.instead
    assert hole.key == hunk.id
    assert len([row for row in (before, after) if isinstance(row, Fold | Text)]) == 2
