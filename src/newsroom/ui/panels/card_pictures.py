"""Pictures of the card, decoded on a worker and kept small; one that is not on this machine is shown as a glyph."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from newsroom.ui.panels.card_paint import picture_path, read_picture
from newsroom.ui.panels.card_values import Ask, CardContext

KEPT = 256


class Pictures:
    """The pictures seen last, by reference and size. `wanted` gives one at once or calls `ready` when it is there.
    `coming` are those on their way from the site."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self.coming: frozenset[str] = frozenset()
        self._images: dict[tuple[str, int, int], QImage] = {}

    def wanted(self, reference: str, context: CardContext, size: QSize, ready: Callable[[], None]) -> QImage:
        """The picture, or a null one while it is being read or when it is not on this machine."""
        key = (reference, size.width(), size.height())
        if key in self._images:
            return self._images[key]
        path = picture_path(reference, context.media, context.copies)
        if path is None:
            return QImage()
        self._keep(key, QImage())
        self._ask(lambda _room: read_picture(path, size), lambda image: self._take(key, image, ready), _ignore)
        return self._images[key]

    def _take(self, key: tuple[str, int, int], image: QImage, ready: Callable[[], None]) -> None:
        self._keep(key, image)
        ready()

    def _keep(self, key: tuple[str, int, int], image: QImage) -> None:
        self._images.pop(key, None)
        self._images[key] = image
        while len(self._images) > KEPT:
            self._images.pop(next(iter(self._images)))


def _ignore(_error: Exception) -> None:
    """A picture that cannot be read is shown as its glyph."""
