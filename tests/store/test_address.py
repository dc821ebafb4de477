"""One form for the ways in which an address is pasted, and never an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.store.address import plain_address


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://www.example.org/%D8%AE%D8%A8%D8%B1/", "example.org/خبر"),
        ("HTTP://Example.ORG/خبر#top", "example.org/خبر"),
        ("https://user:pass@example.org:8080/a//", "example.org:8080/a"),
        ("https://example.org/?p=12&utm_campaign=x&gclid=1", "example.org?p=12"),
        ("file:///home/سلمى/site/index.html", "/home/سلمى/site/index.html"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_plain(url: str, plain: str) -> None:
    assert plain_address(url) == plain


@settings(max_examples=200)
@given(st.text(max_size=60))
def test_nothing_that_is_pasted_is_an_error(text: str) -> None:
    plain_address(text)
