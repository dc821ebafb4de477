import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import articles, documents

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Heading, Paragraph, plain
from newsroom.domain.errors import BadInput
from newsroom.domain.format import convert, markdown, stored
from newsroom.domain.format.repair import repaired
from newsroom.domain.format.tidy import tidy
from newsroom.language.words import catalogue, say

TEXT = "أعلنت البلدية افتتاح السوق القديم صباح الأحد."
LETTERS = Document((Paragraph(plain(TEXT)),))


@pytest.mark.parametrize(
    ("source", "fmt"),
    [
        (f"# العنوان\n\n{TEXT}\n", "markdown"),
        (f"<h1>العنوان</h1><p>{TEXT}</p>", "html"),
    ],
)
def test_a_first_heading_of_level_one_is_the_headline(source, fmt):
    imported = convert.read_file(source.encode(), fmt)
    assert imported.article == Article(headline="العنوان", body=LETTERS)


def test_a_heading_after_the_beginning_is_no_headline():
    imported = convert.read_file(f"{TEXT}\n\n# عنوان\n".encode(), "markdown")
    assert imported.article.headline == ""
    assert imported.article.body == Document((*LETTERS.blocks, Heading(2, plain("عنوان"))))


@settings(max_examples=50, deadline=None)
@given(articles())
def test_a_stored_article_comes_whole(article):
    imported = convert.read_file(stored.write_article(article).encode(), "json")
    assert (imported.article, imported.is_stored) == (article, True)


@pytest.mark.parametrize("fmt", ["markdown", "html", "text"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf8_and_marked_utf16_are_read(fmt, encoding):
    assert convert.read_file(TEXT.encode(encoding), fmt).article.body == LETTERS


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (TEXT.encode("cp1256"), "input.windows-1256"),
        (TEXT.encode()[:-2] + b"\xd8", "input.not-utf8"),
        ("déjà vu à Paris".encode("latin-1"), "input.not-utf8"),
        (b"PK\x03\x04\x00\x00\xff", "input.not-text"),
        (b"text\0text", "input.not-text"),
        (b"\0" * 50_000_000, "input.too-large"),
        (b"a\n" * (convert.MAX_LINES + 1), "input.too-large"),
        (b"\xff\xfea", "input.not-text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("fmt", ["markdown", "html", "text", "wordpress", "json"])
def test_other_encodings_and_what_is_no_text_are_refused(data, code, fmt):
    with pytest.raises(BadInput) as refusal:
        convert.read_file(data, fmt)
    assert refusal.value.code in (code, "input.not-utf8" if code == "input.not-text" else code)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("- " * 100_000 + "a", "input.too-deep"),
        (">" * 100_000, "input.too-deep"),
        ("\n".join(" " * (2 * level) + "- a" for level in range(200)), "input.too-deep"),
        ("[" * 1_000_000, "input.too-large"),
        ("a" * (markdown.MAX_LENGTH + 1), "input.too-large"),
        ("<ul><li>" * 100_000, "input.too-deep"),
    ],
)
def test_markdown_beyond_all_bounds_is_refused(source, code):
    with pytest.raises(BadInput) as refusal:
        convert.read_file(source.encode(), "markdown")
    assert refusal.value.code == code


def test_bidi_overrides_and_invisible_letters_do_not_come_in():
    source = "<p>خبر \u202eعاجل\u202c <a href='https://example.org/' title='\u2067عنوان\u2069'>رابط\ufeff</a></p>"
    again = convert.read_file(source.encode(), "html").article.body
    words = stored.write(again)
    assert not {"\u202e", "\u202c", "\u2067", "\u2069", "\ufeff"} & set(words)
    assert "عاجل" in words


@settings(max_examples=100, deadline=None)
@given(documents())
def test_repairing_twice_changes_nothing(document):
    once = tidy(repaired(document))
    assert tidy(repaired(once)) == once


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([*convert.READERS, "docx"]))
def test_any_bytes_are_refused_or_read(data, fmt):
    with contextlib.suppress(BadInput):
        convert.read_file(data, fmt)


def test_every_sentence_stands_in_both_languages():
    for code in catalogue():
        if code.startswith("input."):
            assert say(code, "ar", version=2, name="x") != say(code, "en", version=2, name="x")


@pytest.mark.parametrize(
    ("name", "fmt"),
    [("خبر.md", "markdown"), ("a b.HTML", "html"), ("/x/y.docx", "docx"), ("a.txt", "text"), ("a.json", "json")],
)
def test_a_name_tells_the_format(name, fmt):
    assert convert.guess(name) == fmt


def test_a_name_that_tells_nothing_is_refused_by_name():
    with pytest.raises(BadInput) as refusal:
        convert.guess("/tmp/صورة.png")
    assert refusal.value.values == {"name": "صورة.png"}
