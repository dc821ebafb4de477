"""Whether what the site holds is what was sent, and whether a reader's page shows it.

Letters are compared, not markup: a site may write its own markup and turn straight quotes into curly ones, and a page
breaks lines where it likes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html.parser import HTMLParser
from posixpath import basename
from urllib.parse import unquote, urlsplit

from newsroom.domain.article import Article
from newsroom.domain.document import (
    Block,
    Document,
    Embed,
    Figure,
    Gallery,
    Opaque,
    figures,
    inline_text,
    inlines,
    texts,
)
from newsroom.site.site import Capabilities

_TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})
_BREAKING = re.compile(
    "address|article|aside|blockquote|br|caption|d[dlt]|div|fig(caption|ure)|footer|h[1-6r]|header|li|main|nav|ol|p|pre|"
    "section|table|t[dhr]|ul"
)
LONGEST, MOST = 60, 3  # letters of a part that is named, and parts
_SLIGHT = frozenset({"tags", "related", "byline"})
CUT = 16  # letters of a picture's name that are enough to know it by
_MAIN = re.compile(r"<main[\s>]")
_SILENT = frozenset({"script", "style", "template", "noscript"})
_VOID = frozenset(
    {"br", "hr", "img", "input", "link", "meta", "source", "area", "base", "col", "embed", "track", "wbr"}
)


@dataclass(frozen=True, slots=True)
class Loss:
    """A field that the site holds differently from what was sent. `words` are those that went or came, shortened.

    A `grave` one would let readers see something else than was written, or not find it where it belongs.
    """

    field: str
    words: str
    grave: bool


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must stand on the public page. `code` names its sentence; `ok` says whether it stands there."""

    code: str
    ok: bool


def letters(words: str) -> str:
    """`words` with quotes and dashes of one kind, and one space for any white space."""
    plain = unicodedata.normalize("NFC", words).translate(_TYPOGRAPHY).replace("…", "...")
    return re.sub(r"\s+", " ", plain).strip()


def fingerprint(article: Article) -> str:
    """A text that is equal for two articles with the same letters in headline, standfirst and body."""
    return "\n".join([letters(article.headline), letters(article.standfirst), *_lines(article.body)])


def differences(sent: Article, held: Article, capabilities: Capabilities) -> tuple[str, ...]:
    """The fields of the article that the site holds differently from what was sent, as far as it carries them."""
    pairs: dict[str, tuple[object, object]] = {
        "headline": (letters(sent.headline), letters(held.headline)),
        "standfirst": (letters(sent.standfirst), letters(held.standfirst)),
        "body": (_lines(sent.body), _lines(held.body)),
        "pictures": (len(list(figures(sent.body))), len(list(figures(held.body)))),
        "sections": (sorted(sent.sections), sorted(held.sections)),
        "tags": (sorted(sent.tags), sorted(held.tags)),
        "lead": (sent.lead is None, held.lead is None),
        "related": (_addresses(sent), _addresses(held)),
    }
    if capabilities.byline_text:
        pairs["byline"] = (letters(sent.byline), letters(held.byline))
    if capabilities.kicker:
        pairs["kicker"] = (letters(sent.kicker), letters(held.kicker))
    if capabilities.corrections:
        pairs["corrections"] = ([note.text for note in sent.corrections], [note.text for note in held.corrections])
    return tuple(field for field, (ours, theirs) in pairs.items() if ours != theirs)


def losses(sent: Article, held: Article, capabilities: Capabilities) -> tuple[Loss, ...]:
    """What the site made otherwise of an article, the words of it named; ``format`` where all letters are there and
    marks, links or whole blocks are not."""
    fields = differences(sent, held, capabilities)
    found = [Loss(field, _words(field, sent, held), field not in _SLIGHT) for field in fields]
    if "body" not in fields and (changed := _changed_blocks(sent.body, held.body)):
        found.append(Loss("format", _short(changed), grave=False))
    return tuple(found)


def _words(field: str, sent: Article, held: Article) -> str:
    match field:
        case "headline" | "standfirst" | "kicker" | "byline":
            return _short(_moved(getattr(sent, field).split(), getattr(held, field).split()))
        case "body":
            return _short(_moved(" ".join(_lines(sent.body)).split(), " ".join(_lines(held.body)).split()))
        case "sections" | "tags":
            return _short([name for name in getattr(sent, field) if name not in getattr(held, field)])
        case "related":
            return _short([link.headline for link in sent.related if _address(link.url) not in _addresses(held)])
    return ""


def _moved(sent: list[str], held: list[str]) -> list[str]:
    """The runs of words that are there no more; where none is missing, those that came in."""
    codes = SequenceMatcher(None, sent, held, autojunk=False).get_opcodes()
    gone = [" ".join(sent[start:end]) for code, start, end, _, _ in codes if code != "equal" and start < end]
    came = [" ".join(held[start:end]) for code, _, _, start, end in codes if code != "equal" and start < end]
    return gone or came


def _changed_blocks(sent: Document, held: Document) -> list[str]:
    """The beginnings of the blocks that the site holds in another form, pictures aside."""
    kept = [_plain(block) for block in held.blocks]
    changed = [block for block in sent.blocks if not isinstance(block, Figure | Gallery) and _plain(block) not in kept]
    return [_name(block) for block in changed]


def _plain(block: Block) -> Block:
    """A page elsewhere by its address alone: its name and title are the site's business."""
    return Embed(block.url) if isinstance(block, Embed) else block


def _name(block: Block) -> str:
    if isinstance(block, Embed):
        return block.url
    return block.name if isinstance(block, Opaque) else " ".join(map(inline_text, inlines(block)))


def _short(parts: Sequence[str]) -> str:
    """The first parts, each cut to a length that a sentence can hold."""
    cut = [part if len(part) <= LONGEST else f"{part[:LONGEST].rstrip()}…" for part in parts[:MOST]]
    return "، ".join(cut) + (" …" if len(parts) > MOST else "")


def page_checks(html: str, article: Article, *, house: bool = True) -> tuple[Check, ...]:
    """What a reader of the page `html` must find of `article`; what the article does not have is not looked for.

    The article is looked for in the page's ``main`` where there is one, so that a section's name in the menu or a
    headline in another list proves nothing. Related articles may stand beside it. A site whose pages are not laid out
    as the `house` does it may keep the standfirst for its lists, so there it is not missed.
    """
    page = _Page(html, beside=bool(article.related))
    checks = [Check("page.headline", letters(article.headline) in map(letters, page.headings))]
    if article.standfirst and house:
        checks.append(Check("page.standfirst", letters(article.standfirst) in page.text))
    checks.append(Check("page.text", all(line in page.text for line in _lines(_own(article.body)))))
    if article.sections:
        checks.append(Check("page.section", letters(article.sections[0]) in page.text))
    if article.byline:
        checks.append(Check("page.byline", letters(article.byline) in page.text))
    if article.lead:
        checks.append(Check("page.picture", page.shows(_picture(article.lead.media))))
    if article.related:
        checks.append(Check("page.related", all(_address(link.url) in page.links for link in article.related)))
    return tuple(checks)


def _addresses(article: Article) -> list[str]:
    return [_address(link.url) for link in article.related]


def _address(url: str) -> str:
    """What is left of an address on every page that links it: its last part, decoded."""
    parts = urlsplit(url)
    path = unquote(parts.path).rstrip("/")
    return basename(path) or parts.netloc


def _picture(reference: str) -> str:
    """The stem of a picture's name, which all its sizes begin with."""
    name = basename(unquote(urlsplit(reference).path)).rpartition(":")[2]
    return re.sub(r"-\d+(x\d+)?$", "", name.rpartition(".")[0] or name)


def _lines(document: Document) -> list[str]:
    return [line for line in map(letters, texts(document)) if line]


def _own(document: Document) -> Document:
    """The document without what a site may show in its own way: pages of other sites."""
    return Document(tuple(block for block in document.blocks if not isinstance(block, Embed)))


class _Page(HTMLParser):
    """The headings, pictures and letters of a page's main part, and its links; with `beside` all links of the page."""

    def __init__(self, html: str, *, beside: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.headings: list[str] = []
        self.links: set[str] = set()
        self.pictures: set[str] = set()
        self._parts: list[str] = []
        self._open: list[str] = []
        start, end = _MAIN.search(html), html.rfind("</main")
        self._main = start is not None
        self.feed(html[start.start() : end if end > start.start() else None] if start and not beside else html)
        self.close()
        self.text = letters("".join(self._parts))

    def shows(self, picture: str) -> bool:
        """Whether a picture of that stem is there; a site may cut a long name."""
        return any(name == picture or (len(name) >= CUT and picture.startswith(name)) for name in self.pictures)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append(tag)
        self.links.update(_address(value) for name, value in attrs if name == "href" and value)
        if not self._inside():
            return
        if _BREAKING.fullmatch(tag):
            self._parts.append("\n")
        if tag == "h1":
            self.headings.append("")
        for name, value in attrs:
            if value and name in {"src", "srcset"}:
                self.pictures.update(_picture(source.split()[0]) for source in value.split(",") if source.split())

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if _BREAKING.fullmatch(tag):
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._inside() and not _SILENT.intersection(self._open):
            self._parts.append(data)
            if "h1" in self._open:
                self.headings[-1] += data

    def _inside(self) -> bool:
        return "main" in self._open or (not self._main and "head" not in self._open)
