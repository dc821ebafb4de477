"""Where the text of a draft came from, and whether somebody else must read it before readers do.

The window and the import say what they know by themselves (`pasted`; an import marks its draft); the journalist says
the rest (`tell`). None of it is sent to a site. `SecondReader` is a rule of each site.
"""

from __future__ import annotations

from enum import StrEnum

from newsroom.desk.changes import NOTHING, Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Draft, TextOrigin
from newsroom.domain.document import one_line

PASTED_WORDS = 40
"""A paste of more words makes a text that was typed here a pasted one."""


class SecondReader(StrEnum):
    """What a site asks of a foreign text that only its own writer has read."""

    OFF = "off"
    WARN = "warn"  # it is said before publishing
    REQUIRED = "required"  # it stops publishing


def pasted(room: Newsroom, draft_id: int, words: int) -> tuple[Draft, Changes]:
    """Note a paste of so many words: only a long one counts, and only where the text passed for typed. NotFound."""
    draft = room.store.drafts.get(draft_id)
    if words <= PASTED_WORDS or draft.origin is not TextOrigin.TYPED:
        return draft, NOTHING
    return room.store.drafts.change(draft_id, origin=TextOrigin.PASTED), drafts(draft_id)


def tell(room: Newsroom, draft_id: int, origin: TextOrigin, source: str = "") -> tuple[Draft, Changes]:
    """Keep what the journalist says of the text: where it came from, and the name of its source. NotFound."""
    return room.store.drafts.change(draft_id, origin=origin, source=one_line(source)), drafts(draft_id)


def second_reader(room: Newsroom, site: str) -> SecondReader:
    """The rule of a site; a site that was never asked warns."""
    kept = room.store.sites.second_reader(site)
    return SecondReader(kept) if kept in set(SecondReader) else SecondReader.WARN


def set_second_reader(room: Newsroom, site: str, rule: SecondReader) -> Changes:
    """Keep the rule of a site. NotFound."""
    room.store.sites.get(site)
    room.store.sites.set_second_reader(site, rule.value)
    return Changes(sites=True)


def is_own(room: Newsroom, draft: Draft) -> bool:
    """Whether whoever is at this workstation wrote the draft: it is on no site, or its post is not a colleague's."""
    row = room.store.posts.get(draft.site, draft.remote.id) if draft.remote else None
    return row is None or row.mine
