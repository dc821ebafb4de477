"""The archive: found in every spelling, exact before akin, newest first where nothing tells matches apart."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsroom.domain.article import ArchiveEntry, Section, Tag
from newsroom.store import archive
from newsroom.store.store import Store

DAY = datetime(2026, 1, 28, 4, 24, tzinfo=UTC)
DATES = [None, DAY, DAY, DAY + timedelta(microseconds=1), DAY.replace(year=1965)]


def entry(number: int, headline: str, text: str = "", **fields) -> ArchiveEntry:
    given = {
        "site": "x",
        "remote_id": str(number),
        "url": f"https://example.org/خبر-{number}/",
        "published": DAY + timedelta(days=number),
        **fields,
    }
    return ArchiveEntry(headline=headline, text=text, **given)


def ids(entries: Iterable[ArchiveEntry]) -> list[str]:
    return [found.remote_id for found in entries]


def test_an_entry_comes_back_as_it_was_put_in(store: Store) -> None:
    given = entry(
        1,
        "عنوان",
        "نص",
        standfirst="مقدمة",
        section="محليات",
        tags=("أ", "ب"),
        modified="2026",
        picture="https://x/p.jpg",
    )
    assert store.archive.put([given]) == 1
    assert store.archive.get("x", "1") == given
    assert store.archive.get("y", "1") is None


def test_putting_again_counts_what_changed_and_forgets_the_old_words(store: Store) -> None:
    old = [entry(1, "زلزال في البحر"), entry(2, "هدوء")]
    assert store.archive.put(old) == 2
    new = [entry(1, "عاصفة في البحر", published=DAY - timedelta(days=9)), old[1]]
    assert store.archive.put(new) == 1
    assert store.archive.search("زلزال") == []
    assert ids(store.archive.search("عاصفة")) == ["1"]
    assert ids(store.archive.newest()) == ["2", "1"]
    assert store.archive.total() == 2
    assert store.problems() == ()


def test_the_last_of_two_versions_in_one_go_stands(store: Store) -> None:
    assert store.archive.put([entry(1, "أول"), entry(1, "ثان")]) == 1
    found = store.archive.get("x", "1")
    assert found is not None
    assert found.headline == "ثان"


def test_removing(store: Store) -> None:
    store.archive.put([entry(1, "زلزال"), entry(2, "زلزال")])
    store.archive.remove("x", "1")
    store.archive.remove("x", "nothing")
    assert ids(store.archive.search("زلزال")) == ["2"]
    assert store.archive.total("x") == 1
    assert store.problems() == ()


def test_articles_of_one_moment_and_of_none_have_room_beside_each_other(store: Store) -> None:
    entries = [entry(n, "عنوان", published=at) for n, at in enumerate(DATES * 60)]
    assert store.archive.put(entries[:200]) == 200
    assert store.archive.put(entries) == 100
    assert store.archive.total() == 300
    years = [found.published.year if found.published else 1970 for found in store.archive.newest(limit=300)]
    assert years == sorted(years, reverse=True)
    assert all(store.archive.get("x", given.remote_id) == given for given in entries)


@pytest.mark.parametrize(
    ("asked", "headline"),
    [
        ("احمد", "أحمد يوقع الاتفاق"),
        ("مُحَمَّد", "محمد يوقع"),
        ("القوات", "قوّات حفظ السلام"),
        ("سوري", "السورية تعود"),
        ("إلي", "العودة إلى البيت"),
        ("محـــمد", "محمد"),
        ("2026", "مونديال ٢٠٢٦"),
        ("xai", "شركة xAI"),
        ("کتاب", "معرض الكتاب"),
    ],
)
def test_one_word_in_two_spellings(store: Store, asked: str, headline: str) -> None:
    store.archive.put([entry(1, headline), entry(2, "لا شيء من هذا")])
    assert ids(store.archive.search(asked)) == ["1"]


def test_the_written_form_comes_before_the_akin_one_and_the_headline_before_the_text(store: Store) -> None:
    store.archive.put(
        [
            entry(1, "القوات تعود"),
            entry(5, "قوات تعود"),
            entry(2, "خبر", "عادت القوات أمس"),
            *(entry(n, f"خبر آخر {n}") for n in range(10, 30)),
        ]
    )
    assert ids(store.archive.search("القوات")) == ["1", "2", "5"]


def test_the_last_word_may_be_a_beginning_and_the_others_not(store: Store) -> None:
    store.archive.put([entry(1, "انتخابات البلدية"), entry(2, "انتخاب رئيس البرلمان")])
    assert {*ids(store.archive.search("انتخ"))} == {"1", "2"}
    assert ids(store.archive.search("انتخابات ا")) == ["1", "2"]  # the two share a stem
    assert ids(store.archive.search("انتخابات البلد")) == ["1"]
    assert store.archive.search("انتخ البلدية") == []


def test_no_words_give_the_newest(store: Store) -> None:
    store.archive.put([entry(1, "أ", section="محليات"), entry(3, "ب"), entry(2, "ج", site="y", section="محليات")])
    assert ids(store.archive.search(" ، ")) == ["3", "2", "1"]
    assert ids(store.archive.search("", "x", limit=1)) == ["3"]
    assert ids(store.archive.newest("", "محليات")) == ["2", "1"]
    assert ids(store.archive.newest("x", "محليات")) == ["1"]


def test_search_keeps_to_its_site(store: Store) -> None:
    store.archive.put([entry(1, "زلزال"), entry(2, "زلزال", site="y")])
    assert ids(store.archive.search("زلزال", "x")) == ["1"]
    assert ids(store.archive.search("زلزال", "y")) == ["2"]
    assert ids(store.archive.search("زلزال")) == ["2", "1"]
    assert store.archive.search("زلزال", "z") == []


def test_only_the_newest_matches_are_ranked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "RANKED", 3)
    store.archive.put([entry(1, "زلزال"), *(entry(n, "خبر", "زلزال") for n in range(2, 6))])
    assert ids(store.archive.search("زلزال")) == ["5", "4", "3"]


def test_like_finds_any_of_the_words_and_leaves_out_the_given_addresses(store: Store) -> None:
    store.archive.put(
        [
            entry(1, "مفاوضات السد", "الخرطوم والقاهرة"),
            entry(2, "أمطار الخرطوم"),
            entry(3, "مباراة"),
            entry(4, "مفاوضات السد في الخرطوم"),
        ]
    )
    found = store.archive.like(["السد", "الخرطوم"], "x", ["http://www.example.org/%D8%AE%D8%A8%D8%B1-4"])
    assert ids(found) == ["1", "2"]
    assert ids(store.archive.like(["السد", "الخرطوم"], "x", limit=1)) == ["4"]
    assert store.archive.like(["السد"], "y") == []
    assert store.archive.like(["،", ""], "x") == []


def test_frequency_counts_the_articles_that_a_word_finds(store: Store) -> None:
    store.archive.put([entry(1, "القوات"), entry(2, "خبر", "قوّات وقوات"), entry(3, "خبر")])
    assert store.archive.frequency("قوات") == store.archive.frequency("القوات") == 2
    assert store.archive.frequencies(["خبر", "غائب", ""]) == {"خبر": 2, "غائب": 0, "": 0}
    store.archive.put([entry(4, "قوات")])
    assert store.archive.frequency("قوات") == 3
    store.archive.remove("x", "1")
    assert store.archive.frequency("قوات") == 2


def test_frequency_keeps_to_its_site(store: Store) -> None:
    store.archive.put([entry(1, "القوات"), entry(2, "خبر", "قوّات وقوات")])
    assert store.archive.frequency("قوات", "x") == 2
    store.archive.put([entry(3, "قوات", site="y"), entry(4, "زلزال", site="y")])
    assert [store.archive.frequency("القوات", site) for site in ("x", "y", "", "z")] == [2, 1, 3, 0]
    assert store.archive.frequencies(["زلزال", ""], "x") == {"زلزال": 0, "": 0}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/خبر-1/",
        "http://www.example.org/%D8%AE%D8%A8%D8%B1-1",
        "https://EXAMPLE.org/خبر-1/?utm_source=x&fbclid=9#comments",
        " https://example.org/خبر-1 ",
    ],
)
def test_an_address_however_it_is_written(store: Store, url: str) -> None:
    store.archive.put([entry(1, "عنوان"), entry(2, "عنوان")])
    found = store.archive.by_url(url)
    assert found is not None
    assert found.remote_id == "1"


@pytest.mark.parametrize(
    "url", ["https://example.org/", "https://other.org/خبر-1/", "https://example.org/خبر-1/?p=3", "http://[", ""]
)
def test_another_address(store: Store, url: str) -> None:
    store.archive.put([entry(1, "عنوان")])
    assert store.archive.by_url(url) is None


def test_cursor_and_terms_are_a_sites_own(store: Store) -> None:
    assert store.archive.cursor("x") == ""
    store.archive.set_cursor("x", "2026-01-28")
    store.archive.set_cursor("y", "7")
    assert store.archive.cursor("x") == "2026-01-28"
    sections = (Section("2", "محليات", "local"), Section("1", "طقس", "weather", parent="2"))
    tags = (Tag("9", "جسور", "bridges", 4), Tag("1", "Ä", "", 0))
    store.archive.put_terms("x", sections, tags)
    store.archive.put_terms("y", sections[:1], ())
    assert (store.archive.sections("x"), store.archive.tags("x")) == (sections, tags)
    store.archive.put_terms("x", sections[1:], tags[:1])
    assert (store.archive.sections("x"), store.archive.tags("x")) == (sections[1:], tags[:1])
    assert store.archive.sections("y") == sections[:1]


def test_folding_again_gives_every_entry_its_words_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [entry(n, f"خبر {n}") for n in range(archive.BATCH + 5)]
    store.archive.put(entries)
    monkeypatch.setattr(archive.folding.fold, "words", lambda text: ["جديد"] if text else [])
    store.archive.fold_again()
    assert len(store.archive.search("any", limit=500)) == len(entries)
    assert store.problems() == ()


def test_a_change_of_the_text_alone_is_a_change(store: Store) -> None:
    given = entry(1, "عنوان", "نص طويل")
    store.archive.put([given])
    assert store.archive.put([replace(given, text="نص آخر")]) == 1
    found = store.archive.get("x", "1")
    assert found is not None
    assert found.text == "نص آخر"


def test_several_articles_are_forgotten_at_once_and_unknown_ones_are_no_error(store: Store) -> None:
    store.archive.put([entry(1, "الأول"), entry(2, "الثاني"), entry(3, "الثالث")])
    assert store.archive.remove("x", "1", "3", "لا أحد") == 2
    assert store.archive.remove("x", "1") == store.archive.remove("x") == 0
    assert ids(store.archive.newest("x")) == ["2"]
