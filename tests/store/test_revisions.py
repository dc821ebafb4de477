"""The history of a draft: newest first, the same content once."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsroom.domain.article import Article, Override, RevisionRow
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.errors import NotFound
from newsroom.store.layout import DATABASE
from newsroom.store.store import Store


def article(text: str) -> Article:
    return Article(headline="عنوان", body=Document((Paragraph(plain(text)),)))


def test_history_is_newest_first_with_its_words_counted(store: Store) -> None:
    draft = store.drafts.add(article("نص"), "x").id
    first = store.revisions.add(draft, article("كلمة واحدة وأخرى"), "حفظ")
    second = store.revisions.add(draft, article("نص آخر"), "نشر")
    assert first
    assert second
    assert [row.id for row in store.revisions.of(draft)] == [second.id, first.id]
    assert store.revisions.of(draft)[0] == RevisionRow(second.id, draft, second.at, "نشر", 2), "a list reads no text"
    assert (first.words, second.words, second.reason, second.article) == (3, 2, "نشر", article("نص آخر"))
    assert store.revisions.get(first.id) == first
    assert first.at < second.at


def test_the_newest_content_is_not_kept_again_and_content_that_comes_back_is_stored_once(
    store: Store, profile: Path
) -> None:
    draft = store.drafts.add(article("أ"), "x").id
    assert store.revisions.add(draft, article("أ"), "1")
    assert store.revisions.add(draft, article("أ"), "2") is None
    assert store.revisions.add(draft, article("ب"), "3")
    assert store.revisions.add(draft, article("أ"), "4")
    assert [revision.reason for revision in store.revisions.of(draft)] == ["4", "3", "1"]
    with closing(sqlite3.connect(profile / DATABASE)) as other:
        assert other.execute("SELECT count(*) FROM snapshots").fetchone() == (2,)


def test_each_draft_has_its_own_history(store: Store) -> None:
    one, two = (store.drafts.add(article("أ"), "x").id for _ in range(2))
    assert store.revisions.add(one, article("أ"), "1")
    assert store.revisions.add(two, article("أ"), "2")
    assert [revision.reason for revision in store.revisions.of(two)] == ["2"]


def test_what_is_not_there(store: Store) -> None:
    with pytest.raises(NotFound, match=r"store\.draft-missing"):
        store.revisions.add(5, article("أ"), "1")
    with pytest.raises(NotFound, match=r"store\.revision-missing"):
        store.revisions.get(5)
    assert store.revisions.of(5) == []


def test_who_answered_for_an_article_stands_in_its_history_even_where_the_text_is_the_same(store: Store) -> None:
    draft = store.drafts.add(article("أ"), "x").id
    store.revisions.add(draft, article("أ"), "1")
    answered = Override("هدى سالم", "خبر عاجل", ("check.headline-no-arabic",))
    kept = store.revisions.add(draft, article("أ"), "2", answered)
    assert kept
    assert [row.override for row in store.revisions.of(draft)] == [answered, None]
    assert store.revisions.get(kept.id).override == answered
