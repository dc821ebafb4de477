from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pairs import pairs
from tests.strategies import documents, texts

from newsroom.domain.document import Document, Opaque, Paragraph, plain
from newsroom.domain.format import blocks, html

FRAGMENTS = (
    "<!-- wp:paragraph -->\n<p>نص</p>\n<!-- /wp:paragraph -->",
    '<!-- wp:heading {"level":3} -->',
    "<!-- wp:list --><ul><li>أ</li></ul><!-- /wp:list -->",
    "<!-- /wp:list -->",
    "<!-- wp:more -->",
    "<!-- wp:acme/x /-->",
    '<!-- wp:acme/y {"a":1} /-->',
    "<!-- wp:group -->",
    "<!-- /wp:group -->",
    "<p>فقرة</p>",
    "<p>سطر\nسطر</p>",
    "<h2>عنوان</h2>",
    "<!--",
    "-->",
    "\n\n",
    "\r\n",
    " ",
    "{",
    "}",
    "نص حر",
    "<hr/>",
    "</p>",
)


def sources() -> st.SearchStrategy[str]:
    """Sources of a site: whole, cut, doubled, and wild."""
    pieces = st.lists(st.one_of(st.sampled_from(FRAGMENTS), texts(3), st.text(max_size=5)), max_size=12).map("".join)
    written = documents(4).map(blocks.write)
    cut = st.builds(
        lambda source, at, to: source[: at % (len(source) + 1)] + source[to % (len(source) + 1) :],
        written,
        st.integers(0, 10**6),
        st.integers(0, 10**6),
    )
    return st.one_of(pieces, written, cut)


@settings(max_examples=200, deadline=None)
@given(documents())
def test_what_is_written_is_read_back(document):
    assert blocks.read(blocks.write(document)) == document


@settings(max_examples=200, deadline=None)
@given(sources())
def test_an_untouched_source_goes_back_byte_for_byte(source):
    assert blocks.write(blocks.read(source)) == source


@settings(max_examples=200, deadline=None)
@given(sources(), st.integers(0, 100))
def test_a_changed_block_changes_its_own_bytes_only(source, at):
    document = blocks.read(source)
    if not document.blocks:
        return
    at %= len(document.blocks)
    old = document.blocks[at]
    new = replace(Paragraph(plain("كلام جديد لم يكن هنا")), origin=old.origin)
    changed = Document((*document.blocks[:at], new, *document.blocks[at + 1 :]), document.tail)
    before = "".join(block.origin.source for block in document.blocks[:at])
    after = "".join(block.origin.source for block in document.blocks[at + 1 :]) + document.tail
    written = blocks.write(changed)
    assert written.startswith(before)
    assert written.endswith(after)
    assert written[len(before) : len(written) - len(after)].strip() == blocks.write(
        Document((replace(new, origin=None),))
    )


@pytest.mark.parametrize(("source", "name"), pairs("wordpress-opaque.md"))
def test_what_could_not_be_written_back_is_opaque_whole(source, name):
    (block,) = blocks.read(source).blocks
    assert block == Opaque(source.removesuffix("\n"), name.removesuffix("\n"))


@pytest.mark.parametrize(("source", "expected"), pairs("wordpress-read.md"))
def test_older_and_harmless_forms_are_read(source, expected):
    document = blocks.read(source)
    assert document == html.read(expected)
    assert not isinstance(document.blocks[0], Opaque)
    assert blocks.write(document) == source


def test_a_moved_block_keeps_its_bytes_and_a_new_one_stands_apart():
    first = "<!-- wp:paragraph -->\n<p>أ</p>\n<!-- /wp:paragraph -->"
    second = "\n\n\n<!-- wp:acme/x /-->"
    one, two = blocks.read(first + second).blocks
    new = Paragraph(plain("ج"))
    written = blocks.write(Document((two, new, one)))
    assert written == second + "\n\n<!-- wp:paragraph -->\n<p>ج</p>\n<!-- /wp:paragraph -->\n\n" + first


@pytest.mark.parametrize(
    "source",
    [
        "<!-- wp:a " * 200_000,
        "<!-- wp:group -->" * 50_000,
        "<p>" * 100_000,
        "<ul><li>" * 100_000,
        "<!-- wp:a {" * 100_000 + "-->",
    ],
)
def test_hostile_sources_go_back_too(source):
    assert blocks.write(blocks.read(source)) == source
