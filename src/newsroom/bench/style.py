"""The house style: all rules on a 600-word article, every rule on hostile text, and what they say of clean prose.

Bars: the article under 5 ms with nothing kept from before; 100,000 letters of what a rule looks for under 50 ms for
each rule; no false alarms. The reference splits the same article into words with one pattern.
"""

from __future__ import annotations

import re
import time
import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import islice

from newsroom.bench.figures import case, document, ratio, spread
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain, prose
from newsroom.domain.style import names, policy
from newsroom.domain.style.engine import MOST, Style
from newsroom.domain.style.pack import shipped
from newsroom.domain.style.policy import Policies
from newsroom.domain.style.rule import Rule
from newsroom.domain.style.text import Text, read
from newsroom.resources import resource

WORDS, ROUNDS, HOSTILE = 600, 100, 100_000
BAR_MS, HOSTILE_BAR_MS = 5, 50
DECIDED = Policies("western", "guillemets", "levant", "before", "words", "comma", search_length=60, card_length=80)
PIECES = (
    *(" ", "ا", "اب ", "\u00a0", ".", "،", "؟ ", "! ", "ـ", "و ", "لـ ", "«", "«ا", "ا«", "ا”", '"', "(", "\n", "ا\n"),
    *("1", "١", "1١", "ا1", "اا1", "1 ", "ً", "ًً", "اً", "ا\u0653", "ي\u0654", "\u202b", "\u2067", "\u200f ا", "\u200d"),
    *(
        "\u200bا",
        "\u00a0ا",
        "ی",
        "اک",
        "پاک ",
        "\ufee3",
        "http://",
        "a@",
        "a.",
        "#ا",
        "?",
        "ا? ",
        ", ",
        "ا,",
        "ا.ا",
        ".. ",
    ),
    *("5 %", "5 في المئة ", "ال", "إست", "الإ", "إستخدام ", "تم ", "تم كتاب ", "شيئا شيئا ", "كانون ", "كانون الثاني "),
    *("1 يناير 2026 ", "9 شعبان 1447 ", "الرئيس زيلينسكي زيلنسكي "),
)
"""What hostile texts are made of: one of these over and over."""


def measure() -> dict[str, object]:
    """Time the rules, and count what they say of clean prose."""
    rules = shipped()
    article = Article("عنوان من ستين حرفًا تقريبًا عن سوق السمك في الميناء", body=document(WORDS))
    word, text = re.compile(r"\w+"), prose(article.body)
    cold = spread([_timed(lambda: Style(rules, DECIDED).find(article), _forget) for _ in range(ROUNDS)])
    reference = spread([_timed(lambda: word.findall(text)) for _ in range(ROUNDS)])
    style, body = Style(rules, DECIDED), article.body
    style.find(article)
    changed = [_timed(partial(style.find, replace(article, body=_typed(body, n)))) for n in range(ROUNDS)]
    named = {"re.findall of its words": reference}
    worst = sorted(((_worst(rule), rule.id) for rule in rules), reverse=True)
    words, alarms = _false_alarms(Style(rules))
    return {
        "cases": [
            case("all rules, 600 words", "ms", cold, named, ratio=ratio(cold["p50"], reference["p50"]), bar_p50=BAR_MS),
            case("after a key", "ms", spread(changed), bar_p99=BAR_MS),
            case("100,000 hostile letters", "ms", {name: took for took, name in worst[:5]}, bar_max=HOSTILE_BAR_MS),
            case("false alarms", "findings", sum(alarms.values()), words=words, rules=dict(alarms), bar_max=0),
        ]
    }


def _typed(body: Document, number: int) -> Document:
    """The body after one more letter in its second paragraph."""
    return replace(body, blocks=(body.blocks[0], Paragraph(plain("كلمة " + "ا" * number)), *body.blocks[2:]))


def _forget() -> None:
    for kept in (read, policy._census, names._skeleton):
        kept.cache_clear()


def _worst(rule: Rule) -> float:
    """The milliseconds that a rule takes for the hostile text that is worst for it; the words of a text are found for
    all rules together and count for none."""
    took = 0.0
    for piece in PIECES:
        text = Text((piece * (HOSTILE // len(piece) + 1))[:HOSTILE])
        if not rule.needs or any(need in text.text for need in rule.needs):
            _ = text.words
            took = max(took, _timed(partial(_read, rule, text)))
    return round(took, 3)


def _read(rule: Rule, text: Text) -> int:
    return sum(1 for _ in islice(rule.find(text, rule, DECIDED), MOST))


def _false_alarms(style: Style) -> tuple[int, Counter[str]]:
    """How many words of clean prose the articles of a new site have, and what the rules say of them."""
    words, alarms = 0, Counter[str]()
    for story in tomllib.loads(resource("samples", "articles.toml").read_text(encoding="utf-8"))["article"]:
        body = Document(tuple(Paragraph(plain(text)) for text in story["body"] if isinstance(text, str)))
        words += len(prose(body).split())
        found = style.find(Article(headline=story["headline"], standfirst=story["standfirst"], body=body))
        alarms.update(finding.code for finding in found)
    return words, alarms


def _timed(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """The milliseconds of this thread alone: the machine may be busy with other things."""
    before()
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1000
