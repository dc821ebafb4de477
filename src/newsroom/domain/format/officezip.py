"""The files of office programs: a zip of XML parts and pictures (docx, odt), measured before anything reads them.

Some kilobytes can unpack to gigabytes, and a megabyte of XML can become a gigabyte of objects. So no reader gets more
than a copy of the parts that have been measured here: every part unpacked in pieces up to a limit, XML counted element
by element without a declaration of entities, pictures known by their first bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat  # counts the elements of a part before anything builds a tree of them

from newsroom.domain.document import Document, Inline, one_line
from newsroom.domain.errors import BadInput
from newsroom.domain.format.htmlpictures import reference, suffix

MAX_FILE = 50_000_000  # bytes of the file
MAX_PARTS = 2_000
MAX_XML = 20_000_000  # bytes of all XML together, unpacked
MAX_PICTURE = 40_000_000  # bytes of one picture
MAX_PICTURES = 150_000_000  # bytes of all pictures together, unpacked
MAX_ELEMENTS = 150_000
MAX_DEPTH = 100

_PIECE = 1 << 16
_NAME = 60  # letters of what a picture shows
_FAULTS = (
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
)


@dataclass(frozen=True, slots=True)
class Office:
    """What such a file holds. `headline` is a title or heading of level 1 that comes first. `pictures` are the bytes
    by the ``media:`` reference that figures of `document` hold for the time being, `names` say by the same reference
    which picture of the file each is; `left` tells of those that could not be taken."""

    headline: Inline
    document: Document
    pictures: dict[str, bytes]
    names: dict[str, str]
    left: tuple[BadInput, ...]


class Pictures:
    """The pictures of a file as its reader comes upon them, in their order."""

    def __init__(self) -> None:
        self.content: dict[str, bytes] = {}
        self.names: dict[str, str] = {}
        self.left: list[BadInput] = []
        self._number = 0

    def take(self, content: bytes, alt: str, *, known: bool) -> str:
        """The reference of one picture; empty, and told in `left`, for one that cannot be taken. `known`: the file
        says that it is of a kind that pages show."""
        self._number += 1
        name = picture_name(self._number, alt)
        found = reference(content)
        if not found:
            self.left.append(BadInput("input.picture-damaged" if known else "input.picture-unknown", name=name))
            return ""
        self.content[found] = content
        self.names.setdefault(found, name)
        return found


def picture_name(number: int, alt: str) -> str:
    """How a picture of a file is called: its place among the pictures, and what it shows."""
    shown = one_line(alt)[:_NAME]
    return f"{number} ({shown})" if shown else str(number)


def opened(data: bytes, code: str, convert: Callable[[io.BytesIO], str]) -> str:
    """What `convert` makes of a measured copy of the file. BadInput: `code` where it is damaged or another thing."""
    if len(data) > MAX_FILE:
        raise BadInput("input.too-large")
    try:
        return convert(measured(data))
    except RecursionError as error:
        raise BadInput("input.too-deep") from error
    except _FAULTS as error:  # readers raise any of these on parts that lack what office programs always write
        raise BadInput(code, detail=f"{type(error).__name__}: {error}"[:500]) from error


def measured(data: bytes) -> io.BytesIO:
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
                    if suffix(start):
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
        raise ValueError("a part declares a document type")
