from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain import shown
from tests.domain.editing import edited, sample, word
from tests.pairs import pairs
from tests.strategies import articles

from newsroom.domain.article import Article, RelatedLink
from newsroom.domain.difference import ItemKind
from newsroom.domain.document import Document, Figure, Gallery, Opaque, Paragraph, inline_text, plain
from newsroom.domain.format import blocks, markdown, stored
from newsroom.domain.merge import Choice, Merge, Side, merge, resolve
from newsroom.domain.parts import texts
from newsroom.language.fold import words

LINK = RelatedLink("https://example.org/1", "سوق السمك يعود")


def said(values) -> Counter[str]:
    """The folded words of texts, blocks and entries."""
    return Counter(word for value in values if value is not None for _, text in texts(value) for word in words(text))


def of(article: Article) -> Counter[str]:
    """All words of an article that people wrote."""
    fields = (article.headline, article.kicker, article.standfirst, article.byline, article.slug)
    entries = (*article.sections, *article.tags, *article.related, *article.corrections)
    return said((*fields, *article.body.blocks, article.lead, *entries))


def in_conflict(found: Merge) -> Counter[str]:
    return said(side.value for hunk in found.conflicts for side in (hunk.mine, hunk.theirs))


def report(found: Merge) -> str:
    """The merged body, and each conflict: base, mine, theirs and what can be chosen."""
    parts = [markdown.write(found.article.body)]
    for hunk in found.conflicts:
        sides = [shown.runs(side.runs) for side in (hunk.base, hunk.mine, hunk.theirs)]
        parts.append("\n".join([*sides, " ".join(hunk.choices), ""]))
    return "====\n".join(parts)


@pytest.mark.parametrize(("source", "expected"), pairs("merge.md"))
def test_versions_are_merged_as_people_would(source, expected):
    assert report(merge(*shown.versions(source))) == expected


@st.composite
def changed_articles(draw: st.DrawFn) -> tuple[Article, Article, Article]:
    """Three articles that have some blocks in common."""
    base, mine, theirs = draw(articles()), draw(articles()), draw(articles())
    pool = st.sampled_from((*base.body.blocks, *mine.body.blocks, *theirs.body.blocks, Paragraph()))
    bodies = [Document(tuple(draw(st.lists(pool, max_size=5)))) for _ in range(3)]
    return tuple(replace(article, body=body) for article, body in zip((base, mine, theirs), bodies, strict=True))


@settings(max_examples=60, deadline=None)
@given(articles(), articles())
def test_what_only_one_changed_or_both_alike_is_taken_without_a_question(base, changed):
    for versions in ((base, base, changed), (base, changed, base), (base, changed, changed)):
        found = merge(*versions)
        assert found.article == changed
        assert not found.conflicts
        assert bool(found.taken) == (base != changed)


@settings(max_examples=40, deadline=None)
@given(changed_articles() | st.tuples(articles(), articles(), articles()), st.data())
def test_strangers_lose_no_word_and_every_choice_makes_a_valid_article(versions, data):
    base, mine, theirs = versions
    found = merge(base, mine, theirs)
    for side in (mine, theirs):
        assert set(of(side) - of(base)) <= set(of(found.article) + in_conflict(found))
    chosen = {hunk.id: data.draw(st.sampled_from(hunk.choices)) for hunk in found.conflicts}
    for article in (found.article, resolve(found, chosen)):
        assert stored.read_article(stored.write_article(article)) == article


@pytest.mark.parametrize("seed", range(250))
def test_two_hours_of_editing_lose_no_word(seed):
    random = Random(seed)
    base = sample(random)
    mine, theirs = (edited(base, random, random.randint(1, 8), letter) for letter in "من")
    found = merge(base, mine, theirs)
    was, ours, yours, made = (of(article) for article in (base, mine, theirs, found.article))
    asked = in_conflict(found) + said(hunk.base.value for hunk in found.conflicts)
    for new, times in ((ours - was) + (yours - was)).items():
        assert made[new] + asked[new] >= times, new
    for old in was:
        if old not in asked:
            assert (old in made) == (old in ours and old in yours), old
    both = resolve(found, {hunk.id: Choice.BOTH for hunk in found.conflicts if Choice.BOTH in hunk.choices})
    kept = of(both)
    for hunk in found.conflicts:
        if Choice.BOTH in hunk.choices:
            assert said([hunk.mine.value]) | said([hunk.theirs.value]) <= kept


@pytest.mark.parametrize("seed", range(100))
def test_a_word_is_the_same_word_whoever_is_asked_first(seed):
    random = Random(seed)
    base = sample(random)
    mine, theirs = (edited(base, random, 4, letter) for letter in "من")
    found, turned = merge(base, mine, theirs), merge(base, theirs, mine)
    assert len(found.conflicts) == len(turned.conflicts)
    if not found.conflicts:
        assert of(found.article) == of(turned.article)


@pytest.mark.parametrize("seed", range(40))
def test_two_desks_and_one_site_lose_no_word_and_agree_in_the_end(seed):
    random = Random(seed)
    site = sample(random)
    bases, drafts = [site, site], [site, site]
    for turn in range(30):
        desk = random.randrange(2)
        if turn < 26 and random.random() < 0.6:
            drafts[desk] = edited(drafts[desk], random, random.randint(1, 3), f"{'من'[desk]}{word('', turn)}")
            continue
        desk = turn % 2 if turn >= 26 else desk
        found = merge(bases[desk], drafts[desk], site)
        for side in (drafts[desk], site):
            assert set(of(side) - of(bases[desk])) <= set(of(found.article) + in_conflict(found))
        site = resolve(found, {hunk.id: random.choice(hunk.choices) for hunk in found.conflicts})
        bases[desk] = drafts[desk] = site
    assert drafts == [site, site]


def test_blanks_that_both_changed_are_nothing_to_ask_about() -> None:
    base, mine, theirs = (Article(headline=f"سوق{blanks}السمك") for blanks in (" ", "  ", "   "))
    found = merge(base, mine, theirs)
    assert (found.article, found.conflicts) == (mine, ())


def test_one_word_that_both_spelt_otherwise_is_asked_about() -> None:
    base, mine, theirs = (Article(headline=f"كل {word} على الرصيف") for word in ("كتب", "كُتب", "كَتب"))
    (hunk,) = merge(base, mine, theirs).conflicts
    assert shown.runs(hunk.mine.runs) == "كل {كتب~كُتب} على الرصيف"
    assert hunk.choices == (Choice.MINE, Choice.THEIRS, Choice.BOTH)


def test_choices_make_mine_theirs_both_or_one_text_of_both() -> None:
    source = (
        "تعلمت الحساب هنا صغيرة. ومن يخطئ مرة لا يخطئ بعدها.\n====\n"
        "تعلمت الحساب هنا قبل المدرسة. ومن يخطئ مرة لا يخطئ بعدها.\n====\n"
        "تعلمت الحساب هنا وأنا في السابعة. ومن يخطئ في السعر مرة لا يخطئ بعدها.\n"
    )
    base, mine, theirs = shown.versions(source)
    found = merge(base, mine, theirs)
    (hunk,) = found.conflicts

    def body(choice: Choice) -> tuple[str, ...]:
        article = resolve(found, {hunk.id: choice})
        return tuple(inline_text(block.content) for block in article.body.blocks)

    first, second = (inline_text(article.body.blocks[0].content) for article in (mine, theirs))
    assert body(Choice.MINE) == (first,)
    assert body(Choice.THEIRS) == (second,)
    assert body(Choice.BOTH) == (first, second)
    assert body(Choice.TOGETHER) == (
        "تعلمت الحساب هنا قبل المدرسة وأنا في السابعة. ومن يخطئ في السعر مرة لا يخطئ بعدها.",
    )
    assert resolve(found, {}) == found.article == mine


def test_a_choice_that_is_not_offered_is_refused() -> None:
    found = merge(Article(slug="أ"), Article(slug="ب"), Article(slug="ج"))
    (hunk,) = found.conflicts
    assert hunk.choices == (Choice.MINE, Choice.THEIRS)
    assert resolve(found, {hunk.id: Choice.THEIRS}).slug == "ج"
    with pytest.raises(ValueError, match="both"):
        resolve(found, {hunk.id: Choice.BOTH})
    with pytest.raises(KeyError):
        resolve(found, {"body/7": Choice.MINE})


def test_a_headline_that_both_changed_is_shown_word_by_word() -> None:
    base, mine, theirs = (
        Article(headline=text)
        for text in (
            "مصابيح السردين تعود إلى الميناء",
            "مصابيح الصيد تعود إلى الميناء",
            "مصابيح البحر تعود إلى الميناء",
        )
    )
    found = merge(base, mine, theirs)
    (hunk,) = found.conflicts
    assert (hunk.field, shown.runs(hunk.base.runs)) == ("headline", "مصابيح [-السردين-] تعود إلى الميناء")
    assert shown.runs(hunk.theirs.runs) == "مصابيح {+البحر+} تعود إلى الميناء"
    assert resolve(found, {hunk.id: Choice.BOTH}).headline == f"{mine.headline} {theirs.headline}"
    assert resolve(found, {hunk.id: Choice.TOGETHER}).headline == "مصابيح الصيد البحر تعود إلى الميناء"


def test_tags_and_sections_are_sets_with_an_order() -> None:
    base = Article(sections=("محليات", "اقتصاد"), tags=("بحر", "ميناء", "صيد"))
    mine = Article(sections=("اقتصاد", "محليات"), tags=("ميناء", "صيد", "بلدية"))
    theirs = Article(sections=("محليات", "اقتصاد", "بيئة"), tags=("بحر", "ميناء", "البلديّة", "صيد", "بلديّة"))
    found = merge(base, mine, theirs)
    assert found.article.sections == ("اقتصاد", "بيئة", "محليات")
    assert found.article.tags == ("ميناء", "البلديّة", "صيد", "بلدية")
    assert not found.conflicts
    assert [(t.who, t.kind, t.value) for t in found.taken if t.field == "sections"] == [
        (Choice.THEIRS, ItemKind.ADDED, "بيئة"),
        (Choice.MINE, ItemKind.ARRIVED, "اقتصاد"),
    ]


def test_related_links_merge_by_address_and_ask_only_for_one_headline_of_two() -> None:
    other = RelatedLink("https://example.org/2", "ميناء جديد")
    base = Article(related=(LINK, other))
    mine = Article(related=(replace(LINK, headline="سوق السمك يعود اليوم"),))
    found = merge(base, mine, Article(related=(replace(LINK, section="محليات"), other)))
    assert found.article.related == (replace(LINK, headline="سوق السمك يعود اليوم", section="محليات"),)
    found = merge(base, mine, Article(related=(replace(LINK, headline="سوق السمك يعود غدا"), other)))
    (hunk,) = found.conflicts
    assert (hunk.field, Choice.BOTH in hunk.choices) == ("related", False)
    assert resolve(found, {hunk.id: Choice.THEIRS}).related[0].headline == "سوق السمك يعود غدا"


def test_a_link_that_one_took_out_and_the_other_changed_stays() -> None:
    changed = replace(LINK, headline="سوق السمك يعود اليوم")
    assert merge(Article(related=(LINK,)), Article(), Article(related=(changed,))).article.related == (changed,)
    assert merge(Article(related=(LINK,)), Article(), Article(related=(LINK,))).article.related == ()


def test_the_picture_of_one_goes_with_the_caption_of_the_other() -> None:
    base = Article(lead=Figure("https://example.org/1.jpg", caption=plain("قارب في الميناء")))
    mine = Article(lead=replace(base.lead, media="https://example.org/2.jpg"))
    theirs = Article(lead=replace(base.lead, caption=plain("قارب قرب الميناء")))
    found = merge(base, mine, theirs)
    assert found.article.lead == replace(mine.lead, caption=plain("قارب قرب الميناء"))
    (taken,) = found.taken
    assert (taken.who, taken.field, taken.kind) == (Choice.TOGETHER, "lead", ItemKind.CHANGED)
    two = merge(base, mine, Article())
    assert two.article.lead == mine.lead
    assert [side.value for side in (two.conflicts[0].mine, two.conflicts[0].theirs)] == [mine.lead, None]


def test_what_was_taken_says_from_whom_and_where() -> None:
    base, mine, theirs = shown.versions(
        "يفتح السوق فجرا.\n\nتباع فيه الأسماك.\n\nويغلق ظهرا.\n====\n"
        "يفتح السوق فجرا كل يوم.\n\nتباع فيه الأسماك.\n====\n"
        "تباع فيه الأسماك.\n\nيفتح السوق فجرا.\n\nويغلق ظهرا.\n\nوصلت القوارب.\n"
    )
    found = merge(base, mine, theirs)
    assert [(t.who, t.kind, t.place, shown.runs(t.runs)) for t in found.taken] == [
        (Choice.MINE, ItemKind.CHANGED, 1, "يفتح السوق فجرا{+ كل يوم+}."),
        (Choice.MINE, ItemKind.REMOVED, 2, "[-ويغلق ظهرا.-]"),
        (Choice.THEIRS, ItemKind.ADDED, 2, "{+وصلت القوارب.+}"),
    ]


def test_a_block_that_we_cannot_read_is_whole_or_in_conflict() -> None:
    def article(*words: str) -> Article:
        return Article(body=Document(tuple(Opaque(f"<div>{word}</div>", "acme/card") for word in words)))

    assert merge(article("أ", "ب"), article("ج", "ب"), article("أ", "د")).article == article("ج", "د")
    found = merge(article("أ"), article("ب"), article("ج"))
    assert found.article == article("ب")
    assert found.conflicts[0].choices == (Choice.MINE, Choice.THEIRS, Choice.BOTH)


def test_a_gallery_left_with_one_picture_is_asked_about() -> None:
    one, two = (Figure(f"https://example.org/{n}.jpg") for n in "12")
    three = replace(two, media="https://example.org/3.jpg", caption=plain("ثالثة"))

    def article(*figures: Figure) -> Article:
        return Article(body=Document((Gallery(figures),)))

    found = merge(article(one, two, three), article(one, two), article(two, three))
    assert len(found.conflicts) == 1
    assert found.article == article(one, two)


def test_untouched_blocks_go_back_to_the_site_byte_for_byte() -> None:
    def post(*texts_: str) -> str:
        return "\n\n\n".join(f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->" for text in texts_)

    was, now = post("يفتح السوق.", "تباع الأسماك.", "ويغلق."), post("يفتح السوق.", "تباع الأسماك.", "ويغلق ظهرا.")
    base, theirs = (Article(body=blocks.read(source)) for source in (was, now))
    first, *others = base.body.blocks
    mine = replace(base, body=Document((replace(first, content=plain("يفتح السوق فجرا.")), *others)))
    merged = merge(base, mine, theirs).article
    written = blocks.write(merged.body)
    assert written.endswith(now[now.index("\n\n\n") :])
    assert "فجرا" in written
    assert blocks.write(merge(base, base, theirs).article.body) == now


def test_of_equal_blocks_the_one_that_knows_its_source_is_taken() -> None:
    source = "<!-- wp:paragraph -->\n<p>يفتح   السوق.</p>\n<!-- /wp:paragraph -->"
    read = Article(body=blocks.read(source))
    typed = Article(body=Document((replace(read.body.blocks[0], origin=None),)))
    for versions in ((typed, typed, read), (typed, read, typed), (Article(), typed, read)):
        assert blocks.write(merge(*versions).article.body) == source


def test_the_sides_of_a_conflict_have_their_text_and_what_was_done_to_it() -> None:
    base, mine, theirs = shown.versions(
        "السوق [هنا](https://a.example).\n====\nالسوق [هنا](https://b.example).\n====\nالسوق هنا.\n"
    )
    (hunk,) = merge(base, mine, theirs).conflicts
    assert isinstance(hunk.base, Side)
    assert [side.text for side in (hunk.base, hunk.mine, hunk.theirs)] == ["السوق هنا."] * 3
    assert [change.names for change in hunk.mine.changes] == [("link",)]
    assert hunk.base.value == base.body.blocks[0]


def test_a_paragraph_that_both_wrote_alike_is_asked_about_once() -> None:
    base = Article(body=Document((Paragraph(plain("يفتح السوق.")),)))
    new = [Paragraph(plain(f"وصلت أول القوارب محملة {word}.")) for word in ("بالسردين", "بالتونة")]
    mine, theirs = (replace(base, body=Document((*base.body.blocks, block))) for block in new)
    found = merge(base, mine, theirs)
    (hunk,) = found.conflicts
    assert (hunk.place, hunk.base.value, hunk.base.text) == (1, None, "")
    assert resolve(found, {hunk.id: Choice.BOTH}).body.blocks[1:] == tuple(new)
