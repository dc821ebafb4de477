"""Pictures, embeds and tables of foreign HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from newsroom.domain.document import (
    Block,
    Embed,
    Figure,
    Gallery,
    Inline,
    Paragraph,
    Quote,
    Table,
    is_link,
    is_media,
    one_line,
)
from newsroom.domain.format import dom
from newsroom.domain.format.htmlflow import Flow, Style, lines
from newsroom.domain.format.tidy import visible

Handler = Callable[[LexborNode, dict[str, str], Flow, Style], None]
Walk = Callable[[LexborNode, Flow, Style], None]

_MAX_CELLS = 50_000
_MAX_SPAN = 100
_YOUTUBE = re.compile(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,20})", re.IGNORECASE)
_ROWS = ("thead", "tbody", "tfoot")


def handlers(walk: Walk, pullquote: Walk) -> dict[str, Handler]:
    """The handlers of `img`, `figure`, `table`, `iframe`, `video` and `audio`; `walk` reads what is inside them."""
    reader = _Media(walk, pullquote)
    return {
        "img": reader.img,
        "figure": reader.figure,
        "table": reader.table,
        "iframe": reader.frame,
        "video": reader.frame,
        "audio": reader.frame,
    }


class _Media:
    def __init__(self, walk: Walk, pullquote: Walk) -> None:
        self._walk = walk
        self._pullquote = pullquote

    def img(self, node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
        if "emoji" in attributes.get("class", "").split():
            flow.text(attributes.get("alt", ""), style)
            return
        figure = _figure(attributes)
        if figure is not None:
            flow.end()
            flow.block(figure)

    def frame(self, node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
        source = attributes.get("src", "").strip()
        if source.startswith("//"):
            source = f"https:{source}"
        if video := _YOUTUBE.match(source):
            source = f"https://www.youtube.com/watch?v={video[1]}"
        if is_link(source) and urlsplit(source).scheme in ("http", "https"):
            flow.end()
            flow.block(Embed(source, title=one_line(attributes.get("title", ""))))

    def figure(self, node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
        flow.end()
        classes = set(attributes.get("class", "").split())
        caption, credit = self._caption(node, style)
        if classes & {"embed", "wp-block-embed"} and (embed := _embed(node)) is not None:
            flow.block(replace(embed, caption=caption))
        elif "wp-block-pullquote" in classes and (quote := node.css_first("blockquote")) is not None:
            self._pullquote(quote, flow, style)
        else:
            inner = Flow()
            self._walk(node, inner, replace(style, link=None))
            for block in _captioned(inner.finish(), caption, credit):
                flow.block(block)

    def _caption(self, node: LexborNode, style: Style) -> tuple[Inline, str]:
        """The caption of a figure and the credit, both taken out of it."""
        found = next((child for child in dom.children(node) if child.tag == "figcaption"), None)
        if found is None:
            return (), ""
        credit = ""
        mark = found.css_first("span.credit")
        if mark is not None:
            credit = one_line(mark.text(deep=True))
            mark.decompose()
        inner = Flow()
        self._walk(found, inner, style)
        content, _ = lines(inner.finish())
        found.decompose()
        return (content if visible(content) else ()), credit

    def table(self, node: LexborNode, attributes: dict[str, str], flow: Flow, style: Style) -> None:
        flow.end(hinted=style.ltr)
        caption: Inline = ()
        if (found := next((child for child in dom.children(node) if child.tag == "caption"), None)) is not None:
            inner = Flow()
            self._walk(found, inner, style)
            caption, _ = lines(inner.finish())
        rows = _rows(node)
        cells = [[_cell(cell, self._walk, style) for cell in _cells(row)] for row in rows]
        if _is_layout(node, cells):
            self._walk(node, flow, style)
            flow.end()
            return
        grid = _grid(rows, [[lines(blocks)[0] for blocks in row] for row in cells])
        if grid:
            flow.block(Table(grid, _has_head(rows), caption))
        for block in (rest for row in cells for blocks in row for rest in lines(blocks)[1]):
            flow.block(block)


def _figure(attributes: dict[str, str]) -> Figure | None:
    """The picture of an `img`, or None when it is none that a document may hold, or a dot that counts readers."""
    if {attributes.get("width"), attributes.get("height")} & {"0", "1"}:
        return None
    candidates = (attributes.get(name, "").strip() for name in ("src", "data-src", "data-lazy-src"))
    source = next(
        (f"https:{s}" if s.startswith("//") else s for s in candidates if is_media(s) or s.startswith("//")), ""
    )
    if not is_media(source):
        return None
    remote = attributes.get("data-id", "")
    if not remote and (found := re.search(r"\bwp-image-(\d+)", attributes.get("class", ""))):
        remote = found[1]
    return Figure(source, one_line(attributes.get("alt", "")), remote_id=one_line(remote))


def _embed(node: LexborNode) -> Embed | None:
    link = node.css_first("a")
    url = dom.attributes(link).get("href", "") if link is not None else ""
    if not url and (wrapper := node.css_first(".wp-block-embed__wrapper")) is not None:
        url = wrapper.text(deep=True)
    url = url.strip()
    if not is_link(url):
        return None
    provider, title = (node.css_first(f"span.{name}") for name in ("provider", "title"))
    return Embed(
        url,
        one_line(provider.text(deep=True)) if provider is not None else "",
        one_line(title.text(deep=True)) if title is not None else "",
    )


def _captioned(blocks: list[Block], caption: Inline, credit: str) -> list[Block]:
    """The blocks of a figure under their caption: several pictures are a gallery, one picture or table takes it."""
    figures = [block for block in blocks if isinstance(block, Figure)]
    if len(figures) > 1:
        others: list[Block] = [block for block in blocks if not isinstance(block, Figure)]
        return [Gallery(tuple(figures), caption), *others]
    result: list[Block] = []
    for block in blocks:
        if caption or credit:
            if isinstance(block, Figure):
                block, caption, credit = replace(block, caption=caption, credit=credit), (), ""
            elif isinstance(block, Table | Embed) and caption:
                block, caption = replace(block, caption=caption), ()
            elif isinstance(block, Quote) and not block.cite:
                block, caption = replace(block, cite=caption), ()
        result.append(block)
    if caption:
        result.append(Paragraph(caption))
    return result


def _rows(table: LexborNode) -> list[LexborNode]:
    rows = []
    for child in dom.children(table):
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in _ROWS:
            rows += [row for row in dom.children(child) if row.tag == "tr"]
    return rows


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in dom.children(row) if cell.tag in ("td", "th")]


def _cell(cell: LexborNode, walk: Walk, style: Style) -> list[Block]:
    inner = Flow()
    walk(cell, inner, style)
    return inner.finish()


def _has_head(rows: list[LexborNode]) -> bool:
    first = rows[0]
    if first.parent is not None and first.parent.tag == "thead":
        return True
    cells = _cells(first)
    return bool(cells) and all(cell.tag == "th" for cell in cells)


def _is_layout(node: LexborNode, cells: list[list[list[Block]]]) -> bool:
    """Whether a table arranges a page rather than data: tables in it, or pictures and headings in a single column."""
    if len(node.css("table")) > 1:
        return True
    single = max((len(row) for row in cells), default=0) <= 1
    return single and any(lines(blocks)[1] or len(blocks) > 1 for row in cells for blocks in row)


def _grid(rows: list[LexborNode], texts: list[list[Inline]]) -> tuple[tuple[Inline, ...], ...]:
    """The cells with spans filled up by empty ones, all rows equally long."""
    grid: list[list[Inline]] = []
    taken: dict[tuple[int, int], bool] = {}
    total = 0
    for at, (row, contents) in enumerate(zip(rows, texts, strict=True)):
        out: list[Inline] = []
        for cell, content in zip(_cells(row), contents, strict=True):
            while taken.pop((at, len(out)), False):
                out.append(())
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            total += width * height
            if total > _MAX_CELLS:
                width = height = 1
            taken.update(((at + down, len(out) + along), True) for down in range(1, height) for along in range(width))
            out += [content] + [()] * (width - 1)
        grid.append(out)
    longest = max((len(row) for row in grid), default=0)
    return tuple(tuple(row) + ((),) * (longest - len(row)) for row in grid) if longest else ()


def _span(cell: LexborNode, name: str) -> int:
    value = dom.attributes(cell).get(name, "1").strip()
    return min(max(int(value), 1), _MAX_SPAN) if value.isascii() and value.isdigit() and len(value) < 6 else 1
