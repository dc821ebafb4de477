"""The related articles, in the journalist's order: dragged, or moved with Alt and the arrows; Delete takes one away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from newsroom.domain.article import Article, RelatedLink
from newsroom.language.direction import isolate_ltr
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_linker import Linker
from newsroom.ui.panels.card_pictures import Pictures
from newsroom.ui.panels.card_rows import HEIGHT, ROW, Row, RowDelegate
from newsroom.ui.panels.card_values import Ask, CardContext, DeskWork, filed, moved, readable

LINK = ROW + 1


class RelatedList(QListWidget):
    """The rows. `reordered` brings the order of the old rows, `removed` the index of one, `opened` one to look at."""

    reordered = Signal(list)
    shifted = Signal(int, int)
    removed = Signal(int)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Related articles"))
        self.setToolTip(self.tr("Alt+↑↓: order · Delete: remove · Enter: open in the browser"))

    def sizeHint(self) -> QSize:
        return QSize(200, self.count() * HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.reordered.emit(self.links())

    def links(self) -> list[RelatedLink]:
        """The links in the order of the rows."""
        return [self.item(row).data(LINK) for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, alt = self.currentRow(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if row < 0:
            super().keyPressEvent(event)
        elif alt and step:
            self.shifted.emit(row, step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.item(row).data(LINK).url)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.currentRow() if event.reason() == QContextMenuEvent.Reason.Keyboard else self._row_at(event.pos())
        if row < 0:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open in the browser"), lambda: self.opened.emit(self.item(row).data(LINK).url))
        menu.addAction(self.tr("Up"), lambda: self.shifted.emit(row, -1)).setEnabled(row > 0)
        menu.addAction(self.tr("Down"), lambda: self.shifted.emit(row, 1)).setEnabled(row < self.count() - 1)
        menu.addSeparator()
        menu.addAction(self.tr("Remove the link"), lambda: self.removed.emit(row))
        menu.popup(event.globalPos())

    def _row_at(self, point: QPoint) -> int:
        return self.indexAt(point).row()


class RelatedField(QWidget):
    """The field of the card. `changed` brings the links in order; `open_url` an address to show in the browser."""

    changed = Signal(tuple)
    open_url = Signal(str)

    def __init__(self, ask: Ask, desk: DeskWork, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask, self._desk, self._pictures = ask, desk, pictures
        self._article, self._site, self._context = Article(), "", CardContext()
        self._links: tuple[RelatedLink, ...] = ()
        self.linker: Linker | None = None
        self.add = parts.TextButton(self.tr("Link an article"), "plus")
        self.add.setAccessibleName(self.tr("Link an article"))
        self.add.setToolTip(self.tr("Search in the archive, suggestions from the text, or an address"))
        self.add.clicked.connect(self.open_linker)
        self.list = RelatedList()
        self._delegate = RowDelegate(self.list, pictures, handle=True)
        self.list.setItemDelegate(self._delegate)
        self.list.reordered.connect(lambda links: self._set(tuple(links)))
        self.list.shifted.connect(self._shift)
        self.list.removed.connect(self._remove)
        self.list.opened.connect(self.open_url)
        self._none = parts.label(self.tr("Nothing linked yet"))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(parts.label(self.tr("Related")))
        head.addStretch(1)
        head.addWidget(self.add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.list)
        rows.addWidget(self._none)
        self.setFocusProxy(self.add)

    def show_links(self, article: Article, site: str, context: CardContext) -> None:
        """Show the links of a draft of `site`; the rest of the article is what suggestions are made from."""
        self._article, self._site, self._context = article, site, context
        self._delegate.context = context
        if article.related != self._links or self.list.count() != len(self._links):
            self._show(article.related)
        self._none.setVisible(not article.related)

    def _show(self, links: tuple[RelatedLink, ...], current: int = -1) -> None:
        self._links = links
        self.list.clear()
        for link in links:
            item = QListWidgetItem()
            line = filed(link.section, link.published, self._context) or isolate_ltr(readable(link.url))
            item.setData(ROW, Row(link.headline or link.url, line, link.picture))
            item.setData(LINK, link)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{link.headline} · {line}")
            item.setToolTip(f"{link.headline}\n{line}".strip())
            self.list.addItem(item)
        self.list.setVisible(bool(links))
        self._none.setVisible(not links)
        self.list.setFixedHeight(self.list.sizeHint().height())
        if links and current >= 0:
            self.list.setCurrentRow(min(current, len(links) - 1))

    def _set(self, links: tuple[RelatedLink, ...], current: int = -1) -> None:
        self._show(links, current)
        self.changed.emit(links)

    def _shift(self, row: int, step: int) -> None:
        self._set(moved(self._links, row, step), min(max(row + step, 0), len(self._links) - 1))

    def _remove(self, row: int) -> None:
        self._set(self._links[:row] + self._links[row + 1 :], row)
        if not self._links:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_linker(self) -> None:
        """Open the search over the archive."""
        self.linker = Linker(self, self._ask, self._desk, self._pictures)
        self.linker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.linker.linked.connect(self._link)
        self.linker.destroyed.connect(self._forget_linker)
        self.linker.look(self._article, self._site, self._context)
        self.linker.open_below(self.add, self.linker.WIDTH, self.linker.HEIGHT)
        self.linker.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _forget_linker(self) -> None:
        self.linker = None

    def _link(self, link: RelatedLink) -> None:
        self._set((*self._links, link), len(self._links))
