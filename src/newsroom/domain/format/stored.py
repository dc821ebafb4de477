"""The stored form: the model's own JSON, versioned. It carries everything, origins included.

A document is ``{"version": 1, "blocks": […], "tail": "…"}``; a block is ``{"type": "paragraph", …}`` with the names of
`newsroom.domain.document` for its fields, and fields at their default left out. An Inline is a list of strings
(unmarked text) and of ``{"text", "marks", "href", "title", "new_tab"}``. An origin is ``"origin"`` beside the block,
and ``"was"`` with the block as it was read where it has changed since.

`read` trusts nobody: a file may call itself JSON. What has the wrong shape is `BadInput`; a link or a picture that
leads where none may lead loses its address and keeps its words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    Link,
    List,
    ListItem,
    Mark,
    More,
    Opaque,
    Origin,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    clean_text,
    inline,
    is_link,
    is_media,
    one_line,
    shallow,
)
from newsroom.domain.errors import BadInput

VERSION = 1
Json = Any  # what the json module gives and takes
T = TypeVar("T")

_KINDS: dict[str, type[Block]] = {
    "paragraph": Paragraph,
    "heading": Heading,
    "list": List,
    "quote": Quote,
    "pullquote": Pullquote,
    "figure": Figure,
    "gallery": Gallery,
    "embed": Embed,
    "table": Table,
    "code": Code,
    "separator": Separator,
    "more": More,
    "opaque": Opaque,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_MARKS = {mark.value: mark for mark in Mark}
_NO_MARKS: frozenset[Mark] = frozenset()


def write(document: Document) -> str:
    """The stored form of a document."""
    return _dump(_write_document(document))


def read(text: str) -> Document:
    """The document that `text` stores; BadInput when it is not one, or of a newer version."""
    return _guarded(_read_document, text)


def write_article(article: Article) -> str:
    """The stored form of an article."""
    form: dict[str, Json] = {"version": VERSION}
    for name in ("headline", "kicker", "standfirst", "byline", "slug"):
        form[name] = getattr(article, name)
    form["body"] = _write_document(article.body)
    form["sections"], form["tags"] = list(article.sections), list(article.tags)
    form["lead"] = _write_block(article.lead) if article.lead else None
    form["related"] = [_write_related(link) for link in article.related]
    form["comments_open"] = article.comments_open
    form["corrections"] = [{"at": _write_time(note.at), "text": note.text} for note in article.corrections]
    return _dump(form)


def read_article(text: str) -> Article:
    """The article that `text` stores; BadInput when it is not one, or of a newer version."""
    return _guarded(_read_article, text)


def _dump(form: Json) -> str:
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


def _guarded(reader: Callable[[Json], T], text: str) -> T:
    try:
        form = json.loads(text)
        version = _whole(form["version"], 1)
        if version > VERSION:
            raise BadInput("input.stored-newer", version=version)
        return reader(form)
    except RecursionError as error:
        raise BadInput("input.too-deep") from error
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise BadInput("input.not-stored", detail=f"{type(error).__name__}: {error}"[:500]) from error


# Writing


def _write_document(document: Document) -> Json:
    form = {"version": VERSION, "blocks": [_write_block(block) for block in document.blocks]}
    return form if not document.tail else form | {"tail": document.tail}


def _write_block(block: Block) -> Json:
    form: dict[str, Json] = {"type": _NAMES[type(block)]}
    for name, default, write_field, _ in _SHAPES[type(block)]:
        value = getattr(block, name)
        if value != default:
            form[name] = write_field(value) if write_field else value
    if block.origin:
        form["origin"] = block.origin.source
        if block.origin.block != block:
            form["was"] = _write_block(block.origin.block)
    return form


def _write_inline(content: Inline) -> Json:
    return [span.text if not span.marks and span.link is None else _write_span(span) for span in content]


def _write_span(span: Span) -> Json:
    form: dict[str, Json] = {"text": span.text}
    if span.marks:
        form["marks"] = sorted(span.marks)
    if span.link:
        form["href"] = span.link.href
        if span.link.title:
            form["title"] = span.link.title
        if span.link.new_tab:
            form["new_tab"] = True
    return form


def _write_items(items: tuple[ListItem, ...]) -> Json:
    return [
        {"content": _write_inline(item.content)}
        | ({"children": [_write_block(child) for child in item.children]} if item.children else {})
        for item in items
    ]


def _write_blocks(blocks: tuple[Block, ...]) -> Json:
    return [_write_block(block) for block in blocks]


def _write_rows(rows: tuple[tuple[Inline, ...], ...]) -> Json:
    return [[_write_inline(cell) for cell in row] for row in rows]


def _write_time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _write_related(link: RelatedLink) -> Json:
    return {
        "url": link.url,
        "headline": link.headline,
        "section": link.section,
        "published": _write_time(link.published) if link.published else None,
        "picture": link.picture,
        "remote_id": link.remote_id,
    }


# Reading


def _text(form: Json) -> str:
    """A text as it stands, line ends included, without what no writer of UTF-8 can write."""
    if not isinstance(form, str):
        raise TypeError("text expected")
    return form.encode("utf-8", "ignore").decode()


def _line(form: Json) -> str:
    return one_line(_text(form))


def _code(form: Json) -> str:
    return clean_text(_text(form))


def _flag(form: Json) -> bool:
    if not isinstance(form, bool):
        raise TypeError("true or false expected")
    return form


def _whole(form: Json, lowest: int) -> int:
    if type(form) is not int or not lowest <= form < 1_000_000_000:
        raise ValueError("number out of range")
    return form


def _level(form: Json) -> int:
    return min(_whole(form, 2), 4)


def _start(form: Json) -> int:
    return _whole(form, 1)


def _media(form: Json) -> str:
    reference = _text(form)
    return reference if is_media(reference) else ""


def _address(form: Json) -> str:
    address = _text(form)
    return address if is_link(address) else ""


def _reference(form: Json) -> str:
    """An address on a site, which may be a folder: file addresses and relative ones may stand."""
    address = _line(form)
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address)
    return address if scheme is None or scheme[0].lower() in ("http:", "https:", "file:", "media:") else ""


def _seq(form: Json) -> list[Json]:
    if not isinstance(form, list):
        raise TypeError("list expected")
    return form


def _read_inline(form: Json) -> Inline:
    return inline(Span(_text(part)) if isinstance(part, str) else _read_span(part) for part in _seq(form))


def _read_span(form: Json) -> Span:
    marks = form.get("marks")
    href = _address(form.get("href", ""))
    return Span(
        _text(form["text"]),
        frozenset(_MARKS[mark] for mark in _seq(marks)) if marks else _NO_MARKS,
        Link(href, _line(form.get("title", "")), _flag(form.get("new_tab", False))) if href else None,
    )


def _read_items(form: Json) -> tuple[ListItem, ...]:
    return tuple(
        ListItem(
            _read_inline(item.get("content", [])),
            tuple(_read_kind(child, List) for child in _seq(item.get("children", []))),
        )
        for item in _seq(form)
    )


def _read_rows(form: Json) -> tuple[tuple[Inline, ...], ...]:
    rows = [[_read_inline(cell) for cell in _seq(row)] for row in _seq(form)]
    width = max((len(row) for row in rows), default=0)
    return tuple(tuple(row) + ((),) * (width - len(row)) for row in rows)


def _read_figures(form: Json) -> tuple[Figure, ...]:
    return tuple(_read_kind(figure, Figure) for figure in _seq(form))


def _read_quoted(form: Json) -> tuple[Paragraph | Heading | List, ...]:
    blocks = [_read_block(block) for block in _seq(form)]
    quoted = tuple(block for block in blocks if isinstance(block, Paragraph | Heading | List))
    if len(quoted) < len(blocks):
        raise TypeError("a quote holds paragraphs, headings and lists")
    return quoted


def _read_kind(form: Json, kind: type[T]) -> T:
    block = _read_block(form)
    if not isinstance(block, kind):
        raise TypeError(f"a {form['type']} may not stand here")
    return block


def _read_block(form: Json) -> Block:
    kind = _KINDS[form["type"]]
    values = {name: read_field(form[name]) for name, _, _, read_field in _SHAPES[kind] if name in form}
    block = cast(Callable[..., Block], kind)(**values)
    if isinstance(block, List):
        block = shallow(block)
    if "origin" in form:
        was = _read_block(form["was"]) if "was" in form else block
        block = replace(block, origin=Origin(_text(form["origin"]), was))
    return block


def _read_document(form: Json) -> Document:
    return Document(tuple(_read_block(block) for block in _seq(form["blocks"])), _text(form.get("tail", "")))


def _read_time(form: Json) -> datetime:
    at = datetime.fromisoformat(_text(form))
    if at.tzinfo is None:
        raise ValueError("a time needs its offset")
    return at.astimezone(UTC)


def _read_related(form: Json) -> RelatedLink:
    published = form.get("published")
    return RelatedLink(
        _reference(form["url"]),
        _line(form["headline"]),
        _line(form.get("section", "")),
        _read_time(published) if published else None,
        _reference(form.get("picture", "")),
        _line(form.get("remote_id", "")),
    )


def _read_article(form: Json) -> Article:
    lead = form.get("lead")
    return Article(
        **{name: _code(form.get(name, "")) for name in ("headline", "kicker", "standfirst", "byline", "slug")},
        body=_read_document(form["body"]),
        sections=tuple(_line(name) for name in _seq(form.get("sections", []))),
        tags=tuple(_line(name) for name in _seq(form.get("tags", []))),
        lead=_read_kind(lead, Figure) if lead else None,
        related=tuple(_read_related(link) for link in _seq(form.get("related", []))),
        comments_open=_flag(form.get("comments_open", False)),
        corrections=tuple(
            Correction(_read_time(note["at"]), _code(note["text"])) for note in _seq(form.get("corrections", []))
        ),
    )


# What each field of a block is; a writer of None stands for a value that is JSON already.
_Codec = tuple[Callable[[Any], Json] | None, Callable[[Json], Any]]
_INLINE: _Codec = (_write_inline, _read_inline)
_CODECS: dict[str, _Codec] = {
    "content": _INLINE,
    "cite": _INLINE,
    "caption": _INLINE,
    "direction": (str, Direction),
    "level": (None, _level),
    "items": (_write_items, _read_items),
    "ordered": (None, _flag),
    "start": (None, _start),
    "blocks": (_write_blocks, _read_quoted),
    "media": (None, _media),
    "alt": (None, _line),
    "credit": (None, _line),
    "remote_id": (None, _line),
    "figures": (_write_blocks, _read_figures),
    "url": (None, _address),
    "provider": (None, _line),
    "title": (None, _line),
    "rows": (_write_rows, _read_rows),
    "head": (None, _flag),
    "text": (None, _code),
    "source": (None, _text),
    "name": (None, _line),
}


def _shape(kind: type[Block]) -> tuple[tuple[str, Any, Callable[[Any], Json] | None, Callable[[Json], Any]], ...]:
    return tuple(
        (field.name, None if field.default is MISSING else field.default, *_CODECS[field.name])
        for field in fields(kind)
        if field.name != "origin"
    )


_SHAPES = {kind: _shape(kind) for kind in _NAMES}
