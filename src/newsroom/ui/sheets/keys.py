"""The list of keys, made from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from newsroom.ui.actions import Actions
from newsroom.ui.sheets.palette_rows import key_caps
from newsroom.ui.sheets.sheet import Sheet


class KeysSheet(Sheet):
    """Menu by menu, what has a key."""

    def __init__(self, parent: QWidget, actions: Actions, titles: Mapping[str, str]) -> None:
        super().__init__(parent, self.tr("Keys"), width=560)
        self.body.setSpacing(2)
        for menu, title in titles.items():
            keyed = [action for action in actions.table if action.menu == menu and action.key]
            if not keyed:
                continue
            head = QLabel(title)
            head.setProperty("kind", "group")
            head.setContentsMargins(0, 10, 0, 4)
            self.body.addWidget(head)
            for action in keyed:
                self.body.addLayout(self._row(action.text, action.key))
        self.button(self.tr("Close"), self.dismiss, primary=True)

    def _row(self, text: str, key: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(QLabel(text))
        row.addStretch(1)
        keys = QWidget()
        keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        inner = QHBoxLayout(keys)
        inner.setContentsMargins(0, 2, 0, 2)
        inner.setSpacing(4)
        for cap in key_caps(key):
            label = QLabel(cap)
            label.setProperty("kind", "key")
            label.setFixedHeight(22)
            inner.addWidget(label)
        row.addWidget(keys)
        return row
