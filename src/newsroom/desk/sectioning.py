"""What the sections of a site are about, as far as its archive tells."""

from __future__ import annotations

import math

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.shelves import READ, Shelves, learn, telling

_GROWN = 1.25
"""So many times as many articles in the archive, and it is read again."""


def shelves(room: Newsroom, site: str) -> Shelves:
    """The words of a site's sections; read from the archive once in a while, for that takes a moment."""
    archive = room.store.archive
    turn = int(math.log(archive.total(site) + 1, _GROWN))
    kept = room.shelves.get(site)
    if kept is None or kept[0] != turn:
        found = learn(
            (
                section.name,
                [telling(entry.headline, entry.standfirst, " ".join(entry.tags), entry.text) for entry in entries],
            )
            for section in archive.sections(site)
            if (entries := archive.newest(site, section.name, READ))
        )
        kept = room.shelves[site] = (turn, found)
    return kept[1]


def suggest(room: Newsroom, site: str, article: Article) -> str:
    """The section of the site that an article is nearest to; empty where too little is known to say so."""
    return shelves(room, site).nearest(article)
