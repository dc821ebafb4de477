"""The pictures of a profile: one file each, named by the SHA-256 of what is in it, so the same picture is kept once.

A figure names it ``media:<name>``. The narrower sizes for a site are made when first asked for and kept beside.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsroom.domain.document import is_media
from newsroom.domain.errors import BadInput, NotFound
from newsroom.store.files import PART, write_atomically
from newsroom.store.layout import RENDITIONS

PREFIX = "media:"
MOST_BYTES = 64 * 1024 * 1024
WIDTHS = (480, 960, 1600)
_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


@dataclass(frozen=True, slots=True)
class Size:
    """One size of a picture: a file, and its measure in pixels."""

    path: Path
    width: int
    height: int
    media_type: str


class Media:
    """The folder of pictures of a profile."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, source: bytes | Path) -> str:
        """Keep a picture, made fit for a site (`newsroom.store.pictures.fit`); its reference ``media:<name>``.

        BadInput for what is no JPEG, PNG, WebP or GIF, is damaged or too large; WorkstationError when the disk fails.
        """
        from newsroom.store import pictures

        data, suffix = pictures.fit(_content(source))
        name = f"{hashlib.sha256(data).hexdigest()}.{suffix}"
        if not (self.folder / name).exists():
            write_atomically(self.folder / name, data)
        return PREFIX + name

    def path(self, reference: str) -> Path:
        """The file of a picture. NotFound for one that is not kept here."""
        path = self.folder / reference.removeprefix(PREFIX)
        if not (reference.startswith(PREFIX) and is_media(reference) and path.is_file()):
            raise NotFound("store.picture-missing", detail=reference)
        return path

    def renditions(self, reference: str, widths: Sequence[int] = WIDTHS) -> tuple[Size, ...]:
        """The picture in every one of `widths` (pixels) that is narrower than it is, and as it is, narrowest first.

        A moving picture comes only as it is. NotFound; WorkstationError when the disk fails.
        """
        from newsroom.store import pictures

        path = self.path(reference)
        data = path.read_bytes()
        full, height = pictures.size(data)
        media_type = _TYPES[path.suffix.removeprefix(".")]
        sizes = []
        for width in () if pictures.is_moving(data) else sorted(set(widths)):
            if width < full:
                narrow = self.folder / RENDITIONS / f"{path.stem}-{width}{path.suffix}"
                if not narrow.exists():
                    write_atomically(narrow, pictures.narrowed(data, width))
                sizes.append(Size(narrow, width, max(1, round(height * width / full)), media_type))
        return (*sizes, Size(path, full, height, media_type))

    def tidy(self) -> None:
        """Take away the halves of files that a crash has left."""
        for folder in (self.folder, self.folder / RENDITIONS):
            for part in folder.glob(f".*{PART}"):
                part.unlink(missing_ok=True)


def _content(source: bytes | Path) -> bytes:
    if isinstance(source, Path):
        try:
            if source.stat().st_size > MOST_BYTES:
                raise BadInput("store.picture-too-heavy", detail=str(source), most=MOST_BYTES >> 20)
            source = source.read_bytes()
        except OSError as error:
            raise BadInput("store.picture-unreadable", detail=str(error)) from error
    if len(source) > MOST_BYTES:
        raise BadInput("store.picture-too-heavy", detail=f"{len(source)} bytes", most=MOST_BYTES >> 20)
    return source
