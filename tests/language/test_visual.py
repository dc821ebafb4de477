import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.language.visual import is_visual, logical

LINES = [
    "قالت الوزارة إن المدرسة تفتح أبوابها",
    "ارتفعت الأسعار بنسبة 15% في 24/11/2026 وفق رويترز (Reuters News)",
    "كتبت «الصحيفة» على موقعها https://example.org/a-b عن الحادثة",
    "بلغ العدد 2,400.5 في الساعة 10:30",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_as_it_is_seen_is_put_back(line):
    seen = logical(line)
    assert seen != line
    assert logical(seen) == line


@pytest.mark.parametrize("line", LINES[:3])
def test_the_order_is_known_by_the_words(line):
    assert is_visual([logical(line)])
    assert not is_visual([line])


@pytest.mark.parametrize("line", ["أصلا ومثلا وفضلا", "طلاب", "لا", "", "English only", "ة", "عملا جادا إلا قليلا"])
def test_words_that_might_mislead_do_not(line):
    assert not is_visual([line])


def test_marks_stay_on_their_letters():
    assert logical("ةَسَرْدَم") == "مَدْرَسَة"
    assert logical("ةسَردْمَ") == "مَدْرسَة"


@given(st.text("ابتةىلام \u064e0123.()aZ", max_size=60))
def test_no_letter_is_lost(text):
    assert len(logical(text)) == len(text)
