"""What the checks found: a line of counts, and every finding with what is wrong, what is right and what can be done.

F8 and Shift+F8 (the window's actions `next_finding` and `previous_finding`) go through them; Enter goes to the place
in the text, Ctrl+. mends what can be mended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from newsroom.domain.finding import Finding
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_flow import FlowLayout
from newsroom.ui.panels.findings_row import FindingRow
from newsroom.ui.panels.findings_words import LETTER, Kind, kind_of, ordered
from newsroom.ui.theme import Role

SIGN, GAP = 20, 12
SHOWN = 60  # rows; more of them are a press away
_SIGNS = {
    Kind.BLOCK: ("warning-octagon", Role.DANGER),
    Kind.SPELLING: (LETTER, Role.SPELLING),
    Kind.STYLE: ("quotes", Role.WARN),
    Kind.PAGE: ("info", Role.TEXT2),
}


class Counts(QWidget):
    """How many findings there are of each kind, in one line that is shortened to its numbers where it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[tuple[Kind, int], ...] = ()
        self.setFixedHeight(parts.LEAST)

    def show_counts(self, counts: Counter[Kind]) -> None:
        """Show these; without any, that nothing was found."""
        self._counts = tuple((kind, counts[kind]) for kind in Kind if counts[kind])
        self.setAccessibleName("، ".join(self.words()) if self._counts else self.tr("Nothing found"))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = self.words() or [self.tr("Nothing found")]
        return QSize(sum(map(_wide, words)) - GAP, parts.LEAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, parts.LEAST)

    def words(self) -> list[str]:
        """The counts in words."""
        said = {
            Kind.BLOCK: lambda number: self.tr("%n stop(s) publishing", "", number),
            Kind.SPELLING: lambda number: self.tr("%n of spelling", "", number),
            Kind.STYLE: lambda number: self.tr("%n of style", "", number),
            Kind.PAGE: lambda number: self.tr("%n of the article", "", number),
        }
        return [said[kind](number) for kind, number in self._counts]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        font, rest = theme.SMALL.font(), self.rect()
        if not self._counts:
            paint.draw_glyph(painter, paint.start_rect(rest, 18, reading), "check-circle", Role.OK, 16)
            rest = paint.past_start(rest, SIGN, reading)
            paint.draw_text(painter, rest, self.tr("Nothing found"), font, theme.color(Role.TEXT2), reading)
            return
        metrics = QFontMetrics(font)
        words = self.words()
        if self.sizeHint().width() > self.width():
            words = [str(number) for _kind, number in self._counts]
        for (kind, _number), text in zip(self._counts, words, strict=True):
            sign, role = _SIGNS[kind]
            box = paint.start_rect(rest, 16, reading)
            if sign == LETTER:
                letter = theme.UI_BOLD.font()
                paint.draw_text(painter, box, sign, letter, theme.color(role), paint.RTL, center=True)
            else:
                paint.draw_glyph(painter, box, sign, role, 14)
            rest = paint.past_start(rest, SIGN, reading)
            wide = metrics.horizontalAdvance(text) + 1
            color = theme.color(Role.DANGER if kind is Kind.BLOCK else Role.TEXT2)
            paint.draw_text(painter, paint.start_rect(rest, wide, reading), text, font, color, reading, follow=True)
            rest = paint.past_start(rest, wide + GAP, reading)


def _wide(text: str) -> int:
    """The room of a count with its sign, and what is free behind it."""
    return SIGN + QFontMetrics(theme.SMALL.font()).horizontalAdvance(text) + 1 + GAP


class Findings(QWidget):
    """The tab. `jump` and `fix` bring a `Finding`; `write` one and the words that are to stand there; `fix_all` asks
    for the safe mends, `opened` for suggestions; `ignored` brings a finding, where and why, `named` one whose word is a
    name."""

    jump = Signal(object)
    fix = Signal(object)
    write = Signal(object, str)
    fix_all = Signal()
    opened = Signal(object)
    ignored = Signal(object, str, str)
    named = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list_word = self.tr("To my own names")  # where a word goes that is a name
        self._rows: list[FindingRow] = []
        self._found: tuple[Finding, ...] = ()
        self._current = -1
        self._most = SHOWN
        self._lang = "ar"
        self.counts = Counts()
        self.all = parts.TextButton("")
        self.all.setToolTip(self.tr("Only what needs no look first, as one step of undo"))
        self.all.clicked.connect(self.fix_all)
        self._note = parts.wrapped("quiet", theme.SMALL)
        self._note.setContentsMargins(16, 0, 16, 8)
        self._note.hide()
        self._more = parts.TextButton("")
        self._more.clicked.connect(self._show_more)
        self._lay_out()
        self._show_counts()

    def _lay_out(self) -> None:
        head = QWidget()
        line = FlowLayout(head, 8, 0)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.counts)
        line.addWidget(self.all)
        above = QVBoxLayout()
        above.setContentsMargins(16, 10, 12, 8)
        above.addWidget(head)
        self._list = QWidget()
        self._box = QVBoxLayout(self._list)
        self._box.setContentsMargins(8, 0, 8, 8)
        self._box.setSpacing(0)
        self._box.addWidget(self._more)
        self._box.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._list)
        self._scroll.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(above)
        rows.addWidget(self._note)
        rows.addWidget(self._scroll, 1)

    # What is shown

    def show_findings(self, findings: Sequence[Finding], lang: str) -> None:
        """Show what the last check found; the same findings again leave everything where it is."""
        found = ordered(findings)
        if found == self._found and lang == self._lang:
            return
        held, self._lang = self.current(), lang
        self._found = found
        self._current = found.index(held) if held in found else -1
        self._show_rows()
        self._show_counts()

    def show_note(self, text: str) -> None:
        """Say above the list what is not looked for at all, and why; nothing takes it away."""
        self._note.setText(parts.lined(text, theme.SMALL))
        self._note.setVisible(bool(text))

    def current(self) -> Finding | None:
        """The finding that is open."""
        return self._found[self._current] if 0 <= self._current < len(self._found) else None

    def _show_rows(self) -> None:
        wanted = self._found[: self._most]
        while len(self._rows) > len(wanted):
            row = self._rows.pop()
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row, finding in zip(self._rows, wanted, strict=False):
            if row.finding != finding:
                row.show_finding(finding)
        for finding in wanted[len(self._rows) :]:
            self._rows.append(self._make_row(finding))
        rest = len(self._found) - len(wanted)
        self._more.setText(self.tr("%n more", "", rest))
        self._more.setVisible(rest > 0)
        self._show_current()

    def _make_row(self, finding: Finding) -> FindingRow:
        row = FindingRow(finding, self._lang)
        row.taken.connect(lambda: self._open(self._rows.index(row)))
        row.jump.connect(lambda: self.jump.emit(row.finding))
        row.write.connect(lambda text: self._write(row.finding, text))
        row.ignored.connect(lambda where, why: self.ignored.emit(row.finding, where, why))
        row.named.connect(lambda: self.named.emit(row.finding))
        self._box.insertWidget(len(self._rows), row)
        return row

    def _write(self, finding: Finding, text: str) -> None:
        if text and text != finding.fix:
            self.write.emit(finding, text)
        elif finding.fix is not None:
            self.fix.emit(finding)

    def _show_counts(self) -> None:
        self.counts.show_counts(Counter(map(kind_of, self._found)))
        safe = sum(finding.safe and finding.fix is not None for finding in self._found)
        self.all.setText(self.tr("Fix the safe ones (%1)").replace("%1", str(safe)))
        self.all.setVisible(safe > 0)

    def _show_more(self) -> None:
        self._most += SHOWN
        self._show_rows()

    # The open one

    def _show_current(self) -> None:
        for number, row in enumerate(self._rows):
            if number == self._current:
                row.open(self._place(), self.list_word)
            else:
                row.close_detail()

    def _place(self) -> str:
        return self.tr("%1 of %2").replace("%1", str(self._current + 1)).replace("%2", str(len(self._found)))

    def _open(self, index: int) -> None:
        before = self.current()
        self._current = index
        if index >= self._most:
            self._most = (index // SHOWN + 1) * SHOWN
            self._show_rows()
        else:
            self._show_current()
        finding = self.current()
        if finding is not None:
            self._box.activate()
            self._scroll.ensureWidgetVisible(self._rows[index], 0, 8)
            if finding != before:
                self.opened.emit(finding)

    def open_finding(self, finding: Finding) -> None:
        """Open this one."""
        if finding in self._found:
            self._open(self._found.index(finding))

    def ask_reason(self) -> None:
        """Ask why the open finding is to stay as it is."""
        row = self._row()
        if row is not None and row.detail is not None:
            row.detail.ask_reason()

    def show_suggestions(self, finding: Finding, words: Sequence[str]) -> None:
        """What was probably meant in the finding that is open, most likely first."""
        row = self._row()
        if row is not None and row.detail is not None and row.finding == finding:
            row.detail.show_suggestions(tuple(words))

    def _row(self) -> FindingRow | None:
        return self._rows[self._current] if 0 <= self._current < len(self._rows) else None

    def step(self, by: int) -> None:
        """Go `by` findings on (or back), around the ends, and to its place in the text."""
        if self._found:
            start = self._current if self._current >= 0 else (-1 if by > 0 else 0)
            self._open((start + by) % len(self._found))
            self.jump.emit(self._found[self._current])

    def mend(self) -> None:
        """Mend the current finding, where it can be mended."""
        row = self._row()
        if row is not None:
            row.mend()
