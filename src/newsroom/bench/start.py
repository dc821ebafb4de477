"""From the start of the process to the painted window with the caret in a draft, against a bare QTextEdit window.

Bars: at most 2.5 times the time and 2.0 times the memory (PSS, preview closed). Both windows show the same 800 words
on the same screen, by turns; on a machine with no display both draw offscreen. Both run from bytecode, as an installed
program does: the round that warms the disk writes it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsroom.app import has_display
from newsroom.bench.figures import case, document, ratio
from newsroom.bench.profile import prepare
from newsroom.domain.format import text

ROUNDS = 7
BAR_TIME, BAR_MEMORY = 2.5, 2.0


def measure() -> dict[str, object]:
    """Start both windows `ROUNDS` times, and once before that to warm the disk and to write the bytecode."""
    with tempfile.TemporaryDirectory() as folder:
        profile = _profile(Path(folder) / "profile")
        seen: dict[str, list[dict[str, float]]] = {"newsroom": [], "bare": []}
        for number in range(ROUNDS + 1):
            for what, found in seen.items():
                figures = _start(what, profile)
                if number:
                    found.append(figures)
    return {"cases": [_case(seen, "painted_ms", "ms", BAR_TIME), _case(seen, "pss_mb", "MB", BAR_MEMORY)]}


def _case(seen: dict[str, list[dict[str, float]]], figure: str, unit: str, bar: float) -> dict[str, object]:
    ours, bare = (statistics.median(found[figure] for found in seen[what]) for what in ("newsroom", "bare"))
    return case(figure, unit, ours, {"bare QTextEdit": bare}, ratio=ratio(ours, bare), bar_ratio=bar)


def _profile(profile: Path) -> Path:
    """A profile with a draft of 800 words that was open last, and the same words as plain text beside it."""
    body = document(800)
    prepare(profile, body)
    (profile / "text.txt").write_text(text.write(body), encoding="utf-8")
    return profile


def _start(what: str, profile: Path) -> dict[str, float]:
    environment = dict(os.environ, PYTHONPYCACHEPREFIX=str(profile.with_name("bytecode")))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not has_display():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "newsroom.bench.child", what, str(profile), str(time.monotonic())]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
