"""The row of panes: drafts, text, preview and card side by side, each as wide as `panes` says."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QWidget

from newsroom.ui import panes, theme
from newsroom.ui.theme import Role

DRAFTS, TEXT, PREVIEW, CARD = range(4)
PLACES = {"drafts": DRAFTS, "text": TEXT, "preview": PREVIEW, "card": CARD, "rail": CARD}
NO_LIMIT = 16777215  # Qt's own width without a limit


class Blank(QWidget):
    """Holds the place of a pane that is not there yet, so that nothing moves when it comes."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setMinimumWidth(width)

    def set_folded(self, folded: bool) -> None:
        """Be as wide as the card, or as its rail."""
        self.setMinimumWidth(theme.CARD_RAIL if folded else theme.CARD_LEAST)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color(Role.WINDOW))


class PaneRow(QSplitter):
    """The splitter. `liked` are the widths of the panes as they were left by hand, by name."""

    def __init__(self, drafts: QWidget, text: QWidget, card: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.liked = {"drafts": theme.DRAFTS_WIDTH, "preview": theme.PREVIEW_WIDTH, "card": theme.CARD_WIDTH}
        self._standing: AbstractSet[str] = frozenset()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        preview = Blank(0)
        for pane in (drafts, text, preview, card):
            self.addWidget(pane)
        preview.hide()
        self.setStretchFactor(TEXT, 1)
        self.splitterMoved.connect(self._moved)

    def put(self, name: str, pane: QWidget) -> None:
        """Put a pane in the place of what stands there, which goes."""
        old = self.replaceWidget(PLACES[name], pane)
        if old is not None:
            old.deleteLater()

    def pane(self, name: str) -> QWidget:
        """The pane of that name."""
        found = self.widget(PLACES[name])
        assert found is not None
        return found

    def lay(self, width: int, standing: AbstractSet[str], least: Mapping[str, int]) -> None:
        """Give each pane its width of `width` pixels in all.

        Without room for the text it stays, without width: what calls it brings it back.
        """
        self._standing = standing
        text = "text" in standing
        self.pane("text").setMinimumWidth(least["text"] if text else 0)
        self.pane("text").setMaximumWidth(NO_LIMIT if text else 0)
        self.pane("drafts").setMaximumWidth(theme.DRAFTS_MOST if text else NO_LIMIT)
        if "card" in standing:
            self.pane("card").setMaximumWidth(theme.CARD_MOST if text else NO_LIMIT)
        sizes = [0, 0, 0, 0]
        for name, size in panes.widths(width, standing, self.liked, least).items():
            sizes[PLACES[name]] = size
        self.setSizes(sizes)

    def _moved(self, *_place: int) -> None:
        sizes = self.sizes()
        self.liked.update({name: sizes[PLACES[name]] for name in self.liked if name in self._standing})
