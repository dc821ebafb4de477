"""How a place where words are to be replaced is painted: the words around it, the old ones struck out, the new ones
underlined."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsroom.domain.seek import Place
from newsroom.ui import theme
from newsroom.ui.editor.find import qt_length
from newsroom.ui.theme import Role

PLACE = int(Qt.ItemDataRole.UserRole) + 1
ROW, GAP = 36, 6


def plain(place: Place) -> str:
    """A place in one line, for who hears it."""
    around = " ".join(f"{place.before}{place.old}{place.after}".split())
    return f"{around} ← {place.hit.new}"


class PlaceDelegate(QStyledItemDelegate):
    """Paints the rows that have a `PLACE`; the rest, the drafts' names, as Qt does."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place = index.data(PLACE)
        if not isinstance(place, Place):
            super().paint(painter, option, index)
            return
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        view.text = ""
        style = view.widget.style() if view.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, view, painter, view.widget)
        view.text = "س"  # the place of a text is asked of the style
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, view, view.widget)
        _line(painter, box, place, view.direction)


def _line(painter: QPainter, box: QRect, place: Place, reads: Qt.LayoutDirection) -> None:
    font = theme.UI.font()
    before, after = place.before.replace("\n", " "), place.after.replace("\n", " ")
    old, new = place.old.replace("\n", " "), place.hit.new.replace("\n", " ")
    text = f"{before}{old}{new}{after}"
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_stretch(before, old, Role.REMOVED, "old"), _stretch(before + old, new, Role.ADDED, "new")])
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    painter.save()
    painter.setClipRect(box)
    painter.setPen(theme.color(Role.TEXT))
    from_right = reads == Qt.LayoutDirection.RightToLeft
    left = box.right() - GAP - line.naturalTextWidth() if from_right else box.left() + GAP
    layout.draw(painter, QPointF(left, box.top() + (box.height() - line.height()) / 2))
    painter.restore()


def _stretch(before: str, words: str, role: Role, kind: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = qt_length(before), qt_length(words)
    made.format = QTextCharFormat()
    made.format.setBackground(theme.color(role))
    made.format.setForeground(theme.color(Role.TEXT2 if kind == "old" else Role.TEXT))
    made.format.setFontStrikeOut(kind == "old")
    made.format.setFontUnderline(kind == "new")
    return made
