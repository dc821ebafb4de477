from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsroom.domain.article import ArchiveEntry, Draft, RelatedLink
from newsroom.ui.panels.card_linker import Linker
from newsroom.ui.panels.card_pictures import Pictures
from newsroom.ui.panels.card_related import RelatedField
from newsroom.ui.panels.card_rows import ROW
from newsroom.ui.panels.card_values import CardContext, DeskWork

Write = Callable[[QWidget, str], None]


@pytest.fixture
def field(qtbot: QtBot, ask: Any, desk: DeskWork, draft: Draft, context: CardContext) -> RelatedField:
    made = RelatedField(ask, desk, Pictures(ask))
    qtbot.addWidget(made)
    made.resize(304, 300)
    made.show_links(draft.article, draft.site, context)
    made.show()
    return made


def heard(field: RelatedField) -> list[tuple[RelatedLink, ...]]:
    told: list[tuple[RelatedLink, ...]] = []
    field.changed.connect(told.append)
    return told


def opened(field: RelatedField) -> Linker:
    field.open_linker()
    assert field.linker is not None
    return field.linker


def test_a_row_says_section_and_day(field: RelatedField) -> None:
    row = field.list.item(0).data(ROW)
    assert row.headline == "أسطول الصيد الصغير يطلب رصيفًا"
    assert "اقتصاد" in row.meta
    assert "24 أكتوبر" in row.meta


def test_a_page_without_section_and_day_says_its_address(
    field: RelatedField, draft: Draft, context: CardContext
) -> None:
    link = RelatedLink("https://example.org/%D8%AE%D8%A8%D8%B1/1/", "example.org")
    field.show_links(replace(draft.article, related=(link,)), draft.site, context)
    assert field.list.item(0).data(ROW).meta == "\u2066example.org/خبر/1\u2069"


def test_alt_with_arrows_moves_a_link_and_the_keyboard_stays_on_it(qtbot: QtBot, field: RelatedField) -> None:
    told = heard(field)
    field.list.setCurrentRow(0)
    qtbot.keyClick(field.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [link.remote_id or link.url[-1] for link in told[-1]] == ["2", "1"]
    assert field.list.currentRow() == 1
    qtbot.keyClick(field.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [link.url[-1] for link in told[-1]] == ["2", "1"]


def test_dragged_rows_come_in_their_new_order(field: RelatedField) -> None:
    told = heard(field)
    item = field.list.takeItem(1)
    field.list.insertItem(0, item)
    field.list.reordered.emit(field.list.links())
    assert [link.url[-1] for link in told[-1]] == ["2", "1"]


def test_delete_takes_a_link_away(qtbot: QtBot, field: RelatedField) -> None:
    told = heard(field)
    field.list.setCurrentRow(0)
    qtbot.keyClick(field.list, Qt.Key.Key_Delete)
    qtbot.keyClick(field.list, Qt.Key.Key_Delete)
    assert [len(links) for links in told] == [1, 0]


def test_suggestions_come_with_the_words_that_they_share(field: RelatedField) -> None:
    linker = opened(field)
    row = linker.list.item(0).data(ROW)
    assert "السمك" in row.why
    assert "الزيت" in row.why


def test_a_search_links_what_stands_out_and_stays_open(
    qtbot: QtBot, field: RelatedField, draft: Draft, context: CardContext, write: Write
) -> None:
    field.show_links(replace(draft.article, related=()), draft.site, context)
    told = heard(field)
    linker = opened(field)
    write(linker.search, "اسطول")
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)  # asks at once, without the pause
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    assert [link.url for link in told[-1]] == ["https://marfa.example/1"]
    assert linker.isVisible()
    assert linker.list.item(0).data(ROW).done


def test_what_is_linked_already_is_refused_with_its_reason(qtbot: QtBot, field: RelatedField, write: Write) -> None:
    told = heard(field)
    linker = opened(field)
    write(linker.search, "أسطول")
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    assert linker.list.item(0).data(ROW).done
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    assert told == []
    assert "أسطول الصيد" in linker.notice.title()


def test_an_address_is_offered_as_a_page(qtbot: QtBot, field: RelatedField, write: Write) -> None:
    told = heard(field)
    linker = opened(field)
    write(linker.search, "https://other.example/a")
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    assert told[-1][-1].url == "https://other.example/a"
    assert linker.search.text() == ""


@pytest.mark.parametrize(
    ("typed", "url", "shown"),
    [
        ("www.other.example/a", "https://www.other.example/a", "www.other.example/a"),
        ("https://other.example/%D8%AE%D8%A8%D8%B1", "https://other.example/%D8%AE%D8%A8%D8%B1", "other.example/خبر"),
        ("file:///site/articles/%D8%AE.html", "file:///site/articles/%D8%AE.html", "articles/خ.html"),
    ],
)
def test_an_address_is_shown_as_people_read_it(
    qtbot: QtBot, field: RelatedField, typed: str, url: str, shown: str
) -> None:
    told = heard(field)
    linker = opened(field)
    linker.search.setText(typed)
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    assert linker.list.item(0).data(ROW).meta == f"\u2066{shown}\u2069"
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    assert told[-1][-1].url == url


def test_an_older_answer_never_covers_a_newer_one(
    qtbot: QtBot, later: Any, desk: DeskWork, draft: Draft, context: CardContext, archive: tuple[ArchiveEntry, ...]
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    linker = Linker(owner, later, desk, Pictures(later))
    linker.look(draft.article, draft.site, context)
    linker.search.setText("سوق")
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    later.answer(1)
    assert linker.list.item(0).data(ROW).headline == archive[1].headline
    later.answer(0)
    assert linker.list.count() == 1
    assert linker.list.item(0).data(ROW).why == ""


def test_arrows_in_the_search_line_choose_a_row(qtbot: QtBot, field: RelatedField) -> None:
    linker = opened(field)
    linker.search.setText("ا")
    qtbot.keyClick(linker.search, Qt.Key.Key_Return)
    assert linker.list.count() == 2
    qtbot.keyClick(linker.search, Qt.Key.Key_Down)
    assert linker.list.currentRow() == 1
