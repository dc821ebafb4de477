"""A file's bytes to a document, and the formats by name.

Limits: `MAX_BYTES` of any text (some 400,000 Arabic words) and `MAX_LINES` of it; Markdown and Word have limits of
their own, and each reader one of nesting. Text is UTF-8, or UTF-16 with a byte order mark; other encodings are
recognized and refused, for a guess that is wrong ruins names unnoticed.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Inline, inline_text, one_line
from newsroom.domain.errors import BadInput
from newsroom.domain.format import blocks, docx, html, markdown, stored, text
from newsroom.domain.format.repair import repaired
from newsroom.domain.format.tidy import tidy
from newsroom.language.clean import adopt

MAX_BYTES = 5_000_000
MAX_LINES = 100_000

READERS: dict[str, Callable[[str], Document]] = {
    "markdown": markdown.read,
    "html": html.read,
    "wordpress": blocks.read,
    "text": text.read,
    "json": stored.read,
}
WRITERS: dict[str, Callable[[Document], str]] = {
    "markdown": markdown.write,
    "html": html.write,
    "wordpress": blocks.write,
    "text": text.write,
    "json": stored.write,
}
_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".json": "json",
    ".docx": "docx",
}


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds; `is_stored` says that it is a whole article of ours, with all that it was filed under.

    `pictures` are the bytes by the reference that figures of the article hold for the time being; whoever keeps the
    article stores them and replaces the references. `names` say which picture of the file each is, `left` tells of
    those that could not be taken."""

    article: Article
    is_stored: bool = False
    pictures: dict[str, bytes] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    left: tuple[BadInput, ...] = ()


def guess(name: str) -> str:
    """The format of a file by its name; BadInput when the name does not tell."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in _SUFFIXES:
        raise BadInput("input.unknown-format", name=PurePath(name).name)
    return _SUFFIXES[suffix]


def read_file(data: bytes, fmt: str) -> Imported:
    """What `data` holds as a file of format `fmt` (a name in `READERS`, or ``docx``). A first heading of level 1
    becomes the headline. BadInput with a sentence that says what is wrong; nothing else is raised for any bytes."""
    if fmt == "docx":
        word = docx.read(data)
        return Imported(_article(word.document, word.headline), False, word.pictures, word.names, word.left)
    source = decode(data)
    if fmt == "json":
        return _stored(source)
    if fmt in ("markdown", "html"):
        found, document = (markdown if fmt == "markdown" else html).read_article(source)
        return Imported(_article(document, found))
    if fmt == "text":
        return Imported(_article(text.read(source)))
    return Imported(Article(body=READERS[fmt](source)))


def decode(data: bytes) -> str:
    """The text in `data`; BadInput when it is too long, in another encoding, or no text at all."""
    if len(data) > MAX_BYTES:
        raise BadInput("input.too-large")
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            found = data.decode("utf-16")
        else:
            found = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(_encoding(data), detail=str(error)[:500]) from error
    if found.count("\n") > MAX_LINES:
        raise BadInput("input.too-large")
    if "\0" in found:
        raise BadInput("input.not-text")
    return found


def _encoding(data: bytes) -> str:
    """The sentence for bytes that are no UTF-8: mostly Arabic letters as Windows once wrote them, or no text."""
    if b"\0" in data:
        return "input.not-text"
    letters = [char for char in data[:100_000].decode("cp1256", "replace") if ord(char) > 127]
    arabic = sum("\u0621" <= char <= "\u064a" for char in letters)
    return "input.windows-1256" if arabic > len(letters) * 0.7 else "input.not-utf8"


def _article(document: Document, headline: Inline = ()) -> Article:
    return Article(headline=one_line(adopt(inline_text(headline))), body=tidy(repaired(document)))


def _stored(source: str) -> Imported:
    """A stored article, or a stored document."""
    if '"body":' in source[:100_000]:
        return Imported(stored.read_article(source), is_stored=True)
    return Imported(Article(body=stored.read(source)))
