"""The house style of a site as a form: every policy has a field, what changes holds at once and is found."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox

from newsroom.desk import origins, styling
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.policies import READER, PoliciesSheet

from ..desk import Desk


def opened(desk: Desk) -> PoliciesSheet:
    desk.shell.actions.trigger("article.style")
    late = desk.shell.furnish()
    desk.wait(lambda: isinstance(late._open, PoliciesSheet))
    sheet = late._open
    assert isinstance(sheet, PoliciesSheet)
    return sheet


def choose(sheet: PoliciesSheet, name: str, value: str) -> None:
    combo = sheet.fields[name]
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_every_policy_has_a_field_with_words(desk_window: Desk) -> None:
    sheet = opened(desk_window)
    assert set(sheet.fields) == {policy.name for policy in styling.table()} | {READER}
    for field in sheet.fields.values():
        assert field.accessibleName()
        assert "policy." not in field.accessibleName()
        if isinstance(field, QComboBox):
            assert all(field.itemText(place) and "." not in field.itemText(place) for place in range(field.count()))
    assert not any("policy." in label.text() for label in sheet.findChildren(QLabel))
    sheet.dismiss()
    desk_window.settle()


def test_a_policy_holds_at_once_in_the_open_article(desk_window: Desk) -> None:
    assert desk_window.room is not None
    body = Document((Paragraph(plain('قال المدير إن "الموسم جيد" هذا العام.')),))
    draft = desk_window.room.store.drafts.add(
        Article(headline="مصابيح السردين تعود إلى الميناء", body=body), desk_window.room.default_site()
    )
    desk_window.open(draft)
    late = desk_window.shell.furnish()
    sheet = opened(desk_window)
    choose(sheet, "quotes", "guillemets")
    length = sheet.fields["headline_length"]
    assert isinstance(length, QSpinBox)
    length.setValue(20)
    choose(sheet, READER, "required")
    desk_window.settle()
    decided = styling.policies(desk_window.room, draft.site)
    assert (decided.quotes, decided.headline_length) == ("guillemets", 20)
    assert origins.second_reader(desk_window.room, draft.site) is origins.SecondReader.REQUIRED
    sheet.dismiss()
    desk_window.wait(lambda: any(finding.seen == '"' for finding in late.filing.findings))
    desk_window.wait(lambda: any(finding.code == "check.headline-long" for finding in late.filing.findings))
    desk_window.settle()


def test_what_cannot_be_read_says_where(desk_window: Desk, profile: Path) -> None:
    rules = profile / styling.FOLDER
    rules.mkdir()
    (rules / "دار.toml").write_text("[[rule]\n", encoding="utf-8")
    sheet = opened(desk_window)
    (notice,) = sheet.findChildren(Notice)
    assert "دار.toml" in notice.title()
    sheet.dismiss()
    desk_window.settle()
