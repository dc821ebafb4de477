"""The form of the settings is made from the table."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from newsroom.desk import settings
from newsroom.ui.sheets.settings import SettingsSheet

HIDDEN = {"geometry", "splitter", "drafts_open", "card_open", "preview_open", "preview_width", "team"} | {
    "typewriter",
    "xray",
    "beside",
}


@pytest.fixture
def changed() -> list[tuple[str, object]]:
    return []


@pytest.fixture
def sheet(qtbot: QtBot, arabic: QApplication, changed: list[tuple[str, object]]) -> SettingsSheet:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 900)
    values = {setting.name: setting.default for setting in settings.table()}
    made = SettingsSheet(window, settings.table(), values, lambda name, value: changed.append((name, value)))
    made.keep = window  # type: ignore[attr-defined]
    window.show()
    made.open()
    return made


def test_every_setting_has_its_field_or_belongs_to_the_window(sheet: SettingsSheet) -> None:
    assert set(sheet.fields) | HIDDEN == {setting.name for setting in settings.table()}
    assert not set(sheet.fields) & HIDDEN
    assert all(field.accessibleName() for field in sheet.fields.values())
    sheet.dismiss()


def test_a_field_tells_what_it_became(sheet: SettingsSheet, changed: list[tuple[str, object]]) -> None:
    byline, look = sheet.fields["byline"], sheet.fields["theme"]
    zoom, hijri = sheet.fields["zoom"], sheet.fields["hijri"]
    assert isinstance(byline, QLineEdit)
    assert isinstance(look, QComboBox)
    assert isinstance(zoom, QSpinBox)
    assert isinstance(hijri, QCheckBox)
    byline.setText("  ليلى الحمداني ")
    byline.editingFinished.emit()
    look.setCurrentIndex(look.findData("dark"))
    look.activated.emit(look.currentIndex())
    zoom.setValue(120)
    hijri.toggle()
    assert changed == [("byline", "ليلى الحمداني"), ("theme", "dark"), ("zoom", 120), ("hijri", False)]
    sheet.dismiss()
