"""What is chosen from where two people wrote in the same place: one of their texts, or a way of having both."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from newsroom.domain.difference import ItemKind
from newsroom.domain.document import Code, Direction
from newsroom.domain.merge import Choice, ConflictHunk, Side
from newsroom.domain.runs import Run, RunKind
from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.review_rows import CARDS, Face, Text
from newsroom.ui.panels.review_text import Stand, TextRow
from newsroom.ui.panels.runs import condensed, spoken
from newsroom.ui.theme import Role

PAD, TITLE, DOT = 16, 28, 16


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided in one place; `own`: the text there is written by hand once the merge is adopted."""

    choice: Choice
    own: bool = False


DECISIONS = (
    Decision(Choice.MINE),
    Decision(Choice.THEIRS),
    Decision(Choice.BOTH),
    Decision(Choice.TOGETHER),
    Decision(Choice.MINE, own=True),
)  # in the order of their keys, 1 to 5


def offered(hunk: ConflictHunk) -> list[Decision]:
    """What can be decided in a place; a text of one's own only where the paper has a caret to write it with."""
    writable = hunk.field in ("headline", "kicker", "standfirst") or (
        hunk.field == "body" and hunk.mine.value is not None
    )
    return [one for one in DECISIONS if one.choice in hunk.choices and (writable or not one.own)]


class Titles:
    """The names of the two texts; `who` wrote the other one, empty where nobody says."""

    def __init__(self, who: str = "") -> None:
        self.mine = QCoreApplication.translate("Conflict", "Your text")
        self.theirs = QCoreApplication.translate("Conflict", "Text on the site")
        if who:
            self.theirs = QCoreApplication.translate("Conflict", "Text of %1").replace("%1", f"\u2068{who}\u2069")

    def of(self, decision: Decision) -> str:
        """What a decision is called."""
        if decision.own:
            return QCoreApplication.translate("Conflict", "Writing a third text")
        return {
            Choice.MINE: self.mine,
            Choice.THEIRS: self.theirs,
            Choice.BOTH: QCoreApplication.translate("Conflict", "Both, one after the other"),
            Choice.TOGETHER: QCoreApplication.translate("Conflict", "Suggestion: the changes of both together"),
        }[decision.choice]


class ChoiceButton(QRadioButton):
    """One choice of a place. `step` asks for the next (1) or the one before (-1), `digit` for the one of that key."""

    step = Signal(int)
    digit = Signal(int)

    def __init__(self, decision: Decision, name: str) -> None:
        super().__init__()
        self.decision = decision
        self.setText(name)
        self.setToolTip(_with_key(name, decision))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in steps:
            across = event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and self.isRightToLeft()
            self.step.emit(steps[Qt.Key(event.key())] * (-1 if across else 1))
        elif plain and event.text().isdecimal():
            self.digit.emit(int(event.text()))
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif plain:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def draw_dot(self, painter: QPainter, box: QRect) -> None:
        """The mark of a choice in `box`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        on = self.isChecked()
        painter.setPen(QPen(theme.color(Role.ACCENT if on else Role.FIELD), 1))
        painter.setBrush(theme.color(Role.ACCENT if on else Role.SURFACE))
        painter.drawEllipse(dot)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(Role.ON_ACCENT))
            painter.drawEllipse(dot.adjusted(5, 5, -5, -5))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class LinkChoice(ChoiceButton):
    """A choice that is a line of words below the texts."""

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(theme.UI_BOLD.font()).horizontalAdvance(self.text()) + DOT + 20, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        if paint.pressed_over(self):
            paint.draw_box(painter, self.rect(), Role.HOVER, None)
        inner = self.rect().adjusted(6, 0, -6, 0)
        dot = paint.start_rect(inner, DOT, reading)
        self.draw_dot(painter, QRect(dot.left(), (self.height() - DOT) // 2, DOT, DOT))
        kind = theme.UI_BOLD if self.isChecked() else theme.UI
        rest = paint.past_start(inner, DOT + 6, reading)
        paint.draw_text(painter, rest, self.text(), kind.font(), theme.color(Role.ACCENT), reading, follow=True)
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())


class SideCard(ChoiceButton):
    """One of the two texts, word by word."""

    def __init__(self, decision: Decision, name: str, place: str, hunk: ConflictHunk, side: Side, zoom: float) -> None:
        super().__init__(decision, name)
        self._place, self._said = place, spoken(side.runs)
        self.words = side_text(hunk, side, zoom)
        self.words.setParent(self)
        self.words.pressed.connect(lambda _change: self.click())
        self.words.text.clicked.connect(self.click)
        self.words.text.setCursor(Qt.CursorShape.PointingHandCursor)
        for inner in (self.words.text, *self.words.notes):
            inner.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said = self._said or self.words.text.text()
        self.name(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = self.words.text
        if text.selection.take_key(event):
            text.update()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.words.text.deselect()

    def copy(self) -> None:
        """Put the chosen letters of the text onto the clipboard; all where none are chosen."""
        self.words.text.copy()

    def selectAll(self) -> None:
        """Choose every letter of the text."""
        self.words.text.selectAll()

    def name(self, name: str) -> None:
        """Call the text by this name."""
        self.setText(name)
        self.setToolTip(_with_key(name, self.decision))
        listed = QCoreApplication.translate("Conflict", "%1, %2: %3")
        self.setAccessibleName(listed.replace("%1", name).replace("%2", self._place).replace("%3", self._said))
        self.update()

    def height_for(self, width: int) -> int:
        """How high the card is in a width."""
        return PAD // 2 + TITLE + self.words.heightForWidth(width - 2 * PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = PAD // 2 + TITLE
        width = self.width() - 2 * PAD
        self.words.setGeometry(PAD, top, width, self.words.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading, on = QPainter(self), self.layoutDirection(), self.isChecked()
        fill = Role.HOVER if self.underMouse() and not on else Role.SURFACE
        paint.draw_box(painter, self.rect(), fill, Role.ACCENT if on else Role.FIELD)
        if on:
            paint.draw_box(painter, self.rect().adjusted(1, 1, -1, -1), None, Role.ACCENT, theme.RADIUS - 1)
        line = QRect(PAD, PAD // 2, self.width() - 2 * PAD, TITLE - 4)
        dot = paint.start_rect(line, DOT, reading)
        self.draw_dot(painter, QRect(dot.left(), line.top() + (line.height() - DOT) // 2, DOT, DOT))
        kind, role = (theme.UI_BOLD, Role.ACCENT) if on else (theme.UI, Role.TEXT2)
        rest = paint.past_start(line, DOT + 8, reading)
        paint.draw_text(painter, rest, self.text(), kind.font(), theme.color(role), reading, follow=True)
        if self.hasFocus():
            paint.draw_focus(painter, self.rect().adjusted(2, 2, -2, -2) if on else self.rect())


class BaseCard(QWidget):
    """The text that both began with. It cannot be chosen."""

    def __init__(self, place: str, hunk: ConflictHunk, zoom: float) -> None:
        super().__init__()
        self._title = QCoreApplication.translate("Conflict", "As it was before both")
        self.words = side_text(hunk, hunk.base, zoom, muted=True)
        self.words.setParent(self)
        self.setAccessibleName(f"{self._title}, {place}: {spoken(hunk.base.runs) or self.words.text.text()}")

    def height_for(self, width: int) -> int:
        """How high the card is in a width."""
        return PAD // 2 + TITLE + self.words.heightForWidth(width - 2 * PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = PAD // 2 + TITLE
        width = self.width() - 2 * PAD
        self.words.setGeometry(PAD, top, width, self.words.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        paint.draw_box(painter, self.rect(), Role.RAISED, None)
        line = QRect(PAD, PAD // 2, self.width() - 2 * PAD, TITLE - 4)
        color = theme.color(Role.TEXT2)
        paint.draw_text(painter, line, self._title, theme.UI.font(), color, reading, follow=True)


def _with_key(name: str, decision: Decision) -> str:
    return f"{name} ({isolate_ltr(str(DECISIONS.index(decision) + 1))})"


def side_text(hunk: ConflictHunk, side: Side, zoom: float, *, muted: bool = False) -> TextRow:
    """One version of a place, word by word; of what is not there any more it says so."""
    seen = {run.change for run in side.runs}
    runs, block = condensed(side.runs), side.value if hunk.field in ("body", "lead") else None
    if side.value is None or side.value == "":
        gone = QCoreApplication.translate("Conflict", "Taken out")
        never = QCoreApplication.translate("Conflict", "Nothing stood here")
        runs, muted = (Run(RunKind.SAME, never if side is hunk.base else gone),), True
    ltr = isinstance(block, Code) or getattr(block, "direction", None) is Direction.LTR
    unseen = tuple(change for change in side.changes if change.id not in seen)
    card = isinstance(block, CARDS)
    text = Text("", "body", block, Face.SMALL, ItemKind.CHANGED, runs, unseen if block is not None else (), card, ltr)
    return TextRow(text, zoom, Stand.WIDE, muted=muted)
