"""Article HTML out; clean foreign HTML in (`htmlread`).

`write` gives the body of an article for a page: semantic, escaped, without inline styles. The classes are these, and
no others:

    p.ltr, h2.ltr, span.ltr     left to right (with ``lang`` and ``dir``)
    blockquote > p…, cite       a quote and its source
    aside.pull > p, cite        a pull quote
    figure > img, figcaption    a picture; figcaption holds the caption, then span.credit
    figure.gallery > figure…, figcaption
    figure.embed > a > span.provider, span.title, span.host; figcaption
    div.table-wrap > table > caption, thead > th[scope], tbody
    pre > code                  with ``dir="ltr"``
    hr
    div.opaque                  a block of the site that is not ours, cleaned

With `media`, the caller says where each picture is, and the result is for readers. Without it, the result is for
`read`: it carries the media references themselves, ``data-id`` (a picture's id on its site), ``<!--more-->`` and, for
an Opaque, ``data-name`` and ``data-source`` (its source as a JSON string) in place of its content.

Law: ``read(write(d)) == tidy(d)``; an Opaque comes back as one only if its source holds nothing active (no script,
frame, form, handler or strange address), for HTML may come from anywhere, and is read as foreign HTML otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    List,
    More,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Table,
    inline_text,
)
from newsroom.domain.errors import BadInput
from newsroom.domain.format.inline import escape, escape_text, write_inline
from newsroom.domain.format.tidy import tidy

__all__ = ["FOREIGN", "ImageSource", "read", "read_article", "write", "write_block", "write_text"]

FOREIGN = '<span class="ltr" lang="en" dir="ltr">'
_LTR = ' class="ltr" lang="en" dir="ltr"'


@dataclass(frozen=True, slots=True)
class ImageSource:
    """Where a picture is for the page: `src`, `srcset` and `sizes` as the attributes; 0: size not known."""

    src: str
    srcset: str = ""
    sizes: str = ""
    width: int = 0
    height: int = 0


Media = Callable[[Figure], ImageSource]


def read(text: str) -> Document:
    """The document in `text`; a heading of level 1 becomes one of level 2. BadInput when it is nested too deep or too
    large."""
    headline, document = read_article(text)
    return Document((Heading(2, headline), *document.blocks)) if headline else document


def read_article(text: str) -> tuple[Inline, Document]:
    """The headline (a heading of level 1 that comes first) and the document; BadInput as `read`."""
    from newsroom.domain.format import htmlread  # its parser is 5 MB that a program which only writes never needs

    return htmlread.read_article(text)


def write(document: Document, media: Media | None = None) -> str:
    """Article HTML, one top-level element a line."""
    lines: list[str] = []
    tables = 0
    for block in tidy(document).blocks:
        if isinstance(block, Table):  # two regions of a page may not have the same name
            tables += 1
            lines.append(_table(block, f"جدول {tables}"))
        else:
            lines.append(write_block(block, media))
    return "".join(f"{line}\n" for line in lines if line)


def write_text(content: Inline) -> str:
    """`content` as HTML."""
    return write_inline(content, FOREIGN)


def write_block(block: Block, media: Media | None = None) -> str:
    """One tidy block as HTML."""
    match block:
        case Paragraph(content, direction):
            return f"<p{_direction(direction)}>{write_text(content)}</p>"
        case Heading(level, content, direction):
            return f"<h{level}{_direction(direction)}>{write_text(content)}</h{level}>"
        case List():
            return _list(block)
        case Quote(blocks, cite):
            return f"<blockquote>{''.join(write_block(part) for part in blocks)}{_cite(cite)}</blockquote>"
        case Pullquote(content, cite):
            return f'<aside class="pull"><p>{write_text(content)}</p>{_cite(cite)}</aside>'
        case Figure():
            return _figure(block, media)
        case Gallery(figures, caption):
            inner = "".join(_figure(figure, media) for figure in figures)
            return f'<figure class="gallery">{inner}{_caption(caption)}</figure>'
        case Embed():
            return _embed(block)
        case Table():
            return _table(block, "جدول")
        case Code(text):
            return f'<pre dir="ltr"><code>{escape_text(text)}</code></pre>'
        case Opaque():
            return _opaque(block) if media is None else _opaque_shown(block)
        case More():
            return "<!--more-->" if media is None else ""
        case _:
            return "<hr>"


def _direction(direction: Direction) -> str:
    return _LTR if direction is Direction.LTR else ""


def _cite(cite: Inline) -> str:
    return f"<cite>{write_text(cite)}</cite>" if cite else ""


def _list(block: List) -> str:
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    tag = "ol" if block.ordered else "ul"
    items = "".join(
        f"<li>{write_text(item.content)}{''.join(_list(child) for child in item.children)}</li>" for item in block.items
    )
    return f"<{tag}{start}>{items}</{tag}>"


def _figure(figure: Figure, media: Media | None) -> str:
    source = media(figure) if media else ImageSource(figure.media)
    attributes = [f'src="{escape(source.src)}"', f'alt="{escape(figure.alt)}"']
    if source.srcset:
        attributes.append(f'srcset="{escape(source.srcset)}" sizes="{escape(source.sizes)}"')
    if source.width and source.height:
        attributes.append(f'width="{source.width}" height="{source.height}"')
    if media:
        attributes.append('loading="lazy"')
    elif figure.remote_id:
        attributes.append(f'data-id="{escape(figure.remote_id)}"')
    return f"<figure><img {' '.join(attributes)}>{_caption(figure.caption, figure.credit)}</figure>"


def _caption(caption: Inline, credit: str = "") -> str:
    parts = [write_text(caption)] if caption else []
    if credit:
        parts.append(f'<span class="credit">{escape_text(credit)}</span>')
    return f"<figcaption>{' '.join(parts)}</figcaption>" if parts else ""


def _embed(block: Embed) -> str:
    host = block.url.partition("://")[2].partition("/")[0].removeprefix("www.") or block.url
    named = "".join(
        f'<span class="{name}">{escape_text(text)}</span> '
        for name, text in (("provider", block.provider), ("title", block.title))
        if text
    )
    shown = f'{named}<span class="host">يُفتح على <bdi>{escape_text(host)}</bdi></span>'
    return f'<figure class="embed"><a href="{escape(block.url)}">{shown}</a>{_caption(block.caption)}</figure>'


def _table(block: Table, name: str) -> str:
    rows = ["".join(f"<td>{write_text(cell)}</td>" for cell in row) for row in block.rows]
    head = ""
    if block.head:
        # an empty heading cell is no heading: screen readers would read "blank" as the column's name
        cells = (f'<th scope="col">{write_text(cell)}</th>' if cell else "<td></td>" for cell in block.rows[0])
        head = f"<thead><tr>{''.join(cells)}</tr></thead>"
        rows = rows[1:]
    body = f"<tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody>" if rows else ""
    caption = f"<caption>{write_text(block.caption)}</caption>" if block.caption else ""
    name = escape(inline_text(block.caption).replace("\n", " ")) or name
    return (
        f'<div class="table-wrap" role="region" aria-label="{name}" tabindex="0">'
        f"<table>{caption}{head}{body}</table></div>"
    )


def _opaque(block: Opaque) -> str:
    name = f' data-name="{escape(block.name)}"' if block.name else ""
    # JSON, for an attribute would lose line ends as they are in the source
    return f'<div class="opaque"{name} data-source="{escape(json.dumps(block.source))}"></div>'


def _opaque_shown(block: Opaque) -> str:
    import nh3

    from newsroom.domain.format import dom  # both late, like the parser of `read_article`

    tags = (nh3.ALLOWED_TAGS | {"figure", "figcaption", "section", "header", "footer"}) - {"article", "nav"}
    try:
        bare = dom.scan(block.source)
    except BadInput:  # too deep to be cleaned in good time: the reader misses this block and nothing else
        return ""
    inner = nh3.clean(bare, tags=tags, url_schemes={"http", "https", "mailto", "tel"}).strip()
    return f'<div class="opaque">{inner}</div>' if inner else ""
