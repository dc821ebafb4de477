"""What the checks found: a line of counts, and every finding with its level, its sentence, its place and its fix.

F8 and Shift+F8 (the window's actions `next_finding` and `previous_finding`) go through them; Enter goes to the place
in the text, Ctrl+. mends what can be mended.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from newsroom.domain.finding import Finding, Level
from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.theme import Role

LOOKS = {Level.BLOCK: ("prohibit", Role.DANGER), Level.WARN: ("warning", Role.WARN), Level.HINT: ("info", Role.TEXT2)}


def level_word(level: Level) -> str:
    """What a level means, in words: colour and icon never speak alone."""
    return {
        Level.BLOCK: QCoreApplication.translate("Findings", "stops publishing"),
        Level.WARN: QCoreApplication.translate("Findings", "worth a look"),
        Level.HINT: QCoreApplication.translate("Findings", "a hint"),
    }[level]


def place_word(place: str) -> str:
    """The part of the article that a finding speaks of."""
    return {
        "headline": QCoreApplication.translate("Findings", "headline"),
        "kicker": QCoreApplication.translate("Findings", "kicker"),
        "standfirst": QCoreApplication.translate("Findings", "standfirst"),
        "body": QCoreApplication.translate("Findings", "text"),
        "byline": QCoreApplication.translate("Findings", "byline"),
        "sections": QCoreApplication.translate("Findings", "section"),
        "tags": QCoreApplication.translate("Findings", "tags"),
        "lead": QCoreApplication.translate("Findings", "lead image"),
        "related": QCoreApplication.translate("Findings", "related"),
        "slug": QCoreApplication.translate("Findings", "address"),
        "schedule": QCoreApplication.translate("Findings", "schedule"),
    }.get(place, "")


class FindingRow(QFrame):
    """One finding; the current one stands in a frame of its own and shows its buttons."""

    taken = Signal()
    jump = Signal()
    fix = Signal()

    def __init__(self, finding: Finding, lang: str) -> None:
        super().__init__()
        self.finding = finding
        self._current = False
        glyph, role = LOOKS[finding.level]
        sentence = finding.sentence(lang)
        meta = " · ".join(word for word in (level_word(finding.level), place_word(finding.field)) if word)
        self._title = parts.wrapped("", theme.UI)
        self._title.setText(parts.lined(sentence, theme.UI))
        self._buttons = QWidget()
        self._make_buttons(lang)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._title)
        text.addWidget(parts.label(meta, "label"))
        text.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(parts.Glyph(glyph, role, drop=4), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{level_word(finding.level)}: {sentence}")
        self.setToolTip(self.tr("Enter: to its place"))
        self.set_current(False)

    def _make_buttons(self, lang: str) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        if self.finding.fix is not None:
            words = self.finding.mend_words(lang)
            mend = QPushButton(f"{words}  {isolate_ltr('Ctrl+.')}")
            mend.setProperty("kind", "primary")
            mend.setAccessibleName(words)
            mend.setToolTip(f"{words} ({isolate_ltr('Ctrl+.')})")
            mend.setFixedHeight(theme.CONTROL_SMALL)
            mend.clicked.connect(self.fix)
            row.addWidget(mend)
        go = parts.TextButton(self.tr("To its place"))
        go.setAccessibleName(self.tr("To its place"))
        go.setToolTip(f"{self.tr('To its place')} ({isolate_ltr('Enter')})")
        go.clicked.connect(self.jump)
        row.addWidget(go)
        row.addStretch(1)

    def set_current(self, current: bool) -> None:
        """Open or fold the row."""
        self._current = current
        self._buttons.setVisible(current)
        self._title.setFont((theme.UI_BOLD if current or self.finding.level is Level.BLOCK else theme.UI).font())
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.taken.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.taken.emit()
        self.jump.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.jump.emit()
        elif control and event.key() == Qt.Key.Key_Period and self.finding.fix is not None:
            self.fix.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._current:
            paint.draw_box(painter, self.rect(), Role.SURFACE, Role.ACCENT)
        else:
            painter.setPen(theme.color(Role.LINE))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())


class Findings(QWidget):
    """The tab. `jump` and `fix` bring a `Finding`; `fix_all` the ones that can be mended without a choice."""

    jump = Signal(object)
    fix = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FindingRow] = []
        self._found: tuple[Finding, ...] = ()
        self._current = -1
        self._head = QWidget()
        self._counts = QHBoxLayout(self._head)
        self._counts.setContentsMargins(16, 12, 16, 8)
        self._counts.setSpacing(12)
        self._list = QWidget()
        self._box = QVBoxLayout(self._list)
        self._box.setContentsMargins(8, 0, 8, 8)
        self._box.setSpacing(0)
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
        rows.addWidget(self._head)
        rows.addWidget(self._scroll, 1)

    def show_findings(self, findings: Sequence[Finding], lang: str) -> None:
        """Show what the last check found, worst first; the same findings again leave everything where it is."""
        found = tuple(sorted(findings, key=lambda finding: list(LOOKS).index(finding.level)))
        if found == self._found and self._rows:
            return
        held = self._rows[self._current].finding if 0 <= self._current < len(self._rows) else None
        typing = self.isAncestorOf(focus) if (focus := self.focusWidget()) else False
        self._found, self._current = found, -1
        for row in self._rows:
            self._box.removeWidget(row)
            row.deleteLater()
        self._rows = [self._make_row(finding, lang) for finding in found]
        self._show_counts()
        if held in found:
            self._open(found.index(held))
            if typing:
                self._rows[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_row(self, finding: Finding, lang: str) -> FindingRow:
        row = FindingRow(finding, lang)
        row.taken.connect(lambda: self._open(self._rows.index(row)))
        row.jump.connect(lambda: self.jump.emit(finding))
        row.fix.connect(lambda: self.fix.emit(finding))
        self._box.insertWidget(self._box.count() - 1, row)
        return row

    def _show_counts(self) -> None:
        while (item := self._counts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not self._found:
            self._counts.addWidget(parts.Glyph("check-circle", Role.OK))
            self._counts.addWidget(parts.label(self.tr("Nothing found"), "quiet"))
        for level, (glyph, role) in LOOKS.items():
            number = sum(finding.level is level for finding in self._found)
            if number:
                pair = QWidget()  # one widget for each count, so that all of it goes when the counts are made anew
                row = QHBoxLayout(pair)
                row.setContentsMargins(0, 0, 0, 0)
                row.setSpacing(4)
                row.addWidget(parts.Glyph(glyph, role, 16))
                row.addWidget(parts.label(f"{number} {level_word(level)}", "quiet"))
                self._counts.addWidget(pair)
        self._counts.addStretch(1)

    def _open(self, index: int) -> None:
        if self._current != index:
            self._current = index
            for number, row in enumerate(self._rows):
                row.set_current(number == index)
        if index >= 0:
            self._scroll.ensureWidgetVisible(self._rows[index], 0, 8)

    def step(self, by: int) -> None:
        """Go `by` findings on (or back), around the ends, and to its place in the text."""
        if self._rows:
            start = self._current if self._current >= 0 else (-1 if by > 0 else 0)
            self._open((start + by) % len(self._rows))
            self.jump.emit(self._rows[self._current].finding)

    def mend(self) -> None:
        """Mend the current finding, where it can be mended."""
        if 0 <= self._current < len(self._rows) and self._rows[self._current].finding.fix is not None:
            self.fix.emit(self._rows[self._current].finding)
