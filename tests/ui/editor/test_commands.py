"""The commands of the paper, as menus and the palette call them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsroom.domain.document import (
    Code,
    Direction,
    Document,
    Figure,
    Heading,
    List,
    ListItem,
    Mark,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    plain,
)
from newsroom.ui.editor.paper import Paper

from .documents import paragraphs
from .hand import blocks, keys

Write = Callable[..., Paper]
FIGURE = Figure("media:" + "a" * 64 + ".png", "", plain("شرح"))


def test_bold_on_for_what_is_typed_next(write: Write) -> None:
    paper = write("نص ")
    paper.commands()["bold"]()
    keys(paper, "غليظ")
    paper.commands()["bold"]()
    keys(paper, " عادي")
    assert blocks(paper)[0].content == (Span("نص "), Span("غليظ", frozenset({Mark.STRONG})), Span(" عادي"))


@pytest.mark.parametrize(
    ("command", "made"),
    [
        ("heading2", Heading(2, plain("نص"))),
        ("heading3", Heading(3, plain("نص"))),
        ("bullets", List((ListItem(plain("نص")),))),
        ("numbers", List((ListItem(plain("نص")),), True)),
        ("quote", Quote((Paragraph(plain("نص")),))),
        ("pullquote", Pullquote(plain("نص"))),
        ("code", Code("نص")),
        ("foreign_block", Paragraph(plain("نص"), Direction.LTR)),
        ("bold", Paragraph((Span("نص", frozenset({Mark.STRONG})),))),
        ("foreign_run", Paragraph((Span("نص", frozenset({Mark.FOREIGN})),))),
    ],
)
def test_a_command_and_its_undo(write: Write, command: str, made: object) -> None:
    paper = write("نص", at=(0, 0), to=(0, -1))
    paper.commands()[command]()
    assert blocks(paper) == (made,)
    paper.commands()["undo"]()
    assert blocks(paper) == paragraphs("نص").blocks


@pytest.mark.parametrize("command", ["bullets", "numbers", "quote", "foreign_block", "bold", "foreign_run"])
def test_a_toggle_twice_changes_nothing(write: Write, command: str) -> None:
    paper = write("نص", "آخر", at=(0, 0), to=(1, -1))
    paper.commands()[command]()
    assert blocks(paper) != paragraphs("نص", "آخر").blocks
    paper.commands()[command]()
    assert blocks(paper) == paragraphs("نص", "آخر").blocks


def test_every_command_can_be_called_anywhere(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Paper, "choose_picture", lambda self: None)
    body = Document(
        (
            Table(((plain("أ"),),)),
            FIGURE,
            Quote((Paragraph(plain("ق")),)),
            List((ListItem(plain("ب")),)),
            Code("c"),
            Separator(),
        )
    )
    paper = write(body)
    for number in range(paper.view.document().blockCount()):
        for name in paper.commands():
            if name in ("picture", "characters"):
                continue
            paper = write(body, at=(number, 0))
            paper.commands()[name]()
            paper.text()
