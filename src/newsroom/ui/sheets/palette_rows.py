"""What the command palette finds, as rows: actions, drafts, articles of the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from newsroom.language import fold
from newsroom.ui import icons, painting, theme
from newsroom.ui.actions import Action
from newsroom.ui.theme import Role

Index = QModelIndex | QPersistentModelIndex
TITLE_ROW = 36


@dataclass(frozen=True, slots=True)
class Found:
    """A row that can be chosen: `run` does the first thing, `other` the second (Tab). `why` says it cannot be done."""

    glyph: str
    text: str
    run: Callable[[], object] = field(repr=False)
    below: str = ""
    keys: str = ""
    why: str = ""
    other: Callable[[], object] | None = field(default=None, repr=False)
    other_text: str = ""


Row = str | Found  # a str is the title of a group


def rank(actions: Iterable[Action], words: str) -> list[Action]:
    """The actions whose text or other names hold every word of `words` in any spelling.

    Those whose text begins with them come first, those that are only called so elsewhere last.
    """
    wanted = fold.words(words)
    found: list[tuple[int, int, Action]] = []
    for number, action in enumerate(actions):
        have = fold.words(action.text)
        if _holds(have, wanted):
            begins = 0 if not wanted or (have and _begins(have[0], wanted[0])) else 1
            found.append((begins, number, action))
        elif _holds([*have, *fold.words(action.also)], wanted):
            found.append((2, number, action))
    return [action for _, _, action in sorted(found, key=lambda item: item[:2])]


def _holds(have: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(any(_begins(word, part) for word in have) for part in wanted)


def _begins(word: str, part: str) -> bool:
    return word.startswith(part) or word.removeprefix("ال").startswith(part.removeprefix("ال") or part)


def key_caps(sequence: str) -> list[str]:
    """The caps of a key sequence, in the order in which they are pressed."""
    text = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return [part for part in text.replace("++", "+Plus").split("+") if part] if text else []


class PaletteModel(QAbstractListModel):
    """Groups and rows."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def row(self, index: Index) -> Row | None:
        """What stands in a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index), Found):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        row = self.row(index)
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return row if isinstance(row, str) else " · ".join(part for part in (row.text, row.why or row.below) if part)


class PaletteDelegate(QStyledItemDelegate):
    """One line a row: icon, text with what was searched for in bold, what it is, keys at the far end."""

    def __init__(self, model: PaletteModel) -> None:
        super().__init__()
        self._model = model
        self.words = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, TITLE_ROW if isinstance(self._model.row(index), str) else theme.COMMAND_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index)
        direction = option.direction
        painter.save()
        if isinstance(row, str):
            box = option.rect.adjusted(20, 6, -20, 0)
            ink = theme.color(Role.TEXT2)
            painting.line(painter, box, row, theme.SMALL_BOLD.font(), ink, direction, reads=direction)
        elif row is not None:
            self._paint_found(painter, option, row)
        painter.restore()

    def _paint_found(self, painter: QPainter, option: QStyleOptionViewItem, row: Found) -> None:
        painting.row_ground(painter, option, option.rect.adjusted(8, 0, -8, 0), bar=False)
        selected = painting.is_selected(option)
        direction, rtl = option.direction, option.direction == Qt.LayoutDirection.RightToLeft
        inner = option.rect.adjusted(20, 0, -20, 0)
        middle = inner.top() + inner.height() // 2
        left = inner.right() - 17 if rtl else inner.left()
        glyph = icons.pixmap(row.glyph, Role.ON_TINT if selected else Role.TEXT2, 18)
        painter.drawPixmap(left, middle - 9, glyph)
        used = self._paint_keys(painter, inner, key_caps(row.keys), rtl)
        start, end = (30, used) if not rtl else (used, 30)
        room = inner.adjusted(start, 0, -end, 0)
        ink = theme.color(Role.TEXT3 if row.why else Role.ON_TINT if selected else Role.TEXT)
        font = theme.UI.font()
        spans = fold.find(row.text, self.words) if self.words else []
        width = painting.line(painter, room, row.text, font, ink, direction, spans)
        rest = room.adjusted(0, 0, -width - 12, 0) if rtl else room.adjusted(width + 12, 0, 0, 0)
        if rest.width() > 40:
            below = row.why or row.below
            small = theme.SMALL.font()
            painting.line(painter, rest, below, small, theme.color(Role.TEXT3), direction, reads=direction)

    def _paint_keys(self, painter: QPainter, inner: QRect, caps: Sequence[str], rtl: bool) -> int:
        """Keys stand left to right in any language; gives the width they took."""
        metrics = QFontMetrics(theme.SMALL.font())
        widths = [max(18, metrics.horizontalAdvance(cap) + 12) for cap in caps]
        total = sum(widths) + 4 * len(widths)
        left = inner.left() if rtl else inner.right() + 1 - total + 4
        painter.setFont(theme.SMALL.font())
        for cap, width in zip(caps, widths, strict=True):
            box = QRect(left, inner.top() + (inner.height() - 22) // 2, width, 22)
            painter.setPen(QPen(theme.color(Role.FIELD), 1))
            painter.setBrush(theme.color(Role.RAISED))
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(theme.color(Role.TEXT2))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
            left += width + 4
        return total + 8 if caps else 0
