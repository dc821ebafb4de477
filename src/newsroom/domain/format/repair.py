"""Foreign text as an article takes it (`newsroom.language.clean`), in every word of a document."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from newsroom.domain.document import Code, Document, Link, Opaque, Origin, Span, inline
from newsroom.language.clean import adopt

T = TypeVar("T")

# Texts of a block that are words for a reader; addresses and references are not.
_WORDS = frozenset({"alt", "credit", "title", "provider"})


def repaired(document: Document) -> Document:
    """`document` with its words repaired; code, addresses and opaque blocks stay."""
    return Document(_repaired(document.blocks), document.tail)


def _link(link: Link | None) -> Link | None:
    return replace(link, title=adopt(link.title)) if link and link.title else link


def _repaired(value: T) -> T:
    found: Any = value
    if isinstance(found, tuple):
        if found and isinstance(found[0], Span):
            found = inline(Span(adopt(span.text), span.marks, _link(span.link)) for span in found)
        else:
            found = tuple(_repaired(part) for part in found)
    elif is_dataclass(found) and not isinstance(found, Code | Opaque | Origin | Link | type):
        changed: dict[str, Any] = {}
        for field in fields(found):
            part = getattr(found, field.name)
            if isinstance(part, tuple):
                changed[field.name] = _repaired(part)
            elif field.name in _WORDS:
                changed[field.name] = adopt(part)
        found = replace(found, **changed)
    result: T = found
    return result
