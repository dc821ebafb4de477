"""What a site gives back, in the terms of this workstation: nothing but what somebody wrote is a difference."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newsroom.desk.aligning import aligned, whole, with_origins
from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.document import Document, Figure, Gallery, Origin, Paragraph, plain
from newsroom.site.site import Capabilities, SiteRevision

from .conftest import STORY

ALL = Capabilities(*[True] * 8)
NONE = Capabilities(*[False] * 8)
AT = datetime(2026, 2, 3, 7, 30, tzinfo=UTC)
HERE, THERE = "media:" + "ab" * 32 + ".jpg", "https://example.org/up/ab-1600.jpg"
MINE = replace(
    STORY,
    kicker="تقرير",
    lead=Figure(HERE, "قوارب"),
    body=Document((*STORY.body.blocks, Gallery((Figure(HERE, "أولى"), Figure(HERE, "ثانية"))))),
    related=(RelatedLink("https://example.org/a/", "المرفأ", "اقتصاد", AT, "p.jpg", "7"),),
    corrections=(Correction(AT, "العدد 60 لا 600."),),
)
THEIRS = replace(
    MINE,
    kicker="",
    byline="editor",
    lead=Figure(THERE, "قوارب", remote_id="12"),
    body=Document((*STORY.body.blocks, Gallery((Figure(THERE, "أولى", remote_id="12"), Figure(THERE, "ثانية"))))),
    sections=("إقتصاد",),
    tags=("الموانىء", "الصيد"),
    related=(RelatedLink("http://www.example.org/a", "المرفأ"),),
    slug="سوق-السمك",
    corrections=(Correction(AT - timedelta(hours=7, minutes=30), "العدد 60 لا 600."),),
)
LOCAL = {THERE: HERE, "#12": HERE}


def test_what_a_site_spells_or_does_not_carry_is_no_difference() -> None:
    assert aligned(THEIRS, MINE, NONE, LOCAL) == MINE
    once = aligned(THEIRS, MINE, ALL, LOCAL)
    assert aligned(once, MINE, ALL, LOCAL) == once
    assert (once.kicker, once.byline) == ("", "editor")  # a site that carries them has them changed


def test_what_somebody_changed_stays() -> None:
    changed = replace(
        THEIRS,
        headline="عنوان آخر",
        tags=("الصيد",),
        related=(RelatedLink("http://www.example.org/a", "المرفأ الكبير"),),
        lead=Figure("https://example.org/other.jpg", "أخرى", remote_id="13"),
        corrections=(Correction(AT, "العدد 61."),),
    )
    found = aligned(changed, MINE, replace(NONE, corrections=True), LOCAL)
    assert (found.headline, found.tags, found.related[0].headline) == ("عنوان آخر", ("الصيد",), "المرفأ الكبير")
    assert (found.lead, found.corrections) == (changed.lead, changed.corrections)
    mine = replace(MINE, slug="market")
    assert aligned(THEIRS, mine, ALL, LOCAL).slug == "سوق-السمك"


def test_blocks_that_the_site_holds_go_back_from_their_source() -> None:
    block = Paragraph(plain("نص"), origin=Origin("\n<p>نص</p>", Paragraph(plain("نص"))))
    held = Article(body=Document((block,), "\n"))
    sent = with_origins(Article(body=Document((Paragraph(plain("نص")), Paragraph(plain("جديد"))))), held)
    assert [one.origin for one in sent.body.blocks] == [block.origin, None]
    assert sent.body.tail == "\n"


def test_blocks_that_say_the_same_go_back_each_from_its_own_source() -> None:
    said = Paragraph(plain("نص"))
    one, other = (replace(said, origin=Origin(source, said)) for source in ("<p>نص</p>", "\n\n\n\n<p>نص</p>"))
    held = Article(body=Document((one, other)))
    for written in ((one, other), (said, said), (other, one), (other, said)):
        sent = with_origins(Article(body=Document(written)), held)
        sources = [block.origin.source for block in sent.body.blocks if block.origin]
        assert sources == (
            [other.origin.source, one.origin.source] if written[0] is other else ["<p>نص</p>", other.origin.source]
        )
    assert with_origins(Article(body=Document((other,))), held).body.blocks[0].origin == other.origin


def test_a_version_of_a_history_has_the_rest_from_the_post_and_no_byline_of_who_saved_it() -> None:
    bare = Article(headline="عنوان", standfirst="مقدمة", body=STORY.body, byline="منى", slug="7-revision-v1")
    found = whole(SiteRevision("4", AT, "منى", bare), MINE)
    assert found == replace(MINE, headline="عنوان", standfirst="مقدمة", body=STORY.body)
    other = whole(SiteRevision("4", AT, "ليلى", replace(bare, tags=("وسم",))), MINE)
    assert (other.byline, other.tags) == ("منى", ("وسم",))
