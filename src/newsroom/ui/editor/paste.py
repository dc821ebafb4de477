"""What comes in by paste and drop, and what goes out by copy.

In: our own form, pictures (files or image data), cleaned HTML, plain text; an address on a selection makes a link.
Out: our own form, article HTML and plain text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

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
from newsroom.domain.errors import BadInput
from newsroom.language.clean import adopt
from newsroom.ui.editor.figures import PICTURES
from newsroom.ui.editor.kinds import Kept
from newsroom.ui.editor.rich import read

OWN = "application/x-newsroom+json"
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


def address(source: QMimeData) -> str:
    """The web address that is all of what is pasted; otherwise nothing."""
    words = source.text().strip() if source.hasText() else ""
    return words if ADDRESS.fullmatch(words) else ""


def is_embed(url: str) -> bool:
    """Whether a page that stands alone in a paragraph is meant to be shown, not only linked."""
    return bool(_EMBEDS.match(url))


def embed(url: str) -> Embed:
    """The card of a page elsewhere."""
    host = url.partition("://")[2].partition("/")[0].removeprefix("www.").removeprefix("m.")
    return Embed(url, host)


def blocks_of(source: QMimeData, *, plain_only: bool = False) -> tuple[Block, ...]:
    """The cleaned blocks of what is pasted: our own form, HTML, or text, a paragraph for each line."""
    from newsroom.domain.format import html, stored  # late: the first picture of the window needs no parser
    from newsroom.domain.format.repair import repaired

    if not plain_only and source.hasFormat(OWN):
        try:
            return stored.read(bytes(source.data(OWN).data()).decode("utf-8")).blocks
        except (BadInput, UnicodeDecodeError):
            return ()
    if not plain_only and source.hasHtml() and source.text().strip():
        try:
            return repaired(html.read(source.html())).blocks
        except BadInput:
            pass  # too deep or too large to be read as HTML: the words alone
    lines = (adopt(line).strip() for line in source.text().splitlines())
    return tuple(Paragraph(plain(line)) for line in lines if line)


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


def mime(cursor: QTextCursor, kept: Kept) -> QMimeData:
    """What a copy of the selection puts on the clipboard."""
    from newsroom.domain.format import html, stored, text

    copied = selected(cursor, kept)
    data = QMimeData()
    data.setData(OWN, QByteArray(stored.write(copied).encode("utf-8")))
    data.setHtml(html.write(copied))
    data.setText(text.write(copied).rstrip("\n"))
    return data


def figures(source: QMimeData, add: Callable[[bytes | Path], str]) -> list[Figure]:
    """The pictures that are pasted or dropped, stored by `add`. Raises what `add` raises (BadInput)."""
    pictures = picture_files(source)
    if pictures:
        return [Figure(add(path)) for path in pictures]
    data = image_bytes(source)
    return [Figure(add(data))] if data else []
