"""Search: in the archive of what readers see, and in the drafts of this workstation."""

from __future__ import annotations

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import ArchiveEntry, DraftRow


def search(room: Newsroom, words: str, site: str = "", limit: int = 20) -> list[ArchiveEntry]:
    """Published articles of a site (of all sites if empty) that hold `words` in any spelling, best first."""
    return room.store.archive.search(words, site, limit)


def drafts(room: Newsroom, words: str, limit: int = 20) -> list[DraftRow]:
    """Drafts that hold `words` in any spelling, newest first."""
    return room.store.drafts.rows(words, limit=limit)
