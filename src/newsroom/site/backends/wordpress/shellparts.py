"""Finding an article in its own page, by what REST says of the same article: its words, links, pictures and hours,
never the names of a theme. What is found makes way for tokens. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsroom.language.datestyle import Style, learn
from newsroom.site.backends.wordpress.look import Frame
from newsroom.site.backends.wordpress.shellpage import Page, enclose
from newsroom.site.backends.wordpress.shelltokens import token

_BYLINE = 80  # letters of a line that names the author among other words
_SIZE = re.compile(r"(-\d+x\d+|-scaled|-rotated)+(?=\.\w+$)")
_STOP = frozenset({"body", "main", "article", "header", "section"})


@dataclass(frozen=True, slots=True)
class Term:
    """A section or tag, and the page that lists its articles."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Sample:
    """An article as REST tells it. HTML: `content`, `excerpt` (empty where nobody wrote one). Words: the rest. `at` and
    `modified` are the site's wall clock; `width` and `height` those of the whole picture."""

    url: str
    title: str
    content: str
    at: datetime
    modified: datetime
    excerpt: str = ""
    author: str = ""
    author_link: str = ""
    sections: tuple[Term, ...] = ()
    tags: tuple[Term, ...] = ()
    picture: str = ""
    width: int = 0
    height: int = 0
    caption: str = ""


@dataclass(slots=True)
class Parts:
    """What was found: the styles of dates by number, of lists of terms the HTML of one and what stands between, and
    the frame of the picture."""

    dates: list[Style] = field(default_factory=list)
    terms: list[tuple[str, str]] = field(default_factory=list)
    frame: Frame = field(default_factory=Frame)


def locate(page: Page, sample: Sample) -> Parts | None:
    """Put tokens in the place of the article's parts; None where the text of the article is not in the page."""
    parts = Parts()
    place = _content(page.body, sample.content)
    if place is None:
        return None
    _mark_classes(place)
    for node in _holders(page.body, _words(sample.title)):
        node.inner_html = token("title")
    title = page.title()
    if title is not None:
        title.inner_html = (title.inner_html or "").replace(_escaped(sample.title), token("heading"))
    parts.frame = _picture(page.body, sample)
    _dates(page.body, sample, parts)
    for kind, terms in (("sections", sample.sections), ("tags", sample.tags)):
        _terms(place, page.body, kind, terms, parts)
    _author(place, page.body, sample)
    _excerpt(page.body, sample)
    _comments(page.body)
    return parts


def _words(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _compact(text: str) -> str:
    return "".join(text.split())


def _said(node: LexborNode) -> str:
    return _compact(node.text(deep=True))


def _elements(node: LexborNode) -> list[LexborNode]:
    return list(node.iter())


def _holders(node: LexborNode, words: str) -> Iterator[LexborNode]:
    """The innermost elements that say `words` and nothing else."""
    wanted = _compact(words)
    if not wanted or wanted not in _said(node):
        return
    inside = [child for child in _elements(node) if wanted in _said(child)]
    for child in inside:
        yield from _holders(child, words)
    if not inside and _said(node) == wanted:
        yield node


def _content(body: LexborNode, content: str) -> LexborNode | None:
    """Put the token where the text is; the element that holds it, or None where it is not found.

    It is looked for by its first and its last block, since a site may put something of its own between them."""
    blocks = _elements(_fragment(content))
    said = [index for index, block in enumerate(blocks) if _said(block)]
    if len(said) < 2:
        return None
    first, last = _said(blocks[said[0]]), _said(blocks[said[-1]])
    node = body
    while inside := [child for child in _elements(node) if _has_both(_said(child), first, last)]:
        node = inside[-1]
    children = list(node.iter(include_text=True))
    texts = [_said(child) for child in children]
    end = next((at for at in reversed(range(len(texts))) if last in texts[at]), -1)
    starts = [at for at in range(end) if first in texts[at]]
    if not starts:
        return None
    start = next((at for at in reversed(starts) if sum(map(bool, texts[at : end + 1])) >= len(said)), starts[0])
    start = _widened(children, texts, start, -1, said[0])
    end = _widened(children, texts, end, 1, len(blocks) - 1 - said[-1])
    children[start].insert_before(token("content"))
    for child in children[start : end + 1]:
        child.decompose()
    return node


def _has_both(text: str, first: str, last: str) -> bool:
    """Whether both are in `text`, one behind the other; they may say the same."""
    at = text.find(first)
    return at >= 0 and at + len(first) <= text.rfind(last)


def _widened(children: list[LexborNode], texts: list[str], at: int, step: int, count: int) -> int:
    """`at`, moved over so many pictures and other elements without words."""
    place = at
    while count and 0 <= place + step < len(children) and not texts[place + step]:
        place += step
        if children[place].is_element_node:
            at, count = place, count - 1
    return at


def _fragment(html: str) -> LexborNode:
    body = LexborHTMLParser(f"<!doctype html><body>{html}").body
    assert body is not None  # the parser makes one
    for node in body.css("style,script"):
        node.decompose()
    return body


def _mark_classes(place: LexborNode) -> None:
    """A page without a picture says so in the class of what holds the article."""
    node: LexborNode | None = place
    while node is not None and node.tag != "html":
        classes = (node.attributes.get("class") or "").split()
        if "has-post-thumbnail" in classes:
            node.attrs["class"] = " ".join(token("thumbnail") if c == "has-post-thumbnail" else c for c in classes)
        node = node.parent


def _picture(body: LexborNode, sample: Sample) -> Frame:
    stem = _file(sample.picture)
    image = next((node for node in body.css("img") if stem and stem in map(_file, _sources(node))), None)
    if image is None:
        return Frame()
    frame, style = Frame(), image.attributes.get("style") or ""
    width, height = (_number(image.attributes.get(name)) for name in ("width", "height"))
    if width and height and sample.width and sample.height:
        cut = abs(width * sample.height / (height * sample.width) - 1) > 0.02
        frame = Frame(width, height, cut) if cut or width < sample.width else frame
        sizes = {f"{width}px": "width", f"{sample.width}px": "full", f"{round(100 * height / width, 2):g}%": "part"}
        for said, name in sizes.items():
            style = re.sub(rf"(?<![\d.]){re.escape(said)}", token(name) + said.lstrip("0123456789."), style)
        style += f";aspect-ratio:{width}/{height};object-fit:cover" if cut else ""
        image.attrs["width"], image.attrs["height"] = token("width"), token("height")
    for name in ("srcset", "sizes"):
        if name in image.attributes:
            del image.attrs[name]
    image.attrs["src"], image.attrs["alt"] = token("picture"), token("alt")
    if style:
        image.attrs["style"] = style.strip(";")
    whole = image
    while (above := whole.parent) is not None and above.tag not in _STOP and _is_around(above, sample.caption):
        whole = above
    for caption in _holders(whole, sample.caption):
        caption.inner_html = token("caption")
        enclose(caption, "caption")
    enclose(whole, "picture")
    return frame


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0


def _is_around(node: LexborNode, caption: str) -> bool:
    """Whether there is nothing in `node` but one picture and its caption."""
    return len(node.css("img")) == 1 and _said(node) in ("", _compact(caption)) and token("content") not in _said(node)


def _sources(image: LexborNode) -> Iterator[str]:
    for name in ("src", "data-src", "data-lazy-src", "srcset"):
        value = image.attributes.get(name)
        if value:
            yield value.split()[0]


def _file(address: str) -> str:
    """The name of a picture's file, whatever its size."""
    return _SIZE.sub("", unquote(urlsplit(address).path).rsplit("/", 1)[-1])


def _dates(body: LexborNode, sample: Sample, parts: Parts) -> None:
    found = False
    for node in body.css("time[datetime]"):
        at = _moment(node.attributes.get("datetime") or "")
        told = next((one for one in (sample.at, sample.modified) if at == one), None)
        style = learn(node.text(deep=True), told) if told else None
        if style is not None:
            found = True
            node.attrs["datetime"] = token("datetime")
            node.inner_html = token("date", len(parts.dates))
            parts.dates.append(style)
    if found:
        return
    for node in body.css("*"):
        if _elements(node) or (style := learn(node.text(deep=True), sample.at)) is None:
            continue
        node.inner_html = token("date", len(parts.dates))
        parts.dates.append(style)
        return


def _moment(text: str) -> datetime | None:
    """The wall clock of a ``datetime``."""
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return None


def _terms(place: LexborNode, body: LexborNode, kind: str, terms: tuple[Term, ...], parts: Parts) -> None:
    """The lists of exactly these terms that are near the text: one term becomes a pattern, the others go."""
    wanted = sorted(_place(term.link) for term in terms)
    if not wanted:
        return
    lists = _lists(body, wanted)
    near = {node.mem_id for node in _near(place, [holder for holder, _ in lists])}
    for holder, links in lists:
        if holder.mem_id not in near:
            continue
        units = [link if _is_in(link, holder) else link.parent or link for link in links]
        number = len(parts.terms)
        between = ", " if len(units) == 1 else _between(units[0], units[1])
        links[0].inner_html = token("name")
        parts.terms.append((units[0].html or "", between))
        alone = _is_alone(holder, units)
        units[0].insert_before(token(kind, number) if alone else f"{token('[' + kind, number)}{token(kind, number)}")
        if alone:
            enclose(holder, kind, number)
        else:
            units[-1].insert_after(token(f"]{kind}", number))
        _remove_from(units[0], units[-1])


def _lists(body: LexborNode, wanted: list[str]) -> list[tuple[LexborNode, list[LexborNode]]]:
    """What holds links to all of the wanted places and no other, and those links; a menu has others too."""
    groups: dict[int, tuple[LexborNode, list[LexborNode]]] = {}
    for link in body.css("a[href]"):
        holder = link.parent
        if holder is not None and holder.tag in ("li", "span") and _said(holder) == _said(link):
            holder = holder.parent
        if holder is not None:
            groups.setdefault(holder.mem_id, (holder, []))[1].append(link)
    return [
        (holder, links)
        for holder, links in groups.values()
        if sorted(_place(link.attributes.get("href") or "") for link in links) == wanted
    ]


def _near(place: LexborNode, nodes: list[LexborNode]) -> list[LexborNode]:
    """Those of `nodes` that are nearest to the text: other articles in the page may have the like."""
    wanted = {node.mem_id for node in nodes}
    above: LexborNode | None = place
    while wanted and above is not None:
        found = [node for node in [above, *above.css("*")] if node.mem_id in wanted]
        if found:
            return found
        above = above.parent
    return []


def _is_in(node: LexborNode, holder: LexborNode) -> bool:
    return node.parent is not None and node.parent.mem_id == holder.mem_id


def _between(one: LexborNode, two: LexborNode) -> str:
    out, node = "", one.next
    while node is not None and node.mem_id != two.mem_id:
        out += node.html or ""
        node = node.next
    return out


def _is_alone(holder: LexborNode, units: list[LexborNode]) -> bool:
    """Whether `holder` has nothing but the terms, what stands between them, and a word before or after them."""
    outer = [units[0].prev, units[-1].next]
    for node, step in zip(outer, ("prev", "next"), strict=True):
        at = node
        while at is not None:
            if at.is_element_node:
                return False
            at = getattr(at, step)
    return holder.tag not in _STOP


def _remove_from(first: LexborNode, last: LexborNode) -> None:
    node: LexborNode | None = first
    while node is not None:
        following, done = node.next, node.mem_id == last.mem_id
        node.decompose()
        node = None if done else following


def _place(address: str) -> str:
    return unquote(urlsplit(address).path).rstrip("/").lower() + "?" + urlsplit(address).query


def _author(place: LexborNode, body: LexborNode, sample: Sample) -> None:
    name = _words(sample.author)
    if not name:
        return
    own = _place(sample.author_link)
    links = [
        node for node in body.css("a[href]") if sample.author_link and _place(node.attributes["href"] or "") == own
    ]
    holders = [holder for link in links for holder in _holders(link, name)] or list(_holders(body, name))
    for node in _near(place, holders):
        node.inner_html = token("byline")
    if holders:
        return
    for node in body.css("*"):
        text = node.text(deep=True)
        if not _elements(node) and len(text) < _BYLINE and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            node.inner_html = (node.inner_html or "").replace(_escaped(name), token("byline"), 1)
            return


def _excerpt(body: LexborNode, sample: Sample) -> None:
    for node in _holders(body, _fragment(sample.excerpt).text(deep=True)):
        node.inner_html = token("excerpt")
        enclose(node, "excerpt")


def _comments(body: LexborNode) -> None:
    """The comments are another article's; the form stands where ours takes comments."""
    for node in body.css("[id^=comment-]"):
        if re.fullmatch(r"comment-\d+", node.attributes.get("id") or ""):
            node.decompose()
    form = body.css_first("#respond")
    if form is not None:
        enclose(form, "comments")
