"""Head and foot of the view of a conflict: who wrote what and when, what is left to decide, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from newsroom.domain.merge import Merge
from newsroom.language import dates
from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.painting import isolated
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.conflict_choice import Titles
from newsroom.ui.panels.conflict_hunk import EDGE, columns
from newsroom.ui.panels.conflict_rows import Facts
from newsroom.ui.panels.stepped import Words, keys_label
from newsroom.ui.theme import Role

STRIP = 40


class ConflictHead(QWidget):
    """What happened, in two lines, and a fault where there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Words(self.tr("Two people wrote in the same place"), theme.SHEET_TITLE, "title")
        self.said = Words()
        self.keys = keys_label(self.tr("Previous"), self.tr("Next"))
        self.fault = Notice()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(parts.Glyph("users", Role.WARN, 20, drop=3), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.title, 1)
        line.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, 14, EDGE, 12)
        rows.setSpacing(0)
        rows.addLayout(line)
        rows.addWidget(self.said)
        rows.addWidget(self.fault)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, merge: Merge, facts: Facts, hour: Callable[[datetime], str]) -> None:
        """Say who changed what, and how much of it is left to decide."""
        said = []
        if facts.theirs is not None:
            by = self.tr("Changed on the site by %1, %2.") if facts.who else self.tr("Changed on the site, %2.")
            said.append(by.replace("%1", f"\u2068{facts.who}\u2069").replace("%2", hour(facts.theirs)))
        if merge.taken:
            said.append(self.tr("%n change(s) merged without a clash.", "", len(merge.taken)))
        said.append(self.tr("%n place(s) left to decide.", "", len(merge.conflicts)))
        self.said.say(" ".join(said))
        self.setAccessibleName(" ".join(said))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, theme.color(Role.LINE))


class ConflictStrip(QWidget):
    """The heads of the three columns: whose text, and of when. They stand over the columns of `below`."""

    def __init__(self, below: QAbstractScrollArea) -> None:
        super().__init__()
        self._below, self.zoom = below, 1.0
        below.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self.update())
        self.setFixedHeight(STRIP)
        self._cells: list[tuple[str, str, str]] = []

    def show_facts(self, titles: Titles, facts: Facts, hour: Callable[[datetime], str]) -> None:
        """Name the columns."""
        here, there = self.tr("on this machine"), self.tr("on the site")
        cells = [
            ("user", titles.mine, here, facts.mine),
            ("clock-counter-clockwise", "", self.tr("Common base"), facts.base),
            ("globe-simple", titles.theirs, "" if not facts.who else there, facts.theirs),
        ]
        self._cells = [
            (glyph, title, isolated(place, hour(at) if at else "").strip()) for glyph, title, place, at in cells
        ]
        self.setAccessibleName("; ".join(f"{title} {place}" for _, title, place in self._cells))
        self.update()

    def _columns(self) -> list[QRect]:
        return columns(self, self._below.viewport().width(), self.zoom) or []

    def sizeHint(self) -> QSize:
        return QSize(400, STRIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        painter.fillRect(self.rect(), theme.color(Role.RAISED))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color(Role.LINE))
        painter.translate(self._below.viewport().x(), 0)
        for (glyph, title, place), box in zip(self._cells, self._columns(), strict=False):
            line = QRect(box.left(), 0, box.width(), self.height())
            paint.draw_glyph(painter, paint.start_rect(line, 16, reading), glyph, Role.TEXT2, 16)
            line = paint.past_start(line, 24, reading)
            if title:
                paint.draw_text(
                    painter, line, title, theme.UI_BOLD.font(), theme.color(Role.TEXT), reading, follow=True
                )
                wide = round(theme.UI_BOLD.metrics().horizontalAdvance(title)) + 8
                line = paint.past_start(line, wide, reading)
            paint.draw_text(painter, line, place, theme.UI.font(), theme.color(Role.TEXT2), reading, follow=True)


class ConflictFoot(QWidget):
    """The ways out: later, or the merge."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(False)
        self.said = Words()
        kept = self.tr("Both texts stay whole in the history, whatever is chosen.")
        self.said.say(kept)
        self.later = QPushButton(self.tr("Later"))
        self.later.setToolTip(
            self.tr("The conflict stays in the list of drafts (%1)").replace("%1", isolate_ltr("Esc"))
        )
        self.adopt = QPushButton()
        self.adopt.setProperty("kind", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 12, EDGE, 12)
        row.setSpacing(8)
        row.addWidget(parts.Glyph("archive", Role.TEXT2, 18))
        row.addWidget(self.said, 1)
        row.addWidget(self.later)
        row.addWidget(self.adopt)

    def show_left(self, left: int) -> None:
        """How many decisions are missing; none: the merge can be adopted."""
        text = self.tr("Adopt the merge")
        if left:
            text = self.tr("Adopt the merge · %n left", "", left)
        self.adopt.setText(text)
        self.adopt.setEnabled(not left)
        why = self.tr("%n decision(s) missing", "", left) if left else isolate_ltr("Ctrl+Enter")
        self.adopt.setToolTip(why)
        self.adopt.setAccessibleDescription(why if left else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(Role.RAISED))
        painter.fillRect(0, 0, self.width(), 1, theme.color(Role.LINE))


def hours(zone: str, now: datetime, lang: str) -> Callable[[datetime], str]:
    """How a moment is told, in a zone."""
    local = now.astimezone(ZoneInfo(zone))
    return lambda at: dates.ago(at, local, lang)
