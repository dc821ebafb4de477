"""One place where two people wrote: mine, the common base and theirs side by side, and what can be decided."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QStyle, QWidget

from newsroom.domain.merge import ConflictHunk
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels.card_flow import FlowLayout
from newsroom.ui.panels.conflict_choice import (
    DECISIONS,
    BaseCard,
    ChoiceButton,
    Decision,
    LinkChoice,
    SideCard,
    Titles,
    offered,
)
from newsroom.ui.theme import Role

EDGE, GAP, HEAD = 24, 16, 40


def fits(width: int, zoom: float) -> bool:
    """Whether three columns of text `zoom` times as large are readable beside each other."""
    return width >= 360 + 400 * zoom


def columns(widget: QWidget, width: int, zoom: float) -> list[QRect] | None:
    """The columns of mine, base and theirs from the reading start, without a height; None where they do not fit beside
    each other and stand below each other instead."""
    if not fits(width, zoom):
        return None
    room = width - 2 * EDGE - 2 * GAP
    side = room * 3 // 8
    middle = room - 2 * side
    lefts = (EDGE, EDGE + side + GAP, EDGE + side + middle + 2 * GAP)
    whole = QRect(0, 0, width, 0)
    boxes = [QRect(left, 0, size, 0) for left, size in zip(lefts, (side, middle, side), strict=True)]
    return [QStyle.visualRect(widget.layoutDirection(), whole, box) for box in boxes]


class HunkRow(QWidget):
    """The row. `decided` brings what was decided."""

    decided = Signal(object)  # Decision

    def __init__(self, hunk: ConflictHunk, number: int, of: int, place: str, titles: Titles, zoom: float) -> None:
        super().__init__()
        self.hunk, self._titles, self._zoom = hunk, titles, zoom
        self._title = self.tr("%1 of %2").replace("%1", str(number)).replace("%2", str(of)) + f" · {place}"
        self._decision: Decision | None = None
        mine, theirs, *_ = DECISIONS
        self.mine = SideCard(mine, titles.mine, place, hunk, hunk.mine, zoom)
        self.base = BaseCard(place, hunk, zoom)
        self.theirs = SideCard(theirs, titles.theirs, place, hunk, hunk.theirs, zoom)
        self.cards: tuple[SideCard | BaseCard, ...] = (self.mine, self.base, self.theirs)
        self.links = QFrame(self)
        flow = FlowLayout(self.links, 12, 2)
        self.choices: list[ChoiceButton] = [self.mine, self.theirs]
        for decision in offered(hunk)[2:]:
            link = LinkChoice(decision, titles.of(decision))
            link.setAccessibleName(f"{link.text()}, {place}")
            flow.addWidget(link)
            self.choices.append(link)
        self._group = QButtonGroup(self)
        for card in self.cards:
            card.setParent(self)
        for choice in self.choices:
            self._group.addButton(choice)
            choice.clicked.connect(lambda _on, made=choice: self.decide(made.decision))
            choice.step.connect(self._step)
            choice.digit.connect(self._digit)
        self.setAccessibleName(self._title)
        self.links.setVisible(len(self.choices) > 2)

    def restyle(self, zoom: float) -> None:
        """Be `zoom` times as large."""
        self._zoom = zoom
        for card in self.cards:
            card.words.restyle(zoom)

    def retitle(self, titles: Titles) -> None:
        """Call the texts by other names: who wrote the other one has become known."""
        self._titles = titles
        self.theirs.name(titles.theirs)
        self.update()

    def show_decision(self, decision: Decision | None) -> None:
        """Show what was decided, without telling it."""
        self._decision = decision
        for choice in self.choices:
            if choice.decision == decision:
                choice.setChecked(True)
        self.update()

    def decide(self, decision: Decision) -> None:
        """Decide, as a press of the choice does."""
        if decision != self._decision:
            self.show_decision(decision)
            self.decided.emit(decision)

    def take_focus(self) -> None:
        """The keyboard comes to what was decided, else to the first choice."""
        chosen = self._group.checkedButton() or self.choices[0]
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        place = next((place for place, choice in enumerate(self.choices) if choice.hasFocus()), 0)
        wanted = self.choices[(place + by) % len(self.choices)]
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
        wanted.click()

    def _digit(self, digit: int) -> None:
        for choice in self.choices:
            if DECISIONS.index(choice.decision) + 1 == digit:
                choice.setFocus(Qt.FocusReason.TabFocusReason)
                choice.click()

    # Measures

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width, place=False)

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(max(self.width(), 320)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay(self.width(), place=True)

    def _lay(self, width: int, *, place: bool) -> int:
        """Put the cards where they stand in a width, or only measure; gives the height."""
        cards = self.cards
        boxes, y = columns(self, width, self._zoom), HEAD
        if boxes is not None:
            high = max(card.height_for(box.width()) for card, box in zip(cards, boxes, strict=True))
            boxes = [QRect(box.left(), y, box.width(), high) for box in boxes]
            y += high
        else:
            boxes = []
            for card in cards:
                high = card.height_for(width - 2 * EDGE)
                boxes.append(QRect(EDGE, y, width - 2 * EDGE, high))
                y += high + GAP // 2
            y -= GAP // 2
        if place:
            for card, box in zip(cards, boxes, strict=True):
                card.setGeometry(box)
        if len(self.choices) > 2:
            flow = self.links.layout()
            assert flow is not None
            high = flow.heightForWidth(width - 2 * EDGE)
            if place:
                self.links.setGeometry(EDGE, y + 8, width - 2 * EDGE, high)
            y += high + 8
        return y + GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        line = QRect(EDGE, 6, self.width() - 2 * EDGE, HEAD - 12)
        metrics = theme.UI_BOLD.metrics()
        color = theme.color(Role.TEXT)
        paint.draw_text(painter, line, self._title, theme.UI_BOLD.font(), color, reading, follow=True)
        rest = paint.past_start(line, round(metrics.horizontalAdvance(self._title)) + 12, reading)
        decision = self._decision
        glyph, role = ("check", Role.OK) if decision is not None else ("warning", Role.WARN)
        said = self.tr("Waits for your decision")
        if decision is not None:
            said = self.tr("Chosen: %1").replace("%1", self._titles.of(decision))
        paint.draw_glyph(painter, paint.start_rect(rest, 16, reading), glyph, role, 16)
        rest = paint.past_start(rest, 22, reading)
        paint.draw_text(painter, rest, said, theme.UI.font(), theme.color(role), reading, follow=True)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color(Role.LINE))
