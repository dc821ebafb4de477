"""Mending: what a finding offers, carried out on the article. Marks and links of the text around stay as they are.

Only letters that differ are touched: of «اخر» with one bold letter, «آخر» has the same letter bold. A letter that is
new takes the marks of the letter whose place it has; one that comes between two runs, those of the run with fewer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Block,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    List,
    ListItem,
    Paragraph,
    Pullquote,
    Quote,
    Span,
    Table,
    inline,
    inline_text,
    inlines,
    one_line,
    plain,
)
from newsroom.domain.finding import Finding


@dataclass(frozen=True, slots=True, order=True)
class _Edit:
    """Letters from `start` to `end` that become `fix`."""

    start: int
    end: int
    fix: str


def mend(article: Article, finding: Finding) -> Article:
    """The article with the mend of a finding carried out; the article itself where there is none, or where the finding
    is of another text (`Finding.seen`)."""
    return _mended(article, (finding,))


def mend_all(article: Article, findings: Iterable[Finding]) -> Article:
    """The article with every safe mend carried out; of two in the same letters, the first in the text."""
    return _mended(article, [finding for finding in findings if finding.safe])


def text_of(article: Article, finding: Finding) -> str:
    """The letters that a finding is about; empty for one about no text, or about what is not there any more."""
    text = _text(getattr(article, finding.field, ""), finding.item)
    start, end = finding.span or (0, len(text))
    return text[start:end]


def _text(value: Any, item: int | None) -> str:  # noqa: ANN401 - of any field
    if isinstance(value, Document):
        value = value.blocks
    if item is not None:
        value = value[item] if isinstance(value, tuple) and item < len(value) else ""
    if isinstance(value, str):
        return value
    return "".join(map(inline_text, inlines(value))) if isinstance(value, Block) else ""


def _mended(article: Article, findings: Sequence[Finding]) -> Article:
    edits: dict[tuple[str, int | None], list[_Edit]] = {}
    for finding in findings:
        if finding.fix is None or finding.seen not in (None, text_of(article, finding)):
            continue
        start, end = finding.span or (0, len(text_of(article, finding)))
        edits.setdefault((finding.field, finding.item), []).append(_Edit(start, end, finding.fix))
    for (field, item), wanted in edits.items():
        value = getattr(article, field)
        some = _apart(wanted)
        if item is None:
            value = _edited(value, some) if isinstance(value, Block) else _replaced(value, some)
        elif isinstance(value, Document):
            blocks = value.blocks
            value = replace(value, blocks=(*blocks[:item], _edited(blocks[item], some), *blocks[item + 1 :]))
        else:
            value = (*value[:item], _replaced(value[item], some), *value[item + 1 :])
        article = replace(article, **{field: value})
    return replace(article, tags=tuple(dict.fromkeys(article.tags))) if any(f == "tags" for f, _ in edits) else article


def _apart(edits: Iterable[_Edit]) -> list[_Edit]:
    """Those edits of one text that can be carried out together, the first in the text first."""
    kept: list[_Edit] = []
    for edit in sorted(set(edits)):
        if not kept or (edit.start >= kept[-1].end and edit.start > kept[-1].start):
            kept.append(edit)
    return kept


def _replaced(text: str, edits: Sequence[_Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.fix + text[edit.end :]
    return text


def _edited(block: Block, edits: Sequence[_Edit]) -> Block:
    """A block with edits, whose places count through all of its texts, carried out."""
    done: list[Inline] = []
    place = 0
    for content in inlines(block):
        end = place + len(inline_text(content))
        for edit in reversed([edit for edit in edits if place <= edit.start and edit.end <= end]):
            content = _with_letters(content, edit.start - place, edit.end - place, edit.fix)
        done.append(content)
        place = end
    return _with_inlines(block, iter(done))


def _with_letters(content: Inline, start: int, end: int, fix: str) -> Inline:
    """An inline text in which `fix` stands for the letters from `start` to `end`."""
    if not content:
        return plain(fix)
    old = inline_text(content)[start:end]
    same = _shared(old, fix)
    start, old, fix = start + same, old[same:], fix[same:]
    same = _shared(old[::-1], fix[::-1])
    end, fix = end - same, fix[: len(fix) - same]
    owner = _owner(content, start, end)
    out: list[Span] = []
    place = 0
    for number, span in enumerate(content):
        first, last = max(0, start - place), max(0, end - place)
        new = fix if number == owner else ""
        out.append(replace(span, text=span.text[:first] + new + span.text[last:]))
        place += len(span.text)
    return inline(out)


def _shared(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _owner(content: Inline, start: int, end: int) -> int:
    """The number of the span whose marks new letters at `start` take."""
    ends: list[int] = []
    for span in content:
        ends.append((ends[-1] if ends else 0) + len(span.text))
    after = next((number for number, stop in enumerate(ends) if stop > start), len(ends) - 1)
    if start < end or not after or ends[after - 1] != start:
        return after
    return min((after - 1, after), key=lambda number: (content[number].link is not None, len(content[number].marks)))


def _with_inlines(block: Block, new: Iterator[Inline]) -> Block:
    """The block with other texts, given in the order of `inlines`."""
    match block:
        case Paragraph() | Heading():
            return replace(block, content=next(new))
        case List():
            return replace(block, items=tuple(_item(item, new) for item in block.items))
        case Quote():
            blocks: Any = tuple(_with_inlines(inner, new) for inner in block.blocks)
            return replace(block, blocks=blocks, cite=next(new))
        case Pullquote():
            return replace(block, content=next(new), cite=next(new))
        case Figure():
            return replace(block, caption=next(new))
        case Gallery():
            figures = tuple(replace(figure, caption=next(new)) for figure in block.figures)
            return replace(block, figures=figures, caption=next(new))
        case Embed():
            return replace(block, title=one_line(inline_text(next(new))), caption=next(new))
        case Table():
            rows = tuple(tuple(next(new) for _ in row) for row in block.rows)
            return replace(block, rows=rows, caption=next(new))
        case _:
            return block


def _item(item: ListItem, new: Iterator[Inline]) -> ListItem:
    content = next(new)
    children: Any = tuple(_with_inlines(child, new) for child in item.children)
    return replace(item, content=content, children=children)
