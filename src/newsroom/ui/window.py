"""The window: a row above, three panes and a preview, a bar below. It knows where things stand, not what they do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from newsroom.ui import theme
from newsroom.ui.header import Header
from newsroom.ui.panels.empty import EmptyDesk
from newsroom.ui.panels.status import StatusBar
from newsroom.ui.theme import Role

DRAFTS, MIDDLE, PREVIEW, CARD = range(4)
CARD_BESIDE_PREVIEW = 1700  # a window this wide has room for both
ROOM_BESIDE_PREVIEW = {"drafts": theme.FOLD_CARD, "card": 1330}
"""How wide a window must be at least for a pane that is asked for to stand with the preview; else the preview goes."""


class Blank(QWidget):
    """Holds the place of a pane that is not there yet, so that nothing moves when it comes."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setMinimumWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color(Role.WINDOW))


class MainWindow(QMainWindow):
    """The frame.

    `may_close` is asked before it goes; `closing` is emitted when it is about to go, while everything still stands.
    `keyboard_lost` says that what had the keyboard was put away.
    `dropped` brings files that were let fall on it, `left` says that another program has the keyboard now.
    """

    closing = Signal()
    wanted = Signal(str)  # the id of an action that the empty desk offers
    dropped = Signal(list)  # of Path
    left = Signal()
    panes_changed = Signal()
    keyboard_lost = Signal()

    def __init__(self, drafts: QWidget, paper: QWidget) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Newsroom"))
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        self.drafts, self.paper = drafts, paper
        self.card: QWidget = Blank(theme.CARD_WIDTH)
        self.preview: QWidget | None = None
        self._fold: Callable[[bool], object] = lambda _folded: None
        self.may_close: Callable[[], bool] = lambda: True
        self._wanted = {"drafts": True, "card": True, "preview": False}
        self._folded = self._alone = False
        self._widths = {DRAFTS: theme.DRAFTS_WIDTH, PREVIEW: theme.PREVIEW_WIDTH, CARD: theme.CARD_WIDTH}
        self.header = Header(self)
        self.setMenuWidget(self.header)
        self._empty: EmptyDesk | None = None
        self.middle = QStackedWidget(self)
        self.middle.addWidget(paper)
        self._make_panes()
        self.status = StatusBar(self)
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.panes, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)

    def _make_panes(self) -> None:
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self._blank = Blank(0)
        for pane in (self.drafts, self.middle, self._blank, self.card):
            self.panes.addWidget(pane)
        self._blank.hide()
        self.panes.setStretchFactor(MIDDLE, 1)
        self.drafts.setMaximumWidth(theme.DRAFTS_MOST)
        self.middle.setMinimumWidth(theme.COLUMN_LEAST)
        self.panes.splitterMoved.connect(self._moved)

    # Panes

    def set_card(self, card: QWidget, fold: Callable[[bool], object]) -> None:
        """Put the card in the place that was kept for it; `fold` folds it to its rail."""
        old = self.card
        self.panes.replaceWidget(CARD, card)
        self.card, self._fold = card, fold
        fold(self._folded)
        card.setVisible(self.is_open())
        old.deleteLater()
        self._lay_widths()

    def set_preview(self, preview: QWidget) -> None:
        """Put the preview between paper and card."""
        self.panes.replaceWidget(PREVIEW, preview)
        self._blank.deleteLater()
        self.preview = preview
        self._arrange()

    @property
    def empty(self) -> EmptyDesk:
        """The empty desk, made when it is first needed."""
        if self._empty is None:
            self._empty = EmptyDesk(self)
            self._empty.wanted.connect(self.wanted)
            self.middle.addWidget(self._empty)
        return self._empty

    def is_open(self) -> bool:
        """Whether an article is on the paper."""
        return self.middle.currentWidget() is self.paper

    def set_open(self, *, opened: bool) -> None:
        """Show the paper with its card, or the empty desk."""
        self.middle.setCurrentWidget(self.paper if opened else self.empty)
        self.header.set_open(opened=opened)
        self._arrange()
        if not opened:
            self.status.nothing_open()

    def wants(self, pane: str) -> bool:
        """Whether ``drafts``, ``card`` or ``preview`` is to be shown."""
        return self._wanted[pane]

    def shows(self, pane: str) -> bool:
        """Whether it is shown: a narrow window may have put it away."""
        if pane == "card":
            return self.card.isVisible() and not self._folded
        shown = self.drafts if pane == "drafts" else self.preview
        return shown is not None and shown.isVisible()

    def set_pane(self, pane: str, *, shown: bool) -> None:
        """Show or put away ``drafts``, ``card`` (to its rail) or ``preview``, whatever the width says."""
        self._wanted[pane] = shown
        if shown and self.width() < ROOM_BESIDE_PREVIEW.get(pane, 0):
            self._wanted["preview"] = False
        narrow = pane == "preview" and shown and self.width() < CARD_BESIDE_PREVIEW
        self._arrange(force=pane, fold=narrow or None)
        self.panes_changed.emit()

    def set_wanted(self, pane: str, *, shown: bool) -> None:
        """Note how a pane was left, as far as the width allows."""
        self._wanted[pane] = shown
        self._arrange()

    def is_alone(self) -> bool:
        """Whether the paper stands alone in the window."""
        return self._alone

    def set_alone(self, *, alone: bool) -> None:
        """Leave the paper alone in the window, or bring the panes back as they are wanted."""
        self._alone = alone
        self._arrange()
        self.panes_changed.emit()

    def card_folded(self, folded: bool) -> None:
        """The card folded or unfolded itself."""
        self._wanted["card"] = not folded
        self._folded = folded
        self._lay_widths()
        self.panes_changed.emit()

    def _arrange(self, *, force: str = "", fold: bool | None = None) -> None:
        opened = self.is_open() and not self._alone
        keyboard = self.focusWidget()
        width = self.width()
        crowded = width < (CARD_BESIDE_PREVIEW if self._wanted["preview"] else theme.FOLD_CARD)
        folded = not self._wanted["card"] if force == "card" else not self._wanted["card"] or crowded
        self._set_folded(folded if fold is None else fold)
        self.card.setVisible(opened)
        if self.preview is not None:
            self.preview.setVisible(opened and self._wanted["preview"])
        wide = force == "drafts" or width >= (theme.FOLD_CARD if self._wanted["preview"] else theme.FOLD_DRAFTS)
        self.drafts.setVisible(self._wanted["drafts"] and wide and not self._alone)
        self._lay_widths()
        if self.is_open() and keyboard is not None and self.focusWidget() is not keyboard:
            self.keyboard_lost.emit()

    def _set_folded(self, folded: bool) -> None:
        if folded == self._folded:
            return
        self._folded = folded
        self._fold(folded)

    def _lay_widths(self) -> None:
        """Give each pane at the sides the width it had; the paper has the rest."""
        sides = {DRAFTS: self.drafts, PREVIEW: self.panes.widget(PREVIEW), CARD: self.card}
        sizes = [0, 0, 0, 0]
        for place, pane in sides.items():
            if pane is not None and not pane.isHidden():
                sizes[place] = theme.CARD_RAIL if place == CARD and self._folded else self._widths[place]
        sizes[MIDDLE] = max(theme.COLUMN_LEAST, self.width() - sum(sizes))
        self.panes.setSizes(sizes)
        self._center_soon()

    def _moved(self, *_place: int) -> None:
        for place, size in enumerate(self.panes.sizes()):
            pane = self.panes.widget(place)
            if place in self._widths and pane is not None and pane.isVisible() and size > theme.CARD_RAIL:
                self._widths[place] = size
        self._center()

    def _center_soon(self) -> None:
        QTimer.singleShot(0, self, self._center)

    def _center(self, *_moved: int) -> None:
        middle = self.middle.mapTo(self, self.middle.rect().center())
        self.header.center_search(middle.x())

    # Place on the screen

    def remember(self) -> tuple[str, str]:
        """The window's place and the panes' widths, as text to keep."""
        return (
            bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            " ".join(str(self._widths[place]) for place in (DRAFTS, PREVIEW, CARD)),
        )

    def recall(self, geometry: str, panes: str) -> None:
        """Stand where the window stood; a first start fills most of the screen."""
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii"))):
            self.setGeometry(self._first_place())
        widths = [int(word) for word in panes.split() if word.isdecimal()]
        if len(widths) == len(self._widths):
            self._widths = dict(zip((DRAFTS, PREVIEW, CARD), widths, strict=True))
        self._arrange()

    def _first_place(self) -> QRect:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        width, height = min(1440, screen.width()), min(900, screen.height())
        left = screen.left() + (screen.width() - width) // 2
        return QRect(left, screen.top() + (screen.height() - height) // 2, width, height)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for limit in (theme.FOLD_DRAFTS, theme.FOLD_CARD, CARD_BESIDE_PREVIEW):
            if (event.oldSize().width() < limit) != (event.size().width() < limit):
                self._arrange()
                return
        self._center_soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            self.closing.emit()
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.dropped.emit(files)
