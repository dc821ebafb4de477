"""The empty desk: where a story can begin when no article is open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsroom.language.direction import isolate
from newsroom.ui import icons, painting, theme
from newsroom.ui.theme import Role

WIDTH, CARD_HIGH = 592, 88


@dataclass(frozen=True, slots=True)
class Way:
    """One way to begin: the action it does, its icon, title, sentence and key."""

    action: str
    glyph: str
    title: str
    below: str
    key: str


class _Card(QAbstractButton):
    """A large button of two lines with an icon before and its key after."""

    def __init__(self, way: Way, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_way(way)
        self.setFixedHeight(CARD_HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_way(self, way: Way) -> None:
        """Offer this way to begin."""
        self._way = way
        self.setText(way.title)
        self.setAccessibleName(way.title)
        self.setAccessibleDescription(way.below)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, CARD_HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        painter.setBrush(theme.color(Role.HOVER if self.underMouse() else Role.SURFACE))
        painter.setPen(QPen(theme.color(Role.RING if ring else Role.LINE), 2 if ring else 1))
        edge = 1.0 if ring else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._paint_square(painter, rtl)
        self._paint_words(painter, rtl)

    def _paint_square(self, painter: QPainter, rtl: bool) -> None:
        box = QRect(self.width() - 20 - 48 if rtl else 20, 20, 48, 48)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(Role.TINT))
        painter.drawRoundedRect(box, 6, 6)
        painter.drawPixmap(box.left() + 12, box.top() + 12, icons.pixmap(self._way.glyph, Role.ON_TINT, 24))

    def _paint_words(self, painter: QPainter, rtl: bool) -> None:
        direction = self.layoutDirection()
        inner = QRect(152, 0, self.width() - 152 - 84, CARD_HIGH)
        if not rtl:
            inner.moveLeft(84)
        upper = QRect(inner.left(), 21, inner.width(), 26)
        lower = QRect(inner.left(), 45, inner.width(), 22)
        title = theme.SHEET_TEXT.font()
        title.setBold(True)
        painting.line(painter, upper, self._way.title, title, theme.color(Role.TEXT), direction, reads=direction)
        quiet = theme.color(Role.TEXT2)
        painting.line(painter, lower, self._way.below, theme.UI.font(), quiet, direction, reads=direction)
        painter.setFont(theme.UI.font())
        painter.setPen(theme.color(Role.TEXT3))
        key = QRect(52, 0, 100, CARD_HIGH) if rtl else QRect(self.width() - 152, 0, 100, CARD_HIGH)
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(key, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self._way.key)
        left = 20 if rtl else self.width() - 38
        painter.drawPixmap(left, (CARD_HIGH - 16) // 2, icons.pixmap("caret-right", Role.TEXT2, 16))


class EmptyDesk(QWidget):
    """Three ways to begin, the first on the `site` that new articles are for (empty: the trial site), and three small
    words below; `wanted` names the action that was pressed."""

    wanted = Signal(str)

    def __init__(self, site: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        column = QVBoxLayout()
        column.setSpacing(12)
        title = QLabel(self.tr("Where does the story begin?"), self)
        title.setFont(theme.HEADLINE.font())
        below = QLabel(self.tr("Every letter is kept on this machine as it is written, online or not."), self)
        below.setFont(theme.STANDFIRST.font())
        below.setProperty("kind", "quiet")
        column.addWidget(title)
        column.addWidget(below)
        column.addSpacing(14)
        self.cards = [self._card(way) for way in (self._write(site), *self._ways())]
        for card in self.cards:
            column.addWidget(card)
        column.addLayout(self._small())
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(column)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.addStretch(5)
        whole.addLayout(middle)
        whole.addStretch(6)
        self.setFocusProxy(self.cards[0])

    def show_site(self, site: str) -> None:
        """New articles are for another site now."""
        self.cards[0].show_way(self._write(site))

    def _write(self, site: str) -> Way:
        title = self.tr("Write and publish on the trial site")
        below = self.tr("A whole site in a folder of this machine, open in the browser a minute from now.")
        if site:
            title = self.tr("Write and publish on “%1”").replace("%1", isolate(site))
            below = self.tr("A new article, checked here and sent to the site when it is ready.")
        return Way("article.new", "newspaper", title, below, "Ctrl+N")

    def _ways(self) -> tuple[Way, ...]:
        return (
            Way(
                "site.connect",
                "globe-simple",
                self.tr("Connect the paper's site"),
                self.tr("A WordPress site, or a folder that the newsroom shares."),
                "Ctrl+Shift+S",
            ),
            Way(
                "article.import",
                "folder-open",
                self.tr("Open a file"),
                self.tr("Word, Markdown, a web page or plain text; or drop it here."),
                "Ctrl+O",
            ),
        )

    def _card(self, way: Way) -> _Card:
        made = _Card(way, self)
        made.setMinimumWidth(WIDTH)
        made.clicked.connect(lambda: self.wanted.emit(way.action))
        return made

    def _small(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.setContentsMargins(0, 4, 0, 0)
        for action, glyph, text in (
            ("help.keys", "keyboard", self.tr("Keys")),
            ("view.language", "translate", self.tr("العربية")),
            ("view.dark", "moon", self.tr("Dark look")),
        ):
            made = QPushButton(text, self)
            made.setProperty("kind", "quiet")
            made.setFont(theme.SMALL.font())
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            icons.put(made, glyph, size=16)
            made.clicked.connect(lambda _checked, action=action: self.wanted.emit(action))
            row.addWidget(made)
        row.addStretch(1)
        return row
