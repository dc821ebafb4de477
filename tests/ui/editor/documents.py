"""Random documents in Arabic, of every kind of block, in the normal form that the model asks for."""

from __future__ import annotations

from hypothesis import strategies as st

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
    inline,
    plain,
)

LETTERS = "ابتجدرسعفقكلمنهوي ءأإؤئةىًٌَُّْ،؛؟«».0123456789٢٣٤abXY-()/%\u200f\u200e\u200c\u00a0😀"
WORDS = st.text(LETTERS, min_size=1, max_size=12)
MARKS = st.frozensets(st.sampled_from(list(Mark)), max_size=3)
LINKS = st.none() | st.builds(
    Link,
    st.sampled_from(("https://example.org/أ", "mailto:a@b.c", "#x")),
    st.sampled_from(("", "عنوان")),
    st.booleans(),
)
INLINE: st.SearchStrategy[Inline] = st.lists(
    st.builds(Span, st.one_of(WORDS, st.just("سطر\nثانٍ")), MARKS, LINKS), max_size=4
).map(inline)
DIRECTIONS = st.sampled_from(list(Direction))
PARAGRAPHS = st.builds(Paragraph, INLINE, DIRECTIONS)
HEADINGS = st.builds(Heading, st.integers(2, 4), INLINE, DIRECTIONS)


def _list(depth: int) -> st.SearchStrategy[List]:
    below: st.SearchStrategy[tuple[List, ...]] = (
        st.lists(st.deferred(lambda: _list(depth - 1)), max_size=2).map(tuple) if depth else st.just(())
    )
    items = st.lists(st.builds(ListItem, INLINE, below), min_size=1, max_size=3).map(tuple)
    return st.builds(List, items, st.booleans(), st.integers(1, 5))


LISTS = _list(2)
QUOTES = st.builds(Quote, st.lists(st.one_of(PARAGRAPHS, HEADINGS, LISTS), min_size=1, max_size=3).map(tuple), INLINE)
MEDIA = st.sampled_from(("media:" + "a" * 64 + ".jpg", "https://example.org/p.png"))
FIGURES = st.builds(Figure, MEDIA, WORDS, INLINE, st.sampled_from(("", "تصوير: سعاد")), st.sampled_from(("", "12")))


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    row = st.tuples(*[INLINE] * columns)
    return Table(tuple(draw(st.lists(row, min_size=1, max_size=3))), draw(st.booleans()), draw(INLINE))


TABLES = _tables()
CARDS: st.SearchStrategy[Block] = st.one_of(
    FIGURES,
    st.builds(Gallery, st.lists(FIGURES, min_size=2, max_size=3).map(tuple), INLINE),
    st.builds(Embed, st.just("https://example.org/v"), WORDS, WORDS, INLINE),
    st.just(Separator()),
    st.just(More()),
    st.builds(Opaque, WORDS, WORDS),
)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    PARAGRAPHS,
    HEADINGS,
    LISTS,
    QUOTES,
    st.builds(Pullquote, INLINE, INLINE),
    TABLES,
    st.builds(Code, st.text(LETTERS + "\n\t", max_size=20)),
    CARDS,
)
DOCUMENTS = st.lists(BLOCKS, max_size=6).map(lambda blocks: Document(tuple(blocks)))


def paragraphs(*texts: str) -> Document:
    """A document of plain paragraphs."""
    return Document(tuple(Paragraph(plain(text)) for text in texts))
