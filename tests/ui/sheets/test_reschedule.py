"""Another hour for a scheduled article: only one that is another, and that has not passed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsroom.language import dates
from newsroom.ui.sheets.reschedule import RescheduleSheet


def test_only_another_hour_to_come_is_taken(window: QWidget, arabic: QApplication, qtbot: QtBot) -> None:
    at = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(days=2)
    sheet = RescheduleSheet(window, "مصابيح السردين", at, zone="Asia/Muscat", own_zone="Africa/Cairo", lang="ar")
    sheet.open()
    assert not sheet.go.isEnabled()
    assert sheet.go.toolTip() == "هذا هو الموعد الحالي"
    sheet.moment.set_at(at - timedelta(days=3))
    assert sheet.go.toolTip() == "هذا الموعد مضى"
    later = at + timedelta(hours=1)
    sheet.moment.set_at(later)
    assert dates.clock(later, "Asia/Muscat") in sheet.go.text()
    with qtbot.waitSignal(sheet.chosen) as chosen:
        sheet.go.click()
    assert chosen.args == [later]
