"""How the card's own controls are drawn: text from the reading start, glyphs, focus rings, pictures.

Everything here takes a `QPainter` or plain values and reads the colours of the look at the moment of painting.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QPoint, QRect, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QImageReader, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QWidget

from newsroom.domain.elsewhere import copy_name
from newsroom.language.direction import first_strong
from newsroom.ui import icons, theme
from newsroom.ui.painting import elide
from newsroom.ui.theme import Role

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def start_rect(rect: QRect, width: int, reading: Qt.LayoutDirection) -> QRect:
    """The part of `rect` that is `width` wide at its reading start."""
    left = rect.right() - width + 1 if reading == RTL else rect.left()
    return QRect(left, rect.top(), width, rect.height())


def past_start(rect: QRect, width: int, reading: Qt.LayoutDirection) -> QRect:
    """`rect` without `width` pixels at its reading start."""
    return rect.adjusted(0, 0, -width, 0) if reading == RTL else rect.adjusted(width, 0, 0, 0)


def past_end(rect: QRect, width: int, reading: Qt.LayoutDirection) -> QRect:
    """`rect` without `width` pixels at its reading end."""
    return past_start(rect, width, LTR if reading == RTL else RTL)


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    color: QColor,
    reading: Qt.LayoutDirection,
    *,
    center: bool = False,
    follow: bool = False,
) -> None:
    """One line, elided at a word, from the reading start of `rect`. The letters keep their own direction, as a name
    or headline does; with `follow` they are words of the interface and read as it does."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(reading if follow else LTR if first_strong(text) == "ltr" else RTL)
    side = Qt.AlignmentFlag.AlignRight if reading == RTL else Qt.AlignmentFlag.AlignLeft
    if center:
        side = Qt.AlignmentFlag.AlignHCenter
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QRectF(rect), elide(text, QFontMetrics(font), rect.width()), option)


def draw_glyph(painter: QPainter, rect: QRect, name: str, role: Role, size: int) -> None:
    """The glyph `name` in the middle of `rect`."""
    corner = rect.center() - QPoint(size // 2 - 1, size // 2 - 1)
    painter.drawPixmap(corner, icons.pixmap(name, role, size))


def draw_box(painter: QPainter, rect: QRect, fill: Role | None, edge: Role | None, radius: int = theme.RADIUS) -> None:
    """A rounded box of one pixel's edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(edge), 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def draw_focus(painter: QPainter, rect: QRect, radius: int = theme.RADIUS) -> None:
    """The ring of keyboard focus, two pixels, inside the control's own edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(Role.RING), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius - 1, radius - 1)
    painter.restore()


def draw_cover(painter: QPainter, rect: QRect, image: QImage) -> None:
    """The middle of `image` so that it covers `rect`."""
    if image.isNull():
        return
    wanted = QSize(rect.size())
    scaled = image.size().scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    factor = image.width() / scaled.width()
    source = QRectF(0, 0, wanted.width() * factor, wanted.height() * factor)
    source.moveCenter(QRectF(image.rect()).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(rect), image, source)
    painter.restore()


def pressed_over(widget: QWidget) -> bool:
    """Whether the pointer stands over `widget` and it can be used."""
    return widget.underMouse() and widget.isEnabled()


def picture_path(reference: str, media: Path, copies: Path) -> Path | None:
    """The file of a picture that lies on this machine, or None: ``media:`` names, ``file:`` addresses, and copies of
    what lies on a site."""
    path = Path(QUrl(reference).toLocalFile()) if reference.startswith("file:") else copies / copy_name(reference)
    if reference.startswith("media:") and (own := media / reference.removeprefix("media:")).is_file():
        return own
    return path if path.is_file() else None


def read_picture(path: Path, size: QSize) -> QImage:
    """The picture at `path`, decoded no larger than needed to cover `size` pixels; null when it cannot be read."""
    if not QFileInfo(str(path)).isFile():
        return QImage()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid() and (whole.width() > size.width() and whole.height() > size.height()):
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()
