"""The site's own article page as the shell of a preview, kept in a folder of this machine.

    CACHE/current       the name of the folder that counts
    CACHE/NAME/...      one look whole: page, styles, fonts, pictures (`look`, `shellfetch`)

A look is fetched beside the present one and takes its place at once; the one before stays until the next, since a page
that is on the screen may still read it. `Shell.page` only reads this folder.
"""

from __future__ import annotations

import secrets
import shutil
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from newsroom.domain.article import Article
from newsroom.site.backends.wordpress import look as looks
from newsroom.site.backends.wordpress.look import Look
from newsroom.site.site import Here

if TYPE_CHECKING:
    from newsroom.site.backends.wordpress.shellfetch import Fetcher

FRESH = 24 * 60 * 60.0  # seconds after which a look is fetched anew
_CURRENT = "current"
_BOX = (1200, 800)  # pixels
_NO_PICTURE = (
    "data:image/svg+xml,"
    + quote(
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 12 8">'
        '<path fill="#8884" d="M0 0h12v8H0z"/><path fill="#8888" d="M3.5 5.5 5.3 3l1.4 1.7 1-1 1.3 1.8z"/></svg>'
    )
)  # fmt: skip


class _Local:
    """The pictures of this machine, and a grey box for any other."""

    def __init__(self, here: Here) -> None:
        self._here = here

    def source(self, reference: str) -> str:
        file = self._here(reference)
        return file.absolute().as_uri() if file else _NO_PICTURE

    def size(self, reference: str) -> tuple[int, int]:
        from PIL import Image, UnidentifiedImageError  # for a preview with a picture alone

        file = self._here(reference)
        if file:
            with suppress(OSError, UnidentifiedImageError), Image.open(file) as image:
                return image.size
        return _BOX


class Shell:
    """The look of one site; `folder` may be missing yet, or None where nothing is kept. Any thread may call."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._known: tuple[str, Look | None] = ("", None)
        self._renewing = threading.Lock()

    def page(self, article: Article, at: datetime | None, here: Here) -> tuple[str, str] | None:
        """`article` in the site's own page, and the address that its files are relative to; None before any look was
        fetched. `here` finds the pictures of this machine."""
        name, look = self._current()
        if look is None or self._folder is None:
            return None
        html = looks.filled(look, article, at or datetime.now(UTC), _Local(here))
        return html, f"{(self._folder / name).absolute().as_uri()}/"

    def renew(self, fetcher: Fetcher) -> bool:
        """Fetch the look unless what is kept is of today and the theme is the same; whether it is another now.
        NetworkError, SiteError."""
        if self._folder is None:
            return False
        with self._renewing:
            before, look = self._current()
            if look is not None and time.time() - look.made < FRESH and fetcher.is_same(look):
                return False
            return self._fetch(self._folder, before, fetcher)

    def _fetch(self, folder: Path, before: str, fetcher: Fetcher) -> bool:
        name = secrets.token_hex(8)
        making = folder / name
        making.mkdir(parents=True)
        found = None
        try:
            found = fetcher.fetch(making)
        finally:
            if found is None:
                shutil.rmtree(making, ignore_errors=True)
        if found is None:
            return False
        pointer = folder / f"{_CURRENT}.new"
        pointer.write_text(name, encoding="ascii")
        pointer.replace(folder / _CURRENT)
        for old in folder.iterdir():
            if old.is_dir() and old.name not in (name, before):
                shutil.rmtree(old, ignore_errors=True)
        return True

    def _current(self) -> tuple[str, Look | None]:
        """The name of the look that counts, and the look."""
        if self._folder is None:
            return "", None
        try:
            name = (self._folder / _CURRENT).read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return "", None
        if self._known[0] != name:
            self._known = (name, looks.load(self._folder / name))
        return self._known
