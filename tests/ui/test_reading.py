"""The sites are read behind the window: a long reading is counted and can be stopped, a site that is away is quiet."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.desk import syncing
from newsroom.desk.changes import NOTHING, Changes
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.errors import NetworkError
from newsroom.ui import reading
from newsroom.ui.panels.status import StatusBar

from .desk import Desk


class Feed:
    """A site whose posts come when the test lets them; `stopped` tells that the reading was asked to stop."""

    def __init__(self) -> None:
        self.go, self.counted, self.ended = threading.Event(), threading.Event(), threading.Event()
        self.stopped = False

    def posts(self, _room: Newsroom, _name: str, count: Any = None, stop: Any = None) -> tuple[int, Changes]:
        if count is None:  # catching up
            return 0, NOTHING
        count(reading.LONG)
        self.counted.set()
        self.go.wait(20)
        self.stopped = stop()
        self.ended.set()
        return reading.LONG, Changes(posts=True)


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch, desk_window: Desk) -> Iterator[Feed]:
    desk_window.wait(lambda: not desk_window.shell.bench.reading._under_way)
    made = Feed()
    monkeypatch.setattr(syncing, "posts", made.posts)
    desk_window.shell.bench.reading._whole.clear()
    yield made
    made.go.set()


def test_a_long_reading_is_counted_below_and_gone_when_it_is_over(desk_window: Desk, feed: Feed) -> None:
    news = desk_window.shell.window.status._news
    desk_window.shell.bench.reading.go()
    desk_window.wait(lambda: news._news == f"قراءة \u2068{LOCAL_SITE}\u2069: 400 مقال")
    desk_window.shell.window.status.say("خبر يمر")
    assert news._news == "خبر يمر"
    news._clock.timeout.emit()
    assert "قراءة" in news._news
    news._clock.stop()
    feed.go.set()
    desk_window.wait(lambda: news._news == "")
    assert not feed.stopped


def test_it_is_stopped_and_goes_on_where_it_was(desk_window: Desk, feed: Feed) -> None:
    status, reader = desk_window.shell.window.status, desk_window.shell.bench.reading
    reader.go()
    desk_window.wait(lambda: "قراءة" in status._news._news)
    status._news._button.click()
    assert "توقفت" in status._news._news
    feed.go.set()
    desk_window.wait(lambda: not reader._under_way)
    assert feed.stopped
    reader.go()
    assert not reader._under_way  # a round does not begin again what was stopped
    feed.ended.clear()
    status._news._button.click()
    desk_window.wait(feed.ended.is_set)
    desk_window.wait(lambda: not reader._under_way)
    assert not feed.stopped
    assert reader._whole == {LOCAL_SITE}


def test_closing_the_window_does_not_wait_for_it(desk_window: Desk, feed: Feed) -> None:
    desk_window.shell.bench.reading.go()
    desk_window.wait(feed.counted.is_set)
    desk_window.shell.window.closing.emit()
    feed.go.set()
    desk_window.wait(feed.ended.is_set)
    assert feed.stopped


def test_a_site_that_is_away_is_told_by_its_place_and_not_by_a_line(
    desk_window: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_window
    desk.wait(lambda: not desk.shell.bench.reading._under_way)

    def away(*_parts: object, **_more: object) -> tuple[int, Changes]:
        raise NetworkError("net.unreachable", url="https://marfa.example")

    monkeypatch.setattr(syncing, "posts", away)
    desk.shell.bench.reading._whole.clear()
    desk.shell.bench.reading.go()
    desk.wait(lambda: isinstance(desk.shell.bench._faults.get(LOCAL_SITE), NetworkError))
    assert desk.shell.window.status._news._news == ""
    desk.settle()


def test_a_line_that_is_held_comes_back_after_the_news(qtbot: QtBot, arabic: QApplication) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.resize(1440, 28)
    bar.show()
    pressed: list[str] = []
    ways: list[Callable[[], None]] = [lambda: pressed.append("stop"), lambda: pressed.append("on")]
    bar.offer_way("خبر", "متابعة", ways[1])
    bar.hold("قراءة", "إيقاف", ways[0])
    assert bar._news._text.text() == "خبر"
    bar.hush()
    assert bar._news._text.text() == "قراءة"
    assert bar.undo()
    assert pressed == ["stop"]
    assert bar._news._text.text() == ""
    bar.offer_way("خبر", "متابعة", ways[1])
    bar.release()
    assert bar.undo()
    assert pressed == ["stop", "on"]


def test_a_reading_waits_while_somebody_types() -> None:
    rested, asked, stopped = [0, 100, reading.REST_MS], list[int](), threading.Event()

    def since() -> int:
        asked.append(rested[len(asked)])
        return asked[-1]

    assert not reading.after_keys(since, stopped.is_set)
    assert asked == rested
    stopped.set()
    assert reading.after_keys(lambda: 0, stopped.is_set)


def test_a_window_that_goes_stops_the_reading(desk_window: Desk, feed: Feed) -> None:
    desk_window.shell.bench.reading.go()
    assert feed.counted.wait(20)
    desk_window.shell.window.close()
    feed.go.set()
    assert feed.ended.wait(20)
    assert feed.stopped
