"""A long stream of edits as a hand makes them: at each moment paper and article say the same, and all of it is undone
and done again.

`EDITS` edits are made, 400 unless the environment names another number, by the seed `EDITS_SEED`.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from newsroom.domain.document import (
    Block,
    Code,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Pullquote,
    Quote,
    Span,
    Table,
    inline_text,
    inlines,
    plain,
)
from newsroom.ui.editor.paper import Paper
from newsroom.ui.editor.renewal import renew_body
from newsroom.ui.editor.rich import read

from .edits import FIGURE, random_edits
from .hand import keys, letters

COUNT = int(os.environ.get("EDITS", "400"))
SEED = int(os.environ.get("EDITS_SEED", "1"))
MOST = 3000  # letters; a longer text is cut, so that an edit late in the stream costs what an early one does
WORDS = ("الميناء ", "مُدرّسة ", "كـــتاب ", "Reuters ", "2015 ", "٢٣٪ ", "«قال» ", "لا ", "إلى ", "iPhone\u200f ")
BEGINNING = Document(
    (
        Heading(2, plain("سوق السمك قبل الفجر")),
        Paragraph((Span("عاد الصيادون إلى "), Span("الميناء", frozenset({Mark.STRONG})), Span(" ليلًا."))),
        List((ListItem(plain("سردين"), (List((ListItem(plain("صغير")),)),)), ListItem(plain("تونة"))), ordered=True),
        Quote((Paragraph(plain("لم نر مثل هذه الليلة.")),), plain("صياد من صور")),
        Table(((plain("الصنف"), plain("السعر")), (plain("سردين"), plain("12"))), head=True),
        FIGURE,
        Pullquote(plain("البحر كريم"), plain("مثل")),
        Paragraph((Span("الأسعار في "), Span("الصفحة", link=Link("https://example.org/a")), Span("."))),
    )
)


def _type(paper: Paper, chance: random.Random) -> None:
    letters(paper, "".join(chance.choices(WORDS, k=chance.randint(1, 3))))


def _press(paper: Paper, chance: random.Random) -> None:
    pressed = (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    keys(paper, chance.choice(pressed), shift=chance.random() < 0.2)


def _cut_and_paste(paper: Paper, chance: random.Random) -> None:
    view = paper.view
    copied = view.createMimeDataFromSelection()
    if chance.random() < 0.5:
        view.cut()
    cursor = view.textCursor()
    cursor.setPosition(chance.randrange(view.document().characterCount()))
    view.setTextCursor(cursor)
    view.insertFromMimeData(copied)


def _mend(paper: Paper, chance: random.Random) -> None:
    """Blocks change their words or places, as a mend, a merge or a version that is brought back changes them."""
    view = paper.view
    blocks = list(read(view.document(), view.kept).blocks)
    if not blocks:
        return
    at, act = chance.randrange(len(blocks)), chance.choice(("words", "words", "move", "move", "out", "in"))
    block = blocks[at]
    if act == "words" and isinstance(block, Paragraph | Heading):
        blocks[at] = replace(block, content=_spelled(block.content, chance))
    elif act == "move":
        blocks.insert(chance.randrange(len(blocks)), blocks.pop(at))
    elif act == "out":
        del blocks[at]
    elif act == "in":
        blocks.insert(at, chance.choice(BEGINNING.blocks))
    view.steps.rest()
    assert renew_body(view.document(), Document(tuple(blocks)), view.kept, view.look, ())


def _spelled(content: Inline, chance: random.Random) -> Inline:
    swaps = (("ا", "أ"), ("ه ", "ة "), (" ", " و"), ("ي", "ى"))
    return tuple(replace(span, text=span.text.replace(*chance.choice(swaps), 1)) for span in content)


def _any(paper: Paper, chance: random.Random) -> None:
    random_edits(paper.view.document(), paper.view.kept, paper.view.look, chance, 1, undo=False)


def _undo(paper: Paper, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 5))):
        chance.choice((paper.view.undo, paper.view.undo, paper.view.redo))()


EDITS: tuple[tuple[Callable[[Paper, random.Random], object], int], ...] = (
    (_type, 5),
    (_press, 3),
    (_any, 6),
    (_cut_and_paste, 2),
    (_mend, 2),
    (_undo, 3),
)


def _shorten(paper: Paper) -> None:
    cursor = QTextCursor(paper.view.document())
    cursor.setPosition(MOST // 3)
    cursor.setPosition(MOST // 3 * 2, QTextCursor.MoveMode.KeepAnchor)
    paper.view.setTextCursor(cursor)
    paper.view.cut()


def _edit(paper: Paper, chance: random.Random) -> str:
    """One edit at a random place, some over a selection; its name."""
    document = paper.view.document()
    if document.characterCount() > MOST:
        _shorten(paper)
        return "shorten"
    place = chance.randrange(document.characterCount())
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    if chance.random() < 0.3:
        end = min(document.characterCount() - 1, place + chance.randrange(1, 40))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    paper.view.setTextCursor(cursor)
    edit = chance.choices([edit for edit, _ in EDITS], [weight for _, weight in EDITS])[0]
    edit(paper, chance)
    return edit.__name__


def _written(block: Block) -> Iterator[str]:
    """The texts of a block that stand on the paper as letters; a card holds the rest."""
    if isinstance(block, Code):
        yield block.text
    elif isinstance(block, Figure | Gallery | Embed):
        yield inline_text(block.caption)
    else:
        yield from map(inline_text, inlines(block))


def _in_step(paper: Paper) -> str:
    """What paper and article say differently; empty when they are in step."""
    view, seen = paper.view, paper.text().body
    if seen != replace(read(view.document(), view.kept), tail=seen.tail):
        return "what is read step by step is not what is read anew"
    here = Counter(view.document().toPlainText().replace("\ufffc", "").split())
    there = Counter("\n".join(text for block in seen.blocks for text in _written(block)).split())
    return "" if here == there else f"on paper alone: {here - there}, in the article alone: {there - here}"


def test_any_edits_are_undone_and_done_again_and_paper_and_article_are_in_step(paper: Paper, write: Callable) -> None:
    write(BEGINNING)
    view, chance = paper.view, random.Random(SEED)
    for number in range(COUNT):
        name = _edit(paper, chance)
        assert not (said := _in_step(paper)), f"seed {SEED}, edit {number} ({name}): {said}"
    _all(paper, view.redo, view.document().isRedoAvailable)  # the stream may have ended in the middle of its steps
    last = paper.text().body
    _all(paper, view.undo, view.document().isUndoAvailable)
    assert paper.text().body == BEGINNING, f"seed {SEED}"
    _all(paper, view.redo, view.document().isRedoAvailable)
    assert paper.text().body == last, f"seed {SEED}"


def _all(paper: Paper, step: Callable[[], None], may: Callable[[], bool]) -> None:
    """Undo or redo as far as it goes."""
    while may():
        step()
        assert not (said := _in_step(paper)), f"seed {SEED}, {step.__name__}: {said}"
