"""The view of a conflict: only what a person must decide takes room, and the result is read before it is adopted.

It stands in the place of paper and card, gets a `Merge` and tells by signals what is wanted; what is costly
(`conflict_rows.result`) is made by whoever owns it. Decisions stay through every change of size, look and zoom.

Keys: Alt+Up and Alt+Down go from decision to decision, the digits and the arrows choose, Ctrl+Enter adopts, Esc leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from newsroom.domain.merge import Choice, ConflictHunk, Merge
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.change_words import place_word
from newsroom.ui.panels.conflict_choice import Decision, Titles
from newsroom.ui.panels.conflict_head import ConflictFoot, ConflictHead, ConflictStrip, hours
from newsroom.ui.panels.conflict_hunk import EDGE, HunkRow, fits
from newsroom.ui.panels.conflict_rest import HoleRow, SettledRow
from newsroom.ui.panels.conflict_rows import Facts, Settled, rows
from newsroom.ui.panels.lazy_column import LazyColumn, Row, guessed
from newsroom.ui.panels.review_rows import Fold, Hole, ReviewRow
from newsroom.ui.panels.review_text import FACES, FoldRow, Stand, TextRow
from newsroom.ui.panels.stepped import Stepped
from newsroom.ui.theme import Role

LOW = 520  # a view this low has no room for the heads of the columns


class ConflictView(Stepped):
    """The view. `decided` asks for the result anew; `adopt` and `later` are the ways out."""

    decided = Signal()
    adopt = Signal()
    later = Signal()

    def __init__(self, lang: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__()
        self._lang, self._now, self._zoom = lang, now, 1.0
        self.merge: Merge | None = None
        self.decisions: dict[str, Decision] = {}
        self._titles, self._facts = Titles(), Facts()
        self._rows: list[Row] = []
        self._result: list[Row] = []
        self._shown: tuple[ReviewRow, ...] = ()
        self._numbers: dict[ReviewRow, int] = {}
        self._unfolded: set[str] = set()
        self.column = LazyColumn()
        self.head, self.strip, self.foot = ConflictHead(), ConflictStrip(self.column), ConflictFoot()
        self.column.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.head, self.strip, self.column, self.foot):
            whole.addWidget(part, 1 if part is self.column else 0)
        self.setMinimumSize(theme.COLUMN_LEAST, 0)
        self.foot.later.clicked.connect(lambda _checked: self.later.emit())
        self.foot.adopt.clicked.connect(lambda _checked: self.adopt.emit())

    # What is shown

    def show_conflict(self, merge: Merge, facts: Facts, decisions: Mapping[str, Decision]) -> None:
        """Show a conflict with the decisions that were made in it before."""
        self.merge = merge
        self.decisions = dict(decisions)
        self._unfolded.clear()
        self._numbers.clear()
        self._shown, self._result = (), []
        self._facts, self._titles = facts, Titles(facts.who)
        self.head.fault.hide()
        self._say()
        self._rows = list(self._decision_rows(merge))
        self._refill()
        self._count()

    def show_facts(self, facts: Facts) -> None:
        """Who wrote the other text, and when, has become known."""
        self._facts, self._titles = facts, Titles(facts.who)
        self._say()
        for made in self.column.widgets():
            if isinstance(made, HunkRow | SettledRow):
                made.retitle(self._titles)

    def show_result(self, found: Sequence[ReviewRow]) -> None:
        """Show the article that the decisions give."""
        self._shown = tuple(found)
        self._result = [self._titled(), *(row for one in found for row in self._result_row(one))]
        self._refill()

    def show_fault(self, title: str) -> None:
        """Say what went wrong."""
        self.head.fault.say("warning", Role.WARN, title, "")

    def restyle(self, zoom: float) -> None:
        """Take on the colours in use, `zoom` times as large."""
        self._zoom = zoom
        self._make_room()
        for made in self.column.widgets():
            if isinstance(made, HunkRow | SettledRow | HoleRow | TextRow | FoldRow):
                made.restyle(zoom)
        self.column.forget_heights()

    def choices(self) -> dict[str, Choice]:
        """What was chosen, by conflict."""
        return {hunk: decision.choice for hunk, decision in self.decisions.items()}

    def own(self) -> list[ConflictHunk]:
        """The places where a third text is to be written."""
        hunks = self.merge.conflicts if self.merge is not None else ()
        return [hunk for hunk in hunks if hunk.id in self.decisions and self.decisions[hunk.id].own]

    def left(self) -> int:
        """How many decisions are missing."""
        return len(self.merge.conflicts) - len(self.decisions) if self.merge is not None else 0

    # Rows

    def _say(self) -> None:
        if self.merge is not None:
            hour = hours(self._facts.zone, self._now(), self._lang)
            self.head.say(self.merge, self._facts, hour)
            self.strip.show_facts(self._titles, self._facts, hour)

    def _refill(self) -> None:
        self.column.set_rows([*self._rows, *self._result])

    def _decision_rows(self, merge: Merge) -> list[Row]:
        out: list[Row] = []
        of = len(merge.conflicts)
        number = 0
        for row in rows(merge):
            if isinstance(row, Settled):
                make = partial(self._make_settled, row, merge)
                out.append(Row(("settled", id(merge), len(out)), make, lambda _width: 40))
            else:
                number += 1
                letters = max(len(row.mine.text), len(row.theirs.text), len(row.base.text), 40)
                out.append(
                    Row(
                        (id(merge), row.id),
                        partial(self._make_hunk, row, number, of),
                        guessed(letters * 3, round(theme.STANDFIRST.px * self._zoom), theme.STANDFIRST.line, 120),
                    )
                )
        return out

    def _place(self, hunk: ConflictHunk) -> str:
        assert self.merge is not None
        value = next((side.value for side in (hunk.mine, hunk.base, hunk.theirs) if side.value is not None), None)
        return place_word(self.merge.article, hunk.field, hunk.place, value)

    def _make_settled(self, row: Settled, merge: Merge) -> QWidget:
        return SettledRow(row, merge, self._titles, self._zoom)

    def _make_hunk(self, hunk: ConflictHunk, number: int, of: int) -> QWidget:
        made = HunkRow(hunk, number, of, self._place(hunk), self._titles, self._zoom)
        made.show_decision(self.decisions.get(hunk.id))
        made.decided.connect(partial(self._decide, hunk.id))
        return made

    def _titled(self) -> Row:
        def make() -> QWidget:
            label = parts.label(self.tr("The result so far"), "label")
            label.setContentsMargins(EDGE, 8, EDGE, 0)
            label.setFixedHeight(34)
            return label

        return Row("result", make, lambda _width: 34)

    def _result_row(self, row: ReviewRow) -> list[Row]:
        if isinstance(row, Hole):
            hunk = next(hunk for hunk in self.merge.conflicts if hunk.id == row.key) if self.merge else None
            return [Row(("hole", row.key), partial(self._make_hole, hunk), lambda _width: 54)] if hunk else []
        if isinstance(row, Fold) and row.key in self._unfolded:
            return [made for text in row.rows for made in self._result_row(text)]
        if isinstance(row, Fold):
            return [Row(("fold", self._number(row)), partial(self._make_fold, row), lambda _width: 46)]
        make = partial(TextRow, row, self._zoom, Stand.START)
        letters, face = sum(len(run.text) for run in row.runs), FACES[row.face]
        return [Row(("text", self._number(row)), make, guessed(letters, round(face.px * self._zoom), face.line, 14))]

    def _number(self, row: ReviewRow) -> int:
        """What a row of the result is known by: to hash all its words at every look takes milliseconds."""
        return self._numbers.setdefault(row, len(self._numbers))

    def _make_fold(self, fold: Fold) -> QWidget:
        made = FoldRow(fold, self._zoom, Stand.START)
        made.clicked.connect(lambda _checked: self._unfold(fold.key))
        return made

    def _make_hole(self, hunk: ConflictHunk) -> QWidget:
        made = HoleRow(self._place(hunk), self._zoom)
        made.clicked.connect(lambda _checked: self.go(hunk.id))
        return made

    def _unfold(self, key: str) -> None:
        self._unfolded.add(key)
        self.show_result(self._shown)

    # Deciding

    def _decide(self, hunk: str, decision: Decision) -> None:
        self.decisions[hunk] = decision
        self._count()
        self.decided.emit()

    def _count(self) -> None:
        self.foot.show_left(self.left())

    def go(self, hunk: str) -> None:
        """Bring the keyboard to a decision."""
        made = self.column.show_row((id(self.merge), hunk))
        if isinstance(made, HunkRow):
            made.take_focus()

    def step(self, by: int) -> None:
        """Go to the next decision (1) or the one before (-1), around the ends."""
        hunks = [hunk.id for hunk in self.merge.conflicts] if self.merge is not None else []
        if not hunks:
            return
        here = self._current()
        place = hunks.index(here) + by if here in hunks else 0 if by > 0 else -1
        self.go(hunks[place % len(hunks)])

    def begin(self) -> None:
        """The keyboard comes to the first decision that is missing."""
        hunks = [hunk.id for hunk in self.merge.conflicts] if self.merge is not None else []
        wanted = next((hunk for hunk in hunks if hunk not in self.decisions), hunks[0] if hunks else "")
        if wanted:
            self.go(wanted)
        else:
            self.foot.adopt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> str:
        """The conflict that has the keyboard."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, HunkRow):
            widget = widget.parentWidget()
        return widget.hunk.id if isinstance(widget, HunkRow) else ""

    # Events

    def finish(self) -> None:
        if self.foot.adopt.isEnabled():
            self.adopt.emit()

    def leave(self) -> None:
        self.later.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The heads of the columns stand where there are columns, and room for heads."""
        self.strip.zoom = self._zoom
        self.strip.setVisible(fits(self.width(), self._zoom) and self.height() >= LOW)
        self.head.keys.setVisible(fits(self.width(), 1.0))
