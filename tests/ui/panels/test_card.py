from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Article, Draft
from newsroom.domain.check import check
from newsroom.domain.document import Figure
from newsroom.domain.finding import Finding
from newsroom.ui import theme
from newsroom.ui.panels.card import Card
from newsroom.ui.panels.card_values import CardContext, DeskWork

BLOCKING = check(Article(headline="error code: 524"))


@pytest.fixture
def card(qtbot: QtBot, ask: Any, desk: DeskWork, draft: Draft, context: CardContext) -> Card:
    made = Card(ask, desk)
    qtbot.addWidget(made)
    made.resize(336, 824)
    made.show_draft(draft, context)
    made.show_findings(())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_footer_says_that_nothing_stops_publishing(card: Card) -> None:
    calm = card.footer.text()
    card.show_findings(BLOCKING)
    assert card.footer.text() != calm


def test_one_press_on_the_footer_opens_the_findings(qtbot: QtBot, card: Card) -> None:
    card.show_findings(BLOCKING)
    qtbot.mouseClick(card.footer, Qt.MouseButton.LeftButton)
    assert card.findings.isVisible()
    assert not card.page.isVisible()


def test_the_tab_counts_what_was_found(card: Card) -> None:
    card.show_findings(BLOCKING)
    assert str(len(BLOCKING)) in card.tabs.accessibleTabName(1)
    assert card.tabs.tabRect(1).width() == card.tabs.tabSizeHint(1).width()
    card.show_findings(())
    assert not any(letter.isdigit() for letter in card.tabs.accessibleTabName(1))


def test_what_is_being_typed_stays_with_its_draft(card: Card, draft: Draft, context: CardContext) -> None:
    tags = card.page.tags
    tags.type_tag()
    tags.entry.setText("نصف وسم")
    card.show_draft(replace(draft, article=replace(draft.article, byline="كاتب آخر")), context)
    assert tags.entry.text() == "نصف وسم"
    card.show_draft(replace(draft, id=8), context)
    assert tags.entry.text() == ""


def test_every_field_tells_its_own_name(qtbot: QtBot, card: Card) -> None:
    told: list[tuple[str, object]] = []
    card.edited.connect(lambda field, value: told.append((field, value)))
    card.page.section.changed.emit(("سياسة",))
    card.page.tags.changed.emit(("أخبار",))
    card.page.lead.changed.emit(None)
    card.page.lines.comments_changed.emit(True)
    assert told == [("sections", ("سياسة",)), ("tags", ("أخبار",)), ("lead", None), ("comments_open", True)]


def test_folded_it_is_a_rail_that_says_the_state_of_each_part(card: Card, draft: Draft, context: CardContext) -> None:
    card.show_draft(replace(draft, article=replace(draft.article, lead=Figure("https://a.example/b.png"))), context)
    card.set_folded(True)
    assert card.is_folded()
    assert card.sizeHint().width() == theme.CARD_RAIL
    assert "اقتصاد › موانئ وصيد" in card.rail.button("section").accessibleName()
    assert "الموانئ" in card.rail.button("tags").toolTip()


def test_an_icon_of_the_rail_opens_its_field(qtbot: QtBot, card: Card) -> None:
    card.set_folded(True)
    card.activateWindow()
    with qtbot.waitSignal(card.folded) as told:
        qtbot.mouseClick(card.rail.button("schedule"), Qt.MouseButton.LeftButton)
    assert told.args == [False]
    qtbot.waitUntil(card.page.schedule.button.hasFocus)


def test_stepping_through_findings_opens_their_tab_even_when_folded(card: Card) -> None:
    told: list[Finding] = []
    card.jump.connect(told.append)
    card.show_findings(BLOCKING)
    card.set_folded(True)
    card.step(1)
    assert told == [BLOCKING[0]]
    assert card.findings.isVisible()


def test_the_whole_card_of_a_filed_article_needs_no_scrolling_at_its_drawn_size(card: Card) -> None:
    assert card.page.verticalScrollBar().maximum() == 0
    assert card.page.widget().width() <= card.page.viewport().width()


def stops(card: Card) -> list[QWidget]:
    found = card.findChildren(QWidget)
    return [
        widget
        for widget in found
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QScrollBar) and widget.isVisible()
    ]


@pytest.mark.parametrize("tab", ["card", "findings", "history"])
def test_everything_that_takes_the_keyboard_has_a_name_and_room_for_a_finger(card: Card, tab: str) -> None:
    card.show_findings(BLOCKING)
    card.show_tab(tab)
    card.page.lead.open_fields(credit=False)
    card.page.tags.type_tag()
    for widget in stops(card):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name).strip(), widget
        assert widget.toolTip() or interface.text(QAccessible.Text.Name), widget
        assert min(widget.width(), widget.height()) >= 24, widget
