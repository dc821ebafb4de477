"""The page shown by QTextBrowser: the letters and pictures without the site's look, where WebEngine cannot run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

IMAGE, SIZE = re.compile(r"<img\b[^>]*>"), re.compile(r'\s(?:width|height)="[^"]*"')
SMOOTH = Qt.TransformationMode.SmoothTransformation


class PlainPage(QTextBrowser):
    """Reads nothing but files below the allowed folders, and follows no link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders: tuple[Path, ...] = ()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # pictures are made as wide as what is left

    def show_page(self, html: str, base: QUrl, folders: tuple[Path, ...]) -> None:
        """Show `html`, whose addresses are relative to `base`; the place in it stays."""
        self._folders = folders
        bar = self.verticalScrollBar()
        place = bar.value()
        self.document().setBaseUrl(base)
        # a size that the page gives would make it wider than the pane
        self.setHtml(IMAGE.sub(lambda image: SIZE.sub("", image[0]), html))
        bar.setValue(place)

    def set_zoom(self, factor: float) -> None:
        """Has no meaning here: the text flows in any width."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's own type is "anything"
        url = self.document().baseUrl().resolved(QUrl(name))
        if not allowed(url, self._folders):
            return None
        if kind == QTextDocument.ResourceType.ImageResource.value and url.isLocalFile():
            image = QImage(url.toLocalFile())
            wide = self.viewport().width() - 2 * round(self.document().documentMargin())
            return image.scaledToWidth(wide, SMOOTH) if image.width() > wide else image
        return super().loadResource(kind, url)

    def release(self) -> None:
        """Nothing has to be let go of."""


def allowed(url: QUrl, folders: tuple[Path, ...]) -> bool:
    """Whether a page may read `url`: data it carries itself, or a file below one of `folders`."""
    if url.scheme() == "data":
        return True
    if not url.isLocalFile() or url.host():
        return False
    path = Path(url.toLocalFile()).resolve()
    return any(path.is_relative_to(folder.resolve()) for folder in folders)
