"""Replacing in all drafts: what is found stands draft by draft with the words around it, and is chosen before.

How the window uses it::

    sheet = EverywhereSheet(window, ask, wanted, new, lang)    # ask: as Session.ask
    sheet.replaced.connect(lambda changes: ...)
    sheet.opened.connect(lambda draft_id: ...)
    sheet.open()
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from newsroom.domain.seek import Place, Wanted
from newsroom.ui.sheets.everywhere_rows import PLACE, PlaceDelegate, plain
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.replacing import Found

Ask = Callable[[Callable[["Newsroom"], Any], Callable[[Any], None], Callable[[Exception], None]], None]

SEEK_MS = 250
BATCH = 20  # drafts that the store's worker looks through at a time: a save waits no longer
MOST = 2000  # places that are shown
WIDTH, HEIGHT = 760, 340
DRAFT = PLACE + 1


class EverywhereSheet(Sheet):
    """The sheet. `replaced` brings what moved, `opened` the draft that is to be opened, after which it is closed."""

    replaced = Signal(object)  # Changes
    opened = Signal(int)

    def __init__(self, parent: QWidget, ask: Ask, wanted: Wanted, new: str, lang: str) -> None:
        super().__init__(parent, self.tr("Replace in all drafts"), width=WIDTH)
        self._ask, self._lang = ask, lang
        self._turn = 0  # of the search; what an older one finds is not shown
        self._left: list[int] = []
        self._sought = (wanted, new)
        self._count = 0
        self._pause = QTimer(self, interval=SEEK_MS, singleShot=True)
        self._pause.timeout.connect(self.seek)
        self._make_fields(wanted, new)
        self._make_list()
        self.button(self.tr("Close"), self.dismiss)
        self.go = self.button("", self._replace, primary=True)
        self._count_chosen()
        if wanted.needle:
            self.seek()

    def _make_fields(self, wanted: Wanted, new: str) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        self.needle, self.words = QLineEdit(wanted.needle), QLineEdit(new)
        for field, name in ((self.needle, self.tr("Find")), (self.words, self.tr("Replace with"))):
            label = QLabel(name)
            label.setProperty("kind", "label")
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.textChanged.connect(lambda _words: self._pause.start())
            fields.addWidget(label)
            fields.addWidget(field, 1)
        self.body.addLayout(fields)
        ways = QHBoxLayout()
        ways.setSpacing(16)
        self.exact, self.whole, self.pattern = (
            QCheckBox(QCoreApplication.translate("FindBar", name))
            for name in ("Exact letters", "Whole words", "Pattern")
        )
        for box, on in ((self.exact, wanted.exact), (self.whole, wanted.whole), (self.pattern, wanted.pattern)):
            box.setChecked(on)
            box.toggled.connect(lambda _on: self._pause.start())
            ways.addWidget(box)
        ways.addStretch(1)
        self.body.addLayout(ways)

    def _make_list(self) -> None:
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setMinimumHeight(HEIGHT)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(self.tr("Where the words stand"))
        self.tree.setItemDelegate(PlaceDelegate(self.tree))
        self.tree.itemChanged.connect(lambda _item, _column: self._count_chosen())
        self.tree.itemActivated.connect(lambda item, _column: self._open(item))
        self.body.addWidget(self.tree)
        self.state = QLabel()
        self.state.setProperty("kind", "quiet")
        self.state.setWordWrap(True)
        self.body.addWidget(self.state)

    # Seeking

    def seek(self) -> None:
        """Begin anew with the words as they are."""
        from newsroom.desk import replacing

        self._pause.stop()
        self._turn += 1
        turn = self._turn
        wanted = Wanted(
            self.needle.text(),
            exact=self.exact.isChecked(),
            whole=self.whole.isChecked(),
            pattern=self.pattern.isChecked(),
        )
        self._sought = (wanted, self.words.text())
        self.tree.clear()
        self._left, self._count = [], 0
        self._count_chosen()

        def listed(rows: Sequence[Any]) -> None:
            if turn == self._turn:
                self._left = [row.id for row in rows]
                self._go_on(turn)

        self.state.setText(self.tr("Searching…") if wanted.needle.strip() else "")
        self._ask(lambda room: replacing.holding(room, wanted), listed, lambda error: self._failed(turn, error))

    def _go_on(self, turn: int) -> None:
        """Look through the next drafts."""
        from newsroom.desk import replacing

        ids, self._left = self._left[:BATCH], self._left[BATCH:]
        if not ids or self._count >= MOST:
            self._say_count()
            return
        wanted, new = self._sought

        def looked(found: Sequence[Found]) -> None:
            if turn == self._turn:
                self._show(found)
                self._go_on(turn)

        self._ask(lambda room: replacing.look(room, ids, wanted, new), looked, lambda error: self._failed(turn, error))

    def _failed(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self._left = []
            self.state.setText(sentence(error, self._lang))

    def _show(self, found: Sequence[Found]) -> None:
        self.tree.blockSignals(True)
        flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate
        for draft in found:
            top = QTreeWidgetItem([draft.headline or self.tr("No headline yet")])
            top.setData(0, DRAFT, draft.draft)
            font = QFont(self.tree.font())
            font.setBold(True)
            top.setFont(0, font)
            top.setFlags(top.flags() | flags)
            for place in draft.places:
                row = QTreeWidgetItem(top, [plain(place)])
                row.setData(0, PLACE, place)
                row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                row.setCheckState(0, Qt.CheckState.Checked)
            self.tree.addTopLevelItem(top)
            top.setExpanded(True)
            self._count += len(draft.places)
        self.tree.blockSignals(False)
        self._count_chosen()

    def _say_count(self) -> None:
        drafts = self.tree.topLevelItemCount()
        if not self._sought[0].needle.strip():
            self.state.setText("")
        elif not drafts:
            self.state.setText(self.tr("No draft holds these words"))
        else:
            words = self.tr("%n place(s)", "", self._count) + " · " + self.tr("%n draft(s)", "", drafts)
            more = self.tr("More are shown once these are done") if self._left else ""
            self.state.setText(" · ".join(filter(None, (words, more))))

    # Choosing and replacing

    def chosen(self) -> dict[int, list[Place]]:
        """The places that are chosen, by draft."""
        made: dict[int, list[Place]] = {}
        walk = QTreeWidgetItemIterator(self.tree, QTreeWidgetItemIterator.IteratorFlag.Checked)
        while (row := walk.value()) is not None:
            top = row.parent()
            if top is not None:
                made.setdefault(int(top.data(0, DRAFT)), []).append(row.data(0, PLACE))
            walk += 1
        return made

    def _count_chosen(self) -> None:
        chosen = self.chosen()
        count = sum(map(len, chosen.values()))
        self.go.setText(self.tr("Replace %n place(s)", "", count) if count else self.tr("Replace"))
        self.go.setEnabled(bool(count))
        self.go.setToolTip(self.go.text() if count else self.tr("Nothing is chosen"))

    def _replace(self) -> None:
        from newsroom.desk import replacing

        wanted, new = self._sought
        chosen = self.chosen()
        self._turn += 1
        self.go.setEnabled(False)

        def work(room: Newsroom) -> Changes:
            from newsroom.desk.changes import NOTHING

            changes = NOTHING
            for draft_id, places in chosen.items():
                changes |= replacing.replace(room, draft_id, wanted, new, places)[1]
            return changes

        def done(changes: Changes) -> None:
            self.dismiss()
            self.replaced.emit(changes)

        self._ask(work, done, lambda error: self._failed(self._turn, error))

    def _open(self, item: QTreeWidgetItem) -> None:
        top = item.parent() or item
        self.dismiss()
        self.opened.emit(int(top.data(0, DRAFT)))

    def dismiss(self) -> None:
        self._turn += 1
        self._pause.stop()
        super().dismiss()


def told(sheet: EverywhereSheet, changes: Changes) -> str:
    """What the status bar says once it is done."""
    return sheet.tr("Replaced in %n draft(s); the earlier text is in the history", "", len(changes.drafts))
