"""The sites of this workstation: which one new articles are for, who is signed in where, and which one is to go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QRadioButton, QToolButton, QVBoxLayout, QWidget

from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.sheets.sign_in_desk import Known, Target
from newsroom.ui.sheets.sign_in_parts import Line, give_keyboard
from newsroom.ui.theme import Role

TOP = Qt.AlignmentFlag.AlignTop
Told = Callable[[Sequence[str], Sequence[Known]], None]
"""``told(left, sites)``: what could not be done, in sentences, and the sites as they then are."""
Refused = Callable[[str], None]
"""``refused(why)``: nothing was done."""


@dataclass(frozen=True, slots=True)
class Doing:
    """What is done to the site of a name."""

    prefer: Callable[[str, Refused], object]
    sign_out: Callable[[str, Told, Refused], object]
    remove: Callable[[str, Told, Refused], object]


class SitesSheet(Sheet):
    """`sign_in_wanted`, `connect_wanted` and `style_wanted` close the sheet."""

    sign_in_wanted = Signal(object)  # Target
    connect_wanted = Signal()
    style_wanted = Signal(str)  # the name of a site

    def __init__(self, parent: QWidget, sites: Sequence[Known], doing: Doing) -> None:
        super().__init__(parent, self.tr("Sites"), width=560)
        self._doing = doing
        self._sites: tuple[Known, ...] = ()
        self._bins: dict[str, QToolButton] = {}
        self._chosen: QRadioButton | None = None
        self._show(sites)

    # The list

    def _show(self, sites: Sequence[Known], role: Role = Role.WARN, title: str = "", texts: Sequence[str] = ()) -> None:
        """The list; above it `texts`, each in a box under `title`."""
        if not shiboken6.isValid(self):  # it was closed while something was being done
            return
        self._sites = tuple(sites)
        self._clear(self.tr("Sites"))
        for text in texts:
            notice = Notice()
            notice.say("warning-octagon" if role is Role.DANGER else "warning", role, title, text)
            self.body.addWidget(notice)
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        group = QButtonGroup(listed)
        for site in sites:
            rows.addWidget(self._row(site, group))
        self.body.addWidget(listed)
        self.button(self.tr("Connect a site…"), self._connect, glyph="globe-simple")
        self.button(self.tr("Close"), self.dismiss, primary=True)
        if self._chosen is not None:
            give_keyboard(self._chosen)

    def _clear(self, title: str) -> None:
        self.held = False
        self._bins, self._chosen = {}, None
        self.set_title(title)
        self.clear_body()
        self.clear_buttons()

    def _row(self, site: Known, group: QButtonGroup) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(parts.Glyph("globe-simple" if site.account else "folder-simple", drop=4), 0, TOP)
        words = QVBoxLayout()
        words.setSpacing(0)
        title = parts.Elided(Role.TEXT, theme.ROW_TITLE)
        title.show_text(site.name, site.name)
        words.addWidget(title)
        below = parts.Elided(Role.TEXT3, theme.SMALL)
        text = self._below(site)
        below.show_text(text, text)
        words.addWidget(below)
        words.addWidget(self._choice(site, group), 0, Qt.AlignmentFlag.AlignLeading)
        row.addLayout(words, 1)
        if site.account:
            row.addWidget(self._way(site), 0, TOP)
        row.addWidget(self._style(site.name), 0, TOP)
        row.addWidget(self._bin(site), 0, TOP)
        return made

    def _below(self, site: Known) -> str:
        if site.trial:
            return self.tr("The trial site, on this machine")
        address = isolate_ltr(site.address)
        return f"{self._state(site)} · {address}" if site.account else address

    def _state(self, site: Known) -> str:
        if site.signed_in:
            return self.tr("signed in as %1").replace("%1", isolate(site.account))
        return self.tr("the keyring does not answer") if site.signed_in is None else self.tr("not signed in")

    def _choice(self, site: Known, group: QButtonGroup) -> QRadioButton:
        made = QRadioButton(self.tr("For new articles"))
        made.setAccessibleName(self.tr("New articles are for “%1”").replace("%1", isolate(site.name)))
        made.setChecked(site.default)
        group.addButton(made)
        if site.default:
            self._chosen = made

        def choose(on: bool) -> None:
            if on:
                self._chosen = made
                before = self._sites
                self._sites = tuple(replace(one, default=one.name == site.name) for one in before)
                self._doing.prefer(site.name, partial(self._not_done, before, site.name))

        made.toggled.connect(choose)
        return made

    def _way(self, site: Known) -> QPushButton:
        text = self.tr("Sign out") if site.signed_in else self.tr("Sign in")
        made = QPushButton(text)
        made.setAccessibleName(f"{text}: {site.name}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        def press() -> None:
            if site.signed_in:
                made.setEnabled(False)
                told = partial(self._told, self.tr("Signed out on this computer"))
                self._doing.sign_out(site.name, told, partial(self._not_done, self._sites, site.name))
            else:
                self.dismiss()
                self.sign_in_wanted.emit(Target(site.name, site.address, site.account, known=True))

        made.clicked.connect(lambda _checked: press())
        return made

    def _style(self, name: str) -> QToolButton:
        made = parts.icon_button("gear-six", self.tr("House style of “%1”").replace("%1", isolate(name)))

        def press() -> None:
            self.dismiss()
            self.style_wanted.emit(name)

        made.clicked.connect(lambda _checked: press())
        return made

    def _bin(self, site: Known) -> QToolButton:
        made = parts.icon_button("trash", self.tr("Remove “%1” from the list").replace("%1", isolate(site.name)))
        made.clicked.connect(lambda _checked: self._ask(site.name))
        self._bins[site.name] = made
        return made

    def _told(self, title: str, left: Sequence[str], sites: Sequence[Known]) -> None:
        self._show(sites, Role.WARN, title, left)

    def _not_done(self, sites: Sequence[Known], name: str, why: str) -> None:
        self._show(sites, Role.DANGER, self.tr("Nothing has changed for “%1”").replace("%1", isolate(name)), [why])

    # Before one goes

    def _ask(self, name: str) -> None:
        site = next(one for one in self._sites if one.name == name)
        self._clear(self.tr("Remove “%1” from the list?").replace("%1", isolate(site.name)))
        for text in (
            self.tr("The site itself stays, with all that is on it"),
            self.tr("The drafts for it stay here, with their history"),
        ):
            self.body.addWidget(Line(text, "check", Role.OK))
        if site.account:
            text = self.tr("The password of this computer goes, here and on the site")
            self.body.addWidget(Line(text, "x", Role.TEXT2))
        text = self.tr("What was read of it here goes: its archive, its sections, the work of the team")
        self.body.addWidget(Line(text, "x", Role.TEXT2))
        if site.default and site.heir:
            text = self.tr("New articles are for “%1” from then on").replace("%1", isolate(site.heir))
            self.body.addWidget(Line(text, "newspaper", Role.TEXT2))
        give_keyboard(self.button(self.tr("Cancel"), lambda: self._keep(name)))
        self.button(self.tr("Remove from the list"), lambda: self._remove(name), primary=True, glyph="trash")

    def _keep(self, name: str) -> None:
        self._show(self._sites)
        give_keyboard(self._bins[name])

    def _remove(self, name: str) -> None:
        sites = self._sites
        self._clear(self.tr("Removing “%1” from the list").replace("%1", isolate(name)))
        self.body.addWidget(Line(self.tr("Signing out, and forgetting what was read"), "circle-half", Role.ACCENT))
        self.held = True
        told = partial(self._told, self.tr("Removed from the list"))
        self._doing.remove(name, told, partial(self._not_done, sites, name))

    def _connect(self) -> None:
        self.dismiss()
        self.connect_wanted.emit()
