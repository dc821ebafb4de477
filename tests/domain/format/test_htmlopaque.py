import pytest

from newsroom.domain.document import Document, Opaque
from newsroom.domain.format import html, htmlopaque

GROUP = (
    '<!-- wp:group {"style":{"spacing":{}}} -->\n<div class="a:b" style="padding:1em"><a href="https://example.org/" '
    'title="Note: نص">رابط</a></div>\r\n<!-- /wp:group -->'
)


def test_a_harmless_block_is_carried_byte_for_byte():
    document = Document((Opaque(GROUP, "core/group"),))
    assert html.read(html.write(document)) == document


@pytest.mark.parametrize(
    "source",
    [
        "<p onclick='x()'>نص</p>",
        "<p ONMOUSEOVER=x>نص</p>",
        "<a href='javascript:x()'>نص</a>",
        "<a href='jav&#9;ascript:x()'>نص</a>",
        "<a href='&#106;avascript:x()'>نص</a>",
        "<a href=' \x01javascript:x()'>نص</a>",
        "<img src='data:text/html,x'>",
        "<script>x()</script>",
        "</title><img src=x onerror=x()>",
        "<svg onload=x()>",
        "<iframe src='https://example.org/'></iframe>",
        "<form action='https://example.org/'><input></form>",
        "<p style='background:url(https://example.org/dot)'>نص</p>",
        "<math><mi xlink:href='javascript:x()'>نص</mi></math>",
        "<div>" * 1_000,
        "",
    ],
)
def test_what_could_act_is_not_taken(source):
    assert not htmlopaque.is_harmless(source)


@pytest.mark.parametrize("carried", ["", "[1]", "{", "[" * 100_000, '"\\ud800"'])
def test_what_carries_no_source_carries_nothing(carried):
    assert htmlopaque.source(carried) == ""
