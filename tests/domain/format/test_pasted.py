"""What the programs of a newsroom put on the clipboard and into files, and what becomes of it.

Each file in tests/data/paste is shaped as its program writes it; the document that comes of it stands beside it, with
what was left out of it. Files of office programs are built in `officefiles`.
"""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.domain.format.officefiles import DOCX, ODT
from tests.strategies import documents

from newsroom.domain.document import Document, Figure, Heading, Link, List, Mark, Paragraph, Span, plain
from newsroom.domain.format import convert, html, htmlpictures, pasted, stored
from newsroom.domain.format.dropped import Kind
from newsroom.domain.format.pasted import Pasted

FOLDER = Path(__file__).parents[2] / "data" / "paste"
SOURCES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")
OFFICE = {
    **{f"{name}.docx": data for name, data in DOCX.items()},
    **{f"{name}.odt": data for name, data in ODT.items()},
}
JUNK = re.compile(
    r"mso|javascript:|file:|data:|script|style|font|utm_|fbclid|safelinks|google\.com/url|clip_image", re.IGNORECASE
)


def read(path: Path) -> Pasted:
    if path.suffix == ".html":
        return pasted.from_html(path.read_text(encoding="utf-8"))
    if path.suffix == ".txt":
        return pasted.from_text(path.read_text(encoding="utf-8"))
    return pasted.from_rtf(path.read_bytes())


def expected(name: str) -> tuple[Document, dict[str, int]]:
    found = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return stored.read(json.dumps(found["document"])), found["dropped"]


def test_there_are_sources_enough():
    assert len(SOURCES) + len(OFFICE) >= 60


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_what_comes_in(path):
    came = read(path)
    assert (came.whole(), {one.kind.value: one.count for one in came.dropped}) == expected(path.name)


@pytest.mark.parametrize("name", OFFICE)
def test_what_comes_of_a_file(name):
    article = convert.read_file(OFFICE[name], convert.guess(name)).article
    head = (Heading(2, plain(article.headline)),) if article.headline else ()
    assert Document((*head, *article.body.blocks)) == expected(name)[0]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_what_came_in_comes_in_again_as_it_is(path):
    document = read(path).whole()
    again = pasted.from_html(html.write(document))
    assert (again.document, again.dropped) == (document, ())


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_nothing_of_the_source_s_junk_survives(path):
    assert not JUNK.search(html.write(read(path).whole()))


@settings(max_examples=60, deadline=None)
@given(documents())
def test_any_document_settles_at_once(document):
    once = pasted.from_html(html.write(document)).whole()
    again = pasted.from_html(html.write(once))
    assert (again.whole(), again.dropped) == (once, ())


def test_the_words_that_came_in_are_counted():
    assert pasted.from_text("ثلاث كلمات هنا\nورابعة").words == 4


def test_word_s_pictures_come_from_the_rtf_beside_its_html():
    source = (FOLDER / "word-picture-path.html").read_text(encoding="utf-8")
    rich = (FOLDER / "rtf-picture.rtf").read_bytes()
    came = pasted.from_html(source, rich)
    (figure,) = (block for block in came.document.blocks if isinstance(block, Figure))
    assert came.pictures[figure.media].startswith(b"\x89PNG")
    assert Kind.PICTURES not in {one.kind for one in came.dropped}


def test_a_picture_in_the_page_has_its_limits(monkeypatch):
    source = (FOLDER / "word-picture-data.html").read_text(encoding="utf-8")
    monkeypatch.setattr(htmlpictures, "MAX_PICTURE", 10)
    came = pasted.from_html(source)
    assert not came.pictures
    assert Kind.PICTURES in {one.kind for one in came.dropped}
    assert not any(isinstance(block, Figure) for block in came.document.blocks)


def test_words_as_they_came():
    source = "\u202eﻻ سوريـــا"
    assert pasted.lines_as_they_are(source).document.blocks == (Paragraph(plain(source)),)


def test_a_bare_address_in_a_text_leads_there():
    (block,) = pasted.from_text("انظر https://example.org/a?utm_source=x).").document.blocks
    url = "https://example.org/a"
    assert block == Paragraph((Span("انظر "), Span(url, frozenset(), Link(url)), Span(").")))


def test_signs_within_words_are_no_marks():
    text = "a*b*c و2 * 3 * 4 و_x"
    assert pasted.from_text(text).document.blocks == (Paragraph(plain(text)),)


def test_signs_around_words_are_marks():
    (block,) = pasted.from_text("هذا *مهم* جدًا").document.blocks
    assert Span("مهم", frozenset({Mark.STRONG})) in block.content


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 40_000,
        "[10:32, 11/24/2026] " * 5_000,
        "1- " * 30_000,
        "ـ" * 100_000,
        "ةا " * 30_000,
        "https://" * 12_000,
    ],
    ids=lambda text: text[:8],
)
def test_hostile_text_is_read(text):
    assert pasted.from_text(text).document.blocks


NESTED = (
    '<p><a href="#cmnt_ref1">[a]</a><a href="#cmnt_ref2">[b]</a>x</p>'
    '<div id="ftn1"><div id="ftn2"><a href="#_ftnref2" name="_ftn2">2</a>b</div><a href="#_ftnref1">1</a>a</div>'
    '<p>t<a href="#_ftn1">1</a><a href="#_ftn2">2</a></p>'
)


def test_notes_within_notes_and_comments_beside_each_other():
    sign, notes = pasted.from_html(NESTED * 3).document.blocks[0], pasted.from_html(NESTED).document.blocks[-1]
    assert isinstance(sign, Paragraph)
    assert isinstance(notes, List)
    assert [item.content for item in notes.items] == [plain("a"), plain("b")]


@pytest.mark.parametrize(
    "source",
    [
        '<a href="#cmnt_ref1">' * 90 + "x" * 50_000,
        NESTED * 300,
        '<p style="mso-list:l0 level9">' * 80 + "y" * 50_000,
        "<p>• x<br>" * 5_000,
        '<img src="data:image/png;base64,' + "A" * 3_000_000 + '">',
        "<p>1- x</p>" * 20_000,
    ],
    ids=lambda source: source[:12],
)
def test_hostile_pages_are_read(source):
    pasted.from_html(source)
