"""Markdown for import and export: CommonMark with GFM's tables and strike-through, and HTML where Markdown has no form.

The dialect, readable as it stands and shown right by any renderer that lets HTML through:

    paragraph, ## heading, - and 1. lists, > quote, ```code```, ---, ![alt](address) alone on a line
    a quote's source                   last paragraph of the quote: <cite>…</cite>
    strong, emphasis, strike, code     **…** *…* ~~…~~ `…`
    sub, sup, foreign run              <sub>…</sub> <sup>…</sup> <span dir="ltr">…</span>
    link in a new tab                  <a href="…" target="_blank" …>…</a>
    line break                         a backslash at the line's end; <br> in headings, cells and cites
    table                              GFM's when it has a head and no caption
    anything else                      one line of the HTML of `html`: figures with caption or credit, galleries,
                                       embeds, pull quotes, foreign paragraphs, other tables, <!--more-->, opaque blocks

Two neighbouring lists are told apart by their signs (- and *, 1. and 1)). Ordinary writers lose Arabic emphasis, for
CommonMark does not see a delimiter between a letter and a quotation mark (``و**«الشرق»**``); here such a letter is
written as a numeric entity, so is a space just inside a delimiter, and ``<!---->`` parts two delimiters that touch.

Law: ``read(write(d)) == tidy(d)``, for an Opaque as in `html`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Document,
    Figure,
    Heading,
    Inline,
    List,
    ListItem,
    Paragraph,
    Quote,
    Separator,
    Table,
)
from newsroom.domain.errors import BadInput
from newsroom.domain.format import html
from newsroom.domain.format.inline import escape_text
from newsroom.domain.format.marks import address, text, write_inline
from newsroom.domain.format.tidy import tidy

# What the parser can take in some seconds: characters, and brackets, each of which it tries as the start of a link.
MAX_LENGTH = 1_000_000
MAX_BRACKETS = 20_000
_MAX_NESTING = 60
_CONTAINERS = re.compile(rf"^(?:[ \t]*(?:[-*+>]|[0-9]{{1,9}}[.)])(?=[ \t>])){{{_MAX_NESTING}}}", re.MULTILINE)


def read(source: str) -> Document:
    """The document in `source`; a heading of level 1 becomes one of level 2. BadInput when it is nested too deep or
    too large."""
    return html.read(_render(source))


def read_article(source: str) -> tuple[Inline, Document]:
    """The headline (a heading of level 1 that comes first) and the document."""
    return html.read_article(_render(source))


def _render(source: str) -> str:
    if len(source) > MAX_LENGTH or source.count("[") > MAX_BRACKETS:
        raise BadInput("input.too-large")
    if _CONTAINERS.search(source):
        raise BadInput("input.too-deep")
    parser = _parser()
    tokens = parser.parse(source)
    if any(token.level >= _MAX_NESTING - 2 for token in tokens):  # the parser drops what lies deeper
        raise BadInput("input.too-deep")
    return str(parser.renderer.render(tokens, parser.options, {}))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    # Addresses stay as they are written; where a link may lead is decided by the HTML reader.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    for rule in ("fence", "code_block"):
        parser.add_render_rule(rule, _render_code)
    return parser


def _render_code(self: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
    return f"<pre><code>{escape_text(tokens[at].content.removesuffix(chr(10)))}</code></pre>\n"


def write(document: Document) -> str:
    """The Markdown of `document`."""
    blocks = _blocks(tidy(document).blocks)
    return f"{blocks}\n" if blocks else ""


def _blocks(blocks: Sequence[Block]) -> str:
    parts: list[str] = []
    before: Block | None = None
    other = False
    for block in blocks:
        if isinstance(block, List):
            other = isinstance(before, List) and before.ordered == block.ordered and not other
            parts.append("\n".join(_list(block, other)))
        else:
            parts.append(_block(block))
        before = block
    return "\n\n".join(parts)


def _block(block: Block) -> str:
    match block:
        case Paragraph(content, Direction.AUTO):
            return write_inline(content)
        case Heading(level, content, Direction.AUTO):
            return f"{'#' * level} {write_inline(content, line_break='<br>', begins=False, heading=True)}"
        case Quote(blocks, cite):
            parts = [_blocks(blocks)] if blocks else []
            if cite:
                parts.append(f"<cite>{write_inline(cite, line_break='<br>', begins=False)}</cite>")
            return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(parts).split("\n"))
        case Code(words):
            fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", words)), 3)
            return f"{fence}\n{words}\n{fence}" if words else f"{fence}\n{fence}"
        case Separator():
            return "---"
        case Figure(media, alt, (), "", ""):
            return f"![{text(alt, begins=False)}]({address(media)})"
        case Table(rows, True, ()):
            return _table(rows)
        case _:
            return html.write_block(block)


def _list(block: List, other: bool) -> list[str]:
    """The lines of a list; with `other`, under the second of the two signs."""
    lines: list[str] = []
    for number, item in enumerate(block.items, block.start):
        sign = f"{number}{')' if other else '.'}" if block.ordered else "*" if other else "-"
        content = _item(item)
        lines.append(f"{sign} {content[0]}".rstrip())
        indent = " " * (len(sign) + 1)
        lines += [f"{indent}{line}" if line else "" for line in content[1:]]
    return lines


def _item(item: ListItem) -> list[str]:
    lines = write_inline(item.content).split("\n") if item.content else [""]
    before: List | None = None
    other = False
    for child in item.children:
        other = before is not None and before.ordered == child.ordered and not other
        # only a list that begins with words, or with the number 1, may follow text without an empty line
        if not child.items[0].content or child.start != 1:
            lines += [""] if item.content else []
        lines += _list(child, other)
        before = child
    return lines


def _table(rows: Sequence[Sequence[Inline]]) -> str:
    written = [[write_inline(cell, line_break="<br>", begins=False, cell=True) for cell in row] for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in written]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])
