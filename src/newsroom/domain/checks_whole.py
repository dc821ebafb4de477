"""What only the whole text shows: padding, sources without a name, names in two forms, a genre in the wrong section."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from newsroom.domain.article import Article
from newsroom.domain.checks_text import look
from newsroom.domain.document import Block, Code, Document, Heading, List, Paragraph, inline_text, inlines
from newsroom.domain.finding import Finding, Level
from newsroom.domain.lexicon import Cliche, Lexicon, Phrases, Token, tokens
from newsroom.domain.related import subjects
from newsroom.language.direction import is_arabic
from newsroom.language.fold import fold, stem
from newsroom.language.stopwords import STOPWORDS

VAGUE = 3  # sources without a name that are too many for one article
PADDED = 7  # phrases over what an article may have
WORDS_A_PHRASE = 90  # and one of them for so many words is padding
REPEATED = 3  # times that the same words in a row are a repetition
RUN = 3  # words in a row
BRACKETS = 4  # brackets of words that are a habit
WORDS_A_BRACKET = 60

_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,60})[)\]]")
_WEEKDAY = re.compile(
    r"(?<!\w)[وفبل]?(?:ال)?(?:يوم|مساء|صباح|فجر|ظهر|ليلة) "
    r"(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)(?!\w)(?!.{0,14}\d)"
)
_ANNOUNCES = re.compile(
    r"(?:أعلن|قال|أكد|كشف|أفاد|ذكر|صرح|أوضح|أشار|بحث|التقى|وصل|استقبل|افتتح|وقع|أقر|نفى|دعا|قرر|وافق)ت?ا?(?!\w)"
)
_OWN_VOICE = re.compile(
    r"(?<!\w)[وف]?(?:أنا|نحن|إنني|إننا|أظن|أرى|أعتقد|رأيي|لنا|علينا|برأيي|أعرف|نعرف|نظن|كنت|لست)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text of the body: the number of its block, and where it begins in the letters of the block;
    whether there is a link in it."""

    item: int
    offset: int
    text: str
    block: Block
    linked: bool = False


def pieces(document: Document) -> Iterator[Piece]:
    """Every run of text of the body but computer code."""
    for item, block in enumerate(document.blocks):
        offset = 0
        for content in inlines(block) if not isinstance(block, Code) else ():
            text = inline_text(content)
            yield Piece(item, offset, text, block, any(span.link for span in content))
            offset += len(text)


def check(article: Article, lexicon: Lexicon) -> Iterator[Finding]:
    """Every finding of the texts of an article, one by one and as a whole."""
    for field in ("kicker", "headline", "standfirst"):
        for note in look(getattr(article, field), lexicon):
            if note.code != "check.source-vague":
                yield Finding(note.code, note.level, field, note.span, values=note.values)
    body = tuple(pieces(article.body))
    notes = [(piece, note) for piece in body for note in look(piece.text, lexicon)]
    for piece, note in notes:
        if note.code != "check.source-vague" or not piece.linked:  # a link is a name
            yield _at(piece, note.span, note.code, note.level, **note.values)
    vague = sum(note.code == "check.source-vague" and not piece.linked for piece, note in notes)
    if vague >= VAGUE:
        yield Finding("check.sources-vague", Level.WARN, "body", values={"count": vague})
    told = [piece for piece in body if isinstance(piece.block, Paragraph | Heading | List)]
    words = [tokens(piece.text) for piece in told]
    yield from _padding(told, words, lexicon)
    yield from _repetition(article, told, words)
    yield from _brackets(told, sum(map(len, words)))
    yield from _weekdays(told)
    yield from _networks(body, lexicon)
    yield from _genre(article, lexicon)


def _at(piece: Piece, span: tuple[int, int], code: str, level: Level, **values: str | int) -> Finding:
    place = (piece.offset + span[0], piece.offset + span[1])
    return Finding(code, level, "body", place, item=piece.item, values=values)


@lru_cache(maxsize=4)
def _cliches(lexicon: Lexicon) -> Phrases[Cliche]:
    return Phrases((cliche.phrase, cliche) for cliche in lexicon.cliche)


def _padding(told: list[Piece], words: list[tuple[Token, ...]], lexicon: Lexicon) -> Iterator[Finding]:
    """Phrases that fill lines, each where it stands once too often, with how often it stands."""
    found: defaultdict[Cliche, list[tuple[Piece, tuple[int, int]]]] = defaultdict(list)
    for piece, text in zip(told, words, strict=True):
        for start, end, cliche in _cliches(lexicon).find(text):
            found[cliche].append((piece, (text[start].start, text[end - 1].end)))
    over = 0
    for cliche, places in found.items():
        over += (excess := max(0, len(places) - cliche.often))
        if excess:
            piece, span = places[cliche.often]
            yield _at(piece, span, "check.cliche", Level.HINT, text=cliche.phrase, count=len(places))
    if over >= PADDED and over * WORDS_A_PHRASE >= sum(map(len, words)):
        yield Finding("check.padding", Level.WARN, "body", values={"count": over})


def _repetition(article: Article, told: list[Piece], words: list[tuple[Token, ...]]) -> Iterator[Finding]:
    """The same words in a row, again and again, that are not what the article is about."""
    runs = [
        list(zip(*([token.word for token in text][shift:] for shift in range(RUN)), strict=False)) for text in words
    ]
    counts = Counter(chain.from_iterable(runs))
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {
        run: [] for run, count in counts.items() if count >= REPEATED
    }
    for number, said in enumerate(runs) if places else ():
        for place, run in enumerate(said):
            if run in places:
                places[run].append((number, place))
    often = places.items()
    about = subjects(article) if often else frozenset()
    last = (-1, -1)
    for run, found in often:
        new = [word for word in run if word not in STOPWORDS and stem(word) not in about and len(word) > 2]
        number, place = found[-1]
        if len(new) > 1 and not (number == last[0] and place - last[1] < RUN):
            last = (number, place)
            span = (words[number][place].start, words[number][place + RUN - 1].end)
            text = told[number].text[slice(*span)]
            yield _at(told[number], span, "check.phrase-repeated", Level.HINT, text=text, count=len(found))


def _brackets(told: list[Piece], words: int) -> Iterator[Finding]:
    """Names and words in brackets, one after the other: how machines translate."""
    found = [
        (piece, match)
        for piece in told
        for match in _BRACKET.finditer(piece.text)
        if " " in match[1].strip() or not is_arabic(match[1])
        if any(char.isalpha() for char in match[1])
    ]
    if len(found) >= BRACKETS and len(found) * WORDS_A_BRACKET >= words:
        piece, match = found[0]
        yield _at(piece, match.span(), "check.brackets-many", Level.WARN, count=len(found))


def _weekdays(told: list[Piece]) -> Iterator[Finding]:
    """A day of the week without its date, said once: in the archive nobody knows which."""
    found = [(piece, match) for piece in told for match in _WEEKDAY.finditer(piece.text)]
    if found:
        piece, match = found[0]
        yield _at(piece, match.span(), "check.date-weekday", Level.HINT, text=match[0], count=len(found))


@lru_cache(maxsize=4)
def _network_names(lexicon: Lexicon) -> Phrases[tuple[int, str]]:
    return Phrases((name, (number, name)) for number, one in enumerate(lexicon.network) for name in one.names)


def _networks(body: tuple[Piece, ...], lexicon: Lexicon) -> Iterator[Finding]:
    """Two names of one network in one text, unless they stand side by side, as where one explains the other."""
    first: dict[int, tuple[str, Piece, int]] = {}
    told: set[int] = set()
    for piece in body:
        text = tokens(piece.text)
        for start, end, (number, name) in _network_names(lexicon).find(text):
            form = fold(piece.text[text[start].start : text[end - 1].end])
            known, where, place = first.setdefault(number, (name, piece, end))
            apart = where is not piece or start - place > 1
            if fold(known) not in form and fold(name) != fold(known) and apart and number not in told:
                told.add(number)
                span = (text[start].start, text[end - 1].end)
                yield _at(piece, span, "check.network-two", Level.WARN, text=name, other=known)


def _genre(article: Article, lexicon: Lexicon) -> Iterator[Finding]:
    """A plain report in a section that is for opinion."""
    opinion = {fold(one.section) for one in lexicon.opinion}
    item = next((item for item, name in enumerate(article.sections) if fold(name) in opinion), None)
    told = [inline_text(block.content) for block in article.body.blocks if isinstance(block, Paragraph)]
    if item is None or not told or not _ANNOUNCES.match(told[0].lstrip()):
        return
    if not any(_OWN_VOICE.search(text) for text in told):
        name = article.sections[item]
        yield Finding("check.opinion-news", Level.WARN, "sections", item=item, values={"name": name})
