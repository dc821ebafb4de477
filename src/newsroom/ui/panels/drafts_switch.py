"""Whose work the list shows: one's own drafts, or everybody's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from newsroom.ui.panels.preview_switch import Segment


class TeamSwitch(QWidget):
    """Two parts, one of them chosen. `switched` says whether everybody's work is wanted."""

    switched = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.mine = Segment(self.tr("My drafts"), "user", first=True, last=False)
        self.team = Segment(self.tr("The team"), "users", first=False, last=True)
        self.mine.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 0)
        row.setSpacing(0)
        for part in (self.mine, self.team):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(part)
        self.team.toggled.connect(self.switched)

    def show_team(self, *, team: bool) -> None:
        """Show which part holds, without asking for it."""
        for part in (self.mine, self.team):
            part.blockSignals(True)
        (self.team if team else self.mine).setChecked(True)
        for part in (self.mine, self.team):
            part.blockSignals(False)
            part.update()
