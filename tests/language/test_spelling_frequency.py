"""The table of frequencies, as the packaging writes it and the program reads it."""

import importlib.util
from pathlib import Path

import pytest

from newsroom.language.spelling_frequency import SHELVES, STEPS, Frequencies
from newsroom.resources import resource

MAKER = Path(__file__).parents[2] / "packaging" / "spelling_data.py"


def made(frequencies: dict[str, float]) -> Frequencies:
    spec = importlib.util.spec_from_file_location("spelling_data", MAKER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (module.SHELVES, module.STEPS) == (SHELVES, STEPS)
    return Frequencies(module.table(frequencies))


def test_every_word_comes_back_and_no_other() -> None:
    given = {f"كلمة{chr(0x0628 + one)}{chr(0x0628 + other)}": one / 5 for one in range(18) for other in range(18)}
    table = made(given)
    assert {word: table.written(word) for word in given} == pytest.approx(given)
    assert table.written("كلمة") == table.written("") == 0


def test_a_word_without_its_particles_counts_a_tenth() -> None:
    table = made({"محافظة": 4.0, "والدة": 4.4})
    assert table.often("والمحافظة") == table.often("ومحافظة") == pytest.approx(3.0)
    assert table.often("والدة") == pytest.approx(4.4)
    assert (table.often("محافظات"), table.written("والمحافظة")) == (0, 0)


def test_an_empty_table_has_no_word() -> None:
    assert made({}).often("كلمة") == 0


def test_the_table_that_ships() -> None:
    table = Frequencies.read(resource("spelling", "ar.frequency"))
    assert table.written("على") > table.written("علي") + 1 > 6
    assert table.written("زيارة") > table.written("زياره") > 0
