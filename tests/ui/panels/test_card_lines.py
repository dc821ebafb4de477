from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Draft
from newsroom.ui.panels.card_lines import Lines
from newsroom.ui.panels.card_values import CardContext


@pytest.fixture
def lines(qtbot: QtBot, draft: Draft, context: CardContext) -> Lines:
    made = Lines()
    qtbot.addWidget(made)
    made.show_lines(draft.article, draft.site, context)
    made.show()
    return made


def test_the_address_follows_the_headline_until_it_is_written(
    qtbot: QtBot, lines: Lines, draft: Draft, context: CardContext
) -> None:
    assert lines.slug.text() == "مصابيح-السردين"
    assert lines.reset.isHidden()
    told: list[str] = []
    lines.slug_changed.connect(told.append)
    lines.slug.setText("السردين-يعود")
    qtbot.keyClick(lines.slug, Qt.Key.Key_Return)
    assert told == ["السردين-يعود"]
    lines.show_lines(replace(draft.article, slug="السردين-يعود"), draft.site, context)
    assert not lines.reset.isHidden()
    qtbot.mouseClick(lines.reset, Qt.MouseButton.LeftButton)
    assert told[-1] == ""


def test_the_way_back_to_the_headline_is_the_next_stop_and_gives_the_keyboard_back(
    qtbot: QtBot, lines: Lines, draft: Draft, context: CardContext
) -> None:
    lines.show_lines(replace(draft.article, slug="السردين-يعود"), draft.site, context)
    lines.slug_changed.connect(lambda slug: lines.show_lines(replace(draft.article, slug=slug), draft.site, context))
    lines.activateWindow()
    lines.slug.setFocus()
    qtbot.keyClick(lines.slug, Qt.Key.Key_Tab)
    assert lines.focusWidget() is lines.reset
    qtbot.keyClick(lines.reset, Qt.Key.Key_Space)
    assert lines.focusWidget() is lines.slug
    assert lines.slug.text() == context.slug


def test_leaving_the_address_alone_tells_nothing(qtbot: QtBot, lines: Lines) -> None:
    told: list[str] = []
    lines.slug_changed.connect(told.append)
    lines.byline_changed.connect(told.append)
    qtbot.keyClick(lines.slug, Qt.Key.Key_Return)
    qtbot.keyClick(lines.byline, Qt.Key.Key_Return)
    lines.flush()
    assert told == []


def test_escape_gives_a_byline_up(qtbot: QtBot, lines: Lines) -> None:
    lines.byline.setText("هادي")
    qtbot.keyClick(lines.byline, Qt.Key.Key_Escape)
    assert lines.byline.text() == "ليلى الحمداني"


def test_escape_closes_the_list_of_names_first(qtbot: QtBot, write: Any, lines: Lines) -> None:
    lines.activateWindow()
    lines.byline.setFocus()
    lines.byline.clear()
    popup = lines.byline.completer().popup()
    write(lines.byline, "لي")
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert lines.byline.text() == "لي"
    qtbot.keyClick(lines.byline, Qt.Key.Key_Escape)
    assert lines.byline.text() == "ليلى الحمداني"


def test_a_byline_that_was_not_left_is_told_on_flush(lines: Lines) -> None:
    told: list[str] = []
    lines.byline_changed.connect(told.append)
    lines.byline.setText("هادي قاسم")
    lines.flush()
    assert told == ["هادي قاسم"]


def test_the_site_can_be_chosen_only_where_there_are_several(lines: Lines, draft: Draft, context: CardContext) -> None:
    assert lines.site.isEnabled()
    lines.show_lines(draft.article, draft.site, replace(context, sites=(draft.site,)))
    assert not lines.site.isEnabled()
    assert lines.site.toolTip()


def test_the_arrows_go_on_from_the_site_that_is_chosen(
    qtbot: QtBot, lines: Lines, draft: Draft, context: CardContext
) -> None:
    lines.show_lines(draft.article, "ب", replace(context, sites=("أ", "ب", "ج")))
    told: list[str] = []
    lines.site_changed.connect(told.append)
    qtbot.keyClick(lines.site, Qt.Key.Key_Return)
    menu = lines.findChild(QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told == ["ج"]


def test_comments_are_told_once(lines: Lines, draft: Draft, context: CardContext) -> None:
    told: list[bool] = []
    lines.comments_changed.connect(told.append)
    lines.comments.click()
    lines.show_lines(replace(draft.article, comments_open=True), draft.site, context)
    assert told == [True]


def test_an_arabic_name_stands_at_the_start_in_the_english_window(qtbot: QtBot, lines: Lines) -> None:
    lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert lines.byline.alignment() & Qt.AlignmentFlag.AlignLeft
    lines.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert lines.byline.alignment() & Qt.AlignmentFlag.AlignRight
