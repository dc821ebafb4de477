import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.language.clean import adopt, repair

HOSTILE = st.text(
    alphabet="اويىهبعل ی کھۃپ5%+aC.\n\r\u00a0\u202f\u3000\u200b\u200c\u200d\u200e\u200f\u061c\u202e\u2066\ufeff\u00ad"
    "\u0653\u0654\u0655\u064e\u0651ﻣﺤﷲﷺﹰ🙂\ufe0f\x00\x0c\u2028",
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ﺍﻟﻘﺎﻫﺮﺓ ﻻ ﺗﻨﺎم", "القاهرة لا تنام"),
        ("ﷺ وﷲ", "ﷺ وﷲ"),
        ("كتب\ufe70ا", "كتب\u064bا"),
        ("ایران وکتاب", "ايران وكتاب"),
        ("وصل علی متنها إلی المدی", "وصل على متنها إلى المدي"),
        ("وعلی", "وعلى"),
        ("گفتگو", "گفتگو"),
        ("پاکستان", "پاکستان"),
        ("ڤیروس", "ڤيروس"),
        ("آ أ ئ", "آ أ ئ"),
        ("ا\u0653خر ا\u0654ول شاطى\u0654", "آخر أول شاطئ"),
        ("\u202eمقلوب\u202c \u2067نص\u2069", "مقلوب نص"),
        ("\u200fمرحبا\u200f ثم\u200e", "مرحبا ثم"),
        ("لغة C++\u200f وأخرى", "لغة C++\u200f وأخرى"),
        ("بغ\u200cداد\u200b \ufeffكلمة\u00adواحدة", "بغداد كلمةواحدة"),
        ("عام 1447 ه\u200d", "عام 1447 ه\u200d"),
        ("👩\u200d💻 هنا", "👩\u200d💻 هنا"),
        ("قال\u00a0إن 5\u00a0كيلومترات\u00a0", "قال إن 5\u00a0كيلومترات "),
        ("سطر\r\nوسطر\rوثالث\u2028رابع\x0cخامس", "سطر\nوسطر\nوثالث\nرابع\nخامس"),
        ("نص\x00\x1b عمود\tثان", "نص عمود\tثان"),
        ("نصف\ud83d حرف", "نصف حرف"),
        ("شَدَّة وتنوينٌ ومـــدّ", "شَدَّة وتنوينٌ ومـــدّ"),
    ],
)
def test_repair(text: str, expected: str) -> None:
    assert repair(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سوريـــا وأخـبار", "سوريا وأخبار"),
        ("شَـــدّ ومـــدّ", "شَدّ ومدّ"),
        ("علـی المتن", "على المتن"),
        ("ﺳﻮرﻳـــﺎ", "سوريا"),
        ("عام 1447 هـ، وعام 1440هـ", "عام 1447 هـ، وعام 1440هـ"),
        ("بـ40 قاربًا لـ(Grok) ولـ «الميناء» والـ U.S.", "بـ40 قاربًا لـ(Grok) ولـ «الميناء» والـ U.S."),
        ("الضمير «ـها» والحرف «ـ» ـــ معًا", "الضمير «ـها» والحرف «ـ» ـــ معًا"),
        ("رحمـٰن شيـًٔا", "رحمـٰن شيـًٔا"),
    ],
)
def test_text_that_comes_in_is_not_stretched(text: str, expected: str) -> None:
    assert adopt(text) == expected
    assert repair(text).count("ـ") == text.count("ـ")


@given(st.one_of(HOSTILE, st.text("علـیي َ\u0670هٱ«1", max_size=30)))
def test_adopting_twice_changes_nothing(text: str) -> None:
    assert adopt(adopt(text)) == adopt(text) == repair(adopt(text))


@given(st.one_of(HOSTILE, st.text(max_size=60)))
@example("ی\u0654")
@example("ه\u200c\u200d")
@example("a\u200f\u200f\u200f+")
def test_repairing_twice_changes_nothing(text: str) -> None:
    assert repair(repair(text)) == repair(text)


@given(st.one_of(HOSTILE, st.text(max_size=60)))
def test_a_repaired_text_grows_at_most_threefold(text: str) -> None:
    assert len(repair(text)) <= 3 * len(text)


@given(st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىًٌٍَُِّْ ،؛؟.«»()0123456789abcXYZ\n", max_size=80))
def test_good_text_stays_as_it_is(text: str) -> None:
    assert repair(text) == text


@pytest.mark.parametrize("char", ["\u202e", "\u200f", "\u00a0", "ی", "ﷲ", "\u0654", "ﳲ", "\u200d", "\x00"])
def test_each_further_character_of_a_long_run_adds_the_same(char: str) -> None:
    lengths = [len(repair(f"ب{char * count} ب")) for count in (1000, 2000, 3000)]
    assert lengths[2] - lengths[1] == lengths[1] - lengths[0]
