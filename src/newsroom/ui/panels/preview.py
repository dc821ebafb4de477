"""The preview: the site's own page for the article, as a reader on a phone, a tablet or a desktop would see it.

How the window uses it::

    preview = Preview(ask)                       # `Ask` of card_values; the page is made by desk.previewing
    preview.show_article(article, site, at)      # after each change; shown 250 ms after the last one
    preview.set_folders((media folder, ...))     # what a page may read beside the folder of its own base address
    preview.open_in_browser()                    # the same page in the browser of the system

The web engine is made when the pane is first shown; until then nothing is made, asked or loaded. Where it cannot run
(not installed, or as root without its sandbox switched off by the person who starts the program) the page is shown
without its look, and a line below says so.
"""

from __future__ import annotations

import html as markup
import os
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from newsroom.domain.article import Article
from newsroom.language.direction import isolate_ltr
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_values import Ask
from newsroom.ui.panels.preview_browser import PlainPage
from newsroom.ui.panels.preview_switch import Segment
from newsroom.ui.theme import Role
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.panels.preview_web import WebPage

PAUSE = 250  # ms after the last change
WIDTHS = {"phone": 390, "tablet": 768, "desktop": 1200}
GLYPHS = {"phone": "device-mobile", "tablet": "device-tablet", "desktop": "desktop"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown."""

    article: Article
    site: str
    at: datetime | None


def sandbox_stands() -> bool:
    """Whether the web engine can start: as root it aborts the whole program unless its sandbox was switched off."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return True
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    return os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1" or "--no-sandbox" in flags


def make_page() -> WebPage | PlainPage:
    """The best view of a page that can run here."""
    if not sandbox_stands():
        return PlainPage()
    try:
        from newsroom.ui.panels.preview_web import WebPage
    except ImportError:
        return PlainPage()
    return WebPage()


class Preview(QWidget):
    """The pane. See the module for how it is used."""

    shown = Signal()  # the newest page stands in the view
    device_chosen = Signal(str)  # by hand

    def __init__(self, ask: Ask, lang: str = "ar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask, self._lang = ask, lang
        self._wanted: Wanted | None = None
        self._asked = 0
        self._page: tuple[str, str] = ("", "")
        self._folders: tuple[Path, ...] = ()
        self._device = "phone"
        self._view: WebPage | PlainPage | None = None
        self._written: tempfile.TemporaryDirectory[str] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._request)
        self.frame = Frame()
        self.frame.installEventFilter(self)
        self._pixels = parts.label("")
        self._state_glyph = parts.Glyph("circle-dashed", Role.TEXT3, 14)
        self._state = parts.label("")
        self.devices: dict[str, Segment] = {}
        self._lay_out()
        self.choose("phone")

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 6, 16, 6)
        tools.setSpacing(0)
        self._add_devices(tools)
        tools.addSpacing(8)
        tools.addWidget(self._pixels)
        tools.addStretch(1)
        self.browse = parts.icon_button("browser", self.tr("Open the preview in the browser"), size=20)
        self.browse.clicked.connect(self.open_in_browser)
        tools.addWidget(self.browse)
        state = QHBoxLayout()
        state.setContentsMargins(16, 0, 16, 12)
        state.addStretch(1)
        state.addWidget(self._state_glyph)
        state.addWidget(self._state)
        state.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(tools)
        middle = QHBoxLayout()
        middle.setContentsMargins(16, 0, 16, 0)
        middle.addWidget(self.frame, 1)
        rows.addLayout(middle, 1)
        rows.addLayout(state)

    def _add_devices(self, tools: QHBoxLayout) -> None:
        names = {"phone": self.tr("Phone"), "tablet": self.tr("Tablet"), "desktop": self.tr("Desktop")}
        group = QButtonGroup(self)
        for place, (device, name) in enumerate(names.items()):
            segment = Segment(name, GLYPHS[device], first=place == 0, last=place == len(names) - 1)
            segment.clicked.connect(lambda _checked, device=device: self._chosen(device))
            group.addButton(segment)
            tools.addWidget(segment)
            self.devices[device] = segment

    def set_folders(self, folders: tuple[Path, ...]) -> None:
        """The folders that a page may read from."""
        self._folders = folders

    def show_article(self, article: Article, site: str, at: datetime | None = None) -> None:
        """Show the page of `article` on `site`, as it would stand at `at`, when the changes pause."""
        self._wanted = Wanted(article, site, at)
        if self.isVisible():
            self._pause.start()

    def choose(self, device: str) -> None:
        """Show it as on a ``phone``, ``tablet`` or ``desktop``."""
        self._device = device
        self.devices[device].setChecked(True)
        self._pixels.setText(isolate_ltr(f"{WIDTHS[device]} px"))
        self._fit()

    def _chosen(self, device: str) -> None:
        self.choose(device)
        self.device_chosen.emit(device)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._view is None:
            self._view = make_page()
            self._view.setParent(self.frame)
            self._view.setAccessibleName(self.tr("Preview of the page"))
            self._view.show()
            self._fit()
        if self._wanted is not None:
            self._pause.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.frame and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """The page as wide as the device, drawn smaller where the pane is narrower."""
        if self._view is None:
            return
        room, wide = self.frame.rect().adjusted(1, 1, -1, -1), WIDTHS[self._device]
        factor = min(1.0, room.width() / wide)
        shown = min(room.width(), wide)
        self._view.setGeometry(room.left() + (room.width() - shown) // 2, room.top(), shown, room.height())
        self._view.set_zoom(factor)
        self.frame.show_page_at(self._view.geometry().adjusted(-1, -1, 1, 1))

    def _request(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self._asked += 1
        number = self._asked
        self._ask(lambda room: _page(room, wanted), lambda page: self._show(number, page), self._fail)

    def _show(self, number: int, page: tuple[str, str]) -> None:
        if number != self._asked or self._view is None:
            return
        if page != self._page:
            self._page = page
            base = QUrl(page[1])
            self._view.show_page(page[0], base, self._readable(base))
        plain = isinstance(self._view, PlainPage)
        self._say("warning" if plain else "check", Role.WARN if plain else Role.OK, self._state_words(plain))
        self.shown.emit()

    def _state_words(self, plain: bool) -> str:
        if plain:
            return self.tr("Text and pictures only: the site's look needs the browser here")
        return self.tr("As written a moment ago")

    def _readable(self, base: QUrl) -> tuple[Path, ...]:
        """The page's own folder and the one above it, where a site keeps its styles."""
        if not base.isLocalFile():
            return self._folders
        folder = Path(base.toLocalFile())
        if not base.path().endswith("/"):
            folder = folder.parent
        return (*self._folders, folder, folder.parent)

    def _fail(self, error: Exception) -> None:
        self._say("warning", Role.WARN, sentence(error, self._lang))

    def _say(self, glyph: str, role: Role, words: str) -> None:
        self._state_glyph.show_glyph(glyph, role)
        self._state.setText(words)
        self._state.setToolTip(words)

    def state_words(self) -> str:
        """What the line below the page says."""
        return self._state.text()

    def open_in_browser(self) -> None:
        """Write the page beside nothing of ours and open it in the system's browser."""
        page, base = self._page
        if not page:
            return
        if self._written is None:
            self._written = tempfile.TemporaryDirectory(prefix="newsroom-preview-")
        path = Path(self._written.name) / "preview.html"
        path.write_text(with_base(page, base), encoding="utf-8")
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def close_page(self) -> None:
        """Let go of the web engine and of files that were written; for the end of the window."""
        self._pause.stop()
        if self._view is not None:
            self._view.release()
            self._view.deleteLater()
            self._view = None
        if self._written is not None:
            self._written.cleanup()
            self._written = None


def _page(room: Newsroom, wanted: Wanted) -> tuple[str, str]:
    from newsroom.desk import previewing

    return previewing.page(room, wanted.article, wanted.site, wanted.at)


def with_base(page: str, base: str) -> str:
    """`page` saying itself what its addresses are relative to."""
    tag = f'<base href="{markup.escape(base)}">'
    head = page.find("<head>")
    return page if head < 0 else page[: head + len("<head>")] + tag + page[head + len("<head>") :]


class Frame(QWidget):
    """The edge around the page."""

    def __init__(self) -> None:
        super().__init__()
        self._edge = self.rect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page_at(self, edge: QRect) -> None:
        """Draw the edge there."""
        self._edge = edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.draw_box(QPainter(self), self._edge, Role.SURFACE, Role.FIELD, 0)
