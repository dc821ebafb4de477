"""What is on the clipboard, or in a file from elsewhere, as a document, with a count of what did not come in.

Law: what came in comes in again as it is: ``from_html(html.write(d)).document == d`` for every `d` of a paste, and
nothing is dropped then.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from newsroom.domain.document import (
    Block,
    Document,
    Heading,
    Inline,
    Mark,
    Paragraph,
    Quote,
    Span,
    clean_text,
    inline,
    plain,
    prose,
)
from newsroom.domain.errors import BadInput
from newsroom.domain.format import chat, htmlpictures, htmlread, residue, rtf
from newsroom.domain.format.dropped import Dropped, Kind, listed
from newsroom.domain.format.mending import mended
from newsroom.domain.format.tidy import tidy, tidy_inline, visible
from newsroom.language import count, visual, wrapped


@dataclass(frozen=True, slots=True)
class Pasted:
    """What came in. `headline` is a heading of level 1 that comes first; `pictures` are the bytes by the ``media:``
    reference that figures of `document` hold until they are stored; `words` says how many words came in."""

    document: Document
    headline: Inline = ()
    dropped: tuple[Dropped, ...] = ()
    pictures: dict[str, bytes] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """How many words came in."""
        return count.words(prose(self.document))

    def whole(self) -> Document:
        """The document with its headline as a heading of level 2: an article has one headline, and it is elsewhere."""
        return Document((Heading(2, self.headline), *self.document.blocks)) if self.headline else self.document


def from_html(source: str, rich: bytes = b"") -> Pasted:
    """What a page brings; `rich` is the same text as RTF, from which come the pictures that the page has in files
    only (Word does so). BadInput when it is nested too deep or too large."""
    beside: Sequence[bytes] = ()
    if rich and "file:" in source:
        with contextlib.suppress(BadInput):
            beside = rtf.read(rich)[1]
    found = residue.of_source(source)
    pictures: dict[str, bytes] = {}

    def prepare(body: LexborNode) -> None:
        pictures.update(htmlpictures.take(body, beside))
        found.update(residue.of_page(body))

    headline, document = htmlread.read_article(source, prepare)
    return _came(headline, document, found, pictures)


def from_rtf(data: bytes) -> Pasted:
    """What RTF brings. BadInput when it is none, or beyond the limits."""
    markup, beside, found = rtf.read(data)
    pictures: dict[str, bytes] = {}
    headline, document = htmlread.read_article(markup, lambda body: pictures.update(htmlpictures.take(body, beside)))
    return _came(headline, document, found, pictures)


def _came(headline: Inline, document: Document, found: Counter[Kind], pictures: dict[str, bytes]) -> Pasted:
    first, *_ = (*mended(Document((Heading(2, headline),)), Counter()).blocks, None)
    title = first.content if isinstance(first, Heading) else ()
    return Pasted(mended(document, found), title, listed(found), pictures)


def from_text(source: str) -> Pasted:
    """What plain text brings: messages of a chat, columns of a PDF, or paragraphs, each on a line of its own."""
    found: Counter[Kind] = Counter()
    text = clean_text(source.replace("\f", "\n\n"))
    lines = [line.strip() for line in text.split("\n")]
    if visual.is_visual(lines):
        lines = [_logical(line, found) for line in lines]
    said = chat.messages(lines)
    blocks = list(_messages(said, found)) if said else list(_paragraphs(lines, found))
    return Pasted(mended(Document(tuple(blocks)), found), (), listed(found))


def _logical(line: str, found: Counter[Kind]) -> str:
    if not line or not visual.is_visual([line, line]):
        return line
    found[Kind.REVERSED] += 1
    return visual.logical(line)


def _messages(said: Sequence[chat.Message], found: Counter[Kind]) -> Iterator[Block]:
    several = len({message.who for message in said if message.who and message.lines}) > 1
    found[Kind.PREFIXES] = sum(bool(message.who) for message in said)
    last = ""
    for message in said:
        first = several and bool(message.who) and message.who != last
        if message.lines:
            last = message.who
        for block in _lines(message.lines):
            if first and isinstance(block, Paragraph):
                block = Paragraph(
                    inline([Span(f"{message.who}:", frozenset({Mark.STRONG})), Span(" "), *block.content])
                )
                first = False
            yield block


def _paragraphs(lines: Sequence[str], found: Counter[Kind]) -> Iterator[Block]:
    part: list[str] = []
    for line in (*lines, ""):
        if line:
            part.append(line)
            continue
        whole = wrapped.joined(part)
        found[Kind.JOINED] += len(part) - len(whole)
        yield from _lines(whole)
        part = []


def _lines(lines: Sequence[str]) -> Iterator[Block]:
    quoted: list[Paragraph] = []
    for line in lines:
        is_quote = line.startswith("> ")
        content = tidy_inline(chat.marked(line[2:] if is_quote else line))
        if quoted and not is_quote:
            yield Quote(tuple(quoted))
            quoted = []
        if not visible(content):
            continue
        if is_quote:
            quoted.append(Paragraph(content))
        else:
            yield Paragraph(content)
    if quoted:
        yield Quote(tuple(quoted))


def less_pictures(came: Pasted, document: Document, lost: int) -> Pasted:
    """`came` as `document`, whose pictures are stored, but for `lost` of them."""
    found = Counter({one.kind: one.count for one in came.dropped}) + Counter({Kind.PICTURES: lost})
    return Pasted(document, came.headline, listed(found))


def as_is(document: Document) -> Pasted:
    """`document` with its words as they came."""
    return Pasted(tidy(document))


def lines_as_they_are(source: str) -> Pasted:
    """Plain text, a paragraph for each line, with its words as they came."""
    return as_is(Document(tuple(Paragraph(plain(line)) for line in clean_text(source).split("\n"))))
