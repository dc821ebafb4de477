"""Words replaced across drafts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsroom.desk import drafting, replacing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Draft, Remote
from newsroom.domain.document import Document, Link, Mark, Paragraph, Span, inline, plain
from newsroom.domain.seek import Wanted

STRONG = frozenset({Mark.STRONG})
LINK = Link("https://example.org/port")


def add(room: Newsroom, headline: str, *texts: str) -> Draft:
    article = Article(headline=headline, body=Document(tuple(Paragraph(plain(text)) for text in texts)))
    return drafting.new(room, article)[0]


@pytest.fixture
def three(room: Newsroom) -> tuple[Draft, Draft, Draft]:
    return (
        add(room, "افتتاح المرفأ", "يعمل المرفأ من الصيف.", "والمَرفأُ قديم."),
        add(room, "خبر آخر", "لا ذكر له هنا."),
        add(room, "سفن", "رست في مرفأ المدينة."),
    )


def test_only_drafts_that_hold_the_words_are_opened(room: Newsroom, three: tuple[Draft, ...]) -> None:
    wanted = Wanted("مرفأ")
    rows = replacing.holding(room, wanted)
    assert [row.id for row in rows] == [three[2].id, three[0].id]
    assert len(replacing.holding(room, Wanted("مرف.", pattern=True))) == 3
    assert replacing.holding(room, Wanted("  ")) == []
    drafting.bin(room, three[2].id)
    assert [row.id for row in replacing.holding(room, wanted)] == [three[0].id]


def test_what_is_found_has_the_words_around_and_what_becomes_of_it(room: Newsroom, three: tuple[Draft, ...]) -> None:
    ids = [draft.id for draft in three]
    first, last = replacing.look(room, [*ids, 999], Wanted("المرفأ"), "الميناء")[0], three[2]
    assert first.draft == three[0].id
    assert [(place.field, place.old, place.hit.new) for place in first.places] == [
        ("headline", "المرفأ", "الميناء"),
        ("body", "المرفأ", "الميناء"),
        ("body", "المَرفأُ", "الميناء"),
    ]
    assert [found.draft for found in replacing.look(room, ids, Wanted("مرفأ", whole=True))] == [last.id]


def test_only_what_was_chosen_is_replaced_and_a_version_is_kept(room: Newsroom, three: tuple[Draft, ...]) -> None:
    wanted, draft_id = Wanted("المرفأ"), three[0].id
    (found,) = replacing.look(room, [draft_id], wanted, "الميناء")
    count, changes = replacing.replace(room, draft_id, wanted, "الميناء", found.places[1:])
    assert (count, changes.drafts) == (2, {draft_id})
    after = room.store.drafts.get(draft_id).article
    assert after.headline == "افتتاح المرفأ"
    assert [block.content for block in after.body.blocks] == [plain("يعمل الميناء من الصيف."), plain("والميناء قديم.")]
    newest = drafting.history(room, draft_id)[0]
    assert newest.reason == replacing.REASON
    assert room.store.revisions.get(newest.id).article == three[0].article


def test_marks_and_links_stay(room: Newsroom) -> None:
    body = Document((Paragraph(inline([Span("في "), Span("المرفأ", STRONG, LINK), Span(" أمس")])),))
    draft = drafting.new(room, Article(headline="س", body=body))[0]
    wanted = Wanted("المرفأ")
    (found,) = replacing.look(room, [draft.id], wanted, "الميناء")
    replacing.replace(room, draft.id, wanted, "الميناء", found.places)
    (block,) = room.store.drafts.get(draft.id).article.body.blocks
    assert isinstance(block, Paragraph)
    assert block.content == (Span("في "), Span("الميناء", STRONG, LINK), Span(" أمس"))


def test_a_place_that_moved_is_left_alone(room: Newsroom, three: tuple[Draft, ...]) -> None:
    wanted, draft_id = Wanted("المرفأ"), three[0].id
    (found,) = replacing.look(room, [draft_id], wanted, "الميناء")
    drafting.save(room, draft_id, Article(headline="عنوان", body=Document((Paragraph(plain("نص")),))))
    assert replacing.replace(room, draft_id, wanted, "الميناء", found.places)[0] == 0
    assert [row.reason for row in drafting.history(room, draft_id)] == []


def test_what_is_typed_meanwhile_stays_on_top(room: Newsroom, three: tuple[Draft, ...]) -> None:
    wanted, draft = Wanted("المرفأ"), three[0]
    drafting.open(room, draft.id)
    (found,) = replacing.look(room, [draft.id], wanted, "الميناء")
    replacing.replace(room, draft.id, wanted, "الميناء", found.places)
    typed = replace(draft.article, standfirst="مقدمة كُتبت في الأثناء")
    saved = drafting.save(room, draft.id, typed, draft.article)[0].article
    assert saved.standfirst == "مقدمة كُتبت في الأثناء"
    assert saved.headline == "افتتاح الميناء"


def test_a_published_draft_only_becomes_a_changed_one(room: Newsroom, three: tuple[Draft, ...]) -> None:
    remote = Remote("7", "https://example.org/7", "published", "digest")
    draft = room.store.drafts.change(three[2].id, remote=remote)
    wanted = Wanted("مرفأ")
    (found,) = replacing.look(room, [draft.id], wanted, "ميناء")
    _, changes = replacing.replace(room, draft.id, wanted, "ميناء", found.places)
    after = room.store.drafts.get(draft.id)
    assert (after.remote, after.state) == (remote, draft.state)
    assert not changes.jobs
    assert not room.store.outbox.of(draft.id)
