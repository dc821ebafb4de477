"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.secret_service import SecretService

pytest_plugins = ["tests.wordpress.fixtures"]


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know the settings of pytest-qt also where the plug-in is off, since an unknown setting is an error here."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "read by pytest-qt alone")


@pytest.fixture
def secret_service() -> Iterator[SecretService]:
    """A real keyring, empty and open, which this process and the programs that it starts use until the test ends."""
    from tests.secret_service import in_use

    with in_use() as service:
        yield service
