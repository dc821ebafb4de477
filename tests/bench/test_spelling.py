"""The bars of spelling hold on prose that nothing was tuned on; what is made of it is the same at every run."""

from pathlib import Path

import pytest

from newsroom.bench import spelling as bench
from newsroom.bench.misspelling import KINDS, Misspelling, misspellings
from newsroom.desk.spelling import FOLDER, speller
from newsroom.domain.errors import Refused
from newsroom.language import spelling_engine
from newsroom.language.spelling_frequency import Frequencies
from newsroom.language.spelling_words import words
from newsroom.resources import resource


@pytest.fixture(scope="module")
def made() -> list[Misspelling]:
    """The misspellings of the news."""
    known = spelling_engine.load(resource(FOLDER), "ar").spell
    return bench.wrong(bench.prose(), known, Frequencies.read(resource(FOLDER, "ar.frequency")).often)[0]


def test_misspellings_are_found_and_mended_first(made: list[Misspelling]) -> None:
    names, spelling = bench.prose().names, speller()
    assert len(made) >= 500
    assert {one.kind for one in made} == set(KINDS)
    found = sum(bool(spelling.check(one.wrong, names)) for one in made)
    first = sum(spelling.suggest(one.wrong, names)[:1] == (one.right,) for one in made)
    assert 100 * found / len(made) >= bench.BAR_FOUND
    assert 100 * first / len(made) >= bench.BAR_FIRST


def test_correct_news_is_left_alone() -> None:
    news = bench.prose()
    count = sum(1 for _ in words(news.text))
    assert count >= 1500
    assert len(speller().check(news.text, news.names)) * bench.PER <= count


def test_a_misspelling_is_none_where_another_word_as_common_comes_out() -> None:
    left_out: list[Misspelling] = []
    frequencies = {"جديدة": 5.0, "جديده": 4.8}
    given = misspellings(["جديدة"], 9, 1, frequencies.__contains__, lambda word: frequencies.get(word, 0.0), left_out)
    assert "جديده" not in [one.wrong for one in given]
    assert [one.wrong for one in left_out if one.kind == "ta marbuta"] == ["جديده"]


def test_outside_a_checkout_it_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "_PROSE", tmp_path / "none")
    with pytest.raises(Refused, match=r"spelling\.no-prose"):
        bench.prose()
