"""Every text of the window stands in both languages, with all its plurals."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as Tree
from pathlib import Path

import pytest

from newsroom.resources import resource

UI = Path(__file__).parents[2] / "src" / "newsroom" / "ui"
Messages = dict[tuple[str, str], Tree.Element]


def _messages(path: Path) -> Messages:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in Tree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def _forms(message: Tree.Element) -> list[str | None]:
    said = message.find("translation")
    assert said is not None
    assert said.get("type") is None, message.findtext("source")
    return [form.text for form in said.iter("numerusform")] or [said.text]


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> Messages:
    """What the source says now."""
    made = tmp_path_factory.mktemp("words") / "found.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, "-silent", *sorted(UI.rglob("*.py")), "-ts", made], check=True, capture_output=True)
    return _messages(made)


def test_no_text_is_forgotten_and_none_is_left_over(wanted: Messages) -> None:
    assert set(_messages(resource("i18n", "window_ar.ts"))) == set(wanted)


def test_every_text_is_said_in_arabic_with_six_plurals_where_it_counts() -> None:
    for key, message in _messages(resource("i18n", "window_ar.ts")).items():
        forms = _forms(message)
        assert len(forms) == (6 if message.get("numerus") else 1), key
        assert all(forms), key
        for place in ("%1", "%2"):
            assert all((place in form) == (place in key[1]) for form in forms if form), key


def test_every_count_is_said_in_english_for_one_and_for_more(wanted: Messages) -> None:
    english = _messages(resource("i18n", "window_en.ts"))
    assert set(english) == {key for key, message in wanted.items() if message.get("numerus")}
    for key, message in english.items():
        forms = _forms(message)
        assert len(forms) == 2, key
        assert not any("(s)" in (form or "(s)") for form in forms), key
