"""The formats of the command line, and a whole article written in one of them."""

from __future__ import annotations

from newsroom.domain.document import Document

READ = ("markdown", "html", "wordpress", "text", "json", "docx")
WRITE = ("markdown", "html", "wordpress", "text", "json")


def written(headline: str, body: Document, fmt: str) -> str:
    """Headline and body as text of format `fmt`."""
    raise NotImplementedError
