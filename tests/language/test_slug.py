from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.language.slug import LIMIT, slug


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("مصابيح السردين تعود", "مصابيح-السردين-تعود"),
        ("«العيّنة» الأولى: هل وصلت؟", "العينة-الأولى-هل-وصلت"),
        ("COVID-19 في ٢٠٢٦", "covid-19-في-2026"),
        ("Café آخـــر", "cafe-آخر"),
        ("ﺍﻟﻘﺎﻫﺮﺓ", "القاهرة"),
        ("…؟!", ""),
        ("", ""),
        ("\u202eمقلوب\u202c", "مقلوب"),
        ("نصف \ud800 حرف", "نصف-حرف"),
    ],
)
def test_slug(headline: str, expected: str) -> None:
    assert slug(headline) == expected


def test_a_long_headline_ends_at_a_word() -> None:
    made = slug("مصابيح السردين تعود إلى رصيف الميناء القديم بعد عشرين عامًا")
    assert made == "مصابيح-السردين-تعود-إلى-رصيف-الميناء"


def test_only_a_first_word_of_more_than_33_letters_is_cut() -> None:
    assert slug("ب" * 50 + " تتمة") == "ب" * 33


@given(st.one_of(st.text(max_size=80), st.text(alphabet="ابتسةأى ًّـ-_aÉİ٢2ﷺ«", max_size=80)))
@example("İ")
@example("ᾳͅ")
def test_a_slug_is_stable_and_short(headline: str) -> None:
    made = slug(headline)
    assert slug(made) == made
    assert len(quote(made)) <= LIMIT
    assert not made.startswith("-")
    assert not made.endswith("-")
