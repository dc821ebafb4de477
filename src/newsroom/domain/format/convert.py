"""A file's bytes to a document, and the formats by name.

Limits: `MAX_BYTES` of any text (some 400,000 Arabic words) and `MAX_LINES` of it; Markdown, RTF and the files of
office programs have limits of their own, and each reader one of nesting. Text is UTF-8, or UTF-16 with a byte order
mark; other encodings are recognized and refused, for a guess that is wrong ruins names unnoticed.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Inline, inline_text, one_line
from newsroom.domain.errors import BadInput
from newsroom.domain.format import blocks, docx, html, markdown, odt, pasted, stored, text
from newsroom.domain.format.mending import mended
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
    ".odt": "odt",
    ".rtf": "rtf",
}
_OFFICE = {"docx": docx.read, "odt": odt.read}


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
    """What `data` holds as a file of format `fmt` (a name in `READERS`, ``docx``, ``odt`` or ``rtf``). A first heading
    of level 1 becomes the headline. BadInput with a sentence that says what is wrong; nothing else is raised for any
    bytes."""
    if fmt in _OFFICE:
        office = _OFFICE[fmt](data)
        return Imported(_article(office.document, office.headline), False, office.pictures, office.names, office.left)
    if fmt == "rtf":
        return _brought(pasted.from_rtf(data))
    source = decode(data)
    if fmt == "json":
        return _stored(source)
    if fmt == "markdown":
        found, document = markdown.read_article(source)
        return Imported(_article(document, found))
    if fmt in ("html", "text"):
        return _brought(pasted.from_html(source) if fmt == "html" else pasted.from_text(source))
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
    return Article(headline=one_line(adopt(inline_text(headline))), body=mended(document, Counter()))


def _brought(came: pasted.Pasted) -> Imported:
    article = Article(headline=one_line(inline_text(came.headline)), body=came.document)
    names = {reference: str(number) for number, reference in enumerate(came.pictures, start=1)}
    return Imported(article, False, came.pictures, names)


def _stored(source: str) -> Imported:
    """A stored article, or a stored document."""
    if '"body":' in source[:100_000]:
        return Imported(stored.read_article(source), is_stored=True)
    return Imported(Article(body=stored.read(source)))
