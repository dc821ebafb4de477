"""Related links and correction notes at the end of a site's markup."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.domain.article import Correction, RelatedLink
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.format import blocks
from newsroom.domain.format.blockextras import Extras, laid, lifted

ZONE = "Asia/Dubai"
BODY = Document((Paragraph(plain("عاد القطار إلى سكته.")), Paragraph(plain("وحمل أول مسافريه."))))
LINKS = (
    RelatedLink("https://site.example/%d9%85%d9%8a%d9%86%d8%a7%d8%a1/", "الميناء يفتح أبوابه"),
    RelatedLink("https://other.example/?p=1&x=2", "خط جديد «سريع» & رخيص"),
)
NOTES = (
    Correction(datetime(2026, 1, 29, 7, 15, tzinfo=UTC), "ورد أن الرحلات ثلاث، والصواب رحلتان."),
    Correction(datetime(2026, 1, 30, 7, 15, 9, 120030, tzinfo=UTC), "سطر أول\nسطر ثان <هكذا>"),
)


def through(body: Document, extras: Extras, before: Document | None = None) -> str:
    return blocks.write(laid(body, extras, ZONE, before or Document()))


def test_what_is_laid_is_lifted_again() -> None:
    body, extras = lifted(blocks.read(through(BODY, Extras(LINKS, NOTES))))
    assert body == BODY
    assert extras == Extras(LINKS, NOTES)


def test_readers_see_the_heading_the_order_and_the_date() -> None:
    source = through(BODY, Extras(LINKS, NOTES))
    assert source.index("الصواب رحلتان") < source.index("مقالات ذات صلة") < source.index("الميناء يفتح")
    assert "تصحيح — الخميس 29 يناير 2026، 11:15 ص" in source
    assert source.count("<!-- wp:group") == 3


def test_nothing_beside_the_body_leaves_the_body_alone() -> None:
    assert through(BODY, Extras()) == blocks.write(BODY)
    assert lifted(BODY) == (BODY, Extras())


FOREIGN_HAND = """<!-- wp:paragraph -->
<p>أول.</p>
<!-- /wp:paragraph -->

<!-- wp:group {"className":"wide newsroom-related","layout":{"type":"constrained"}} -->
<div class="wp-block-group wide newsroom-related"><!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading">اقرأ أيضًا</h3>
<!-- /wp:heading -->

<!-- wp:list -->
<ul><!-- wp:list-item -->
<li><a href="https://site.example/a/">مادة <strong>أولى</strong></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:group -->

<!-- wp:paragraph -->
<p>أخير.</p>
<!-- /wp:paragraph -->
"""


def test_a_post_that_nobody_touched_goes_back_byte_for_byte() -> None:
    before = blocks.read(FOREIGN_HAND)
    body, extras = lifted(before)
    assert extras.related == (RelatedLink("https://site.example/a/", "مادة أولى"),)
    assert [block.content[0].text for block in body.blocks if isinstance(block, Paragraph)] == ["أول.", "أخير."]
    assert through(body, extras, before) == FOREIGN_HAND
    richer = Extras(tuple(replace(link, section="اقتصاد", remote_id="7") for link in extras.related))
    assert through(body, richer, before) == FOREIGN_HAND


def test_a_group_that_nobody_touched_keeps_its_bytes_when_the_body_changes() -> None:
    before = blocks.read(FOREIGN_HAND)
    body, extras = lifted(before)
    source = through(Document((*body.blocks, Paragraph(plain("جديد.")))), Extras(extras.related, NOTES[:1]), before)
    group = FOREIGN_HAND[FOREIGN_HAND.index("<!-- wp:group") : FOREIGN_HAND.index("<!-- /wp:group -->")]
    assert group in source
    assert source.index("جديد.") < source.index("newsroom-correction") < source.index("newsroom-related")
    assert lifted(blocks.read(source))[1] == Extras(extras.related, NOTES[:1])


def test_another_choice_of_links_is_written_anew() -> None:
    before = blocks.read(FOREIGN_HAND)
    source = through(lifted(before)[0], Extras(LINKS), before)
    assert "اقرأ أيضًا" not in source
    assert lifted(blocks.read(source))[1].related == LINKS


@pytest.mark.parametrize(
    ("classes", "inside"),
    [
        ("newsroom-related", ""),
        ("newsroom-correction", "<p>بلا تاريخ</p>"),
        ("newsroom-correction at-20269999T000000Z", "<p>تاريخ باطل</p>"),
        ("wide", "<p>نص</p>"),
    ],
)
def test_a_group_that_says_nothing_of_ours_stays_in_the_body(classes: str, inside: str) -> None:
    group = f'<!-- wp:group {{"className":"{classes}"}} -->\n<div class="{classes}">{inside}</div>\n<!-- /wp:group -->'
    body, extras = lifted(blocks.read(group))
    assert extras == Extras()
    assert blocks.write(body) == group


@given(
    st.lists(st.text("ابتثجح 12abc<>&\"'«»-\n", min_size=1).map(str.strip).filter(bool), max_size=3),
    st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_notes_of_any_letters_and_moment_come_back(texts: list[str], at: datetime) -> None:
    notes = tuple(Correction(at, text) for text in texts)
    assert lifted(blocks.read(through(BODY, Extras((), notes))))[1].corrections == notes
