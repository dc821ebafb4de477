"""The window: a row above, three panes and a preview, a bar below. It knows where things stand, not what they do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from newsroom.ui import panes, theme
from newsroom.ui.header import Header
from newsroom.ui.pane_row import Blank, PaneRow
from newsroom.ui.panels.empty import EmptyDesk
from newsroom.ui.panels.status import StatusBar


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
        blank = Blank(theme.CARD_WIDTH)
        self.card: QWidget = blank
        self.preview: QWidget | None = None
        self._fold: Callable[[bool], object] = blank.set_folded
        self.may_close: Callable[[], bool] = lambda: True
        self._wanted = {"drafts": True, "card": True, "preview": False}
        self._folded = self._alone = False
        self._asked = ""  # the pane that was asked for last: the others give way to it
        self._standing: frozenset[str] = frozenset()
        self.header = Header(self)
        self.setMenuWidget(self.header)
        self._empty: EmptyDesk | None = None
        self.site = ""
        self.middle = QStackedWidget(self)
        self.middle.addWidget(paper)
        self.panes = PaneRow(drafts, self.middle, blank, self)
        self.panes.splitterMoved.connect(self._center)
        self.status = StatusBar(self)
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.panes, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)

    # Panes

    def set_card(self, card: QWidget, fold: Callable[[bool], object]) -> None:
        """Put the card in the place that was kept for it; `fold` folds it to its rail."""
        self.panes.put("card", card)
        self.card, self._fold = card, fold
        fold(self._folded)
        self._arrange()

    def set_preview(self, preview: QWidget) -> None:
        """Put the preview between paper and card."""
        self.panes.put("preview", preview)
        self.preview = preview
        self._arrange()
        self._keep_keyboard(self.focusWidget())

    @property
    def empty(self) -> EmptyDesk:
        """The empty desk, made when it is first needed."""
        if self._empty is None:
            self._empty = EmptyDesk(self.site, self)
            self._empty.wanted.connect(self.wanted)
            self.middle.addWidget(self._empty)
        return self._empty

    def set_site(self, name: str) -> None:
        """The site that new articles are for; empty for the trial site."""
        self.site = name
        if self._empty is not None:
            self._empty.show_site(name)

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

    def stand_in(self, view: QWidget | None) -> None:
        """Put `view` in the place of paper and card; None brings them back."""
        if view is not None and self.middle.indexOf(view) < 0:
            self.middle.addWidget(view)
        self.middle.setCurrentWidget(view or self.paper)
        self._arrange()

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
        if shown:
            self._asked = pane
        elif self._asked == pane:
            self._asked = ""
        self._arrange()

    def set_wanted(self, pane: str, *, shown: bool) -> None:
        """Note how a pane was left, as far as the width allows."""
        self._wanted[pane] = shown
        self._arrange()

    def show_text(self) -> None:
        """The text comes back where a pane stands in its place."""
        if "text" not in self._standing:
            self._asked = ""
            self._arrange()

    def is_alone(self) -> bool:
        """Whether the paper stands alone in the window."""
        return self._alone

    def set_alone(self, *, alone: bool) -> None:
        """Leave the paper alone in the window, or bring the panes back as they are wanted."""
        self._alone = alone
        self._arrange()

    def card_folded(self, folded: bool) -> None:
        """The card folded or unfolded itself."""
        self._folded = folded
        self.set_pane("card", shown=not folded)

    def _arrange(self) -> None:
        least = self._least()
        before, self._standing = self._standing, panes.standing(self.width(), self._may_stand(), self._asked, least)
        stand = self._standing
        keyboard = self.focusWidget()
        if self.is_open():
            self._set_folded("card" not in stand)
        self.card.setVisible(not stand.isdisjoint({"card", "rail"}))
        if self.preview is not None:
            self.preview.setVisible("preview" in stand)
        self.drafts.setVisible("drafts" in stand)
        self.panes.lay(self.width(), stand, least)
        self._center_soon()
        if stand != before:
            self._keep_keyboard(keyboard)
            self.panes_changed.emit()

    def _may_stand(self) -> set[str]:
        if self._alone:
            return set()
        wanted = {pane for pane, shown in self._wanted.items() if shown and (pane == "drafts" or self.is_open())}
        return wanted | ({"rail"} if self.is_open() and "card" not in wanted else set())

    def _least(self) -> dict[str, int]:
        """How narrow each pane can be."""
        least = dict(panes.LEAST)
        if self.preview is not None:
            least["preview"] = self.preview.minimumWidth() or self.preview.minimumSizeHint().width()
        if not self.is_open():
            least["text"] = self.middle.minimumSizeHint().width()
        return least

    def _set_folded(self, folded: bool) -> None:
        if folded != self._folded:
            self._folded = folded
            self._fold(folded)

    def _keep_keyboard(self, keyboard: QWidget | None) -> None:
        """Nothing that is put away keeps the keyboard: the text gets it, or what stands in its place."""
        if "text" not in self._standing:
            pane = self.panes.pane(self._asked)
            if pane.isVisible() and (keyboard is None or not pane.isAncestorOf(keyboard)):
                _first_stop(pane).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_open() and keyboard is not None and self.focusWidget() is not keyboard:
            self.keyboard_lost.emit()

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
            " ".join(map(str, self.panes.liked.values())),
        )

    def recall(self, geometry: str, panes: str) -> None:
        """Stand where the window stood; a first start fills most of the screen."""
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii"))):
            self.setGeometry(self._first_place())
        widths = [int(word) for word in panes.split() if word.isdecimal()]
        if len(widths) == len(self.panes.liked):
            self.panes.liked = dict(zip(self.panes.liked, widths, strict=True))
        self._arrange()

    def _first_place(self) -> QRect:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        width, height = min(1440, screen.width()), min(900, screen.height())
        left = screen.left() + (screen.width() - width) // 2
        return QRect(left, screen.top() + (screen.height() - height) // 2, width, height)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if any((event.oldSize().width() < limit) != (event.size().width() < limit) for limit in panes.LIMITS):
            self._asked = ""
        self._arrange()

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


def _first_stop(pane: QWidget) -> QWidget:
    """Where Tab would stop first in a pane."""
    widget = pane.nextInFocusChain()
    while widget is not None and pane.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
    return pane
