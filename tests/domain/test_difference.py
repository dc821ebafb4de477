from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain import shown
from tests.domain.editing import edited, sample
from tests.pairs import pairs
from tests.strategies import articles

from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.difference import ArticleDifference, ChangeKind, ItemKind, apply, differences
from newsroom.domain.document import Document, Figure, Gallery, Opaque, Origin, Paragraph, Table, plain
from newsroom.domain.format import stored

LINK = RelatedLink("https://example.org/1", "سوق السمك يعود")


def ids(found: ArticleDifference) -> list[str]:
    return [change.id for change in found.changes]


@pytest.mark.parametrize(("source", "expected"), pairs("difference.md"))
def test_differences_are_seen_as_a_reader_sees_them(source, expected):
    before, after = shown.versions(source)
    assert shown.field(differences(before, after).field("body")) + "\n" == expected


@settings(max_examples=80, deadline=None)
@given(articles(), articles(), st.data())
def test_all_changes_make_the_newer_article_none_the_older_and_some_a_valid_one(before, after, data):
    found = differences(before, after)
    assert bool(found.changes) == (before != after)
    assert apply(before, after, ids(found)) == after
    assert apply(before, after, []) == before
    some = data.draw(st.sets(st.sampled_from(ids(found)))) if found.changes else set()
    mixed = apply(before, after, some)
    assert stored.read_article(stored.write_article(mixed)) == mixed


@pytest.mark.parametrize("seed", range(60))
def test_changes_of_an_edited_article_can_be_accepted_one_after_the_other(seed):
    random = Random(seed)
    before = sample(random)
    after = edited(before, random, 12)
    found = ids(differences(before, after))
    random.shuffle(found)
    for count in range(len(found) + 1):
        accepted = found[:count]
        mixed = apply(before, after, accepted)
        assert stored.read_article(stored.write_article(mixed)) == mixed
        if count == 1:
            assert mixed != before
        if count == len(found):
            assert mixed == after
    half = apply(before, after, found[: len(found) // 2])
    assert apply(half, after, ids(differences(half, after))) == after


def test_one_change_is_accepted_and_another_put_back() -> None:
    before, after = shown.versions("وصل الوفد إلى دمشق مساء أمس.\n====\nوصل الوفد الروسي إلى دمشق صباح أمس.\n")
    first, second = differences(before, after).changes
    assert (first.kind, first.field, first.after.strip()) == (ChangeKind.WORDS, "body", "الروسي")
    assert (second.before, second.after) == ("مساء", "صباح")
    assert apply(before, after, [second.id]).body == Document((Paragraph(plain("وصل الوفد إلى دمشق صباح أمس.")),))


def test_the_runs_of_a_change_know_it() -> None:
    before, after = Article(headline="سوق السمك"), Article(headline="سوق الخضار")
    found = differences(before, after)
    (change,) = found.changes
    (line,) = found.field("headline").items[0].lines
    assert [run.change for run in line.runs] == ["", change.id, change.id]


def test_an_unknown_change_is_refused() -> None:
    with pytest.raises(KeyError):
        apply(Article(headline="سوق"), Article(headline="ميناء"), ["headline/9"])


def test_entries_of_lists_come_go_and_move_by_themselves() -> None:
    note = Correction(datetime(2026, 1, 2, tzinfo=UTC), "الرقم الصحيح ثلاثة.")
    before = Article(tags=("بحر", "ميناء", "صيد"), related=(LINK,))
    after = Article(tags=("ميناء", "صيد", "بحر", "بلدية"), related=(replace(LINK, headline="سوق السمك يعود ليلا"),))
    after = replace(after, corrections=(note,))
    found = differences(before, after)
    tags = [(item.kind, item.before or item.after) for item in found.field("tags").items]
    assert tags == [
        (ItemKind.LEFT, "بحر"),
        (ItemKind.SAME, "ميناء"),
        (ItemKind.SAME, "صيد"),
        (ItemKind.ARRIVED, "بحر"),
        (ItemKind.ADDED, "بلدية"),
    ]
    assert [change.kind for change in found.changes] == [
        ChangeKind.MOVED, ChangeKind.ADDED, ChangeKind.WORDS, ChangeKind.ADDED
    ]  # fmt: skip
    moved = found.changes[0].id
    assert apply(before, after, [moved]).tags == ("ميناء", "صيد", "بحر")
    assert apply(before, after, set(ids(found)) - {moved}).tags == ("بحر", "ميناء", "صيد", "بلدية")


def test_the_picture_above_the_article_can_change_in_part() -> None:
    before = Article(lead=Figure("https://example.org/1.jpg", alt="قارب", caption=plain("قارب في الميناء")))
    after = Article(lead=Figure("https://example.org/2.jpg", alt="قارب", caption=plain("قارب قرب الميناء")))
    picture, caption = differences(before, after).changes
    assert (picture.kind, picture.names) == (ChangeKind.VALUE, ("media",))
    assert apply(before, after, [caption.id]).lead == replace(after.lead, media="https://example.org/1.jpg")
    (gone,) = differences(before, Article()).changes
    assert (gone.kind, apply(before, Article(), [gone.id]).lead) == (ChangeKind.REMOVED, None)


def test_a_gallery_never_has_fewer_than_two_pictures() -> None:
    one, two, three = (Figure(f"https://example.org/{n}.jpg", caption=plain(f"صورة {n}")) for n in "123")
    before, after = (Article(body=Document((Gallery(pictures),))) for pictures in ((one, two), (two, three)))
    (change,) = differences(before, after).changes
    assert apply(before, after, [change.id]) == after


def test_a_table_never_has_rows_of_different_lengths() -> None:
    narrow = Table(((plain("حلب"),), (plain("حمص"),)))
    wide = Table(((plain("حلب"), plain("10")), (plain("حمص"), plain("9"))))
    (change,) = differences(*(Article(body=Document((table,))) for table in (narrow, wide))).changes
    assert change.kind is ChangeKind.VALUE


def test_a_block_that_we_cannot_read_is_one_thing() -> None:
    before, after = (Article(body=Document((Opaque(f"<div>{word} نص</div>", "acme/card"),))) for word in ("أ", "ب"))
    (change,) = differences(before, after).changes
    assert (change.kind, change.names) == (ChangeKind.VALUE, ("source",))


def test_blocks_keep_the_source_of_the_version_that_they_come_from() -> None:
    def block(text: str) -> Paragraph:
        return Paragraph(plain(text), origin=Origin(f"<p>{text}</p>", Paragraph(plain(text))))

    before = Article(headline="أ", body=Document((block("يفتح السوق فجرا."), block("تباع فيه الأسماك."))))
    after = Article(headline="ب", body=Document((block("يفتح السوق ظهرا."), Paragraph(plain("تباع فيه الأسماك.")))))
    first, second = differences(before, after).changes
    headline = apply(before, after, [first.id]).body.blocks
    assert [made.origin.source for made in headline] == ["<p>يفتح السوق فجرا.</p>", "<p>تباع فيه الأسماك.</p>"]
    words = apply(before, after, [second.id]).body.blocks
    assert [made.origin.source for made in words] == ["<p>يفتح السوق ظهرا.</p>", "<p>تباع فيه الأسماك.</p>"]
    assert apply(before, after, [first.id, second.id]).body.blocks[1].origin is None
