"""The caption in a site's media library."""

import pytest

from newsroom.domain.document import Inline, Mark, Span, plain
from newsroom.domain.format import mediacaption

BOLD = (Span("القطار "), Span("الأحمر", frozenset({Mark.STRONG})), Span(" عند وصوله."))


@pytest.mark.parametrize(
    ("caption", "credit"),
    [((), ""), (plain("القطار عند وصوله."), ""), ((), "المكتب"), (plain("أ & ب"), "تصوير: <المكتب>"), (BOLD, "سامر")],
)
def test_what_is_written_is_read(caption: Inline, credit: str) -> None:
    markup = mediacaption.write(caption, credit)
    assert mediacaption.read(markup) == (caption, credit)
    assert mediacaption.read(f"<p>{markup}</p>\n") == (caption, credit)


def test_html_of_others_gives_its_words() -> None:
    assert mediacaption.read('<div onclick="x()">صورة &amp; <b>خبر</b></div>') == (plain("صورة & خبر"), "")
