import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.domain.document import Paragraph, plain
from newsroom.domain.errors import BadInput
from newsroom.domain.format import htmlpictures, pasted, rtf, rtftokens
from newsroom.domain.format.dropped import Kind

HEAD = rb"{\rtf1\ansi\ansicpg1256{\fonttbl{\f0\fcharset178 Arial;}{\f1\fcharset0 Calibri;}}"


def text(body: bytes) -> str:
    (block,) = pasted.from_rtf(HEAD + body + b"}").document.blocks
    assert isinstance(block, Paragraph)
    return "".join(span.text for span in block.content)


def test_each_font_has_its_own_code_page():
    arabic = "".join(f"\\'{byte:02x}" for byte in "ميناء".encode("cp1256")).encode()
    assert text(rb"\pard\f0 " + arabic + rb"\f1  caf\'e9\par") == "ميناء café"


def test_letters_by_number_take_the_place_of_those_behind_them():
    assert text(rb"\uc2\u1605 xx\uc1\u1606 ?\u-10179 ?\u-8704 ?\par") == "من😀"


def test_binary_data_is_no_text():
    assert text(rb"\pard a{\*\blob\bin5 }}{{{}b\par") == "ab"


def test_what_nobody_sees_is_counted_once_a_run():
    came = pasted.from_rtf(HEAD + rb"\pard a{\deleted b\u1605 ?c}d{\v e}\par}")
    assert came.document.blocks == (Paragraph(plain("ad")),)
    assert {one.kind: one.count for one in came.dropped} == {Kind.DELETIONS: 1, Kind.HIDDEN: 1}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"plain", "input.not-rtf"),
        (HEAD + b"{" * (rtftokens.MAX_DEPTH + 1), "input.too-deep"),
        (HEAD + rb"\b" * (rtftokens.MAX_TOKENS + 1), "input.too-large"),
        (b"{\\rtf1" + b" " * rtf.MAX_FILE, "input.too-large"),
    ],
)
def test_what_is_beyond_all_bounds_is_refused(data, code):
    with pytest.raises(BadInput) as refusal:
        rtf.read(data)
    assert refusal.value.code == code


def test_a_picture_beyond_its_limit_is_left_out(monkeypatch):
    monkeypatch.setattr(rtf, "MAX_PICTURE", 10)
    _, pictures, found = rtf.read(HEAD + rb"\pard{\pict\pngblip 89504e47" + b"00" * 20 + rb"}\par}")
    assert (pictures, found[Kind.PICTURES]) == ([], 1)
    assert htmlpictures.suffix(b"\x89PNG") == "png"


WORDS = st.sampled_from(
    [
        *(rb"\par", rb"\cell", rb"\row", rb"\pard", rb"\b", rb"\b0", rb"\u1605?", b"{", b"}", rb"\intbl", b"text "),
        *(rb"{\footnote x}", rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt y}}", rb"{\listtext 1.}", rb"\ls1", rb"\'e3"),
        *(rb"\bin9 a", rb"{\pict 00}", rb"{\stylesheet{\s1 heading 1;}}", rb"\s1 ", rb"\chftn"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_row_of_marks_is_read(parts):
    pasted.from_rtf(HEAD + b"".join(parts))
