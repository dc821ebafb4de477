"""Which parts of a text are words to be spelt, and where they stand."""

import pytest

from newsroom.language.spelling_words import Script, bare, words


def letters(text: str) -> list[str]:
    return [word.letters for word in words(text)]


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/مقال-جديد",
        "www.example.com",
        "example.com",
        "salma@example.com",
        "@حساب_الصحيفة",
        "#وسم_طويل",
        "2026 ٢٠٢٦ 3.5% ١٠٠٪",
        "كوفيد19 F16 ب2 x_y",
        "NATO Reuters iPhone",
        "و a",
        "ـــ",
        "\ufffc",
    ],
)
def test_what_is_no_word_for_spelling(text: str) -> None:
    assert letters(text) == []


def test_words_stand_where_the_text_has_them() -> None:
    text = "«قالَ» (الوزيـر): نعم،لا. don't كوفيد-19"
    found = list(words(text))
    assert [word.letters for word in found] == ["قال", "الوزير", "نعم", "لا", "don't", "كوفيد"]
    assert [text[word.start : word.end] for word in found] == ["قالَ", "الوزيـر", "نعم", "لا", "don't", "كوفيد"]
    assert [word.script for word in found][3:5] == [Script.ARABIC, Script.LATIN]


def test_letters_that_nobody_sees_are_no_part_of_a_word() -> None:
    assert letters("الـ\u200fوز\u200bير") == ["الوزير"]
    assert bare("ٱلْكِتَابُ") == "الكتاب"


def test_letters_of_other_languages_are_left_alone() -> None:
    assert letters("ڤيينا گلپ کتاب сло") == []
