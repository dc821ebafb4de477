"""The page shown by QtWebEngine: the site's own look, without scripts and without a network.

Imported only when the preview is first opened; the import and the first page cost 250 MB and 200 ms.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from newsroom.ui.panels.preview_browser import allowed

OFF = (
    QWebEngineSettings.WebAttribute.JavascriptEnabled,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.ShowScrollBars,  # a phone has none, and the width would be another
)


class Gate(QWebEngineUrlRequestInterceptor):
    """Lets a page read nothing but itself and files below the allowed folders."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: tuple[Path, ...] = ()

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(not allowed(info.requestUrl(), self.folders))


class StillPage(QWebEnginePage):
    """A page that goes nowhere: a press on a link does nothing."""

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        return kind is QWebEnginePage.NavigationType.NavigationTypeTyped

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """What a page says to its maker is not for the journalist."""


class WebPage(QWebEngineView):
    """One view on a profile that keeps nothing on disk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gate = Gate()
        self._profile = QWebEngineProfile()
        self._profile.setUrlRequestInterceptor(self._gate)
        self._still = StillPage(self._profile)
        for attribute in OFF:
            self._still.settings().setAttribute(attribute, False)
        self._place = 0.0
        self._loading = False
        self._still.loadFinished.connect(self._loaded)
        self.setPage(self._still)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def show_page(self, html: str, base: QUrl, folders: tuple[Path, ...]) -> None:
        """Show `html`, whose addresses are relative to `base`; the place in it stays."""
        self._gate.folders = folders
        if not self._loading:
            self._place = self._still.scrollPosition().y()
        self._loading = True
        self._still.setHtml(html, base)

    def set_zoom(self, factor: float) -> None:
        """Draw everything `factor` times as large."""
        self.setZoomFactor(factor)

    def release(self) -> None:
        """Let go of the page before its profile, as WebEngine wants it."""
        self._still.loadFinished.disconnect(self._loaded)
        self._still.deleteLater()
        self._still.destroyed.connect(self._profile.deleteLater)

    def _loaded(self, _ok: bool) -> None:
        self._loading = False
        if self._place:
            place = self._place / max(self.zoomFactor(), 0.01)
            world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
            self._still.runJavaScript(f"window.scrollTo(0, {place:.0f})", world)
