"""Files that a kept page names, in the folder beside it: sheets, fonts and pictures, as any reader gets them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.domain.errors import NewsroomError
from newsroom.site.backends.wordpress.shellcss import Sheet, addresses, pointed
from newsroom.site.http import Http

SHEET_LIMIT, FILE_LIMIT, WHOLE_LIMIT = 2_000_000, 4_000_000, 30_000_000  # bytes
COUNT = 200  # files that are asked for
DEPTH = 3  # sheets that a sheet may import, one within the other
_SUFFIXES = frozenset(["woff2", "woff", "ttf", "otf", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico"])


class Files:
    """What is kept in one folder. What cannot be had, is none of these kinds or too large is left out."""

    def __init__(self, http: Http, folder: Path) -> None:
        self._http, self._folder = http, folder
        self._names: dict[str, str] = {}
        self._size = 0

    def name(self, url: str) -> str:
        """The name of the file that stands for `url`; empty where none is kept."""
        return self._names.get(url, "")

    def keep(self, urls: Iterable[str]) -> None:
        """Keep what stands at these addresses."""
        for url in urls:
            suffix = urlsplit(url).path.rpartition(".")[2].lower()
            if url in self._names or suffix not in _SUFFIXES:
                continue
            self._names[url] = ""
            body = self._read(url, FILE_LIMIT)
            if body:
                self._names[url] = f"{hashlib.sha256(body).hexdigest()[:24]}.{suffix}"
                (self._folder / self._names[url]).write_bytes(body)

    def keep_sheet(self, sheet: Sheet, base: str, depth: int = 0) -> str:
        """Keep a sheet, whose own text stands in the page at `base`, with everything that it names; its file's name."""
        text = sheet.text
        if sheet.href:
            if sheet.href in self._names:
                return self._names[sheet.href]
            self._names[sheet.href] = ""  # lest it imports itself
            text, base = self._read(sheet.href, SHEET_LIMIT).decode("utf-8", "replace"), sheet.href
        wanted = list(addresses(text, base))
        self.keep(url for url, imported in wanted if not imported)
        for url in [url for url, imported in wanted if imported and depth < DEPTH]:
            self.keep_sheet(Sheet("", href=url), url, depth + 1)
        kept = pointed(text, base, self.name).encode()
        name = f"{hashlib.sha256(kept).hexdigest()[:24]}.css"
        (self._folder / name).write_bytes(kept)
        if sheet.href:
            self._names[sheet.href] = name
        return name

    def _read(self, url: str, limit: int) -> bytes:
        if len(self._names) <= COUNT and self._size < WHOLE_LIMIT:
            with suppress(NewsroomError):
                answer = self._http.read(url, signed=False)
                if answer.ok and len(answer.body) < limit:
                    self._size += len(answer.body)
                    return answer.body
        return b""
