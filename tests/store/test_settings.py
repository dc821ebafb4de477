"""Settings have a type, a default and limits; what is damaged counts as never set."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsroom.domain.errors import BadInput, NotFound
from newsroom.store.choices import SETTINGS, Setting
from newsroom.store.layout import DATABASE
from newsroom.store.store import Store


def test_every_default_is_allowed_and_is_what_a_new_profile_has(store: Store) -> None:
    assert all(setting.allows(setting.default) for setting in SETTINGS.values())
    assert store.settings.all() == {name: setting.default for name, setting in SETTINGS.items()}
    assert store.settings.get("language") == "ar"


def test_a_value_comes_back(store: Store) -> None:
    store.settings.set("byline", "سلمى حداد")
    store.settings.set("zoom", 130)
    store.settings.set("zoom", 140)
    store.settings.set("card_open", False)
    assert store.settings.get("byline") == "سلمى حداد"
    assert store.settings.get("zoom") == 140
    assert store.settings.all()["card_open"] is False


@pytest.mark.parametrize(
    ("name", "value"), [("language", "fr"), ("zoom", 10), ("zoom", 301), ("zoom", "120"), ("zoom", True), ("byline", 3)]
)
def test_what_is_not_allowed_changes_nothing(store: Store, name: str, value: object) -> None:
    before = store.settings.get(name)
    with pytest.raises(BadInput, match=r"store\.setting-value"):
        store.settings.set(name, value)
    assert store.settings.get(name) == before


def test_what_cannot_be_set(store: Store) -> None:
    with pytest.raises(NotFound, match=r"store\.setting-missing"):
        store.settings.get("colour")
    with pytest.raises(NotFound, match=r"store\.setting-missing"):
        store.settings.set("colour", "red")


@pytest.mark.parametrize("stored", ["", "{", "null", '"fr"', "[1]", "[" * 100_000, "NaN", "\u0000"])
def test_damage_counts_as_never_set(store: Store, profile: Path, stored: str) -> None:
    with closing(sqlite3.connect(profile / DATABASE)) as other, other:
        other.execute("INSERT INTO settings VALUES ('language', ?)", (stored,))
        other.execute("INSERT INTO settings VALUES ('of another program', ?)", (stored,))
    assert store.settings.get("language") == "ar"
    assert "of another program" not in store.settings.all()


def test_a_number_without_bounds_is_free() -> None:
    assert Setting("n", 5).allows(-1_000_000)
