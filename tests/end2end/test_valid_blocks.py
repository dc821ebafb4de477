"""What we write is valid to the site's own editor: asked of the editor itself, in a browser, on three versions."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from playwright.sync_api import Browser, Page
from tests import strategies
from tests.end2end import desks
from tests.end2end.webeditor import block_editor
from tests.wordpress.server import WordPress

from newsroom.desk import pictures, publishing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.document import (
    Code,
    Direction,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Link,
    List,
    ListItem,
    Mark,
    More,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    figures,
    inline,
    plain,
)
from newsroom.domain.format import blocks

JUDGED = """content => {
  const judged = (blocks, depth) => blocks.flatMap(block => [
    {depth, name: block.name, valid: block.isValid, source: block.originalContent || '',
     issues: (block.validationIssues || []).map(issue => issue.args.map(String).join(' | ').slice(0, 300))},
    ...judged(block.innerBlocks || [], depth + 1)]);
  const parsed = wp.blocks.parse(content);
  return {blocks: judged(parsed, 0), again: wp.blocks.serialize(parsed)};
}"""
SHOWN = """() => {
  const all = blocks => blocks.flatMap(block => [[block.name, block.isValid], ...all(block.innerBlocks)]);
  return all(wp.data.select('core/block-editor').getBlocks());
}"""
UNKNOWN = ("core/missing", "core/freeform")
ENTITY = re.compile(r"&#?\w+;")  # in an alternative text: the editor itself cannot tell it from the sign it stands for
ROLES = ("editor", "author", "contributor")
ALL_MARKS = [*({mark} for mark in Mark), {Mark.STRONG, Mark.EMPHASIS}, {Mark.STRONG, Mark.FOREIGN}]


def objections(page: Page, content: str) -> list[str]:
    """What the editor has against a post: blocks that it holds to be broken or does not know, and a paragraph that its
    next save would put into a paragraph, though it calls that valid."""
    judged: dict[str, Any] = page.evaluate(JUDGED, content)
    bad = [block for block in judged["blocks"] if not block["valid"] or block["name"] in UNKNOWN]
    found = [f"{block['name']}: {block['issues'][:1]} {block['source'][:300]}" for block in bad]
    return [*found, *(["a paragraph in a paragraph"] if "<p><p" in judged["again"] else [])]


def marked() -> Paragraph:
    spans = [Span(f"كلمات {number} ", frozenset(marks)) for number, marks in enumerate(ALL_MARKS)]
    links = [
        Span("رابط", link=Link("https://example.org/a?b=1&c=2")),
        Span(" في لسان جديد", link=Link("https://example.org/", "عنوان الرابط", new_tab=True)),
        Span(" بريد", link=Link("mailto:desk@example.org")),
    ]
    return Paragraph(inline([*spans, *links, Span("\nسطر ثان: 3 < 5 & 7 > 2، و\u00a0فراغ، و\u200fعلامة")]))


def every_block() -> list[Any]:
    """Every form of a block that needs no picture of its own."""
    short, foreign = plain("مجلس المدينة يعتمد الموازنة"), plain("The vote passed 9 & 3.")
    below = List((ListItem(plain("فرع أول")), ListItem(plain("فرع ثان"))), ordered=True, start=4)
    items = (ListItem(plain("بند")), ListItem(marked().content, (below,)), ListItem(plain("بند أخير")))
    cells = ((short, plain("العدد")), (plain("الحافلات"), plain("42")), (plain("القطارات"), ()))
    provided = [Embed(f"https://example.org/{name}/1", name, "عنوان", short) for name in ("X", "YouTube", "قناة")]
    return [
        marked(),
        Paragraph(foreign, Direction.LTR),
        *(Heading(level, short, way) for level in (2, 3, 4) for way in Direction),
        List(items),
        List(items, ordered=True),
        List(items, ordered=True, start=7),
        Quote((Paragraph(short), Heading(3, short), List(items)), plain("عضو المجلس")),
        Quote((Paragraph(foreign, Direction.LTR),)),
        Pullquote(short, plain("رئيسة المجلس")),
        Pullquote(short),
        *provided,
        Embed("https://www.youtube.com/watch?v=abc_def-123"),
        Table(cells, head=True, caption=short),
        Table(cells),
        Code("if a < b && c:\n    print('[gallery]')"),
        Separator(),
        More(),
        Figure("https://example.org/صورة.jpg?w=1&h=2", "بديل", short, "تصوير: وكالة"),
        Figure("https://example.org/b.png"),
        Paragraph(),
    ]


def all_of_it(room: Newsroom, draw: random.Random, *, may_upload: bool) -> Article:
    """An article with every form of every block, related articles and a correction."""
    body = every_block()
    lead = None
    if may_upload:
        shown = [
            Figure(pictures.add(room, desks.picture(draw)), "بديل", plain("تعليق"), "تصوير: هناء") for _ in range(3)
        ]
        lead = shown[0]
        body += [shown[1], replace(shown[2], caption=(), credit=""), Gallery((shown[1], shown[2]), plain("معرض"))]
    return Article(
        "كل ما يكتبه المحرر",
        standfirst="مقال فيه كل ما يمكن أن يكون في مقال.",
        body=Document(tuple(body)),
        sections=("اقتصاد",),
        lead=lead,
        related=(RelatedLink("https://example.org/1", "خبر سابق"), RelatedLink("https://example.org/2", "خبر آخر")),
        corrections=(Correction(datetime(2026, 3, 1, 9, 30, tzinfo=UTC), "ورد الرقم خطأ، والصواب 42."),),
    )


def published(site: WordPress, furnished: Path, profile: Path, role: str) -> tuple[int, str]:
    """The number and the content of a post of every block, of a user of that role."""
    desk, pending = desks.open_desk(furnished, profile, site, site.url, role), role == "contributor"
    try:
        article = all_of_it(desk.room, random.Random(role), may_upload=not pending)
        outcome, _ = publishing.publish(desk.room, desks.new_draft(desk.room, article).id, pending=pending)
        assert outcome.removed == ()
    finally:
        desk.room.close()
    (post,) = site.sql("SELECT ID, post_content FROM wp_posts WHERE post_type = 'post' ORDER BY ID DESC LIMIT 1")
    assert post["post_content"].count("<!-- wp:") >= len(article.body.blocks)
    return post["ID"], post["post_content"]


def test_what_is_written_is_valid_in_the_sites_own_editor(
    fresh_wordpress: WordPress, furnished: Path, tmp_path: Path, browser: Browser
) -> None:
    posts = {role: published(fresh_wordpress, furnished, tmp_path / role, role) for role in ROLES}
    with block_editor(browser, fresh_wordpress, posts["author"][0]) as page:
        assert [name for name, valid in page.evaluate(SHOWN) if not valid or name in UNKNOWN] == []
        for role, (_, content) in posts.items():
            assert objections(page, content) == [], role

        @settings(max_examples=100, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(strategies.documents())
        def whatever_is_written_is_valid(document: Document) -> None:
            assume(not any(ENTITY.search(figure.alt) for figure in figures(document)))
            ours = tuple(block for block in document.blocks if not isinstance(block, Opaque))
            assert objections(page, blocks.write(Document(ours))) == []

        whatever_is_written_is_valid()
