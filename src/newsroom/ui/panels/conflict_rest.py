"""The quiet rows around the decisions: what was merged by itself, a line that unfolds; where the result still waits."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from newsroom.domain.difference import ItemKind
from newsroom.domain.merge import Choice, Merge, Taken
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.change_words import joined, place_word
from newsroom.ui.panels.conflict_choice import Titles
from newsroom.ui.panels.conflict_hunk import EDGE
from newsroom.ui.panels.conflict_rows import Settled
from newsroom.ui.panels.review_rows import Face, Text
from newsroom.ui.panels.review_text import Stand, TextRow, became, column
from newsroom.ui.panels.runs import condensed
from newsroom.ui.theme import Role

SAID = 3  # places that a line names; the rest is counted


class SettledRow(QWidget):
    """One line that says what was merged by itself. The words are made when they are first unfolded."""

    def __init__(self, settled: Settled, merge: Merge, titles: Titles, zoom: float) -> None:
        super().__init__()
        self._settled, self._merge, self._titles, self._zoom = settled, merge, titles, zoom
        self.said = parts.Elided(Role.TEXT2, theme.UI)
        self.show_button = parts.TextButton(self.tr("Show"), "caret-down", after=True)
        self.show_button.clicked.connect(lambda _checked: self.unfold(self.details is None or self.details.isHidden()))
        self.details: QWidget | None = None
        line = QHBoxLayout()
        line.setContentsMargins(EDGE, 4, EDGE, 4)
        line.setSpacing(8)
        line.addWidget(parts.Glyph("check", Role.OK, 16))
        line.addWidget(self.said, 1)
        line.addWidget(self.show_button)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(0)
        self._rows.addLayout(line)

        self.retitle(titles)

    def retitle(self, titles: Titles) -> None:
        """Call the texts by other names."""
        self._titles = titles
        sentence = self._sentence()
        self.said.show_text(sentence, sentence)
        self.show_button.setAccessibleDescription(sentence)

    def restyle(self, zoom: float) -> None:
        """Be `zoom` times as large."""
        self._zoom = zoom
        for row in self.findChildren(TextRow):
            row.restyle(zoom)

    def unfold(self, shown: bool) -> None:
        """Show or hide what was merged."""
        if self.details is None:
            self.details = QWidget()
            rows = QVBoxLayout(self.details)
            rows.setContentsMargins(EDGE, 4, EDGE, 8)
            rows.setSpacing(2)
            for taken in self._settled.taken:
                rows.addWidget(parts.label(self._place(taken), "group"))
                rows.addWidget(self._words(taken))
            self._rows.addWidget(self.details)
        self.details.setVisible(shown)
        self.show_button.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.show_button.dress("caret-up" if shown else "caret-down", Role.ACCENT)
        self.updateGeometry()

    def _words(self, taken: Taken) -> TextRow:
        block = taken.value if taken.field in ("body", "lead") else None
        text = Text("", "body", block, Face.SMALL, taken.kind, condensed(taken.runs), first=bool(block))
        row = TextRow(text, self._zoom, Stand.WIDE)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row

    def _sentence(self) -> str:
        places = [self._place(taken) for taken in self._settled.taken]
        rest = len(places) - SAID
        if rest > 0:
            places = [*places[:SAID], self.tr("%n more", "", rest)]
        return joined(places)

    def _place(self, taken: Taken) -> str:
        """Where something changed and who did it."""
        place = place_word(self._merge.article, taken.field, taken.place, taken.value)
        if taken.kind in (ItemKind.ADDED, ItemKind.REMOVED, ItemKind.ARRIVED):
            place = f"{place} ({became(taken.kind)})"
        if taken.who is Choice.BOTH:
            return self.tr("%1: the same in both texts").replace("%1", place)
        if taken.who is Choice.TOGETHER:
            return self.tr("%1: the changes of both together").replace("%1", place)
        title = self._titles.mine if taken.who is Choice.MINE else self._titles.theirs
        return self.tr("%1: %2", "a place, and whose text it has").replace("%1", place).replace("%2", title)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color(Role.LINE))


class HoleRow(QAbstractButton):
    """A place of the result that waits for its decision; a press goes to it."""

    def __init__(self, place: str, zoom: float) -> None:
        super().__init__()
        self._zoom = zoom
        self.setText(self.tr("%1: waits for the decision").replace("%1", place))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def restyle(self, zoom: float) -> None:
        """Stand in a column that is `zoom` times as wide."""
        self._zoom = zoom
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.COMMAND_ROW + theme.BODY_AFTER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        box = column(self, Stand.START, self._zoom, self.width())
        box.setHeight(theme.COMMAND_ROW)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color(Role.FIELD), 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color(Role.HOVER) if paint.pressed_over(self) else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        inner = QRect(box).adjusted(12, 0, -12, 0)
        paint.draw_glyph(painter, paint.start_rect(inner, 16, reading), "hourglass-medium", Role.WARN, 16)
        rest = paint.past_start(inner, 26, reading)
        color = theme.color(Role.TEXT2)
        paint.draw_text(painter, rest, self.text(), theme.UI.font(), color, reading, follow=True)
        if self.hasFocus():
            paint.draw_focus(painter, box)
