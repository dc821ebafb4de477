"""Drafts are kept whole, listed newest first, found in every spelling, and never deleted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsroom.domain.article import Article, Correction, DraftRow, Remote, State, TextOrigin
from newsroom.domain.document import Document, Figure, List, ListItem, Mark, Paragraph, Quote, Span, plain
from newsroom.domain.errors import NotFound
from newsroom.store.store import Store

AT = datetime(2026, 2, 1, 7, 30, tzinfo=UTC)


def article(
    headline: str = "افتتاح جسر النهر بعد عامين من الترميم", text: str = "عبرت أول سيارة فجر اليوم."
) -> Article:
    return Article(headline=headline, body=Document((Paragraph(plain(text)),)), sections=("محليات", "اقتصاد"))


def full() -> Article:
    body = Document(
        (
            Paragraph((Span("قال ", frozenset()), Span("المهندس", frozenset({Mark.STRONG, Mark.EMPHASIS})))),
            List((ListItem(plain("أولًا"), (List((ListItem(plain("فرع")),)),)),), ordered=True),
            Quote((Paragraph(plain("الجسر آمن")),), plain("البلدية")),
        )
    )
    return replace(
        article(),
        kicker="عاجل",
        standfirst="مرّت السيارات من جديد",
        body=body,
        byline="سلمى حداد",
        tags=("جسور", "ترميم"),
        lead=Figure(f"media:{'0' * 64}.jpg", alt="الجسر", caption=plain("فجر اليوم"), credit="أرشيف"),
        slug="جسر",
        comments_open=True,
        corrections=(Correction(AT, "تصحيح اسم المهندس"),),
    )


def test_a_draft_comes_back_as_it_was_put_in(store: Store) -> None:
    added = store.drafts.add(full(), "الموقع")
    assert store.drafts.get(added.id) == added
    assert added.article == full()
    assert (added.state, added.site, added.remote) == (State.DRAFT, "الموقع", None)


def test_a_save_changes_the_text_and_the_time_alone(store: Store) -> None:
    draft = store.drafts.add(article(), "x", State.RETURNED)
    saved = store.drafts.save(draft.id, full())
    assert saved == replace(draft, article=full(), modified=saved.modified)
    assert saved.modified > draft.modified
    assert store.drafts.get(draft.id) == saved


def test_a_change_of_standing_leaves_the_text_alone(store: Store) -> None:
    draft = store.drafts.add(article(), "x")
    saved = store.drafts.save(draft.id, full())  # typed while the old text was on its way to the site
    remote = Remote("77", "https://x/77", "publish", "9", "2026-01-28T04:24:00", "abc")
    changed = store.drafts.change(draft.id, state=State.PUBLISHED, remote=remote, schedule=AT, site="y")
    assert changed == replace(saved, state=State.PUBLISHED, remote=remote, schedule=AT, site="y")
    assert store.drafts.get(draft.id) == changed
    assert store.drafts.change(draft.id, remote=None, schedule=None).remote is None
    assert store.drafts.get(draft.id).schedule is None


def test_where_a_text_came_from_stays_with_the_draft_and_its_copy(store: Store) -> None:
    draft = store.drafts.add(article(), "x")
    assert (draft.origin, draft.source) == (TextOrigin.TYPED, "")
    store.drafts.change(draft.id, origin=TextOrigin.TRANSLATED, source="وكالة الساحل")
    saved = store.drafts.save(draft.id, full())
    for one in (saved, store.drafts.get(draft.id), store.drafts.duplicate(draft.id)):
        assert (one.origin, one.source) == (TextOrigin.TRANSLATED, "وكالة الساحل")


def test_put_keeps_every_field(store: Store) -> None:
    draft = store.drafts.add(article(), "x")
    given = replace(draft, article=full(), site="y", state=State.SCHEDULED, schedule=AT, modified=AT, binned=AT)
    assert store.drafts.put(given) == given
    assert store.drafts.get(draft.id) == given


def test_rows_are_newest_first_and_cut_by_limit_and_offset(store: Store) -> None:
    ids = [store.drafts.add(article(str(n)), "x").id for n in range(5)]
    store.drafts.save(ids[0], article("0"))
    assert [row.id for row in store.drafts.rows()] == [ids[0], ids[4], ids[3], ids[2], ids[1]]
    assert [row.id for row in store.drafts.rows(limit=2)] == [ids[0], ids[4]]
    assert [row.id for row in store.drafts.rows(limit=2, offset=3)] == [ids[2], ids[1]]
    assert [row.id for row in store.drafts.rows(offset=4)] == [ids[1]]


def test_a_row_shows_the_leading_section_and_the_standing(store: Store) -> None:
    draft = store.drafts.change(store.drafts.add(full(), "x").id, state=State.SCHEDULED, schedule=AT)
    assert store.drafts.rows() == [
        DraftRow(draft.id, full().headline, State.SCHEDULED, "محليات", "x", draft.modified, AT, None)
    ]


def test_filters(store: Store) -> None:
    one = store.drafts.add(article(), "x")
    two = store.drafts.add(replace(article(), sections=()), "y", State.PENDING)
    assert [row.id for row in store.drafts.rows(state=State.PENDING)] == [two.id]
    assert [row.id for row in store.drafts.rows(section="محليات")] == [one.id]
    assert store.drafts.rows(section="اقتصاد") == []
    assert [row.id for row in store.drafts.rows(site="y")] == [two.id]
    assert store.drafts.count() == 2
    assert store.drafts.count(state=State.DRAFT, site="x") == 1


@pytest.mark.parametrize(
    "asked",
    [
        "افتتاح",
        "إفتتاح الجسر",
        "الجسور",
        "مهندس",
        "المهندسين",
        "سَلمى",
        "سلمي حداد",
        "ترميم محليات",
        "الج",
        "ا",
        "جسر ب",
    ],
)
def test_search_finds_every_spelling_in_every_field(store: Store, asked: str) -> None:
    wanted = store.drafts.add(full(), "x").id
    store.drafts.add(article("قمة المناخ", "وصلت الوفود"), "x")
    found = store.drafts.rows(asked)
    assert wanted in [row.id for row in found]
    assert store.drafts.count(asked) == len(found)


@pytest.mark.parametrize(
    "asked", ["قطار", "جسر قطار", '"', "NEAR(", "*", "جسر* OR قطار", "headline:", "'; DROP TABLE drafts; --"]
)
def test_search_of_what_is_not_there_and_of_what_looks_like_a_question_finds_nothing_wrong(
    store: Store, asked: str
) -> None:
    draft = store.drafts.add(full(), "x").id
    found = [row.id for row in store.drafts.rows(asked)]
    assert found == ([draft] if asked in ('"', "*") else [])  # no word at all lets everything through


def test_what_was_just_saved_is_found_and_what_was_written_over_is_not(store: Store) -> None:
    draft = store.drafts.add(article("زلزال في البحر"), "x").id
    assert store.drafts.count("زلزال") == 1
    store.drafts.save(draft, article("هدوء في البحر"))
    assert store.drafts.count("زلزال") == 0
    assert store.drafts.count("هدوء") == 1
    store.drafts.put(replace(store.drafts.get(draft), article=article("عاصفة في البحر")))
    assert store.drafts.count("عاصفه") == 1
    assert store.problems() == ()


def test_the_bin_is_a_date_and_gives_back(store: Store) -> None:
    draft = store.drafts.add(article(), "x", State.PENDING)
    binned = store.drafts.bin(draft.id)
    assert binned.binned is not None
    assert store.drafts.rows() == []
    assert [row.binned for row in store.drafts.rows("جسر", binned=True)] == [binned.binned]
    assert store.drafts.count(binned=True) == 1
    assert store.drafts.restore(draft.id) == draft
    assert [row.id for row in store.drafts.rows()] == [draft.id]


def test_a_duplicate_is_new_everywhere(store: Store) -> None:
    draft = store.drafts.add(full(), "x")
    store.drafts.change(draft.id, state=State.PUBLISHED, remote=Remote("7"), schedule=AT)
    copy = store.drafts.duplicate(draft.id)
    assert copy.article == replace(full(), slug="", corrections=())
    assert (copy.state, copy.remote, copy.schedule, copy.site) == (State.DRAFT, None, None, "x")
    assert copy.id != draft.id
    assert store.drafts.count("جسر") == 2


def test_the_draft_opened_last_is_remembered_unless_binned(store: Store) -> None:
    assert store.drafts.last_opened() is None
    one, two = (store.drafts.add(article(), "x").id for _ in range(2))
    store.drafts.opened(one)
    store.drafts.opened(two)
    assert store.drafts.last_opened() == two
    store.drafts.bin(two)
    assert store.drafts.last_opened() is None


def test_a_number_that_is_not_there(store: Store) -> None:
    for call in (
        lambda: store.drafts.get(9),
        lambda: store.drafts.save(9, article()),
        lambda: store.drafts.change(9, state=State.DRAFT),
        lambda: store.drafts.bin(9),
        lambda: store.drafts.restore(9),
        lambda: store.drafts.duplicate(9),
        lambda: store.drafts.opened(9),
    ):
        with pytest.raises(NotFound) as caught:
            call()
        assert (caught.value.code, caught.value.values) == ("store.draft-missing", {"id": 9})


def test_what_was_acknowledged_is_there_in_another_opening(store: Store, profile, clock) -> None:
    draft = store.drafts.save(store.drafts.add(article(), "x").id, full())
    store.close()
    again = Store.open(profile, clock)
    assert again.drafts.get(draft.id) == draft
    again.close()


def test_base_and_theirs_stand_beside_the_text(store: Store) -> None:
    draft = store.drafts.add(Article(headline="نصّي"), "x")
    assert (store.drafts.base(draft.id), store.drafts.theirs(draft.id)) == (None, None)
    base, theirs = Article(headline="ما عاد من الموقع"), Article(headline="نصّ الزميلة")
    store.drafts.change(draft.id, base=base, theirs=theirs, held=draft.article, state=State.CONFLICT)
    assert (store.drafts.base(draft.id), store.drafts.theirs(draft.id)) == (base, theirs)
    assert store.drafts.held(draft.id) == draft.article
    store.drafts.save(draft.id, Article(headline="نصّي بعد ذلك"))
    store.drafts.change(draft.id, theirs=None, state=State.DRAFT)
    assert (store.drafts.base(draft.id), store.drafts.theirs(draft.id)) == (base, None)
    assert store.drafts.get(draft.id).article.headline == "نصّي بعد ذلك"


def test_a_draft_of_a_post_has_its_base_from_the_first_moment(store: Store) -> None:
    article, remote = Article(headline="خبر زميل"), Remote("7", revision="3")
    draft = store.drafts.add(article, "x", State.PENDING, remote)
    assert store.drafts.get(draft.id) == draft
    assert (draft.remote, store.drafts.base(draft.id)) == (remote, article)
    store.drafts.add(Article(), "x")
    assert store.drafts.on_site("x") == {"7": draft.id}
    assert store.drafts.on_site("y") == {}


def test_a_text_is_only_renewed_where_nobody_wrote_meanwhile(store: Store) -> None:
    draft = store.drafts.add(Article(headline="أول"), "x")
    assert store.drafts.renew(draft.id, Article(headline="أول"), Article(headline="ثانٍ"))
    assert not store.drafts.renew(draft.id, Article(headline="أول"), Article(headline="ثالث"))
    assert store.drafts.get(draft.id).article.headline == "ثانٍ"
    assert [row.id for row in store.drafts.rows("ثان")] == [draft.id]
    with pytest.raises(NotFound):
        store.drafts.renew(99, Article(), Article())
