"""What a worker posts runs on the interface thread, until the bridge is closed."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from newsroom.ui.bridge import Bridge


def test_a_call_comes_home(qtbot: QtBot) -> None:
    bridge, where = Bridge(), list[threading.Thread]()
    worker = threading.Thread(target=lambda: bridge.post(lambda: where.append(threading.current_thread())))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.main_thread()]


def test_nothing_arrives_after_it_was_closed(qtbot: QtBot) -> None:
    bridge, seen = Bridge(), list[str]()
    bridge.post(lambda: seen.append("late"))
    bridge.close()
    other = Bridge()
    other.post(lambda: seen.append("other"))
    qtbot.waitUntil(lambda: "other" in seen)
    assert seen == ["other"]


def test_an_answer_for_an_older_window_does_nothing(qtbot: QtBot) -> None:
    old, seen = Bridge(), list[int]()
    answer = old.only(seen.append)
    answer(1)
    old.close()
    answer(2)
    assert seen == [1]
