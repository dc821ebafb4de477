"""The words of card, preview and publish sheets are complete in both languages."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from newsroom.resources import resource

UI = Path(__file__).parents[3] / "src" / "newsroom" / "ui"
PARTS = (
    "panels/card*.py",
    "panels/preview*.py",
    "panels/findings.py",
    "panels/history.py",
    "panels/rail.py",
    "sheets/publish*.py",
    "sheets/schedule.py",
    "sheets/corrections.py",
)
SOURCES = sorted(path for part in PARTS for path in UI.glob(part))


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    found: dict[tuple[str, str], ElementTree.Element] = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            found[(context.findtext("name", ""), message.findtext("source", ""))] = message
    return found


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], ElementTree.Element]:
    made = tmp_path_factory.mktemp("words") / "card_ar.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, "-silent", "-target-language", "ar", *SOURCES, "-ts", made], check=True, capture_output=True)
    return messages(made)


def test_every_text_of_the_program_is_in_the_arabic_file(
    wanted: dict[tuple[str, str], ElementTree.Element],
) -> None:
    assert set(messages(resource("i18n", "card_ar.ts"))) == set(wanted)


def test_every_text_is_said_in_arabic_with_all_its_plurals() -> None:
    for key, message in messages(resource("i18n", "card_ar.ts")).items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, key
        forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
        assert len(forms) == (6 if message.get("numerus") else 1), key
        assert all(forms), key
        for place in ("%1", "%2"):
            assert all((place in form) == (place in key[1]) for form in forms if form), key


def test_every_number_is_said_in_english_for_one_and_for_more(
    wanted: dict[tuple[str, str], ElementTree.Element],
) -> None:
    english = messages(resource("i18n", "card_en.ts"))
    assert set(english) == {key for key, message in wanted.items() if message.get("numerus")}
    for key, message in english.items():
        forms = [form.text for form in message.iter("numerusform")]
        assert len(forms) == 2, key
        assert not any("(s)" in (form or "(s)") for form in forms), key
