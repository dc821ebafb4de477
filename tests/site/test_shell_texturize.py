"""Quotes, dots and dashes as the site prints them."""

import json
import random

import pytest
from tests.wordpress.server import WordPress as Server

from newsroom.site.backends.wordpress.texturize import texturize

PIECES = ['"', '"', "'", "'", *"5x.،s()[]!", "-", "--", "---", "...", "``", "''", "12", "3x4", "0x9", "99", "كلمة"]
PIECES += ["word", "&amp;", "&", "&nbsp;", "&lt;", "&gt;", "(tm)", "<b>", "</b>", '<pre>"a"</pre>']
PIECES += [" ", " ", "\n", "\u00a0", '<code>"a" -- </code>', '<a title="x & y">', '<!-- "a" -->']


def drawn(seed: int, count: int) -> list[str]:
    draw = random.Random(seed)
    return ["".join(draw.choices(PIECES, k=draw.randint(3, 25))) for _ in range(count)]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ('قال "نعم" ومضى', "قال &#8220;نعم&#8221; ومضى"),
        ("it's the port's 'new' day", "it&#8217;s the port&#8217;s &#8216;new&#8217; day"),
        ("5' 9\" طولًا", "5&#8242; 9&#8243; طولًا"),
        ("مهلًا... ثم -- بعد حين - مضى", "مهلًا&#8230; ثم &#8212; بعد حين &#8211; مضى"),
        ("3x4 & 0x9", "3&#215;4 &#038; 0x9"),
        ('<code>"a" -- b</code> "c"', '<code>"a" -- b</code> &#8220;c&#8221;'),
    ],
)
def test_marks_are_printed(words: str, printed: str) -> None:
    assert texturize(words) == printed


def test_every_version_prints_the_same(wordpress: Server) -> None:
    texts = drawn(7, 1500)
    printed = wordpress.php(f"return array_map('wptexturize', json_decode({_quoted(json.dumps(texts))}));")
    assert [texturize(text) for text in texts] == printed


def _quoted(text: str) -> str:
    """A text as PHP's source."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
