"""The pairs in tests/data/pairs: HTML on one side, another format on the other."""

import pytest
from tests.pairs import pairs

from newsroom.domain.format import blocks, html, markdown, text


@pytest.mark.parametrize(("source", "expected"), pairs("paste-html.md"))
def test_foreign_html_is_cleaned(source, expected):
    assert markdown.write(html.read(source)) == expected


@pytest.mark.parametrize(("source", "expected"), pairs("markdown.md"))
def test_markdown_is_written_and_read(source, expected):
    assert markdown.write(html.read(source)) == expected
    assert markdown.read(expected) == html.read(source)


@pytest.mark.parametrize(("source", "expected"), pairs("wordpress.md"))
def test_block_markup_is_written_and_read(source, expected):
    assert blocks.write(html.read(source)) + "\n" == expected
    assert blocks.read(expected) == html.read(source)


@pytest.mark.parametrize(("source", "expected"), pairs("text.md"))
def test_text_is_written(source, expected):
    assert text.write(html.read(source)) == expected
