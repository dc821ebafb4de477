import pytest

from newsroom.domain.document import (
    Document,
    Embed,
    Figure,
    Gallery,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Span,
    Table,
    plain,
)
from newsroom.domain.format.tidy import tidy, tidy_inline

STRONG = frozenset({Mark.STRONG})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (plain("  كلمة \t أخرى  "), plain("كلمة أخرى")),
        (plain(" \n سطر \n\n آخر \n"), plain("سطر\n\nآخر")),
        ((Span("غامق ", STRONG), Span(" عادي")), (Span("غامق ", STRONG), Span("عادي"))),
        ((Span("غامق ", STRONG), Span("\nعادي")), (Span("غامق", STRONG), Span("\nعادي"))),
        ((Span("كلمة"), Span(" ", STRONG)), plain("كلمة")),
        (plain("\u00a0رقم 5\u00a0"), plain("\u00a0رقم 5\u00a0")),
        ((Span("نص", frozenset(), Link("ftp://example.org")),), plain("نص")),
    ],
)
def test_white_space_is_what_a_page_shows(content, expected):
    assert tidy_inline(content) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Paragraph(plain(" \u00a0 ")), ()),
        (List((ListItem(), ListItem(plain("أ"), (List((ListItem(),)),)))), (List((ListItem(plain("أ")),)),)),
        (Quote((Paragraph(),)), ()),
        (Quote((), plain("قائل")), (Quote((), plain("قائل")),)),
        (Figure("", "", plain("تعليق")), (Paragraph(plain("تعليق")),)),
        (Figure("file:///a.png"), ()),
        (
            Gallery((Figure("https://e.org/a.png"), Figure("")), plain("معرض")),
            (Figure("https://e.org/a.png"), Paragraph(plain("معرض"))),
        ),
        (Embed("javascript:x()", caption=plain("تعليق")), (Paragraph(plain("تعليق")),)),
        (Table(((plain("أ"), plain("ب")), (plain("ج"),))), (Table(((plain("أ"), plain("ب")), (plain("ج"), ()))),)),
        (Table(((),), caption=plain("جدول")), (Paragraph(plain("جدول")),)),
    ],
)
def test_what_would_not_be_seen_goes_and_words_stay(block, expected):
    assert tidy(Document((block,))) == Document(expected)
