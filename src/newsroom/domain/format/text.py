"""Plain text: what a reader would see, without marks. One way lossy.

Blocks are separated by an empty line. A list item begins with «•» or its number, a level by four spaces; a quote
stands in its own words with its source after a dash; a figure is its caption and credit; an embed its title and
address; the cells of a table's row are separated by tabs.

Reading: an empty line ends a paragraph and a line end within one is a line break; text without any empty line, as
most programs save it, has a paragraph on each line. Law: ``write(read(x))`` does not change when it is read and
written again.
"""

from __future__ import annotations

import re

from newsroom.domain.document import (
    Block,
    Code,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    List,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Table,
    clean_text,
    inline_text,
    plain,
)
from newsroom.domain.format.tidy import tidy, tidy_inline, visible

_EMPTY_LINE = re.compile(r"\n\s*\n")


def read(text: str) -> Document:
    """The paragraphs of `text`."""
    text = clean_text(text).strip()
    parts = _EMPTY_LINE.split(text) if _EMPTY_LINE.search(text) else text.split("\n")
    contents = (tidy_inline(plain(part)) for part in parts)
    return Document(tuple(Paragraph(content) for content in contents if visible(content)))


def write(document: Document) -> str:
    """The text of `document`, with a line end at the end unless it is empty."""
    parts = [part for block in tidy(document).blocks if (part := _block(block)).strip()]
    return "\n\n".join(parts) + "\n" if parts else ""


def _block(block: Block) -> str:
    match block:
        case Paragraph(content) | Heading(_, content):
            return inline_text(content)
        case List():
            return "\n".join(_list(block, 0))
        case Quote(blocks, cite):
            return "\n".join([*(_block(part) for part in blocks), *_source(cite)])
        case Pullquote(content, cite):
            return "\n".join([inline_text(content), *_source(cite)])
        case Figure():
            return _figure(block)
        case Gallery(figures, caption):
            return "\n".join(line for line in (*(_figure(f) for f in figures), inline_text(caption)) if line)
        case Embed(url, provider, title, caption):
            named = " - ".join(word for word in (provider, title) if word)
            return "\n".join(line for line in (named, url, inline_text(caption)) if line)
        case Table(rows, _, caption):
            cells = ("\t".join(inline_text(cell).replace("\n", " ") for cell in row) for row in rows)
            return "\n".join(line for line in (inline_text(caption), *cells) if line)
        case Code(text):
            return text
        case Separator():
            return "* * *"
        case Opaque(_, name):
            return f"[{name}]" if name else ""
        case _:
            return ""


def _list(block: List, level: int) -> list[str]:
    lines = []
    for number, item in enumerate(block.items, block.start):
        sign = f"{number}." if block.ordered else "•"
        lines.append(f"{'    ' * level}{sign} {inline_text(item.content)}")
        for child in item.children:
            lines += _list(child, level + 1)
    return lines


def _source(cite: Inline) -> list[str]:
    return [f"- {inline_text(cite)}"] if cite else []


def _figure(figure: Figure) -> str:
    credit = f"({figure.credit})" if figure.credit else ""
    return " ".join(part for part in (inline_text(figure.caption) or figure.alt, credit) if part)
