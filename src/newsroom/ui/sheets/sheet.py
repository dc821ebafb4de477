"""The sheet: the one frame in which the window asks or tells something at length."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsroom.ui import icons, theme
from newsroom.ui.theme import Role


class Scrim(QWidget):
    """Dims its parent and holds one frame on top; the keyboard stays inside until it is dismissed.

    `closed` is emitted once, after which the scrim deletes itself. A press beside the frame and Esc dismiss it,
    unless `held` is set.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, width: int, top: int = theme.SHEET_TOP) -> None:
        super().__init__(parent)
        self.held = False
        self._over = parent
        self._before = parent.window().focusWidget()
        self._top = top
        self.frame = SheetFrame(self)
        self.frame.setFixedWidth(width)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the frame over the whole parent and give it the keyboard."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.place()
        self._hold_keyboard()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _focus_moved(self, _old: object, now: QWidget | None) -> None:
        """A button that goes hands the keyboard to whatever stands behind the sheet: fetch it back."""
        if now is None or now.window() is self.window():
            QTimer.singleShot(0, self, self._hold_keyboard)

    def _hold_keyboard(self) -> None:
        open_ = [other for other in self._over.findChildren(Scrim) if other.isVisible()]
        if not open_ or open_[-1] is not self:  # the one on top has the keyboard
            return
        now = self.window().focusWidget()
        if (now is None or not self.isAncestorOf(now)) and (stops := self._stops()):
            self.first_stop(stops).setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stop(self, stops: list[QWidget]) -> QWidget:
        """Which of the widgets that take the keyboard has it first."""
        return stops[0]

    def dismiss(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self._over.removeEventFilter(self)
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        self.hide()
        # What had the keyboard may be gone meanwhile, as the field of a card that folded is.
        if self._before is not None and shiboken6.isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def content_height(self, most: int) -> int:
        """How high the frame wants to be, at most `most`."""
        return min(self.frame.sizeHint().height(), most)

    def place(self) -> None:
        """Put the frame where it belongs: centred, a fixed way from the top, never beyond the parent."""
        top = min(self._top, max(8, (self.height() - self.frame.sizeHint().height()) // 2))
        high = self.content_height(self.height() - top - 16)
        self.frame.setGeometry((self.width() - self.frame.width()) // 2, top, self.frame.width(), high)

    def _stops(self) -> list[QWidget]:
        """The widgets that take the keyboard, in the order in which they were made.

        Not along Qt's chain of focus: that walks through the whole window, and PySide takes every widget that it gives
        out for a part of the sheet, which would then go with it.
        """
        return [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isEnabled()
            and widget.isVisible()
            and widget.focusProxy() is None
        ]

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = self._stops()
        if not stops:
            return True
        now = self.window().focusWidget()
        at = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.held:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.held and not self.frame.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(Role.SCRIM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False


class SheetFrame(QFrame):
    """The lightest surface with round corners; painted here, so that what lies in it needs no style of its own."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.color(Role.LINE)))
        painter.setBrush(theme.color(Role.SURFACE))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class Sheet(Scrim):
    """A title, a body and a row of buttons.

    `body` is the layout to fill; it scrolls when the window is too low. `button` adds to the footer: what leaves
    things as they are comes first, the primary last, at the far end.
    """

    def __init__(self, parent: QWidget, title: str, *, width: int = theme.SHEET_WIDTH) -> None:
        super().__init__(parent, width)
        whole = QVBoxLayout(self.frame)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._head = QWidget(self.frame)
        self._make_head(title)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(24, 4, 24, 20)
        self.body.setSpacing(12)
        self._scroll = QScrollArea(self.frame)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        self._content = content
        self.foot = QWidget(self.frame)
        self.footer = QHBoxLayout(self.foot)
        self.footer.setContentsMargins(24, 16, 24, 16)
        self.footer.setSpacing(8)
        self._line = QFrame(self.frame)
        self._line.setProperty("kind", "line")
        for part in (self._head, self._scroll, self._line, self.foot):
            whole.addWidget(part)
        self._line.hide()
        self.foot.hide()

    def _make_head(self, title: str) -> None:
        row = QHBoxLayout(self._head)
        row.setContentsMargins(24, 20, 24, 8)
        row.setSpacing(8)
        self._icon = QLabel(self._head)
        self._icon.hide()
        self._title = QLabel(title, self._head)
        self._title.setProperty("kind", "title")
        self._title.setWordWrap(True)
        self.close_button = QToolButton(self._head)
        icons.put(self.close_button, "x", size=18)
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.dismiss)
        self.head_end = QLabel(self._head)
        self.head_end.setProperty("kind", "quiet")
        self.head_end.hide()
        row.addWidget(self._icon)
        row.addWidget(self._title, 1)
        row.addWidget(self.head_end)
        row.addWidget(self.close_button)
        self.frame.setAccessibleName(title)

    def set_title(self, title: str, glyph: str = "", role: Role | str = Role.TEXT2) -> None:
        """Change the title; `glyph` names an icon before it, in the colour of `role`."""
        self._title.setText(title)
        self.frame.setAccessibleName(title)
        self._icon.setVisible(bool(glyph))
        if glyph:
            self._icon.setPixmap(icons.pixmap(glyph, role, 22))

    def set_end(self, text: str) -> None:
        """A short text at the title's far end («3 من 6») in place of the cross; empty brings the cross back."""
        self.head_end.setText(text)
        self.head_end.setVisible(bool(text))
        self.close_button.setVisible(not text)

    def button(
        self, text: str, press: Callable[[], object], *, primary: bool = False, glyph: str = "", far: bool = False
    ) -> QPushButton:
        """Add a button to the footer; the first `far` or `primary` one begins the far end."""
        made = QPushButton(text, self.foot)
        if primary:
            made.setProperty("kind", "primary")
        if glyph:
            icons.put(made, glyph, Role.ON_ACCENT if primary else Role.TEXT2, 16)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked: press())
        if (primary or far) and not self.foot.property("stretched"):
            self.footer.addStretch(1)
            self.foot.setProperty("stretched", True)
        self.footer.addWidget(made)
        self._line.show()
        self.foot.show()
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, (QPushButton, QToolButton)):
            focus.click()
        super().keyPressEvent(event)

    def clear_buttons(self) -> None:
        """Empty the footer, for the next moment of the same sheet."""
        while (item := self.footer.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.foot.setProperty("stretched", False)
        self._line.hide()
        self.foot.hide()

    def clear_body(self) -> None:
        """Empty the body, for the next moment of the same sheet."""
        _empty(self.body)

    def first_stop(self, stops: list[QWidget]) -> QWidget:
        inside = [stop for stop in stops if self._content.isAncestorOf(stop) or self.foot.isAncestorOf(stop)]
        return (inside or stops)[0]

    def content_height(self, most: int) -> int:
        inner = self.frame.width()
        layout = self.body
        want = layout.totalHeightForWidth(inner) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        rest = self._head.sizeHint().height()
        if not self.foot.isHidden():
            rest += self.foot.sizeHint().height() + 1
        return min(want + rest, most)

    def place(self) -> None:
        top = theme.SHEET_TOP
        room = self.height() - 32
        high = self.content_height(room)
        # A bar that was needed for a moment makes the text narrower, hence higher, and would keep itself for ever.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if high < room else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(bar)
        top = max(16, min(top, self.height() - 16 - high))
        self.frame.setGeometry((self.width() - self.frame.width()) // 2, top, self.frame.width(), high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), (QVBoxLayout, QHBoxLayout)):
            _empty(inner)
