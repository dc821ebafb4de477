"""Files of office programs, built as the programs write them: docx by the builder of the Word tests, odt by the one
here."""

from __future__ import annotations

import io
import zipfile

from tests.domain.format.test_docx import OFFICE, PICTURE, W, packed, paragraph, png

SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
        for name, full in (
            ("office", "office"),
            ("style", "style"),
            ("text", "text"),
            ("table", "table"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)

STYLES = """<style:style style:name="T1" style:family="text"><style:text-properties fo:color="#c9211e"
 style:font-name="Amiri" style:font-weight-complex="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
<text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/>
</text:list-style>"""

NAMED = """<style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="Quotations" style:family="paragraph"/>"""


def odt(body: str, **parts: bytes) -> bytes:
    """An OpenDocument text with that body; `parts` by their names, with ``__`` for ``/`` and ``_`` for a stop."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}><office:automatic-styles>{STYLES}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    styles = f"<office:document-styles {SPACES}><office:styles>{NAMED}</office:styles></office:document-styles>"
    files: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": styles,
    }
    files |= {name.replace("__", "/").replace("_", "."): data for name, data in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(name, data)
    return out.getvalue()


_FRAME = (
    '<text:p>نص <draw:frame draw:name="Image1" svg:width="5cm"><draw:image xlink:href="Pictures/%s" '
    'xlink:type="simple"/><svg:title>Image</svg:title><svg:desc>باب السوق</svg:desc></draw:frame></text:p>'
)
_CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>رامي'
    "</dc:creator></office:change-info><text:p>كلمة محذوفة</text:p></text:deletion></text:changed-region>"
    "</text:tracked-changes>"
)

ODT: dict[str, bytes] = {
    "odt-headings": odt(
        '<text:p text:style-name="P1">موسم القطاف</text:p><text:h text:style-name="H" text:outline-level="2">في الجبل'
        '</text:h><text:p>بدأ <text:span text:style-name="T1">القطاف</text:span><text:s text:c="3"/>'
        '<text:span text:style-name="T2">مبكرًا</text:span>.<text:line-break/>وانتهى'
        '<text:span text:style-name="T4">2</text:span>.</text:p><text:p text:style-name="P2">الزيت وفير.</text:p>'
    ),
    "odt-lists": odt(
        '<text:list text:style-name="L1"><text:list-item><text:p>زيتون</text:p><text:list><text:list-item><text:p>أخضر'
        "</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>تين</text:p></text:list-item>"
        '</text:list><text:list text:style-name="L2"><text:list-item><text:p>أول</text:p></text:list-item></text:list>'
    ),
    "odt-table": odt(
        '<table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row>'
        "<table:table-cell><text:p>القرية</text:p></table:table-cell><table:table-cell><text:p>الأسر</text:p>"
        "</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell "
        'table:number-columns-spanned="2"><text:p>لا إحصاء</text:p></table:table-cell><table:covered-table-cell/>'
        "</table:table-row></table:table>"
    ),
    "odt-footnote": odt(
        '<text:p>عاد ألفان<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        '<text:note-body><text:p>بيان <text:a xlink:href="https://example.org/s?utm_source=odt">البلدية</text:a>.'
        "</text:p></text:note-body></text:note> أمس.</text:p>"
    ),
    "odt-picture": odt(_FRAME % "a.png" + _FRAME % "drawing.wmf", Pictures__a_png=png(), Pictures__drawing_wmf=b"\x01"),
    "odt-tracked": odt(
        f'{_CHANGES}<text:p>بقي<text:change text:change-id="ct1"/> هذا<office:annotation><dc:creator>س</dc:creator>'
        '<text:p>تأكد</text:p></office:annotation><text:span text:style-name="T3"> مخفي</text:span>.</text:p>'
    ),
}


def related(data: bytes) -> bytes:
    """The Word file `data` with the relations below in the place of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            named = part.filename == "word/_rels/document.xml.rels"
            target.writestr(part.filename, _RELATIONS if named else source.read(part))
    return out.getvalue()


_CELL = "<w:tc>%s</w:tc>"
_ITEM = '<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>'
_KINDS = f"{OFFICE}/officeDocument/2006/relationships"
_RELATIONS = (
    f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="r2" Type="{_KINDS}/image" '
    f'Target="media/1.png"/><Relationship Id="r4" Type="{_KINDS}/footnotes" Target="footnotes.xml"/>'
    f'<Relationship Id="r5" Type="{_KINDS}/hyperlink" Target="https://example.org/a?fbclid=9" TargetMode="External"/>'
    f'<Relationship Id="r6" Type="{_KINDS}/comments" Target="comments.xml"/></Relationships>'
)
_FOOTNOTES = (
    f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>نشرة البلدية.</w:t></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)
_COMMENTS = f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="R"><w:p/></w:comment></w:comments>'
_TRACKED = (
    '<w:p><w:r><w:t xml:space="preserve">قال </w:t></w:r><w:del w:id="1" w:author="R"><w:r><w:delText>الأول</w:delText>'
    '</w:r></w:del><w:ins w:id="2" w:author="R"><w:r><w:t>الثاني</w:t></w:r></w:ins><w:commentRangeStart w:id="0"/>'
    '<w:r><w:t>.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
)

DOCX: dict[str, bytes] = {
    "docx-table": packed(
        paragraph("فرعي", "H2")
        + f"<w:tbl><w:tr>{_CELL % paragraph('يوم')}{_CELL % paragraph('حرارة')}</w:tr></w:tbl>"
        + paragraph("مهـــم", run='<w:b/><w:color w:val="FF0000"/><w:rFonts w:cs="Simplified Arabic"/>')
    ),
    "docx-footnote": related(
        packed(
            '<w:p><w:r><w:t>ارتفع السعر</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:hyperlink r:id="r5">'
            "<w:r><w:t> كثيرًا</w:t></w:r></w:hyperlink></w:p>",
            word__footnotes_xml=_FOOTNOTES,
        )
    ),
    "docx-picture": packed(paragraph("قبل") + PICTURE, word__media__1_png=png()),
    "docx-tracked": related(packed(_TRACKED, word__comments_xml=_COMMENTS)),
}
