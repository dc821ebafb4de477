"""The way of an article through its versions: what each changed, and which come back.

The versions themselves are `newsroom.desk.merging.versions`. Counting words takes some milliseconds a pair, so that a
long history is counted in pieces: whatever else is asked of the store goes between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from time import monotonic

from newsroom.desk import drafting, merging
from newsroom.desk.changes import Changes
from newsroom.desk.merging import Version
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import prose
from newsroom.domain.tally import Tally, tally

AUTO = "auto"  # the reason of a version: kept by itself while somebody writes
EVERY = timedelta(minutes=10)  # of writing
PIECE = 0.03  # seconds of counting at once

Pair = tuple[Version | None, Version]
"""A version, after the one before it; None before the first."""


def tallies(room: Newsroom, wanted: Sequence[Pair]) -> list[Tally]:
    """What the first of the pairs changed, as many as a short while allows, one at the least. NotFound."""
    end = monotonic() + PIECE
    found: list[Tally] = []
    for before, after in wanted:
        old = Article() if before is None else merging.article_of(room, before)
        found.append(tally(old, merging.article_of(room, after)))
        if monotonic() > end:
            break
    return found


def bring_back(room: Newsroom, draft_id: int, version: Version) -> tuple[Draft, Changes, int]:
    """Make a version the draft's text again; the number of the one that keeps the present text. NotFound."""
    draft, changes = drafting.bring_back(room, draft_id, merging.article_of(room, version))
    return draft, changes, room.store.revisions.of(draft_id)[0].id


def keep_while_writing(room: Newsroom, draft_id: int) -> None:
    """Keep the text as it stands before more is written on it: at the first time in a run, and every ten minutes.
    NotFound."""
    key, now = (AUTO, str(draft_id)), room.now()
    if key in room.looked and now - room.looked[key] < EVERY:
        return
    article = room.store.drafts.get(draft_id).article
    if prose(article.body).strip():
        room.store.revisions.add(draft_id, article, AUTO)
    room.looked[key] = now
