"""The list of places below the text: what stands in the article, or is not seen in it. A row leads to its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from newsroom.ui import icons
from newsroom.ui.editor.bars import Bar
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.ui.editor.outline import Row
    from newsroom.ui.editor.view import TextView

HEIGHT, REST_MS, INDENT = 168, 400, "\u2003"


class PlacesBar(Bar):
    """Shows what `read` finds, and again when the text was changed and rests. With `repairs`, rows that are idle can be
    taken out of the text: `repaired` brings them."""

    repaired = Signal(list)  # of Row

    def __init__(self, view: TextView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._read: Callable[[], Sequence[Row]] = list
        self._rows: Sequence[Row] = ()
        self._name: Callable[[], str] = str
        self._empty: Callable[[], str] = str
        self._title = QLabel(self)
        self._title.setProperty("kind", "group")
        self.row.addWidget(self._title, 1)
        self._one, self._all = self.button(), self.button()
        self._one.clicked.connect(self._repair_one)
        self._all.clicked.connect(self._repair_all)
        self._close = self.glyph("x")
        self._close.clicked.connect(self.close_bar)
        self.list = QListWidget(self)
        self.list.setFixedHeight(HEIGHT)
        self.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self._go())
        self.list.itemClicked.connect(lambda item: self._show(self.list.row(item)))
        self.list.installEventFilter(self)
        self.column.addWidget(self.list)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.renew)
        self._say()

    def _say(self) -> None:
        self.name(self._one, self.tr("Take this one out"))
        self.name(self._close, self.tr("Close"))
        self._title.setText(self._name())
        self.list.setAccessibleName(self._name())
        self._count()

    def _count(self) -> None:
        rows: Sequence[Row] = self._rows
        idle = len([row for row in rows if row.idle])
        self.name(self._all, self.tr("Take out what does nothing (%n)", "", idle))
        self._all.setEnabled(bool(idle))
        self._one.setEnabled(self._at() is not None)

    def show_places(
        self, read: Callable[[], Sequence[Row]], name: Callable[[], str], empty: Callable[[], str], *, repairs: bool
    ) -> None:
        """Open the list with what `read` finds now; `name` and `empty` say what it is, and that nothing is there."""
        self._read, self._name, self._empty = read, name, empty
        self._one.setVisible(repairs)
        self._all.setVisible(repairs)
        if self.isHidden():
            self._view.document().contentsChanged.connect(self._rest.start)
        self._rows = ()
        self.list.clear()
        self.show()
        self.renew()
        self._say()
        self.list.setFocus()

    def renew(self) -> None:
        """Read the places anew; the chosen row stays chosen."""
        rows = self._read()
        if rows == self._rows and self.list.count():
            self._rows = rows
            return
        at = max(0, self.list.currentRow())
        self._rows = rows
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(INDENT * row.indent + row.text)
            item.setIcon(icons.icon(row.glyph, Role.DANGER if row.idle else Role.TEXT2, 16))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            item.setToolTip(row.spoken)
            self.list.addItem(item)
        if not rows:
            self.list.addItem(self._empty())
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.list.blockSignals(False)
        self._count()

    def _at(self) -> Row | None:
        at = self.list.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _show(self, _at: int) -> None:
        row = self._at()
        if row is not None:
            self._view.setTextCursor(row.cursor)
            self._view.ensureCursorVisible()
        self._count()

    def _go(self) -> None:
        self._show(self.list.currentRow())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _repair_all(self) -> None:
        self.repaired.emit([row for row in self._rows if row.idle])

    def _repair_one(self) -> None:
        row = self._at()
        if row is not None:
            self.repaired.emit([row])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.list:
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() == Qt.Key.Key_Delete and not self._one.isHidden():
                self._repair_one()
                return True
        return False

    def close_bar(self) -> None:
        if not self.isHidden():
            self._view.document().contentsChanged.disconnect(self._rest.start)
        self._rest.stop()
        super().close_bar()
