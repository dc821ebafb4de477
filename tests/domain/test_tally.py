"""Words that come and words that go between two versions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Heading, List, ListItem, Mark, Paragraph, Span, plain
from newsroom.domain.tally import Tally, tally

HARBOUR = "عاد الصيادون إلى الميناء قبل الفجر"
PRICES = "وارتفعت أسعار السردين في سوق صيدا"


def article(*lines: str, headline: str = "") -> Article:
    return Article(headline=headline, body=Document(tuple(Paragraph(plain(line)) for line in lines)))


@pytest.mark.parametrize(
    ("before", "after", "came", "gone"),
    [
        (article(), article(HARBOUR), 6, 0),
        (article(HARBOUR, PRICES), article(HARBOUR), 0, 6),
        (article(HARBOUR), article("عاد الصيادون إلى الميناء القديم بعد الفجر"), 2, 1),
        (article(HARBOUR), article("عادَ الصيّادون إلى المينـــاء قبل الفجر"), 0, 0),
        (article(HARBOUR, PRICES), article(PRICES, HARBOUR), 0, 0),
        (article(headline="ليل الميناء"), article(headline="ليل الميناء الطويل"), 1, 0),
    ],
)
def test_words_are_counted_and_tashkeel_and_place_are_not(
    before: Article, after: Article, came: int, gone: int
) -> None:
    assert tally(before, after) == Tally(came, gone, changed=True)
    assert tally(after, before) == Tally(gone, came, changed=True)


def test_the_same_article_and_one_that_differs_in_its_card_alone() -> None:
    one = article(HARBOUR, headline="ليل الميناء")
    assert tally(one, one) == Tally(0, 0, changed=False)
    assert tally(one, replace(one, tags=("صيد",))) == Tally(0, 0, changed=True)


def test_marks_count_for_nothing_and_items_and_headings_for_their_words() -> None:
    one = article(HARBOUR)
    bold = replace(one, body=Document((Paragraph((Span(HARBOUR, frozenset({Mark.STRONG})),)),)))
    assert tally(one, bold) == Tally(0, 0, changed=True)
    more = (*one.body.blocks, Heading(2, plain("الأسعار")), List((ListItem(plain("سردين وتونة")),)))
    assert tally(one, replace(one, body=Document(more))) == Tally(3, 0, changed=True)
