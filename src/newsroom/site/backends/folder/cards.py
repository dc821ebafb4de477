"""What the lists of the site know of a post, and where it stands in them.

A shelf is a list of public articles by time: ``latest`` holds all of them, ``economy`` a section, ``tag/…`` a tag.
Its name is the folder of its pages.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit
from zoneinfo import ZoneInfo

from newsroom.domain.article import Article
from newsroom.domain.document import (
    inline_text,
    prose,
)
from newsroom.language import dates, fold
from newsroom.language.slug import slug
from newsroom.site.backends.folder.record import Record
from newsroom.site.backends.folder.settings import Settings

LATEST = "latest"
_TEXT_WORDS = 60  # words of the body that the search of the site knows


@dataclass(frozen=True, slots=True)
class Card:
    """One public article in a list. `date` is the printed date, `at` and `modified` are ISO times with the site's
    offset, `shelves` starts with the latest news and the leading section."""

    id: int
    slug: str
    headline: str
    standfirst: str
    byline: str
    section: str
    picture: str
    at: str
    date: str
    modified: str
    shelves: tuple[str, ...]

    @property
    def month(self) -> str:
        """The month it belongs to, as ``2026-01``."""
        return self.at[:7]

    @property
    def order(self) -> str:
        """What lists sort by: the time in UTC."""
        return datetime.fromisoformat(self.at).astimezone(UTC).isoformat(timespec="microseconds")

    @property
    def renewed(self) -> str:
        """When readers last saw a change, as an ISO time."""
        return max(self.at, self.modified, key=datetime.fromisoformat)

    @property
    def path(self) -> str:
        """The page, within `public/`."""
        return article_path(self.slug)


def article_path(name: str) -> str:
    """The page of an article's slug, within `public/`."""
    return f"articles/{name}.html"


def tag_shelf(name: str) -> str:
    """The shelf of a tag; empty for a name without a letter or digit."""
    found = slug(name)
    return f"tag/{found}" if found else ""


def shelves(article: Article, settings: Settings) -> tuple[str, ...]:
    """The shelves an article stands on, each once."""
    found = [LATEST]
    for name in article.sections:
        section = settings.section(name)
        found += [above.slug for above in settings.line(section)] if section else []
    found += [tag_shelf(name) for name in article.tags]
    return tuple(dict.fromkeys(shelf for shelf in found if shelf))


def card(record: Record, settings: Settings) -> Card:
    """The card of a post that has been or is being published."""
    article, zone = record.article, ZoneInfo(settings.zone)
    at = record.at or record.modified
    first = next((s for name in article.sections if (s := settings.section(name))), None)
    return Card(
        record.id,
        record.slug,
        article.headline,
        article.standfirst,
        article.byline,
        first.slug if first else "",
        article.lead.media if article.lead else "",
        at.astimezone(zone).isoformat(),
        dates.long_date(at, settings.zone),
        record.modified.astimezone(zone).isoformat(),
        shelves(article, settings),
    )


def dump(held: Card) -> str:
    """A card as text."""
    return json.dumps(asdict(held), ensure_ascii=False)


def load(data: str) -> Card:
    """The card of such a text."""
    held = Card(**json.loads(data))
    return replace(held, shelves=tuple(held.shelves))


def terms(article: Article) -> str:
    """The folded words by which the site's search finds an article: its head, its filing, its opening."""
    caption = inline_text(article.lead.caption) if article.lead else ""
    opening = fold.words(prose(article.body))[:_TEXT_WORDS]
    head = " ".join((article.headline, article.kicker, article.standfirst, article.byline, *article.tags, caption))
    return " ".join(dict.fromkeys([*fold.words(head), *opening]))


def own_slug(url: str, root: Path, settings: Settings) -> str:
    """The slug that an address of this very site names, or empty: by its public address, its place on the disk or
    relative to the site's root."""
    for base in (settings.address, (root / "public").as_uri(), ""):
        start = f"{base}/articles/" if base else "articles/"
        if url.startswith(start) and url.endswith(".html"):
            return unquote(url[len(start) : -len(".html")])
    parts = urlsplit(url)
    if settings.address and parts.netloc == urlsplit(settings.address).netloc and "/articles/" in parts.path:
        return unquote(parts.path.rpartition("/articles/")[2].removesuffix(".html"))
    return ""


def address(slug_: str, root: Path, settings: Settings) -> str:
    """The full address of an article's page."""
    base = settings.address or (root / "public").as_uri()
    return f"{base}/{quote(article_path(slug_))}"


def inward(article: Article, root: Path, settings: Settings) -> Article:
    """The article as the folder keeps it: pages of this site are named from its root, so that the folder may move."""
    return _relinked(article, lambda url: f"articles/{name}.html" if (name := own_slug(url, root, settings)) else url)


def outward(article: Article, root: Path, settings: Settings) -> Article:
    """The article as the desk knows it: pages of this site are named by their full address."""
    return _relinked(
        article, lambda url: address(name, root, settings) if (name := own_slug(url, root, settings)) else url
    )


def _relinked(article: Article, change: Callable[[str], str]) -> Article:
    if not article.related:
        return article
    return replace(article, related=tuple(replace(link, url=change(link.url)) for link in article.related))
