"""What the tests of the panels share: an article that is filed, its surroundings, and ways of asking the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from newsroom.domain.article import ArchiveEntry, Article, Draft, RelatedLink, Section, Tag
from newsroom.domain.document import Document, Figure, Paragraph, plain
from newsroom.domain.errors import Refused
from newsroom.language.fold import fold, near
from newsroom.ui import theme
from newsroom.ui.panels.card_values import CardContext, DeskWork

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SITE = "صحيفة المرفأ"
PICTURE = "media:" + "a" * 64 + ".png"


class Later:
    """An `Ask` whose answers come when the test says so, in any order."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[Any], Any], Callable[[Any], None], Callable[[Exception], None]]] = []

    def __call__(self, work: Any, done: Any, failed: Any) -> None:
        self.waiting.append((work, done, failed))

    def answer(self, index: int = 0) -> None:
        work, done, _failed = self.waiting.pop(index)
        done(work(None))


def _at_once(work: Any, done: Any, failed: Any) -> None:
    try:
        value = work(None)
    except Exception as error:
        failed(error)
    else:
        done(value)


@pytest.fixture(autouse=True)
def _arabic_window(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.dress(qapp, "light")
    yield
    qapp.setLayoutDirection(before)


@pytest.fixture
def write() -> Callable[[QWidget, str], None]:
    """Type letters of any script: QTest's own keys are ASCII only."""

    def typed(widget: QWidget, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    return typed


@pytest.fixture
def ask() -> Any:
    return _at_once


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def context(tmp_path: Path) -> CardContext:
    names = [
        ("1", "سياسة", ""),
        ("2", "اقتصاد", ""),
        ("3", "موانئ وصيد", "2"),
        ("4", "أسواق", "2"),
        ("5", "محليات", ""),
    ]
    return CardContext(
        sections=tuple(Section(number, name, f"s{number}", parent) for number, name, parent in names),
        sites=(SITE, "المكتب المحلي"),
        bylines=("ليلى الحمداني",),
        zone="Asia/Muscat",
        own_zone="Africa/Cairo",
        slug="مصابيح-السردين",
        address="https://marfa.example/2026/11/مصابيح-السردين/",
        media=tmp_path,
        rules=14,
        now=lambda: NOW,
    )


@pytest.fixture
def archive() -> tuple[ArchiveEntry, ...]:
    rows = [("1", "أسطول الصيد الصغير يطلب رصيفًا", 10), ("2", "سوق السمك ينتقل إلى ساحة الزيت", 9)]
    return tuple(
        ArchiveEntry(
            SITE, number, f"https://marfa.example/{number}", name, section="اقتصاد", published=NOW.replace(month=month)
        )
        for number, name, month in rows
    )


@pytest.fixture
def draft(archive: tuple[ArchiveEntry, ...]) -> Draft:
    article = Article(
        headline="مصابيح السردين تعود إلى الميناء القديم",
        body=Document((Paragraph(plain("قبل الفجر بساعة كان رصيف الميناء القديم قد امتلأ.")),)),
        byline="ليلى الحمداني",
        sections=("موانئ وصيد",),
        tags=("الصيد", "الموانئ", "السردين"),
        lead=Figure(PICTURE, "قوارب عند الفجر", plain("قوارب السردين."), "هادي قاسم"),
        related=tuple(RelatedLink(row.url, row.headline, row.section, row.published) for row in archive),
    )
    return Draft(7, article, SITE, NOW, NOW)


TAGS = (Tag("1", "أخبار", "", 120), Tag("2", "الموانئ", "", 12), Tag("3", "ثقافة", "", 3))


@pytest.fixture
def desk(archive: tuple[ArchiveEntry, ...]) -> DeskWork:
    def link(_room: Any, _site: str, article: Article, entry: ArchiveEntry) -> RelatedLink:
        if any(other.url == entry.url for other in article.related):
            raise Refused("link.twice", headline=entry.headline)
        return RelatedLink(entry.url, entry.headline, entry.section, entry.published)

    def suggest(_room: Any, _site: str, _article: Article) -> Any:
        from newsroom.desk.linking import Suggestion

        return [Suggestion(archive[1], ("السمك", "الزيت"))]

    return DeskWork(
        suggest_tags=lambda _room, _site, typed: [tag for tag in TAGS if fold(typed) in fold(tag.name)],
        near_tag=lambda _room, _site, name: next((tag for tag in TAGS if near(tag.name, name)), None),
        search=lambda _room, _site, words: [row for row in archive if fold(words) in fold(row.headline)],
        suggest=suggest,
        link_url=lambda _room, _site, _article, url: RelatedLink(url, "صفحة أخرى"),
        link_entry=link,
        add_picture=lambda _room, _picture: PICTURE,
    )
