"""What the tests of the sheets share: a real newsroom with its folder site, asked in the test's own thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.desk.faults import FaultySite, behind_a_bad_line

from newsroom.desk import drafting, filing, newsroom
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.ui import theme

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _arabic_window(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.dress(qapp, "light")
    yield
    qapp.setLayoutDirection(before)


class Clock:
    """The workstation's clock, moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Newsroom]:
    """A newsroom with a real site in a folder, behind a line that fails where a test says so (`line`)."""
    monkeypatch.setattr(newsroom, "open_site", behind_a_bad_line(newsroom.open_site))
    opened = Newsroom.open(tmp_path, clock)
    site = opened.site()
    assert isinstance(site, FaultySite)
    monkeypatch.setattr(site._site, "_now", lambda: NOW)  # whatever day it really is
    yield opened
    opened.close()


@pytest.fixture
def line(room: Newsroom) -> FaultySite:
    site = room.site()
    assert isinstance(site, FaultySite)
    return site


@pytest.fixture
def exchange(room: Newsroom) -> Callable[..., None]:
    def ask(work: Any, done: Any, failed: Any) -> None:
        try:
            value = work(room)
        except Exception as error:
            failed(error)
        else:
            done(value)

    return ask


@pytest.fixture
def draft(room: Newsroom) -> Draft:
    section = filing.sections(room, room.default_site())[0].name
    article = Article(
        headline="مصابيح السردين تعود إلى الميناء القديم",
        standfirst="عاد أربعون صيّادًا إلى الرصيف الشمالي.",
        body=Document((Paragraph(plain("قبل الفجر بساعة كان رصيف الميناء القديم قد امتلأ.")),)),
        byline="ليلى الحمداني",
        sections=(section,),
        tags=("سردين",),
    )
    made, _changes = drafting.new(room, article)
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 850)
    made.show()
    return made
