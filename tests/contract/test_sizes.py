"""Rooms stay small: a function at most 40 lines, a class 250, a file 400."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for top in ("src", "tests", "packaging")
    for path in (ROOT / top).rglob("*.py")
    if "node_modules" not in path.parts
)
FUNCTION, CLASS, FILE = 40, 250, 400


def _oversized(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(ROOT)
    found = [f"{name}: {lines} lines"] if (lines := text.count("\n")) > FILE else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > (CLASS if isinstance(node, ast.ClassDef) else FUNCTION):
                found.append(f"{name}:{node.lineno} {node.name}: {size} lines")
    return found


def test_rooms_are_small() -> None:
    assert FILES
    assert [line for path in FILES for line in _oversized(path)] == []
