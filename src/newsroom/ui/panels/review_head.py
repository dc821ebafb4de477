"""Head and foot of a comparison: which two versions, how many changes, and what is done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from newsroom.domain.difference import Change
from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.painting import isolated
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_flow import FlowLayout
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.change_words import kind_word
from newsroom.ui.panels.conflict_hunk import EDGE
from newsroom.ui.panels.stepped import Words, keys_label
from newsroom.ui.theme import Role


@dataclass(frozen=True, slots=True)
class VersionName:
    """A version that can be compared: its id and how it is told."""

    id: str
    text: str


class ReviewHead(QWidget):
    """`wanted` brings the ids of two versions, the older first as it stands in the fields."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.title = Words(self.tr("Two versions compared"), theme.SHEET_TITLE, "title")
        self.before, self.after = QComboBox(), QComboBox()
        self.said = Words()
        self.fault = Notice()
        fields = QFrame()
        flow = FlowLayout(fields, 16, 8)
        for name, box in ((self.tr("From"), self.before), (self.tr("To"), self.after)):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(34)
            box.activated.connect(lambda _index: self._choose())
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            line.addWidget(parts.label(name, "quiet"))
            line.addWidget(box)
            flow.addWidget(pair)
        self._lay_out(fields)

    def _lay_out(self, fields: QWidget) -> None:
        self.keys = keys_label(self.tr("Previous"), self.tr("Next"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(parts.Glyph("clock-counter-clockwise", Role.TEXT2, 20, drop=3), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.title, 1)
        line.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, 14, EDGE, 12)
        rows.setSpacing(8)
        rows.addLayout(line)
        rows.addWidget(fields)
        rows.addWidget(self.said)
        rows.addWidget(self.fault)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_versions(self, versions: Sequence[VersionName], before: str, after: str) -> None:
        """Offer these versions, two of them chosen."""
        for box in (self.before, self.after):
            with QSignalBlocker(box):
                box.clear()
                for version in versions:
                    box.addItem(version.text, version.id)
        self.choose(before, after)

    def choose(self, before: str, after: str) -> None:
        """Name the two versions that are shown."""
        for box, chosen in ((self.before, before), (self.after, after)):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(chosen)))
                box.setToolTip(box.currentText())

    def _choose(self) -> None:
        self.wanted.emit(self.before.currentData(), self.after.currentData())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color(Role.LINE))


class ReviewFoot(QWidget):
    """What is done with the change that is looked at, and with all."""

    def __init__(self) -> None:
        super().__init__()
        self.previous = parts.icon_button("caret-up", self.tr("Previous change"), "Alt+↑", turn=False)
        self.next = parts.icon_button("caret-down", self.tr("Next change"), "Alt+↓", turn=False)
        self.said = Words()
        self.turn, self.block, self.all, self.none = (QPushButton() for _ in range(4))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setToolTip(isolate_ltr("Esc"))
        self.adopt = QPushButton()
        self.adopt.setProperty("kind", "primary")
        self.all.setText(self.tr("Put all back"))
        self.none.setText(self.tr("Keep all"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.previous, self.next):
            row.addWidget(button)
        row.addWidget(self.said, 1)
        row.addWidget(self.turn)
        row.addWidget(self.block)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.close_button)
        acts.addStretch(1)
        for act in (self.none, self.all, self.adopt):
            acts.addWidget(act)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, 12, EDGE, 12)
        rows.setSpacing(8)
        rows.addLayout(row)
        rows.addLayout(acts)

    def show_change(self, change: Change | None, number: int, of: int, *, back: bool) -> None:
        """Tell the change that is looked at, `number` of `of`."""
        self.previous.setEnabled(bool(of))
        self.next.setEnabled(bool(of))
        self.turn.setEnabled(bool(of))
        self.turn.setText(self.tr("Keep the change") if back else self.tr("Put the change back"))
        self.turn.setToolTip(self.tr("Space in the list"))
        if change is None:
            self.said.say("")
            return
        counted = self.tr("Change %1 of %2").replace("%1", str(number)).replace("%2", str(of))
        state = self.tr("put back") if back else ""
        self.said.say(isolated(counted, kind_word(change), state))

    def show_block(self, place: str, changes: int, *, back: bool) -> None:
        """Offer the whole block that is looked at, which is called `place`; not where it has one change alone."""
        self.block.setVisible(changes > 1)
        whole = self.tr("Keep all of it: %1") if back else self.tr("Put all of it back: %1")
        self.block.setText(whole.replace("%1", place))
        self.block.setToolTip(self.tr("Shift+Space in the list"))

    def show_left(self, back: int, of: int) -> None:
        """How many changes would be put back."""
        text = self.tr("Put %n change(s) back in the draft", "", back) if back else self.tr("Nothing is put back")
        self.adopt.setText(text)
        self.adopt.setEnabled(bool(back))
        self.adopt.setToolTip(isolate_ltr("Ctrl+Enter") if back else self.tr("No change is chosen to be put back"))
        self.all.setEnabled(back < of)
        self.none.setEnabled(bool(back))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(Role.RAISED))
        painter.fillRect(0, 0, self.width(), 1, theme.color(Role.LINE))
