from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import documents, texts

from newsroom.domain.document import Document, Paragraph, inline_text, plain
from newsroom.domain.format import text


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), texts(30), documents().map(text.write)))
def test_text_that_was_read_once_stays(source):
    once = text.write(text.read(source))
    assert text.write(text.read(once)) == once


def test_lines_are_paragraphs_unless_empty_lines_part_them():
    assert text.read("أول\nثانٍ\n") == Document((Paragraph(plain("أول")), Paragraph(plain("ثانٍ"))))
    assert text.read("سطر\nآخر\n\nفقرة") == Document((Paragraph(plain("سطر\nآخر")), Paragraph(plain("فقرة"))))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["خبر من دمشق", "Reuters", "12:30 ص"]), min_size=1))
def test_no_letter_is_lost(lines):
    document = text.read("\r\n\r\n".join(lines))
    assert [inline_text(block.content) for block in document.blocks] == lines
