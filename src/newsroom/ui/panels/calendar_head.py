"""What stands above the calendar: which days these are, how they are laid out, and the way to other ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.calendar_days import View
from newsroom.ui.panels.preview_switch import Segment


class CalendarHead(QWidget):
    """`view_wanted` carries a `View`, `turned` how many weeks or months to go on; `today_wanted`, `left`."""

    view_wanted = Signal(object)
    turned = Signal(int)
    today_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.hijri = QLabel(), QLabel()
        self.title.setFont(theme.SHEET_TITLE.font())
        self.hijri.setProperty("kind", "label")
        self._views = QWidget()
        self._segments: dict[View, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.hijri)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._make_views()
        row.addWidget(self._views)
        row.addSpacing(12)
        self._make_ways(row)

    def _make_views(self) -> None:
        row = QHBoxLayout(self._views)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        names = {
            View.WEEK: (self.tr("Week"), "columns"),
            View.MONTH: (self.tr("Month"), "table"),
            View.LIST: (self.tr("List"), "rows"),
        }
        for view, (text, glyph) in names.items():
            made = Segment(text, glyph, first=view is View.WEEK, last=view is View.LIST)
            made.clicked.connect(lambda _checked, view=view: self.view_wanted.emit(view))
            row.addWidget(made)
            self._segments[view] = made

    def _make_ways(self, row: QHBoxLayout) -> None:
        self._before = parts.icon_button("caret-left", self.tr("Earlier"), "Page Up")
        self._after = parts.icon_button("caret-right", self.tr("Later"), "Page Down")
        self._before.clicked.connect(lambda _checked: self.turned.emit(-1))
        self._after.clicked.connect(lambda _checked: self.turned.emit(1))
        self.today = QPushButton(self.tr("Today"))
        self.today.setToolTip(self.tr("To today (Home)"))
        self.today.clicked.connect(lambda _checked: self.today_wanted.emit())
        close = parts.icon_button("x", self.tr("Back to the text"), "Esc")
        close.clicked.connect(lambda _checked: self.left.emit())
        for part in (self._before, self.today, self._after):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(close)

    def show_span(self, view: View, title: str, hijri: str) -> None:
        """Say what is shown."""
        self._segments[view].setChecked(True)
        self.title.setText(title)
        self.hijri.setText(hijri)
        self.hijri.setVisible(bool(hijri))
