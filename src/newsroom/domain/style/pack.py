"""Packs of rules: TOML files, read into rules, and what is wrong with one said in words.

A pack is a list of tables ``[[rule]]``:

``id``            the name of the rule, of letters a-z, digits and hyphens
``level``         ``block``, ``warn`` or ``hint``
``ar``, ``en``    the sentence in Arabic and English; ``{text}`` is what was found, ``{fix}`` what it becomes
``in``            where it holds (`newsroom.domain.style.rule.SCOPES`); ``["text"]`` if it is left out
``pattern``       a regular expression, in which ``{A}`` stands for the letters of Arabic, ``{M}`` for tashkeel and
                  ``{B}`` for blanks, within brackets; or
``words``         a list of words, or a table of words and what each is to be; with ``before``, the letters that may
                  stand before one, and ``then``, a pattern for what must follow; or
``test``          the name of a test (`newsroom.domain.style.named`), with ``limits``, its numbers
``except``        texts that are no hit although they look like one
``fix``           what a hit becomes, ``\\1`` and ``\\g<name>`` being parts of it; or ``mend``, the name of a mend
                  (`newsroom.domain.style.mends`)
``safe``          whether that may be done without a look; not, if it is left out
``fix_ar``, ``fix_en``  the words of the button, if they are others than «replace this by that»
``policy``        the policy that it depends on, as a name, or as a table of the name and the values that it holds for
``needs``         texts of which one stands in every hit: a text without them is not looked at
``anywhere``      whether it holds in text without an Arabic letter too
``hits``          examples, ``{ text, mended, with }``: found, and what they become, under the policies of ``with``
``clean``         examples in which nothing may be found, texts or tables of ``{ text, with }``
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from string import Formatter
from typing import Any

from newsroom.domain.errors import BadInput
from newsroom.domain.finding import Level
from newsroom.domain.style.examples import broken
from newsroom.domain.style.finders import by_pattern, by_words, excepting, expanded
from newsroom.domain.style.mends import MENDS
from newsroom.domain.style.named import LIMITED, TESTS, VALUES, WHOLE
from newsroom.domain.style.policy import Policies
from newsroom.domain.style.rule import SCOPES, Example, Rule, Test
from newsroom.language.words import LANGUAGES, say
from newsroom.resources import resource

LARGEST = 1_000_000  # letters of a pack
_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_RULE = re.compile(r"^[ \t]*\[\[[ \t]*rule[ \t]*\]\]", re.MULTILINE)
# A repeat without a bound that may give back what it took: on a long text, each of them is another power of time.
_OPEN_REPEAT = re.compile(r"[*+](?!\+)(?<![*+?}]\+)|\{[0-9]*,\}(?!\+)")
_ONE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]", re.DOTALL)
_POLICIES = {policy.name: policy for policy in fields(Policies)}
_TYPES: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("id", "level", "ar", "en", "fix_ar", "fix_en", "pattern", "test", "fix", "mend", "then"), str),
    **dict.fromkeys(("in", "before", "except", "needs", "limits", "hits", "clean"), list),
    **dict.fromkeys(("safe", "anywhere"), bool),
    "words": (list, dict),
    "policy": (str, dict),
}
_NEEDED = ("id", "level", "ar", "en")
_WAYS = ("pattern", "words", "test")


class BrokenPack(BadInput):
    """What is wrong with a pack: its file, and where known the line, the rule and the field."""


class _Wrong(Exception):
    """What is wrong with a field of a rule; `of` is the code of the sentence."""

    def __init__(self, of: str, field: str, value: object = "") -> None:
        super().__init__(of)
        self.of, self.field, self.value = of, field, str(value)[:80]


@dataclass(frozen=True, slots=True)
class Pack:
    """The rules of a file, without those that are broken, and what is wrong with these."""

    path: Path
    rules: tuple[Rule, ...]
    faults: tuple[BrokenPack, ...] = ()


def read_pack(path: Path, *, prove: bool = True) -> Pack:
    """Read a pack. Nothing is raised: what is broken is in its faults. `prove` tries the examples of each rule."""
    try:
        source = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(source) if len(source) <= LARGEST else None
    except (OSError, UnicodeDecodeError) as error:
        return Pack(path, (), (_fault(path, "style.pack-unreadable", detail=str(error)),))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Pack(path, (), (_fault(path, "style.pack-not-toml", detail=str(error), reason=str(error)),))
    if tables is None:
        return Pack(path, (), (_fault(path, "style.pack-large"),))
    found = tables.get("rule")
    if set(tables) != {"rule"} or not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        return Pack(path, (), (_fault(path, "style.pack-no-rules"),))
    return _read_rules(path, source, found, prove=prove)


def shipped() -> tuple[Rule, ...]:
    """The rules that ship with the program. ValueError where one is broken, which is a fault of ours."""
    rules: list[Rule] = []
    for path in sorted(resource("rules").glob("*.toml")):
        pack = read_pack(path, prove=False)
        if pack.faults:
            raise ValueError(f"{path.name}: {pack.faults[0]}")
        rules += pack.rules
    return tuple(rules)


def _read_rules(path: Path, source: str, tables: list[dict[str, Any]], *, prove: bool) -> Pack:
    rules: dict[str, Rule] = {}
    faults: list[BrokenPack] = []
    starts = [match.start() for match in _RULE.finditer(source)]
    for number, table in enumerate(tables):
        start = starts[number] if number < len(starts) else 0
        end = starts[number + 1] if number + 1 < len(starts) else len(source)
        name = table.get("id") if isinstance(table.get("id"), str) else f"#{number + 1}"
        try:
            if name in rules:
                raise _Wrong("twice", "id", name)
            rule = _rule(table)
            if prove and (example := next(broken(rule), None)) is not None:
                raise _Wrong(*example)
            rules[rule.id] = rule
        except _Wrong as wrong:
            line = source.count("\n", 0, start + _offset(source[start:end], wrong.field)) + 1
            where = {"rule": str(name), "field": wrong.field, "value": wrong.value}
            faults.append(_fault(path, f"style.pack-{wrong.of}", line=line, **where))
    return Pack(path, tuple(rules.values()), tuple(faults))


def _offset(source: str, field: str) -> int:
    """Where in the source of a rule a field stands; its beginning where it does not."""
    found = re.search(rf"^[ \t]*{re.escape(field)}[ \t]*=", source, re.MULTILINE)
    return found.end() if found else len(source) - len(source.lstrip())


def _fault(path: Path, code: str, detail: str = "", **values: str | int) -> BrokenPack:
    return BrokenPack(code, detail, file=path.name, **values)


def _rule(table: Mapping[str, Any]) -> Rule:
    for name, value in table.items():
        if name not in _TYPES:
            raise _Wrong("field-unknown", name)
        if not isinstance(value, _TYPES[name]):
            raise _Wrong("field-type", name, value)
    if missing := [name for name in _NEEDED if not table.get(name)]:
        raise _Wrong("field-missing", missing[0])
    if sum(name in table for name in _WAYS) != 1:
        raise _Wrong("one-way", next((name for name in reversed(_WAYS) if name in table), "pattern"))
    if not _ID.fullmatch(table["id"]):
        raise _Wrong("value", "id", table["id"])
    if table["level"] not in list(Level):
        raise _Wrong("value", "level", table["level"])
    return Rule(
        id=table["id"],
        level=Level(table["level"]),
        places=_places(table),
        find=excepting(_finder(table), _strings(table, "except")),
        words=_words(table),
        safe=table.get("safe", False),
        policy=_policy(table),
        needs=_strings(table, "needs"),
        anywhere=table.get("anywhere", False),
        whole=table.get("test") in WHOLE,
        limits=_limits(table),
        examples=tuple(_examples(table)),
    )


def _strings(table: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = table.get(name, [])
    if not all(isinstance(value, str) for value in values):
        raise _Wrong("field-type", name, values)
    return tuple(values)


def _places(table: Mapping[str, Any]) -> frozenset[str]:
    named = _strings(table, "in") if "in" in table else ("text",)
    for name in named:
        if name not in SCOPES:
            raise _Wrong("value", "in", name)
    return frozenset(place for name in named for place in SCOPES[name])


def _limits(table: Mapping[str, Any]) -> tuple[int, ...]:
    limits = table.get("limits", [])
    needed = table.get("test") in LIMITED and not limits
    if needed or not all(type(limit) is int for limit in limits):
        raise _Wrong("field-type", "limits", limits)
    return tuple(limits)


def _policy(table: Mapping[str, Any]) -> tuple[str, tuple[str, ...]] | None:
    given = table.get("policy")
    if given is None:
        return None
    name, value = (given, []) if isinstance(given, str) else next(iter(given.items()), ("", []))
    values = [value] if isinstance(value, str) else value
    if name not in _POLICIES or not isinstance(values, list):
        raise _Wrong("value", "policy", name)
    for value in values:
        if value not in _POLICIES[name].metadata.get("choices", ()):
            raise _Wrong("value", "policy", value)
    return name, tuple(values)


def _finder(table: Mapping[str, Any]) -> Test:
    if "test" in table:
        if table["test"] not in TESTS:
            raise _Wrong("value", "test", table["test"])
        return TESTS[table["test"]]
    if "mend" in table and table["mend"] not in MENDS:
        raise _Wrong("value", "mend", table["mend"])
    if "pattern" in table:
        mend = MENDS[table["mend"]] if "mend" in table else table.get("fix")
        return _compiled("pattern", table["pattern"], lambda pattern: by_pattern(pattern, mend))
    words = table["words"]
    lexicon = dict.fromkeys(words) if isinstance(words, list) else words
    if not lexicon or not all(
        isinstance(word, str) and isinstance(right, str | None) for word, right in lexicon.items()
    ):
        raise _Wrong("field-type", "words", "")
    if same := next((word for word, right in lexicon.items() if word == right), ""):
        raise _Wrong("value", "words", same)
    before = _strings(table, "before") or ("",)
    return _compiled("then", table.get("then", ""), lambda then: by_words(lexicon, before, then))


def _compiled(field: str, pattern: str, make: Callable[[re.Pattern[str]], Test]) -> Test:
    try:
        found = re.compile(expanded(pattern))
        if field == "pattern" and found.match(""):
            raise _Wrong("empty-match", field)
        if _OPEN_REPEAT.search(_ONE.sub("x", pattern)):
            raise _Wrong("slow", field)
        return make(found)
    except (re.error, IndexError, RecursionError, OverflowError) as error:
        raise _Wrong("pattern", "fix" if field == "pattern" and "group" in str(error) else field, error) from None


def _words(table: Mapping[str, Any]) -> dict[str, str]:
    """The sentences, whose places are what the finding tells."""
    told = {"text", "fix", *VALUES.get(table.get("test", ""), ())}
    words = {lang: table[lang] for lang in LANGUAGES}
    words |= {
        f"{lang}.fix": table.get(f"fix_{lang}") or say("style.fix", lang, text="{text}", fix="{fix}")
        for lang in LANGUAGES
    }
    for name, sentence in words.items():
        field = f"fix_{name[:2]}" if name.endswith(".fix") else name
        try:
            places = {place for _, place, _, _ in Formatter().parse(sentence) if place is not None}
        except ValueError:
            raise _Wrong("place", field, sentence) from None
        if not places <= told:
            raise _Wrong("place", field, min(places - told))
    return words


def _examples(table: Mapping[str, Any]) -> Iterator[Example]:
    for name, hit in (("hits", True), ("clean", False)):
        for given in table.get(name, []):
            values = {"text": given} if isinstance(given, str) else given
            if not isinstance(values, dict) or not isinstance(values.get("text"), str):
                raise _Wrong("field-type", name, given)
            if not set(values) <= {"text", "mended", "with"} or not isinstance(values.get("mended", ""), str):
                raise _Wrong("field-type", name, given)
            try:
                policies = Policies(**values.get("with", {}))
            except TypeError:
                raise _Wrong("value", name, values["with"]) from None
            yield Example(values["text"], hit, values.get("mended"), policies)
