"""What a paste left out and put right: a line in the status bar, and all of it in a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom.domain.format.dropped import MENDED, Dropped, Kind
from newsroom.ui.editor.paste import Way

if TYPE_CHECKING:
    from newsroom.domain.format.pasted import Pasted
    from newsroom.ui.shell import Shell

_OF = "paste"
_SHOWN = 4  # kinds that the line names


class PasteNews(QObject):
    """Tells of each paste into the text until it is written on; the same can then be brought in in another way."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._pasting = shell.paper.view.pasting
        self._pasting.came.connect(self._came)
        self._pasting.report_wanted.connect(self.report)
        shell.paper.edited.connect(self._look)
        shell.session.opened.connect(self._look)
        if self._pasting.newest is not None and self._pasting.may_again():  # before the window was furnished
            self._came(self._pasting.newest)

    def _came(self, came: Pasted) -> None:
        status = self._shell.bench.status
        status.release(_OF)
        if came.dropped:
            status.hold(self._line(came.dropped), self.tr("List"), self.report, _OF, self._ways())

    def _ways(self) -> tuple[tuple[str, partial[None]], ...]:
        return (
            (self.tr("Plain text"), partial(self._again, Way.PLAIN)),
            (self.tr("As it is"), partial(self._again, Way.AS_IS)),
        )

    def _again(self, way: Way) -> None:
        if not self._pasting.again(way):
            self._shell.bench.status.say(self.tr("The text was changed after the paste"))

    def _look(self, *_draft: object) -> None:
        """The text was written on, or is another."""
        if not self._pasting.may_again():
            self._shell.bench.status.release(_OF)

    def report(self) -> None:
        """Show all that the newest paste left out."""
        from newsroom.ui.sheets.pasted import PastedSheet

        newest = self._pasting.newest
        if newest is None:
            self._shell.bench.status.say(self.tr("Nothing was pasted yet"))
            return
        may = self._pasting.may_again()
        sheet = PastedSheet(
            self._shell.window,
            newest.words,
            [self.said(one) for one in newest.dropped if one.kind not in MENDED],
            [self.said(one) for one in newest.dropped if one.kind in MENDED],
        )
        for label, press in self._ways() if may else ():
            sheet.offer(label, press)
        sheet.open()

    def _line(self, dropped: Sequence[Dropped]) -> str:
        """The weightiest kinds in one line."""
        gone = [one for one in dropped if one.kind not in MENDED]
        named = gone or list(dropped)
        text = self.tr("Removed: %1") if gone else self.tr("Put right: %1")
        more = len(dropped) - len(named[:_SHOWN])
        names = self.tr(", ").join(map(self.said, named[:_SHOWN]))
        return text.replace("%1", self.tr("%1 and more").replace("%1", names) if more else names)

    def said(self, one: Dropped) -> str:
        """One kind with its number, in words."""
        count = one.count
        return {
            Kind.DELETIONS: lambda: self.tr("%n tracked deletion(s)", "", count),
            Kind.COMMENTS: lambda: self.tr("%n comment(s)", "", count),
            Kind.PICTURES: lambda: self.tr("%n picture(s) that did not come along", "", count),
            Kind.HIDDEN: lambda: self.tr("%n hidden passage(s)", "", count),
            Kind.SCRIPTS: lambda: self.tr("%n script(s)", "", count),
            Kind.FILES: lambda: self.tr("%n path(s) of files", "", count),
            Kind.TRACKERS: lambda: self.tr("%n tracking address(es)", "", count),
            Kind.PREFIXES: lambda: self.tr("%n date(s) and name(s) of messages", "", count),
            Kind.COLOURS: lambda: self.tr("%n colour(s)", "", count),
            Kind.FONTS: lambda: self.tr("%n font(s)", "", count),
            Kind.SIZES: lambda: self.tr("%n font size(s)", "", count),
            Kind.OFFICE: lambda: self.tr("marks of Word"),
            Kind.REVERSED: lambda: self.tr("%n reversed line(s)", "", count),
            Kind.JOINED: lambda: self.tr("%n broken line(s)", "", count),
            Kind.FORMS: lambda: self.tr("%n letter shape(s) of a PDF", "", count),
            Kind.LOOK_ALIKES: lambda: self.tr("%n Persian letter(s)", "", count),
            Kind.KASHIDA: lambda: self.tr("%n stretched letter(s)", "", count),
            Kind.BIDI: lambda: self.tr("%n direction mark(s)", "", count),
            Kind.UNSEEN: lambda: self.tr("%n invisible letter(s)", "", count),
        }[one.kind]()
