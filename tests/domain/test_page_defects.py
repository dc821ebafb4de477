"""What a careless site lets through, row by row, and the check that catches it.

Every row has a text or a page with the defect and its clean counterpart. The named checks and the rules of style look
at both.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from newsroom.domain.article import Article, RelatedLink, TextOrigin
from newsroom.domain.check import check
from newsroom.domain.document import Document, Figure, Heading, Link, Paragraph, Span, plain
from newsroom.domain.finding import Level
from newsroom.domain.shelves import Shelves, learn, telling
from newsroom.domain.style.engine import Style
from newsroom.domain.style.pack import shipped
from newsroom.domain.sweep import sweep

from .words import lexicon

HOUSE = "صدى المرسى"
CLEAN = Article(
    headline="المرسى يجدد أرصفته قبل موسم الصيد",
    standfirst="تبدأ الأشغال في 3 آذار 2026، وتنتهي قبل عودة القوارب الكبيرة.",
    body=Document(
        (
            Paragraph(plain("تبدأ بلدية المرسى تجديد الأرصفة الأربعة في 3 آذار 2026، بعد عامين من شكاوى الصيادين.")),
            Heading(2, plain("رصيفان في كل مرة")),
            Paragraph(
                (
                    Span("وقالت المهندسة رباب حسون، كما جاء في "),
                    Span("بيان البلدية", link=Link("https://baladiya.example/7")),
                    Span("، إن هاتين المرحلتين ضروريتان لبقاء السوق مفتوحة."),
                )
            ),
            Paragraph(plain("ويبقى رصيف الثلج مفتوحًا، وتُنقل القوارب الصغيرة إلى الحوض القديم مع أصحابها.")),
        )
    ),
    byline="رباب حسون",
    sections=("محليات",),
    tags=("المرسى", "الصيد"),
    lead=Figure(f"media:{'0' * 64}.jpg", alt="عمال يرفعون ألواحًا من رصيف خشبي", credit="تصوير: هادي قاسم"),
    related=(
        RelatedLink("https://s.example/1", "أرصفة المرسى في مئة عام", published=datetime(2025, 9, 2, tzinfo=UTC)),
    ),
)
SHELVES: Shelves = learn(
    (name, [telling(f"{words} {number}") for number in range(15)])
    for name, words in (
        ("محليات", "بلدية المرسى رصيف الأرصفة الصيادين الصيد السوق القوارب الحوض تجديد أشغال البلدية"),
        ("رياضة", "مباراة الفريق الهدف الحارس المدرب اللاعب الملعب الشوط الدوري البطولة النادي المهاجم"),
    )
)
MATCH = "سجل المهاجم الهدف في الشوط الأول، وحمى الحارس مرمى الفريق، وأشاد المدرب باللاعب بعد المباراة في ملعب النادي."


def told(*paragraphs: str, **fields: object) -> Article:
    """The clean article with other paragraphs or fields."""
    body = Document(tuple(Paragraph(plain(text)) for text in paragraphs)) if paragraphs else CLEAN.body
    return replace(CLEAN, body=body, **fields)  # type: ignore[arg-type]


def page(*parts: str, name: str = HOUSE) -> str:
    """A page with the frame of a site around its parts."""
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head><title>{name}</title>'
        f'<meta property="og:site_name" content="{name}"></head><body><header><a href="/">{name}</a><nav><ul>'
        '<li><a href="/a">محليات</a></li><li><a href="/b">آخر الأخبار</a></li><li><a href="/c">أعلن معنا</a></li>'
        f"</ul></nav></header><main>{''.join(parts)}</main>"
        f"<footer><p>2026 © {name}. جميع الحقوق محفوظة.</p></footer></body></html>"
    )


def listed(title: str, *stories: tuple[str, str]) -> str:
    """A box with a title and stories at their hours."""
    rows = "".join(f'<li><a href="/s">{text}</a> <span>{hour}</span></li>' for text, hour in stories)
    return f"<section><h3>{title}</h3><ul>{rows}</ul></section>"


HOURS = ("5:40 ص", "5:10 ص", "4:35 ص", "4:02 ص", "3:31 ص")
STORIES = (
    "المرسى يجدد أرصفته قبل موسم الصيد",
    "مدرسة القرية تفتح مكتبة للكبار",
    "سوق الزيت تعود إلى ساحتها القديمة",
    "حافلة جديدة تصل السهل بالجبل",
    "عرس جماعي على ضفة النهر",
)
BY_TIME = listed("الأكثر قراءة هذا الأسبوع", *zip(STORIES, HOURS, strict=True))
BY_READERS = listed("الأكثر قراءة هذا الأسبوع", *zip(STORIES, (HOURS[i] for i in (3, 0, 4, 2, 1)), strict=True))
WEATHER = '<div class="widget"><h4>الطقس في المرسى</h4></div>'
STYLE = Style(shipped())


@dataclass(frozen=True)
class Row:
    """A defect: its number and name, the codes that catch it, an article or a page with it and one without."""

    number: int
    name: str
    codes: tuple[str, ...]
    bad: Article | str
    good: Article | str = CLEAN


ROWS = (
    Row(1, "an error text is a headline", ("check.headline-error",), told(headline="error code: 524")),
    Row(
        1,
        "an error text is in a list",
        ("sweep.error-text",),
        page('<a href="/s">error code: 524</a>'),
        page(BY_READERS),
    ),
    Row(2, "a headline ends with a stop", ("check.headline-stop",), told(headline="المرسى يجدد أرصفته قبل الموسم.")),
    Row(
        3,
        "a translated word that means something else",
        ("check.false-friend",),
        told("سجل القائد قرنين في مباراة الكريكيت الأخيرة أمام ضيفه."),
        told("سجل القائد مئة نقطة مرتين في مباراة الكريكيت الأخيرة أمام ضيفه."),
    ),
    Row(3, "a number that cannot be", ("check.number-impossible",), told("رحل الصياد عن عمر ناهز 640 عامًا.")),
    Row(
        4,
        "a literal crackdown, vowelled, with Latin names in brackets",
        ("check.false-friend", "check.headline-tashkeel", "check.headline-brackets-latin"),
        told(headline="بدء حملة تقويضٍ حكومية على تطبيق (Fishly) في المرسى"),
        told(headline="بدء حملة حكومية على تطبيق «فيشلي» في المرسى"),
    ),
    Row(
        5,
        "a translation that cannot be read goes to a second reader, and is too long",
        ("check.second-reader", "check.headline-very-long"),
        told(headline="القوارب تشرب القهوة الزرقاء التي تمشي فوق سقف الماء وتأخذ رأي الأسماك الكبيرة في صباح السوق"),
    ),
    Row(
        6,
        "brackets in a headline",
        ("check.headline-brackets",),
        told(headline="عودة الصيد إلى (حوض المرسى القديم) قريبًا"),
    ),
    Row(
        6,
        "brackets all over a text",
        ("check.brackets-many",),
        told("افتتح (مهرجان السردين) في (ساحة الزيت)، وغنى (Hadi) مع (فرقة المرسى) أمام أهل الحي."),
        told("افتتح مهرجان السردين في ساحة الزيت، وغنى هادي مع فرقة المرسى (الحي القديم) أمام أهل الحي."),
    ),
    Row(7, "a particle stands apart", ("check.headline-cut-off",), told(headline="قارب جديد لـ صيادي المرسى القديم")),
    Row(
        8,
        "a quote is glued to its word",
        ("check.headline-quote-glued",),
        told(headline="صياد يصف البحر بالبيت”الكبير” في المرسى"),
    ),
    Row(
        7,
        "a particle stands apart in the text",
        ("style.particle-apart",),
        told("بقي القارب لـ صيادين من المرسى."),
        told("بقي القارب لصيادين من المرسى."),
    ),
    Row(
        8,
        "a quote is glued to its word in the text",
        ("style.quote-glued", "style.unpaired"),
        told("سُمي القارب باسم”نجمة” المرسى."),
        told("سُمي القارب باسم «نجمة» المرسى."),
    ),
    Row(
        9,
        "words of the theme",
        ("sweep.placeholder", "sweep.latin", "sweep.latin-word"),
        page("<p>Demo</p><p>Type your mail here</p><p>اضغط على زر Enter</p>"),
        page("<p>إعلان</p><p>بريدك هنا</p><p>اضغط على زر الإدخال</p>"),
    ),
    Row(10, "the house is the author", ("check.byline-house",), told(byline=HOUSE)),
    Row(10, "a text from elsewhere names no source", ("check.source-missing",), CLEAN),
    Row(
        11,
        "a report stands among opinions",
        ("check.opinion-news",),
        told("أعلنت البلدية أمس تجديد الأرصفة.", sections=("مقالات",)),
        told("أعرف رصيفًا جدده أهله، وأظن أن البلدية تعرفه.", sections=("مقالات",)),
    ),
    Row(
        11,
        "a text stands in a section far from it",
        ("check.section-far",),
        told(MATCH),
        told(MATCH, sections=("رياضة",)),
    ),
    Row(
        12,
        "a related article is about something else",
        ("check.related-far",),
        told(related=(RelatedLink("https://s.example/2", "مصنع السيارات ينقل خطه إلى الخارج"),)),
    ),
    Row(13, "what is read most is what is newest", ("sweep.trending-by-time",), page(BY_TIME), page(BY_READERS)),
    Row(
        13,
        "what is read most is the list of the latest",
        ("sweep.trending-latest",),
        page(listed("رائج", *((one, "") for one in STORIES)), listed("آخر الأخبار", *((one, "") for one in STORIES))),
        page(
            listed("رائج", *((one, "") for one in STORIES)),
            listed("آخر الأخبار", *((one, "") for one in STORIES[::-1])),
        ),
    ),
    Row(
        14,
        "misspelt menus",
        ("sweep.spelling",),
        page("<h3>اخر الاخبار</h3><p>نص</p>"),
        page("<h3>آخر الأخبار</h3><p>نص</p>"),
    ),
    Row(
        15,
        "rights held by another name",
        ("sweep.brand",),
        page("<p>© مرسى برس 2026</p>"),
        page(f"<p>© {HOUSE} 2026</p>"),
    ),
    Row(
        16,
        "one network under two names",
        ("sweep.network-two",),
        page('<a href="#">تويتر</a> <a href="#">X (Twitter)</a>'),
        page('<a href="#">إكس</a> <a href="#">فيسبوك</a>'),
    ),
    Row(
        16,
        "one network under two names in a text, and an odd spelling",
        ("check.network-two", "check.network-spelling"),
        told("نشر الصياد صورته على تويتر. وعاد بعد ساعة إلى إكس وتيلقرام."),
        told("نشر الصياد صورته على إكس (تويتر سابقًا). وعاد بعد ساعة إلى تلغرام."),
    ),
    Row(
        17,
        "tanwin written both ways",
        ("style.tanwin-alef",),
        told("عاد القارب مساءً وبقي فارغاً، وكان حملاً ثقيلاً ثم صار خفيفًا."),
        told("عاد القارب مساءً وبقي فارغًا، وكان حملًا ثقيلًا ثم صار خفيفًا."),
    ),
    Row(
        18,
        "two things with a predicate for one",
        ("check.agreement-dual",),
        told("تعتبر هاتان المرحلتان ضرورية للسوق."),
    ),
    Row(
        19,
        "padding",
        ("check.padding", "check.cliche", "check.phrase-repeated"),
        told(
            "في ظل التطورات تجدر الإشارة إلى أن رصيف السوق القديم تم تجديده. ومع ذلك من المتوقع أن يلعب دورًا كبيرًا.",
            "وفي ظل ذلك تم فتح رصيف السوق القديم، ومع ذلك من المتوقع أن يكون رصيف السوق القديم محطة مهمة.",
            "في الختام، من المهم متابعة ما يأتي، ويبقى السؤال عن موعده.",
            headline="أشغال في المرسى قبل موسم الصيد",
        ),
    ),
    Row(
        20,
        "dates that an archive cannot read",
        ("check.date-relative", "check.date-weekday"),
        told("بدأت الأشغال في تشرين الأول الماضي، وتنتهي يوم الأربعاء."),
        told("بدأت الأشغال في تشرين الأول 2025، وتنتهي يوم الأربعاء 4 آذار 2026."),
    ),
    Row(
        21,
        "sources without a name",
        ("check.sources-vague", "check.source-vague"),
        told("قالت مصادر مطلعة إن العمل بدأ.", "وأفادت تقارير أنه توقف.", "وتشير التقديرات إلى أنه يطول."),
        told("قالت مصادر في وزارة النقل إن العمل بدأ.", "وأفادت تقارير لوكالة الساحل أنه توقف."),
    ),
    Row(22, "a background that is true no more goes to a second reader", ("check.second-reader",), CLEAN),
    Row(
        23,
        "the same words twice",
        ("sweep.repeated",),
        page("<h3>اترك تعليقًا</h3><h3>اترك تعليقًا</h3>"),
        page("<h3>اترك تعليقًا</h3>"),
    ),
    Row(23, "an empty box", ("sweep.empty",), page(WEATHER), page(WEATHER.replace("</h4>", "</h4><p>صحو</p>"))),
)


def found(what: Article | str, **around: object) -> set[str]:
    if isinstance(what, str):
        return {one.finding.code for one in sweep(what, "x", lexicon())}
    names = ("محليات", "رياضة", "مقالات")
    answer = check(what, house_name=HOUSE, sections=names, lexicon=lexicon(), shelves=SHELVES, **around)  # type: ignore[arg-type]
    return {finding.code for finding in (*answer, *STYLE.find(what))}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.number} {row.name}")
def test_the_defect_is_caught_by_name_and_its_clean_counterpart_gives_nothing(row: Row) -> None:
    elsewhere = {"origin": TextOrigin.TRANSLATED, "unread": Level.WARN}
    around = elsewhere if {"check.second-reader", "check.source-missing"} & set(row.codes) else {}
    assert set(row.codes) <= found(row.bad, **around)
    assert found(row.good) == set()


def test_a_translation_with_its_source_that_a_colleague_has_read_gives_nothing() -> None:
    assert found(CLEAN, origin=TextOrigin.TRANSLATED, source="وكالة الساحل") == set()


def test_every_row_of_the_page_is_here() -> None:
    assert {row.number for row in ROWS} == set(range(1, 24))
