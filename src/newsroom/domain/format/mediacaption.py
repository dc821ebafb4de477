"""The caption of a picture in a site's media library: HTML, with the credit in house form at its end, as in the caption
of a picture in the text (`blocks`)."""

from __future__ import annotations

import html
import re

from newsroom.domain.document import Figure, Inline, plain
from newsroom.domain.format import blocks
from newsroom.domain.format.blockwrite import FOREIGN
from newsroom.domain.format.inline import escape_text, write_inline

_PARAGRAPH = re.compile(r"\s*<p>(.*)</p>\s*", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def write(caption: Inline, credit: str) -> str:
    """The caption and the credit as one line of HTML."""
    named = f'<span class="credit">({escape_text(credit)})</span>' if credit else ""
    return " ".join(filter(None, (write_inline(caption, FOREIGN), named)))


def read(markup: str) -> tuple[Inline, str]:
    """The caption and the credit in `markup`; HTML that is not ours gives its words."""
    inside = _PARAGRAPH.fullmatch(markup)
    words = (inside[1] if inside else markup).strip()
    shown = f'<figcaption class="wp-element-caption">{words}</figcaption>' if words else ""
    figure = f'<figure class="wp-block-image"><img src="https://picture.invalid/" alt="" />{shown}</figure>'
    document = blocks.read(f"<!-- wp:image -->\n{figure}\n<!-- /wp:image -->")
    block = document.blocks[0] if len(document.blocks) == 1 else None
    if isinstance(block, Figure):
        return block.caption, block.credit
    return plain(" ".join(html.unescape(_TAG.sub("", words)).split())), ""
