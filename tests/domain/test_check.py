import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.domain import check as domain_check
from newsroom.domain.article import Article, RelatedLink
from newsroom.domain.check import Finding, Level, check, conditions, mend
from newsroom.domain.document import (
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Link,
    List,
    ListItem,
    Paragraph,
    Separator,
    Span,
    plain,
)
from newsroom.language.words import catalogue

MEDIA = f"media:{'0' * 64}.jpg"
SOUND = Figure(MEDIA, alt="قوارب صيد عند الرصيف ليلًا", credit="تصوير: هادي قاسم")
BODY = Document(
    (
        Paragraph(plain("عاد أربعون صيادًا إلى رصيف الميناء القديم بعد ليلة من صيد السردين.")),
        Heading(2, plain("مزاد عند الفجر")),
        Paragraph(plain("بدأ مزاد السردين قبل شروق الشمس، وبيع الصيد كله في ساعة.")),
    )
)
GOOD = Article(
    headline="مصابيح السردين تعود إلى الميناء القديم",
    standfirst="عاد أربعون صيادًا إلى الرصيف الشمالي في أول ليالي الموسم.",
    body=BODY,
    byline="ليلى الحمداني",
    sections=("اقتصاد",),
    tags=("الصيد", "الموانئ"),
    lead=SOUND,
    related=(
        RelatedLink(
            "https://a.example/1", "سوق السردين ينتقل إلى ساحة الزيت", published=datetime(2026, 9, 2, tzinfo=UTC)
        ),
        RelatedLink("https://a.example/2", "الميناء القديم في صور من عام 1931"),
    ),
)


def codes(article: Article, **around: object) -> set[str]:
    return {finding.code.removeprefix("check.") for finding in check(article, **around)}  # type: ignore[arg-type]


def test_every_code_that_a_check_uses_has_its_sentence_and_every_sentence_its_check() -> None:
    domain = Path(domain_check.__file__).parent
    rooms = ("check.py", "headline.py", "checks_text.py", "checks_whole.py", "lexicon.py")
    source = "".join((domain / name).read_text(encoding="utf-8") for name in rooms)
    used = set(re.findall(r'"(check\.[a-z-]+)"', source)) | {"check.network-spelling", "check.brand"}
    used |= {f"check.{where}-{what}" for where in ("lead", "picture") for what in ("alt", "alt-file", "credit")}
    used |= {"check.headline-long", "check.headline-very-long"}
    assert used == {code for code in catalogue() if code.startswith("check.") and not code.endswith(".fix")}


def only(article: Article, **around: object) -> Finding:
    (finding,) = check(article, **around)  # type: ignore[arg-type]
    return finding


def test_a_good_article_has_no_finding() -> None:
    assert (
        check(GOOD, house_name="دار المرفأ", sections=["اقتصاد"], tags=["الصيد"], address="https://a.example/9") == ()
    )


HEADLINES = [
    ("", Level.BLOCK, "headline-missing", None),
    (" \n ", Level.BLOCK, "headline-missing", None),
    ("error code: 524", Level.BLOCK, "headline-error", "error code: 524"),
    ("524", Level.BLOCK, "headline-error", "524"),
    ("Just a moment...", Level.BLOCK, "headline-error", "Just a moment..."),
    ("Sardines are back", Level.BLOCK, "headline-no-arabic", "Sardines are back"),
    ("٥٢٤؟", Level.BLOCK, "headline-no-arabic", "٥٢٤؟"),
    ("عودة السردين إلى الميناء.", Level.WARN, "headline-stop", "."),
    ("عودة السردين إلى الميناء، ", Level.WARN, "headline-stop", "، "),
    ("عودة السردين  إلى الميناء", Level.HINT, "headline-spaces", None),
    ("عودة السردين", Level.HINT, "headline-short", None),
    ("مصابيح " * 11 + "ميناء", Level.HINT, "headline-long", None),
    ("مصابيح " * 13 + "ميناء", Level.WARN, "headline-very-long", None),
    ("IBM تعود إلى الميناء القديم", Level.HINT, "headline-foreign-start", None),
    ("عودة السّردين إلى الميناء القديم", Level.HINT, "headline-tashkeel", "سّ"),
    ("عودة السردين (سمك الفقراء) إلى الميناء", Level.HINT, "headline-brackets", "(سمك الفقراء)"),
    ("عودة السردين لـ ميناء قديم", Level.WARN, "headline-cut-off", "لـ "),
    ("السردين و التونة في ميناء واحد", Level.WARN, "headline-cut-off", "و "),
    ("صيادون كبار يصفون”السردين” بالذهب", Level.WARN, "headline-quote-glued", "”"),
    ("صيادون يصفون «السردين بالذهب", Level.WARN, "headline-unpaired", "«"),
    ("صيادون يصفون السردين) بالذهب", Level.WARN, "headline-unpaired", ")"),
    ('صيادون يصفون "السردين بالذهب', Level.WARN, "headline-unpaired", '"'),
    ("عودة السردين إلى المينا\u200bء", Level.WARN, "hidden-characters", None),
]


@pytest.mark.parametrize(("headline", "level", "code", "marked"), HEADLINES)
def test_headline(headline: str, level: Level, code: str, marked: str | None) -> None:
    (found,) = [item for item in check(replace(GOOD, headline=headline)) if item.field == "headline"]
    assert (found.code, found.level) == (f"check.{code}", level)
    assert marked == (headline[slice(*found.span)] if found.span else None)


SOUND_HEADLINES = [
    "عودة السردين إلى الميناء القديم ",
    "لماذا عاد السردين إلى الميناء القديم؟",
    "عودة السردين.. موسم ينقذ ميناء بأكمله",
    "وعاد السردين إلى الميناء القديم…",
    "وعاد السردين إلى الميناء القديم...",
    "الصيادون: «لن نترك الميناء القديم»",
    "هكذا دخل السردين إلى متاجر الـ U.S.",
    "إقبال على صيد السردين بـ40 قاربًا",
    "سوق السردين يفتح أبوابه باكرًا (صور)",
    'صيادون يصفون "السردين" بالذهب',
    "خطأ 524 يوقف مواقع إخبارية ليلة كاملة",
]


@pytest.mark.parametrize("headline", SOUND_HEADLINES)
def test_a_sound_headline_has_no_finding(headline: str) -> None:
    assert [finding.code for finding in check(replace(GOOD, headline=headline)) if finding.field == "headline"] == []


@pytest.mark.parametrize(
    ("headline", "mended"),
    [
        ("عودة السردين إلى الميناء.", "عودة السردين إلى الميناء"),
        ("عودة السردين إلى الميناء؛. ", "عودة السردين إلى الميناء"),
        (" عودة  السردين\nإلى الميناء ", "عودة السردين إلى الميناء"),
        ("جائزة لـ هاري في المهرجان", "جائزة لهاري في المهرجان"),
        ("جائزة لـ الصيادين في المهرجان", "جائزة للصيادين في المهرجان"),
        ("جائزة لـ اللجنة في المهرجان", "جائزة للجنة في المهرجان"),
        ("سمك و خبز في المهرجان", "سمك وخبز في المهرجان"),
        ("مهرجان السردین فی المیناء", "مهرجان السردين في الميناء"),
    ],
)
def test_mechanical_mends_of_a_headline(headline: str, mended: str) -> None:
    assert fully_mended(replace(GOOD, headline=headline)).headline == mended


def fully_mended(article: Article, **around: object) -> Article:
    """The article once no certain mend is left; each mend must take its finding away."""
    for _ in range(40):
        fixable = [finding for finding in check(article, **around) if finding.fix is not None]  # type: ignore[arg-type]
        if not fixable:
            return article
        after = mend(article, fixable[0])
        assert after != article
        article = after
    raise AssertionError("mending does not come to an end")


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet="السردين و لـ.،:«”( \u200f\u00a0کی\nab", max_size=40),
    st.text(alphabet="ميناء -_A٢\u0651 /", max_size=20),
)
def test_mending_comes_to_an_end_whatever_was_written(text: str, other: str) -> None:
    article = replace(GOOD, headline=text, kicker=text, byline=text, slug=other, tags=(text, other))
    fully_mended(article, tags=["السردين", "ميناء"])


def test_the_order_is_by_weight_and_blocks_come_first() -> None:
    levels = [finding.level for finding in check(Article())]
    assert levels == sorted(levels, key=["block", "warn", "hint"].index)
    assert {finding.code for finding in check(Article()) if finding.level is Level.BLOCK} == {
        "check.headline-missing",
        "check.section-missing",
        "check.body-empty",
    }


@pytest.mark.parametrize(
    ("change", "code", "field", "level"),
    [
        ({"standfirst": ""}, "standfirst-missing", "standfirst", Level.HINT),
        ({"standfirst": GOOD.headline}, "standfirst-repeats", "standfirst", Level.WARN),
        ({"standfirst": "سردين " * 30}, "standfirst-long", "standfirst", Level.HINT),
        ({"sections": ()}, "section-missing", "sections", Level.BLOCK),
        ({"byline": " "}, "byline-missing", "byline", Level.WARN),
        ({"byline": "دار المرفا"}, "byline-house", "byline", Level.WARN),
        ({"byline": "صحيفة المرفأ"}, "byline-house", "byline", Level.WARN),
        ({"byline": "Admin"}, "byline-placeholder", "byline", Level.WARN),
        ({"byline": "ليلى\u200f \u200eالحمداني"}, "hidden-characters", "byline", Level.WARN),
        ({"body": Document()}, "body-empty", "body", Level.BLOCK),
        ({"body": Document((Paragraph(plain(" ")), Separator()))}, "body-empty", "body", Level.BLOCK),
        ({"body": Document((Paragraph(plain("error code: 524")),))}, "body-error", "body", Level.BLOCK),
        ({"lead": None}, "lead-missing", "lead", Level.HINT),
        ({"lead": replace(SOUND, alt=" ")}, "lead-alt", "lead", Level.WARN),
        ({"lead": replace(SOUND, alt="IMG_2041.JPG")}, "lead-alt-file", "lead", Level.WARN),
        ({"lead": replace(SOUND, credit="")}, "lead-credit", "lead", Level.WARN),
        ({"tags": ()}, "tags-missing", "tags", Level.HINT),
        ({"tags": ("الصيد", "صيد")}, "tags-near", "tags", Level.WARN),
        ({"related": ()}, "related-missing", "related", Level.HINT),
        ({"slug": "مصابيح السردين"}, "slug", "slug", Level.HINT),
        ({"slug": "ب" * 40}, "slug", "slug", Level.HINT),
    ],
)
def test_fields(change: dict[str, object], code: str, field: str, level: Level) -> None:
    found = only(replace(GOOD, **change), house_name=("دار المرفأ", "صحيفة المرفأ"))  # type: ignore[arg-type]
    assert (found.code, found.field, found.level) == (f"check.{code}", field, level)


def test_a_site_that_gives_a_byline_wants_none() -> None:
    assert "byline-missing" not in codes(replace(GOOD, byline=""), byline="ليلى الحمداني")


def test_a_text_without_words_may_be_a_picture_a_video_or_a_gallery() -> None:
    for block in (SOUND, Embed("https://v.example/1"), Gallery((SOUND, SOUND))):
        assert "body-empty" not in codes(replace(GOOD, body=Document((block,))))


def test_a_long_text_about_errors_is_an_article() -> None:
    body = Document((Paragraph(plain("The error of the year " * 10)),))
    assert "body-error" not in codes(replace(GOOD, body=body))


def test_a_section_that_the_site_does_not_have_stops_publishing() -> None:
    found = only(replace(GOOD, sections=("اقتصاد", "موانئ")), sections=["اقتصاد"])
    assert (found.code, found.level, found.item) == ("check.section-unknown", Level.BLOCK, 1)


def test_pictures_of_the_text_are_told_by_number_and_block() -> None:
    blocks = (*BODY.blocks, SOUND, Gallery((SOUND, replace(SOUND, alt=""))), replace(SOUND, credit=""))
    first, second = check(replace(GOOD, body=Document(blocks)))
    assert (first.code, first.item, first.values) == ("check.picture-alt", 4, {"number": 3})
    assert (second.code, second.item, second.values) == ("check.picture-credit", 5, {"number": 4})


def test_links_of_the_text_that_lead_nowhere() -> None:
    def linked(href: str) -> Paragraph:
        return Paragraph((Span("انظر "), Span("الجدول", link=Link(href)), Span(" هنا")))

    hrefs = ("https://a.example/x", "javascript:alert(1)", "http://B.example/gone/", "#notes", "mailto:a@b.example", "")
    blocks = tuple(linked(href) for href in hrefs)
    found = check(replace(GOOD, body=Document((*BODY.blocks, *blocks))), dead=["https://www.b.example/gone"])
    assert [(item.code, item.item, item.span) for item in found] == [
        ("check.link-address", 4, (5, 11)),
        ("check.link-dead", 5, (5, 11)),
        ("check.link-address", 8, (5, 11)),
    ]


def test_a_link_in_a_list_is_found_without_a_span() -> None:
    item = ListItem(plain("أول"), (List((ListItem((Span("ثان", link=Link("data:x")),)),)),))
    found = only(replace(GOOD, body=Document((*BODY.blocks, List((item,))))))
    assert (found.code, found.item, found.span) == ("check.link-address", 3, None)


def test_tags_meet_those_of_the_site() -> None:
    site = ["أخبار", "سورية", "الصيد"]
    spelling, near = check(replace(GOOD, tags=("اخبار", "سوريا", "الصيد")), tags=site)
    assert (spelling.code, spelling.item, spelling.fix) == ("check.tag-spelling", 0, "أخبار")
    assert (near.code, near.item, near.fix, near.values["other"]) == ("check.tag-near", 1, None, "سورية")
    assert mend(replace(GOOD, tags=("اخبار", "أخبار")), spelling).tags == ("أخبار",)


@pytest.mark.parametrize(
    ("link", "code", "level"),
    [
        (RelatedLink("https://www.a.example/9/?", "مصابيح السردين تعود"), "related-self", Level.WARN),
        (RelatedLink("https://b.example/", "مصابيح السردين تعود", remote_id="77"), "related-self", Level.WARN),
        (RelatedLink("http://a.example/1/", "سوق السردين"), "related-twice", Level.WARN),
        (RelatedLink("https://a.example/gone#x", "سوق السردين"), "related-dead", Level.WARN),
        (RelatedLink("javascript:alert(1)", "سوق السردين"), "related-address", Level.WARN),
        (RelatedLink("http://[bad", "سوق السردين"), "related-address", Level.WARN),
        (RelatedLink(" ", "سوق السردين"), "related-address", Level.WARN),
        (RelatedLink("https://a.example/3", "منتخب الكرة يبدأ معسكر الجبل"), "related-far", Level.HINT),
        (RelatedLink("https://a.example/4", "لقاح جديد من السعودية"), "related-far", Level.HINT),
    ],
)
def test_related_links(link: RelatedLink, code: str, level: Level) -> None:
    article = replace(GOOD, related=(*GOOD.related, link))
    found = only(article, address="https://a.example/9", remote_id="77", dead=["https://a.example/gone"])
    assert (found.code, found.level, found.item) == (f"check.{code}", level, 2)


def test_an_article_that_is_not_on_a_site_is_related_to_itself_by_no_address() -> None:
    link = RelatedLink("https://a.example", "سوق السردين")
    assert check(replace(GOOD, related=(link,))) == ()


def test_every_finding_is_said_in_both_languages_with_all_its_places_filled() -> None:
    said = {code for code in catalogue() if code.startswith("check.")}
    assert conditions() == sum(not code.endswith(".fix") for code in said)
    for finding in (*check(Article(headline="x", byline="x")), *check(replace(GOOD, headline="سمك و خبز."))):
        for lang in ("ar", "en"):
            assert finding.sentence(lang) not in ("", finding.code)
            assert "{" not in finding.sentence(lang)
            assert bool(finding.mend_words(lang)) == (finding.fix is not None)
            assert not finding.mend_words(lang).startswith("check.")


def test_a_latin_value_does_not_turn_an_arabic_sentence_about() -> None:
    found = check(replace(GOOD, headline="error code: 524"))[0]
    assert "\u2068error code: 524\u2069" in found.sentence("ar")
    assert "\u2068" not in found.sentence("en")
