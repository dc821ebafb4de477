"""The palette finds what people call by another name."""

from __future__ import annotations

import pytest

from newsroom.ui.other_words import OtherWords
from newsroom.ui.sheets.palette_rows import rank

from .desk import Desk


@pytest.mark.parametrize(
    ("words", "action"),
    [("تسليم", "article.desk"), ("إرسال", "article.publish"), ("رفع", "article.publish"), ("حذف", "article.bin"),
     ("مسح", "article.bin"), ("المحذوفات", "article.bin"), ("سحب", "article.unpublish"), ("تصويب", "article.correct"),
     ("عريض", "text.bold"), ("اختصارات", "help.keys")],
)  # fmt: skip
def test_the_palette_finds_what_people_call_otherwise(desk_window: Desk, words: str, action: str) -> None:
    assert action in [found.id for found in rank(desk_window.shell.actions.table, words)]


def test_other_words_are_those_of_an_action(desk_window: Desk) -> None:
    actions = desk_window.shell.actions
    for action_id, words in OtherWords(desk_window.shell).table().items():
        assert actions.get(action_id).also == words
