"""Every rule that ships, by its own examples; and on clean prose it says nothing."""

import re
import tomllib
from string import Formatter

import pytest

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.style.engine import Style
from newsroom.domain.style.examples import tried
from newsroom.domain.style.pack import read_pack, shipped
from newsroom.domain.style.rule import Example, Rule
from newsroom.language.words import LANGUAGES
from newsroom.resources import resource

RULES = shipped()
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
HITS = [(rule, example) for rule, example in EXAMPLES if example.hit]
# What no text of a newsroom is: long runs of what rules look for, whole and almost.
HOSTILE = (
    *(" ", "ا", "اب ", "\u00a0", ".", "،", "؟ ", "ـ", "و ", "لـ ", "«ا", "ا«", '"', "(", "1", "1١", "اا1", "ً", "\n"),
    *("ي\u0654", "\u202b", "\u2067", "\u200f ا", "\u200d", "ی", "\ufee3", "http://", "a@", "a.", "?", "الإ", ".. "),
    *("كانون الثاني ", "9 شعبان 1447 ", "تم كتاب ", "الرئيس زيلينسكي زيلنسكي ", "5 في المئة ", "شيئا شيئا "),
)


def _named(pair: object) -> str:
    return pair.id if isinstance(pair, Rule) else pair.text[:30] if isinstance(pair, Example) else ""


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=_named)
def test_an_example_comes_out_as_it_says(rule: Rule, example: Example) -> None:
    after = tried(rule, example)
    assert (after is not None) == example.hit
    if example.mended is not None:
        assert after == example.mended


@pytest.mark.parametrize(("rule", "example"), HITS, ids=_named)
def test_an_example_that_is_mended_is_mended_for_good(rule: Rule, example: Example) -> None:
    after = tried(rule, example)
    assert after is not None
    if after != example.text:
        assert example.mended is not None, "the example of a mend says what it becomes"
        again = Example(after, False, None, example.policies)
        assert tried(rule, again) in (None, after)


@pytest.mark.parametrize("rule", RULES, ids=_named)
def test_a_rule_has_examples_and_sentences(rule: Rule) -> None:
    assert {example.hit for example in rule.examples} == {True, False}
    assert len(rule.examples) == len(set(rule.examples))
    for part in ("", ".fix"):
        places = [{name for _, name, _, _ in Formatter().parse(rule.words[lang + part]) if name} for lang in LANGUAGES]
        assert places[0] == places[1]
        assert re.search("[ء-ي]", rule.words["ar" + part])
    assert rule.words["ar"].endswith(".")
    assert rule.words["en"].endswith((".", ".”", "”."))


def test_the_packs_are_sound_by_the_measure_of_any_newsrooms_pack() -> None:
    packs = [read_pack(path) for path in sorted(resource("rules").glob("*.toml"))]
    assert [fault.values for pack in packs for fault in pack.faults] == []
    ids = [rule.id for pack in packs for rule in pack.rules]
    assert len(ids) == len(set(ids))


def test_clean_prose_has_no_findings() -> None:
    table = tomllib.loads(resource("samples", "articles.toml").read_text(encoding="utf-8"))["article"]
    style, words = Style(RULES), 0
    for story in table:
        texts = [block for block in story["body"] if isinstance(block, str)]
        words += sum(len(text.split()) for text in texts)
        body = Document(tuple(Paragraph(plain(text)) for text in texts))
        assert style.find(Article(headline=story["headline"], standfirst=story["standfirst"], body=body)) == ()
    assert words > 1500


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    style = Style(RULES)
    text = (piece * 10_000)[:10_000]
    for place in ("headline", "paragraph"):
        assert all(0 <= hit.start < hit.end <= len(text) for _, hit in style.look(text, place))
