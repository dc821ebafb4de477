"""The named checks of an article before it goes out: what stops it, what waits for a look, what could be better.

A check is a small function from an article and its surroundings to findings. A finding names its rule, the field and
the place in it, and, where the mend is mechanical and certain, the mend itself (`newsroom.domain.mend`). Sentences
stand in ``resources/words/check.toml`` under the finding's code; the words of a mend under the code with ``.fix``.
The rules of the headline are in `newsroom.domain.headline`, those of one run of text in
`newsroom.domain.checks_text`, and what only the whole text shows in `newsroom.domain.checks_whole`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import unquote, urlsplit

from newsroom.domain import checks_whole
from newsroom.domain import headline as headline_rules
from newsroom.domain.article import Article, TextOrigin
from newsroom.domain.document import (
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Opaque,
    Paragraph,
    Table,
    figures,
    inlines,
    prose,
)
from newsroom.domain.finding import Finding, Level
from newsroom.domain.lexicon import Lexicon
from newsroom.domain.mend import mend
from newsroom.domain.related import names_a_subject, subjects
from newsroom.domain.shelves import Shelves
from newsroom.language.clean import repair
from newsroom.language.direction import is_arabic
from newsroom.language.fold import fold, near
from newsroom.language.slug import slug
from newsroom.language.words import catalogue

__all__ = ["Finding", "Level", "check", "conditions", "mend"]

ERROR_BODY_WORDS = 40  # a longer text that speaks of an error is an article about one

_FILE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|heic)\b|\b(?:img|dsc|image|screenshot)[-_ ]?\d", re.IGNORECASE)
_PLACEHOLDERS = frozenset(map(fold, ("admin", "administrator", "editor", "author", "wordpress", "المحرر", "الكاتب")))
_OPENABLE = frozenset(("http", "https", "file", "mailto", "tel", ""))
_ORDER = {Level.BLOCK: 0, Level.WARN: 1, Level.HINT: 2}
_TEXTS = ("headline", "kicker", "standfirst", "byline")


_NO_WORDS = Lexicon()
_ELSEWHERE = (TextOrigin.IMPORTED, TextOrigin.TRANSLATED)

_Page = tuple[str, str, str]  # what all addresses of one page have in common: host, path, query


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What is known beside the article itself."""

    house_names: frozenset[str]
    sections: Collection[str]
    tags: Collection[str]
    address: _Page
    remote_id: str
    dead: frozenset[_Page]
    byline: str
    origin: TextOrigin
    source: str
    unread: Level | None
    shelves: Shelves | None
    lengths: headline_rules.Lengths


def check(
    article: Article,
    *,
    house_name: str | Collection[str] = "",
    sections: Collection[str] = (),
    tags: Collection[str] = (),
    address: str = "",
    remote_id: str = "",
    dead: Collection[str] = (),
    byline: str = "",
    origin: TextOrigin = TextOrigin.TYPED,
    source: str = "",
    unread: Level | None = None,
    lexicon: Lexicon = _NO_WORDS,
    shelves: Shelves | None = None,
    lengths: headline_rules.Lengths = headline_rules.USUAL,
) -> tuple[Finding, ...]:
    """All findings, those that stop publishing first.

    `house_name` is the name or the names of the house, which are no author's. `sections` and `tags` are the names
    that the site knows (empty: not known, not checked). `address` and `remote_id` are the article's own on the site.
    `dead` are addresses that were found not to answer. `byline` is whose name the site puts where the article has none.
    `origin` is where the text came from and `source` from whom; `unread` is how heavy it weighs that nobody but its
    writer has read a text from elsewhere (None: not at all). `lexicon` has the words to look for, `shelves` what the
    site's sections are about. `lengths` are those of the site's texts.
    """
    names = (house_name,) if isinstance(house_name, str) else house_name
    around = _Surroundings(
        frozenset(fold(name).strip() for name in names if name.strip()),
        sections,
        tags,
        _page(address),
        remote_id,
        frozenset(map(_page, dead)),
        byline,
        *(origin, source, unread, shelves, lengths),
    )
    texts = checks_whole.check(article, lexicon)
    found = chain(headline_rules.check(article.headline, lengths), *(rule(article, around) for rule in _RULES), texts)
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.level]))


def conditions() -> int:
    """How many conditions an article is checked for."""
    return sum(1 for code in catalogue() if code.startswith("check.") and not code.endswith(".fix"))


def _page(url: str) -> _Page:
    try:
        parts = urlsplit(unquote(url.strip()))
    except ValueError:
        return "", url, ""
    return parts.netloc.casefold().removeprefix("www."), parts.path.rstrip("/"), parts.query


def _opens(url: str) -> bool:
    try:
        return bool(url.strip()) and urlsplit(url.strip()).scheme.lower() in _OPENABLE
    except ValueError:
        return False


def _hidden(article: Article, _: _Surroundings) -> Iterator[Finding]:
    """Characters that nobody sees, in the fields of one line."""
    for field in _TEXTS:
        text = getattr(article, field)
        if (clean := repair(text)) != text:
            yield Finding("check.hidden-characters", Level.WARN, field, fix=clean)
    for item, tag in enumerate(article.tags):
        if (clean := repair(tag)) != tag and clean.strip():
            yield Finding("check.hidden-characters", Level.WARN, "tags", fix=clean, item=item)


def _standfirst(article: Article, around: _Surroundings) -> Iterator[Finding]:
    text = article.standfirst.strip()
    if not text:
        yield Finding("check.standfirst-missing", Level.HINT, "standfirst")
    elif fold(text) == fold(article.headline.strip()):
        yield Finding("check.standfirst-repeats", Level.WARN, "standfirst")
    elif 0 < around.lengths.standfirst < len(text):
        values = {"length": len(text), "limit": around.lengths.standfirst}
        yield Finding("check.standfirst-long", Level.HINT, "standfirst", values=values)


def _sections(article: Article, around: _Surroundings) -> Iterator[Finding]:
    if not article.sections:
        yield Finding("check.section-missing", Level.BLOCK, "sections")
    for item, name in enumerate(article.sections):
        if around.sections and name not in around.sections:
            yield Finding("check.section-unknown", Level.BLOCK, "sections", item=item, values={"name": name})
    if around.shelves is not None and (nearer := around.shelves.far(article)):
        values = {"name": article.sections[0], "other": nearer}
        yield Finding("check.section-far", Level.WARN, "sections", item=0, values=values)


def _byline(article: Article, around: _Surroundings) -> Iterator[Finding]:
    name = fold(article.byline).strip()
    if not name:
        if not around.byline:
            yield Finding("check.byline-missing", Level.WARN, "byline")
    elif name in around.house_names:
        yield Finding("check.byline-house", Level.WARN, "byline", values={"name": article.byline.strip()})
    elif name in _PLACEHOLDERS:
        yield Finding("check.byline-placeholder", Level.WARN, "byline", values={"name": article.byline.strip()})


def _origin(_: Article, around: _Surroundings) -> Iterator[Finding]:
    """A text from elsewhere names its source, and somebody else reads it: what has been translated into nonsense, and
    what is true no more, no rule sees."""
    if around.origin in _ELSEWHERE:
        if not around.source.strip():
            yield Finding("check.source-missing", Level.WARN, "byline")
        if around.unread is not None:
            yield Finding("check.second-reader", around.unread, "byline")


def _body(article: Article, _: _Surroundings) -> Iterator[Finding]:
    text = prose(article.body)
    shown = (Figure, Gallery, Embed, Table, Opaque)
    if not text.strip() and not any(isinstance(block, shown) for block in article.body.blocks):
        yield Finding("check.body-empty", Level.BLOCK, "body")
    elif not is_arabic(text) and len(text.split()) < ERROR_BODY_WORDS and headline_rules.ERROR.search(text):
        yield Finding("check.body-error", Level.BLOCK, "body", values={"text": text.strip()[:60]})


def _links(article: Article, around: _Surroundings) -> Iterator[Finding]:
    """Links in the text that lead nowhere; the span is known in a block that is one run of text."""
    for item, block in enumerate(article.body.blocks):
        whole = isinstance(block, Paragraph | Heading)
        for content in inlines(block):
            place = 0
            for span in content:
                if span.link and (code := _link_fault(span.link.href, around)):
                    where = (place, place + len(span.text)) if whole else None
                    yield Finding(code, Level.WARN, "body", where, item=item, values={"text": span.text})
                place += len(span.text)


def _link_fault(href: str, around: _Surroundings) -> str:
    if not href.startswith("#") and not _opens(href):
        return "check.link-address"
    return "check.link-dead" if _page(href) in around.dead else ""


def _lead(article: Article, _: _Surroundings) -> Iterator[Finding]:
    if article.lead is None:
        yield Finding("check.lead-missing", Level.HINT, "lead")
    else:
        yield from _picture(article.lead, "lead", None, 1)


def _pictures(article: Article, _: _Surroundings) -> Iterator[Finding]:
    number = 0
    for item, block in enumerate(article.body.blocks):
        for figure in figures(Document((block,))):
            number += 1
            yield from _picture(figure, "body", item, number)


def _picture(figure: Figure, field: str, item: int | None, number: int) -> Iterator[Finding]:
    where = "lead" if field == "lead" else "picture"
    values = {} if field == "lead" else {"number": number}
    if not figure.alt.strip():
        yield Finding(f"check.{where}-alt", Level.WARN, field, item=item, values=values)
    elif _FILE_NAME.search(figure.alt):
        yield Finding(f"check.{where}-alt-file", Level.WARN, field, item=item, values=values)
    if not figure.credit.strip():
        yield Finding(f"check.{where}-credit", Level.WARN, field, item=item, values=values)


def _tags(article: Article, around: _Surroundings) -> Iterator[Finding]:
    if not article.tags:
        yield Finding("check.tags-missing", Level.HINT, "tags")
    for item, tag in enumerate(article.tags):
        twin = next((other for other in article.tags[:item] if near(tag, other)), None)
        if twin is not None:
            yield Finding("check.tags-near", Level.WARN, "tags", item=item, values={"name": tag, "other": twin})
        elif tag not in around.tags:
            yield from _known_tag(tag, item, around.tags)


def _known_tag(tag: str, item: int, known: Collection[str]) -> Iterator[Finding]:
    """The site's tag that a new one was meant for: with a mend where only the spelling differs."""
    twins = [other for other in known if near(tag, other)]
    same = next((other for other in twins if fold(other) == fold(tag)), None)
    if same is not None:
        values = {"name": tag, "other": same}
        yield Finding("check.tag-spelling", Level.WARN, "tags", fix=same, item=item, values=values)
    elif twins:
        yield Finding("check.tag-near", Level.HINT, "tags", item=item, values={"name": tag, "other": twins[0]})


def _related(article: Article, around: _Surroundings) -> Iterator[Finding]:
    if not article.related:
        yield Finding("check.related-missing", Level.HINT, "related")
        return
    about = subjects(article)
    seen: set[_Page] = set()
    for item, link in enumerate(article.related):
        page = _page(link.url)
        values = {"headline": link.headline.strip() or link.url}
        rules = (
            ("check.related-address", Level.WARN, not _opens(link.url)),
            ("check.related-self", Level.WARN, _is_self(link.remote_id, page, around)),
            ("check.related-twice", Level.WARN, page in seen),
            ("check.related-dead", Level.WARN, page in around.dead),
            ("check.related-far", Level.HINT, bool(about) and not names_a_subject(about, link.headline)),
        )
        code, level, _ = next((rule for rule in rules if rule[2]), ("", Level.HINT, False))
        if code:
            yield Finding(code, level, "related", item=item, values=values)
        seen.add(page)


def _is_self(remote_id: str, page: _Page, around: _Surroundings) -> bool:
    return bool((remote_id and remote_id == around.remote_id) or (any(around.address) and page == around.address))


def _slug(article: Article, _: _Surroundings) -> Iterator[Finding]:
    given = unquote(article.slug)
    if given and (good := slug(given)) != given:
        yield Finding("check.slug", Level.HINT, "slug", fix=good, values={"good": good})


_RULES = (_hidden, _standfirst, _sections, _byline, _origin, _body, _links, _lead, _pictures, _tags, _related, _slug)
