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
    made = ahead.Ahead(desk_window.shell, desk_window.work)
    desk_window.wait(lambda: len(threads) == 1 and not made._left)
    desk_window.settle()
    assert threading.main_thread() not in threads
    assert set(ahead.VIEWS) <= set(sys.modules)


def test_a_window_that_goes_imports_no_more(desk_window: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    imported: list[str] = []
    monkeypatch.setattr(ahead, "import_module", imported.append)
    monkeypatch.setattr(ahead, "REST_MS", 0)
    ahead.Ahead(desk_window.shell, desk_window.work).stop()
    desk_window.settle()
    assert imported == []
