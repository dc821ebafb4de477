"""Marked text as Markdown: escapes, delimiters, and the cure for Arabic emphasis (`markdown`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from newsroom.domain.document import Inline, Link, Mark, is_link
from newsroom.domain.format import html
from newsroom.domain.format.htmlflow import starts_ltr
from newsroom.domain.format.inline import TAGS, Element, link_tag, tree

_DELIMITERS = {Mark.STRONG: "**", Mark.EMPHASIS: "*", Mark.STRIKE: "~~"}
_ALWAYS = re.compile(r"[\\`*_\[\]<~|]|&(?=#?\w{1,50};)|!$")
_AT_START = re.compile(r"[#+=:>-]|(?P<number>[0-9]{1,9})(?P<stop>[.)])(?=\s|$)")
_WIDE_SPACES = re.compile(r"[^\S \n]")  # parsers strip these, too, from the ends of a line
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class _Kind(Enum):
    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()
    RAW = auto()


@dataclass(frozen=True, slots=True)
class _Atom:
    """A piece of a line: text as it is, a delimiter, or finished markup."""

    kind: _Kind
    text: str


_EDGE = _Atom(_Kind.RAW, "")


def write_inline(
    content: Inline, *, line_break: str = "\\\n", begins: bool = True, heading: bool = False, cell: bool = False
) -> str:
    """`content` as Markdown. `begins`: it stands at the beginning of a line; `heading` and `cell`: it stands there."""
    atoms = [_EDGE, *_atoms(tree(content), cell=cell), _EDGE]
    out: list[str] = []
    for at in range(1, len(atoms) - 1):
        before, atom = atoms[at - 1 : at + 1]
        if atom.kind is _Kind.TEXT:
            starts = begins if at == 1 else out[-1].endswith("\n")
            out.append(_text(atom.text, _head(atoms, at), _tail(atoms, at), line_break, starts))
        elif (
            atom.kind in (_Kind.OPEN, _Kind.CLOSE)
            and before.text.endswith(atom.text[0])
            and before.kind
            in (
                _Kind.OPEN,
                _Kind.CLOSE,
            )
        ):
            out.append(f"<!---->{atom.text}")
        else:
            out.append(atom.text)
    written = "".join(out)
    if heading:  # a row of number signs at its end is no text
        written = re.sub(r"(?<!\\)((?:\\\\)*)#$", r"\1\\#", written)
    return re.sub(r"(?<!\\)((?:\\\\)*)\|", r"\1\\|", written) if cell else written


def _atoms(parts: tuple[Element | str, ...], *, cell: bool) -> Iterator[_Atom]:
    for part in parts:
        if isinstance(part, str):
            yield _Atom(_Kind.TEXT, part)
        elif isinstance(part.kind, Link):
            yield from _link(part, part.kind, cell=cell)
        elif part.kind in _DELIMITERS:
            yield from _delimited(part, _DELIMITERS[part.kind], cell=cell)
        elif part.kind is Mark.CODE and (code := _backticks(part)):
            yield _Atom(_Kind.RAW, code)
        else:
            start, end = _tags(part)
            yield _Atom(_Kind.RAW, start)
            yield from _atoms(part.children, cell=cell)
            yield _Atom(_Kind.RAW, end)


def _delimited(part: Element, sign: str, *, cell: bool) -> Iterator[_Atom]:
    children = part.children
    only = children[0] if len(children) == 1 else None
    if isinstance(only, Element) and {part.kind, only.kind} == {Mark.STRONG, Mark.EMPHASIS}:
        sign, children = "***", only.children
    yield _Atom(_Kind.OPEN, sign)
    yield from _atoms(children, cell=cell)
    yield _Atom(_Kind.CLOSE, sign)


def _tags(part: Element) -> tuple[str, str]:
    if part.kind is Mark.FOREIGN:
        # the HTML reader takes the short form where the first letter agrees with it
        return ('<span dir="ltr">' if starts_ltr(_letters(part)) else html.FOREIGN), "</span>"
    assert isinstance(part.kind, Mark)
    return f"<{TAGS[part.kind]}>", f"</{TAGS[part.kind]}>"


def _letters(part: Element | str) -> str:
    return part if isinstance(part, str) else "".join(_letters(child) for child in part.children)


def _backticks(part: Element) -> str:
    """A code span, or nothing where backticks could not say it."""
    only = part.children[0]
    if len(part.children) > 1 or not isinstance(only, str) or re.search(r"^\s|\s$|[`\n|]|[^\S ]", only):
        return ""
    return f"`{only}`"


def _link(part: Element, link: Link, *, cell: bool) -> Iterator[_Atom]:
    if not is_link(link.href):
        yield from _atoms(part.children, cell=cell)
        return
    if link.new_tab:
        start, end = link_tag(link), "</a>"
    else:
        title = f' "{_quoted(link.title)}"' if link.title else ""
        start, end = "[", f"]({address(link.href)}{title})"
    yield _Atom(_Kind.RAW, start)
    yield from _atoms(part.children, cell=cell)
    yield _Atom(_Kind.RAW, end)


def address(href: str) -> str:
    """An address as the target of a link or picture; in angle brackets where it holds more than letters and signs that
    mean nothing there."""
    if re.fullmatch(r"[\w:/.,;%?=#@+!$'&-]+", href) and not re.search(r"&#?\w+;", href):
        return href
    escaped = re.sub(r"[\\<>]|&(?=#?\w+;)", r"\\\g<0>", href)
    return f"<{escaped}>"


def _quoted(title: str) -> str:
    return _wide(re.sub(r'[\\"]|&(?=#?\w{1,50};)', r"\\\g<0>", title))


def _head(atoms: list[_Atom], at: int) -> bool:
    """Whether the first character of the text at `at` must be an entity, lest a delimiter before it fail."""
    before, char = atoms[at - 1], atoms[at].text[0]
    if before.kind is _Kind.OPEN:
        return char in " \n"
    return before.kind is _Kind.CLOSE and not _may_touch(char, atoms[at - 2], -1)


def _tail(atoms: list[_Atom], at: int) -> bool:
    """The same of its last character and a delimiter after it."""
    after, char = atoms[at + 1], atoms[at].text[-1]
    if after.kind is _Kind.CLOSE:
        return char in " \n"
    return after.kind is _Kind.OPEN and not _may_touch(char, atoms[at + 2], 0)


def _may_touch(outside: str, inside: _Atom, edge: int) -> bool:
    """Whether a delimiter works between the character `outside` and the atom `inside` it."""
    if outside in " \n" or outside in _PUNCTUATION or unicodedata.category(outside).startswith("P"):
        return True
    return _is_letter(outside) and inside.kind is _Kind.TEXT and _is_letter(inside.text[edge])


def _is_letter(char: str) -> bool:
    """Whether every version of CommonMark takes `char` for neither space nor punctuation."""
    return unicodedata.category(char)[0] not in "PSZ" and char != "\n"


def text(words: str, *, begins: bool = True) -> str:
    """Unmarked words as Markdown."""
    return _text(words, False, False, "\\\n", begins) if words else ""


def _text(words: str, head: bool, tail: bool, line_break: str, starts: bool) -> str:
    first, last = "", ""
    if head:
        first, words = _entity(words[0]), words[1:]
    if tail and words:
        last, words = _entity(words[-1]), words[:-1]
    lines = words.split("\n")
    written = [_line(line, starts=(starts and not first) if at == 0 else True) for at, line in enumerate(lines)]
    return first + line_break.join(written) + last


def _entity(char: str) -> str:
    return "<br>" if char == "\n" else f"&#{ord(char)};"


def _line(line: str, *, starts: bool) -> str:
    escaped = _ALWAYS.sub(r"\\\g<0>", line)
    if starts and (found := _AT_START.match(escaped)):
        at = found.start("stop") if found["stop"] else 0
        escaped = f"{escaped[:at]}\\{escaped[at:]}"
    return _wide(escaped)


def _wide(written: str) -> str:
    return _WIDE_SPACES.sub(lambda found: f"&#{ord(found[0])};", written)
