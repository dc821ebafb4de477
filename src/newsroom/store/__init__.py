"""This machine's memory: drafts, revisions, outbox, archive, pictures, settings, passwords. Concrete, no protocol.

`newsroom.store.store.Store` opens a profile. This package itself imports nothing, so that the first picture can be
read with `newsroom.store.glance` before SQLAlchemy is loaded.

SQLAlchemy takes asyncio with it, and so TLS and child processes: 2.4 MB in every process, although no
connection here is asynchronous. It gets a module that fetches the real one when it is first asked for anything.
"""

from __future__ import annotations

import inspect
import sys
from importlib import import_module
from threading import Lock
from types import ModuleType


class _Asyncio(ModuleType):
    """Stands in for asyncio until somebody wants something of it."""

    iscoroutine = staticmethod(inspect.iscoroutine)  # all that SQLAlchemy looks at while it is imported
    _turn = Lock()

    def __getattr__(self, name: str) -> object:
        with self._turn:
            if sys.modules.get("asyncio") is self:
                del sys.modules["asyncio"]
        return getattr(import_module("asyncio"), name)


sys.modules.setdefault("asyncio", _Asyncio("asyncio"))
