"""The disk is full, read-only or broken from some write on: it is told in a sentence, nothing is lost, and what was
asked succeeds once the disk is whole.

Each of the first `FAULTS` writes is tried, every 37th of 300 unless the environment names a number.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from tests.disk import Disk, Fault

from newsroom.desk import drafting, filing, outbox, publishing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, State
from newsroom.domain.document import Document, Paragraph, plain, texts
from newsroom.domain.errors import NewsroomError
from newsroom.language.words import say

T = TypeVar("T")
FAULTS = range(1, int(os.environ["FAULTS"]) + 1) if "FAULTS" in os.environ else range(1, 301, 37)
CODES = {
    Fault.FULL: {"store.disk-full", "folder.full"},
    Fault.READ_ONLY: {"store.read-only", "folder.read-only"},
    Fault.IO: {"store.disk-fault", "folder.unreachable"},
}
LINES = ("عاد الصيادون قبل الفجر.", "وامتلأ رصيف الميناء.", "وبلغ السعر أدناه.", "ويفتح السوق عند السابعة.")


class Work:
    """A morning at the desk, whose steps are tried again where the disk refuses them."""

    def __init__(self, profile: Path, disk: Disk) -> None:
        self._disk = disk
        self.told: list[str] = []
        self.room = self.do(lambda: Newsroom.open(profile))

    def do(self, step: Callable[[], T]) -> T:
        try:
            return step()
        except NewsroomError as error:
            refused = error
        assert self._disk.failed, refused
        assert all(say(refused.code, lang, **refused.values) for lang in ("ar", "en"))
        self.told.append(refused.code)
        self._disk.heal()
        return step()

    def morning(self) -> int:
        """Write, keep, file and publish an article; its draft."""
        room, do = self.room, self.do
        draft = do(lambda: drafting.new(room, Article(headline="سوق السمك", byline="سلمى الحداد")))[0].id
        article = room.store.drafts.get(draft).article
        for number in range(1, len(LINES) + 1):
            body = Document(tuple(Paragraph(plain(line)) for line in LINES[:number]))
            article = replace(article, body=body)
            do(lambda text=article: drafting.save(room, draft, text))
            assert room.store.drafts.get(draft).article == article
            do(lambda: drafting.keep(room, draft))
        section = room.site().sections()[2].name
        do(lambda: filing.set_fields(room, draft, sections=(section,)))
        do(lambda: room.store.settings.set("zoom", 130))
        do(lambda: publishing.publish(room, draft))
        if room.store.drafts.get(draft).state is not State.PUBLISHED:
            self._disk.heal()
            do(lambda: outbox.drain(room, force=True))
        return draft


@pytest.mark.parametrize("fault", CODES, ids=lambda fault: fault.name.lower())
@pytest.mark.parametrize("number", FAULTS)
def test_a_disk_that_fails_at_any_write_is_told_and_loses_nothing(tmp_path: Path, number: int, fault: Fault) -> None:
    with Disk() as disk:
        disk.fail(number, fault)
        work = Work(tmp_path / "ملف", disk)
        room = work.room
        try:
            draft = work.morning()
            stored = room.store.drafts.get(draft)
            assert set(work.told) <= CODES[fault]
            assert list(texts(stored.article.body)) == list(LINES)
            assert stored.state is State.PUBLISHED
            found = [change.entry.headline for change in room.site().changes("") if change.entry]
            assert found.count("سوق السمك") == 1
            assert room.store.settings.get("zoom") == 130
            assert len(room.store.drafts.rows()) == 1
            assert room.store.problems() == ()
        finally:
            room.close()
