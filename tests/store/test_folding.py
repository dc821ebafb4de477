"""What is asked of the index is always a question that FTS5 can read, and a word always finds itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.store import folding

ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40) | st.text(
    "اأإآىيةهؤئءـًٌٍَُِّْ٠٢0aZ \"'*():-^+،.\u200f\u2067ڤپچ", max_size=40
)


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE f USING fts5(headline, text, stems, tokenize='unicode61 remove_diacritics 0')"
        )
        yield connection


@settings(max_examples=200, deadline=None)
@given(text=ANY)
def test_any_text_can_be_asked_and_finds_itself(index: sqlite3.Connection, text: str) -> None:
    row = folding.folded(text, ())
    index.execute("DELETE FROM f")
    index.execute("INSERT INTO f VALUES (?, ?, ?)", (row.headline, row.text, row.stems))
    for asked in filter(None, (folding.question(text), folding.any_of([text]))):
        found = index.execute("SELECT count(*) FROM f WHERE f MATCH ?", (asked,)).fetchone()[0]
        assert found == (1 if _indexable(row.headline) else found)


def _indexable(words: str) -> bool:
    """Whether SQLite's tables of letters (Unicode 6.1) know all of these letters as Python's do."""
    return all(char == " " or "\u0600" <= char <= "\u06ff" or char.isascii() for char in words)


def test_stems_that_are_words_of_the_text_stand_once() -> None:
    assert folding.folded("القوات", ["قوات"]).stems.split() == sorted({"قو"} - {"قوات"})


def test_an_article_is_found_by_everything_in_it() -> None:
    article = Article(
        headline="عنوان",
        kicker="عاجل",
        standfirst="مقدمة",
        byline="سلمى",
        sections=("محليات",),
        tags=("جسور",),
        body=Document((Paragraph(plain("المتن")),)),
    )
    row = folding.of_article(article)
    assert row.headline == "عنوان"
    assert row.text.split() == ["عاجل", "مقدمه", "سلمي", "محليات", "جسور", "المتن"]


@pytest.mark.parametrize("text", ["", "  ", "،؛", "\u200f", "ـــ", "َُِ"])
def test_no_words_are_no_question(text: str) -> None:
    assert folding.question(text) == ""
    assert folding.any_of([text]) == ""
