"""What only the whole text shows, each finding at its place in the letters of its block."""

from collections.abc import Sequence

import pytest

from newsroom.domain.article import Article
from newsroom.domain.check import check
from newsroom.domain.checks_whole import pieces
from newsroom.domain.document import (
    Block,
    Code,
    Document,
    Link,
    List,
    ListItem,
    Paragraph,
    Pullquote,
    Quote,
    Span,
    Table,
    inline_text,
    inlines,
    plain,
)
from newsroom.domain.finding import Finding

from .words import lexicon


def seen(*blocks: Block | str, headline: str = "", sections: Sequence[str] = ("محليات",)) -> list[Finding]:
    """The findings of the texts of an article."""
    body = Document(tuple(Paragraph(plain(block)) if isinstance(block, str) else block for block in blocks))
    article = Article(
        headline=headline or "سوق الميناء يعود إلى ساحته", byline="س", body=body, sections=tuple(sections)
    )
    found = check(article, lexicon=lexicon())
    return [one for one in found if one.field == "body" or one.code in ("check.opinion-news", "check.false-friend")]


def codes(found: list[Finding]) -> list[str]:
    return [one.code.removeprefix("check.") for one in found]


def marked(block: Block, finding: Finding) -> str:
    assert finding.span is not None
    return "".join(inline_text(content) for content in inlines(block))[slice(*finding.span)]


BRANCH = List((ListItem(plain("فرع")),))
BLOCKS: list[Block] = [
    List((ListItem(plain("بند أول")), ListItem(plain("بند وفي الختام ثان"), (BRANCH,)))),
    Quote((Paragraph(plain("قال.")), Paragraph(plain("وكشفت مصادر"))), plain("قارئ")),
    Table(((plain("عمود"), plain("دخل سوق الدب")),)),
]


@pytest.mark.parametrize(
    ("block", "text"),
    list(zip(BLOCKS, ["وفي الختام", "وكشفت مصادر", "سوق الدب"], strict=True)),
    ids=["list", "quote", "table"],
)
def test_a_place_is_in_the_letters_of_all_runs_of_its_block(block: Block, text: str) -> None:
    (found,) = seen("فقرة أولى.", block)
    assert found.item == 1
    assert marked(block, found) == text


def test_a_place_lies_within_one_run_of_its_block() -> None:
    for piece in pieces(Document(tuple(BLOCKS))):
        joined = "".join(inline_text(content) for content in inlines(piece.block))
        assert joined[piece.offset : piece.offset + len(piece.text)] == piece.text


def test_code_is_not_prose_and_what_others_say_is_not_our_padding() -> None:
    assert seen(Code("في الختام سوق الثور")) == []
    assert codes(seen(Quote((Paragraph(plain("في الختام نقول")),)), Pullquote(plain("في الختام")))) == []


def test_a_source_with_a_link_beside_it_has_a_name() -> None:
    linked = Paragraph((Span("أفادت تقارير "), Span("نُشرت", link=Link("https://a.example/")), Span(" أمس")))
    assert seen(linked) == []
    assert codes(seen("أفادت تقارير نُشرت أمس")) == ["source-vague"]


def test_few_sources_without_a_name_are_pointed_out_and_many_are_counted() -> None:
    texts = ["قالت مصادر أن العمل بدأ.", "وأكدت مصادر أنه توقف.", "وكشفت مصادر أنه عاد."]
    assert codes(seen(*texts[:2])) == ["source-vague"] * 2
    found = seen(*texts)
    assert sorted(codes(found)) == ["source-vague"] * 3 + ["sources-vague"]
    assert found[0].values == {"count": 3}


def test_a_phrase_that_may_stand_once_is_marked_where_it_stands_again() -> None:
    block = "ومع ذلك عاد الموسم. ومع ذلك بقي السعر، ومع ذلك اشترى الناس."
    (found,) = seen(block)
    assert (found.code, found.values) == ("check.cliche", {"text": "ومع ذلك", "count": 3})
    assert found.span == (block.index("ومع", 5), block.index("ومع", 5) + 7)


def test_padding_is_of_few_words_and_many_phrases() -> None:
    fill = "في الختام تجدر الإشارة إلى نقلة نوعية وعلامة فارقة ومحطة مهمة، ومما لا شك فيه تسليط الضوء."
    assert "padding" in codes(seen(fill))
    news = "اشترى التاجر من الصياد صندوقين من السردين وباع أحدهما في الساحة. " * 70
    assert "padding" not in codes(seen(fill, news))


def test_words_in_a_row_are_a_repetition_unless_the_article_is_about_them() -> None:
    text = "نزل العمدة إلى رصيف الثلج القديم. "
    found = [one for one in seen(text * 3) if one.code == "check.phrase-repeated"]
    assert found
    assert all(one.values["count"] == 3 for one in found)
    assert "phrase-repeated" not in codes(seen(text * 3, headline="العمدة في رصيف الثلج القديم"))
    assert "phrase-repeated" not in codes(seen(text * 2))


def test_brackets_of_numbers_and_short_forms_are_no_habit() -> None:
    assert codes(seen("الميناء (1931) والسوق (2) والاتحاد (صيد) والبلدية (مرسى) والجسر (٣) هنا.")) == []
    assert codes(seen("عاد (هادي قاسم) مع (ليلى حسون) إلى (سوق السمك) و(Marsa) أمس.")) == ["brackets-many"]


def test_one_name_of_a_network_may_explain_the_other() -> None:
    assert codes(seen("على إكس (تويتر سابقًا) ثم على إكس.")) == []
    assert codes(seen("كتب على إكس أولًا.", "ثم كتب على تويتر مرتين: تويتر.")) == ["network-two"]
    assert codes(seen("كتب على فيسبوك وإكس وتلغرام.")) == []


@pytest.mark.parametrize(
    ("text", "sections", "caught"),
    [
        ("أعلنت البلدية تجديد الأرصفة.", ["مقالات"], True),
        ("أعلنت البلدية تجديد الأرصفة.", ["رأي"], True),
        ("أعلنت البلدية تجديد الأرصفة.", ["محليات"], False),
        ("أعلنت البلدية تجديد الأرصفة، وأظن أنها تأخرت.", ["مقالات"], False),
        ("في المدينة رصيف لا يراه أحد.", ["مقالات"], False),
    ],
)
def test_a_report_in_a_section_of_opinion(text: str, sections: list[str], *, caught: bool) -> None:
    assert codes(seen(text, sections=sections)) == (["opinion-news"] if caught else [])


HOSTILE = [
    "في الختام تم " * 8_000,
    "تويتر إكس " * 10_000,
    "(ا ب)" * 20_000,
    "كلمة أخرى هنا " * 8_000,
    "يوم الأحد " * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:9])
def test_a_hostile_text_is_gone_through_once(text: str) -> None:
    assert all(one.span is None or one.span[1] <= len(text) for one in seen(text))
