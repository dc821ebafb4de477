"""Pictures of an article that lie elsewhere than on this machine: which they may be, and what one is called here."""

from __future__ import annotations

from newsroom.domain.article import Article
from newsroom.domain.document import figures


def references(article: Article) -> tuple[str, ...]:
    """Every picture that an article shows, the lead first, each once."""
    lead = [article.lead.media] if article.lead else []
    return tuple(dict.fromkeys([*lead, *(figure.media for figure in figures(article.body))]))


def copy_name(reference: str) -> str:
    """The name of the file that is a copy of the picture `reference`."""
    import hashlib  # for an article with such a picture alone: the first picture of a window may have none

    return hashlib.sha256(reference.encode()).hexdigest()
