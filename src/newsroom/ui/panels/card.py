"""The article's card: how it is filed, what the checks found, and its history; folded, a rail of icons with state.

How the window uses it::

    card = Card(ask, desk_work())            # `Ask` and `DeskWork` of card_values; desk_work() of card_desk
    card.edited.connect(...)                 # (field of Article, value), or "schedule" (datetime | None), "site" (str)
    card.show_draft(draft, context)          # CardContext: sections, sites, zones, rights, media folder, language
    card.show_findings(findings)             # tuple of domain.finding.Finding, as often as the checks run
    card.history                             # its tab: see `newsroom.ui.panels.history`
    card.jump                                # (Finding): to its place in the text
    card.findings                            # its tab: see `newsroom.ui.panels.findings` for what else it asks for
    card.open_url                            # (str): an address to open in the browser
    card.flush()                             # before another draft is shown, and before a save that must be whole
    card.set_folded(True)                    # the rail; `folded` (bool) says that the card folded or unfolded itself
    card.show_tab("card" | "findings" | "history"); card.focus_field("tags"); card.step(+1 | -1); card.mend()

The card edits nothing itself: the window saves the field and shows the draft again. Widths: `theme.CARD_WIDTH`
preferred, `theme.CARD_RAIL` when folded.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from newsroom.domain.article import Draft
from newsroom.domain.finding import Finding, Level
from newsroom.ui import theme
from newsroom.ui.panels.card_footer import Footer
from newsroom.ui.panels.card_page import CardPage
from newsroom.ui.panels.card_stops import Stops
from newsroom.ui.panels.card_tabs import Tabs
from newsroom.ui.panels.card_values import Ask, CardContext, DeskWork
from newsroom.ui.panels.findings import Findings
from newsroom.ui.panels.history import History
from newsroom.ui.panels.rail import Rail
from newsroom.ui.theme import Role

TABS = ("card", "findings", "history")


class Card(QWidget):
    """The panel. See the module for how it is used."""

    edited = Signal(str, object)
    jump = Signal(object)
    open_url = Signal(str)
    folded = Signal(bool)

    def __init__(self, ask: Ask, desk: DeskWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._context = CardContext()
        self._stops = Stops(self)
        self._findings: tuple[Finding, ...] = ()
        self.tabs = Tabs()
        self.page = CardPage(ask, desk)
        self.findings = Findings()
        self.history = History()
        self.footer = Footer()
        self.rail = Rail()
        self._stack = QStackedWidget()
        names = (self.tr("Card"), self.tr("Findings"), self.tr("History"))
        for name, page in zip(names, (self.page, self.findings, self.history), strict=True):
            self.tabs.addTab(name)
            self._stack.addWidget(page)
        self.tabs.setAccessibleName(self.tr("Parts of the card"))
        self._open = QWidget()
        self._lay_out()
        self._connect()
        self.set_folded(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        line = QFrame()
        line.setProperty("kind", "line")
        rows = self._rows = QVBoxLayout(self._open)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(line)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.footer)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._open)
        whole.addWidget(self.rail)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.page.edited.connect(self.edited)
        self.page.open_url.connect(self.open_url)
        self.findings.jump.connect(self.jump)
        self.footer.clicked.connect(lambda: self.show_tab("findings"))
        self.rail.opened.connect(self._unfold)

    def add_notice(self, notice: QWidget) -> None:
        """Put what is to be told of the article above everything else of its card."""
        self._rows.insertWidget(2, notice)

    def show_draft(self, draft: Draft, context: CardContext) -> None:
        """Show the card of a draft; shown again after each change, it leaves what is being typed alone."""
        self._draft, self._context = draft, context
        self.page.show_draft(draft, context)
        self._show_stops()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what the last check found: the tab's count, the list, the footer and the rail."""
        self._findings = tuple(findings)
        blocked = any(finding.level is Level.BLOCK for finding in findings)
        self.tabs.set_count(TABS.index("findings"), len(findings), Role.DANGER if blocked else Role.WARN)
        self.findings.show_findings(findings, self._context.lang)
        self.footer.show_findings(findings, self._context.rules)
        self._show_stops()

    def _show_stops(self) -> None:
        if self._draft is not None:
            self.rail.show_stops(self._stops.of(self._draft, self._findings, self._context))

    def flush(self) -> None:
        """Tell what was typed into a field and not told yet; call it before another draft is shown."""
        self.page.flush()

    def set_folded(self, folded: bool) -> None:
        """Fold the card to its rail, or unfold it."""
        self._open.setVisible(not folded)
        self.rail.setVisible(folded)
        least, most = (theme.CARD_RAIL, theme.CARD_RAIL) if folded else (theme.CARD_LEAST, theme.CARD_MOST)
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed if folded else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding
        )
        self.updateGeometry()

    def is_folded(self) -> bool:
        """Whether the rail is shown."""
        return self._open.isHidden()

    def sizeHint(self) -> QSize:
        return QSize(theme.CARD_RAIL if self.is_folded() else theme.CARD_WIDTH, 720)

    def _unfold(self, key: str) -> None:
        self.set_folded(False)
        self.folded.emit(False)
        if key:
            self.focus_field(key)

    def show_tab(self, name: str) -> None:
        """Show ``card``, ``findings`` or ``history``, unfolded."""
        if self.is_folded():
            self._unfold("")
        self.tabs.setCurrentIndex(TABS.index(name))

    def focus_field(self, key: str) -> None:
        """Bring the keyboard to a part of the card (see `CardPage.field`), or to the findings."""
        if key == "findings":
            self.show_tab("findings")
            self.tabs.setFocus()
            return
        self.show_tab("card")
        field = self.page.field(key)
        field.setFocus()
        self.page.ensureWidgetVisible(field)

    def open_field(self, key: str) -> None:
        """Bring the keyboard to a part of the card, into its list where it has one."""
        self.focus_field(key)
        self.page.unfold(key)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) finding."""
        self.show_tab("findings")
        self.findings.step(by)

    def mend(self) -> None:
        """Mend the finding that is open."""
        self.findings.mend()
