import json
from collections import Counter
from dataclasses import replace

import pytest

from newsroom.domain.article import ArchiveEntry, Article
from newsroom.domain.document import Document, Heading, Paragraph, plain
from newsroom.domain.related import LIMIT, names_a_subject, subjects, terms, why
from newsroom.language.fold import words

ARTICLE = Article(
    headline="روسيا تسلّم دمشق تصميم محطة كهرباء جديدة في طرطوس",
    tags=("روسيا", "طرطوس", "الكهرباء"),
    body=Document(
        (
            Paragraph(plain("سلّم وفد روسي في دمشق تصميم محطة كهرباء تُبنى قرب ميناء طرطوس خلال عامين.")),
            Heading(2, plain("محطة على البحر")),
            Paragraph(
                plain("تعمل المحطة بالغاز، وتغذّي طرطوس وريفها بالكهرباء. وقال مهندس روسي إن البناء يبدأ في الربيع.")
            ),
            Paragraph(plain("وتعاني طرطوس من انقطاع الكهرباء منذ أعوام، ويأمل سكانها أن تنهي المحطة ساعات التقنين.")),
        )
    ),
)
KIN = [
    ("وفد روسي يزور طرطوس لمعاينة أرض المحطة", "روسيا"),
    ("الكهرباء تعود إلى ريف طرطوس بعد انقطاع أسبوع", "طرطوس"),
]
STRANGERS = [
    "تسجيل إصابات بفيروس جديد في مزارع الدواجن",
    "دروس مجانية في الخط العربي بمتحف المدينة",
    "منتخب السباحة يحصد أربع ميداليات في الدوحة",
    "معرض الكتاب يفتح أبوابه أمام أطفال المدارس",
    "وصفة العدس بالليمون كما تطبخها جدات حلب",
    "هبوط سعر القمح في بورصات أوروبا",
    "عروس البحر تعود إلى خشبة المسرح القومي",
    "مهندس شاب يصمم دراجة من الخيزران",
    "خبر عاجل: تفاصيل جديدة خلال ساعات",
]


def entry(headline: str, *tags: str, text: str = "") -> ArchiveEntry:
    return ArchiveEntry("المكتب", headline, f"https://a.example/{headline}", headline, tags=tags, text=text)


def frequencies(entries: list[ArchiveEntry]) -> Counter[str]:
    return Counter(word for one in entries for word in set(words(f"{one.headline} {' '.join(one.tags)} {one.text}")))


ARCHIVE = [entry(headline, tag) for headline, tag in KIN] + [entry(headline) for headline in STRANGERS]


def found() -> list[str]:
    return terms(ARTICLE, frequencies(ARCHIVE), len(ARCHIVE))


def test_the_terms_are_few_folded_words_that_the_archive_knows_and_the_most_telling_lead() -> None:
    assert set(found()) <= set(frequencies(ARCHIVE))
    assert 2 <= len(found()) <= LIMIT
    assert {"طرطوس", "روسيا"} <= set(found()[:4])


def test_a_term_stands_for_all_words_of_its_stem() -> None:
    assert not {"روسي", "الروسيه"} & set(found())
    assert "محطه" not in found()
    assert "المحطه" in found()


def test_words_without_meaning_and_numbers_are_no_terms() -> None:
    article = replace(ARTICLE, headline="خلال 2026 أعلن الرئيس أن اليوم جديد", tags=(), body=Document())
    everything = Counter(words(article.headline))
    assert terms(article, everything, 1000) == []


def test_a_word_of_every_twentieth_article_is_not_rare() -> None:
    article = Article(headline="كهرباء طرطوس")
    assert terms(article, {"كهربا": 51, "طرطوس": 50}, 1000) == ["طرطوس"]
    assert terms(article, {"كهربا": 4, "طرطوس": 3}, 12) == ["طرطوس"]


def test_the_frequency_may_be_asked_of_a_function() -> None:
    assert terms(Article(headline="كهرباء طرطوس"), lambda word: len(word) - 4, 1000) == ["طرطوس", "كهربا"]


@pytest.mark.parametrize(("headline", "tag"), KIN)
def test_kin_are_related_and_say_by_which_words(headline: str, tag: str) -> None:
    reasons = why(found(), entry(headline, tag))
    assert len(reasons) >= 2
    assert "طرطوس" in reasons
    assert all(reason in f"{headline} {tag}" for reason in reasons)


@pytest.mark.parametrize("headline", STRANGERS)
def test_strangers_are_not_related(headline: str) -> None:
    assert why(found(), entry(headline)) == []


def test_a_word_inside_another_word_is_no_match() -> None:
    """روس stands in بفيروس, in دروس and in عروس."""
    assert why(["روس", "طرطوس"], entry("إصابات بفيروس ودروس وعروس في طرطوس")) == []


def test_one_shared_word_is_not_enough() -> None:
    assert why(["طرطوس", "كهربا"], entry("مهرجان المسرح في طرطوس")) == []


def test_words_deep_in_a_text_alone_are_not_enough() -> None:
    assert why(["طرطوس", "كهربا"], entry("مهرجان المسرح", text="بدأ في طرطوس بعد عودة الكهرباء")) == []
    assert why(["طرطوس", "كهربا"], entry("مسرح طرطوس", text="بدأ بعد عودة الكهرباء")) == ["طرطوس", "الكهرباء"]


def test_words_are_shown_as_the_other_article_spells_them() -> None:
    assert why(["طرطوس", "كهربا"], entry("الكَهرَباءُ تعود إلى طرطـوس")) == ["طرطـوس", "الكَهرَباءُ"]


def test_subjects_tell_near_headlines_from_far_ones() -> None:
    about = subjects(ARTICLE)
    assert all(names_a_subject(about, headline) for headline, _ in KIN)
    assert [headline for headline in STRANGERS if names_a_subject(about, headline)] == []


def test_an_empty_article_has_no_terms_and_no_subjects() -> None:
    assert terms(Article(), frequencies(ARCHIVE), len(ARCHIVE)) == []
    assert subjects(Article()) == frozenset()
    assert why([], ARCHIVE[0]) == []
    assert json.dumps(terms(Article(), {}, 0)) == "[]"
