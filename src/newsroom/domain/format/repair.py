"""Foreign text as an article takes it (`newsroom.language.clean`), in every word of a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from newsroom.domain.document import Code, Document, Inline, Link, Opaque, Origin, Span, inline
from newsroom.language.clean import adopt

T = TypeVar("T")

# Texts of a block that are words for a reader; addresses and references are not.
_WORDS = frozenset({"alt", "credit", "title", "provider"})


def repaired(document: Document) -> Document:
    """`document` with its words repaired; code, addresses and opaque blocks stay."""

    def content(spans: Inline) -> Inline:
        return inline(Span(adopt(span.text), span.marks, _link(span.link)) for span in spans)

    return changed(document, content, adopt)


def changed(document: Document, content: Callable[[Inline], Inline], line: Callable[[str], str] = str) -> Document:
    """`document` with every run of text changed by `content` and every other text for a reader by `line`; code,
    addresses and opaque blocks stay."""
    return Document(_changed(document.blocks, content, line), document.tail)


def _link(link: Link | None) -> Link | None:
    return replace(link, title=adopt(link.title)) if link and link.title else link


def _changed(value: T, content: Callable[[Inline], Inline], line: Callable[[str], str]) -> T:
    found: Any = value
    if isinstance(found, tuple):
        if found and isinstance(found[0], Span):
            found = content(found)
        else:
            found = tuple(_changed(part, content, line) for part in found)
    elif is_dataclass(found) and not isinstance(found, Code | Opaque | Origin | Link | type):
        fresh: dict[str, Any] = {}
        for field in fields(found):
            part = getattr(found, field.name)
            if isinstance(part, tuple):
                fresh[field.name] = _changed(part, content, line)
            elif field.name in _WORDS:
                fresh[field.name] = line(part)
        found = replace(found, **fresh)
    result: T = found
    return result
