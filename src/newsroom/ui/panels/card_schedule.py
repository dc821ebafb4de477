"""When the article is to appear: the field of the card, and the day and hour it opens."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from newsroom.language import dates
from newsroom.language.direction import isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_values import CardContext
from newsroom.ui.sheets.schedule import Moment, moment_text, next_hour, same_clock

WIDTH = 384


class ScheduleField(QWidget):
    """The field of the card. `changed` brings the moment in UTC, or None for no appointed time."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at: datetime | None = None
        self._context = CardContext()
        self.button = parts.FieldButton(self.tr("Schedule"), "clock")
        self.button.clicked.connect(self.open)
        self.popup: SchedulePopup | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.STEPS[0])
        rows.addWidget(parts.label(self.tr("Schedule")))
        rows.addWidget(self.button)
        self.setFocusProxy(self.button)

    def show_moment(self, at: datetime | None, context: CardContext) -> None:
        """Show the appointed time of a draft."""
        self._at, self._context = at, context
        self.button.setEnabled(context.may_schedule)
        if at is None:
            self.button.show_value("", "", self.tr("No time set: appears when published"))
        else:
            second = self.tr("Site time")
            if not same_clock(at, context.zone, context.own_zone):
                there = isolate_ltr(dates.clock(at, context.own_zone))
                second = self.tr("Site time · %1 where you are").replace("%1", there)
            self.button.show_value(moment_text(at, context.zone, context.now(), context.lang), second)
        if not context.may_schedule:
            self.button.setToolTip(self.tr("This account cannot schedule on this site"))

    def open(self) -> None:
        """Open day and hour below the field."""
        at = self._at or next_hour(self._context.now(), self._context.zone)
        self.popup = SchedulePopup(self, at, self._context, clearable=self._at is not None)
        self.popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.popup.chosen.connect(self._take)
        self.popup.open_below(self.button, max(self.button.width(), WIDTH), self.popup.sizeHint().height())
        self.popup.moment.time.setFocus(Qt.FocusReason.PopupFocusReason)
        self.popup.moment.time.selectAll()

    def _take(self, at: datetime | None) -> None:
        self.show_moment(at, self._context)
        self.changed.emit(at)


class SchedulePopup(parts.Popup):
    """Day and hour with a button that says its result. `chosen` brings the moment or None."""

    chosen = Signal(object)

    def __init__(self, owner: QWidget, at: datetime, context: CardContext, *, clearable: bool) -> None:
        super().__init__(owner, QCoreApplication.translate("SchedulePopup", "Schedule"))
        self._context = context
        self.moment = Moment(context.zone, context.own_zone, context.lang)
        self._past = parts.label("", "error")
        self.take = QPushButton()
        self.take.setProperty("kind", "primary")
        self.take.clicked.connect(self._choose)
        self.clear = QPushButton(self.tr("No time set"))
        self.clear.setVisible(clearable)
        self.clear.clicked.connect(self._clear)
        self.moment.changed.connect(self._show_result)
        buttons = QHBoxLayout()
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 12, 12)
        rows.setSpacing(8)
        rows.addWidget(self.moment)
        rows.addWidget(self._past)
        rows.addLayout(buttons)
        self.moment.set_at(at)

    def _show_result(self) -> None:
        at = self.moment.at()
        late = at <= self._context.now()
        self.take.setText(self.tr("Set to %1").replace("%1", isolate_ltr(dates.clock(at, self._context.zone))))
        self.take.setEnabled(not late)
        reason = self.tr("That time has passed")
        self.take.setToolTip(reason if late else self.take.text())
        self._past.setText(reason)
        self._past.setVisible(late)

    def _choose(self) -> None:
        self.chosen.emit(self.moment.at())
        self.close()

    def _clear(self) -> None:
        self.chosen.emit(None)
        self.close()
