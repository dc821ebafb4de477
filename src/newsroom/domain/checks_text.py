"""What can be seen in one run of text by itself: a headline, a paragraph, a line of a list.

`look` is pure and its answers are kept by the text, so that after a key only the block that changed is looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from newsroom.domain.finding import Level
from newsroom.domain.lexicon import FalseFriend, Lexicon, NamedSource, Phrases, Token, tokens

OLDEST = 122  # years that anybody has lived
_NAMED_WITHIN = 3  # words after a vague source, one of which may name it
_LONGEST_MONTH = {"فبراير": 29, "شباط": 29, **dict.fromkeys(("أبريل", "إبريل", "نيسان", "يونيو", "حزيران"), 30)}
_LONGEST_MONTH |= dict.fromkeys(("سبتمبر", "أيلول", "نوفمبر", "تشرين الثاني", "جوان", "شتنبر", "نونبر", "أفريل"), 30)
_LONGEST_MONTH["فيفري"] = 29
_MONTHS = (
    "يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|آذار|نيسان"
    "|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|غشت"
    "|شتنبر|نونبر"
)
_RELATIVE = re.compile(
    rf"(?<!\w)[وفبل]?(?:شهر )?(?:{_MONTHS}) (?:الماضي|الفائت|المنصرم|المقبل|القادم|الجاري|الحالي)(?!\w)"
)
_DAY = re.compile(rf"(?<![\d.,٫/:-])(\d{{1,2}}) ({_MONTHS})(?!\w)")
_CLOCK = re.compile(r"(?<!\w)(?:[وفب]?ال)ساعة (?:ال)?(\d{1,2})(?!\d)(?:[:.](\d{2})(?!\d))?")
_AGE = re.compile(
    r"(?<!\w)(?:عن عمر|يبلغ من العمر|تبلغ من العمر)(?: ي?ناهز| تناهز)? (\d{3,6}) (?:عاما|عامًا|عاماً|سنة)(?!\w)"
)
_FALL = re.compile(
    r"(?<!\w)[وف]?(?:انخفض|انخفضت|تراجع|تراجعت|هبط|هبطت|انكمش|انكمشت|تقلص|تقلصت)(?!\w)[^.؟!\n]{0,60}?"
    r"بنسبة (\d{3,6})(?:[.,٫]\d+)? ?(?:%|٪|في المئة|بالمئة|في المائة|بالمائة)"
)
_THESE = "هاتان|هاتين|هذان|هذين"
_ADJECTIVES = (
    "مهمة|هامة|ضرورية|كبيرة|صغيرة|قادرة|جاهزة|مستعدة|مختلفة|متشابهة|قريبة|بعيدة|كافية|جديدة|قديمة|صعبة|سهلة|واضحة|مهم"
    "|كبير|صغير|ضروري|حيوي|قادر|جاهز|مستعد|مختلف|كافٍ|صعب|سهل|واضح"
)
_ONE = rf"(?P<one>[ء-ي]{{2,12}}ية|{_ADJECTIVES})(?!\w)"
_DUAL = re.compile(
    rf"(?<!\w)(?:{_THESE}) (?P<two>ال[ء-ي]{{3,14}}(?:ان|ين)) {_ONE}"
    r"|(?<!\w)[وف]?(?:تعتبر|تُعتبر|تعد|تُعد|تعدّ|تُعدّ|تبقى|تظل|أصبحت|باتت|ظلت|كانت|ليست) "
    rf"(?P<pair>ال[ء-ي]{{2,14}}تان) {_ONE.replace('<one>', '<single>')}"
)
# Nouns in ية that stand as a predicate by themselves: «هذان الملفان قضية واحدة».
_NOUNS = frozenset(
    re.findall(
        r"\w+",
        """
        قضية ضحية مسؤولية أولوية أهمية عملية إشكالية هدية عطية حرية أغلبية أقلية شخصية جمعية اتفاقية ثنائية مسرحية
        نظرية بلدية مديرية قرية تحية تسوية تغذية تنمية تربية تصفية نهاية بداية غاية رواية حكاية كمية خلفية مرجعية
        نوعية ملكية
        """,
    )
)
_NOT_TWO = frozenset(("البستان", "الفستان", "الكتان", "البهتان", "المهرجان", "البرلمان"))


@dataclass(frozen=True, slots=True)
class Note:
    """What was seen in a run of text: `span` is (start, end) in it."""

    code: str
    level: Level
    span: tuple[int, int]
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)


@lru_cache(maxsize=4096)
def look(text: str, lexicon: Lexicon) -> tuple[Note, ...]:
    """What is to be said of one run of text, in its order."""
    found = tokens(text)
    notes = [
        *_false_friends(text, found, lexicon),
        *_impossible(text),
        *_agreement(text),
        *_relative_dates(text),
        *_vague_sources(text, found, lexicon),
        *_names(text, found, lexicon),
    ]
    return tuple(sorted(notes, key=lambda note: note.span))


@lru_cache(maxsize=4)
def _friends(lexicon: Lexicon) -> Phrases[FalseFriend]:
    return Phrases((phrase, friend) for friend in lexicon.false_friend for phrase in friend.words)


@lru_cache(maxsize=4)
def _company(lexicon: Lexicon) -> Phrases[str]:
    return Phrases((word, word) for friend in lexicon.false_friend for word in friend.beside)


@lru_cache(maxsize=4)
def _vague(lexicon: Lexicon) -> Phrases[str]:
    return Phrases((source.phrase, source.phrase) for source in lexicon.vague_source)


@lru_cache(maxsize=4)
def _naming(lexicon: Lexicon) -> Phrases[NamedSource]:
    return Phrases((source.word, source) for source in lexicon.named_source)


@lru_cache(maxsize=4)
def _odd(lexicon: Lexicon) -> Phrases[tuple[str, str]]:
    """Spellings to be pointed out, with the code and what is written for them."""
    networks = ((odd, ("network-spelling", one.names[0])) for one in lexicon.network for odd in one.odd)
    brands = ((wrong, ("brand", one.name)) for one in lexicon.brand for wrong in one.wrong)
    return Phrases((*networks, *brands))


def _false_friends(text: str, found: Sequence[Token], lexicon: Lexicon) -> Iterator[Note]:
    beside: frozenset[str] | None = None
    seen: set[int] = set()
    for start, end, friend in _friends(lexicon).find(found):
        if beside is None:
            beside = frozenset(word for _, _, word in _company(lexicon).find(found))
        company = len(beside.intersection(friend.beside))
        if start not in seen and (not friend.beside or company >= friend.of):
            seen.add(start)
            span = (found[start].start, found[end - 1].end)
            values = {"text": text[slice(*span)], "meant": friend.meant}
            yield Note("check.false-friend", Level.WARN, span, values)


def _impossible(text: str) -> Iterator[Note]:
    """Days, hours, ages and falls that cannot be."""
    wrong = [
        *(found for found in _DAY.finditer(text) if not 1 <= int(found[1]) <= _LONGEST_MONTH.get(found[2], 31)),
        *(found for found in _CLOCK.finditer(text) if int(found[1]) > 24 or int(found[2] or 0) > 59),
        *(found for found in _AGE.finditer(text) if int(found[1]) > OLDEST),
        *(found for found in _FALL.finditer(text) if int(found[1]) > 100),
    ]
    for found in wrong:
        yield Note("check.number-impossible", Level.WARN, found.span(), {"text": found[0]})


def _agreement(text: str) -> Iterator[Note]:
    """Two things with a predicate for one."""
    for found in _DUAL.finditer(text):
        name = "one" if found["one"] else "single"
        two = found["two"] or found["pair"]
        if found[name] not in _NOUNS and two not in _NOT_TWO:
            yield Note("check.agreement-dual", Level.WARN, found.span(name), {"text": found[name], "two": two})


def _relative_dates(text: str) -> Iterator[Note]:
    for found in _RELATIVE.finditer(text):
        yield Note("check.date-relative", Level.HINT, found.span(), {"text": found[0]})


def _vague_sources(text: str, found: Sequence[Token], lexicon: Lexicon) -> Iterator[Note]:
    last = 0
    for start, end, _phrase in _vague(lexicon).find(found):
        after = found[end : end + _NAMED_WITHIN]
        if start >= last and not any(True for _ in _naming(lexicon).find(after)):
            last = end
            span = (found[start].start, found[end - 1].end)
            yield Note("check.source-vague", Level.HINT, span, {"text": text[slice(*span)]})


def _names(text: str, found: Sequence[Token], lexicon: Lexicon) -> Iterator[Note]:
    """Names that the house writes in another way."""
    for start, end, (kind, right) in _odd(lexicon).find(found):
        span = (found[start].start, found[end - 1].end)
        level = Level.WARN if kind == "brand" else Level.HINT
        yield Note(f"check.{kind}", level, span, {"text": text[slice(*span)], "other": right})
