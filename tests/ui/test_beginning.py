"""A new article can be written at once, whatever the store is doing."""

from __future__ import annotations

from newsroom.domain.article import Draft
from newsroom.domain.document import inline_text
from newsroom.ui.beginning import NOWHERE

from .desk import Desk


def _type(desk: Desk, text: str) -> None:
    desk.shell.paper.view.textCursor().insertText(text)


def _text(draft: Draft) -> str:
    return "".join(inline_text(block.content) for block in draft.article.body.blocks)


def test_what_is_typed_before_the_store_answers_is_kept(desk_window: Desk) -> None:
    desk_window.shell.bench.drafting.new()
    assert desk_window.draft().id == NOWHERE
    _type(desk_window, "أول الكلام")
    desk_window.shell.session.flush()
    desk_window.wait(lambda: desk_window.draft().id != NOWHERE)
    desk_window.settle()
    assert _text(desk_window.stored()) == "أول الكلام"


def test_a_new_paper_that_is_left_before_the_store_answers_is_kept_too(desk_window: Desk) -> None:
    other = desk_window.add("مقال آخر")
    desk_window.shell.bench.drafting.new()
    _type(desk_window, "سطر تُرك")
    desk_window.shell.session.show(other)
    desk_window.settle()
    assert desk_window.room is not None
    texts = [_text(desk_window.stored(row.id)) for row in desk_window.room.store.drafts.rows()]
    assert texts.count("سطر تُرك") == 1
    assert desk_window.draft().id == other.id


def test_asking_twice_makes_one_draft(desk_window: Desk) -> None:
    desk_window.shell.bench.drafting.new()
    desk_window.shell.bench.drafting.new()
    desk_window.wait(lambda: desk_window.draft().id != NOWHERE)
    desk_window.settle()
    assert desk_window.room is not None
    assert desk_window.room.store.drafts.count() == 1
