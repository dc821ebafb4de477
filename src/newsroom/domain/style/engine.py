"""The engine: rules over an article. What a text was found to have is kept by the text, so that a check after each
pause in typing looks at the changed paragraph alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Embed,
    Figure,
    Gallery,
    Heading,
    List,
    Paragraph,
    Pullquote,
    Quote,
    Span,
    Table,
    inline_text,
    inlines,
)
from newsroom.domain.finding import Finding
from newsroom.domain.mend import mend_all
from newsroom.domain.style.names import two_spellings
from newsroom.domain.style.policy import Policies, settled
from newsroom.domain.style.rule import FIELDS, Hit, Rule
from newsroom.domain.style.text import MASK, masked, read
from newsroom.language.direction import is_arabic

KEPT_TEXTS = 4096
MOST = 200
"""Hits of one rule in one text; the rest are found when these are mended."""
LONGEST = 200_000
"""Letters of one text; a longer one is no article's and is not read."""

Found = tuple[Rule, Hit]


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of an article: its field, for the body its block and where in the block's letters it begins, what kind of
    text it is (`newsroom.domain.style.rule.SCOPES`), its letters, and what of them the rules read."""

    field: str
    item: int | None
    start: int
    place: str
    letters: str
    text: str


class Style:
    """The rules of a house under its policies; `names` are those of the newsroom's list."""

    def __init__(
        self,
        rules: Sequence[Rule],
        policies: Policies | None = None,
        *,
        names: Collection[str] = (),
    ) -> None:
        self.rules = tuple(rules)
        self.policies = policies or Policies()
        self._names = frozenset(names)
        self._order = {rule.id: number for number, rule in enumerate(self.rules)}
        self._hits = lru_cache(maxsize=KEPT_TEXTS)(self._look)
        self._chosen = lru_cache(maxsize=256)(self._choose)

    def find(self, article: Article) -> tuple[Finding, ...]:
        """What the rules find, in the order of the text."""
        pieces = [piece for piece in pieces_of(article) if len(piece.text) <= LONGEST]
        policies = settled(self.policies, (piece.text for piece in pieces))
        found = [
            _finding(piece, rule, hit)
            for piece in pieces
            for rule, hit in self._hits(piece.text, piece.place, policies)
        ]
        return (*found, *self._twins(pieces))

    def look(self, text: str, place: str = "paragraph") -> tuple[Found, ...]:
        """What the rules find in one text, in its order; policies that the site leaves open are not settled."""
        return self._hits(text, place, self.policies)

    def mended(self, article: Article) -> Article:
        """The article with all safe mends carried out; doing so twice changes nothing more. What was mended is looked
        at again: a comma that became Arabic may have a blank to lose."""
        for _ in range(LONGEST // MOST):
            after = mend_all(article, self.find(article))
            if after == article:
                break
            article = after
        return article

    def _look(self, text: str, place: str, policies: Policies) -> tuple[Found, ...]:
        arabic, seen = is_arabic(text), read(text)
        found = [
            (rule, hit)
            for rule in self._chosen(place, policies)
            if (arabic or rule.anywhere) and (not rule.needs or any(need in text for need in rule.needs))
            for hit in islice(rule.find(seen, rule, policies), MOST)
        ]
        found.sort(key=lambda pair: (pair[1].start, self._order[pair[0].id]))
        return tuple(found)

    def _choose(self, place: str, policies: Policies) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if place in rule.places and rule.holds(policies) and not rule.whole)

    def _twins(self, pieces: Sequence[Piece]) -> Iterator[Finding]:
        """The rules about the article as a whole."""
        for rule in self.rules:
            if rule.whole:
                these = [piece for piece in pieces if piece.place in rule.places]
                for number, hit in two_spellings([read(piece.text) for piece in these], self._names):
                    yield _finding(these[number], rule, hit)


def pieces_of(article: Article) -> Iterator[Piece]:
    """The texts that rules read, in order; neither code nor paragraphs that run left to right."""
    for name in FIELDS:
        letters = getattr(article, name)
        yield Piece(name, None, 0, name, letters, masked((Span(letters),)))
    for item, block in enumerate(article.body.blocks):
        start = 0
        for content, place in zip(inlines(block), _places(block), strict=True):
            letters = inline_text(content)
            if place and letters:
                yield Piece("body", item, start, place, letters, masked(content))
            start += len(letters)


def _places(block: Block) -> Iterable[str]:
    """The kind of each text of a block, in the order of `inlines`; empty for one that is not read."""
    match block:
        case Paragraph() | Heading():
            kind = "paragraph" if isinstance(block, Paragraph) else "heading"
            return ("" if block.direction is Direction.LTR else kind,)
        case List():
            return ("list" for _ in inlines(block))
        case Quote():
            inner = ("quote" if place else "" for part in block.blocks for place in _places(part))
            return (*inner, "cite")
        case Pullquote():
            return ("quote", "cite")
        case Figure():
            return ("caption",)
        case Gallery():
            return ("caption" for _ in inlines(block))
        case Embed():
            return ("", "caption")
        case Table():
            return (*("cell" for row in block.rows for _ in row), "caption")
        case Code():
            return ("",)
        case _:
            return ()


def _finding(piece: Piece, rule: Rule, hit: Hit) -> Finding:
    seen = piece.letters[hit.start : hit.end]
    fix = None if MASK in piece.text[hit.start : hit.end] else hit.fix
    return Finding(
        rule.code,
        rule.level,
        piece.field,
        (piece.start + hit.start, piece.start + hit.end),
        fix,
        piece.item,
        {"text": seen, "fix": fix or "", **hit.values},
        safe=rule.safe,
        seen=seen,
        words=rule.words,
    )
