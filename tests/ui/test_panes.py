"""Whatever the width and whatever is asked for: nothing lies over another, nothing is cut, and the text has room."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from newsroom.ui import panes, theme

from .desk import Desk

PANES = ("drafts", "card", "preview")
STATES = [frozenset(some) for count in range(4) for some in combinations(PANES, count)]
WIDTHS = (720, 769, 800, 850, 921, 999, 1000, 1100, 1163, 1200, 1330, 1440, 1600)


def _wanted(state: AbstractSet[str]) -> set[str]:
    return {*state} if "card" in state else {*state, "rail"}


@pytest.mark.parametrize("state", STATES, ids="+".join)
def test_what_stands_fits_at_every_width(state: frozenset[str]) -> None:
    for width in range(720, 1701):
        for asked in ("", *state):
            stand = panes.standing(width, _wanted(state), asked)
            assert not asked or asked in stand, (width, asked)
            assert "text" in stand or stand == {asked}, (width, asked)
            sizes = panes.widths(width, stand, {"drafts": 400, "preview": 472, "card": 420})
            assert sum(sizes.values()) + len(sizes) - 1 == width, (width, asked)
            assert all(size >= panes.LEAST[name] for name, size in sizes.items()), (width, asked)


def test_the_others_give_way_to_what_is_asked_for() -> None:
    everything = _wanted({*PANES})
    assert panes.standing(1000, everything, "card") == {"text", "card"}
    assert panes.standing(1000, everything, "drafts") == {"text", "drafts", "rail"}
    assert panes.standing(1000, everything, "preview") == {"text", "preview", "rail"}
    assert panes.standing(720, everything, "preview") == {"preview"}
    assert panes.standing(720, everything) == {"text", "rail"}


@pytest.mark.parametrize("state", STATES, ids="+".join)
def test_nothing_is_covered_or_cut_in_the_window(
    desk_window: Desk, state: frozenset[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.ui.panels.preview.sandbox_stands", lambda: False)
    desk_window.open(desk_window.add("عنوان في نافذة ضيقة"))
    window = desk_window.shell.window
    desk_window.shell.furnish()
    for pane in PANES:
        window.set_pane(pane, shown=pane in state)
    desk_window.shell.bench.status.offer_undo("تغيّر القسم", lambda: None)
    for width in (*WIDTHS, WIDTHS[0]):
        window.resize(width, 700)
        for asked in ("", *state):
            if asked:
                window.set_pane(asked, shown=True)
            QApplication.processEvents()
            _fits(desk_window, f"{width} px, {asked or 'nothing'} asked for")


def _fits(desk: Desk, where: str) -> None:
    window = desk.shell.window
    shown = [pane for pane in (window.drafts, window.preview, window.card) if pane is not None and pane.isVisible()]
    if window.middle.width():
        shown.append(window.middle)
        x, width = desk.shell.paper.sheet.column()
        assert width >= theme.COLUMN_LEAST, where
        assert min(x, window.middle.width() - x - width) >= 24, where
        sheet = desk.shell.paper.sheet
        for counter in desk.shell.paper.head._counters.values():
            box = counter.geometry()
            assert counter.isHidden() or box.right() < sheet.bar.x() or box.left() > sheet.bar.geometry().right(), where
        _in_a_row(
            [part.geometry() for part in _parts(desk.shell.paper.toolbar)], desk.shell.paper.toolbar.rect(), where
        )
    for pane in shown:
        assert pane.width() >= (pane.minimumWidth() or pane.minimumSizeHint().width()), (where, pane)
    _in_a_row([pane.geometry() for pane in shown], window.panes.rect(), where)
    for row in (window.header, window.status):
        _in_a_row([part.geometry() for part in _parts(row)], row.rect(), where)
        assert [part for part in _parts(row) if part.width() < part.minimumSizeHint().width()] == [], where
    focus = window.focusWidget()
    assert focus is None or focus.width() > 0, where


def _parts(row: QWidget) -> list[QWidget]:
    return [part for part in row.children() if isinstance(part, QWidget) and part.isVisible()]


def _in_a_row(boxes: list[QRect], room: QRect, where: str) -> None:
    boxes.sort(key=QRect.left)
    assert all(one.right() < other.left() for one, other in pairwise(boxes)), (where, boxes)
    # Qt sets the panes of a right-to-left splitter one pixel too far to the right
    assert room.adjusted(0, 0, 1, 0).contains(QRect(boxes[0].topLeft(), boxes[-1].bottomRight())), (where, boxes)


def test_the_text_comes_back_when_it_is_wanted(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان في نافذة ضيقة"))
    shell = desk_window.shell
    shell.furnish()
    shell.window.resize(720, 600)
    shell.window.activateWindow()
    desk_window.wait(shell.paper.view.hasFocus)
    shell.actions.trigger("view.drafts")
    assert shell.window.middle.width() == 0
    desk_window.wait(shell.panel.search.hasFocus)
    shell.actions.trigger("text.focus_body")
    desk_window.wait(shell.paper.view.hasFocus)
    assert shell.window.middle.width() >= theme.COLUMN_LEAST
    assert not shell.window.shows("drafts")


def test_a_switch_of_the_header_shows_what_a_narrower_window_put_away(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان في نافذة ضيقة"))
    shell = desk_window.shell
    shell.furnish()
    assert shell.window.header.card.isChecked()
    shell.window.resize(1100, 700)
    assert not shell.window.header.card.isChecked()
