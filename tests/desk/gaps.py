"""An article on a site, and a colleague who writes on it in the very gap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from newsroom.desk import drafting, publishing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain, texts

from .conftest import STORY, remote_id
from .faults import FaultySite

FIRST = "فتحت بلدية الميناء صباح اليوم سوق السمك الجديد، بعد عامين من العمل في الرصيف الشمالي."


def published(room: Newsroom) -> tuple[int, str]:
    """A published draft, and its post's id."""
    draft, _ = drafting.new(room, STORY)
    publishing.publish(room, draft.id)
    return draft.id, remote_id(room, draft.id)


def with_first(article: Article, text: str) -> Article:
    return replace(article, body=Document((Paragraph(plain(text)), *article.body.blocks[1:])))


def words_of(room: Newsroom, draft: int) -> list[str]:
    """Every text that the history of a draft, the draft and its post hold."""
    kept = [room.store.revisions.get(row.id).article for row in drafting.history(room, draft)]
    kept += [room.store.drafts.get(draft).article]
    return [piece for article in kept for piece in (article.headline, article.standfirst, *texts(article.body))]


def between(site: FaultySite, method: str, act: Callable[[], object], times: int = 1) -> None:
    """Let `act` happen just before the next calls of `method` arrive at the site."""
    inner = getattr(site._site, method)
    left = [times]

    def call(*arguments: Any, **named: Any) -> Any:
        if left[0]:
            left[0] -= 1
            act()
        return inner(*arguments, **named)

    setattr(site._site, method, call)
