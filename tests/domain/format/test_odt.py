import io
import zipfile

import pytest
from tests.domain.format.officefiles import ODT, SPACES, odt

from newsroom.domain.document import Table
from newsroom.domain.errors import BadInput
from newsroom.domain.format import odt as reader
from newsroom.domain.format import officezip


def test_a_picture_that_no_page_shows_is_told():
    office = reader.read(ODT["odt-picture"])
    assert len(office.pictures) == 1
    assert [(one.code, one.values["name"]) for one in office.left] == [("input.picture-unknown", "2 (باب السوق)")]


def test_a_headline_is_the_title():
    assert reader.read(ODT["odt-headings"]).headline[0].text == "موسم القطاف"


def raw(content: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("content.xml", content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no zip", "input.not-odt"),
        (raw("<a/>"), "input.not-odt"),
        (raw("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "input.not-odt"),
        (raw(f"<office:document-content {SPACES}/>")[:-30], "input.not-odt"),
        (odt("<text:p/>" * (officezip.MAX_ELEMENTS + 1)), "input.too-large"),
        (odt("<text:section>" * officezip.MAX_DEPTH + "</text:section>" * officezip.MAX_DEPTH), "input.too-deep"),
        (odt("x" * (officezip.MAX_XML + 1)), "input.too-large"),
        (odt("", Pictures__a_png=b"\x89PNG" + b"\0" * officezip.MAX_PICTURE), "input.too-large"),
    ],
    ids=["no-zip", "no-text", "entities", "cut", "elements", "depth", "xml", "picture"],
)
def test_what_is_damaged_or_beyond_all_bounds_is_refused(data, code):
    with pytest.raises(BadInput) as refusal:
        reader.read(data)
    assert refusal.value.code == code


def test_a_cell_that_counts_itself_is_written_a_few_times():
    cell = '<table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell>'
    table = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    (found,) = reader.read(odt(table)).document.blocks
    assert isinstance(found, Table)
    assert len(found.rows[0]) == 100
