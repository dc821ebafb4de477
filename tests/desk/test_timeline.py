"""The versions of an article: who kept each, what it changed, and how one comes back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsroom.desk import drafting, filing, merging, publishing, timeline
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.errors import NotFound
from newsroom.domain.tally import Tally


def article(*lines: str) -> Article:
    return Article(headline="ليل الميناء", body=Document(tuple(Paragraph(plain(line)) for line in lines)))


def test_a_version_says_who_wrote_here_when_it_was_kept(room: Newsroom) -> None:
    draft = drafting.new(room, article("سطر"))[0].id
    drafting.keep(room, draft)
    room.store.settings.set("byline", "سلمى الحداد")
    drafting.save(room, draft, article("سطر", "سطر ثانٍ"))
    drafting.keep(room, draft)
    room.store.settings.set("byline", "زياد عون")
    assert [(row.author, row.reason) for row in merging.kept_here(room, draft)] == [
        ("سلمى الحداد", "save"),
        ("", "save"),
    ]


def test_versions_of_here_and_of_the_site_stand_in_one_list(room: Newsroom) -> None:
    draft = drafting.new(room, article("سطر"))[0].id
    filing.set_fields(room, draft, sections=(room.site().sections()[2].name,), byline="سلمى الحداد")
    publishing.publish(room, draft)
    found = merging.versions(room, draft)
    assert found.complete
    assert {row.id.partition(":")[0] for row in found.rows} == {"here", "site"}
    assert list(found.rows) == sorted(found.rows, key=lambda row: row.at, reverse=True)


def test_words_are_counted_from_each_version_to_the_next_in_pieces(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = drafting.new(room, article("عاد الصيادون"))[0].id
    for lines in (("عاد الصيادون",), ("عاد الصيادون ليلًا",), ("عاد ليلًا",)):
        drafting.save(room, draft, article(*lines))
        drafting.keep(room, draft)
    rows = merging.kept_here(room, draft)
    pairs = list(zip([*rows[1:], None], rows, strict=True))
    assert timeline.tallies(room, pairs) == [
        Tally(0, 1, changed=True),
        Tally(1, 0, changed=True),
        Tally(4, 0, changed=True),
    ]
    monkeypatch.setattr(timeline, "PIECE", -1.0)
    assert timeline.tallies(room, pairs) == [Tally(0, 1, changed=True)]


def test_a_version_comes_back_whole_and_the_text_before_is_kept(room: Newsroom) -> None:
    draft = drafting.new(room, article("قديم"))[0].id
    drafting.keep(room, draft)
    (old,) = merging.kept_here(room, draft)
    drafting.save(room, draft, article("جديد"))
    back, _changes, before = timeline.bring_back(room, draft, old)
    assert back.article.body == article("قديم").body
    assert room.store.revisions.get(before).article.body == article("جديد").body
    drafting.restore_revision(room, before)
    assert room.store.drafts.get(draft).article.body == article("جديد").body


def test_the_text_is_kept_before_the_first_writing_of_a_run_and_then_every_ten_minutes(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = drafting.new(room, article("أمس"))[0].id
    start = room.now()
    for minutes, line in ((0, "الأول"), (1, "الثاني"), (11, "الثالث"), (12, "الرابع")):
        monkeypatch.setattr(room, "now", lambda at=start + timedelta(minutes=minutes): at)
        timeline.keep_while_writing(room, draft)
        drafting.save(room, draft, article(line))
    kept = [room.store.revisions.get(row.id).article.body for row in drafting.history(room, draft)]
    assert kept == [article("الثاني").body, article("أمس").body]
    assert {row.reason for row in drafting.history(room, draft)} == {timeline.AUTO}


def test_an_empty_text_is_no_version(room: Newsroom) -> None:
    draft = drafting.new(room)[0].id
    timeline.keep_while_writing(room, draft)
    assert drafting.history(room, draft) == []
    with pytest.raises(NotFound):
        timeline.keep_while_writing(room, 999)
