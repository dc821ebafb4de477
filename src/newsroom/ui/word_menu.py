"""The menu of a word that has a mark: what was meant, and that it stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from newsroom.domain.finding import Finding
from newsroom.ui.editor.fields import Field
from newsroom.ui.editor.view import TextView
from newsroom.ui.filing import announce
from newsroom.ui.panels.findings_words import Kind, clauses, kind_of

if TYPE_CHECKING:
    from newsroom.ui.editor.paper import Paper
    from newsroom.ui.mending import Mending
    from newsroom.ui.panels.findings import Findings

MOST = 5  # suggestions


class WordMenu(QObject):
    """Stands above the usual menu of a text, and alone on a key."""

    def __init__(self, mending: Mending, paper: Paper, panel: Findings) -> None:
        super().__init__(mending)
        self._mending, self._paper, self._panel = mending, paper, panel
        for editing in (paper.view, paper.head.kicker, paper.head.headline, paper.head.standfirst):
            editing.menuAt.connect(partial(self._extend, editing))

    def _extend(self, editing: TextView | Field, menu: QMenu, position: int) -> None:
        found = editing.marks.at(position)
        if found:
            self._fill(menu, found[0].finding, menu.actions()[0] if menu.actions() else None)

    def press(self) -> bool:
        """A key was pressed: mend what is open at the caret, or show the menu of its word. False where no marked word
        is at the caret."""
        editing = QApplication.focusWidget()
        if not isinstance(editing, (TextView, Field)):
            return False
        found = editing.marks.at(editing.textCursor().position())
        if not found:
            return False
        if any(mark.finding == self._panel.current() for mark in found):
            self._panel.mend()
            return True
        menu = QMenu(editing)
        self._fill(menu, found[0].finding, None)
        menu.aboutToHide.connect(menu.deleteLater)
        announce(menu, found[0].finding.sentence(self._mending.lang))
        menu.popup(editing.viewport().mapToGlobal(editing.cursorRect().bottomLeft() + QPoint(0, 8)))
        if found[0].finding.fix is not None or kind_of(found[0].finding) is not Kind.SPELLING:  # else they are to come
            menu.setActiveAction(menu.actions()[1])
        return True

    def _fill(self, menu: QMenu, finding: Finding, before: QAction | None) -> None:
        """Put what can be done about a finding into a menu, in front of `before`."""
        made = self._actions(menu, finding)
        if before is not None:
            rule = QAction(menu)
            rule.setSeparator(True)
            made.append(rule)
            menu.insertActions(before, made)
        else:
            menu.addActions(made)

    def _actions(self, menu: QMenu, finding: Finding) -> list[QAction]:
        head = QAction(clauses(finding, self._mending.lang)[0], menu)
        head.setEnabled(False)
        made = [head]
        if finding.fix is not None:
            made.append(self._one(menu, finding.mend_words(self._mending.lang), partial(self._mending.fix, finding)))
        if kind_of(finding) is Kind.SPELLING:
            waits = QAction(self.tr("Looking for what was meant…"), menu)
            waits.setEnabled(False)
            made.append(waits)
            self._mending.suggest(finding, partial(self._suggested, menu, waits, finding))
            ways = (
                (self.tr("Ignore in this article"), partial(self._mending.ignore, finding, "here", "")),
                (self.tr("Ignore in every article"), partial(self._mending.ignore, finding, "everywhere", "")),
                (self._panel.list_word, partial(self._mending.name, finding)),
            )
            made += [self._one(menu, text, run) for text, run in ways]
        elif kind_of(finding) is not Kind.BLOCK:
            made.append(self._one(menu, self.tr("Ignore with a reason…"), partial(self._ask_reason, finding)))
        return made

    @staticmethod
    def _one(menu: QMenu, text: str, run: partial[None]) -> QAction:
        action = QAction(text, menu)
        action.triggered.connect(lambda _checked: run())
        return action

    def _suggested(self, menu: QMenu, waits: QAction, finding: Finding, words: Sequence[str]) -> None:
        """The words are there: they take the place of the line that waits for them."""
        if not shiboken6.isValid(menu):
            return
        others = [word for word in words if word != finding.fix][:MOST]
        if not others:
            if finding.fix is None:
                waits.setText(self.tr("Nothing near is known"))
            else:
                menu.removeAction(waits)
            return
        made = [self._one(menu, word, partial(self._mending.write, finding, word)) for word in others]
        menu.insertActions(waits, made)
        menu.removeAction(waits)
        if menu.activeAction() is None:
            menu.setActiveAction(made[0])

    def _ask_reason(self, finding: Finding) -> None:
        self._mending.show_panel()
        self._panel.open_finding(finding)
        self._panel.ask_reason()
