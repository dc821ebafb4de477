"""A post is opened and saved: without a change nothing is sent; beside a change everything else keeps its bytes.

The posts hold every block that the site's own editor can make, in all the forms that the editor gives it: empty, with
text, dressed up, its examples, styles and variations. `OPENED` says into how many posts of a version they are put.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from difflib import unified_diff
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.end2end import desks
from tests.end2end.desks import Desk
from tests.end2end.webeditor import block_editor
from tests.faultline import Faultline
from tests.wordpress.debian import SUITES
from tests.wordpress.server import WordPress

from newsroom.desk import drafting, publishing, teamwork

OPENED = int(os.environ.get("OPENED", "12"))
FORMS = """() => {
  const {createBlock, createBlocksFromInnerBlocksTemplate: inside, getBlockFromExample, serialize} = wp.blocks;
  const forms = [];
  const add = block => block && forms.push(serialize([block]));
  for (const type of wp.blocks.getBlockTypes()) {
    if (type.name === 'core/template-part') continue;  // the editor of posts refuses it
    const text = {};
    for (const [name, attribute] of Object.entries(type.attributes))
      if (['html', 'rich-text'].includes(attribute.source)) text[name] = 'نصّ <em>مهم</em> &amp; <b>5</b>';
    const style = {color: {text: '#102030'}, spacing: {padding: '2em'}};
    add(createBlock(type.name));
    add(createBlock(type.name, text));
    add(createBlock(type.name, {...text, align: 'wide', anchor: 'مرساة', className: 'إطار خاص', style}));
    add(type.example && getBlockFromExample(type.name, type.example));
    for (const one of type.styles || []) add(createBlock(type.name, {...text, className: 'is-style-' + one.name}));
    for (const one of wp.blocks.getBlockVariations(type.name) || [])
      add(createBlock(type.name, {...text, ...one.attributes}, inside(one.innerBlocks || [])));
  }
  return [wp.blocks.getBlockTypes().length, [...new Set(forms)]];
}"""
BY_HAND = (
    '<!-- wp:shortcode -->\n[gallery ids="1,2" columns="3"]\n<!-- /wp:shortcode -->',
    "<p>سطر من المحرر القديم</p>\n\nنص بلا وسوم\nوسطر يليه",
    '<!-- wp:html -->\n<div class="خاص" data-a=\'1\'><script>let a = 1 < 2 && "ب";</script></div>\n<!-- /wp:html -->',
    '<!-- wp:html -->\n<iframe src="https://example.org/?a=1&b=2" allowfullscreen></iframe>\n<!-- /wp:html -->',
    '<!-- wp:paragraph {"dropCap":true} -->\n<p class="has-drop-cap">فقرة</p>\n<!-- /wp:paragraph -->',
    '<!-- wp:acme/card {"title":"بطاقة","n":1} /-->',
    "<!-- wp:acme/box -->\n<section>نص</section>\n<!-- /wp:acme/box -->",
)
STORED = """$contents = json_decode(<<<'JSON'
%s
JSON, true);
wp_set_current_user(username_exists('desk'));
kses_remove_filters();
$section = get_term_by('name', 'اقتصاد', 'category')->term_id;
$author = username_exists('author');
return array_map(function ($content, $number) use ($section, $author) {
    $request = new WP_REST_Request('POST', '/wp/v2/posts');
    $request->set_body_params(['title' => "مقال رقم $number", 'content' => $content, 'status' => 'publish',
        'author' => $author, 'categories' => [$section]]);
    return rest_do_request($request)->get_data()['id'];
}, $contents, array_keys($contents));
"""


def posts(browser: Browser, site: WordPress) -> list[str]:
    """The contents of the posts: every form in one of them, with paragraphs between."""
    empty = site.php("return wp_insert_post(['post_title' => 'فارغ']);")
    with block_editor(browser, site, empty) as page:
        kinds, forms = page.evaluate(FORMS)
    assert kinds > 80
    assert len(forms) > 3 * kinds
    made: list[list[str]] = [[] for _ in range(OPENED)]
    for form, post in zip([*forms, *BY_HAND], cycle(made), strict=False):
        post += [form, "<!-- wp:paragraph -->\n<p>فقرة بين كتلتين.</p>\n<!-- /wp:paragraph -->"]
    return ["\n\n".join(post) for post in made]


def held(site: WordPress, number: int) -> dict[str, Any]:
    """All that the database holds of a post, its versions and terms."""
    (row,) = site.sql("SELECT * FROM wp_posts WHERE ID = ?", number)
    versions = site.sql("SELECT COUNT(*) AS n FROM wp_posts WHERE post_parent = ? AND post_type = 'revision'", number)
    terms = site.sql("SELECT term_taxonomy_id AS t FROM wp_term_relationships WHERE object_id = ? ORDER BY t", number)
    return {**row, "versions": versions[0]["n"], "terms": [term["t"] for term in terms]}


@pytest.mark.parametrize("user", ["editor", "desk"])
@pytest.mark.parametrize("version", SUITES)
def test_opening_and_saving_a_post_changes_no_byte(
    version: str,
    user: str,
    wordpress_of: Callable[[str], WordPress],
    furnished: Path,
    tmp_path: Path,
    browser: Browser,
) -> None:
    site = wordpress_of(version)
    numbers = site.php(STORED % json.dumps(posts(browser, site), ensure_ascii=False))
    try:
        with Faultline(site.url) as line:
            desk = desks.open_desk(furnished, tmp_path / "ملف", site, line.url, user)
            try:
                wrong = [fault for number in numbers for fault in saved(desk, line, number)]
            finally:
                desk.room.close()
        assert wrong == [], "\n".join(wrong)
    finally:
        site.reset()


def saved(desk: Desk, line: Faultline, number: int) -> list[str]:
    """What saving an opened post has changed or sent, and what a paragraph more has changed beside itself."""
    before = held(desk.site, number)
    draft, _ = teamwork.take_up(desk.room, desks.PAPER, str(number))
    publishing.publish(desk.room, draft.id)
    after = held(desk.site, number)
    found = [
        f"{field} was {value!r} and is {after[field]!r}" for field, value in before.items() if after[field] != value
    ]
    if sent := line.count("POST", rf"/wp/v2/posts/{number}\?"):
        found.append(f"{sent} writes")
    drafting.save(desk.room, draft.id, desks.with_last(draft.article, "فقرة جديدة"))
    publishing.publish(desk.room, draft.id)
    wanted = f"{before['post_content']}\n\n<!-- wp:paragraph -->\n<p>فقرة جديدة</p>\n<!-- /wp:paragraph -->"
    found += unified_diff(wanted.splitlines(), held(desk.site, number)["post_content"].splitlines(), n=0, lineterm="")
    return [f"{number}: {fault}" for fault in found]
