import pytest

from newsroom.language.count import reading_minutes, sentences, words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("  \n ", 0),
        ("رست القوارب عند الرصيف.", 4),
        ("قال: «نعم» — ثم مضى", 4),
        ("بلغت 3.2 مليون (12%)", 4),
        ("مُحَمَّدٌ وصل", 2),
        ("سطر\nوسطر\tوآخر\u00a0", 3),
    ],
)
def test_words(text: str, number: int) -> None:
    assert words(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("وصل الوفد. بدأ اللقاء!", 2),
        ("وصل الوفد", 1),
        ("بلغت 3.2 مليون.", 1),
        ("من؟ «لا أحد.» ثم… صمت\nوسطر", 5),
        ("... \n!", 0),
    ],
)
def test_sentences(text: str, number: int) -> None:
    assert sentences(text) == number


@pytest.mark.parametrize(("count", "minutes"), [(0, 0), (1, 1), (299, 1), (301, 2), (587, 3), (612, 3), (2000, 10)])
def test_reading_minutes(count: int, minutes: int) -> None:
    assert reading_minutes(count) == minutes
