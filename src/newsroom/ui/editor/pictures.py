"""Pictures of the profile, read at the size in which they are shown: its own, and its copies of those that lie on a
site. Nothing outside these two folders is ever read."""

from __future__ import annotations

import re
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader, QPixmap

from newsroom.domain.elsewhere import copy_name

_NAME = re.compile(r"media:([0-9a-f]{64}\.[a-z0-9]{1,5})")
_KEPT = 24


class Pictures:
    """Reads and keeps the last pictures shown. `coming` are those on their way from the site."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.copies: Path | None = None
        self.coming: frozenset[str] = frozenset()
        self._sizes: dict[str, QSize] = {}
        self._shown: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()

    def path(self, reference: str) -> Path | None:
        """The file of ``media:<name>``, or the copy of a picture on a site; None where neither is there."""
        name = _NAME.fullmatch(reference)
        path = self.folder / name.group(1) if name and self.folder else None
        if path is not None and path.is_file():
            return path
        copy = self.copies / copy_name(reference) if self.copies else None
        return copy if copy is not None and copy.is_file() else None

    def size(self, reference: str) -> QSize:
        """The size of a picture in its own pixels; an invalid size when it cannot be read."""
        size = self._sizes.get(reference)
        if size is None:
            path = self.path(reference)
            if path is None:
                return QSize()
            size = self._sizes[reference] = QImageReader(str(path)).size()
        return size

    def pixmap(self, reference: str, width: int, ratio: float) -> QPixmap | None:
        """The picture `width` logical pixels wide."""
        key = (reference, round(width * ratio))
        found = self._shown.get(key)
        if found is None:
            found = self._read(reference, key[1])
            if found is None:
                return None
            found.setDevicePixelRatio(ratio)
            self._shown[key] = found
            while len(self._shown) > _KEPT:
                self._shown.popitem(last=False)
        self._shown.move_to_end(key)
        return found

    def _read(self, reference: str, pixels: int) -> QPixmap | None:
        path, size = self.path(reference), self.size(reference)
        if path is None or not size.isValid() or size.isEmpty():
            return None
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        reader.setScaledSize(QSize(pixels, max(1, round(size.height() * pixels / size.width()))))
        image = reader.read()
        return None if image.isNull() else QPixmap.fromImage(image)
