"""The list of sites in the window: which one new articles are for, and one that goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QToolButton, QWidget

from newsroom.desk import sites
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article
from newsroom.domain.finding import Level
from newsroom.store.outbox import JobKind
from newsroom.store.sites import StoredSite
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.sites import SitesSheet

from .desk import Desk

PAPER, EVENING = "بوابة الخليج", "نشرة المساء"


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


class Sites:
    """The sheet, as somebody with a keyboard sees it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.shell.window.activateWindow()
        desk.shell.actions.trigger("site.list")
        late = desk.shell.furnish()
        desk.wait(lambda: isinstance(late._open, SitesSheet))
        assert isinstance(late._open, SitesSheet)
        self.sheet = late._open
        desk.wait(lambda: bool(self.choices()))

    def choices(self) -> dict[str, QRadioButton]:
        """The choices by the names of their sites."""
        shown = [one for one in self.sheet.findChildren(QRadioButton) if one.isVisible()]
        return {plain(one.accessibleName()).split("«")[1].rstrip("»"): one for one in shown}

    def chosen(self) -> str:
        (name,) = [name for name, one in self.choices().items() if one.isChecked()]
        return name

    def has_keyboard(self) -> QWidget:
        now = self.desk.shell.window.focusWidget()
        assert now is not None
        return now

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.has_keyboard(), key)

    def bin(self, name: str) -> None:
        (one,) = [one for one in self.sheet.findChildren(QToolButton) if f"إزالة «{name}»" in plain(one.toolTip())]
        one.setFocus(Qt.FocusReason.TabFocusReason)
        self.key(Qt.Key.Key_Return)

    def press(self, text: str) -> None:
        def there() -> list[QPushButton]:
            return [one for one in self.sheet.findChildren(QPushButton) if one.isVisible() and one.text() == text]

        self.desk.wait(lambda: bool(there()))
        there()[-1].setFocus(Qt.FocusReason.TabFocusReason)
        self.key(Qt.Key.Key_Return)

    def text(self) -> str:
        parts = [one.text() for one in self.sheet.findChildren(QLabel) if one.isVisible()]
        return plain(" ".join(parts + [one.title() for one in self.sheet.findChildren(Notice) if one.isVisible()]))


@pytest.fixture
def room(desk_window: Desk, tmp_path: Path) -> Newsroom:
    """The window's newsroom, with two folders beside the trial site; new articles are for the first one."""
    assert desk_window.room is not None
    for name in (PAPER, EVENING):
        sites.add(desk_window.room, StoredSite(name, "folder", str(tmp_path / name)), create=True)
    return desk_window.room


def test_the_arrows_choose_the_site_that_new_articles_are_for(desk_window: Desk, room: Newsroom) -> None:
    seen = Sites(desk_window)
    assert list(seen.choices()) == [LOCAL_SITE, PAPER, EVENING]
    assert seen.chosen() == PAPER
    desk_window.wait(lambda: seen.has_keyboard() is seen.choices()[PAPER])
    for key, name in ((Qt.Key.Key_Up, LOCAL_SITE), (Qt.Key.Key_Down, PAPER), (Qt.Key.Key_Down, EVENING)):
        seen.key(key)
        assert (seen.chosen(), seen.has_keyboard()) == (name, seen.choices()[name])
    desk_window.settle()
    assert room.default_site() == EVENING
    window = desk_window.shell.window
    desk_window.wait(lambda: EVENING in window.empty.cards[0].accessibleName())
    seen.sheet.dismiss()
    desk_window.shell.actions.trigger("article.new")
    desk_window.wait(lambda: desk_window.draft().site == EVENING)


def test_a_site_that_is_gone_meanwhile_is_not_chosen(desk_window: Desk, room: Newsroom) -> None:
    seen = Sites(desk_window)
    sites.remove(room, EVENING)
    seen.choices()[EVENING].click()
    desk_window.wait(lambda: "لم يتغير شيء" in seen.text())
    assert (seen.chosen(), room.default_site()) == (PAPER, PAPER)


def test_before_a_site_goes_it_is_said_what_stays(desk_window: Desk, room: Newsroom) -> None:
    seen = Sites(desk_window)
    seen.bin(PAPER)
    desk_window.wait(lambda: "الموقع نفسه" in seen.text())
    said = seen.text()
    for part in ("مسوداته", "ما قُرئ منه", f"تصير المقالات الجديدة للموقع «{EVENING}»"):
        assert part in said
    assert "كلمة مرور" not in said, "nobody signs in to a folder"
    desk_window.wait(lambda: isinstance(seen.has_keyboard(), QPushButton))
    seen.press("إلغاء")
    desk_window.wait(lambda: PAPER in seen.has_keyboard().accessibleName() and "إزالة" in seen.has_keyboard().toolTip())
    seen.key(Qt.Key.Key_Return)
    seen.press("إزالة من القائمة")
    desk_window.wait(lambda: list(seen.choices()) == [LOCAL_SITE, EVENING])
    assert (seen.chosen(), room.default_site()) == (EVENING, EVENING)
    desk_window.settle()


def test_the_drafts_of_a_site_that_went_can_be_given_to_another(desk_window: Desk, room: Newsroom) -> None:
    seen, late = Sites(desk_window), desk_window.shell.furnish()
    seen.sheet.dismiss()
    desk_window.open(room.store.drafts.add(Article(headline="خبر بلا موقع"), PAPER))
    seen = Sites(desk_window)
    seen.bin(PAPER)
    seen.press("إزالة من القائمة")
    desk_window.wait(lambda: late.filing.context.sites == (LOCAL_SITE, EVENING))
    desk_window.wait(lambda: len(late.filing.findings) == 1)
    (finding,) = late.filing.findings
    assert (finding.level, PAPER in finding.sentence("ar")) == (Level.BLOCK, True)
    late.card.edited.emit("site", EVENING)
    desk_window.wait(lambda: desk_window.stored().site == EVENING)
    desk_window.wait(lambda: bool(late.filing.context.sections))
    desk_window.settle()


def test_a_choice_just_made_is_known_when_the_site_is_to_go(desk_window: Desk, room: Newsroom) -> None:
    seen = Sites(desk_window)
    seen.choices()[EVENING].click()
    seen.bin(PAPER)
    desk_window.wait(lambda: "الموقع نفسه" in seen.text())
    assert "تصير المقالات الجديدة" not in seen.text()
    seen.press("إلغاء")
    desk_window.wait(lambda: bool(seen.choices()))
    assert seen.chosen() == EVENING
    desk_window.settle()


def test_a_site_with_work_in_the_outbox_stays_and_says_why(desk_window: Desk, room: Newsroom) -> None:
    draft = room.store.drafts.add(Article(headline="خبر ينتظر"), PAPER)
    room.store.outbox.add(draft.id, PAPER, JobKind.PUBLISH, draft.article)
    seen = Sites(desk_window)
    seen.bin(PAPER)
    seen.press("إزالة من القائمة")
    desk_window.wait(lambda: "في صندوق الصادر ما ينتظر" in seen.text())
    assert PAPER in seen.choices()


def test_a_sheet_that_was_closed_hears_no_more(desk_window: Desk, room: Newsroom) -> None:
    seen = Sites(desk_window)
    seen.bin(PAPER)
    seen.press("إزالة من القائمة")
    seen.sheet.dismiss()
    desk_window.wait(lambda: room.default_site() == EVENING)
    desk_window.wait(lambda: EVENING in desk_window.shell.window.empty.cards[0].accessibleName())
