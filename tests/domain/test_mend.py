"""A mend changes the letters that it is about and nothing around them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import documents

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Block,
    Document,
    Embed,
    Figure,
    Gallery,
    Inline,
    Link,
    List,
    ListItem,
    Mark,
    Origin,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    inline,
    inline_text,
    inlines,
    plain,
)
from newsroom.domain.finding import Finding, Level
from newsroom.domain.mend import mend, mend_all, text_of

BOLD = frozenset({Mark.STRONG})
LINK = Link("https://example.org/")


def _of_body(block: Block, start: int, end: int, fix: str, item: int = 0) -> Finding:
    return Finding("style.x", Level.HINT, "body", (start, end), fix, item)


def _mended(content: Inline, start: int, end: int, fix: str) -> Inline:
    block = Paragraph(content)
    (found,) = mend(Article(body=Document((block,))), _of_body(block, start, end, fix)).body.blocks
    assert isinstance(found, Paragraph)
    return found.content


def test_a_word_keeps_its_marks_and_its_link() -> None:
    content = inline([Span("في "), Span("اخر", BOLD, LINK), Span(" النهار")])
    assert _mended(content, 3, 6, "آخر") == inline([Span("في "), Span("آخر", BOLD, LINK), Span(" النهار")])


def test_only_the_letters_that_differ_are_touched() -> None:
    content = inline([Span("ا"), Span("خر", BOLD), Span(" النهار")])
    assert _mended(content, 0, 3, "آخر") == inline([Span("آ"), Span("خر", BOLD), Span(" النهار")])


def test_a_letter_between_two_runs_takes_no_link_and_few_marks() -> None:
    content = inline([Span("الميناء", link=LINK), Span("والسوق")])
    assert _mended(content, 6, 8, "ء و") == inline([Span("الميناء", link=LINK), Span(" والسوق")])
    content = inline([Span("الميناء", BOLD), Span("والسوق", frozenset({Mark.STRONG, Mark.EMPHASIS}))])
    assert _mended(content, 6, 8, "ء و")[0] == Span("الميناء ", BOLD)


def test_letters_across_runs_are_gone_from_each() -> None:
    content = inline([Span("قال ", BOLD), Span("  نعم")])
    assert _mended(content, 3, 6, " ") == inline([Span("قال ", BOLD), Span("نعم")])


def test_text_may_come_where_there_was_none() -> None:
    assert _mended((), 0, 0, "نص") == plain("نص")


EVERY_TEXT = (
    List((ListItem(plain("أول"), (List((ListItem(plain("تحته")),)),)), ListItem(plain("ثان")))),
    Quote((Paragraph(plain("قول")), List((ListItem(plain("بند")),))), plain("قائله")),
    Pullquote(plain("قول"), plain("قائله")),
    Figure("https://example.org/a.jpg", caption=plain("تعليق")),
    Gallery((Figure("https://example.org/a.jpg", caption=plain("أ")), Figure("https://example.org/b.jpg")), plain("ب")),
    Embed("https://example.org/", title="عنوان", caption=plain("تعليق")),
    Table(((plain("أ"), plain("ب")), (plain("ج"), ())), caption=plain("جدول")),
)


@pytest.mark.parametrize("block", EVERY_TEXT, ids=lambda block: type(block).__name__)
def test_every_text_of_a_block_can_be_mended_at_its_place(block: Block) -> None:
    pieces = [inline_text(content) for content in inlines(block)]
    place = 0
    for number, piece in enumerate(pieces):
        if piece:
            article = mend(Article(body=Document((block,))), _of_body(block, place, place + len(piece), "بدل"))
            wanted = [*pieces[:number], "بدل", *pieces[number + 1 :]]
            assert [inline_text(content) for content in inlines(article.body.blocks[0])] == wanted
        place += len(piece)


def test_where_a_block_came_from_stays() -> None:
    block = Paragraph(plain("قال  نعم"))
    block = replace(block, origin=Origin("<p>قال  نعم</p>", block))
    (mended,) = mend(Article(body=Document((block,))), _of_body(block, 3, 5, " ")).body.blocks
    assert mended.origin == block.origin


def test_a_finding_of_another_text_mends_nothing() -> None:
    article = Article(headline="قال  نعم", body=Document((Separator(),)))
    stale = Finding("style.x", Level.HINT, "headline", (3, 5), " ", seen="  ")
    assert mend(article, stale).headline == "قال نعم"
    after = replace(article, headline="وقال  نعم")
    assert mend(after, stale) is not None
    assert mend(after, stale) == after
    gone = Finding("style.x", Level.HINT, "body", (3, 5), " ", 7, seen="  ")
    assert mend(article, gone) == article


def test_of_many_the_safe_ones_that_do_not_overlap_are_carried_out_at_once() -> None:
    article = Article(headline="اخر  الانباء ,", tags=("سوق", "سوقٌ"))
    findings = (
        Finding("a", Level.HINT, "headline", (0, 3), "آخر"),
        Finding("b", Level.HINT, "headline", (2, 5), "ر "),
        Finding("c", Level.HINT, "headline", (5, 12), "الأنباء", safe=False),
        Finding("d", Level.HINT, "headline", (13, 14), "،"),
        Finding("e", Level.WARN, "headline"),
        Finding("f", Level.WARN, "tags", fix="سوق", item=1),
    )
    done = mend_all(article, findings)
    assert (done.headline, done.tags) == ("آخر  الانباء ،", ("سوق",))


def test_the_letters_of_a_finding() -> None:
    article = Article(headline="سوق السمك", body=Document((Pullquote(plain("قول"), plain("قائله")),)), tags=("بحر",))
    assert text_of(article, Finding("a", Level.HINT, "headline", (4, 9))) == "السمك"
    assert text_of(article, Finding("a", Level.HINT, "body", (3, 8), item=0)) == "قائله"
    assert text_of(article, Finding("a", Level.HINT, "tags", item=0)) == "بحر"
    assert text_of(article, Finding("a", Level.HINT, "lead")) == ""
    assert text_of(article, Finding("a", Level.HINT, "site")) == ""


@given(documents(), st.data())
def test_a_letter_that_is_replaced_leaves_every_other_letter_with_its_marks(
    body: Document, data: st.DataObject
) -> None:
    texts = ["".join(map(inline_text, inlines(block))) for block in body.blocks]
    places = [(item, place) for item, text in enumerate(texts) for place in range(len(text))]
    if not places:
        return
    item, place = data.draw(st.sampled_from(places))
    if isinstance(body.blocks[item], Embed):
        return  # its title is one line, which a letter between two blanks can change
    article = mend(Article(body=body), _of_body(body.blocks[item], place, place + 1, "ش", item))
    before, after = _letters(body.blocks[item]), _letters(article.body.blocks[item])
    assert after[place][0] in ("ش", texts[item][place])
    assert before[:place] == after[:place]
    assert before[place + 1 :] == after[place + 1 :]
    assert article.body.blocks[:item] == body.blocks[:item]


def _letters(block: Block) -> list[tuple[str, object, object]]:
    return [(letter, span.marks, span.link) for content in inlines(block) for span in content for letter in span.text]
