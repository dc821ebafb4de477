"""RTF in: the clipboard of programs that give no HTML, and files. It becomes the HTML that `htmlread` reads.

What is read: paragraphs, headings (by outline level or the name of a style), bold, italic, struck, raised and lowered
words, links, lists with their levels, tables, footnotes, pictures (PNG and JPEG). Deleted and hidden words, comments,
headers, fonts and colours stay behind.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from newsroom.domain.errors import BadInput
from newsroom.domain.format.dropped import Kind
from newsroom.domain.format.htmlpictures import MAX_PICTURE, MAX_PICTURES, reference
from newsroom.domain.format.rtfpage import Look, Page
from newsroom.domain.format.rtftokens import Part, Token, tokens

MAX_FILE = 60_000_000  # bytes; most of them pictures, which RTF writes as text

# destinations that any reader knows and no reader of an article wants; those behind \\* are skipped without a name
_SKIPPED = re.compile(
    "colortbl|info|header[lrf]?|footer[lrf]?|[fa]ftnsepc?|ftnsepc?|aftncn|ftncn|nonshppict|private|xe|tcn?|txe|filetbl|"
    "bkmkstart|bkmkend|comment|revtbl|listtable|listoverridetable|atnid|atnauthor|atnicn"
)
_LETTERS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "rtlmark": "",
    "ltrmark": "",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
_SIGNS = {"~": "\u00a0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "", "\r": ""}
_CHARSETS = {0: 1252, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250}
_PAGES = frozenset([437, 708, 720, 850, 852, 860, 862, 863, 864, 865, 866, 874, *range(1250, 1259), 65001])
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|عنوان|العنوان)\s*([1-9])")
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\l\s+)?(?:"([^"]{1,4000})"|(\S{1,4000}))', re.IGNORECASE)


@dataclass(slots=True)
class _Group:
    """What holds between two braces."""

    look: Look = field(default_factory=Look)
    into: str = ""  # where letters go: the page ("") or what is gathered under this name
    font: int = 0
    skip: int = 1  # bytes that stand for a letter given by its number
    fresh: bool = True  # nothing has been read in it yet
    optional: bool = False  # it begins with \*: unknown words in it are not for us


def read(data: bytes) -> tuple[str, list[bytes], Counter[Kind]]:
    """The text as HTML, its pictures in order, and what was left out. BadInput when it is no RTF, or beyond limits."""
    if len(data) > MAX_FILE:
        raise BadInput("input.too-large")
    if not data.lstrip().startswith(b"{\\rtf"):
        raise BadInput("input.not-rtf")
    reader = _Reader()
    for token in tokens(data.lstrip().rstrip(b"\0")):
        reader.take(token)
    return reader.page.finish(), reader.pictures, reader.found


class _Reader:
    def __init__(self) -> None:
        self.page = Page()
        self.pictures: list[bytes] = []
        self.found: Counter[Kind] = Counter()
        self._group = _Group()
        self._stack: list[_Group] = []
        self._gathered: dict[str, list[str]] = {}
        self._codepage = 1252
        self._fonts: dict[int, int] = {}
        self._styles: dict[int, int] = {}  # a style's number to the level of its heading
        self._defining = 0
        self._bytes = b""
        self._to_skip = 0
        self._room = MAX_PICTURES
        self._fields: list[str] = []
        self._gone: Kind | None = None  # why the words just read were left out

    def take(self, token: Token) -> None:
        if token.part is Part.BYTES:
            self._take_bytes(token.data)
            return
        if token.part is Part.WORD and token.name == "u":
            self._unicode(token.value or 0)
            return
        self._flush()
        if token.part is Part.OPEN:
            self._stack.append(self._group)
            self._group = replace(self._group, fresh=True, optional=False)
        elif token.part is Part.CLOSE:
            self._close()
        elif token.part is Part.SIGN:
            self._sign(token.name)
        else:
            self._word(token)
            self._group.fresh = False

    # -- letters

    def _take_bytes(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._bytes += data[skipped:]
        self._group.fresh = False

    def _unicode(self, number: int) -> None:
        self._flush()
        self._text(chr(number & 0xFFFF))
        self._to_skip = self._group.skip

    def _flush(self) -> None:
        """What was read byte by byte, as letters."""
        self._to_skip = 0
        if not self._bytes:
            return
        data, self._bytes = self._bytes, b""
        page = self._fonts.get(self._group.font, self._codepage)
        self._text(data.decode("utf-8" if page == 65001 else f"cp{page}", "replace"))

    def _text(self, text: str) -> None:
        into, look = self._group.into, self._group.look
        if into:
            if into != "skipped":
                self._gathered.setdefault(into, []).append(text)
            return
        gone = Kind.DELETIONS if look.deleted else Kind.HIDDEN if look.hidden else None
        if gone is None:
            self.page.text(text, look)
        elif gone is not self._gone:
            self.found[gone] += 1
        self._gone = gone

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._group.optional = True
        elif sign in "\r\n":
            self._paragraph_word(Token(Part.WORD, "par"))
        else:
            self._text(_SIGNS.get(sign, ""))

    # -- groups

    def _close(self) -> None:
        group = self._group
        outer = self._stack.pop() if self._stack else _Group()
        if group.into == "stylesheet":
            self._define()
        elif group.into != outer.into:
            self._gather(group)
        if group.look.note and not outer.look.note:
            self.page.end_note()
        self._group = outer

    def _gather(self, group: _Group) -> None:
        """A group that was gathered is complete."""
        text = "".join(self._gathered.pop(group.into, []))
        if group.into == "fldinst":
            found = _HYPERLINK.match(text)
            if self._fields:
                self._fields[-1] = (found[1] or found[2]) if found else ""
        elif group.into == "listtext":
            self.page.marker(text.strip())
        elif group.into == "pict":
            self._picture(text)

    def _define(self) -> None:
        """A style is complete: a heading is known by its name."""
        if found := _HEADING.search("".join(self._gathered.pop("stylesheet", [])).lower()):
            self._styles[self._defining] = int(found[1])

    def _picture(self, text: str) -> None:
        digits = re.sub(r"[^0-9a-fA-F]", "", text)
        content = bytes.fromhex(digits[: len(digits) // 2 * 2])
        name = reference(content)
        if name and len(content) <= min(MAX_PICTURE, self._room):
            self._room -= len(content)
            self.pictures.append(content)
            self.page.picture()
        else:
            self.found[Kind.PICTURES] += 1

    # -- words

    def _word(self, token: Token) -> None:
        group, name, value = self._group, token.name, token.value
        if group.fresh and self._destination(name, optional=group.optional):
            return
        if group.into == "skipped":
            return
        if name == "bin" and group.into == "pict":
            self._gathered.setdefault("pict", []).append(token.data.hex())
        elif name in ("ansicpg", "mac", "pc", "pca"):
            page = value or {"mac": 1252, "pc": 437, "pca": 850}.get(name, 1252)
            self._codepage = page if page in _PAGES else 1252
        elif name == "uc":
            group.skip = min(max(value if value is not None else 1, 0), 4)
        elif group.into == "fonttbl":
            self._font(name, value)
        elif group.into == "stylesheet":
            self._style(name, value)
        elif name in _LETTERS:
            self._text(_LETTERS[name])
        elif name == "f":
            group.font = value or 0
        elif not self._paragraph_word(token):
            group.look = group.look.with_word(name, value)

    def _destination(self, name: str, *, optional: bool) -> bool:
        """Whether `name` says where the letters of a group go."""
        group = self._group
        if group.into == "skipped":
            return True
        if _SKIPPED.fullmatch(name):
            group.into = "skipped"
        elif name == "annotation":
            group.into = "skipped"
            self.found[Kind.COMMENTS] += 1
        elif name in ("fonttbl", "stylesheet", "fldinst", "pict"):
            group.into = name
        elif name in ("listtext", "pntext"):
            group.into = "listtext"
        elif name == "footnote":
            group.look = Look(note=True)
            self.page.begin_note()
        elif name == "field":
            self._fields.append("")
        elif name == "fldrslt":
            group.look = replace(group.look, href=self._fields.pop() if self._fields else "")
        elif optional and name not in ("shppict", "shpinst"):
            group.into = "skipped"
        else:
            return False
        return True

    def _font(self, name: str, value: int | None) -> None:
        if name == "f":
            self._group.font = value or 0
        elif name == "fcharset" and value in _CHARSETS:
            self._fonts[self._group.font] = _CHARSETS[value]
        elif name == "cpg" and value is not None and value in _PAGES:
            self._fonts[self._group.font] = value

    def _style(self, name: str, value: int | None) -> None:
        if name == "s":
            self._defining = value or 0
        elif name == "outlinelevel" and value is not None and value < 9:
            self._styles.setdefault(self._defining, value + 1)

    def _paragraph_word(self, token: Token) -> bool:
        """Whether a word was about the paragraph; if so, the page has heard of it."""
        if self._group.into:
            return token.name == "par"
        if token.name == "s":
            self.page.head(self._styles.get(token.value or 0, 0))
            return True
        return self.page.word(token.name, token.value)
