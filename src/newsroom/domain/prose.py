"""The letters of a document in one text, for counting, searching and comparing."""

from __future__ import annotations

from newsroom.domain.document import Document, texts


def prose(document: Document) -> str:
    """Everything that a reader reads in `document`, a run of text a line."""
    return "\n".join(texts(document))
