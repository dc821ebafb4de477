"""Counts what does not come in with foreign text: in the elements of a page, and in its letters."""

from __future__ import annotations

import re
from collections import Counter

from selectolax.lexbor import LexborNode

from newsroom.domain.format import dom
from newsroom.domain.format.dropped import Kind
from newsroom.domain.format.htmlflow import css

_COLOURS = ("color", "background", "background-color", "mso-highlight")
_PLAIN_COLOUR = re.compile(
    r"(?:inherit|initial|unset|none|auto|transparent|currentcolor|windowtext|black|white|#0{3}|#0{6}|#f{3}|#f{6}|"
    r"rgba?\(0, ?0, ?0(?:, ?[01](?:\.0)?)?\)|rgb\(255, ?255, ?255\)).*",
    re.IGNORECASE,
)
_PLAIN_FONT = re.compile(r"(?:inherit|initial|unset|symbol|wingdings).*", re.IGNORECASE)
_FILE = re.compile(r"file:|\\\\|[a-z]:[\\/]")
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_PRESENTATION = re.compile("[\ufb50-\ufdcf\ufe70-\ufefc]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u180e\u200b-\u200d\u2060\ufeff\ufffc]")
_LOOK_ALIKE = re.compile("[کڪیےہھەۃ]")


def of_letters(before: str, after: str) -> Counter[Kind]:
    """What the repair of words has changed in them."""
    patterns = {Kind.FORMS: _PRESENTATION, Kind.BIDI: _BIDI, Kind.UNSEEN: _UNSEEN, Kind.LOOK_ALIKES: _LOOK_ALIKE}
    found = Counter({kind: len(p.findall(before)) - len(p.findall(after)) for kind, p in patterns.items()})
    found[Kind.KASHIDA] = before.count("ـ") - after.count("ـ")
    return Counter({kind: count for kind, count in found.items() if count > 0})


def of_source(source: str) -> Counter[Kind]:
    """What the parser never sees of a page."""
    return Counter({Kind.SCRIPTS: len(_SCRIPT.findall(source))})


def of_page(body: LexborNode) -> Counter[Kind]:
    """What of the elements of a page no article has."""
    found: Counter[Kind] = Counter()
    looks: dict[Kind, set[str]] = {Kind.COLOURS: set(), Kind.FONTS: set(), Kind.SIZES: set()}
    waiting = [body]
    while waiting:
        node = waiting.pop()
        tag, attributes = node.tag or "", dom.attributes(node)
        gone = _gone(tag, attributes)
        if gone is not None:  # whatever is in it goes with it
            found[gone] += not is_comment(attributes) or is_sign(attributes)
            continue
        found.update(_kinds(tag, attributes))
        _note_looks(attributes, looks)
        waiting.extend(child for child in dom.children(node) if child.is_element_node)
    return found + Counter({kind: len(values) for kind, values in looks.items()})


def _gone(tag: str, attributes: dict[str, str]) -> Kind | None:
    """Why an element is left out with all that is in it."""
    if is_deleted(tag, attributes):
        return Kind.DELETIONS
    if is_comment(attributes):
        return Kind.COMMENTS
    style = attributes.get("style", "").lower().replace(" ", "")
    if "hidden" in attributes or "display:none" in style or "mso-hide:all" in style:
        return Kind.HIDDEN
    return None


def _kinds(tag: str, attributes: dict[str, str]) -> list[Kind]:
    kinds = []
    if any(name.startswith("on") for name in attributes):
        kinds.append(Kind.SCRIPTS)
    if ":" in tag or "mso-" in attributes.get("style", "") or "mso" in attributes.get("class", "").lower():
        kinds.append(Kind.OFFICE)
    address = attributes.get("href" if tag == "a" else "src", "").strip().lower()
    if tag == "img" and is_counter(attributes):
        kinds.append(Kind.TRACKERS)
    elif tag == "img" and (_FILE.match(address) or address.startswith(("data:", "blob:", "cid:"))):
        kinds.append(Kind.PICTURES)
    elif _FILE.match(address) and "#" not in address:
        kinds.append(Kind.FILES)
    return kinds


def _note_looks(attributes: dict[str, str], looks: dict[Kind, set[str]]) -> None:
    declared = css(attributes.get("style", ""))
    colours = [declared[name] for name in _COLOURS if name in declared]
    colours += [attributes[name].lower() for name in ("color", "bgcolor") if attributes.get(name)]
    looks[Kind.COLOURS].update(colour for colour in colours if not _PLAIN_COLOUR.fullmatch(colour))
    family = (declared.get("font-family") or attributes.get("face", "").lower()).partition(",")[0].strip("\"' ")
    if family and not _PLAIN_FONT.fullmatch(family):
        looks[Kind.FONTS].add(family)
    if "font-size" in declared:
        looks[Kind.SIZES].add(declared["font-size"])


def is_deleted(tag: str, attributes: dict[str, str]) -> bool:
    """Whether an element is what its writer has deleted under tracked changes."""
    if tag == "del" and ("cite" in attributes or "datetime" in attributes):
        return True
    return "msodel" in attributes.get("class", "").lower()


def is_comment(attributes: dict[str, str]) -> bool:
    """Whether an element is the sign or the text of a comment on the page, of Word or of Google Docs."""
    if "msocomtxt" in attributes.get("class", "").lower() or is_sign(attributes):
        return True
    return "mso-element:comment" in attributes.get("style", "").lower().replace(" ", "")


def is_sign(attributes: dict[str, str]) -> bool:
    """Whether an element is the sign in the text that says that it is commented on."""
    classes = attributes.get("class", "").lower()
    if "msocommentreference" in classes or "msocomanchor" in classes:
        return True
    return re.match(r"#(?:cmnt\d|_msocom)", attributes.get("href", "")) is not None


def is_counter(attributes: dict[str, str]) -> bool:
    """Whether a picture is a dot that counts readers."""
    return bool({attributes.get("width"), attributes.get("height")} & {"0", "1"})
