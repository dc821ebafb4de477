"""The card folded to a rail: one icon for each part of the filing, with its state beside it, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from newsroom.language.direction import isolate_ltr
from newsroom.ui import icons, theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.theme import Role

BADGES = {Role.OK: "check-circle", Role.WARN: "warning", Role.DANGER: "prohibit"}


@dataclass(frozen=True, slots=True)
class Stop:
    """One icon of the rail: `state` is its colour of state (OK, WARN, DANGER, or TEXT3 for «nothing there»), `words`
    say the same."""

    key: str
    glyph: str
    name: str
    words: str
    state: Role


class StopButton(QAbstractButton):
    """An icon with its state in the lower corner at the reading end."""

    def __init__(self) -> None:
        super().__init__()
        self._stop = Stop("", "tag", "", "", Role.TEXT3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_stop(self, stop: Stop) -> None:
        """Show another state."""
        self._stop = stop
        self.setAccessibleName(f"{stop.name}: {stop.words}")
        self.setToolTip(f"{stop.name}: {stop.words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.CONTROL, theme.CONTROL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if paint.pressed_over(self):
            paint.draw_box(painter, self.rect(), Role.HOVER, None)
        paint.draw_glyph(painter, self.rect(), self._stop.glyph, Role.TEXT2, 20)
        badge = BADGES.get(self._stop.state)
        if badge:
            left = 3 if self.layoutDirection() == paint.RTL else self.width() - 16
            corner = QPoint(left, self.height() - 15)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(Role.WINDOW))
            painter.drawEllipse(corner + QPoint(6, 6), 7, 7)
            painter.drawPixmap(corner, icons.pixmap(badge, self._stop.state, 13))
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())


class Rail(QWidget):
    """The rail. `opened` brings the key of the icon that was pressed («section», «findings», …), or an empty text for
    the card as it was."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, StopButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(8, 12, 8, 8)
        self._rows.setSpacing(8)
        self._rows.addStretch(1)
        self.unfold = parts.icon_button("caret-double-right", self.tr("Show the card"), size=18)
        self.unfold.setToolTip(self.tr("Show the card") + f" ({isolate_ltr('F9')})")
        self.unfold.clicked.connect(lambda: self.opened.emit(""))
        self._rows.addWidget(self.unfold)
        self.setFixedWidth(theme.CARD_RAIL)

    def show_stops(self, stops: tuple[Stop, ...]) -> None:
        """Show the state of every part."""
        for stop in stops:
            if stop.key not in self._buttons:
                self._buttons[stop.key] = self._make(stop.key)
            self._buttons[stop.key].show_stop(stop)

    def button(self, key: str) -> StopButton:
        """The icon of a part."""
        return self._buttons[key]

    def _make(self, key: str) -> StopButton:
        button = StopButton()
        button.clicked.connect(lambda: self.opened.emit(key))
        self._rows.insertWidget(len(self._buttons), button)
        return button
