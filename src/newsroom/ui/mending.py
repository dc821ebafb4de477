"""What is done about a finding: put right where its words stand, let stand, or kept as a name.

In the text every mend is a step of undo of its own, through the caret's own ways: only letters that differ are written,
so that bold and links hold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from newsroom.domain.errors import NewsroomError
from newsroom.domain.finding import Finding
from newsroom.domain.whole import offered
from newsroom.language.direction import isolate
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.editor.rewording import Rewording, reword
from newsroom.ui.filing import announce
from newsroom.ui.panels.findings_words import Kind, kind_of
from newsroom.ui.word_menu import WordMenu
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.domain.article import Draft
    from newsroom.ui.filing import Filing
    from newsroom.ui.panels.findings import Findings
    from newsroom.ui.shell import Shell

ROUNDS = 4  # what was mended is looked at again: a comma that became Arabic may have a blank to lose


class Mending(QObject):
    """Carries out what panel and menus ask for."""

    def __init__(self, shell: Shell, filing: Filing, panel: Findings) -> None:
        super().__init__(filing)
        self._shell, self._filing, self._panel = shell, filing, panel
        self.lang = shell.lang
        self._paper, self._session = shell.paper, shell.session
        self._rounds = 0  # of mending all that are still to come
        self._mended: list[tuple[QTextDocument, int]] = []  # each with its revision after the last round
        self.menu = WordMenu(self, shell.paper, panel)
        panel.fix.connect(self.fix)
        panel.write.connect(self.write)
        panel.fix_all.connect(self.fix_all)
        panel.opened.connect(lambda finding: self.suggest(finding, partial(panel.show_suggestions, finding)))
        panel.ignored.connect(self.ignore)
        panel.named.connect(self.name)
        filing.found.connect(self._found)
        self.name_list()

    # Mending

    def fix(self, finding: Finding) -> None:
        """Do what the finding offers."""
        self.write(finding, offered(finding))

    def write(self, finding: Finding, text: str | None) -> None:
        """Put `text` where the words of a finding stand, as one step of undo."""
        if text is None:
            return
        at = self._paper.mark_of(finding)
        if at is not None:
            editing, mark = at
            editing.steps.rest()
            reword(editing.document(), [Rewording(mark.cursor.selectionStart(), mark.cursor.selectedText(), text)])
            editing.steps.part()
            self._filing.again()
        elif text == offered(finding):
            self._mend_apart((finding,))

    def fix_all(self) -> None:
        """Do all that is safe: one step of undo in each text that it touches, and a line that takes all of it back."""
        self._mended = []
        self._rounds = ROUNDS
        safe = self._safe()
        if safe:
            self._mend(safe)
            text = self.tr("%n finding(s) fixed", "", len(safe))
            self._shell.window.status.offer_undo(text, self._unmend)
            announce(self._panel, text)

    def _safe(self) -> list[Finding]:
        return [finding for finding in self._filing.findings if finding.safe and finding.fix is not None]

    def _mend(self, safe: Sequence[Finding]) -> None:
        """One round. A later one belongs to the step of undo of the first."""
        later = {id(document): revision for document, revision in self._mended}
        places: dict[int, tuple[QTextDocument, list[Rewording]]] = {}
        apart: list[Finding] = []
        for finding in safe:
            at = self._paper.mark_of(finding)
            if at is None:
                apart.append(finding)
                continue
            editing, mark = at
            editing.steps.rest()
            document, wanted = places.setdefault(id(editing.document()), (editing.document(), []))
            wanted.append(Rewording(mark.cursor.selectionStart(), mark.cursor.selectedText(), offered(finding) or ""))
        kept = {id(document): (document, revision) for document, revision in self._mended}
        for key, (document, wanted) in places.items():
            reword(document, wanted, join=later.get(key) == document.revision())
            kept[key] = (document, document.revision())
        self._mended = list(kept.values())
        if apart:
            self._mend_apart(apart)
        else:
            self._filing.again()

    def _mend_apart(self, findings: Sequence[Finding]) -> None:
        """What stands in no line of the paper: the fields of the card, and the whole of a text."""
        from newsroom.domain.mend import mend

        before = article = self._session.article
        for finding in findings:
            article = mend(article, finding)
        if article != before and self._session.draft is not None:
            self._session.replace_article(article)
            self._filing.again()

    def _found(self) -> None:
        """Something was looked at: is there more to mend of what was mended?"""
        if not self._rounds:
            return
        self._rounds -= 1
        safe = [finding for finding in self._safe() if self._paper.mark_of(finding) is not None]
        whole = all(document.revision() == revision for document, revision in self._mended)
        if safe and whole and self._mended:
            self._mend(safe)
        else:
            self._rounds = 0

    def _unmend(self) -> None:
        """Take back what was mended, where nothing was written since."""
        self._rounds = 0
        for document, revision in self._mended:
            if document.revision() == revision:
                document.undo()
        self._mended = []

    def show_panel(self) -> None:
        """Bring the findings into sight."""
        self._shell.furnish().card_part("findings")

    # Suggestions

    def suggest(self, finding: Finding, done: Callable[[tuple[str, ...]], None]) -> None:
        """Ask what was probably meant; `done` gets up to six words, most likely first."""
        draft = self._session.draft
        if kind_of(finding) is not Kind.SPELLING or draft is None or draft.id == NOWHERE:
            return
        word, draft_id, article = str(finding.values.get("word", finding.seen or "")), draft.id, self._session.article

        def asked(room: Newsroom) -> tuple[str, ...]:
            from newsroom.desk import spelling

            return spelling.suggest(room, draft_id, article, word)

        self._shell.work.exchange(asked, done, self._say)

    # Letting stand

    def ignore(self, finding: Finding, where: str, reason: str) -> None:
        """Let a finding stand: a word ``here`` or ``everywhere``, anything else with a reason."""
        draft = self._session.draft
        if draft is None:
            return
        if kind_of(finding) is Kind.SPELLING:
            word = str(finding.values.get("word", finding.seen or ""))
            everywhere = where == "everywhere"
            self._do(partial(_ignore_word, word=word, draft_id=draft.id, everywhere=everywhere))
        else:
            self._session.flush()  # what is let stand is known by its letters in the store
            self._do(partial(_ignore, finding=finding, draft_id=draft.id, reason=reason))

    def name(self, finding: Finding) -> None:
        """Keep the word of a finding in the list of names."""
        word = str(finding.values.get("word", finding.seen or ""))
        shared = bool(self._shell.settings.get("names_file"))
        said = self.tr("In the newsroom's names: %1") if shared else self.tr("In your names: %1")
        self._do(partial(_add, word=word), said.replace("%1", isolate(word)))

    def name_list(self) -> None:
        """The newsroom has a list of names now, or none: say where a word would go."""
        shared = bool(self._shell.settings.get("names_file"))
        self._panel.list_word = self.tr("To the newsroom's names") if shared else self.tr("To your own names")

    def _do(self, act: Callable[[Newsroom], Changes | None], said: str = "") -> None:
        def done(changes: Changes | None) -> None:
            if changes:
                self._session.changed.emit(changes)
            if said:
                self._shell.window.status.say(said)
            self._filing.check()

        self._session.ask(act, done)

    def _say(self, error: Exception) -> None:
        self._shell.window.status.say(sentence(error, self._shell.lang))


def _ignore_word(room: Newsroom, *, word: str, draft_id: int, everywhere: bool) -> None:
    from newsroom.desk import spelling

    if everywhere:
        spelling.ignore_everywhere(room, word)
    else:
        spelling.ignore_here(room, draft_id, word)


def _ignore(room: Newsroom, *, finding: Finding, draft_id: int, reason: str) -> Changes:
    from newsroom.desk import styling

    return styling.ignore(room, draft_id, finding, reason, _who(room, room.store.drafts.get(draft_id)))


def _add(room: Newsroom, *, word: str) -> None:
    from newsroom.desk import spelling

    spelling.add(room, word)


def _who(room: Newsroom, draft: Draft) -> str:
    """The name of whoever is at this workstation, as far as anything tells it."""
    import getpass

    from newsroom.desk import publishing

    try:
        return publishing.signer(room, draft.site) or draft.article.byline or getpass.getuser()
    except (NewsroomError, OSError, KeyError):
        return draft.article.byline or "newsroom"
