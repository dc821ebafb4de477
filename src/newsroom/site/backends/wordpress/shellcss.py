"""Styles of pages: joined over several pages, and pointed at files that are kept. Pure.

A page of WordPress carries the styles of the blocks that it uses and no others. What a second page says beside the
first is put where it stands there: behind the rule, or the sheet, that it follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin

_URL = re.compile(
    r"""url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)\s"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE | re.DOTALL,
)
_IMPORT = re.compile(r"@import\s+\Z", re.IGNORECASE)
_TOKEN = re.compile(r"""/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]""", re.DOTALL)
_HANDLE = re.compile(r"(?:-rtl)?(?:-inline)?-css$")
_OF_ONE_PAGE = ("core-block-supports",)  # numbered by what stands in the page


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a page: its id, its text or the address that has it, for which media it is, and as the manieth it
    stands in the page; -1 for one that was in another."""

    id: str
    text: str = ""
    href: str = ""
    media: str = ""
    place: int = -1

    @property
    def handle(self) -> str:
        """What WordPress calls it, from whichever side it reads and wherever its text is."""
        return _HANDLE.sub("", self.id)


def joined(first: list[Sheet], second: list[Sheet]) -> list[Sheet]:
    """The sheets of `first` with what `second` has beside them."""
    out = list(first)
    handles = {sheet.handle for sheet in first if sheet.id}
    before = -1  # where in `out` the last common sheet stands
    for sheet in second:
        same = next((at for at, known in enumerate(out) if sheet.id and known.id == sheet.id), -1)
        if same >= 0:
            before = same
            if sheet.text and sheet.handle not in _OF_ONE_PAGE:
                out[same] = replace(out[same], text=_with_rules(out[same].text, sheet.text))
        elif sheet.id and sheet.handle not in handles:
            before += 1
            out.insert(before, replace(sheet, place=-1))
    return out


def _with_rules(first: str, second: str) -> str:
    """The rules of `first` with those that only `second` has, each behind the rule that it follows there."""
    if first == second:
        return first
    out = list(_rules(first))
    known = {rule.strip() for rule in out}
    before = -1
    for rule in _rules(second):
        bare = rule.strip()
        if bare in known:
            before = next(at for at, one in enumerate(out) if one.strip() == bare)
        else:
            before += 1
            out.insert(before, rule)
            known.add(bare)
    return "".join(out)


def _rules(text: str) -> Iterator[str]:
    """The rules of the outermost level, comments before them included."""
    depth = start = 0
    for found in _TOKEN.finditer(text):
        mark = found[0]
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth = max(0, depth - 1)
        if depth == 0 and mark in "};":
            yield text[start : found.end()]
            start = found.end()
    if text[start:].strip():
        yield text[start:]


def addresses(text: str, base: str) -> Iterator[tuple[str, bool]]:
    """What a sheet at `base` wants, as an absolute address and whether it is another sheet."""
    for found in _URL.finditer(text):
        url = _said(found)
        if url and not url.startswith(("data:", "#", "about:")):
            yield urljoin(base, url), _is_import(text, found)


def pointed(text: str, base: str, place: Callable[[str], str]) -> str:
    """A sheet at `base` with each address replaced by the `place` of what it names; empty where that is not kept."""

    def one(found: re.Match[str]) -> str:
        url = _said(found)
        if not url or url.startswith(("data:", "#", "about:")):
            return found[0]
        kept = place(urljoin(base, url)) or "data:,"
        return f'@import "{kept}"' if found[0][0] == "@" else f'url("{kept}")'

    return _URL.sub(one, text)


def _said(found: re.Match[str]) -> str:
    url = next((group for group in found.groups() if group is not None), "")
    return re.sub(r"\\(.)", r"\1", url).strip()


def _is_import(text: str, found: re.Match[str]) -> bool:
    return found[0][0] == "@" or bool(_IMPORT.search(text, max(0, found.start() - 20), found.start()))
