"""Pairs of input and output as data files: a title, a line with a dot, the input, a dot, the output, a dot."""

from __future__ import annotations

from pathlib import Path

import pytest

PAIRS = Path(__file__).with_name("data") / "pairs"


def pairs(name: str) -> list[object]:
    """The pairs of a file as parameters (input, output), named by their titles."""
    found: list[object] = []
    parts: list[list[str]] = [[]]
    for line in PAIRS.joinpath(name).read_text(encoding="utf-8").split("\n"):
        if line != ".":
            parts[-1].append(line)
            continue
        parts.append([])
        if len(parts) == 4:
            title, before, after = ("\n".join(part) for part in parts[:3])
            found.append(pytest.param(f"{before}\n", f"{after}\n", id=title.strip()))
            parts = [[]]
    assert not "".join(parts[0]).strip(), f"{name} ends within a pair"
    return found
