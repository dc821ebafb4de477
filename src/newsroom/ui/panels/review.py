"""Two versions of an article as one text to read: what was taken out struck through, what was put in underlined.

The view stands in the place of paper and card. It gets changes and rows that were made beside the interface
(`review_rows.arrange`) and tells by signals what is wanted; `back` are the changes that are to be put back.

Keys: Alt+Up and Alt+Down go from change to change, Space in the list puts one back, Shift+Space all of its paragraph,
Ctrl+Enter puts back what was chosen, Esc leaves.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from newsroom.domain.difference import Change
from newsroom.ui import theme
from newsroom.ui.panels.change_words import block_word, field_word
from newsroom.ui.panels.lazy_column import LazyColumn, Row, guessed
from newsroom.ui.panels.review_head import ReviewFoot, ReviewHead
from newsroom.ui.panels.review_list import ChangeList
from newsroom.ui.panels.review_rows import Fold, ReviewRow, Text
from newsroom.ui.panels.review_text import FACES, FoldRow, TextRow
from newsroom.ui.panels.stepped import Stepped
from newsroom.ui.theme import Role

LIST_FROM = 900  # a view this wide has room for the list beside the text


class ReviewView(Stepped):
    """The view. `wanted` brings the ids of two versions to compare; `adopt` and `closed` are the ways out."""

    wanted = Signal(str, str)
    adopt = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._zoom, self._current = 1.0, ""
        self._rows: tuple[ReviewRow, ...] = ()
        self._where: dict[str, str] = {}  # the row of each change
        self._places: dict[str, str] = {}  # the word for it
        self._unfolded: set[str] = set()
        self.changes: tuple[Change, ...] = ()
        self.back: frozenset[str] = frozenset()
        self.head, self.foot = ReviewHead(), ReviewFoot()
        self.column, self.list = LazyColumn(theme.STEPS[3]), ChangeList()
        self.list.setFixedWidth(theme.CARD_WIDTH)
        self._line = QFrame()
        self._line.setProperty("kind", "line-vertical")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.column, 1)
        middle.addWidget(self._line)
        middle.addWidget(self.list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(middle, 1)
        whole.addWidget(self.foot)
        self.setMinimumSize(theme.COLUMN_LEAST, 0)
        self._connect()

    def _connect(self) -> None:
        foot = self.foot
        self.head.wanted.connect(self.wanted)
        self.list.looked.connect(self.go)
        self.list.turned.connect(self.turn)
        self.list.block_turned.connect(self.turn_block)
        foot.previous.clicked.connect(lambda _checked: self.step(-1))
        foot.next.clicked.connect(lambda _checked: self.step(1))
        foot.turn.clicked.connect(lambda _checked: self.turn(self._current))
        foot.block.clicked.connect(lambda _checked: self.turn_block(self._current))
        foot.all.clicked.connect(lambda _checked: self._put(frozenset(change.id for change in self.changes)))
        foot.none.clicked.connect(lambda _checked: self._put(frozenset()))
        foot.close_button.clicked.connect(lambda _checked: self.closed.emit())
        foot.adopt.clicked.connect(lambda _checked: self.adopt.emit())

    # What is shown

    def clear(self) -> None:
        """Show nothing, until what differs is known."""
        self.list.changes.fill((), {})
        self.head.said.say("")
        self.column.set_rows(())

    def show_difference(self, changes: Sequence[Change], found: Sequence[ReviewRow]) -> None:
        """Show what differs; every change stays as it is."""
        self.changes, self._rows = tuple(changes), tuple(found)
        self._current, self.back = "", frozenset()
        self._unfolded.clear()
        texts = [row for row in found if isinstance(row, Text)]
        self._where, self._places = {}, {}
        for text in texts:
            word = block_word(text.block)[0] if text.field == "body" else field_word(text.field)
            for change in [*(run.change for run in text.runs if run.change), *(change.id for change in text.changes)]:
                self._where.setdefault(change, text.key)
                self._places.setdefault(change, word)
        self.list.changes.fill(self.changes, self._places)
        self.head.fault.hide()
        said = self.tr("%n change(s)", "", len(changes)) if changes else self.tr("Both versions have the same text")
        self.head.said.say(said)
        self.column.set_rows(())  # rows of another pair have the same keys
        self._refill()
        self._tell()
        if changes:
            self.go(self.changes[0].id)

    def show_fault(self, title: str) -> None:
        """Say what went wrong."""
        self.head.fault.say("warning", Role.WARN, title, "")

    def restyle(self, zoom: float) -> None:
        """Take on the colours in use, `zoom` times as large."""
        self._zoom = zoom
        for made in self.column.widgets():
            if isinstance(made, TextRow | FoldRow):
                made.restyle(zoom)
        self.column.forget_heights()

    def accepted(self) -> frozenset[str]:
        """The changes that stay."""
        return frozenset(change.id for change in self.changes) - self.back

    def _refill(self) -> None:
        self.column.set_rows([made for row in self._rows for made in self._row(row)])

    def _row(self, row: ReviewRow) -> list[Row]:
        if isinstance(row, Fold):
            if row.key in self._unfolded:
                return [made for text in row.rows for made in self._row(text)]
            return [Row(row.key, partial(self._make_fold, row), lambda _width: theme.CONTROL + theme.BODY_AFTER)]
        if not isinstance(row, Text):
            return []
        letters, face = sum(len(run.text) for run in row.runs), FACES[row.face]
        wide, px, line = round(theme.COLUMN * self._zoom), round(face.px * self._zoom), round(face.line * self._zoom)
        guess = guessed(letters, px, line, theme.BODY_AFTER)
        return [Row(row.key, partial(self._make_text, row), lambda width: guess(min(width, wide)))]

    def _make_fold(self, fold: Fold) -> QWidget:
        made = FoldRow(fold, self._zoom)
        made.clicked.connect(lambda _checked: self._unfold(fold))
        return made

    def _unfold(self, fold: Fold) -> None:
        self._unfolded.add(fold.key)
        self._refill()
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_text(self, row: Text) -> QWidget:
        made = TextRow(row, self._zoom)
        made.set_state(self._current, self.back)
        made.pressed.connect(self.go)
        return made

    # Changes

    def go(self, change: str) -> None:
        """Look at a change."""
        self._current = change
        self.list.select(change)
        key = self._where.get(change)
        made = self.column.show_row(key) if key is not None else None
        if key is not None and isinstance(made, TextRow):
            self.column.show_row(key, made.place_of(change))
        self._tell()

    def step(self, by: int) -> None:
        """Look at the next change (1) or the one before (-1), around the ends."""
        if self.changes:
            place = self._place() + by if self._current else 0
            self.go(self.changes[place % len(self.changes)].id)

    def turn(self, change: str) -> None:
        """Put a change back, or keep one that was put back."""
        if change:
            self._put(self.back ^ {change})

    def block_of(self, change: str) -> frozenset[str]:
        """The changes of the paragraph, or of any other block or field, that a change is in."""
        block = self._where.get(change, "").rpartition("/")[0]
        return frozenset(one for one, key in self._where.items() if block and key.rpartition("/")[0] == block)

    def turn_block(self, change: str) -> None:
        """Put the whole block of a change back as it was, or keep all of it as it is now."""
        whole = self.block_of(change)
        self._put(self.back - whole if whole <= self.back else self.back | whole)

    def _put(self, back: frozenset[str]) -> None:
        self.back = back
        self._tell()

    def _place(self) -> int:
        return next((place for place, one in enumerate(self.changes) if one.id == self._current), 0)

    def _tell(self) -> None:
        for made in self.column.widgets():
            if isinstance(made, TextRow):
                made.set_state(self._current, self.back)
        self.list.changes.set_back(self.back)
        place, of = self._place(), len(self.changes)
        change = self.changes[place] if self._current else None
        self.foot.show_change(change, place + 1, of, back=self._current in self.back)
        whole = self.block_of(self._current)
        self.foot.show_block(self._places.get(self._current, ""), len(whole), back=whole <= self.back)
        self.foot.show_left(len(self.back), of)

    def begin(self) -> None:
        """The keyboard comes to the list, or to the text where there is no room for the list."""
        wanted = self.list if self.changes and not self.list.isHidden() else self.column
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    # Events

    def finish(self) -> None:
        if self.back:
            self.adopt.emit()

    def leave(self) -> None:
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= LIST_FROM
        self.list.setVisible(wide)
        self._line.setVisible(wide)
        self.head.keys.setVisible(wide)
