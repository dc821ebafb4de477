"""Foreign HTML to a document: what a page, a mail, Word or Google Docs put on the clipboard or in a file.

Only what the model has is taken over, so nothing else can pass: scripts, styles, frames, forms and handlers are not
read; a link leads to http, https, mailto or tel or loses its address; a picture is one on the web (or of the media
folder), never ``file:`` or ``data:``. Words are kept, save what the writer has deleted (Word's tracked deletions and
comments) or hidden. Word's paragraphs that look like list items become lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from selectolax.lexbor import LexborNode

from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Document,
    Heading,
    Inline,
    Link,
    List,
    ListItem,
    Mark,
    More,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    inline_text,
    is_link,
    one_line,
    shallow,
)
from newsroom.domain.errors import BadInput
from newsroom.domain.format import dom, htmlmedia, htmlnotes, htmlopaque, htmlword
from newsroom.domain.format.htmlflow import Flow, Style, WordItem, css, element_marks, lines, starts_ltr
from newsroom.domain.format.residue import is_comment, is_deleted
from newsroom.domain.format.tidy import tidy

Prepare = Callable[[LexborNode], object]

_DEEPEST = 90  # elements inside one another that are read as such; what lies deeper is read as text
_GONE = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore", re.IGNORECASE)


def read_article(text: str, prepare: Prepare | None = None) -> tuple[Inline, Document]:
    """The headline (a heading of level 1 that comes first) and the document; `prepare` gets the parsed page first."""
    blocks = read_blocks(text, prepare)
    headline: Inline = ()
    if blocks and isinstance(first := blocks[0], Heading) and first.level == 1:
        headline, blocks = first.content, blocks[1:]
    lowered = (replace(b, level=2) if isinstance(b, Heading) and b.level == 1 else b for b in blocks)
    return headline, tidy(Document(tuple(lowered)))


def read_blocks(text: str, prepare: Prepare | None = None) -> list[Block]:
    """The blocks in `text`; a heading may have level 1."""
    flow = Flow()
    body = dom.parse(text)
    if body is None:
        return []
    if prepare is not None:
        prepare(body)
    notes = htmlnotes.take(body, lambda node: lines(_inner(node, Style()))[0])
    walk(body, flow, Style())
    blocks = flow.finish()
    while notes and blocks and isinstance(blocks[-1], Separator):
        blocks.pop()
    return blocks + notes


def walk(node: LexborNode, flow: Flow, style: Style) -> None:
    """Read the children of `node` into `flow`."""
    if style.depth > _DEEPEST:
        flow.text(node.text(deep=True, separator=" "), style)
        return
    style = replace(style, depth=style.depth + 1)
    for child in dom.children(node):
        if child.is_text_node:
            flow.text(child.text_content or "", style)
        elif child.is_element_node:
            _element(child, flow, style)


def _element(node: LexborNode, flow: Flow, style: Style) -> None:
    tag = node.tag or ""
    attributes = dom.attributes(node)
    if tag in dom.DROPPED or _is_gone(tag, attributes):
        return
    if (note := attributes.get(htmlnotes.NUMBER, "")).isdecimal():
        flow.text(f"[{note}]", replace(style, marks=style.marks | {Mark.SUP}))
        return
    if attributes.get("dir", "").lower() in ("rtl", "ltr") and tag not in ("span", "bdo", "bdi", "a"):
        style = replace(style, ltr=attributes["dir"].lower() == "ltr")
    handler = _HANDLERS.get(tag)
    if handler is not None:
        handler(node, attributes, flow, style)
    elif tag in dom.CONTAINERS:
        _container(node, attributes, flow, style)
    else:
        walk(node, flow, _inline_style(node, tag, attributes, style))


def _is_gone(tag: str, attributes: dict[str, str]) -> bool:
    """Whether the writer of the page has hidden or deleted this element."""
    if "hidden" in attributes or _GONE.search(attributes.get("style", "")):
        return True
    return is_deleted(tag, attributes) or is_comment(attributes)


def _inline_style(node: LexborNode, tag: str, attributes: dict[str, str], style: Style) -> Style:
    marks = element_marks(tag, css(attributes.get("style", "")), style.marks)
    if attributes.get("dir", "").lower() == "ltr":
        own = "ltr" in attributes.get("class", "").split()
        if own or starts_ltr(node.text(deep=True)):
            marks |= {Mark.FOREIGN}
    link = style.link
    if tag == "a" and is_link(attributes.get("href", "").strip()):
        new_tab = attributes.get("target", "").lower() == "_blank"
        link = Link(attributes["href"].strip(), one_line(attributes.get("title", "")), new_tab)
    return replace(style, marks=marks, link=link)


def _direction(attributes: dict[str, str]) -> Direction:
    return Direction.LTR if "ltr" in attributes.get("class", "").split() else Direction.AUTO


def _container(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    if "data-source" in attributes and "opaque" in attributes.get("class", "").split():
        flow.end()
        for block in _opaque(attributes):
            flow.block(block)
        return
    flow.end(hinted=style.ltr)
    marks = element_marks("", css(attributes.get("style", "")), style.marks)
    walk(node, flow, replace(style, marks=marks))
    flow.end(_direction(attributes), hinted=style.ltr)


def _paragraph(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    item = htmlword.list_item(node, attributes)
    if item is None:
        if level := htmlword.heading(attributes):
            _headed(level, node, attributes, flow, style)
        else:
            _container(node, attributes, flow, style)
        return
    flow.end()
    content, rest = lines(_inner(node, style))
    flow.item(WordItem(item.level, item.ordered, content))
    for block in rest:
        flow.block(block)


def _inner(node: LexborNode, style: Style) -> list[Block]:
    """What is inside `node`, as blocks of its own."""
    flow = Flow()
    walk(node, flow, style)
    return flow.finish()


def _heading(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    _headed(min(int((node.tag or "h2")[1]), 4), node, attributes, flow, style)


def _headed(level: int, node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    flow.end(hinted=style.ltr)
    content, rest = lines(_inner(node, style))
    direction = _direction(attributes)
    if style.ltr and starts_ltr(inline_text(content)):
        direction = Direction.LTR
    if content:
        flow.block(Heading(level, content, direction))
    for block in rest:
        flow.block(block)


def _list(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    flow.end(hinted=style.ltr)
    if level := htmlword.online_level(node):
        _word_online(node, level, flow, style)
        return
    items: list[ListItem] = []
    rest: list[Block] = []
    for child in dom.children(node):
        if not child.is_element_node:
            continue
        inner = Flow()
        if child.tag == "li":
            if not _is_gone("li", dom.attributes(child)):
                walk(child, inner, style)
        else:
            _element(child, inner, style)
        blocks = inner.finish()
        children = tuple(block for block in blocks if isinstance(block, List))
        content, others = lines(block for block in blocks if not isinstance(block, List))
        rest += others
        if child.tag != "li" and items and not content:  # a list between the items belongs to the item above
            items[-1] = ListItem(items[-1].content, items[-1].children + children)
        elif content or children:
            items.append(ListItem(content, children))
    if items:
        start = attributes.get("start", "1").strip()
        number = int(start) if start.isascii() and start.isdigit() and len(start) < 10 else 1
        ordered = node.tag == "ol"
        flow.block(shallow(List(tuple(items), ordered, max(number, 1) if ordered else 1)))
    for block in rest:
        flow.block(block)


def _word_online(node: LexborNode, level: int, flow: Flow, style: Style) -> None:
    """Word for the web gives every item a list of its own, and its level beside it."""
    for child in dom.children(node):
        if child.tag == "li":
            content, _ = lines(_inner(child, style))
            flow.item(WordItem(level, node.tag == "ol", content))


def _quote(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    flow.end(hinted=style.ltr)
    cite = take_cite(node, style)
    quoted: list[Paragraph | Heading | List] = []
    for block in _inner(node, style):
        parts = block.blocks if isinstance(block, Quote) else (block,)
        for part in parts:
            if isinstance(part, Heading) and part.level == 1:
                part = replace(part, level=2)
            if isinstance(part, Paragraph | Heading | List):
                quoted.append(part)
                continue
            if quoted:
                flow.block(Quote(tuple(quoted)))
                quoted = []
            flow.block(part)
    if quoted or cite:
        flow.block(Quote(tuple(quoted), cite))


def take_cite(node: LexborNode, style: Style) -> Inline:
    """The source of a quote, taken out of it: a `cite` or `footer`, or a paragraph of nothing but a `cite`, at the
    end."""
    last = _last_element(node)
    if last is None:
        return ()
    if last.tag == "p" and (only := _last_element(last)) is not None and only.tag == "cite":
        if (last.text(deep=True).strip()) != only.text(deep=True).strip():
            return ()
    elif last.tag not in ("cite", "footer"):
        return ()
    content, _ = lines(_inner(last, style))
    last.decompose()
    return content


def _last_element(node: LexborNode) -> LexborNode | None:
    """The last child of `node` if that is an element and only white space follows it."""
    child = node.last_child
    while child is not None and not child.is_element_node:
        if child.is_text_node and (child.text_content or "").strip():
            return None
        child = child.prev
    return child


def _aside(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    if "pull" not in attributes.get("class", "").split():
        _container(node, attributes, flow, style)
        return
    flow.end()
    pullquote(node, flow, style)


def pullquote(node: LexborNode, flow: Flow, style: Style) -> None:
    """Read what is inside `node` as a pull quote."""
    cite = take_cite(node, style)
    content, rest = lines(_inner(node, style))
    flow.block(Pullquote(content, cite))
    for block in rest:
        flow.block(block)


def _pre(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    flow.end()
    text = node.text(deep=True)
    if {"wp-block-verse", "wp-block-preformatted"} & set(attributes.get("class", "").split()):
        for line in text.split("\n"):
            flow.text(line, style)
            flow.line_break(style)
        flow.end()
    else:
        flow.block(Code(text))


def _break(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    flow.line_break(style)


def _rule(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    flow.end(hinted=style.ltr)
    flow.block(More() if node.tag == dom.MORE else Separator())


def _quotation(node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
    flow.text("«", style)
    walk(node, flow, style)
    flow.text("»", style)


def _opaque(attributes: dict[str, str]) -> list[Block]:
    """The block of the site that our own HTML carries, if it holds nothing active; else what it says."""
    source = htmlopaque.source(attributes["data-source"])
    if htmlopaque.is_harmless(source):
        return [Opaque(source, attributes.get("data-name", ""))]
    try:
        return read_blocks(source)
    except BadInput:
        return []


_Handler = Callable[[LexborNode, dict[str, str], Flow, Style], None]
_HANDLERS: dict[str, _Handler] = {
    "p": _paragraph,
    "ul": _list,
    "ol": _list,
    "menu": _list,
    "blockquote": _quote,
    "aside": _aside,
    "pre": _pre,
    "br": _break,
    "hr": _rule,
    dom.MORE: _rule,
    "q": _quotation,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
}
_HANDLERS |= htmlmedia.handlers(walk, pullquote)
