"""What of a document a page can show: the form that html, markdown and text carry.

A page shows a run of spaces as one, no space at the ends of a line, and nothing at all of an empty paragraph. The
stored form and the site's blocks keep these, since a journalist may be in the middle of a word; the other writers write
``tidy(document)``, so their law is ``read(write(d)) == tidy(d)``, and ``tidy(tidy(d)) == tidy(d)``.
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
    Link,
    List,
    ListItem,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    clean_text,
    inline,
    inline_text,
    is_link,
    is_media,
    one_line,
    shallow,
)

_SPACES = re.compile(r"[ \t]+")
_UNTIDY = re.compile(r"\t|  | \n|\n ")
_MAX_START = 999_999_999  # the longest number that CommonMark takes for a list


def tidy(document: Document) -> Document:
    """`document` as a page can show it. Origins are left behind: they belong to the site's own format."""
    return Document(tuple(kept for block in document.blocks for kept in tidy_block(block)))


def tidy_block(block: Block) -> tuple[Block, ...]:
    """`block` as a page can show it: one block, or none where nothing would be seen."""
    match block:
        case Paragraph(content, direction):
            content = tidy_inline(content)
            return (Paragraph(content, direction),) if visible(content) else ()
        case Heading(level, content, direction):
            content = tidy_inline(content)
            return (Heading(level, content, direction),) if visible(content) else ()
        case List():
            return _tidy_list(shallow(block))
        case Quote(blocks, cite):
            inner = tuple(
                kept for part in blocks for kept in tidy_block(part) if isinstance(kept, Paragraph | Heading | List)
            )
            return (Quote(inner, _shown(cite)),) if inner or visible(_shown(cite)) else ()
        case Pullquote(content, cite):
            content, cite = _shown(content), _shown(cite)
            return (Pullquote(content, cite),) if content or cite else ()
        case Code(text):
            return (Code(clean_text(text)),)
        case Opaque(source, name):
            return (Opaque(source, one_line(name)),)
        case Separator():
            return (Separator(),)
        case Figure() | Gallery() | Embed() | Table():
            return _tidy_media(block)
        case _:
            return (type(block)(),)


def _tidy_media(block: Figure | Gallery | Embed | Table) -> tuple[Block, ...]:
    match block:
        case Figure():
            return (_tidy_figure(block),) if is_media(block.media) else _words(block.caption)
        case Gallery(figures, caption):
            kept = tuple(_tidy_figure(figure) for figure in figures if is_media(figure.media))
            if len(kept) > 1:
                return (Gallery(kept, _shown(caption)),)
            return kept + _words(caption)
        case Embed(url, provider, title, caption):
            if not is_link(url):
                return _words(caption)
            return (Embed(url, one_line(provider), one_line(title), _shown(caption)),)
        case Table(rows, head, caption):
            width = max((len(row) for row in rows), default=0)
            if not width:
                return _words(caption)
            even = tuple(tuple(_shown(cell) for cell in row) + ((),) * (width - len(row)) for row in rows)
            return (Table(even, head, _shown(caption)),)


def _tidy_figure(figure: Figure) -> Figure:
    return Figure(
        figure.media, one_line(figure.alt), _shown(figure.caption), one_line(figure.credit), one_line(figure.remote_id)
    )


def _tidy_list(block: List) -> tuple[List, ...]:
    items = []
    for item in block.items:
        children = tuple(kept for child in item.children for kept in _tidy_list(child))
        content = _shown(item.content)
        if content or children:
            items.append(ListItem(content, children))
    if not items:
        return ()
    return (List(tuple(items), block.ordered, min(max(block.start, 1), _MAX_START) if block.ordered else 1),)


def _words(caption: Inline) -> tuple[Paragraph, ...]:
    """A caption whose picture is gone: its words stay."""
    content = _shown(caption)
    return (Paragraph(content),) if content else ()


def _shown(content: Inline) -> Inline:
    content = tidy_inline(content)
    return content if visible(content) else ()


def visible(content: Inline) -> bool:
    """Whether a reader would see anything of it."""
    return bool(inline_text(content).strip())


def tidy_inline(content: Inline) -> Inline:
    """Runs of spaces and tabs as one space, none beside a line break, no space and no break at the ends; links that
    may not lead anywhere dropped, their words kept."""
    spans: list[Span] = []
    before = "\n"  # what stands before the next character; the beginning counts as a line's beginning
    for span in content:
        text = clean_text(span.text)
        if _UNTIDY.search(text):
            text = _SPACES.sub(" ", text).replace(" \n", "\n").replace("\n ", "\n")
        if before in " \n":
            text = text.removeprefix(" ")
        if text.startswith("\n") and before == " ":
            _drop_last(spans)
        if not spans:
            text = text.lstrip("\n ")
        if text:
            before = text[-1]
            spans.append(Span(text, span.marks, _tidy_link(span.link)))
    while spans and spans[-1].text[-1] in " \n":
        _drop_last(spans)
    return inline(spans)


def _drop_last(spans: list[Span]) -> None:
    last = spans.pop()
    if len(last.text) > 1:
        spans.append(Span(last.text[:-1], last.marks, last.link))


def _tidy_link(link: Link | None) -> Link | None:
    if link is None or not is_link(link.href):
        return None
    return Link(link.href, one_line(link.title), link.new_tab)
