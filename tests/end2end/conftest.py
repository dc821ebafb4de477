"""What the tests against a real WordPress share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.end2end import desks, webeditor


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile after its first start, to be copied."""
    return desks.furnished(tmp_path_factory.mktemp("profile") / "ملف")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=webeditor.CHROMIUM, args=webeditor.QUIET)
        yield started
        started.close()
