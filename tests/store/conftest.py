"""A real store in a folder whose name has blanks and Arabic letters, and articles to keep in it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsroom.store.store import Store


class Clock:
    """A clock that goes on by a minute whenever it is read."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 28, 4, 24, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "ملف المحرر الأول" / "newsroom profile"


@pytest.fixture
def store(profile: Path, clock: Clock) -> Iterator[Store]:
    store = Store.open(profile, clock)
    yield store
    store.close()
