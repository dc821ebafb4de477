"""hunspell by its own library and by chunspell's binding gives the same answers, and is missed when it is not there."""

import threading
from pathlib import Path

import pytest

from newsroom.language import spelling_engine
from newsroom.resources import resource

ENGLISH = "en_US"


def dictionaries() -> Path:
    home = spelling_engine.package()
    assert home is not None
    return home / "dictionaries"


def test_the_library_and_the_binding_agree() -> None:
    found, bound = spelling_engine.load(dictionaries(), ENGLISH), spelling_engine.Binding(dictionaries(), ENGLISH)
    for word in ("government", "goverment", "naïve", "don't", ""):
        assert (found.spell(word), tuple(found.suggest(word))) == (bound.spell(word), tuple(bound.suggest(word)))


def test_arabic_with_its_prefixes_and_marks() -> None:
    arabic = spelling_engine.load(resource("spelling"), "ar")
    assert all(map(arabic.spell, ("وبالمدرسة", "كِتَابٌ")))
    assert not arabic.spell("الانتخباات")


def test_a_dictionary_on_a_path_with_blanks_and_arabic_letters(tmp_path: Path) -> None:
    folder = tmp_path / "قاموس عربي"
    folder.mkdir()
    for suffix in (".aff", ".dic"):
        (folder / f"x{suffix}").write_bytes((dictionaries() / f"{ENGLISH}{suffix}").read_bytes())
    assert spelling_engine.load(folder, "x").spell("government")
    assert spelling_engine.Binding(folder, "x").spell("government")


def test_other_threads_run_while_it_works() -> None:
    """A long suggestion leaves Python to the others: this thread counts meanwhile."""
    arabic = spelling_engine.load(resource("spelling"), "ar")
    other = threading.Thread(target=arabic.suggest, args=("والمستشفياااتهمم",))
    other.start()
    turns = 0
    while other.is_alive():
        turns += 1
    other.join()
    assert turns > 1000


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling_engine, "find_spec", lambda _name: None)
    for load in (spelling_engine.load_english, lambda: spelling_engine.load(resource("spelling"), "ar")):
        with pytest.raises(ImportError):
            load()
