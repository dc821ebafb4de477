import pytest

from newsroom.language.direction import first_strong, is_arabic, isolate, isolate_ltr


@pytest.mark.parametrize(
    ("text", "direction"),
    [("", ""), ("12 – 3 …", ""), ("«سوق»", "rtl"), ("(Grok) يجيب", "ltr"), ("24 قاربًا IBM", "rtl"), ("שלום", "rtl")],
)
def test_the_first_letter_with_a_direction_decides(text: str, direction: str) -> None:
    assert first_strong(text) == direction


@pytest.mark.parametrize("text", ["س", "IBM و", "ﻣﺤﻤﺪ", "ﷺ", "گ"])
def test_arabic_letters_of_every_kind(text: str) -> None:
    assert is_arabic(text)


@pytest.mark.parametrize("text", ["", "error code: 524", "٥٢٤", "ـ", "ًّ", "،؟", "שלום", "۵"])
def test_digits_marks_and_signs_are_no_arabic_letters(text: str) -> None:
    assert not is_arabic(text)


def test_isolates_are_closed_and_nothing_stays_nothing() -> None:
    assert isolate("سوق") == "\u2068سوق\u2069"
    assert isolate_ltr("a.html") == "\u2066a.html\u2069"
    assert isolate("") == isolate_ltr("") == ""
