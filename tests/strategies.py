"""Hypothesis strategies for documents: Arabic and mixed direction, every mark, every block. No Qt.

`documents()` gives what an editor may hold, untidy white space and empty paragraphs included; every value is in the
normal form of `newsroom.domain.document`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import strategies as st

from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    Link,
    List,
    ListItem,
    Mark,
    More,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    clean_text,
    inline,
    one_line,
)

# Words and signs that mean something in some format; the file beside this one is read by people as well.
WORDS = tuple(Path(__file__).with_name("data").joinpath("words.txt").read_text(encoding="utf-8").split("\n"))
PIECES = (*WORDS, " ", "  ", "\n", "\t", "\n\n", " \n ")


def texts(max_size: int = 8) -> st.SearchStrategy[str]:
    """Running text of Arabic and foreign words, signs that mean something in some format, and wild characters."""
    wild = st.text(st.characters(exclude_categories=("Cs",)), max_size=4)
    parts = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(WORDS), wild), max_size=max_size)
    return st.builds(lambda words, glue: clean_text(glue.join(words)), parts, st.sampled_from((" ", "", " ")))


def short_texts() -> st.SearchStrategy[str]:
    """One line: alternative texts, credits, names."""
    return texts(4).map(one_line)


def links() -> st.SearchStrategy[Link]:
    addresses = st.sampled_from(
        (
            "https://example.org/",
            "https://example.org/مقال/1?a=1&b=2#c",
            "http://xn--mgbh0fb.xn--kgbechtv/(a)_b*c*~~",
            'https://example.org/"><b>',
            "mailto:desk@example.org",
            "tel:+971500000000",
            "HTTPS://EXAMPLE.ORG/\\[x]",
            "https://example.org/%D8%B4?x=&amp;y=|",
        )
    )
    return st.builds(Link, addresses, st.one_of(st.just(""), short_texts()), st.booleans())


def marks() -> st.SearchStrategy[frozenset[Mark]]:
    return st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(tuple(Mark)), max_size=3))


def inlines(max_size: int = 5) -> st.SearchStrategy[Inline]:
    spans = st.builds(Span, texts(), marks(), st.one_of(st.none(), st.none(), links()))
    return st.lists(spans, max_size=max_size).map(inline)


def directions() -> st.SearchStrategy[Direction]:
    return st.sampled_from(Direction)


def paragraphs() -> st.SearchStrategy[Paragraph]:
    return st.builds(Paragraph, inlines(), directions())


def headings() -> st.SearchStrategy[Heading]:
    return st.builds(Heading, st.integers(2, 4), inlines(3), directions())


def lists(depth: int = 3) -> st.SearchStrategy[List]:
    children = st.just(()) if depth <= 1 else st.lists(lists(depth - 1), max_size=2).map(tuple)
    items = st.lists(st.builds(ListItem, inlines(2), children), min_size=1, max_size=3).map(tuple)
    numbered = st.builds(List, items, st.just(True), st.one_of(st.just(1), st.integers(1, 10**8)))
    return st.one_of(st.builds(List, items), numbered)


def quotes() -> st.SearchStrategy[Quote]:
    blocks = st.lists(st.one_of(paragraphs(), headings(), lists(2)), min_size=1, max_size=3).map(tuple)
    return st.builds(Quote, blocks, inlines(2))


def media() -> st.SearchStrategy[str]:
    stored = st.sampled_from("0123456789abcdef").map(lambda digit: f"media:{digit * 64}.jpg")
    return st.one_of(stored, st.just("https://example.org/صورة.jpg?w=1&h=2"), st.just("http://example.org/a_b*c*.png"))


def figures() -> st.SearchStrategy[Figure]:
    return st.builds(
        Figure,
        media(),
        short_texts(),
        inlines(3),
        short_texts(),
        st.one_of(st.just(""), st.integers(1, 99999).map(str)),
    )


def galleries() -> st.SearchStrategy[Gallery]:
    return st.builds(Gallery, st.lists(figures(), min_size=2, max_size=4).map(tuple), inlines(2))


def embeds() -> st.SearchStrategy[Embed]:
    urls = st.sampled_from(
        ("https://www.youtube.com/watch?v=abc_def-123", "https://x.com/a/status/1", "https://e.org/?a=1&b=2")
    )
    return st.builds(Embed, urls, short_texts(), short_texts(), inlines(2))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    row = st.lists(inlines(2), min_size=width, max_size=width).map(tuple)
    rows = draw(st.lists(row, min_size=1, max_size=3))
    return Table(tuple(rows), draw(st.booleans()), draw(inlines(2)))


def opaques() -> st.SearchStrategy[Opaque]:
    names = st.sampled_from(("core/group", "core/columns", "acme/card", "core/query"))

    def block(name: str, words: str, inner: bool) -> Opaque:
        tag = name.removeprefix("core/")
        attributes = '{"className":"x","n":1}'
        words = words.replace("<", "&lt;").replace("\r", "")
        nested = "\n<!-- wp:paragraph -->\n<p>نص</p>\n<!-- /wp:paragraph -->\n" if inner else ""
        return Opaque(f"<!-- wp:{tag} {attributes} -->\n<div>{words}\t\n\n{nested}</div>\r\n<!-- /wp:{tag} -->", name)

    return st.builds(block, names, texts(4), st.booleans())


def blocks() -> st.SearchStrategy[Block]:
    code = texts().map(Code)
    return st.one_of(
        paragraphs(),
        paragraphs(),
        headings(),
        lists(),
        quotes(),
        st.builds(Pullquote, inlines(3), inlines(2)),
        figures(),
        galleries(),
        embeds(),
        tables(),
        code,
        st.just(Separator()),
        st.just(More()),
        opaques(),
    )


def documents(max_size: int = 5) -> st.SearchStrategy[Document]:
    """Documents of every block, with up to `max_size` of them."""
    return st.lists(blocks(), max_size=max_size).map(lambda found: Document(tuple(found)))


def moments() -> st.SearchStrategy[datetime]:
    """Aware times in UTC."""
    return st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def articles() -> st.SearchStrategy[Article]:
    """Whole articles with every field."""
    names = st.lists(short_texts(), max_size=3).map(tuple)
    related = st.builds(
        RelatedLink,
        st.sampled_from(("https://example.org/1", "politics/خبر.html")),
        short_texts(),
        short_texts(),
        st.one_of(st.none(), moments()),
        st.sampled_from(("", "https://example.org/a.jpg", "media/a.jpg")),
        short_texts(),
    )
    notes = st.builds(Correction, moments(), texts())
    return st.builds(
        Article,
        headline=texts(),
        kicker=texts(),
        standfirst=texts(),
        body=documents(3),
        byline=texts(),
        sections=names,
        tags=names,
        lead=st.one_of(st.none(), figures()),
        related=st.lists(related, max_size=3).map(tuple),
        slug=short_texts(),
        comments_open=st.booleans(),
        corrections=st.lists(notes, max_size=2).map(tuple),
    )
