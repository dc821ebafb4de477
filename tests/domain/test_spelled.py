"""The findings of spelling in an article: where they are, what they say and how they are mended."""

from dataclasses import replace

import pytest

from newsroom.domain import spelled
from newsroom.domain.article import Article
from newsroom.domain.document import (
    Code,
    Document,
    Figure,
    Gallery,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Span,
    Table,
    inline,
    plain,
)
from newsroom.domain.finding import Level
from newsroom.domain.mend import mend, text_of
from newsroom.language.spelling import Spelling
from newsroom.resources import resource


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling.load(resource("spelling"))


def bold(text: str) -> Span:
    return Span(text, frozenset({Mark.STRONG}))


PICTURE = Figure("https://example.com/a.jpg", "", plain("صوره الميناء"))
ARTICLE = Article(
    headline="زياره رسمية إلى الميناء",
    kicker="الانتخباات",
    standfirst="كلمة صحيحة",
    lead=PICTURE,
    body=Document(
        (
            Paragraph(plain("نص سليم")),
            Paragraph(inline([Span("عادت زيا"), bold("ره الوفد")])),
            List((ListItem(plain("بند أول")), ListItem(plain("بند فى القائمة")))),
            Quote((Paragraph(plain("قال إلي الناس")),), plain("مدينه بعيدة")),
            Gallery((PICTURE, PICTURE), plain("صور الانتخباات")),
            Table(((plain("أول"), plain("الانتخباات")),)),
            Code("زياره"),
            Paragraph(inline([Span("الرمز "), Span("زياره", frozenset({Mark.CODE}))])),
        )
    ),
)


def test_each_word_is_found_in_its_field_and_block(spelling: Spelling) -> None:
    found = spelled.check(ARTICLE, spelling)
    assert [(one.field, one.item, text_of(ARTICLE, one), one.fix) for one in found] == [
        ("headline", None, "زياره", "زيارة"),
        ("kicker", None, "الانتخباات", None),
        ("lead", None, "صوره", "صورة"),
        ("body", 1, "زياره", "زيارة"),
        ("body", 2, "فى", None),
        ("body", 3, "إلي", "إلى"),
        ("body", 3, "مدينه", "مدينة"),
        ("body", 4, "صوره", "صورة"),
        ("body", 4, "صوره", "صورة"),
        ("body", 4, "الانتخباات", None),
        ("body", 5, "الانتخباات", None),
    ]
    assert all(one.seen == text_of(ARTICLE, one) and not one.safe for one in found)


def test_what_is_said_and_how_heavy_it_weighs(spelling: Spelling) -> None:
    twin, unknown = spelled.check(ARTICLE, spelling)[:2]
    assert (twin.code, twin.level) == ("spelling.twin", Level.HINT)
    assert (unknown.code, unknown.level) == ("spelling.unknown", Level.WARN)
    for lang in ("ar", "en"):
        assert "زياره" in twin.sentence(lang)
        assert "زيارة" in twin.mend_words(lang)
        assert "الانتخباات" in unknown.sentence(lang)
        assert unknown.mend_words(lang) == ""


def test_a_mend_keeps_the_marks_and_leaves_nothing_to_say(spelling: Spelling) -> None:
    article = ARTICLE
    while found := [one for one in spelled.check(article, spelling) if one.fix]:
        article = mend(article, found[0])
    assert article.headline == "زيارة رسمية إلى الميناء"
    assert article.lead == replace(PICTURE, caption=plain("صورة الميناء"))
    assert article.body.blocks[1] == Paragraph(inline([Span("عادت زيا"), bold("رة الوفد")]))


def test_the_names_of_an_article_are_right_in_it(spelling: Spelling) -> None:
    article = Article(headline="العجلوني يلتقي وحميميم", byline="سامر العجلونيّ", tags=("قاعدة حميميم",))
    assert spelled.check(article, spelling) == ()
    assert len(spelled.check(replace(article, byline="", tags=()), spelling)) == 2
    given = frozenset(("العجلوني", "حميميم"))
    assert spelled.check(replace(article, byline="", tags=()), spelling, given) == ()


def test_a_run_is_looked_at_once(spelling: Spelling) -> None:
    first = spelled.look("زياره رسمية", spelling, frozenset())
    assert spelled.look("زياره رسمية", spelling, frozenset()) is first
    assert spelled.look("زياره رسمية", spelling, frozenset(("زياره",))) == ()
