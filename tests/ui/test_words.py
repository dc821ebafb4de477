"""The interface is complete in Arabic, in the forms of number that Arabic has, and no source text is forgotten."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as Tree
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"
LUPDATE = ROOT / ".venv" / "bin" / "pyside6-lupdate"
SHELL = ("", "panels/drafts", "panels/status", "panels/empty")
SHEETS = ("sheet", "palette", "palette_rows", "settings", "keys", "report", "text", "connect", "fault", "outbox")
UI = ROOT / "src" / "newsroom" / "ui"


def _sources() -> list[Path]:
    panels = [path for path in (UI / "panels").glob("*.py") if path.stem.startswith(("drafts", "status", "empty"))]
    return [*UI.glob("*.py"), *panels, *(UI / "sheets" / f"{name}.py" for name in SHEETS)]


def _messages(path: Path) -> Iterator[tuple[str, str, Tree.Element]]:
    for context in Tree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", ""), message


@pytest.mark.parametrize("path", sorted(I18N.glob("*_ar.ts")), ids=lambda path: path.name)
def test_every_text_is_said_in_arabic(path: Path) -> None:
    for context, source, message in _messages(path):
        said = message.find("translation")
        assert said is not None
        assert said.get("type") is None, (context, source)
        forms = [form.text for form in said.iter("numerusform")] if message.get("numerus") else [said.text]
        assert all(forms), (context, source)
        assert not message.get("numerus") or len(forms) == 6, (context, source)
        for place in ("%1", "%2"):
            assert all((place in source) == (place in (form or "")) for form in forms), (context, source)


def test_no_text_of_the_window_is_forgotten(tmp_path: Path) -> None:
    made = tmp_path / "found.ts"
    subprocess.run([LUPDATE, *_sources(), "-ts", made], check=True, capture_output=True)
    found = {(context, source) for context, source, _ in _messages(made)}
    kept = {(context, source) for context, source, _ in _messages(I18N / "shell_ar.ts")}
    assert found == kept
