"""A profile to measure with. Loads no Qt: a parent that holds Qt's libraries would share their memory with the windows
that it measures, and flatter or blame them."""

from __future__ import annotations

from pathlib import Path

from newsroom.desk import drafting
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Document


def prepare(profile: Path, body: Document) -> None:
    """A profile whose last opened draft has this body."""
    room = Newsroom.open(profile)
    try:
        draft, _changes = drafting.new(room, Article(headline="مقال للقياس", body=body))
        drafting.open(room, draft.id)
    finally:
        room.close()
