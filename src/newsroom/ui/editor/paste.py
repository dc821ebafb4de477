"""What comes in by paste and drop, and what goes out by copy.

In: our own form, pictures (files or image data), HTML, RTF, plain text; an address on a selection makes a link.
Out: our own form, HTML that other programs read from right to left, and plain text.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter, QTextCursor, QTextDocument, QTextDocumentFragment

from newsroom.domain.document import (
    Block,
    Document,
    Embed,
    Figure,
    Paragraph,
    plain,
)
from newsroom.domain.document import figures as pictured
from newsroom.domain.errors import BadInput
from newsroom.language.clean import adopt
from newsroom.ui.editor.figures import PICTURES
from newsroom.ui.editor.kinds import Kept
from newsroom.ui.editor.rich import read

if TYPE_CHECKING:
    from newsroom.domain.format.pasted import Pasted
    from newsroom.ui.editor.pictures import Pictures

OWN = "application/x-newsroom+json"
_RTF = ("text/rtf", "application/rtf", "text/richtext", 'application/x-qt-windows-mime;value="Rich Text Format"')
_BARE = re.compile("<(p|h[2-4]|ul|ol|table|blockquote)>")
_HEAVIEST = 4_000_000  # bytes of a picture that goes with a copied text
ADDRESS = re.compile(r"https?://[^\s<>\"]+|mailto:[^\s<>\"]+", re.IGNORECASE)
_EMBEDS = re.compile(
    r"https?://(?:[\w-]+\.)*(?:youtube\.com/(?:watch|shorts|live)|youtu\.be/|vimeo\.com/\d|x\.com/\w+/status|"
    r"twitter\.com/\w+/status|facebook\.com/.+/(?:videos|posts)|instagram\.com/(?:p|reel)/|tiktok\.com/@|"
    r"soundcloud\.com/|t\.me/\w+/\d)",
    re.IGNORECASE,
)


def files(source: QMimeData) -> list[Path]:
    """The files of this machine that are dropped or pasted."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []


def picture_files(source: QMimeData) -> list[Path]:
    """Those of them that are pictures."""
    return [path for path in files(source) if path.suffix.lower() in PICTURES]


def image_bytes(source: QMimeData) -> bytes | None:
    """Pasted image data as PNG; None where words came with it (then the image is only their picture)."""
    if not source.hasImage() or source.text().strip():
        return None
    image = source.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return None
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())


def is_embed(url: str) -> bool:
    """Whether a page that stands alone in a paragraph is meant to be shown, not only linked."""
    return bool(_EMBEDS.match(url))


def embed(url: str) -> Embed:
    """The card of a page elsewhere."""
    host = url.partition("://")[2].partition("/")[0].removeprefix("www.").removeprefix("m.")
    return Embed(url, host)


class Way(Enum):
    """How a text is brought in."""

    CLEAN = auto()  # structure without looks, mended
    PLAIN = auto()  # the words alone, mended
    AS_IS = auto()  # structure without looks, every letter as it came


@dataclass(frozen=True, slots=True)
class Clip:
    """The texts of a clipboard, for it may hold something else a moment later."""

    html: str = ""
    text: str = ""
    rtf: bytes = b""
    own: bytes = b""

    @classmethod
    def of(cls, source: QMimeData) -> Clip:
        """What `source` holds now."""
        own = bytes(source.data(OWN).data()) if source.hasFormat(OWN) else b""
        return cls(source.html() if source.hasHtml() else "", source.text(), rtf_of(source), own)

    @property
    def address(self) -> str:
        """The web address that is all of it; otherwise nothing."""
        words = self.text.strip()
        return words if not self.own and ADDRESS.fullmatch(words) else ""


def rtf_of(source: QMimeData) -> bytes:
    """The text as RTF, if that is one of its forms."""
    form = next((form for form in _RTF if source.hasFormat(form)), "")
    return bytes(source.data(form).data()) if form else b""


def brought(clip: Clip, way: Way) -> Pasted:
    """What `clip` brings: our own form, HTML, RTF, or text, the first of them that can be read."""
    from newsroom.domain.format import pasted  # late: the first picture of the window needs no parser

    if way is Way.PLAIN:
        lines = (adopt(line).strip() for line in _words(clip).splitlines())
        return pasted.as_is(Document(tuple(Paragraph(plain(line)) for line in lines if line)))
    for form in (_own, _html, _rich):
        try:
            if (found := form(clip, way)) is not None:
                return found
        except (BadInput, UnicodeDecodeError):
            continue  # too deep or too large to be read as that: the words alone
    return pasted.from_text(clip.text) if way is Way.CLEAN else pasted.lines_as_they_are(clip.text)


def _words(clip: Clip) -> str:
    """The words alone; of a clip that has no plain text, those of its other forms."""
    if clip.text.strip():
        return clip.text
    from newsroom.domain.format import text

    return text.write(brought(clip, Way.AS_IS).document) if clip.html or clip.rtf else ""


def _own(clip: Clip, _way: Way) -> Pasted | None:
    from newsroom.domain.format import pasted, stored

    return pasted.Pasted(stored.read(clip.own.decode("utf-8"))) if clip.own else None


def _html(clip: Clip, way: Way) -> Pasted | None:
    from newsroom.domain.format import html, pasted

    if not clip.html:
        return None
    return pasted.from_html(clip.html, clip.rtf) if way is Way.CLEAN else pasted.as_is(html.read(clip.html))


def _rich(clip: Clip, way: Way) -> Pasted | None:
    from newsroom.domain.format import html, pasted, rtf

    if not clip.rtf:
        return None
    return pasted.from_rtf(clip.rtf) if way is Way.CLEAN else pasted.as_is(html.read(rtf.read(clip.rtf)[0]))


def address_in(document: Document) -> str:
    """Where the first link of `document` leads."""
    first = document.blocks[0] if document.blocks else None
    spans = first.content if isinstance(first, Paragraph) else ()
    return next((span.link.href for span in spans if span.link is not None), "")


def selected(cursor: QTextCursor, kept: Kept) -> Document:
    """What is selected, as a document of its own without origins: a copy is a new text."""
    copy = QTextDocument()
    copy.setDefaultTextOption(cursor.document().defaultTextOption())
    QTextCursor(copy).insertFragment(QTextDocumentFragment(cursor))
    blocks = read(copy, kept).blocks
    return Document(tuple(replace(block, origin=None) for block in _trimmed(blocks)))


def _trimmed(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for place, block in enumerate(blocks):
        if place in (0, len(blocks) - 1) and block == Paragraph() and len(blocks) > 1:
            continue
        yield block


def mime(cursor: QTextCursor, kept: Kept, pictures: Pictures) -> QMimeData:
    """What a copy of the selection puts on the clipboard."""
    from newsroom.domain.format import stored, text

    copied = selected(cursor, kept)
    data = QMimeData()
    data.setData(OWN, QByteArray(stored.write(copied).encode("utf-8")))
    data.setHtml(_page(copied, pictures))
    data.setText(text.write(copied).rstrip("\n"))
    return data


def _page(document: Document, pictures: Pictures) -> str:
    """HTML for other programs: its paragraphs say that they run from right to left, its pictures are in it."""
    from newsroom.desk.pictures import without
    from newsroom.domain.format import html

    sources = {figure.media: _source(figure.media, pictures) for figure in pictured(document)}
    shown = without(document, [media for media, source in sources.items() if not source])
    body = html.write(shown, lambda figure: html.ImageSource(sources[figure.media]))
    body = _BARE.sub(r'<\1 dir="rtl">', body)
    return (
        '<html dir="rtl" lang="ar"><head><meta charset="utf-8"></head><body dir="rtl"><!--StartFragment-->'
        f"{body}<!--EndFragment--></body></html>"
    )


def _source(media: str, pictures: Pictures) -> str:
    """The address of a picture for other programs; none where its file is not here, or too heavy for a clipboard."""
    if not media.startswith("media:"):
        return media
    path = pictures.path(media)
    if path is None or path.stat().st_size > _HEAVIEST:
        return ""
    kind = {".jpg": "jpeg"}.get(path.suffix, path.suffix.removeprefix("."))
    return f"data:image/{kind};base64,{b64encode(path.read_bytes()).decode('ascii')}"


def figures(source: QMimeData, add: Callable[[bytes | Path], str]) -> list[Figure]:
    """The pictures that are pasted or dropped, stored by `add`. Raises what `add` raises (BadInput)."""
    pictures = picture_files(source)
    if pictures:
        return [Figure(add(path)) for path in pictures]
    data = image_bytes(source)
    return [Figure(add(data))] if data else []
