"""Footnotes of foreign HTML: the signs in the text become numbers in brackets, the notes a numbered list at the end.

A list at the end, and not brackets within the sentence, because a note keeps there what it has: links, bold, any
length; and because a reader of the sentence is not held up. Word, Google Docs, LibreOffice, mammoth, Pandoc and
Wikipedia are known by the names that they give to both ends of a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from newsroom.domain.document import Block, Inline, List, ListItem, Separator
from newsroom.domain.format import dom
from newsroom.domain.format.tidy import visible

NUMBER = "newsroom-note"  # the attribute that stands at a sign of the text, with the number of its note

_NOTE = re.compile(
    r"_(?:ftn|edn)\d+|ftnt\d+|sd(?:foot|end)note\d+sym|(?:foot|end)note-\d+|(?:ftn|edn)\d+|fn[:-]?[\w-]+|cite_note-.+"
)
_SIGN = re.compile(
    r"_(?:ftn|edn)ref\d+|ftnt_ref\d+|sd(?:foot|end)note\d+anc|(?:foot|end)note-ref-\d+|fnref[:-]?[\w:-]+|cite_ref-.+"
)
_COMMENT = re.compile(r"cmnt_ref\d+")  # what Google Docs puts into the texts of comments
_BODY_TAGS = ("li", "p", "dd", "div")
_MOST = 1_000
_MOST_LINKS = 20_000


@dataclass(slots=True)
class _Note:
    names: set[str]
    content: Inline
    number: int = 0


def take(body: LexborNode, read: Callable[[LexborNode], Inline]) -> list[Block]:
    """Take the notes out of `body`, mark their signs in the text with `NUMBER`, and give them as blocks."""
    links = [(node, _target(dom.attributes(node).get("href", ""))) for node in body.css("a[href]")][:_MOST_LINKS]
    for node, target in links:
        if _COMMENT.fullmatch(target) and (holder := _holder(node)) is not None:
            _hide(holder)
    ends = [node for node, target in links if _SIGN.fullmatch(target)]
    if not ends:
        return []
    notes = _notes(ends[:_MOST], read)
    last = 0
    for node, target in links:
        if (
            not _NOTE.fullmatch(target)
            or (note := next((note for note in notes if target in note.names), None)) is None
        ):
            continue
        if not note.number:
            last += 1
            note.number = last
        node.attrs[NUMBER] = str(note.number)
    numbered = sorted((note for note in notes if visible(note.content)), key=lambda note: note.number or last + 1)
    if not numbered:
        return []
    return [Separator(), List(tuple(ListItem(note.content) for note in numbered), True)]


def _target(href: str) -> str:
    """The place on the same page that an address names; Word writes the whole path of its file before it."""
    page, _, place = href.strip().rpartition("#")
    return place if not page or page.lower().startswith("file:") else ""


def _notes(ends: list[LexborNode], read: Callable[[LexborNode], Inline]) -> list[_Note]:
    around: dict[int, tuple[LexborNode, list[LexborNode]]] = {}
    for end in ends:
        holder = _holder(end)
        if holder is not None:
            around.setdefault(holder.mem_id, (holder, []))[1].append(end)
    notes = []
    for holder, back in around.values():
        names = {_name(node, name) for node in (holder, *back) for name in ("id", "name")}
        names |= {f"_{name}" for name in names if re.fullmatch(r"(?:ftn|edn)\d+", name)}
        for node in (holder, *back):
            _hide(node)
        notes.append(_Note(names - {""}, read(holder)))
    return notes


def _hide(node: LexborNode) -> None:
    """Leave an element out of what is read. It is not taken out of the tree, for others of our nodes may lie in it."""
    node.attrs["hidden"] = ""


def _name(node: LexborNode, attribute: str) -> str:
    value = dom.attributes(node).get(attribute, "")
    return value if _NOTE.fullmatch(value) else ""


def _holder(end: LexborNode) -> LexborNode | None:
    """The element that holds a whole note: a `div` or list item that is named so, or the paragraph."""
    paragraph, node = None, end.parent
    for _ in range(8):
        if node is None or node.tag == "body":
            break
        if _name(node, "id"):
            return node
        if paragraph is None and node.tag in _BODY_TAGS:
            paragraph = node
        node = node.parent
    return paragraph
