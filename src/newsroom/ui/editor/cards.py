"""Pictures, embeds, rules and blocks of the site that cannot be edited: drawn as one object in the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from newsroom.domain.document import Block, Embed, Figure, Gallery, More, Opaque, Separator
from newsroom.ui import icons, theme
from newsroom.ui.editor.kinds import CARD, Kept
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.pictures import Pictures
from newsroom.ui.theme import Role

BOX, THUMB, RULE = 64, 120, 28
# absolute, because the right of a right-to-left application is its left
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
TALLEST = 720  # of a picture, so that a portrait still fits the window


def figure_size(pictures: Pictures, figure: Figure, width: float, zoom: float) -> tuple[float, float]:
    """Width and height at which a picture is shown in a column of `width`."""
    size, tallest = pictures.size(figure.media), TALLEST * zoom
    if not size.isValid() or size.isEmpty():
        return width, BOX * zoom
    high = width * size.height() / size.width()
    if high <= tallest:
        return width, high
    return width * tallest / high, tallest


class CardObject(QPyTextObject):
    """Measures and draws the card that a char format names."""

    def __init__(
        self, kept: Kept, pictures: Pictures, look: Callable[[], Look], selected: Callable[[int], bool]
    ) -> None:
        super().__init__()
        self._kept = kept
        self._pictures = pictures
        self._look = look
        self._selected = selected

    def _width(self, document: QTextDocument) -> float:
        return document.textWidth() - 2 * self._look().margin

    def intrinsicSize(self, document: QTextDocument, _position: int, fmt: QTextFormat) -> QSizeF:
        width = self._width(document)
        zoom = self._look().zoom
        match self._kept.block(fmt.intProperty(CARD)):
            case Figure() as figure:
                return QSizeF(width, figure_size(self._pictures, figure, width, zoom)[1])
            case Gallery():
                return QSizeF(width, THUMB * zoom)
            case Separator() | More():
                return QSizeF(width, RULE * zoom)
            case _:
                return QSizeF(width, BOX * zoom)

    def drawObject(
        self, painter: QPainter, place: QRectF | QRect, _document: QTextDocument, position: int, fmt: QTextFormat
    ) -> None:
        rect = QRectF(place)
        block = self._kept.block(fmt.intProperty(CARD))
        look = self._look()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        match block:
            case Figure():
                self._figure(painter, rect, block)
            case Gallery():
                self._gallery(painter, rect, block)
            case Separator():
                middle = QPointF(rect.center())
                painter.setPen(QPen(look.colors.color(Role.FIELD), 1))
                painter.drawLine(middle - QPointF(48 * look.zoom, 0), middle + QPointF(48 * look.zoom, 0))
            case More():
                self._more(painter, rect)
            case Embed() | Opaque():
                self._box(painter, rect, *_said(block))
            case None:
                pass
        if self._selected(position):
            painter.setPen(QPen(look.colors.color(Role.RING), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _figure(self, painter: QPainter, rect: QRectF, figure: Figure) -> None:
        width, height = figure_size(self._pictures, figure, rect.width(), self._look().zoom)
        ratio = painter.device().devicePixelRatioF()
        drawn = self._pictures.pixmap(figure.media, round(width), ratio)
        if drawn is None:
            self._box(painter, rect, "image", QCoreApplication.translate("Card", "Picture"), self._where(figure))
            return
        place = QRectF(rect.right() - width - (rect.width() - width) / 2, rect.top(), width, height)
        painter.drawPixmap(place, drawn, QRectF(drawn.rect()))

    def _where(self, figure: Figure) -> str:
        """Where a picture is that is not on this machine."""
        if figure.media in self._pictures.coming:
            return QCoreApplication.translate("Card", "The picture is on its way from the site")
        if figure.remote_id or not figure.media.startswith("media:"):
            return QCoreApplication.translate("Card", "The picture lies on the site")
        return figure.media

    def _gallery(self, painter: QPainter, rect: QRectF, gallery: Gallery) -> None:
        gap = 8 * self._look().zoom
        each = (rect.width() - 3 * gap) / 4
        ratio = painter.device().devicePixelRatioF()
        for place, figure in enumerate(gallery.figures[:4]):
            box = QRectF(rect.right() - each - place * (each + gap), rect.top(), each, rect.height())
            drawn = self._pictures.pixmap(figure.media, round(each * 1.5), ratio)
            painter.fillRect(box, self._look().colors.color(Role.HOVER))
            if drawn is not None:
                painter.drawPixmap(box, drawn, _middle(QRectF(drawn.rect()), box))
            else:
                side = round(20 * self._look().zoom)
                corner = box.center() - QPointF(side / 2, side / 2)
                painter.drawPixmap(corner, icons.pixmap("image", Role.TEXT3, side))
        left = len(gallery.figures) - 4
        if left > 0:
            box = QRectF(rect.left(), rect.top(), each, rect.height())
            painter.fillRect(box, self._look().colors.color(Role.SCRIM))
            painter.setPen(QColor(Qt.GlobalColor.white))
            painter.setFont(theme.SHEET_TITLE.font(self._look().zoom))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"+{left}")

    def _more(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look()
        words = QCoreApplication.translate("Card", "The rest of the article, on its page")
        painter.setFont(theme.SMALL.font(look.zoom))
        wide = theme.SMALL.metrics(look.zoom).horizontalAdvance(words) + 24 * look.zoom
        painter.setPen(QPen(look.colors.color(Role.FIELD), 1, Qt.PenStyle.DashLine))
        middle = rect.center()
        painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(middle.x() - wide / 2, middle.y()))
        painter.drawLine(QPointF(middle.x() + wide / 2, middle.y()), QPointF(rect.right(), middle.y()))
        painter.setPen(look.colors.color(Role.TEXT3))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _box(self, painter: QPainter, rect: QRectF, glyph: str, title: str, detail: str) -> None:
        look = self._look()
        zoom = look.zoom
        painter.setPen(QPen(look.colors.color(Role.LINE), 1))
        painter.setBrush(look.colors.color(Role.RAISED))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        side = round(20 * zoom)
        painter.drawPixmap(
            QPointF(rect.right() - 16 * zoom - side, rect.center().y() - side / 2),
            icons.pixmap(glyph, Role.TEXT2, side),
        )
        text = rect.adjusted(16 * zoom, 10 * zoom, -48 * zoom, -10 * zoom)
        for face, role, words, top in (
            (theme.ROW_TITLE, Role.TEXT, title, 0.0),
            (theme.SMALL, Role.TEXT3, detail, 22.0),
        ):
            painter.setFont(face.font(zoom))
            painter.setPen(look.colors.color(role))
            line = QRectF(text.left(), text.top() + top * zoom, text.width(), face.line * zoom)
            shown = face.metrics(zoom).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, _RIGHT, shown)


def _said(block: Block) -> tuple[str, str, str]:
    """Glyph, title and detail of a card drawn as a box."""
    if isinstance(block, Embed):
        return "globe-simple", block.title or block.provider or _host(block.url), f"\u2066{block.url}\u2069"
    name = block.name if isinstance(block, Opaque) else ""
    kept = QCoreApplication.translate("Card", "A block of the site, kept as it is")
    return "code-block", name or kept, kept if name else ""


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]


def _middle(source: QRectF, box: QRectF) -> QRectF:
    """The largest middle part of `source` in the proportion of `box`."""
    wanted = box.width() / box.height()
    if source.width() / source.height() > wanted:
        wide = source.height() * wanted
        return QRectF((source.width() - wide) / 2, 0, wide, source.height())
    high = source.width() / wanted
    return QRectF(0, (source.height() - high) / 2, source.width(), high)
