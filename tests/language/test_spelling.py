"""What is doubted in a text and what is not, and what is offered first."""

from pathlib import Path

import pytest

from newsroom.language.spelling import Flaw, Misspelt, Spelling
from newsroom.language.twins import twin


def doubted(spelling: Spelling, text: str, names: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    return [(one.word, one.better) for one in spelling.check(text, names)]


def test_correct_prose_has_nothing_to_say(spelling: Spelling) -> None:
    text = "أعلنت وزارة الصحة أمس أن المستشفى الجديد سيفتح أبوابه أمام المرضى مطلع الشهر المقبل، وأنه يضم مئتي سرير."
    assert spelling.check(text) == ()


def test_what_no_dictionary_has_is_unknown_at_its_place(spelling: Spelling) -> None:
    text = "قال إن الانتخباات قريبة"
    assert spelling.check(text) == (Misspelt(7, 17, Flaw.UNKNOWN, "الانتخباات"),)
    assert text[7:17] == "الانتخباات"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("زياره", "زيارة"),
        ("محافظه", "محافظة"),
        ("إلي", "إلى"),
        ("مستشفي", "مستشفى"),
        ("لحنة", "لجنة"),
        ("لمازا", "لماذا"),
        ("مدينه", "مدينة"),
        ("المقتلة", "المقبلة"),
        ("قوال", "وقال"),
    ],
)
def test_a_word_that_is_probably_another(spelling: Spelling, wrong: str, right: str) -> None:
    assert doubted(spelling, wrong) == [(wrong, right)]
    assert spelling.suggest(wrong)[0] == right


@pytest.mark.parametrize("pair", [("كأن", "كان"), ("إن", "أن"), ("السطران", "السرطان"), ("النصان", "النصاب")])
def test_pairs_that_counting_cannot_tell_apart_stay(spelling: Spelling, pair: tuple[str, str]) -> None:
    assert doubted(spelling, " ".join(pair)) == []


def test_the_hint_is_a_matter_of_how_often_words_occur() -> None:
    often = {"فهوة": 2.0, "قهوة": 4.3}
    assert twin("فهوة", often.__contains__, lambda word: often.get(word, 0.0), lambda word: often.get(word, 0.0)) == (
        "قهوة"
    )
    often["فهوة"] = 3.5
    assert not twin("فهوة", often.__contains__, lambda word: often.get(word, 0.0), lambda word: often.get(word, 0.0))


def test_a_twin_that_is_no_word_is_none() -> None:
    assert not twin("فهوة", lambda word: word == "فهوة", lambda _: 0.0, lambda word: 5.0 if word == "قهوة" else 0.0)


def test_names_that_everybody_writes_are_known_and_common_errors_are_not(spelling: Spelling) -> None:
    assert doubted(spelling, "ترامب فلاديمير فيسبوك") == []
    assert [word for word, _ in doubted(spelling, "الاسلام لاكن")] == ["الاسلام", "لاكن"]


def test_verbs_of_many_with_an_object_are_words(spelling: Spelling) -> None:
    assert doubted(spelling, "عرفوها رسموها يكتبونها سيستقبلونهم يعلنونه") == []


def test_tashkeel_and_tatweel_change_nothing_but_the_place(spelling: Spelling) -> None:
    assert doubted(spelling, "الحُكُومَةُ الـجـديدة أعلنَت") == []
    (one,) = spelling.check("في زِيـارَه رسمية")
    assert (one.start, one.end, one.word, one.better) == (3, 11, "زياره", "زيارة")


def test_names_are_right_alone_and_after_particles(spelling: Spelling) -> None:
    assert [word for word, _ in doubted(spelling, "العجلوني وحميميم")] == ["العجلوني", "وحميميم"]
    assert doubted(spelling, "العجلوني وحميميم", frozenset(("العجلوني", "حميميم"))) == []
    assert doubted(spelling, "زياره", frozenset(("زياره",))) == []


def test_latin_words_have_a_dictionary_of_their_own(spelling: Spelling) -> None:
    assert doubted(spelling, "شعار goverment و government") == [("goverment", "")]
    assert "government" in spelling.suggest("goverment")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("اخر", "آخر"),
        ("المسؤوول", "المسؤول"),
        ("وزارةالخارجية", "وزارة الخارجية"),
        ("الرئيسس", "الرئيس"),
        ("الأنضمة", "الأنظمة"),
        ("الحكوة", "الحكومة"),
        ("الحكمومة", "الحكومة"),
        ("الحكوةم", "الحكومة"),
        ("مؤسسه", "مؤسسة"),
    ],
)
def test_the_likeliest_comes_first(spelling: Spelling, wrong: str, right: str) -> None:
    assert spelling.suggest(wrong)[0] == right


def test_a_name_is_suggested_for_its_slip(spelling: Spelling) -> None:
    assert spelling.suggest("العجلونى", frozenset(("العجلوني",)))[0] == "العجلوني"


def test_two_slips_are_left_to_the_dictionary(spelling: Spelling) -> None:
    assert "المستشفيات" in spelling.suggest("المصتشفيات")


@pytest.mark.parametrize("word", ["", "ا", "123", "كوفيد19", "x_y", " ", "كلمتان معا", "\ufffc"])
def test_no_word_has_no_suggestion(spelling: Spelling, word: str) -> None:
    assert spelling.suggest(word) == ()


def test_missing_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Spelling.load(tmp_path)
