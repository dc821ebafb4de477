"""Another hour for a scheduled article."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsroom.language import dates
from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.schedule import Moment
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.theme import Role


class RescheduleSheet(Sheet):
    """The sheet. `chosen` brings the moment in UTC, after which it is closed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, headline: str, at: datetime, *, zone: str, own_zone: str, lang: str) -> None:
        super().__init__(parent, self.tr("Another hour"))
        self._zone, self._had = zone, at
        self.notice = Notice()
        said = parts.wrapped("sentence", theme.SHEET_TEXT)
        said.setText(parts.lined(isolate(headline), theme.SHEET_TEXT))
        self.moment = Moment(zone, own_zone, lang)
        self.moment.set_at(at)
        self.body.addWidget(said)
        self.body.addWidget(self.moment)
        self.body.addWidget(self.notice)
        self.button(self.tr("Cancel"), self.dismiss)
        self.go = self.button(self.tr("Reschedule"), self._take, primary=True)
        self.moment.changed.connect(self._look)
        self._look()

    def ask(self, at: datetime, why: str) -> None:
        """Show an hour that was wanted already; `why` it is asked about."""
        self.moment.set_at(at)
        self.notice.say("clock", Role.WARN, self.tr("A very near hour"), why)

    def _look(self) -> None:
        at = self.moment.at()
        self.go.setText(self.tr("Schedule for %1").replace("%1", isolate_ltr(dates.clock(at, self._zone))))
        why = self.tr("This is the hour it has") if at == self._had else ""
        why = self.tr("This hour has passed") if at <= datetime.now(UTC) else why
        self.go.setEnabled(not why)
        self.go.setToolTip(why or self.go.text())

    def _take(self) -> None:
        self.dismiss()
        self.chosen.emit(self.moment.at())
