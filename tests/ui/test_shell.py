"""The window as a journalist uses it, on a newsroom of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from tests.domain.format.test_docx import PICTURE, packed, paragraph, png

from newsroom.desk.changes import Changes
from newsroom.domain.article import State
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.store.drafts import Drafts
from newsroom.ui import theme, tongue
from newsroom.ui.sheets.keys import KeysSheet
from newsroom.ui.sheets.palette import Palette
from newsroom.ui.sheets.palette_rows import Found
from newsroom.ui.sheets.settings import SettingsSheet

from .desk import Desk


def _sheet(desk: Desk, kind: type) -> object:
    found = [sheet for sheet in desk.shell.window.findChildren(kind) if sheet.isVisible()]
    return found[-1] if found else None


def test_an_empty_desk_offers_ways_to_begin(desk_window: Desk) -> None:
    assert not desk_window.shell.window.is_open()
    assert not desk_window.shell.window.header.publish.isEnabled()
    desk_window.shell.actions.trigger("article.new")
    desk_window.wait(lambda: desk_window.shell.session.draft is not None)
    assert desk_window.shell.window.is_open()
    assert desk_window.shell.window.header.publish.isEnabled()
    desk_window.wait(desk_window.shell.paper.head.headline.hasFocus)


def test_the_bin_is_a_line_and_not_a_question(desk_window: Desk) -> None:
    draft = desk_window.add("إلى السلة")
    desk_window.open(draft)
    desk_window.shell.actions.trigger("article.bin")
    desk_window.wait(lambda: desk_window.shell.session.draft is None)
    desk_window.settle()
    assert desk_window.stored(draft.id).binned is not None
    assert desk_window.shell.window.status.undo()
    desk_window.wait(lambda: desk_window.shell.session.draft is not None)
    assert desk_window.stored(draft.id).binned is None


def test_a_file_that_is_dropped_becomes_a_draft(desk_window: Desk, tmp_path: Path) -> None:
    path = tmp_path / "مقال.md"
    path.write_text("# عنوان من ملف\n\nفقرة واحدة.\n", encoding="utf-8")
    desk_window.shell.window.dropped.emit([path])
    desk_window.wait(lambda: desk_window.shell.session.draft is not None)
    assert desk_window.draft().article.headline == "عنوان من ملف"


def test_a_file_that_cannot_be_read_is_explained(desk_window: Desk, tmp_path: Path) -> None:
    said: list[str] = []
    desk_window.shell.session.said.connect(said.append)
    desk_window.shell.window.dropped.emit([tmp_path / "لا شيء.md"])
    desk_window.wait(lambda: bool(said))
    assert desk_window.shell.session.draft is None


def test_a_picture_that_does_not_come_with_a_file_is_named_and_the_text_opens(
    desk_window: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "مقال.docx"
    path.write_bytes(packed(paragraph("نص من Word") + PICTURE, word__media__1_png=png()[:40]))
    said: list[str] = []
    desk_window.shell.session.said.connect(said.append)
    desk_window.shell.window.dropped.emit([path])
    desk_window.wait(lambda: bool(said))
    assert "الميناء" in said[0]
    assert desk_window.draft().article.body == Document((Paragraph(plain("نص من Word")),))


def test_duplicate_opens_a_copy(desk_window: Desk) -> None:
    draft = desk_window.add("الأصل")
    desk_window.open(draft)
    desk_window.shell.actions.trigger("article.duplicate")
    desk_window.wait(lambda: desk_window.draft().id != draft.id)
    assert desk_window.draft().article == draft.article


def test_a_version_is_kept_once(desk_window: Desk) -> None:
    draft = desk_window.add("نسخة")
    desk_window.open(draft)
    for _ in range(2):
        desk_window.shell.actions.trigger("article.keep")
        desk_window.settle()
    assert desk_window.room is not None
    assert len(desk_window.room.store.revisions.of(draft.id)) == 1


def test_search_in_the_list_folds(desk_window: Desk) -> None:
    desk_window.add("أسعار الذهب")
    desk_window.add("مباراة الليلة")
    panel = desk_window.shell.panel
    panel.search.setText("اسعار")
    desk_window.wait(lambda: panel.model.rowCount() == 2)
    assert panel.model.data(panel.model.index(1)) == "أسعار الذهب"


def test_the_palette_finds_actions_drafts_and_archive(desk_window: Desk) -> None:
    desk_window.add("نشرة الميناء")
    desk_window.shell.actions.trigger("view.palette")
    palette = _sheet(desk_window, Palette)
    assert isinstance(palette, Palette)
    palette.field.setText("الميناء")
    desk_window.wait(lambda: any("نشرة" in text for text in _rows(palette)))
    palette.field.setText("نشر")
    desk_window.wait(lambda: any("نشرة" in text for text in _rows(palette)))
    assert any("نشر المقال" in text for text in _rows(palette))
    why = [row.why for row in _found(palette) if row.text == "نشر المقال…"]
    assert why == ["لا مقال مفتوح"]
    desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    desk_window.wait(lambda: _sheet(desk_window, Palette) is None)


def test_the_palette_does_what_is_chosen(desk_window: Desk) -> None:
    desk_window.shell.actions.trigger("view.palette")
    palette = _sheet(desk_window, Palette)
    assert isinstance(palette, Palette)
    palette.field.setText("مقال جديد")
    desk_window.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    desk_window.wait(lambda: desk_window.shell.session.draft is not None)


def _found(palette: Palette) -> list[Found]:
    rows = [palette.model.row(palette.model.index(n)) for n in range(palette.model.rowCount())]
    return [row for row in rows if isinstance(row, Found)]


def _rows(palette: Palette) -> list[str]:
    return [row.text for row in _found(palette)]


def test_settings_hold_at_once(desk_window: Desk, arabic: QApplication) -> None:
    desk_window.shell.actions.trigger("app.settings")
    desk_window.wait(lambda: _sheet(desk_window, SettingsSheet) is not None)
    sheet = _sheet(desk_window, SettingsSheet)
    assert isinstance(sheet, SettingsSheet)
    assert "geometry" not in sheet.fields
    look = sheet.fields["theme"]
    look.setCurrentIndex(look.findData("dark"))  # type: ignore[attr-defined]
    look.activated.emit(look.currentIndex())  # type: ignore[attr-defined]
    assert theme.theme() is theme.DARK
    sheet.dismiss()
    desk_window.settle()
    assert desk_window.room is not None
    assert desk_window.room.store.settings.get("theme") == "dark"


def test_the_hijri_day_goes_when_the_settings_leave_it_out(desk_window: Desk) -> None:
    assert tongue.shows_hijri()
    desk_window.shell.change("hijri", False)
    assert not tongue.shows_hijri()
    desk_window.shell.change("hijri", True)
    assert tongue.shows_hijri()


def test_every_key_is_in_the_list_of_keys(desk_window: Desk) -> None:
    desk_window.shell.actions.trigger("help.keys")
    sheet = _sheet(desk_window, KeysSheet)
    assert isinstance(sheet, KeysSheet)
    sheet.dismiss()


def test_no_key_is_one_that_desktops_or_a_third_level_of_the_keyboard_have(desk_window: Desk) -> None:
    """Ctrl+Alt and a letter shows the desktop, opens a terminal, or writes a sign: what a layout has on AltGr."""
    keys = [action.key for action in desk_window.shell.actions.table if action.key]
    assert [key for key in keys if key.startswith("Ctrl+Alt+") and key[-1].isalpha()] == []
    assert len(set(keys)) == len(keys)


def test_the_status_bar_speaks_of_the_site_of_the_open_draft(desk_window: Desk) -> None:
    assert desk_window.room is not None
    status, default = desk_window.shell.window.status, desk_window.room.default_site()
    stored = desk_window.room.store.sites.get(default)
    desk_window.room.store.sites.add(replace(stored, name="المرسى"))
    desk_window.shell.bench.changed(Changes(sites=True))
    first, other = desk_window.add("مقال الموقع الأول"), desk_window.add("مقال المرسى")
    desk_window.room.store.drafts.change(other.id, site="المرسى")
    desk_window.open(first)
    desk_window.wait(lambda: default in status._site.toolTip())
    desk_window.open(other)
    desk_window.wait(lambda: "المرسى" in status._site.toolTip())
    desk_window.shell.session.edit_field("site", default)
    desk_window.wait(lambda: default in status._site.toolTip())
    desk_window.settle()


def test_another_language_is_asked_for(desk_window: Desk) -> None:
    wanted: list[str] = []
    desk_window.shell.language_wanted.connect(wanted.append)
    desk_window.shell.actions.trigger("view.language")
    assert wanted == ["en"]
    desk_window.settle()
    assert desk_window.room is not None
    assert desk_window.room.store.settings.get("language") == "en"


def test_zoom_is_kept_within_bounds(desk_window: Desk) -> None:
    for _ in range(40):
        desk_window.shell.zoom(1)
    assert desk_window.shell.settings["zoom"] == 300
    desk_window.shell.zoom(0)
    assert desk_window.shell.settings["zoom"] == 100


def test_the_text_alone_and_everything_again(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("وحده"))
    window = desk_window.shell.window
    assert window.shows("drafts")
    desk_window.shell.actions.trigger("view.focus")
    assert not window.shows("drafts")
    assert not window.card.isVisible()
    desk_window.shell.actions.trigger("view.focus")
    assert window.shows("drafts")
    assert window.card.isVisible()


def test_closing_waits_for_the_disk_and_says_when_it_refuses(
    desk_window: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_window.open(desk_window.add("آخر لحظة"))
    real = Drafts.save

    def full(*_args: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Drafts, "save", full)
    desk_window.shell.paper.view.textCursor().insertText("كلمة ")
    desk_window.shell.window.close()
    desk_window.wait(lambda: desk_window.shell._departure.unsaved)
    assert desk_window.shell.window.isVisible()
    monkeypatch.setattr(Drafts, "save", real)
    desk_window.shell.session._retry.stop()
    desk_window.settle()
    assert "كلمة" in str(desk_window.stored().article)


def test_publishing_from_the_window_puts_the_article_on_the_site(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("مقال للنشر من النافذة"))
    desk_window.shell.session.edit_field("sections", ("اقتصاد",))
    desk_window.shell.session.edit_field("byline", "ليلى الحمداني")
    desk_window.settle()
    desk_window.shell.furnish().publish("now")
    late = desk_window.shell.furnish()
    desk_window.wait(lambda: late._open is not None)
    go = late._open._go  # type: ignore[union-attr]
    desk_window.wait(lambda: go.isEnabled())
    go.click()
    desk_window.wait(lambda: desk_window.stored().state is State.PUBLISHED)
    desk_window.wait(lambda: desk_window.shell.published_url() != "")
    assert Path(_local(desk_window.shell.published_url())).is_file()
    late._open.dismiss()  # type: ignore[union-attr]


def _local(url: str) -> str:
    from PySide6.QtCore import QUrl

    return QUrl(url).toLocalFile()


def test_switches_of_the_header_follow_the_panes(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("أزرار"))
    window = desk_window.shell.window
    button: QToolButton = window.header.card
    before = button.isChecked()
    desk_window.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked() is not before
    assert window.shows("card") is not before


def test_the_preview_is_made_when_it_is_first_wanted(desk_window: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.ui.panels.preview.sandbox_stands", lambda: False)
    desk_window.open(desk_window.add("معاينة"))
    window, late = desk_window.shell.window, desk_window.shell.furnish()
    assert late.preview is None
    desk_window.shell.actions.trigger("view.preview")
    assert late.preview is not None
    assert window.shows("preview")
    assert late.card.is_folded()
    assert window.header.preview.isChecked()
    assert late.preview.devices["phone"].isChecked()
    late.preview.devices["tablet"].click()
    assert desk_window.shell.settings["preview_width"] == "tablet"
    desk_window.qtbot.waitSignal(late.preview.shown, timeout=20_000).wait()
    with desk_window.qtbot.waitSignal(late.preview.shown, timeout=20_000):
        desk_window.shell.bench.moved.emit(Changes(sites=True))  # the look of a site has come
    desk_window.shell.actions.trigger("view.preview")
    assert not window.shows("preview")
    assert not late.card.is_folded()
