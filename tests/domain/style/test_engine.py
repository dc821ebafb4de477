"""Rules over an article: what is read, where a finding is, what its mend leaves as it was."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import documents, texts

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Document,
    Embed,
    Figure,
    Heading,
    Inline,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Pullquote,
    Quote,
    Span,
    Table,
    inline,
    inlines,
    plain,
)
from newsroom.domain.finding import Finding, Level
from newsroom.domain.mend import mend, mend_all, text_of
from newsroom.domain.style.engine import MOST, Style
from newsroom.domain.style.pack import shipped
from newsroom.domain.style.policy import Policies
from newsroom.domain.style.text import Text

RULES = shipped()
STYLE = Style(RULES)
BOLD = frozenset({Mark.STRONG})
LINK = Link("https://example.org/")
DECIDED = Policies(digits="western", quotes="guillemets", months="levant", tanwin="before", percent="words")


def _article(*blocks: Block, **fields: str) -> Article:
    return Article(body=Document(blocks), **fields)


def _codes(article: Article, style: Style = STYLE) -> list[str]:
    return [finding.code for finding in style.find(article)]


def test_a_finding_says_where_what_and_how_it_is_mended() -> None:
    article = _article(Heading(2, plain("عنوان")), Quote((Paragraph(plain("قال ")), Paragraph(plain("اخر كلمة")))))
    (finding,) = STYLE.find(article)
    assert (finding.code, finding.level, finding.field, finding.item) == ("style.hamza", Level.WARN, "body", 1)
    assert (finding.span, finding.fix, finding.seen, finding.safe) == ((4, 7), "آخر", "اخر", False)
    assert finding.sentence("ar") == "همزة ساقطة: «اخر»، وتُكتب «آخر»."
    assert finding.sentence("en") == "A hamza is missing: “\u2068اخر\u2069” is written “\u2068آخر\u2069”."
    assert finding.mend_words("ar") == "إبدال «اخر» بـ «آخر»"
    assert text_of(article, finding) == "اخر"


@pytest.mark.parametrize(
    "block",
    [
        List((ListItem(plain("أول"), (List((ListItem(plain("فى الدار")),)),)),)),
        Quote((Paragraph(plain("نعم")),), plain("رئيس فى الدار")),
        Pullquote(plain("فى الدار")),
        Figure("https://example.org/a.jpg", caption=plain("فى الدار")),
        Table(((plain("أ"), plain("فى الدار")),)),
        Embed("https://example.org/", title="فيديو", caption=plain("فى الدار")),
    ],
    ids=lambda block: type(block).__name__,
)
def test_every_text_of_a_block_is_read_and_mended_in_its_place(block: Block) -> None:
    article = _article(block)
    (finding,) = STYLE.find(article)
    assert (finding.code, text_of(article, finding)) == ("style.ya-maksura", "فى")
    assert STYLE.find(mend(article, finding)) == ()


@pytest.mark.parametrize(
    "block",
    [
        Code("فى الدار"),
        Paragraph(plain("فى الدار"), Direction.LTR),
        Paragraph(inline([Span("فى الدار", frozenset({Mark.CODE})), Span(" نعم")])),
        Paragraph(inline([Span("فى", frozenset({Mark.FOREIGN})), Span(" نعم")])),
        Embed("https://example.org/", title="فى الدار"),
        Paragraph(plain("نعم https://example.org/فى,ثم نعم")),
        Paragraph(plain("نعم desk@example.org, و#فى_البحر @فى")),
        Paragraph(plain("Yes , no  ? 5 %")),
    ],
    ids=repr,
)
def test_what_is_no_prose_is_left_alone(block: Block) -> None:
    assert _codes(_article(block)) == []


def test_the_fields_of_one_line_are_read_as_well() -> None:
    article = Article(headline="اخر الأنباء", kicker="فى البحر", standfirst="وصل الوزير,ثم غادر")
    found = [(finding.field, finding.item, finding.code) for finding in STYLE.find(article)]
    assert found == [
        ("headline", None, "style.hamza"),
        ("kicker", None, "style.ya-maksura"),
        ("standfirst", None, "style.latin-comma"),
    ]
    assert STYLE.mended(article) == Article("اخر الأنباء", "في البحر", "وصل الوزير، ثم غادر")


def test_a_mend_keeps_links_and_bold() -> None:
    content = inline([Span("زار "), Span("فى", BOLD), Span(" "), Span("الى ", link=LINK), Span(" , نعم")])
    (block,) = STYLE.mended(_article(Paragraph(content))).body.blocks
    assert block == Paragraph(
        inline([Span("زار "), Span("في", BOLD), Span(" "), Span("إلى", link=LINK), Span("، نعم")])
    )


def test_an_article_is_of_one_mind_where_nothing_is_decided() -> None:
    article = _article(
        Paragraph(plain("شكراً جزيلاً للجميع، ثم شكرًا")), Paragraph(plain("في 28 يناير ثم 5 شباط و6 مايو"))
    )
    found = {(finding.code, finding.seen, finding.fix) for finding in STYLE.find(article)}
    assert found == {("style.tanwin-alef", "ًا", "اً"), ("style.month-region", "شباط", "فبراير")}
    assert _codes(_article(Paragraph(plain("شكراً جزيلاً، في 5 شباط")))) == []


def test_what_a_site_has_decided_holds_whatever_the_article_does() -> None:
    article = _article(Paragraph(plain("قال “نعم” في ٢٨ يناير ٢٠٢٦ وارتفع ٥% شكراً")))
    assert _codes(article) == []
    (block,) = Style(RULES, DECIDED).mended(article).body.blocks
    assert block == Paragraph(plain("قال «نعم» في 28 كانون الثاني 2026 وارتفع 5 في المئة شكرًا"))


def test_a_name_in_two_spellings_is_seen_over_the_whole_article() -> None:
    article = _article(
        Paragraph(plain("وصل الرئيس الأوكراني فولوديمير زيلينسكي، وقال زيلينسكي إنه سعيد.")),
        Paragraph(inline([Span("وغادر "), Span("زيلنسكي", BOLD)])),
    )
    (finding,) = STYLE.find(article)
    assert (finding.code, finding.item, finding.seen, finding.fix) == ("style.name-twice", 1, "زيلنسكي", "زيلينسكي")
    known = Style(RULES, names=("زيلنسكي",))
    assert {found.fix for found in known.find(article)} == {"زيلنسكي"}


def test_names_of_the_list_need_no_title() -> None:
    article = _article(Paragraph(plain("زار نتنياهو المدينة، وقال نتانياهو ذلك")))
    assert _codes(article) == []
    assert [found.fix for found in Style(RULES, names=("نتنياهو",)).find(article)] == ["نتنياهو"]


def test_a_text_that_stays_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    rule = RULES[0]

    def find(text: Text, *_: object) -> list[object]:
        read.append(text.text)
        return []

    style = Style([replace(rule, find=find, needs=(), places=frozenset({"headline", "paragraph"}))])
    article = _article(Paragraph(plain("قال نعم")), Paragraph(plain("وقال لا")), headline="نعم ولا")
    style.find(article)
    style.find(article)
    assert read == ["نعم ولا", "قال نعم", "وقال لا"]
    style.find(_article(Paragraph(plain("قال نعم")), Paragraph(plain("وقال لا شيء")), headline="نعم ولا"))
    assert read[3:] == ["وقال لا شيء"]


def test_very_many_faults_in_one_text_are_all_mended_in_the_end() -> None:
    number = MOST * 2 + 7
    article = _article(Paragraph(plain("نعم  لا  " * number + "أجل")))
    assert _codes(article).count("style.double-blank") == MOST
    assert STYLE.mended(article).body.blocks == (Paragraph(plain("نعم لا " * number + "أجل")),)


def _untidy() -> st.SearchStrategy[Inline]:
    """Texts with the faults that rules mend, in marks and links."""
    faults = (
        *("فى ", "الى", " ,", " ، ", "؟؟", "  ", "ـ", "لـ هاري", " و ", "« نعم", " »", "“نعم”", "٢٠", "15", " %", "\n"),
        *("شكراً", "شكرًا", "يناير", " كانون الثاني", "\u200b", "\u202b", "ی", "ا\u0653", "ً", "الإجتماع", ".", "!"),
    )
    spans = st.builds(
        Span,
        st.lists(st.one_of(st.sampled_from(faults), texts(2)), min_size=1, max_size=4).map("".join),
        st.sampled_from((frozenset(), frozenset(), BOLD)),
        st.sampled_from((None, None, LINK)),
    )
    return st.lists(spans, max_size=5).map(inline)


def _policies() -> st.SearchStrategy[Policies]:
    return st.sampled_from(
        (Policies(), DECIDED, replace(DECIDED, digits="arabic", quotes="curly", two_dots="ellipsis"))
    )


@settings(max_examples=300, deadline=None)
@given(st.lists(_untidy(), max_size=3), texts(), _policies())
def test_all_that_is_safe_is_mended_once_and_for_all(contents: list[Inline], line: str, policies: Policies) -> None:
    style = Style(RULES, policies)
    once = style.mended(_article(*map(Paragraph, contents), standfirst=line))
    assert mend_all(once, style.find(once)) == once
    assert style.mended(once) == once


@settings(max_examples=200, deadline=None)
@given(st.lists(_untidy(), min_size=1, max_size=2), _policies())
def test_one_mend_leaves_the_rest_with_its_marks(contents: list[Inline], policies: Policies) -> None:
    article = _article(*map(Paragraph, contents))
    for finding in Style(RULES, policies).find(article):
        if finding.field == "body" and finding.fix is not None and finding.item is not None and finding.span:
            before = _letters(article.body.blocks[finding.item])
            after = _letters(mend(article, finding).body.blocks[finding.item])
            start, end = finding.span
            assert after[:start] == before[:start]
            assert after[len(after) - (len(before) - end) :] == before[end:]
            assert "".join(letter for letter, _, _ in after[start : start + len(finding.fix)]) == finding.fix


@settings(max_examples=100, deadline=None)
@given(documents())
def test_every_finding_is_in_one_text_of_its_block(body: Document) -> None:
    article = Article(body=body)
    for finding in STYLE.find(article):
        _is_within_one_text(article, finding)


def _is_within_one_text(article: Article, finding: Finding) -> None:
    assert finding.item is not None
    assert finding.span is not None
    assert text_of(article, finding) == finding.seen
    ends, place = [], 0
    for content in inlines(article.body.blocks[finding.item]):
        place += sum(len(span.text) for span in content)
        ends.append(place)
    start, end = finding.span
    first = next(stop for stop in ends if stop > start)
    assert start < end <= first


def _letters(block: Block) -> list[tuple[str, object, object]]:
    return [(letter, span.marks, span.link) for content in inlines(block) for span in content for letter in span.text]
