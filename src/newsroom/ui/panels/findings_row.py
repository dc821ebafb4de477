"""A row of the findings: two lines that it paints itself; the open one stands in a frame with all that can be done."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from newsroom.domain.finding import Finding, Level
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.findings_open import SIGN, Detail, draw_put
from newsroom.ui.panels.findings_words import (
    LETTER,
    Kind,
    clauses,
    kind_of,
    kind_word,
    level_word,
    look_of,
    place_word,
    put_of,
)
from newsroom.ui.theme import Role

PAD = 12


class FindingRow(QFrame):
    """One finding. What it shows can be another at any time, so that a list that moved makes no rows anew."""

    taken = Signal()
    jump = Signal()
    write = Signal(str)  # put these words there; empty: those that the finding offers
    ignored = Signal(str, str)
    named = Signal()

    def __init__(self, finding: Finding, lang: str) -> None:
        super().__init__()
        self.detail: Detail | None = None
        self._lang = lang
        self._column = QVBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Enter: to its place"))
        self.show_finding(finding)

    def show_finding(self, finding: Finding) -> None:
        """Show another finding."""
        self.finding = finding
        first, _rest = clauses(finding, self._lang)
        self._put = put_of(finding)
        self._first = first
        self._meta = " · ".join(part for part in self._said(finding, first) if part)
        self.setAccessibleName(f"{level_word(finding.level)}: {finding.sentence(self._lang)}")
        self.update()

    def _said(self, finding: Finding, first: str) -> tuple[str, ...]:
        if self._put is not None and self._put.right:
            return kind_word(finding), first
        if self._put is not None:  # a word that nothing is known of but that
            return kind_word(finding), self.tr("the dictionary does not know it"), place_word(finding.field)
        words = kind_word(finding) if kind_of(finding) is Kind.STYLE else level_word(finding.level)
        return words, place_word(finding.field)

    def open(self, place: str, list_word: str) -> None:
        """Show all of it; `place` says which of how many it is, `list_word` where its word would go as a name."""
        if self.detail is not None and self.detail.finding == self.finding:
            self.detail.show_place(place)
            return
        self.close_detail()
        self.detail = Detail(self.finding, self._lang, place, list_word)
        self.detail.write.connect(self.write)
        self.detail.jump.connect(self.jump)
        self.detail.ignored.connect(self.ignored)
        self.detail.named.connect(self.named)
        self._column.setContentsMargins(PAD, 10, PAD, 10)
        self._column.addWidget(self.detail)
        self.detail.show()  # at once: it may be asked for the reason now
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.updateGeometry()
        self.update()

    def close_detail(self) -> None:
        """Fold the row."""
        if self.detail is not None:
            self._column.removeWidget(self.detail)
            self.detail.hide()
            self.detail.deleteLater()
            self.detail = None
            self._column.setContentsMargins(0, 0, 0, 0)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.FINDING_ROW) if self.detail is None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.FINDING_ROW) if self.detail is None else super().minimumSizeHint()

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
        elif control and event.key() == Qt.Key.Key_Period:
            self.mend()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mend(self) -> None:
        """Put right what can be put right."""
        if self.detail is not None:
            self.detail.press_mend()
        elif self.finding.fix is not None:
            self.write.emit("")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        if self.detail is not None:
            paint.draw_box(painter, self.rect(), Role.SURFACE, Role.ACCENT)
        else:
            if self.underMouse():
                painter.fillRect(self.rect(), theme.color(Role.HOVER))
            painter.setPen(theme.color(Role.LINE))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        inner = self.rect().adjusted(PAD, 0, -PAD, 0)
        top = 11 if self.detail is not None else 4
        self._paint_sign(painter, paint.start_rect(inner, 18, reading), top)
        if self.detail is None:
            self._paint_lines(painter, paint.past_start(inner, SIGN, reading), reading)
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())

    def _paint_sign(self, painter: QPainter, rect: QRect, top: int) -> None:
        sign, role = look_of(self.finding)
        box = QRect(rect.left(), top, rect.width(), 20)
        if sign == LETTER:
            font = theme.SHEET_TITLE.font()
            paint.draw_text(painter, box, sign, font, theme.color(role), paint.RTL, center=True)
        else:
            paint.draw_glyph(painter, box, sign, role, 18)

    def _paint_lines(self, painter: QPainter, rect: QRect, reading: Qt.LayoutDirection) -> None:
        first = QRect(rect.left(), 4, rect.width(), 22)
        second = QRect(rect.left(), 25, rect.width(), 18)
        plain, bold = theme.UI.font(), theme.UI_BOLD.font()
        if self._put is not None:
            draw_put(painter, first, self._put, reading, (plain, bold), struck=False)
        else:
            font = bold if self.finding.level is Level.BLOCK else plain
            paint.draw_text(painter, first, self._first, font, theme.color(Role.TEXT), reading, follow=True)
        small = theme.SMALL.font()
        paint.draw_text(painter, second, self._meta, small, theme.color(Role.TEXT2), reading, follow=True)
