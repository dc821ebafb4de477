"""Two versions read as one text, gone through change by change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article
from newsroom.domain.difference import differences
from newsroom.domain.document import Document, Heading, Opaque, Paragraph, plain
from newsroom.ui.panels.review import ReviewView
from newsroom.ui.panels.review_rows import arrange
from newsroom.ui.panels.review_text import FoldRow, TextRow

SAME = tuple(f"فقرة لم يمسّها أحد رقمها {number} وفيها كلام يكفي." for number in range(40))


def article(first: str, last: str, level: int = 2) -> Article:
    lines = [Paragraph(plain(line)) for line in (first, *SAME, last)]
    return Article("مصابيح السردين", body=Document((Heading(level, plain("عنوان فرعي")), *lines)))


BEFORE = article("بلغت الكلفة ثلاثة ملايين.", "يفتح السوق عند السابعة.")
AFTER = article("بلغت الكلفة أربعة ملايين.", "يفتح السوق عند الثامنة.", level=3)


def show(view: ReviewView, before: Article, after: Article) -> None:
    found = differences(before, after)
    view.show_difference(found.changes, arrange(found))


@pytest.fixture
def view(qtbot: QtBot) -> ReviewView:
    made = ReviewView()
    qtbot.addWidget(made)
    made.resize(1136, 800)
    made.show()
    show(made, BEFORE, AFTER)
    made.begin()
    qtbot.waitUntil(lambda: bool(rows(made, FoldRow)))
    return made


def rows(view: ReviewView, kind: type) -> list[TextRow]:
    return [made for made in view.column.widgets() if isinstance(made, kind)]


def test_alt_and_the_arrows_go_from_change_to_change(view: ReviewView, qtbot: QtBot) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    assert view.list.currentIndex().row() == 0
    for place in (1, 2, 0):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, alt)
        assert view.list.currentIndex().row() == place
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, alt)
    assert view.list.currentIndex().row() == 2
    assert any(row.text.current == view.changes[2].id for row in rows(view, TextRow))


def test_a_change_that_is_looked_at_is_in_sight(view: ReviewView) -> None:
    fold = next(made for made in view.column.widgets() if isinstance(made, FoldRow))
    fold.click()
    view.go(view.changes[2].id)
    row = next(row for row in rows(view, TextRow) if not row.text.place_of(view.changes[2].id).isNull())
    place = row.text.place_of(view.changes[2].id).toRect().translated(row.text.pos() + row.pos())
    assert 0 <= place.top() <= place.bottom() <= view.column.viewport().height()


def test_unchanged_blocks_unfold(view: ReviewView, qtbot: QtBot) -> None:
    fold = next(made for made in view.column.widgets() if isinstance(made, FoldRow))
    assert "40" in fold.text()
    fold.click()
    qtbot.waitUntil(lambda: any(SAME[0] in row.text.text() for row in rows(view, TextRow)))
    assert not rows(view, FoldRow)


def test_a_change_is_put_back_and_kept_again(view: ReviewView, qtbot: QtBot) -> None:
    change = view.changes[0].id
    assert not view.foot.adopt.isEnabled()
    assert view.foot.adopt.toolTip()
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    assert view.back == {change}
    assert view.accepted() == {one.id for one in view.changes} - {change}
    assert view.foot.adopt.isEnabled()
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert not view.back


def test_a_change_that_no_word_shows_can_be_pressed(view: ReviewView, qtbot: QtBot) -> None:
    note = next(note for row in rows(view, TextRow) for note in row.notes)
    view.go(view.changes[1].id)
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    assert view.list.currentIndex().row() == 0
    view.foot.turn.click()
    assert view.back == {note.change.id}


def test_a_block_of_the_site_is_a_card_with_a_name(view: ReviewView) -> None:
    body = Document((*AFTER.body.blocks, Opaque("<!-- wp:poll /-->", "poll")))
    show(view, AFTER, replace(AFTER, body=body))
    assert len(view.changes) == 1
    row = next(row for row in rows(view, TextRow) if row.notes)
    assert "poll" in row.accessibleName()
    assert row.notes[0].text()


def test_versions_alike_say_so(view: ReviewView) -> None:
    show(view, BEFORE, BEFORE)
    assert view.head.said.accessibleName() == "Both versions have the same text"
    assert not view.foot.adopt.isEnabled()
    assert not view.foot.next.isEnabled()
    view.step(1)


@pytest.mark.parametrize(("width", "zoom"), [(1136, 1.0), (700, 1.0), (1136, 2.0), (700, 2.0)])
def test_no_text_is_cut(view: ReviewView, width: int, zoom: float) -> None:
    view.resize(width, 700)
    view.restyle(zoom)
    assert view.list.isVisible() == (width > 900)
    for row in rows(view, TextRow):
        if view.column.viewport().rect().intersects(row.geometry()):
            assert row.text.height() >= row.text.heightForWidth(row.text.width())
            assert row.rect().contains(row.text.geometry())


def test_a_long_article_makes_only_the_rows_that_are_seen(view: ReviewView) -> None:
    lines = [Paragraph(plain(f"فقرة {number} " + "كلام " * 40)) for number in range(400)]
    other = [Paragraph(plain(f"فقرة {number} " + "كلام " * 39 + "أخير")) for number in range(400)]
    show(view, Article("أ", body=Document(tuple(lines))), Article("أ", body=Document(tuple(other))))
    assert len(view.changes) >= 400
    assert len(rows(view, TextRow)) < 60
    view.go(view.changes[-1].id)
    assert len(rows(view, TextRow)) < 120


def test_escape_leaves(view: ReviewView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view.list, Qt.Key.Key_Escape)
