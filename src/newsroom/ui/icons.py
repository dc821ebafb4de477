"""Icons from the shipped Phosphor glyphs, in the colours of the look and turned the way the interface reads.

A button or an action gets its icon by `put`, which remembers it, so that `refresh` can colour all of them anew when
the look changes. What paints by itself (a delegate) takes `pixmap` at the moment of painting.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from newsroom.resources import resource
from newsroom.ui.theme import Role, Theme, theme

MIRRORED = frozenset(
    {
        "arrow-bend-up-left",
        "arrow-left",
        "arrow-right",
        "arrow-square-out",
        "arrow-u-up-left",
        "arrow-u-up-right",
        "caret-double-left",
        "caret-double-right",
        "caret-left",
        "caret-right",
        "list-bullets",
        "list-numbers",
        "paper-plane-tilt",
        "question",
        "sidebar-simple",
        "sign-out",
    }
)

GAP = 4  # beside the 4 pixels that a button leaves between icon and word


class _HasIcon(Protocol):
    def setIcon(self, icon: QIcon, /) -> None: ...

    def isCheckable(self) -> bool: ...

    def property(self, name: str, /) -> object: ...

    def setProperty(self, name: str, value: object, /) -> bool: ...


@lru_cache(maxsize=256)
def _shape(name: str, size: int, ratio: float, mirrored: bool, before: int, after: int) -> QPixmap:
    """The glyph in black, with room on either side."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    side = round(size * ratio)
    drawn = QPixmap(side + round((before + after) * ratio), side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.translate(before * ratio, 0)
    if mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


@lru_cache(maxsize=512)
def _draw(name: str, color: str, size: int, ratio: float, mirrored: bool, before: int = 0, after: int = 0) -> QPixmap:
    drawn = QPixmap(_shape(name, size, ratio, mirrored, before, after))
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), QColor(color))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _turned(name: str, mirrored: bool | None) -> bool:
    if mirrored is not None:
        return mirrored
    return name in MIRRORED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def pixmap(name: str, role: Role | str = Role.TEXT2, size: int = 18, mirrored: bool | None = None) -> QPixmap:
    """The glyph `name` in the colour of `role`, `size` logical pixels wide; mirrored by the interface's direction
    where the glyph has one, unless `mirrored` says."""
    ratio = _app().devicePixelRatio()
    return _draw(name, theme().value(role), size, ratio, _turned(name, mirrored))


def icon(
    name: str,
    role: Role | str = Role.TEXT2,
    size: int = 20,
    mirrored: bool | None = None,
    *,
    gap: int = 0,
    toggle: bool = True,
) -> QIcon:
    """The glyph `name` as an icon: in the colour of `role`, on a pressed `toggle` in that of its tint, and pale when
    disabled. `gap` is room after it, at its reading end, beside what the button itself leaves."""
    column: Theme = theme()
    ratio, turned = _app().devicePixelRatio(), _turned(name, mirrored)
    room = (gap, 0) if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else (0, gap)
    pale = column.color(Role.TEXT3)
    pale.setAlphaF(0.55)
    dim = _draw(name, pale.name(QColor.NameFormat.HexArgb), size, ratio, turned, *room)
    made = QIcon(_draw(name, column.value(role), size, ratio, turned, *room))
    made.addPixmap(dim, QIcon.Mode.Disabled, QIcon.State.Off)
    if toggle:
        pressed = column.value(Role.ON_TINT if role == Role.TEXT2 else role)
        made.addPixmap(_draw(name, pressed, size, ratio, turned, *room), QIcon.Mode.Normal, QIcon.State.On)
        made.addPixmap(dim, QIcon.Mode.Disabled, QIcon.State.On)
    return made


def put(
    bearer: QAbstractButton | QAction, name: str, role: Role | str = Role.TEXT2, size: int = 20, *, turn: bool = True
) -> None:
    """Give `bearer` an icon that `refresh` keeps in the colours of the look; `turn` False: never mirrored."""
    gap = GAP if isinstance(bearer, QPushButton) and bearer.text() else 0
    bearer.setProperty("glyph", [name, str(role), size, turn, gap])
    if isinstance(bearer, QAbstractButton):
        bearer.setIconSize(QSize(size + gap, size))
    _color(bearer)


def _color(bearer: _HasIcon) -> None:
    glyph = bearer.property("glyph")
    if isinstance(glyph, list):
        name, role, size, turn, gap = glyph
        bearer.setIcon(icon(name, role, size, None if turn else False, gap=gap, toggle=bearer.isCheckable()))


def refresh(roots: Iterable[QWidget] | None = None) -> None:
    """Colour every icon below `roots` (all windows when None) anew, after the look changed."""
    for root in _app().topLevelWidgets() if roots is None else roots:
        bearers: list[QObject] = [root, *root.findChildren(QAbstractButton), *root.findChildren(QAction)]
        for bearer in bearers:
            if isinstance(bearer, (QAbstractButton, QAction)):
                _color(bearer)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
