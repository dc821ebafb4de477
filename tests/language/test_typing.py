"""What follows from a key in an Arabic text."""

from __future__ import annotations

import pytest

from newsroom.language.typing import REACH, Aids, Step, end, follow, wrap

ARABIC = Aids(digits="arabic")
WESTERN = Aids(digits="western")
NONE = Aids(marks=False, pairs=False, dots=False, dashes=False, foreign=False)


def becomes(before: str, aids: Aids = Aids()) -> str:  # noqa: B008 - a frozen value
    """The text once the step is made; a foreign stretch stands between < and >."""
    return made(before, follow(before, aids))


def made(before: str, step: Step | None) -> str:
    if step is None:
        return before
    length = len(before)
    edits = [(length + e.start, length + e.end, e.text) for e in step.edits]
    if step.foreign:
        start, stop = length + step.foreign[0], length + step.foreign[1]
        edits += [(start, start, "<"), (stop, stop, ">")]
    for start, stop, text in sorted(edits, reverse=True):
        before = before[:start] + text + before[stop:]
    return before


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("قال الوزير,", "قال الوزير،"),
        ("قالت Reuters,", "قالت Reuters،"),
        ("هل وصل؟ نعم;", "هل وصل؟ نعم؛"),
        ("هل وصل?", "هل وصل؟"),
        ("سنة 2015?", "سنة 2015؟"),
        (",", "،"),
        ("بلغ 3,", "بلغ 3,"),
        ("في عام 2015, ", "في عام 2015، "),
        ("https://example.org/بحث?", "https://example.org/بحث?"),
        ("زيارة example.org,", "زيارة example.org,"),
        ("The New York Times,", "The New York Times,"),
        ("رمز &amp;", "رمز &amp;"),
    ],
)
def test_marks(typed: str, stands: str) -> None:
    assert becomes(typed) == stands
    assert becomes(typed, NONE) == typed


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ('قال "', "قال «"),
        ('"', "«"),
        ('و"', "و«"),
        ('قال: «نعم"', "قال: «نعم»"),
        ('قال: «نعم».. ثم "', "قال: «نعم».. ثم «"),
        ('قال: «إن "', "قال: «إن «"),
        ('شاشة 15"', 'شاشة 15"'),
        ('The title is "', 'The title is "'),
    ],
)
def test_quotes(typed: str, stands: str) -> None:
    assert becomes(typed) == stands


def test_a_quote_is_closed_however_long_it_is() -> None:
    assert becomes("«" + "كلمة " * REACH + 'أخيرة"').endswith("أخيرة»")


def test_the_house_has_its_quotes() -> None:
    assert becomes('قال "', Aids(quotes="“”")) == "قال “"
    assert wrap("قال ", "“”") == "“”"
    assert wrap("he said that ", "«»") == ""


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("ثم صمت...", "ثم صمت…"),
        ("ثم صمت....", "ثم صمت...."),
        ("../..", "../.."),
        ("المدينة -- ", "المدينة – "),
        ("-- ", "-- "),
        ("run --help -- ", "run --help -- "),
    ],
)
def test_dots_and_dashes(typed: str, stands: str) -> None:
    assert becomes(typed) == stands
    assert becomes(typed, NONE) == typed


@pytest.mark.parametrize(
    ("typed", "aids", "stands"),
    [
        ("في عام 2015 ", ARABIC, "في عام ٢٠١٥ "),
        ("في عام 2015, ", ARABIC, "في عام ٢٠١٥، "),
        ("في عام ٢٠١٥ ", WESTERN, "في عام 2015 "),
        ("في عام 2015 ", Aids(), "في عام 2015 "),
        ("طائرة F16 ", ARABIC, "طائرة F16 "),
    ],
)
def test_digits(typed: str, aids: Aids, stands: str) -> None:
    assert becomes(typed, aids) == stands


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("فاز 3-1 ", "فاز <3-1> "),
        ("فاز (3-1)، ", "فاز (<3-1>)، "),
        ("لغة C++ ", "لغة <C++> "),
        ("حساب @newsroom ", "حساب <@newsroom> "),
        ("رابط https://example.org/a/ ", "رابط <https://example.org/a/> "),
        ("هاتف +971501234567 ", "هاتف <+971501234567> "),
        ("قالت Reuters ", "قالت Reuters "),
        ("بين 1990-1995 ", "بين 1990-1995 "),
        ("في 28/1/2026 ", "في 28/1/2026 "),
        ("C++ ", "C++ "),
    ],
)
def test_what_would_be_torn_apart_is_foreign(typed: str, stands: str) -> None:
    assert becomes(typed) == stands


def test_a_paragraph_ends_as_a_word_does() -> None:
    step = end("فاز الفريق 3-1", Aids(digits="arabic", foreign=False))
    assert made("فاز الفريق 3-1", step) == "فاز الفريق ٣-١"
    assert end("فاز الفريق", Aids()) is None
