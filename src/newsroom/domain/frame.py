"""A page of a site as a reader meets it: its strings in order, its boxes, its lists of stories.

The bodies of articles are not part of it: whoever is a child of an element with several real paragraphs is text, not
frame, and so are runs in another language that say so (``lang``) and computer code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.domain.errors import BadInput

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

LARGEST = 5_000_000  # letters of a page
STORY = 4  # words from which a link or a heading is a headline
PARAGRAPH = 12  # words of a real paragraph
PARAGRAPHS = 3  # and so many of them are the body of an article
LOOKED_AT = 3_000  # strings of a box
CLIMBED = 6  # elements from a heading up to the box that it is the title of

_LABELS = ("aria-label", "placeholder")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BOXES = frozenset(("section", "aside", "div"))
_FULL = (
    "img",
    "svg",
    "iframe",
    "video",
    "audio",
    "canvas",
    "form",
    "input",
    "select",
    "button",
    "object",
    "embed",
    "a",
)
_SKIPPED = frozenset(("code", "pre", "textarea", "noscript", "template"))
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?!\d)[ \u00a0]?([صم]?)")


@dataclass(frozen=True, slots=True)
class Text:
    """A string of the page: white space is one blank. `label` says that only a screen reader or an empty field shows
    it; `datetime` is that of a ``<time>``."""

    text: str
    link: bool = False
    heading: bool = False
    label: bool = False
    menu: bool = False
    datetime: str = ""
    node: LexborNode | None = field(default=None, compare=False, repr=False)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def is_story(self) -> bool:
        """Whether it is the headline of an article."""
        return (self.link or self.heading) and not self.label and self.words >= STORY

    @property
    def is_listed(self) -> bool:
        """Whether it may be the headline of an article in a list, where an error text stands for one too."""
        return (self.link or self.heading) and not self.label and self.words >= STORY - 1


@dataclass(frozen=True, slots=True)
class Page:
    """The strings of a page in reading order, the titles of boxes with nothing in them, and what the page calls its
    site."""

    texts: tuple[Text, ...]
    empty: tuple[str, ...]
    name: str


def read(html: str) -> Page:
    """The page in `html`. BadInput for one that is too large or nested too deep."""
    from newsroom.domain.format import dom

    if len(html) > LARGEST:
        raise BadInput("input.too-large")
    body = dom.parse(html)
    if body is None:
        return Page((), (), "")
    name = body.css_first('meta[property="og:site_name"]')
    return Page(
        tuple(_texts(body, Text(""))),
        tuple(_empty_boxes(body)),
        " ".join(((name.attributes.get("content") if name else "") or "").split()),
    )


def stories(page: Page, heading: Text) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The headlines and the times (as texts that sort as they follow each other) of the list under a heading."""
    box = heading.node
    found: tuple[str, ...] = ()
    for _ in range(CLIMBED):
        box = box.parent if box is not None else None
        if box is None:
            break
        texts = _some(box)
        found = tuple(dict.fromkeys(text.text for text in texts if text.is_listed and text.text != heading.text))
        if len(found) >= 3:
            return found, tuple(time for text in texts if (time := _time(text)))
    return found, ()


def _texts(node: LexborNode, around: Text) -> Iterator[Text]:
    from newsroom.domain.format import dom

    for child in dom.children(node):
        if child.tag == "-text":
            if text := " ".join((child.text_content or "").split()):
                yield _like(around, text, child)
            continue
        attributes = dom.attributes(child)
        if child.tag in _SKIPPED or not attributes.get("lang", "ar").startswith("ar") or _is_body(child):
            continue
        for name in _LABELS:
            if label := " ".join(attributes.get(name, "").split()):
                yield Text(label, label=True, node=child)
        within = Text(
            "",
            link=around.link or child.tag == "a",
            heading=around.heading or child.tag in _HEADINGS,
            menu=around.menu or child.tag == "nav",
            datetime=attributes.get("datetime", "") if child.tag == "time" else around.datetime,
        )
        yield from _texts(child, within)


def _like(around: Text, text: str, node: LexborNode) -> Text:
    return Text(text, around.link, around.heading, around.label, around.menu, around.datetime, node)


def _is_body(node: LexborNode) -> bool:
    """Whether an element holds the text of an article."""
    from newsroom.domain.format import dom

    long = 0
    for child in dom.children(node):
        if child.tag == "p" and len((child.text() or "").split()) >= PARAGRAPH:
            long += 1
            if long >= PARAGRAPHS:
                return True
    return False


def _empty_boxes(body: LexborNode) -> Iterator[str]:
    """The titles of boxes that hold their title alone."""
    for node in body.css("h2, h3, h4, h5, h6"):
        title, box = " ".join(node.text().split()), None
        if not title or len(title.split()) >= STORY or node.css_first("a") is not None:
            continue
        around = node.parent
        for _ in range(CLIMBED):
            if around is None or around.tag not in _BOXES or not _says_only(around, title):
                break
            box, around = around, around.parent
        if box is not None and not _goes_on(box, node) and all(box.css_first(tag) is None for tag in _FULL):
            yield title


def _goes_on(box: LexborNode, heading: LexborNode) -> bool:
    """Whether a box is only the head of what follows it: it is no section by itself, and the next box has no heading of
    the same rank."""
    if box.tag != "div" or "widget" in (box.attributes.get("class") or ""):
        return False
    after = box.next
    while after is not None and (after.tag or "-").startswith("-"):
        after = after.next
    if after is None:
        return False
    ranks = [rank for rank in sorted(_HEADINGS) if after.tag == rank or after.css_first(rank) is not None]
    return not ranks or ranks[0] > (heading.tag or "")


def _says_only(box: LexborNode, title: str) -> bool:
    said = ""
    for text in _texts(box, Text("")):
        said = f"{said} {text.text}".strip()
        if len(said) > len(title):
            return False
    return said == title


def _some(box: LexborNode) -> list[Text]:
    """The strings of a box, as far as one looks."""
    found: list[Text] = []
    for number, text in enumerate(_texts(box, Text(""))):
        if number >= LOOKED_AT:
            break
        found.append(text)
    return found


def _time(text: Text) -> str:
    """When a story appeared, of one list comparable with each other; empty for what is no time."""
    if text.datetime:
        return text.datetime
    found = _CLOCK.search(text.text)
    if found is None or text.is_story:
        return ""
    hour = int(found[1]) % 12 + (12 if found[3] == "م" else 0) if found[3] else int(found[1])
    return f"{hour:02}:{found[2]}"
