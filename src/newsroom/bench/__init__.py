"""Speed, measured: every figure beside a named reference of the same run.

`run(name)` gives a JSON-ready dict: ``bench`` (its name), ``cases`` (a list; each has ``case``, ``unit``, the figures
of ``newsroom`` and of the named ``reference``, their ``ratio`` and the ``bar`` it should stay under) and ``machine``
(cores, load before the run). A figure is a fact about this machine at this moment; only ratios are claims.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from typing import Any, cast

NAMES = ("start", "typing", "save", "search", "publish", "wordpress", "sync", "spelling", "style")


def run(name: str) -> dict[str, Any]:
    """Run one bench of `NAMES` and give its report; KeyError for another name."""
    if name not in NAMES:
        raise KeyError(name)
    machine = {"cores": os.cpu_count(), "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None}
    measure = cast(Callable[[], dict[str, Any]], importlib.import_module(f"newsroom.bench.{name}").measure)
    return {"bench": name, "machine": machine, **measure()}
