"""The bar that finds and replaces in the body."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from newsroom.domain.seek import Wanted
from newsroom.ui.editor.bars import Bar


class FindBar(Bar):
    """Two rows: what is sought and what takes its place; how it is sought, and what is wrong with it."""

    sought = Signal()  # other words, or another way
    stepped = Signal(bool)  # back
    replaced = Signal(bool)  # everywhere
    everywhere = Signal()  # in all drafts

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = (-1, 0, False)
        self.needle = self.field(3)
        self.needle.textChanged.connect(lambda _words: self.sought.emit())
        self.needle.returnPressed.connect(lambda: self.stepped.emit(False))
        self._state = QLabel(self)
        self._state.setProperty("kind", "label")
        self.row.addWidget(self._state)
        self._previous, self._next = self.glyph("caret-up"), self.glyph("caret-down")
        self._previous.clicked.connect(lambda: self.stepped.emit(True))
        self._next.clicked.connect(lambda: self.stepped.emit(False))
        self.words = self.field(3)
        self.words.returnPressed.connect(lambda: self.replaced.emit(False))
        self._one, self._all = self.button(), self.button()
        self._one.clicked.connect(lambda: self.replaced.emit(False))
        self._all.clicked.connect(lambda: self.replaced.emit(True))
        self._close = self.glyph("x")
        self._close.clicked.connect(self.close_bar)
        self._ways()
        self.setTabOrder(self.needle, self.words)
        self._say()

    def _ways(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.exact, self.whole, self.pattern, self.within = (QCheckBox(self) for _ in range(4))
        for box in (self.exact, self.whole, self.pattern, self.within):
            box.toggled.connect(lambda _on: self.sought.emit())
            row.addWidget(box)
        row.addStretch(1)
        self._drafts = self.button()
        self._drafts.clicked.connect(self.everywhere)
        self.row.removeWidget(self._drafts)
        row.addWidget(self._drafts)
        self.column.addLayout(row)
        self._fault = QLabel(self)
        self._fault.setProperty("kind", "error")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self.column.addWidget(self._fault)

    def wanted(self) -> Wanted:
        """What is sought, and how."""
        return Wanted(
            self.needle.text(),
            exact=self.exact.isChecked(),
            whole=self.whole.isChecked(),
            pattern=self.pattern.isChecked(),
        )

    def _say(self) -> None:
        self.name(self.needle, self.tr("Find"))
        self.name(self._previous, self.tr("Previous match"))
        self.name(self._next, self.tr("Next match"))
        self.name(self.words, self.tr("Replace with"))
        self.name(self._one, self.tr("Replace"))
        self.name(self._all, self.tr("All"))
        self.name(self._close, self.tr("Close"))
        self.name(self._drafts, self.tr("In all drafts…"))
        for box, words, told in (
            (self.exact, self.tr("Exact letters"), self.tr("Hamza, tashkeel and capital letters count")),
            (self.whole, self.tr("Whole words"), self.tr("Not a part of a word")),
            (
                self.pattern,
                self.tr("Pattern"),
                self.tr("A regular expression; \\1 in the new words is its first group"),
            ),
            (self.within, self.tr("In the selection"), self.tr("Only in what was selected")),
        ):
            box.setText(words)
            box.setToolTip(told)
        self.say(*self._said)

    def ask(self, needle: str) -> None:
        """Show the bar, with what is selected to be found."""
        if needle:
            self.needle.setText(needle)
        self.show()
        self.needle.setFocus()
        self.needle.selectAll()

    def say(self, at: int, count: int, again: bool = False) -> None:
        """Say which match is selected (from 0, -1 for none) of how many, and whether the search went round the end."""
        self._said = (at, count, again)
        if not self.needle.text().strip():
            self._state.setText("")
        elif not count:
            self._state.setText(self.tr("No match"))
        else:
            words = self.tr("{0} of {1}").format(at + 1, count)
            self._state.setText(self.tr("{0}, round the end").format(words) if again else words)

    def say_fault(self, sentence: str) -> None:
        """Say why nothing can be sought so; empty: it can."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
