"""What stands on the home page: a lead, the news by time, and a block for each section that has anything to show.

A story that stands above is not shown again in a block; the list by time may repeat it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.domain.article import Section
from newsroom.site.backends.folder.cards import LATEST, Card
from newsroom.site.backends.folder.index import Index
from newsroom.site.backends.folder.settings import OPINION, Settings

_RAIL = 8
_LOOK = 30  # how far back the lead is looked for
_WIDE = 6  # one large story and five beside it
_GRID = 4
_COLUMN = 3
_ROW = 4  # columns side by side


@dataclass(frozen=True, slots=True)
class Shelf:
    """A section with the stories it shows."""

    section: Section
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A band of the page: `kind` is ``grid``, ``wide``, ``opinion`` or ``columns``; only columns hold several."""

    kind: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The home page; `lead` is None on a site without articles."""

    lead: Card | None
    second: tuple[Card, ...]
    latest: tuple[Card, ...]
    blocks: tuple[Block, ...]


def compose(index: Index, settings: Settings) -> Home:
    """The home page of the site as it stands."""
    newest = index.newest(LATEST, _LOOK)
    news = [card for card in newest if card.section != OPINION] or newest
    ranked = sorted(news, key=lambda card: not card.picture)  # a story without a picture leads only for want of one
    lead, second = ranked[:1], ranked[1:3]
    shown = {card.id for card in [*lead, *second]}
    shelves = []
    for section in (s for s in settings.sections if not s.parent):
        stories = [card for card in index.newest(section.slug, _WIDE + len(shown)) if card.id not in shown][:_WIDE]
        shown.update(card.id for card in stories)
        if stories:
            shelves.append(Shelf(section, tuple(stories)))
    return Home(lead[0] if lead else None, tuple(second), tuple(newest[:_RAIL]), tuple(_arrange(shelves)))


def _arrange(shelves: Sequence[Shelf]) -> list[Block]:
    """Sections with much to show get a band of their own; the rest stand side by side, the first of them widest."""
    opinion = [shelf for shelf in shelves if shelf.section.slug == OPINION]
    rest = [shelf for shelf in shelves if shelf.section.slug != OPINION]
    blocks = [*_full(rest, "grid", _GRID), *_full(rest, "wide", _WIDE)]
    blocks += [Block("opinion", (Shelf(shelf.section, shelf.cards[:_GRID]),)) for shelf in opinion]
    late = _full(rest, "wide", _WIDE, after=2)
    rows = _columns(rest)
    return [*blocks, *rows[:1], *late, *rows[1:]]


def _full(rest: list[Shelf], kind: str, most: int, after: int = 0) -> list[Block]:
    """A band for the first section, not counting `after` of them, that can fill one; it is taken out of `rest`."""
    found = next((shelf for shelf in rest[after:] if len(shelf.cards) >= _GRID), None)
    if found is None:
        return []
    rest.remove(found)
    return [Block(kind, (Shelf(found.section, found.cards[:most]),))]


def _columns(shelves: Sequence[Shelf]) -> list[Block]:
    """Rows of columns, at most four in each; no row has fewer columns than the one above it."""
    rows = -(-len(shelves) // _ROW)
    blocks, start = [], 0
    for row in range(rows):
        end = start + (len(shelves) - start) // (rows - row)
        blocks.append(Block("columns", tuple(Shelf(s.section, s.cards[:_COLUMN]) for s in shelves[start:end])))
        start = end
    return blocks
