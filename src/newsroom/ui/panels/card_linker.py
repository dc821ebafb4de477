"""The search for related articles: suggestions from the text while nothing is typed, the archive's answers while
words are, and one article elsewhere by its address.

Enter links the row that stands out and stays open for the next one. What cannot be linked says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from newsroom.domain.article import ArchiveEntry, Article, RelatedLink
from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.card_pictures import Pictures
from newsroom.ui.panels.card_rows import ROW, Row, RowDelegate
from newsroom.ui.panels.card_values import Ask, CardContext, DeskWork, filed, readable
from newsroom.ui.theme import Role
from newsroom.ui.work import sentence

ENTRY = ROW + 1  # ArchiveEntry, or an address as text
PAUSE = 120  # ms without a key before the archive is asked
ADDRESS = re.compile(r"(https?://|file:///|www\.)\S+", re.IGNORECASE)  # file: the page of a site in a folder


class Linker(parts.Popup):
    """The popup. `linked` brings one `RelatedLink`."""

    linked = Signal(object)
    WIDTH, HEIGHT = 420, 440

    def __init__(self, owner: QWidget, ask: Ask, desk: DeskWork, pictures: Pictures) -> None:
        super().__init__(owner, self.tr("Link a related article"))
        self._ask, self._desk = ask, desk
        self._article, self._site, self._context = Article(), "", CardContext()
        self._asked = 0
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Words of an article, or its address"))
        self.search.setAccessibleName(self.tr("Words of an article, or its address"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self._heading = parts.label("", "group")
        self.list = QListWidget()
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._delegate = RowDelegate(self.list, pictures, handle=False)
        self.list.setItemDelegate(self._delegate)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.notice = Notice()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._search)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        keys = parts.label(self.tr("Enter: link · ↑↓: choose · Esc: close"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(6)
        for part in (self.search, self._heading, self.list, self.notice, keys):
            rows.addWidget(part)

    def look(self, article: Article, site: str, context: CardContext) -> None:
        """Begin with the suggestions for `article` of `site`."""
        self._article, self._site, self._context = article, site, context
        self._delegate.context = context
        self._search()

    def _search(self) -> None:
        self._pause.stop()
        self._asked += 1
        number, site, typed, article = self._asked, self._site, self.search.text().strip(), self._article
        if ADDRESS.fullmatch(typed):
            self._show_address(typed)
        elif typed:
            self._ask(
                lambda room: [(entry, ()) for entry in self._desk.search(room, site, typed)],
                lambda found: self._show(number, self.tr("In the archive"), found),
                self._fail,
            )
        else:
            self._ask(
                lambda room: [(found.entry, found.words) for found in self._desk.suggest(room, site, article)],
                lambda found: self._show(number, self.tr("Suggested from the text"), found),
                self._fail,
            )

    def _show(self, number: int, heading: str, found: Sequence[tuple[ArchiveEntry, tuple[str, ...]]]) -> None:
        if number != self._asked:
            return
        self._heading.setText(heading if found else self.tr("Nothing found"))
        self.list.setAccessibleName(self._heading.text())
        self.list.clear()
        linked = {link.url for link in self._article.related}
        for entry, shared in found:
            why = self.tr("shares: %1").replace("%1", "، ".join(isolate(word) for word in shared)) if shared else ""
            line = filed(entry.section, entry.published, self._context)
            self._add(entry, Row(entry.headline, line, entry.picture, why, done=entry.url in linked))
        self.list.setCurrentRow(0)

    def _show_address(self, typed: str) -> None:
        self._heading.setText(self.tr("By its address"))
        self.list.clear()
        address = typed if "://" in typed else f"https://{typed}"
        self._add(address, Row(self.tr("Link this page"), isolate_ltr(readable(address)), glyph="link-simple"))
        self.list.setCurrentRow(0)

    def _add(self, value: ArchiveEntry | str, row: Row) -> None:
        item = QListWidgetItem()
        item.setData(ROW, row)
        item.setData(ENTRY, value)
        spoken = " · ".join(part for part in (row.headline, row.meta, row.why) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(row.headline)
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        value, site, article = item.data(ENTRY), self._site, self._article
        if isinstance(value, ArchiveEntry):
            self._ask(lambda room: self._desk.link_entry(room, site, article, value), self._linked, self._fail)
        else:
            self._ask(lambda room: self._desk.link_url(room, site, article, str(value)), self._linked, self._fail)

    def _linked(self, link: RelatedLink) -> None:
        self.notice.hide()
        self._article = replace(self._article, related=(*self._article.related, link))
        self.linked.emit(link)
        self._mark(link.url)
        if ADDRESS.fullmatch(self.search.text().strip()):
            self.search.clear()

    def _mark(self, url: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            entry = item.data(ENTRY)
            if isinstance(entry, ArchiveEntry) and entry.url == url:
                item.setData(ROW, replace(item.data(ROW), done=True))

    def _fail(self, error: Exception) -> None:
        self.notice.say("link-break", Role.WARN, sentence(error, self._context.lang), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if (item := self.list.currentItem()) is not None and not self._pause.isActive():
                    self._take(item)
                elif self._pause.isActive():
                    self._search()
                return True
        return super().eventFilter(watched, event)
