from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsroom.ui.panels.card_schedule import ScheduleField
from newsroom.ui.panels.card_values import CardContext

AT = datetime(2026, 11, 25, 3, 30, tzinfo=UTC)


def test_the_field_shows_the_sites_time_and_ones_own(qtbot: QtBot, context: CardContext) -> None:
    field = ScheduleField()
    qtbot.addWidget(field)
    field.show_moment(AT, context)
    assert "25 نوفمبر" in field.button.text()
    assert "07:30" in field.button.text()
    assert "05:30" in field.button.accessibleDescription()
    field.show_moment(AT, replace(context, own_zone="Asia/Dubai"))
    assert "07:30" not in field.button.accessibleDescription()


def test_a_new_hour_is_told_in_utc(qtbot: QtBot, context: CardContext) -> None:
    field = ScheduleField()
    qtbot.addWidget(field)
    field.show()
    field.show_moment(AT, context)
    field.open()
    assert field.popup is not None
    field.popup.moment.time.selectAll()
    qtbot.keyClicks(field.popup.moment.time, "915")
    with qtbot.waitSignal(field.changed) as told:
        qtbot.mouseClick(field.popup.take, Qt.MouseButton.LeftButton)
    assert told.args == [datetime(2026, 11, 25, 5, 15, tzinfo=UTC)]
    assert "09:15" in field.button.text()


def test_a_time_that_has_passed_cannot_be_taken(qtbot: QtBot, context: CardContext) -> None:
    field = ScheduleField()
    qtbot.addWidget(field)
    field.show()
    field.show_moment(context.now().replace(hour=4), context)
    field.open()
    assert field.popup is not None
    assert not field.popup.take.isEnabled()
    assert field.popup.take.toolTip()
    field.popup.close()


def test_the_time_can_be_given_up(qtbot: QtBot, context: CardContext) -> None:
    field = ScheduleField()
    qtbot.addWidget(field)
    field.show()
    field.show_moment(AT, context)
    field.open()
    assert field.popup is not None
    with qtbot.waitSignal(field.changed) as told:
        qtbot.mouseClick(field.popup.clear, Qt.MouseButton.LeftButton)
    assert told.args == [None]


def test_without_the_right_to_schedule_the_field_says_why(qtbot: QtBot, context: CardContext) -> None:
    field = ScheduleField()
    qtbot.addWidget(field)
    field.show_moment(None, replace(context, may_schedule=False))
    assert not field.button.isEnabled()
    assert field.button.toolTip()
