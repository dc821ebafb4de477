"""What comes with the store, and what does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OPEN = """
import sys
from pathlib import Path
from newsroom.store.store import Store

Store.open(Path(sys.argv[1])).close()
print("ssl" in sys.modules, "asyncio.events" in sys.modules)
"""
USE = """
import sys
import newsroom.store
import asyncio
from asyncio import sleep

async def work():
    await sleep(0)
    return "done"

print(asyncio.run(work()))
import asyncio.events
print(asyncio.iscoroutinefunction(work), asyncio is sys.modules["asyncio"])
"""


def _run(source: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", source, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_an_open_store_has_not_loaded_what_only_networks_need(tmp_path: Path) -> None:
    assert _run(OPEN, str(tmp_path)) == ["False", "False"]


def test_asyncio_is_there_whole_for_whoever_asks() -> None:
    assert _run(USE) == ["done", "True", "True"]
