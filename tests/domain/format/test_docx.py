import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from newsroom.domain.document import (
    Document,
    Figure,
    Heading,
    Inline,
    List,
    ListItem,
    Mark,
    Paragraph,
    Span,
    Table,
    inline_text,
    plain,
)
from newsroom.domain.errors import BadInput
from newsroom.domain.format import docx, officezip

OFFICE = "http://schemas.openxmlformats.org"
W = f"{OFFICE}/wordprocessingml/2006/main"
KINDS = f"{OFFICE}/officeDocument/2006/relationships"
TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{OFFICE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = f'<?xml version="1.0"?><Relationships xmlns="{OFFICE}/package/2006/relationships">%s</Relationships>'
MAIN = f'<Relationship Id="r1" Type="{KINDS}/officeDocument" Target="word/document.xml"/>'
IMAGE = f'<Relationship Id="r2" Type="{KINDS}/image" Target="media/1.png"/>'
STYLES = (
    f'<?xml version="1.0"?><w:styles xmlns:w="{W}">'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>'
)
STYLE = f'<Relationship Id="r3" Type="{KINDS}/styles" Target="styles.xml"/>'


def document(body: str) -> str:
    spaces = " ".join(
        (
            f'xmlns:w="{W}"',
            f'xmlns:r="{OFFICE}/officeDocument/2006/relationships"',
            f'xmlns:wp="{OFFICE}/drawingml/2006/wordprocessingDrawing"',
            f'xmlns:a="{OFFICE}/drawingml/2006/main"',
            f'xmlns:pic="{OFFICE}/drawingml/2006/picture"',
        )
    )
    return f'<?xml version="1.0"?><w:document {spaces}><w:body>{body}</w:body></w:document>'


def paragraph(text: str, style: str = "", run: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def packed(body: str, **parts: str | bytes) -> bytes:
    """A Word file with that body; `parts` by their names, with ``__`` for ``/`` and ``_`` for a stop."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS % MAIN,
        "word/_rels/document.xml.rels": RELATIONS % (IMAGE + STYLE),
        "word/styles.xml": STYLES,
        "word/document.xml": document(body),
    }
    files |= {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return out.getvalue()


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (2, 2), "red").save(out, "PNG")
    return out.getvalue()


PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="الميناء"/><a:graphic><a:graphicData><pic:pic>'
    '<pic:blipFill><a:blip r:embed="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    "</w:r></w:p>"
)


def test_title_headings_marks_and_tables_are_read():
    cell = "<w:tc>%s</w:tc>"
    table = f"<w:tbl><w:tr>{cell % paragraph('أ')}{cell % paragraph('ب')}</w:tr></w:tbl>"
    deleted = '<w:del w:id="1"><w:r><w:delText>محذوف</w:delText></w:r></w:del>'
    body = (
        paragraph("العنوان", "Title")
        + paragraph("فرعي", "H2")
        + paragraph("مهم", run="<w:b/>").replace("</w:p>", f"{deleted}</w:p>")
        + table
    )
    word = docx.read(packed(body))
    found = word.document
    assert inline_text(word.headline) == "العنوان"
    bold: Inline = (Span("مهم", frozenset({Mark.STRONG})),)
    assert found == Document((Heading(2, plain("فرعي")), Paragraph(bold), Table(((plain("أ"), plain("ب")),))))
    assert (word.pictures, word.left) == ({}, ())


def test_pictures_come_beside_the_document():
    content = png()
    word = docx.read(packed(PICTURE, word__media__1_png=content))
    (figure,) = word.document.blocks
    assert isinstance(figure, Figure)
    assert figure.alt == "الميناء"
    assert word.pictures == {figure.media: content}
    assert word.names == {figure.media: "1 (الميناء)"}


def test_a_picture_that_is_none_is_left_out():
    word = docx.read(packed(paragraph("نص") + PICTURE, word__media__1_png=b"<svg onload='x()'/>"))
    assert (word.document, word.pictures) == (Document((Paragraph(plain("نص")),)), {})
    assert [fault.code for fault in word.left] == ["input.picture-damaged"]


def test_a_picture_whose_bytes_are_damaged_is_left_out_and_named():
    content = png()
    for damage in (0, 10):  # its first bytes are read before it is known to be a picture
        data = bytearray(packed(paragraph("نص") + PICTURE * 2, word__media__1_png=content))
        at = data.index(b"word/media/1.png") + len("word/media/1.png") + damage
        data[at] ^= 0xFF
        word = docx.read(bytes(data))
        assert word.document == Document((Paragraph(plain("نص")),))
        assert [fault.values["name"] for fault in word.left] == ["1 (الميناء)", "2 (الميناء)"]


def test_items_become_a_list():
    numbering = (
        f'<?xml version="1.0"?><w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    relation = f'<Relationship Id="r4" Type="{KINDS}/numbering" Target="numbering.xml"/>'
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>'
    )
    out = io.BytesIO(packed(item % "أول" + item % "ثان"))
    with zipfile.ZipFile(out) as source:
        files = {name: source.read(name) for name in source.namelist()}
    files["word/numbering.xml"] = numbering.encode()
    files["word/_rels/document.xml.rels"] = (RELATIONS % (STYLE + relation)).encode()
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w") as target:
        for name, content in files.items():
            target.writestr(name, content)
    found = docx.read(again.getvalue()).document
    assert found == Document((List((ListItem(plain("أول")), ListItem(plain("ثان")))),))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "input.not-word"),
        (b"PK\x03\x04", "input.not-word"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "input.old-word"),
        (packed(paragraph("نص"))[:-200], "input.not-word"),
        (packed("<w:p>"), "input.not-word"),
        (packed(paragraph("a" * (officezip.MAX_XML + 1))), "input.too-large"),
        (packed("<w:p/>" * (officezip.MAX_ELEMENTS + 1)), "input.too-large"),
        (packed("<w:p>" * 500 + "</w:p>" * 500), "input.too-deep"),
        (packed("", **{f"a{n}_xml": "<a/>" for n in range(officezip.MAX_PARTS + 1)}), "input.too-large"),
        (
            packed("", customXml__item_xml='<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
            "input.not-word",
        ),
        (packed("", word__media__1_png=b"\x89PNG" + b"\0" * officezip.MAX_PICTURE), "input.too-large"),
        (b"\0" * (officezip.MAX_FILE + 1), "input.too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bombs_and_ruins_are_refused(data, code):
    with pytest.raises(BadInput) as refusal:
        docx.read(data)
    assert refusal.value.code == code


def test_a_part_of_another_name_is_not_trusted():
    bomb = document("<w:p/>" * (officezip.MAX_ELEMENTS + 1))
    aside = MAIN.replace("word/document.xml", "word/evil.bin")
    data = packed("", word__evil_bin=bomb)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, RELATIONS % aside if name == "_rels/.rels" else source.read(name))
    found = docx.read(out.getvalue()).document  # mammoth falls back to the part of the usual name
    assert found == Document(())


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_damage_is_a_refusal_or_a_document(data):
    whole = bytearray(packed(paragraph("نص") + PICTURE, word__media__1_png=png()))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = docx.read(bytes(whole)).document
    except BadInput:
        return
    assert isinstance(found, Document)
