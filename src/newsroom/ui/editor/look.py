"""How each kind of block and run looks: formats made from the tables of `theme`.

Formats know neither theme nor zoom, for both may change while the history of undo stays, and a change of a format is a
step of it. Qt scales measures and points by the resolution of the `device` that a document is laid out for, so a zoom
is another device; the colours of letters lie over the text (`ink.py`); surfaces have a `translucent` colour that is
right on either theme's paper.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from newsroom.domain.document import Direction, Link, Mark
from newsroom.ui import theme
from newsroom.ui.editor.kinds import (
    FILLER,
    KIND,
    LEVEL,
    LINK_NEW_TAB,
    LINK_TITLE,
    MARKS,
    ORDERED,
    QUOTE,
    Kind,
    bits_of,
)
from newsroom.ui.theme import Role, Type

MARGIN = 8  # around the column, for what reaches beyond it
QUOTE_INDENT = 20  # from the bar's outer edge to the text
LIST_INDENT = 36
TABLE_LINE, CELL_PADDING = 1, 8
HEADING_BEFORE, HEADING_AFTER = 18, 6
QUOTE_BEFORE, QUOTE_AFTER = 10, 8
CARD_BEFORE, CARD_AFTER = 18, 4
CITE_AFTER, CAPTION_AFTER, ITEM_AFTER, BLOCK_AFTER = 12, 10, 8, 16
CODE_FAMILIES = ["Noto Sans Mono", "DejaVu Sans Mono", *theme.UI_FAMILIES]
PULL = Type(24, 40, bold=True, text=True)
CODE = Type(15, 26)
_HEADINGS = {2: theme.HEADING2, 3: theme.HEADING3, 4: theme.HEADING4}


def drop(face: Type, zoom: float = 1.0) -> int:
    """How much lower a line of `face` lies in Qt than in the drawings, in pixels.

    In a line of fixed height Qt puts the baseline at four fifths of it; the drawings (and browsers) put the letters in
    the middle. The measures here count with Qt's place.
    """
    metrics = face.metrics(zoom)
    line = face.line * zoom
    return round(line * 0.8 - (line - metrics.ascent() - metrics.descent()) / 2 - metrics.ascent())


def type_of(kind: Kind, level: int) -> Type:
    """The type of a block's letters."""
    match kind:
        case Kind.HEADING:
            return _HEADINGS.get(level, theme.HEADING2)
        case Kind.PULLQUOTE:
            return PULL
        case Kind.CITE | Kind.CAPTION:
            return theme.CAPTION
        case Kind.CODE:
            return CODE
        case _:
            return theme.BODY


def _resolution() -> float:
    """The dots per inch by which Qt takes a measure as it is."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


@cache
def device(zoom: float) -> QImage:
    """What a document is laid out for at that zoom."""
    made = QImage(1, 1, QImage.Format.Format_Mono)
    dots = round(_resolution() * zoom / 0.0254)
    made.setDotsPerMeterX(dots)
    made.setDotsPerMeterY(dots)
    return made


@cache
def translucent(role: Role) -> QColor:
    """A colour through which the paper of either theme looks as `role` does there."""
    alphas, mixed = [], []
    for channel in (QColor.redF, QColor.greenF, QColor.blueF):
        light, dark = (channel(column.color(Role.SURFACE)) for column in (theme.LIGHT, theme.DARK))
        on_light, on_dark = (channel(column.color(role)) for column in (theme.LIGHT, theme.DARK))
        alphas.append(1 - (on_light - on_dark) / (light - dark))
        mixed.append((on_light + on_dark, light + dark))
    alpha = sum(alphas) / len(alphas)
    red, green, blue = (min(1.0, max(0.0, (seen - (1 - alpha) * paper) / 2 / alpha)) for seen, paper in mixed)
    return QColor.fromRgbF(red, green, blue, alpha)


class Look:
    """The formats, and the column of colours and the zoom that are painted with. Formats are shared: copy before
    changing one."""

    def __init__(self, colors: theme.Theme, zoom: float = 1.0) -> None:
        self.colors = colors
        self.zoom = zoom
        self.links = False  # whether any letter was ever made a link
        self.block = cache(self._block)
        self.run = cache(self._run)

    def px(self, size: float) -> int:
        """A measure on the screen, at this zoom."""
        return round(size * self.zoom)

    @property
    def margin(self) -> int:
        """The document's margin on the screen."""
        return self.px(MARGIN)

    def body_font(self) -> QFont:
        """The document's default font."""
        return theme.BODY.font(self.zoom)

    def _block(
        self,
        kind: Kind = Kind.PARAGRAPH,
        level: int = 0,
        quote: int = 0,
        direction: Direction = Direction.AUTO,
        item: bool = False,
        cell: bool = False,
    ) -> QTextBlockFormat:
        fmt = QTextBlockFormat()
        if kind:
            fmt.setProperty(KIND, int(kind))
        if kind is Kind.HEADING:
            fmt.setProperty(LEVEL, level)
            fmt.setHeadingLevel(level)
        if quote:
            fmt.setProperty(QUOTE, quote)
        if direction is Direction.LTR or kind is Kind.CODE:
            fmt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._space(fmt, kind, level, bool(quote), item, cell)
        return fmt

    def _space(self, fmt: QTextBlockFormat, kind: Kind, level: int, quoted: bool, item: bool, cell: bool) -> None:
        before, after = self._around(kind, quoted, item, cell)
        fmt.setTopMargin(before)
        fmt.setBottomMargin(after)
        # in a right-to-left block Qt's left margin lies at the left all the same, so the reading start is the right
        fmt.setRightMargin(QUOTE_INDENT if quoted else 0)
        if kind is Kind.CODE:
            fmt.setBackground(translucent(Role.RAISED))
            fmt.setLeftMargin(12)
            fmt.setRightMargin(12)
        if kind is not Kind.CARD and not cell and kind is not Kind.CODE:
            line = type_of(kind, level).line
            fmt.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)

    @staticmethod
    def _around(kind: Kind, quoted: bool, item: bool, cell: bool) -> tuple[int, int]:
        match kind:
            case _ if cell:
                return 0, 0
            case Kind.HEADING:
                return HEADING_BEFORE, HEADING_AFTER
            case Kind.PULLQUOTE:
                return CARD_BEFORE, QUOTE_AFTER
            case Kind.CITE:
                return 0, CITE_AFTER
            case Kind.CARD:
                return CARD_BEFORE, CARD_AFTER
            case Kind.CAPTION:
                return 0, CAPTION_AFTER
            case Kind.CODE:
                return BLOCK_AFTER, BLOCK_AFTER
            case _ if item:
                return 0, ITEM_AFTER
            case _ if quoted:
                return QUOTE_BEFORE, QUOTE_AFTER
            case _:
                return 0, theme.BODY_AFTER

    def _run(
        self,
        kind: Kind = Kind.PARAGRAPH,
        level: int = 0,
        marks: frozenset[Mark] = frozenset(),
        link: Link | None = None,
        head: bool = False,
    ) -> QTextCharFormat:
        fmt = QTextCharFormat()
        self._face(fmt, kind, level)
        if head:
            fmt.setFontWeight(QFont.Weight.Bold)
        if marks:
            fmt.setProperty(MARKS, bits_of(marks))
            self._mark(fmt, marks)
        if link is not None:
            self.links = True
            fmt.setAnchor(True)
            fmt.setAnchorHref(link.href)
            if link.title:
                fmt.setProperty(LINK_TITLE, link.title)
            if link.new_tab:
                fmt.setProperty(LINK_NEW_TAB, True)
        return fmt

    def _face(self, fmt: QTextCharFormat, kind: Kind, level: int) -> None:
        face = type_of(kind, level)
        if face is theme.BODY:
            return
        fmt.setFontFamilies(CODE_FAMILIES if kind is Kind.CODE else face.font().families())
        fmt.setFontPointSize(face.px * 72 / _resolution())  # pixels would not follow the device
        if face.bold:
            fmt.setFontWeight(QFont.Weight.Bold)

    def _mark(self, fmt: QTextCharFormat, marks: frozenset[Mark]) -> None:
        if Mark.STRONG in marks:
            fmt.setFontWeight(QFont.Weight.Bold)
        if Mark.EMPHASIS in marks:
            fmt.setFontItalic(True)
        if Mark.STRIKE in marks:
            fmt.setFontStrikeOut(True)
        if Mark.SUP in marks:
            fmt.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif Mark.SUB in marks:
            fmt.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if Mark.CODE in marks:
            fmt.setFontFamilies(CODE_FAMILIES)
            fmt.setBackground(translucent(Role.HOVER))
        elif Mark.FOREIGN in marks:
            fmt.setBackground(translucent(Role.RAISED))

    def card(self) -> QTextCharFormat:
        """The format of a card's object character, without its number."""
        return QTextCharFormat()

    def caption(self, credit: str) -> QTextBlockFormat:
        """The caption of a figure; the credit is painted beside it, so the line leaves it room."""
        fmt = QTextBlockFormat(self.block(Kind.CAPTION))
        if credit:
            wide = theme.CAPTION.metrics().horizontalAdvance(credit)
            fmt.setLeftMargin(min(round(wide) + 16, round(theme.COLUMN * 0.6)))
        return fmt

    def filler(self) -> QTextBlockFormat:
        """The block that Qt needs and the document has not."""
        fmt = QTextBlockFormat(self.block())
        fmt.setProperty(FILLER, True)
        return fmt

    def list(self, ordered: bool, depth: int, start: int = 1) -> QTextListFormat:
        """The format of a list `depth` deep (1 is the outermost)."""
        fmt = QTextListFormat()
        fmt.setIndent(depth)
        fmt.setStart(start)
        fmt.setProperty(ORDERED, ordered)
        # Qt draws "1." with the stop on the wrong side in right-to-left items, and its dots too large: we paint them
        fmt.setStyle(QTextListFormat.Style.ListStyleUndefined)
        return fmt

    def table(self, columns: int, head: bool) -> QTextTableFormat:
        """The format of a table with that many columns; its caption and origin are the caller's."""
        fmt = QTextTableFormat()
        fmt.setBorder(TABLE_LINE)
        fmt.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)  # the lines are painted by us
        fmt.setTopMargin(theme.BODY_AFTER)
        fmt.setBorderCollapse(True)
        fmt.setCellPadding(CELL_PADDING)
        fmt.setCellSpacing(0)
        fmt.setBottomMargin(theme.BODY_AFTER)
        fmt.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        share = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
        fmt.setColumnWidthConstraints([share] * columns)
        fmt.setHeaderRowCount(1 if head else 0)
        return fmt
