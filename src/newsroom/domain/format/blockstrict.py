"""Strict reading of the HTML inside a block: every element, attribute and class must be one that `blockwrite` would
write again, or one that says nothing. Anything else is `Unknown`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from newsroom.domain.document import Inline, Link, Mark, Span, clean_text, inline, is_link, one_line
from newsroom.domain.errors import BadInput
from newsroom.domain.format import dom

_MARKS = {
    "strong": Mark.STRONG,
    "b": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "s": Mark.STRIKE,
    "del": Mark.STRIKE,
    "sub": Mark.SUB,
    "sup": Mark.SUP,
    "code": Mark.CODE,
}
_LINE_ENDS = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")
_EDGE = "\r"  # stands for a raw line end until the ends of the text are known
_DEEPEST = 60


class Unknown(Exception):
    """The block is not one that can be written back without loss."""


def need(condition: object, what: str) -> None:
    """Unknown unless `condition` holds."""
    if not condition:
        raise Unknown(what)


def attributes_of(node: LexborNode, *allowed: str) -> dict[str, str]:
    """The attributes of `node`, all of them `allowed`."""
    found = dom.attributes(node)
    need(found.keys() <= set(allowed), f"attributes of {node.tag}")
    return found


def only_classes(attributes: dict[str, str], *allowed: str) -> set[str]:
    """The classes in `attributes`, all of them `allowed` (``x*`` allows what begins with x)."""
    found = set(attributes.get("class", "").split())
    starts = tuple(name[:-1] for name in allowed if name.endswith("*"))
    need(all(name in allowed or name.startswith(starts) for name in found), f"classes {found}")
    return found


def elements(node: LexborNode) -> list[LexborNode]:
    """The child elements; Unknown when there is text between them."""
    found = []
    for child in dom.children(node):
        if child.is_element_node:
            found.append(child)
        else:
            need(child.is_text_node and not (child.text_content or "").strip(" \t\r\n"), "text between elements")
    return found


def read_inline(nodes: Iterable[LexborNode]) -> Inline:
    """The text in `nodes`; line ends at its ends say nothing, and those within are spaces."""
    spans: list[Span] = []
    for node in nodes:
        _collect(node, frozenset(), None, spans, 0)
    while spans and (text := spans[0].text.lstrip(_EDGE)) != spans[0].text:
        spans[0:1] = [Span(text, spans[0].marks, spans[0].link)] if text else []
    while spans and (text := spans[-1].text.rstrip(_EDGE)) != spans[-1].text:
        spans[-1:] = [Span(text, spans[-1].marks, spans[-1].link)] if text else []
    return inline(Span(span.text.replace(_EDGE, " "), span.marks, span.link) for span in spans)


def _collect(node: LexborNode, marks: frozenset[Mark], link: Link | None, spans: list[Span], depth: int) -> None:
    need(depth < _DEEPEST, "too deep")
    if node.is_text_node:
        text = _LINE_ENDS.sub(_EDGE, node.text_content or "")
        need(clean_text(text.replace(_EDGE, "")) == text.replace(_EDGE, ""), "control characters")
        if text:
            spans.append(Span(text, marks, link))
        return
    tag = node.tag or ""
    if tag == "br":
        attributes_of(node)
        spans.append(Span("\n", marks, link))
        return
    if tag == "a":
        need(link is None, "a link in a link")
        link = _link(node)
    elif tag in ("span", "bdo"):
        need(attributes_of(node, "dir", "lang").get("dir") == "ltr", "span")
        marks |= {Mark.FOREIGN}
    else:
        attributes_of(node)
        need(tag in _MARKS, tag)
        marks |= {_MARKS[tag]}
    for child in dom.children(node):
        _collect(child, marks, link, spans, depth + 1)


def _link(node: LexborNode) -> Link:
    found = attributes_of(node, "href", "title", "target", "rel", "data-type", "data-id")
    need(is_link(found.get("href", "")), "address")
    need(found.get("target", "_blank") == "_blank", "target")
    need(set(found.get("rel", "").split()) <= {"noreferrer", "noopener"}, "rel")
    return Link(found["href"], one_line(found.get("title", "")), "target" in found)


def root(html: str) -> LexborNode:
    """The one element in `html`, in which a parser would neither cut nor mend anything."""
    try:
        need(dom.scan(html) == html, "comments or scripts")
        body = dom.parse(html)
    except BadInput as error:
        raise Unknown("too deep or too large") from error
    found = elements(body) if body is not None else []
    need(len(found) == 1, "one element")
    return found[0]
