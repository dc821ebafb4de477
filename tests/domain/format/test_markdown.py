from hypothesis import given, settings
from tests.strategies import documents

from newsroom.domain.format import markdown
from newsroom.domain.format.tidy import tidy


@settings(max_examples=200, deadline=None)
@given(documents())
def test_what_is_written_is_read_back(document):
    assert markdown.read(markdown.write(document)) == tidy(document)
