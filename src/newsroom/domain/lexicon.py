"""The lists of words that the named checks go by. They are data: the program's own lie in ``resources/lexicon``, a
newsroom adds files of its own in the same form.

A file is TOML with any of these:

    [[false_friend]]  words  phrases that a translation gives for something else; meant: what was said; beside: words of
                      which `of` (1 unless given) must stand in the same text; hit, miss: a sentence of each kind
    [[cliche]]        phrase; often: how many times in an article it may stand (0 unless given)
    [[vague_source]]  phrase
    [[named_source]]  word that, soon after a vague source, names it all the same
    [[network]]       names, the first as the house writes it; odd: spellings to be pointed out
    [[brand]]         name, wrong: other names of the same house or partner
    [[spelling]]      wrong, right: a word in the frame of a page, letter for letter
    [[opinion]]       section: the name of a section of opinion
    [[placeholder]]   text: words of a theme that nobody has translated or taken away

Phrases are found as whole folded words, with the particles that Arabic writes to the first of them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Generic, TypeVar

from newsroom.domain.errors import BadInput
from newsroom.language.fold import fold, words

T = TypeVar("T")
KEPT = 1 << 14  # words of which it is known what may begin with them

_SPELLED = re.compile(r"[\w\u0640\u064b-\u065f\u0670]+")
_PARTICLES = "وفبلك"


@dataclass(frozen=True, slots=True)
class FalseFriend:
    """A phrase that says something else than was meant."""

    words: tuple[str, ...]
    meant: str
    beside: tuple[str, ...] = ()
    of: int = 1
    hit: str = ""
    miss: str = ""


@dataclass(frozen=True, slots=True)
class Cliche:
    """A phrase that fills lines; `often` is how many times an article may have it."""

    phrase: str
    often: int = 0


@dataclass(frozen=True, slots=True)
class VagueSource:
    """A source that is none."""

    phrase: str


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A word that names what stands before it."""

    word: str


@dataclass(frozen=True, slots=True)
class Network:
    """A social network by all its names, the first as the house writes it."""

    names: tuple[str, ...]
    odd: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brand:
    """A name and what is written for it by mistake."""

    name: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A misspelt word of a page's frame."""

    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """A section that is for opinion."""

    section: str


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Words of a theme that stand on a page by mistake."""

    text: str


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All lists. Compared by identity, so that what is made of one is made once."""

    false_friend: tuple[FalseFriend, ...] = ()
    cliche: tuple[Cliche, ...] = ()
    vague_source: tuple[VagueSource, ...] = ()
    named_source: tuple[NamedSource, ...] = ()
    network: tuple[Network, ...] = ()
    brand: tuple[Brand, ...] = ()
    spelling: tuple[Spelling, ...] = ()
    opinion: tuple[Opinion, ...] = ()
    placeholder: tuple[Placeholder, ...] = ()

    def __or__(self, other: Lexicon) -> Lexicon:
        """Both, the other's entries first, so that a newsroom's own come before the program's."""
        return Lexicon(*((*getattr(other, one.name), *getattr(self, one.name)) for one in fields(self)))


_KINDS: dict[str, type] = {
    "false_friend": FalseFriend,
    "cliche": Cliche,
    "vague_source": VagueSource,
    "named_source": NamedSource,
    "network": Network,
    "brand": Brand,
    "spelling": Spelling,
    "opinion": Opinion,
    "placeholder": Placeholder,
}


def read(source: str, name: str) -> Lexicon:
    """The lists of one file, called `name` in what is said of it. BadInput ``check.lexicon``, with `name` and `where`,
    for one that is not in this form."""
    try:
        tables = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput("check.lexicon", name=name, where=str(error)) from error
    lists: dict[str, tuple[object, ...]] = {}
    for kind, entries in tables.items():
        if kind not in _KINDS or not isinstance(entries, list):
            raise BadInput("check.lexicon", name=name, where=f"[[{kind}]]")
        lists[kind] = tuple(
            _entry(kind, entry, name, f"[[{kind}]] {number}") for number, entry in enumerate(entries, start=1)
        )
    return Lexicon(**lists)  # type: ignore[arg-type]


def _entry(kind: str, entry: Any, name: str, where: str) -> object:  # noqa: ANN401 - whatever TOML can hold
    """One entry; each of its fields is of the type that the field of its class has."""
    known = {one.name: str(one.type) for one in fields(_KINDS[kind])}
    if not isinstance(entry, dict) or not entry.keys() <= known.keys():
        raise BadInput("check.lexicon", name=name, where=where)
    values: dict[str, Any] = {}
    for field, value in entry.items():
        wanted = {"str": str, "int": int}.get(known[field], list)
        phrases = value if isinstance(value, list) else [value] if isinstance(value, str) else []
        if type(value) is not wanted or not all(isinstance(one, str) and words(one) for one in phrases):
            raise BadInput("check.lexicon", name=name, where=f"{where}: {field}")
        values[field] = tuple(phrases) if wanted is list else value
    try:
        return _KINDS[kind](**values)
    except TypeError as error:
        raise BadInput("check.lexicon", name=name, where=where, detail=str(error)) from error


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: folded, and where it stands."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order; kept, for several checks ask for the same texts again and again."""
    found = ((fold(match[0]).replace("_", ""), match) for match in _SPELLED.finditer(text))
    return tuple(Token(word, match.start(), match.end()) for word, match in found if word)


class Phrases(Generic[T]):
    """Phrases that are looked for all at once, each with what it means to whoever looks."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            first, *rest = words(phrase)
            self._by_first.setdefault(first, []).append((tuple(rest), value))
        self._by_word: dict[str, list[tuple[tuple[str, ...], T]]] = {}

    def find(self, text: Sequence[Token]) -> Iterator[tuple[int, int, T]]:
        """(first token, token after the last, value) of every phrase in a text."""
        known = self._by_word
        for place, token in enumerate(text):
            begun = known.get(token.word)
            for rest, value in self._begun(token.word) if begun is None else begun:
                end = place + 1 + len(rest)
                if end <= len(text) and all(text[place + 1 + i].word == word for i, word in enumerate(rest)):
                    yield place, end, value

    def _begun(self, word: str) -> list[tuple[tuple[str, ...], T]]:
        """What may begin with a word, particles before it or not: how it goes on, and its value."""
        found = [entry for form in _forms(word) for entry in self._by_first.get(form, ())]
        if len(self._by_word) < KEPT:
            self._by_word[word] = found
        return found


def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands, and without the particles before it."""
    found = [word]
    for _ in range(2):
        last = found[-1]
        if last and last[0] in _PARTICLES and len(last) > (2 if last[0] in "وف" else 3):
            found.append("ال" + last[2:] if last.startswith("لل") else last[1:])
    return tuple(dict.fromkeys(found))
