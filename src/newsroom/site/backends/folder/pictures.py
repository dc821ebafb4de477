"""Pictures of the site: how they are kept, and what a page says to show one.

``media/N.json`` holds a picture's key, its name (the ``media:`` name of the article) and its sizes; the sizes lie in
`public/media`. A picture elsewhere on the web is named by its address and its size is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsroom.domain.document import Figure
from newsroom.domain.errors import NotFound
from newsroom.site.backends.folder.index import Index
from newsroom.site.site import PICTURE_LIMIT, Here, Rendition

FOLDER = "media"
LOCAL = "media:"
_FALLBACK = 960  # the size for a browser that chooses none
_LOOKED_AT = 1600  # the widest for a window


@dataclass(frozen=True, slots=True)
class Picture:
    """The sources of one picture; width and height are 0 where they are not known."""

    src: str
    srcset: str = ""
    width: int = 0
    height: int = 0


def name_of(reference: str) -> str:
    """The ``media:`` name of a reference, or empty for a picture elsewhere."""
    return reference.removeprefix(LOCAL) if reference.startswith(LOCAL) else ""


def held(number: int, key: str, figure: Figure, name: str, renditions: tuple[Rendition, ...]) -> dict[str, Any]:
    """What ``media/N.json`` says of a picture."""
    stem, _, suffix = name.rpartition(".")
    sizes = [
        {"file": f"{stem[:40]}-{r.width}.{suffix}", "width": r.width, "height": r.height}
        for r in sorted(renditions, key=lambda r: r.width)
    ]
    return {"id": number, "key": key, "name": name, "alt": figure.alt, "credit": figure.credit, "sizes": sizes}


def file(root: Path, held: dict[str, Any]) -> bytes:
    """The size of a picture that a window shows; NotFound where it is too heavy."""
    sizes = [size for size in held["sizes"] if size["width"] <= _LOOKED_AT] or held["sizes"][:1]
    path = root / "public" / FOLDER / str(sizes[-1]["file"])
    if path.stat().st_size > PICTURE_LIMIT:
        raise NotFound("site.no-picture", detail=str(path))
    return path.read_bytes()


class Pictures:
    """Finds the sources of a reference, from a page that lies `up` (``../`` or empty) from the site's root."""

    def __init__(self, index: Index, here: Here | None = None) -> None:
        self._index = index
        self._here = here
        self._known: dict[str, dict[str, Any] | None] = {}

    def held(self, reference: str) -> dict[str, Any] | None:
        """What the site holds of a picture of its own."""
        name = name_of(reference)
        if name not in self._known:
            self._known[name] = self._index.media(name=name) if name else None
        return self._known[name]

    def picture(self, reference: str, up: str) -> Picture | None:
        """The sources to write into a page; None for a picture that the site does not have."""
        found = self.held(reference)
        if found is None:
            elsewhere = Picture(reference) if reference and not reference.startswith(LOCAL) else None
            return self._from_disk(reference) or elsewhere
        sizes = [(f"{up}{FOLDER}/{size['file']}", size["width"], size["height"]) for size in found["sizes"]]
        src, width, height = next((size for size in sizes if size[1] >= _FALLBACK), sizes[-1])
        srcset = ", ".join(f"{file} {wide}w" for file, wide, _ in sizes) if len(sizes) > 1 else ""
        return Picture(src, srcset, width, height)

    def _from_disk(self, reference: str) -> Picture | None:
        """A picture that the site does not have: the workstation's own file, in a preview."""
        path = self._here(reference) if self._here else None
        if path is None:
            return None
        from PIL import Image, UnidentifiedImageError

        try:
            with Image.open(path) as image:
                return Picture(path.as_uri(), "", image.width, image.height)
        except (UnidentifiedImageError, OSError):
            return None

    def largest(self, reference: str) -> tuple[str, int, int] | None:
        """(path within `public/` or address, width, height) of the largest size."""
        if not reference.startswith(LOCAL):
            return (reference, 0, 0) if reference else None
        found = self.held(reference)
        size = found["sizes"][-1] if found else None
        return (f"{FOLDER}/{size['file']}", size["width"], size["height"]) if size else None
