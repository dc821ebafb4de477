"""Words replaced in many drafts at once: looked at first, chosen, and never without a version of what stood there.

A draft that is on its site becomes a changed draft; nothing is published here.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsroom.desk.changes import NOTHING, Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, DraftRow
from newsroom.domain.errors import NotFound
from newsroom.domain.finding import Finding, Level
from newsroom.domain.mend import mend_all
from newsroom.domain.seek import Place, Wanted, places
from newsroom.language import fold

REASON = "replace"  # of the version that is kept before


@dataclass(frozen=True, slots=True)
class Found:
    """A draft and where the words stand in it."""

    draft: int
    headline: str
    places: tuple[Place, ...]


def holding(room: Newsroom, wanted: Wanted) -> list[DraftRow]:
    """The drafts that may hold what is sought, newest first; of a pattern, or of signs alone, all."""
    if not wanted.needle.strip():
        return []
    return room.store.drafts.holding([] if wanted.pattern else fold.words(wanted.needle))


def look(room: Newsroom, ids: Sequence[int], wanted: Wanted, new: str = "") -> list[Found]:
    """Where it stands in these drafts, those without it left out. BadInput as `newsroom.domain.seek.hits`."""
    found = []
    for draft_id in ids:
        try:
            article = room.store.drafts.get(draft_id).article
        except NotFound:
            continue
        if there := tuple(places(article, wanted, new)):
            found.append(Found(draft_id, article.headline, there))
    return found


def replace(room: Newsroom, draft_id: int, wanted: Wanted, new: str, chosen: Collection[Place]) -> tuple[int, Changes]:
    """Put the new words in the `chosen` places of a draft, in one version; how many were put there. Places that are no
    more, because the text moved, are left alone. NotFound, BadInput."""
    with room.writing:
        before = room.store.drafts.get(draft_id).article
        wanted_places = set(chosen)
        there = [place for place in places(before, wanted, new) if place in wanted_places]
        after = _replaced(before, there)
        if after == before:
            return 0, NOTHING
        room.store.revisions.add(draft_id, before, REASON)
        room.store.drafts.renew(draft_id, before, after)
        room.arrived.setdefault(draft_id, before)  # what is being typed on it goes on top
    return len(there), drafts(draft_id)


def _replaced(article: Article, there: Sequence[Place]) -> Article:
    mends = [
        Finding("replace", Level.HINT, place.field, (place.hit.start, place.hit.end), place.hit.new, place.item)
        for place in there
    ]
    return mend_all(article, mends)
