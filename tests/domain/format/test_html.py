import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import documents, texts

from newsroom.domain.document import (
    Document,
    Figure,
    Heading,
    Link,
    List,
    Opaque,
    Paragraph,
    Span,
    Table,
    inline_text,
    plain,
)
from newsroom.domain.errors import BadInput
from newsroom.domain.format import dom, html
from newsroom.domain.format.tidy import tidy

ACTIVE = re.compile(r"<\s*(?:script|style|iframe|form|object|embed|svg)\b|\bon\w+\s*=|javascript:|file:", re.IGNORECASE)

PIECES = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<td>",
    "</table>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<blockquote>",
    "<cite>",
    "</blockquote>",
    "<h1>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<template>",
    "<textarea>",
    "<title>",
    "<plaintext>",
    "<br",
    ">",
    '"',
    "=",
    "<pre>",
    "<del",
    "</a>",
]
ATTACKS = (
    '<a href="javascript:x()">',
    '<img src="file:///a.png" onerror="x()">',
    "<iframe src='javascript:x'>",
    "<svg><style><img onload=x>",
    "<div class=opaque data-source='\"x\"'>",
    '<div class="opaque" data-source="&quot;<p onclick=x()>&quot;">',
)
MARKUP = st.lists(st.one_of(st.sampled_from((*PIECES, *ATTACKS)), texts(2)), max_size=25).map("".join)


@settings(max_examples=200, deadline=None)
@given(documents())
def test_what_is_written_is_read_back(document):
    assert html.read(html.write(document)) == tidy(document)


@settings(max_examples=200, deadline=None)
@given(documents())
def test_tidying_twice_changes_nothing(document):
    assert tidy(tidy(document)) == tidy(document)


@settings(max_examples=200, deadline=None)
@given(MARKUP)
def test_any_markup_is_read_into_a_tidy_document_that_is_carried(source):
    document = html.read(source)
    assert tidy(document) == document
    assert html.read(html.write(document)) == document


@settings(max_examples=200, deadline=None)
@given(MARKUP)
def test_nothing_active_reaches_a_page(source):
    page = html.write(
        Document((*html.read(source).blocks, Opaque(source, "x"))), media=lambda figure: html.ImageSource("a.jpg")
    )
    tags = "".join(re.findall(r"<[^>]*>", page))
    assert not ACTIVE.search(re.sub(r'"[^"]*"', "", tags))
    assert not re.search(r'(?:href|src)="(?!https?:|mailto:|tel:|a\.jpg)', tags, re.IGNORECASE)


def test_letters_stay_what_they_are():
    words = "بأنها “زيارة عمل”، لمدة 49 عامًا — محوراً (قسد)… 12:30 R&D <b> \"'"
    page = html.write(Document((Paragraph(plain(words)),)))
    assert inline_text(html.read(page).blocks[0].content) == words
    assert page == "<p>بأنها “زيارة عمل”، لمدة 49 عامًا — محوراً (قسد)… 12:30 R&amp;D &lt;b&gt; \"'</p>\n"


def test_pictures_are_where_the_page_says():
    figure = Figure("media:" + "0" * 64 + ".jpg", 'بديل "هنا"', plain("تعليق"), "وكالة", "7")
    source = html.ImageSource("a-480.jpg", "a-480.jpg 480w, a-960.jpg 960w", "100vw", 480, 320)
    assert html.write(Document((figure,)), lambda _: source) == (
        '<figure><img src="a-480.jpg" alt="بديل &quot;هنا&quot;" srcset="a-480.jpg 480w, a-960.jpg 960w"'
        ' sizes="100vw" width="480" height="320" loading="lazy">'
        '<figcaption>تعليق <span class="credit">وكالة</span></figcaption></figure>\n'
    )


def test_a_cell_without_words_is_no_heading():
    page = html.write(Document((Table(((plain("أ"), ()), (plain("1"), plain("2"))), True),)))
    assert '<thead><tr><th scope="col">أ</th><td></td></tr></thead>' in page


def test_an_opaque_block_is_shown_clean_and_without_its_source():
    page = html.write(
        Document(
            (Opaque('<!-- wp:html --><p onclick="x()">نص</p><script>x()</script><!-- /wp:html -->', "core/html"),)
        ),
        lambda figure: html.ImageSource(""),
    )
    assert page == '<div class="opaque"><p>نص</p></div>\n'


def test_the_headline_is_the_first_heading_of_level_one_only():
    headline, document = html.read_article("<h1>العنوان</h1><p>نص</p><h1>آخر</h1>")
    assert inline_text(headline) == "العنوان"
    assert document == Document((Paragraph(plain("نص")), Heading(2, plain("آخر"))))
    assert html.read_article("<p>نص</p><h1>آخر</h1>")[0] == ()


def test_items_deeper_than_the_model_are_lifted():
    (block,) = html.read("<ul><li>أ" * 30).blocks
    depth, level = 0, [block]
    words = 0
    while level:
        depth += 1
        words += sum(len(one.items) for one in level)
        level = [child for one in level for item in one.items for child in item.children]
    assert isinstance(block, List)
    assert (depth, words) == (9, 30)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<ul><li>" * 100_000, "input.too-deep"),
        ("<div>" * 100_000 + "</div>" * 100_000, "input.too-deep"),
        ("<div><object></div></object>" * 10_000, "input.too-deep"),
        ("<b><div></b>" * 10_000, "input.too-deep"),
        ("<div><style></div></style>" * 10_000, "input.too-deep"),
        ("<div><!--</div>-->" * 10_000, "input.too-deep"),
        ('<div a="</div>">' * 10_000, "input.too-deep"),
        ('<div ="</div>">' * 10_000, "input.too-deep"),
        ("".join(f"<font a={n}>" for n in range(100)) + "<p>" * 100_000, "input.too-large"),
        ("<p>a" * (dom.MAX_TAGS + 1), "input.too-large"),
    ],
)
def test_what_would_take_a_parser_for_ever_is_refused(source, code):
    with pytest.raises(BadInput) as refusal:
        html.read(source)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    "source", ["<a " * 300_000, "<!--" * 300_000, '<a b="' * 300_000, "<script>" * 300_000, "<" * 300_000]
)
def test_what_never_ends_is_read_at_once(source):
    html.read(source)


def test_links_keep_their_title_and_place():
    link = Link("https://example.org/?a=1&b=2", "عنوان", new_tab=True)
    (block,) = html.read('<a href=" https://example.org/?a=1&amp;b=2 " title=" عنوان" target="_blank">هنا</a>').blocks
    assert block == Paragraph((Span("هنا", frozenset(), link),))


def test_tables_without_a_caption_are_told_apart():
    table = Table(((plain("أ"),),))
    page = html.write(Document((table, table)))
    assert re.findall(r'aria-label="([^"]*)"', page) == ["جدول 1", "جدول 2"]
