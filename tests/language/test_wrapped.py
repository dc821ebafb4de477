import pytest

from newsroom.language.wrapped import joined, joints

COLUMN = [
    "أعلنت وزارة الأشغال العامة بدء العمل في توسعة",
    "الطريق الذي يصل المدينة بمينائها القديم، وقال",
    "مدير المشروع إن العمل يستمر أحد عشر شهرًا.",
]


def test_the_lines_of_a_column_are_one_paragraph():
    assert joined(COLUMN) == [" ".join(COLUMN)]


def test_a_short_line_ends_its_paragraph():
    lines = [*COLUMN[:2], "مدير المشروع.", *COLUMN[:2], "انتهى."]
    assert len(joined(lines)) == 2


def test_a_broken_latin_word_is_whole_again():
    lines = ["they said that the recon-", "struction of the port is", "going on as was planned."]
    assert joined(lines) == ["they said that the reconstruction of the port is going on as was planned."]


@pytest.mark.parametrize(
    "lines",
    [
        ["دمشق: افتتاح معرض الكتاب", "حلب: عودة القطار بعد انقطاع طويل استمر سنوات", "حمص: أمطار غزيرة"],
        [
            "قال الأول إن الأمر انتهى وإن الجميع عادوا.",
            "قال الثاني إن الأمر انتهى وإن الجميع عادوا.",
            "قال الثالث ذلك.",
        ],
        ["يا دار ما فعلت بك الأيام   ضامتك والأيام ليس تضام", "عرم الزمان على الذين عهدتهم   بك قاطنين وللزمان عرام"]
        * 2,
        ["سطر"],
        [],
        ["كلمة " * 60] * 4,
    ],
)
def test_lines_that_somebody_meant_stay(lines):
    assert not any(joints(lines))


@pytest.mark.parametrize(
    "lines",
    [
        [
            "على ضفة الميناء نام الصيف والتعب الطويل",
            "وعلى شباك الصيد سال الملح والقمر النحيل",
            "يا ساحلًا يحكي لنا عن كل من رحلوا وغابوا",
            "ما عاد في القلب القديم سوى أغاني الموج تاب",
        ],
        [
            "مستشفى الميناء الحكومي في الحي الشمالي 0112233445",
            "مستشفى الأطفال الجامعي في حي الجامعة 0112233446",
            "عيادة الصيادين المجانية على الرصيف 0112233447",
            "مركز الإسعاف الأول قرب سوق السمك 0112233448",
        ],
    ],
)
def test_verses_and_lists_stay_line_by_line(lines):
    assert joined(lines) == lines
