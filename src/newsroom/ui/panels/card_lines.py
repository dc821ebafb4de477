"""The last rows of the card: byline, address, site, and whether readers may comment."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QLineEdit, QMenu, QWidget

from newsroom.domain.article import Article
from newsroom.language.direction import isolate_ltr
from newsroom.ui.painting import start_aligned
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_values import CardContext
from newsroom.ui.theme import Role

NAME_WIDTH, ROW = 72, 28


class FlatLine(QLineEdit):
    """A value that looks like text until the pointer or the keyboard comes to it."""

    settled = Signal(str)
    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "bare")
        self.setAccessibleName(name)
        self.setFixedHeight(ROW)
        self.setTextMargins(0, 0, 0, 0)
        self.editingFinished.connect(lambda: self.settled.emit(self.text().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif popup is not None and popup.isVisible():
            popup.hide()
        else:
            self.given_up.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._align()

    def _align(self) -> None:
        """An Arabic name stands at the row's start in either interface."""
        self.setAlignment(start_aligned(self.layoutDirection()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or paint.pressed_over(self):
            painter = QPainter(self)
            paint.draw_box(painter, self.rect(), Role.SURFACE, Role.FIELD)
            if self.hasFocus():
                paint.draw_focus(painter, self.rect())
            painter.end()
        super().paintEvent(event)


class Lines(QWidget):
    """The rows. Each signal brings what was settled; `slug_changed` an empty text for «follows the headline»."""

    byline_changed = Signal(str)
    slug_changed = Signal(str)
    site_changed = Signal(str)
    comments_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article, self._site, self._context = Article(), "", CardContext()
        self.byline = FlatLine(self.tr("Byline"))
        self._names = QStringListModel(self)
        parts.completer(self._names, self.byline, QCompleter.CompletionMode.PopupCompletion)
        self.byline.setPlaceholderText(self.tr("No name yet"))
        self.byline.settled.connect(self._settle_byline)
        self.byline.given_up.connect(lambda: self.byline.setText(self._article.byline))
        self.slug = FlatLine(self.tr("Address"))
        self.slug.settled.connect(self._settle_slug)
        self.slug.given_up.connect(self._show_slug)
        self.reset = parts.icon_button(
            "arrow-counter-clockwise", self.tr("Address follows the headline again"), size=16
        )
        self.reset.clicked.connect(self._follow)
        self.site = parts.TextButton("", "caret-down", Role.TEXT, after=True)
        self.site.clicked.connect(self._choose_site)
        self.comments = QCheckBox(self.tr("Open to readers"))
        self.comments.setAccessibleName(self.tr("Comments open to readers"))
        self.comments.setToolTip(self.tr("Comments open to readers"))
        self.comments.toggled.connect(self._settle_comments)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, NAME_WIDTH - 4)
        grid.setColumnStretch(1, 1)
        named = (
            (self.tr("Byline"), self.byline),
            (self.tr("Address"), self.slug),
            (self.tr("Site"), self.site),
            (self.tr("Comments"), self.comments),
        )
        for row, (name, value) in enumerate(named):
            grid.setRowMinimumHeight(row, ROW)
            title = parts.label(name)
            title.setBuddy(value)
            grid.addWidget(title, row, 0)
            flat = value in (self.byline, self.slug)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag(0) if flat else Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(self.reset, 1, 2)
        stops = (self.byline, self.slug, self.reset, self.site, self.comments)
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def show_lines(self, article: Article, site: str, context: CardContext) -> None:
        """Show a draft of `site`; a line that is being typed into keeps its text."""
        self._article, self._site, self._context = article, site, context
        if not self.byline.hasFocus():
            self.byline.setText(article.byline)
        self._names.setStringList(list(context.bylines))
        self.byline.setToolTip(article.byline or self.tr("No name yet"))
        if not self.slug.hasFocus():
            self._show_slug()
        self.site.setText(site)
        self.site.setAccessibleName(self.tr("Site: %1").replace("%1", site))
        others = any(name != site for name in context.sites)
        self.site.setEnabled(others)
        self.site.dress("caret-down" if others else "", Role.TEXT)
        self.site.setToolTip(self.tr("Another site…") if others else self.tr("The only site of this profile"))
        self.comments.blockSignals(True)
        self.comments.setChecked(article.comments_open)
        self.comments.blockSignals(False)

    def flush(self) -> None:
        """Tell what stands in the lines, though the keyboard has not left them."""
        self._settle_byline(self.byline.text().strip())
        self._settle_slug(self.slug.text().strip())

    def _show_slug(self) -> None:
        article, context = self._article, self._context
        self.slug.setText(article.slug or context.slug)
        self.slug.setCursorPosition(0)
        self.slug.setPlaceholderText(self.tr("Made from the headline"))
        state = self.tr("written by hand") if article.slug else self.tr("follows the headline")
        self.slug.setToolTip(f"{isolate_ltr(context.address)}\n{state}".strip())
        self.slug.setAccessibleDescription(f"{context.address} {state}".strip())
        self.reset.setVisible(bool(article.slug))

    def _settle_byline(self, text: str) -> None:
        if text != self._article.byline:
            self.byline_changed.emit(text)

    def _settle_slug(self, text: str) -> None:
        if text not in (self._article.slug or self._context.slug, self._article.slug):
            self.slug_changed.emit(text)

    def _follow(self) -> None:
        self.slug_changed.emit("")
        self.slug.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is gone with what it did

    def _settle_comments(self, on: bool) -> None:
        if on != self._article.comments_open:
            self.comments_changed.emit(on)

    def _choose_site(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._context.sites:
            action = menu.addAction(name, partial(self.site_changed.emit, name))
            action.setCheckable(True)
            action.setChecked(name == self._site)
        menu.popup(self.site.mapToGlobal(QPoint(0, self.site.height())))
        for action in menu.actions():
            if action.isChecked():
                menu.setActiveAction(action)  # the arrows go on from there
