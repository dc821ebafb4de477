from dataclasses import replace
from html import escape

import pytest

from newsroom.desk.comparing import differences, fingerprint, letters, losses, page_checks
from newsroom.domain.article import Article, RelatedLink
from newsroom.domain.document import Document, Embed, Figure, Opaque, Paragraph, Separator, inline_text, plain, texts
from newsroom.site.site import Capabilities

from .conftest import STORY

ALL = Capabilities(*[True] * 8)
ARTICLE = replace(
    STORY,
    lead=Figure("media:" + "ab" * 32 + ".jpg", "قوارب"),
    related=(RelatedLink("https://example.org/2026/%D8%A7%D9%84%D9%85%D8%B1%D9%81%D8%A3/", "المرفأ"),),
)


def page(article: Article, **changed: str) -> str:
    """A page of some theme that shows `article`; `changed` puts other words in a part of it."""
    parts = {
        "headline": escape(article.headline),
        "section": article.sections[0],
        "byline": article.byline,
        "standfirst": article.standfirst,
        "picture": '<img src="../media/' + "ab" * 20 + '-960.jpg" srcset="../media/' + "ab" * 20 + '-480.jpg 480w">',
        "related": '<li><a href="../المرفأ">المرفأ</a></li>',
        "text": "".join(f"<p>{escape(line)}</p>" for line in texts(article.body)),
    } | changed
    return f"""<!doctype html><html><head><title>x</title><style>h1 {{}}</style></head><body>
    <nav><a>{article.sections[0]}</a> {article.byline} <h1>{article.headline}</h1></nav>
    <main><p>{parts["section"]}</p><h1>\n {parts["headline"]}</h1><br><p>{parts["standfirst"]}</p>{parts["byline"]}
    {parts["picture"]}{parts["text"]}<script>var x = "{article.byline}"</script>{parts["related"]}</main></body>"""


def failed(html: str, article: Article = ARTICLE) -> list[str]:
    return [check.code for check in page_checks(html, article) if not check.ok]


def test_a_page_that_shows_the_article_passes() -> None:
    assert failed(page(ARTICLE)) == []


@pytest.mark.parametrize("part", ["headline", "section", "byline", "standfirst", "picture", "related", "text"])
def test_each_part_that_is_missing_is_seen_even_if_the_menu_has_its_words(part: str) -> None:
    assert failed(page(ARTICLE, **{part: "<p>شيء آخر</p>"})) == [f"page.{part}"]


def test_one_letter_of_the_text_makes_a_difference() -> None:
    body = "".join(f"<p>{line}</p>" for line in texts(ARTICLE.body)).replace("ستون", "سبعون").replace("60", "70")
    assert failed(page(ARTICLE, text=body)) == ["page.text"]


def test_words_marked_in_the_middle_of_a_word_stay_one_word() -> None:
    body = "".join(f"<p>{line}</p>" for line in texts(ARTICLE.body)).replace("الصيادين", "ال<b>صياد</b>ين")
    assert failed(page(ARTICLE, text=body)) == []


def test_what_the_article_lacks_is_not_looked_for() -> None:
    bare = replace(STORY, standfirst="", byline="", sections=())
    html = f"<h1>{bare.headline}</h1>" + "".join(f"<p>{line}</p>" for line in texts(bare.body))
    assert [check.code for check in page_checks(html, bare)] == ["page.headline", "page.text"]
    assert failed(html, bare) == []


def test_a_site_of_another_layout_may_keep_the_standfirst_for_its_lists() -> None:
    html = page(ARTICLE, standfirst="")
    assert failed(html) == ["page.standfirst"]
    assert [check.code for check in page_checks(html, ARTICLE, house=False) if not check.ok] == []


def test_a_page_elsewhere_may_be_shown_in_the_sites_own_way() -> None:
    embedded = replace(STORY, body=Document((*STORY.body.blocks, Embed("https://example.org/v", title="عنوان المقطع"))))
    html = page(STORY)
    assert failed(html, embedded) == []


def test_quotes_and_spaces_of_another_kind_are_the_same_letters() -> None:
    assert letters("قال “نعم”\n  ثم – مضى…") == letters('قال "نعم" ثم - مضى...')
    assert letters("نعم") != letters("نعمة")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("headline", "عنوان آخر"),
        ("standfirst", ""),
        ("kicker", "تقرير"),
        ("body", Document((Paragraph(plain("نص آخر")),))),
        ("sections", ("رياضة",)),
        ("tags", ("الصيد",)),
        ("lead", None),
        ("related", ()),
        ("byline", "منى عون"),
    ],
)
def test_a_field_that_differs_is_named(field: str, value: object) -> None:
    held = replace(ARTICLE, **{field: value})
    assert differences(ARTICLE, held, ALL) == (field,)


def test_fields_that_the_site_does_not_carry_are_not_compared() -> None:
    held = replace(ARTICLE, kicker="تقرير", byline="")
    assert differences(ARTICLE, held, Capabilities(*[False] * 8)) == ()


def test_the_order_of_tags_does_not_matter_and_that_of_related_articles_does() -> None:
    other = RelatedLink("https://example.org/2026/other/", "آخر")
    two = replace(ARTICLE, related=(*ARTICLE.related, other))
    turned = replace(two, tags=two.tags[::-1], related=two.related[::-1])
    assert differences(two, turned, ALL) == ("related",)


def test_a_fingerprint_knows_letters_and_not_filing() -> None:
    assert fingerprint(STORY) == fingerprint(replace(STORY, sections=("رياضة",), tags=()))
    assert fingerprint(STORY) != fingerprint(replace(STORY, standfirst="غيره"))
    first = STORY.body.blocks[0]
    assert isinstance(first, Paragraph)
    assert inline_text(first.content) in fingerprint(STORY)


def test_the_words_that_went_are_named() -> None:
    held = replace(ARTICLE, headline=ARTICLE.headline.replace("الجديد ", ""), tags=("الصيد",), related=())
    found = {loss.field: loss for loss in losses(ARTICLE, held, ALL)}
    assert {field: (loss.words, loss.grave) for field, loss in found.items()} == {
        "headline": ("الجديد", True),
        "tags": ("الموانئ", False),
        "related": ("المرفأ", False),
    }


def test_words_that_came_in_are_named_where_none_went() -> None:
    blocks = (*ARTICLE.body.blocks, Paragraph(plain("alert(1)")))
    (loss,) = losses(ARTICLE, replace(ARTICLE, body=Document(blocks)), ALL)
    assert (loss.field, loss.words, loss.grave) == ("body", "alert(1)", True)


def test_what_only_looks_otherwise_is_slight_and_a_page_elsewhere_is_known_by_its_address() -> None:
    video = Embed("https://example.org/v", "مشغّل")
    sent = replace(ARTICLE, body=Document((*ARTICLE.body.blocks, video, Separator(), Opaque("<x/>", "خريطة"))))
    plainer = tuple(Paragraph(plain(piece)) for piece in texts(ARTICLE.body))
    (loss,) = losses(sent, replace(sent, body=Document((*plainer, Embed("https://example.org/v")))), ALL)
    assert (loss.field, loss.grave) == ("format", False)
    assert loss.words.startswith("مزاد يبدأ قبل الفجر، وقال رئيس اتحاد الصيادين")
    assert loss.words.endswith(" …")
    (gone,) = losses(sent, replace(sent, body=Document((*ARTICLE.body.blocks, video, Separator()))), ALL)
    assert gone.words == "خريطة"
    assert losses(sent, sent, ALL) == ()
