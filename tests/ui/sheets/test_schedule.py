from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.ui import tongue
from newsroom.ui.sheets.schedule import HourField, Moment, day_text, moment_text, next_hour, read_hour, same_clock

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("7:30", time(7, 30)),
        ("0730", time(7, 30)),
        ("730", time(7, 30)),
        ("7", time(7, 0)),
        ("٧:٣٠", time(7, 30)),
        ("23.59", time(23, 59)),
        ("24:00", None),
        ("7:60", None),
        ("سبعة", None),
        ("", None),
    ],
)
def test_an_hour_is_read_as_people_write_it(typed: str, hour: time | None) -> None:
    assert read_hour(typed) == hour


def test_what_is_no_hour_gives_way_to_the_one_before(qtbot: QtBot) -> None:
    field = HourField("الساعة")
    qtbot.addWidget(field)
    field.show_hour(time(7, 30))
    field.selectAll()
    qtbot.keyClicks(field, ":")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "07:30"


def test_arrows_go_by_minutes_and_with_control_by_hours(qtbot: QtBot) -> None:
    field = HourField("الساعة")
    qtbot.addWidget(field)
    field.show_hour(time(23, 55))
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.hour() == time(0, 0)
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "23:00"


def test_a_day_is_said_as_arabic_newspapers_do() -> None:
    assert day_text(date(2026, 11, 25), "ar") == "الأربعاء 25 نوفمبر 2026"


def test_tomorrow_is_the_sites_tomorrow() -> None:
    late = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)  # already the 25th in Muscat
    near = moment_text(late, "Asia/Muscat", NOW, "ar").split("،")
    far = moment_text(late, "Africa/Cairo", NOW, "ar").split("،")
    assert near[1].strip() == "الأربعاء 25 نوفمبر"
    assert far[1].strip() == "الثلاثاء 24 نوفمبر"
    assert near[0] != far[0]


def test_the_next_hour_leaves_half_an_hour() -> None:
    assert next_hour(datetime(2026, 11, 24, 10, 20, tzinfo=UTC), "UTC").hour == 11
    assert next_hour(datetime(2026, 11, 24, 10, 40, tzinfo=UTC), "UTC").hour == 12
    assert next_hour(datetime(2026, 11, 24, 10, 40, tzinfo=UTC), "Asia/Kolkata").minute == 30


def test_two_zones_are_one_clock_only_while_they_agree() -> None:
    summer, winter = datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
    assert same_clock(summer, "Africa/Cairo", "Asia/Amman")
    assert not same_clock(winter, "Africa/Cairo", "Asia/Amman")


def test_the_moment_is_the_sites_time_given_back_in_utc(qtbot: QtBot) -> None:
    moment = Moment("Asia/Muscat", "Africa/Cairo", "ar")
    qtbot.addWidget(moment)
    moment.set_at(datetime(2026, 11, 25, 3, 30, tzinfo=UTC))
    assert moment.time.text() == "07:30"
    assert moment.at() == datetime(2026, 11, 25, 3, 30, tzinfo=UTC)
    qtbot.keyClick(moment.day, Qt.Key.Key_Up)
    assert moment.at() == datetime(2026, 11, 26, 3, 30, tzinfo=UTC)
    assert "1448" in moment.hijri()


def test_the_hijri_day_can_be_left_out(qtbot: QtBot, qapp: QApplication) -> None:
    moment = Moment("Asia/Muscat", "Africa/Cairo", "ar")
    qtbot.addWidget(moment)
    tongue.set_hijri(qapp, False)
    moment.set_at(NOW)
    assert moment.hijri() == ""
    tongue.set_hijri(qapp, True)
    moment.set_at(NOW)
    assert "1448" in moment.hijri()


def test_both_clocks_stand_there_only_when_they_differ(qtbot: QtBot) -> None:
    apart, same = Moment("Asia/Muscat", "Africa/Cairo", "ar"), Moment("Asia/Muscat", "Asia/Dubai", "ar")
    for moment in (apart, same):
        qtbot.addWidget(moment)
        moment.set_at(NOW)
        moment.show()
    assert [clock.accessibleName()[-5:] for clock in apart.clocks() if clock.isVisible()] == ["14:00", "12:00"]
    assert not any(clock.isVisible() for clock in same.clocks())


def test_the_calendar_opens_from_the_keyboard_and_a_day_is_taken(qtbot: QtBot) -> None:
    moment = Moment("Asia/Muscat", "Africa/Cairo", "ar")
    qtbot.addWidget(moment)
    moment.set_at(NOW)
    moment.show()
    qtbot.keyClick(moment.day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = moment.day.calendar
    assert calendar is not None
    calendar.clicked.emit(QDate(2026, 12, 1))
    assert moment.at().date() == date(2026, 12, 1)
