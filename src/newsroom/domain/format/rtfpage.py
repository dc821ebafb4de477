"""What the RTF reader gathers: words with their look, paragraphs, rows and notes, as HTML for `htmlread`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from newsroom.domain.document import is_link
from newsroom.domain.format.inline import escape, escape_text

_NUMBER = re.compile(r"[(\[]?\s*\w{1,6}\s*[.)\]\-–]")
_FLAGS = {
    "b": "bold",
    "ab": "arabic_bold",
    "i": "italic",
    "ai": "arabic_italic",
    "strike": "struck",
    "striked": "struck",
    "v": "hidden",
    "deleted": "deleted",
}


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; Word says for Arabic letters by words of their own whether they are bold or slanted."""

    bold: bool = False
    arabic_bold: bool = False
    italic: bool = False
    arabic_italic: bool = False
    struck: bool = False
    raised: int = 0  # 1: above the line, -1: below
    hidden: bool = False
    deleted: bool = False
    href: str = ""
    note: bool = False

    def with_word(self, name: str, value: int | None) -> Look:
        """The look after a control word."""
        if name in _FLAGS:
            changes: dict[str, Any] = {_FLAGS[name]: value != 0}
            return replace(self, **changes)
        if name == "plain":
            return Look(href=self.href, note=self.note, deleted=self.deleted)
        if name in ("super", "sub", "nosupersub"):
            return replace(self, raised={"super": 1, "sub": -1}.get(name, 0) if value != 0 else 0)
        return self

    def tags(self) -> list[str]:
        """The elements around words of this look."""
        found = []
        if self.bold or self.arabic_bold:
            found.append("b")
        if self.italic or self.arabic_italic:
            found.append("i")
        if self.struck:
            found.append("s")
        if self.raised:
            found.append("sup" if self.raised > 0 else "sub")
        return found


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    head: int = 0
    listed: bool = False
    level: int = 1
    marker: str = ""


class Page:
    """Paragraphs in order; rows of a table among them; notes at the end."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._now = _Paragraph()
        self._cells: list[str] = []
        self._cell: list[str] = []
        self._in_table = False
        self._rows: list[str] = []
        self._notes: list[list[str]] = []
        self._aside: tuple[list[str], _Paragraph, bool] | None = None
        self._pictures = 0

    def text(self, text: str, look: Look) -> None:
        """Words come."""
        if not text:
            return
        written = escape_text(text.replace("\t", " "))
        for tag in look.tags():
            written = f"<{tag}>{written}</{tag}>"
        if look.href and is_link(look.href.strip()):
            written = f'<a href="{escape(look.href.strip())}">{written}</a>'
        self._now.pieces.append(written)

    def picture(self) -> None:
        """A picture stands here; its address is that of a file, as Word writes it."""
        self._pictures += 1
        self._now.pieces.append(f'<img src="file:///{self._pictures}">')

    def marker(self, text: str) -> None:
        """The bullet or number that stands before the paragraph."""
        self._now.listed, self._now.marker = True, text or "·"

    def head(self, level: int) -> None:
        """The paragraph is a heading of that level; 0: it is none."""
        self._now.head = level

    def word(self, name: str, value: int | None) -> bool:
        """Take a control word that is about paragraphs; False for any other."""
        match name:
            case "par" | "sect" | "page" | "column":
                self._end()
            case "line" | "lbr":
                self._now.pieces.append("<br>")
            case "pard":
                self._now.head, self._now.level, self._in_table = 0, 1, False
                self._now.listed = bool(self._now.marker)  # its sign comes before the paragraph
            case "outlinelevel":
                self._now.head = value + 1 if value is not None and value < 9 else 0
            case "ls":
                self._now.listed = bool(value or self._now.marker)
            case "ilvl":
                self._now.level = min(max(value or 0, 0), 8) + 1
            case "intbl":
                self._in_table = True
            case "cell":
                self._end_cell()
            case "row":
                self._end_row()
            case _:
                return False
        return True

    # -- notes

    def begin_note(self) -> None:
        """A footnote stands here; what comes is its text."""
        number = len(self._notes) + 1
        self._now.pieces.append(f'<a href="#_ftn{number}" name="_ftnref{number}">[{number}]</a>')
        self._notes.append([])
        if self._aside is None:
            self._aside = self._out, self._now, self._in_table
            self._out, self._now, self._in_table = self._notes[-1], _Paragraph(), False

    def end_note(self) -> None:
        """The footnote is complete."""
        if self._aside is not None:
            self._end()
            self._out, self._now, self._in_table = self._aside
            self._aside = None

    # -- paragraphs and rows

    def _end(self) -> None:
        now = self._now
        content = "".join(now.pieces)
        self._now = _Paragraph(head=now.head, listed=now.listed, level=now.level)
        if self._in_table:
            self._cell.append(f"<p>{content}</p>")
            return
        if self._aside is None:
            self._close_table()
        if now.listed and content.strip():
            marker = escape_text(now.marker if _NUMBER.fullmatch(now.marker) else "·")
            style = f"mso-list:l0 level{now.level} lfo1"
            self._out.append(f'<p style="{style}"><span style="mso-list:Ignore">{marker}</span>{content}</p>')
        elif now.head:
            self._out.append(f"<h{min(now.head, 6)}>{content}</h{min(now.head, 6)}>")
        else:
            self._out.append(f"<p>{content}</p>")

    def _end_cell(self) -> None:
        self._cell.append(f"<p>{''.join(self._now.pieces)}</p>")
        self._now.pieces = []
        self._cells.append("".join(self._cell))
        self._cell = []

    def _end_row(self) -> None:
        if self._cells:
            self._rows.append("".join(f"<td>{cell}</td>" for cell in self._cells))
        self._cells = []

    def _close_table(self) -> None:
        if self._rows:
            self._out.append("<table>" + "".join(f"<tr>{row}</tr>" for row in self._rows) + "</table>")
            self._rows = []

    def finish(self) -> str:
        """All of it as HTML."""
        self.end_note()
        self._in_table = False
        if self._cell or self._cells:
            self._end_cell()
            self._end_row()
        self._end()
        self._close_table()
        for number, note in enumerate(self._notes, start=1):
            back = f'<a href="#_ftnref{number}" name="_ftn{number}">[{number}]</a>'
            self._out.append(f'<div id="ftn{number}">{back}{"".join(note)}</div>')
        # halves of letters beyond 16 bits come together
        return "".join(self._out).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
