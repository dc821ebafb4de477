"""Colours of letters, laid over the text when it is laid out.

Colours of the theme in the formats themselves would have to be written anew when the theme changes, and every change
of a format is a step of undo. What lies over the text is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextDocument

from newsroom.ui.editor.kinds import Kind, kind_of
from newsroom.ui.theme import Role, color

Stretch = tuple[int, int, Role]  # first letter in the block, letters, colour


class Ink(QSyntaxHighlighter):
    """Colours the letters of a document as `stretches` says of each block. `rehighlight` takes on another theme."""

    def __init__(self, document: QTextDocument, stretches: Callable[[QTextBlock], Iterable[Stretch]]) -> None:
        super().__init__(document)
        self._stretches = stretches

    def highlightBlock(self, _text: str) -> None:
        for first, length, role in self._stretches(self.currentBlock()):
            self.setFormat(first, length, color(role))


def of_body(block: QTextBlock) -> Iterator[Stretch]:
    """Sources and captions step back, links stand out."""
    if kind_of(block.blockFormat()) in (Kind.CITE, Kind.CAPTION):
        yield 0, block.length() - 1, Role.TEXT2
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        if fragment.charFormat().isAnchor():
            yield fragment.position() - block.position(), fragment.length(), Role.ACCENT
        piece += 1
