"""What is painted over the text: the quote's bar, the pull quote's rule, the lines of tables, credits, placeholders,
marks of findings.

Only the blocks inside the stretch being repainted are looked at: a typed letter repaints its own line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import floor

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QTextEdit

from newsroom.domain.document import Figure
from newsroom.ui import theme
from newsroom.ui.editor.kinds import KIND, LEVEL, ORDERED, QUOTE, Kept, Kind, card_key, kind_of
from newsroom.ui.editor.look import CELL_PADDING, TABLE_LINE, Look, drop, type_of
from newsroom.ui.editor.underlines import Marks, stretches
from newsroom.ui.theme import Role, Type

MARK_GAP, DOT = 8, 6
BAR, RULE_WIDTH, RULE_ABOVE = 3, 64, 10
NEAR = 16  # how far a repaint for one block may reach into its neighbours


class Painting:
    """Paints over one text view."""

    def __init__(self, view: QTextEdit, kept: Kept, look: Callable[[], Look]) -> None:
        self._view = view
        self._kept = kept
        self._look = look
        self.marks = Marks()
        self.placeholder = ""
        self.over: Callable[[QTextEdit, QPainter, QRectF, Look], None] | None = None  # the X-ray, while it is on
        self._plain: dict[int, bool] = {}
        self._linked: dict[int, bool] = {}

    def forget(self) -> None:
        """The document was cleared: its numbers of formats mean something else now."""
        self.marks.put(())
        self._plain.clear()
        self._linked.clear()

    def paint(self, area: QRect) -> None:
        """Paint what lies in `area`, in viewport pixels. Nothing is begun where there is nothing to paint, which is
        the rule while somebody types."""
        top = self._view.verticalScrollBar().value()
        dressed = list(self._dressed(area, top))
        empty = self._view.document().isEmpty()
        if not dressed and not self.marks and not empty and self.over is None:
            return
        painter = QPainter(self._view.viewport())
        painter.translate(0, -top)
        tables: set[int] = set()
        for block, rect in dressed:
            table = QTextCursor(block).currentTable()
            if table is None:
                self._block(painter, block, rect)
            elif table.firstPosition() not in tables:
                tables.add(table.firstPosition())
                self._grid(painter, table)
        if empty:
            self._say_what(painter)
        if self.marks:
            look = self._look()
            within = QRectF(area).translated(0, top)
            self.marks.paint(painter, self._view, within, (look.colors, theme.BODY, look.zoom))
        if self.over is not None:
            self.over(self._view, painter, QRectF(area).translated(0, top), self._look())
        painter.end()

    def paint_under(self, area: QRect) -> None:
        """Paint what lies below the letters of `area`: the tint of the finding that is open."""
        if self.marks.open is not None:
            top = self._view.verticalScrollBar().value()
            painter = QPainter(self._view.viewport())
            painter.translate(0, -top)
            self.marks.tint(painter, QRectF(area).translated(0, top), self._look().colors)
            painter.end()

    def _dressed(self, area: QRect, top: int) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks of `area` that have something painted over them."""
        layout = self._view.document().documentLayout()
        high, low = area.top() + top, area.bottom() + top
        block = self._view.textCursor().block()
        rect = layout.blockBoundingRect(block)
        near = self._look().px(NEAR)
        if rect.top() - near <= high and low <= rect.bottom() + near:  # somebody types: no search, no other measures
            for one in (block.previous(), block, block.next()):
                if one.isValid() and self.is_dressed(one):
                    yield one, layout.blockBoundingRect(one)
            return
        block = self._view.cursorForPosition(area.topLeft()).block()
        if block.previous().isValid():  # its bar may reach down into the area
            block = block.previous()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > low + RULE_ABOVE:
                return
            if self.is_dressed(block):
                yield block, rect
            block = block.next()

    def is_dressed(self, block: QTextBlock) -> bool:
        """Whether `block` is more than plain letters. What a format says is remembered by its number, since this runs
        at every key."""
        number = block.blockFormatIndex()
        plain = self._plain.get(number)
        if plain is None:
            plain = self._plain[number] = _is_plain(block)
        return not plain or (self._look().links and self._has_link(block))

    def _has_link(self, block: QTextBlock) -> bool:
        piece = block.begin()
        while not piece.atEnd():
            number = piece.fragment().charFormatIndex()
            linked = self._linked.get(number)
            if linked is None:
                linked = self._linked[number] = piece.fragment().charFormat().isAnchor()
            if linked:
                return True
            piece += 1
        return False

    def _block(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        fmt = block.blockFormat()
        kind = kind_of(fmt)
        if block.textList() is not None:
            self._item(painter, block, rect)
        if fmt.hasProperty(QUOTE):
            self._quote(painter, block, rect, kind, fmt.intProperty(QUOTE))
        if kind:
            self._line(painter, block, rect, kind)
        accent = self._look().colors.color(Role.ACCENT)
        for link in _links(block):
            for stretch in stretches(link):
                y = stretch.bottom() - 0.5
                painter.fillRect(QRectF(stretch.left(), round(y), stretch.width(), 1), accent)

    def _grid(self, painter: QPainter, table: QTextTable) -> None:
        """The lines of a table, each once."""
        layout, look = self._view.document().documentLayout(), self._look()
        reach, beyond = (CELL_PADDING + TABLE_LINE) * look.zoom, CELL_PADDING * look.zoom

        def rect(row: int, column: int) -> QRectF:
            return layout.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block())

        def foot(column: int) -> float:
            return layout.blockBoundingRect(table.cellAt(low, column).lastCursorPosition().block()).bottom()

        low, last = table.rows() - 1, table.columns() - 1
        rows = [floor(rect(row, 0).top() - reach) for row in range(low + 1)]
        rows.append(floor(max(foot(column) for column in range(last + 1)) + beyond))
        columns = [floor(rect(0, column).left() - reach) for column in range(last + 1)]
        columns.append(floor(rect(0, last).right() + beyond))
        line = look.colors.color(Role.LINE)
        for y in rows:
            painter.fillRect(columns[0], y, columns[-1] - columns[0] + 1, 1, line)
        for x in columns:
            painter.fillRect(x, rows[0], 1, rows[-1] - rows[0] + 1, line)

    def _right(self, document: QTextDocument) -> float:
        return document.textWidth() - self._look().margin

    def _quote(self, painter: QPainter, block: QTextBlock, rect: QRectF, kind: Kind, number: int) -> None:
        look, document = self._look(), self._view.document()
        right, accent = self._right(document), look.colors.color(Role.ACCENT)
        if kind is Kind.PULLQUOTE:
            wide = look.px(RULE_WIDTH)
            painter.fillRect(QRectF(right - wide, rect.top() - look.px(RULE_ABOVE), wide, BAR), accent)
            return
        before, after = block.previous(), block.next()
        if kind is Kind.CITE and before.isValid() and kind_of(before.blockFormat()) is Kind.PULLQUOTE:
            return
        low = drop(type_of(kind, block.blockFormat().intProperty(LEVEL)), look.zoom)
        line = look.px(type_of(kind, block.blockFormat().intProperty(LEVEL)).line)
        bottom = rect.top() + low + block.layout().lineCount() * line  # the rect counts the font's own height
        if after.isValid() and after.blockFormat().intProperty(QUOTE) == number:
            bottom = document.documentLayout().blockBoundingRect(after).top() + low
        painter.fillRect(QRectF(right - BAR, rect.top() + low, BAR, bottom - rect.top() - low), accent)

    def _line(self, painter: QPainter, block: QTextBlock, rect: QRectF, kind: Kind) -> None:
        empty = block.length() == 1
        if kind is Kind.CAPTION:
            self._credit(painter, block, rect)
        if empty and kind in (Kind.CAPTION, Kind.CITE, Kind.PULLQUOTE):
            look = self._look()
            face = theme.CAPTION if kind is not Kind.PULLQUOTE else theme.BODY
            words = _placeholder(kind)
            right = self._right(self._view.document()) - block.blockFormat().rightMargin() * look.zoom
            painter.setFont(face.font(look.zoom))
            painter.setPen(look.colors.color(Role.TEXT3))
            wide = face.metrics(look.zoom).horizontalAdvance(words)
            painter.drawText(QPointF(right - wide, rect.top() + _baseline(type_of(kind, 0), look)), words)

    def _credit(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        before = block.previous()
        card = self._kept.block(card_key(before)) if before.isValid() else None
        if not isinstance(card, Figure) or not card.credit:
            return
        look = self._look()
        document = self._view.document()
        wide = min(block.blockFormat().leftMargin() * look.zoom, document.textWidth())
        painter.setFont(theme.CAPTION.font(look.zoom))
        painter.setPen(look.colors.color(Role.TEXT2))
        shown = theme.CAPTION.metrics(look.zoom).elidedText(card.credit, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QPointF(look.margin, rect.top() + _baseline(theme.CAPTION, look)), shown)

    def _say_what(self, painter: QPainter) -> None:
        """In an empty body: what belongs here."""
        block = self._view.document().firstBlock()
        if not _is_plain(block):
            return
        look = self._look()
        painter.setFont(theme.BODY.font(look.zoom))
        painter.setPen(look.colors.color(Role.TEXT3))
        wide = theme.BODY.metrics(look.zoom).horizontalAdvance(self.placeholder)
        right = self._right(self._view.document())
        painter.drawText(QPointF(right - wide, _baseline(theme.BODY, look)), self.placeholder)

    def _item(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """The mark of an item, in the free stretch before its first line: at the right, the stop of a number on the
        side where reading goes on."""
        owner, look = block.textList(), self._look()
        fmt = owner.format()
        line = block.layout().lineAt(0)
        right = rect.left() + line.x() + line.width() + look.px(MARK_GAP)
        baseline = rect.top() + line.y() + line.ascent()
        color = look.colors.color(Role.TEXT)
        if fmt.boolProperty(ORDERED):
            painter.setFont(theme.BODY.font(look.zoom))
            painter.setPen(color)
            number = f"\u200f{fmt.start() + owner.itemNumber(block)}."
            painter.drawText(QPointF(right, baseline), number)
            return
        size = look.px(DOT)
        dot = QRectF(right + look.px(4), baseline - look.px(9), size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 1.2))
        painter.setBrush(color if fmt.indent() % 2 else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot)


def _is_plain(block: QTextBlock) -> bool:
    fmt = block.blockFormat()
    if fmt.hasProperty(KIND) or fmt.hasProperty(QUOTE) or block.textList() is not None:
        return False
    return QTextCursor(block).currentTable() is None


def _baseline(face: Type, look: Look) -> float:
    """Where Qt puts the baseline of a line of fixed height, from its top."""
    return look.px(face.line) * 0.8


def _links(block: QTextBlock) -> Iterator[QTextCursor]:
    """The runs of `block` that are links."""
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        if fragment.charFormat().isAnchor():
            cursor = QTextCursor(block)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            yield cursor
        piece += 1


def _placeholder(kind: Kind) -> str:
    match kind:
        case Kind.CAPTION:
            return QCoreApplication.translate("Paper", "Caption")
        case Kind.CITE:
            return QCoreApplication.translate("Paper", "Source")
        case _:
            return QCoreApplication.translate("Paper", "Words worth repeating")
