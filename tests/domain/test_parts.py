from hypothesis import given, settings
from tests.strategies import articles, blocks

from newsroom.domain.document import Figure, Heading, List, ListItem, Opaque, Paragraph, Separator, plain, prose
from newsroom.domain.parts import build, family, is_bare, is_row, is_whole, parts, shown, texts, vocabulary


@settings(max_examples=100, deadline=None)
@given(blocks())
def test_a_piece_is_built_of_its_parts(block):
    assert build(type(block), parts(block)) == block
    for name, value in parts(block).items():
        if is_row(name):
            assert is_whole(name, value)
            assert all(build(type(piece), parts(piece)) == piece for piece in value)


@settings(max_examples=50, deadline=None)
@given(articles())
def test_no_text_that_a_reader_sees_is_left_out(article):
    seen = {text for block in article.body.blocks for _, text in texts(block)}
    assert {line for line in prose(article.body).split("\n") if line} <= {
        line for text in seen for line in text.split("\n")
    }


def test_a_paragraph_is_a_heading_of_no_level() -> None:
    assert family(Paragraph()) == family(Heading(2))
    assert build(Paragraph, parts(Heading(3, plain("سوق")))) == Heading(3, plain("سوق"))


def test_a_list_without_numbers_counts_from_one() -> None:
    values = parts(List((ListItem(),), ordered=True, start=4)) | {"ordered": False}
    assert build(List, values) == List((ListItem(),))


def test_what_a_piece_is_known_by() -> None:
    picture = Figure("https://example.org/1.jpg", caption=plain("قارب في الميناء، قارب"))
    assert vocabulary(picture) == {"https://example.org/1.jpg": 1, "قارب": 2, "في": 1, "الميناء": 1}
    assert shown(picture) == "قارب في الميناء، قارب"
    assert [is_bare(piece) for piece in (picture, Separator(), Paragraph(plain("…")), Opaque("<hr>"), "بحر")] == [
        False, True, True, False, False
    ]  # fmt: skip
