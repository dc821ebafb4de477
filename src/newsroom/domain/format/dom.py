"""Foreign HTML to a tree, in bounded time and memory.

A parser of HTML5 takes minutes over 100,000 nested lists (each new element looks through all that are open) and builds
a million elements from a thousand unclosed `<font>`s before a thousand paragraphs. So the text is scanned first, in one
pass by the tokenizer rules of HTML5: what no reader wants (comments, scripts, styles, declarations) is cut out, and
what is left is measured. Depth is never estimated too low: an element counts as closed only by its own end tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsroom.domain.errors import BadInput

MAX_DEPTH = 250
MAX_TAGS = 300_000
MAX_RECONSTRUCTED = 1_000_000

MORE = "newsroom-more"  # the element that stands for the comment <!--more-->

_OPEN = re.compile(r"<(?:(!--)|[!?]|/(?![a-zA-Z])|(/?)([a-zA-Z][^\s/>]*+))")
_ATTRIBUTES = re.compile(
    r"""(?:[\s/]|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?+)*+>""",
)
_COMMENT_END = re.compile(r"--!?>")
_RAW = frozenset(["script", "style", "title", "textarea", "xmp", "noembed", "noframes", "iframe", "plaintext"])
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param"]
)
_IMPLIED = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "tr",
        "tbody",
        "thead",
        "tfoot",
        "dt",
        "dd",
        "option",
        "optgroup",
        "rt",
        "rp",
        "caption",
        "colgroup",
    ]
)
_FORMATTING = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
_IGNORED = frozenset(["html", "head", "body", "frameset", "frame"])
# elements that say nothing to a reader of an article
DROPPED = frozenset(
    [
        "nav",
        "button",
        "input",
        "select",
        "textarea",
        "svg",
        "math",
        "template",
        "canvas",
        "map",
        "area",
        "dialog",
        "head",
        "meta",
        "link",
        "base",
        "colgroup",
        "col",
        "source",
        "track",
        "param",
        "datalist",
        "progress",
        "meter",
        "rp",
    ]
)
# elements that begin and end a paragraph
CONTAINERS = frozenset(
    [
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "center",
        "address",
        "dl",
        "dt",
        "dd",
        "details",
        "summary",
        "fieldset",
        "legend",
        "form",
        "hgroup",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "figcaption",
        "noscript",
        "object",
    ]
)


def parse(html: str) -> LexborNode | None:
    """The body of `html` without comments, scripts and styles; None when there is nothing in it.
    BadInput when it is nested too deep or has too many elements."""
    return LexborHTMLParser(f"<!doctype html><body>{scan(html)}").body


def scan(html: str) -> str:
    """`html` without comments, declarations, scripts, styles and other raw text, measured. `<!--more-->` becomes an
    element of its own and an `iframe` an empty one. BadInput as `parse`."""
    html = html.replace("<![CDATA[", "").replace("\0", "")
    kept: list[str] = []
    measure = _Measure()
    at = 0
    while (found := _OPEN.search(html, at)) is not None:
        kept.append(html[at : found.start()])
        at, tag = _token(html, found, measure)
        kept.append(tag)
    kept.append(html[at:])
    return "".join(kept)


def _token(html: str, found: re.Match[str], measure: _Measure) -> tuple[int, str]:
    """Where the construct that `found` opens ends, and what of it is kept."""
    comment, slash, name = found.groups()
    if comment:
        return _comment(html, found.end())
    if not name:
        end = html.find(">", found.end())
        return (end + 1 if end >= 0 else len(html)), ""
    rest = _ATTRIBUTES.match(html, found.end())
    if rest is None:  # the parser, too, would drop a tag that never ends
        return len(html), ""
    name = name.lower()
    if name in _IGNORED:
        return rest.end(), ""
    if name not in _RAW:
        measure.tag(name, closing=bool(slash))
        return rest.end(), html[found.start() : rest.end()]
    if slash:
        return rest.end(), ""
    close = re.compile(rf"</{name}(?=[\s/>])[^>]*>", re.IGNORECASE).search(html, rest.end())
    kept = f"{html[found.start() : rest.end()]}</iframe>" if name == "iframe" else ""
    return (close.end() if close else len(html)), kept


def _comment(html: str, at: int) -> tuple[int, str]:
    for short in (">", "->"):
        if html.startswith(short, at):
            return at + len(short), ""
    end = _COMMENT_END.search(html, at)
    if end is None:
        return len(html), ""
    return end.end(), f"<{MORE}></{MORE}>" if html[at : end.start()].strip() == "more" else ""


class _Measure:
    """How deep and how costly the tags seen so far are."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._formatting = 0
        self._tags = 0
        self._reconstructed = 0

    def tag(self, name: str, *, closing: bool) -> None:
        """Count one tag; BadInput when it is one too many."""
        self._tags += 1
        if closing:
            self._close(name)
            return
        if name in _VOID:
            return
        if name in _IMPLIED and self._open and self._open[-1] == name:
            self._open.pop()
        self._open.append(name)
        self._reconstructed += self._formatting
        self._formatting += name in _FORMATTING
        if len(self._open) > MAX_DEPTH:
            raise BadInput("input.too-deep")
        if self._tags > MAX_TAGS or self._reconstructed > MAX_RECONSTRUCTED:
            raise BadInput("input.too-large")

    def _close(self, name: str) -> None:
        skipped = _FORMATTING if name in _FORMATTING else _IMPLIED
        at = len(self._open) - 1
        while at >= 0 and self._open[at] != name and self._open[at] in skipped:
            at -= 1
        if at < 0 or self._open[at] != name:
            return
        if name in _FORMATTING:  # in <b><i></b> the inner one lives on
            self._formatting -= 1
            del self._open[at]
        else:
            del self._open[at:]


def children(node: LexborNode) -> Iterator[LexborNode]:
    """The child nodes, text nodes included."""
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def attributes(node: LexborNode) -> dict[str, str]:
    """The attributes by name; one without a value has an empty one."""
    return {name: value or "" for name, value in node.attributes.items()}
