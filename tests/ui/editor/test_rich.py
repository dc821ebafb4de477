"""Documents in and out of a QTextDocument."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from newsroom.domain.document import Document, Origin, Paragraph, Separator, plain
from newsroom.ui import theme
from newsroom.ui.editor.kinds import Kept
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.rich import Snapshot, load, read

from .documents import BLOCKS, DOCUMENTS, paragraphs
from .edits import EDITS, random_edits

pytestmark = pytest.mark.usefixtures("qapp")
SETTINGS = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


def loaded(document: Document) -> tuple[QTextDocument, Kept, Look]:
    made, kept, look = QTextDocument(), Kept(), Look(theme.LIGHT)
    load(made, document, kept, look)
    return made, kept, look


@SETTINGS
@given(DOCUMENTS)
def test_what_is_written_is_read(document: Document) -> None:
    made, kept, _ = loaded(document)
    assert read(made, kept) == document


@pytest.mark.parametrize("document", [Document(), paragraphs(""), paragraphs("", ""), Document((Separator(),))])
def test_nothing_and_an_empty_paragraph_are_two_things(document: Document) -> None:
    made, kept, _ = loaded(document)
    assert read(made, kept) == document


@SETTINGS
@given(st.lists(BLOCKS, min_size=1, max_size=4))
def test_every_block_gives_back_its_origin(blocks: list) -> None:
    document = Document(tuple(replace(b, origin=Origin(f"\n<!-- {n} -->", b)) for n, b in enumerate(blocks)), "\n")
    made, kept, _ = loaded(document)
    snapshot = Snapshot(made, kept)
    snapshot.begin(document.tail)
    got = snapshot.document()
    assert [block.origin for block in got.blocks] == [block.origin for block in document.blocks]
    assert got.tail == "\n"


@SETTINGS
@given(DOCUMENTS, st.integers(0, 2**32), st.integers(1, 12))
def test_the_incremental_reading_is_the_whole_reading(document: Document, seed: int, count: int) -> None:
    made, kept, look = loaded(document)
    snapshot = Snapshot(made, kept)
    snapshot.begin()
    chance = random.Random(seed)
    assert snapshot.document() == document
    for _ in range(count):
        random_edits(made, kept, look, chance, chance.choice((1, 1, 3)))
        assert snapshot.document() == read(made, kept)


@SETTINGS
@given(DOCUMENTS, st.integers(0, 2**32))
def test_an_edit_counts_the_units_that_come_and_go(document: Document, seed: int) -> None:
    made, kept, look = loaded(document)
    held: list = []

    def renewed(fresh: object, gone: object) -> None:
        for unit in gone:  # type: ignore[attr-defined]
            held.remove(unit)
        held.extend(fresh)  # type: ignore[call-overload]

    snapshot = Snapshot(made, kept, renewed=renewed)
    snapshot.begin()
    snapshot.document()
    random_edits(made, kept, look, random.Random(seed), 4)
    got = snapshot.document()
    assert sorted(map(repr, got.blocks)) == sorted(repr(block) for unit in held for block in unit.blocks)


@settings(SETTINGS, max_examples=8)
@given(DOCUMENTS, st.integers(0, 2**32))
def test_undo_all_is_the_beginning_and_redo_all_is_the_end(document: Document, seed: int) -> None:
    made, kept, look = loaded(document)
    random_edits(made, kept, look, random.Random(seed), 300, undo=False)
    last = read(made, kept)
    while made.isUndoAvailable():
        made.undo()
    assert read(made, kept) == document
    while made.isRedoAvailable():
        made.redo()
    assert read(made, kept) == last


def test_a_letter_in_a_long_text_reads_only_its_neighbourhood() -> None:
    made, kept, _ = loaded(paragraphs(*(f"فقرة رقم {n}" for n in range(400))))
    counts: list[int] = []
    snapshot = Snapshot(made, kept, renewed=lambda fresh, _gone: counts.append(len(fresh)))
    snapshot.begin()
    snapshot.document()
    cursor = QTextCursor(made.findBlockByNumber(200))
    cursor.insertText("و")
    assert snapshot.document().blocks[200] == Paragraph(plain("وفقرة رقم 200"))
    assert counts[-1] < 8


def test_every_edit_is_tried() -> None:
    assert len(EDITS) > 15
