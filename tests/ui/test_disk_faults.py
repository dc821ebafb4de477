"""The disk refuses while somebody writes in the window: it is said, the text stays, and is saved by itself later.

Every 37th of the first 300 writes is refused, in each way, unless the environment names a number of writes, `FAULTS`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.disk import Disk, Fault

from newsroom.domain.article import Article
from newsroom.domain.document import texts
from newsroom.ui.panels.card_notice import Notice

from .desk import Desk

FAULTS = range(1, int(os.environ["FAULTS"]) + 1) if "FAULTS" in os.environ else range(1, 301, 37)
SAID = {Fault.FULL: "القرص ممتلئ", Fault.READ_ONLY: "إذن الكتابة", Fault.IO: "تعذّرت الكتابة"}
SOON_MS = 40  # until it is tried again


@pytest.fixture
def disk() -> Iterator[Disk]:
    with Disk() as made:
        yield made


@pytest.fixture
def desk(disk: Disk, profile: Path, arabic: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """A window whose disk can be made to fail."""
    made = Desk(profile, qtbot)
    made.shell.furnish()
    made.shell.session._retry.setInterval(SOON_MS)
    yield made
    disk.heal()
    made.close()


def box(desk: Desk) -> Notice | None:
    return desk.shell.furnish().refusal.notice


def is_told(desk: Desk) -> bool:
    shown = box(desk)
    return shown is not None and shown.isVisible()


def write(desk: Desk, text: str) -> None:
    desk.shell.paper.view.textCursor().insertText(text)


def words(article: Article) -> str:
    return " ".join(texts(article.body))


def write_until_refused(desk: Desk, disk: Disk, mark: str) -> str:
    """Words go into the text, each saved at once, until the disk refuses one; all that was written."""
    written = ""
    while not is_told(desk):
        word = f"{mark}{len(written.split())} "
        write(desk, word)
        written += word
        desk.shell.session.flush()
        desk.wait(lambda: desk.shell.session.is_settled() or is_told(desk))
    assert disk.failed
    return written


@pytest.mark.parametrize("fault", list(Fault), ids=lambda fault: fault.name.lower())
def test_the_window_keeps_the_text_says_why_and_saves_when_the_disk_is_back(
    desk: Desk, disk: Disk, fault: Fault
) -> None:
    for number in FAULTS:
        desk.open(desk.add("سوق السمك", "."))
        desk.settle()
        disk.fail(number, fault)
        written = write_until_refused(desk, disk, "كلمة")
        shown = box(desk)
        assert shown is not None
        assert SAID[fault] in shown.title()
        assert words(desk.shell.session.article).startswith(written.strip())
        write(desk, "بعد العطل ")
        disk.heal()
        desk.wait(lambda: desk.shell.session.is_settled() and not is_told(desk))
        assert words(desk.stored().article) == f"{written}بعد العطل ."
    assert desk.room is not None
    assert desk.room.store.problems() == ()


def test_a_press_saves_at_once(desk: Desk, disk: Disk) -> None:
    desk.open(desk.add("سوق السمك", "."))
    desk.settle()
    desk.shell.session._retry.setInterval(60_000)
    disk.fail(1, Fault.FULL)
    written = write_until_refused(desk, disk, "كلمة")
    disk.heal()
    shown = box(desk)
    assert shown is not None
    shown.links()[0].click()
    desk.wait(lambda: desk.shell.session.is_settled() and not is_told(desk))
    assert words(desk.stored().article) == f"{written}."
    desk.shell.session._retry.stop()


def test_a_text_that_was_refused_is_saved_though_another_article_is_open(desk: Desk, disk: Disk) -> None:
    first, second = desk.add("الأول", "."), desk.add("الثاني", ".")
    desk.open(first)
    desk.settle()
    disk.fail(1, Fault.IO)
    write(desk, "قبل الانتقال ")
    desk.shell.session.flush()
    desk.shell.session.show(second)  # before the refusal is known
    desk.wait(lambda: is_told(desk))
    assert not desk.shell.session.is_settled()
    disk.heal()
    desk.wait(lambda: desk.shell.session.is_settled() and not is_told(desk))
    assert words(desk.stored(first.id).article) == "قبل الانتقال ."
    assert words(desk.stored(second.id).article) == "."


def test_a_text_that_was_refused_is_on_the_paper_again_when_its_article_is(desk: Desk, disk: Disk) -> None:
    first, second = desk.add("الأول", "."), desk.add("الثاني", ".")
    desk.open(first)
    desk.settle()
    disk.fail(1, Fault.IO)
    write(desk, "قبل الانتقال ")
    desk.shell.session.flush()
    desk.shell.session.show(second)
    desk.shell.session._retry.setInterval(60_000)
    desk.wait(lambda: is_told(desk))
    desk.shell.session.show(first)
    assert words(desk.shell.session.article) == "قبل الانتقال ."
    disk.heal()
    desk.shell.session.try_again()
    desk.wait(desk.shell.session.is_settled)
    assert words(desk.stored(first.id).article) == "قبل الانتقال ."
    desk.shell.session._retry.stop()


def test_new_articles_that_found_no_place_get_theirs_by_themselves(desk: Desk, disk: Disk) -> None:
    other = desk.add("آخر", ".")
    desk.settle()
    disk.fail(1, Fault.FULL)
    desk.shell.bench.drafting.new()
    write(desk, "المقال الأول")
    desk.shell.session.show(other)
    desk.wait(lambda: is_told(desk))
    desk.shell.bench.drafting.new()
    write(desk, "المقال الثاني")
    disk.heal()
    desk.wait(lambda: desk.shell.session.is_settled() and not is_told(desk))
    assert desk.room is not None
    kept = [desk.stored(row.id).article for row in desk.room.store.drafts.rows()]
    assert sorted(map(words, kept)) == [".", "المقال الأول", "المقال الثاني"]
