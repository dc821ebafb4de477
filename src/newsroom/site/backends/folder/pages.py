"""Which pages the public site has, and which of them a change touches.

The number of pages touched does not grow with the site. A list has a few front pages, numbered from the newest
article, and behind them the months, each in parts counted from its first day, so that an old part never moves.
The search words and the site map lie in blocks of posts by number, which never move either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from newsroom.site.backends.folder import cards
from newsroom.site.backends.folder.cards import Card
from newsroom.site.backends.folder.index import Index

FIRST_PAGE, FRONT_PAGE, FRONTS = 10, 12, 4  # articles on page 1 and on those behind it; how many pages
TAG_PAGE = 24  # a tag has one front page
MONTH_PART = 100
SEARCH_BLOCK, MAP_BLOCK = 200, 200
RAIL = 6  # the latest of the section beside an article


class Kind(IntEnum):
    """What a page is. The order is the order in which pages are put in place: a page stands before others name it."""

    ARTICLE = 1
    REDIRECT = 2
    PLAIN = 3
    STATIC = 4
    MONTH = 5
    FRONT = 6
    SEARCH_BLOCK = 7
    SEARCH = 8
    MAP_BLOCK = 9
    HOME = 10
    MISSING = 11
    FEED = 12
    MAP = 13
    ROBOTS = 14


@dataclass(frozen=True, slots=True, order=True)
class Page:
    """One page: `name` is a slug, a shelf or a file, `number` a post, a page or a block, `month` as ``2026-01``."""

    kind: Kind
    name: str = ""
    number: int = 0
    month: str = ""

    @property
    def path(self) -> str:
        """Its file within `public/`."""
        match self.kind:
            case Kind.ARTICLE | Kind.REDIRECT:
                return cards.article_path(self.name)
            case Kind.FRONT:
                return f"{self.name}/{'index' if self.number == 1 else self.number}.html"
            case Kind.MONTH:
                return f"{self.name}/{self.month}{'' if self.number == 1 else f'-{self.number}'}.html"
            case Kind.SEARCH_BLOCK:
                return f"search/{self.number}.js"
            case Kind.MAP_BLOCK:
                return f"sitemap-{self.number}.xml"
            case Kind.PLAIN | Kind.STATIC:
                return self.name
        return {
            Kind.SEARCH: "search/blocks.js",
            Kind.HOME: "index.html",
            Kind.MISSING: "404.html",
            Kind.FEED: "feed.xml",
            Kind.MAP: "sitemap.xml",
            Kind.ROBOTS: "robots.txt",
        }[self.kind]


PLAIN = ("about.html", "contact.html", "privacy.html", "corrections.html", "search.html")
STATIC = ("site.css", "icon.svg", "search.js")
_EVERY_TIME = (Kind.SEARCH, Kind.HOME, Kind.MISSING, Kind.FEED, Kind.MAP)


def capacity(shelf: str) -> int:
    """How many articles the front pages of a shelf hold."""
    return TAG_PAGE if shelf.startswith("tag/") else FIRST_PAGE + FRONT_PAGE * (FRONTS - 1)


def fronts(shelf: str) -> int:
    """How many front pages a shelf may have."""
    return 1 if shelf.startswith("tag/") else FRONTS


def front_range(shelf: str, number: int) -> tuple[int, int]:
    """(offset, limit) of a front page."""
    if shelf.startswith("tag/"):
        return 0, TAG_PAGE
    return (0, FIRST_PAGE) if number == 1 else (FIRST_PAGE + FRONT_PAGE * (number - 2), FRONT_PAGE)


def parts(count: int) -> int:
    """How many parts a month with `count` articles has."""
    return -(-count // MONTH_PART)


def of_post(card: Card, former: tuple[str, ...]) -> Iterator[Page]:
    """The pages of one article itself."""
    yield Page(Kind.ARTICLE, card.slug, card.id)
    for slug in former:
        yield Page(Kind.REDIRECT, slug, card.id)


def touched(index: Index, before: Card | None, after: Card | None, former: tuple[str, ...]) -> set[Page]:
    """The pages to make anew when a post changes from `before` to `after`, each None while readers do not see it.

    The index already holds the change; `former` are the earlier addresses of the post.
    """
    shown = [card for card in (before, after) if card]
    found = {Page(kind) for kind in _EVERY_TIME} if shown else set()
    others = set(index.mentioned_by([card.slug for card in shown] + list(former)))
    for card in shown:
        found.update(of_post(card, former))
        found.add(Page(Kind.SEARCH_BLOCK, number=card.id // SEARCH_BLOCK))
        found.add(Page(Kind.MAP_BLOCK, number=card.id // MAP_BLOCK))
        for shelf in card.shelves:
            found.update(_of_shelf(index, shelf, card))
        if card.section:
            others.update(other.id for other in index.newest(card.section, RAIL + 1))
    cards_of_others = (index.card(number) for number in others)
    found.update(Page(Kind.ARTICLE, card.slug, card.id) for card in cards_of_others if card)
    return found


def _of_shelf(index: Index, shelf: str, card: Card) -> Iterator[Page]:
    total, room = index.total(shelf), capacity(shelf)
    for number in range(1, min(fronts(shelf), _front_pages(shelf, total) + 1) + 1):
        yield Page(Kind.FRONT, shelf, number)
    if total < room:
        return
    counts = dict(index.months(shelf))
    crossing = total <= room + 1  # the months have just come or gone
    for month in {*counts, card.month} if crossing else {card.month}:
        last = parts(counts.get(month, 0)) + 1  # the part that may have emptied
        first = 1 if crossing else max(1, index.earlier(shelf, card) // MONTH_PART)
        for number in range(first, last + 1):
            yield Page(Kind.MONTH, shelf, number, month)
    if counts.get(card.month, 0) <= 1:  # a new month: its neighbours point to it
        for month in neighbours(list(counts), card.month):
            yield from (Page(Kind.MONTH, shelf, n, month) for n in range(1, parts(counts.get(month, 0)) + 1))


def neighbours(months: list[str], month: str) -> list[str]:
    """The months just before and just after `month` in a list of months."""
    ordered = sorted(months)
    below = [m for m in ordered if m < month][-1:]
    above = [m for m in ordered if m > month][:1]
    return below + above


def _front_pages(shelf: str, total: int) -> int:
    return 1 if total <= FIRST_PAGE else min(fronts(shelf), 1 + -(-(total - FIRST_PAGE) // FRONT_PAGE))


def front_pages(shelf: str, total: int) -> int:
    """How many front pages a shelf with `total` articles has; an empty one has a single page."""
    return 1 if shelf.startswith("tag/") else _front_pages(shelf, total)


def everything(index: Index, sections: tuple[str, ...]) -> set[Page]:
    """Every page of the site but redirects."""
    found = {Page(kind) for kind in (*_EVERY_TIME, Kind.ROBOTS)}
    found.update(Page(Kind.PLAIN, name) for name in PLAIN)
    found.update(Page(Kind.STATIC, name) for name in STATIC)
    for number in index.public():
        card = index.card(number)
        if card:
            found.add(Page(Kind.ARTICLE, card.slug, number))
            found.add(Page(Kind.SEARCH_BLOCK, number=number // SEARCH_BLOCK))
            found.add(Page(Kind.MAP_BLOCK, number=number // MAP_BLOCK))
    for shelf in {cards.LATEST, *sections, *index.shelf_names()}:
        total = index.total(shelf)
        found.update(Page(Kind.FRONT, shelf, n) for n in range(1, front_pages(shelf, total) + 1))
        if total > capacity(shelf):
            for month, count in index.months(shelf):
                found.update(Page(Kind.MONTH, shelf, n, month) for n in range(1, parts(count) + 1))
    return found
