from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.digits import to_arabic_indic, to_western


def test_both_ways() -> None:
    assert to_western("عام ٢٠٢٦ و۱۴۰۴") == "عام 2026 و1404"
    assert to_arabic_indic("عام 2026 و۱۴۰۴") == "عام ٢٠٢٦ و١٤٠٤"


@given(st.text(alphabet="0123456789 سa.", max_size=30))
def test_western_digits_come_back(text: str) -> None:
    assert to_western(to_arabic_indic(text)) == text
