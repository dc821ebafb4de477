"""The row at the top: menus, the search field, the switches of preview and card, and the place of «نشر»."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from newsroom.ui import icons, painting, theme
from newsroom.ui.theme import Role

SEARCH_WIDTH = 360
MENU_PAD = 20


class SearchField(QAbstractButton):
    """Looks like a field and opens the command palette."""

    def __init__(self, text: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self.setText(text)
        self.setToolTip(f"{text} ({key})")
        self.setFixedHeight(theme.CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def sizeHint(self) -> QSize:
        return QSize(SEARCH_WIDTH, theme.CONTROL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        painter.setPen(QPen(theme.color(Role.RING if ring else Role.LINE), 2 if ring else 1))
        painter.setBrush(theme.color(Role.SURFACE))
        edge = 1.0 if ring else 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(edge, edge, -edge, -edge), 6, 6)
        rtl = self.isRightToLeft()
        left = self.width() - 27 if rtl else 11
        painter.drawPixmap(left, 8, icons.pixmap("magnifying-glass", Role.TEXT2, 16))
        inner = QRect(36, 0, self.width() - 72, self.height())
        direction = self.layoutDirection()
        painting.line(painter, inner, self.text(), theme.UI.font(), theme.color(Role.TEXT3), direction, reads=direction)
        painter.setFont(theme.SMALL.font())
        painter.setPen(theme.color(Role.TEXT2))
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(12, 0, -12, 0), flags, self._key)


class Header(QWidget):
    """One row of 48 pixels."""

    search_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.HEADER)
        self._center: int | None = None
        self.menus = QMenuBar(self)
        self.menus.setNativeMenuBar(False)
        self.search = SearchField(self.tr("Search or command"), "Ctrl+K", self)
        self.search.clicked.connect(self.search_wanted)
        self.preview = self._switch("device-mobile-speaker")
        self.card = self._switch("identification-card")
        self.publish = QPushButton(self.tr("Publish…"), self)
        self.publish.setProperty("kind", "primary")
        self.publish.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.publish.setMinimumWidth(88)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.menus)
        self._row.addStretch(1)
        for part in (self.preview, self.card):
            self._row.addWidget(part)
        self._row.addSpacing(12)
        self._row.addWidget(self.publish)
        self.set_open(opened=False)

    def _switch(self, glyph: str) -> QToolButton:
        made = QToolButton(self)
        made.setCheckable(True)
        icons.put(made, glyph)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def add_menu(self, title: str) -> QMenu:
        """A new menu at the end of the row."""
        made = QMenu(title, self.menus)
        made.setToolTipsVisible(True)
        self.menus.addMenu(made)
        words = [action.text() for action in self.menus.actions()]
        metrics = self.menus.fontMetrics()
        self.menus.setFixedSize(
            sum(metrics.horizontalAdvance(word) + MENU_PAD for word in words) + 24, self.menus.sizeHint().height()
        )
        return made

    def bind(self, button: QToolButton, action: QAction) -> None:
        """Let a switch follow an action: what it does, whether it is on, its words and its key."""
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()} (\u2066{action.shortcut().toString()}\u2069)")
        button.clicked.connect(lambda _checked: action.trigger())
        action.toggled.connect(button.setChecked)
        button.setChecked(action.isChecked())

    def set_open(self, *, opened: bool) -> None:
        """Publishing can only be thought of when an article is open."""
        self.publish.setEnabled(opened)
        self.publish.setToolTip("" if opened else self.tr("No article is open"))
        icons.put(self.publish, "paper-plane-tilt", Role.ON_ACCENT if opened else Role.TEXT3, 16)

    def center_search(self, center: int) -> None:
        """Put the search field above the middle of the paper, as far as menus and buttons leave room."""
        self._center = center
        self._place()

    def _place(self) -> None:
        menus, switch = self.menus.geometry(), self.preview.geometry()
        low, high = sorted((switch, menus), key=lambda box: box.left())
        room = high.left() - low.right() - 32
        width = min(SEARCH_WIDTH, room)
        center = self.width() // 2 if self._center is None else self._center
        left = max(low.right() + 16, min(center - width // 2, high.left() - 16 - width))
        self.search.setVisible(width >= 120)
        self.search.setGeometry(left, (self.height() - theme.CONTROL) // 2, width, theme.CONTROL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(Role.WINDOW))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color(Role.LINE))
