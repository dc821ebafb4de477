"""A pack of a newsroom's own: read as any other, and what is wrong with one is said with its place."""

from pathlib import Path

import pytest

from newsroom.domain.errors import BadInput
from newsroom.domain.finding import Level
from newsroom.domain.style.engine import Style
from newsroom.domain.style.pack import LARGEST, read_pack
from newsroom.language.words import LANGUAGES, say

SOUND = """# أسماء المدينة
[[rule]]
id = "harbour"
level = "block"
ar = "الاسم الرسمي للميناء هو «{fix}»."
en = "The harbour's official name is “{fix}”."
words = { "المرفأ" = "الميناء" }
before = ["", "و"]
safe = true
hits = [{ text = "عند المرفأ", mended = "عند الميناء" }]
clean = ["عند الميناء"]
"""


def _pack(folder: Path, text: str) -> Path:
    path = folder / "بيت.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_of_a_newsroom_holds_as_any_other(tmp_path: Path) -> None:
    pack = read_pack(_pack(tmp_path, SOUND))
    assert pack.faults == ()
    ((rule, hit),) = Style(pack.rules).look("قرب المرفأ")
    assert (rule.code, rule.level, hit.fix) == ("style.harbour", Level.BLOCK, "الميناء")
    assert Style(pack.rules).look("قرب المَرفأ")[0][1].fix is None  # the fatha has no sure place in the other word


BROKEN = [
    ("style.pack-field-unknown", 'colour = "red"', 12, "colour"),
    ("style.pack-field-type", 'safe = "yes"', 9, "safe"),
    ("style.pack-field-missing", "en =", 2, "en"),
    ("style.pack-value", 'level = "loud"', 4, "level"),
    ("style.pack-value", 'id = "المرفأ"', 3, "id"),
    ("style.pack-value", 'in = ["margin"]', 12, "in"),
    ("style.pack-value", 'policy = "weather"', 12, "policy"),
    ("style.pack-value", 'policy = { digits = "roman" }', 12, "policy"),
    ("style.pack-one-way", "pattern = 'ميناء'", 7, "words"),
    ("style.pack-place", 'ar = "الميناء: {count}"', 5, "ar"),
    ("style.pack-place", 'ar = "الميناء: {"', 5, "ar"),
    ("style.pack-place", 'fix_en = "{count}"', 12, "fix_en"),
    ("style.pack-field-type", "except = [7]", 12, "except"),
    ("style.pack-field-type", "hits = [7]", 10, "hits"),
    ("style.pack-field-type", 'hits = [{ words = "عند" }]', 10, "hits"),
    ("style.pack-value", 'hits = [{ text = "عند", with = { weather = "" } }]', 10, "hits"),
    ("style.pack-example-missed", 'hits = [{ text = "عند البحر" }]', 10, "hits"),
    ("style.pack-example-mended", 'hits = [{ text = "المرفأ", mended = "البحر" }]', 10, "hits"),
    ("style.pack-example-hit", 'clean = ["عند المرفأ"]', 11, "clean"),
    ("style.pack-pattern", "words = {}\npattern = '('", 7, "pattern"),
]


@pytest.mark.parametrize(("code", "line", "number", "field"), BROKEN, ids=lambda value: str(value)[:30])
def test_a_broken_rule_says_where(tmp_path: Path, code: str, line: str, number: int, field: str) -> None:
    name = line.split(" ")[0]
    lines = SOUND.splitlines()
    found = [place for place, text in enumerate(lines) if text.startswith(f"{name} =")]
    if line == "en =":
        del lines[found[0]]
    elif line.startswith("words = {}"):
        lines[found[0]] = line.split("\n")[1]
    elif found:
        lines[found[0]] = line
    else:
        lines.append(line)
    pack = read_pack(_pack(tmp_path, "\n".join(lines)))
    (fault,) = pack.faults
    assert isinstance(fault, BadInput)
    assert (fault.code, fault.values["line"], fault.values["field"]) == (code, number, field)
    assert fault.values["file"] == "بيت.toml"
    assert pack.rules == ()
    for lang in LANGUAGES:
        sentence = say(fault.code, lang, **fault.values)
        assert "بيت.toml" in sentence
        assert str(number) in sentence


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("pattern = 'ا*'", "style.pack-empty-match"),
        ("pattern = '(?:مر)?'", "style.pack-empty-match"),
        ("pattern = 'مر+فأ'", "style.pack-slow"),
        ("pattern = '(?:مر)+فأ'", "style.pack-slow"),
        ("pattern = 'م.*فأ'", "style.pack-slow"),
        ("pattern = 'م[ر]{1,}فأ'", "style.pack-slow"),
        ("pattern = 'المرفأ'\nfix = '\\g<name>'", "style.pack-pattern"),
        ("pattern = 'المرفأ'\nfix = '\\1'", "style.pack-pattern"),
        ("pattern = 'المرفأ'\nmend = 'vanish'", "style.pack-value"),
        ("test = 'weather'", "style.pack-value"),
        ("test = 'sentence'", "style.pack-field-type"),
        ("words = ['المرفأ']\nthen = '('", "style.pack-pattern"),
        ("words = { 'المرفأ' = 'المرفأ' }", "style.pack-value"),
        ("words = [7]", "style.pack-field-type"),
        ("words = []", "style.pack-field-type"),
    ],
)
def test_a_way_to_look_that_is_broken_says_so(tmp_path: Path, line: str, code: str) -> None:
    pack = read_pack(_pack(tmp_path, SOUND.replace('words = { "المرفأ" = "الميناء" }', line)))
    assert [fault.code for fault in pack.faults] == [code]


@pytest.mark.parametrize("pattern", ["المر++فأ", "ال[+*]?مرفأ", r"المر{1,3}فأ\+?|المرفأ", "ال(?:مر){1,3}+فأ"])
def test_a_bound_repeat_is_welcome(tmp_path: Path, pattern: str) -> None:
    text = SOUND.replace('words = { "المرفأ" = "الميناء" }', f"pattern = '{pattern}'\nfix = 'الميناء'")
    assert read_pack(_pack(tmp_path, text)).faults == ()


def test_the_other_rules_of_a_pack_go_on(tmp_path: Path) -> None:
    second = SOUND.replace('"harbour"', '"quay"').replace("hits", "hitz")
    pack = read_pack(_pack(tmp_path, SOUND + second + SOUND))
    assert [rule.id for rule in pack.rules] == ["harbour"]
    assert [(fault.code, fault.values["line"]) for fault in pack.faults] == [
        ("style.pack-field-unknown", 21),
        ("style.pack-twice", 25),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[[rule]\n", "style.pack-not-toml"),
        (b"\xff\xfe", "style.pack-unreadable"),
        (b"title = 'x'\n", "style.pack-no-rules"),
        (b"rule = 3\n", "style.pack-no-rules"),
        (b"rule = [3]\n", "style.pack-no-rules"),
        (b"", "style.pack-no-rules"),
        (b"#" * (LARGEST + 1), "style.pack-large"),
    ],
)
def test_what_is_no_pack_says_so(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "pack.toml"
    path.write_bytes(content)
    pack = read_pack(path)
    assert [fault.code for fault in pack.faults] == [code]
    assert all("pack.toml" in say(code, lang, **pack.faults[0].values) for lang in LANGUAGES)


def test_a_missing_pack_says_so(tmp_path: Path) -> None:
    assert [fault.code for fault in read_pack(tmp_path / "gone.toml").faults] == ["style.pack-unreadable"]
