"""The team's posts: put, found in any spelling, listed by state and time, forgotten."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsroom.domain.article import PostRow, State
from newsroom.store.posts import BATCH
from newsroom.store.store import Store

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


def row(number: int, headline: str = "خبر", **fields: object) -> PostRow:
    made = PostRow("س", str(number), headline, State.PENDING, "ليلى الحمداني", NOON + timedelta(minutes=number))
    return replace(made, **fields)  # type: ignore[arg-type]


def test_what_was_put_comes_back_and_only_what_moved_is_told(store: Store) -> None:
    first, second = row(1), row(2, at=NOON, section="اقتصاد", url="https://x/2", mine=True, editable=False)
    third = replace(second, remote_id="3", revision="9", editing="منى")
    assert store.posts.put([first, second, third]) == {("س", "1"), ("س", "2"), ("س", "3")}
    assert store.posts.put([first, second, third]) == frozenset()
    moved = replace(second, state=State.PUBLISHED)
    assert store.posts.put([first, moved]) == {("س", "2")}
    assert [store.posts.get("س", number) for number in "123"] == [first, moved, third]
    assert store.posts.get("ص", "1") is None


def test_more_than_one_batch_is_kept_and_listed_newest_first(store: Store) -> None:
    store.posts.put([row(number) for number in range(2 * BATCH + 5)])
    assert store.posts.count(site="س") == 2 * BATCH + 5
    assert [found.remote_id for found in store.posts.rows(limit=3)] == ["404", "403", "402"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("مدرسه", ["1"]),
        ("المدارس", []),
        ("اقتص", ["2"]),
        ("الحمدان", ["3", "2", "1"]),
        ("غزة بلديه", ["3"]),
        ("غزة مدرسة", []),
        ("لدية", []),
        ("", ["3", "2", "1"]),
    ],
)
def test_posts_are_found_by_headline_author_and_section(store: Store, words: str, found: list[str]) -> None:
    store.posts.put([row(1, "مدرسةٌ جديدة"), row(2, section="اقتصاد"), row(3, "بلدية غزّة")])
    assert [post.remote_id for post in store.posts.rows(words)] == found
    assert store.posts.count(words) == len(found)


def test_lists_by_site_state_owner_and_time(store: Store) -> None:
    mine = row(1, mine=True)
    out = row(2, state=State.PUBLISHED, at=NOON)
    elsewhere = replace(row(3), site="ص")
    store.posts.put([mine, out, elsewhere])
    assert store.posts.rows(site="ص") == [elsewhere]
    assert store.posts.rows(state=State.PUBLISHED) == [out]
    assert store.posts.rows(mine=True) == [mine]
    assert store.posts.rows(mine=False, site="س") == [out]
    assert store.posts.rows(since=NOON, until=NOON + timedelta(seconds=1)) == [out]
    assert store.posts.rows(since=NOON - timedelta(days=1), until=NOON) == []


def test_posts_that_are_gone_are_forgotten_site_by_site(store: Store) -> None:
    store.posts.put([row(1), row(2), replace(row(1), site="ص")])
    store.posts.remove("س", ["1", "7"])
    assert store.posts.ids("س") == ["2"]
    assert store.posts.ids("ص") == ["1"]


def test_ids_are_asked_for_slice_by_slice(store: Store) -> None:
    store.posts.put([row(number) for number in range(1, 6)])
    assert store.posts.ids("س", limit=2) == ["1", "2"]
    assert store.posts.ids("س", after="2", limit=9) == ["3", "4", "5"]
    assert store.posts.swept("س") == ""
    store.posts.set_swept("س", "2")
    assert store.posts.swept("س") == "2"


def test_words_are_made_anew_when_the_folding_moved(store: Store) -> None:
    store.posts.put([row(1, "مدرسة")])
    with store._database.writing() as connection:
        connection.exec_driver_sql("UPDATE posts SET words = ''")
    assert store.posts.rows("مدرسة") == []
    store.posts.fold_again()
    assert [post.remote_id for post in store.posts.rows("مدرسة")] == ["1"]


def test_some_posts_of_one_site_and_a_site_that_is_forgotten(store: Store) -> None:
    store.posts.put([row(1), row(2), replace(row(1), site="ص")])
    store.posts.set_swept("س", "1")
    assert store.posts.of("س", ["2", "7"]) == {"2": row(2)}
    store.posts.forget("س")
    assert (store.posts.ids("س"), store.posts.swept("س"), store.posts.ids("ص")) == ([], "", ["1"])
