"""One block of WordPress markup read strictly (`blockstrict`). Beside what `blockwrite` writes, it takes what says
nothing: `align` right on a right-to-left site, the editor's own class names, the forms of older editors. Anything else
is `Unknown`, and the caller keeps the block's bytes instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from selectolax.lexbor import LexborNode

from newsroom.domain.document import (
    MAX_LIST_DEPTH,
    Block,
    Code,
    Direction,
    Heading,
    Inline,
    List,
    ListItem,
    More,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    clean_text,
)
from newsroom.domain.format import blockmedia, dom
from newsroom.domain.format.blockstrict import (
    Unknown,
    attributes_of,
    elements,
    need,
    only_classes,
    read_inline,
    root,
)

__all__ = ["Unknown", "read_block", "read_element"]

Attributes = dict[str, Any]
Inner = list[tuple[str, Attributes]]


def read_element(html: str) -> Block:
    """The block that one element of `html` is; Unknown for any other."""
    node = root(html)
    reader = _ELEMENTS.get(node.tag or "")
    need(reader, "element")
    assert reader is not None
    return reader(node)


def read_block(name: str, attributes: Attributes, html: str, inner: Inner) -> Block:
    """The block of that `name` and those `attributes`; `inner` names the blocks whose comments were taken out of
    `html`. Unknown when it cannot be written back without loss."""
    need(name in _READERS, name)
    reader, may_hold = _READERS[name]
    for inner_name, inner_attributes in inner:
        need(inner_name in may_hold, inner_name)
        need(_says_nothing(inner_name, inner_attributes), "attributes")
    need(name == "core/embed" or _says_nothing(name, attributes), "attributes")
    return reader(attributes, html)


# What a block's attributes may say that its HTML says too, or that says nothing.
_HARMLESS: dict[str, Callable[[Attributes], bool]] = {
    "align": lambda a: a["align"] == "right" or (a["align"] == "left" and a.get("direction") == "ltr"),
    "textAlign": lambda a: a["textAlign"] == "right",
    "style": lambda a: a["style"] == {"typography": {"textAlign": "right"}},
    "direction": lambda a: a["direction"] in ("ltr", "rtl"),
    "dropCap": lambda a: a["dropCap"] is False,
    "level": lambda a: a["level"] in (2, 3, 4),
    "ordered": lambda a: isinstance(a["ordered"], bool),
    "start": lambda a: type(a["start"]) is int,
    "values": lambda a: isinstance(a["values"], str),
    "hasFixedLayout": lambda a: isinstance(a["hasFixedLayout"], bool),
    "id": lambda a: type(a["id"]) is int,
    "sizeSlug": lambda a: a["sizeSlug"] in ("full", "large"),
    "linkDestination": lambda a: a["linkDestination"] == "none",
    "linkTo": lambda a: a["linkTo"] == "none",
    # 6.1 takes the class names of later editors for the writer's own
    "className": lambda a: set(str(a["className"]).split()) <= {"ltr", "wp-block-heading", "wp-block-list"},
}
_ATTRIBUTES = {
    "core/paragraph": {"align", "style", "direction", "dropCap"},
    "core/heading": {"level", "textAlign", "style", "className"},
    "core/list": {"ordered", "start", "values", "className"},
    "core/table": {"hasFixedLayout"},
    "core/image": {"id", "sizeSlug", "linkDestination"},
    "core/gallery": {"linkTo"},
}


def _says_nothing(name: str, attributes: Attributes) -> bool:
    allowed = _ATTRIBUTES.get(name, set())
    return all(key in allowed and _HARMLESS[key](attributes) for key in attributes)


def _by(read: Callable[[LexborNode], Block], *tags: str) -> Callable[[Attributes, str], Block]:
    """A reader of a block that is one element, of one of the `tags`."""

    def reader(_: Attributes, html: str) -> Block:
        node = root(html)
        need(node.tag in tags, "tag")
        return read(node)

    return reader


def _paragraph(node: LexborNode) -> Paragraph:
    found = attributes_of(node, "dir", "class")
    need(found.get("dir", "ltr") == "ltr", "dir")
    ltr = "dir" in found
    only_classes(found, "has-text-align-right", *(("has-text-align-left",) if ltr else ()))
    return Paragraph(read_inline(dom.children(node)), Direction.LTR if ltr else Direction.AUTO)


def _paragraph_block(attributes: Attributes, html: str) -> Block:
    node = root(html)
    need(node.tag == "p", "tag")
    block = _paragraph(node)
    need((attributes.get("direction") == "ltr") == (block.direction is Direction.LTR), "direction")
    return block


def _heading(node: LexborNode) -> Heading:
    classes = only_classes(attributes_of(node, "class"), "wp-block-heading", "has-text-align-right", "ltr")
    level = int((node.tag or "h2")[1])
    if "ltr" not in classes:
        return Heading(level, read_inline(dom.children(node)))
    inside = elements(node)
    need(len(inside) == 1 and inside[0].tag == "span", "the run of a foreign heading")
    need(attributes_of(inside[0], "dir").get("dir") == "ltr", "dir")
    return Heading(level, read_inline(dom.children(inside[0])), Direction.LTR)


def _list(node: LexborNode, depth: int = 1) -> List:
    need(depth <= MAX_LIST_DEPTH, "too deep")
    ordered = node.tag == "ol"
    found = attributes_of(node, "class", *(("start",) if ordered else ()))
    only_classes(found, "wp-block-list")
    start = found.get("start", "1")
    need(re.fullmatch(r"[1-9][0-9]{0,8}", start), "start")
    items = tuple(_item(child, depth) for child in elements(node))
    need(items, "empty list")
    return List(items, ordered, int(start))


def _item(node: LexborNode, depth: int) -> ListItem:
    need(node.tag == "li", "list item")
    attributes_of(node)
    words: list[LexborNode] = []
    below: list[List] = []
    for child in dom.children(node):
        if child.tag in ("ul", "ol"):
            below.append(_list(child, depth + 1))
        elif not below:
            words.append(child)
        else:
            need(child.is_text_node and not (child.text_content or "").strip(" \t\r\n"), "text after a list")
    return ListItem(read_inline(words), tuple(below))


def _quote(node: LexborNode) -> Quote:
    only_classes(attributes_of(node, "class"), "wp-block-quote")
    inside, cite = _cited(node)
    parts = []
    for child in inside:
        part = _ELEMENTS[child.tag or ""](child) if child.tag in _QUOTABLE else None
        need(isinstance(part, Paragraph | Heading | List), "part of a quote")
        assert isinstance(part, Paragraph | Heading | List)
        parts.append(part)
    return Quote(tuple(parts), cite)


def _cited(node: LexborNode) -> tuple[list[LexborNode], Inline]:
    inside = elements(node)
    if not inside or inside[-1].tag != "cite":
        return inside, ()
    cite = inside.pop()
    attributes_of(cite)
    content = read_inline(dom.children(cite))
    need(content, "empty cite")
    return inside, content


def _pullquote(node: LexborNode) -> Pullquote:
    only_classes(attributes_of(node, "class"), "wp-block-pullquote")
    inside = elements(node)
    need(len(inside) == 1 and inside[0].tag == "blockquote", "pull quote")
    attributes_of(inside[0])
    words, cite = _cited(inside[0])
    need(len(words) == 1 and words[0].tag == "p", "one paragraph")
    attributes_of(words[0])
    return Pullquote(read_inline(dom.children(words[0])), cite)


def _code(node: LexborNode) -> Code:
    only_classes(attributes_of(node, "class"), "wp-block-code")
    inside = elements(node)
    need(len(inside) == 1 and inside[0].tag == "code", "code")
    attributes_of(inside[0])
    text = ""
    for child in dom.children(inside[0]):
        need(child.is_text_node, "marks in code")
        text += child.text_content or ""
    need(clean_text(text) == text, "control characters")
    return Code(text)


def _separator(node: LexborNode) -> Separator:
    only_classes(attributes_of(node, "class"), "wp-block-separator", "has-alpha-channel-opacity")
    return Separator()


def _more(attributes: Attributes, html: str) -> Block:
    need(html.strip() == "<!--more-->", "more")
    return More()


def _figure(node: LexborNode) -> Block:
    if "wp-block-pullquote" in dom.attributes(node).get("class", "").split():
        return _pullquote(node)
    return blockmedia.image(node)


_QUOTABLE = ("p", "h2", "h3", "h4", "ul", "ol")
_ELEMENTS: dict[str, Callable[[LexborNode], Block]] = {
    "p": _paragraph,
    **dict.fromkeys(("h2", "h3", "h4"), _heading),
    **dict.fromkeys(("ul", "ol"), _list),
    "blockquote": _quote,
    "figure": _figure,
    "pre": _code,
    "hr": _separator,
}
# How each block is read, and which blocks may lie in it.
_READERS: dict[str, tuple[Callable[[Attributes, str], Block], frozenset[str]]] = {
    "core/paragraph": (_paragraph_block, frozenset()),
    "core/heading": (_by(_heading, "h2", "h3", "h4"), frozenset()),
    "core/list": (_by(_list, "ul", "ol"), frozenset({"core/list", "core/list-item"})),
    "core/quote": (
        _by(_quote, "blockquote"),
        frozenset({"core/paragraph", "core/heading", "core/list", "core/list-item"}),
    ),
    "core/pullquote": (_by(_pullquote, "figure"), frozenset()),
    "core/image": (_by(blockmedia.image, "figure"), frozenset()),
    "core/gallery": (_by(blockmedia.gallery, "figure"), frozenset({"core/image"})),
    "core/embed": (blockmedia.embed, frozenset()),
    "core/table": (_by(blockmedia.table, "figure"), frozenset()),
    "core/code": (_by(_code, "pre"), frozenset()),
    "core/separator": (_by(_separator, "hr"), frozenset()),
    "core/more": (_more, frozenset()),
}
