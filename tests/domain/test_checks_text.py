"""What one run of text shows by itself, and what must not be taken for it."""

import pytest

from newsroom.domain.checks_text import look
from newsroom.domain.finding import Level
from newsroom.domain.lexicon import Brand, Lexicon

from .words import lexicon

FOUND = [
    ("تُعدّ هاتان المحطتان رئيسية لأهل الوادي.", "agreement-dual", "رئيسية"),
    ("هذان المستشفيان جاهزة لاستقبال المصابين.", "agreement-dual", "جاهزة"),
    ("أصبحت المدينتان متشابهة في كل شيء.", "agreement-dual", "متشابهة"),
    ("تعتبر هاتين القناتين حيوية للملاحة.", "agreement-dual", "حيوية"),
    ("أُقفل المعبر في آذار الماضي.", "date-relative", "آذار الماضي"),
    ("تعود الرحلات شهر كانون الثاني المقبل.", "date-relative", "شهر كانون الثاني المقبل"),
    ("يعود الموسم في 31 نيسان.", "number-impossible", "31 نيسان"),
    ("وُقع العقد يوم 30 فبراير 2025.", "number-impossible", "30 فبراير"),
    ("تغلق الصناديق عند الساعة 27:10 ليلًا.", "number-impossible", "الساعة 27:10"),
    ("تبدأ عند الساعة 9:75 صباحًا.", "number-impossible", "الساعة 9:75"),
    ("رحل النجار عن عمر ناهز 870 عامًا.", "number-impossible", "عن عمر ناهز 870 عامًا"),
    ("تراجعت المبيعات في الربع الأخير بنسبة 140%.", "number-impossible", "تراجعت المبيعات في الربع الأخير بنسبة 140%"),
    ("وكشفت مصادر أن الجسر سيقفل.", "source-vague", "وكشفت مصادر"),
    ("وبحسب محللين فإن السوق هادئة.", "source-vague", "وبحسب محللين"),
    ("نشرت البلدية الصور على الانستقرام.", "network-spelling", "الانستقرام"),
    ("دخلت الأسهم سوق الثور هذا العام.", "false-friend", "سوق الثور"),
]


@pytest.mark.parametrize(("text", "code", "marked"), FOUND)
def test_is_found_in_its_place(text: str, code: str, marked: str) -> None:
    (note,) = look(text, lexicon())
    assert (note.code, text[slice(*note.span)]) == (f"check.{code}", marked)


CLEAN = [
    "تُعدّ هاتان المحطتان رئيسيتين لأهل الوادي.",
    "هذان الملفان قضية واحدة.",
    "هاتان القريتان مسؤولية البلدية.",
    "كانت البستان حيوية في الماضي.",
    "تعد السودان محورية في الطريق.",
    "يعتبر البرلمان مهما.",
    "في آذار 2024 أُقفل المعبر.",
    "في 29 فبراير 2024 عاد القطار.",
    "يوم 31 آب عاد الصيادون.",
    "عند الساعة 24 يقفل الباب، وعند الساعة 9:05 يفتح.",
    "رحلت المعلمة عن عمر ناهز 97 عامًا.",
    "مبنى عمره 870 عامًا.",
    "ارتفعت المبيعات بنسبة 140%. وتراجعت بعدها قليلًا.",
    "تراجعت المبيعات، وارتفع التصدير بنسبة 14%.",
    "أفادت تقارير لوكالة الساحل أن الجسر سيقفل.",
    "قالت مصادر في وزارة النقل إن الجسر سيقفل.",
    "حصل السباح على 2,000 متر في 3/5 دقائق.",
    "نشرت البلدية الصور على إنستغرام.",
    "عاش القصر قرنين من الزمن، وشهد فوز أهله.",
    "",
]


@pytest.mark.parametrize("text", CLEAN)
def test_is_right_as_it_stands(text: str) -> None:
    assert look(text, lexicon()) == ()


def test_a_name_of_the_house_is_written_in_one_way() -> None:
    own = Lexicon(brand=(Brand("صحيفة الميناء", ("جريدة الميناء",)),))
    (note,) = look("كما ذكرت جريدة الميناء أمس", own)
    assert (note.code, note.level, note.values["other"]) == ("check.brand", Level.WARN, "صحيفة الميناء")


def test_only_one_thing_is_said_of_one_place() -> None:
    notes = look("أفادت مصادر مطلعة بأن الجسر سيقفل.", lexicon())
    assert [note.values["text"] for note in notes] == ["أفادت مصادر"]


HOSTILE = [
    "ا" * 100_000,
    "مصادر " * 16_000,
    "تراجعت " * 14_000,
    "هاتان ال" * 12_000,
    "(" * 100_000,
    "قرن مباراة " * 9_000,
    "يوم " * 25_000,
    "الساعة 1" * 12_000,
    "و" * 100_000,
    "ـ\u064b" * 50_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:8])
def test_a_hostile_text_is_gone_through_once(text: str) -> None:
    assert all(0 <= note.span[0] < note.span[1] <= len(text) for note in look(text, lexicon()))
