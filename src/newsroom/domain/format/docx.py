"""Word documents in, through mammoth and the HTML reader.

A docx is a zip of XML: some kilobytes can unpack to gigabytes, and a megabyte of XML can become a gigabyte of objects.
So nothing reaches mammoth but a copy of the parts that have been measured here: every part unpacked in pieces up to a
limit, XML counted element by element without a declaration of entities, pictures known by their first bytes.
"""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat  # counts the elements of a part before anything builds a tree of them

from newsroom.domain.document import Document, Inline, one_line
from newsroom.domain.errors import BadInput
from newsroom.domain.format import html

MAX_FILE = 50_000_000  # bytes of the file
MAX_PARTS = 2_000
MAX_XML = 20_000_000  # bytes of all XML together, unpacked
MAX_PICTURE = 40_000_000  # bytes of one picture
MAX_PICTURES = 150_000_000  # bytes of all pictures together, unpacked
MAX_ELEMENTS = 150_000
MAX_DEPTH = 100

_PIECE = 1 << 16
_NAME = 60  # letters of what a picture shows
_OLE = b"\xd0\xcf\x11\xe0"
_PICTURES = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"RIFF", "webp"))
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"


@dataclass(frozen=True, slots=True)
class Word:
    """What a Word file holds. `headline` is a title or heading of level 1 that comes first. `pictures` are the bytes
    by the ``media:`` reference that figures of `document` hold for the time being, `names` say by the same reference
    which picture of the file each is; `left` tells of those that could not be taken."""

    headline: Inline
    document: Document
    pictures: dict[str, bytes]
    names: dict[str, str]
    left: tuple[BadInput, ...]


def read(data: bytes) -> Word:
    """What is in `data`; a picture that is damaged, or of a kind that no page shows, is left out. BadInput when it is
    no Word document, damaged in its text, or larger or deeper than an article can be."""
    if data.startswith(_OLE):
        raise BadInput("input.old-word")
    if len(data) > MAX_FILE:
        raise BadInput("input.too-large")
    try:
        bare = _measured(data)
        pictures = _Pictures()
        markup = _convert(bare, pictures)
    except RecursionError as error:
        raise BadInput("input.too-deep") from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        expat.ExpatError,
        ArithmeticError,
        AttributeError,
        EOFError,
        LookupError,
        NotImplementedError,
        OSError,
        RuntimeError,
        TypeError,
        ValueError,
    ) as error:  # mammoth raises any of these on parts that lack what Word always writes
        raise BadInput("input.not-word", detail=f"{type(error).__name__}: {error}"[:500]) from error
    headline, document = html.read_article(markup)
    return Word(headline, document, pictures.content, pictures.names, tuple(pictures.left))


def _measured(data: bytes) -> io.BytesIO:
    """A copy of the file with nothing in it but XML within the limits and pictures."""
    copy = io.BytesIO()
    xml_left, pictures_left = MAX_XML, MAX_PICTURES
    count = _Count()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as target:
        parts = [part for part in source.infolist() if not part.is_dir()]
        if len(parts) > MAX_PARTS:
            raise BadInput("input.too-large")
        for part in parts:
            is_xml = part.filename.lower().endswith((".xml", ".rels"))
            try:
                with source.open(part) as stream:
                    start = stream.read(_PIECE)
                    if _suffix(start):
                        content = _unpacked(stream, start, min(MAX_PICTURE, pictures_left))
                        pictures_left -= len(content)
                    elif is_xml:
                        content = _unpacked(stream, start, xml_left)
                        xml_left -= len(content)
                        count.add(content)
                    else:  # fonts, drawings of old kinds, macros
                        continue
            except (zipfile.BadZipFile, zlib.error, EOFError):
                if is_xml:
                    raise
                continue  # a damaged picture: the text needs none
            target.writestr(zipfile.ZipInfo(part.filename), content)
    copy.seek(0)
    return copy


def _unpacked(stream: Any, start: bytes, limit: int) -> bytes:  # noqa: ANN401  (zipfile's stream has no public type)
    """All of the stream that begins with `start`; BadInput when that is more than `limit` bytes."""
    pieces = [start]
    size = len(start)
    while size <= limit and (piece := stream.read(_PIECE)):
        pieces.append(piece)
        size += len(piece)
    if size > limit:
        raise BadInput("input.too-large")
    return b"".join(pieces)


def _suffix(content: bytes) -> str:
    return next((suffix for start, suffix in _PICTURES if content.startswith(start)), "")


class _Count:
    """Elements seen in all parts."""

    def __init__(self) -> None:
        self._elements = 0
        self._depth = 0

    def add(self, content: bytes) -> None:
        """Count the elements of one part; BadInput when there are too many, too deep, or entities of its own."""
        self._depth = 0
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        parser.Parse(content, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise BadInput("input.too-deep")
        if self._elements > MAX_ELEMENTS:
            raise BadInput("input.too-large")

    def _end(self, name: str) -> None:
        self._depth -= 1

    def _doctype(self, *_: object) -> None:
        raise BadInput("input.not-word", detail="a part declares a document type")


class _Pictures:
    """The pictures of a document as mammoth comes upon them, in their order."""

    def __init__(self) -> None:
        self.content: dict[str, bytes] = {}
        self.names: dict[str, str] = {}
        self.left: list[BadInput] = []
        self._number = 0

    def take(self, image: Any) -> dict[str, str]:  # noqa: ANN401  (mammoth has no types)
        """The attributes of one picture; one that cannot be taken has no address, and so no figure."""
        self._number += 1
        name = picture_name(self._number, image.alt_text or "")
        try:
            with image.open() as stream:
                content = stream.read()
        except (KeyError, OSError):  # not in the copy, or a file of the writer's own disk
            content = b""
        if not (suffix := _suffix(content)):
            known = str(image.content_type).partition("/")[2] in ("png", "jpeg", "gif", "webp")
            self.left.append(BadInput("input.picture-damaged" if known else "input.picture-unknown", name=name))
            return {"src": ""}
        reference = f"media:{hashlib.sha256(content).hexdigest()}.{suffix}"
        self.content[reference] = content
        self.names.setdefault(reference, name)
        return {"src": reference}


def picture_name(number: int, alt: str) -> str:
    """How a picture of a file is called: its place among the pictures, and what it shows."""
    shown = one_line(alt)[:_NAME]
    return f"{number} ({shown})" if shown else str(number)


def _convert(file: io.BytesIO, pictures: _Pictures) -> str:
    """The document as HTML by mammoth."""
    import mammoth  # late: the first picture of the window needs no Word reader

    take = mammoth.images.img_element(pictures.take)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = mammoth.convert_to_html(file, style_map=_STYLES, convert_image=take, include_embedded_style_map=False)
    return str(result.value)
