"""How a site's article page looks, as it is kept on this machine, and a page of it with an article of ours. Pure but
for reading the two files.

    page.html    the site's own page with tokens (`shellpage`)
    look.json    what the tokens need: styles of dates, patterns of terms, how blocks are shown
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from newsroom.domain.article import Article
from newsroom.domain.document import Block, Document, Figure, Gallery
from newsroom.domain.format import blocks, mediacaption
from newsroom.domain.format.blockextras import Extras, laid
from newsroom.domain.format.inline import escape, escape_text
from newsroom.language.datestyle import Piece, Style, write
from newsroom.language.fold import fold
from newsroom.site.backends.wordpress.shellrender import Dialect, rendered
from newsroom.site.backends.wordpress.shelltokens import ENCLOSED, TOKEN, token
from newsroom.site.backends.wordpress.texturize import texturize

PAGE, FACTS = "page.html", "look.json"


@dataclass(frozen=True, slots=True)
class Frame:
    """How wide the theme shows a picture at most, in pixels, 0 where it has no limit; `cut`: in exactly this form."""

    width: int = 0
    height: int = 0
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """`dates`, `terms` and `frame` are those of `shellparts.Parts`;
    `unfiled` names the section of what has none, `author` who writes where nobody is named. `source` is the page it was
    made of, `marks` what tells that the theme is another, `made` the seconds of the epoch."""

    page: str
    dates: tuple[Style, ...]
    terms: tuple[tuple[str, str], ...]
    frame: Frame
    dialect: Dialect
    zone: str
    unfiled: str
    author: str
    source: str
    marks: str
    made: float


def save(look: Look, folder: Path) -> None:
    """Keep `look` in a folder that is there."""
    facts = asdict(look)
    (folder / PAGE).write_text(facts.pop("page"), encoding="utf-8")
    (folder / FACTS).write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")


def load(folder: Path) -> Look | None:
    """The look in a folder; None where none is, or one of another version of this program."""
    try:
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        facts["page"] = (folder / PAGE).read_text(encoding="utf-8")
        facts["dates"] = tuple(
            tuple(Piece(piece["letter"], piece["text"], tuple(piece["names"])) for piece in style)
            for style in facts["dates"]
        )
        facts["terms"] = tuple((str(unit), str(between)) for unit, between in facts["terms"])
        facts["frame"] = Frame(**facts["frame"])
        facts["dialect"] = Dialect(**facts["dialect"])
        return Look(**facts)
    except (OSError, ValueError, TypeError, KeyError):
        return None


class Pictures(Protocol):
    """The pictures that are on this machine."""

    def source(self, reference: str) -> str:
        """The address under which a picture can be shown."""

    def size(self, reference: str) -> tuple[int, int]:
        """Its width and height in pixels."""


def filled(look: Look, article: Article, at: datetime, pictures: Pictures) -> str:
    """The page with `article` as it would stand at `at`."""
    words = _Words(look, article, at, pictures)

    def enclosed(found: re.Match[str]) -> str:
        return ENCLOSED.sub(enclosed, found[3]) if words.has(found[1]) else ""

    return TOKEN.sub(lambda found: words.of(found[1], int(found[2] or 0)), ENCLOSED.sub(enclosed, look.page))


class _Words:
    """What an article says in the place of each token."""

    def __init__(self, look: Look, article: Article, at: datetime, pictures: Pictures) -> None:
        self._look, self._article, self._pictures = look, article, pictures
        self._at = at.astimezone(ZoneInfo(look.zone))

    def has(self, name: str) -> bool:
        """Whether the article has the part of that name."""
        article, lead = self._article, self._article.lead
        return {
            "picture": lead is not None,
            "caption": lead is not None and bool(lead.caption or lead.credit),
            "excerpt": bool(article.standfirst),
            "sections": bool(article.sections or self._look.unfiled),
            "tags": bool(article.tags),
            "comments": article.comments_open,
        }.get(name, True)

    def of(self, name: str, number: int) -> str:
        """The HTML in the place of a token; empty where there is nothing to say."""
        article, lead = self._article, self._article.lead
        match name:
            case "title" | "heading":
                return self._printed(article.headline)
            case "excerpt":
                return self._printed(article.standfirst)
            case "byline":
                return escape_text(article.byline or self._look.author)
            case "content":
                return self._content()
            case "date":
                return escape_text(write(self._look.dates[number], self._at))
            case "datetime":
                return self._at.isoformat(timespec="seconds")
            case "sections":
                return self._terms(number, article.sections or (self._look.unfiled,))
            case "tags":
                return self._terms(number, article.tags)
            case "thumbnail":
                return "has-post-thumbnail" if lead else ""
        if lead is None:
            return ""
        match name:
            case "picture":
                return escape(self._pictures.source(lead.media))
            case "alt":
                return escape(lead.alt)
            case "caption":
                return mediacaption.write(lead.caption, lead.credit)
        width, height = self._shown_size(lead.media)
        sizes = {"width": width, "height": height, "full": self._pictures.size(lead.media)[0]}
        return f"{round(100 * height / width, 2):g}" if name == "part" else str(sizes.get(name, ""))

    def _shown_size(self, reference: str) -> tuple[int, int]:
        """How large the theme shows a picture."""
        width, height = self._pictures.size(reference)
        frame = self._look.frame
        if frame.cut:
            return min(width, frame.width), min(height, frame.height)
        scale = min(1.0, frame.width / width) if frame.width else 1.0
        return max(1, round(width * scale)), max(1, round(height * scale))

    def _printed(self, words: str) -> str:
        return texturize(escape_text(words)) if self._look.dialect.prints else escape_text(words)

    def _content(self) -> str:
        article = self._article
        body = Document(tuple(map(_as_sent, article.body.blocks)), article.body.tail)
        whole = laid(body, Extras(article.related, article.corrections), self._look.zone, Document())
        return rendered(blocks.write(whole), self._look.dialect, self._pictures.source)

    def _terms(self, number: int, names: Iterable[str]) -> str:
        """The terms in the order in which a site shows them: that of their names."""
        unit, between = self._look.terms[number]
        return between.join(unit.replace(token("name"), escape_text(name)) for name in sorted(names, key=fold))


def _as_sent(block: Block) -> Block:
    """A block whose pictures have numbers, as they will on the site; a theme may show those otherwise than others."""
    if isinstance(block, Figure) and not block.remote_id:
        return replace(block, remote_id="0")
    if isinstance(block, Gallery):
        return replace(block, figures=tuple(replace(one, remote_id=one.remote_id or "0") for one in block.figures))
    return block
