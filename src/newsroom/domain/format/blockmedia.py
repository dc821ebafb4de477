"""Pictures, galleries, embeds and tables of WordPress markup, read strictly (`blockstrict`)."""

from __future__ import annotations

import html as entities
from typing import Any

from selectolax.lexbor import LexborNode

from newsroom.domain.document import (
    Embed,
    Figure,
    Gallery,
    Inline,
    Table,
    is_link,
    is_media,
    one_line,
)
from newsroom.domain.format import dom
from newsroom.domain.format.blockstrict import attributes_of, elements, need, only_classes, read_inline, root
from newsroom.domain.format.blockwrite import PROVIDERS

_NAMES = {slug: name for name, (slug, _) in PROVIDERS.items()}
_EMBED_CLASSES = ("wp-block-embed*", "is-type-*", "is-provider-*", "wp-embed-*", "wp-has-*")
_EMBED_ATTRIBUTES = {"url", "type", "providerNameSlug", "responsive", "className", "metadata", "allowResponsive"}


def image(node: LexborNode) -> Figure:
    """A picture with its caption and the credit at the caption's end."""
    only_classes(attributes_of(node, "class"), "wp-block-image", "size-full", "size-large")
    inside = elements(node)
    need(inside and inside[0].tag == "img" and len(inside) <= 2, "picture")
    found = attributes_of(inside[0], "src", "alt", "class")
    numbers = only_classes(found, "wp-image-*")
    need(len(numbers) <= 1 and is_media(found.get("src", "")), "picture")
    caption: Inline = ()
    credit = ""
    if len(inside) == 2:
        caption, credit = _caption(inside[1], "wp-element-caption")
    number = numbers.pop().removeprefix("wp-image-") if numbers else ""
    return Figure(found["src"], one_line(found.get("alt", "")), caption, credit, number)


def _caption(node: LexborNode, *classes: str) -> tuple[Inline, str]:
    need(node.tag == "figcaption", "caption")
    only_classes(attributes_of(node, "class"), *classes)
    children = list(dom.children(node))
    last = children[-1] if children else None
    if last is None or last.tag != "span" or dom.attributes(last) != {"class": "credit"}:
        return read_inline(children), ""
    need(all(child.is_text_node for child in dom.children(last)), "marks in a credit")
    credit = one_line(last.text(deep=True))
    if credit.startswith("(") and credit.endswith(")"):
        credit = credit[1:-1]
    caption = read_inline(children[:-1])
    if caption and caption[-1].text.endswith(" "):
        end = caption[-1]
        shorter = end.text[:-1]
        caption = (*caption[:-1], *((type(end)(shorter, end.marks, end.link),) if shorter else ()))
    return caption, credit


def gallery(node: LexborNode) -> Gallery:
    """Two or more pictures under one caption."""
    only_classes(attributes_of(node, "class"), "wp-block-gallery", "has-nested-images", "columns-default", "is-cropped")
    inside = elements(node)
    caption: Inline = ()
    if inside and inside[-1].tag == "figcaption":
        caption, credit = _caption(inside.pop(), "blocks-gallery-caption", "wp-element-caption")
        need(not credit, "the credit of a gallery")
    need(len(inside) > 1 and all(child.tag == "figure" for child in inside), "pictures")
    return Gallery(tuple(image(child) for child in inside), caption)


def embed(attributes: dict[str, Any], html: str) -> Embed:
    """A page elsewhere. The address is taken from the HTML, which the filter of a site leaves whole."""
    need(attributes.keys() <= _EMBED_ATTRIBUTES, "attributes")
    node = root(html)
    need(node.tag == "figure", "figure")
    only_classes(
        attributes_of(node, "class"), "wp-block-embed*", "is-type-*", "is-provider-*", "wp-embed-*", "wp-has-*"
    )
    inside = elements(node)
    need(1 <= len(inside) <= 2 and inside[0].tag == "div", "wrapper")
    only_classes(attributes_of(inside[0], "class"), "wp-block-embed__wrapper")
    need(all(child.is_text_node for child in dom.children(inside[0])), "address")
    url = inside[0].text(deep=True).strip()
    need(is_link(url), "address")
    caption: Inline = ()
    if len(inside) == 2:
        caption, credit = _caption(inside[1], "wp-element-caption")
        need(not credit, "the credit of an embed")
    metadata = attributes.get("metadata", {})
    need(isinstance(metadata, dict) and metadata.keys() <= {"name", "provider"}, "metadata")
    slug = _word(attributes.get("providerNameSlug", ""))
    provider = _word(metadata.get("provider", "")) or _NAMES.get(slug, slug)
    return Embed(url, provider, _word(metadata.get("name", "")), caption)


def _word(value: object) -> str:
    need(isinstance(value, str), "text")
    return one_line(entities.unescape(str(value)))


def table(node: LexborNode) -> Table:
    """Rows of text, the first perhaps of headings, and a caption."""
    only_classes(attributes_of(node, "class"), "wp-block-table")
    inside = elements(node)
    need(inside and inside[0].tag == "table" and len(inside) <= 2, "table")
    caption: Inline = ()
    if len(inside) == 2:
        caption, credit = _caption(inside[1], "wp-element-caption")
        need(not credit, "the credit of a table")
    only_classes(attributes_of(inside[0], "class"), "has-fixed-layout")
    parts = elements(inside[0])
    tags = [part.tag for part in parts]
    need(tags in (["thead"], ["tbody"], ["thead", "tbody"]), "parts of a table")
    rows: list[tuple[Inline, ...]] = []
    for part in parts:
        attributes_of(part)
        found = elements(part)
        need(part.tag == "tbody" or len(found) == 1, "rows of headings")
        rows += [_row(row, "th" if part.tag == "thead" else "td") for row in found]
    need(rows and rows[0] and len({len(row) for row in rows}) == 1, "rows of one length")
    return Table(tuple(rows), tags[0] == "thead", caption)


def _row(node: LexborNode, tag: str) -> tuple[Inline, ...]:
    need(node.tag == "tr", "row")
    attributes_of(node)
    cells = elements(node)
    for cell in cells:
        need(cell.tag == tag, "cell")
        attributes_of(cell)
    return tuple(read_inline(dom.children(cell)) for cell in cells)
