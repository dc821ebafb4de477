"""Foreign text made an article's, in every word of a document: order, broken lines, typed lists, letters, addresses.

Mending twice changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from newsroom.domain.document import (
    Block,
    Document,
    Embed,
    Heading,
    Inline,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Span,
    inline,
    inline_text,
    prose,
)
from newsroom.domain.format import residue
from newsroom.domain.format.dropped import Kind
from newsroom.domain.format.repair import changed, repaired
from newsroom.domain.format.tidy import tidy, tidy_inline
from newsroom.domain.format.tracking import untracked
from newsroom.language import visual, wrapped

_COLUMN = 45  # letters of the narrowest column whose line ends are nobody's; verses are shorter
_BULLET = re.compile("[•●▪◦‣∙\u00b7\uf0b7][ \u00a0\t]*(?=\\S)")
_DASH = re.compile("[*–—-][ \u00a0\t]+(?=\\S)")
_NUMBER = re.compile(r"[(\[]?(\d{1,3})[.)\]-](?:[ \t\u00a0]+|[-–][ \t\u00a0]*)(?=\S)")


def mended(document: Document, found: Counter[Kind]) -> Document:
    """`document` put right; what was is counted in `found`."""
    document = _in_order(document, found)
    document = Document(tuple(_plain_head(_joined(block, found)) for block in document.blocks), document.tail)
    document = _untracked(document, found)
    before = prose(document)
    document = repaired(document)
    found.update(residue.of_letters(before, prose(document)))
    return tidy(Document(tuple(_listed(document.blocks)), document.tail))


def _in_order(document: Document, found: Counter[Kind]) -> Document:
    if not visual.is_visual([prose(document)]):
        return document

    def turned(content: Inline) -> Inline:
        lines = list(_lines(content))
        if not visual.is_visual(inline_text(line) for line in lines):
            return content
        found[Kind.REVERSED] += 1
        out: list[Span] = []
        for line in lines:
            out += [Span("\n")] if out else []
            out += [replace(span, text=visual.logical(span.text)) for span in reversed(line)]
        return inline(out)

    return changed(document, turned)


def _lines(content: Inline) -> Iterator[Inline]:
    line: list[Span] = []
    for span in content:
        first, *more = span.text.split("\n")
        line.append(replace(span, text=first))
        for text in more:
            yield inline(line)
            line = [replace(span, text=text)]
    yield inline(line)


def _joined(block: Block, found: Counter[Kind]) -> Block:
    """A paragraph without the line ends that a column of a page has put into it."""
    if not isinstance(block, Paragraph):
        return block
    lines = list(_lines(block.content))
    joints = wrapped.joints([inline_text(line).strip() for line in lines], _COLUMN)
    if not any(joints):
        return block
    found[Kind.JOINED] += sum(joints)
    spans: list[Span] = []
    for line, goes_on in zip(lines, joints, strict=True):
        spans += [*line, Span(" " if goes_on else "\n")]
    return replace(block, content=tidy_inline(inline(spans)))


def _plain_head(block: Block) -> Block:
    """A heading without the bold that all of it has: it is a heading."""
    if not isinstance(block, Heading) or not all(Mark.STRONG in span.marks for span in block.content):
        return block
    return replace(block, content=inline(replace(s, marks=s.marks - {Mark.STRONG}) for s in block.content))


def _untracked(document: Document, found: Counter[Kind]) -> Document:
    def bare(span: Span) -> Span:
        if span.link is None or (href := untracked(span.link.href)) == span.link.href:
            return span
        found[Kind.TRACKERS] += 1
        text = href if span.text == span.link.href else span.text
        return replace(span, text=text, link=Link(href, span.link.title, span.link.new_tab))

    def shown(block: Block) -> Block:
        if not isinstance(block, Embed) or (url := untracked(block.url)) == block.url:
            return block
        found[Kind.TRACKERS] += 1
        return replace(block, url=url)

    document = changed(document, lambda content: inline(map(bare, content)))
    return Document(tuple(map(shown, document.blocks)), document.tail)


def _listed(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lists in the place of paragraphs that begin with a bullet or count on."""
    at = 0
    while at < len(blocks):
        for sign, ordered, least in ((_BULLET, False, 1), (_DASH, False, 2), (_NUMBER, True, 2)):
            run = _run(blocks, at, sign, ordered=ordered)
            if len(run) >= least:
                break
        else:
            yield blocks[at]
            at += 1
            continue
        start = int(sign.match(inline_text(_content(blocks[at])))[1]) if ordered else 1  # type: ignore[index]
        yield List(tuple(ListItem(content) for content in run), ordered, max(start, 1))
        at += len(run)


def _run(blocks: tuple[Block, ...], at: int, sign: re.Pattern[str], *, ordered: bool) -> list[Inline]:
    """The items of the list that begins with the paragraph at `at`, without their signs."""
    found: list[Inline] = []
    last = 0
    for place in range(at, len(blocks)):
        content = _content(blocks[place])
        match = sign.match(inline_text(content))
        if match is None or (ordered and found and int(match[1]) != last + 1):
            break
        last = int(match[1]) if ordered else 0
        found.append(tidy_inline(_after(content, match.end())))
    return found


def _content(block: Block) -> Inline:
    return block.content if isinstance(block, Paragraph) else ()


def _after(content: Inline, length: int) -> Inline:
    """`content` without its first `length` letters."""
    left: list[Span] = []
    for span in content:
        cut = min(length, len(span.text))
        length -= cut
        left.append(replace(span, text=span.text[cut:]))
    return inline(left)
