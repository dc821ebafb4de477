"""The tool row above the paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from newsroom.ui import icons, theme
from newsroom.ui.editor import direction
from newsroom.ui.theme import Role

Commands = Mapping[str, Callable[[], None]]
_GLYPHS = {
    "link": "link-simple",
    "bullets": "list-bullets",
    "numbers": "list-numbers",
    "quote": "quotes",
    "picture": "image",
    "table": "table",
    "undo": "arrow-u-up-left",
    "redo": "arrow-u-up-right",
}
_ROW = ("bold", "italic", "link", "|", "bullets", "numbers", "quote", "|", "picture", "table")
_STYLES = ("paragraph", "heading2", "heading3", "heading4")
_INSERT = ("pullquote", "embed", "separator", "more", "code", "|", "strike", "superscript", "subscript", "clear")
_TABLE = ("row_add", "column_add", "table_head", "row_remove", "column_remove")
_LEAST = 512  # what the row needs


class Toolbar(QWidget):
    """Buttons and menus over the commands of the paper, by their names."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._keys: dict[str, str] = {}
        self._quiet = False
        self._stand = (0, 0)
        self._buttons: dict[str, QToolButton] = {}
        self.setFixedHeight(theme.TOOL_ROW)
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the text stays where it is when the row goes
        self.setSizePolicy(kept)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.setContentsMargins(0, 6, 0, 6)
        self._style = self._menu_button("style")
        self._row.addWidget(self._style)
        for name in ("|", *_ROW):
            self._row.addWidget(self._rule() if name == "|" else self._button(name))
        self._plus = self._menu_button("insert")
        self._row.addWidget(self._plus)
        self._row.addStretch(1)
        for name in ("undo", "redo"):
            self._row.addWidget(self._button(name))
        self._say()

    def _rule(self) -> QWidget:
        holder = QWidget(self)
        holder.setFixedWidth(17)
        line = QFrame(holder)
        line.setProperty("kind", "line-vertical")
        line.setGeometry(8, 6, 1, 20)
        return holder

    def _button(self, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setFixedSize(theme.CONTROL, theme.CONTROL)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setCheckable(name in ("bold", "italic", "bullets", "numbers", "quote"))
        # the text decides what is pressed, not the click
        made.clicked.connect(lambda: (self._commands[name](), None))
        self._buttons[name] = made
        return made

    def _menu_button(self, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setFixedHeight(theme.CONTROL)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(QMenu(made))
        if name == "insert":
            made.setFixedWidth(theme.CONTROL)
        else:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            # the caret stands after the word: the icon lies at the reading start, so the button reads the other way
            made.setLayoutDirection(self._against())
            made.menu().setLayoutDirection(self.layoutDirection())
        self._buttons[name] = made
        return made

    @staticmethod
    def _against() -> Qt.LayoutDirection:
        rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.LeftToRight if rtl else Qt.LayoutDirection.RightToLeft

    def titles(self) -> dict[str, str]:
        """What each command is called in the interface's language."""
        return {
            "style": self.tr("Paragraph style"),
            "insert": self.tr("More to insert"),
            "bold": self.tr("Bold"),
            "italic": self.tr("Italic"),
            "link": self.tr("Link"),
            "bullets": self.tr("Dotted list"),
            "numbers": self.tr("Numbered list"),
            "quote": self.tr("Quote"),
            "picture": self.tr("Picture"),
            "table": self.tr("Table"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "paragraph": self.tr("Paragraph"),
            "heading2": self.tr("Heading"),
            "heading3": self.tr("Subheading"),
            "heading4": self.tr("Small heading"),
            "pullquote": self.tr("Pull quote"),
            "embed": self.tr("Page from elsewhere, by its address"),
            "separator": self.tr("Dividing line"),
            "more": self.tr("End of the opening on the home page"),
            "code": self.tr("Preformatted text"),
            "strike": self.tr("Struck through"),
            "superscript": self.tr("Superscript"),
            "subscript": self.tr("Subscript"),
            "clear": self.tr("Plain letters"),
            "foreign_block": self.tr("Left-to-right paragraph"),
            "foreign_run": self.tr("Left-to-right words"),
            "row_add": self.tr("Row below"),
            "column_add": self.tr("Column after"),
            "table_head": self.tr("First row is headings"),
            "row_remove": self.tr("Remove the row"),
            "column_remove": self.tr("Remove the column"),
            **direction.titles(),
        }

    def _say(self) -> None:
        titles = self.titles()
        for name, button in self._buttons.items():
            key = self._keys.get(name, "")
            button.setToolTip(f"{titles[name]}  \u2066{key}\u2069" if key else titles[name])
            button.setAccessibleName(titles[name])
        self._style.setText(titles["paragraph"])
        menu = self._style.menu()
        menu.clear()
        for name in _STYLES:
            self._entry(menu, name, titles[name])
        self._fill_insert(titles)
        self._dress()

    def _entry(self, menu: QMenu, name: str, title: str) -> None:
        if name == "|":
            menu.addSeparator()
            return
        key = self._keys.get(name, "")
        menu.addAction(f"{title}\t{key}" if key else title, self._commands[name])

    def _fill_insert(self, titles: dict[str, str]) -> None:
        menu = self._plus.menu()
        menu.clear()
        for name in _INSERT:
            self._entry(menu, name, titles.get(name, ""))
        below = (
            (self.tr("Direction and invisible letters"), ("foreign_block", "foreign_run", "|", *direction.INVISIBLE)),
            (self.tr("This table"), _TABLE),
        )
        for title, names in below:
            inner = menu.addMenu(title)
            for name in names:
                self._entry(inner, name, titles.get(name, ""))

    def ask_character(self, at: QPoint) -> None:
        """Offer the invisible letters in a menu at `at`, in global pixels."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        titles = self.titles()
        for name in direction.INVISIBLE:
            self._entry(menu, name, titles[name])
        menu.popup(at)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the key of each command, as the table of actions has it."""
        self._keys = dict(keys)
        self._say()

    def _dress(self) -> None:
        role = Role.TEXT3 if self._quiet else Role.TEXT2
        for name, glyph in _GLYPHS.items():
            icons.put(self._buttons[name], glyph, role)
        icons.put(self._plus, "plus-circle", role)
        icons.put(self._style, "caret-down", role, 14)
        self._letters(role)

    def _letters(self, role: Role) -> None:
        """غ and م say bold and slanted to an Arabic hand; B and I to an English one."""
        arabic = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for name, letter, glyph in (("bold", "غ", "text-b"), ("italic", "م", "text-italic")):
            button = self._buttons[name]
            if not arabic:
                icons.put(button, glyph, role)
                continue
            font = QFont(theme.SHEET_TITLE.font())
            font.setBold(name == "bold")
            font.setItalic(name == "italic")
            button.setFont(font)
            button.setIcon(QIcon())
            button.setText(letter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self._style.setLayoutDirection(self._against())
            self._say()

    def set_quiet(self, quiet: bool) -> None:
        """Fade while somebody types."""
        if quiet != self._quiet:
            self._quiet = quiet
            self._dress()

    def restyle(self) -> None:
        """Take on the look in use."""
        self._dress()

    def align(self, x: int, width: int) -> None:
        """Stand over the text column."""
        self._stand = (x, width)
        lacking = max(0, (_LEAST - width) // 2)
        x, beyond = max(0, x - lacking), max(0, self.width() - x - width - lacking)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = (beyond, x) if rtl else (x, beyond)
        self._row.setContentsMargins(end if rtl else start, 6, start if rtl else end, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.align(*self._stand)  # the column may have been told before the row had its width

    def show_state(self, style: str, pressed: frozenset[str], undo: bool, redo: bool) -> None:
        """Show what the caret is in: the style's command name, the commands that hold, and what can be undone."""
        self._style.setText(self.titles().get(style, ""))
        for name in ("bold", "italic", "bullets", "numbers", "quote"):
            self._buttons[name].setChecked(name in pressed)
        self._buttons["undo"].setEnabled(undo)
        self._buttons["redo"].setEnabled(redo)

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, theme.TOOL_ROW)

    def minimumSizeHint(self) -> QSize:
        """The margins follow the paper's width, so they must not keep the paper from becoming narrower."""
        return QSize(theme.COLUMN_LEAST, theme.TOOL_ROW)
