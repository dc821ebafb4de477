"""One window put together: paper, list, card, preview, and every verb that the table of actions names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from newsroom.domain.article import Draft
from newsroom.ui import icons, theme, tongue
from newsroom.ui.actions import Actions
from newsroom.ui.commands import MENUS, Commands, Verbs
from newsroom.ui.departure import Departure
from newsroom.ui.editor.paper import Paper
from newsroom.ui.keyboard import LatinKeys
from newsroom.ui.panels.drafts import Answer, DraftsPanel
from newsroom.ui.panels.drafts_model import Query
from newsroom.ui.session import Session
from newsroom.ui.window import MainWindow
from newsroom.ui.work import COPIES, Work, sentence
from newsroom.ui.workbench import Workbench

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.late import Late

ZOOM_STEP, ZOOM_LEAST, ZOOM_MOST = 10, 50, 300
Value = str | int | bool


class Shell(QObject):
    """The window and what it does.

    `settings` are the values of the first picture. `language_wanted` asks for a window in that language in the place of
    this one; `ended` says that the window was closed.
    """

    language_wanted = Signal(str)
    ended = Signal()

    def __init__(self, work: Work, settings: Mapping[str, Value], lang: str) -> None:
        super().__init__()
        self.work, self.lang = work, lang
        self.settings = dict(settings)
        self.late: Late | None = None
        self.paper = Paper()
        self.panel = DraftsPanel(self._rows, lang)
        self.window = MainWindow(self.panel, self.paper)
        self.session = Session(self.paper, work, lang, self)
        self._departure = Departure(self.window, self.session)
        self.bench = Workbench(self.window, self.panel, self.session, work, lang)
        self._commands = Commands(self.bench, self.paper.commands(), self._verbs())
        self.actions = Actions(self.window, self._commands.table())
        self._keys = LatinKeys(self.window, self.actions.trigger_key)
        self._bind()
        self._connect()
        self._take_settings()

    def _bind(self) -> None:
        header = self.window.header
        titles = self._commands.menu_titles()
        for name in MENUS:
            self.actions.fill(header.add_menu(titles[name]), name)
        header.bind(header.preview, self.actions.qt("view.preview"))
        header.bind(header.card, self.actions.qt("view.card"))
        for action in self.actions.table:
            if action.id.startswith("text."):  # the paper's own buttons and menus do the same
                self.actions.qt(action.id).setProperty("of-paper", True)
        keys = {action.id.removeprefix("text."): action.key for action in self.actions.table if action.key}
        self.paper.set_keys({name.removeprefix("edit."): key for name, key in keys.items()})

    def _connect(self) -> None:
        window, paper = self.window, self.paper
        paper.edited.connect(self.session.typed)
        paper.counted.connect(window.status.counted)
        paper.failed.connect(lambda error: window.status.say(sentence(error, self.lang)))
        paper.set_media_folder(self.work.profile / "media", self.work.profile / COPIES)
        paper.add_picture = self._add_picture
        window.header.search_wanted.connect(self._later("palette"))
        window.header.publish.clicked.connect(lambda _checked: self.actions.trigger("article.publish"))
        window.wanted.connect(self.actions.trigger)
        window.panes_changed.connect(self.actions.refresh)
        window.keyboard_lost.connect(paper.focus_body)
        window.status.outbox_wanted.connect(lambda: self.actions.trigger("article.outbox"))
        window.status.zoom_wanted.connect(lambda: self.zoom(0))
        window.closing.connect(self._closing)
        self._departure.language_wanted.connect(self.language_wanted)
        self.actions.refused.connect(window.status.say)
        self.session.opened.connect(self._opened)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _take_settings(self) -> None:
        value = self.settings
        window = self.window
        for pane in ("drafts", "card", "preview"):
            if pane != "preview":
                window.set_wanted(pane, shown=bool(value.get(f"{pane}_open", True)))
        self.panel.set_team(team=bool(value.get("team", False)))
        self._set_hijri()
        window.recall(str(value.get("geometry", "")), str(value.get("splitter", "")))
        zoom = int(value.get("zoom", 100))
        window.status.zoom(zoom)
        if zoom != 100:
            self.paper.restyle(zoom / 100)

    def _verbs(self) -> Verbs:
        late = self._later
        return Verbs(
            publish=lambda when: self._do_late("publish", when),
            unpublish=late("unpublish"),
            correct=late("correct"),
            published_url=self.published_url,
            open_page=late("open_page"),
            copy_address=lambda: QGuiApplication.clipboard().setText(self.published_url()),
            outbox=late("outbox"),
            card=lambda part: self._do_late("card_part", part),
            finding=lambda by: self._do_late("finding", by),
            mend=late("mend"),
            conflict=late("conflict"),
            compare=late("compare"),
            later=late,
            furnished=lambda: self.late,
            palette=late("palette"),
            settings=late("settings"),
            connect=late("connect_site"),
            sites=late("sites"),
            keys=late("keys"),
            about=late("about"),
            language=lambda: self.change("language", "en" if self.lang == "ar" else "ar"),
            look=lambda name: self.change("theme", name),
            looks=lambda: str(self.settings.get("theme", "system")),
            zoom=self.zoom,
            focus=partial(self._do_late, "hand", "focus"),
            focused=self.window.is_alone,
            hand=lambda verb: partial(self._do_late, "hand", verb),
            on=lambda name: bool(self.settings.get(name, False)),
            quit=self.window.close,
        )

    def menu_titles(self) -> dict[str, str]:
        """The titles of the menus by name."""
        return self._commands.menu_titles()

    def _rows(self, query: Query, answer: Answer) -> None:
        self.bench.rows(query, answer)

    def _later(self, verb: str) -> Callable[[], object]:
        return partial(self._do_late, verb)

    def _do_late(self, verb: str, *values: object) -> None:
        """Do what needs the sheets, which are imported when the first picture stands."""
        getattr(self.furnish(), verb)(*values)

    # From the first picture to the whole window

    def furnish(self) -> Late:
        """The parts that come after the first picture: card, preview, sheets."""
        if self.late is None:
            from newsroom.ui.late import Late

            self.late = Late(self)
            self.actions.refresh()
        return self.late

    def start(self, _room: Newsroom) -> None:
        """The newsroom is open."""
        self.furnish()
        self.bench.start()
        if self.settings.get("preview_open"):
            self.window.set_wanted("preview", shown=True)

    def show(self, draft: Draft | None) -> None:
        """The first picture: the last draft with the caret in it, or the empty desk."""
        self.session.show(draft)
        self.window.show()
        if draft is not None:
            self.paper.focus_body()
        else:
            self.window.empty.setFocus(Qt.FocusReason.TabFocusReason)

    # Verbs of the window itself

    def change(self, name: str, value: Value) -> None:
        """Keep a setting and let it hold at once."""
        self.settings[name] = value
        self.session.ask(partial(_keep, {name: value}), lambda _none: None)
        if name == "theme":
            self.dress()
        elif name == "hijri":
            self._set_hijri()
        elif name == "zoom":
            self._set_zoom(int(value))
        elif name == "language" and value != self.lang:
            self._departure.speak(str(value))
        elif self.late is not None:
            self.late.changed(name)

    def dress(self) -> None:
        """Take on the look that the settings and the system say."""
        theme.dress(_app(), str(self.settings.get("theme", "system")))
        icons.refresh()
        self.window.status.recolor()
        self.actions.refresh()

    def zoom(self, by: int) -> None:
        """Make the text larger (1), smaller (-1), or as it was (0)."""
        now = int(self.settings.get("zoom", 100))
        self.change("zoom", 100 if by == 0 else min(max(now + by * ZOOM_STEP, ZOOM_LEAST), ZOOM_MOST))

    def _set_hijri(self) -> None:
        tongue.set_hijri(_app(), bool(self.settings.get("hijri", True)))

    def _set_zoom(self, percent: int) -> None:
        self.window.status.zoom(percent)
        self.paper.restyle(percent / 100)
        if self.late is not None:
            self.late.restyle(percent / 100)

    def import_files(self, files: list[Path]) -> None:
        """Another start handed these over: come forward and open them."""
        self.come_forward()
        self.bench.import_files(files)

    def answered(self, answer: str) -> None:
        """Another start brought what a browser answered."""
        self._do_late("answered", answer)

    def come_forward(self) -> None:
        """Stand before the other windows."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def report(self, report: str, log: str) -> None:
        """Tell of a fault of our own; the text is saved already."""
        from newsroom.ui.sheets.report import ReportSheet

        ReportSheet(self.window, report, log).open()

    def published_url(self) -> str:
        """The address at which readers have the open article, or nothing."""
        draft = self.session.draft
        remote = draft.remote if draft is not None else None
        return remote.url if remote is not None and remote.status == "published" else ""

    def _add_picture(self, source: bytes | Path) -> str:
        return self.work.now(partial(_add, source))

    def _opened(self, draft: Draft | None) -> None:
        self.actions.refresh()
        if draft is not None and not draft.article.headline:
            QTimer.singleShot(0, self.paper, self.paper.focus_headline)
        elif draft is not None:
            QTimer.singleShot(0, self.paper, self.paper.focus_body)

    def _focus_moved(self, old: object, new: QWidget | None) -> None:
        if new is not None and self.window.middle.isAncestorOf(new):
            self.window.show_text()
        if old is self.paper.view or old in (self.paper.head.headline, self.paper.head.standfirst):
            self.session.flush()

    def end(self) -> None:
        """Let the window go at once, whatever is under way: the session goes on in another."""
        self._departure.at_once()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    def _closing(self) -> None:
        geometry, panes = self.window.remember()
        wanted = self.window.wants
        kept: dict[str, Value] = {"geometry": geometry, "splitter": panes, "team": self.panel.switch is not None}
        kept.update({f"{pane}_open": wanted(pane) for pane in ("drafts", "card", "preview")})
        self.session.ask(partial(_keep, kept), lambda _none: None)
        self.bench.reading.stop()  # or the way out would wait for all of it
        if self.late is not None:
            self.late.close()
        self.ended.emit()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _keep(values: dict[str, Value], room: Newsroom) -> None:
    from newsroom.desk import settings

    settings.change(room, values)


def _add(source: bytes | Path, room: Newsroom) -> str:
    from newsroom.desk import pictures

    return pictures.add(room, source)
