"""What helps the hand, in a whole window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from newsroom.desk import styling
from newsroom.desk.drafting import history
from newsroom.language.digits import to_arabic
from newsroom.ui.editor.hand import convert
from newsroom.ui.sheets.everywhere import EverywhereSheet

from .desk import Desk


def start(desk: Desk, *texts: str) -> None:
    desk.open(desk.add("عنوان الميناء", *texts))
    desk.shell.furnish()


def column(desk: Desk) -> tuple[int, int]:
    sheet = desk.shell.paper.sheet
    return sheet.mapTo(desk.shell.window, QPoint(sheet.column()[0], 0)).x(), sheet.mapTo(
        desk.shell.window, QPoint()
    ).y()


def test_the_column_stays_where_it_was_when_all_else_goes(desk_window: Desk) -> None:
    start(desk_window)
    shell = desk_window.shell
    before = column(desk_window)
    shell.actions.trigger("view.focus")
    assert not shell.panel.isVisible()
    assert not shell.paper.toolbar.isVisible()
    assert column(desk_window) == before
    shell.actions.trigger("view.focus")
    assert shell.paper.toolbar.isVisible()
    assert column(desk_window) == before


def test_the_line_that_is_written_keeps_its_height(desk_window: Desk) -> None:
    start(desk_window, "فقرة من كلمات كثيرة.\u2028" * 3)
    shell = desk_window.shell
    view, sheet = shell.paper.view, shell.paper.sheet
    shell.actions.trigger("hand.typewriter")
    view.moveCursor(QTextCursor.MoveOperation.End)
    for _ in range(30):
        view.textCursor().insertBlock()
    view.moveCursor(QTextCursor.MoveOperation.End)
    height = sheet.height_of(view.textCursor())
    assert abs(height - sheet.height() * 0.42) <= 2
    view.textCursor().insertBlock()
    view.moveCursor(QTextCursor.MoveOperation.End)
    assert sheet.height_of(view.textCursor()) == height
    shell.actions.trigger("hand.typewriter")
    assert not shell.settings["typewriter"]


def test_dates_as_the_house_writes_them(desk_window: Desk) -> None:
    start(desk_window, "")
    shell = desk_window.shell
    assert desk_window.room is not None
    site = desk_window.draft().site
    styling.decide(desk_window.room, site, "digits", "arabic")
    shell.bench.changed(styling.decide(desk_window.room, site, "months", "levant"))
    hand = shell.furnish().writing
    desk_window.wait(lambda: hand._house == ("arabic", "guillemets", "levant"))
    assert shell.paper.view.aids is not None
    assert shell.paper.view.aids.aids.digits == "arabic"
    shell.paper.focus_body()
    shell.actions.trigger("hand.hijri")
    text = shell.paper.view.toPlainText()
    assert text.endswith("هـ")
    assert text == to_arabic(text)
    shell.paper.view.undo()
    shell.actions.trigger("hand.both_days")
    assert "الموافق" in shell.paper.view.toPlainText()
    desk_window.settle()


def test_numbers_of_the_selection(desk_window: Desk) -> None:
    start(desk_window, "في 2015 قال F16 ثم 28")
    view = desk_window.shell.paper.view
    cursor = view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(16, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    desk_window.shell.paper.focus_body()
    desk_window.shell.actions.trigger("hand.digits_arabic")
    assert view.toPlainText() == "في ٢٠١٥ قال F16 ثم 28"
    view.undo()
    assert view.toPlainText() == "في 2015 قال F16 ثم 28"
    assert not convert(cursor, "western")


def test_aids_follow_the_settings(desk_window: Desk) -> None:
    start(desk_window)
    shell = desk_window.shell
    assert shell.paper.view.aids is not None
    assert shell.paper.view.aids.aids.marks
    shell.change("aid_marks", False)
    assert not shell.paper.view.aids.aids.marks
    assert shell.paper.head.headline.aids is shell.paper.view.aids


def test_the_xray_is_a_switch_with_a_list(desk_window: Desk) -> None:
    start(desk_window, "قال\u200f إن")
    shell = desk_window.shell
    shell.actions.trigger("hand.xray")
    bar = shell.paper.bars.places
    assert shell.paper.view.painting.over is not None
    assert bar.list.count() == 1
    bar._all.click()
    assert shell.paper.view.toPlainText() == "قال إن"
    shell.actions.trigger("hand.xray")
    assert shell.paper.view.painting.over is None
    assert not bar.isVisible()
    shell.actions.trigger("hand.outline")
    assert bar.isVisible()
    bar.close_bar()


def test_the_whole_screen_and_back(desk_window: Desk) -> None:
    start(desk_window)
    window = desk_window.shell.window
    desk_window.shell.actions.trigger("hand.full_screen")
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    desk_window.shell.actions.trigger("hand.full_screen")
    assert not window.windowState() & Qt.WindowState.WindowFullScreen


def test_a_second_article_is_read_beside(desk_window: Desk) -> None:
    other = desk_window.add("المقال الآخر", "نص المقال الآخر.")
    start(desk_window)
    shell = desk_window.shell
    beside = shell.furnish().writing._beside
    shell.actions.trigger("hand.beside")
    desk_window.wait(lambda: beside.pane is not None and beside.pane.draft == other.id)
    pane = beside.pane
    assert pane is not None
    assert not shell.window.shows("card")
    assert pane.text.toPlainText() == "نص المقال الآخر."
    assert pane.text.isReadOnly()
    assert shell.settings["beside"] == other.id
    pane.text.selectAll()
    assert pane.text.createMimeDataFromSelection().text() == "نص المقال الآخر."
    pane.swapped.emit(other.id)
    desk_window.wait(lambda: desk_window.draft().id == other.id)
    desk_window.wait(lambda: pane.draft != other.id)
    assert pane.headline.text() == "عنوان الميناء"
    shell.actions.trigger("hand.beside")
    assert not pane.isVisible()
    assert shell.window.shows("card")
    assert shell.settings["beside"] == 0
    desk_window.settle()


def test_words_are_replaced_in_the_drafts_that_were_chosen(desk_window: Desk) -> None:
    first, second = desk_window.add("الميناء القديم"), desk_window.add("سفن الميناء")
    start(desk_window, "يعمل الميناء.")
    shell = desk_window.shell
    shell.paper.commands()["find"]()
    shell.paper.bars.find.needle.setText("الميناء")
    shell.paper.bars.find.words.setText("المرفأ")
    shell.actions.trigger("hand.everywhere")
    sheet = shell.furnish()._open
    assert isinstance(sheet, EverywhereSheet)
    desk_window.wait(lambda: sheet.tree.topLevelItemCount() == 3 and not sheet._left)
    assert {draft: len(places) for draft, places in sheet.chosen().items()} == {
        desk_window.draft().id: 2,
        first.id: 1,
        second.id: 1,
    }
    for number in range(3):
        if sheet.tree.topLevelItem(number).text(0) == "سفن الميناء":
            sheet.tree.topLevelItem(number).setCheckState(0, Qt.CheckState.Unchecked)
    assert second.id not in sheet.chosen()
    sheet.go.click()
    desk_window.wait(lambda: shell.paper.head.headline.text() == "عنوان المرفأ")
    assert shell.paper.view.toPlainText() == "يعمل المرفأ."
    assert desk_window.stored(first.id).article.headline == "المرفأ القديم"
    assert desk_window.stored(second.id).article.headline == "سفن الميناء"
    assert desk_window.room is not None
    assert [row.reason for row in history(desk_window.room, first.id)] == ["replace"]
    shell.paper.view.undo()
    assert shell.paper.view.toPlainText() == "يعمل الميناء."
    shell.paper.bars.close()
    desk_window.settle()


def test_a_bad_pattern_is_told_in_the_sheet(desk_window: Desk) -> None:
    start(desk_window)
    shell = desk_window.shell
    shell.actions.trigger("hand.everywhere")
    sheet = shell.furnish()._open
    assert isinstance(sheet, EverywhereSheet)
    sheet.pattern.setChecked(True)
    sheet.needle.setText("(قال")
    sheet.seek()
    desk_window.wait(lambda: "5" in sheet.state.text())
    assert not sheet.go.isEnabled()
    sheet.dismiss()
