"""The document model. This docstring is its specification.

A `Document` is a tuple of top-level blocks. All classes are frozen and compare by value, so a law such as
``read(write(d)) == d`` is one comparison. What does not belong to the text (where a block came from) does not
take part in equality.

Inline text
    An `Inline` is a tuple of `Span`. A span is a non-empty text with a set of marks and perhaps a link.
    Normal form (made by `inline`): no empty span, no two neighbours with equal marks and link.
    The character ``"\\n"`` inside a span's text is a line break within the block; no other control character
    may stand in a text (`clean_text`). `Mark.FOREIGN` is a left-to-right run inside an Arabic line.
    A link leads to http, https, mailto or tel and nowhere else (`is_link`); readers drop any other and keep its words.
    Alternative text, credit, titles and names are one line (`one_line`).

Blocks
    ``Paragraph``   text.
    ``Heading``     levels 2 to 4 (level 1 is the article's headline, which is not part of the document).
    ``List``        one or more `ListItem`; an item has its text and sub-lists below it. `start` counts from 1.
                    At most `MAX_LIST_DEPTH` levels: a reader lifts deeper items to the last level (`shallow`).
    ``Quote``       one or more blocks of Paragraph, Heading or List, and the cited source (may be empty).
    ``Pullquote``   text and its source; it repeats words of the article.
    ``Figure``      one picture: media reference, alternative text, caption, credit.
    ``Gallery``     two or more figures under one caption.
    ``Embed``       a page elsewhere by its address, with the provider's name and a title when known.
    ``Table``       rows of cells, each cell an Inline; all rows equally long; `head` says the first row is headings.
    ``Code``        preformatted text, left to right, line ends kept.
    ``Separator``   a thematic break.
    ``More``        the place where a home page cuts the article; at most one is useful.
    ``Opaque``      a block of the site that we cannot edit: its bytes, and a name to show on its card. It can be
                    moved and deleted, and goes back unchanged.

Direction
    Text blocks carry a `Direction`. AUTO is the rule and means right to left; LTR marks a foreign paragraph.

Origin
    A top-level block that was read from a site may carry an `Origin`: the source text it was read from (leading
    white space included) and the block as it was read. A writer of the same format gives back the source text when
    the block still equals what was read, and writes anew otherwise. Nobody tracks edits: equality decides.

Media reference
    ``media:<name>`` names a file in the profile's media folder (name = SHA-256 hex + suffix);
    ``http://`` and ``https://`` addresses name a picture on a site. Nothing else is allowed (`is_media`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

# Control characters, halves of surrogate pairs, and the code points that Unicode calls no characters: no format
# carries them all, and a writer of UTF-8 fails on the second kind.
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffc\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
MAX_LIST_DEPTH = 9
_LINK = re.compile(r"(?i:https?://|mailto:|tel:)[^\s\x00-\x1f]+")
_MEDIA = re.compile(r"media:[0-9a-f]{64}\.[a-z0-9]{1,5}|(?i:https?)://\S+")


class Mark(StrEnum):
    """What a run of text can be, beside being a link."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRIKE = "strike"
    SUB = "sub"
    SUP = "sup"
    CODE = "code"
    FOREIGN = "foreign"


class Direction(StrEnum):
    """Base direction of a block; AUTO is right to left."""

    AUTO = "auto"
    LTR = "ltr"


@dataclass(frozen=True, slots=True)
class Link:
    """Where a run of text leads."""

    href: str
    title: str = ""
    new_tab: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one set of marks."""

    text: str
    marks: frozenset[Mark] = frozenset()
    link: Link | None = None


Inline = tuple[Span, ...]


def clean_text(text: str) -> str:
    """`text` without the control characters that no document may hold; tab stays, line ends become ``\\n``."""
    if not CONTROL.search(text):
        return text
    for line_end in ("\r\n", "\r", "\u2028", "\u2029"):
        text = text.replace(line_end, "\n")
    return CONTROL.sub("", text)


def one_line(text: str) -> str:
    """`text` as one line: runs of white space are one space, none at the ends."""
    return " ".join(clean_text(text).split())


def is_link(href: str) -> bool:
    """Whether a link may lead to `href`."""
    return bool(_LINK.fullmatch(href)) and not CONTROL.search(href)


def inline(spans: Iterable[Span]) -> Inline:
    """The normal form of a run of spans: empty ones dropped, equal neighbours joined, control characters gone."""
    out: list[Span] = []
    for span in spans:
        text = clean_text(span.text)
        if not text:
            continue
        if out and out[-1].marks == span.marks and out[-1].link == span.link:
            out[-1] = Span(out[-1].text + text, span.marks, span.link)
        else:
            out.append(Span(text, span.marks, span.link))
    return tuple(out)


def plain(text: str) -> Inline:
    """An Inline of one unmarked span (none for an empty text)."""
    return inline([Span(text)])


def inline_text(content: Inline) -> str:
    """The letters of an Inline."""
    return "".join(span.text for span in content)


@dataclass(frozen=True, slots=True)
class Origin:
    """The source text of a top-level block and the block as it was read from it (which has no origin itself)."""

    source: str
    block: Block


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    content: Inline = ()
    direction: Direction = Direction.AUTO
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of `level` 2 to 4."""

    level: int
    content: Inline = ()
    direction: Direction = Direction.AUTO
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: its text, and the lists below it."""

    content: Inline = ()
    children: tuple[List, ...] = ()


@dataclass(frozen=True, slots=True)
class List:
    """A list; a numbered one counts from `start`."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said or wrote, and its source."""

    blocks: tuple[Paragraph | Heading | List, ...]
    cite: Inline = ()
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Pullquote:
    """Words of the article that stand out beside it."""

    content: Inline
    cite: Inline = ()
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture. `remote_id` is the media id on the site it came from, if any."""

    media: str
    alt: str = ""
    caption: Inline = ()
    credit: str = ""
    remote_id: str = ""
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Gallery:
    """Two or more pictures under one caption."""

    figures: tuple[Figure, ...]
    caption: Inline = ()
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Embed:
    """A page elsewhere, shown as a card."""

    url: str
    provider: str = ""
    title: str = ""
    caption: Inline = ()
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equally many cells; with `head`, the first row is headings."""

    rows: tuple[tuple[Inline, ...], ...]
    head: bool = False
    caption: Inline = ()
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Code:
    """Preformatted text."""

    text: str
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Separator:
    """A thematic break."""

    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class More:
    """Where a home page cuts the article."""

    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Opaque:
    """A block of the site that stays as it is."""

    source: str
    name: str = ""
    origin: Origin | None = field(default=None, compare=False, repr=False, kw_only=True)


Block = (
    Paragraph | Heading | List | Quote | Pullquote | Figure | Gallery | Embed | Table | Code | Separator | More | Opaque
)


@dataclass(frozen=True, slots=True)
class Document:
    """The body of an article. `tail` is white space after the last block of a site's source."""

    blocks: tuple[Block, ...] = ()
    tail: str = field(default="", compare=False, repr=False)


def is_media(reference: str) -> bool:
    """Whether `reference` is a media reference that a figure may hold."""
    return bool(_MEDIA.fullmatch(reference)) and not CONTROL.search(reference)


def shallow(block: List, depth: int = MAX_LIST_DEPTH) -> List:
    """`block` with at most `depth` levels: items below the last level follow their parent on it, in reading order."""
    if depth > 1:
        items = tuple(
            item
            if not item.children
            else ListItem(item.content, tuple(shallow(child, depth - 1) for child in item.children))
            for item in block.items
        )
        return block if items == block.items else List(items, block.ordered, block.start)
    if not any(item.children for item in block.items):
        return block
    flat: list[ListItem] = []
    stack = list(reversed(block.items))
    while stack:
        item = stack.pop()
        flat.append(ListItem(item.content))
        stack.extend(below for child in reversed(item.children) for below in reversed(child.items))
    return List(tuple(flat), block.ordered, block.start)


def figures(document: Document) -> Iterator[Figure]:
    """Every picture of the document, in order."""
    for block in document.blocks:
        if isinstance(block, Figure):
            yield block
        elif isinstance(block, Gallery):
            yield from block.figures


def inlines(block: Block) -> Iterator[Inline]:
    """Every run of text of a block that a reader sees, in order."""
    match block:
        case Paragraph() | Heading():
            yield block.content
        case List():
            for item in block.items:
                yield item.content
                for child in item.children:
                    yield from inlines(child)
        case Quote():
            for inner in block.blocks:
                yield from inlines(inner)
            yield block.cite
        case Pullquote():
            yield from (block.content, block.cite)
        case Figure():
            yield block.caption
        case Gallery():
            for figure in block.figures:
                yield figure.caption
            yield block.caption
        case Embed():
            yield from (plain(block.title), block.caption)
        case Table():
            for row in block.rows:
                yield from row
            yield block.caption
        case Code():
            yield plain(block.text)
        case Separator() | More() | Opaque():
            return


def texts(document: Document) -> Iterator[str]:
    """Every piece of text that a reader sees, in order and without marks: for comparing."""
    return (inline_text(content) for block in document.blocks for content in inlines(block))


def prose(document: Document) -> str:
    """`texts` in one, a piece a line: for counting and for searching."""
    return "\n".join(texts(document))
