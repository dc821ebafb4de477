"""What is wanted later is imported by the store's worker once the window has come to rest."""

from __future__ import annotations

import sys
import threading
from types import ModuleType

import pytest

from newsroom.ui import ahead

from .desk import Desk


def test_the_views_are_imported_beside_the_interface(desk_window: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    real, threads = ahead.import_module, set()

    def watched(name: str) -> ModuleType:
        threads.add(threading.current_thread())
        return real(name)

    monkeypatch.setattr(ahead, "import_module", watched)
    monkeypatch.setattr(ahead, "REST_MS", 0)
    made = ahead.Ahead(desk_window.shell, desk_window.work, lambda: 0)
    desk_window.wait(lambda: len(threads) == 1 and not made._left)
    desk_window.settle()
    assert threading.main_thread() not in threads
    assert set(ahead.VIEWS) <= set(sys.modules)


def test_a_window_that_goes_imports_no_more(desk_window: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    imported: list[str] = []
    monkeypatch.setattr(ahead, "import_module", imported.append)
    monkeypatch.setattr(ahead, "REST_MS", 0)
    ahead.Ahead(desk_window.shell, desk_window.work, lambda: 0).stop()
    desk_window.settle()
    assert imported == []


def test_whoever_types_is_not_disturbed(desk_window: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    imported, asked = list[str](), list[int]()
    typing = True

    def rested() -> int:
        asked.append(0)
        return 0 if typing else 1

    monkeypatch.setattr(ahead, "import_module", imported.append)
    monkeypatch.setattr(ahead, "REST_MS", 1)
    ahead.Ahead(desk_window.shell, desk_window.work, rested)
    desk_window.wait(lambda: len(asked) > 5)
    assert imported == []
    typing = False
    desk_window.wait(lambda: len(imported) == len(ahead.VIEWS))
