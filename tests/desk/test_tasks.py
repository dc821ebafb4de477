import queue
import threading
from collections.abc import Callable

import pytest

from newsroom.desk.tasks import Tasks


class Interface:
    """An interface thread of the test's own: what is posted is run when the test asks."""

    def __init__(self) -> None:
        self.posted: queue.Queue[Callable[[], None]] = queue.Queue()

    def run_one(self) -> None:
        self.posted.get(timeout=10)()


@pytest.fixture
def interface() -> Interface:
    return Interface()


def test_store_work_keeps_its_order_and_answers_on_the_interface_thread(interface: Interface) -> None:
    tasks = Tasks(interface.posted.put)
    first_may_end = threading.Event()
    seen: list[tuple[int, str]] = []

    def note(value: int) -> None:
        seen.append((value, threading.current_thread().name))

    def first() -> int:
        assert first_may_end.wait(10)
        return 1

    tasks.store(first, note, pytest.fail)
    tasks.store(lambda: 2, note, pytest.fail)
    assert interface.posted.empty()
    first_may_end.set()
    interface.run_one()
    interface.run_one()
    tasks.close()
    here = threading.current_thread().name
    assert seen == [(1, here), (2, here)]


def test_a_failure_is_told_once_and_not_as_success(interface: Interface) -> None:
    tasks = Tasks(interface.posted.put)
    errors: list[Exception] = []

    def work() -> int:
        raise OSError("disk")

    tasks.network(work, pytest.fail, errors.append)
    interface.run_one()
    tasks.close()
    assert [str(error) for error in errors] == ["disk"]
    assert interface.posted.empty()


def test_a_slow_site_does_not_hold_up_the_store(interface: Interface) -> None:
    tasks = Tasks(interface.posted.put)
    site_answers = threading.Event()
    seen: list[str] = []
    tasks.network(lambda: site_answers.wait(10), lambda _ok: seen.append("site"), pytest.fail)
    tasks.store(lambda: "saved", seen.append, pytest.fail)
    interface.run_one()
    assert seen == ["saved"]
    site_answers.set()
    tasks.close()
    interface.run_one()
    assert seen == ["saved", "site"]


def test_closing_waits_for_the_last_save(interface: Interface) -> None:
    tasks = Tasks(interface.posted.put)
    saved: list[int] = []
    for number in range(50):
        tasks.store(lambda number=number: saved.append(number), lambda _none: None, pytest.fail)
    tasks.close()
    assert saved == list(range(50))
