"""The outbox says what waits and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom.ui.sheets.outbox import OutboxSheet, Waiting

JOB = Waiting(7, "مقال ينتظر", "publish", "waiting", "", datetime(2026, 11, 24, 9, tzinfo=UTC), "المكتب المحلي")


@pytest.fixture
def window(qtbot: QtBot, arabic: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_what_waits_can_be_opened_and_tried_again(window: QWidget, qtbot: QtBot) -> None:
    sheet = OutboxSheet(window, [JOB], "ar")
    sheet.open()
    assert any("مقال ينتظر" in label.text() for label in sheet.findChildren(QLabel))
    with qtbot.waitSignal(sheet.draft_wanted) as wanted:
        button = next(button for button in sheet.findChildren(QPushButton) if button.property("kind") == "link")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [7]
    again = OutboxSheet(window, [JOB], "ar")
    again.open()
    with qtbot.waitSignal(again.wanted):
        primary = next(b for b in again.findChildren(QPushButton) if b.property("kind") == "primary")
        primary.click()


def test_enter_on_a_row_opens_its_draft(window: QWidget, qtbot: QtBot) -> None:
    sheet = OutboxSheet(window, [JOB], "ar")
    sheet.open()
    button = next(button for button in sheet.findChildren(QPushButton) if button.property("kind") == "link")
    button.setFocus()
    with qtbot.waitSignal(sheet.draft_wanted):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_folder_of_the_reason_reads_from_its_left(window: QWidget) -> None:
    job = replace(JOB, reason="folder.unreachable", values={"path": "/mnt/الموقع"})
    sheet = OutboxSheet(window, [job], "ar")
    sheet.open()
    assert any("\u2066/mnt/الموقع\u2069" in label.text() for label in sheet.findChildren(QLabel))
    sheet.dismiss()


def test_an_empty_outbox_says_so(window: QWidget) -> None:
    sheet = OutboxSheet(window, [], "ar")
    sheet.open()
    assert any("لا شيء ينتظر" in label.text() for label in sheet.findChildren(QLabel))
    sheet.dismiss()
