"""Actions are found by folded words, the ones that begin with them first."""

from __future__ import annotations

from newsroom.ui.actions import Action
from newsroom.ui.sheets.palette_rows import Found, PaletteModel, key_caps, rank


def _action(text: str) -> Action:
    return Action(text, text, lambda: None, "menu")


ACTIONS = [_action(text) for text in ("جدولة النشر…", "نشر المقال…", "إلغاء النشر", "الإعدادات…")]


def test_what_begins_with_the_words_comes_first() -> None:
    assert [action.text for action in rank(ACTIONS, "نشر")] == ["نشر المقال…", "جدولة النشر…", "إلغاء النشر"]


def test_hamza_and_vowels_make_no_difference() -> None:
    assert [action.text for action in rank(ACTIONS, "الاعدادات")] == ["الإعدادات…"]
    assert rank(ACTIONS, "") == ACTIONS
    assert rank(ACTIONS, "لا شيء") == []


def test_other_words_find_an_action_after_those_that_are_called_so() -> None:
    actions = [Action("desk", "إرسال إلى التحرير", print, "menu", also="تسليم نشر"), *ACTIONS]
    assert [action.id for action in rank(actions, "التسليم")] == ["desk"]
    assert [action.id for action in rank(actions, "تسليم")] == ["desk"]
    assert [action.id for action in rank(actions, "نشر")][-1] == "desk"
    assert [action.id for action in rank(actions, "تسليم التحرير")] == ["desk"]


def test_the_caps_of_a_key() -> None:
    assert key_caps("Ctrl+Shift+P") == ["Ctrl", "Shift", "P"]
    assert key_caps("") == []
    assert key_caps("Ctrl++")[0] == "Ctrl"


def test_titles_cannot_be_chosen() -> None:
    model = PaletteModel()
    model.set_rows(["أوامر", Found("clock", "جدولة", lambda: None, why="لا مقال مفتوح")])
    assert not model.flags(model.index(0))
    assert model.flags(model.index(1))
    assert model.data(model.index(1)) == "جدولة · لا مقال مفتوح"
