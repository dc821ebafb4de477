"""What is not seen in a text, and what of it does nothing."""

from __future__ import annotations

import pytest

from newsroom.language.hidden import NAMES, hidden


def said(text: str) -> list[tuple[int, str, bool]]:
    return [(one.place, one.name, one.idle) for one in hidden(text)]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("نص عادي 2015", []),
        ("كلمة\u200f أخرى", [(4, "rlm", True)]),
        ("لغة C++\u200f هي", [(7, "rlm", False)]),
        ("\u202bكلمة\u202c", [(0, "rle", True), (5, "pdf", True)]),
        ("قال \u2066BBC\u2069 إن", [(4, "lri", False), (8, "pdi", False)]),
        ("قال \u2066BBC إن", [(4, "lri", True)]),
        ("قال BBC\u2069 إن", [(7, "pdi", True)]),
        ("ه\u200d", [(1, "zwj", False)]),
        ("كل\u200dمة", [(2, "zwj", True)]),
        ("می\u200cخواهم", [(2, "zwnj", False)]),
        ("كلمة\u200c ثم", [(4, "zwnj", True)]),
        ("10\u00a0كم", [(2, "nbsp", False)]),
        ("كلمة\u00a0أخرى", [(4, "nbsp", True)]),
        ("إمكـــان", [(4 - 1, "tatweel", True), (4, "tatweel", True), (5, "tatweel", True)]),
        ("1447 هـ", [(6, "tatweel", False)]),
        ("لـ40", [(1, "tatweel", False)]),
        ("إم\u00adكان", [(2, "shy", True)]),
        ("\ufeffبداية", [(0, "bom", True)]),
    ],
)
def test_each_is_named_and_weighed(text: str, seen: list[tuple[int, str, bool]]) -> None:
    assert said(text) == seen


def test_what_is_repaired_leaves_words_apart() -> None:
    text = "كلمة\u00a0أخرى\u200f وكـلمة"
    for one in reversed(list(hidden(text))):
        text = text[: one.place] + one.instead + text[one.place + 1 :]
    assert text == "كلمة أخرى وكلمة"
    assert not list(hidden(text))


def test_names_are_apart() -> None:
    assert len(set(NAMES.values())) == len(NAMES)
