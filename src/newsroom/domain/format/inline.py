"""Spans as nested elements, and as HTML: what the html, blocks and markdown writers share."""

from __future__ import annotations

import html as entities
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.domain.document import Inline, Link, Mark, is_link

TAGS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.STRIKE: "s",
    Mark.SUB: "sub",
    Mark.SUP: "sup",
    Mark.CODE: "code",
    Mark.FOREIGN: "span",
}
_ORDER: tuple[Mark | None, ...] = (
    Mark.FOREIGN,
    None,  # the link
    Mark.STRONG,
    Mark.EMPHASIS,
    Mark.STRIKE,
    Mark.SUB,
    Mark.SUP,
    Mark.CODE,
)


@dataclass(frozen=True, slots=True)
class Element:
    """A run of text under one mark or link, with what else marks parts of it below."""

    kind: Mark | Link
    children: tuple[Element | str, ...]


def tree(content: Inline) -> tuple[Element | str, ...]:
    """`content` as nested elements: the mark that reaches furthest stands outermost."""
    return tuple(_tree(content, frozenset()))


def _tree(content: Inline, done: frozenset[Mark | None]) -> Iterator[Element | str]:
    at = 0
    while at < len(content):
        span = content[at]
        best: Mark | None = None
        reach = at
        for kind in _ORDER:
            if kind not in done and (end := _reach(content, at, kind)) > reach:
                best, reach = kind, end
        if reach == at:
            yield span.text
            at += 1
            continue
        below = tuple(_tree(content[at:reach], done | {best}))
        found = span.link if best is None else best
        assert found is not None  # only a link reaches anywhere under no mark
        yield Element(found, below)
        at = reach


def _reach(content: Inline, at: int, kind: Mark | None) -> int:
    """The end of the run from `at` that carries the mark `kind` (None: the link of its first span)."""
    link, end = content[at].link, at
    if kind is None:
        while link is not None and end < len(content) and content[end].link == link:
            end += 1
    else:
        while end < len(content) and kind in content[end].marks:
            end += 1
    return end


def escape(text: str) -> str:
    """`text` for HTML's text and double-quoted attributes; the no-break space by name, as block editors write it."""
    return entities.escape(text).replace("&#x27;", "'").replace("\u00a0", "&nbsp;")


def escape_text(text: str) -> str:
    """`text` for HTML's text: quotation marks stay."""
    return entities.escape(text, quote=False).replace("\u00a0", "&nbsp;")


def write_inline(content: Inline, foreign: str) -> str:
    """`content` as HTML; `foreign` is the start tag of a left-to-right run. A line break is ``<br>``."""
    return "".join(_write(part, foreign) for part in tree(content))


def _write(part: Element | str, foreign: str) -> str:
    if isinstance(part, str):
        return escape_text(part).replace("\n", "<br>")
    inner = "".join(_write(child, foreign) for child in part.children)
    if isinstance(part.kind, Link):
        return f"{link_tag(part.kind)}{inner}</a>" if is_link(part.kind.href) else inner
    start = foreign if part.kind is Mark.FOREIGN else f"<{TAGS[part.kind]}>"
    return f"{start}{inner}</{TAGS[part.kind]}>"


def link_tag(link: Link) -> str:
    """The start tag of a link."""
    title = f' title="{escape(link.title)}"' if link.title else ""
    target = ' target="_blank" rel="noreferrer noopener"' if link.new_tab else ""
    return f'<a href="{escape(link.href)}"{title}{target}>'
