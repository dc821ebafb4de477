"""Seeded editing: a small article of words that stand once each, and what somebody does to it in an hour.

Words are made of a number, so a test can ask of each where it went. What one person writes begins with that person's
letter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from random import Random

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Block,
    Document,
    Heading,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Separator,
    Span,
    inline,
    inline_text,
    plain,
)

_DIGITS = "ابتثجحخدذر"


def word(letter: str, number: int) -> str:
    """A word of Arabic letters that stands for a number."""
    return letter + "".join(_DIGITS[int(digit)] for digit in f"{number:03}")


def sample(random: Random) -> Article:
    """An article of eight blocks whose words stand once each."""
    numbers = count()

    def text(size: int) -> str:
        return " ".join(word("ك", next(numbers)) for _ in range(size)) + "."

    blocks: list[Block] = [Paragraph(plain(text(random.randint(4, 14)))) for _ in range(5)]
    blocks.insert(2, Heading(2, plain(text(4))))
    blocks.insert(4, List(tuple(ListItem(plain(text(4))) for _ in range(3))))
    blocks.append(Quote((Paragraph(plain(text(7))),), plain("قائل")))
    blocks.insert(random.randrange(len(blocks)), Separator())
    return Article(headline=text(7)[:-1], tags=("بحر", "ميناء", "صيد"), body=Document(tuple(blocks)))


def edited(article: Article, random: Random, steps: int, letter: str = "م") -> Article:
    """`article` after some edits; words that come in begin with `letter`."""
    numbers = count()
    for _ in range(steps):
        new = word(letter, next(numbers))
        if random.random() < 0.1:
            article = replace(article, headline=_reworded(article.headline, random, new))
        elif random.random() < 0.1:
            tags = [tag for tag in article.tags if random.random() < 0.8]
            article = replace(article, tags=(*tags, new))
        else:
            blocks = list(article.body.blocks)
            random.choice(_EDITS)(blocks, random, new)
            article = replace(article, body=Document(tuple(blocks)))
    return article


def _reworded(text: str, random: Random, new: str) -> str:
    found = text.split(" ")
    place = random.randrange(len(found))
    match random.randrange(3):
        case 0:
            found[place] = new
        case 1:
            found.insert(place, new)
        case _:
            del found[place]
    return " ".join(found)


def _change_words(blocks: list[Block], random: Random, new: str) -> None:
    places = [n for n, block in enumerate(blocks) if isinstance(block, Paragraph | Heading | List)]
    if not places:
        return
    place = random.choice(places)
    match blocks[place]:
        case Paragraph() | Heading() as block:
            blocks[place] = replace(block, content=plain(_reworded(inline_text(block.content), random, new)))
        case List() as block:
            items = list(block.items)
            item = random.randrange(len(items))
            items[item] = ListItem(plain(_reworded(inline_text(items[item].content), random, new)))
            blocks[place] = replace(block, items=tuple(items))


def _mark(blocks: list[Block], random: Random, _new: str) -> None:
    places = [n for n, block in enumerate(blocks) if isinstance(block, Paragraph) and block.content]
    if places:
        place = random.choice(places)
        text = inline_text(blocks[place].content)
        cut = random.randrange(len(text))
        spans = [Span(text[:cut]), Span(text[cut:], frozenset({Mark.STRONG}))]
        blocks[place] = replace(blocks[place], content=inline(spans))


def _vowel(blocks: list[Block], random: Random, _new: str) -> None:
    places = [n for n, block in enumerate(blocks) if isinstance(block, Paragraph) and " " in inline_text(block.content)]
    if places:
        place = random.choice(places)
        text = inline_text(blocks[place].content)
        cut = random.choice([n for n, char in enumerate(text) if char == " "])
        blocks[place] = replace(blocks[place], content=plain(text[:cut] + random.choice("ًَُ") + text[cut:]))


def _add(blocks: list[Block], random: Random, new: str) -> None:
    blocks.insert(random.randint(0, len(blocks)), Paragraph(plain(f"{new} {new}ه.")))


def _remove(blocks: list[Block], random: Random, _new: str) -> None:
    if blocks:
        del blocks[random.randrange(len(blocks))]


def _move(blocks: list[Block], random: Random, _new: str) -> None:
    if blocks:
        block = blocks.pop(random.randrange(len(blocks)))
        blocks.insert(random.randint(0, len(blocks)), block)


def _add_item(blocks: list[Block], random: Random, new: str) -> None:
    for place, block in enumerate(blocks):
        if isinstance(block, List):
            items = list(block.items)
            items.insert(random.randint(0, len(items)), ListItem(plain(new)))
            blocks[place] = replace(block, items=tuple(items))


_EDITS: tuple[Callable[[list[Block], Random, str], None], ...] = (
    _change_words, _change_words, _change_words, _mark, _vowel, _add, _remove, _move, _add_item
)  # fmt: skip
