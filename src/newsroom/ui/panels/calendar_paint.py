"""How days and entries of the calendar are painted."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from newsroom.language.direction import isolate_ltr
from newsroom.ui import icons, states, theme
from newsroom.ui.painting import ELLIPSIS
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.calendar_entries import Entry
from newsroom.ui.theme import Role

WEEK_HEAD, MONTH_HEAD, NAMES = 78, 26, 28  # above the entries of a day; above a month
CARD, CARD_FOOT, LINE = 74, 92, 24  # an entry in a week, with a line below it, and in a month
DAY = theme.Type(20, 28, bold=True)


@lru_cache(maxsize=16)
def _font(kind: theme.Type) -> QFont:
    return kind.font()


@lru_cache(maxsize=4)
def _wide(kind: theme.Type) -> int:
    """How wide an hour is."""
    return QFontMetrics(_font(kind)).horizontalAdvance("00:00")


@lru_cache(maxsize=1024)
def broken(text: str, kind: theme.Type, width: int, lines: int) -> tuple[str, ...]:
    """`text` in at most so many lines of `width`, broken between words, the last one cut where there is more.

    The text is shaped once for all its lines: a month has some hundred of them to paint at once.
    """
    font = _font(kind)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < lines and (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        found.append(text[row.textStart() : row.textStart() + row.textLength()].strip())
        if len(found) == lines and row.textStart() + row.textLength() < len(text):
            row.setLineWidth(max(1, width - QFontMetrics(font).horizontalAdvance(ELLIPSIS)))
            found[-1] = text[row.textStart() : row.textStart() + row.textLength()].rstrip(" ،,.:؛") + ELLIPSIS
    layout.endLayout()
    return tuple(found)


@lru_cache(maxsize=1024)
def _laid(text: str, kind: theme.Type, width: int, reads: Qt.LayoutDirection) -> tuple[QTextLayout, QTextLine]:
    """One line of `text`, ready to be painted again and again."""
    layout = QTextLayout("".join(broken(text, kind, width, 1)), _font(kind))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(reads)
    layout.setTextOption(option)
    layout.beginLayout()
    row = layout.createLine()
    row.setLineWidth(1 << 20)
    row.setLineWidth(math.ceil(row.naturalTextWidth()))
    layout.endLayout()
    return layout, row


def _words(
    painter: QPainter,
    rect: QRect,
    text: str,
    kind: theme.Type,
    color: QColor,
    reading: Qt.LayoutDirection,
    *,
    own: bool = False,
    end: bool = False,
) -> None:
    """One line from the reading start of `rect`, or at its `end`; a headline (`own`) reads right to left wherever it
    stands."""
    if not text or rect.width() <= 0:
        return
    layout, row = _laid(text, kind, rect.width(), paint.RTL if own else reading)
    right = (reading == paint.RTL) is not end
    left = rect.right() + 1 - row.width() if right else rect.left()
    painter.setPen(color)
    layout.draw(painter, QPointF(left, rect.top() + (rect.height() - row.height()) / 2))


def height(entry: Entry, *, week: bool) -> int:
    """How high an entry is, with the gap below it."""
    return (CARD_FOOT if entry.foot else CARD) + 6 if week else LINE


def week_head(
    painter: QPainter, rect: QRect, name: str, day: date, hijri: str, reading: Qt.LayoutDirection, *, today: bool
) -> None:
    """Weekday, day and Hijri day above a column of the week."""
    inner = rect.adjusted(10, 8, -8, 0)
    small, ink = theme.color(Role.ACCENT if today else Role.TEXT3), theme.color(Role.ACCENT if today else Role.TEXT)
    _words(painter, QRect(inner.left(), inner.top(), inner.width(), 18), name, theme.SMALL, small, reading)
    number = QRect(inner.left(), inner.top() + 18, inner.width(), 28)
    _words(painter, number, str(day.day), DAY, ink, reading)
    below = QRect(inner.left(), inner.top() + 46, inner.width(), 18)
    _words(painter, below, hijri, theme.SMALL, theme.color(Role.TEXT3), reading)
    if today:
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 3), theme.color(Role.ACCENT))


def month_head(
    painter: QPainter, rect: QRect, day: str, hijri: str, reading: Qt.LayoutDirection, *, today: bool, inside: bool
) -> None:
    """Day and Hijri day in the upper line of a cell of the month."""
    inner = rect.adjusted(8, 3, -8, 0)
    inner.setHeight(MONTH_HEAD - 4)
    kind = theme.UI_BOLD if inside else theme.UI
    number = paint.start_rect(inner, QFontMetrics(_font(kind)).horizontalAdvance(day) + 14, reading)
    if today:
        paint.draw_box(painter, number.adjusted(0, 0, 0, -1), Role.ACCENT, None, 10)
    role = Role.ON_ACCENT if today else Role.TEXT if inside else Role.TEXT3
    painter.setFont(_font(kind))
    painter.setPen(theme.color(role))
    painter.drawText(number, Qt.AlignmentFlag.AlignCenter, day)
    rest = paint.past_start(inner, number.width() + 4, reading)
    if QFontMetrics(_font(theme.SMALL)).horizontalAdvance(hijri) > rest.width():
        hijri = hijri.partition(" ")[0]  # the title names the months
    _words(painter, rest, hijri, theme.SMALL, theme.color(Role.TEXT3), reading, end=True)


def ground(painter: QPainter, rect: QRect, entry: Entry, *, chosen: bool, hover: bool, week: bool) -> None:
    """What lies under an entry."""
    late = entry.row.overdue
    fill = Role.TINT if chosen else Role.HOVER if hover else Role.WARN_TINT if late else Role.RAISED if week else None
    edge = (Role.WARN if late else Role.LINE) if week else None
    if fill is not None or edge is not None:
        paint.draw_box(painter, rect, fill, edge)


def card(painter: QPainter, rect: QRect, entry: Entry, reading: Qt.LayoutDirection, *, chosen: bool) -> None:
    """An entry of a week: icon, hour and state, the headline in two lines, what is urgent and a colleague's name."""
    inner = rect.adjusted(8, 6, -8, -6)
    ink, quiet = (theme.color(Role.ON_TINT if chosen else role) for role in (Role.TEXT, Role.TEXT3))
    glyph = icons.pixmap(entry.mark.glyph, entry.mark.role, 14)
    top = paint.start_rect(QRect(inner.left(), inner.top(), inner.width(), 18), 14, reading)
    painter.drawPixmap(top.left(), top.top() + 2, glyph)
    first = paint.past_start(QRect(inner.left(), inner.top(), inner.width(), 18), 19, reading)
    hour = isolate_ltr(entry.hour)
    wide = _wide(theme.SMALL_BOLD) + 6
    _words(painter, first, hour, theme.SMALL_BOLD, ink, reading)
    first = paint.past_start(first, wide, reading)
    word, small = states.word(entry.row.state), QFontMetrics(_font(theme.SMALL))
    if entry.own_hour and small.horizontalAdvance(f"({entry.own_hour}) {word}") + 6 <= first.width():
        _words(painter, first, f"({isolate_ltr(entry.own_hour)})", theme.SMALL, quiet, reading)
        first = paint.past_start(first, wide + 6, reading)
    if small.horizontalAdvance(word) <= first.width():  # the icon says the same
        _words(painter, first, word, theme.SMALL, quiet, reading)
    for number, line in enumerate(broken(entry.headline, theme.UI, inner.width(), 2)):
        box = QRect(inner.left(), inner.top() + 20 + 20 * number, inner.width(), 20)
        _words(painter, box, line, theme.UI, ink, reading, own=True)
    if entry.foot:
        box = QRect(inner.left(), inner.bottom() - 17, inner.width(), 18)
        color = theme.color(Role.WARN) if entry.mark.role is Role.WARN and not chosen else quiet
        _words(painter, box, entry.foot, theme.SMALL, color, reading)


def line(painter: QPainter, rect: QRect, entry: Entry, reading: Qt.LayoutDirection, *, chosen: bool) -> None:
    """An entry of a month: icon, hour and headline in one line."""
    inner = rect.adjusted(4, 0, -4, 0)
    glyph = icons.pixmap(entry.mark.glyph, entry.mark.role, 14)
    at = paint.start_rect(inner, 14, reading)
    painter.drawPixmap(at.left(), inner.center().y() - 6, glyph)
    inner = paint.past_start(inner, 18, reading)
    ink, quiet = (theme.color(Role.ON_TINT if chosen else role) for role in (Role.TEXT, Role.TEXT2))
    _words(painter, inner, isolate_ltr(entry.hour), theme.SMALL, quiet, reading)
    wide = _wide(theme.SMALL) + 5
    _words(painter, paint.past_start(inner, wide, reading), entry.headline, theme.SMALL, ink, reading, own=True)


Draw = Callable[..., None]


def entry_at(
    painter: QPainter,
    rect: QRect,
    entry: Entry,
    reading: Qt.LayoutDirection,
    *,
    week: bool,
    chosen: bool,
    hover: bool,
    focus: bool,
) -> None:
    """An entry with its ground, and the ring of the keyboard."""
    ground(painter, rect, entry, chosen=chosen, hover=hover, week=week)
    draw: Draw = card if week else line
    draw(painter, rect, entry, reading, chosen=chosen)
    if focus:
        paint.draw_focus(painter, rect)


def target(painter: QPainter, rect: QRect) -> None:
    """The day over which an entry is held."""
    painter.setPen(QPen(theme.color(Role.ACCENT), 2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(2, 2, -3, -3), theme.RADIUS, theme.RADIUS)
