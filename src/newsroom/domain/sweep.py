"""A look over the pages of a site as a reader gets them: what a theme left in English, boxes with nothing in them, one
thing under two names, headlines that are none.

`sweep` is pure: HTML goes in, findings come out, in the order of the page. A finding's `field` is the page, ``front``
or ``article``. Sentences stand in ``resources/words/sweep.toml``; where a headline is at fault, the finding is the one
that a draft with that headline would have.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from newsroom.domain import frame, headline
from newsroom.domain.checks_text import look
from newsroom.domain.finding import Finding, Level
from newsroom.domain.frame import Page, Text
from newsroom.domain.lexicon import Lexicon, Phrases, tokens
from newsroom.language.direction import is_arabic, isolate
from newsroom.language.fold import fold, words
from newsroom.language.words import say

Spelled = Callable[[str], Iterable[tuple[str, str]]]
"""The misspelt words of a text, each with how it is spelled."""

FRAME = 6  # words that a string of the frame has at most
BY_TIME = 5  # stories in the order of their times that are no chance
ALIKE = 3  # stories that two lists begin with, in one order
TITLE = 5  # words of the heading of a list at most

_LATIN = re.compile(r"[A-Za-z]{2,}")
_ADDRESS = re.compile(r"[@/]|\w\.\w")
_ACRONYM = re.compile(r"[A-Z0-9]{2,4}")
_TRENDING = (
    "رائج",
    "الرائج",
    "الأكثر قراءة",
    "الأكثر مشاهدة",
    "الأكثر تداولا",
    "ترند",
    "تريند",
    "trending",
    "most read",
)
_LATEST = ("آخر الأخبار", "أحدث الأخبار", "آخر المستجدات", "الأحدث", "latest", "latest news")
_RIGHTS = re.compile("©|محفوظ[ةه]")
_NO_HOLDER = frozenset(
    words(
        "c جميع كل كافة الحقوق حقوق النشر والنشر الطبع والطبع الملكية محفوظة لـ ل لدى لموقع موقع"
        " copyright all rights reserved by"
    )
)
_LANGUAGES = frozenset(("english", "français", "francais", "türkçe", "turkce", "español", "deutsch", "rss", "atom"))


@dataclass(frozen=True, slots=True)
class Swept:
    """Something that was seen on a page; `text` is the headline that it was seen in, where it is in one."""

    finding: Finding
    text: str = ""

    def sentence(self, lang: str) -> str:
        """What is, then what can be done."""
        said = self.finding.sentence(lang)
        return say("sweep.headline", lang, text=isolate(self.text), said=said) if self.text else said


def sweep(
    front: str,
    name: str,
    lexicon: Lexicon,
    *,
    article: str = "",
    spelled: Spelled | None = None,
) -> tuple[Swept, ...]:
    """What is wrong with the front page in the HTML `front` of an Arabic site called `name`, and with one of its
    articles in `article`; what both have is said once. `spelled` checks the words of the frame, beside the list of the
    lexicon. BadInput for a page that is no page."""
    found: dict[tuple[str, str, str], Swept] = {}
    for place, html in (("front", front), ("article", article)):
        if html:
            page = frame.read(html)
            for one in _page(page, place, page.name or name, lexicon, spelled):
                values = " ".join(map(str, one.finding.values.values()))
                found.setdefault((one.finding.code, values, one.text), one)
    return tuple(found.values())


def _page(page: Page, place: str, name: str, lexicon: Lexicon, spelled: Spelled | None) -> Iterator[Swept]:
    rules = (
        _foreign(page, name, lexicon),
        _spelling(page, lexicon, spelled),
        _networks(page, lexicon),
        _holder(page, name),
        _repeated(page, name),
        _trending(page),
    )
    for rule in rules:
        for code, level, values in rule:
            yield Swept(Finding(f"sweep.{code}", level, place, values=values))
    for title in page.empty:
        yield Swept(Finding("sweep.empty", Level.HINT, place, values={"text": title}))
    yield from _headlines(page, place, lexicon)


_Seen = Iterator[tuple[str, Level, dict[str, str | int]]]


def _plain(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def _foreign(page: Page, name: str, lexicon: Lexicon) -> _Seen:
    """Error texts, what a theme left behind, and strings that nobody translated."""
    placeholders = {_plain(one.text) for one in lexicon.placeholder}
    networks = {_plain(one) for network in lexicon.network for one in network.names}
    for text in page.texts:
        plain = _plain(text.text)
        values: dict[str, str | int] = {"text": text.text[:80]}
        if plain in placeholders:
            yield "placeholder", Level.WARN, values
        elif not _LATIN.search(text.text) or plain == _plain(name):
            continue
        elif is_arabic(text.text):
            if text.words <= 2 * FRAME and not text.is_story and (word := _foreign_word(text, name, networks)):
                yield "latin-word", Level.HINT, {"text": word, "within": text.text}
        elif headline.ERROR.search(text.text):
            yield "error-text", Level.WARN, values
        elif not _is_name(text.text) and not all((word,) in networks for word in plain):
            yield "latin", Level.WARN if text.words > 1 else Level.HINT, values
        elif plain in networks and len(plain[0]) > 1 and _has_arabic_network(page, lexicon):
            yield "latin", Level.HINT, values


def _is_name(text: str) -> bool:
    """Whether a Latin string may stand on an Arabic page: an address, an abbreviation, a language."""
    return bool(_ADDRESS.search(text) or _ACRONYM.fullmatch(text)) or text.casefold() in _LANGUAGES


def _foreign_word(text: Text, name: str, networks: set[tuple[str, ...]]) -> str:
    for found in _LATIN.finditer(text.text):
        known = _plain(found[0]) in networks or fold(found[0]) in fold(name)
        if not known and not _is_name(found[0]) and found[0].casefold() not in _LANGUAGES:
            return found[0]
    return ""


def _has_arabic_network(page: Page, lexicon: Lexicon) -> bool:
    arabic = {_plain(one) for network in lexicon.network for one in (*network.names, *network.odd) if is_arabic(one)}
    return any(_plain(text.text) in arabic for text in page.texts)


def _spelling(page: Page, lexicon: Lexicon, spelled: Spelled | None) -> _Seen:
    """Misspelt words of menus, boxes and buttons."""
    right = {one.wrong: one.right for one in lexicon.spelling}
    for text in page.texts:
        if text.is_story or text.words > FRAME:
            continue
        found = [(word, right[word]) for word in text.text.split() if word in right]
        found += [pair for pair in (spelled(text.text) if spelled else ()) if pair not in found]
        for word, better in found:
            yield "spelling", Level.WARN, {"text": word, "other": better, "within": text.text}


def _networks(page: Page, lexicon: Lexicon) -> _Seen:
    """Two names of one network, and names in a spelling of their own."""
    known = Phrases((one, number) for number, net in enumerate(lexicon.network) for one in (*net.names, *net.odd))
    odd = Phrases((one, (one, net.names[0])) for net in lexicon.network for one in net.odd)
    forms: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for text in page.texts:
        if text.is_story or text.words > 2 * FRAME:
            continue
        found = tokens(text.text)
        for _, _, (wrong, right) in odd.find(found):
            yield "network-spelling", Level.HINT, {"text": wrong, "other": right}
        spans: dict[int, tuple[int, int]] = {}
        for start, end, number in known.find(found):
            spans[number] = (spans.get(number, (start, end))[0], end)
        for number, (start, end) in spans.items():
            whole = (start, end) == (0, len(found))
            form = text.text if whole else text.text[found[start].start : found[end - 1].end]
            if len(form) > 1 or text.link:  # a lone X closes windows
                forms[number].setdefault(fold(form), form)
    for names in forms.values():
        if len(names) > 1:
            yield "network-two", Level.WARN, {"names": "، ".join(names.values())}


def _holder(page: Page, name: str) -> _Seen:
    """Rights that somebody else than the site holds."""
    for text in page.texts:
        if not _RIGHTS.search(text.text) or text.words > 2 * FRAME or text.is_story:
            continue
        holder = [word for word in text.text.replace("ـ", " ").split() if _tells(word)]
        own = fold(name).replace(" ", "")
        given = fold("".join(holder)).replace(".", "").replace("،", "")
        if own and given and own not in given and given not in own:
            yield "brand", Level.WARN, {"name": name, "other": " ".join(holder).strip(" .،-–|")}


def _tells(word: str) -> bool:
    """Whether a word of a line of rights names who holds them."""
    plain = fold(word).strip(" .،,:()-–|")
    return bool(plain) and plain not in _NO_HOLDER and not plain.isdigit() and any(map(str.isalpha, plain))


def _repeated(page: Page, name: str) -> _Seen:
    """The same words twice in a row."""
    shown = [text for text in page.texts if not text.label]
    for before, after in pairwise(shown):
        plain = _plain(after.text)
        is_words = len(plain) > 1 and all(word.isalpha() for word in plain)
        if is_words and plain == _plain(before.text) and plain != _plain(name) and not after.menu:
            yield "repeated", Level.WARN, {"text": after.text}


def _trending(page: Page) -> _Seen:
    """A list of what is read most that is only a list by time."""
    trending, latest = _listed(page, _TRENDING), _listed(page, _LATEST)
    for heading, (headlines, times) in trending:
        values: dict[str, str | int] = {"text": heading.text, "count": len(headlines)}
        if BY_TIME <= len(times) == len(headlines) and list(times) == sorted(times, reverse=True):
            yield "trending-by-time", Level.WARN, values
        elif any(len(headlines) >= ALIKE and headlines[:ALIKE] == other[:ALIKE] for _, (other, _) in latest):
            yield "trending-latest", Level.WARN, values


def _listed(page: Page, names: tuple[str, ...]) -> list[tuple[Text, tuple[tuple[str, ...], tuple[str, ...]]]]:
    """The lists under headings that hold one of the names, of few such headings."""
    wanted = Phrases((name, name) for name in names)
    headings = [
        text
        for text in page.texts
        if text.words <= TITLE and not text.menu and any(True for _ in wanted.find(tokens(text.text)))
    ]
    return [(text, frame.stories(page, text)) for text in headings[:8]]


def _headlines(page: Page, place: str, lexicon: Lexicon) -> Iterator[Swept]:
    """What a desk would strike out of the headlines on a page."""
    for text in page.texts:
        if text.is_story and is_arabic(text.text):
            for found in headline.check(text.text):
                if found.level is not Level.HINT or "brackets" in found.code:
                    yield Swept(Finding(found.code, found.level, place, values=found.values), text.text)
            for note in look(text.text, lexicon):
                if note.level is not Level.HINT:
                    yield Swept(Finding(note.code, note.level, place, values=note.values), text.text)
