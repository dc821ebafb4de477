"""Findings in the window, with the real dictionary: marks, panel, mends and their undo, names, what is let stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextBlock, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from newsroom.desk import spelling, styling
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import Document, Figure, Link, List, ListItem, Mark, Paragraph, Quote, Span, Table, plain
from newsroom.domain.finding import Finding
from newsroom.domain.whole import WHOLE
from newsroom.language.spelling import Misspelt, Spelling
from newsroom.ui.editor.read import Reader, Unit
from newsroom.ui.panels.findings import Findings
from newsroom.ui.panels.findings_words import Kind, kind_of

from .desk import Desk

WRONG, RIGHT = "إستعدادات", "استعدادات"
UNKNOWN = "قلمنستاني"
MEANT = "المدرصة"
LINK = Link("https://example.org/")
BODY = Document(
    (
        Paragraph(plain(f"رست القوارب الأربعون عند الرصيف بعد {WRONG} دامت ثلاثة أسابيع, وانتظر المشترون.")),
        List((ListItem(plain("بند أول")), ListItem(plain(f"بند فيه {UNKNOWN} هنا")))),
        Quote((Paragraph(plain(f"قال المدير إن {UNKNOWN} جاهز.")),)),
        Figure("media:" + "a" * 64 + ".png", "مرفأ", plain(f"باب {UNKNOWN} القديم"), "وكالة"),
        Table(((plain("العام"), plain(f"ميناء {UNKNOWN}")),)),
        Paragraph((Span("وصلت "), Span("السفن", frozenset({Mark.STRONG})), Span(",", link=LINK), Span(" ثم عادت."))),
    )
)


HEADLINE = "مصابيح السردين تعود إلى الميناء القديم"


def written(
    desk: Desk, body: Document = BODY, headline: str = HEADLINE, standfirst: str = "", byline: str = ""
) -> Draft:
    """An article on the paper whose findings are all there."""
    assert desk.room is not None
    article = Article(headline=headline, body=body, standfirst=standfirst, byline=byline)
    draft = desk.room.store.drafts.add(article, desk.room.default_site())
    desk.open(draft)
    read(desk)
    return draft


def read(desk: Desk) -> None:
    """Wait until checks and spelling have read the text as it stands."""
    filing = desk.shell.furnish().filing
    told: list[int] = []
    link = filing.proof.found.connect(lambda _found: told.append(filing.proof.turn))
    filing.check()
    desk.wait(lambda: bool(told) and filing.proof._read_once == desk.draft().id and told[-1] == filing.proof.turn)
    desk.settle()
    desk.wait(lambda: not filing._rest.isActive())
    filing.proof.found.disconnect(link)


def panel(desk: Desk) -> Findings:
    return desk.shell.furnish().card.findings


def found(desk: Desk, kind: Kind | None = None) -> list[Finding]:
    return [one for one in panel(desk)._found if kind is None or kind_of(one) is kind]


def one(desk: Desk, true: Callable[[Finding], bool]) -> Finding:
    return next(finding for finding in found(desk) if true(finding))


def unknown(desk: Desk) -> list[Finding]:
    return [finding for finding in found(desk, Kind.SPELLING) if finding.seen == UNKNOWN]


def text(desk: Desk) -> str:
    return desk.shell.paper.view.toPlainText()


def menu() -> QMenu:
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    return shown


def said(actions: QMenu) -> list[str]:
    return [action.text() for action in actions.actions()]


def test_words_in_lists_cells_captions_and_quotes_are_marked_and_listed(desk_window: Desk) -> None:
    written(desk_window)
    assert {finding.item for finding in unknown(desk_window)} == {1, 2, 3, 4}
    marks = list(desk_window.shell.paper.view.marks)
    assert [(mark.seen, mark.wavy) for mark in marks].count((UNKNOWN, True)) == 4
    assert [(mark.seen, mark.wavy) for mark in marks].count((WRONG, False)) == 1  # a rule says how it is mended
    words = panel(desk_window).counts.words()
    assert any("إملاء" in word for word in words)
    assert any("أسلوب" in word for word in words)


def test_the_lines_above_are_read_too(desk_window: Desk) -> None:
    written(desk_window, headline=f"عن {UNKNOWN} جديد", standfirst=f"تمهيد {UNKNOWN} قصير")
    assert {finding.field for finding in unknown(desk_window)} >= {"headline", "standfirst"}
    head = desk_window.shell.paper.head
    assert [mark.seen for mark in head.headline.marks if mark.wavy] == [UNKNOWN]


def test_a_fix_is_one_step_of_undo_and_the_finding_goes(desk_window: Desk) -> None:
    written(desk_window)
    before = text(desk_window)
    finding = one(desk_window, lambda it: it.values.get(WHOLE) == WRONG)
    desk_window.shell.furnish().filing.jump(finding)
    desk_window.shell.furnish().mending.fix(finding)
    assert text(desk_window) == before.replace(WRONG, RIGHT)
    desk_window.wait(lambda: all(it.values.get(WHOLE) != WRONG for it in found(desk_window)))
    desk_window.shell.paper.view.undo()
    assert text(desk_window) == before
    read(desk_window)
    assert any(it.values.get(WHOLE) == WRONG for it in found(desk_window))


def test_all_that_is_safe_is_one_step_and_keeps_links_and_bold(desk_window: Desk) -> None:
    written(desk_window)
    before = desk_window.shell.session.article.body
    assert desk_window.shell.furnish().mending._safe()
    panel(desk_window).all.click()
    read(desk_window)
    assert not desk_window.shell.furnish().mending._safe()
    body = desk_window.shell.session.article.body
    assert body != before
    last = body.blocks[-1]
    assert isinstance(last, Paragraph)
    assert Span("السفن", frozenset({Mark.STRONG})) in last.content
    assert Span("،", link=LINK) in last.content
    desk_window.shell.paper.view.undo()
    assert desk_window.shell.session.article.body == before
    desk_window.shell.paper.view.redo()
    assert desk_window.shell.session.article.body == body
    read(desk_window)


def test_the_line_of_the_status_bar_takes_all_of_it_back(desk_window: Desk) -> None:
    written(desk_window, headline="عنوان , فيه فاصلة")
    before = desk_window.shell.session.article
    panel(desk_window).all.click()
    read(desk_window)
    assert desk_window.shell.session.article != before
    desk_window.shell.window.status.undo()
    assert desk_window.shell.session.article == before
    read(desk_window)


def test_next_and_back_jump_and_tint(desk_window: Desk) -> None:
    written(desk_window)
    paper, late = desk_window.shell.paper, desk_window.shell.furnish()
    while (current := panel(desk_window).current()) is None or current.seen != UNKNOWN:
        late.finding(1)
    assert paper.view.marks.open is not None
    assert paper.view.marks.open.finding == panel(desk_window).current()
    assert paper.view.textCursor().position() == paper.view.marks.open.cursor.selectionEnd()
    late.finding(-1)
    assert panel(desk_window).current() != current


def test_suggestions_come_for_the_open_finding_and_the_key_takes_the_first(desk_window: Desk) -> None:
    written(desk_window, Document((Paragraph(plain("وقف الرجال أمام المدرصة صباحًا.")),)))
    late = desk_window.shell.furnish()
    while (current := panel(desk_window).current()) is None or current.seen != "المدرصة":
        late.finding(1)
    row = panel(desk_window)._row()
    assert row is not None
    assert row.detail is not None
    desk_window.wait(lambda: row.detail is not None and row.detail.mend.isVisibleTo(row))
    assert row.detail._first == "المدرسة"
    assert len(row.detail._others) <= 5
    desk_window.shell.actions.trigger("article.mend")
    assert "المدرسة" in text(desk_window)
    read(desk_window)
    desk_window.shell.paper.view.undo()
    assert "المدرصة" in text(desk_window)
    read(desk_window)


def test_a_word_is_let_pass_here_or_everywhere_or_as_a_name(desk_window: Desk, tmp_path: Path) -> None:
    draft = written(desk_window)
    assert desk_window.room is not None
    late = desk_window.shell.furnish()
    panel(desk_window).ignored.emit(unknown(desk_window)[0], "here", "")
    desk_window.wait(lambda: not unknown(desk_window))
    assert UNKNOWN in spelling.names(desk_window.room, draft.id)
    other = written(desk_window)
    assert unknown(desk_window)
    names = tmp_path / "أسماء.txt"
    names.write_text("", encoding="utf-8")
    desk_window.shell.change("names_file", str(names))
    assert panel(desk_window).list_word == "إلى أسماء غرفة الأخبار"
    late.mending.name(unknown(desk_window)[0])
    desk_window.wait(lambda: not unknown(desk_window))
    assert names.read_text(encoding="utf-8") == f"{UNKNOWN}\n"
    assert other.id != draft.id
    read(desk_window)


def test_style_is_let_stand_with_a_reason_that_stays(desk_window: Desk) -> None:
    draft = written(desk_window, Document((Paragraph(plain("وصلت السفن, ثم عادت إلى الميناء.")),)), byline="ليلى حداد")
    assert desk_window.room is not None
    finding = next(it for it in found(desk_window, Kind.STYLE) if it.seen == ",")
    panel(desk_window).open_finding(finding)
    row = panel(desk_window)._row()
    assert row is not None
    assert row.detail is not None
    row.detail.ask_reason()
    QTest.keyClicks(row.detail.reason, "quoted as it is")
    QTest.keyClick(row.detail.reason, Qt.Key.Key_Return)
    desk_window.wait(lambda: finding not in found(desk_window))
    (kept,) = styling.ignored(desk_window.room, draft.id)
    assert (kept.text, kept.reason, bool(kept.who)) == (",", "quoted as it is", True)
    read(desk_window)


def asked(desk: Desk, word: str, *, by_key: bool) -> QMenu:
    """The menu of a word of the body, as the pointer or the key asks for it."""
    view = desk.shell.paper.view
    mark = next(mark for mark in view.marks if mark.seen == word)
    cursor = QTextCursor(view.document())
    cursor.setPosition(mark.cursor.selectionStart() + 2)
    place = view.cursorRect(cursor).center()
    if by_key:
        view.setTextCursor(cursor)
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    at = QPoint(0, 0) if by_key else place
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, view.viewport().mapToGlobal(place)))
    return menu()


@pytest.mark.parametrize("by_key", [False, True])
def test_the_menu_of_a_marked_word_offers_what_was_meant(desk_window: Desk, *, by_key: bool) -> None:
    written(desk_window, Document((Paragraph(plain(f"وقف الرجال أمام {MEANT} صباحًا.")),)))
    shown = asked(desk_window, MEANT, by_key=by_key)
    desk_window.wait(lambda: "المدرسة" in said(shown))
    assert {"تجاهل في هذا المقال", "تجاهل في كل المقالات", "إلى أسمائي"} <= set(said(shown))
    next(action for action in shown.actions() if action.text() == "المدرسة").trigger()
    shown.close()
    assert "المدرسة" in text(desk_window)
    read(desk_window)


def test_the_key_opens_the_menu_of_the_word_at_the_caret(desk_window: Desk) -> None:
    written(desk_window)
    view = desk_window.shell.paper.view
    view.setFocus()
    mark = next(mark for mark in view.marks if mark.seen == ",")
    cursor = QTextCursor(view.document())
    cursor.setPosition(mark.cursor.selectionStart())
    view.setTextCursor(cursor)
    desk_window.shell.actions.trigger("article.mend")
    shown = menu()
    assert "تجاهل بسبب…" in said(shown)
    next(action for action in shown.actions() if action.text() == "تجاهل بسبب…").trigger()
    shown.close()
    row = panel(desk_window)._row()
    assert row is not None
    assert row.detail is not None
    assert row.detail.reason.isVisible()
    read(desk_window)


def test_without_dictionaries_it_is_said_once_and_all_else_works(
    desk_window: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "resource", lambda _folder: tmp_path)
    spelling._loaded.cache_clear()
    written(desk_window)
    spelling._loaded.cache_clear()
    note = panel(desk_window)._note
    assert not note.isHidden()
    assert "التدقيق الإملائي متوقّف" in note.text()
    assert found(desk_window, Kind.STYLE)
    assert not found(desk_window, Kind.SPELLING)


def test_spelling_can_be_switched_off(desk_window: Desk) -> None:
    written(desk_window)
    desk_window.shell.change("spelling", False)
    desk_window.wait(lambda: not found(desk_window, Kind.SPELLING))
    desk_window.shell.change("spelling", True)
    desk_window.wait(lambda: bool(found(desk_window, Kind.SPELLING)))
    read(desk_window)


def test_a_list_of_names_and_a_pack_that_cannot_be_read_say_where(desk_window: Desk, tmp_path: Path) -> None:
    (tmp_path / "قواعد").mkdir()
    (tmp_path / "قواعد" / "دار.toml").write_text("[[rule]]\nid = 3\n", encoding="utf-8")
    desk_window.shell.change("names_file", str(tmp_path / "غير موجود.txt"))
    desk_window.shell.change("rules_folder", str(tmp_path / "قواعد"))
    written(desk_window)
    sentences = " ".join(finding.sentence("ar") for finding in found(desk_window))
    assert "غير موجود.txt" in sentences
    assert "دار.toml" in sentences


def test_nothing_is_read_without_an_article(desk_window: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked_for: list[object] = []
    monkeypatch.setattr(desk_window.work, "read", lambda *work: asked_for.append(work))
    desk_window.settle()
    assert not asked_for


def test_a_key_in_a_long_article_reads_nothing_and_a_pause_what_changed(
    desk_window: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = Document(
        tuple(Paragraph(plain(f"فقرة رقم {number} " + "من كلمات الميناء القديم " * 12)) for number in range(250))
    )
    written(desk_window, body)
    reads: list[str] = []
    converted: list[int] = []
    check, unit = Spelling.check, Reader.unit

    def checked(speller: Spelling, letters: str, names: frozenset[str] = frozenset()) -> tuple[Misspelt, ...]:
        reads.append(letters)
        return check(speller, letters, names)

    def read_unit(reader: Reader, block: QTextBlock) -> tuple[Unit, QTextBlock]:
        converted.append(1)
        return unit(reader, block)

    monkeypatch.setattr(Spelling, "check", checked)
    monkeypatch.setattr(Reader, "unit", read_unit)
    view = desk_window.shell.paper.view
    view.setFocus()
    QTest.keyClicks(view, "ab")
    assert (reads, converted) == ([], [])
    read(desk_window)
    assert 0 < len(set(reads)) <= 12
    assert 0 < len(converted) <= 6
