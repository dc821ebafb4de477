"""The look in one place: colour roles in two columns, type, measures, and the one style sheet.

The application's palette is the only state: `theme()` reads from it whether the look is light or dark, so nothing
has to be told. Sizes are logical pixels. No colour and no size stands anywhere else.
"""

from __future__ import annotations

import html
import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from newsroom.resources import resource


class Role(StrEnum):
    """What a colour means."""

    WINDOW = "window"
    SURFACE = "surface"
    RAISED = "raised"
    HOVER = "hover"
    LINE = "line"
    FIELD = "field"
    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    ACCENT = "accent"
    ACCENT_HOVER = "accent-hover"
    ON_ACCENT = "on-accent"
    TINT = "tint"
    ON_TINT = "on-tint"
    SELECTION = "selection"
    RING = "ring"
    DANGER = "danger"
    DANGER_TINT = "danger-tint"
    WARN = "warn"
    WARN_TINT = "warn-tint"
    OK = "ok"
    OK_TINT = "ok-tint"
    ADDED = "added"
    REMOVED = "removed"
    SPELLING = "spelling"
    STYLE = "style"
    SCRIM = "scrim"


ROLES: dict[Role, tuple[str, str]] = {  # light, dark; #AARRGGBB where a colour is not opaque
    Role.WINDOW: ("#F4F2EE", "#16191A"),
    Role.SURFACE: ("#FFFFFF", "#1D2122"),
    Role.RAISED: ("#FBFAF7", "#22272A"),
    Role.HOVER: ("#EAE7E1", "#2B3134"),
    Role.LINE: ("#DFDBD3", "#343B3E"),
    Role.FIELD: ("#8C857A", "#7B8487"),
    Role.TEXT: ("#1D1B18", "#E9E7E2"),
    Role.TEXT2: ("#57534C", "#BAB8B2"),
    Role.TEXT3: ("#67625A", "#A19F99"),
    Role.ACCENT: ("#0E5A63", "#7CC7CC"),
    Role.ACCENT_HOVER: ("#0A474E", "#98D6DA"),
    Role.ON_ACCENT: ("#FFFFFF", "#07282B"),
    Role.TINT: ("#D8E9EA", "#1D3D41"),
    Role.ON_TINT: ("#0A3F46", "#CDEBED"),
    Role.SELECTION: ("#BFDFE1", "#2A565B"),
    Role.RING: ("#0B7A88", "#56BFC8"),
    Role.DANGER: ("#A8261B", "#FF9F94"),
    Role.DANGER_TINT: ("#FBE7E4", "#44221F"),
    Role.WARN: ("#7A4B00", "#EDBF6C"),
    Role.WARN_TINT: ("#FAEFD8", "#3B2F17"),
    Role.OK: ("#2A6438", "#91CD99"),
    Role.OK_TINT: ("#E2F0E4", "#1E3725"),
    Role.ADDED: ("#CFEBD3", "#214A2C"),
    Role.REMOVED: ("#F8D5D0", "#5A2622"),
    Role.SPELLING: ("#C2281B", "#FF7F72"),
    Role.STYLE: ("#A86A00", "#E0A33E"),
    Role.SCRIM: ("#611D1B18", "#8C000000"),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """One column of the table of colours."""

    dark: bool

    def value(self, role: Role | str) -> str:
        """The colour of `role` as ``#RRGGBB`` (``#AARRGGBB`` for the scrim)."""
        return ROLES[Role(role)][self.dark]

    def color(self, role: Role | str) -> QColor:
        """The colour of `role`."""
        return QColor(self.value(role))


LIGHT, DARK = Theme(dark=False), Theme(dark=True)


def theme() -> Theme:
    """The column in use, read from the application's palette."""
    return DARK if QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def color(role: Role | str) -> QColor:
    """The colour of `role` in the column in use."""
    return theme().color(role)


UI_FAMILIES = ["Noto Sans Arabic", "Noto Sans"]  # Arabic first: every line is then equally high
TEXT_FAMILIES = ["Noto Naskh Arabic", "Noto Serif"]


@dataclass(frozen=True, slots=True)
class Type:
    """A size of letters, the height of its line, and its face."""

    px: int
    line: int
    bold: bool = False
    text: bool = False  # the article's Naskh, otherwise the interface's Sans

    def font(self, zoom: float = 1.0) -> QFont:
        """The font, `zoom` times as large."""
        font = QFont()
        font.setFamilies(TEXT_FAMILIES if self.text else UI_FAMILIES)
        font.setPixelSize(max(1, round(self.px * zoom)))
        font.setBold(self.bold)
        return font

    def metrics(self, zoom: float = 1.0) -> QFontMetricsF:
        return QFontMetricsF(self.font(zoom))


HEADLINE = Type(32, 52, bold=True, text=True)
STANDFIRST = Type(18, 30, text=True)
HEADING2 = Type(24, 40, bold=True, text=True)
HEADING3 = Type(20, 36, bold=True, text=True)
HEADING4 = Type(18, 32, bold=True, text=True)
BODY = Type(20, 36, text=True)
BODY_AFTER = 14
CAPTION = Type(14, 22)
SHEET_TITLE = Type(17, 26, bold=True)
SHEET_TEXT = Type(15, 27)
ROW_TITLE = Type(14, 22)
UI = Type(13, 20)
UI_BOLD = Type(13, 20, bold=True)
SMALL = Type(12, 18)
SMALL_BOLD = Type(12, 18, bold=True)

STEPS = (4, 8, 12, 16, 24)
RADIUS, RADIUS_SHEET, RADIUS_CHIP = 6, 8, 14
HEADER, TOOL_ROW, STATUS = 48, 44, 28
DRAFTS_WIDTH, DRAFTS_LEAST, DRAFTS_MOST = 304, 240, 400
CARD_WIDTH, CARD_LEAST, CARD_MOST, CARD_RAIL = 336, 280, 420, 48
PREVIEW_WIDTH = 472
CONTROL, CONTROL_SMALL = 32, 28
DRAFT_ROW, GROUP_ROW, FINDING_ROW, COMMAND_ROW = 56, 32, 48, 40
COLUMN, COLUMN_BESIDE, COLUMN_LEAST = 544, 496, 480
SHEET_WIDTH, PALETTE_WIDTH, SHEET_TOP = 432, 640, 88
FOLD_CARD, FOLD_DRAFTS = 1200, 1000
MOVE_MS = 120
UNDO_MS = 8000

_STYLE = Template(
    """
QToolTip { background: $text; color: $surface; border: 0; padding: 4px 8px; }
QMainWindow::separator { width: 0; height: 0; }
QPushButton { min-height: 28px; padding: 1px 11px; border: 1px solid $field; border-radius: 6px;
  background: $surface; color: $text; }
QPushButton[small="true"] { min-height: 24px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $ring; padding: 0 10px; }
QPushButton:disabled { color: $text3; border-color: $line; background: $window; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $accent; padding: 0 10px; outline: 0; }
QPushButton[kind="primary"]:disabled { color: $text3; border-color: $line; background: $window; font-weight: normal; }
QPushButton[kind="link"] { border: 1px solid transparent; background: transparent; color: $accent; padding: 1px 7px;
  min-height: 20px; }
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:focus { border: 2px solid $ring; padding: 0 6px; }
QPushButton[kind="link"]:disabled { color: $text3; }
QPushButton[kind="quiet"] { border: 1px solid transparent; background: transparent; color: $text2; padding: 3px 6px;
  min-height: 20px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $ring; padding: 2px 5px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QToolButton { min-width: 24px; min-height: 24px; padding: 3px; border: 1px solid transparent; border-radius: 6px;
  background: transparent; color: $text2; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $line; }
QToolButton:checked { background: $tint; color: $on_tint; }
QToolButton:focus { border: 2px solid $ring; padding: 2px; }
QToolButton:disabled { color: $text3; }
QComboBox { border: 1px solid $field; border-radius: 6px; background: $surface; color: $text; padding: 0 9px;
  min-height: 30px; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 2px solid $ring; padding: 0 8px; min-height: 28px; }
QComboBox:disabled { color: $text3; border-color: $line; background: $window; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 26px; background: transparent; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(glyph:control-caret.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; padding: 4px; outline: 0;
  selection-background-color: $tint; selection-color: $on_tint; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; height: 0; border: 0; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; border: 2px solid transparent; }
QCheckBox::indicator, QTreeView::indicator { width: 16px; height: 16px; border: 1px solid $field; border-radius: 4px;
  background: $surface; }
QCheckBox::indicator:checked, QTreeView::indicator:checked { background: $accent; border-color: $accent;
  image: url(glyph:control-check-$column.svg); }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $field; border-radius: 9px;
  background: $surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 6px solid $accent; background: $on_accent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $ring; border-radius: 6px; outline: 0; }
QLineEdit, QPlainTextEdit[kind="field"], QTextEdit[kind="field"], QDateEdit, QTimeEdit, QSpinBox {
  border: 1px solid $field; border-radius: 6px; background: $surface; color: $text; padding: 0 9px; min-height: 30px;
  selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit[kind="field"]:focus, QTextEdit[kind="field"]:focus, QDateEdit:focus, QTimeEdit:focus,
QSpinBox:focus { border: 2px solid $ring; padding: 0 8px; min-height: 28px; }
QLineEdit:disabled { color: $text3; border-color: $line; background: $window; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus { border: 0; background: transparent; padding: 0; }
QLineEdit QToolButton { min-width: 16px; min-height: 16px; padding: 0; border: 0; background: transparent; }
QLabel[kind="label"] { color: $text3; font-size: 12px; }
QLabel[kind="group"] { color: $text2; font-size: 12px; font-weight: bold; }
QLabel[kind="quiet"] { color: $text2; }
QLabel[kind="error"] { color: $danger; }
QLabel[kind="key"] { color: $text2; font-size: 12px; border: 1px solid $field; border-radius: 4px; padding: 0 5px;
  background: $raised; }
QLabel[kind="title"] { font-size: 17px; font-weight: bold; }
QLabel[kind="sentence"] { font-size: 15px; }
QMenuBar { background: transparent; spacing: 0; padding: 0; }
QMenuBar::item { background: transparent; padding: 2px 10px; border-radius: 6px; color: $text; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $line; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: $tint; color: $on_tint; }
QMenu::item:disabled { color: $text3; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QFrame[kind="line"] { background: $line; border: 0; min-height: 1px; max-height: 1px; }
QFrame[kind="line-vertical"] { background: $line; border: 0; min-width: 1px; max-width: 1px; }
QProgressBar { background: $hover; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QListView, QTreeView { background: transparent; border: 0; outline: 0; }
QListView[kind="popup"] { background: $surface; border: 1px solid $line; padding: 4px; color: $text;
  selection-background-color: $tint; selection-color: $on_tint; }
QListView[kind="popup"]::item { min-height: 28px; padding: 0 6px; }
"""
)


def style_sheet(column: Theme) -> str:
    """What a palette cannot say. A widget asks for a variant by its property ``kind``."""
    colors = {role.value.replace("-", "_"): column.value(role) for role in Role}
    return _STYLE.substitute(colors, column="dark" if column.dark else "light")


def palette(column: Theme) -> QPalette:
    """The application's palette."""
    made = QPalette(column.color(Role.WINDOW))
    roles = {
        QPalette.ColorRole.Window: Role.WINDOW,
        QPalette.ColorRole.WindowText: Role.TEXT,
        QPalette.ColorRole.Base: Role.SURFACE,
        QPalette.ColorRole.AlternateBase: Role.RAISED,
        QPalette.ColorRole.Text: Role.TEXT,
        QPalette.ColorRole.PlaceholderText: Role.TEXT3,
        QPalette.ColorRole.Button: Role.SURFACE,
        QPalette.ColorRole.ButtonText: Role.TEXT,
        QPalette.ColorRole.Mid: Role.LINE,
        QPalette.ColorRole.Highlight: Role.SELECTION,
        QPalette.ColorRole.HighlightedText: Role.TEXT,
        QPalette.ColorRole.Link: Role.ACCENT,
        QPalette.ColorRole.LinkVisited: Role.ACCENT,
        QPalette.ColorRole.Accent: Role.ACCENT,
        QPalette.ColorRole.ToolTipBase: Role.TEXT,
        QPalette.ColorRole.ToolTipText: Role.SURFACE,
    }
    for qt, role in roles.items():
        made.setColor(qt, column.color(role))
    for qt in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, qt, column.color(Role.TEXT3))
    return made


def wants_dark(app: QApplication, choice: str) -> bool:
    """Whether `choice` (``system``, ``light`` or ``dark``) means dark at this moment."""
    if choice == "system":
        return bool(app.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    return choice == "dark"


def dress(app: QApplication, choice: str) -> None:
    """Give the application the look of `choice`; may be called again at any time."""
    column = DARK if wants_dark(app, choice) else LIGHT
    if app.style().name() != "fusion" and not app.styleSheet():
        app.setStyle("Fusion")
    app.setPalette(palette(column))
    app.setFont(UI.font())
    QDir.setSearchPaths("glyph", [str(resource("icons"))])
    sheet = style_sheet(column)
    if app.styleSheet() != sheet:  # Qt dresses every widget anew, which takes a third of a millisecond each
        app.setStyleSheet(sheet)


def lined(text: str, kind: Type) -> str:
    """Rich text of several lines for a QLabel, each line exactly as high as `kind` says; `text` is plain."""
    body = html.escape(text).replace("\n", "<br>")
    return _line(kind.line, body) + (_line(_deeper(kind), "&nbsp;", "font-size:1px") if text else "")


def _line(height: int, body: str, style: str = "") -> str:
    return f'<p style="margin:0;line-height:{height}px;-qt-line-height-type:fixed;{style}">{body}</p>'


@cache
def _deeper(kind: Type) -> int:
    """How far letters reach out of a line of fixed height, of which Qt gives them a fifth below their baseline and cuts
    off the rest after the last line: the dots of a ي and what stands under them."""
    return max(1, math.ceil(kind.metrics().descent() - kind.line / 5))
