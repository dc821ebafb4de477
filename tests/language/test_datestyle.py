"""A date in somebody else's words tells how to write another."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.datestyle import learn, write

AT, OTHER = datetime(2026, 1, 5, 9, 7, 2, tzinfo=UTC), datetime(2025, 11, 24, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("5 يناير, 2026", "24 نوفمبر, 2025"),
        ("يناير 5, 2026", "نوفمبر 24, 2025"),
        ("نُشر في الإثنين 5 يناير 2026 - 9:07 ص", "نُشر في الإثنين 24 نوفمبر 2025 - 4:30 م"),
        ("الاثنين، 5 كانون الثاني 2026", "الاثنين، 24 تشرين الثاني 2025"),
        ("٥ يناير ٢٠٢٦", "٢٤ نوفمبر ٢٠٢٥"),
        ("05/01/2026", "24/11/2025"),
        ("5.1.26", "24.11.25"),
        ("2026-01-05 09:07:02", "2025-11-24 16:30:00"),
        ("Jan 5, 2026 9:07 am", "Nov 24, 2025 4:30 pm"),
    ],
)
def test_another_date_is_written_alike(text: str, other: str) -> None:
    style = learn(f" {text}\n", AT)
    assert style is not None
    assert write(style, AT) == text
    assert write(style, OTHER) == other


@pytest.mark.parametrize("text", ["", "قبل ساعتين", "5 يناير", "2026", "5 فبراير 2026", "5 يناير 2026 17", "س" * 90])
def test_what_says_less_more_or_another_day_is_no_style(text: str) -> None:
    assert learn(text, AT) is None


def test_of_two_equal_numbers_the_day_comes_first_unless_the_year_does() -> None:
    day = datetime(2026, 11, 11, 11, 11, tzinfo=UTC)
    for text, other in (("11/11/2026 11:11", "05/01/2026 09:07"), ("2026/11/11", "2026/01/05")):
        style = learn(text, day)
        assert style is not None
        assert write(style, AT) == other


@given(st.datetimes(timezones=st.just(UTC)))
def test_whatever_is_learned_says_its_own_date(at: datetime) -> None:
    text = f"{at.day}/{at.month:02}/{at.year} {at.hour:02}:{at.minute:02}"
    style = learn(text, at)
    if style is not None:
        assert write(style, at) == text
