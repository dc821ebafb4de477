"""A section is suggested by the words of what it has published, and only where there is enough of that."""

from dataclasses import replace

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.shelves import ENOUGH, Shelves, learn, telling

SPORT = "مباراة الفريق الهدف الحارس المدرب اللاعب الملعب الشوط الدوري البطولة"
MARKET = "الأسهم المؤشر البورصة المستثمرون الأرباح المصرف القروض السندات التضخم العملة"


def shelves(number: int = ENOUGH) -> Shelves:
    return learn(
        (name, [telling(f"{text} {n}") for n in range(number)]) for name, text in (("رياضة", SPORT), ("اقتصاد", MARKET))
    )


def article(text: str, *sections: str) -> Article:
    return Article(headline="عنوان", body=Document((Paragraph(plain(text)),)), sections=sections)


def test_an_article_in_another_section_is_far_and_its_own_is_named() -> None:
    assert shelves().far(article(SPORT, "اقتصاد")) == "رياضة"
    assert shelves().far(article(MARKET, "رياضة")) == "اقتصاد"
    assert shelves().nearest(article(SPORT)) == "رياضة"


def test_an_article_in_its_section_or_also_in_it_is_near() -> None:
    assert shelves().far(article(SPORT, "رياضة")) == ""
    assert shelves().far(article(SPORT, "اقتصاد", "رياضة")) == ""


def test_a_text_of_both_is_near_enough_to_either() -> None:
    both = article(f"{SPORT} {MARKET}", "اقتصاد")
    assert shelves().far(both) == ""


def test_too_little_material_says_nothing() -> None:
    few = shelves(ENOUGH - 1)
    assert (few.far(article(SPORT, "اقتصاد")), few.nearest(article(SPORT))) == ("", "")
    one = learn([("رياضة", [telling(SPORT)] * ENOUGH)])
    assert one.nearest(article(SPORT)) == ""


def test_too_few_words_say_nothing() -> None:
    assert shelves().far(article("مباراة الفريق", "اقتصاد")) == ""
    assert shelves().nearest(replace(article(""), headline="")) == ""


def test_a_section_that_is_not_known_is_not_compared() -> None:
    assert shelves().far(article(SPORT, "منوعات")) == ""


def test_stop_words_numbers_and_spelling_tell_nothing() -> None:
    assert telling("في 2026 إلى من على") == frozenset()
    assert telling("المباراةُ") == telling("مباراه")
