"""What an article carries beside its body, as blocks at the end of WordPress markup.

Related articles are one group with the class ``newsroom-related``: a heading and the list of links in the journalist's
order. Each correction note is a group with the class ``newsroom-correction`` and its moment as a second class, since a
site's filter takes ``<time>`` away: ``at-20260129T071500Z``; a paragraph with the date for readers, then the note.

`lifted` takes them out of a document that was read, wherever they stand in it; `laid` puts them at its end, corrections
first. A group that still says what it should keeps its bytes, and a document in which nothing changed is given back as
it was read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from newsroom.domain.article import Correction, RelatedLink
from newsroom.domain.document import (
    Block,
    Document,
    Heading,
    Link,
    List,
    ListItem,
    Mark,
    Opaque,
    Paragraph,
    Span,
    inline,
    inline_text,
    one_line,
    plain,
)
from newsroom.domain.format import blocks

RELATED = "newsroom-related"
CORRECTION = "newsroom-correction"
HEADING = "مقالات ذات صلة"
LABEL = "تصحيح"

_GROUP = re.compile(
    r"\s*<!--\s+wp:group\s+(\{.*?\})\s+-->\s*<([a-z]+)(?:\s[^<>]*)?>(.*)</\2>\s*<!--\s+/wp:group\s+-->\s*", re.DOTALL
)
_MOMENT = re.compile(r"at-(\d{8}T\d{6})(?:-(\d{6}))?Z")


@dataclass(frozen=True, slots=True)
class Extras:
    """What stands beside the body."""

    related: tuple[RelatedLink, ...] = ()
    corrections: tuple[Correction, ...] = ()


def lifted(document: Document) -> tuple[Document, Extras]:
    """The body alone, and what stood beside it; a related link has its address and headline, no more."""
    body: list[Block] = []
    related: tuple[RelatedLink, ...] = ()
    corrections: list[Correction] = []
    for block in document.blocks:
        found = _read(block)
        if isinstance(found, Correction):
            corrections.append(found)
        elif found and not related:
            related = found
        else:
            body.append(block)
    return Document(tuple(body), document.tail), Extras(related, tuple(corrections))


def laid(body: Document, extras: Extras, zone: str, before: Document) -> Document:
    """`body` with `extras` at its end; `zone` is where readers read the dates, `before` what the site holds now."""
    held_body, held = lifted(before)
    if held_body == body and _said(held) == _said(extras):
        return before
    groups = {_said(Extras(*_one(found))): block for block in before.blocks if (found := _read(block))}
    wanted: list[Block] = [
        groups.get(_said(Extras((), (note,))), _opaque(_correction(note, zone))) for note in extras.corrections
    ]
    if extras.related:
        wanted.append(groups.get(_said(Extras(extras.related)), _opaque(_related(extras.related))))
    return Document((*body.blocks, *wanted), body.tail)


def _one(found: Correction | tuple[RelatedLink, ...]) -> tuple[tuple[RelatedLink, ...], tuple[Correction, ...]]:
    return ((), (found,)) if isinstance(found, Correction) else (found, ())


def _said(extras: Extras) -> tuple[object, ...]:
    """What readers see of the extras."""
    return (tuple((link.url, _headline(link)) for link in extras.related), extras.corrections)


def _headline(link: RelatedLink) -> str:
    return one_line(link.headline) or link.url


def _opaque(source: str) -> Opaque:
    return Opaque(source, "core/group")


def _related(links: tuple[RelatedLink, ...]) -> str:
    items = tuple(ListItem((Span(_headline(link), link=Link(link.url)),)) for link in links)
    return _group(RELATED, Document((Heading(2, plain(HEADING)), List(items))))


def _correction(note: Correction, zone: str) -> str:
    from newsroom.language.dates import full_date  # Babel, which most articles do not need

    at = note.at.astimezone(UTC)
    moment = f"at-{at:%Y%m%dT%H%M%S}{f'-{at.microsecond:06}' if at.microsecond else ''}Z"
    label = Span(f"{LABEL} — {full_date(note.at, zone)}", frozenset({Mark.STRONG}))
    return _group(f"{CORRECTION} {moment}", Document((Paragraph(inline([label])), Paragraph(plain(note.text)))))


def _group(classes: str, inside: Document) -> str:
    markup = blocks.write(inside)
    return (
        f'<!-- wp:group {{"className":"{classes}"}} -->\n'
        f'<div class="wp-block-group {classes}">{markup}</div>\n<!-- /wp:group -->'
    )


def _read(block: Block) -> Correction | tuple[RelatedLink, ...] | None:
    """What a group of ours says; None for any other block, and for one that says nothing."""
    if not isinstance(block, Opaque) or (found := _GROUP.fullmatch(block.source)) is None:
        return None
    try:
        attributes = json.loads(found[1])
    except ValueError:
        return None
    classes = str(attributes.get("className", "")).split()
    if RELATED in classes:
        return tuple(_links(blocks.read(found[3]))) or None
    if CORRECTION in classes and (moment := next(filter(None, map(_MOMENT.fullmatch, classes)), None)):
        return _note(moment, blocks.read(found[3]))
    return None


def _links(inside: Document) -> Iterator[RelatedLink]:
    for block in inside.blocks:
        for item in block.items if isinstance(block, List) else ():
            href = next((span.link.href for span in item.content if span.link), "")
            if href:
                yield RelatedLink(href, inline_text(item.content).strip())


def _note(moment: re.Match[str], inside: Document) -> Correction | None:
    said = [inline_text(block.content) for block in inside.blocks if isinstance(block, Paragraph)]
    text = "\n".join(said[1:] if len(said) > 1 else said).strip()
    try:
        at = datetime.strptime(f"{moment[1]}{moment[2] or '000000'}Z", "%Y%m%dT%H%M%S%f%z")
    except ValueError:
        return None
    return Correction(at.astimezone(UTC), text) if text else None
