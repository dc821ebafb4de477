"""The desk functions behind the card. They are imported by the worker that runs them, not by the window's start."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.domain.article import ArchiveEntry, Article, RelatedLink, Tag
from newsroom.ui.panels.card_values import DeskWork

if TYPE_CHECKING:
    from newsroom.desk.linking import Suggestion
    from newsroom.desk.newsroom import Newsroom


def desk_work() -> DeskWork:
    """The card's functions, as the desk has them."""
    return DeskWork(_suggest_tags, _near_tag, _search, _suggest, _link_url, _link_entry, _add_picture)


def _suggest_tags(room: Newsroom, site: str, typed: str) -> Sequence[Tag]:
    from newsroom.desk import filing

    return filing.suggest_tags(room, site, typed)


def _near_tag(room: Newsroom, site: str, name: str) -> Tag | None:
    from newsroom.desk import filing

    return filing.near_tag(room, site, name)


def _search(room: Newsroom, site: str, words: str) -> Sequence[ArchiveEntry]:
    from newsroom.desk import searching

    return searching.search(room, words, site)


def _suggest(room: Newsroom, site: str, article: Article) -> Sequence[Suggestion]:
    from newsroom.desk import linking

    return linking.suggest(room, site, article)


def _link_url(room: Newsroom, site: str, article: Article, url: str) -> RelatedLink:
    from newsroom.desk import linking

    return linking.link_url(room, site, article, url)


def _link_entry(room: Newsroom, site: str, article: Article, entry: ArchiveEntry) -> RelatedLink:
    from newsroom.desk import linking

    return linking.link_entry(room, site, article, entry)


def _add_picture(room: Newsroom, picture: bytes | Path) -> str:
    from newsroom.desk import pictures

    return pictures.add(room, picture)
