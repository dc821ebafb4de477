"""The part of the table of actions that the paper carries out: what is inserted, and how words and paragraphs look."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from newsroom.ui.actions import Action
from newsroom.ui.editor.direction import SELDOM, titles


class TextCommands(QObject):
    """Makes actions of the commands of the paper; `away` says why not while no text is seen."""

    def __init__(self, parent: QObject, paper: Mapping[str, Callable[[], object]], away: Callable[[], str]) -> None:
        super().__init__(parent)
        self._paper, self.away = paper, away

    def written(self, name: str) -> Callable[[], object]:
        """What the paper does under that name."""
        return self._paper[name]

    def on(self, name: str, text: str, menu: str, key: str = "", glyph: str = "", group: int = 0) -> Action:
        """An action that is the paper's command `name`."""
        return Action(f"text.{name}", text, self.written(name), menu, key, glyph, group, self.away)

    def insert(self) -> list[Action]:
        """The menu of what can be put into the text."""
        on = self.on
        return [
            on("kicker", self.tr("Kicker above the headline"), "insert"),
            on("picture", self.tr("Picture…"), "insert", "Ctrl+Shift+I", "image"),
            on("link", self.tr("Link…"), "insert", "Ctrl+L", "link-simple"),
            on("unlink", self.tr("Remove the link"), "insert", "Ctrl+Shift+U", "link-break"),
            on("table", self.tr("Table"), "insert", "", "table"),
            on("embed", self.tr("Page from elsewhere…"), "insert", "Ctrl+Shift+E", "code", 1),
            on("quote", self.tr("Quote"), "insert", "Ctrl+Shift+Q", "quotes", 1),
            on("pullquote", self.tr("Pull quote"), "insert", "", "textbox", 1),
            on("separator", self.tr("Separator"), "insert", "", "minus", 1),
            on("more", self.tr("End of what the home page shows"), "insert", "", "", 1),
            on("row_add", self.tr("Add a row"), "insert", "", "rows", 2),
            on("row_remove", self.tr("Remove the row"), "insert", "", "", 2),
            on("column_add", self.tr("Add a column"), "insert", "", "columns", 2),
            on("column_remove", self.tr("Remove the column"), "insert", "", "", 2),
            on("table_head", self.tr("First row as headings"), "insert", "", "", 2),
            on("characters", self.tr("Special character…"), "insert", "", "", 3),
            *(
                on(name, title, "letters" if name in SELDOM else "insert", "", "", 3)
                for name, title in titles().items()
            ),
        ]

    def format(self) -> list[Action]:
        """The menu of how words and paragraphs look."""
        on = self.on
        return [
            on("paragraph", self.tr("Paragraph"), "format", "Ctrl+Alt+0", "paragraph"),
            on("heading2", self.tr("Heading"), "format", "Ctrl+Alt+2", "text-h-two"),
            on("heading3", self.tr("Subheading"), "format", "Ctrl+Alt+3", "text-h-three"),
            on("heading4", self.tr("Small heading"), "format", "Ctrl+Alt+4", "text-h-four"),
            on("bold", self.tr("Bold"), "format", "Ctrl+B", "text-b", 1),
            on("italic", self.tr("Italic"), "format", "Ctrl+I", "text-italic", 1),
            on("strike", self.tr("Strikethrough"), "format", "", "text-strikethrough", 1),
            on("superscript", self.tr("Superscript"), "format", "", "text-superscript", 1),
            on("subscript", self.tr("Subscript"), "format", "", "text-subscript", 1),
            on("code_run", self.tr("Inline code"), "format", "", "code", 1),
            on("bullets", self.tr("Bullets"), "format", "Ctrl+Shift+8", "list-bullets", 2),
            on("numbers", self.tr("Numbers"), "format", "Ctrl+Shift+7", "list-numbers", 2),
            on("deeper", self.tr("Deeper in the list"), "format", "Ctrl+M", "", 2),
            on("shallower", self.tr("Higher in the list"), "format", "Ctrl+Shift+M", "", 2),
            on("code", self.tr("Code"), "format", "", "code-block", 2),
            on("foreign_block", self.tr("Foreign paragraph"), "format", "Ctrl+Shift+X", "text-align-left", 3),
            on("foreign_run", self.tr("Foreign words"), "format", "Ctrl+Shift+Y", "translate", 3),
            on("clear", self.tr("Clear formatting"), "format", "Ctrl+\\", "eraser", 4),
        ]
