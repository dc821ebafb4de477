"""The table of everything the program does, in the order of the menus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom.domain.article import State
from newsroom.ui.actions import Action
from newsroom.ui.edit_commands import EditCommands
from newsroom.ui.hand_commands import HandCommands
from newsroom.ui.other_words import OtherWords
from newsroom.ui.text_commands import TextCommands
from newsroom.ui.workbench import Workbench

if TYPE_CHECKING:
    from newsroom.ui.late import Late

MENUS = ("file", "edit", "insert", "format", "article", "view", "help")


@dataclass(frozen=True, slots=True)
class Verbs:
    """What the table calls that does not belong to drafts: the publishing, the sheets, the looks."""

    publish: Callable[[str], object]  # "now", "later" or "desk"
    unpublish: Callable[[], object]
    correct: Callable[[], object]
    published_url: Callable[[], str]
    open_page: Callable[[], object]
    copy_address: Callable[[], object]
    outbox: Callable[[], object]
    card: Callable[[str], object]  # a part of the card, or a tab of it
    finding: Callable[[int], object]  # the next or the one before
    mend: Callable[[], object]
    conflict: Callable[[], object]
    compare: Callable[[], object]
    later: Callable[[str], Callable[[], object]]  # what is named so in the second half of the window
    furnished: Callable[[], Late | None]  # that half, once it is there
    palette: Callable[[], object]
    settings: Callable[[], object]
    connect: Callable[[], object]
    sites: Callable[[], object]
    keys: Callable[[], object]
    about: Callable[[], object]
    language: Callable[[], object]
    look: Callable[[str], object]  # "system", "light" or "dark"
    looks: Callable[[], str]
    zoom: Callable[[int], object]  # +1, -1; 0: as it was
    focus: Callable[[], object]
    focused: Callable[[], bool]
    hand: Callable[[str], Callable[[], object]]  # what helps the hand, by its name
    on: Callable[[str], bool]  # whether a switch is on
    quit: Callable[[], object]


class Commands(QObject):
    """Makes the table. `paper` are the commands of the paper by their names."""

    def __init__(self, bench: Workbench, paper: Mapping[str, Callable[[], object]], verbs: Verbs) -> None:
        super().__init__(bench)
        self._bench, self._verbs = bench, verbs
        self._text = TextCommands(self, paper, self._on_paper)
        self._hand = HandCommands(self, verbs.hand, self._on_paper, verbs.on)

    def table(self) -> tuple[Action, ...]:
        """Every action, menu by menu."""
        text = self._text
        edit = EditCommands(self._bench, text)
        parts = (self._file, edit.table, text.insert, text.format, self._article, self._view, self._help)
        actions = [action for part in (*parts, self._hand.table) for action in part()]
        actions.sort(key=lambda action: ((*MENUS, action.menu).index(action.menu), action.group))
        also = OtherWords(self).table()
        return tuple(replace(action, also=also.get(action.id, "")) for action in actions)

    def menu_titles(self) -> dict[str, str]:
        """The titles of the menus by name."""
        return {
            "file": self.tr("File"),
            "edit": self.tr("Edit"),
            "insert": self.tr("Insert"),
            "format": self.tr("Format"),
            "article": self.tr("Article"),
            "view": self.tr("View"),
            "help": self.tr("Help"),
        }

    # Conditions

    def _opened(self) -> str:
        return "" if self._bench.session.draft is not None else self.tr("No article is open")

    def _on_paper(self) -> str:
        """The text is changed only where it is seen."""
        away = self._opened() == "" and not self._bench.window.is_open()
        return self.tr("Something else stands in the place of the text") if away else self._opened()

    def _published(self) -> str:
        why = self._opened()
        return why or ("" if self._verbs.published_url() else self.tr("The article is not published yet"))

    def _in_conflict(self) -> str:
        draft = self._bench.session.draft
        collides = draft is not None and draft.state is State.CONFLICT
        return self._opened() or ("" if collides else self.tr("Nobody wrote in the same place"))

    def _binned(self) -> str:
        draft = self._bench.session.draft
        binned = draft is not None and draft.binned is not None
        return self._opened() or ("" if binned else self.tr("The article is not in the bin"))

    def _of_article(self) -> int:
        draft = self._bench.session.draft
        return draft.id if draft else 0

    # Menus

    def _file(self) -> list[Action]:
        bench, verbs = self._bench, self._verbs
        duplicate: Callable[[], object] = lambda: bench.drafting.duplicate(self._of_article())  # noqa: E731
        throw: Callable[[], object] = lambda: bench.bin(self._of_article())  # noqa: E731
        return [
            Action("article.new", self.tr("New article"), bench.drafting.new, "file", "Ctrl+N", "note-pencil"),
            Action("article.import", self.tr("Open a file…"), bench.choose_file, "file", "Ctrl+O", "folder-open"),
            Action(
                "article.duplicate", self.tr("Duplicate"), duplicate, "file", "Ctrl+Shift+D", "copy", 0, self._opened
            ),
            Action(
                "article.keep", self.tr("Keep a version"), bench.keep, "file", "Ctrl+S", "floppy-disk", 1, self._opened
            ),
            Action(
                "article.bin",
                self.tr("Move to the bin"),
                throw,
                "file",
                "Ctrl+Shift+Backspace",
                "trash",
                1,
                self._opened,
            ),
            Action(
                "article.restore",
                self.tr("Back from the bin"),
                lambda: bench.restore_wanted.emit(self._of_article()),
                "file",
                "Ctrl+Shift+R",
                "arrow-counter-clockwise",
                1,
                self._binned,
            ),
            Action(
                "site.connect", self.tr("Connect a site…"), verbs.connect, "file", "Ctrl+Shift+S", "globe-simple", 2
            ),
            Action("site.list", self.tr("Sites and signing in…"), verbs.sites, "file", "", "users", 2),
            Action("app.settings", self.tr("Settings…"), verbs.settings, "file", "Ctrl+,", "gear-six", 2),
            Action("app.quit", self.tr("Quit"), verbs.quit, "file", "Ctrl+Q", "sign-out", 3),
        ]

    def _article(self) -> list[Action]:
        verbs, opened, published = self._verbs, self._opened, self._published
        rows: list[tuple[str, str, Callable[[], object], str, str, int, Callable[[], str]]] = [
            ("publish", self.tr("Publish the article…"), lambda: verbs.publish("now"), "Ctrl+Shift+P",
             "paper-plane-tilt", 0, opened),
            ("schedule", self.tr("Schedule…"), lambda: verbs.publish("later"), "Ctrl+Shift+T", "clock", 0, opened),
            ("desk", self.tr("Hand to the desk…"), lambda: verbs.publish("desk"), "Ctrl+Shift+A", "eye", 0, opened),
            ("return", self.tr("Send back to the author…"), verbs.later("send_back"), "", "arrow-bend-up-left", 0,
             self._no_return),
            ("unpublish", self.tr("Unpublish"), verbs.unpublish, "Ctrl+Shift+W", "arrow-u-up-left", 0, published),
            ("correct", self.tr("Correct with a note…"), verbs.correct, "Ctrl+Shift+C", "info", 0, published),
            ("outbox", self.tr("Outbox: what waits"), verbs.outbox, "Ctrl+Shift+O", "tray", 1, lambda: ""),
            ("page", self.tr("Open the page in the browser"), verbs.open_page, "Ctrl+Shift+B", "browser", 2, published),
            ("address", self.tr("Copy the page's address"), verbs.copy_address, "", "copy", 2, published),
            ("section", self.tr("Section…"), lambda: verbs.card("section"), "Ctrl+Shift+K", "folder-simple", 3, opened),
            ("tags", self.tr("Tags…"), lambda: verbs.card("tags"), "Ctrl+Shift+G", "tag", 3, opened),
            ("lead", self.tr("Lead image…"), lambda: verbs.card("lead"), "", "image", 3, opened),
            ("related", self.tr("Related articles…"), lambda: verbs.card("related"), "Ctrl+Shift+L", "link-simple", 3,
             opened),
            ("byline", self.tr("Byline…"), lambda: verbs.card("byline"), "", "user", 3, opened),
            ("slug", self.tr("Address…"), lambda: verbs.card("slug"), "", "globe-simple", 3, opened),
            ("findings", self.tr("Findings"), lambda: verbs.card("findings"), "", "check-square-offset", 4, opened),
            ("next", self.tr("Next finding"), lambda: verbs.finding(1), "F8", "", 4, opened),
            ("previous", self.tr("Previous finding"), lambda: verbs.finding(-1), "Shift+F8", "", 4, opened),
            ("mend", self.tr("Fix the open finding"), verbs.mend, "Ctrl+.", "", 4, opened),
            ("style", self.tr("House style of the site…"), verbs.later("house_style"), "", "quotes", 4, lambda: ""),
            ("history", self.tr("History"), lambda: verbs.card("history"), "", "clock-counter-clockwise", 5, opened),
            ("compare", self.tr("Compare two versions…"), verbs.compare, "Ctrl+D", "columns", 5, opened),
            ("conflict", self.tr("Decide the conflict…"), verbs.conflict, "", "users", 5, self._in_conflict),
        ]  # fmt: skip
        return [
            Action(f"article.{name}", text, run, "article", key, glyph, group, why)
            for name, text, run, key, glyph, group, why in rows
        ]

    def _pane(self, pane: str, text: str, key: str, glyph: str) -> Action:
        window = self._bench.window
        return Action(
            f"view.{pane}",
            text,
            lambda: window.set_pane(pane, shown=not window.shows(pane)),
            "view",
            key,
            glyph,
            checked=lambda: window.shows(pane),
        )

    def _of_team(self) -> list[Action]:
        calendar, key = self._verbs.later("calendar"), "F5"
        shown, team = self._calendar_shown, self._bench.panel.shows_team
        return [
            Action("view.calendar", self.tr("Calendar"), calendar, "view", key, "calendar-blank", checked=shown),
            Action("view.team", self.tr("The team's work"), self._team, "view", "", "users", 0, self._no_team, team),
        ]

    def _calendar_shown(self) -> bool:
        late = self._verbs.furnished()
        return late is not None and late.scheduling.calendar_shown()

    def _no_return(self) -> str:
        late = self._verbs.furnished()
        return late.team.may_send_back() if late is not None else self._opened()

    def _no_team(self) -> str:
        return (
            "" if self._bench.panel.switch is not None else self.tr("No colleague's work can be written in from here")
        )

    def _team(self) -> None:
        panel = self._bench.panel
        self._bench.window.set_pane("drafts", shown=True)
        panel.show_team(team=not panel.shows_team())

    def _view(self) -> list[Action]:
        verbs = self._verbs
        return [
            Action("view.palette", self.tr("Search or command…"), verbs.palette, "view", "Ctrl+K", "magnifying-glass"),
            self._pane("drafts", self.tr("Drafts"), "F7", "sidebar-simple"),
            self._pane("card", self.tr("Card"), "F9", "identification-card"),
            self._pane("preview", self.tr("Preview"), "F6", "device-mobile-speaker"),
            *self._of_team(),
            Action(
                "view.focus",
                self.tr("Only the text"),
                verbs.focus,
                "view",
                "F11",
                "corners-out",
                1,
                checked=verbs.focused,
            ),
            self._text.on("focus_headline", self.tr("Go to the headline"), "view", "Ctrl+Shift+H", "", 1),
            self._text.on("focus_body", self.tr("Go to the text"), "view", "Ctrl+Shift+J", "", 1),
            Action("view.larger", self.tr("Larger text"), lambda: verbs.zoom(1), "view", "Ctrl++", "plus", 2),
            Action("view.smaller", self.tr("Smaller text"), lambda: verbs.zoom(-1), "view", "Ctrl+-", "minus", 2),
            Action("view.normal", self.tr("Normal text size"), lambda: verbs.zoom(0), "view", "Ctrl+0", "", 2),
            *self._looks(),
            Action("view.language", self.tr("العربية"), verbs.language, "view", "", "translate", 4),
        ]

    def _looks(self) -> list[Action]:
        verbs = self._verbs
        looks = [
            ("system", self.tr("Look of the system")),
            ("light", self.tr("Light look")),
            ("dark", self.tr("Dark look")),
        ]
        glyphs = {"system": "circle-half", "light": "sun", "dark": "moon"}
        return [
            Action(
                f"view.{name}",
                text,
                lambda name=name: verbs.look(name),  # type: ignore[misc]
                "view",
                glyph=glyphs[name],
                group=3,
                checked=lambda name=name: verbs.looks() == name,  # type: ignore[misc]
            )
            for name, text in looks
        ]

    def _help(self) -> list[Action]:
        verbs = self._verbs
        return [
            Action("help.keys", self.tr("Keys"), verbs.keys, "help", "F1", "keyboard"),
            Action("help.about", self.tr("About the program and this machine"), verbs.about, "help", "", "info"),
        ]
