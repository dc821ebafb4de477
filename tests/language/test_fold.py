import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom.language.fold import find, fold, fold_with_map, near, stem, words

PAIRS = tomllib.loads((Path(__file__).parent / "search_pairs.toml").read_text(encoding="utf-8"))
ARABIC = st.text(alphabet="ابتدرسعمنهيوأإآىةؤئءٱکیپڤـًٌَُّٰ٠١٢۳5 \n\u200f\u200cﻣﺤﷺaÉß،؟«»", max_size=60)
TEXT = st.one_of(ARABIC, st.text(max_size=60))


def met(query: str, text: str) -> bool:
    return words(query) == words(text)


def met_by_stem(query: str, text: str) -> bool:
    return [stem(word) for word in words(query)] == [stem(word) for word in words(text)]


def test_the_fixed_set_has_fifty_pairs_to_find_and_thirty_to_keep_apart() -> None:
    assert [len(pairs) for pairs in PAIRS["found"].values()] == [10] * 5
    assert len(PAIRS["apart"]["words"]) == 30


def test_folding_with_stems_finds_at_least_48_of_50() -> None:
    found = [pair for pairs in PAIRS["found"].values() for pair in pairs if met_by_stem(*pair)]
    assert len(found) >= 48


def test_folding_alone_finds_every_spelling_variant_but_the_seat_of_a_hamza() -> None:
    kinds = ("hamza", "tashkeel", "foreign")
    missed = [pair for kind in kinds for pair in PAIRS["found"][kind] if not met(*pair)]
    assert missed == [["مسئول", "مسؤول"], ["شئون", "شؤون"]]


def test_folding_alone_never_joins_what_is_apart() -> None:
    assert [pair for pair in PAIRS["apart"]["words"] if met(*pair)] == []


def test_stems_join_no_more_than_the_one_known_pair() -> None:
    joined = [pair for pair in PAIRS["apart"]["words"] if met_by_stem(*pair)]
    assert joined == [["حمل", "حملة"]]


@pytest.mark.parametrize(
    "forms",
    [
        "لبنان لبناني اللبنانية واللبنانيون",
        "فلسطين فلسطيني الفلسطينية والفلسطينيين",
        "باكستان الباكستاني باكستانية",
        "سوريا سورية السوريون",
        "الوزير وزير والوزير وزيرة",
        "الوفد وفد والوفد",
        "معلومات المعلوماتية ومعلوماتها",
        "مسؤول مسئول المسؤولين ومسئولون المسئولة",
    ],
)
def test_the_forms_of_a_word_of_the_news_have_one_stem(forms: str) -> None:
    assert len({stem(word) for word in words(forms)}) == 1


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("إلى الأُسرة", "الي الاسره"),
        ("مسؤولٌ عن بيئةٍ", "مسوول عن بييه"),
        ("محـــمد\u200f", "محمد"),
        ("ﻻ ﺷﻲﺀ", "لا شي"),
        ("ح\ufe77رب", "حرب"),
        ("٢٠٢٦ و۲۰۲۷", "2026 و2027"),
        ("École STRASSE straße", "ecole strasse strasse"),
        ("سطر\nوسطر\u00a0آخر", "سطر وسطر اخر"),
        ("«قال»، نعم؟", "«قال»، نعم؟"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(TEXT)
@example("ﷺ")
@example("ﱞﹰ´")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXT, TEXT)
def test_folding_goes_letter_by_letter(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(TEXT)
def test_each_folded_letter_knows_where_it_came_from(text: str) -> None:
    folded, places = fold_with_map(text)
    assert folded == fold(text)
    assert len(places) == len(folded) + 1
    assert places == sorted(places)
    assert places[-1] == len(text)
    assert all(letter in fold(text[place]) for letter, place in zip(folded, places, strict=False))


@given(TEXT, TEXT, TEXT)
def test_what_stands_in_a_text_is_found_there(before: str, needle: str, after: str) -> None:
    wanted = fold(needle).split()
    spans = find(before + needle + after, needle)
    assert bool(spans) == bool(wanted)
    for start, end in spans:
        assert " ".join(wanted) in " ".join(fold((before + needle + after)[start:end]).split())
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_a_find_covers_the_marks_of_its_letters() -> None:
    text = "زار مُحَمَّدٌ «الأُقصر»"
    assert [text[start:end] for start, end in find(text, "محمد")] == ["مُحَمَّدٌ"]
    assert [text[start:end] for start, end in find(text, "الاقصر")] == ["الأُقصر"]


def test_a_find_does_not_mind_how_many_blanks_there_are() -> None:
    assert find("سوق  السمك", "سوق السمك") == [(0, 10)]
    assert find("سوق السمك", "  ") == []
    assert find("سوق السمك", "ًٌ") == []


def test_words_are_runs_of_letters_and_digits() -> None:
    assert words("«سوق السّمك» 24/7، covid-19_x") == ["سوق", "السمك", "24", "7", "covid", "19", "x"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("السوريه", "سور"), ("سوريا", "سور"), ("ضحايا", "ضحايا"), ("وفد", "وفد"), ("والمدارس", "مدارس"), ("ال", "ال")],
)
def test_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


@settings(max_examples=50)
@given(ARABIC)
def test_a_stem_is_a_word_or_a_piece_of_it(text: str) -> None:
    for word in words(text):
        assert stem(word)
        assert len(stem(word)) <= len(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أخبار", "اخبار"),
        ("سوريا", "سورية"),
        ("أمريكا", "أميركا"),
        ("تلغرام", "تلجرام"),
        ("الذكاء الاصطناعي", "ذكاء إصطناعي"),
        ("شركة", "الشركات"),
        ("فيس بوك", "فيسبوك"),
        ("مزارعون", "مزارعين"),
        ("تلفزيون", "تلفزون"),
        ("قطارات", "قطاارات"),
    ],
)
def test_near_tags(one: str, other: str) -> None:
    assert near(one, other)
    assert near(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("حمل", "حملة"),
        ("مونديال 2026", "مونديال 2030"),
        ("إيران", "إيراني"),
        ("لبنان", "لبن"),
        ("الاستقلال", "الاستغلال"),
        ("كوريا الشمالية", "كوريا الجنوبية"),
        ("سياحة", "سباحة"),
        ("C", "C++ والعتاد"),
    ],
)
def test_tags_that_are_not_near(one: str, other: str) -> None:
    assert not near(one, other)
    assert not near(other, one)


def test_what_is_longer_than_any_word_has_no_endings() -> None:
    assert stem("ه" * 100_000) == "ه" * 100_000


def test_tags_of_nothing_but_signs_are_near_only_when_equal() -> None:
    assert near("؟", " ؟")
    assert not near("؟", "!")
