import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import articles, documents

from newsroom.domain.document import (
    MAX_LIST_DEPTH,
    Document,
    Figure,
    Link,
    List,
    ListItem,
    Origin,
    Paragraph,
    Span,
    plain,
)
from newsroom.domain.errors import BadInput
from newsroom.domain.format import blocks, stored


@settings(max_examples=150, deadline=None)
@given(documents())
def test_what_is_written_is_read_back(document):
    assert stored.read(stored.write(document)) == document


@settings(max_examples=100, deadline=None)
@given(articles())
def test_an_article_is_read_back(article):
    assert stored.read_article(stored.write_article(article)) == article


@settings(max_examples=100, deadline=None)
@given(documents().map(blocks.write))
def test_origins_are_kept(source):
    document = blocks.read(source + "\n")
    again = stored.read(stored.write(document))
    assert blocks.write(again) == source + "\n"
    assert [block.origin for block in again.blocks] == [block.origin for block in document.blocks]


def test_a_changed_block_remembers_what_it_was():
    was = Paragraph(plain("كما كان"))
    block = Paragraph(plain("كما صار"), origin=Origin("<p>كما كان</p>", was))
    (again,) = stored.read(stored.write(Document((block,)))).blocks
    assert again.origin == block.origin


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version":1}',
        '{"version":1,"blocks":[{"type":"paragraph","content":"نص"}]}',
        '{"version":1,"blocks":[{"type":"unknown"}]}',
        '{"version":1,"blocks":[{"type":"heading","level":"2"}]}',
        '{"version":1,"blocks":[{"type":"quote","blocks":[{"type":"code","text":""}]}]}',
        '{"version":1,"blocks":[{"type":"paragraph","content":[{"text":"x","marks":[["strong"]]}]}]}',
        '{"version":1,"blocks":[{"type":"list","items":[],"ordered":1}]}',
        '{"version":1e400,"blocks":[]}',
        "[" * 100_000,
        '{"version":1,"blocks":' + '[{"type":"quote","blocks":' * 5_000,
    ],
)
def test_what_is_no_document_is_refused(text):
    with pytest.raises(BadInput):
        stored.read(text)


def test_a_newer_form_is_refused_by_name():
    with pytest.raises(BadInput) as refusal:
        stored.read(json.dumps({"version": stored.VERSION + 1, "blocks": []}))
    assert refusal.value.code == "input.stored-newer"


def test_addresses_that_may_not_be_are_left_out():
    bad = Document(
        (
            Paragraph((Span("نص", frozenset(), Link("javascript:alert(1)")),)),
            Figure("file:///etc/passwd", "بديل"),
        )
    )
    assert stored.read(stored.write(bad)) == Document((Paragraph(plain("نص")), Figure("", "بديل")))


def test_lists_deeper_than_the_model_are_lifted():
    deep = List((ListItem(plain("آخر")),))
    for number in range(MAX_LIST_DEPTH + 5):
        deep = List((ListItem(plain(str(number)), (deep,)),))
    (read,) = stored.read(stored.write(Document((deep,)))).blocks
    depth, words, level = 0, [], [read]
    while level:
        depth += 1
        words += [item.content for one in level for item in one.items]
        level = [child for one in level for item in one.items for child in item.children]
    assert depth == MAX_LIST_DEPTH
    assert len(words) == MAX_LIST_DEPTH + 6


@settings(max_examples=100, deadline=None)
@given(documents(2), st.data())
def test_damaged_forms_are_refused_or_read_whole(document, data):
    text = stored.write(document)
    at = data.draw(st.integers(0, len(text)))
    try:
        stored.read(text[:at])
    except BadInput:
        return
    assert at == len(text)


def test_half_of_a_surrogate_pair_is_left_out():
    (block,) = stored.read('{"version":1,"blocks":[{"type":"paragraph","content":["a\\ud800b"]}]}').blocks
    assert block == replace(block, content=plain("ab"))
